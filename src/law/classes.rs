//! The income classes of the yearly rights: ZUPJS 20-22, 24.

use crate::citation::{Article, zupjs};
use crate::dated::{
    Dated, LETNE_BRACKET_1_UPPER, LETNE_BRACKET_2_UPPER, LETNE_BRACKET_3_UPPER, LETNE_BRACKET_4_UPPER,
    LETNE_BRACKET_5_UPPER, LETNE_BRACKET_6_UPPER, LETNE_BRACKET_7_UPPER, LETNE_BRACKET_8_UPPER,
};
use crate::law::context::{Law, NoValue};
use crate::money::Eur;
use crate::trace::Value;

const PER_PERSON: &[Article] = &[zupjs("20")];
const CLASS: &[Article] = &[zupjs("21"), zupjs("22(2)"), zupjs("24(1)")];

/// The upper limits of classes 1 to 8, EUR per person and month.
pub static LIMITS: [&Dated; 8] = [
    &LETNE_BRACKET_1_UPPER,
    &LETNE_BRACKET_2_UPPER,
    &LETNE_BRACKET_3_UPPER,
    &LETNE_BRACKET_4_UPPER,
    &LETNE_BRACKET_5_UPPER,
    &LETNE_BRACKET_6_UPPER,
    &LETNE_BRACKET_7_UPPER,
    &LETNE_BRACKET_8_UPPER,
];

/// The average monthly income per person, from the income of a year (20).
pub fn per_person(law: &mut Law, yearly: Eur, persons: u32) -> Eur {
    law.open("income_per_person", None, PER_PERSON);
    law.earlier("income_of_all", Value::Eur(yearly), "yearly_income");
    law.earlier("persons", Value::Number(persons.into()), "persons");
    law.close_rounded(yearly.over(persons * 12))
}

/// The class of an income per person; none above the top limit.
///
/// # Errors
/// When a limit has no value on the day of the law.
pub fn class(law: &mut Law, per_person: Eur) -> Result<Option<u8>, NoValue> {
    law.open("income_class", None, CLASS);
    law.earlier("income_per_person", Value::Eur(per_person), "income_per_person");
    for (n, limit) in (1..).zip(LIMITS) {
        if per_person <= law.eur("class_limit", limit)? {
            law.close_with(Value::Number(u32::from(n).into()));
            return Ok(Some(n));
        }
    }
    law.close_with(Value::Word("above_all_classes"));
    Ok(None)
}
