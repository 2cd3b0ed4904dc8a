//! A range where not everything can be looked at: one value after the other is changed for a lower and for a higher sum,
//! until none brings more.

use super::{Chosen, May, Open, Seen, Unknown, value};
use crate::estimate::NoLaw;
use crate::money::Eur;

/// How many amounts between the bounds are tried.
const STEPS: i64 = 5;
/// How often all values are gone through.
const ROUNDS: usize = 3;

/// The way of a search: first upwards, then downwards.
pub(super) struct Search {
    upwards: bool,
    round: usize,
    /// The values that brought the most (or least) so far, and what they bring.
    here: Chosen,
    best: Option<Eur>,
    /// What the round began with.
    before: Option<Eur>,
    /// What was changed in this round already.
    done: Vec<String>,
    /// How many estimates this direction may take.
    budget: usize,
}

impl Search {
    /// Begins where nothing is chosen.
    pub(super) fn new(case: &dyn Open, seen: &mut Seen, most: usize) -> Result<Search, NoLaw> {
        let budget = seen.looked_at + most / 2;
        let mut search =
            Search { upwards: true, round: 0, here: Chosen::new(), best: None, before: None, done: Vec::new(), budget };
        search.best = search.look(case, seen, &Chosen::new())?;
        search.before = search.best;
        Ok(search)
    }

    /// Tries all values of one more fact; true once nothing brings more, in either direction.
    pub(super) fn go_on(&mut self, case: &dyn Open, seen: &mut Seen, most: usize) -> Result<bool, NoLaw> {
        // What is not known may change with each step, so it is asked for anew.
        let unknown = case.unknown(&self.here);
        if let Some(one) = unknown.iter().find(|one| !self.done.contains(&one.path)) {
            self.done.push(one.path.clone());
            self.change(case, seen, one, &unknown)?;
            if seen.looked_at <= self.budget {
                return Ok(false);
            }
        } else if self.round + 1 < ROUNDS && self.best != self.before {
            (self.round, self.before) = (self.round + 1, self.best);
            self.done.clear();
            return Ok(false);
        }
        if !self.upwards {
            return Ok(true);
        }
        let downwards = Search::new(case, seen, most)?;
        *self = Search { upwards: false, ..downwards };
        Ok(false)
    }

    /// Tries the values of one fact, and goes to the best of them.
    fn change(&mut self, case: &dyn Open, seen: &mut Seen, one: &Unknown, unknown: &[Unknown]) -> Result<(), NoLaw> {
        let from = self.here.clone();
        let mut found: Vec<Eur> = self.best.into_iter().collect();
        for at in tried(one.may).filter(|at| value(&from, &one.path) != Some(*at)) {
            let mut there = from.clone();
            there.retain(|(path, _)| *path != one.path);
            there.push((one.path.clone(), at));
            found.extend(self.try_out(case, seen, there.clone())?);
            if matches!(one.may, May::BeBetween(..)) {
                continue;
            }
            // What this value brings up is tried at its other end too: alone, neither would change anything.
            let amounts =
                case.unknown(&there).into_iter().filter(|new| !unknown.iter().any(|old| old.path == new.path));
            let amounts: Chosen = amounts
                .filter_map(|new| if let May::BeBetween(_, to) = new.may { Some((new.path, to)) } else { None })
                .collect();
            if !amounts.is_empty() {
                there.extend(amounts);
                found.extend(self.try_out(case, seen, there)?);
            }
        }
        if let (Some(least), Some(most)) = (found.iter().min(), found.iter().max()) {
            seen.mattered(&one.path, *most - *least);
        }
        Ok(())
    }

    fn try_out(&mut self, case: &dyn Open, seen: &mut Seen, there: Chosen) -> Result<Option<Eur>, NoLaw> {
        let Some(together) = self.look(case, seen, &there)? else { return Ok(None) };
        let is_better = self.best.is_none_or(|best| if self.upwards { together > best } else { together < best });
        if is_better {
            (self.here, self.best) = (there, Some(together));
        }
        Ok(Some(together))
    }

    fn look(&self, case: &dyn Open, seen: &mut Seen, there: &Chosen) -> Result<Option<Eur>, NoLaw> {
        seen.looked_at += 1;
        let amounts = case.amounts(there)?;
        if let Some(amounts) = &amounts {
            seen.add(amounts);
        }
        Ok(amounts.map(|amounts| amounts.total()))
    }
}

/// The values that are tried.
fn tried(may: May) -> impl Iterator<Item = i64> {
    let (from, width, steps) = match may {
        May::BeOneOf(values) | May::BeLikeOneOf(values) => (0, values - 1, (values - 1).max(0)),
        May::BeBetween(from, to) => (from, to - from, STEPS),
    };
    (0..=steps).map(move |step| from + width * step / steps.max(1))
}
