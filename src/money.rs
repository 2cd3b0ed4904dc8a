//! Money: exact decimals in EUR, and the only way to round them.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

use rust_decimal::{Decimal, RoundingStrategy};

// The operations are kept out of line: an inlined decimal is long code, and the page pays for each byte.

/// An amount in EUR, exact. Rounded only where a rule calls [`Eur::round`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Eur(pub Decimal);

impl Eur {
    /// Nothing.
    pub const ZERO: Eur = Eur(Decimal::ZERO);

    /// Whole cents as EUR.
    pub fn cents(cents: i64) -> Eur {
        Eur(Decimal::new(cents, 2))
    }

    /// The amount times an exact factor (a weight, a share, a number of months), not rounded.
    #[inline(never)]
    pub fn times(self, factor: Decimal) -> Eur {
        Eur(self.0 * factor)
    }

    /// The amount divided by a whole number, not rounded. `parts` must not be 0.
    #[inline(never)]
    pub fn over(self, parts: u32) -> Eur {
        Eur(self.0 / Decimal::from(parts))
    }

    /// The amount, or nothing where it is negative.
    pub fn or_zero(self) -> Eur {
        if self.0.is_sign_negative() { Eur::ZERO } else { self }
    }

    /// What is left after taking `other` away, at least nothing.
    #[inline(never)]
    pub fn minus_at_most(self, other: Eur) -> Eur {
        (self - other).or_zero()
    }

    /// True for an amount above nothing.
    pub fn is_positive(self) -> bool {
        self > Eur::ZERO
    }

    /// The amount rounded to the cent.
    #[inline(never)]
    pub fn round(self, rounding: Rounding) -> Eur {
        Eur(self.0.round_dp_with_strategy(2, rounding.strategy()))
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

impl Add for Eur {
    type Output = Eur;
    #[inline(never)]
    fn add(self, other: Eur) -> Eur {
        Eur(self.0 + other.0)
    }
}

impl AddAssign for Eur {
    #[inline(never)]
    fn add_assign(&mut self, other: Eur) {
        self.0 += other.0;
    }
}

impl Sub for Eur {
    type Output = Eur;
    #[inline(never)]
    fn sub(self, other: Eur) -> Eur {
        Eur(self.0 - other.0)
    }
}

impl SubAssign for Eur {
    #[inline(never)]
    fn sub_assign(&mut self, other: Eur) {
        self.0 -= other.0;
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
