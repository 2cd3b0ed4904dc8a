//! Which of the facts that are not known makes how much of a difference.

use super::{Chosen, value};
use crate::money::Eur;

/// A fact that is not known, and what it would bring to know it.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Its name.
    pub path: String,
    /// By how much the range is narrower once it is known, EUR a month: on average over its values where everything was
    /// looked at, otherwise how far this fact alone was seen to move the sum.
    pub narrows: Eur,
}

/// Puts what makes a difference in its order: first what narrows the range most.
pub(super) fn in_order(found: impl Iterator<Item = Matter>) -> Vec<Matter> {
    let mut ordered: Vec<Matter> = Vec::new();
    for matter in found.filter(|matter| matter.narrows.is_positive()) {
        let place = ordered.iter().position(|other| other.narrows < matter.narrows).unwrap_or(ordered.len());
        ordered.insert(place, matter);
    }
    ordered
}

/// What makes a difference, where all combinations are among the samples.
pub(super) fn matters(samples: &[(Chosen, Eur)]) -> Vec<Matter> {
    let mut paths: Vec<&String> = Vec::new();
    for (path, _) in samples.iter().flat_map(|(chosen, _)| chosen) {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    let all = samples.iter().map(|(_, together)| *together);
    let width = all.clone().max().unwrap_or_default() - all.min().unwrap_or_default();
    let narrows = |path: &&String| width.minus_at_most(left(samples, path));
    in_order(paths.iter().map(|path| Matter { path: (*path).clone(), narrows: narrows(path) }))
}

/// How wide the range still is once this one is known, on average over its values.
fn left(samples: &[(Chosen, Eur)], path: &str) -> Eur {
    // Its values, each with the least and the most; where it is not asked at all is one of them.
    let mut by_value: Vec<(Option<i64>, Eur, Eur)> = Vec::new();
    for (chosen, together) in samples {
        let at = value(chosen, path);
        match by_value.iter_mut().find(|(known, ..)| *known == at) {
            Some((_, least, most)) => (*least, *most) = ((*least).min(*together), (*most).max(*together)),
            None => by_value.push((at, *together, *together)),
        }
    }
    let parts = by_value.len().max(1) as u32;
    by_value
        .iter()
        .map(|(_, least, most)| *most - *least)
        .sum::<Eur>()
        .over(parts)
        .round(crate::money::Rounding::HalfUp)
}
