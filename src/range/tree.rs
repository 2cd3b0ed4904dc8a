//! Every combination of the few values, and along one amount every straight piece.

use super::{Chosen, May, Open, Seen, Unknown, value};
use crate::estimate::NoLaw;
use crate::law::amounts::Amounts;
use crate::what_if::pieces::pieces;

/// How many amounts between the bounds stand for all where it is asked what narrows the range.
const SAMPLES: i64 = 8;
/// How many estimates the pieces of one amount take, about.
const PIECES: usize = 100;

/// Looks at everything; none where that takes more than `most` estimates, or can't be done at all.
pub(super) fn all(case: &dyn Open, most: usize) -> Result<Option<Seen>, NoLaw> {
    let mut seen = Seen { is_all: true, ..Seen::default() };
    let mut left = vec![Chosen::new()];
    while let Some(chosen) = left.pop() {
        let unknown = case.unknown(&chosen);
        let open: Vec<&Unknown> = unknown.iter().filter(|one| value(&chosen, &one.path).is_none()).collect();
        if let Some(Unknown { path, may: May::BeOneOf(values) }) =
            open.iter().find(|one| matches!(one.may, May::BeOneOf(_)))
        {
            left.extend((0..*values).rev().map(|value| with(&chosen, path, value)));
        } else {
            match open[..] {
                [] => look(case, &mut seen, chosen)?,
                [Unknown { path, may: May::BeBetween(from, to) }] => {
                    along(case, &mut seen, &chosen, path, (*from, *to))?
                }
                _ => return Ok(None),
            }
        }
        if seen.looked_at + left.len() > most {
            return Ok(None);
        }
    }
    Ok(Some(seen))
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
    let mut missing = None;
    let found = pieces(from, to, &mut |at| match case.amounts(&with(chosen, path, at)) {
        Ok(amounts) => amounts,
        Err(no_law) => {
            missing = Some(no_law);
            None
        }
    });
    missing.map_or(Ok(()), Err)?;
    seen.looked_at += PIECES;
    let ends: Vec<Option<Amounts>> = found.iter().flat_map(|piece| [piece.first.1, piece.last.1]).collect();
    // An amount that contradicts another fact: what is allowed ends somewhere between.
    seen.is_all &= ends.iter().all(Option::is_some) || ends.iter().all(Option::is_none);
    ends.iter().flatten().for_each(|amounts| seen.add(amounts));
    for step in 0..=SAMPLES {
        look(case, seen, with(chosen, path, from + (to - from) * step / SAMPLES))?;
    }
    Ok(())
}
