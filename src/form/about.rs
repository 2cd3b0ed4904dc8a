//! Reading answers about someone or something.

use super::typed;
use super::{Answers, Kind, Question, Subject, UNSAID};
use crate::date::{Date, LeapBirthday};
use crate::form::pages::{children, you};
use crate::household::Number;
use crate::money::Eur;

/// The answers about one subject.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// All answers.
    pub answers: &'a Answers,
    /// Whom or what about.
    pub subject: Subject,
}

impl<'a> About<'a> {
    /// The answers about someone or something else.
    pub fn of(self, subject: Subject) -> About<'a> {
        About { subject, ..self }
    }

    /// The answers about the household.
    pub fn household(self) -> About<'a> {
        self.of(Subject::Household)
    }

    fn part(self, question: &Question, part: &str) -> &'a str {
        self.answers.get(&question.field(self.subject, part))
    }

    /// The word of the choice taken, or the text as typed.
    pub fn says(self, question: &Question) -> &'a str {
        self.part(question, "")
    }

    /// Answered with yes.
    pub fn yes(self, question: &Question) -> bool {
        self.says(question) == "yes"
    }

    /// Answered with no.
    pub fn no(self, question: &Question) -> bool {
        self.says(question) == "no"
    }

    /// This choice is ticked.
    pub fn ticked(self, question: &Question, choice: &str) -> bool {
        !self.part(question, choice).is_empty()
    }

    /// Answered with “I don't know”. What was typed all the same counts.
    pub fn unsaid(self, question: &Question) -> bool {
        if let Kind::Many(choices) = question.kind {
            return self.ticked(question, UNSAID) && !choices.iter().any(|choice| self.ticked(question, choice.value));
        }
        if question.is_chosen() {
            return self.says(question) == UNSAID;
        }
        let untouched = |part: &&str| self.part(question, part).is_empty();
        self.ticked(question, UNSAID) && question.parts().iter().all(untouched)
    }

    /// The day, if it is one.
    pub fn date(self, question: &Question) -> Option<Date> {
        let [day, month, year] = ["day", "month", "year"].map(|part| self.part(question, part));
        typed::date(day, month, year).ok().flatten()
    }

    /// The amount; none where nothing that can be read was typed.
    pub fn eur(self, question: &Question) -> Option<Eur> {
        typed::eur(self.says(question)).ok().flatten()
    }

    /// The amount, nothing where none was typed.
    pub fn eur_or_zero(self, question: &Question) -> Eur {
        self.eur(question).unwrap_or_default()
    }

    /// The number.
    pub fn number(self, question: &Question) -> Option<Number> {
        self.eur(question).map(|eur| Number(eur.0))
    }

    /// The whole number.
    pub fn whole(self, question: &Question) -> Option<u32> {
        typed::whole(self.says(question)).ok().flatten()
    }

    /// The amounts of the three months.
    pub fn months(self, question: &Question) -> [Option<Eur>; 3] {
        ["m1", "m2", "m3"].map(|part| typed::eur(self.part(question, part)).ok().flatten())
    }

    /// The person that the answers are about.
    pub fn person(self) -> u8 {
        match self.subject {
            Subject::Person(n) | Subject::Income(n, _) => n,
            _ => 0,
        }
    }

    /// About an adult: the applicant or the partner.
    pub fn is_adult(self) -> bool {
        self.person() < 2
    }

    /// The day of birth of the person.
    pub fn birthdate(self) -> Option<Date> {
        let person = self.of(Subject::Person(self.person()));
        person.date(if self.is_adult() { &you::BIRTHDATE } else { &children::BIRTHDATE })
    }

    /// The age of the person on the day of the application.
    pub fn age(self) -> Option<u16> {
        self.birthdate().map(|born| born.age_on(self.answers.application_date(), LeapBirthday::FirstOfMarch))
    }

    /// The person is known to be at least so old.
    pub fn aged(self, years: u16) -> bool {
        self.age().is_some_and(|age| age >= years)
    }

    /// There is a partner.
    pub fn has_partner(self) -> bool {
        let says = self.household().says(&you::PARTNER);
        !matches!(says, "" | "none")
    }

    /// How many children there are.
    pub fn children(self) -> u8 {
        self.household().whole(&you::CHILDREN).filter(|n| *n <= you::MOST_CHILDREN).unwrap_or(0) as u8
    }

    /// Every person, as asked about: the applicant, the partner if any, the children.
    pub fn persons(self) -> impl Iterator<Item = u8> {
        self.adults().chain(2..2 + self.children())
    }

    /// The applicant and the partner if any.
    pub fn adults(self) -> impl Iterator<Item = u8> {
        0..1 + u8::from(self.has_partner())
    }
}
