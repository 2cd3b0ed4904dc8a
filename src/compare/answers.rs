//! Which answers of two cases differ: what counts, and not how it was typed.

use crate::form::pages::pages;
use crate::form::{About, Answers, Kind, Question, Subject, clean, sections};

/// A question that two cases answer in different ways.
#[derive(Clone, Copy)]
pub struct Differs {
    /// Whom or what it is about.
    pub subject: Subject,
    /// The question.
    pub question: &'static Question,
    /// Whether it is asked in the first and in the second case.
    pub asked: [bool; 2],
}

type Asked = (Subject, &'static Question);

fn asked(answers: &Answers) -> Vec<Asked> {
    let mut all = Vec::new();
    for page in pages(answers) {
        for section in sections(page, answers) {
            all.extend(section.asked(answers).map(|question| (section.subject, question)));
        }
    }
    all
}

fn is_among(all: &[Asked], (subject, question): Asked) -> bool {
    all.iter().any(|(other, same)| *other == subject && std::ptr::eq(*same, question))
}

/// The questions whose answers differ, in the order of the form; those that only the second case is asked
/// come last.
pub fn differing(a: &Answers, b: &Answers) -> Vec<Differs> {
    let (a, b) = (&clean(a), &clean(b));
    let (in_a, in_b) = (asked(a), asked(b));
    let mut all = Vec::new();
    for both in in_a.iter().chain(in_b.iter().filter(|both| !is_among(&in_a, **both))) {
        let (subject, question) = *both;
        let asked = [is_among(&in_a, *both), is_among(&in_b, *both)];
        let [first, second] = [a, b].map(|answers| About { answers, subject });
        if !same(first, second, question) {
            all.push(Differs { subject, question, asked });
        }
    }
    all
}

/// The same answer, however it was typed. What is not asked has none.
fn same(a: About, b: About, question: &Question) -> bool {
    if a.unsaid(question) || b.unsaid(question) {
        return a.unsaid(question) == b.unsaid(question);
    }
    match question.kind {
        Kind::Date => a.date(question) == b.date(question),
        Kind::Eur | Kind::Number(_) => a.eur(question) == b.eur(question),
        Kind::Whole(..) => a.whole(question) == b.whole(question),
        Kind::Months => a.months(question) == b.months(question),
        Kind::Many(choices) => {
            choices.iter().all(|choice| a.ticked(question, choice.value) == b.ticked(question, choice.value))
        }
        Kind::One(_) | Kind::YesNo | Kind::OneMonth => a.says(question) == b.says(question),
    }
}
