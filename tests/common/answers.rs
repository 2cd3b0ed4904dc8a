//! Forms filled in by chance, the same ones each time, with amounts and dates such as people have them.

use moje_pravice::date::Date;
use moje_pravice::form::{About, Answers, Kind, Question, Subject, clean};

#[path = "filled.rs"]
mod filled;
use filled::{Chance, filled};

/// An amount such as one has it: small ones are as likely as large ones.
fn amount(chance: &mut Chance, question: &Question) -> String {
    let most = match question.id {
        "year" | "savings" => 20_000,
        "home_value" | "value" => 90_000,
        "months" | "rent_others_income" => 1_500,
        "snack_price" | "lunch_price" => 5,
        "death_costs" | "extraordinary" | "large_family" => 900,
        _ => 600,
    };
    let most = chance.one(&[most, most, most / 3 + 1]);
    format!("{},{:02}", chance.below(most), chance.below(100))
}

fn answer(chance: &mut Chance, answers: &mut Answers, about: About, question: &Question) {
    let field = |part: &str| question.field(about.subject, part);
    if !question.needed && chance.below(3) == 0 {
        return;
    }
    match question.kind {
        Kind::Date => {
            let today = answers.today();
            let (from, years) = match (question.id, about.subject) {
                ("birthdate", Subject::Person(0 | 1)) => (today.year() - 70, 52),
                // Often small, often nearly grown up.
                ("birthdate", _) => {
                    chance.one(&[(today.year() - 6, 7), (today.year() - 18, 18), (today.year() - 21, 4)])
                }
                _ => (today.year() - 1, 2),
            };
            let year = u32::from(from) + chance.below(years);
            let mut day = (1 + chance.below(28), 1 + chance.below(12), year);
            // Nobody is born, and little has happened, after today.
            if day.2 >= today.year().into()
                && !matches!(
                    question.id,
                    "expected" | "ban_until" | "rent_lease_end" | "protection_lease_end" | "protection_until"
                )
            {
                day.1 = 1 + chance.below(3);
            }
            for (part, number) in [("day", day.0), ("month", day.1), ("year", day.2)] {
                answers.set(&field(part), &number.to_string());
            }
        }
        Kind::One(choices) => {
            let offered: Vec<_> = choices.iter().filter(|choice| (choice.offered)(&about)).collect();
            // What most people answer stands first, and opens most.
            let chosen = if chance.below(2) == 0 { 0 } else { chance.below(offered.len() as u32) as usize };
            answers.set(&field(""), offered[chosen].value);
        }
        Kind::Many(choices) => {
            for choice in choices.iter().filter(|choice| (choice.offered)(&about)) {
                if chance.below(5) == 0 {
                    answers.set(&field(choice.value), choice.value);
                }
            }
        }
        Kind::YesNo => answers.set(&field(""), chance.one(&["yes", "no"])),
        Kind::Eur => {
            let eur = amount(chance, question);
            answers.set(&field(""), &eur);
        }
        Kind::Number(most) => answers.set(&field(""), &chance.below(most.min(160)).to_string()),
        Kind::Whole(..) if question.id == "registered" => {
            answers.set(&field(""), &(u32::from(answers.today().year()) - 14 + chance.below(14)).to_string());
        }
        Kind::Whole(least, most) => {
            answers.set(&field(""), &(least + chance.below((most - least + 1).min(5))).to_string())
        }
        Kind::Months => {
            for part in ["m1", "m2", "m3"] {
                if chance.below(4) > 0 {
                    let eur = amount(chance, question);
                    answers.set(&field(part), &eur);
                }
            }
        }
        Kind::OneMonth => answers.set(&field(""), chance.one(&["m1", "m2", "m3", "m4"])),
    }
}

/// Answers to everything that is asked.
pub fn any_answers(seed: u64, today: Date) -> Answers {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    clean(&filled(today, |answers, about, question| answer(&mut chance, answers, about, question)))
}
