//! The words of the app (`src/text/*.json`) to Rust: a constant for every key and one table for
//! each language. What is missing, superfluous or at odds between two languages is told here, and
//! the build fails.

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

/// A text, or one for each plural form.
enum Entry {
    Text(String),
    Plural(BTreeMap<String, String>),
}

/// A language's code and its texts by key.
pub struct Language {
    code: String,
    entries: BTreeMap<String, Entry>,
}

/// The constants and tables of all languages.
pub fn generate() -> String {
    println!("cargo::rerun-if-changed=src/text");
    let mut languages = Vec::new();
    for path in files(Path::new("src/text")) {
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let json = std::fs::read_to_string(&path).expect("a readable locale file");
        languages.push(read(&code, &json).unwrap_or_else(|problem| panic!("{problem}")));
    }
    // The reference first, then by code.
    languages.sort_by_key(|language| (language.code != REFERENCE, language.code.clone()));
    let problems = check(&languages);
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    write(&languages)
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
    for (group, keys) in groups {
        let keys = keys.as_object().ok_or(format!("{code}: {group} is not an object"))?;
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
    Ok(Language { code: code.to_owned(), entries })
}

/// Everything that is wrong between the languages, naming key and language.
pub fn check(languages: &[Language]) -> Vec<String> {
    let mut problems = Vec::new();
    let Some(reference) = languages.iter().find(|language| language.code == REFERENCE) else {
        return vec![format!("{REFERENCE}: no such locale file")];
    };
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
            if entry.texts().iter().any(|text| text.trim().is_empty()) {
                problems.push(format!("{code}: {key}: empty"));
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
    fn texts(&self) -> Vec<&String> {
        match self {
            Entry::Text(text) => vec![text],
            Entry::Plural(forms) => forms.values().collect(),
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
    let mut keys: Vec<&String> = reference.keys().collect();
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
        writeln!(
            code,
            "    Language {{ code: {:?}, all: {:?}, texts: OnceLock::new() }},",
            language.code,
            texts.join("\u{2}")
        )
        .unwrap();
    }
    code.push_str("];\n");
    code
}
