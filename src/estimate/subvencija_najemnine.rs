//! Subvencija najemnine, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::household::Number;
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
        /// What all who are named in the lease have, EUR a month.
        pub income: Eur,
        /// Their minimum income without supplements for work, EUR a month.
        pub minimum_income: Eur,
        /// The limit of income, EUR a month (ZUPJS 28(1)).
        pub limit: Eur,
        /// The area that counts, m2; none where all of it counts and it is not given.
        pub recognised_area_m2: Option<Number>,
        /// The non-profit rent that counts, EUR a month.
        pub recognised_rent: Eur,
        /// The most that the non-profit part can be, EUR a month.
        pub cap: Eur,
        /// The part for the non-profit rent, EUR a month.
        pub non_profit_part: Eur,
        /// The part for what a market rent exceeds it by, EUR a month.
        pub market_part: Eur,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
    }
}
