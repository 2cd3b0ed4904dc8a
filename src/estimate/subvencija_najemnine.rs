//! Subvencija najemnine, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Subvencija najemnine (ZUPJS 28, Stanovanjski zakon 121-121.b).
    #[derive(Default)]
    pub struct SubvencijaNajemnine {
        /// Payable.
        pub entitled: bool,
        /// EUR a month.
        pub amount: Option<Eur>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
        /// What the tenants have, EUR a month.
        pub income: Eur,
        /// Their minimum income without supplements for work, EUR a month.
        pub minimum_income: Eur,
        /// The limit of income, EUR a month.
        pub limit: Eur,
        /// The rent that counts, EUR a month.
        pub recognised_rent: Eur,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
    }
}
