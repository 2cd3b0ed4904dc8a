//! How each kind of income counts, for social assistance and for the yearly rights.

use crate::household::IncomeKind;

/// How an income counts for social assistance (ZSVarPre 20-23).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Monthly {
    /// Average of three months; ended and begun apply (20, 21).
    Periodic,
    /// Maintenance: periodic too, for a child up to its minimum income (ZUPJS 12(1)4).
    Maintenance,
    /// Business: the year's income over 12 (ZSVarPre 11(2)).
    Business,
    /// Occasional work, at most two payments (22(2)).
    OccasionalLimited,
    /// Student work and pensioners' work: occasional without such a limit (22(2)).
    Occasional,
    /// One-off (23).
    OneOff,
    /// Half of what is received (ZUPJS 12(1)17).
    Half,
    /// What exceeds the person's minimum income (ZUPJS 12(1)19, 20).
    Aid,
    /// Not counted.
    NotCounted,
}

/// How an income counts for the yearly rights (ZUPJS 12-15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yearly {
    /// A kind of periodic income: ended and begun apply (13(1)2, 15(7)).
    Periodic,
    /// The same, half of it (12(1)17).
    HalfPeriodic,
    /// Last year's income, unless what comes in equal amounts has ended (13(2)).
    Regular,
    /// Last year's income.
    Taxable,
    /// Maintenance: always current (15(2)).
    Maintenance,
    /// Business (14).
    Business,
    /// What exceeds the person's minimum income (12(1)19, 20).
    Aid,
    /// Not counted.
    NotCounted,
}

/// The name of a kind in the contract, and how it counts.
pub const fn how_it_counts(kind: IncomeKind) -> (&'static str, Monthly, Yearly) {
    use IncomeKind as K;
    match kind {
        K::Wage => ("wage", Monthly::Periodic, Yearly::Periodic),
        K::WageCompensation => ("wage_compensation", Monthly::Periodic, Yearly::Periodic),
        K::Pension => ("pension", Monthly::Periodic, Yearly::Periodic),
        K::UnemploymentBenefit => ("unemployment_benefit", Monthly::Periodic, Yearly::Periodic),
        K::ParentalBenefit => ("parental_benefit", Monthly::Periodic, Yearly::Periodic),
        K::ParentalAllowance => ("parental_allowance", Monthly::Periodic, Yearly::Periodic),
        K::PartialPayment => ("partial_payment", Monthly::Periodic, Yearly::Periodic),
        K::DisabilityCompensation => ("disability_compensation", Monthly::Periodic, Yearly::Periodic),
        K::SurvivorPension => ("survivor_pension", Monthly::Periodic, Yearly::Periodic),
        K::LifeAnnuity => ("life_annuity", Monthly::Periodic, Yearly::Periodic),
        K::FosterPay => ("foster_pay", Monthly::Periodic, Yearly::Periodic),
        K::VeteranSupplement => ("veteran_supplement", Monthly::Periodic, Yearly::Periodic),
        K::Rent => ("rent", Monthly::Periodic, Yearly::Regular),
        K::ActivityAllowance => ("activity_allowance", Monthly::Periodic, Yearly::Regular),
        K::Interest => ("interest", Monthly::Periodic, Yearly::Taxable),
        K::Dividends => ("dividends", Monthly::Periodic, Yearly::Taxable),
        K::ContractWorkRegular => ("contract_work_regular", Monthly::Periodic, Yearly::Regular),
        K::OccasionalWork => ("occasional_work", Monthly::OccasionalLimited, Yearly::Taxable),
        K::StudentWork => ("student_work", Monthly::Occasional, Yearly::Taxable),
        K::PensionerWork => ("pensioner_work", Monthly::Occasional, Yearly::Taxable),
        K::CapitalGain => ("capital_gain", Monthly::OneOff, Yearly::Taxable),
        K::Severance => ("severance", Monthly::OneOff, Yearly::Taxable),
        K::Award => ("award", Monthly::OneOff, Yearly::Taxable),
        K::Inheritance => ("inheritance", Monthly::OneOff, Yearly::NotCounted),
        K::Gift => ("gift", Monthly::OneOff, Yearly::NotCounted),
        K::CompensationDamages => ("compensation_damages", Monthly::OneOff, Yearly::NotCounted),
        K::BirthGrant => ("birth_grant", Monthly::OneOff, Yearly::NotCounted),
        K::LargeFamilySupplement => ("large_family_supplement", Monthly::OneOff, Yearly::NotCounted),
        K::Maintenance => ("maintenance", Monthly::Maintenance, Yearly::Maintenance),
        K::MaintenanceSubstitute => ("maintenance_substitute", Monthly::Maintenance, Yearly::Maintenance),
        K::SelfEmployment => ("self_employment", Monthly::Business, Yearly::Business),
        K::Farm => ("farm", Monthly::Business, Yearly::Business),
        K::CareMoneyOfCaredPerson => ("care_money_of_cared_person", Monthly::Half, Yearly::HalfPeriodic),
        K::HumanitarianAid => ("humanitarian_aid", Monthly::Aid, Yearly::Aid),
        K::CareAllowanceChild => ("care_allowance_child", Monthly::NotCounted, Yearly::NotCounted),
        K::ExtraordinaryDsp => ("extraordinary_dsp", Monthly::NotCounted, Yearly::NotCounted),
        K::TravelMealReimbursement => ("travel_meal_reimbursement", Monthly::NotCounted, Yearly::NotCounted),
        K::OtherScholarship => ("other_scholarship", Monthly::NotCounted, Yearly::NotCounted),
        K::DisasterAid => ("disaster_aid", Monthly::NotCounted, Yearly::NotCounted),
    }
}
