//! The documents keep step with the code.

use moje_pravice::dated::ALL;
use moje_pravice::readings::READINGS;
use serde_json::Value;

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn every_open_question_is_explained() {
    let text = read("docs/readings.md");
    for reading in READINGS {
        let heading = format!("### `{}` ({})", reading.name, reading.question);
        let section = text.split(&heading).nth(1).unwrap_or_else(|| panic!("docs/readings.md lacks {heading}"));
        let section = section.split("\n### ").next().unwrap();
        for value in reading.values {
            assert!(section.contains(&format!("`{value}`")), "{}: {value} is not explained", reading.name);
        }
    }
}

/// The names of all fields of a JSON Schema.
fn fields(schema: &Value, found: &mut Vec<String>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        found.extend(properties.keys().cloned());
        properties.values().for_each(|property| fields(property, found));
    }
    for key in ["$defs", "anyOf", "items"] {
        match schema.get(key) {
            Some(Value::Object(object)) if key == "$defs" => object.values().for_each(|d| fields(d, found)),
            Some(Value::Array(list)) => list.iter().for_each(|d| fields(d, found)),
            Some(other) => fields(other, found),
            None => {}
        }
    }
}

#[test]
fn every_field_of_the_contract_is_described() {
    let text = read("docs/contract.md");
    let mut names = Vec::new();
    for schema in [
        schemars::schema_for!(moje_pravice::household::Household),
        schemars::schema_for!(moje_pravice::estimate::Estimate),
    ] {
        fields(schema.as_value(), &mut names);
    }
    names.retain(|name| READINGS.iter().all(|reading| reading.name != name));
    assert!(names.len() > 150);
    for name in names {
        assert!(text.contains(&format!("`{name}`")) || text.contains(&name), "docs/contract.md lacks {name}");
    }
}

#[test]
fn every_parameter_stands_in_a_spec() {
    let rooms = std::fs::read_dir("src/law").unwrap().map(|room| room.unwrap().path().join("spec.md"));
    let mut specs = read("src/law/spec.md");
    specs.extend(rooms.filter(|spec| spec.exists()).map(|spec| read(spec.to_str().unwrap())));
    for parameter in ALL {
        // A spec names a parameter, the end of its name in a list, or its family (`vrtec.pct.1` to `.9`).
        let family = parameter.id.split('.').take(2).collect::<Vec<_>>().join(".");
        let end = format!("`.{}`", parameter.id.rsplit('.').next().unwrap());
        let named = [parameter.id, family.as_str(), end.as_str()].iter().any(|name| specs.contains(*name));
        assert!(named, "no spec names {}", parameter.id);
    }
}
