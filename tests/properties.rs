//! What holds for every household.

mod common;

use std::collections::BTreeMap;

use moje_pravice::estimate::Estimate;
use moje_pravice::household::read::{read, read_one};
use moje_pravice::household::{Household, IncomeKind, Role};
use moje_pravice::law::{self, Options};
use moje_pravice::money::Eur;
use proptest::prelude::*;

fn amounts(household: &Household) -> Estimate {
    let options = Options { without_trace: true, ..Options::default() };
    law::estimate(household, options).unwrap_or_else(|e| panic!("{}", e.to_error().message))
}

/// The amounts of a household by right and person, so that the order of persons does not show.
fn by_person(estimate: &Estimate) -> BTreeMap<(String, String), Eur> {
    let dsp = &estimate.denarna_socialna_pomoc;
    let children = estimate.otroski_dodatek.children.iter().map(|c| (("od".into(), c.id.clone()), c.total));
    let fees = estimate.znizano_placilo_vrtca.items.iter().map(|c| (("vrtec".into(), c.id.clone()), c.payment));
    let sums = [(("dsp".into(), String::new()), dsp.amount)];
    children.chain(fees).chain(sums).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_amount_is_negative_and_no_fee_above_the_price(household in common::household()) {
        let estimate = amounts(&household);
        for (path, amount) in estimate.amounts().into_iter().filter_map(|(path, amount)| Some((path, amount?))) {
            prop_assert!(amount >= Eur::ZERO, "{path} is {amount:?}");
            prop_assert_eq!(amount.0, amount.0.round_dp(2), "{} has parts of a cent", path);
        }
        for fee in &estimate.znizano_placilo_vrtca.items {
            prop_assert!(fee.payment <= fee.price && fee.saving >= Eur::ZERO);
        }
    }

    #[test]
    fn sums_equal_their_parts(household in common::household()) {
        let estimate = amounts(&household);
        let (od, dsp, vrtec) =
            (&estimate.otroski_dodatek, &estimate.denarna_socialna_pomoc, &estimate.znizano_placilo_vrtca);
        prop_assert_eq!(od.children.iter().map(|c| c.total).sum::<Eur>(), od.total);
        for child in &od.children {
            prop_assert_eq!(child.base + child.single_parent + child.not_in_kindergarten, child.total);
        }
        prop_assert_eq!(vrtec.items.iter().map(|c| c.payment).sum::<Eur>(), vrtec.total);
        prop_assert_eq!(dsp.own_income.rows.iter().map(|r| r.amount).sum::<Eur>().or_zero(), dsp.own_income.total);
        prop_assert_eq!(dsp.reductions.iter().map(|r| r.amount).sum::<Eur>(), dsp.reduction_total);
        prop_assert_eq!(dsp.min_income.total.minus_at_most(dsp.own_income.total), dsp.gross_difference);
        if dsp.entitled {
            prop_assert_eq!(dsp.gross_difference - dsp.reduction_total, dsp.amount);
            prop_assert!(dsp.amount.is_positive() && dsp.from.is_some());
        } else {
            prop_assert!(dsp.amount == Eur::ZERO && dsp.reason.is_some() && dsp.from.is_none() && dsp.months == Some(0));
        }
        // The weights are added and rounded once: members shown by themselves may differ by cents.
        let members = dsp.min_income.members.iter().chain(&dsp.min_income.supplements);
        let shown: Eur = members.clone().map(|m| m.amount).sum();
        let apart = (shown - dsp.min_income.total).0.abs();
        prop_assert!(apart <= rust_decimal::Decimal::new(members.count() as i64, 2));
    }

    #[test]
    fn a_higher_wage_never_raises_social_assistance(household in common::household(), more in 1i64..100_000) {
        let before = amounts(&household);
        let mut richer = household;
        let window: Vec<_> = (1..=3).map(|back| richer.application_date.month().add_months(-back)).collect();
        let wages = richer.persons.iter_mut().flat_map(|p| &mut p.incomes).filter(|s| s.kind == IncomeKind::Wage);
        for stream in wages {
            // Of an income that has begun the last payment counts (ZSVarPre 21(2)): a payment more could be a lower one.
            let paid = stream.months.iter_mut().filter(|(month, eur)| window.contains(month) && eur.is_positive());
            paid.for_each(|(_, eur)| *eur += Eur::cents(more));
        }
        let after = amounts(&richer);
        let bases = |e: &Estimate| e.otroski_dodatek.children.iter().map(|c| c.base).collect::<Vec<_>>();
        if bases(&before) == bases(&after) {
            prop_assert!(after.denarna_socialna_pomoc.amount <= before.denarna_socialna_pomoc.amount);
        }
    }

    #[test]
    fn more_savings_never_raise_social_assistance(household in common::household(), more in 1i64..1_000_000) {
        let before = amounts(&household);
        let mut richer = household;
        richer.assets.savings += Eur::cents(more);
        let after = amounts(&richer);
        let bases = |e: &Estimate| e.otroski_dodatek.children.iter().map(|c| c.base).collect::<Vec<_>>();
        if bases(&before) == bases(&after) {
            prop_assert!(after.denarna_socialna_pomoc.amount <= before.denarna_socialna_pomoc.amount);
        }
    }

    #[test]
    fn order_and_names_of_persons_do_not_matter(household in common::household(), turn in 0usize..6) {
        let before = by_person(&amounts(&household));
        let mut turned = household.clone();
        let places = turned.persons.len();
        turned.persons.rotate_left(turn % places);
        prop_assert_eq!(&by_person(&amounts(&turned)), &before);
        for person in &mut turned.persons {
            person.id = format!("{}\u{2603} preimenovana", person.id);
        }
        let renamed = by_person(&amounts(&turned));
        prop_assert_eq!(renamed.values().collect::<Vec<_>>(), before.values().collect::<Vec<_>>());
    }

    #[test]
    fn households_round_trip_through_json(household in common::household()) {
        let text = serde_json::to_string(&household).unwrap();
        prop_assert_eq!(read_one(&text), Ok(household));
    }

    #[test]
    fn the_law_of_an_earlier_day_changes_nothing_but_the_law(household in common::household()) {
        // law_on at the start of entitlement is the law that applies anyway.
        let mut same = household.clone();
        same.law_on = Some(household.entitlement_start());
        if !household.persons.iter().any(|p| p.role == Role::Child && p.birthdate.add_months(2) > household.application_date) {
            prop_assert_eq!(by_person(&amounts(&same)), by_person(&amounts(&household)));
        }
    }

    #[test]
    fn open_points_are_what_another_reading_changes(household in common::household()) {
        let before: BTreeMap<_, _> = amounts(&household).amounts().into_iter().collect();
        for point in moje_pravice::open_points(&household).unwrap() {
            let mut other = household.clone();
            prop_assert!(other.readings.take(point.reading, point.alternative));
            let after: BTreeMap<_, _> = amounts(&other).amounts().into_iter().collect();
            prop_assert!(!point.changes.is_empty());
            for change in &point.changes {
                prop_assert_eq!(before[&change.path], Some(change.from));
                prop_assert_eq!(after[&change.path], Some(change.to));
                prop_assert_ne!(change.from, change.to);
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        for household in read(&text).households.into_iter().flatten() {
            let _ = moje_pravice::estimate(&household);
        }
    }

    #[test]
    fn no_change_of_a_value_makes_it_panic(household in common::household(), place in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let values = [
            "0", "-1", "1e30", "\"?\"", "null", "true", "[]", "{}", "\"2026-13-01\"", "99999999999999999999999999999999999999999",
            "\"1900-01-01\"", "\"2199-12-31\"", "\"9999-12\"", "\"\"", "0.0000001", "1000000000", "\"applicant\"", "65535", "300",
        ];
        let text = serde_json::to_string(&household).unwrap();
        // Every value of the JSON begins after a colon outside of a key.
        let starts: Vec<usize> = text.match_indices(':').map(|(i, _)| i + 1).collect();
        let start = starts[place.index(starts.len())];
        let end = start + text[start..].find([',', '}', ']']).unwrap();
        let changed = format!("{}{}{}", &text[..start], values[other.index(values.len())], &text[end..]);
        for household in read(&changed).households.into_iter().flatten() {
            let _ = moje_pravice::estimate(&household);
            let _ = moje_pravice::open_points(&household);
        }
    }
}
