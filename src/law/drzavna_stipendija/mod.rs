//! Državna štipendija: ZUPJS 23, ZŠtip-1. See `spec.md` beside this file.

use crate::estimate::{DrzavnaStipendija, NoLaw};
use crate::law::context::Law;
use crate::law::later_income::WithRights;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn drzavna_stipendija(
    _law: &mut Law,
    _members: &Members,
    _income: &WithRights,
) -> Result<DrzavnaStipendija, NoLaw> {
    Ok(DrzavnaStipendija::default())
}
