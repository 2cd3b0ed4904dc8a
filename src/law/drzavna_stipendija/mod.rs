//! Državna štipendija: ZUPJS 23, ZŠtip-1 8-20. See `spec.md` beside this file.

pub mod amounts;
mod conditions;
mod supplements;

use rust_decimal::Decimal;

use crate::citation::{Article, zstip1, zupjs};
use crate::estimate::{DrzavnaStipendija, Scholarship, Unknown};
use crate::household::School;
use crate::law::context::{Law, NoValue};
use crate::law::persons::{Members, elder_first};
use crate::law::schooling;
use crate::money::Eur;
use crate::trace::Value;

const TOTAL: &[Article] = &[zupjs("23"), zstip1("15"), zstip1("16")];
const SCHOLARSHIP: &[Article] = &[zupjs("23"), zupjs("32(1)"), zstip1("12"), zstip1("13")];

/// Estimates the scholarship of everyone in secondary school or higher education, by the income per
/// person with the rights granted before it, EUR a month.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn drzavna_stipendija(law: &mut Law, members: &Members, per_person: Eur) -> Result<DrzavnaStipendija, NoValue> {
    law.open("drzavna_stipendija", None, TOTAL);
    let bracket = amounts::class(law, per_person)?;
    let mut students: Vec<usize> = (0..law.persons().len())
        .filter(|&i| matches!(law.persons()[i].school, School::Secondary | School::Student))
        .collect();
    elder_first(law.persons(), &mut students);
    let mut items = Vec::new();
    let mut missing = None;
    let mut no_law = false;
    for i in students {
        law.open("scholarship", Some(i), SCHOLARSHIP);
        match conditions::obstacle(law, members, i, bracket) {
            None => {
                let mark = law.trace.mark();
                if let Ok(item) = payable(law, i, bracket.unwrap_or_default()) {
                    items.push(item);
                    if conditions::parents_count(law, members, i) {
                        law.warn("student_parents_count");
                    }
                } else {
                    // The class is known, the table is not.
                    law.trace.rewind(mark);
                    law.close_with(Value::Word("unknown"));
                    no_law = true;
                }
            }
            Some(conditions::Obstacle::Reason(reason)) => {
                law.close_with(Value::Word(reason));
                items.push(not_payable(law, i, reason));
            }
            Some(conditions::Obstacle::Missing(field)) => {
                law.close_with(Value::Word("missing_fact"));
                missing = Some(format!("persons.{i}.{field}"));
            }
        }
    }
    if let Some(path) = missing {
        law.close_with(Value::Word("missing_fact"));
        let why = Unknown { reason: "missing_fact", path: Some(path) };
        return Ok(DrzavnaStipendija { bracket, ..unknown(per_person, why) });
    }
    if no_law {
        law.close_with(Value::Word("unknown"));
        let why = Unknown { reason: "no_law", path: None };
        return Ok(DrzavnaStipendija { bracket, ..unknown(per_person, why) });
    }
    let total = law.close(items.iter().map(|item| item.amount).sum());
    let entitled = items.iter().any(|item| item.entitled);
    Ok(DrzavnaStipendija { entitled, income_per_person: per_person, bracket, items, total: Some(total), unknown: None })
}

/// The answer where it cannot be estimated.
pub fn unknown(per_person: Eur, why: Unknown) -> DrzavnaStipendija {
    DrzavnaStipendija { income_per_person: per_person, unknown: Some(why), ..DrzavnaStipendija::default() }
}

fn not_payable(law: &Law, i: usize, reason: &'static str) -> Scholarship {
    Scholarship {
        id: law.id(i),
        entitled: false,
        basic: Eur::ZERO,
        supplements: Vec::new(),
        amount: Eur::ZERO,
        as_income: Eur::ZERO,
        reason: Some(reason),
        from: None,
        to: None,
    }
}

/// From the first of the month after the application (ZUPJS 32(1)), not before the first enrolment,
/// to the end of the school or study year (ZŠtip-1 9(1), 90(3)).
fn payable(law: &mut Law, i: usize, class: u8) -> Result<Scholarship, NoValue> {
    let person = &law.persons()[i];
    let from = person.enrolled_on.map_or(law.start(), |enrolled| law.start().max(enrolled));
    let to = schooling::school_year_end(person.school, from);
    let basic = amounts::amount(law, i, class, from)?;
    let supplements = supplements::supplements(law, i, from)?;
    let added: Eur = supplements.iter().filter_map(|supplement| supplement.amount).sum();
    let amount = law.close(basic + added);
    Ok(Scholarship {
        id: law.id(i),
        entitled: true,
        basic,
        supplements,
        amount,
        // Less what equals the supplements (ZUPJS 12(1)11, 16(4)).
        as_income: basic,
        reason: None,
        from: Some(from),
        to: Some(to),
    })
}

/// A count in the trace.
fn count(number: u8) -> Value {
    Value::Number(Decimal::from(number))
}
