//! Dodatek za nego otroka: ZSDP-1 79-82, 96. See `spec.md` beside this file.

use crate::estimate::{DodatekZaNegoOtroka, NoLaw};
use crate::law::context::Law;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn dodatek_za_nego_otroka(_law: &mut Law) -> Result<DodatekZaNegoOtroka, NoLaw> {
    Ok(DodatekZaNegoOtroka::default())
}
