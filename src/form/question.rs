//! What a question is: data, drawn by one renderer.

use super::{About, Helper, Subject};
use crate::text::Key;

/// The word of the answer “I don't know or prefer not to say”.
pub const UNSAID: &str = "unsaid";

/// A question.
pub struct Question {
    /// Its name, once on its page.
    pub id: &'static str,
    /// What is asked.
    pub label: Key,
    /// Why it is asked: what it decides, in one sentence.
    pub why: Key,
    /// Where to find the answer, with an example.
    pub hint: Option<Key>,
    /// How it is answered.
    pub kind: Kind,
    /// Whether it must be answered.
    pub needed: bool,
    /// It can be answered with “I don't know”. What is then assumed or left out, as the identifier
    /// of a warning; empty where the estimate tells it by itself.
    pub unsaid: Option<&'static str>,
    /// Ways to work out the amount from papers.
    pub helpers: &'static [&'static Helper],
    /// When it is asked: never where it can't matter.
    pub asked: fn(&About) -> bool,
    /// What else an answer may not be.
    pub wrong: fn(&About) -> Option<Key>,
}

/// How a question is answered.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A day, in three fields.
    Date,
    /// One of a few (radios).
    One(&'static [Choice]),
    /// Any number of a few (checkboxes).
    Many(&'static [Choice]),
    /// Yes or no (radios).
    YesNo,
    /// An amount.
    Eur,
    /// A number with up to two places, at most so much.
    Number(u32),
    /// A whole number from … to.
    Whole(u32, u32),
    /// An amount for each of the three months before the application.
    Months,
    /// One of those months, or that of the application (radios).
    OneMonth,
}

/// An answer to choose.
pub struct Choice {
    /// Its name.
    pub value: &'static str,
    /// Its words.
    pub label: Key,
    /// When it is offered.
    pub offered: fn(&About) -> bool,
}

impl Choice {
    /// A choice that is always offered.
    pub const fn new(value: &'static str, label: Key) -> Choice {
        Choice { value, label, offered: |_| true }
    }

    /// A choice that is offered only at times.
    pub const fn when(value: &'static str, label: Key, offered: fn(&About) -> bool) -> Choice {
        Choice { value, label, offered }
    }
}

impl Question {
    /// A question that must be answered whenever its page is shown.
    pub const fn new(id: &'static str, label: Key, kind: Kind, why: Key) -> Question {
        Question {
            id,
            label,
            why,
            hint: None,
            kind,
            needed: true,
            unsaid: None,
            helpers: &[],
            asked: |_| true,
            wrong: |_| None,
        }
    }

    /// With a hint.
    pub const fn hint(self, hint: Key) -> Question {
        Question { hint: Some(hint), ..self }
    }

    /// Asked only when …
    pub const fn when(self, asked: fn(&About) -> bool) -> Question {
        Question { asked, ..self }
    }

    /// May stay empty.
    pub const fn optional(self) -> Question {
        Question { needed: false, ..self }
    }

    /// “I don't know” is an answer; `warning` says on the result what was assumed or left out.
    pub const fn unsaid(self, warning: &'static str) -> Question {
        Question { unsaid: Some(warning), ..self }
    }

    /// With ways to work out the amount.
    pub const fn helpers(self, helpers: &'static [&'static Helper]) -> Question {
        Question { helpers, ..self }
    }

    /// With a check of its own.
    pub const fn unless(self, wrong: fn(&About) -> Option<Key>) -> Question {
        Question { wrong, ..self }
    }

    /// It is answered by choosing: “I don't know” is one more choice, and not a box to tick.
    pub fn is_chosen(&self) -> bool {
        matches!(self.kind, Kind::One(_) | Kind::Many(_) | Kind::YesNo | Kind::OneMonth)
    }

    /// “I don't know” is a box to tick, with a field of its own.
    pub fn has_box(&self) -> bool {
        !self.is_chosen() || matches!(self.kind, Kind::Many(_))
    }

    /// The parts of the answer, each in a field of its own.
    pub fn parts(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Date => &["day", "month", "year"],
            Kind::Months => &["m1", "m2", "m3"],
            _ => &[""],
        }
    }

    /// The name of a field of this question (and, with a choice as part, of a checkbox).
    pub fn field(&self, subject: Subject, part: &str) -> String {
        let mut name = subject.name();
        name.push('.');
        name.push_str(self.id);
        if !part.is_empty() {
            name.push('.');
            name.push_str(part);
        }
        name
    }
}
