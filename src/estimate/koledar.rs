//! The calendar of a household, as the answer tells it.

use crate::date::Date;

answers! {
    /// A day to keep in mind.
    pub struct Dogodek {
        /// The day.
        pub day: Date,
        /// What happens, as an identifier.
        pub kind: &'static str,
        /// The right it is about.
        pub right: Option<&'static str>,
        /// The person it is about, by id.
        pub person: Option<String>,
    }
}
