//! Znižano plačilo vrtca, as the answer tells it.

use super::Percent;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Znižano plačilo vrtca (ZUPJS 24, ZVrt 32).
    pub struct ZnizanoPlaciloVrtca {
        /// EUR per person and month, with the rights granted before it.
        pub income_per_person: Eur,
        /// The income class, 1 to 9.
        pub bracket: u8,
        /// The class's share of the price.
        pub percent: Percent,
        /// Every enrolled child: elder first, then as given.
        pub items: Vec<KindergartenFee>,
        /// What the parents pay, EUR a month.
        pub total: Eur,
        /// What they pay less than without a claim, EUR a month.
        pub saving: Eur,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
    }

    /// What the parents pay for a child.
    pub struct KindergartenFee {
        /// The child.
        pub id: String,
        /// The full price, EUR a month.
        pub price: Eur,
        /// The share that this child pays, before the municipality's discount.
        pub percent: Percent,
        /// EUR a month.
        pub payment: Eur,
        /// What is saved against the payment without a claim (ZUPJS 24(2)), EUR a month.
        pub saving: Eur,
        /// What decided the share, as an identifier.
        pub reason: &'static str,
    }
}
