//! Otroški dodatek, as the answer tells it.

use super::IncomeRow;
use crate::date::Date;
use crate::money::Eur;

answers! {
    /// Otroški dodatek (ZUPJS 22, ZSDP-1 70-76).
    pub struct OtroskiDodatek {
        /// Payable for at least one child.
        pub entitled: bool,
        /// Income of the yearly rights.
        pub income_rows: Vec<IncomeRow>,
        /// Their sum, EUR a year.
        pub income_total: Eur,
        /// EUR per person and month.
        pub income_per_person: Eur,
        /// The income class, 1 to 8; none above the top limit.
        pub bracket: Option<u8>,
        /// Every child: elder first, then as given.
        pub children: Vec<ChildBenefit>,
        /// EUR a month.
        pub total: Eur,
    }

    /// The child benefit of a child.
    pub struct ChildBenefit {
        /// The child.
        pub id: String,
        /// Payable.
        pub entitled: bool,
        /// First, second or third and later child.
        pub order: Option<u8>,
        /// EUR a month without supplements.
        pub base: Eur,
        /// The supplement of a single-parent family, EUR a month.
        pub single_parent: Eur,
        /// The supplement for a child under 4 outside kindergarten, EUR a month.
        pub not_in_kindergarten: Eur,
        /// EUR a month.
        pub total: Eur,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
    }
}
