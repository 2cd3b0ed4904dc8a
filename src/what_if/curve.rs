//! What a family has at hand while one of its members earns more and more: every bend and every jump.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::earnings::{Earner, Hours, TWICE_THE_AVERAGE, present};
use super::only::only;
use super::pieces::{Piece, pieces};
use crate::embed::rights::Rights;
use crate::estimate::NoLaw;
use crate::household::Household;
use crate::law;
use crate::law::amounts::{Amounts, RIGHTS};
use crate::money::Eur;
use crate::trace::Right;

/// What rounding may make of a straight line, in cents: each right is rounded once or twice on its way.
pub(super) const BLUR: i64 = 2;

/// The whole curve.
#[derive(Clone, Debug)]
pub struct Curve {
    /// What the rights bring without any work.
    pub without_work: Amounts,
    /// The step from no work to one cent of earnings.
    pub start: Point,
    /// The straight pieces from one cent on.
    pub pieces: Vec<Straight>,
    /// The places between the pieces.
    pub points: Vec<Point>,
    /// What the person earns now, EUR a month.
    pub present: Eur,
    /// What the rights would bring with just that.
    pub at_present: Amounts,
}

/// A straight piece of the curve.
#[derive(Clone, Debug)]
pub struct Straight {
    /// The lowest earnings, EUR a month, and what the rights bring there.
    pub first: (Eur, Amounts),
    /// The highest earnings, EUR a month, and what the rights bring there.
    pub last: (Eur, Amounts),
}

/// A place where the curve bends or jumps.
#[derive(Clone, Debug)]
pub struct Point {
    /// The highest earnings before it, EUR a month; one cent more is behind it.
    pub at: Eur,
    /// What is at hand with one cent more, less what is at hand here, EUR a month.
    pub change: Eur,
    /// The rights that change here at once.
    pub jumps: Vec<Jump>,
    /// Where less is at hand behind it: the lowest earnings with which as much is at hand again. None where the curve
    /// ends before.
    pub regained: Option<Eur>,
}

/// A right that changes at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Which right.
    pub right: Right,
    /// What it brings more, EUR a month; less than nothing where it falls.
    pub by: Eur,
    /// What it brings behind it, EUR a month.
    pub left: Eur,
}

impl Straight {
    /// What is at hand at both ends, EUR a month.
    pub fn on_hand(&self) -> (Eur, Eur) {
        (self.first.1.on_hand(self.first.0), self.last.1.on_hand(self.last.0))
    }

    /// How much of each further euro stays, in percent; none for a piece that is too short to tell.
    pub fn kept(&self) -> Option<Decimal> {
        let way = self.last.0 - self.first.0;
        let (from, to) = self.on_hand();
        (cents(way) >= TELLING).then(|| ((to - from).0 / way.0 * Decimal::ONE_HUNDRED).round())
    }
}

/// The curve of a person's earnings, from one cent to twice the average wage or a fifth above the present earnings.
///
/// # Errors
/// When no law is known for the day.
pub fn curve(household: &Household, person: usize, hours: Hours) -> Result<Curve, NoLaw> {
    curve_of(household, person, hours, Rights::ALL)
}

/// The same with some rights only: what the others bring is not at hand.
///
/// # Errors
/// When no law is known for the day.
pub fn curve_of(household: &Household, person: usize, hours: Hours, rights: Rights) -> Result<Curve, NoLaw> {
    let present = present(household, person);
    let mut earner = Earner::new(household, person, hours);
    let amounts = |household: &Household| law::amounts(household).map(|amounts| only(amounts, rights));
    let without_work = amounts(&earner.without_work())?;
    let most = TWICE_THE_AVERAGE.max(present.times(Decimal::new(12, 1)));
    let mut with = |earnings| amounts(earner.with(earnings));
    let pieces = straight_to(cents(most), &mut with)?;
    let idle = (Eur::ZERO, without_work);
    let mut start = point(&Straight { first: idle, last: idle }, &pieces[0]);
    if start.change < Eur::ZERO {
        start.regained = regained(&pieces, without_work.on_hand(Eur::ZERO), &mut with)?;
    }
    let mut points: Vec<Point> = pieces.windows(2).map(|both| point(&both[0], &both[1])).collect();
    for (place, point) in points.iter_mut().enumerate().filter(|(_, point)| point.change < Eur::ZERO) {
        point.regained = regained(&pieces[place + 1..], pieces[place].on_hand().1, &mut with)?;
    }
    let at_present = if present.is_positive() { with(present)? } else { without_work };
    Ok(Curve { without_work, start, pieces, points, present, at_present })
}

/// Less than this, in cents, is what a cent more of earnings and rounding make of a right; more is a jump.
pub(super) const STEP: i64 = 4;
/// A piece of at least this length, in cents, tells how steep it is.
const TELLING: i64 = 100;

fn point(before: &Straight, after: &Straight) -> Point {
    let (at, here) = &before.last;
    let (next, there) = &after.first;
    let changes = RIGHTS.into_iter().zip(there.rights.iter().zip(&here.rights));
    let jumps = changes.map(|(right, (to, from))| Jump { right, by: *to - *from, left: *to });
    let jumps = jumps.filter(|jump| cents(jump.by).abs() >= STEP).collect();
    Point { at: *at, change: there.on_hand(*next) - here.on_hand(*at), jumps, regained: None }
}

/// The lowest earnings ahead with which at least as much is at hand as needed.
fn regained(ahead: &[Straight], needed: Eur, with: &mut With) -> Result<Option<Eur>, NoLaw> {
    let Some(piece) = ahead.iter().find(|piece| piece.on_hand().1 >= needed) else { return Ok(None) };
    let (mut from, mut to) = (cents(piece.first.0), cents(piece.last.0));
    // Along a piece nothing falls by more than rounding does, so halving ends at the first place, or a cent or two behind.
    while from < to {
        let middle = (from + to) / 2;
        let earnings = Eur::cents(middle);
        if with(earnings)?.on_hand(earnings) >= needed { to = middle } else { from = middle + 1 }
    }
    Ok(Some(Eur::cents(from)))
}

/// The rights with so much of what grows, EUR. (`dyn`: each type of closure would bring the code of the search along.)
pub(super) type With<'a> = dyn FnMut(Eur) -> Result<Amounts, NoLaw> + 'a;

/// The straight pieces from one cent on.
///
/// # Errors
/// When no law is known for the day.
pub(super) fn straight_to(to: i64, with: &mut With) -> Result<Vec<Straight>, NoLaw> {
    pieces(1, to, &mut |at| with(Eur::cents(at))).map(straight)
}

/// Whole cents; what is below one falls away.
pub(super) fn cents(eur: Eur) -> i64 {
    (eur.0 * Decimal::ONE_HUNDRED).to_i64().unwrap_or_default()
}

/// Everything that is looked at along the way, in cents: each right, and what is paid for kindergarten.
type Channels = [i64; RIGHTS.len() + 1];

fn channels(amounts: &Amounts) -> Channels {
    let mut all = [0; RIGHTS.len() + 1];
    for (channel, right) in all.iter_mut().zip(amounts.rights) {
        *channel = cents(right);
    }
    all[RIGHTS.len()] = cents(amounts.kindergarten);
    all
}

/// Joins pieces between which nothing can be seen: most decisions of the law change no amount of this family.
fn straight(all: Vec<Piece<Amounts>>) -> Vec<Straight> {
    let mut joined: Vec<Straight> = Vec::new();
    // The ends of the pieces that are joined into the last one.
    let mut ends: Vec<(i64, Channels)> = Vec::new();
    for Piece { first, last } in all {
        let more = [&first, &last].map(|(at, amounts)| (*at, channels(amounts)));
        ends.extend(more);
        let last = (Eur::cents(last.0), last.1);
        match joined.last_mut() {
            Some(before) if is_line(&ends) => before.last = last,
            _ => {
                joined.push(Straight { first: (Eur::cents(first.0), first.1), last });
                ends = more.into();
            }
        }
    }
    joined
}

/// Whether all these ends lie on the line from the first to the last.
fn is_line(ends: &[(i64, Channels)]) -> bool {
    let [(begin, from), .., (end, to)] = ends else { return true };
    let way = end - begin;
    ends.iter().all(|(at, here)| {
        (0..here.len()).all(|i| {
            let line = from[i] * way + (to[i] - from[i]) * (at - begin);
            (here[i] * way - line).abs() <= BLUR * way
        })
    })
}
