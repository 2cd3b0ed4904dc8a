//! The command line, as the contract has it: forms, errors, exit statuses.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_moje-pravice"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read; its closed pipe is no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn estimate(input: &str) -> (Value, i32) {
    let output = run(&["estimate", "-"], input.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    (serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}")), output.status.code().unwrap())
}

fn single() -> Value {
    json!({
        "case_id": "single",
        "application_date": "2026-05-10",
        "persons": [{ "id": "A1", "role": "applicant", "sex": "F", "birthdate": "1985-01-01" }]
    })
}

fn couple() -> Value {
    json!({
        "application_date": "2026-05-10",
        "partnership": { "kind": "married" },
        "persons": [
            { "id": "A1", "role": "applicant", "sex": "F", "birthdate": "1985-01-01" },
            { "id": "A2", "role": "partner", "sex": "M", "birthdate": "1985-01-01" },
            { "id": "C1", "role": "child", "sex": "F", "birthdate": "2015-01-01" }
        ]
    })
}

/// The error of a household whose value at `pointer` is set to `value`.
fn error_of(mut household: Value, pointer: &str, value: Value) -> (String, String) {
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    match household.pointer_mut(parent).unwrap_or_else(|| panic!("{parent}")) {
        Value::Object(object) => _ = object.insert(field.to_owned(), value),
        Value::Array(list) if field == "-" => list.push(value),
        Value::Array(list) => list[field.parse::<usize>().unwrap()] = value,
        other => panic!("{other}"),
    }
    error_in(&household.to_string())
}

fn error_in(text: &str) -> (String, String) {
    let (answer, status) = estimate(text);
    assert_eq!(status, 1, "{answer}");
    let error = &answer["error"];
    assert!(error["message"].as_str().is_some_and(|m| !m.is_empty()), "{answer}");
    (error["code"].as_str().unwrap().to_owned(), error["path"].as_str().unwrap().to_owned())
}

fn is(code: &str, path: &str) -> (String, String) {
    (code.to_owned(), path.to_owned())
}

#[test]
fn one_household_an_array_and_lines_are_answered_in_their_form() {
    let (one, status) = estimate(&single().to_string());
    assert_eq!((one["case_id"].as_str(), status), (Some("single"), 0));
    assert_eq!(one["denarna_socialna_pomoc"]["amount"], "507.43");

    let (array, status) = estimate(&json!([single(), couple()]).to_string());
    assert_eq!((array.as_array().unwrap().len(), status), (2, 0));
    assert_eq!(array[1]["persons"]["children"], json!(["C1"]));
    assert_eq!(estimate("[]"), (json!([]), 0));

    let lines = format!("{}\n\n{}\n", single(), couple());
    let output = run(&["estimate", "-"], lines.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 2);
    assert!(text.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
}

#[test]
fn a_household_that_cannot_be_read_does_not_stop_the_others() {
    let (array, status) = estimate(&json!([{ "case_id": "broken" }, single()]).to_string());
    assert_eq!(status, 1);
    assert_eq!(array[0]["case_id"], "broken");
    assert_eq!(array[0]["error"]["code"], "missing");
    assert_eq!(array[1]["denarna_socialna_pomoc"]["amount"], "507.43");

    let output = run(&["estimate"], format!("{}\n{{\"case_id\": \n{}", single(), single()).as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[1]["error"]["code"], "json");
    assert_eq!(answers[2]["case_id"], "single");
    assert_eq!(output.status.code(), Some(1));

    let output = run(&["estimate"], format!("oops\n{}", single()).as_bytes());
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}

#[test]
fn what_is_no_json_is_one_error() {
    for text in ["", "   ", "hello", "{", "[1, 2", "{\"a\": 1}}", "\u{feff}nothing", "[{}, {]"] {
        assert_eq!(error_in(text).0, "json", "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(error_in(&deep).0, "json");
    let output = run(&["estimate", "-"], &[0xff, 0xfe, b'{', b'}']);
    assert_eq!(output.status.code(), Some(1));
    let pretty = serde_json::to_string_pretty(&single()).unwrap();
    assert_eq!(error_in(&pretty[..pretty.len() - 3]).0, "json");
    assert_eq!(estimate(&format!("\u{feff}{pretty}")).1, 0);
}

#[test]
fn a_field_that_the_contract_does_not_know_is_an_error() {
    assert_eq!(error_of(single(), "/salary", json!(1)), is("unknown_field", "salary"));
    assert_eq!(error_of(single(), "/persons/0/shoe_size", json!(42)), is("unknown_field", "persons.0.shoe_size"));
    let stream = json!([{ "kind": "wage", "month": {} }]);
    assert_eq!(error_of(single(), "/persons/0/incomes", stream), is("unknown_field", "persons.0.incomes.0.month"));
    assert_eq!(error_of(single(), "/assets", json!({ "gold": 1 })), is("unknown_field", "assets.gold"));
}

#[test]
fn a_required_fact_that_is_missing_is_an_error() {
    for field in ["id", "role", "sex", "birthdate"] {
        let mut household = single();
        household["persons"][0].as_object_mut().unwrap().remove(field);
        assert_eq!(error_in(&household.to_string()), is("missing", &format!("persons.0.{field}")));
    }
    let mut household = single();
    household.as_object_mut().unwrap().remove("application_date");
    assert_eq!(error_in(&household.to_string()), is("missing", "application_date"));
    assert_eq!(error_of(single(), "/refugee", json!({})), is("missing", "refugee.status_granted"));
    let private = json!({ "status_granted": "2026-01-01", "private_accommodation": true });
    assert_eq!(error_of(single(), "/refugee", private), is("missing", "refugee.rent_monthly"));
}

#[test]
fn a_value_that_a_field_cannot_have_is_an_error() {
    for day in ["2026-13-01", "2026-02-30", "10. 5. 2026", ""] {
        assert_eq!(error_of(single(), "/application_date", json!(day)), is("invalid", "application_date"), "{day}");
    }
    let wage = |months: Value| json!([{ "kind": "wage", "months": months }]);
    let month = |text: &str| is("invalid", &format!("persons.0.incomes.0.months.{text}"));
    let of = |months: Value| error_of(single(), "/persons/0/incomes", wage(months));
    assert_eq!(of(json!({ "2026-13": "1" })), month("2026-13"));
    assert_eq!(of(json!({ "2026-04": "-1" })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": -0.01 })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": "??" })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": "NaN" })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": "1,50" })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": null })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": "0.0000001" })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": ".5" })), month("2026-04"));
    assert_eq!(of(json!({ "2026-04": "1e2" })), month("2026-04"));
    let text = json!({ "2026-04": 1 }).to_string();
    let twice = single()
        .to_string()
        .replace("\"role\"", &format!("\"incomes\": [{{\"kind\": \"wage\", \"months\": {text}}}], \"role\""));
    assert_eq!(error_in(&twice.replace(&text, "{\"2026-04\": 1, \"2026-04\": 2}")).0, "invalid");
    assert_eq!(error_of(single(), "/persons/0/school", json!(null)), is("invalid", "persons.0.school"));
    assert_eq!(error_of(single(), "/current_rights", json!({ "dsp": "-5" })), is("invalid", "current_rights.dsp"));
    assert_eq!(error_of(single(), "/persons/0/sex", json!("X")), is("invalid", "persons.0.sex"));
    assert_eq!(error_of(single(), "/persons/0/work", json!({ "hours": 800 })), is("invalid", "persons.0.work.hours"));
    for (field, value, path) in [
        ("meals", json!({ "school_days": 32 }), "meals.school_days"),
        ("meals", json!({ "snack_price": "-1" }), "meals.snack_price"),
        ("scholarship", json!({ "average_grade": "10.01" }), "scholarship.average_grade"),
        ("scholarship", json!({ "ects": 121 }), "scholarship.ects"),
        ("scholarship", json!({ "obligations_pct": 101 }), "scholarship.obligations_pct"),
        ("scholarship", json!({ "away": { "distance_km": -1, "rent_monthly": 0 } }), "scholarship.away.distance_km"),
    ] {
        let found = error_of(single(), &format!("/persons/0/{field}"), value);
        assert_eq!(found, is("invalid", &format!("persons.0.{path}")));
    }
    assert_eq!(error_of(single(), "/persons/0/fault", json!({ "point": 14 })), is("invalid", "persons.0.fault.point"));
    assert_eq!(error_of(single(), "/readings", json!({ "od_order": "x" })), is("invalid", "readings.od_order"));
    assert_eq!(error_of(single(), "/readings", json!({ "nothing": "x" })), is("invalid", "readings.nothing"));
    assert_eq!(error_of(single(), "/contract", json!(2)), is("invalid", "contract"));
    assert_eq!(error_of(single(), "/assets", json!({ "savings": "-5" })), is("invalid", "assets.savings"));
    let later = json!({ "date": "2026-05-11" });
    assert_eq!(error_of(single(), "/death", later), is("invalid", "death.date"));
    assert_eq!(error_of(single(), "/death", json!({})), is("missing", "death.date"));
    let costs = json!({ "date": "2026-05-10", "funeral_costs": "-1" });
    assert_eq!(error_of(single(), "/death", costs), is("invalid", "death.funeral_costs"));
    for field in ["received_this_year", "received_disaster_this_year"] {
        let negative = json!({ field: "-0.01" });
        assert_eq!(error_of(single(), "/extraordinary", negative), is("invalid", &format!("extraordinary.{field}")));
    }
    assert_eq!(error_of(single(), "/persons", json!("A1")), is("invalid", "persons"));
    assert_eq!(error_in("5").0, "invalid");
}

#[test]
fn amounts_and_lists_have_a_size() {
    let forty = "1".repeat(40);
    assert_eq!(error_of(single(), "/assets", json!({ "savings": 1e30 })), is("too_large", "assets.savings"));
    let wage = json!([{ "kind": "wage", "months": { "2026-04": forty } }]);
    assert_eq!(error_of(single(), "/persons/0/incomes", wage), is("too_large", "persons.0.incomes.0.months.2026-04"));
    let text =
        single().to_string().replace("\"persons\"", &format!("\"fictive_income_monthly\": {forty}, \"persons\""));
    assert_eq!(error_in(&text), is("too_large", "fictive_income_monthly"));
    assert_eq!(error_of(single(), "/assets", json!({ "savings": "1000000000.01" })), is("too_large", "assets.savings"));
    let crowd: Vec<Value> = (0..10_000)
        .map(|n| json!({ "id": format!("P{n}"), "role": "child", "sex": "F", "birthdate": "2015-01-01" }))
        .collect();
    assert_eq!(error_of(single(), "/persons", json!(crowd)), is("too_large", "persons"));
}

#[test]
fn births_that_cannot_be_name_their_field() {
    let invalid = |path: &str| is("invalid", path);
    assert_eq!(error_of(single(), "/expected_children", json!(0)), invalid("expected_children"));
    assert_eq!(error_of(single(), "/expected_children", json!(10)), invalid("expected_children"));
    let on = |expected: &str| {
        let mut household = single();
        household["application_date"] = json!("2026-05-10");
        household["expected_birth"] = json!(expected);
        household
    };
    // 30 days overdue, and 300 days ahead.
    for (expected, too_far) in [("2026-04-10", "2026-04-09"), ("2027-03-06", "2027-03-07")] {
        assert_eq!(estimate(&on(expected).to_string()).1, 0, "{expected}");
        assert_eq!(error_in(&on(too_far).to_string()), invalid("expected_birth"));
    }
    let adopted = |on: &str| {
        let child = json!({ "id": "X", "role": "child", "sex": "F", "birthdate": "2015-01-01", "adopted_on": on });
        error_of(couple(), "/persons/-", child)
    };
    assert_eq!(adopted("2014-12-31"), invalid("persons.3.adopted_on"));
    assert_eq!(adopted("2026-12-31"), invalid("persons.3.adopted_on"));
    assert_eq!(error_of(single(), "/large_family_received", json!("-1")), invalid("large_family_received"));
}

#[test]
fn contradictions_name_their_field() {
    let contradiction = |path: &str| is("contradiction", path);
    let person = |id: &str, role: &str, born: &str| json!({ "id": id, "role": role, "sex": "F", "birthdate": born });
    let with = |other: Value| error_of(couple(), "/persons/-", other);
    assert_eq!(with(person("B", "applicant", "1980-01-01")), contradiction("persons.3.role"));
    assert_eq!(with(person("B", "partner", "1980-01-01")), contradiction("persons.3.role"));
    assert_eq!(with(person("A1", "child", "2015-01-01")), contradiction("persons.3.id"));
    assert_eq!(with(person("B", "child", "1985-01-01")), contradiction("persons.3.birthdate"));
    assert_eq!(with(person("B", "child", "2026-05-11")), contradiction("persons.3.birthdate"));
    assert_eq!(error_of(couple(), "/persons/0/role", json!("child")), contradiction("persons"));
    assert_eq!(error_of(couple(), "/partnership", json!({})), contradiction("partnership.kind"));
    assert_eq!(error_of(single(), "/partnership", json!({ "kind": "married" })), contradiction("partnership.kind"));
}

#[test]
fn a_rented_dwelling_that_cannot_be_is_an_error() {
    let rent = |field: &str, value: Value| {
        let mut rent = json!({ "kind": "market", "monthly": "400" });
        rent[field] = value;
        error_of(single(), "/rent", rent)
    };
    assert_eq!(error_of(single(), "/rent", json!({ "kind": "market" })), is("missing", "rent.monthly"));
    assert_eq!(error_of(single(), "/rent", json!({ "monthly": "400" })), is("missing", "rent.kind"));
    assert_eq!(rent("kind", json!("tent")), is("invalid", "rent.kind"));
    assert_eq!(rent("monthly", json!("-1")), is("invalid", "rent.monthly"));
    assert_eq!(rent("non_profit_rent", json!("-1")), is("invalid", "rent.non_profit_rent"));
    assert_eq!(rent("area_m2", json!(0)), is("invalid", "rent.area_m2"));
    assert_eq!(rent("area_m2", json!(10001)), is("invalid", "rent.area_m2"));
    // A rent for the whole dwelling where one per m2 is meant.
    assert_eq!(rent("recognised_market_rent", json!("280")), is("invalid", "rent.recognised_market_rent"));
    assert_eq!(rent("recognised_market_rent", json!("-1")), is("invalid", "rent.recognised_market_rent"));
    assert_eq!(rent("other_tenants", json!(61)), is("too_large", "rent.other_tenants"));
    let income = "rent.other_tenants_income_monthly";
    assert_eq!(rent("other_tenants_income_monthly", json!("1")), is("contradiction", income));
    assert_eq!(rent("other_tenants_income_monthly", json!("-1")), is("invalid", income));
    assert_eq!(rent("location_part", json!("400.01")), is("contradiction", "rent.location_part"));
    assert_eq!(rent("location_part", json!("-1")), is("invalid", "rent.location_part"));
}

#[test]
fn without_law_for_the_day_there_is_no_estimate() {
    let on = |day: &str| {
        let mut household = single();
        household["application_date"] = json!(day);
        household
    };
    assert_eq!(error_in(&on("2018-04-30").to_string()), is("no_law_on_date", "application_date"));
    assert_eq!(estimate(&on("2018-05-01").to_string()).1, 0);
    assert_eq!(estimate(&on("2027-01-31").to_string()).1, 0);
    assert_eq!(error_in(&on("2027-02-01").to_string()), is("no_law_on_date", "application_date"));

    let mut later = on("2027-06-15");
    later["law_on"] = json!("2027-02-28");
    let (answer, status) = estimate(&later.to_string());
    assert_eq!(status, 0);
    assert_eq!(answer["law_as_of"], "2027-02-28");
    assert_eq!(answer["entitlement_start"], "2027-07-01");
    assert_eq!(answer["warnings"], json!(["last_known_law"]));
    let mut past = on("2026-10-05");
    past["law_on"] = json!("2019-09-01");
    assert_eq!(estimate(&past.to_string()).0["warnings"], json!(["law_of_another_day"]));
    later["law_on"] = json!("2027-03-01");
    assert_eq!(error_in(&later.to_string()), is("no_law_on_date", "law_on"));

    // Of several values that have ended, the one that ended first is the last day with law.
    later.as_object_mut().unwrap().remove("law_on");
    let (answer, _) = estimate(&later.to_string());
    assert!(answer["error"]["message"].as_str().unwrap().contains("law_on to 2027-02-28"), "{answer}");

    // The minimum wage of 2027 is not known: only who needs it is refused.
    let mut december = on("2026-12-10");
    assert_eq!(estimate(&december.to_string()).1, 0);
    december["persons"][0]["incomes"] = json!([{ "kind": "self_employment", "annual": { "2025": "3000" } }]);
    assert_eq!(error_in(&december.to_string()), is("no_law_on_date", "application_date"));
}

#[test]
fn an_estimate_tells_whose_law_it_used_and_how_old_that_is() {
    let (answer, _) = estimate(&single().to_string());
    assert_eq!(answer["law_as_of"], "2026-06-01");
    assert_eq!(answer["holds_until"], "2027-02-28");
    assert_eq!(answer["read_on"], "2026-03-09");
}

#[test]
fn amounts_have_two_places_and_weights_are_exact() {
    let mut household = couple();
    household["persons"][2]["custody"] = json!("joint");
    household["persons"][2]["kindergarten"] = json!({ "price": 500 });
    let (answer, _) = estimate(&household.to_string());
    assert_eq!(answer["denarna_socialna_pomoc"]["min_income"]["members"][2]["weight"], "0.295");
    assert_eq!(answer["znizano_placilo_vrtca"]["items"][0]["price"], "500.00");
    assert!(answer["znizano_placilo_vrtca"]["percent"].as_str().unwrap().ends_with(".00"));
    assert_eq!(answer["otroski_dodatek"]["bracket"], 1);
}

#[test]
fn open_points_and_trace_come_only_when_asked_for() {
    let text = couple().to_string();
    let (plain, _) = estimate(&text);
    assert!(plain.get("trace").is_none() && plain.get("open_points").is_none());
    let output = run(&["estimate", "--open-points", "--trace", "-"], text.as_bytes());
    let full: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(full["trace"].as_array().is_some_and(|steps| !steps.is_empty()));
    let points = full["open_points"].as_array().unwrap();
    let deduction = points.iter().find(|p| p["reading"] == "mi_rounding" || p["reading"] == "children_without_status");
    assert!(deduction.is_none(), "nothing of these would change: {points:?}");
    for point in points {
        assert!(point["article"].is_string() && point["taken"].is_string() && point["alternative"].is_string());
        assert!(point["changes"].as_array().is_some_and(|changes| !changes.is_empty()));
    }
}

#[test]
fn the_schemas_know_every_field() {
    let schema = |name: &str| -> Value {
        let output = run(&["schema", name], b"");
        assert_eq!(output.status.code(), Some(0));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let household = schema("household");
    let fields: Vec<&String> = household["properties"].as_object().unwrap().keys().collect();
    for field in ["contract", "case_id", "application_date", "law_on", "readings", "partnership", "persons", "assets"] {
        assert!(fields.iter().any(|f| *f == field), "{field}");
    }
    assert_eq!(household["additionalProperties"], false);
    let required = household["$defs"]["Person"]["required"].as_array().unwrap();
    assert_eq!(required, &["id", "role", "sex", "birthdate"].map(|field| json!(field)));
    let estimate = schema("estimate");
    for right in ["otroski_dodatek", "denarna_socialna_pomoc", "znizano_placilo_vrtca"] {
        assert!(estimate["properties"].get(right).is_some(), "{right}");
    }
    // As it is written: amounts are text, what may be null is there, and only what is asked for may be missing.
    assert_eq!(household["$defs"]["Eur"]["type"], json!(["string", "number"]));
    assert_eq!(estimate["$defs"]["Eur"]["type"], "string");
    let mut required = estimate["required"].as_array().unwrap().clone();
    required.extend([json!("open_points"), json!("trace")]);
    assert_eq!(required.len(), estimate["properties"].as_object().unwrap().len());
    assert!(estimate["$defs"]["Step"]["properties"].get("articles").is_some());
}

#[test]
fn parameters_are_printed_as_they_stand_on_a_day() {
    let output = run(&["parameters", "--on", "2026-11-21"], b"");
    let parameters: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let ozmd = parameters.iter().find(|p| p["id"] == "dsp.ozmd").unwrap();
    assert_eq!((ozmd["value"].as_str(), ozmd["until"].as_str()), (Some("507.43"), Some("2027-03-31")));
    assert_eq!(ozmd["article"], "ZSVarPre 8(1)");
    assert!(parameters.iter().all(|p| p["source"].as_str().is_some_and(|s| !s.is_empty())));
    // The amounts of the end of 2018 are no longer in force.
    assert!(parameters.iter().all(|p| p["id"] != "od.amount.6b.1.secondary"));
    let all: Vec<Value> = serde_json::from_slice(&run(&["parameters"], b"").stdout).unwrap();
    assert!(all.len() > 400 && parameters.len() < 300);
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &[][..],
        &["guess"],
        &["estimate", "--fast"],
        &["estimate", "a", "b"],
        &["estimate", "no/such/file.json"],
        &["schema"],
        &["schema", "person"],
        &["parameters", "--on", "tomorrow"],
        &["parameters", "now"],
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(run(&["--help"], b"").status.code(), Some(0));
}
