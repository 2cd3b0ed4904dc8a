//! One household of the contract in, one answer out: what the command line and the package for JavaScript share.

use serde::Serialize;

use crate::estimate::{Estimate, Refusal};
use crate::household::Household;
use crate::household::read::Failure;
use crate::law::{self, Options};

/// What an answer has beside the amounts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// The open questions of law that would change an amount.
    pub open_points: bool,
    /// Every step.
    pub trace: bool,
}

/// An answer in the place of its household.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// The household was estimated.
    Estimate(Box<Estimate>),
    /// It was not, and why.
    Failure(Failure),
}

/// Answers a household, or what stands in its place because it could not be read.
pub fn answer(household: Result<Household, Failure>, wanted: Wanted) -> Answer {
    match household.and_then(|household| estimate(&household, wanted)) {
        Ok(estimate) => Answer::Estimate(Box::new(estimate)),
        Err(failure) => Answer::Failure(failure),
    }
}

fn estimate(household: &Household, wanted: Wanted) -> Result<Estimate, Failure> {
    let failure = |refusal: Refusal| Failure::new(household.case_id.clone(), refusal.to_error());
    let options = Options { without_trace: !wanted.trace, ..Options::default() };
    let mut estimate = law::estimate(household, options).map_err(failure)?;
    if wanted.open_points {
        estimate.open_points = Some(law::open_points(household).map_err(failure)?);
    }
    Ok(estimate)
}
