//! Varstveni dodatek: ZSVarPre 7, 49-54. See `spec.md` beside this file.

pub mod eligibility;
pub mod increases;

use crate::citation::{Article, zsvarpre};
use crate::dated::VD_RENEWAL_EX_OFFICIO;
use crate::estimate::{MinIncomeVd, VarstveniDodatek, VdItem};
use crate::household::Number;
use crate::law::assets::Assets;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::denarna_socialna_pomoc::duration::duration;
use crate::law::denarna_socialna_pomoc::minimum_income::{Found, sum_of_weights};
use crate::law::denarna_socialna_pomoc::reductions::reductions;
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::VdReductions;
use crate::trace::Value;
use increases::Increase;

const AMOUNT: &[Article] = &[zsvarpre("49"), zsvarpre("51"), zsvarpre("52"), zsvarpre("38(1)")];
const FIXED: &[Article] = &[zsvarpre("51(1),(4),(5)")];
const DIFFERENCE: &[Article] = &[zsvarpre("51(2),(3)"), zsvarpre("49(1)2")];
const REDUCTIONS: &[Article] = &[zsvarpre("52"), zsvarpre("31")];
const RENEWAL: &[Article] = &[zsvarpre("52"), zsvarpre("36")];

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn varstveni_dodatek(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    dsp: &Assistance,
) -> Result<VarstveniDodatek, NoValue> {
    law.open("varstveni_dodatek", None, AMOUNT);
    let mut found = VarstveniDodatek { amount: Some(Eur::ZERO), months: Some(0), ..VarstveniDodatek::default() };
    let persons = eligibility::eligibility(law, members)?;
    found.eligible_persons = persons.eligible.iter().map(|&i| law.id(i)).collect();
    let increases = increases::increases(law, members, &dsp.min_income, &persons.eligible)?;
    if increases.is_empty() {
        found.reason = Some(if persons.eligible.is_empty() { persons.reason() } else { "share_not_in_law" });
        law.close(Eur::ZERO);
        return Ok(found);
    }
    let min_income = increases::minimum_income_vd(law, &dsp.min_income, &increases);
    found.min_income_vd = MinIncomeVd { items: items(law, &min_income, &increases), total: min_income.total };
    found.reason = same_refusal(dsp.reason);
    if found.reason.is_none() {
        amount(law, members, assets, dsp, &min_income, &increases, &mut found)?;
    }
    let amount = found.gross.minus_at_most(found.reduction_total);
    if amount.is_positive() {
        if persons.by_pension {
            law.warn("vd_pensioners_2026_uncertain");
        }
        award(law, members, assets, dsp, &mut found)?;
        found.amount = Some(amount);
    } else if found.reason.is_none() {
        found.reason = Some(if found.gross.is_positive() { "reductions" } else { "income" });
    }
    law.close(amount);
    Ok(found)
}

/// What refuses social assistance for another reason than income refuses this right too (49(2), 52).
/// Who is at fault or let a right go is looked at person by person.
fn same_refusal(reason: Option<&'static str>) -> Option<&'static str> {
    reason.filter(|reason| matches!(*reason, "general_condition" | "ban" | "assets"))
}

fn items(law: &Law, min_income: &Found, increases: &[Increase]) -> Vec<VdItem> {
    let item = |increase: &Increase| VdItem {
        id: increase.person.map(|i| law.id(i)),
        kind: increase.kind,
        weight: Number(increase.weight),
        amount: law.round(min_income.osnovni_znesek.times(increase.weight)),
    };
    increases.iter().map(item).collect()
}

/// The amount before reductions, and what is taken off: a fixed amount for who is or would be entitled to
/// social assistance by income (51(1), (4), (5)); the difference to the own income for who has more
/// than the minimum income of social assistance (51(2), (3)).
fn amount(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    dsp: &Assistance,
    min_income: &Found,
    increases: &[Increase],
    found: &mut VarstveniDodatek,
) -> Result<(), NoValue> {
    let own = dsp.own_income.total;
    let by_exception = dsp.asset_exception.is_some();
    if own > dsp.min_income.total {
        found.path = Some("difference");
        law.open("vd_difference", None, DIFFERENCE);
        law.earlier("minimum_income_vd", Value::Eur(min_income.total), "minimum_income_vd");
        law.earlier("own_income", Value::Eur(own), "own_income");
        found.gross = law.close(min_income.total.minus_at_most(own));
        if found.gross.is_positive() {
            // Percentages apply to the minimum income for this right (AMB-39).
            let reduced = reductions(law, members, assets, min_income, by_exception)?;
            found.reduction_total = reduced.iter().map(|r| r.amount).sum();
        }
        return Ok(());
    }
    found.path = Some("fixed");
    found.items = items(law, min_income, increases);
    law.open("vd_fixed", None, FIXED);
    law.earlier("osnovni_znesek", Value::Eur(min_income.osnovni_znesek), dsp.min_income.step);
    let weights = increases.iter().map(|increase| increase.weight);
    let fixed = sum_of_weights(law, min_income.osnovni_znesek, weights);
    found.gross = law.close_rounded(fixed);
    let reduced: Eur = if dsp.gross_difference.is_positive() {
        dsp.reductions.iter().map(|r| r.amount).sum()
    } else {
        // Own income just reaches the minimum income: social assistance had nothing to reduce.
        reductions(law, members, assets, &dsp.min_income, by_exception)?.iter().map(|r| r.amount).sum()
    };
    if reduced > dsp.gross_difference && law.readings.vd_reductions == VdReductions::RestOnVd {
        law.open("vd_reductions_left", None, REDUCTIONS);
        law.earlier("reductions", Value::Eur(reduced), "denarna_socialna_pomoc");
        law.earlier("before_reductions", Value::Eur(dsp.gross_difference), "denarna_socialna_pomoc");
        found.reduction_total = law.close(reduced - dsp.gross_difference);
    }
    Ok(())
}

/// For how long: as social assistance (52, 36).
fn award(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    dsp: &Assistance,
    found: &mut VarstveniDodatek,
) -> Result<(), NoValue> {
    let duration = if dsp.reason.is_none() { dsp.duration } else { duration(law, members, assets) };
    found.entitled = true;
    found.from = Some(law.start());
    found.to = duration.last_day(law.start());
    found.permanent = duration.permanent;
    found.months = duration.months;
    if duration.permanent {
        return Ok(());
    }
    law.open("vd_renewal", None, RENEWAL);
    let renewed = !law.value("renewal_ex_officio", &VD_RENEWAL_EX_OFFICIO)?.is_zero();
    law.close_with(Value::Yes(renewed));
    if renewed {
        law.warn("vd_renewed_ex_officio");
    }
    Ok(())
}
