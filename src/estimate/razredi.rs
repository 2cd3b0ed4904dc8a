//! The income classes of a right, as the answer tells them.

use super::Percent;
use crate::money::Eur;

answers! {
    /// All income classes of a right (ZUPJS 20-26) on the day of the law, and the household's place
    /// among them.
    pub struct Razredi {
        /// The right.
        pub right: &'static str,
        /// What hangs on the class: `child_benefit`, `scholarship`, `kindergarten`, `snack`, `lunch`.
        pub of: &'static str,
        /// The article that says so.
        pub article: String,
        /// The person for whom the amounts are, by id; none where they are the same for all.
        pub person: Option<String>,
        /// EUR per person and month.
        pub income_per_person: Eur,
        /// The household's class; none above the last limit.
        pub bracket: Option<u8>,
        /// The classes, lowest income first.
        pub classes: Vec<Razred>,
    }

    /// An income class, and what hangs on it.
    pub struct Razred {
        /// The class.
        pub class: u8,
        /// The highest income of the class, EUR per person and month; none where it has no limit.
        pub up_to: Option<Eur>,
        /// EUR a month, where an amount hangs on the class.
        pub amount: Option<Eur>,
        /// Percent of a price, where a share hangs on it.
        pub percent: Option<Percent>,
    }
}
