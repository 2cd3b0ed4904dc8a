//! Which open questions of law would change the amounts of a household, and by how much.

use super::{Options, estimate, find};
use crate::estimate::{Change, OpenPoint, Refusal};
use crate::household::Household;
use crate::readings::READINGS;

/// Estimates once for each other reading and keeps those that change an amount.
pub(super) fn open_points(household: &Household) -> Result<Vec<OpenPoint>, Refusal> {
    let amounts_only = Options { without_trace: true, ..Options::default() };
    let taken_amounts = estimate(household, amounts_only)?.amounts();
    let mut found = Vec::new();
    for reading in READINGS {
        let taken = household.readings.taken(reading.name).expect("every reading is taken somehow");
        for alternative in reading.values.iter().copied().filter(|value| *value != taken) {
            let mut readings = household.readings;
            readings.take(reading.name, alternative);
            // The facts are checked already. Under another reading the law of another day may be asked for, which may not be known.
            let Ok(estimate) = find(household, readings, household.law_on, amounts_only) else { continue };
            let mut changes = Vec::new();
            for ((path, from), (_, to)) in taken_amounts.iter().zip(estimate.amounts()) {
                if let (Some(from), Some(to)) = (*from, to)
                    && from != to
                {
                    changes.push(Change { path: path.clone(), from, to });
                }
            }
            if !changes.is_empty() {
                let article = reading.article.to_string();
                found.push(OpenPoint { reading: reading.name, article, taken, alternative, changes });
            }
        }
    }
    Ok(found)
}
