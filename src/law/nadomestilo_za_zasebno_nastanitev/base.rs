//! The amount without own means, and the rent: draft decree 9 and 10.

use rust_decimal::Decimal;

use crate::citation::{Article, osnutek, uredba};
use crate::date::Date;
use crate::dated::{
    DSP_OZMD, Dated, REF_NADOMESTILO_PCT_1, REF_NADOMESTILO_PCT_2, REF_NADOMESTILO_PCT_3, REF_NADOMESTILO_PCT_4,
    REF_NADOMESTILO_PCT_5, REF_NADOMESTILO_PCT_6, REF_NADOMESTILO_PCT_7,
};
use crate::household::Refugee;
use crate::law::context::{Law, NoValue};
use crate::money::Eur;
use crate::trace::{Fact, Value};

const BASE: &[Article] = &[osnutek("9"), uredba("17(1)")];
const RENT: &[Article] = &[osnutek("10")];

/// By the number of family members; the last for seven and more (9).
static PERCENT: [&Dated; 7] = [
    &REF_NADOMESTILO_PCT_1,
    &REF_NADOMESTILO_PCT_2,
    &REF_NADOMESTILO_PCT_3,
    &REF_NADOMESTILO_PCT_4,
    &REF_NADOMESTILO_PCT_5,
    &REF_NADOMESTILO_PCT_6,
    &REF_NADOMESTILO_PCT_7,
];

/// The costs of the last three months are averaged (10(3)).
const MONTHS: u32 = 3;

/// The allowance without own means.
pub struct Base {
    /// The share of the osnovni znesek.
    pub percent: Decimal,
    /// EUR a month.
    pub amount: Eur,
}

/// For so many family members (9); nothing for none.
pub fn base(law: &mut Law, size: u32, day: Date) -> Result<Base, NoValue> {
    if size == 0 {
        return Ok(Base { percent: Decimal::ZERO, amount: Eur::ZERO });
    }
    law.open("refugee_base", None, BASE);
    let row = PERCENT[(size as usize).min(PERCENT.len()) - 1];
    law.fact("family_members", Value::Number(size.into()), Fact::Household("persons"));
    let percent = law.percent_on("family_share", row, day)?;
    let osnovni_znesek = law.eur_on("osnovni_znesek", &DSP_OZMD, day)?;
    let amount = law.close_rounded(osnovni_znesek.times(percent / Decimal::ONE_HUNDRED));
    Ok(Base { percent, amount })
}

/// The rent by the contract, and the average of the other costs (10).
pub fn rent_and_costs(law: &mut Law, refugee: &Refugee) -> Eur {
    law.open("rent_and_costs", None, RENT);
    let rent = refugee.rent_monthly.unwrap_or_default();
    law.fact("rent", Value::Eur(rent), Fact::Household("refugee.rent_monthly"));
    for (i, cost) in refugee.other_costs_last3.iter().enumerate() {
        law.fact("other_costs", Value::Eur(*cost), Fact::Listed("refugee.other_costs_last3", i as u8));
    }
    let costs: Eur = refugee.other_costs_last3.iter().copied().sum();
    let average = law.round(costs.over(MONTHS));
    law.close_rounded(rent + average)
}
