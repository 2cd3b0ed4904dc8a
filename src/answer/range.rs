//! The answer for a household of which some facts are not known: what each right brings at least and at most.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Wanted, estimate};
use crate::estimate::{Estimate, Refusal};
use crate::household::open::{NOT_KNOWN, OpenHousehold};
use crate::household::read::Failure;
use crate::household::{self, Household};
use crate::law::amounts::RIGHTS;
use crate::money::Eur;
use crate::range::{self, Range};

/// About how many estimates a range may take.
const MOST: usize = 2_000;

/// The answer where some facts are not known.
#[derive(Serialize, JsonSchema)]
pub struct RangeAnswer {
    /// The case's own name.
    pub case_id: Option<String>,
    /// The version of the contract.
    pub contract: u32,
    /// What the rights bring at least and at most.
    pub range: RangeOfRights,
    /// The estimate with the defaults in place of what is not known; null where one of these would be a guess.
    pub probably: Option<Box<Estimate>>,
}

/// What the rights bring at least and at most, EUR a month.
#[derive(Serialize, JsonSchema)]
pub struct RangeOfRights {
    /// Each right.
    pub rights: BTreeMap<String, RangeOfRight>,
    /// All rights together: the least is more than the sum of what each brings at least where not all can at once.
    pub together: Between,
    /// Everything that is possible was looked at. Otherwise the range is an estimate, and may be wider in truth.
    pub certain: bool,
    /// What makes the difference: first what narrows the range most.
    pub matters: Vec<Matter>,
    /// The path of the fact that would narrow the range most.
    pub ask_first: Option<String>,
    /// The paths of all facts that are not known.
    pub unknown: Vec<String>,
    /// What amounts that are not known were taken to be.
    pub bounds: Vec<Bound>,
}

/// What a right brings.
#[derive(Serialize, JsonSchema)]
pub struct RangeOfRight {
    /// At least, EUR a month.
    pub least: Eur,
    /// At most, EUR a month.
    pub most: Eur,
    /// For some values it could not be estimated; what it brings then is not in the range.
    pub unknown: bool,
}

/// What all rights bring together.
#[derive(Serialize, JsonSchema)]
pub struct Between {
    /// At least, EUR a month.
    pub least: Eur,
    /// At most, EUR a month.
    pub most: Eur,
}

/// A fact that makes a difference.
#[derive(Serialize, JsonSchema)]
pub struct Matter {
    /// Its path.
    pub path: String,
    /// By how much the range is narrower once it is known, EUR a month.
    pub narrows: Eur,
}

/// The bounds of an amount that is not known.
#[derive(Serialize, JsonSchema)]
pub struct Bound {
    /// Its path.
    pub path: String,
    /// At least, EUR.
    pub from: Eur,
    /// At most, EUR.
    pub to: Eur,
}

/// Answers a household of which something is not known; none where all of it is known.
pub fn answer(text: &str, wanted: Wanted) -> Option<Result<RangeAnswer, Failure>> {
    Some(OpenHousehold::read(text)?.and_then(|open| found(&open, wanted)))
}

fn found(open: &OpenHousehold, wanted: Wanted) -> Result<RangeAnswer, Failure> {
    let range = range::range(open, MOST);
    let range = range.map_err(|no_law| Failure::new(open.case_id(), Refusal::NoLaw(no_law).to_error()))?;
    let Some(range) = range else {
        let impossible = household::FactError::new(household::Code::Contradiction, "", "no values make a household");
        return Err(open.wrong().unwrap_or_else(|| Failure::new(open.case_id(), impossible)));
    };
    let probably = open.by_default().map(|household| estimate(&household, wanted)).transpose()?;
    let range = told(open, &range);
    Ok(RangeAnswer { case_id: open.case_id(), contract: crate::CONTRACT, range, probably: probably.map(Box::new) })
}

fn told(open: &OpenHousehold, range: &Range) -> RangeOfRights {
    let right = |place: usize| RangeOfRight {
        least: range.least[place],
        most: range.most[place],
        unknown: range.unknown[place],
    };
    let mut matters: Vec<Matter> = Vec::new();
    for matter in &range.matters {
        let path = OpenHousehold::path(&matter.path);
        if !matters.iter().any(|known| known.path == path) {
            matters.push(Matter { path: path.to_owned(), narrows: matter.narrows });
        }
    }
    let unknown = open.paths();
    RangeOfRights {
        rights: RIGHTS.iter().enumerate().map(|(place, name)| (name.name().to_owned(), right(place))).collect(),
        together: Between { least: range.least_together, most: range.most_together },
        certain: range.is_certain,
        // What is asked for only with other answers can't be asked first.
        ask_first: matters.iter().map(|matter| matter.path.clone()).find(|path| unknown.contains(path)),
        matters,
        unknown,
        bounds: open.bounds().into_iter().map(|one| Bound { path: one.path, from: Eur::ZERO, to: one.most }).collect(),
    }
}

/// The JSON Schema of a household of which facts may be unknown.
pub fn schema() -> Schema {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Household>();
    let mut schema = schema.to_value();
    schema["title"] = json!("OpenHousehold");
    schema["description"] = json!("A household of which facts may be unknown.");
    let not_known = json!({
        "description": "A fact that is not known, or that someone declines to tell.",
        "type": "string",
        "enum": NOT_KNOWN,
    });
    for (name, field) in household::may_be_unknown() {
        let of = if name == "Household" { &mut schema } else { &mut schema["$defs"][name] };
        let part = of["properties"][field].take();
        of["properties"][field] = may_be_unknown(part);
    }
    // Amounts in lists, and by month or year.
    let defs = schema["$defs"].as_object_mut().expect("the types of the contract");
    for list in ["vessels", "other_movable"] {
        let part = defs["Assets"]["properties"][list]["items"].take();
        defs["Assets"]["properties"][list]["items"] = may_be_unknown(part);
    }
    defs.insert("NotKnown".to_owned(), not_known);
    Schema::try_from(schema).expect("a schema")
}

/// The part of a schema, or that it is not known.
fn may_be_unknown(mut part: Value) -> Value {
    let mut outer = serde_json::Map::new();
    if let Some(part) = part.as_object_mut() {
        for name in ["description", "default"] {
            outer.extend(part.remove(name).map(|value| (name.to_owned(), value)));
        }
        for inner in ["additionalProperties", "patternProperties"] {
            match part.get_mut(inner) {
                Some(values) if values.get("$ref").is_some() => *values = may_be_unknown(values.take()),
                Some(Value::Object(values)) if inner == "patternProperties" => {
                    values.values_mut().for_each(|value| *value = may_be_unknown(value.take()));
                }
                _ => {}
            }
        }
    }
    outer.insert("anyOf".to_owned(), json!([part, { "$ref": "#/$defs/NotKnown" }]));
    Value::Object(outer)
}
