//! Pomoč ob rojstvu otroka, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Pomoč ob rojstvu otroka (ZSDP-1 68-69, 93).
    #[derive(Default)]
    pub struct PomocObRojstvuOtroka {
        /// Payable for at least one child.
        pub entitled: bool,
        /// Every child under a year of age or adopted within the year, elder first; then each one that
        /// is expected.
        pub items: Vec<BirthGrant>,
        /// EUR, once.
        pub total: Option<Eur>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }

    /// The grant for one child.
    pub struct BirthGrant {
        /// The child; none where it is not born yet.
        pub id: Option<String>,
        /// Payable.
        pub entitled: bool,
        /// EUR, once.
        pub amount: Eur,
        /// The first day on which it can be claimed, for a child that is not born yet.
        pub claim_from: Option<Date>,
        /// The last day on which it can be claimed, itself included; none before the birth.
        pub claim_until: Option<Date>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
    }
}
