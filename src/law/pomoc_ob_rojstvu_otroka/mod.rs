//! Pomoč ob rojstvu otroka: ZSDP-1 68-69, 93. See `spec.md` beside this file.

use crate::estimate::{NoLaw, PomocObRojstvuOtroka};
use crate::law::context::Law;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn pomoc_ob_rojstvu_otroka(_law: &mut Law) -> Result<PomocObRojstvuOtroka, NoLaw> {
    Ok(PomocObRojstvuOtroka::default())
}
