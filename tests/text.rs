//! The words: whatever the law can name has a text in every language, and a locale file that is
//! at odds with another fails the build.
#![cfg(feature = "json")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use moje_pravice::readings::READINGS;
use moje_pravice::text::{LANGUAGES, named};

#[path = "../build/text.rs"]
#[allow(dead_code)]
mod build_text;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if entry.extension().is_some_and(|e| e == "rs") {
            found.push(entry);
        }
    }
    found
}

/// All code below `folder`, without its tests.
fn code(folder: &str) -> String {
    let mut all = String::new();
    for file in files(Path::new(folder)) {
        let text = std::fs::read_to_string(&file).unwrap();
        all.push_str(text.split("#[cfg(test)]").next().unwrap());
    }
    all
}

/// The first text in quotes after each `call(`, if it stands in the same expression.
fn named_in<'a>(code: &'a str, call: &str) -> BTreeSet<&'a str> {
    let quoted = |rest: &'a str| {
        let (before, inside) = rest.split_once('"')?;
        let plain = before.chars().all(|c| c.is_whitespace() || c.is_alphanumeric() || "_.([&:,".contains(c));
        let name = inside.split('"').next()?;
        (plain && before.len() < 60 && is_identifier(name)).then_some(name)
    };
    code.split(call).skip(1).filter_map(quoted).collect()
}

fn is_identifier(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

#[test]
fn every_step_input_and_warning_of_the_law_has_words() {
    let law = code("src/law");
    let mut missing = BTreeSet::new();
    for (group, calls) in [
        ("step", &["law.open(", "trace.open("][..]),
        (
            "input",
            &["law.fact(", "law.earlier(", "law.value(", "law.value_on(", "law.eur(", "law.share(", "trace.input("],
        ),
        ("warning", &["law.warn(", ".warn("]),
    ] {
        let names: BTreeSet<&str> = calls.iter().flat_map(|call| named_in(&law, call)).collect();
        assert!(names.len() > 5, "{group}: the scan finds nothing");
        missing.extend(
            names.into_iter().filter(|name| named(group, name).is_none()).map(|name| format!("{group}_{name}")),
        );
    }
    assert_eq!(missing, BTreeSet::new(), "texts that src/text/*.json lack");
}

#[test]
fn every_reading_has_words() {
    let missing: Vec<&str> = READINGS.iter().map(|r| r.name).filter(|name| named("reading", name).is_none()).collect();
    assert_eq!(missing, [""; 0]);
}

/// Estimates every case, and looks at each identifier that comes out.
#[test]
fn every_identifier_of_an_estimate_has_words() {
    let mut seen = 0;
    let mut missing = BTreeSet::new();
    let mut need = |groups: &[&str], name: &str| {
        seen += 1;
        if groups.iter().all(|group| named(group, name).is_none()) {
            missing.insert(format!("{}_{name}", groups[0]));
        }
    };
    for household in households() {
        let Ok(estimate) = moje_pravice::estimate(&household) else { continue };
        estimate.warnings.iter().for_each(|warning| need(&["warning"], warning));
        estimate.persons.excluded.iter().for_each(|excluded| need(&["reason"], excluded.reason));
        let dsp = &estimate.denarna_socialna_pomoc;
        dsp.reason.iter().for_each(|reason| need(&["reason"], reason));
        dsp.reductions.iter().for_each(|reduction| need(&["kind"], reduction.kind));
        dsp.own_income.rows.iter().for_each(|row| need(&["kind"], row.kind));
        let od = &estimate.otroski_dodatek;
        od.income_rows.iter().for_each(|row| need(&["kind"], row.kind));
        od.children.iter().filter_map(|child| child.reason).for_each(|reason| need(&["reason"], reason));
        let vd = &estimate.varstveni_dodatek;
        vd.reason.iter().for_each(|reason| need(&["reason"], reason));
        vd.min_income_vd.items.iter().chain(&vd.items).for_each(|item| need(&["kind"], item.kind));
        estimate.znizano_placilo_vrtca.items.iter().for_each(|fee| need(&["reason"], fee.reason));
        let large_family = &estimate.dodatek_za_veliko_druzino;
        large_family.reason.iter().for_each(|reason| need(&["reason"], reason));
        large_family.how.iter().for_each(|how| need(&["word"], how));
        let birth = &estimate.pomoc_ob_rojstvu_otroka;
        let births = birth.items.iter().filter_map(|item| item.reason);
        births.chain(birth.reason).for_each(|reason| need(&["reason"], reason));
        let care = &estimate.dodatek_za_nego_otroka;
        care.items.iter().filter_map(|item| item.reason).for_each(|reason| need(&["reason"], reason));
        let scholarships = &estimate.drzavna_stipendija.items;
        scholarships.iter().filter_map(|item| item.reason).for_each(|reason| need(&["reason"], reason));
        scholarships.iter().flat_map(|item| &item.supplements).for_each(|s| need(&["kind"], s.kind));
        estimate.solska_prehrana.items.iter().for_each(|item| need(&["reason"], item.reason));
        estimate.assets.rows.iter().for_each(|row| need(&["kind"], row.kind));
        for (i, step) in estimate.trace.steps().iter().enumerate() {
            need(&["step"], step.id);
            if let moje_pravice::trace::Value::Word(word) = step.value {
                need(&["word", "reason"], word);
            }
            for input in estimate.trace.inputs(i) {
                need(&["input"], input.name);
                if let moje_pravice::trace::Value::Word(word) = input.value {
                    need(&["word", "reason"], word);
                }
            }
        }
    }
    assert!(seen > 1000, "only {seen} identifiers: are there cases?");
    assert_eq!(missing, BTreeSet::new(), "texts that src/text/*.json lack");
}

/// What the answer page looks up by name, wherever it stands in an estimate.
#[test]
fn every_identifier_of_the_answer_page_has_words() {
    let mut seen = BTreeSet::new();
    for household in households() {
        let Ok(estimate) = moje_pravice::estimate(&household) else { continue };
        let estimate = serde_json::to_value(&estimate).unwrap();
        looked_up(&estimate, "", &mut seen);
        let list = |name: &str| estimate[name].as_array().cloned().unwrap_or_default();
        list("koledar").iter().for_each(|event| looked_up_in(&event["kind"], "calendar", &mut seen));
        for person in list("kam_se_obrniti") {
            ["status", "office", "act"].iter().for_each(|field| looked_up_in(&person[field], "word", &mut seen));
            let rights = ["open", "closed"].map(|field| person[field].as_array().cloned().unwrap_or_default());
            rights.concat().iter().for_each(|right| looked_up_in(right, "right", &mut seen));
        }
    }
    for group in ["calendar", "fact", "reason", "right", "word"] {
        assert!(seen.iter().any(|(found, _)| *found == group), "no {group} is seen: are there cases?");
    }
    let missing = seen.iter().filter(|(group, name)| named(group, name).is_none());
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&(&str, String)>::new(), "texts that src/text/*.json lack");
}

fn looked_up_in(value: &serde_json::Value, group: &'static str, seen: &mut BTreeSet<(&'static str, String)>) {
    seen.extend(value.as_str().map(|name| (group, name.to_owned())));
}

/// Below `value`, which stands at `name`: rights, reasons, and facts that are missing.
fn looked_up(value: &serde_json::Value, name: &str, seen: &mut BTreeSet<(&'static str, String)>) {
    for below in value.as_array().into_iter().flatten() {
        looked_up(below, name, seen);
    }
    for (field, below) in value.as_object().into_iter().flatten().filter(|(field, _)| *field != "trace") {
        match (name, field.as_str()) {
            ("unknown", "path") => {
                let fact = below.as_str().and_then(|path| path.rsplit('.').next());
                seen.extend(fact.map(|fact| ("fact", fact.to_owned())));
            }
            ("unknown", _) => {}
            (_, "reason") => looked_up_in(below, "reason", seen),
            (_, "right") => looked_up_in(below, "right", seen),
            _ => looked_up(below, field, seen),
        }
    }
}

/// The households of the golden cases and of the cases beside the rules.
fn households() -> Vec<moje_pravice::household::Household> {
    let golden = std::fs::read_dir("tests/cases/golden").unwrap().map(|entry| entry.unwrap().path());
    let rooms = std::fs::read_dir("src/law").unwrap().map(|room| room.unwrap().path().join("cases.json"));
    let mut found = Vec::new();
    for file in golden.chain(rooms.filter(|file| file.exists())) {
        let cases: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let cases = cases.as_array().cloned().unwrap_or_else(|| vec![cases]);
        found.extend(cases.iter().filter_map(|case| serde_json::from_value(case["input"].clone()).ok()));
    }
    found
}

#[test]
fn every_text_is_used() {
    let code = code("src");
    let unused = |group: &&str, key: &str| !code.contains(&format!("{group}_{key}").to_uppercase());
    let named = ["calendar", "fact", "input", "kind", "reading", "reason", "right", "step", "warning", "word"];
    let json: serde_json::Value = serde_json::from_str(include_str!("../src/text/sl.json")).unwrap();
    let mut found = Vec::new();
    let is_text = |group: &str| group != "language" && !named.contains(&group);
    // What stands on other pages where the program does not run is put into scripts.
    let embedded = |key: &str| include_str!("../scripts/pack.mjs").contains(&format!("'embed', '{key}'"));
    for (group, keys) in json.as_object().unwrap().iter().filter(|(group, _)| is_text(group)) {
        // The months are found by their number.
        let keys = keys.as_object().unwrap().keys().filter(|key| !key.starts_with("month_"));
        let keys = keys.filter(|key| !(group == "embed" && embedded(key)));
        found.extend(keys.filter(|key| unused(&group.as_str(), key)).map(|key| format!("{group}_{key}")));
    }
    assert_eq!(found, [""; 0], "texts that nothing shows");
}

#[test]
fn no_text_holds_markup_or_a_space_too_many() {
    for language in &LANGUAGES {
        let json = std::fs::read_to_string(format!("src/text/{}.json", language.code)).unwrap();
        for line in json.lines() {
            let text = line.split_once("\": ").map_or("", |(_, text)| text.trim_end_matches(','));
            let spaces = text.contains("  ") || text.starts_with("\" ") || text.ends_with(" \"");
            assert!(!text.contains('<') && !spaces, "{}: {line}", language.code);
        }
        // A key twice: the second would win unseen.
        let mut group = String::new();
        let mut keys = BTreeSet::new();
        for line in json.lines() {
            let Some((key, rest)) = line.trim().trim_start_matches('"').split_once("\":") else { continue };
            if rest.trim() == "{" && line.starts_with("  \"") {
                group = key.to_owned();
            } else if line.starts_with("    \"") && !line.starts_with("      ") {
                assert!(keys.insert(format!("{group}_{key}")), "{}: {group}_{key} twice", language.code);
            }
        }
    }
}

/// What the build says of two small locale files.
fn problems(sl: &str, en: &str) -> Vec<String> {
    build_text::check(&[build_text::read("sl", sl).unwrap(), build_text::read("en", en).unwrap()])
}

#[test]
fn the_build_says_what_is_wrong_and_where() {
    let good = r#"{"a": {"b": "{n} x", "c": {"one": "{n}", "two": "{n}", "few": "{n}", "other": "{n}"}}}"#;
    let en = |b: &str, c: &str| format!(r#"{{"a": {{"b": "{b}", "c": {c}}}}}"#);
    let plural = r#"{"one": "one", "other": "{n}"}"#;
    assert_eq!(problems(good, &en("y {n}", plural)), [""; 0]);
    let table = [
        (r#"{"a": {"b": "{n}"}}"#.to_owned(), "en: a_c: missing"),
        (en("{n}", plural).replace("}}}", r#"}, "d": "more"}}"#), "en: a_d: not in sl"),
        (en("{m}", plural), r#"en: a_b: has the placeholders {"m"}, sl has {"n"}"#),
        (en("{n}", r#"{"one": "x", "few": "y", "other": "{n}"}"#), "en: a_c: has the plural forms"),
        (en("{n}", r#"{"other": "{n}"}"#), "en: a_c: has the plural forms"),
        (en("{n}", r#""{n}""#), "en: a_c: a plural in one language only"),
        (en(" ", plural), "en: a_b: empty"),
    ];
    for (en, problem) in table {
        let found = problems(good, &en);
        assert!(found.iter().any(|found| found.starts_with(problem)), "{problem}: {found:?}");
    }
    assert!(build_text::read("en", r#"{"a": {"B": "x"}}"#).is_err());
    assert!(build_text::read("en", r#"{"a": "x"}"#).is_err());
    assert!(build_text::read("en", "{").is_err());
    let about = |native: &str| {
        let json = format!(
            r#"{{"language": {{"code": "fr", "name": "Français", "direction": "ltr", "written": "x", "read_again": "x"{native}}}}}"#
        );
        build_text::check_about(&build_text::read("fr", &json).unwrap())
    };
    assert_eq!(about(r#", "native_speaker": "open""#), None);
    assert!(about("").is_some_and(|problem| problem.starts_with("fr: language: has")), "it says who has read it");
    let left = |code: &str, text: &str| {
        let of = |code: &str, text: &str| build_text::read(code, &format!(r#"{{"a": {{"b": "{text}"}}}}"#)).unwrap();
        build_text::check(&[of("sl", "Tri kratke besede"), of("en", "Three short words"), of(code, text)])
    };
    for (code, text) in [("fr", "Three short words"), ("hr", "Tri kratke besede"), ("ru", "Words"), ("ar", "Words")] {
        assert_eq!(left(code, text), [format!("{code}: a_b: not translated")]);
    }
    for (code, text) in [("fr", "Trois mots courts"), ("hr", "Tri kratke riječi"), ("ru", "Слова"), ("ar", "كلمات")]
    {
        assert_eq!(left(code, text), [""; 0]);
    }
    let unknown = [build_text::read("sl", "{}").unwrap(), build_text::read("qq", "{}").unwrap()];
    assert_eq!(build_text::check(&unknown), ["qq: no plural rule in src/text/plural.rs"]);
}
