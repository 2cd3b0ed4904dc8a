//! Dodatek za veliko družino, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Dodatek za veliko družino (ZSDP-1 77-78, 95).
    #[derive(Default)]
    pub struct DodatekZaVelikoDruzino {
        /// Payable.
        pub entitled: bool,
        /// How many children count: the most on one day of the year so far.
        pub children: u32,
        /// EUR a year; where a part of this year was paid already, what is still to be paid.
        pub amount: Option<Eur>,
        /// How it is had: `ex_officio` (the centre grants it by itself, as child benefit is paid) or
        /// `claim` (it must be claimed); none where it is not payable.
        pub how: Option<&'static str>,
        /// The last day on which it can be claimed, where it must be.
        pub claim_until: Option<Date>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }
}
