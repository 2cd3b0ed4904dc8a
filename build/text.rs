//! The words of the app (`src/text/*.json`) to Rust: a constant for every key, a list of the
//! languages, and the words of each in one piece. What is missing, superfluous, untranslated or at
//! odds between two languages is told here, and the build fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

#[path = "../src/text/plural.rs"]
#[allow(dead_code)]
mod plural;

/// The language that says which keys there are.
const REFERENCE: &str = "sl";

/// Groups whose keys are looked up by the identifiers that the law gives.
const NAMED: [&str; 10] =
    ["calendar", "fact", "input", "kind", "reading", "reason", "right", "step", "warning", "word"];

/// What is said of a text that was left in another language.
const UNTRANSLATED: &str = "not translated";

/// A text, or one for each plural form.
#[derive(Clone, PartialEq)]
enum Entry {
    Text(String),
    Plural(BTreeMap<String, String>),
}

/// A language's code, what stands in its group `language`, and its texts by key.
pub struct Language {
    code: String,
    about: BTreeMap<String, String>,
    entries: BTreeMap<String, Entry>,
}

/// What each locale file says of itself in the group `language`: besides code, own name and
/// direction, when it was written, who read it again, and whether a native speaker has (`open`
/// until one has).
const ABOUT: [&str; 6] = ["code", "direction", "name", "native_speaker", "read_again", "written"];

/// The constants and tables of all languages.
pub fn generate() -> String {
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-env-changed=DRAFT_TEXTS");
    let mut languages = Vec::new();
    for path in files(Path::new("src/text")) {
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let json = std::fs::read_to_string(&path).expect("a readable locale file");
        languages.push(read(&code, &json).unwrap_or_else(|problem| panic!("{problem}")));
    }
    // As they are offered.
    languages.sort_by_key(|language| plural::RULES.iter().position(|rule| rule.code == language.code));
    let is_draft = std::env::var_os("DRAFT_TEXTS").is_some();
    if is_draft {
        fill_in(&mut languages);
    }
    let mut problems: Vec<String> = languages.iter().filter_map(check_about).collect();
    problems.extend(check(&languages).into_iter().filter(|problem| !is_draft || !problem.ends_with(UNTRANSLATED)));
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    write(&languages)
}

/// While new words are being written (`DRAFT_TEXTS=1 make serve`): the English stand in for those
/// that a language lacks. The tests refuse to run like that.
fn fill_in(languages: &mut [Language]) {
    let Some(english) = languages.iter().find(|language| language.code == "en") else { return };
    let english: BTreeMap<String, Entry> = english.entries.clone();
    for language in languages.iter_mut().filter(|language| ![REFERENCE, "en"].contains(&language.code.as_str())) {
        language.entries.retain(|key, _| english.contains_key(key));
        let forms = plural::rule(&language.code).map_or(&[][..], |rule| rule.categories);
        for (key, entry) in &english {
            let stand_in = match entry {
                Entry::Text(text) => Entry::Text(["[", text, "]"].concat()),
                Entry::Plural(all) => {
                    Entry::Plural(forms.iter().map(|form| ((*form).to_owned(), all["other"].clone())).collect())
                }
            };
            language.entries.entry(key.clone()).or_insert(stand_in);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("src/text is there").map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    found.sort();
    found
}

/// Reads one locale file: groups of keys; the key `title` of the group `work` is `work_title`.
pub fn read(code: &str, json: &str) -> Result<Language, String> {
    let value: Value = serde_json::from_str(json).map_err(|e| format!("{code}: {e}"))?;
    let groups = value.as_object().ok_or(format!("{code}: not an object of groups"))?;
    let mut entries = BTreeMap::new();
    let mut about = BTreeMap::new();
    for (group, keys) in groups {
        let keys = keys.as_object().ok_or(format!("{code}: {group} is not an object"))?;
        if group == "language" {
            for (key, value) in keys {
                let value = value.as_str().ok_or(format!("{code}: language_{key}: not a text"))?;
                about.insert(key.clone(), value.to_owned());
            }
            continue;
        }
        for (key, value) in keys {
            let name = format!("{group}_{key}");
            if !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
                return Err(format!("{code}: {name}: a key has only a-z, 0-9 and _"));
            }
            let text = |value: &Value| value.as_str().map(str::to_owned).ok_or(format!("{code}: {name}: not a text"));
            let entry = match value.as_object() {
                None => Entry::Text(text(value)?),
                Some(forms) => {
                    Entry::Plural(forms.iter().map(|(form, value)| Ok((form.clone(), text(value)?))).collect::<Result<
                        _,
                        String,
                    >>(
                    )?)
                }
            };
            if entries.insert(name.clone(), entry).is_some() {
                return Err(format!("{code}: {name}: twice"));
            }
        }
    }
    Ok(Language { code: code.to_owned(), about, entries })
}

/// What is wrong with what a locale file says of itself.
pub fn check_about(language: &Language) -> Option<String> {
    let code = &language.code;
    let about: Vec<&str> = language.about.keys().map(String::as_str).collect();
    if about != ABOUT {
        return Some(format!("{code}: language: has {about:?}, needs {ABOUT:?}"));
    }
    let other = language.about["code"] != *code || !["ltr", "rtl"].contains(&language.about["direction"].as_str());
    other.then(|| format!("{code}: language: another code than the name of the file, or no direction"))
}

/// A letter of the Cyrillic or the Arabic script.
fn is_own_letter(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}' | '\u{600}'..='\u{6ff}')
}

/// Looks as if it had not been translated: three words or more as in Slovene or English, or no
/// letter but Latin ones in a language that has its own.
fn is_untranslated(language: &Language, key: &str, entry: &Entry, sources: &[&Language]) -> bool {
    let is_source = sources.iter().any(|source| source.code == language.code);
    if is_source || key.starts_with("format_") {
        return false;
    }
    let has_own_letters = ["ar", "fa", "mk", "ru", "uk"].contains(&language.code.as_str());
    let same =
        |text: &str| sources.iter().any(|source| source.entries.get(key).is_some_and(|e| e.texts().contains(&text)));
    entry.texts().into_iter().any(|text| {
        let words = without_names(text);
        let letters = words.chars().filter(char::is_ascii_alphabetic).count();
        words.split_whitespace().count() >= 3 && letters > 0 && same(text)
            || has_own_letters && letters > 3 && !words.chars().any(is_own_letter)
    })
}

/// A text without what is put in, and without the name of the app.
fn without_names(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut words = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        words.push_str(piece.split_once('}').map_or("", |(_, after)| after));
    }
    words.replace("Moje pravice", "")
}

/// Everything that is wrong between the languages, naming key and language.
pub fn check(languages: &[Language]) -> Vec<String> {
    let mut problems = Vec::new();
    let Some(reference) = languages.iter().find(|language| language.code == REFERENCE) else {
        return vec![format!("{REFERENCE}: no such locale file")];
    };
    let sources: Vec<&Language> = languages.iter().filter(|l| [REFERENCE, "en"].contains(&l.code.as_str())).collect();
    for language in languages {
        let code = &language.code;
        let Some(rule) = plural::rule(code) else {
            problems.push(format!("{code}: no plural rule in src/text/plural.rs"));
            continue;
        };
        for key in reference.entries.keys().filter(|key| !language.entries.contains_key(*key)) {
            problems.push(format!("{code}: {key}: missing"));
        }
        for (key, entry) in &language.entries {
            let Some(model) = reference.entries.get(key) else {
                problems.push(format!("{code}: {key}: not in {REFERENCE}"));
                continue;
            };
            if entry.texts().iter().any(|text| text.trim_matches(' ').is_empty()) {
                problems.push(format!("{code}: {key}: empty"));
            }
            if is_untranslated(language, key, entry, &sources) {
                problems.push(format!("{code}: {key}: {UNTRANSLATED}"));
            }
            if entry.placeholders() != model.placeholders() {
                problems.push(format!(
                    "{code}: {key}: has the placeholders {:?}, {REFERENCE} has {:?}",
                    entry.placeholders(),
                    model.placeholders()
                ));
            }
            match (entry, model) {
                (Entry::Plural(forms), Entry::Plural(_)) => {
                    let wanted: BTreeSet<&str> = rule.categories.iter().copied().collect();
                    let given: BTreeSet<&str> = forms.keys().map(String::as_str).collect();
                    if wanted != given {
                        problems.push(format!("{code}: {key}: has the plural forms {given:?}, needs {wanted:?}"));
                    }
                }
                (Entry::Text(_), Entry::Text(_)) => {}
                _ => problems.push(format!("{code}: {key}: a plural in one language only")),
            }
        }
    }
    problems
}

impl Entry {
    fn texts(&self) -> Vec<&str> {
        match self {
            Entry::Text(text) => vec![text],
            Entry::Plural(forms) => forms.values().map(String::as_str).collect(),
        }
    }

    /// The names in braces, of all forms together: a form such as "one child" may do without the number.
    fn placeholders(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for text in self.texts() {
            let inner = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            names.extend(inner.map(|(name, _)| name.to_owned()));
        }
        names
    }
}

/// The code: first the keys that are looked up by name, so that their place in the list of names
/// is their place in every table; then the others.
fn write(languages: &[Language]) -> String {
    let named = |key: &str| NAMED.iter().any(|group| key.strip_prefix(group).is_some_and(|rest| rest.starts_with('_')));
    let reference = &languages[0].entries;
    // Those of the group `embed` stand in scripts only (scripts/pack.mjs).
    let mut keys: Vec<&String> = reference.keys().filter(|key| !key.starts_with("embed_")).collect();
    keys.sort_by_key(|key| (!named(key), *key));

    let mut code = String::from(
        "/// Every text, by its name in the locale files.\npub mod key {\n    use super::{Key, Plural};\n",
    );
    for (i, key) in keys.iter().enumerate() {
        let kind = if matches!(reference[*key], Entry::Plural(_)) { "Plural" } else { "Key" };
        writeln!(code, "    /// `{key}`\n    pub const {}: {kind} = {kind}({i});", key.to_uppercase()).unwrap();
    }
    code.push_str("}\n\n");
    let names: Vec<&str> = keys.iter().map(|key| key.as_str()).filter(|key| named(key)).collect();
    writeln!(
        code,
        "/// The keys that are looked up by name, in the order of the tables.\nstatic NAMES: &str = {:?};",
        names.join("\n")
    )
    .unwrap();
    // The browser fetches the words of one language; they lie beside the program, in sections that
    // scripts/pack.mjs takes out into files. Everywhere else they are built in.
    let in_browser = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("set by cargo")).join("text");
    std::fs::create_dir_all(&out).expect("a folder to write to");
    writeln!(code, "/// Every language.\npub static LANGUAGES: [Language; {}] = [", languages.len()).unwrap();
    for language in languages {
        let rule = plural::rule(&language.code).expect("checked before");
        let texts: Vec<String> = keys
            .iter()
            .map(|key| match &language.entries[*key] {
                Entry::Text(text) => text.clone(),
                Entry::Plural(forms) => {
                    let forms: Vec<&str> = rule.categories.iter().map(|c| forms[*c].as_str()).collect();
                    forms.join("\u{1}")
                }
            })
            .collect();
        std::fs::write(out.join(format!("{}.txt", language.code)), texts.join("\u{2}")).expect("writable");
        let about = |name: &str| &language.about[name];
        writeln!(
            code,
            "    Language::new({:?}, {:?}, {}, {}, {}),",
            language.code,
            about("name"),
            about("direction") == "rtl",
            about("native_speaker") != "open",
            if in_browser { "None".to_owned() } else { format!("Some({})", included(&language.code, "str")) }
        )
        .unwrap();
    }
    code.push_str("];\n");
    for language in languages.iter().filter(|_| in_browser) {
        let name = language.code.to_uppercase();
        let bytes = included(&language.code, "bytes");
        writeln!(
            code,
            "#[unsafe(link_section = \"text.{}\")]\n#[allow(dead_code)]\nstatic TEXT_{name}: [u8; {bytes}.len()] = *{bytes};",
            language.code
        )
        .unwrap();
    }
    code
}

fn included(code: &str, what: &str) -> String {
    format!("include_{what}!(concat!(env!(\"OUT_DIR\"), \"/text/{code}.txt\"))")
}
