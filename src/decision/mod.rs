//! Checking a decision of the office: what it says, line by line in the order of the computation, against
//! the steps of the estimate. Finds the first step at which they depart, and what would explain the
//! difference exactly. No page and no words here; `widget::answer::decision` asks and shows.

mod explain;
mod lines;

#[cfg(all(test, feature = "json"))]
mod tests;

use rust_decimal::Decimal;

pub use explain::{Explanation, What, Why, explain};
pub use lines::{Line, Measure, lines};

use crate::estimate::Estimate;
use crate::money::Eur;
use crate::trace::{Right, Value};

/// Up to three cents may come from rounding each member's amount by itself, as one centre does; nothing in
/// the law says how.
const ROUNDING: Decimal = Decimal::from_parts(3, 0, 0, false, 2);

/// How far a decision and the estimate are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing of the decision was told.
    Nothing,
    /// All that was told is the same.
    Same,
    /// All that was told is the same but for some cents, first at this line.
    Cents(usize),
    /// From this line on they differ.
    Departs(usize),
}

/// How a line of a decision differs from the estimate's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Apart {
    No,
    Cents,
    Yes,
}

fn apart(measure: Measure, ours: Decimal, theirs: Decimal) -> Apart {
    match (ours - theirs).abs() {
        difference if difference.is_zero() => Apart::No,
        difference if measure == Measure::Eur && difference <= ROUNDING => Apart::Cents,
        _ => Apart::Yes,
    }
}

/// Goes through what a decision says, one value for each line or none where it says nothing, and finds the
/// first that departs.
pub fn check(lines: &[Line], said: &[Option<Decimal>]) -> Found {
    let mut found = Found::Nothing;
    for (i, (line, theirs)) in lines.iter().zip(said).enumerate() {
        let Some(theirs) = *theirs else { continue };
        found = match (apart(line.measure, line.ours, theirs), found) {
            (Apart::Yes, _) => return Found::Departs(i),
            (Apart::Cents, Found::Nothing | Found::Same) => Found::Cents(i),
            (_, Found::Nothing) => Found::Same,
            (_, before) => before,
        };
    }
    found
}

/// What the office counts more in a year for all persons together, where it says another income per person;
/// to within the rounding of that income.
pub fn more_in_a_year(estimate: &Estimate, line: &Line, theirs: Decimal) -> Option<Eur> {
    let persons = estimate.trace.inputs(line.step).find(|input| input.name == "persons")?;
    match (line.id, persons.value) {
        ("income_per_person", Value::Number(persons)) => Some(Eur((theirs - line.ours) * persons * Decimal::from(12))),
        _ => None,
    }
}

/// The incomes per person that a class is for: over … (none for the first class), up to … (none for the last).
pub fn incomes_of_class(estimate: &Estimate, right: Right, class: u8) -> Option<(Option<Eur>, Option<Eur>)> {
    let ladder = estimate.razredi.iter().find(|ladder| ladder.right == right.name())?;
    let limit = |class: u8| ladder.classes.iter().find(|known| known.class == class)?.up_to;
    match (class.checked_sub(1).and_then(limit), limit(class)) {
        (None, None) => None,
        range => Some(range),
    }
}
