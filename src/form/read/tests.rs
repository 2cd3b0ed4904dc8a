//! Answers, file and answers again; files of others; files that are none.

use proptest::prelude::*;

use super::{Wrong, read};
use crate::date::Date;
use crate::form::pages::{Page, death, pages};
use crate::form::tests::{answer, crowded, family};
use crate::form::{About, Answers, Kind, Question, Subject, clean, household, link, problems};
use crate::household::Household;
use crate::household::tell::Tell;

#[path = "../../../tests/common/filled.rs"]
mod filled;
use filled::{Chance, filled};

const TODAY: Date = Date::known(2026, 4, 10);

/// The answers as a file, and the household it holds.
fn saved(answers: &Answers) -> (String, Household) {
    let household = household(answers).expect("all days of birth").0;
    (household.tell(false).write(), household)
}

/// Writes, reads and writes again: nothing may be lost.
fn comes_back(answers: &Answers) {
    let (file, before) = saved(answers);
    let by_serde: Household = serde_json::from_str(&file).unwrap_or_else(|e| panic!("{e}: {file}"));
    assert_eq!(by_serde, before, "as the command line reads it");
    let opened = read(&file, TODAY, ",").unwrap_or_else(|e| panic!("{e:?}: {file}"));
    let told: Vec<_> =
        opened.left_out.iter().chain(&opened.added).filter(|(path, _)| !path.starts_with("death.")).collect();
    assert!(told.is_empty(), "{told:?} of {file}");
    let mut after = household(&opened.answers).unwrap().0;
    if before.death.as_ref().is_some_and(|death| death.family_member) {
        // What a file says of a death comes back when it is told who died: that is not in the file.
        after.death = before.death.clone();
    }
    assert!(after == before, "{file} is not {}", after.tell(false).write());
}

#[test]
fn what_was_answered_comes_back_from_its_file() {
    for (n, mut answers) in (0..24).map(|n| (n, family())).chain((0..24).map(|n| (n, crowded()))) {
        let mut done = 0;
        while let Some(page) = pages(&clean(&answers)).get(done).copied() {
            if page != Page::You {
                answer(&mut answers, page, n);
            }
            done += 1;
        }
        comes_back(&answers);
        let opened = read(&saved(&answers).0, TODAY, ",").unwrap().answers;
        let cleaned = clean(&opened);
        for page in pages(&cleaned).into_iter().filter(|page| *page != Page::Death) {
            assert_eq!(problems(page, &cleaned), [], "{n}: a complete form is complete again");
        }
    }
}

/// Any answer to a question, also with amounts that are written oddly.
fn by_chance(chance: &mut Chance, answers: &mut Answers, about: About, question: &Question) {
    let field = |part: &str| question.field(about.subject, part);
    if !question.needed && chance.below(2) == 0 {
        return;
    }
    const AMOUNTS: [&str; 6] = ["0", "42", "1.234,56", "12,5", "€ 700", "99.999"];
    match question.kind {
        Kind::Date => {
            let year = match (question.id, about.subject) {
                ("birthdate", Subject::Person(0 | 1)) => 1955 + chance.below(45),
                ("birthdate", _) => 2001 + chance.below(26),
                _ => 2024 + chance.below(3),
            };
            for (part, number) in [("day", 1 + chance.below(28)), ("month", 1 + chance.below(12)), ("year", year)] {
                answers.set(&field(part), &number.to_string());
            }
        }
        Kind::One(choices) => {
            let offered: Vec<_> = choices.iter().filter(|choice| (choice.offered)(&about)).collect();
            answers.set(&field(""), chance.one(&offered).value);
        }
        Kind::Many(choices) => {
            for choice in choices.iter().filter(|choice| (choice.offered)(&about)) {
                if chance.below(4) == 0 {
                    answers.set(&field(choice.value), choice.value);
                }
            }
        }
        Kind::YesNo => answers.set(&field(""), chance.one(&["yes", "no"])),
        Kind::Eur => answers.set(&field(""), chance.one(&AMOUNTS)),
        Kind::Number(most) => answers.set(&field(""), &[&chance.below(most).to_string(), ",5"].concat()),
        Kind::Whole(least, most) => {
            answers.set(&field(""), &(least + chance.below((most - least + 1).min(5))).to_string())
        }
        Kind::Months => {
            for part in ["m1", "m2", "m3"] {
                if chance.below(3) > 0 {
                    answers.set(&field(part), chance.one(&AMOUNTS));
                }
            }
        }
        Kind::OneMonth => answers.set(&field(""), chance.one(&["m1", "m2", "m3", "m4"])),
    }
}

fn any_answers(seed: u64) -> Answers {
    let mut chance = Chance(seed);
    filled(TODAY, |answers, about, question| by_chance(&mut chance, answers, about, question))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_come_back_from_their_file(seed: u64) {
        comes_back(&any_answers(seed));
    }

    #[test]
    fn any_answers_come_back_from_their_link(seed: u64) {
        let answers = any_answers(seed);
        let link = link::write(&answers);
        prop_assert_eq!(link::read(&link, TODAY), Ok((clean(&answers), Vec::new())));
    }

    #[test]
    fn any_link_is_read_or_refused(text in "[A-Za-z0-9_-]{0,60}") {
        let _ = link::read(&[link::BEGIN, &text].concat(), TODAY);
    }

    #[test]
    fn a_file_with_anything_changed_is_opened_or_refused(seed: u64, place: proptest::sample::Index, text in "[a-z0-9\"{}\\[\\]:,.-]{0,6}") {
        let file = saved(&family()).0;
        let at = place.index(file.len());
        let end = (at + (seed % 8) as usize).min(file.len());
        let changed = [&file[..at], &text, &file[end..]].concat();
        if let Ok(opened) = read(&changed, TODAY, ",") {
            // Nothing differs silently: what a strict reader finds otherwise is told.
            if let Ok(theirs) = serde_json::from_str::<Household>(&changed) {
                if opened.left_out.is_empty() && opened.added.is_empty() {
                    prop_assert_eq!(same_names(theirs), same_names(household(&opened.answers).unwrap().0));
                }
            } else {
                prop_assert!(!opened.left_out.is_empty(), "{}", changed);
            }
        }
    }
}

/// The household with the names, the order and the sex that the form gives.
fn same_names(mut theirs: Household) -> Household {
    theirs.persons.sort_by_key(|person| person.role as u8);
    for (n, person) in theirs.persons.iter_mut().enumerate() {
        person.incomes.sort_by_key(|income| income.kind);
        person.id = n.to_string();
    }
    theirs
}

/// Every household of the cases, as it stands in their files.
fn cases() -> Vec<String> {
    let text = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
    let json = |text: String| serde_json::from_str::<serde_json::Value>(&text).unwrap();
    let files = |folder: &str| std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect::<Vec<_>>();
    let mut cases: Vec<serde_json::Value> = files("tests/cases/golden").iter().map(|file| json(text(file))).collect();
    cases.extend(json(text("tests/cases/published.json".as_ref()))["cases"].as_array().unwrap().clone());
    for room in files("src/law").iter().map(|room| room.join("cases.json")).filter(|file| file.exists()) {
        cases.extend(json(text(&room)).as_array().unwrap().clone());
    }
    cases.iter().map(|case| case["input"].to_string()).collect()
}

#[test]
fn of_every_case_what_the_form_asks_comes_back_and_the_rest_is_told() {
    let (mut whole, mut all) = (0, 0);
    for case in cases() {
        all += 1;
        let theirs: Household = serde_json::from_str(&case).unwrap();
        let opened = read(&case, TODAY, ",").unwrap_or_else(|e| panic!("{e:?}: {case}"));
        let (mut ours, _) = household(&opened.answers).unwrap();
        ours.law_on = opened.law_on;
        let names = |path: &str| path.ends_with(".id") || path == "case_id";
        let told: Vec<&String> =
            opened.left_out.iter().chain(&opened.added).map(|(path, _)| path).filter(|path| !names(path)).collect();
        let mut theirs = same_names(theirs);
        theirs.case_id = None;
        for (person, ours) in theirs.persons.iter_mut().zip(&ours.persons) {
            person.sex = ours.sex;
        }
        let is_same = theirs == same_names(ours.clone());
        // Readings are not asked, even where the file names the one that is taken anyway.
        let told_more = told.iter().all(|path| path.starts_with("readings."));
        let ours = ours.tell(false).short();
        assert!(if is_same { told_more } else { !told.is_empty() }, "{told:?}: {case} is not {ours}");
        whole += usize::from(is_same);
        // Told with a path that is there.
        for (path, _) in &opened.left_out {
            let value =
                path.split('.').try_fold(serde_json::from_str::<serde_json::Value>(&case).unwrap(), |value, key| {
                    key.parse::<usize>()
                        .ok()
                        .and_then(|place| value.get(place).cloned())
                        .or_else(|| value.get(key).cloned())
                });
            assert!(value.is_some(), "{path} of {case}");
        }
    }
    assert!(whole * 2 > all, "only {whole} of {all} come back whole");
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let file = saved(&family()).0;
    let changed = |from: &str, to: &str| {
        assert!(file.contains(from), "{from} in {file}");
        read(&file.replacen(from, to, 1), TODAY, ",")
    };
    let refused = |from, to| changed(from, to).unwrap_err();
    assert_eq!(read("{\n  \"a\": }", TODAY, ",").unwrap_err(), Wrong::Json(2));
    assert_eq!(read("[]", TODAY, ",").unwrap_err(), Wrong::Json(1));
    assert_eq!(read(&" ".repeat(super::MOST_BYTES + 1), TODAY, ",").unwrap_err(), Wrong::Size);
    assert_eq!(refused("\"contract\": 1", "\"contract\": 2"), Wrong::Contract("2".to_owned()));
    assert_eq!(refused("\"application_date\"", "\"day\""), Wrong::Missing("application_date".to_owned()));
    let value = |path: &str, value: &str| Wrong::Value(path.to_owned(), value.to_owned());
    assert_eq!(refused("2026-04-10", "2026-04-31"), value("application_date", "\"2026-04-31\""));
    assert_eq!(refused("1988-03-12", "1988-3-12"), value("persons.0.birthdate", "\"1988-3-12\""));
    assert_eq!(refused("\"applicant\"", "\"boss\""), value("persons.0.role", "\"boss\""));
    assert_eq!(refused("\"role\": \"partner\"", "\"role\": \"applicant\""), value("persons.1.role", "\"applicant\""));
    assert_eq!(refused("\"applicant\"", "\"child\""), Wrong::Missing("persons.0.role".to_owned()));

    // What can't be an answer is told, and everything else is taken.
    for (from, to, path) in [
        ("\"wage\"", "\"wages\"", "persons.0.incomes.0"),
        ("\"1234.56\"", "\"1234.567\"", "persons.0.incomes.0.months.2026-01"),
        ("\"1234.56\"", "\"1e3\"", "persons.0.incomes.0.months.2026-01"),
        ("\"2026-01\"", "\"2026-09\"", "persons.0.incomes.0.months.2026-09"),
        ("\"married\"", "\"friends\"", "partnership.kind"),
        ("\"savings\"", "\"saving\"", "assets.saving"),
        ("\"contract\": 1", "\"contract\": 1, \"more\": {\"a\": 1}", "more"),
    ] {
        let opened = changed(from, to).unwrap();
        let paths: Vec<&str> = opened.left_out.iter().map(|(path, _)| path.as_str()).collect();
        assert!(paths.contains(&path), "{path} in {paths:?}");
        assert_eq!(opened.answers.get("you.hours"), "87,50");
    }
    let opened = changed("\"300.00\"", "\"301.5\"").unwrap();
    assert!(opened.left_out.is_empty() && opened.added.is_empty());
    assert_eq!(opened.answers.get("household.savings"), "301,50");
    // The order of persons and numbers without quotes make no difference; a law of another day is kept.
    let opened = changed("\"contract\": 1", "\"law_on\": \"2026-03-01\"").unwrap();
    assert_eq!(opened.law_on, Some(Date::known(2026, 3, 1)));
    let opened = changed("\"1234.56\"", "1234.56").unwrap();
    assert!(opened.left_out.is_empty() && opened.added.is_empty());
}

#[test]
fn who_died_is_asked_again() {
    let mut answers = family();
    answers.set("household.situation.death", "x");
    answers.set("household.death_who", "parent");
    answers.set("household.death_funeral", "yes");
    answers.set("household.death_costs", "2000");
    for (part, said) in [("day", "1"), ("month", "3"), ("year", "2026")] {
        answers.set(&death::DATE.field(Subject::Household, part), said);
    }
    let (file, before) = saved(&answers);
    let mut opened = read(&file, TODAY, ",").unwrap();
    assert!(opened.left_out.iter().any(|(path, _)| path == "death.funeral_costs"));
    let cleaned = clean(&opened.answers);
    assert_eq!(problems(Page::Death, &cleaned).len(), 1);
    opened.answers.set("household.death_who", "parent");
    assert_eq!(household(&opened.answers).unwrap().0.death, before.death);
}

#[test]
fn everything_is_told_as_serde_tells_it() {
    for case in cases() {
        let household: Household = serde_json::from_str(&case).unwrap();
        for all in [false, true] {
            let told = household.tell(all).write();
            assert_eq!(serde_json::from_str::<Household>(&told).unwrap(), household, "{told}");
        }
        let all: serde_json::Value = serde_json::from_str(&household.tell(true).short()).unwrap();
        assert_eq!(all, serde_json::to_value(&household).unwrap());
    }
}
