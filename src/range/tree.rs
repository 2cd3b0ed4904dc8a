//! Every combination of the few values, and along one amount every straight piece.

use super::{Chosen, May, Open, Seen, Unknown, value};
use crate::estimate::NoLaw;
use crate::law::amounts::Amounts;
use crate::what_if::pieces::pieces;

/// How many amounts between the bounds stand for all where it is asked what narrows the range.
const SAMPLES: i64 = 8;

/// Combinations that are still to be looked at.
pub(super) struct Tree(Vec<Chosen>);

/// Where looking at everything stands.
pub(super) enum Found {
    /// There is more to look at.
    More,
    /// Everything was looked at.
    All,
    /// That would be too much, or can't be done.
    TooMuch,
}

impl Tree {
    pub(super) fn new() -> Tree {
        Tree(vec![Chosen::new()])
    }

    /// Looks at one more combination, where all take at most `most` estimates.
    pub(super) fn go_on(&mut self, case: &dyn Open, seen: &mut Seen, most: usize) -> Result<Found, NoLaw> {
        let Some(chosen) = self.0.pop() else { return Ok(Found::All) };
        let unknown = case.unknown(&chosen);
        let open: Vec<&Unknown> = unknown.iter().filter(|one| value(&chosen, &one.path).is_none()).collect();
        // So many at least are still to come below this one.
        let few = |one: &&&Unknown| matches!(one.may, May::BeOneOf(_));
        let combinations = open.iter().filter(few).fold(1_usize, |product, one| match one.may {
            May::BeOneOf(values) => product.saturating_mul(values.max(1) as usize),
            _ => product,
        });
        let others = open.len() - open.iter().filter(few).count();
        let cannot = open.iter().any(|one| matches!(one.may, May::BeLikeOneOf(_))) || others > 1;
        if cannot || seen.looked_at + self.0.len() + combinations > most {
            return Ok(Found::TooMuch);
        }
        if let Some(Unknown { path, may: May::BeOneOf(values) }) = open.iter().find(|one| few(one)) {
            self.0.extend((0..*values).rev().map(|value| with(&chosen, path, value)));
        } else if let [Unknown { path, may: May::BeBetween(from, to) }] = open[..] {
            along(case, seen, &chosen, path, (*from, *to))?;
        } else {
            look(case, seen, chosen)?;
        }
        Ok(Found::More)
    }
}

fn with(chosen: &Chosen, path: &str, value: i64) -> Chosen {
    let mut more = chosen.clone();
    more.push((path.to_owned(), value));
    more
}

fn look(case: &dyn Open, seen: &mut Seen, chosen: Chosen) -> Result<(), NoLaw> {
    seen.looked_at += 1;
    if let Some(amounts) = case.amounts(&chosen)? {
        seen.add(&amounts);
        seen.samples.push((chosen, amounts.total()));
    }
    Ok(())
}

/// All pieces of one amount; and some amounts between, to tell how much it matters.
fn along(case: &dyn Open, seen: &mut Seen, chosen: &Chosen, path: &str, (from, to): (i64, i64)) -> Result<(), NoLaw> {
    let found = pieces(from, to, &mut |at| {
        seen.looked_at += 1;
        case.amounts(&with(chosen, path, at))
    })?;
    let ends: Vec<Option<Amounts>> = found.iter().flat_map(|piece| [piece.first.1, piece.last.1]).collect();
    // An amount that contradicts another fact: what is allowed ends somewhere between.
    seen.is_all &= ends.iter().all(Option::is_some) || ends.iter().all(Option::is_none);
    ends.iter().flatten().for_each(|amounts| seen.add(amounts));
    for step in 0..=SAMPLES {
        look(case, seen, with(chosen, path, from + (to - from) * step / SAMPLES))?;
    }
    Ok(())
}
