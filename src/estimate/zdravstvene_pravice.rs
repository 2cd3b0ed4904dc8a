//! Kritje razlike do polne vrednosti zdravstvenih storitev and plačilo prispevka, as the answer tells them.

use super::Unknown;
use crate::date::Date;

answers! {
    /// The two health rights that follow from social assistance (ZUPJS 29, 30).
    #[derive(Default)]
    pub struct ZdravstvenePravice {
        /// Pravica do kritja razlike do polne vrednosti zdravstvenih storitev (29).
        pub kritje_razlike: HealthRight,
        /// Pravica do plačila prispevka za obvezno zdravstveno zavarovanje (30).
        pub placilo_prispevka: HealthRight,
    }

    /// A health right: yes or no.
    #[derive(Default)]
    pub struct HealthRight {
        /// The household has it.
        pub entitled: bool,
        /// Why not, or what replaced it.
        pub reason: Option<&'static str>,
        /// Why it cannot be told.
        pub unknown: Option<Unknown>,
        /// Who has it, by id.
        pub persons: Vec<String>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
    }
}
