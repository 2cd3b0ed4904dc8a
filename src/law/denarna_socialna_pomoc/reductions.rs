//! Reductions of social assistance: ZSVarPre 31, rulebook on assets 10-13.

use rust_decimal::Decimal;

use super::duration;
use super::minimum_income::Found;
use crate::citation::{Article, premozenje, zsvarpre};
use crate::dated::{
    DSP_ASSET_THIRD_DIVISOR, DSP_DEPENDANT_TAX_RELIEF_REDUCTION, DSP_FOOD_PROVIDED_REDUCTION,
    DSP_FULL_SUPPORT_REDUCTION, DSP_HOSPITAL_REDUCTION, DSP_HOUSING_PROVIDED_REDUCTION,
};
use crate::law::assets::Assets;
use crate::law::context::{Law, NoValue};
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::{AssetThird, DwellingExemptBasis, ReductionBase, RefugeeAccommodation};
use crate::trace::{Fact, Value};

const THIRD: &[Article] = &[zsvarpre("31(1)1"), zsvarpre("31(2)1"), premozenje("10")];
const HOSPITAL: &[Article] = &[zsvarpre("31(1)2"), premozenje("12(6)")];
const SUPPORT: &[Article] = &[zsvarpre("31(1)3"), zsvarpre("31(2)2"), premozenje("12(1)-(5)"), premozenje("13")];

/// A reduction.
pub struct Reduced {
    /// The kind.
    pub kind: &'static str,
    /// The person it is about.
    pub person: Option<usize>,
    /// The share of the minimum income, in percent.
    pub percent: Option<Decimal>,
    /// EUR a month.
    pub amount: Eur,
}

/// All reductions of a household's social assistance, or of its varstveni dodatek where `min_income` is
/// the minimum income for that one (52).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn reductions(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    min_income: &Found,
    by_exception: bool,
) -> Result<Vec<Reduced>, NoValue> {
    let mut found = Vec::new();
    // Who is let through by an exception of 27 owns more than 31(1)1 speaks of (AMB-26).
    if !by_exception {
        third_of_assets(law, members, assets, &mut found)?;
    }
    for i in members.all() {
        hospital(law, i, min_income, &mut found)?;
    }
    support(law, members, min_income, &mut found)?;
    Ok(found)
}

fn third_of_assets(law: &mut Law, members: &Members, assets: &Assets, found: &mut Vec<Reduced>) -> Result<(), NoValue> {
    let basis = match law.readings.dwelling_reduction_exempt_basis {
        DwellingExemptBasis::Excess => assets.dwelling,
        DwellingExemptBasis::Whole => law.household.assets.dwelling.as_ref().map_or(Eur::ZERO, |d| d.value),
    };
    let lived_in = law.household.assets.dwelling.as_ref().is_some_and(|d| d.lived_in_registered);
    // Rulebook 10: one dwelling in which the household lives, below the limit, takes nothing off.
    let exempt = if lived_in && basis < assets.limit { assets.dwelling } else { Eur::ZERO };
    let counted = assets.total_dsp - exempt;
    if !counted.is_positive() || law.readings.asset_third == AssetThird::NotApplied {
        return Ok(());
    }
    law.open("asset_third", None, THIRD);
    law.earlier("assets", Value::Eur(counted), "assets");
    let parts = law.value("parts", &DSP_ASSET_THIRD_DIVISOR)?;
    let third = Eur(counted.0 / parts);
    let monthly = match law.readings.asset_third {
        AssetThird::SpreadOverAward => third.over(duration::duration(law, members, assets).months.unwrap_or(12).into()),
        _ => third,
    };
    let amount = law.close_rounded(monthly);
    found.push(Reduced { kind: "asset_third", person: None, percent: None, amount });
    Ok(())
}

/// At least 30 days in hospital or a like institution, but not in full-day institutional care.
fn hospital(law: &mut Law, i: usize, min_income: &Found, found: &mut Vec<Reduced>) -> Result<(), NoValue> {
    let person = &law.persons()[i];
    if !person.hospital_30_days || person.institutional_care {
        return Ok(());
    }
    law.open("hospital", Some(i), HOSPITAL);
    let base = min_income.of(law, i);
    law.earlier("minimum_income", Value::Eur(base), min_income.step);
    let percent = law.percent("reduction", &DSP_HOSPITAL_REDUCTION)?;
    let amount = law.close_rounded(base.times(percent / Decimal::ONE_HUNDRED));
    if amount.is_positive() {
        found.push(Reduced { kind: "hospital", person: Some(i), percent: Some(percent), amount });
    }
    Ok(())
}

/// Others who are no family provide a place to live, food, or everything.
fn support(law: &mut Law, members: &Members, min_income: &Found, found: &mut Vec<Reduced>) -> Result<(), NoValue> {
    let given = &law.household.support;
    let allowance = law.household.refugee.as_ref().is_some_and(|r| r.private_accommodation);
    let accommodation =
        given.accommodation || (allowance && law.readings.refugee_accommodation == RefugeeAccommodation::Provided);
    let any = accommodation || given.food || given.full || given.tax_dependent || given.override_pct.is_some();
    if !any {
        return Ok(());
    }
    law.open("support", None, SUPPORT);
    let base = match law.readings.reduction_base {
        ReductionBase::Household => min_income.total,
        ReductionBase::Applicant => min_income.of(law, members.applicant),
    };
    law.earlier("minimum_income", Value::Eur(base), min_income.step);
    let by_rule = if given.full {
        law.percent("full_support", &DSP_FULL_SUPPORT_REDUCTION)?
    } else if given.tax_dependent {
        // 12(5) covers both a place to live and food.
        law.percent("tax_dependent", &DSP_DEPENDANT_TAX_RELIEF_REDUCTION)?
    } else {
        let mut percent = Decimal::ZERO;
        if accommodation {
            percent += law.percent("accommodation", &DSP_HOUSING_PROVIDED_REDUCTION)?;
        }
        if given.food {
            percent += law.percent("food", &DSP_FOOD_PROVIDED_REDUCTION)?;
        }
        percent
    };
    // Rulebook 13: the centre may find a lower share.
    let percent = match given.override_pct {
        Some(found) => {
            law.fact("override_pct", Value::Percent(found.0), Fact::Household("support.override_pct"));
            if by_rule.is_zero() { found.0 } else { found.0.min(by_rule) }
        }
        None => by_rule,
    };
    let amount = law.close_rounded(base.times(percent / Decimal::ONE_HUNDRED));
    if amount.is_positive() {
        found.push(Reduced { kind: "support", person: None, percent: Some(percent), amount });
    }
    Ok(())
}
