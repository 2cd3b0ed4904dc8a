//! The way through the form by chance, the same each time: every question is answered once, as soon as it is asked.

use moje_pravice::date::Date;
use moje_pravice::form::pages::pages;
use moje_pravice::form::{About, Answers, Question, clean, sections};

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
}

/// Answers to everything that is asked, one page after the other as a person does, until nothing more is.
pub fn filled(today: Date, mut answer: impl FnMut(&mut Answers, About, &Question)) -> Answers {
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
                        answer(&mut answers, about, question);
                    }
                }
            }
        }
        if asked.len() == before {
            return answers;
        }
    }
}
