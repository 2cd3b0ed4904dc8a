//! The question the other way round: how much may one earn, or have saved, before a right is lower, or is lost?

use super::curve::{BLUR, Straight, With, cents, straight_to};
use super::earnings::{Earner, Hours, present};
use crate::estimate::NoLaw;
use crate::household::Household;
use crate::law;
use crate::law::amounts::{Amounts, RIGHTS};
use crate::money::Eur;
use crate::trace::Right;

/// How far savings are looked at, EUR: four times and more what excludes from social assistance (ZSVarPre 27(1)).
const MOST_SAVINGS: i64 = 20_000_000;

/// What a right bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Which right.
    pub right: Right,
    /// What it brings now, EUR a month.
    pub now: Eur,
    /// The highest amount, EUR, with which it brings as much as now; none where it does as far as one looks.
    pub same_to: Option<Eur>,
    /// The highest amount, EUR, with which it brings anything; none where it does as far as one looks.
    pub something_to: Option<Eur>,
}

/// The limits of all rights that bring something now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// One for each of them.
    pub rows: Vec<Limit>,
    /// How far was looked, EUR.
    pub most: Eur,
}

/// How much a person may earn, EUR a month net, as [`super::curve`] has it; for each right that brings something now.
///
/// # Errors
/// When no law is known for the day.
pub fn earnings(household: &Household, person: usize, hours: Hours) -> Result<Limits, NoLaw> {
    let mut earner = Earner::new(household, person, hours);
    let now = present(household, person).max(Eur::cents(1));
    let most = cents(super::earnings::TWICE_THE_AVERAGE.max(now.times(rust_decimal::Decimal::TWO)));
    limits(now, most, &mut |earnings| law::amounts(earner.with(earnings)))
}

/// How much the household may have saved, EUR; for each right that brings something now.
///
/// # Errors
/// When no law is known for the day.
pub fn savings(household: &Household) -> Result<Limits, NoLaw> {
    let mut changed = household.clone();
    let now = household.assets.savings;
    limits(now, MOST_SAVINGS.max(cents(now) * 2), &mut |savings| {
        changed.assets.savings = savings;
        law::amounts(&changed)
    })
}

fn limits(now: Eur, most: i64, with: &mut With) -> Result<Limits, NoLaw> {
    let pieces = straight_to(most, with)?;
    let here = with(now)?;
    let mut found = Vec::new();
    for (place, right) in RIGHTS.into_iter().enumerate() {
        let brings = |amounts: &Amounts| amounts.rights[place];
        let now_brings = brings(&here);
        if !now_brings.is_positive() {
            continue;
        }
        let ahead: Vec<&Straight> = pieces.iter().filter(|piece| piece.last.0 >= now).collect();
        let same_to = same_to(&ahead, now, now_brings, &brings, with)?;
        let something_to = something_to(&ahead, &brings, with)?;
        found.push(Limit { right, now: now_brings, same_to, something_to });
    }
    Ok(Limits { rows: found, most: Eur::cents(most) })
}

/// The last amount ahead up to which the right never brings less than now.
fn same_to(
    ahead: &[&Straight],
    now: Eur,
    brings_now: Eur,
    brings: &dyn Fn(&Amounts) -> Eur,
    with: &mut With,
) -> Result<Option<Eur>, NoLaw> {
    let lower = |amounts: &Amounts| brings(amounts) + Eur::cents(BLUR) < brings_now;
    let mut reached = now;
    for piece in ahead {
        if piece.first.0 > now && lower(&piece.first.1) {
            return Ok(Some(reached));
        }
        if lower(&piece.last.1) {
            let ends = (piece.first.0.max(now), piece.last.0);
            return last(ends, &|amounts| brings(amounts) >= brings_now, with).map(Some);
        }
        reached = piece.last.0;
    }
    Ok(None)
}

/// The last amount ahead with which the right brings anything.
fn something_to(ahead: &[&Straight], brings: &dyn Fn(&Amounts) -> Eur, with: &mut With) -> Result<Option<Eur>, NoLaw> {
    let any = |amounts: &Amounts| brings(amounts).is_positive();
    let place = ahead.iter().rposition(|piece| any(&piece.first.1) || any(&piece.last.1));
    let Some(piece) = place.map(|place| ahead[place]) else { return Ok(None) };
    if any(&piece.last.1) {
        return Ok((place != Some(ahead.len() - 1)).then_some(piece.last.0));
    }
    last((piece.first.0, piece.last.0), &any, with).map(Some)
}

/// The last cent along a piece for which something holds that holds at its beginning and no more at its end.
fn last((from, to): (Eur, Eur), holds: &dyn Fn(&Amounts) -> bool, with: &mut With) -> Result<Eur, NoLaw> {
    let (mut from, mut to) = (cents(from), cents(to));
    while to - from > 1 {
        let middle = (from + to) / 2;
        if holds(&with(Eur::cents(middle))?) { from = middle } else { to = middle }
    }
    Ok(Eur::cents(from))
}
