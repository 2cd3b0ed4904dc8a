//! Words that need more than a look-up: who someone is, which months, which year.

use crate::date::Month;
use crate::form::pages::{Page, income};
use crate::form::{About, Answers, Question, Stop, Subject, sections};
use crate::money::Eur;
use crate::text::{self, Key, Language, fill, key};

/// A text as it stands within a sentence: without the capital at its beginning.
pub fn within(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    /// The language.
    pub language: &'static Language,
}

impl Words {
    /// A text.
    pub fn get(self, key: Key) -> &'static str {
        self.language.get(key)
    }

    /// A text with its placeholders replaced.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A text with one placeholder.
    pub fn one(self, key: Key, name: &str, value: &str) -> String {
        self.fill(key, &[(name, value)])
    }

    /// An amount.
    pub fn amount(self, eur: Eur) -> String {
        text::amount(self.language, eur)
    }

    /// A day.
    pub fn date(self, date: crate::date::Date) -> String {
        text::date(self.language, date)
    }

    /// A month.
    pub fn month(self, month: Month) -> String {
        text::month(self.language, month)
    }

    /// A text of a question, which may name last year or the months before the window.
    pub fn asking(self, key: Key, about: About) -> String {
        let [from, to] = income::earlier_months(about).map(|month| self.month(month));
        let year = about.answers.income_year().to_string();
        self.fill(key, &[("year", &year), ("from", &from), ("to", &to)])
    }

    /// The months of a question about months, with their parts.
    pub fn months(self, question: &Question, answers: &Answers) -> Vec<(&'static str, String)> {
        let parts: &[&str] = if question.parts().len() == 3 { question.parts() } else { &["m1", "m2", "m3", "m4"] };
        parts.iter().copied().zip(answers.window().map(|month| self.month(month))).collect()
    }

    /// The heading of a page.
    pub fn page(self, page: Page) -> String {
        match page {
            Page::Income(person @ 2..) => self.one(page.title(), "n", &(person - 1).to_string()),
            _ => self.get(page.title()).to_owned(),
        }
    }

    /// The heading of a step: its page and, where that is about several, whom or what.
    pub fn stop(self, stop: Stop, answers: &Answers) -> String {
        let is_alone = stop.page == Page::Work && sections(stop.page, answers).len() == 1;
        let mut title = match (stop.page, stop.subject) {
            (Page::You, Subject::Household) => self.subject(stop.subject),
            (page, subject) if page.has_heading(subject) && !is_alone => {
                self.fill(key::APP_PART_OF_PAGE, &[("page", &self.page(page)), ("part", &self.subject(subject))])
            }
            (page, _) => self.page(page),
        };
        if let Some(half) = stop.half {
            title = self.fill(key::APP_PART_OF_PAGE, &[("page", &title), ("part", self.get(half))]);
        }
        title
    }

    /// A person, by place in the form.
    pub fn person(self, person: u8) -> String {
        match person {
            0 => self.get(key::APP_YOU).to_owned(),
            1 => self.get(key::APP_PARTNER).to_owned(),
            n => self.one(key::APP_CHILD, "n", &(n - 1).to_string()),
        }
    }

    /// A person, by the name in the household.
    pub fn person_named(self, name: &str) -> String {
        let person = match name {
            "you" => 0,
            "partner" => 1,
            _ => name.strip_prefix("child").and_then(|n| n.parse::<u8>().ok()).map_or(2, |n| n + 1),
        };
        self.person(person)
    }

    /// Several persons, by their names in the household.
    pub fn persons_named<'a>(self, names: impl IntoIterator<Item = &'a str>) -> String {
        let mut all = String::new();
        for name in names {
            let person = self.person_named(name);
            all = if all.is_empty() { person } else { [&all, ", ", &within(&person)].concat() };
        }
        all
    }

    /// What something is, and whose.
    pub fn of(self, what: &str, person: &str) -> String {
        self.fill(key::TRACE_OF, &[("what", what), ("person", &within(person))])
    }

    /// Whom or what questions are about.
    pub fn subject(self, subject: Subject) -> String {
        let numbered = |key, n: u8| self.one(key, "n", &(n + 1).to_string());
        match subject {
            Subject::Household => self.get(key::APP_HOUSEHOLD).to_owned(),
            Subject::Person(person) => self.person(person),
            Subject::Income(_, kind) => self.language.named("kind", income::kind_name(kind)).to_owned(),
            Subject::Vehicle(n) => numbered(key::APP_VEHICLE, n),
            Subject::Land(n) => numbered(key::APP_LAND, n),
        }
    }
}
