//! What holds for every household with international protection: the allowance for private accommodation
//! and the share of the cost of the office's houses.

mod common;

use moje_pravice::date::Date;
use moje_pravice::household::{Household, Income, IncomeKind, Number, OfficeHouse, Refugee, ResidenceStatus};
use moje_pravice::money::Eur;
use moje_pravice::trace::{Trace, Value};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A generated household of which some have protection, in a private home or in the office's house.
fn household() -> impl Strategy<Value = Household> {
    let optional = || prop::option::of(0i64..120_000);
    let flags = (any::<bool>(), prop::bool::weighted(0.05), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let days = (0i32..40, prop::option::of(0i32..40), prop::option::of(-5i32..6), prop::option::of(-3i32..4));
    let amounts = (0i64..120_000, optional(), optional(), prop::collection::vec(0i64..20_000, 0..=3));
    (common::household(), flags, days, amounts, prop::option::of(0u32..=100)).prop_map(
        |(mut household, flags, (since, contract, lease, receiving), (rent, obligor, daily, costs), attendance)| {
            let (private, otherwise, student, in_school, minor, first) = flags;
            let claim = household.application_date;
            let back = |months: i32| claim.add_months(-months);
            let ahead = |months: Option<i32>| months.map(|months| claim.add_months(months));
            for (n, person) in household.persons.iter_mut().enumerate().filter(|(n, _)| n % 3 != 2) {
                let reunited = n > 0 && person.permanent_residence;
                person.residence_status =
                    if reunited { ResidenceStatus::RefugeeFamily } else { ResidenceStatus::Refugee };
            }
            household.refugee = Some(Refugee {
                integration_contract_signed: contract.map(back),
                private_accommodation: private,
                accommodation_otherwise: otherwise,
                rent_monthly: Some(Eur::cents(rent)),
                other_costs_last3: costs.into_iter().map(Eur::cents).collect(),
                contract_end: ahead(lease),
                course_attendance_pct: attendance.map(|share| Number(share.into())),
                student_no_obligors: student,
                still_in_school: in_school,
                unaccompanied_minor_left: minor,
                obligor_income_avg: obligor.map(Eur::cents),
                first_award: first,
                already_receiving_until: ahead(receiving),
                office_house: Some(OfficeHouse { daily_cost: daily.map(Eur::cents), ..OfficeHouse::default() }),
                ..Refugee::new(back(since))
            });
            household
        },
    )
}

fn root(trace: &Trace, id: &str) -> Option<Value> {
    trace.roots().map(|i| &trace.steps()[i]).find(|step| step.id == id).map(|step| step.value)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_allowance_keeps_within_its_bounds(household in household()) {
        let estimate = moje_pravice::estimate(&household).unwrap();
        let found = estimate.nadomestilo_za_zasebno_nastanitev.as_ref().unwrap();
        match found.amount {
            None => {
                prop_assert!(found.unknown.is_some() && !found.entitled && found.from.is_none());
            }
            Some(amount) => {
                prop_assert!(found.unknown.is_none());
                prop_assert!(amount >= Eur::ZERO && amount <= found.base && amount <= found.rent_and_costs.max(Eur::ZERO));
                prop_assert_eq!(amount.0, amount.0.round_dp(2));
                prop_assert_eq!(found.entitled, amount.is_positive());
                prop_assert_eq!(found.entitled, found.reason.is_none());
                prop_assert_eq!(found.entitled, found.from.is_some() && found.to.is_some());
            }
        }
        if let (Some(from), Some(to), Some(end)) = (found.from, found.to, found.entitlement_end) {
            prop_assert!(household.application_date <= from && from <= to && to <= end);
            prop_assert!(household.refugee.as_ref().unwrap().contract_end.is_none_or(|lease| to <= lease));
            prop_assert_eq!(root(&estimate.trace, "nadomestilo_za_zasebno_nastanitev"), found.amount.map(Value::Eur));
        }
    }

    #[test]
    fn the_share_is_one_of_the_decree(household in household()) {
        let estimate = moje_pravice::estimate(&household).unwrap();
        let found = estimate.delez_stroskov_nastanitve.as_ref().unwrap();
        let steps = [0, 50, 75, 100].map(Decimal::from);
        prop_assert!(steps.contains(&found.percent.0));
        prop_assert_eq!(found.owed, found.percent.0.is_sign_positive() && found.percent.0 > Decimal::ZERO);
        if household.application_date < Date::known(2021, 10, 1) {
            prop_assert!(!found.owed, "before the decree");
        }
        if let Some(amount) = found.amount {
            prop_assert!(amount >= Eur::ZERO && (found.owed || amount == Eur::ZERO));
        }
    }

    #[test]
    fn a_higher_wage_never_raises_the_allowance(household in household(), more in 1i64..100_000) {
        let amount = |household: &Household| {
            let found = moje_pravice::estimate(household).unwrap().nadomestilo_za_zasebno_nastanitev.unwrap();
            found.amount.map(|amount| (amount, found.own_resources))
        };
        let before = amount(&household);
        let mut richer = household;
        let mut wage = Income::new(IncomeKind::Wage);
        let month = richer.application_date.month();
        wage.months = (1..=3).map(|back| (month.add_months(-back), Eur::cents(more))).collect();
        richer.persons[0].incomes.push(wage);
        let after = amount(&richer);
        prop_assert_eq!(before.is_some(), after.is_some());
        if let (Some((before, had)), Some((after, has))) = (before, after) {
            prop_assert!(after <= before && has == had + Eur::cents(more));
        }
    }

    #[test]
    fn the_order_of_persons_does_not_matter(household in household(), turn in 0usize..6) {
        let mut turned = household.clone();
        let by = turn % turned.persons.len();
        turned.persons.rotate_left(by);
        let found = |household: &Household| {
            let estimate = moje_pravice::estimate(household).unwrap();
            let (allowance, share) =
                (estimate.nadomestilo_za_zasebno_nastanitev.unwrap(), estimate.delez_stroskov_nastanitve.unwrap());
            (allowance.amount, allowance.own_resources, allowance.to, allowance.reason, share.percent, share.amount)
        };
        prop_assert_eq!(found(&household), found(&turned));
    }

    #[test]
    fn the_refugees_facts_change_no_other_right(household in household()) {
        let estimate = moje_pravice::estimate(&household).unwrap();
        let mut plain = household;
        plain.refugee = None;
        let without = moje_pravice::estimate(&plain).unwrap();
        let others = |estimate: &moje_pravice::estimate::Estimate| {
            let mut amounts = estimate.amounts();
            amounts.retain(|(path, _)| !path.starts_with("nadomestilo_za") && !path.starts_with("delez_"));
            amounts
        };
        prop_assert_eq!(others(&estimate), others(&without));
    }
}
