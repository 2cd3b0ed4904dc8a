//! What is missing or can't be read on a page.

use super::pages::Page;
use super::typed::{self, Unclear};
use super::{About, Answers, Kind, Question, Subject, sections};
use crate::text::{Key, key};

/// Something to put right, with the field to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Whom or what it is about.
    pub subject: Subject,
    /// The question's name, as in `you.birthdate`.
    pub question: String,
    /// The identifier of the first field to go to.
    pub field: String,
    /// What is asked.
    pub label: Key,
    /// What is wrong.
    pub text: Key,
}

/// Everything to put right on a page, in its order.
pub fn problems(page: Page, answers: &Answers) -> Vec<Problem> {
    let mut problems = Vec::new();
    for section in sections(page, answers) {
        let about = About { answers, subject: section.subject };
        for question in section.asked(answers) {
            if let Some((part, text)) = problem(question, about).or_else(|| Some(("", (question.wrong)(&about)?))) {
                problems.push(Problem {
                    subject: section.subject,
                    question: question.field(section.subject, ""),
                    field: question.focus(section.subject, part),
                    label: question.label,
                    text,
                });
            }
        }
    }
    problems
}

impl Question {
    /// The identifier of the element that takes the focus: the field, or the first choice.
    pub fn focus(&self, subject: Subject, part: &str) -> String {
        let part = match self.kind {
            Kind::One(choices) | Kind::Many(choices) => choices[0].value,
            Kind::YesNo => "yes",
            Kind::OneMonth => "m1",
            Kind::Date | Kind::Months if part.is_empty() => self.parts()[0],
            _ => part,
        };
        self.field(subject, part)
    }
}

/// The part that is wrong, and what is wrong with it.
fn problem(question: &'static Question, about: About) -> Option<(&'static str, Key)> {
    let missing = |text: Key| (question.needed && !about.unsaid(question)).then_some(("", text));
    let said = |part: &str| about.answers.get(&question.field(about.subject, part));
    match question.kind {
        Kind::Many(_) => None,
        Kind::One(_) | Kind::YesNo | Kind::OneMonth => {
            if said("").is_empty() {
                missing(key::PROBLEM_CHOOSE)
            } else {
                None
            }
        }
        Kind::Date => match typed::date(said("day"), said("month"), said("year")) {
            Ok(Some(_)) => None,
            Ok(None) => missing(key::PROBLEM_DATE),
            Err(_) => Some(("", key::PROBLEM_DATE)),
        },
        Kind::Whole(least, most) => match typed::whole(said("")) {
            Ok(Some(number)) if (least..=most).contains(&number) => None,
            Ok(None) => missing(key::PROBLEM_NUMBER),
            _ => Some(("", key::PROBLEM_NUMBER)),
        },
        Kind::Number(most) => match typed::eur(said("")) {
            Ok(Some(number)) if number.0 <= most.into() => None,
            Ok(None) => missing(key::PROBLEM_NUMBER),
            _ => Some(("", key::PROBLEM_NUMBER)),
        },
        Kind::Eur | Kind::Months => question.parts().iter().copied().find_map(|part| match typed::eur(said(part)) {
            Ok(Some(_)) => None,
            Ok(None) if matches!(question.kind, Kind::Months) => None,
            Ok(None) => missing(key::PROBLEM_AMOUNT),
            Err(Unclear::Unreadable) => Some((part, key::PROBLEM_AMOUNT)),
            Err(Unclear::TooLarge) => Some((part, key::PROBLEM_TOO_LARGE)),
        }),
    }
}
