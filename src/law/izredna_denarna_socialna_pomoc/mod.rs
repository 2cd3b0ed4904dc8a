//! Izredna denarna socialna pomoč, posmrtnina, pogrebnina: ZSVarPre 33-34.b. See `spec.md` beside this file.

use crate::estimate::{IzrednaDenarnaSocialnaPomoc, NoLaw, VarstveniDodatek};
use crate::law::context::Law;
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn izredna_denarna_socialna_pomoc(
    _law: &mut Law,
    _members: &Members,
    _dsp: &Assistance,
    _vd: &VarstveniDodatek,
) -> Result<IzrednaDenarnaSocialnaPomoc, NoLaw> {
    Ok(IzrednaDenarnaSocialnaPomoc::default())
}
