//! Državna štipendija, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Državna štipendija (ZUPJS 23, ZŠtip-1 12-22).
    #[derive(Default)]
    pub struct DrzavnaStipendija {
        /// Payable for at least one person.
        pub entitled: bool,
        /// EUR per person and month, with the rights granted before it.
        pub income_per_person: Eur,
        /// The income class of the scholarship; none above the top limit.
        pub bracket: Option<u8>,
        /// Everyone in secondary school or higher education; nobody where it cannot be estimated.
        pub items: Vec<Scholarship>,
        /// EUR a month, with the supplements that are known.
        pub total: Option<Eur>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
    }

    /// The scholarship of one person.
    pub struct Scholarship {
        /// The person.
        pub id: String,
        /// Payable.
        pub entitled: bool,
        /// EUR a month without supplements.
        pub basic: Eur,
        /// Supplements.
        pub supplements: Vec<ScholarshipSupplement>,
        /// EUR a month, with the supplements that are known.
        pub amount: Eur,
        /// What of it is income for the kindergarten class (ZUPJS 12(1)11), EUR a month.
        pub as_income: Eur,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day: of the school or study year.
        pub to: Option<Date>,
    }

    /// A supplement of a scholarship that is due.
    pub struct ScholarshipSupplement {
        /// The kind, as an identifier.
        pub kind: &'static str,
        /// EUR a month; none where it is not known.
        pub amount: Option<Eur>,
    }
}
