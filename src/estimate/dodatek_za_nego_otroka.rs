//! Dodatek za nego otroka, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Dodatek za nego otroka (ZSDP-1 79-82).
    #[derive(Default)]
    pub struct DodatekZaNegoOtroka {
        /// Payable for at least one child.
        pub entitled: bool,
        /// Every child that needs special care.
        pub items: Vec<CareSupplement>,
        /// EUR a month.
        pub total: Option<Eur>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }

    /// The supplement for one child.
    pub struct CareSupplement {
        /// The child.
        pub id: String,
        /// Payable.
        pub entitled: bool,
        /// EUR a month.
        pub amount: Eur,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day known: later while the child is in regular schooling, earlier where the
        /// medical opinion ends.
        pub to: Option<Date>,
    }
}
