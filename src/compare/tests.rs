//! Two estimates side by side, and the answers that differ.

use super::*;
use crate::date::Date;
use crate::form::tests::{answer, family};
use crate::form::{Answers, Subject, clean, household, pages};
use crate::household::{Household, Rent, RentKind};

/// A mother with a part-time job and two children whose father pays nothing.
fn ana() -> Household {
    serde_json::from_str(
        r#"{"application_date": "2026-04-10", "persons": [
          {"id": "you", "role": "applicant", "sex": "F", "birthdate": "1990-05-02",
           "work": {"type": "employed", "hours": 87},
           "incomes": [{"kind": "wage", "months": {"2026-01": "640", "2026-02": "640", "2026-03": "640"},
             "annual": {"2025": "7680"}}]},
          {"id": "child1", "role": "child", "sex": "M", "birthdate": "2018-09-14", "school": "primary",
           "other_parent": "absent"},
          {"id": "child2", "role": "child", "sex": "F", "birthdate": "2023-02-20", "school": "kindergarten",
           "kindergarten": {"price": "560"}, "other_parent": "absent"}]}"#,
    )
    .unwrap()
}

fn row(rows: &[Row], right: &str) -> Row {
    rows.iter().find(|row| row.right == right).unwrap_or_else(|| panic!("no {right} in {rows:?}")).clone()
}

/// By the law of 28 February 2026: child benefit 186.95 + 205.63 = 392.58 (143.81 and 158.18, each with 30 %) instead of
/// 192.00 + 211.19 = 403.19. Social assistance: minimum income 2.80 x 494.09 = 1383.45; of the child benefit
/// 143.81 + 158.18 - 2 x 28.76 = 244.47 counts; 1383.45 - 640 - 244.47 = 498.98 instead of 529.74.
#[test]
fn one_household_under_the_law_of_two_days() {
    let now = crate::estimate(&ana()).unwrap();
    let before = Household { law_on: Some(Date::known(2026, 2, 28)), ..ana() };
    let before = crate::estimate(&before).unwrap();
    let rows = rows([&now, &before]);
    let benefit = row(&rows, "otroski_dodatek");
    assert_eq!(benefit.cells, [Cell::Eur(Eur::cents(40_319)), Cell::Eur(Eur::cents(39_258))]);
    assert_eq!((benefit.how, benefit.difference()), ("money_monthly", Some(Eur::cents(-1_061))));
    let assistance = row(&rows, "denarna_socialna_pomoc");
    assert_eq!(assistance.cells, [Cell::Eur(Eur::cents(52_974)), Cell::Eur(Eur::cents(49_898))]);
    // 560 x 77 %: what a family without an application pays; with social assistance nothing is paid.
    let kindergarten = row(&rows, "znizano_placilo_vrtca");
    assert_eq!(kindergarten.cells, [Cell::Eur(Eur::cents(43_120)); 2]);
    assert_eq!((kindergarten.how, kindergarten.difference()), ("bill_monthly", Some(Eur::ZERO)));
    let [month, year] = totals([&now, &before]);
    assert_eq!(month[0] - month[1], Eur::cents(1_061 + 3_076));
    assert_eq!(year, [now.skupaj.year, before.skupaj.year]);
}

#[test]
fn what_only_one_household_has_is_nothing_for_the_other() {
    let mut alone = ana();
    alone.persons.truncate(1);
    let (a, b) = (crate::estimate(&alone).unwrap(), crate::estimate(&ana()).unwrap());
    let there = rows([&a, &b]);
    let benefit = row(&there, "otroski_dodatek");
    assert_eq!(benefit.cells, [Cell::Eur(Eur::ZERO), Cell::Eur(Eur::cents(40_319))]);
    let back = rows([&b, &a]);
    for row in &there {
        let other = back.iter().find(|other| other.right == row.right).unwrap();
        assert_eq!((other.cells[0], other.cells[1], other.how), (row.cells[1], row.cells[0], row.how));
    }
    assert_eq!(there.len(), back.len());
}

#[test]
fn a_right_that_one_estimate_does_not_know_has_no_difference() {
    let mut renting = ana();
    // Without the recognised rent of the municipality the subsidy can't be estimated.
    renting.rent = Some(Rent::new(RentKind::Market, Eur::cents(40_000)));
    let (a, b) = (crate::estimate(&ana()).unwrap(), crate::estimate(&renting).unwrap());
    let rent = row(&rows([&a, &b]), "subvencija_najemnine");
    assert_eq!(rent.cells, [Cell::Eur(Eur::ZERO), Cell::Unknown]);
    assert_eq!(rent.difference(), None);
}

#[test]
fn rights_without_an_amount_are_there_or_not() {
    // 87 hours of work: the contribution is paid by the employer. Without work social assistance brings it.
    let mut idle = ana();
    idle.persons[0].work = Default::default();
    idle.persons[0].incomes.clear();
    let (a, b) = (crate::estimate(&ana()).unwrap(), crate::estimate(&idle).unwrap());
    let contribution = row(&rows([&a, &b]), "placilo_prispevka");
    assert_eq!(contribution.cells, [Cell::Has(false), Cell::Has(true)]);
    assert_eq!((contribution.how, contribution.difference()), ("", None));
}

/// A family with all pages answered.
fn answered() -> Answers {
    let mut answers = family();
    let mut done = 0;
    while let Some(page) = pages::pages(&clean(&answers)).get(done).copied() {
        if page != pages::Page::You {
            answer(&mut answers, page, 3);
        }
        done += 1;
    }
    answers
}

fn names(a: &Answers, b: &Answers) -> Vec<String> {
    differing(a, b).iter().map(|differs| differs.question.field(differs.subject, "")).collect()
}

#[test]
fn the_same_answers_do_not_differ_however_they_are_typed() {
    let a = answered();
    assert_eq!(names(&a, &a), [""; 0]);
    let mut b = a.clone();
    b.set("you.birthdate.day", "07");
    let mut c = a.clone();
    c.set("you.birthdate.day", "7");
    assert_eq!(names(&b, &c), [""; 0]);
    let (mut b, mut c) = (a.clone(), a);
    b.set("household.savings", "1.000,00");
    c.set("household.savings", "1000");
    assert_eq!(names(&b, &c), [""; 0]);
    c.set("household.savings", "1000,01");
    assert_eq!(names(&b, &c), ["household.savings"]);
}

#[test]
fn every_question_whose_answer_changes_the_household_is_told() {
    let a = answered();
    let before = household(&a).unwrap().0;
    let mut changed = 0;
    for (field, said) in clean(&a).all() {
        for other in ["no", "700"].into_iter().filter(|other| *other != said) {
            let mut b = a.clone();
            b.set(field, other);
            if household(&b).is_none_or(|(after, _)| after == before) {
                continue;
            }
            changed += 1;
            let told = names(&a, &b);
            assert!(told.iter().any(|name| field.starts_with(name.as_str())), "{field}: {said} → {other}: {told:?}");
        }
    }
    assert!(changed > 20, "only {changed}");
}

#[test]
fn what_only_one_is_asked_is_told_as_such() {
    let a = answered();
    let mut b = a.clone();
    b.set("household.partner", "none");
    let all = differing(&a, &b);
    let birthdate = all.iter().find(|differs| differs.subject == Subject::PARTNER).unwrap();
    assert_eq!(birthdate.asked, [true, false]);
    let back = differing(&b, &a);
    assert_eq!(back.iter().find(|differs| differs.subject == Subject::PARTNER).unwrap().asked, [false, true]);
}
