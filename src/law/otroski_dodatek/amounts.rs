//! The amount by income class, order of the child and school: ZUPJS 22(2), 53.a.

use crate::citation::{Article, zupjs};
use crate::date::Date;
// The table names 48 parameters; a list of imports would say no more than the table does.
#[allow(clippy::wildcard_imports)]
use crate::dated::*;
use crate::household::School;
use crate::law::context::{Law, NoValue};
use crate::money::Eur;
use crate::trace::{Fact, Value};

const TABLE: &[Article] = &[zupjs("22(2)")];
const SECONDARY_UNTIL_2018: &[Article] = &[zupjs("53.a")];

/// By class; by order of the child; until the end of primary school or 18, in secondary school.
#[rustfmt::skip]
const AMOUNTS: [[[&Dated; 2]; 3]; 8] = [
    [[&OD_AMOUNT_1_1_PRIMARY, &OD_AMOUNT_1_1_SECONDARY], [&OD_AMOUNT_1_2_PRIMARY, &OD_AMOUNT_1_2_SECONDARY], [&OD_AMOUNT_1_3_PRIMARY, &OD_AMOUNT_1_3_SECONDARY]],
    [[&OD_AMOUNT_2_1_PRIMARY, &OD_AMOUNT_2_1_SECONDARY], [&OD_AMOUNT_2_2_PRIMARY, &OD_AMOUNT_2_2_SECONDARY], [&OD_AMOUNT_2_3_PRIMARY, &OD_AMOUNT_2_3_SECONDARY]],
    [[&OD_AMOUNT_3_1_PRIMARY, &OD_AMOUNT_3_1_SECONDARY], [&OD_AMOUNT_3_2_PRIMARY, &OD_AMOUNT_3_2_SECONDARY], [&OD_AMOUNT_3_3_PRIMARY, &OD_AMOUNT_3_3_SECONDARY]],
    [[&OD_AMOUNT_4_1_PRIMARY, &OD_AMOUNT_4_1_SECONDARY], [&OD_AMOUNT_4_2_PRIMARY, &OD_AMOUNT_4_2_SECONDARY], [&OD_AMOUNT_4_3_PRIMARY, &OD_AMOUNT_4_3_SECONDARY]],
    [[&OD_AMOUNT_5_1_PRIMARY, &OD_AMOUNT_5_1_SECONDARY], [&OD_AMOUNT_5_2_PRIMARY, &OD_AMOUNT_5_2_SECONDARY], [&OD_AMOUNT_5_3_PRIMARY, &OD_AMOUNT_5_3_SECONDARY]],
    [[&OD_AMOUNT_6_1_PRIMARY, &OD_AMOUNT_6_1_SECONDARY], [&OD_AMOUNT_6_2_PRIMARY, &OD_AMOUNT_6_2_SECONDARY], [&OD_AMOUNT_6_3_PRIMARY, &OD_AMOUNT_6_3_SECONDARY]],
    [[&OD_AMOUNT_7_1_PRIMARY, &OD_AMOUNT_7_1_SECONDARY], [&OD_AMOUNT_7_2_PRIMARY, &OD_AMOUNT_7_2_SECONDARY], [&OD_AMOUNT_7_3_PRIMARY, &OD_AMOUNT_7_3_SECONDARY]],
    [[&OD_AMOUNT_8_1_PRIMARY, &OD_AMOUNT_8_1_SECONDARY], [&OD_AMOUNT_8_2_PRIMARY, &OD_AMOUNT_8_2_SECONDARY], [&OD_AMOUNT_8_3_PRIMARY, &OD_AMOUNT_8_3_SECONDARY]],
];

/// The amount whose fifth is not income for other rights (12(1)8).
pub const FIRST_CHILD_CLASS_1: &Dated = &OD_AMOUNT_1_1_PRIMARY;

/// The monthly amount of a child, by the table of `day`.
///
/// # Errors
/// When the table has no amount on that day.
pub fn amount(law: &mut Law, i: usize, order: u8, class: u8, per_person: Eur, day: Date) -> Result<Eur, NoValue> {
    let secondary = law.persons()[i].school == School::Secondary;
    let episode = secondary && class == 6 && day <= OD_BRACKET_6B_LOWER.until.unwrap_or(day);
    law.open("child_benefit_amount", Some(i), if episode { SECONDARY_UNTIL_2018 } else { TABLE });
    law.fact("secondary_school", Value::Yes(secondary), Fact::Person(i as u8, "school"));
    law.earlier("income_class", Value::Number(u32::from(class).into()), "income_class");
    law.earlier("order_of_child", Value::Number(u32::from(order).into()), "otroski_dodatek");
    let order = usize::from(order) - 1;
    let parameter = if episode && per_person >= law.eur_on("class_6b_lower", &OD_BRACKET_6B_LOWER, day)? {
        [&OD_AMOUNT_6B_1_SECONDARY, &OD_AMOUNT_6B_2_SECONDARY, &OD_AMOUNT_6B_3_SECONDARY][order]
    } else {
        AMOUNTS[usize::from(class) - 1][order][usize::from(secondary)]
    };
    let amount = law.eur_on("table_amount", parameter, day)?;
    Ok(law.close(amount))
}
