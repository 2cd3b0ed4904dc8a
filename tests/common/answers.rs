//! Forms filled in by chance, the same ones each time: every question is answered, as far as it is asked.

use moje_pravice::date::Date;
use moje_pravice::form::pages::pages;
use moje_pravice::form::{About, Answers, Kind, Question, Subject, clean, sections};

/// Numbers that look like chance, the same for the same seed.
pub struct Chance(pub u64);

impl Chance {
    /// A number below `n`.
    pub fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % n.max(1)
    }

    /// One of a few.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u32) as usize]
    }

    /// An amount such as one has it: small ones are as likely as large ones.
    fn amount(&mut self, question: &Question) -> String {
        let most = match question.id {
            "year" | "savings" => 20_000,
            "home_value" | "value" => 90_000,
            "months" | "rent_others_income" => 1_500,
            "snack_price" | "lunch_price" => 5,
            "death_costs" | "extraordinary" | "large_family" => 900,
            _ => 600,
        };
        let most = self.one(&[most, most, most / 3 + 1]);
        format!("{},{:02}", self.below(most), self.below(100))
    }

    fn answer(&mut self, answers: &mut Answers, about: About, question: &Question) {
        let field = |part: &str| question.field(about.subject, part);
        if !question.needed && self.below(3) == 0 {
            return;
        }
        match question.kind {
            Kind::Date => {
                let today = answers.today();
                let (from, years) = match (question.id, about.subject) {
                    ("birthdate", Subject::Person(0 | 1)) => (today.year() - 70, 52),
                    // Often small, often nearly grown up.
                    ("birthdate", _) => {
                        self.one(&[(today.year() - 6, 7), (today.year() - 18, 18), (today.year() - 21, 4)])
                    }
                    _ => (today.year() - 1, 2),
                };
                let year = u32::from(from) + self.below(years);
                let mut day = (1 + self.below(28), 1 + self.below(12), year);
                // Nobody is born, and little has happened, after today.
                if day.2 >= today.year().into()
                    && !matches!(
                        question.id,
                        "expected" | "ban_until" | "rent_lease_end" | "protection_lease_end" | "protection_until"
                    )
                {
                    day.1 = 1 + self.below(3);
                }
                for (part, number) in [("day", day.0), ("month", day.1), ("year", day.2)] {
                    answers.set(&field(part), &number.to_string());
                }
            }
            Kind::One(choices) => {
                let offered: Vec<_> = choices.iter().filter(|choice| (choice.offered)(&about)).collect();
                // What most people answer stands first, and opens most.
                let chosen = if self.below(2) == 0 { 0 } else { self.below(offered.len() as u32) as usize };
                answers.set(&field(""), offered[chosen].value);
            }
            Kind::Many(choices) => {
                for choice in choices.iter().filter(|choice| (choice.offered)(&about)) {
                    if self.below(5) == 0 {
                        answers.set(&field(choice.value), choice.value);
                    }
                }
            }
            Kind::YesNo => answers.set(&field(""), self.one(&["yes", "no"])),
            Kind::Eur => {
                let amount = self.amount(question);
                answers.set(&field(""), &amount);
            }
            Kind::Number(most) => answers.set(&field(""), &self.below(most.min(160)).to_string()),
            Kind::Whole(..) if question.id == "registered" => {
                answers.set(&field(""), &(u32::from(answers.today().year()) - 14 + self.below(14)).to_string());
            }
            Kind::Whole(least, most) => {
                answers.set(&field(""), &(least + self.below((most - least + 1).min(5))).to_string())
            }
            Kind::Months => {
                for part in ["m1", "m2", "m3"] {
                    if self.below(4) > 0 {
                        let amount = self.amount(question);
                        answers.set(&field(part), &amount);
                    }
                }
            }
            Kind::OneMonth => answers.set(&field(""), self.one(&["m1", "m2", "m3", "m4"])),
        }
    }
}

/// Answers to everything that is asked, one page after the other, until nothing more is.
pub fn any_answers(seed: u64, today: Date) -> Answers {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut answers = Answers::new(today);
    let mut asked: Vec<String> = vec!["household.application_date".to_owned()];
    loop {
        let before = asked.len();
        let cleaned = clean(&answers);
        for page in pages(&cleaned) {
            if asked.len() > before {
                break;
            }
            for section in sections(page, &cleaned) {
                let about = About { answers: &cleaned, subject: section.subject };
                for question in section.asked(&cleaned) {
                    let field = question.field(section.subject, "");
                    if !asked.contains(&field) {
                        asked.push(field);
                        chance.answer(&mut answers, about, question);
                    }
                }
            }
        }
        if asked.len() == before {
            return clean(&answers);
        }
    }
}
