//! The open questions of law: the reading taken for each, and its alternatives.
//!
//! The default is the first value. A household may ask for another one by name; the list of
//! open points shows what would change.

use crate::citation::{Article, dohodki, osnutek, premozenje, zmz1, zsdp1, zsvarpre, zupjs, zvrt};

/// An open question of law, with the readings it allows.
#[derive(Debug)]
pub struct Reading {
    /// The name in the contract.
    pub name: &'static str,
    /// The article whose words are open.
    pub article: Article,
    /// The number of the question in `docs/readings.md`.
    pub question: &'static str,
    /// The readings; the first is the one taken.
    pub values: &'static [&'static str],
}

macro_rules! readings {
    ($($(#[$doc:meta])* $field:ident: $kind:ident, $question:literal, $article:expr,
        [$($(#[$value_doc:meta])* $value:ident = $value_name:literal),+ $(,)?];)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum $kind { #[default] $($(#[$value_doc])* $value),+ }
        )+

        /// The reading taken for every open question.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct Readings { $($(#[$doc])* pub $field: $kind),+ }

        /// Every open question, in the order of the fields of [`Readings`].
        pub static READINGS: &[Reading] = &[
            $(Reading {
                name: stringify!($field),
                article: $article,
                question: $question,
                values: &[$($value_name),+],
            }),+
        ];

        impl Readings {
            /// Takes the reading `value` for the question `name`; false where either is unknown.
            pub fn take(&mut self, name: &str, value: &str) -> bool {
                match (name, value) {
                    $($((stringify!($field), $value_name) => self.$field = $kind::$value,)+)+
                    _ => return false,
                }
                true
            }

            /// The name of the reading taken for the question `name`.
            pub fn taken(&self, name: &str) -> Option<&'static str> {
                match name {
                    $(stringify!($field) => Some(match self.$field { $($kind::$value => $value_name),+ }),)+
                    _ => None,
                }
            }
        }
    };
}

readings! {
    /// How an amount is brought to the cent, at each amount that an article names.
    rounding: RoundingReading, "AMB-01", zupjs("20"),
        [HalfUp = "half_up", HalfEven = "half_even", Truncate = "truncate"];
    /// When a person born on 29 February completes a year of age.
    leap_birthday: LeapBirthdayReading, "AMB-02", zsdp1("73"),
        [FirstOfMarch = "first_of_march", LastOfFebruary = "last_of_february"];
    /// Whose day decides which amounts apply.
    parameter_day: ParameterDay, "AMB-03", zupjs("32(1)"),
        [Entitlement = "entitlement_start", Application = "application_date"];

    /// The part of the child benefit that is not income for other rights: for whom.
    od_deduction: OdDeduction, "AMB-10", zupjs("12(1)8"),
        [PerChild = "per_child", PerHousehold = "per_household"];
    /// The child benefit after that deduction is never below nothing: for whom.
    od_deduction_floor: OdDeductionFloor, "AMB-11", zupjs("12(1)8"),
        [PerChildZero = "per_child_zero", TotalZero = "total_zero"];
    /// Which children count when the first, second and third are told.
    od_order: OdOrder, "AMB-13", zupjs("22(3)"),
        [Entitled = "entitled", Family = "family"];
    /// The share for a child in an institution.
    od_institution_share: OdInstitutionShare, "AMB-16", zsdp1("74(2)"),
        [ByDays = "three_to_six_months_by_days", None = "none"];
    /// Both supplements of the child benefit at once.
    od_supplements: OdSupplements, "AMB-17", zsdp1("72(1),(2)"),
        [Additive = "additive", Compounded = "compounded"];
    /// The day on which the ages 4 and 18 are looked at.
    od_age_day: OdAgeDay, "AMB-18", zsdp1("73; 72(2)"),
        [EntitlementStart = "entitlement_start", ApplicationDate = "application_date"];
    /// Which work takes the child benefit of a working child away.
    od_employed_child: OdEmployedChild, "AMB-19", zsdp1("74(1)1"),
        [AnyHours = "any_hours", From60Hours = "from_60_hours"];
    /// Whether a parent with a new partner is a single parent for the child.
    sp_with_partner: SpWithPartner, "AMB-31", zupjs("10(8)"),
        [PerChild = "per_child", Never = "never"];
    /// Whether money from the maintenance fund counts as received from the other parent.
    sp_fund_money: SpFundMoney, "AMB-31", zupjs("10(8)"),
        [Receiving = "receiving", NotReceiving = "not_receiving"];
    /// The amendment of ZSDP-1 adopted on 3 February 2026.
    zsdp1_2026: Zsdp12026, "AMB-90", zsdp1("72"),
        [Applied = "applied", NotApplied = "not_applied"];
    /// Maintenance that ended within the three months, or begins in the month of the application.
    ended_maintenance_sp: EndedMaintenanceSp, "AMB-91", zupjs("10(8)"),
        [PresentState = "present_state", AnyPayment = "any_payment"];
    /// A child without the general condition of status and residence.
    children_without_status: ChildrenWithoutStatus, "AMB-92", zsvarpre("3; 18; 30(3)"),
        [Counted = "counted", NotCounted = "not_counted"];
    /// The amounts for a child claimed within 30 days of birth.
    newborn_amounts: NewbornAmounts, "AMB-93", zsdp1("94"),
        [MonthAfterClaim = "month_after_claim", MonthOfBirth = "month_of_birth"];
    /// Full working time in hours a month.
    full_time_hours: FullTimeHours, "AMB-94", dohodki("14(6)"),
        [Hours174 = "174", Hours168 = "168", Hours176 = "176"];
    /// The floor of a business beside a part-time job: in proportion to which hours.
    part_time_floor: PartTimeFloor, "AMB-94", dohodki("14(6)"),
        [HoursLeft = "hours_left_to_full_time", HoursWorked = "hours_worked"];
    /// Whether rights that are already paid are income for the child benefit.
    current_rights_in_od: CurrentRightsInOd, "AMB-44", zupjs("12(1)9-11; 15(2),(9); 7"),
        [Ignore = "ignore", Literal = "literal"];
    /// Whether the current income alone counts already when the same decision grants social assistance.
    od_income_for_new_dsp: OdIncomeForNewDsp, "AMB-41", zupjs("15(8)"),
        [Sequential = "sequential", CurrentIfDsp = "current_if_dsp"];
    /// The assistance that a person at fault would get, as income for the yearly rights.
    fault_fictive_dsp: FaultFictiveDsp, "AMB-42", zupjs("16(1)4"),
        [Difference = "difference", Ignore = "ignore"];

    /// The sum of the minimum incomes.
    mi_rounding: MiRounding, "AMB-04", zsvarpre("30(3)"),
        [Total = "total", PerMember = "per_member"];
    /// The first adult of a couple in which both are able to work.
    first_adult_both_active: FirstAdultBothActive, "AMB-30", zsvarpre("26(4)2"),
        [WorkerIfOneWorks = "worker_if_one_works", Applicant = "applicant"];
    /// A child in joint custody, in the minimum income.
    joint_custody_weight: JointCustodyWeight, "AMB-32", zsvarpre("26(2)"),
        [HalfWithBoth = "half_with_both", WhereCounted = "where_counted"];
    /// The single-parent supplement for a child in joint custody.
    sp_supplement_joint: SpSupplementJoint, "AMB-33", zsvarpre("26(13); 26(2)"),
        [Full = "full", Half = "half"];
    /// When a person is older than 63 or 65.
    age63: Age63, "AMB-34", zsvarpre("7(1); 26(1)5"),
        [Inclusive = "inclusive", Strict = "strict"];
    /// A partner without the general condition of status and residence.
    partner_without_status: PartnerWithoutStatus, "AMB-36", zsvarpre("3; 18"),
        [IncomeAboveShare = "income_above_next_adult", Counted = "counted"];
    /// The end of the age between 18 and 26 of a jobseeker living with the parents.
    age26: Age26, "AMB-37", zsvarpre("26(1)4"),
        [Before = "before_birthday", Including = "including_birthday"];
    /// Hours between 128 and 129 a month.
    hours128: Hours128, "AMB-45", zsvarpre("26(1)2,3"),
        [Above128 = "above_128", From129 = "from_129"];
    /// Children of a single parent at fault.
    fault_single_parent: FaultSingleParent, "AMB-46", zsvarpre("28(3)"),
        [ChildrenRemain = "children_remain", NoRight = "no_right"];

    /// The increase of one eligible person whose partner is neither eligible nor active.
    vd_inactive_partner: VdInactivePartner, "AMB-38", zsvarpre("50(2); 51(4)"),
        [Higher = "higher", Lower = "lower", Nothing = "nothing"];
    /// A partner who drops out of the minimum income, beside an eligible person.
    vd_dropped_partner: VdDroppedPartner, "AMB-38", zsvarpre("50(2); 28(3); 18"),
        [ByActivity = "by_activity", OnlyAdult = "only_adult"];
    /// What is added to the varstveni dodatek where there are children.
    vd_children: VdChildren, "AMB-43", zsvarpre("50(3); 51(5)"),
        [PerChild = "per_child", Once = "once"];
    /// Reductions larger than the social assistance: what happens to the rest.
    vd_reductions: VdReductions, "AMB-39", zsvarpre("52; 31"),
        [RestOnVd = "rest_on_vd", DspOnly = "dsp_only"];
    /// Pensioners of any age since January 2026.
    vd_pensioners_2026: VdPensioners2026, "A2", zsvarpre("7(1); 49(1)"),
        [Applied = "applied", NotApplied = "not_applied"];

    /// The relief of half an osnovni znesek for occasional income.
    occasional_relief: OccasionalRelief, "AMB-12", zsvarpre("22(1); 23(1)"),
        [PerPerson = "per_person", PerHousehold = "per_household", PerSource = "per_source"];
    /// One-off income before the three months: what must reach 48 osnovnih zneskov.
    one_off_earlier: OneOffEarlier, "AMB-14", zsvarpre("23(2)"),
        [SumPerPerson = "sum_per_person", SingleReceipt = "single_receipt"];
    /// The birth grant and the large-family supplement, in social assistance.
    family_grants_dsp: FamilyGrantsDsp, "AMB-15", zupjs("12(2)4"),
        [OneOff = "one_off", NotCounted = "not_counted"];
    /// Savings above the exemption.
    savings_exemption: SavingsExemption, "AMB-20", zupjs("18(2),(3)"),
        [Cliff = "cliff", Allowance = "allowance"];
    /// The third of the assets taken off the social assistance.
    asset_third: AssetThird, "AMB-21", zsvarpre("31(2)1"),
        [Monthly = "monthly", SpreadOverAward = "spread_over_award", NotApplied = "not_applied"];
    /// What of the own dwelling must stay below 48 osnovnih zneskov for no reduction.
    dwelling_reduction_exempt_basis: DwellingExemptBasis, "AMB-22", premozenje("10"),
        [Excess = "excess", Whole = "whole"];
    /// A car above 28 osnovnih zneskov.
    car_value: CarValue, "AMB-23", zupjs("18(1)2"),
        [Excess = "excess", Whole = "whole"];
    /// The base of the reductions for food and a place to live.
    reduction_base: ReductionBase, "AMB-24", premozenje("12(1)"),
        [Household = "household", Applicant = "applicant"];
    /// The higher exemption of savings for elderly people and people who cannot work.
    savings_elderly_rights: SavingsElderlyRights, "AMB-25", zupjs("18(3)"),
        [AllRights = "all_rights", DspOnly = "dsp_only"];
    /// The exceptions for people who cannot live from their real estate for now.
    dwelling_exception: DwellingException, "AMB-26", zsvarpre("27(2),(7)"),
        [AlsoUpTo120000 = "also_up_to_120000", OnlyAbove120000 = "only_above_120000"];
    /// A refugee who gets the accommodation allowance: is a place to live provided?
    refugee_accommodation: RefugeeAccommodation, "AMB-27", premozenje("12(3)"),
        [IfStated = "if_stated", Provided = "provided"];
    /// The allowance for private accommodation: own means before or after the cap by the rent.
    refugee_cap_order: RefugeeCapOrder, "AMB-70", osnutek("8; 10(1)"),
        [CapAfterIncome = "cap_after_income", CapBeforeIncome = "cap_before_income"];
    /// For how long the allowance for private accommodation is paid.
    acc_months: AccMonths, "AMB-72", zmz1("97(1),(2)"),
        [AsAmended = "as_amended", AsIn2018 = "as_in_2018"];
    /// Which income is own means for the allowance for private accommodation.
    refugee_own_means: RefugeeOwnMeans, "AMB-73", osnutek("8(4)"),
        [Listed = "listed", AllRegular = "all_regular"];
    /// The 75 % floor of income from an own business, in social assistance.
    business_floor_dsp: BusinessFloorDsp, "AMB-29", zsvarpre("11(2)"),
        [Applied = "applied", NotApplied = "not_applied"];

    /// The minimum income that limits izredna denarna socialna pomoč: with or without persons at fault.
    extraordinary_faults: ExtraordinaryFaults, "AMB-120", zsvarpre("33(1),(3); 28(3)"),
        [Ignored = "ignored", Respected = "respected"];
    /// Whose day's osnovni znesek is paid after a death.
    death_help_day: DeathHelpDay, "AMB-121", zsvarpre("34.a(1); 34.b(1)"),
        [EntitlementStart = "entitlement_start", DayOfDeath = "day_of_death"];
    /// What children add to the limit of income for posmrtnina.
    death_help_children: DeathHelpChildren, "AMB-43", zsvarpre("34.a(2); 50(3)"),
        [Once = "once", PerChild = "per_child"];

    /// Whether child benefit and social assistance of the same decision are income for the kindergarten class.
    later_rights_in_annual: LaterRightsInAnnual, "AMB-40", zupjs("12(1)8-11; 16(1)3"),
        [Literal = "literal", Ignore = "ignore"];
    /// Whether the lower payment for siblings needs a claim.
    kg_sibling_requires_claim: KgSiblingRequiresClaim, "AMB-50", zupjs("24(2)"),
        [Yes = "true", No = "false"];
    /// Parents of whom one pays income tax in Slovenia.
    kg_tax_resident: KgTaxResident, "AMB-51", zvrt("32(5)"),
        [OneIsEnough = "one_is_enough", BothNeeded = "both_needed"];
    /// The second child in kindergarten before September 2021.
    kg_second_child: KgSecondChild, "AMB-52", zvrt("32(4)"),
        [Share = "share_of_payment", Exempt = "exempt"];
    /// Which children make the third child of the family.
    kg_third_child: KgThirdChild, "AMB-53", zvrt("32(4)"),
        [Considered = "considered", EnrolledOnly = "enrolled_only"];
    /// The income that decides the meals of a pupil of 18 or more.
    meals_income: MealsIncome, "AMB-54", zupjs("25; 26"),
        [ScholarshipFrom18 = "scholarship_from_18", ChildBenefit = "child_benefit"];
    /// Recipients of social assistance and the kindergarten payment.
    kg_dsp_exempt: KgDspExempt, "AMB-55", zvrt("32(2)"),
        [Exempt = "exempt", ByClass = "by_class"];

    /// The days on which a family must have three or more children for the large-family supplement.
    lf_age_day: LfAgeDay, "AMB-61", zsdp1("77(1)"),
        [AnyDayOfYear = "any_day_of_year", ApplicationDate = "application_date"];
    /// A child that works, or is away in an institution or foster family, in a large family.
    lf_excluded_child: LfExcludedChild, "AMB-61", zsdp1("78(3)"),
        [LeftOut = "left_out", NoRight = "no_right"];
    /// Whether social assistance, varstveni dodatek and scholarship of the same decision are income for the rent subsidy.
    rent_granted_rights: RentGrantedRights, "AMB-62", zupjs("12(1)8-11; 16(1)3; 9"),
        [Counted = "counted", ChildBenefitOnly = "child_benefit_only"];
}

/// The open question of this name.
pub fn named(name: &str) -> Option<&'static Reading> {
    READINGS.iter().find(|reading| reading.name == name)
}

impl Readings {
    /// The readings that are taken in place of ours, by the names of question and answer.
    pub fn switched(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        READINGS.iter().filter_map(|reading| {
            let taken = self.taken(reading.name)?;
            (taken != reading.values[0]).then_some((reading.name, taken))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_reading_can_be_taken_and_told() {
        for reading in READINGS {
            assert_eq!(Readings::default().taken(reading.name), Some(reading.values[0]), "{}", reading.name);
            for value in reading.values {
                let mut readings = Readings::default();
                assert!(readings.take(reading.name, value));
                assert_eq!(readings.taken(reading.name), Some(*value));
            }
        }
        assert!(!Readings::default().take("od_order", "nobody"));
        assert!(!Readings::default().take("nothing", "family"));
    }
}
