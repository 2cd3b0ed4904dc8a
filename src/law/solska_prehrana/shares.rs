//! What the state pays of a snack and of a lunch, by class: ZUPJS 25(1), (2), 26(1).

use rust_decimal::Decimal;

use crate::citation::{Article, zupjs};
use crate::dated::{
    KOSILO_FULL_CLASS, KOSILO_HALF_CLASS, KOSILO_HALF_PCT, MALICA_DIJAKI_CLASS_TO_4, MALICA_DIJAKI_CLASS_TO_5,
    MALICA_DIJAKI_CLASS_TO_6, MALICA_UCENCI_CLASS,
};
use crate::household::School;
use crate::law::context::{Law, NoValue};
use crate::trace::Value;

const SNACK: &[Article] = &[zupjs("25(1)"), zupjs("25(2)")];
const LUNCH: &[Article] = &[zupjs("26(1)")];

/// The class above the top limit.
pub const ABOVE_ALL: u8 = 9;

/// The share of the snack, in percent.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn snack(law: &mut Law, i: usize, class: u8) -> Result<Decimal, NoValue> {
    open(law, "snack_share", i, SNACK, class);
    let percent = match (law.persons()[i].school, class) {
        (School::Secondary, 0..=4) => law.percent("class_share", &MALICA_DIJAKI_CLASS_TO_4)?,
        (School::Secondary, 5) => law.percent("class_share", &MALICA_DIJAKI_CLASS_TO_5)?,
        (School::Secondary, 6) => law.percent("class_share", &MALICA_DIJAKI_CLASS_TO_6)?,
        (School::Secondary, _) => Decimal::ZERO,
        _ if Decimal::from(class) <= law.value("last_class", &MALICA_UCENCI_CLASS)? => Decimal::ONE_HUNDRED,
        _ => Decimal::ZERO,
    };
    law.close_with(Value::Percent(percent));
    Ok(percent)
}

/// The share of the lunch, in percent: for pupils of primary school only.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn lunch(law: &mut Law, i: usize, class: u8) -> Result<Decimal, NoValue> {
    if law.persons()[i].school != School::Primary {
        return Ok(Decimal::ZERO);
    }
    open(law, "lunch_share", i, LUNCH, class);
    let class = Decimal::from(class);
    let percent = if class <= law.value("last_class", &KOSILO_FULL_CLASS)? {
        Decimal::ONE_HUNDRED
    } else if class <= law.value("last_class_half", &KOSILO_HALF_CLASS)? {
        law.percent("class_share", &KOSILO_HALF_PCT)?
    } else {
        Decimal::ZERO
    };
    law.close_with(Value::Percent(percent));
    Ok(percent)
}

fn open(law: &mut Law, id: &'static str, i: usize, articles: &'static [Article], class: u8) {
    law.open(id, Some(i), articles);
    law.earlier("income_class", Value::Number(class.into()), "income_class");
}
