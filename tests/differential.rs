//! The engine against itself: the names of persons and their order change no amount, in every
//! household of every case, with each right that it touches.

mod common;

use std::collections::BTreeSet;

use moje_pravice::household::read::read_one;
use moje_pravice::household::{Household, Role};
use moje_pravice::law::{self, Options};
use serde_json::{Map, Value};

/// The corpus, and the cases beside each rule.
fn households() -> Vec<Household> {
    let mut all = common::corpus::corpus();
    for room in std::fs::read_dir("src/law").unwrap() {
        let Ok(text) = std::fs::read_to_string(room.unwrap().path().join("cases.json")) else { continue };
        for case in serde_json::from_str::<Vec<Value>>(&text).unwrap() {
            all.push(read_one(&case["input"].to_string()).unwrap());
        }
    }
    all
}

/// The whole answer, with every list of persons in the order of their names.
fn answer(household: &Household) -> Option<Value> {
    let options = Options { without_trace: true, ..Options::default() };
    let estimate = law::estimate(household, options).ok()?;
    Some(ordered(serde_json::to_value(estimate).unwrap()))
}

/// Puts lists in an order of their own, since persons may come in any.
fn ordered(value: Value) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<Value> = list.into_iter().map(ordered).collect();
            list.sort_by_key(Value::to_string);
            Value::Array(list)
        }
        Value::Object(map) => {
            Value::Object(map.into_iter().map(|(key, value)| (key, ordered(value))).collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// Of children born on the same day the one given first is the elder, and gets the elder's amount.
fn has_twins(household: &Household) -> bool {
    let mut days = BTreeSet::new();
    household.persons.iter().filter(|p| p.role == Role::Child).any(|child| !days.insert(child.birthdate.to_string()))
}

#[test]
fn the_order_of_persons_changes_nothing() {
    let mut looked_at = 0;
    for household in households().into_iter().filter(|h| h.persons.len() > 1 && !has_twins(h)) {
        let Some(before) = answer(&household) else { continue };
        // A missing fact is named by the place of its person, which does change.
        if before.to_string().contains("\"path\":\"persons.") {
            continue;
        }
        for turn in 1..household.persons.len() {
            let mut turned = household.clone();
            turned.persons.rotate_left(turn);
            assert_eq!(answer(&turned).as_ref(), Some(&before), "{:?}", household.case_id);
        }
        looked_at += 1;
    }
    assert!(looked_at > 300);
}

#[test]
fn the_names_of_persons_change_nothing_but_the_names() {
    for household in households() {
        let mut renamed = household.clone();
        for (n, person) in renamed.persons.iter_mut().enumerate() {
            // Names of the same length that sort the same way: the answer is then the same text with other names.
            person.id = format!("oseba-{n:02}");
        }
        let mut named = household.clone();
        for (n, person) in named.persons.iter_mut().enumerate() {
            person.id = format!("x{n:02}");
        }
        let plain = |household: &Household| answer(household).map(|a| a.to_string());
        let renamed = plain(&renamed).map(|text| text.replace("oseba-", "x"));
        assert_eq!(renamed, plain(&named), "{:?}", household.case_id);
    }
}
