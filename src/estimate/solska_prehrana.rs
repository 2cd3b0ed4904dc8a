//! Subvencija malice and kosila, as the answer tells it.

use super::{Percent, Unknown};
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Subvencija malice and kosila (ZUPJS 25-26, ZŠolPre-1 13-14).
    #[derive(Default)]
    pub struct SolskaPrehrana {
        /// Every pupil of a primary or secondary school.
        pub items: Vec<SchoolMeals>,
        /// What all pupils pay less, EUR a month; only where it is known for each of them.
        pub saving: Option<Eur>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }

    /// The meals of one pupil.
    pub struct SchoolMeals {
        /// The pupil.
        pub id: String,
        /// What the state pays of the snack (malica).
        pub snack_pct: Percent,
        /// What the state pays of the lunch (kosilo).
        pub lunch_pct: Percent,
        /// What decided it, as an identifier.
        pub reason: &'static str,
        /// EUR less for each snack, where its price is given.
        pub snack_saving: Option<Eur>,
        /// EUR less for each lunch, where its price is given.
        pub lunch_saving: Option<Eur>,
        /// EUR less a month, where the prices of the subsidised meals and the days are given.
        pub saving: Option<Eur>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day of the decision that carries it; none where it is free for other reasons.
        pub to: Option<Date>,
    }
}
