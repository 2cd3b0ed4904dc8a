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
        /// The income class; none above the top limit.
        pub bracket: Option<u8>,
        /// Everyone in secondary school or higher education.
        pub items: Vec<Scholarship>,
        /// EUR a month.
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
        /// EUR a month.
        pub amount: Eur,
        /// What of it is income for the kindergarten class (ZUPJS 12(1)11), EUR a month.
        pub as_income: Eur,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
    }

    /// A supplement of a scholarship.
    pub struct ScholarshipSupplement {
        /// The kind, as an identifier.
        pub kind: &'static str,
        /// EUR a month.
        pub amount: Eur,
    }
}
