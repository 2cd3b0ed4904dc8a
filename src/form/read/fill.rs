//! Answers questions with the facts of a file, by tables.

use super::compare::plain;
use crate::date::{Date, Month};
use crate::form::{About, Answers, Kind, Question, Subject};
use crate::value::Value;

/// A fact, the question it answers, and what else is to be known:
/// - of a choice among a few: the one taken where the fact is missing;
/// - of a choice to tick: its name, after `+` where a missing fact is true, after `!` where it is
///   ticked when the fact is false;
/// - of yes or no: the same signs alone.
pub struct Row(pub &'static str, pub &'static Question, pub &'static str);

/// The answers as they come about.
pub struct Filler {
    /// The answers so far.
    pub answers: Answers,
    /// What stands before the cents.
    pub point: &'static str,
}

impl Filler {
    /// Answers a question.
    pub fn say(&mut self, subject: Subject, question: &Question, said: &str) {
        self.answers.set(&question.field(subject, ""), said);
    }

    /// Answers a question with yes or no.
    pub fn yes(&mut self, subject: Subject, question: &Question, yes: bool) {
        self.say(subject, question, if yes { "yes" } else { "no" });
    }

    /// Ticks a choice, where it holds.
    pub fn tick(&mut self, subject: Subject, question: &Question, choice: &str, yes: bool) {
        if yes {
            self.answers.set(&question.field(subject, choice), choice);
        }
    }

    /// The answers about someone or something.
    pub fn about(&self, subject: Subject) -> About<'_> {
        About { answers: &self.answers, subject }
    }

    /// Answers the questions of a table with the facts of a part of the file. True if a choice was ticked.
    pub fn fill(&mut self, subject: Subject, part: &Value, rows: &[Row]) -> bool {
        let mut ticked = false;
        for Row(path, question, how) in rows {
            let fact = part.get(path);
            let choice = how.trim_start_matches(['+', '!']);
            // A missing fact is what makes no tick, but for `+`.
            let holds = match fact {
                Value::Bool(yes) => *yes != how.starts_with('!'),
                _ => choice.len() < how.len() && (how.starts_with('+') || choice.is_empty()),
            };
            match question.kind {
                Kind::Many(_) => {
                    self.tick(subject, question, choice, holds);
                    ticked |= holds;
                }
                Kind::YesNo => self.yes(subject, question, holds),
                Kind::One(choices) => {
                    let word = if *fact == Value::Null { choice } else { fact.text() };
                    if let Some(choice) = choices.iter().find(|choice| choice.value.eq_ignore_ascii_case(word)) {
                        self.say(subject, question, choice.value);
                    }
                }
                Kind::Eur | Kind::Number(_) => self.amount(subject, question, "", fact),
                Kind::Whole(least, _) => {
                    let least = if question.needed && least < 2 { least.to_string() } else { String::new() };
                    let number = if *fact == Value::Null { &least } else { fact.text() };
                    self.say(subject, question, number);
                }
                Kind::Date => self.day(subject, question, fact),
                Kind::Months => {
                    for (part, fact) in question.parts().iter().zip(fact.list()) {
                        self.amount(subject, question, part, fact);
                    }
                }
                Kind::OneMonth => {}
            }
        }
        ticked
    }

    /// Writes an amount or a number into a field. One with parts of a cent can't be typed either; a
    /// missing amount that must be given is nothing.
    pub fn amount(&mut self, subject: Subject, question: &Question, part: &str, fact: &Value) {
        let nothing = *fact == Value::Null && question.needed && matches!(question.kind, Kind::Eur);
        let typed = match plain(if nothing { "0" } else { fact.text() }) {
            Some(("", "")) => "0".to_owned(),
            Some((whole, "")) => whole.to_owned(),
            Some((whole, places)) if places.len() <= 2 => {
                [if whole.is_empty() { "0" } else { whole }, self.point, places, &"0"[places.len() - 1..]].concat()
            }
            _ => return,
        };
        self.answers.set(&question.field(subject, part), &typed);
    }

    /// Writes a day into its three fields.
    fn day(&mut self, subject: Subject, question: &Question, fact: &Value) {
        let Ok(day) = fact.text().parse::<Date>() else { return };
        let numbers = [u16::from(day.day()), u16::from(day.month().number()), day.year()];
        for (part, number) in question.parts().iter().zip(numbers) {
            self.answers.set(&question.field(subject, part), &number.to_string());
        }
    }

    /// Writes the amounts of the three months into their fields.
    pub fn months(&mut self, subject: Subject, question: &Question, fact: &Value) {
        for (part, month) in question.parts().iter().zip(self.answers.window()) {
            self.amount(subject, question, part, of_month(fact, month));
        }
    }
}

/// What stands under a month.
pub fn of_month(fact: &Value, month: Month) -> &Value {
    fact.get(&month.to_string())
}
