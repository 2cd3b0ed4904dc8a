//! What a household could get together, as the answer tells it.

use crate::money::Eur;

answers! {
    /// All rights together, nothing counted twice.
    #[derive(Default)]
    pub struct Skupaj {
        /// What is paid out, EUR a month.
        pub money_month: Eur,
        /// What is paid less, EUR a month.
        pub bills_month: Eur,
        /// Both, EUR a month.
        pub month: Eur,
        /// What comes within the next twelve months: every monthly amount for the months it is
        /// awarded, and what is paid once or once a year, EUR.
        pub year: Eur,
        /// What it is made of.
        pub rows: Vec<TogetherRow>,
        /// The rights that cannot be estimated: with them it is at least so much.
        pub unknown: Vec<&'static str>,
    }

    /// One right in the total.
    pub struct TogetherRow {
        /// The right.
        pub right: &'static str,
        /// How it comes: `money_monthly`, `bill_monthly`, `money_yearly` or `money_once`.
        pub how: &'static str,
        /// EUR each time.
        pub amount: Eur,
        /// In how many of the next twelve months, or how many times.
        pub times: u32,
        /// EUR within the next twelve months.
        pub year: Eur,
    }
}
