//! Answers of which some are open: “I don't know”, or not asked yet. What they may be, and what the rights bring then.

use std::cell::RefCell;

use super::household::made;
use super::pages::{Page, pages};
use super::{About, Answers, Kind, Question, Stop, Subject, UNSAID, clean, sections};
use crate::date::Date;
use crate::estimate::NoLaw;
use crate::law;
use crate::law::amounts::Amounts;
use crate::range::{Chosen, May, Open, Unknown, value};
use crate::readings::Readings;
use crate::what_if::only::only;

/// Whole numbers up to so many are looked at one by one.
const FEW: u32 = 25;
/// Of so many things to tick every combination is looked at; of more, none and each alone.
const FEW_TICKS: usize = 4;
/// Up to how much an amount that is not known may be, EUR, by question; what stands here by no name is a price, a rent or
/// another amount a month, and at most the last one. `docs/ranges.md` says the same.
const BOUNDS: [(&str, i64); 18] = [
    ("year", 60_000),
    ("paid_year", 60_000),
    ("savings", 200_000),
    ("home_value", 500_000),
    ("value", 200_000),
    ("securities", 200_000),
    ("shares", 200_000),
    ("vessel", 200_000),
    ("movable", 200_000),
    ("price", 1_500),
    ("rent_monthly", 2_000),
    ("protection_rent", 2_000),
    ("away_rent", 2_000),
    ("death_costs", 10_000),
    ("extraordinary", 10_000),
    ("large_family", 1_000),
    ("snack_price", 10),
    ("", 5_000),
];
/// Numbers that stand for all others, by question: on both sides of what the law asks for.
const LANDMARKS: [(&str, &[u32]); 6] = [
    ("hours", &[0, 59, 60, 128, 129, 174]),
    ("home_area", &[20, 60, 100, 150, 300]),
    ("distance", &[0, 5, 24, 25, 60, 120]),
    ("days", &[0, 90, 182, 183, 366]),
    // How many years ago.
    ("registered", &[0, 3, 5, 7, 9, 12, 25]),
    ("", &[0, 25, 50, 75, 100]),
];
/// Days that stand for all others: so many months from the application.
const AGO: &[i32] = &[-1, -4, -8, -13, -30];
const AHEAD: &[i32] = &[1, 4, 7, 13];
/// Days that lie ahead; all others lie behind.
const LIE_AHEAD: [&str; 5] = ["expected", "ban_until", "misused", "protection_lease_end", "rent_lease_end"];

/// Answers of which some are open.
pub struct OpenAnswers {
    base: Answers,
    law_on: Option<Date>,
    readings: Readings,
    /// The questions that are closed even where nothing was answered, by field.
    settled: Vec<String>,
    /// The last values chosen, and what they make of the answers.
    last: RefCell<Option<(Chosen, Completed)>>,
}

/// The answers with some values chosen.
struct Completed {
    answers: Answers,
    /// Everything that is open then, or was before it had one of the values.
    unknown: Vec<Unknown>,
    /// Of each, whom it is about and what is asked.
    questions: Vec<(Subject, &'static Question)>,
}

/// A question that is open.
#[derive(Clone, Copy)]
pub struct OpenQuestion {
    /// The page that it stands on.
    pub page: Page,
    /// Whom or what it is about.
    pub subject: Subject,
    /// The question.
    pub question: &'static Question,
}

impl OpenAnswers {
    /// What was answered with “I don't know” is open, and, where not all steps are `done`, what the others ask. `law_on`: the
    /// day of the law, where it is another.
    pub fn new(answers: &Answers, done: Option<&[Stop]>, law_on: Option<Date>) -> OpenAnswers {
        let base = clean(answers);
        let mut settled = Vec::new();
        match done {
            None => each(&base, &mut |_, subject, question| settled.push(question.field(subject, ""))),
            Some(done) => {
                for stop in done {
                    if let Some(section) = stop.section(&base) {
                        settled.extend(section.asked(&base).map(|question| question.field(stop.subject, "")));
                    }
                }
            }
        }
        OpenAnswers { base, law_on, readings: Readings::default(), settled, last: RefCell::new(None) }
    }

    /// The same under other readings of the open questions of law.
    pub fn under(self, readings: Readings) -> OpenAnswers {
        OpenAnswers { readings, ..self }
    }

    /// The answers that count.
    pub fn answers(&self) -> &Answers {
        &self.base
    }

    /// It is known who lives there: there is a household.
    pub fn is_begun(&self) -> bool {
        made(&self.base).is_some()
    }

    /// What the answer to an open question may be.
    pub fn may(&self, open: &OpenQuestion) -> May {
        may(open.question, About { answers: &self.base, subject: open.subject })
    }

    /// The questions that are open, in their order.
    pub fn questions(&self) -> Vec<OpenQuestion> {
        let mut open = Vec::new();
        each(&self.base, &mut |page, subject, question| {
            if self.is_open(About { answers: &self.base, subject }, question) {
                open.push(OpenQuestion { page, subject, question });
            }
        });
        open
    }

    fn is_open(&self, about: About, question: &'static Question) -> bool {
        if about.unsaid(question) {
            return true;
        }
        // What is needed to know what is being estimated.
        if question.unsaid.is_none() && !matches!(question.kind, Kind::Many(_)) {
            return false;
        }
        let field = question.field(about.subject, "");
        !self.settled.contains(&field) && is_empty(about, question)
    }

    /// The answers with these values.
    fn complete(&self, chosen: &Chosen) -> Completed {
        let mut all = Completed { answers: self.base.clone(), unknown: Vec::new(), questions: Vec::new() };
        loop {
            let mut set: Vec<(String, String)> = Vec::new();
            let mut is_done = true;
            let Completed { answers, unknown, questions } = &mut all;
            each(answers, &mut |_, subject, question| {
                let about = About { answers, subject };
                if !self.is_open(about, question) {
                    return;
                }
                let path = question.field(subject, "");
                if unknown.iter().any(|known| known.path == path) {
                    return;
                }
                if let Some(value) = value(chosen, &path) {
                    said(question, about, value, &mut set);
                    is_done = false;
                }
                unknown.push(Unknown { path, may: may(question, about) });
                questions.push((subject, question));
            });
            for (field, said) in set {
                answers.set(&field, &said);
            }
            if is_done {
                return all;
            }
            // An answer may have made others pointless, and brings up new questions.
            *answers = clean(answers);
        }
    }

    /// As [`Self::complete`], from memory where it was the last.
    fn completed<T>(&self, chosen: &Chosen, take: impl FnOnce(&Completed) -> T) -> T {
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|(known, _)| known != chosen) {
            *last = Some((chosen.clone(), self.complete(chosen)));
        }
        let (_, completed) = last.as_ref().expect("it was just put there");
        take(completed)
    }

    /// The answers where all but the last value were the last ones asked for, and that one is an amount: no question comes
    /// or goes by how large an amount is.
    fn with_amount(&self, chosen: &Chosen) -> Option<Answers> {
        let ((path, cents), before) = chosen.split_last()?;
        let last = self.last.borrow();
        let (known, completed) = last.as_ref()?;
        if known != before {
            return None;
        }
        let place = completed.unknown.iter().position(|one| one.path == *path)?;
        let (subject, question) = completed.questions[place];
        matches!(question.kind, Kind::Eur | Kind::Months).then(|| {
            let mut answers = completed.answers.clone();
            for part in question.parts() {
                answers.set(&question.field(subject, part), &euros(*cents));
            }
            answers
        })
    }
}

impl OpenQuestion {
    /// Its name in the range.
    pub fn path(&self) -> String {
        self.question.field(self.subject, "")
    }
}

impl Open for OpenAnswers {
    fn unknown(&self, chosen: &Chosen) -> Vec<Unknown> {
        self.completed(chosen, |completed| completed.unknown.clone())
    }

    fn amounts(&self, chosen: &Chosen) -> Result<Option<Amounts>, NoLaw> {
        let household = match self.with_amount(chosen) {
            Some(answers) => made(&answers),
            None => self.completed(chosen, |completed| made(&completed.answers)),
        };
        let Some(mut household) = household.filter(|household| household.check().is_ok()) else { return Ok(None) };
        (household.law_on, household.readings) = (self.law_on, self.readings);
        Ok(Some(only(law::amounts(&household)?, self.base.rights())))
    }
}

/// Everything that is asked, in its order.
fn each(answers: &Answers, one: &mut dyn FnMut(Page, Subject, &'static Question)) {
    for page in pages(answers) {
        for section in sections(page, answers) {
            section.asked(answers).for_each(|question| one(page, section.subject, question));
        }
    }
}

fn is_empty(about: About, question: &'static Question) -> bool {
    match question.kind {
        Kind::Many(choices) => !choices.iter().any(|choice| about.ticked(question, choice.value)),
        _ => question.parts().iter().all(|part| about.answers.get(&question.field(about.subject, part)).is_empty()),
    }
}

/// What stands in a table for a question; the last row is for all others.
fn row<T: Copy>(table: &[(&str, T)], question: &Question) -> T {
    let last = table.len() - 1;
    table[table.iter().position(|(id, _)| *id == question.id).unwrap_or(last)].1
}

/// What an answer may be.
fn may(question: &'static Question, about: About) -> May {
    let offered = || match question.kind {
        Kind::One(choices) | Kind::Many(choices) => choices.iter().filter(|choice| (choice.offered)(&about)).count(),
        _ => 0,
    };
    match question.kind {
        Kind::YesNo => May::BeOneOf(2),
        Kind::OneMonth => May::BeOneOf(4),
        Kind::One(_) => May::BeOneOf(offered() as i64),
        Kind::Many(_) if offered() <= FEW_TICKS => May::BeOneOf(1 << offered()),
        Kind::Many(_) => May::BeLikeOneOf(1 + offered() as i64),
        Kind::Whole(least, most) if most - least <= FEW => May::BeOneOf(i64::from(most - least) + 1),
        Kind::Eur | Kind::Months => May::BeBetween(0, row(&BOUNDS, question) * 100),
        Kind::Date => May::BeLikeOneOf(landmarks(question).len() as i64),
        Kind::Whole(..) | Kind::Number(_) => May::BeLikeOneOf(row(&LANDMARKS, question).len() as i64),
    }
}

fn landmarks(question: &Question) -> &'static [i32] {
    if LIE_AHEAD.contains(&question.id) { AHEAD } else { AGO }
}

/// The fields of an answer with the value at a place.
fn said(question: &'static Question, about: About, place: i64, set: &mut Vec<(String, String)>) {
    let field = |part: &str| question.field(about.subject, part);
    let nth = place as usize;
    let number = |number: u32| number.to_string();
    match question.kind {
        Kind::YesNo => set.push((field(""), ["yes", "no"][nth].to_owned())),
        Kind::OneMonth => set.push((field(""), ["m1", "m2", "m3", "m4"][nth].to_owned())),
        Kind::One(choices) => {
            let choice = choices.iter().filter(|choice| (choice.offered)(&about)).nth(nth);
            set.extend(choice.map(|choice| (field(""), choice.value.to_owned())));
        }
        Kind::Many(choices) => {
            let offered: Vec<_> = choices.iter().filter(|choice| (choice.offered)(&about)).collect();
            let all = offered.len() <= FEW_TICKS;
            for (i, choice) in offered.iter().enumerate() {
                if if all { nth >> i & 1 == 1 } else { nth == i + 1 } {
                    set.push((field(choice.value), choice.value.to_owned()));
                }
            }
            // Nothing of it is an answer too.
            set.push((field(UNSAID), String::new()));
        }
        Kind::Whole(least, most) if most - least <= FEW => set.push((field(""), number(least + nth as u32))),
        Kind::Whole(..) | Kind::Number(_) => {
            let mark = row(&LANDMARKS, question)[nth];
            let year = u32::from(about.answers.application_date().year());
            set.push((field(""), number(if question.id == "registered" { year - mark } else { mark })));
        }
        Kind::Eur | Kind::Months => {
            let eur = euros(place);
            set.extend(question.parts().iter().map(|part| (field(part), eur.clone())));
        }
        Kind::Date => {
            let month = about.answers.application_date().month().add_months(landmarks(question)[nth]);
            let day = [1, u16::from(month.number()), month.year()];
            set.extend(question.parts().iter().zip(day).map(|(part, n)| (field(part), n.to_string())));
        }
    }
}

/// An amount as it is typed.
fn euros(cents: i64) -> String {
    let (euros, rest) = (cents / 100, cents % 100);
    [euros.to_string().as_str(), if rest < 10 { ",0" } else { "," }, &rest.to_string()].concat()
}
