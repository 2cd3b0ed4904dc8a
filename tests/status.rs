//! Nobody is granted a right that the status of residence closes: every status, every residence, every
//! right of the estimate, for a family that would have them all.
#![cfg(feature = "json")]

use moje_pravice::household::read::read_one;
use serde_json::{Value, json};

const STATUSES: [&str; 10] = [
    "citizen",
    "eu_permanent",
    "foreigner_permanent",
    "long_term_resident",
    "refugee",
    "refugee_family",
    "temporary_protection",
    "asylum_seeker",
    "international_act",
    "other",
];

/// A poor family with a newborn, a child in kindergarten, a pupil, a pupil of secondary school, and a parent
/// who studies; or an elderly person alone. Everyone has the same status and residence.
fn households(status: &str, permanent: bool, temporary: bool, refugee: &Value) -> [Value; 2] {
    let person = |id: &str, role: &str, born: &str, school: &str| {
        json!({
            "id": id, "role": role, "sex": "F", "birthdate": born, "school": school,
            "residence_status": status, "permanent_residence": permanent, "temporary_residence": temporary,
        })
    };
    let mut small = person("C2", "child", "2023-03-01", "kindergarten");
    small["kindergarten"] = json!({ "price": "500" });
    let mut children = vec![
        person("C1", "child", "2026-05-01", "none"),
        small,
        person("C3", "child", "2016-03-01", "primary"),
        person("C4", "child", "2009-03-01", "secondary"),
    ];
    for child in &mut children {
        child["other_parent"] = json!("deceased");
    }
    let mut persons = vec![person("A1", "applicant", "1991-01-01", "none")];
    persons.extend(children);
    let mut elderly = person("A1", "applicant", "1950-01-01", "none");
    elderly["permanently_unable_to_work"] = json!(true);
    [json!(persons), json!([elderly])]
        .map(|persons| json!({ "application_date": "2026-05-10", "persons": persons, "refugee": refugee }))
}

fn estimate(household: &Value) -> Value {
    serde_json::to_value(moje_pravice::estimate(&read_one(&household.to_string()).unwrap()).unwrap()).unwrap()
}

fn positive(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.parse::<f64>().is_ok_and(|number| number > 0.0))
}

/// Whether an estimate grants a right to anybody.
fn grants(estimate: &Value, right: &str) -> bool {
    let found = &estimate[right];
    let entitled = |value: &Value| value["entitled"] == true;
    match right {
        "solska_prehrana" => {
            found["items"].as_array().unwrap().iter().any(|i| positive(&i["snack_pct"]) || positive(&i["lunch_pct"]))
        }
        "znizano_placilo_vrtca" => positive(&found["saving"]),
        "zdravstvene_pravice" => entitled(&found["kritje_razlike"]) || entitled(&found["placilo_prispevka"]),
        "izredna_denarna_socialna_pomoc" => {
            found["possible"] == true || entitled(&found["posmrtnina"]) || entitled(&found["pogrebnina"])
        }
        "delez_stroskov_nastanitve" => found["owed"] == true,
        _ => entitled(found),
    }
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|right| right.as_str().unwrap()).collect()
}

/// Runs `check` for every household with its estimate.
fn every(mut check: impl FnMut(&str, &Value, &Value)) -> usize {
    let private = json!({
        "status_granted": "2026-01-10", "integration_contract_signed": "2026-02-01",
        "private_accommodation": true, "rent_monthly": "500",
    });
    let house = json!({
        "status_granted": "2026-01-10", "office_house": { "daily_cost": "8", "net_minimum_wage": "1000" },
    });
    let mut seen = 0;
    for status in STATUSES {
        for (permanent, temporary) in [(true, true), (false, true), (false, false)] {
            for refugee in [&Value::Null, &private, &house] {
                for household in households(status, permanent, temporary, refugee) {
                    let label = format!("{status}, permanent {permanent}, temporary {temporary}");
                    check(&label, &household, &estimate(&household));
                    seen += 1;
                }
            }
        }
    }
    seen
}

#[test]
fn no_right_is_granted_that_the_status_closes() {
    let mut wrong = Vec::new();
    let seen = every(|label, _, found| {
        for told in found["kam_se_obrniti"].as_array().unwrap() {
            for right in list(&told["closed"]) {
                if grants(found, right) {
                    wrong.push(format!("{label}: {right} is granted, though closed to {}", told["id"]));
                }
            }
        }
    });
    assert_eq!(seen, 10 * 3 * 3 * 2);
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everyone_whose_status_closes_a_right_is_told_where_to_turn() {
    every(|label, household, found| {
        let told = found["kam_se_obrniti"].as_array().unwrap();
        let plain = label.starts_with("citizen")
            || label.starts_with("eu_")
            || label.starts_with("foreigner")
            || label.starts_with("long_term");
        let everyone = household["persons"].as_array().unwrap().len();
        let expected = if plain && label.contains("permanent true") { 0 } else { everyone };
        assert_eq!(told.len(), expected, "{label}");
        for person in told {
            let (open, closed) = (list(&person["open"]), list(&person["closed"]));
            assert!(open.iter().all(|right| !closed.contains(right)), "{label}: open and closed");
            for word in ["status", "office", "act"] {
                let name = person[word].as_str().unwrap();
                assert!(moje_pravice::text::named("word", name).is_some(), "no words for {name}");
            }
        }
    });
}

/// What each status opens and closes, as the articles say: an adult, a pupil of primary school.
#[test]
fn the_articles_say_what_a_status_opens() {
    let told = |status: &str, permanent: bool| {
        let found = estimate(&households(status, permanent, true, &Value::Null)[0]);
        let of = |id: &str| {
            let all = found["kam_se_obrniti"].as_array().unwrap();
            all.iter().find(|told| told["id"] == id).unwrap_or_else(|| panic!("{status}: {id}")).clone()
        };
        (of("A1"), of("C3"))
    };
    let (adult, pupil) = told("asylum_seeker", true);
    assert_eq!((adult["office"].as_str(), adult["act"].as_str()), (Some("uoim"), Some("zmz_1")));
    assert_eq!(list(&adult["open"]), [""; 0]);
    assert_eq!(list(&pupil["open"]), ["otroski_dodatek", "znizano_placilo_vrtca", "solska_prehrana"]);
    assert_eq!(list(&pupil["closed"]), ["drzavna_stipendija", "dodatek_za_nego_otroka"]);
    let (adult, _) = told("temporary_protection", true);
    assert_eq!((adult["office"].as_str(), adult["act"].as_str()), (Some("uoim"), Some("zzzro_1")));
    assert!(list(&adult["closed"]).contains(&"dodatek_za_veliko_druzino"));
    let (adult, pupil) = told("refugee", false);
    assert_eq!(
        list(&adult["open"]),
        [
            "denarna_socialna_pomoc",
            "varstveni_dodatek",
            "drzavna_stipendija",
            "zdravstvene_pravice",
            "izredna_denarna_socialna_pomoc",
            "nadomestilo_za_zasebno_nastanitev",
            "delez_stroskov_nastanitve",
        ]
    );
    assert_eq!(list(&adult["closed"]), ["dodatek_za_veliko_druzino", "pomoc_ob_rojstvu_otroka"]);
    assert!(list(&pupil["open"]).contains(&"drzavna_stipendija"));
    let (adult, _) = told("other", true);
    assert_eq!((adult["office"].as_str(), adult["act"].as_str()), (Some("upravna_enota"), Some("ztuj_2")));
    let (adult, _) = told("citizen", false);
    assert_eq!((adult["office"].as_str(), adult["act"].as_str()), (Some("upravna_enota"), Some("zppreb_1")));
    assert!(list(&adult["closed"]).contains(&"denarna_socialna_pomoc"));
}

/// The rights of ZSVarPre 3, the child benefit and the refugees' own, status by status.
#[test]
fn the_general_condition_and_the_refugees_rights_go_by_status() {
    let refugee = json!({
        "status_granted": "2026-01-10", "integration_contract_signed": "2026-02-01",
        "private_accommodation": true, "rent_monthly": "500",
    });
    for status in STATUSES {
        for (permanent, temporary) in [(true, true), (false, true), (false, false)] {
            let found = estimate(&households(status, permanent, temporary, &refugee)[0]);
            let condition = match status {
                "temporary_protection" | "asylum_seeker" | "other" => false,
                "refugee" | "refugee_family" => permanent || temporary,
                "international_act" => true,
                _ => permanent,
            };
            assert_eq!(grants(&found, "denarna_socialna_pomoc"), condition, "{status} {permanent} {temporary}");
            assert!(grants(&found, "otroski_dodatek"), "{status}: ZSDP-1 73 asks for the child's residence only");
            assert_eq!(grants(&found, "nadomestilo_za_zasebno_nastanitev"), status == "refugee", "{status}");
        }
    }
}

#[test]
fn an_act_that_may_have_been_replaced_is_told() {
    let warned = |day: &str, status: &str| {
        let mut household = households(status, true, true, &Value::Null)[1].clone();
        household["application_date"] = json!(day);
        estimate(&household)["warnings"].as_array().unwrap().iter().any(|w| w == "zmz_may_have_changed")
    };
    assert!(!warned("2026-06-11", "refugee") && warned("2026-06-12", "refugee"));
    assert!(warned("2026-06-12", "asylum_seeker") && !warned("2026-06-12", "temporary_protection"));
    let act = |day: &str| {
        let mut household = households("temporary_protection", true, true, &Value::Null)[1].clone();
        household["application_date"] = json!(day);
        estimate(&household)["kam_se_obrniti"][0]["act"].as_str().unwrap().to_owned()
    };
    assert_eq!((act("2025-04-01"), act("2025-04-02")), ("zzzro".to_owned(), "zzzro_1".to_owned()));
}
