//! Varstveni dodatek: ZSVarPre 7, 49-54. See `spec.md` beside this file.

use crate::estimate::{NoLaw, VarstveniDodatek};
use crate::law::assets::Assets;
use crate::law::context::Law;
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn varstveni_dodatek(
    _law: &mut Law,
    _members: &Members,
    _assets: &Assets,
    _dsp: &Assistance,
) -> Result<VarstveniDodatek, NoLaw> {
    Ok(VarstveniDodatek::default())
}
