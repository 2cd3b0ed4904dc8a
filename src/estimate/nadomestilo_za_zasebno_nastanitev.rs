//! Denarno nadomestilo za zasebno nastanitev, as the answer tells it.

use super::{Percent, Unknown};
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Denarno nadomestilo za zasebno nastanitev (ZMZ-1 97).
    #[derive(Default)]
    pub struct NadomestiloZaZasebnoNastanitev {
        /// Payable.
        pub entitled: bool,
        /// EUR a month.
        pub amount: Option<Eur>,
        /// EUR a month for a household of this size without own means.
        pub base: Eur,
        /// The share of the osnovni znesek.
        pub percent: Percent,
        /// How many persons count.
        pub household_size: u32,
        /// Own means, EUR a month.
        pub own_resources: Eur,
        /// Rent and other costs by the contract, EUR a month.
        pub rent_and_costs: Eur,
        /// The first day of this award.
        pub from: Option<Date>,
        /// The last day of this award.
        pub to: Option<Date>,
        /// The last day of the whole right.
        pub entitlement_end: Option<Date>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }
}
