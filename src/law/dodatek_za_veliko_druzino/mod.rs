//! Dodatek za veliko družino: ZSDP-1 77-78, 95, 112.a. See `spec.md` beside this file.

mod children;

use crate::citation::{Article, zsdp1};
use crate::date::Date;
use crate::dated::{LETNE_BRACKET_6_UPPER, LF_FOUR_PLUS, LF_INCOME_TEST, LF_THREE};
use crate::estimate::DodatekZaVelikoDruzino;
use crate::law::context::{Law, NoValue};
use crate::law::later_income::WithRights;
use crate::law::persons::Members;
use crate::money::Eur;
use crate::trace::{Fact, Value};

const TOTAL: &[Article] = &[zsdp1("77"), zsdp1("78")];
const INCOME: &[Article] = &[zsdp1("112.a(3)")];
const DIFFERENCE: &[Article] = &[zsdp1("95")];

/// A large family has so many children (77(1)).
const LARGE: u32 = 3;

/// Estimates the right. `income` is that of the child benefit; its recipients need no claim (95(1)).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn dodatek_za_veliko_druzino(
    law: &mut Law,
    members: &Members,
    income: &WithRights,
    receives_child_benefit: bool,
) -> Result<DodatekZaVelikoDruzino, NoValue> {
    law.open("dodatek_za_veliko_druzino", None, TOTAL);
    let family = children::children(law, members)?;
    let (amount, reason) = match family.reason {
        Some(reason) => (Eur::ZERO, Some(reason)),
        None if !income_allows(law, income)? => (Eur::ZERO, Some("income")),
        None => to_pay(law, family.counted)?,
    };
    let amount = law.close(amount);
    let entitled = reason.is_none();
    let claims = entitled && !receives_child_benefit;
    Ok(DodatekZaVelikoDruzino {
        entitled,
        children: family.counted,
        amount: Some(amount),
        how: entitled.then_some(if claims { "claim" } else { "ex_officio" }),
        claim_until: claims.then(|| last_day_of_year(law)),
        reason,
        unknown: None,
    })
}

/// To the end of 2018 the income per person was at most 64 % of the net average wage, which is the
/// upper limit of class 6 (112.a(3)).
fn income_allows(law: &mut Law, income: &WithRights) -> Result<bool, NoValue> {
    if law.value("income_test", &LF_INCOME_TEST)?.is_zero() {
        return Ok(true);
    }
    law.open("large_family_income", None, INCOME);
    law.earlier("income_per_person", Value::Eur(income.per_person), "income_per_person");
    let allows = income.per_person <= law.eur("class_limit", &LETNE_BRACKET_6_UPPER)?;
    law.close_with(Value::Yes(allows));
    Ok(allows)
}

/// The amount by the number of children, less what was paid this year: who was paid as a family of
/// three and now has four gets the difference, everyone else nothing more (77(2), (3), 95).
fn to_pay(law: &mut Law, children: u32) -> Result<(Eur, Option<&'static str>), NoValue> {
    let three = law.eur("amount_three_children", &LF_THREE)?;
    let amount = if children > LARGE { law.eur("amount_four_children", &LF_FOUR_PLUS)? } else { three };
    let received = law.household.large_family_received;
    if !received.is_positive() {
        return Ok((amount, None));
    }
    law.open("large_family_difference", None, DIFFERENCE);
    law.fact("large_family_received", Value::Eur(received), Fact::Household("large_family_received"));
    // What was paid for three is at most the amount of this year; more was paid for four.
    let paid_for_four = received > three;
    let difference = if children > LARGE && !paid_for_four { amount.minus_at_most(received) } else { Eur::ZERO };
    let difference = law.close_rounded(difference);
    Ok((difference, (!difference.is_positive()).then_some("already_received")))
}

/// A claim is for the current year (95(2)).
fn last_day_of_year(law: &Law) -> Date {
    Date::known(law.household.application_date.year(), 12, 31)
}
