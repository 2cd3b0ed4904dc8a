//! Denarna socialna pomoč, as the answer tells it.

use super::{IncomeRow, Percent};
use crate::date::Date;
use crate::household::Number;
use crate::money::Eur;

answers! {
    /// Denarna socialna pomoč (ZSVarPre 6-47).
    pub struct DenarnaSocialnaPomoc {
        /// Payable.
        pub entitled: bool,
        /// EUR a month.
        pub amount: Eur,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Minimum income (26).
        pub min_income: MinIncome,
        /// Own income (13-23).
        pub own_income: OwnIncome,
        /// Reductions (31).
        pub reductions: Vec<Reduction>,
        /// Minimum income less own income, EUR a month, at least 0.
        pub gross_difference: Eur,
        /// All reductions, EUR a month.
        pub reduction_total: Eur,
        /// Assets reach 48 osnovnih zneskov and no exception applies (27).
        pub assets_excluded: bool,
        /// The exception that applies, `27(2)` or `27(7)`.
        pub asset_exception: Option<&'static str>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day; none where permanent.
        pub to: Option<Date>,
        /// Awarded without an end (36(5)).
        pub permanent: bool,
        /// Months of the award; none where permanent, 0 where not payable.
        pub months: Option<u8>,
    }

    /// The minimum income of the household.
    #[derive(Default)]
    pub struct MinIncome {
        /// Each member's weight, and its amount by itself (the total is rounded once).
        pub members: Vec<Weighted>,
        /// Supplements for single-parent children (26(13)).
        pub supplements: Vec<Weighted>,
        /// EUR a month.
        pub total: Eur,
    }

    /// A weight and its amount.
    pub struct Weighted {
        /// The person.
        pub id: String,
        /// Times the osnovni znesek.
        pub weight: Number,
        /// EUR a month.
        pub amount: Eur,
    }

    /// Own income.
    #[derive(Default)]
    pub struct OwnIncome {
        /// Each income that counts; what is deducted is negative.
        pub rows: Vec<IncomeRow>,
        /// EUR a month, at least 0.
        pub total: Eur,
    }

    /// A reduction of social assistance.
    pub struct Reduction {
        /// The kind, as an identifier.
        pub kind: &'static str,
        /// The person, where it is about one.
        pub person: Option<String>,
        /// The share of the minimum income.
        pub percent: Option<Percent>,
        /// EUR a month.
        pub amount: Eur,
    }
}
