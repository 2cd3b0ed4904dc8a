//! Which plural form a number takes, by language, as in the Unicode CLDR (whole numbers below a
//! million; some languages have a form of their own for whole millions).

/// How a language forms its plurals.
pub struct Rule {
    /// The code of the language.
    pub code: &'static str,
    /// The names of its forms, as the locale files write them.
    pub categories: &'static [&'static str],
    /// The place in `categories` of the form for a number.
    pub of: fn(u32) -> usize,
}

impl Rule {
    const fn new(code: &'static str, categories: &'static [&'static str], of: fn(u32) -> usize) -> Rule {
        Rule { code, categories, of }
    }
}

/// One, or many: English and those that count like it.
fn one(n: u32) -> usize {
    usize::from(n != 1)
}

/// None and one take the same form.
fn none_or_one(n: u32) -> usize {
    usize::from(n > 1)
}

/// 1, 21, 31 …; 2-4, 22-24 …; all others.
fn slavic(n: u32) -> usize {
    match (n % 10, n % 100) {
        (_, 11..=14) => 2,
        (1, _) => 0,
        (2..=4, _) => 1,
        _ => 2,
    }
}

/// The languages that we know how to count in, in the order in which they are offered. A new
/// language adds its row here; the browser's own rules are the test.
pub static RULES: &[Rule] = &[
    Rule::new("sl", &["one", "two", "few", "other"], |n| match n % 100 {
        1 => 0,
        2 => 1,
        3 | 4 => 2,
        _ => 3,
    }),
    Rule::new("en", &["one", "other"], one),
    Rule::new("it", &["one", "other"], one),
    Rule::new("hu", &["one", "other"], one),
    Rule::new("fr", &["one", "other"], none_or_one),
    Rule::new("hr", &["one", "few", "other"], slavic),
    Rule::new("sq", &["one", "other"], one),
    Rule::new("tr", &["one", "other"], one),
    Rule::new("mk", &["one", "other"], |n| usize::from(n % 10 != 1 || n % 100 == 11)),
    Rule::new("ru", &["one", "few", "many"], slavic),
    Rule::new("uk", &["one", "few", "many"], slavic),
    Rule::new("ar", &["zero", "one", "two", "few", "many", "other"], |n| match (n, n % 100) {
        (0..=2, _) => n as usize,
        (_, 3..=10) => 3,
        (_, 11..) => 4,
        _ => 5,
    }),
    Rule::new("fa", &["one", "other"], none_or_one),
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
            ("it", &[(0, "other"), (1, "one"), (2, "other"), (21, "other")]),
            ("hu", &[(0, "other"), (1, "one"), (2, "other"), (21, "other")]),
            ("fr", &[(0, "one"), (1, "one"), (2, "other"), (21, "other"), (101, "other")]),
            ("hr", &[
                (0, "other"), (1, "one"), (2, "few"), (4, "few"), (5, "other"), (11, "other"), (12, "other"), (14, "other"),
                (21, "one"), (22, "few"), (25, "other"), (101, "one"), (111, "other"), (112, "other"),
            ]),
            ("sq", &[(0, "other"), (1, "one"), (2, "other"), (21, "other")]),
            ("tr", &[(0, "other"), (1, "one"), (2, "other"), (21, "other")]),
            ("mk", &[(0, "other"), (1, "one"), (2, "other"), (11, "other"), (21, "one"), (101, "one"), (111, "other")]),
            ("ru", &[
                (0, "many"), (1, "one"), (2, "few"), (4, "few"), (5, "many"), (11, "many"), (14, "many"), (21, "one"),
                (22, "few"), (111, "many"), (121, "one"),
            ]),
            ("uk", &[
                (0, "many"), (1, "one"), (3, "few"), (5, "many"), (12, "many"), (21, "one"), (24, "few"), (111, "many"),
            ]),
            ("ar", &[
                (0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (26, "many"), (99, "many"),
                (100, "other"), (101, "other"), (102, "other"), (103, "few"), (111, "many"), (1000, "other"),
            ]),
            ("fa", &[(0, "one"), (1, "one"), (2, "other"), (21, "other")]),
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
