//! Which way the figures and statements that somebody published point, where a question of law is
//! open: by `docs/readings.md`, which tells more of each. A reading that is missing here has nothing
//! published about it.

/// Which reading something points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// The one we take.
    Ours,
    /// Another one.
    Other,
    /// Some to ours, some to another.
    Both,
}

/// What was published about a reading.
#[derive(Debug)]
pub struct Published {
    /// The reading.
    pub reading: &'static str,
    /// Which way it points.
    pub points: Points,
    /// Who published it, and when: names, the same in every language.
    pub source: &'static str,
}

const fn published(reading: &'static str, points: Points, source: &'static str) -> Published {
    Published { reading, points, source }
}

/// The ministry's table of varstveni dodatek.
const TABLE: &str = "gov.si, varstveni dodatek, 4/2022";
/// The ministry's total for a family with five children.
const TOTAL: &str = "MDDSZ, 11/2025";

/// What was published, in the order of [`crate::readings::READINGS`].
#[rustfmt::skip]
pub static PUBLISHED: &[Published] = &[
    published("rounding", Points::Ours, TOTAL),
    published("parameter_day", Points::Ours, "pomurske-novice.si, 2022; slovenskenovice.delo.si, 2026"),
    published("od_deduction", Points::Ours, "MDDSZ, 11/2025; Delo, 10/2018"),
    published("od_order", Points::Ours, "infotujci.si"),
    published("od_supplements", Points::Ours, "siol.net, 1/2026"),
    published("sp_with_partner", Points::Ours, TABLE),
    published("current_rights_in_od", Points::Ours, TOTAL),
    published("mi_rounding", Points::Both, "MDDSZ, 2022, 2025; CSD Celje, 2023"),
    published("first_adult_both_active", Points::Ours, TABLE),
    published("vd_children", Points::Both, TABLE),
    published("vd_pensioners_2026", Points::Ours, "gov.si, varstveni dodatek, 2026"),
    published("refugee_accommodation", Points::Other, "AIDA, asylumineurope.org"),
    published("acc_months", Points::Ours, "infotujci.si; gov.si; AIDA, 2023"),
    published("death_help_children", Points::Ours, "MDDSZ; pogrebne službe"),
];

/// What was published about a reading.
pub fn about(reading: &str) -> Option<&'static Published> {
    PUBLISHED.iter().find(|published| published.reading == reading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readings::READINGS;

    #[test]
    fn what_was_published_is_about_readings_in_their_order_each_once() {
        let place = |name: &str| READINGS.iter().position(|reading| reading.name == name);
        let places: Vec<_> = PUBLISHED.iter().map(|published| place(published.reading).expect("a reading")).collect();
        assert!(places.windows(2).all(|two| two[0] < two[1]), "{places:?}");
        assert!(about("kg_dsp_exempt").is_none(), "no published case settles it");
    }

    #[test]
    fn the_page_about_readings_tells_of_it_too() {
        let page = include_str!("../docs/readings.md");
        for published in PUBLISHED {
            let (_, part) = page.split_once(&format!("### `{}`", published.reading)).expect("a part of its own");
            let part = part.split("\n### ").next().unwrap().to_lowercase();
            let told = ["ministry", "published", "announced", "infotujci", "press", "report"];
            assert!(told.iter().any(|word| part.contains(word)), "{}", published.reading);
        }
    }
}
