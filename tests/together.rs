//! What a household could get together, and the days to keep in mind: six households computed by hand, the
//! edges between them, and what holds for every household.
#![cfg(feature = "json")]

mod common;

use std::collections::BTreeSet;

use moje_pravice::date::Date;
use moje_pravice::estimate::Estimate;
use moje_pravice::household::read::read_one;
use moje_pravice::household::{Household, Number, Refugee, ResidenceStatus};
use moje_pravice::law::{self, Options};
use moje_pravice::money::Eur;
use proptest::prelude::*;
use serde_json::{Value, json};

fn estimate(household: &Value) -> Value {
    serde_json::to_value(moje_pravice::estimate(&read_one(&household.to_string()).unwrap()).unwrap()).unwrap()
}

fn person(id: &str, role: &str, born: &str, more: Value) -> Value {
    let mut person = json!({ "id": id, "role": role, "sex": "F", "birthdate": born });
    person.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    person
}

/// A wage or pension of three months, and of the year before.
fn income(kind: &str, months: [&str; 3], amount: &str, year: &str, annual: &str) -> Value {
    let months: serde_json::Map<String, Value> =
        months.iter().map(|month| ((*month).to_owned(), json!(amount))).collect();
    json!([{ "kind": kind, "months": months, "annual": { year: annual } }])
}

/// The sums `[money_month, bills_month, year]` and the rows `(right, how, amount, times, year)`.
type Row = (&'static str, &'static str, &'static str, u32, &'static str);

fn adds_up_to(household: &Value, [money, bills, year]: [&str; 3], rows: &[Row]) {
    let together = &estimate(household)["skupaj"];
    let found: Vec<Value> = together["rows"].as_array().unwrap().clone();
    let expected: Vec<Value> = rows
        .iter()
        .map(|(right, how, amount, times, year)| json!({ "right": right, "how": how, "amount": amount, "times": times, "year": year }))
        .collect();
    assert_eq!(found, expected);
    assert_eq!([&together["money_month"], &together["bills_month"], &together["year"]], [money, bills, year]);
}

/// The days of one kind, with the right and the person.
fn days(household: &Value, kind: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let calendar = estimate(household)["koledar"].as_array().unwrap().clone();
    let of_kind = calendar.iter().filter(|event| event["kind"] == kind);
    of_kind.map(|event| (text(&event["day"]).unwrap(), text(&event["right"]), text(&event["person"]))).collect()
}

fn day(day: &str, right: &str, person: Option<&str>) -> (String, Option<String>, Option<String>) {
    (day.to_owned(), (!right.is_empty()).then(|| right.to_owned()), person.map(str::to_owned))
}

#[test]
fn days_that_come_by_themselves() {
    let alone = |sex: &str, born: &str, application: &str| json!({ "application_date": application, "persons": [person("A1", "applicant", born, json!({ "sex": sex }))] });
    // The amounts follow prices on the next 1 March after the application; assistance that is paid on 1 April.
    for (application, march, april) in [
        ("2026-02-28", "2026-03-01", "2026-04-01"),
        ("2026-03-01", "2027-03-01", "2026-04-01"),
        ("2026-04-01", "2027-03-01", "2027-04-01"),
    ] {
        let household = alone("F", "1990-01-01", application);
        assert_eq!(days(&household, "indexation"), [day(march, "", None)], "{application}");
        assert_eq!(days(&household, "amount_changes"), [day(april, "denarna_socialna_pomoc", None)], "{application}");
    }
    // Varstveni dodatek from 63 for women and from 65 for men.
    for (sex, born, reached) in [("F", "1964-02-10", true), ("M", "1964-02-10", false), ("M", "1962-02-10", true)] {
        let expected = reached.then(|| day("2027-02-10", "varstveni_dodatek", Some("A1")));
        let found = days(&alone(sex, born, "2026-11-10"), "vd_age");
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{sex} {born}");
    }
    // The last day of a ban (ZSVarPre 42(6)).
    let mut banned = alone("F", "1990-01-01", "2026-11-10");
    banned["dsp_ban_until"] = json!("2027-01-15");
    assert_eq!(days(&banned, "ban_ends"), [day("2027-01-15", "denarna_socialna_pomoc", None)]);
}

#[test]
fn one_rent_is_not_paid_twice() {
    let mut household = refugees("2018-06-01", json!({}));
    household["rent"] = json!({ "kind": "non_profit", "monthly": "400", "area_m2": "60" });
    let has_row = |estimate: &Value, right: &str| {
        estimate["skupaj"]["rows"].as_array().unwrap().iter().any(|row| row["right"] == right)
    };
    let both = estimate(&household);
    assert!(both["subvencija_najemnine"]["entitled"] == true);
    assert!(has_row(&both, "nadomestilo_za_zasebno_nastanitev") && !has_row(&both, "subvencija_najemnine"));
    assert!(both["warnings"].as_array().unwrap().contains(&json!("rent_paid_twice")));
    household["refugee"] = Value::Null;
    let subsidy = estimate(&household);
    assert!(has_row(&subsidy, "subvencija_najemnine"));
    assert!(!subsidy["warnings"].as_array().unwrap().contains(&json!("rent_paid_twice")));
}

#[test]
fn the_kindergarten_is_not_renewed_for_who_starts_school_the_day_after() {
    let with_child = |born: &str| {
        let child = json!({ "school": "kindergarten", "kindergarten": { "price": "500" }, "other_parent": "unknown" });
        let persons = [person("A1", "applicant", "1990-01-01", json!({})), person("C1", "child", born, child)];
        json!({ "application_date": "2025-08-10", "persons": persons })
    };
    let renewed = |born: &str| {
        let all = days(&with_child(born), "renewed_ex_officio");
        all.iter().any(|(_, right, _)| right.as_deref() == Some("znizano_placilo_vrtca"))
    };
    assert!(!renewed("2020-05-01"), "in school from 1 September 2026, the day after the decision ends");
    assert!(renewed("2021-05-01"));
}

fn five_children() -> Value {
    let mut persons = vec![
        person("A1", "applicant", "1985-01-01", json!({})),
        person("A2", "partner", "1984-01-01", json!({ "sex": "M" })),
    ];
    for born in ["2011-02-02", "2012-02-02", "2013-02-02", "2014-02-02", "2015-02-02"] {
        persons.push(person(&born[..4], "child", born, json!({ "school": "primary" })));
    }
    json!({ "application_date": "2025-11-10", "partnership": { "kind": "married" }, "persons": persons })
}

/// The ministry's family of November 2025: its total of 2799.63 a month is what is here paid a month, a
/// twelfth of the large-family supplement (50.32), and a sixth of the minimum income (372.22).
#[test]
fn a_family_with_five_children() {
    // Child benefit 143.81 + 158.18 + 3 x 172.58 = 819.73, of which 5 x 28.76 do not count. Assistance
    // 494.09 x (1 + 0.57 + 5 x 0.59) = 2233.29, less 675.93. The year: 12 x 2377.09 + 603.86.
    adds_up_to(
        &five_children(),
        ["2377.09", "0.00", "29128.94"],
        &[
            ("otroski_dodatek", "money_monthly", "819.73", 12, "9836.76"),
            ("denarna_socialna_pomoc", "money_monthly", "1557.36", 12, "18688.32"),
            ("dodatek_za_veliko_druzino", "money_yearly", "603.86", 1, "603.86"),
        ],
    );
    let cents = |text: &str| text.parse::<rust_decimal::Decimal>().unwrap();
    assert_eq!(cents("2377.09") + cents("50.32") + cents("372.22"), cents("2799.63"));
    assert_eq!(days(&five_children(), "apply_again")[0], day("2026-02-01", "denarna_socialna_pomoc", None));
    assert_eq!(days(&five_children(), "renewed_ex_officio").len(), 5);
    // The centre grants the large-family supplement by itself.
    assert_eq!(days(&five_children(), "claim_until"), []);
}

#[test]
fn a_pensioner() {
    let months = ["2026-02", "2026-03", "2026-04"];
    let pension = json!({ "incomes": income("pension", months, "400", "2025", "4800") });
    let household = json!({
        "application_date": "2026-05-10",
        "persons": [person("A1", "applicant", "1950-01-01", pension)],
    });
    // 507.43 - 400; 507.43 x 1.47 = 745.92, less 400 and the assistance. Both for good.
    adds_up_to(
        &household,
        ["345.92", "0.00", "4151.04"],
        &[
            ("denarna_socialna_pomoc", "money_monthly", "107.43", 12, "1289.16"),
            ("varstveni_dodatek", "money_monthly", "238.49", 12, "2861.88"),
        ],
    );
    assert_eq!(days(&household, "right_ends"), []);
    assert_eq!(days(&household, "amount_changes"), [day("2027-04-01", "denarna_socialna_pomoc", None)]);
    // With 600 EUR only the varstveni dodatek is left.
    let mut more = household;
    more["persons"][0]["incomes"] = income("pension", months, "600", "2025", "7200");
    assert_eq!(days(&more, "amount_changes"), [day("2027-04-01", "varstveni_dodatek", None)]);
}

/// Three people with protection since `status`, who rent for 400 EUR.
fn refugees(status: &str, more: Value) -> Value {
    let protected = json!({ "residence_status": "refugee" });
    let pupil = json!({ "residence_status": "refugee", "school": "primary" });
    let mut refugee = json!({ "status_granted": status, "private_accommodation": true, "rent_monthly": "400" });
    refugee.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({
        "application_date": "2018-09-15",
        "partnership": { "kind": "married" },
        "persons": [
            person("A1", "applicant", "1985-01-01", protected.clone()),
            person("A2", "partner", "1985-01-01", protected),
            person("C1", "child", "2010-01-01", pupil),
        ],
        "refugee": refugee,
    })
}

const ALLOWANCE: &str = "nadomestilo_za_zasebno_nastanitev";

#[test]
fn a_refugee_family_whose_allowance_ends_within_the_year() {
    // 150 % of 392.75 is above the rent of 400. The 18 months end on 19 February 2019: five whole months
    // from 15 September. Assistance 392.75 x 2.16 = 848.34, less 114.31 - 22.86.
    let household = refugees("2017-08-20", json!({}));
    adds_up_to(
        &household,
        ["1271.20", "0.00", "12454.40"],
        &[
            ("otroski_dodatek", "money_monthly", "114.31", 12, "1371.72"),
            ("denarna_socialna_pomoc", "money_monthly", "756.89", 12, "9082.68"),
            (ALLOWANCE, "money_monthly", "400.00", 5, "2000.00"),
        ],
    );
    assert_eq!(days(&household, "whole_right_ends"), [day("2019-02-19", ALLOWANCE, None)]);
    assert!(days(&household, "apply_again").contains(&day("2018-12-01", ALLOWANCE, None)));
}

#[test]
fn the_months_of_the_allowance() {
    for (status, more, times) in [
        // To 20 September: the only month, although not whole; nothing left to apply for.
        ("2017-03-21", json!({}), 1),
        // To 14 October, 15 September to 14 October being one month.
        ("2017-04-15", json!({}), 1),
        ("2017-05-14", json!({}), 1),
        ("2017-05-15", json!({}), 2),
        // The lease ends before the right.
        ("2018-06-01", json!({ "contract_end": "2018-12-14" }), 3),
        ("2018-06-01", json!({ "contract_end": "2018-12-13" }), 2),
        // An award runs to the end of November, and this one follows it.
        ("2018-06-01", json!({ "already_receiving_until": "2018-11-30" }), 12),
        ("2018-06-01", json!({}), 12),
    ] {
        let together = &estimate(&refugees(status, more.clone()))["skupaj"];
        let row = together["rows"].as_array().unwrap().iter().find(|row| row["right"] == ALLOWANCE).unwrap();
        assert_eq!(row["times"], times, "{status} {more}");
    }
    let again = days(&refugees("2017-03-21", json!({})), "apply_again");
    assert!(again.iter().all(|(_, right, _)| right.as_deref() != Some(ALLOWANCE)), "{again:?}");
}

#[test]
fn a_newborn() {
    let household = json!({
        "application_date": "2026-05-10",
        "persons": [
            person("A1", "applicant", "1995-01-01", json!({})),
            person("C1", "child", "2026-04-20", json!({ "other_parent": "unknown" })),
        ],
    });
    // Child benefit 147.69 + 44.31, from April on: the twelve months of the year are June to May, so April
    // and May come on top. Assistance 507.43 x 1.77 = 898.15, less 147.69 - 29.54.
    adds_up_to(
        &household,
        ["972.00", "0.00", "12105.60"],
        &[
            ("otroski_dodatek", "money_monthly", "192.00", 12, "2304.00"),
            ("denarna_socialna_pomoc", "money_monthly", "780.00", 12, "9360.00"),
            ("pomoc_ob_rojstvu_otroka", "money_once", "441.60", 1, "441.60"),
        ],
    );
    assert_eq!(days(&household, "right_starts")[0], day("2026-04-01", "otroski_dodatek", Some("C1")));
    assert_eq!(days(&household, "claim_until"), [day("2026-06-19", "pomoc_ob_rojstvu_otroka", Some("C1"))]);
    assert_eq!(days(&household, "renewed_ex_officio"), [day("2027-04-01", "otroski_dodatek", Some("C1"))]);
}

#[test]
fn a_newborn_that_makes_the_family_large() {
    let pupil = json!({ "school": "primary" });
    let household = json!({
        "application_date": "2026-05-10",
        "persons": [
            person("A1", "applicant", "1990-01-01", json!({})),
            person("C1", "child", "2014-04-20", pupil.clone()),
            person("C2", "child", "2016-04-20", pupil),
            person("C3", "child", "2026-04-20", json!({})),
        ],
    });
    // Each once, and neither is income of this estimate.
    let rows = estimate(&household)["skupaj"]["rows"].as_array().unwrap().clone();
    let once: Vec<_> = rows.iter().filter(|row| row["times"] == 1).map(|row| (&row["right"], &row["year"])).collect();
    assert_eq!(
        once,
        [
            (&json!("dodatek_za_veliko_druzino"), &json!("510.35")),
            (&json!("pomoc_ob_rojstvu_otroka"), &json!("441.60"))
        ]
    );
}

/// A mother with 900 EUR a month and a child who studies.
fn student(application: &str, months: [&str; 3], enrolled: &str) -> Value {
    let mother = json!({
        "work": { "type": "employed", "hours": 170 },
        "incomes": income("wage", months, "900", "2025", "10800"),
    });
    let student = json!({ "school": "student", "enrolled_on": enrolled });
    json!({
        "application_date": application,
        "persons": [
            person("A1", "applicant", "1980-01-01", mother),
            person("S1", "child", "2007-03-03", student),
        ],
    })
}

#[test]
fn a_student() {
    // Assistance 507.43 x (1 + 0.51 + 0.59) - 900. The scholarship is that of class 3: (10800 + 12 x 165.60)
    // over 24 = 532.80; from October to September.
    let household = student("2026-09-10", ["2026-06", "2026-07", "2026-08"], "2025-10-01");
    adds_up_to(
        &household,
        ["358.76", "0.00", "4305.12"],
        &[
            ("denarna_socialna_pomoc", "money_monthly", "165.60", 12, "1987.20"),
            ("drzavna_stipendija", "money_monthly", "193.16", 12, "2317.92"),
        ],
    );
    assert_eq!(days(&household, "renewed_ex_officio"), [day("2027-10-01", "drzavna_stipendija", Some("S1"))]);
}

#[test]
fn a_scholarship_that_starts_with_the_study_year() {
    // From August on, with the scholarship from October: ten months of it.
    let household = student("2026-07-10", ["2026-04", "2026-05", "2026-06"], "2026-10-01");
    adds_up_to(
        &household,
        ["358.76", "0.00", "3918.80"],
        &[
            ("denarna_socialna_pomoc", "money_monthly", "165.60", 12, "1987.20"),
            ("drzavna_stipendija", "money_monthly", "193.16", 10, "1931.60"),
        ],
    );
}

/// A parent alone with a pupil of secondary school, who turns 18 on a day.
fn turns_18(born: &str) -> Value {
    let child = json!({ "school": "secondary", "other_parent": "deceased" });
    json!({
        "application_date": "2026-09-10",
        "persons": [person("A1", "applicant", "1980-01-01", json!({})), person("C1", "child", born, child)],
    })
}

#[test]
fn a_child_turning_18_next_spring() {
    // Child benefit 192.00 from October to March; the scholarship of class 2 from October to August.
    let household = turns_18("2009-03-15");
    adds_up_to(
        &household,
        ["1090.88", "0.00", "11819.68"],
        &[
            ("otroski_dodatek", "money_monthly", "192.00", 6, "1152.00"),
            ("denarna_socialna_pomoc", "money_monthly", "780.00", 12, "9360.00"),
            ("drzavna_stipendija", "money_monthly", "118.88", 11, "1307.68"),
        ],
    );
    assert_eq!(days(&household, "child_turns_18"), [day("2027-03-15", "", Some("C1"))]);
    assert!(days(&household, "right_ends").contains(&day("2027-03-31", "otroski_dodatek", Some("C1"))));
    // Without the benefit nothing ends with the birthday.
    let mut rich = household;
    rich["persons"][0]["incomes"] = income("wage", ["2026-06", "2026-07", "2026-08"], "9000", "2025", "108000");
    assert_eq!(days(&rich, "child_turns_18"), []);
}

#[test]
fn a_benefit_that_ends_with_the_birthday_is_not_renewed() {
    for (born, renewed) in [("2009-03-15", false), ("2009-09-30", false), ("2009-10-01", true)] {
        let days = days(&turns_18(born), "renewed_ex_officio");
        assert_eq!(days.contains(&day("2027-10-01", "otroski_dodatek", Some("C1"))), renewed, "{born}");
    }
}

#[test]
fn the_months_of_a_kindergarten() {
    // Who turns six this year leaves in September; who did last year, with school put off, too.
    for (born, application, times) in [
        ("2020-06-15", "2026-05-10", Some(3)),
        ("2019-06-15", "2026-05-10", Some(3)),
        ("2020-06-15", "2026-08-10", None),
        ("2020-06-15", "2026-09-10", Some(11)),
        ("2021-06-15", "2026-05-10", Some(12)),
    ] {
        let child = json!({ "school": "kindergarten", "kindergarten": { "price": "500" } });
        let household = json!({
            "application_date": application,
            "persons": [person("A1", "applicant", "1990-01-01", json!({})), person("C1", "child", born, child)],
        });
        let together = &estimate(&household)["skupaj"];
        let row = together["rows"].as_array().unwrap().iter().find(|row| row["right"] == "znizano_placilo_vrtca");
        assert_eq!(row.map(|row| row["times"].clone()), times.map(|times| json!(times)), "{born} {application}");
        assert_eq!(together["bills_month"], if times.is_some() { "385.00" } else { "0.00" });
        let renewed = days(&household, "renewed_ex_officio");
        let of_it = renewed.iter().filter(|(_, right, _)| right.as_deref() == Some("znizano_placilo_vrtca"));
        assert_eq!(of_it.count() == 1, born == "2021-06-15", "{born} {application}");
    }
}

#[test]
fn school_meals_are_paid_less_in_the_months_with_school() {
    let meals = json!({ "snack_price": "1.10", "lunch_price": "3.00", "school_days": 20 });
    let household = json!({
        "application_date": "2026-09-10",
        "persons": [
            person("A1", "applicant", "1980-01-01", json!({})),
            person("C1", "child", "2016-03-15", json!({ "school": "primary", "meals": meals })),
        ],
    });
    // 4.10 x 20, not in July and August. Assistance 507.43 x 1.59 = 806.81, less 147.69 - 29.54.
    adds_up_to(
        &household,
        ["836.35", "82.00", "10856.20"],
        &[
            ("otroski_dodatek", "money_monthly", "147.69", 12, "1772.28"),
            ("denarna_socialna_pomoc", "money_monthly", "688.66", 12, "8263.92"),
            ("solska_prehrana", "bill_monthly", "82.00", 10, "820.00"),
        ],
    );
}

#[test]
fn days_to_claim() {
    // 60 days before 1 September.
    let expecting = json!({
        "application_date": "2026-05-10", "expected_birth": "2026-09-01", "expected_children": 2,
        "persons": [person("A1", "applicant", "1990-01-01", json!({}))],
    });
    assert_eq!(days(&expecting, "claim_from"), [day("2026-07-03", "pomoc_ob_rojstvu_otroka", None)]);
    // Without child benefit the large-family supplement must be claimed.
    let mut rich = five_children();
    rich["persons"][0]["incomes"] = income("wage", ["2025-08", "2025-09", "2025-10"], "12000", "2024", "144000");
    assert_eq!(days(&rich, "claim_until"), [day("2025-12-31", "dodatek_za_veliko_druzino", None)]);
}

#[test]
fn what_cannot_be_estimated_is_named_and_not_added() {
    let funeral = json!({
        "application_date": "2026-05-10",
        "persons": [person("A1", "applicant", "1990-01-01", json!({}))],
        "death": { "date": "2026-05-01", "funeral_arranged": true },
    });
    let together = estimate(&funeral)["skupaj"].clone();
    assert_eq!(together["unknown"], json!(["pogrebnina"]));
    // Posmrtnina alone.
    assert_eq!(together["rows"][1]["year"], "507.43");
}

/// A generated household, some of them with protection and a rent.
fn household() -> impl Strategy<Value = Household> {
    let refugee = prop::option::of((0i32..30, prop::option::of(-1i32..9), 0i64..90_000, any::<bool>()));
    let rent = prop::option::weighted(0.3, common::rent());
    (common::household(), refugee, rent).prop_map(|(mut household, refugee, rent)| {
        let claim = household.application_date;
        household.rent = rent;
        if let Some((since, lease, rent, attended)) = refugee {
            for person in &mut household.persons {
                person.residence_status = ResidenceStatus::Refugee;
            }
            household.refugee = Some(Refugee {
                private_accommodation: true,
                rent_monthly: Some(Eur::cents(rent)),
                contract_end: lease.map(|months| claim.add_months(months)),
                course_attendance_pct: attended.then(|| Number(100.into())),
                ..Refugee::new(claim.add_months(-since))
            });
        }
        household
    })
}

/// The first and last days of everything that is granted.
fn granted(estimate: &Estimate) -> Vec<(&'static str, Option<Date>, Option<Date>)> {
    let mut all = vec![
        ("denarna_socialna_pomoc", estimate.denarna_socialna_pomoc.from, estimate.denarna_socialna_pomoc.to),
        ("varstveni_dodatek", estimate.varstveni_dodatek.from, estimate.varstveni_dodatek.to),
        ("znizano_placilo_vrtca", estimate.znizano_placilo_vrtca.from, estimate.znizano_placilo_vrtca.to),
        ("subvencija_najemnine", estimate.subvencija_najemnine.from, estimate.subvencija_najemnine.to),
    ];
    let health = &estimate.zdravstvene_pravice;
    all.extend([&health.kritje_razlike, &health.placilo_prispevka].map(|r| ("zdravstvene_pravice", r.from, r.to)));
    all.extend(estimate.nadomestilo_za_zasebno_nastanitev.iter().map(|r| (ALLOWANCE, r.from, r.to)));
    all.extend(estimate.otroski_dodatek.children.iter().map(|c| ("otroski_dodatek", c.from, c.to)));
    all.extend(estimate.drzavna_stipendija.items.iter().map(|i| ("drzavna_stipendija", i.from, i.to)));
    all.extend(estimate.solska_prehrana.items.iter().map(|i| ("solska_prehrana", i.from, i.to)));
    all.extend(estimate.dodatek_za_nego_otroka.items.iter().map(|i| ("dodatek_za_nego_otroka", i.from, i.to)));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_sums_are_those_of_the_rows(household in household()) {
        let options = Options { without_trace: true, ..Options::default() };
        let estimate = law::estimate(&household, options).unwrap();
        let together = &estimate.skupaj;
        let sum = |how: &str| together.rows.iter().filter(|row| row.how == how).map(|row| row.amount).sum::<Eur>();
        prop_assert_eq!(together.money_month, sum("money_monthly"));
        prop_assert_eq!(together.bills_month, sum("bill_monthly"));
        prop_assert_eq!(together.month, together.money_month + together.bills_month);
        prop_assert_eq!(together.year, together.rows.iter().map(|row| row.year).sum::<Eur>());
        let rights: BTreeSet<_> = together.rows.iter().map(|row| row.right).collect();
        prop_assert_eq!(rights.len(), together.rows.len(), "a right twice");
        for row in &together.rows {
            prop_assert!(row.amount.is_positive() && row.year.is_positive() && (1..=12).contains(&row.times), "{}", row.right);
            prop_assert!(row.year <= row.amount.times(row.times.into()), "{}", row.right);
            // Of two helps after a death one can be known and the other not.
            prop_assert!(!together.unknown.contains(&row.right));
            if matches!(row.how, "money_yearly" | "money_once") {
                prop_assert_eq!((row.times, row.year), (1, row.amount), "{}", row.right);
            }
        }
    }

    #[test]
    fn the_calendar_is_in_order_and_has_every_day_of_a_granted_right(household in household()) {
        let options = Options { without_trace: true, ..Options::default() };
        let estimate = law::estimate(&household, options).unwrap();
        let days = &estimate.koledar;
        let last = estimate.entitlement_start.add_months(12);
        prop_assert!(days.is_sorted_by_key(|event| event.day));
        for event in days {
            let within = household.application_date <= event.day && event.day <= last;
            // The benefit of a newborn child starts with the month of its birth.
            prop_assert!(within || (event.kind == "right_starts" && event.day <= last), "{} {}", event.day, event.kind);
        }
        let has = |kind, right, day| days.iter().any(|e| e.kind == kind && e.right == Some(right) && e.day == day);
        for (right, from, to) in granted(&estimate) {
            prop_assert!(from.is_none_or(|from| has("right_starts", right, from)), "{right} from {from:?}");
            let ends = to.filter(|to| from.is_some() && *to <= last);
            prop_assert!(ends.is_none_or(|to| has("right_ends", right, to)), "{right} to {to:?}");
        }
    }
}
