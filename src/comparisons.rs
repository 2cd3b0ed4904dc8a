//! What an estimate decided on its way: every comparison of two amounts, in the order in which they were made.
//!
//! All that the law does with amounts is adding, multiplying with what the law says, rounding, and comparing. So while one
//! amount grows and every comparison goes as before, each result grows on a straight line; where a comparison goes
//! otherwise, the line may bend or jump. `crate::what_if` finds these places, and that nothing lies between them.
//!
//! This only listens: no rule can ask what was noted.

use std::cell::{Cell, RefCell};

use rust_decimal::Decimal;

/// One comparison of two amounts.
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    one: Decimal,
    other: Decimal,
    found: i8,
}

impl Comparison {
    /// By how much the first amount is above the second, EUR.
    pub fn difference(&self) -> Decimal {
        self.one - self.other
    }
}

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    static NOTED: RefCell<Vec<Comparison>> = const { RefCell::new(Vec::new()) };
}

/// Notes a comparison, where somebody listens.
#[inline]
pub(crate) fn note(one: &Decimal, other: &Decimal, found: i8) {
    if LISTENS.get() {
        NOTED.with_borrow_mut(|noted| noted.push(Comparison { one: *one, other: *other, found }));
    }
}

/// Runs an estimate and gives back what it decided.
pub fn of<T>(run: impl FnOnce() -> T) -> (T, Vec<Comparison>) {
    NOTED.with_borrow_mut(Vec::clear);
    LISTENS.set(true);
    let found = run();
    LISTENS.set(false);
    (found, NOTED.with_borrow(Vec::clone))
}

/// The place of the first comparison that did not go the same way both times; none where all did.
pub fn first_different(one: &[Comparison], other: &[Comparison]) -> Option<usize> {
    let both = one.len().min(other.len());
    let differs = (0..both).find(|&i| one[i].found != other[i].found);
    differs.or((one.len() != other.len()).then_some(both))
}
