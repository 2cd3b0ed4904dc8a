//! Varstveni dodatek, as the answer tells it.

use super::Unknown;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Varstveni dodatek (ZSVarPre 7, 49-54).
    #[derive(Default)]
    pub struct VarstveniDodatek {
        /// Payable.
        pub entitled: bool,
        /// EUR a month, of all who are eligible together.
        pub amount: Option<Eur>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Why it cannot be estimated.
        pub unknown: Option<Unknown>,
        /// How it was found: `fixed` (51(1), (4)) or `difference` (51(2), (3)).
        pub path: Option<&'static str>,
        /// The minimum income for the varstveni dodatek (50).
        pub min_income_vd: MinIncomeVd,
        /// What each eligible person gets, and what is added for children, before reductions; only on the
        /// path `fixed`.
        pub items: Vec<VdItem>,
        /// EUR a month before reductions.
        pub gross: Eur,
        /// What is taken off by article 31, EUR a month; on the path `fixed` only what social assistance left
        /// over.
        pub reduction_total: Eur,
        /// Who is eligible, by id.
        pub eligible_persons: Vec<String>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day; none where permanent.
        pub to: Option<Date>,
        /// Awarded without an end.
        pub permanent: bool,
        /// Months of the award; none where permanent, 0 where not payable.
        pub months: Option<u8>,
    }

    /// The minimum income for the varstveni dodatek.
    #[derive(Default)]
    pub struct MinIncomeVd {
        /// What is added to the minimum income of social assistance.
        pub items: Vec<VdItem>,
        /// EUR a month.
        pub total: Eur,
    }

    /// A part of the varstveni dodatek, or of the minimum income for it.
    pub struct VdItem {
        /// The person; none for all children together.
        pub id: Option<String>,
        /// What it is, as an identifier.
        pub kind: &'static str,
        /// Times the osnovni znesek.
        pub weight: crate::household::Number,
        /// EUR a month.
        pub amount: Eur,
    }
}
