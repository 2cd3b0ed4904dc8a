//! Moje pravice.

use crate::estimate::{Estimate, OpenPoint, Refusal};
use crate::household::Household;

/// The version of the contract: one household in, one estimate out.
pub const CONTRACT: u32 = 1;

pub mod citation;
pub mod date;
pub mod dated;
pub mod estimate;
pub mod form;
pub mod household;
#[cfg(feature = "json")]
mod json;
pub mod law;
pub mod money;
pub mod readings;
pub mod text;
pub mod trace;
#[cfg(feature = "widget")]
pub mod widget;

/// Estimates all rights of a household, with the trace of every amount.
///
/// # Errors
/// When the facts contradict each other, or no law is known for the day.
pub fn estimate(household: &Household) -> Result<Estimate, Refusal> {
    law::estimate(household, law::Options::default())
}

/// The open questions of law whose other reading would change an amount of this household.
///
/// # Errors
/// As [`estimate`].
pub fn open_points(household: &Household) -> Result<Vec<OpenPoint>, Refusal> {
    law::open_points(household)
}
