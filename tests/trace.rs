//! The trace: every amount can be followed down to facts, articles and parameters.

mod common;

use moje_pravice::household::{Death, Household};
use moje_pravice::money::Eur;
use moje_pravice::trace::{Origin, Step, Trace, Value};
use proptest::prelude::*;

fn eur(step: &Step) -> Eur {
    match step.value {
        Value::Eur(eur) => eur,
        _ => Eur::ZERO,
    }
}

fn find(trace: &Trace, id: &str) -> Vec<usize> {
    (0..trace.steps().len()).filter(|&i| trace.steps()[i].id == id).collect()
}

/// The sum of the steps below one, with what is deducted taken off.
fn sum_below(trace: &Trace, index: usize) -> Eur {
    let below = trace.children(index).map(|i| &trace.steps()[i]);
    let signed = |step: &Step| {
        let amount = eur(step);
        if step.id.starts_with("maintenance_paid") { Eur(-amount.0) } else { amount }
    };
    below.map(signed).sum()
}

fn check(household: &Household) -> Result<(), TestCaseError> {
    let estimate = moje_pravice::estimate(household).unwrap();
    let trace = &estimate.trace;
    let roots: Vec<&Step> = trace.roots().map(|i| &trace.steps()[i]).collect();
    for (id, amount) in [
        ("otroski_dodatek", estimate.otroski_dodatek.total),
        ("denarna_socialna_pomoc", estimate.denarna_socialna_pomoc.amount),
        ("varstveni_dodatek", estimate.varstveni_dodatek.amount.unwrap()),
        ("income_per_person", estimate.otroski_dodatek.income_per_person),
    ] {
        let root = roots.iter().find(|step| step.id == id);
        prop_assert_eq!(root.map(|step| eur(step)), Some(amount), "{} is a result", id);
    }
    for (id, amount) in [
        ("dodatek_za_veliko_druzino", estimate.dodatek_za_veliko_druzino.amount),
        ("pomoc_ob_rojstvu_otroka", estimate.pomoc_ob_rojstvu_otroka.total),
        ("dodatek_za_nego_otroka", estimate.dodatek_za_nego_otroka.total),
    ] {
        // What cannot be estimated leaves nothing in the trace.
        let root = roots.iter().find(|step| step.id == id);
        prop_assert_eq!(root.map(|step| eur(step)), amount, "{} is a result", id);
    }
    for id in ["pomoc_ob_rojstvu_otroka", "dodatek_za_nego_otroka"] {
        for total in find(trace, id) {
            prop_assert_eq!(sum_below(trace, total), eur(&trace.steps()[total]), "{} is a sum", id);
        }
    }
    // What a sum says is what stands below it.
    let own_income = find(trace, "own_income")[0];
    prop_assert_eq!(sum_below(trace, own_income).or_zero(), estimate.denarna_socialna_pomoc.own_income.total);
    let benefits = find(trace, "otroski_dodatek")[0];
    prop_assert_eq!(sum_below(trace, benefits), estimate.otroski_dodatek.total);
    for child in find(trace, "child_benefit") {
        let step = &trace.steps()[child];
        if let Value::Eur(total) = step.value {
            let base = trace.children(child).map(|i| &trace.steps()[i]);
            let parts: Eur = base.filter(|s| s.id.starts_with("supplement_")).map(eur).sum();
            let id = &household.persons[usize::from(step.person.unwrap())].id;
            let found = estimate.otroski_dodatek.children.iter().find(|c| c.id == *id).unwrap();
            prop_assert_eq!(found.total, total);
            prop_assert_eq!(parts, found.single_parent + found.not_in_kindergarten);
        }
    }
    for (index, step) in trace.steps().iter().enumerate() {
        prop_assert!(!step.articles.is_empty(), "{} cites nothing", step.id);
        let inputs: Vec<_> = trace.inputs(index).collect();
        // An amount above nothing comes from somewhere: from what it reads or from the steps below.
        if eur(step).is_positive() {
            prop_assert!(!inputs.is_empty() || trace.children(index).next().is_some(), "{} from nowhere", step.id);
        }
        if step.rounded {
            prop_assert_eq!(eur(step).0, eur(step).0.round_dp(2), "{}", step.id);
        }
        for input in inputs {
            match input.origin {
                Origin::Parameter(parameter, entry) => {
                    prop_assert!(entry.from <= estimate.law_as_of, "{} is not in force", parameter.id);
                }
                Origin::Fact(fact) => prop_assert!(!fact.path().is_empty()),
                Origin::Step(id) => prop_assert!(!id.is_empty()),
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_amount_can_be_followed(household in common::household()) {
        check(&household)?;
    }

    #[test]
    fn a_rent_subsidy_can_be_followed(household in common::household(), rent in common::rent()) {
        let tenants = Household { rent: Some(rent), ..household };
        check(&tenants)?;
        let estimate = moje_pravice::estimate(&tenants).unwrap();
        let roots: Vec<&Step> = estimate.trace.roots().map(|i| &estimate.trace.steps()[i]).collect();
        let root = roots.iter().find(|step| step.id == "subvencija_najemnine");
        prop_assert_eq!(root.map(|step| eur(step)), estimate.subvencija_najemnine.amount);
        for step in estimate.trace.steps() {
            prop_assert!(moje_pravice::text::named("step", step.id).is_some(), "{}", step.id);
        }
        let inputs = (0..estimate.trace.steps().len()).flat_map(|i| estimate.trace.inputs(i));
        for input in inputs {
            prop_assert!(moje_pravice::text::named("input", input.name).is_some(), "{}", input.name);
        }
    }

    #[test]
    fn help_after_a_death_can_be_followed(household in common::household(), months in 0i32..12) {
        let mut household = household;
        household.death = Some(Death {
            date: household.application_date.add_months(-months),
            funeral_arranged: true,
            funeral_costs: Eur::cents(300_000),
            family_member: true,
            entitled_on_day: false,
        });
        check(&household)?;
        let found = moje_pravice::estimate(&household).unwrap();
        let steps = ["posmrtnina", "pogrebnina"].map(|id| find(&found.trace, id));
        let help = &found.izredna_denarna_socialna_pomoc;
        for (steps, help) in steps.iter().zip([&help.posmrtnina, &help.pogrebnina]) {
            let amount = steps.first().map_or(Eur::ZERO, |&step| eur(&found.trace.steps()[step]));
            prop_assert_eq!(amount, help.amount.unwrap_or_default());
        }
    }

    #[test]
    fn the_trace_changes_no_amount(household in common::household()) {
        let options = moje_pravice::law::Options { without_trace: true, ..Default::default() };
        let without = moje_pravice::law::estimate(&household, options).unwrap();
        let with = moje_pravice::estimate(&household).unwrap();
        prop_assert_eq!(without.amounts(), with.amounts());
        prop_assert!(without.trace.steps().is_empty() && without.holds_until == with.holds_until);
    }
}
