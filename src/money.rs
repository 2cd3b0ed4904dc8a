//! Money: exact decimals in EUR, and the only way to round and to compare them.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

use rust_decimal::{Decimal, RoundingStrategy};

use crate::comparisons;

/// An amount in EUR, exact. Rounded only where a rule calls [`Eur::round`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Eur(pub Decimal);

// What the operations do stands here once, out of line and with their numbers by reference: an inlined decimal is long
// code, and so is copying one for a call, and the page pays for each byte.

#[inline(never)]
fn sum(one: &Decimal, other: &Decimal) -> Decimal {
    *one + *other
}

#[inline(never)]
fn difference(one: &Decimal, other: &Decimal) -> Decimal {
    // The same as `one - other`, by the same code as a sum. Nothing has no sign.
    sum(one, &if other.is_zero() { *other } else { -*other })
}

#[inline(never)]
fn product(one: &Decimal, other: &Decimal) -> Decimal {
    *one * *other
}

#[inline(never)]
fn quotient(one: &Decimal, parts: u32) -> Decimal {
    *one / Decimal::from(parts)
}

// Whatever an amount decides is decided here, so that it can be watched (`crate::comparisons`).

#[inline(never)]
fn compare(one: &Decimal, other: &Decimal) -> Ordering {
    let found = one.cmp(other);
    comparisons::note(one, other, found as i8);
    found
}

#[inline(never)]
fn is_below(one: &Decimal, other: &Decimal) -> bool {
    let found = one < other;
    comparisons::note(one, other, i8::from(found));
    found
}

#[inline(never)]
fn at_least_nothing(one: &Decimal) -> Decimal {
    if is_below(one, &Decimal::ZERO) { Decimal::ZERO } else { *one }
}

#[inline(never)]
fn is_positive(one: &Decimal) -> bool {
    is_below(&Decimal::ZERO, one)
}

#[inline(never)]
fn rounded(one: &Decimal, rounding: Rounding) -> Decimal {
    one.round_dp_with_strategy(2, rounding.strategy())
}

/// As the contract writes it: `640.50`, with more decimal places where there are more.
impl fmt::Display for Eur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut number = self.0.normalize();
        number.rescale(number.scale().max(2));
        number.fmt(f)
    }
}

impl Eur {
    /// Nothing.
    pub const ZERO: Eur = Eur(Decimal::ZERO);

    /// Whole cents as EUR.
    pub fn cents(cents: i64) -> Eur {
        Eur(Decimal::new(cents, 2))
    }

    /// The amount times an exact factor (a weight, a share, a number of months), not rounded.
    #[inline]
    pub fn times(self, factor: Decimal) -> Eur {
        Eur(product(&self.0, &factor))
    }

    /// The amount divided by a whole number, not rounded. `parts` must not be 0.
    #[inline]
    pub fn over(self, parts: u32) -> Eur {
        Eur(quotient(&self.0, parts))
    }

    /// The amount, or nothing where it is negative.
    #[inline]
    pub fn or_zero(self) -> Eur {
        Eur(at_least_nothing(&self.0))
    }

    /// What is left after taking `other` away, at least nothing.
    #[inline]
    pub fn minus_at_most(self, other: Eur) -> Eur {
        (self - other).or_zero()
    }

    /// True for an amount above nothing.
    #[inline]
    pub fn is_positive(self) -> bool {
        is_positive(&self.0)
    }

    /// The amount rounded to the cent.
    #[inline]
    pub fn round(self, rounding: Rounding) -> Eur {
        Eur(rounded(&self.0, rounding))
    }
}

/// How an amount is brought to the cent. No article rules it (open question AMB-01), so the
/// direction is a reading of the law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// Half a cent goes up: what the published tables follow.
    #[default]
    HalfUp,
    /// Half a cent goes to the even cent.
    HalfEven,
    /// What is below a cent falls away.
    Truncate,
}

impl Rounding {
    fn strategy(self) -> RoundingStrategy {
        match self {
            Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Rounding::HalfEven => RoundingStrategy::MidpointNearestEven,
            Rounding::Truncate => RoundingStrategy::ToZero,
        }
    }
}

impl PartialEq for Eur {
    #[inline]
    fn eq(&self, other: &Eur) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Eur {}

impl PartialOrd for Eur {
    #[inline]
    fn partial_cmp(&self, other: &Eur) -> Option<Ordering> {
        Some(self.cmp(other))
    }

    // Each asks one thing only: whether two amounts are the same decides nothing here.

    #[inline]
    fn lt(&self, other: &Eur) -> bool {
        is_below(&self.0, &other.0)
    }

    #[inline]
    fn le(&self, other: &Eur) -> bool {
        !is_below(&other.0, &self.0)
    }

    #[inline]
    fn gt(&self, other: &Eur) -> bool {
        is_below(&other.0, &self.0)
    }

    #[inline]
    fn ge(&self, other: &Eur) -> bool {
        !is_below(&self.0, &other.0)
    }
}

impl Ord for Eur {
    #[inline]
    fn cmp(&self, other: &Eur) -> Ordering {
        compare(&self.0, &other.0)
    }

    #[inline]
    fn max(self, other: Eur) -> Eur {
        if self < other { other } else { self }
    }

    #[inline]
    fn min(self, other: Eur) -> Eur {
        if other < self { other } else { self }
    }
}

impl Add for Eur {
    type Output = Eur;
    #[inline]
    fn add(self, other: Eur) -> Eur {
        Eur(sum(&self.0, &other.0))
    }
}

impl AddAssign for Eur {
    #[inline]
    fn add_assign(&mut self, other: Eur) {
        *self = *self + other;
    }
}

impl Sub for Eur {
    type Output = Eur;
    #[inline]
    fn sub(self, other: Eur) -> Eur {
        Eur(difference(&self.0, &other.0))
    }
}

impl SubAssign for Eur {
    #[inline]
    fn sub_assign(&mut self, other: Eur) {
        *self = *self - other;
    }
}

impl Sum for Eur {
    fn sum<I: Iterator<Item = Eur>>(amounts: I) -> Eur {
        amounts.fold(Eur::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_goes_where_the_reading_says() {
        let half = Eur(Decimal::new(196_375, 3));
        assert_eq!(half.round(Rounding::HalfUp), Eur::cents(19638));
        assert_eq!(half.round(Rounding::Truncate), Eur::cents(19637));
        let even = Eur(Decimal::new(196_365, 3));
        assert_eq!(even.round(Rounding::HalfEven), Eur::cents(19636));
    }

    #[test]
    fn a_third_is_exact_until_it_is_rounded() {
        let third = Eur::cents(100_000).over(3);
        assert_eq!(third.times(Decimal::from(3)).round(Rounding::HalfUp), Eur::cents(100_000));
        assert_eq!(third.round(Rounding::HalfUp), Eur::cents(33_333));
    }

    #[test]
    fn nothing_is_below_nothing() {
        assert_eq!(Eur::cents(100).minus_at_most(Eur::cents(101)), Eur::ZERO);
    }
}
