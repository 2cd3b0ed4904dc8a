//! Plain words: no sentence too long to follow, no term of the law without a plain word beside it.
#![cfg(feature = "json")]

use std::collections::{BTreeMap, BTreeSet};

/// The most words of a sentence.
const MOST: usize = 25;

/// Groups of the reasoning, which names the steps of the law as the law does, and how amounts and days are written.
const NOT_READ_BY_ALL: [&str; 7] = ["format", "input", "kind", "language", "reading", "step", "trace"];

/// The texts of a language by key; of a plural, each form.
fn texts(language: &str) -> BTreeMap<String, Vec<String>> {
    let json = std::fs::read_to_string(format!("src/text/{language}.json")).unwrap();
    let json: BTreeMap<String, BTreeMap<String, serde_json::Value>> = serde_json::from_str(&json).unwrap();
    let mut texts = BTreeMap::new();
    for (group, keys) in json {
        for (key, value) in keys {
            let forms = value.as_object().map_or(vec![&value], |forms| forms.values().collect());
            let forms = forms.into_iter().map(|form| form.as_str().unwrap().to_owned()).collect();
            texts.insert(format!("{group}_{key}"), forms);
        }
    }
    texts
}

fn is_in(key: &str, groups: &[&str]) -> bool {
    groups.iter().any(|group| key == *group || key.strip_prefix(group).is_some_and(|rest| rest.starts_with('_')))
}

/// The parts of a text that are read in one breath.
fn sentences(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let sentence = all.last_mut().unwrap();
        sentence.push_str(word);
        sentence.push(' ');
        let bare = word.trim_end_matches(['»', '”', ')']);
        let next_begins = words.peek().is_some_and(|next| !next.starts_with(|c: char| c.is_lowercase()));
        // "1. april", "18. leto"; a year can end a sentence.
        let digits = bare.trim_end_matches('.');
        let is_number = digits.len() <= 2 && digits.ends_with(|c: char| c.is_ascii_digit());
        if bare.ends_with([':', ';', '?', '!']) || bare.ends_with('.') && next_begins && !is_number {
            all.push(String::new());
        }
    }
    all
}

fn count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[test]
fn no_sentence_is_too_long() {
    let mut found = Vec::new();
    for language in ["sl", "en"] {
        let mut longest = (0, String::new());
        for (key, forms) in texts(language).iter().filter(|(key, _)| !is_in(key, &["language"])) {
            for sentence in forms.iter().flat_map(|text| sentences(text)) {
                let words = count(&sentence);
                if words > MOST {
                    found.push(format!("{language}: {key}: {words} words: {sentence}"));
                }
                if words > longest.0 {
                    longest = (words, format!("{key}: {sentence}"));
                }
            }
        }
        // Shown where the test fails, and by --nocapture.
        println!("{language}: the longest sentence has {} words: {}", longest.0, longest.1);
    }
    assert_eq!(found, [""; 0], "sentences with more than {MOST} words");
}

/// A row of tests/jargon.csv.
struct Term {
    language: String,
    /// Beginnings of words, in any of their forms.
    forms: Vec<String>,
    /// One of these must stand in the same text, or in the hint below the question.
    explained_by: Vec<String>,
    /// Keys or groups whose term is explained by another text on the same page, or means something else.
    elsewhere: Vec<String>,
}

fn terms() -> Vec<Term> {
    let split = |cell: &str, by: char| cell.split(by).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let mut rows = csv::Reader::from_path("tests/jargon.csv").unwrap();
    let row = |row: csv::StringRecord| Term {
        language: row[0].to_owned(),
        forms: split(&row[1], '|'),
        explained_by: split(&row[2], '|'),
        elsewhere: split(&row[3], ' '),
    };
    rows.records().map(|record| row(record.unwrap())).collect()
}

/// Whether a word of the text begins like this; a term of three letters must be the whole word.
fn has_term(text: &str, form: &str) -> bool {
    text.match_indices(form).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + form.len()..].chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !(is_letter(before) || form.len() <= 4 && is_letter(after))
    })
}

#[test]
fn no_term_of_the_law_stands_without_a_plain_word() {
    let mut found = Vec::new();
    let mut never = BTreeSet::new();
    for term in terms() {
        let texts = texts(&term.language);
        let elsewhere: Vec<&str> = term.elsewhere.iter().map(String::as_str).collect();
        for key in elsewhere.iter().filter(|key| !texts.keys().any(|text| is_in(text, &[key]))) {
            never.insert(format!("{}: {key}: no such text or group", term.language));
        }
        for (key, forms) in texts.iter().filter(|(key, _)| !is_in(key, &NOT_READ_BY_ALL) && !is_in(key, &elsewhere)) {
            // A question and its hint are read together.
            let question = key.strip_suffix("_hint").unwrap_or(key);
            let hint = format!("{question}_hint");
            let beside: Vec<&str> =
                [question, &hint].iter().filter_map(|key| texts.get(*key)).flatten().map(String::as_str).collect();
            let beside = [forms.join(" "), beside.join(" ")].join(" ").to_lowercase();
            let text = forms.join(" ").to_lowercase();
            let says = |words: &[String], is: &dyn Fn(&str) -> bool| words.iter().any(|word| is(word));
            if says(&term.forms, &|form| has_term(&text, form))
                && !says(&term.explained_by, &|word| beside.contains(word))
            {
                found.push(format!(
                    "{}: {key}: “{}” without any of {:?}",
                    term.language,
                    forms.join(" "),
                    term.explained_by
                ));
            }
        }
    }
    assert_eq!(never, BTreeSet::new(), "tests/jargon.csv names what isn't there");
    assert_eq!(found, [""; 0], "terms without a plain word (tests/jargon.csv)");
}

#[test]
fn both_can_fail() {
    let long = "Ta stavek ima dva dela, drugi se začne za piko. Rok je 1. 4. 2026 in potem ga ni več.";
    assert_eq!(sentences(long).iter().map(|s| count(s)).collect::<Vec<_>>(), [10, 10]);
    assert!(has_term("vpišite neto zneske", "neto") && !has_term("netopir", "neto"));
    assert!(has_term("krivdnega razloga", "krivdn") && !has_term("nekrivdno", "krivdn"));
}
