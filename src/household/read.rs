//! Reading households from JSON: one, an array, or one a line. What cannot be read becomes an
//! error in its place; the others go on.

use serde::Serialize;
use serde_json::value::RawValue;

use super::{Code, FactError, Household};
use crate::json::TOO_MANY_DIGITS;

/// A household that could not be read or estimated, as the contract answers it.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Failure {
    /// The case's own name, where one could be read.
    pub case_id: Option<String>,
    /// What is wrong.
    pub error: ErrorObject,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct ErrorObject {
    /// The kind of error.
    pub code: Code,
    /// The dotted path of the field.
    pub path: String,
    /// The same in English.
    pub message: String,
}

/// In which form households came in; answers go out in the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One household.
    One,
    /// A JSON array.
    Array,
    /// One household a line.
    Lines,
}

/// The households of a text, with the form they came in.
pub struct Input<'a> {
    /// The form.
    pub form: Form,
    /// Each household.
    pub cases: Vec<Case<'a>>,
}

/// A household as it came in.
pub struct Case<'a> {
    /// Its text.
    pub text: &'a str,
    /// The household, or why it is none.
    pub household: Result<Household, Failure>,
}

impl Case<'_> {
    /// Reads a household.
    pub fn read(text: &str) -> Case<'_> {
        Case { text, household: read_one(text) }
    }
}

impl Failure {
    /// The failure of a case.
    pub fn new(case_id: Option<String>, error: FactError) -> Failure {
        let FactError { code, path, message } = error;
        Failure { case_id, error: ErrorObject { code, path, message } }
    }
}

/// Reads all households of a text.
pub fn read(text: &str) -> Input<'_> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('[') {
        return match serde_json::from_str::<Vec<&RawValue>>(text) {
            Ok(all) => Input { form: Form::Array, cases: all.iter().map(|raw| Case::read(raw.get())).collect() },
            Err(e) => Input { form: Form::One, cases: vec![Case { text, household: Err(no_json(&e)) }] },
        };
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_json = |text: &str| serde_json::from_str::<&RawValue>(text).is_ok();
    // A person on a line of a broken household is no household on a line.
    let a_household = |line: &&str| line.starts_with('{') && line.contains("\"persons\"") && is_json(line);
    if lines.len() > 1 && !is_json(text) && lines.iter().any(a_household) {
        return Input { form: Form::Lines, cases: lines.into_iter().map(Case::read).collect() };
    }
    Input { form: Form::One, cases: vec![Case::read(text)] }
}

/// Reads one household and checks it.
///
/// # Errors
/// The first thing that is wrong, with its path.
pub fn read_one(text: &str) -> Result<Household, Failure> {
    // First of all it must be JSON to its end: a wrong field before a broken place is not the news.
    serde_json::from_str::<&RawValue>(text).map_err(|e| no_json(&e))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize::<_, Household>(&mut deserializer);
    let household = read.map_err(|e| Failure::new(case_id(text), not_of_the_contract(&e)))?;
    match household.check() {
        Ok(()) => Ok(household),
        Err(error) => Err(Failure::new(household.case_id, error)),
    }
}

fn no_json(error: &serde_json::Error) -> Failure {
    Failure::new(None, FactError::new(Code::Json, "", error.to_string()))
}

/// The name of a case whose facts are wrong, where it can be read all the same.
fn case_id(text: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    value.get("case_id")?.as_str().map(str::to_owned)
}

/// The error of serde in the words of the contract. serde tells the kind in its message only; the
/// tests hold the messages that this relies on.
fn not_of_the_contract(error: &serde_path_to_error::Error<serde_json::Error>) -> FactError {
    let message = error.inner().to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(before, _)| before).to_owned();
    let mut path = dotted(error.path());
    let code = if let Some(field) = quoted(&message, "missing field `") {
        path = if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
        Code::Missing
    } else if message.starts_with("unknown field `") {
        Code::UnknownField
    } else if message == TOO_MANY_DIGITS {
        Code::TooLarge
    } else {
        if let Some(name) = message.strip_prefix("no reading ").and_then(|rest| quoted_last(rest)) {
            path = format!("readings.{name}");
        }
        Code::Invalid
    };
    FactError::new(code, path, message)
}

fn quoted<'a>(message: &'a str, before: &str) -> Option<&'a str> {
    message.strip_prefix(before)?.split('`').next()
}

fn quoted_last(message: &str) -> Option<&str> {
    message.trim_end_matches('"').rsplit('"').next()
}

fn dotted(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let segment = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { variant } => Some(variant.clone()),
        Segment::Unknown => None,
    };
    path.iter().filter_map(segment).collect::<Vec<_>>().join(".")
}
