//! Kritje razlike do polne vrednosti zdravstvenih storitev and plačilo prispevka: ZUPJS 29-30. See `spec.md` beside this file.

use crate::estimate::{NoLaw, VarstveniDodatek, ZdravstvenePravice};
use crate::law::assets::Assets;
use crate::law::context::Law;
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn zdravstvene_pravice(
    _law: &mut Law,
    _members: &Members,
    _assets: &Assets,
    _dsp: &Assistance,
    _vd: &VarstveniDodatek,
) -> Result<ZdravstvenePravice, NoLaw> {
    Ok(ZdravstvenePravice::default())
}
