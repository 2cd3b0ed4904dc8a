//! The household that the answers make.

use super::pages::{children, death, income, property, protection, rent, school, special, work, you};
use super::{About, Answers, Subject, clean, unsaid};
use crate::household::Household;

/// The household of these answers, and what was assumed because it was not told. None while a day
/// of birth is missing.
pub fn household(answers: &Answers) -> Option<(Household, Vec<&'static str>)> {
    let answers = clean(answers);
    Some((made(&answers)?, unsaid::assumed(&answers)))
}

/// The household of answers that all count. None while a day of birth is missing.
pub(super) fn made(answers: &Answers) -> Option<Household> {
    let about = About { answers, subject: Subject::Household };
    let mut persons = Vec::new();
    for n in about.persons() {
        let about = about.of(Subject::Person(n));
        let mut person = if about.is_adult() { you::person(about) } else { children::person(about) }?;
        if about.is_adult() {
            work::fill(about, &mut person);
            special::fill_adult(about, &mut person);
        } else {
            special::fill_child(about, &mut person);
        }
        school::fill(about, &mut person);
        income::fill(about, &mut person);
        persons.push(person);
    }
    let mut household = Household::new(answers.application_date(), persons);
    you::fill(about, &mut household);
    work::fill_household(about.of(Subject::YOU), &mut household);
    protection::fill(about, &mut household);
    property::fill(about, &mut household);
    rent::fill(about, &mut household);
    death::fill(about, &mut household);
    special::fill(about, &mut household);
    Some(household)
}
