//! Golden cases and published examples: every expectation of these rights holds, to the cent.

use std::collections::BTreeMap;

use moje_pravice::household::read::read_one;
use rust_decimal::Decimal;
use serde_json::Value;

fn estimate(case: &str, input: &Value) -> Value {
    let household = read_one(&input.to_string()).unwrap_or_else(|e| panic!("{case}: {e:?}"));
    let estimate = moje_pravice::estimate(&household).unwrap_or_else(|e| panic!("{case}: {e:?}"));
    serde_json::to_value(&estimate).unwrap()
}

fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(value, |value, key| match value {
        Value::Array(list) => list.get(key.parse::<usize>().unwrap()).unwrap_or(&Value::Null),
        other => &other[key],
    })
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::String(text) => text.parse().ok(),
        Value::Number(number) => number.to_string().parse().ok(),
        _ => None,
    }
}

fn same(found: &Value, expected: &Value) -> bool {
    match (number(found), number(expected)) {
        (Some(found), Some(expected)) => found == expected,
        _ => found == expected,
    }
}

/// What of `expected` does not hold; how much of it was looked at.
fn misses(case: &str, input: &Value, expected: &serde_json::Map<String, Value>) -> (Vec<String>, usize) {
    let found = estimate(case, input);
    let mut looked_at = 0;
    let mut misses = Vec::new();
    for (path, expected) in expected {
        looked_at += 1;
        let value = at(&found, path);
        if !same(value, expected) {
            misses.push(format!("{case}: {path} is {value}, expected {expected}"));
        }
    }
    (misses, looked_at)
}

#[test]
fn golden_cases_hold_to_the_cent() {
    let mut all = Vec::new();
    let mut looked_at = 0;
    let mut files: Vec<_> = std::fs::read_dir("tests/cases/golden").unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 54);
    for file in files {
        let case: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let (misses, n) = misses(case["id"].as_str().unwrap(), &case["input"], case["expected"].as_object().unwrap());
        all.extend(misses);
        looked_at += n;
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert_eq!(looked_at, 146);
}

#[test]
fn published_examples_hold_or_say_why_they_cannot_serve() {
    let document: Value =
        serde_json::from_str(&std::fs::read_to_string("tests/cases/published.json").unwrap()).unwrap();
    let mut sources = BTreeMap::new();
    for row in csv::Reader::from_path("tests/cases/published-examples.csv").unwrap().records() {
        let row = row.unwrap();
        sources.insert(row[0].to_owned(), row[5].to_owned());
    }
    assert_eq!(sources.len(), 61);
    let mut all = Vec::new();
    for case in document["cases"].as_array().unwrap() {
        let id = case["id"].as_str().unwrap();
        let source = sources.remove(id).unwrap_or_else(|| panic!("{id} is no published example"));
        let (misses, n) = misses(id, &case["input"], case["expected"].as_object().unwrap());
        assert!(n > 0, "{id} expects nothing");
        all.extend(misses.into_iter().map(|miss| format!("{miss} ({source})")));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    for id in document["not_used"].as_object().unwrap().keys() {
        assert!(sources.remove(id).is_some(), "{id} is no published example");
    }
    assert!(sources.is_empty(), "neither used nor explained: {:?}", sources.keys());
}

#[test]
fn cases_beside_the_rules_hold_to_the_cent() {
    let (mut all, mut looked_at) = (Vec::new(), 0);
    let rooms = std::fs::read_dir("src/law").unwrap().map(|room| room.unwrap().path().join("cases.json"));
    for file in rooms.filter(|file| file.exists()) {
        let text = std::fs::read_to_string(file).unwrap();
        for case in serde_json::from_str::<Vec<Value>>(&text).unwrap() {
            let title = case["title"].as_str().unwrap();
            assert!(!case["articles"].as_array().unwrap().is_empty() && case["why"].is_string(), "{title}");
            let (misses, n) = misses(title, &case["input"], case["expected"].as_object().unwrap());
            all.extend(misses);
            looked_at += n;
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert!(looked_at > 90);
}
