//! Denarno nadomestilo za zasebno nastanitev: ZMZ-1 97 and the decrees. See `spec.md` beside this file.

use crate::estimate::{NadomestiloZaZasebnoNastanitev, NoLaw};
use crate::law::context::Law;
use crate::law::persons::Members;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn nadomestilo_za_zasebno_nastanitev(
    _law: &mut Law,
    _members: &Members,
) -> Result<NadomestiloZaZasebnoNastanitev, NoLaw> {
    Ok(NadomestiloZaZasebnoNastanitev::default())
}
