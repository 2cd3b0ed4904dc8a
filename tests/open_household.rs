//! Households of the contract of which some facts are not known.

use std::cell::RefCell;

use moje_pravice::answer::range::{answer as range_answer, schema};
use moje_pravice::answer::{Answer, Wanted, answer};
use moje_pravice::household::may_be_unknown;
use moje_pravice::household::open::OpenHousehold;
use moje_pravice::household::read::{Case, read_one};
use moje_pravice::law;
use moje_pravice::law::amounts::Amounts;
use moje_pravice::money::Eur;
use moje_pravice::range::{Chosen, May, Open, Unknown, range, value};
use proptest::prelude::*;
use serde_json::{Value, json};

mod common;
#[path = "common/watched.rs"]
mod watched;
use watched::Watched;

/// A household on its day, with these persons and further facts.
fn household(persons: Value, more: Value) -> Value {
    let mut all = json!({ "application_date": "2026-05-10", "persons": persons });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

fn answered(household: &Value) -> Value {
    let text = household.to_string();
    serde_json::to_value(answer(Case::read(&text), Wanted::default())).unwrap()
}

/// Least and most together, whether that is certain, and what matters.
fn told(household: &Value) -> (String, String, bool, Vec<String>) {
    let range = &answered(household)["range"];
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{range}")).to_owned();
    let matters = range["matters"].as_array().unwrap().iter().map(|matter| text(&matter["path"])).collect();
    let together = &range["together"];
    (text(&together["least"]), text(&together["most"]), range["certain"].as_bool().unwrap(), matters)
}

fn woman(more: Value) -> Value {
    let mut person = json!({ "id": "she", "role": "applicant", "sex": "F", "birthdate": "1990-05-17" });
    person.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    person
}

#[test]
fn savings_decide_about_assistance() {
    // A single person without income gets the basic amount, 507.43; above the limit of assets nothing (ZSVarPre 27).
    let asked =
        household(json!([woman(json!({ "registered_unemployed": true }))]), json!({ "assets": { "savings": "?" } }));
    assert_eq!(told(&asked), ("0.00".into(), "507.43".into(), true, vec!["assets.savings".into()]));
    let answer = answered(&asked);
    assert_eq!(answer["range"]["bounds"], json!([{ "path": "assets.savings", "from": "0.00", "to": "200000.00" }]));
    assert_eq!(answer["range"]["ask_first"], "assets.savings");
    // No savings would be a guess.
    assert_eq!(answer["probably"], Value::Null);
}

#[test]
fn the_sex_decides_about_the_age_limit() {
    // At 64 a woman is past the limit of 63, a man not past 65: 0.47 x 507.43 = 238.49 of varstveni dodatek, or none,
    // beside 507.43 of assistance (ZSVarPre 49, 50).
    let person = json!({ "id": "x", "role": "applicant", "sex": "declined", "birthdate": "1962-05-17" });
    let asked = household(json!([person]), json!({}));
    assert_eq!(told(&asked), ("507.43".into(), "745.92".into(), true, vec!["persons.0.sex".into()]));
    let right = &answered(&asked)["range"]["rights"]["varstveni_dodatek"];
    assert_eq!(right, &json!({ "least": "0.00", "most": "238.49", "unknown": false }));
}

#[test]
fn the_price_of_kindergarten_is_a_straight_line() {
    // Class 1 pays nothing of what would be 77 % without an application: 0.77 x 1500 = 1155.00 at the bound. Assistance
    // (1 + 0.57 + 0.59) x 507.43 = 1096.05 less 118.15 of 147.69 child benefit: 977.90. Least 977.90 + 147.69 = 1125.59.
    let persons = json!([
        woman(json!({})),
        { "id": "he", "role": "partner", "sex": "M", "birthdate": "1990-05-17" },
        { "id": "c", "role": "child", "sex": "F", "birthdate": "2023-05-17", "kindergarten": { "price": "?" } },
    ]);
    let asked = household(persons, json!({ "partnership": { "kind": "married" } }));
    let path = "persons.2.kindergarten.price".to_owned();
    assert_eq!(told(&asked), ("1125.59".into(), "2280.59".into(), true, vec![path]));
}

#[test]
fn wages_and_the_other_parent_are_looked_at_together() {
    // The most: no wage and an unknown father, (1 + 0.59 + 0.18) x 507.43 = 898.15 less 118.15 of the child benefit, 780.00,
    // and 1.3 x 147.69 = 192.00. The least: a wage of 5000.00 leaves neither.
    let child = json!({
        "id": "c", "role": "child", "sex": "F", "birthdate": "2014-03-02", "school": "primary", "other_parent": "?",
    });
    let wage = json!([{ "kind": "wage", "months": "?" }]);
    let asked = household(json!([woman(json!({ "registered_unemployed": true, "incomes": wage })), child]), json!({}));
    let paths = ["persons.0.incomes.0.months", "persons.1.other_parent"].map(str::to_owned);
    assert_eq!(told(&asked), ("0.00".into(), "972.00".into(), true, paths.to_vec()));
}

#[test]
fn something_that_may_be_there_or_not_is_unfolded() {
    let kindergarten = |value: Value| {
        let persons = json!([
            woman(json!({})),
            { "id": "he", "role": "partner", "sex": "M", "birthdate": "1990-05-17" },
            { "id": "c", "role": "child", "sex": "F", "birthdate": "2023-05-17", "kindergarten": value },
        ]);
        told(&household(persons, json!({ "partnership": { "kind": "married" } })))
    };
    // None, or one at any price; what is in there is asked for only then.
    let (whole, price) = (kindergarten(json!("?")), kindergarten(json!({ "price": "?" })));
    assert_eq!((&whole.1, whole.2), (&price.1, true));
    assert!(whole.3.contains(&"persons.2.kindergarten".to_owned()));
}

#[test]
fn with_a_default_that_is_no_guess_there_is_a_probable_estimate() {
    let asked = household(json!([woman(json!({ "permanent_residence": "?" }))]), json!({}));
    let told = answered(&asked);
    assert_eq!(told["probably"]["denarna_socialna_pomoc"]["amount"], "507.43");
    assert_eq!(
        (&told["range"]["together"]["least"], &told["range"]["together"]["most"]),
        (&json!("0.00"), &json!("507.43"))
    );
}

#[test]
fn what_is_needed_cannot_be_unknown() {
    for (path, asked) in [
        ("application_date", json!({ "application_date": "?", "persons": [woman(json!({}))] })),
        ("persons", json!({ "application_date": "2026-05-10", "persons": "?" })),
        ("persons.0.birthdate", household(json!([woman(json!({ "birthdate": "declined" }))]), json!({}))),
        ("persons.0.role", household(json!([woman(json!({ "role": "?" }))]), json!({}))),
        ("persons.0.incomes", household(json!([woman(json!({ "incomes": "?" }))]), json!({}))),
        ("contract", household(json!([woman(json!({}))]), json!({ "contract": "?" }))),
    ] {
        let error = &answered(&asked)["error"];
        assert_eq!((&error["code"], &error["path"]), (&json!("invalid"), &json!(path)));
        assert!(error["message"].as_str().unwrap().contains("needed to know what is being estimated"), "{error}");
    }
    // Another mistake is told as it was.
    let asked = household(json!([woman(json!({ "sex": "?", "age": 3 }))]), json!({}));
    assert_eq!(answered(&asked)["error"]["code"], "unknown_field");
    // A name may be anything.
    let asked = household(json!([woman(json!({ "id": "?" }))]), json!({ "case_id": "?" }));
    assert_eq!(answered(&asked)["case_id"], "?");
    assert!(range_answer(&asked.to_string(), Wanted::default()).is_none());
}

/// The schema allows exactly what the program takes.
#[test]
fn the_schema_says_what_may_be_unknown() {
    let schema = schema().to_value();
    let fields = may_be_unknown();
    assert!(fields.len() > 120, "{}", fields.len());
    for (name, field) in &fields {
        let of = if *name == "Household" { &schema } else { &schema["$defs"][name] };
        let part = &of["properties"][field]["anyOf"];
        assert_eq!(part[1], json!({ "$ref": "#/$defs/NotKnown" }), "{name}.{field}");
    }
    let marked = schema.to_string().matches("#/$defs/NotKnown").count();
    // Two lists of amounts, and by month and by year of an income and of maintenance.
    assert_eq!(marked, fields.len() + 2 + 4);
    for (name, field) in [("Person", "birthdate"), ("Person", "id"), ("Household", "persons"), ("Person", "role")] {
        assert!(!fields.contains(&(name, field)), "{name}.{field}");
    }
}

/// Facts that could be unknown: names of fields whose value is no list and no object.
fn candidates(value: &Value, path: &str, into: &mut Vec<String>) {
    let openable = may_be_unknown();
    match value {
        Value::Object(all) => {
            for (name, value) in all {
                let path = format!("{path}/{name}");
                let is_plain = !value.is_object() && !value.is_array();
                // A month or a year of an income is a field, too.
                let is_time = name.starts_with("20");
                if is_plain && (is_time || openable.iter().any(|(_, field)| field == name)) {
                    // Amounts are rarer than yes and no.
                    let times = if value.as_str().is_some_and(|text| text.parse::<f64>().is_ok()) { 6 } else { 1 };
                    into.extend(std::iter::repeat_n(path.clone(), times));
                }
                candidates(value, &path, into);
            }
        }
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(i, value)| candidates(value, &format!("{path}/{i}"), into))
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_range_holds_every_completion_and_no_more(
        household in common::household(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..=2),
        choices in prop::collection::vec(prop::collection::vec(any::<u32>(), 12), 12),
    ) {
        let mut tree = serde_json::to_value(&household).unwrap();
        let mut all = Vec::new();
        candidates(&tree, "", &mut all);
        for pick in &picks {
            *tree.pointer_mut(&all[pick.index(all.len())]).unwrap() = json!("?");
        }
        let text = tree.to_string();
        let case = match OpenHousehold::read(&text) {
            Some(Ok(case)) => case,
            Some(Err(failure)) => return Err(TestCaseError::fail(format!("{failure:?}"))),
            None => return Err(TestCaseError::fail("nothing is open")),
        };
        let watched = Watched { case: &case, seen: RefCell::default() };
        let Ok(Some(found)) = range(&watched, 400) else { return Ok(()) };
        let seen = watched.seen.into_inner();
        prop_assert!(found.least_together <= found.most_together);

        // Tight: some completion brings the least, and some the most.
        let complete: Vec<&Amounts> = seen
            .iter()
            .filter(|(chosen, _)| case.unknown(chosen).iter().all(|one| value(chosen, &one.path).is_some()))
            .map(|(_, amounts)| amounts)
            .collect();
        if found.is_certain {
            let together = || complete.iter().map(|amounts| amounts.total());
            prop_assert_eq!(together().min(), Some(found.least_together));
            prop_assert_eq!(together().max(), Some(found.most_together));
        }

        // Nothing lies outside.
        for numbers in choices {
            let mut chosen = Chosen::new();
            for number in numbers {
                let open = case.unknown(&chosen).into_iter().find(|one| value(&chosen, &one.path).is_none());
                let Some(Unknown { path, may }) = open else { break };
                let at = match may {
                    May::BeOneOf(values) | May::BeLikeOneOf(values) => i64::from(number) % values,
                    // Small amounts are as likely as large ones.
                    May::BeBetween(from, to) => from + i64::from(number) % ((to - from) >> (number % 7)).max(1),
                };
                chosen.push((path, at));
            }
            let Ok(Some(amounts)) = case.amounts(&chosen) else { continue };
            if !found.is_certain {
                continue;
            }
            // Amounts are rounded on their way.
            let blur = Eur::cents(2);
            for (place, amount) in amounts.rights.into_iter().enumerate() {
                let (least, most) = (found.least[place], found.most[place]);
                prop_assert!(least <= amount + blur && amount <= most + blur, "{} {}: {} in {}..{}", place, text, amount, least, most);
            }
            let together = amounts.total();
            prop_assert!(found.least_together <= together + blur && together <= found.most_together + blur, "{}", text);
        }
    }

    /// What is known is answered as it was: by the household itself.
    #[test]
    fn what_is_known_has_no_range(household in common::household()) {
        let text = serde_json::to_string(&household).unwrap();
        prop_assert!(OpenHousehold::read(&text).is_none());
        if let Ok(read) = read_one(&text) {
            let told = answer(Case::read(&text), Wanted::default());
            let is_estimate = matches!(told, Answer::Estimate(_));
            prop_assert_eq!(law::amounts(&read).is_ok(), is_estimate);
        }
    }
}
