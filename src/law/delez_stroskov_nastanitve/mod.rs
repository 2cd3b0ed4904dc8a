//! The share of the cost of living in the office's houses: ZMZ-1 93, decree of 2021, 12-14. See `spec.md` beside this file.

use crate::estimate::{DelezStroskovNastanitve, NoLaw};
use crate::law::context::Law;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn delez_stroskov_nastanitve(_law: &mut Law, _members: &Members) -> Result<DelezStroskovNastanitve, NoLaw> {
    Ok(DelezStroskovNastanitve::default())
}
