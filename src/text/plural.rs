//! Which plural form a number takes, by language, as in the Unicode CLDR (whole numbers only).

/// How a language forms its plurals.
pub struct Rule {
    /// The code of the language.
    pub code: &'static str,
    /// The names of its forms, as the locale files write them.
    pub categories: &'static [&'static str],
    /// The place in `categories` of the form for a number.
    pub of: fn(u32) -> usize,
}

/// The languages that we know how to count in. A new language adds its row, and its rows to the
/// table of the tests.
pub static RULES: &[Rule] = &[
    Rule {
        code: "sl",
        categories: &["one", "two", "few", "other"],
        of: |n| match n % 100 {
            1 => 0,
            2 => 1,
            3 | 4 => 2,
            _ => 3,
        },
    },
    Rule { code: "en", categories: &["one", "other"], of: |n| usize::from(n != 1) },
];

/// The rule of a language.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_counts_as_its_speakers_do() {
        #[rustfmt::skip]
        let table: &[(&str, &[(u32, &str)])] = &[
            ("sl", &[
                (0, "other"), (1, "one"), (2, "two"), (3, "few"), (4, "few"), (5, "other"), (11, "other"), (12, "other"),
                (100, "other"), (101, "one"), (102, "two"), (103, "few"), (111, "other"), (1001, "one"),
            ]),
            ("en", &[(0, "other"), (1, "one"), (2, "other"), (11, "other"), (21, "other"), (101, "other")]),
        ];
        assert_eq!(table.len(), RULES.len(), "a language without a test");
        for (code, numbers) in table {
            let rule = rule(code).unwrap();
            for (number, form) in *numbers {
                assert_eq!(rule.categories[(rule.of)(*number)], *form, "{code} {number}");
            }
        }
    }
}
