//! The straight pieces of an estimate while one amount of the household grows, cent by cent.
//!
//! Why equal decisions at two places prove that nothing lies between: everything that is compared is a sum of what came
//! before it, so along one way through the law it grows on a straight line, and "is this line above that one" holds on one
//! side of their crossing only. The amounts for which all decisions are the same therefore lie together, without a gap.
//! Rounding to the cent can blur a crossing by a few cents, never more.
//!
//! So two ends with the same decisions are one piece. Otherwise the first decision that differs is followed: all before it
//! are the same on the whole way, so it is a straight line there, and where it crosses can be worked out.

use rust_decimal::prelude::ToPrimitive;

use crate::comparisons::{self, Comparison, first_different};
use crate::estimate::NoLaw;

/// Amounts, in cents, for which the law decides everything in the same way.
#[derive(Clone, Debug)]
pub struct Piece<T> {
    /// The first of them, and what was found there.
    pub first: (i64, T),
    /// The last of them, and what was found there.
    pub last: (i64, T),
}

/// How often the crossing is worked out before the way is halved: where it is blurred, working out comes near, not there.
const WORKED_OUT: u32 = 3;

struct Probe<T> {
    at: i64,
    found: T,
    decided: Vec<Comparison>,
}

/// All pieces of the amounts from `from` to `to`, in cents, in order. `run` makes the estimate.
///
/// # Errors
/// The first law that is missing.
pub fn pieces<T: Clone>(
    from: i64,
    to: i64,
    run: &mut dyn FnMut(i64) -> Result<T, NoLaw>,
) -> Result<Vec<Piece<T>>, NoLaw> {
    let mut probe = |at| {
        let (found, decided) = comparisons::of(|| run(at));
        found.map(|found| Probe { at, found, decided })
    };
    let mut found: Vec<Piece<T>> = Vec::new();
    let mut left = probe(from)?;
    // The ends that are still to be reached, the nearest last, and how often the way to it was divided.
    let mut ahead = vec![(probe(to)?, 0)];
    let mut begun = (left.at, left.found.clone());
    while let Some((right, divided)) = ahead.pop() {
        match first_different(&left.decided, &right.decided) {
            None => left = right,
            Some(_) if right.at - left.at == 1 => {
                found.push(Piece { first: begun, last: (left.at, left.found) });
                begun = (right.at, right.found.clone());
                left = right;
            }
            Some(place) => {
                let at = if divided % (WORKED_OUT + 1) < WORKED_OUT { crossing(&left, &right, place) } else { None };
                let at = at.unwrap_or((left.at + right.at) / 2);
                let between = probe(at.clamp(left.at + 1, right.at - 1))?;
                ahead.push((right, divided + 1));
                ahead.push((between, divided + 1));
            }
        }
    }
    found.push(Piece { first: begun, last: (left.at, left.found) });
    Ok(found)
}

/// Where the decision at `place` turns, as a straight line has it; none where it is not the same decision.
fn crossing<T>(left: &Probe<T>, right: &Probe<T>, place: usize) -> Option<i64> {
    let at = |probe: &Probe<T>| probe.decided.get(place)?.difference().to_f64();
    let (one, other) = (at(left)?, at(right)?);
    if one == other {
        return None;
    }
    let way = (right.at - left.at) as f64;
    Some(left.at + (way * one / (one - other)) as i64)
}
