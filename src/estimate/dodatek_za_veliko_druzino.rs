//! Dodatek za veliko družino, as the answer tells it.

use super::Unknown;
use crate::money::Eur;

answers! {
    /// Dodatek za veliko družino (ZSDP-1 77-78, 95).
    #[derive(Default)]
    pub struct DodatekZaVelikoDruzino {
        /// Payable.
        pub entitled: bool,
        /// How many children count.
        pub children: u32,
        /// EUR a year.
        pub amount: Option<Eur>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }
}
