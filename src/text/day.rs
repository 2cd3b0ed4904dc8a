//! Days and months as a language writes them.

use super::{Key, Language, fill, isolated, key};
use crate::date::{Date, Month};

/// A day: "1. 4. 2026", "1 April 2026", on one line.
pub fn date(language: &Language, date: Date) -> String {
    let month = Key(key::FORMAT_MONTH_IN_DATE_01.0 + u16::from(date.month().number()) - 1);
    let date = fill(
        language.get(key::FORMAT_DATE),
        &[("day", &date.day().to_string()), ("month", language.get(month)), ("year", &date.year().to_string())],
    );
    isolated(language, &date)
}

/// A month: "april 2026", "April 2026".
pub fn month(language: &Language, month: Month) -> String {
    let name = Key(key::FORMAT_MONTH_01.0 + u16::from(month.number()) - 1);
    fill(language.get(key::FORMAT_MONTH), &[("month", language.get(name)), ("year", &month.year().to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn days_and_months_are_written_as_in_the_language() {
        let [sl, en] = [&LANGUAGES[0], &LANGUAGES[1]];
        let day = Date::known(2026, 4, 1);
        assert_eq!(date(sl, day), "1.\u{a0}4.\u{a0}2026");
        assert_eq!(date(en, day), "1\u{a0}April\u{a0}2026");
        assert_eq!(date(en, Date::known(2026, 12, 31)), "31\u{a0}December\u{a0}2026");
        assert_eq!(month(sl, day.month()), "april 2026");
        assert_eq!(month(en, day.month()), "April 2026");
        // The names of the months follow one another in every table.
        for (first, last) in
            [(key::FORMAT_MONTH_01, key::FORMAT_MONTH_12), (key::FORMAT_MONTH_IN_DATE_01, key::FORMAT_MONTH_IN_DATE_12)]
        {
            assert_eq!(last.0 - first.0, 11);
        }
    }
}
