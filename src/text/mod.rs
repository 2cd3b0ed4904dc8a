//! Every word a person reads, in every language, and how amounts and dates are written.
//!
//! The words stand in one locale file for each language (`sl.json`, `en.json` …); the build makes a
//! constant of every key and fails where a language lacks one. Where the law gives an identifier,
//! [`named`] finds its text.

mod amount;
mod day;
pub mod plural;

use std::sync::OnceLock;

pub use amount::{amount, number, percent, plain_amount};
pub use day::{date, month};

/// A text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub u16);

/// A text with a form for each number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural(pub u16);

/// A language. On a page its texts come in a file of their own; elsewhere they are built in.
pub struct Language {
    /// The code, as in `lang="sl"`.
    pub code: &'static str,
    /// Its name in the language itself.
    pub name: &'static str,
    /// Written from right to left.
    pub is_rtl: bool,
    /// A native speaker has read it.
    pub is_checked: bool,
    built_in: Option<&'static str>,
    /// Every text, in the order of the keys.
    texts: OnceLock<Vec<&'static str>>,
}

include!(concat!(env!("OUT_DIR"), "/text.rs"));

impl Language {
    const fn new(
        code: &'static str,
        name: &'static str,
        is_rtl: bool,
        is_checked: bool,
        built_in: Option<&'static str>,
    ) -> Language {
        Language { code, name, is_rtl, is_checked, built_in, texts: OnceLock::new() }
    }

    /// Takes the texts as they came in their file. They are kept as long as the page lives.
    pub fn load(&self, all: String) {
        self.texts.get_or_init(|| pieces(all.leak()));
    }

    /// The texts are there.
    pub fn is_loaded(&self) -> bool {
        self.built_in.is_some() || self.texts.get().is_some()
    }

    fn at(&self, index: u16) -> &'static str {
        let texts = self.texts.get_or_init(|| pieces(self.built_in.unwrap_or_default()));
        texts.get(usize::from(index)).copied().unwrap_or_default()
    }

    /// A text.
    pub fn get(&self, key: Key) -> &'static str {
        self.at(key.0)
    }

    /// The form of a text for a number.
    pub fn form(&self, plural: Plural, number: u32) -> &'static str {
        let form = plural::rule(self.code).map_or(0, |rule| (rule.of)(number));
        self.at(plural.0).split('\u{1}').nth(form).unwrap_or_default()
    }

    /// The text of an identifier that the law gives, such as a reason; the identifier itself where
    /// there is none (a test sees to it that there is).
    pub fn named<'a>(&self, group: &str, identifier: &'a str) -> &'a str {
        named(group, identifier).map_or(identifier, |key| self.get(key))
    }
}

fn pieces(all: &'static str) -> Vec<&'static str> {
    all.split('\u{2}').collect()
}

/// The key of an identifier in one of the groups that are looked up by name.
pub fn named(group: &str, identifier: &str) -> Option<Key> {
    let is = |name: &str| name.strip_prefix(group).and_then(|rest| rest.strip_prefix('_')) == Some(identifier);
    NAMES.split('\n').position(is).map(|index| Key(index as u16))
}

/// The language with a code such as `sl` or `sl-SI`.
pub fn language(code: &str) -> Option<usize> {
    let code = code.split('-').next().unwrap_or_default();
    LANGUAGES.iter().position(|language| language.code.eq_ignore_ascii_case(code))
}

/// A text set apart from the letters around it, where these run from right to left: an amount, an
/// article, a day. It takes its direction from its own first letter, and digits and signs alone run
/// from left to right; without this, "1.234,56 €" would be torn apart and "22(2)" turned round. The
/// texts themselves hold no such marks.
pub fn isolated(language: &Language, text: &str) -> String {
    if language.is_rtl { ["\u{2068}", text, "\u{2069}"].concat() } else { text.to_owned() }
}

/// A mark that sets apart or gives a direction, and can't be seen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}')
}

/// A text with its `{placeholders}` replaced.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('{') {
        let (name, after) = inside.split_once('}').unwrap_or((inside, ""));
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or(name, |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced() {
        assert_eq!(fill("{a} + {b} = {a}{b}", &[("a", "1"), ("b", "2")]), "1 + 2 = 12");
        assert_eq!(fill("nothing", &[]), "nothing");
        assert_eq!(fill("{unknown}", &[]), "unknown");
    }

    #[test]
    fn what_runs_the_other_way_is_set_apart_only_from_right_to_left() {
        for language in &LANGUAGES {
            let marked = isolated(language, "ZUPJS 22(2)");
            let seen: String = marked.chars().filter(|c| !is_invisible(*c)).collect();
            assert_eq!(seen, "ZUPJS 22(2)");
            assert_eq!(marked != seen, language.is_rtl, "{}", language.code);
            let day = date(language, crate::date::Date::known(2026, 4, 1));
            assert_eq!(day.starts_with('\u{2068}') && day.ends_with('\u{2069}'), language.is_rtl, "{day}");
        }
    }

    #[test]
    fn texts_hold_no_invisible_marks() {
        for language in &LANGUAGES {
            for (i, text) in
                language.texts.get_or_init(|| pieces(language.built_in.unwrap_or_default())).iter().enumerate()
            {
                assert!(!text.contains(is_invisible), "{}: the text at {i}: {text}", language.code);
            }
        }
    }

    #[test]
    fn languages_are_found_by_code() {
        assert_eq!(language("sl"), Some(0));
        assert_eq!(language("en-GB").map(|i| LANGUAGES[i].code), Some("en"));
        assert_eq!(language("xx"), None);
    }

    #[test]
    fn every_key_has_its_text_in_every_language() {
        for language in &LANGUAGES {
            assert!(language.is_loaded());
            assert_eq!(language.get(Key(u16::MAX)), "");
            assert_eq!(language.named("kind", "no such kind"), "no such kind");
        }
    }
}
