//! From a case file back to answers: the inverse of what the pages fill in.
//!
//! The tables here say which fact is the answer to which question. They needn't be complete to be
//! right: the answers are made into a household again, as for an estimate, and compared with the file.
//! Whatever differs is told with its path, so nothing is silently left out or added.

mod compare;
mod facts;
mod fill;

use compare::differences;
use fill::Filler;

use super::{Answers, Subject, clean, household};
use crate::date::Date;
use crate::household::tell::Tell;
use crate::value::{NoJson, Value};

/// What a file holds, as far as the form asks for it.
#[derive(Debug)]
pub struct Opened {
    /// The answers.
    pub answers: Answers,
    /// The day by whose law is estimated, where the file names one.
    pub law_on: Option<Date>,
    /// What is in the file and not among the answers: paths and values.
    pub left_out: Vec<(String, String)>,
    /// What the answers say instead of it or beside it.
    pub added: Vec<(String, String)>,
}

/// Why a file can't be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no JSON from this line on.
    Json(usize),
    /// It is longer than any case.
    Size,
    /// It is written by another version of the contract.
    Contract(String),
    /// A fact without which there is no household is missing.
    Missing(String),
    /// A fact has a value that it can't have: its path, and the value.
    Value(String, String),
}

/// The most bytes of a file.
pub const MOST_BYTES: usize = 1_000_000;
/// The most signs of a value that are shown.
const MOST_SHOWN: usize = 80;

/// Reads a case file: one household of the contract. `point`: what stands before the cents where the
/// person will see them.
///
/// # Errors
/// When it isn't one, or a fact is missing or impossible on which all others rest.
pub fn read(text: &str, today: Date, point: &'static str) -> Result<Opened, Wrong> {
    if text.len() > MOST_BYTES {
        return Err(Wrong::Size);
    }
    let file = Value::read(text).map_err(|NoJson(line)| Wrong::Json(line))?;
    let Value::Map(_) = file else { return Err(Wrong::Json(1)) };
    match file.get("contract") {
        Value::Null => {}
        contract if contract.text() == crate::CONTRACT.to_string() => {}
        other => return Err(Wrong::Contract(shown(other))),
    }
    date(&file, "", "application_date")?;
    let persons = persons(&file)?;
    let mut filler = Filler { answers: Answers::new(today), point };
    facts::fill(&mut filler, &file, &persons);
    let answers = kept(&filler.answers);
    // Every person has a day of birth, so there is a household.
    let (mut household, _) = household(&answers).ok_or_else(|| Wrong::Missing("persons".to_owned()))?;
    household.law_on = file.get("law_on").text().parse().ok();
    let mut left_out = Vec::new();
    differences(&file, &household.tell(true), &mut left_out);
    let unasked = sex_that_is_not_asked(&answers, &persons);
    left_out.retain(|(path, _)| !unasked.contains(path));
    let mut added = Vec::new();
    differences(&household.tell(false), &file, &mut added);
    // The persons have other names here; those of the file are told among what is left out. And a sex
    // that is asked is that of the file.
    added.retain(|(path, _)| !path.ends_with(".id") && !path.ends_with(".sex") && path != "contract");
    Ok(Opened { answers, law_on: household.law_on, left_out, added })
}

/// The answers that count, and those about a death: they count again once it is told who died.
fn kept(answers: &Answers) -> Answers {
    let mut kept = clean(answers);
    for (field, said) in answers.all().filter(|(field, _)| field.starts_with("household.death_")) {
        kept.set(field, said);
    }
    kept
}

/// The sex is asked only where it decides an age limit; elsewhere it makes no difference by law.
fn sex_that_is_not_asked(answers: &Answers, persons: &[(u8, &Value, usize)]) -> Vec<String> {
    let cleaned = clean(answers);
    let asked = |n: u8| !cleaned.get(&super::pages::you::SEX.field(Subject::Person(n), "")).is_empty();
    let path = |place: &usize| ["persons.", &place.to_string(), ".sex"].concat();
    let is_one = |person: &Value| matches!(person.get("sex").text(), "F" | "M");
    persons.iter().filter(|(n, person, _)| !asked(*n) && is_one(person)).map(|(_, _, place)| path(place)).collect()
}

/// The persons of a file by their places in the form, with their places in the file.
fn persons(file: &Value) -> Result<Vec<(u8, &Value, usize)>, Wrong> {
    let list = file.get("persons");
    let mut persons: Vec<(u8, &Value, usize)> = Vec::new();
    let mut children = 0;
    for (i, person) in list.list().iter().enumerate() {
        let path = ["persons.", &i.to_string(), "."].concat();
        let n = match person.get("role").text() {
            "applicant" => 0,
            "partner" => 1,
            "child" => {
                children += 1;
                1 + children
            }
            "" => return Err(Wrong::Missing([&path, "role"].concat())),
            _ => return Err(wrong(person, &path, "role")),
        };
        if persons.iter().any(|(other, ..)| *other == n) {
            return Err(wrong(person, &path, "role"));
        }
        date(person, &path, "birthdate")?;
        // In its place by the form; sorting would cost the page a few thousand bytes.
        let place = persons.iter().position(|(other, ..)| *other > n).unwrap_or(persons.len());
        persons.insert(place, (n, person, i));
        if u32::from(children) > super::pages::you::MOST_CHILDREN {
            return Err(Wrong::Value("persons".to_owned(), list.list().len().to_string()));
        }
    }
    match persons.first() {
        Some((0, ..)) => Ok(persons),
        _ => Err(Wrong::Missing("persons.0.role".to_owned())),
    }
}

/// A day that must be there.
fn date(value: &Value, path: &str, name: &str) -> Result<(), Wrong> {
    match value.get(name) {
        Value::Null => Err(Wrong::Missing([path, name].concat())),
        day if day.text().parse::<Date>().is_ok() => Ok(()),
        _ => Err(wrong(value, path, name)),
    }
}

fn wrong(value: &Value, path: &str, name: &str) -> Wrong {
    Wrong::Value([path, name].concat(), shown(value.get(name)))
}

/// A value as it stands in the file, not longer than a line.
fn shown(value: &Value) -> String {
    let text = value.short();
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => [&text[..end], " …"].concat(),
        None => text,
    }
}

#[cfg(all(test, feature = "json"))]
mod tests;
