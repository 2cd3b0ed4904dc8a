//! The share of the cost of living in the office's own houses, as the answer tells it.

use super::{Percent, Unknown};
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// The share of accommodation costs in an integration house (ZMZ-1 93, decree of 2021, 12-14).
    #[derive(Default)]
    pub struct DelezStroskovNastanitve {
        /// A share must be paid.
        pub owed: bool,
        /// Own means per person, EUR a month.
        pub own_resources_per_person: Eur,
        /// The share of the monthly cost.
        pub percent: Percent,
        /// EUR a month, where the cost is given.
        pub amount: Option<Eur>,
        /// What decided it, as an identifier.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
        /// From when it must be paid.
        pub from: Option<Date>,
    }
}
