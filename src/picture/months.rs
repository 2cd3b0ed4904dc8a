//! The months of the rights: a row for each, a bar where it runs, marks on the days to keep in mind.

use super::WHOLE;
use crate::date::{Date, Month};
use crate::estimate::{Dogodek, Estimate};

/// At least so many months are shown.
const MONTHS: u32 = 12;

/// Some days of a row that are drawn as one mark.
#[derive(Debug)]
pub struct Mark<'a> {
    /// The month, counted from the first one.
    pub month: u32,
    /// The person has to do something; otherwise it comes by itself.
    pub to_do: bool,
    /// What happens, in order.
    pub days: Vec<&'a Dogodek>,
}

/// A row: a right for a time, or days that belong to no right.
#[derive(Debug)]
pub struct Row<'a> {
    /// The right.
    pub right: Option<&'static str>,
    /// Whose it is, by id; nobody where it is the household's.
    pub persons: Vec<&'a str>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day, if it comes within the months.
    pub to: Option<Date>,
    /// Where the bar begins and ends.
    pub bar: Option<(u32, u32)>,
    /// The marks, in order.
    pub marks: Vec<Mark<'a>>,
}

/// The months and their rows.
#[derive(Debug)]
pub struct Months<'a> {
    /// The first month.
    pub first: Month,
    /// How many there are.
    pub count: u32,
    /// The rows: rights in the order in which they begin, then the other days.
    pub rows: Vec<Row<'a>>,
}

/// What the person has to do something about.
fn is_to_do(kind: &str) -> bool {
    matches!(kind, "apply_again" | "claim_from" | "claim_until" | "vd_age" | "school_starts")
}

/// How many months lie between two.
fn between(first: Month, month: Month) -> u32 {
    let number = |month: Month| u32::from(month.year()) * 12 + u32::from(month.number());
    number(month).saturating_sub(number(first))
}

/// Arranges the calendar of an estimate.
pub fn months(estimate: &Estimate) -> Months<'_> {
    let days = &estimate.koledar;
    let shown = days.iter().map(|event| event.day).filter(|day| *day >= estimate.application_date);
    let first = shown.clone().chain([estimate.entitlement_start]).min().unwrap_or(estimate.entitlement_start).month();
    let last = shown.max().unwrap_or(estimate.entitlement_start).month();
    let mut months = Months { first, count: (between(first, last) + 1).max(MONTHS), rows: Vec::new() };
    for event in days.iter().filter(|event| event.kind == "right_starts") {
        let same = |other: &&Dogodek| other.right == event.right && other.person == event.person;
        let end = days.iter().filter(|other| other.kind == "right_ends").find(same).map(|end| end.day);
        months.add(event, end);
    }
    for event in days.iter().filter(|event| !matches!(event.kind, "right_starts" | "right_ends")) {
        months.mark(event);
    }
    months.rows.sort_by_key(|row| row.right.is_none());
    months
}

impl<'a> Months<'a> {
    /// A right that begins: alike ones of several persons share a row.
    fn add(&mut self, event: &'a Dogodek, to: Option<Date>) {
        let from = event.day;
        let person = event.person.as_deref();
        let alike = |row: &&mut Row| row.right == event.right && row.from == Some(from) && row.to == to;
        match self.rows.iter_mut().find(alike) {
            Some(row) => row.persons.extend(person),
            None => {
                let begins =
                    if from < self.first.first_day() { 0 } else { self.place(from, u32::from(from.day()) - 1) };
                let ends = to.map_or(WHOLE, |to| self.place(to, u32::from(to.day())));
                let bar = Some((begins, ends));
                let persons = person.into_iter().collect();
                self.rows.push(Row { right: event.right, persons, from: Some(from), to, bar, marks: Vec::new() });
            }
        }
    }

    /// Where a day lies, of whose month `days` are over.
    fn place(&self, day: Date, days: u32) -> u32 {
        let length = u32::from(day.month().last_day().day());
        let month = between(self.first, day.month());
        ((month * WHOLE + days * WHOLE / length) / self.count).min(WHOLE)
    }

    /// A day to keep in mind, in the row of its right and person.
    fn mark(&mut self, event: &'a Dogodek) {
        let person = event.person.as_deref();
        let of_right = |row: &Row| row.right == event.right;
        let theirs = |row: &Row| of_right(row) && (person.is_none() || row.persons.iter().any(|p| Some(*p) == person));
        let place = self.rows.iter().position(theirs).or_else(|| self.rows.iter().position(of_right));
        let place = place.unwrap_or_else(|| {
            self.rows.push(Row {
                right: event.right,
                persons: Vec::new(),
                from: None,
                to: None,
                bar: None,
                marks: Vec::new(),
            });
            self.rows.len() - 1
        });
        let (month, to_do) = (between(self.first, event.day.month()), is_to_do(event.kind));
        let marks = &mut self.rows[place].marks;
        match marks.iter_mut().find(|mark| mark.month == month && mark.to_do == to_do) {
            Some(mark) => mark.days.push(event),
            None => marks.push(Mark { month, to_do, days: vec![event] }),
        }
    }
}

impl Mark<'_> {
    /// Where it stands, in a strip of so many months: what is to do before what comes by itself, so that
    /// both have room in a month.
    pub fn place(&self, count: u32) -> u32 {
        let quarter = if self.to_do { 1 } else { 3 };
        (self.month * 4 + quarter) * WHOLE / (count * 4)
    }
}
