//! Generated households: every kind of fact that the three rights look at, in edge-heavy mixtures.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod corpus;

use moje_pravice::date::{Date, Month};
use moje_pravice::household::{
    Assets, CareNeed, CurrentRights, Custody, DspHistory, Dwelling, Fault, Household, Income, IncomeKind, Kindergarten,
    KindergartenOptions, MaintenancePaid, MaintenanceSettled, Number, OtherParent, Paid, Partnership, PartnershipKind,
    Person, RealEstate, RealEstateExempt, Rent, RentKind, ResidenceStatus, Role, School, Sex, SingleSpecial, Support,
    Vehicle, VehicleKind, Work, WorkKind, Year,
};
use moje_pravice::money::Eur;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The kinds of income, all of them.
pub const KINDS: [IncomeKind; 39] = [
    IncomeKind::Wage,
    IncomeKind::WageCompensation,
    IncomeKind::Pension,
    IncomeKind::UnemploymentBenefit,
    IncomeKind::ParentalBenefit,
    IncomeKind::ParentalAllowance,
    IncomeKind::PartialPayment,
    IncomeKind::DisabilityCompensation,
    IncomeKind::SurvivorPension,
    IncomeKind::LifeAnnuity,
    IncomeKind::FosterPay,
    IncomeKind::VeteranSupplement,
    IncomeKind::Rent,
    IncomeKind::ActivityAllowance,
    IncomeKind::Interest,
    IncomeKind::Dividends,
    IncomeKind::ContractWorkRegular,
    IncomeKind::OccasionalWork,
    IncomeKind::StudentWork,
    IncomeKind::PensionerWork,
    IncomeKind::CapitalGain,
    IncomeKind::Severance,
    IncomeKind::Award,
    IncomeKind::Inheritance,
    IncomeKind::Gift,
    IncomeKind::CompensationDamages,
    IncomeKind::BirthGrant,
    IncomeKind::LargeFamilySupplement,
    IncomeKind::Maintenance,
    IncomeKind::MaintenanceSubstitute,
    IncomeKind::SelfEmployment,
    IncomeKind::Farm,
    IncomeKind::CareMoneyOfCaredPerson,
    IncomeKind::HumanitarianAid,
    IncomeKind::CareAllowanceChild,
    IncomeKind::ExtraordinaryDsp,
    IncomeKind::TravelMealReimbursement,
    IncomeKind::OtherScholarship,
    IncomeKind::DisasterAid,
];

const WORK: [WorkKind; 10] = [
    WorkKind::None,
    WorkKind::None,
    WorkKind::Employed,
    WorkKind::Employed,
    WorkKind::SelfEmployed,
    WorkKind::Almp,
    WorkKind::PsychosocialRehab,
    WorkKind::Volunteer,
    WorkKind::FamilyAssistant,
    WorkKind::PartialPayment,
];

const STATUSES: [ResidenceStatus; 7] = [
    ResidenceStatus::Citizen,
    ResidenceStatus::Citizen,
    ResidenceStatus::Citizen,
    ResidenceStatus::ForeignerPermanent,
    ResidenceStatus::Refugee,
    ResidenceStatus::TemporaryProtection,
    ResidenceStatus::Other,
];

fn euros(most: i64) -> impl Strategy<Value = Eur> {
    prop_oneof![1 => Just(Eur::ZERO), 5 => (0..most * 100).prop_map(Eur::cents), 1 => (0..most).prop_map(|e| Eur::cents(e * 100))]
}

fn rarely() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.08)
}

/// A day of an application for which there is law.
pub fn application_date() -> impl Strategy<Value = Date> {
    (2018u16..=2026, 1u8..=12, 1u8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
        .prop_filter("the law of that day is known", |day| {
            *day >= Date::known(2018, 5, 1) && *day < Date::known(2026, 12, 1)
        })
}

fn income(application: Date) -> BoxedStrategy<Income> {
    let month = application.month();
    let year = application.year() - 1;
    (
        prop_oneof![3 => Just(IncomeKind::Wage), 7 => select(&KINDS[..])],
        vec(euros(1800), 3),
        prop::option::of(euros(24_000)),
        (rarely(), prop::option::weighted(0.15, -3i32..=0), rarely(), rarely(), rarely(), any::<bool>()),
        prop::option::weighted(0.1, (-12i32..-3, euros(40_000))),
    )
        .prop_map(move |(kind, window, annual, flags, earlier)| {
            let (ceased, started, partial_previous_year, just_started, rebutted, insured_main) = flags;
            let mut income = Income::new(kind);
            for (back, amount) in (1..).zip(window) {
                income.months.insert(month.add_months(-back), amount);
            }
            if let Some((back, amount)) = earlier {
                income.months.insert(month.add_months(back), amount);
            }
            if let Some(amount) = annual {
                income.annual.insert(Year(year), amount);
            }
            income.started = started.map(|back| month.add_months(back));
            Income { ceased, partial_previous_year, just_started, rebutted, insured_main, ..income }
        })
        .boxed()
}

fn maintenance_paid(application: Date) -> impl Strategy<Value = MaintenancePaid> {
    (euros(300), euros(3600), prop::option::of(euros(300))).prop_map(move |(monthly, annual, title_monthly)| {
        let months: Vec<Month> = (1..=3).map(|back| application.month().add_months(-back)).collect();
        MaintenancePaid {
            months: months.into_iter().map(|month| (month, monthly)).collect(),
            annual: [(Year(application.year() - 1), annual)].into_iter().collect(),
            title_monthly,
        }
    })
}

fn fault() -> impl Strategy<Value = Fault> {
    (1u8..=13, any::<bool>(), rarely(), rarely(), rarely()).prop_map(
        |(point, agreement, violence_or_relocation, cares_instead_of_institution, total_inability)| Fault {
            point,
            arose: Some(Date::known(2018, 1, 1)),
            agreement,
            violence_or_relocation,
            cares_instead_of_institution,
            total_inability,
        },
    )
}

fn adult(role: Role, application: Date) -> BoxedStrategy<Person> {
    (
        (any::<bool>(), 20u16..=80, 1u8..=12, 1u8..=28),
        (select(&WORK[..]), prop::option::weighted(0.8, 0u32..=180)),
        vec(income(application), 0..3),
        vec(maintenance_paid(application), 0..2),
        prop::option::weighted(0.06, fault()),
        select(&STATUSES[..]),
        (rarely(), rarely(), rarely(), rarely(), rarely(), rarely(), rarely()),
    )
        .prop_map(move |((woman, age, month, day), (work, hours), incomes, maintenance_paid, fault, status, flags)| {
            let id = if role == Role::Applicant { "A1" } else { "A2" };
            let birthdate = Date::new(application.year() - age, month, day).unwrap();
            let person = Person::new(id, role, if woman { Sex::F } else { Sex::M }, birthdate);
            let (unable, unemployable, hospital, care, neglected_right, separated, registered) = flags;
            Person {
                work: Work { kind: work, hours: hours.map(|h| Number(h.into())) },
                incomes,
                maintenance_paid,
                fault,
                residence_status: status,
                permanently_unable_to_work: unable,
                permanently_unemployable: unemployable,
                hospital_30_days: hospital,
                institutional_care: care,
                neglected_right,
                separated_divorce_pending: separated && role == Role::Partner,
                registered_unemployed: registered,
                ..person
            }
        })
        .boxed()
}

fn child(number: usize, application: Date) -> BoxedStrategy<Person> {
    (
        (0u16..=20, 0u8..28),
        select(vec![
            OtherParent::InHousehold,
            OtherParent::InHousehold,
            OtherParent::Absent,
            OtherParent::Deceased,
            OtherParent::Unknown,
        ]),
        prop_oneof![6 => Just(Custody::Sole), 2 => Just(Custody::Joint), 1 => Just(Custody::OtherParent)],
        (prop::bool::weighted(0.85), any::<bool>(), prop::bool::weighted(0.9)),
        prop::option::weighted(0.2, income(application)),
        prop::option::weighted(0.3, euros(400)),
        (euros(900), 0u16..=365),
        (rarely(), rarely(), rarely(), rarely(), rarely()),
    )
        .prop_map(
            move |(
                (age, back),
                other_parent,
                custody,
                (settled, enrolled, counted_here),
                stream,
                maintenance,
                (price, days),
                flags,
            )| {
                // The number of the child keeps birthdays apart: the order of twins is that of the input.
                let born = application.add_months(-12 * i32::from(age) - i32::from(back % 12));
                let birthdate =
                    Date::new(born.year(), born.month().number(), (1 + number * 4 + usize::from(back) % 4) as u8)
                        .unwrap();
                let birthdate = if birthdate > application { birthdate.add_months(-1) } else { birthdate };
                let school = match age {
                    0..=5 if enrolled => School::Kindergarten,
                    0..=5 => School::None,
                    6..=14 => School::Primary,
                    15..=18 => School::Secondary,
                    _ if enrolled => School::Student,
                    _ => School::None,
                };
                let mut incomes: Vec<Income> = stream.into_iter().collect();
                if let (Some(amount), true) = (maintenance, other_parent == OtherParent::Absent) {
                    let mut stream = Income::new(IncomeKind::Maintenance);
                    stream.months = (1..=3).map(|back| (application.month().add_months(-back), amount)).collect();
                    incomes.push(stream);
                }
                let (foster_care, institution, married, employed, unable) = flags;
                Person {
                    other_parent,
                    custody,
                    counted_here,
                    maintenance_settled: if settled { MaintenanceSettled::Yes } else { MaintenanceSettled::No },
                    school,
                    kindergarten: (school == School::Kindergarten).then_some(Kindergarten { price }),
                    incomes,
                    foster_care,
                    institution_free_care_30d: institution,
                    parents_materially_care: enrolled,
                    days_in_family_last_12m: days,
                    care_need: [CareNeed::None, CareNeed::Special, CareNeed::Severe][usize::from(days % 3)],
                    birth_grant_received: days % 10 == 0,
                    adopted_on: (days % 8 == 0 && birthdate < application).then_some(application),
                    married_or_parent: married,
                    work: Work { kind: if employed { WorkKind::Employed } else { WorkKind::None }, hours: None },
                    permanently_unable_to_work: unable,
                    ..Person::new(&format!("C{number}"), Role::Child, Sex::F, birthdate)
                }
            },
        )
        .boxed()
}

fn assets() -> BoxedStrategy<Assets> {
    let dwelling = (euros(200_000), 20u32..300, prop::option::of(1u16..9), prop::bool::weighted(0.8)).prop_map(
        |(value, area, residents, lived_in_registered)| Dwelling {
            value,
            area_m2: Number(area.into()),
            residents,
            lived_in_registered,
        },
    );
    let vehicle = (
        euros(30_000),
        2000u16..2026,
        900u32..3000,
        rarely(),
        select(vec![VehicleKind::Car, VehicleKind::SingleTrack, VehicleKind::Other]),
    )
        .prop_map(|(value, year, ccm, flag, kind)| Vehicle {
            value,
            kind,
            first_registered_year: Some(year),
            engine_ccm: Some(ccm),
            oldtimer: flag,
            adapted: false,
            leased: false,
            business: flag,
        });
    let real_estate = (
        euros(50_000),
        prop::option::weighted(0.3, select(vec![RealEstateExempt::Business, RealEstateExempt::AgriIncome])),
        rarely(),
    )
        .prop_map(|(value, exempt, cultural_monument)| RealEstate { value, exempt, cultural_monument });
    (
        prop::option::weighted(0.4, dwelling),
        vec(vehicle, 0..2),
        prop_oneof![4 => Just(Vec::new()), 1 => vec(real_estate, 1..2)],
        prop_oneof![2 => Just(Eur::ZERO), 3 => euros(5_000), 1 => euros(40_000)],
        prop_oneof![4 => Just(Eur::ZERO), 1 => euros(9_000)],
        prop_oneof![5 => Just(Vec::new()), 1 => vec(euros(8_000), 1..3)],
    )
        .prop_map(|(dwelling, vehicles, real_estate, savings, securities, other_movable)| Assets {
            dwelling,
            vehicles,
            real_estate,
            savings,
            securities,
            other_movable,
            ..Assets::default()
        })
        .boxed()
}

const RENTED: [RentKind; 5] =
    [RentKind::NonProfit, RentKind::Purpose, RentKind::LivingUnit, RentKind::Market, RentKind::Caretaker];

/// A rented dwelling of which everything that an estimate needs is known.
pub fn rent() -> BoxedStrategy<Rent> {
    (
        (select(&RENTED[..]), euros(900), euros(500), 0i64..1500, 10u32..120),
        (0u8..3, euros(1200), rarely(), rarely(), rarely()),
    )
        .prop_map(|((kind, monthly, non_profit, market_cents, area), (others, income, refused, impaired, related))| {
            Rent {
                non_profit_rent: Some(non_profit),
                recognised_market_rent: Some(Eur::cents(market_cents)),
                area_m2: Some(Number(area.into())),
                other_tenants: others,
                other_tenants_income_monthly: if others > 0 { income } else { Eur::ZERO },
                smaller_dwelling_refused: refused,
                mobility_impaired: impaired,
                related_landlord: related,
                ..Rent::new(kind, monthly)
            }
        })
        .boxed()
}

/// A household that can be estimated.
pub fn household() -> BoxedStrategy<Household> {
    application_date()
        .prop_flat_map(|application| {
            (
                adult(Role::Applicant, application),
                prop::option::of(adult(Role::Partner, application)),
                (
                    child(1, application),
                    child(2, application),
                    child(3, application),
                    child(4, application),
                    0usize..=4,
                ),
                assets(),
                (rarely(), rarely(), rarely(), rarely()),
                (rarely(), rarely(), prop::bool::weighted(0.9), prop::option::weighted(0.2, 0u32..=50)),
                (any::<bool>(), any::<bool>(), rarely()),
                prop::option::weighted(0.1, 80u32..=110),
            )
                .prop_map(
                    move |(applicant, partner, children, assets, support, more, history, quotient)| {
                        let kind = if partner.is_some() { PartnershipKind::Married } else { PartnershipKind::None };
                        let youngest_adult =
                            partner.as_ref().map_or(applicant.birthdate, |p| p.birthdate.max(applicant.birthdate));
                        let (c1, c2, c3, c4, count) = children;
                        let children =
                            [c1, c2, c3, c4].into_iter().take(count).filter(|c| c.birthdate > youngest_adult);
                        let persons = std::iter::once(applicant).chain(partner).chain(children).collect();
                        let (with_parents, with_others, claim, discount) = more;
                        Household {
                            partnership: Partnership { kind },
                            assets,
                            support: Support {
                                accommodation: support.0,
                                food: support.1,
                                full: support.2,
                                tax_dependent: support.3,
                                override_pct: None,
                            },
                            single_special: SingleSpecial {
                                lives_with_parents_enough_means: with_parents,
                                lives_with_nonfamily_enough_means: with_others,
                            },
                            kindergarten_options: KindergartenOptions {
                                claim,
                                municipality_discount_pct: discount.map(|d| Number(d.into())),
                            },
                            expected_birth: with_parents.then(|| application.add_days(30)),
                            large_family_received: if with_others { Eur::cents(40_000) } else { Eur::ZERO },
                            dsp_history: DspHistory {
                                previous_award: history.0,
                                unchanged: history.1,
                                no_improvement_expected: history.2,
                            },
                            current_rights: CurrentRights {
                                dsp: if history.2 { Paid::Yes } else { Paid::No },
                                ..CurrentRights::default()
                            },
                            wage_quotient: quotient.map(|q| Number(rust_decimal::Decimal::new(q.into(), 2))),
                            ..Household::new(application, persons)
                        }
                    },
                )
        })
        .boxed()
}
