//! Denarna socialna pomoč: ZSVarPre 6-47. See `spec.md` beside this file.

pub mod duration;
pub mod minimum_income;
pub mod reductions;

use crate::citation::{Article, zsvarpre, zupjs};
use crate::dated::{DSP_DWELLING_SOFT_LIMIT, DSP_OTHER_REALESTATE_DISCRETION_LIMIT};
use crate::household::{Exception27, ExceptionKind};
use crate::law::assets::{self, Assets};
use crate::law::context::{Law, NoValue};
use crate::law::monthly_income::{Own, own_income};
use crate::law::persons::{GENERAL_CONDITION, Members, meets_general_condition};
use crate::money::Eur;
use crate::readings::{DwellingException, FaultSingleParent};
use crate::trace::{Fact, Right, Value};
use duration::Duration;
use minimum_income::{Faults, Found, is_at_fault};
pub use reductions::Reduced;

const AMOUNT: &[Article] = &[zsvarpre("30"), zsvarpre("31"), zsvarpre("38(1)")];
const BAN: &[Article] = &[zsvarpre("42(6)"), zupjs("43(3)")];
const ASSETS: &[Article] = &[zsvarpre("27(1)"), zsvarpre("27(2),(7)")];

/// Social assistance as found.
pub struct Assistance {
    /// EUR a month; nothing where not payable.
    pub amount: Eur,
    /// Why it is not payable.
    pub reason: Option<&'static str>,
    /// The minimum income.
    pub min_income: Found,
    /// Own income.
    pub own_income: Own,
    /// Minimum income less own income, EUR a month, at least 0.
    pub gross_difference: Eur,
    /// Reductions.
    pub reductions: Vec<Reduced>,
    /// Assets exclude it.
    pub assets_excluded: bool,
    /// The exception that lets it be awarded all the same.
    pub asset_exception: Option<&'static str>,
    /// For how long.
    pub duration: Duration,
}

/// Estimates social assistance, with what of the child benefit counts as income (by child).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn denarna_socialna_pomoc(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    child_benefit: &[(usize, Eur)],
    faults: Faults,
) -> Result<Assistance, NoValue> {
    law.right = Right::DenarnaSocialnaPomoc;
    law.open("denarna_socialna_pomoc", None, AMOUNT);
    let min_income = minimum_income::minimum_income(law, members, faults)?;
    let own_income = own_income(law, members, child_benefit)?;
    let asset_exception = exception(law, assets)?;
    let assets_excluded = assets.total_dsp >= assets.limit && asset_exception.is_none();
    let gross_difference = min_income.total.minus_at_most(own_income.total);
    let mut reductions = Vec::new();
    if gross_difference.is_positive() && !assets_excluded {
        reductions = reductions::reductions(law, members, assets, &min_income, asset_exception.is_some())?;
    }
    let reduction_total: Eur = reductions.iter().map(|r| r.amount).sum();
    let amount = gross_difference.minus_at_most(reduction_total);
    let reason = status_reason(law, members)
        .or(assets_excluded.then_some("assets"))
        .or(fault_reason(law, members, &min_income, faults))
        .or((!gross_difference.is_positive()).then_some("income"))
        .or((!amount.is_positive()).then_some("reductions"));
    let amount = if reason.is_none() { amount } else { Eur::ZERO };
    let duration = if reason.is_none() { duration::duration(law, members, assets) } else { Duration::NONE };
    law.close(amount);
    Ok(Assistance {
        amount,
        reason,
        min_income,
        own_income,
        gross_difference,
        reductions,
        assets_excluded,
        asset_exception,
        duration,
    })
}

/// The general condition, and a ban after untrue statements or a refused job.
fn status_reason(law: &mut Law, members: &Members) -> Option<&'static str> {
    let applicant = members.applicant;
    law.open("general_condition", Some(applicant), GENERAL_CONDITION);
    let met = meets_general_condition(&law.persons()[applicant]);
    law.close_with(Value::Yes(met));
    if !met {
        let partner_could = members.partner.is_some_and(|i| meets_general_condition(&law.persons()[i]));
        if partner_could {
            law.warn("partner_could_apply");
        }
        return Some("general_condition");
    }
    let until = law.household.dsp_ban_until?;
    law.open("ban", None, BAN);
    law.fact("dsp_ban_until", Value::Day(until), Fact::Household("dsp_ban_until"));
    let banned = law.start() <= until;
    law.close_with(Value::Yes(banned));
    banned.then_some("ban")
}

/// Nobody is left whose minimum income counts: for a fault (28) or a right let go (ZUPJS 12(7)).
fn fault_reason(law: &Law, members: &Members, min_income: &Found, faults: Faults) -> Option<&'static str> {
    let applicant = &law.persons()[members.applicant];
    let at_fault = faults == Faults::Respected && is_at_fault(law, applicant);
    let alone = members.partner.is_none() && law.readings.fault_single_parent == FaultSingleParent::NoRight;
    if min_income.total.is_positive() && !(at_fault && alone) {
        None
    } else if at_fault {
        Some("fault")
    } else {
        Some("neglected_right")
    }
}

/// The exceptions for people who cannot live from their real estate for now (27(2), (7)): each
/// covers its real estate alone, so what is owned besides must stay below the limit.
fn exception(law: &mut Law, assets: &Assets) -> Result<Option<&'static str>, NoValue> {
    let Some(asked) = &law.household.assets.exception_27 else { return Ok(None) };
    if assets.total_dsp < assets.limit {
        return Ok(None);
    }
    law.open("asset_exception", None, ASSETS);
    law.fact("circumstances", Value::Yes(asked.circumstances), Fact::Household("assets.exception_27.circumstances"));
    let granted = asked.circumstances
        && match asked.kind {
            ExceptionKind::Dwelling => dwelling_exception(law, asked, assets)?,
            ExceptionKind::RealEstate => real_estate_exception(law, assets)?,
        };
    law.close_with(Value::Yes(granted));
    Ok(granted.then_some(match asked.kind {
        ExceptionKind::Dwelling => "27(2)",
        ExceptionKind::RealEstate => "27(7)",
    }))
}

fn dwelling_exception(law: &mut Law, asked: &Exception27, assets: &Assets) -> Result<bool, NoValue> {
    let Some(dwelling) = &law.household.assets.dwelling else { return Ok(false) };
    let besides = assets.total_dsp - assets.dwelling;
    if !dwelling.lived_in_registered || besides >= assets.limit {
        return Ok(false);
    }
    let soft_limit = law.eur("dwelling_limit", &DSP_DWELLING_SOFT_LIMIT)?;
    if dwelling.value > soft_limit {
        return Ok(asked.dsp_received_last_24m <= 18 || asked.consents_entry);
    }
    Ok(law.readings.dwelling_exception == DwellingException::AlsoUpTo120000)
}

fn real_estate_exception(law: &mut Law, assets: &Assets) -> Result<bool, NoValue> {
    let most = law.eur("real_estate_limit", &DSP_OTHER_REALESTATE_DISCRETION_LIMIT)?;
    let besides = assets.total_dsp - assets.real_estate;
    Ok(assets.real_estate > assets.limit && assets.real_estate <= most && besides < assets.limit)
}

/// What a household would get beyond what it gets, EUR a month, if nobody were at fault: the
/// fictive income of ZUPJS 16(1)4, found without the child benefit (AMB-42).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn lost_by_fault(law: &mut Law, members: &Members, assets: &Assets) -> Result<Eur, NoValue> {
    let Some(without) = without_faults(law, members, &[])? else { return Ok(Eur::ZERO) };
    let with = law.quietly(|law| denarna_socialna_pomoc(law, members, assets, &[], Faults::Respected))?;
    Ok(without.amount.minus_at_most(with.amount))
}

/// Social assistance as if nobody were at fault, where somebody is; it leaves no trace.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn without_faults(
    law: &mut Law,
    members: &Members,
    child_benefit: &[(usize, Eur)],
) -> Result<Option<Assistance>, NoValue> {
    if !members.all().any(|i| is_at_fault(law, &law.persons()[i])) {
        return Ok(None);
    }
    let found = law.quietly(|law| {
        // Without the fault the minimum income is higher, and so is what of the savings is exempt.
        let assets = assets::assets(law, members, Faults::Ignored)?;
        denarna_socialna_pomoc(law, members, &assets, child_benefit, Faults::Ignored)
    });
    found.map(Some)
}
