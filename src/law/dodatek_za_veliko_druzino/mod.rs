//! Dodatek za veliko družino: ZSDP-1 77-78, 95, 112.a. See `spec.md` beside this file.

use crate::estimate::{DodatekZaVelikoDruzino, NoLaw};
use crate::law::context::Law;
use crate::law::later_income::WithRights;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn dodatek_za_veliko_druzino(
    _law: &mut Law,
    _members: &Members,
    _income: &WithRights,
) -> Result<DodatekZaVelikoDruzino, NoLaw> {
    Ok(DodatekZaVelikoDruzino::default())
}
