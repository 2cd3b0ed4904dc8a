//! What holds for every household.

mod common;

use std::collections::BTreeMap;

use moje_pravice::estimate::Estimate;
use moje_pravice::household::read::{read, read_one};
use moje_pravice::household::{Death, Household, IncomeKind, Person, Role, Sex};
use moje_pravice::law::{self, Options};
use moje_pravice::money::Eur;
use proptest::prelude::*;

fn amounts(household: &Household) -> Estimate {
    let options = Options { without_trace: true, ..Options::default() };
    law::estimate(household, options).unwrap_or_else(|e| panic!("{}", e.to_error().message))
}

/// The amounts of a household by right and person, so that the order of persons does not show.
fn by_person(estimate: &Estimate) -> BTreeMap<(String, String), Eur> {
    let children = estimate.otroski_dodatek.children.iter().map(|c| (("od".into(), c.id.clone()), c.total));
    let fees = estimate.znizano_placilo_vrtca.items.iter().map(|c| (("vrtec".into(), c.id.clone()), c.payment));
    let births = estimate.pomoc_ob_rojstvu_otroka.items.iter();
    let births = births.filter_map(|c| Some((("birth".into(), c.id.clone()?), c.amount)));
    let care = estimate.dodatek_za_nego_otroka.items.iter().map(|c| (("care".into(), c.id.clone()), c.amount));
    let totals = estimate.amounts().into_iter().filter(|(path, _)| !path.contains(|c: char| c.is_ascii_digit()));
    let totals = totals.map(|(path, amount)| ((path, String::new()), amount.unwrap_or_default()));
    let scholarships = &estimate.drzavna_stipendija.items;
    let scholarships = scholarships.iter().map(|c| (("stip".into(), c.id.clone()), c.amount));
    let meals = estimate.solska_prehrana.items.iter();
    let meals = meals.map(|c| (("meals".into(), c.id.clone()), Eur(c.snack_pct.0 + c.lunch_pct.0)));
    let parts = children.chain(fees).chain(births).chain(care).chain(scholarships).chain(meals);
    parts.chain(totals).collect()
}

/// What of the child benefits decides how much of them is income.
fn bases(estimate: &Estimate) -> Vec<Eur> {
    estimate.otroski_dodatek.children.iter().map(|child| child.base).collect()
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
        let (birth, care) = (&estimate.pomoc_ob_rojstvu_otroka, &estimate.dodatek_za_nego_otroka);
        if let Some(total) = birth.total {
            prop_assert_eq!(birth.items.iter().map(|c| c.amount).sum::<Eur>(), total);
        }
        if let Some(total) = care.total {
            prop_assert_eq!(care.items.iter().map(|c| c.amount).sum::<Eur>(), total);
        }
        prop_assert_eq!(birth.total.is_none(), birth.unknown.is_some());
        prop_assert_eq!(care.total.is_none(), care.unknown.is_some());
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
        let vd = &estimate.varstveni_dodatek;
        let amount = vd.amount.unwrap();
        if vd.entitled {
            prop_assert_eq!(vd.gross - vd.reduction_total, amount);
            prop_assert!(amount.is_positive() && vd.reason.is_none() && vd.from.is_some());
            prop_assert!(vd.permanent == vd.to.is_none() && vd.permanent == vd.months.is_none());
            prop_assert!(!vd.eligible_persons.is_empty() && vd.min_income_vd.total > dsp.min_income.total);
        } else {
            prop_assert!(amount == Eur::ZERO && vd.reason.is_some() && vd.from.is_none() && vd.months == Some(0));
        }
        // The weights are added and rounded once: members shown by themselves may differ by cents.
        let members = dsp.min_income.members.iter().chain(&dsp.min_income.supplements);
        let shown: Eur = members.clone().map(|m| m.amount).sum();
        let apart = (shown - dsp.min_income.total).0.abs();
        prop_assert!(apart <= rust_decimal::Decimal::new(members.count() as i64, 2));
    }

    #[test]
    fn becoming_unable_to_work_never_costs_anything(household in common::household(), who in any::<prop::sample::Index>()) {
        let mut unable = household;
        // Who works and lives with others loses the supplement for work on becoming unable (26(1)5).
        unable.single_special.lives_with_nonfamily_enough_means = false;
        let before = amounts(&unable);
        let adults: Vec<usize> = (0..unable.persons.len()).filter(|&i| unable.persons[i].role != Role::Child).collect();
        unable.persons[adults[who.index(adults.len())]].permanently_unable_to_work = true;
        let after = amounts(&unable);
        let together = |e: &Estimate| e.denarna_socialna_pomoc.amount + e.varstveni_dodatek.amount.unwrap();
        let eligible = |e: &Estimate| e.varstveni_dodatek.eligible_persons.len();
        if eligible(&after) > eligible(&before) && bases(&before) == bases(&after) {
            prop_assert!(together(&after) >= together(&before), "{:?} {:?}", together(&before), together(&after));
        }
    }

    #[test]
    fn a_scholarship_is_its_parts_and_says_why_not(household in common::household()) {
        let right = amounts(&household).drzavna_stipendija;
        prop_assert_eq!(right.total.is_none(), right.unknown.is_some());
        if let Some(total) = right.total {
            prop_assert_eq!(right.items.iter().map(|c| c.amount).sum::<Eur>(), total);
        }
        for item in &right.items {
            let supplements: Eur = item.supplements.iter().filter_map(|s| s.amount).sum();
            prop_assert_eq!(item.basic + supplements, item.amount);
            prop_assert!(item.as_income <= item.amount);
            prop_assert_eq!(item.entitled, item.reason.is_none());
            prop_assert_eq!(item.entitled, item.from.is_some() && item.to >= item.from);
        }
    }

    #[test]
    fn meals_are_paid_in_whole_half_or_part(household in common::household()) {
        for item in amounts(&household).solska_prehrana.items {
            prop_assert!([0, 40, 70, 100].map(rust_decimal::Decimal::from).contains(&item.snack_pct.0));
            prop_assert!([0, 50, 100].map(rust_decimal::Decimal::from).contains(&item.lunch_pct.0));
            let something = !item.snack_pct.0.is_zero() || !item.lunch_pct.0.is_zero();
            prop_assert_eq!(something, item.from.is_some());
        }
    }

    #[test]
    fn a_higher_wage_last_year_never_raises_a_scholarship(household in common::household(), more in 1i64..1_000_000) {
        let before = amounts(&household);
        let mut richer = household;
        let year = moje_pravice::household::Year(richer.application_date.year() - 1);
        let wages = richer.persons.iter_mut().flat_map(|p| &mut p.incomes).filter(|s| s.kind == IncomeKind::Wage);
        for (_, amount) in wages.flat_map(|stream| stream.annual.iter_mut()).filter(|(of, _)| *of == year) {
            *amount += Eur::cents(more);
        }
        let after = amounts(&richer);
        // A lower child benefit may be more than the wage that took it.
        let per_person = |e: &Estimate| e.drzavna_stipendija.income_per_person;
        if let (Some(less), Some(amount)) = (after.drzavna_stipendija.total, before.drzavna_stipendija.total) {
            prop_assert!(per_person(&after) < per_person(&before) || less <= amount);
        }
    }

    #[test]
    fn a_higher_wage_never_raises_social_assistance(household in common::household(), more in 1i64..100_000) {
        let before = amounts(&household);
        let mut richer = household;
        let window: Vec<_> = (1..=3).map(|back| richer.application_date.month().add_months(-back)).collect();
        // Of a wage just begun only the last month that brought something counts: a little more in a month
        // that brought nothing would make that one the last.
        let counts = |s: &&mut moje_pravice::household::Income| s.kind == IncomeKind::Wage && s.started.is_none();
        let wages = richer.persons.iter_mut().flat_map(|p| &mut p.incomes).filter(counts);
        for stream in wages {
            // Of an income that has begun the last payment counts (ZSVarPre 21(2)): a payment more could be a lower one.
            let paid = stream.months.iter_mut().filter(|(month, eur)| window.contains(month) && eur.is_positive());
            paid.for_each(|(_, eur)| *eur += Eur::cents(more));
        }
        let after = amounts(&richer);
        if bases(&before) == bases(&after) {
            prop_assert!(after.denarna_socialna_pomoc.amount <= before.denarna_socialna_pomoc.amount);
            prop_assert!(after.varstveni_dodatek.amount <= before.varstveni_dodatek.amount);
        }
    }

    #[test]
    fn extraordinary_assistance_stays_within_its_ceilings(
        household in common::household(), received in 0i64..300_000, for_disaster in 0i64..300_000, disaster: bool
    ) {
        let mut household = household;
        household.extraordinary.received_this_year = Eur::cents(received);
        household.extraordinary.received_disaster_this_year = Eur::cents(for_disaster);
        household.extraordinary.disaster = disaster;
        let found = amounts(&household).izredna_denarna_socialna_pomoc;
        prop_assert!(found.ceiling_month <= found.ceiling_year && found.ceiling_year <= found.ceiling_year_disaster);
        let most = if disaster { found.ceiling_year_disaster } else { found.ceiling_year };
        prop_assert!(found.left_this_year >= Eur::ZERO && found.left_this_year <= most);
        prop_assert_eq!(found.possible, found.left_this_year.is_positive());
        prop_assert_eq!(found.possible, found.reason.is_none());
        household.extraordinary.received_this_year += Eur::cents(1);
        prop_assert!(amounts(&household).izredna_denarna_socialna_pomoc.left_this_year <= found.left_this_year);
    }

    #[test]
    fn help_after_a_death_is_a_right_or_refused_with_a_reason(
        household in common::household(), costs in 1i64..300_000, months in 0i32..14, entitled_on_day: bool
    ) {
        let mut household = household;
        household.death = Some(Death {
            date: household.application_date.add_months(-months),
            funeral_arranged: true,
            funeral_costs: Eur::cents(costs),
            family_member: true,
            entitled_on_day,
        });
        let found = amounts(&household).izredna_denarna_socialna_pomoc;
        for help in [&found.posmrtnina, &found.pogrebnina] {
            match help.amount {
                Some(amount) => {
                    prop_assert_eq!(help.entitled, amount.is_positive());
                    prop_assert_eq!(help.entitled, help.reason.is_none());
                }
                None => prop_assert!(!help.entitled && help.unknown.is_some()),
            }
        }
        prop_assert!(found.pogrebnina.amount.is_none_or(|amount| amount <= Eur::cents(costs)));
    }

    #[test]
    fn a_health_right_belongs_to_adults_and_has_days_or_a_reason(household in common::household()) {
        let estimate = amounts(&household);
        let rights = &estimate.zdravstvene_pravice;
        for right in [&rights.kritje_razlike, &rights.placilo_prispevka] {
            prop_assert_eq!(right.entitled, !right.persons.is_empty());
            prop_assert_eq!(right.entitled, right.from.is_some());
            prop_assert!(right.entitled || right.reason.is_some() || right.unknown.is_some());
            prop_assert!(right.to.is_none_or(|to| Some(to) > right.from));
            prop_assert!(right.persons.iter().all(|id| estimate.persons.adults.contains(id)));
        }
        // Faults do not matter for the contribution, so it never asks for more than the assistance does; a right
        // let go leaves the assistance to the children alone.
        if estimate.denarna_socialna_pomoc.entitled {
            let reason = rights.placilo_prispevka.reason;
            prop_assert!(reason.is_none() || matches!(reason, Some("insured_otherwise" | "general_condition" | "neglected_right")));
        }
    }

    #[test]
    fn more_savings_never_raise_social_assistance(household in common::household(), more in 1i64..1_000_000) {
        let before = amounts(&household);
        let mut richer = household;
        richer.assets.savings += Eur::cents(more);
        let after = amounts(&richer);
        if bases(&before) == bases(&after) {
            prop_assert!(after.denarna_socialna_pomoc.amount <= before.denarna_socialna_pomoc.amount);
            prop_assert!(after.varstveni_dodatek.amount <= before.varstveni_dodatek.amount);
        }
    }

    #[test]
    fn one_child_more_never_lowers_the_large_family_supplement(household in common::household()) {
        let before = amounts(&household).dodatek_za_veliko_druzino;
        let mut larger = household;
        let born = larger.application_date;
        larger.persons.push(Person::new("one more", Role::Child, Sex::F, born));
        let after = amounts(&larger).dodatek_za_veliko_druzino;
        prop_assert!(after.children >= before.children && after.children <= before.children + 1);
        prop_assert!(after.amount >= before.amount || before.entitled && !after.entitled && after.reason == Some("already_received"));
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
    fn the_rent_subsidy_stays_below_the_rent_and_sums_up(household in common::household(), rent in common::rent()) {
        let mut tenants = household;
        tenants.rent = Some(rent.clone());
        let before = by_person(&amounts(&Household { rent: None, ..tenants.clone() }));
        let estimate = amounts(&tenants);
        let mut others = by_person(&estimate);
        let subsidy = ("subvencija_najemnine.amount".to_owned(), String::new());
        others.insert(subsidy.clone(), before[&subsidy]);
        prop_assert_eq!(others, before, "the subsidy is income for nothing");
        let found = &estimate.subvencija_najemnine;
        let amount = found.amount.unwrap();
        prop_assert!(found.unknown.is_none() && amount <= rent.monthly);
        prop_assert!(found.non_profit_part <= found.cap && found.cap <= found.recognised_rent);
        if found.entitled {
            prop_assert_eq!(found.non_profit_part + found.market_part, amount);
            prop_assert!(amount.is_positive() && found.income <= found.limit && found.from.is_some() && found.to > found.from);
        } else {
            prop_assert!(amount == Eur::ZERO && found.reason.is_some() && found.from.is_none() && found.to.is_none());
        }
        // More income of the others in the lease never raises it, and the order of persons does not matter.
        let mut turned = tenants.clone();
        turned.persons.rotate_left(1);
        prop_assert_eq!(amounts(&turned).subvencija_najemnine.amount, Some(amount));
        if rent.other_tenants > 0 {
            let mut richer = tenants;
            richer.rent.as_mut().unwrap().other_tenants_income_monthly += Eur::cents(12_345);
            prop_assert!(amounts(&richer).subvencija_najemnine.amount.unwrap() <= amount);
        }
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
        for household in read(&text).cases.into_iter().filter_map(|case| case.household.ok()) {
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
        for household in read(&changed).cases.into_iter().filter_map(|case| case.household.ok()) {
            let _ = moje_pravice::estimate(&household);
            let _ = moje_pravice::open_points(&household);
        }
    }
}
