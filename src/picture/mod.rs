//! What the pictures of the answer show, as numbers: how far along an axis, how high, in which month.
//! No page and no words here; `widget::answer::picture` draws it. Distances are thousandths of the
//! whole picture, from the side where reading begins: exact amounts are rounded for drawing only.

mod line;
mod months;
mod stairs;

pub use line::{Axes, Stroke, strokes};
pub use months::{Mark, Months, Row, months};
pub use stairs::{Stair, Stairs, stairs};

use rust_decimal::Decimal;

/// The whole of an axis.
pub const WHOLE: u32 = 1000;

/// `part` of `whole` in thousandths, at most all of it.
fn thousandths(part: Decimal, whole: Decimal) -> u32 {
    if whole.is_zero() {
        return 0;
    }
    let share = (part * Decimal::from(WHOLE) / whole).round();
    u32::try_from(share).unwrap_or_default().min(WHOLE)
}
