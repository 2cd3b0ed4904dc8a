//! Whom or what a question is about.

use crate::household::IncomeKind;

use super::pages::income::kind_name;

/// Whom or what a question is about; with the question's own name it makes the name of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The household as a whole.
    Household,
    /// A person: the applicant 0, the partner 1, the children from 2.
    Person(u8),
    /// A kind of income of a person.
    Income(u8, IncomeKind),
    /// A vehicle, from 0.
    Vehicle(u8),
    /// Other real estate, from 0.
    Land(u8),
}

impl Subject {
    /// The applicant.
    pub const YOU: Subject = Subject::Person(0);
    /// The partner.
    pub const PARTNER: Subject = Subject::Person(1);

    /// The child with the number `n`, from 0.
    pub fn child(n: u8) -> Subject {
        Subject::Person(n + 2)
    }

    /// The name: of the fields, and of a person in the household.
    pub fn name(self) -> String {
        match self {
            Subject::Household => "household".to_owned(),
            Subject::Person(0) => "you".to_owned(),
            Subject::Person(1) => "partner".to_owned(),
            Subject::Person(n) => numbered("child", n - 1),
            Subject::Income(person, kind) => {
                let mut name = Subject::Person(person).name();
                name.push('.');
                name.push_str(kind_name(kind));
                name
            }
            Subject::Vehicle(n) => numbered("vehicle", n + 1),
            Subject::Land(n) => numbered("land", n + 1),
        }
    }
}

fn numbered(name: &str, n: u8) -> String {
    let mut text = name.to_owned();
    text.push_str(&n.to_string());
    text
}
