//! A range where not everything can be looked at: one value after the other is changed for a lower and for a higher sum,
//! until none brings more.

use super::{Chosen, May, Open, Seen, value};
use crate::estimate::NoLaw;
use crate::money::Eur;

/// How many amounts between the bounds are tried.
const STEPS: i64 = 6;
/// How often all values are gone through.
const ROUNDS: usize = 3;

/// Looks at some values, within about `most` estimates.
pub(super) fn some(case: &dyn Open, most: usize) -> Result<Seen, NoLaw> {
    let mut seen = Seen::default();
    let first = case.amounts(&Chosen::new())?.unwrap_or_default();
    seen.add(&first);
    for upwards in [true, false] {
        let budget = seen.looked_at + most / 2;
        climb(case, &mut seen, first.total(), upwards, budget)?;
    }
    Ok(seen)
}

fn climb(case: &dyn Open, seen: &mut Seen, start: Eur, upwards: bool, budget: usize) -> Result<(), NoLaw> {
    let (mut here, mut best) = (Chosen::new(), start);
    for _ in 0..ROUNDS {
        let before = best;
        // What is not known may change with each step, so it is asked for anew.
        let mut done: Vec<String> = Vec::new();
        while let Some(one) = case.unknown(&here).into_iter().find(|one| !done.contains(&one.path)) {
            for at in tried(one.may) {
                let mut there = here.clone();
                there.retain(|(path, _)| *path != one.path);
                there.push((one.path.clone(), at));
                if value(&here, &one.path) == Some(at) {
                    continue;
                }
                seen.looked_at += 1;
                let Some(amounts) = case.amounts(&there)? else { continue };
                seen.add(&amounts);
                seen.samples.push((there.clone(), amounts.total()));
                let better = if upwards { amounts.total() > best } else { amounts.total() < best };
                if better {
                    (here, best) = (there, amounts.total());
                }
            }
            done.push(one.path);
            if seen.looked_at > budget {
                return Ok(());
            }
        }
        if best == before {
            break;
        }
    }
    Ok(())
}

/// The values that are tried.
fn tried(may: May) -> Vec<i64> {
    match may {
        May::BeOneOf(values) | May::BeLikeOneOf(values) => (0..values).collect(),
        May::BeBetween(from, to) => (0..=STEPS).map(|step| from + (to - from) * step / STEPS).collect(),
    }
}
