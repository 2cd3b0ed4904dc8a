//! The calendar of a household: when rights start and end, when to apply again, what changes by itself.

use crate::estimate::{Dogodek, Estimate};
use crate::household::Household;

/// The days to keep in mind, in order.
pub fn koledar(_household: &Household, _estimate: &Estimate) -> Vec<Dogodek> {
    Vec::new()
}
