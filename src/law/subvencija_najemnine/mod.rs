//! Subvencija najemnine: ZUPJS 28, Stanovanjski zakon 121-121.b. See `spec.md` beside this file.

use crate::estimate::{NoLaw, SubvencijaNajemnine};
use crate::law::context::Law;
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::order::Granted;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn subvencija_najemnine(
    _law: &mut Law,
    _members: &Members,
    _dsp: &Assistance,
    _granted: &Granted,
) -> Result<SubvencijaNajemnine, NoLaw> {
    Ok(SubvencijaNajemnine::default())
}
