//! Izredna denarna socialna pomoč, posmrtnina and pogrebnina, as the answer tells them.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Izredna denarna socialna pomoč and its forms after a death (ZSVarPre 33-34.b).
    #[derive(Default)]
    pub struct IzrednaDenarnaSocialnaPomoc {
        /// The household may ask for it.
        pub possible: bool,
        /// Why not.
        pub reason: Option<&'static str>,
        /// The most in a month: one minimum income, EUR.
        pub ceiling_month: Eur,
        /// The most in a calendar year without a natural disaster or force majeure, EUR.
        pub ceiling_year: Eur,
        /// The most in a calendar year with one, EUR.
        pub ceiling_year_disaster: Eur,
        /// What of the yearly ceiling is left, EUR.
        pub left_this_year: Eur,
        /// Enkratna izredna pomoč po smrti družinskega člana (34.a).
        pub posmrtnina: AfterDeath,
        /// Pomoč pri kritju stroškov pogreba (34.b).
        pub pogrebnina: AfterDeath,
    }

    /// Help after a death in the family.
    #[derive(Default)]
    pub struct AfterDeath {
        /// Payable.
        pub entitled: bool,
        /// EUR, once.
        pub amount: Option<Eur>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
        /// The limit of income, EUR a month.
        pub limit: Option<Eur>,
        /// The last day on which it can be claimed.
        pub claim_until: Option<Date>,
    }
}
