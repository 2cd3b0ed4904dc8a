//! One household of the contract in, one answer out: what the command line and the package for JavaScript share.

pub mod range;

use serde::Serialize;

use crate::estimate::{Estimate, Refusal};
use crate::household::Household;
use crate::household::read::{Case, Failure};
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
    /// Some of its facts are not known: what it is at least and at most.
    Range(Box<range::RangeAnswer>),
    /// It was not, and why.
    Failure(Failure),
}

/// Answers a household, or what stands in its place because it could not be read.
pub fn answer(case: Case, wanted: Wanted) -> Answer {
    let failure = match case.household.map(|household| estimate(&household, wanted)) {
        Ok(Ok(estimate)) => return Answer::Estimate(Box::new(estimate)),
        Ok(Err(failure)) => return Answer::Failure(failure),
        Err(failure) => failure,
    };
    // Only what can't be read may have facts that are not known.
    match range::answer(case.text, wanted) {
        Some(Ok(range)) => Answer::Range(Box::new(range)),
        Some(Err(failure)) => Answer::Failure(failure),
        None => Answer::Failure(failure),
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
