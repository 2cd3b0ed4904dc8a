//! The class and the basic amount: ZUPJS 21, 23(2), 53.b.

use rust_decimal::Decimal;

use super::count;
use crate::citation::{Article, zupjs};
use crate::date::Date;
// The tables name 22 parameters; a list of imports would say no more than the tables do.
#[allow(clippy::wildcard_imports)]
use crate::dated::*;
use crate::law::context::{Law, NoValue};
use crate::money::Eur;
use crate::trace::{Fact, Value};

const CLASS: &[Article] = &[zupjs("21"), zupjs("23(2)"), zupjs("53.b")];
const TABLE: &[Article] = &[zupjs("23(2)")];

static LIMITS: [&Dated; 7] =
    [&STIP_1_UPPER, &STIP_2_UPPER, &STIP_3_UPPER, &STIP_4_UPPER, &STIP_5_UPPER, &STIP_6_UPPER, &STIP_7_UPPER];

/// By class; up to 18, from 18 on.
const AMOUNTS: [[&Dated; 2]; 7] = [
    [&STIP_1_MINOR, &STIP_1_ADULT],
    [&STIP_2_MINOR, &STIP_2_ADULT],
    [&STIP_3_MINOR, &STIP_3_ADULT],
    [&STIP_4_MINOR, &STIP_4_ADULT],
    [&STIP_5_MINOR, &STIP_5_ADULT],
    [&STIP_6_MINOR, &STIP_6_ADULT],
    [&STIP_7_MINOR, &STIP_7_ADULT],
];

/// The class of an income per person: five of them, seven since September 2022; none above the last.
///
/// # Errors
/// When a limit has no value on the day of the law.
pub fn class(law: &mut Law, per_person: Eur) -> Result<Option<u8>, NoValue> {
    law.open("scholarship_class", None, CLASS);
    law.earlier("income_per_person", Value::Eur(per_person), "income_per_person");
    let classes = law.value("classes", &STIP_CLASSES)?;
    for (n, limit) in (1..).zip(LIMITS) {
        if Decimal::from(n) <= classes && per_person <= law.eur("class_limit", limit)? {
            law.close_with(count(n));
            return Ok(Some(n));
        }
    }
    law.close_with(Value::Word("above_all_classes"));
    Ok(None)
}

/// The upper limits of the classes that there are on the day of the law.
///
/// # Errors
/// When it is not known how many there are.
pub fn limits(law: &mut Law) -> Result<&'static [&'static Dated], NoValue> {
    let classes = law.value("classes", &STIP_CLASSES)?;
    let last = (1..=LIMITS.len()).take_while(|&n| Decimal::from(n) <= classes).count();
    Ok(&LIMITS[..last])
}

/// The basic amount, EUR a month, by the age on the first day.
///
/// # Errors
/// When the table has no amount on the day of the law.
pub fn amount(law: &mut Law, i: usize, class: u8, from: Date) -> Result<Eur, NoValue> {
    law.open("scholarship_amount", Some(i), TABLE);
    let born = law.persons()[i].birthdate;
    law.fact("birthdate", Value::Day(born), Fact::Person(i as u8, "birthdate"));
    law.earlier("income_class", count(class), "scholarship_class");
    let grown_up = born.age_on(from, law.leap()) >= 18;
    let amount = law.eur("table_amount", AMOUNTS[usize::from(class) - 1][usize::from(grown_up)])?;
    Ok(law.close(amount))
}
