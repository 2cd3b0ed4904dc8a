//! What a host page may say and hear, without a browser.

use std::collections::BTreeSet;

use super::events::Event;
use super::narrow::narrow;
use super::options::{Options, Way};
use super::result::{ANSWERS, HandOver, PER};
use super::rights::{NAMES, Rights};
use crate::advice::findings::findings;
use crate::date::Date;
use crate::form::tests::{crowded, family};
use crate::form::{Answers, household, link};
use crate::household::tell::Tell;
use crate::text::LANGUAGES;
use crate::value::Value;
use crate::words::Words;

const TODAY: Date = Date::known(2026, 4, 10);

fn read(pairs: &[(&str, &str)]) -> (Options, Vec<String>) {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Options::read(&pairs, TODAY)
}

#[test]
fn options_that_can_be_are_taken_without_a_word() {
    let (options, warnings) = read(&[
        ("rights", "vrtec, otroski_dodatek\nidsp"),
        ("way", "adviser"),
        ("expanded", ""),
        ("hand-over", "true"),
        ("theme", "dark"),
    ]);
    assert_eq!(warnings, [""; 0]);
    assert_eq!(options.rights, Rights::KINDERGARTEN.and(Rights::OD).and(Rights::EXTRAORDINARY));
    assert_eq!((options.way, options.expanded, options.hand_over), (Way::Adviser, true, true));
    assert_eq!(read(&[]).0, Options::none());
    assert_eq!(read(&[("expanded", "false"), ("way", "choose")]), (Options::none(), Vec::new()));
}

#[test]
fn options_that_can_not_be_are_told_and_change_nothing() {
    for (name, value, told) in [
        (
            "rights",
            "kindergarten",
            "rights: \"kindergarten\" is not known and is left out. Allowed: dsp, od, vd, stipendija, vrtec",
        ),
        ("way", "Guided!", "way: \"Guided!\" is not known and is left out. Allowed: choose, guided, adviser."),
        ("expanded", "yes", "expanded: \"yes\" is not known and is left out. Allowed: true, false."),
        ("hand-over", "1", "hand-over: \"1\" is not known and is left out. Allowed: true, false."),
        (
            "facts",
            "???",
            "facts: \"???\" can't be read, nothing is filled in. Allowed: the text of a link after odgovori=.",
        ),
    ] {
        let (options, warnings) = read(&[(name, value)]);
        assert_eq!(options, Options::none(), "{name}");
        assert!(warnings.len() == 1 && warnings[0].starts_with(told), "{warnings:?}");
    }
    // What is known of a list is taken; what belongs together is told.
    let (options, warnings) = read(&[("rights", "x pogrebnina")]);
    assert_eq!((options.rights, warnings.len()), (Rights::EXTRAORDINARY, 2));
    // However long it is, the console is not filled with it.
    let long = "ž".repeat(10_000);
    assert!(read(&[("way", &long)]).1[0].len() < 200);
}

#[test]
fn every_right_is_found_by_each_of_its_names() {
    let mut seen = BTreeSet::new();
    for (place, (code, names)) in NAMES.iter().enumerate() {
        for name in [code].into_iter().chain(names.iter()) {
            assert!(seen.insert(*name), "{name} twice");
            assert_eq!(Rights::named(name).map(|(right, _)| right), Some(Rights::at(place)), "{name}");
        }
        assert_eq!(Rights::at(place).names().collect::<Vec<_>>(), [names[0]]);
    }
    // Whatever there is a finding, a sum or a day of, can be asked for.
    for answers in [family(), crowded()] {
        let household = household(&answers).unwrap().0;
        let estimate = crate::estimate(&household).unwrap();
        for finding in findings(Words { language: &LANGUAGES[0] }, &household, &estimate) {
            assert!(Rights::named(finding.id).is_some(), "{}", finding.id);
        }
        for right in estimate.koledar.iter().filter_map(|event| event.right) {
            assert!(Rights::named(right).is_some(), "{right}");
        }
    }
    for right in crate::law::order::ORDER {
        assert!(Rights::named(right.name()).is_some(), "{}", right.name());
    }
    let named = [
        ("dsp", Rights::DSP),
        ("od", Rights::OD),
        ("vd", Rights::VD),
        ("stipendija", Rights::SCHOLARSHIP),
        ("vrtec", Rights::KINDERGARTEN),
        ("prehrana", Rights::MEALS),
        ("velika-druzina", Rights::LARGE_FAMILY),
        ("rojstvo", Rights::BIRTH),
        ("nega", Rights::CARE),
        ("najemnina", Rights::RENT),
        ("zdravje", Rights::HEALTH),
        ("idsp", Rights::EXTRAORDINARY),
        ("nastanitev", Rights::ACCOMMODATION),
    ];
    for ((code, _), (name, right)) in NAMES.iter().zip(named) {
        assert_eq!((*code, Rights::named(name)), (name, Some((right, false))));
    }
}

/// What a host page would write as `facts`.
fn facts(answers: &Answers) -> String {
    link::write(answers).strip_prefix(link::BEGIN).unwrap().to_owned()
}

#[test]
fn answers_are_filled_in_but_for_the_day() {
    let (options, warnings) = read(&[("facts", &facts(&family()))]);
    assert_eq!(warnings, [""; 0]);
    let filled = options.facts.unwrap();
    assert_eq!(filled, crate::form::clean(&family()));
    // With what stands before it in a link, too; and the day is that of the visit.
    let later = Date::known(2026, 7, 1);
    let pair = ("facts".to_owned(), link::write(&family()));
    let (options, _) = Options::read(&[pair], later);
    assert_eq!(options.facts.unwrap().application_date(), later);
}

#[test]
fn answers_that_nobody_could_give_are_left_out() {
    for (field, said) in [
        ("you.status", "king"),
        ("household.owns_home", "perhaps"),
        ("household.children", "many"),
        ("household.savings", "a lot"),
        ("child1.birthdate.month", "13"),
    ] {
        let mut answers = family();
        answers.set(field, said);
        let (options, warnings) = read(&[("facts", &facts(&answers))]);
        let filled = options.facts.unwrap();
        assert_eq!(filled.get(field), "", "{field}");
        assert!(warnings.iter().any(|warning| warning.contains(field) && warning.contains(said)), "{warnings:?}");
        assert_eq!(filled.get("partner.status"), "citizen", "the others stay");
    }
    // What no question asks for.
    let mut answers = family();
    answers.set("household.savings", "300");
    let text = facts(&answers);
    assert_eq!(read(&[("facts", &text[..text.len() - 2])]).0.facts, None, "not whole");
}

/// What is handed over of a household.
fn handed(answers: &Answers, rights: Rights) -> HandOver {
    let household = household(answers).unwrap().0;
    let mut estimate = crate::estimate(&household).unwrap();
    let mut all = findings(Words { language: &LANGUAGES[1] }, &household, &estimate);
    narrow(rights, &mut estimate, &mut all);
    HandOver::of(&estimate, &all)
}

#[test]
fn what_is_handed_over_is_what_the_table_shows() {
    for answers in [family(), crowded()] {
        for rights in [Rights::ALL, Rights::OD.and(Rights::KINDERGARTEN)] {
            let hand_over = handed(&answers, rights);
            assert!(hand_over.rows.iter().any(|row| row.amount.is_some()));
            let told = Value::read(&Event::Result(&hand_over).detail()).unwrap();
            let Value::Map(fields) = &told else { panic!() };
            let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["contract", "law_as_of", "rights"]);
            assert_eq!(told.get("law_as_of").text(), hand_over.law_as_of.to_string());
            // Read back, it makes the same rows: nothing more, nothing less.
            let rows = told.get("rights").list();
            assert_eq!(rows.len(), hand_over.rows.len());
            for (told, row) in rows.iter().zip(&hand_over.rows) {
                let Value::Map(fields) = told else { panic!() };
                assert_eq!(fields.len(), if row.amount.is_some() { 4 } else { 2 });
                assert_eq!(told.get("right").text(), row.right);
                assert_eq!(told.get("entitled").text(), ANSWERS[row.entitled].0);
                let amount = row.amount.map(|(eur, per)| (eur.tell(true).text().to_owned(), PER[per].0.to_owned()));
                let told = |name: &str| told.get(name).text().to_owned();
                assert_eq!((told("amount"), told("per")), amount.unwrap_or_default());
            }
        }
    }
    assert_eq!(handed(&family(), Rights::OD).rows.len(), 1);
}

/// Every finding with an amount says how often it comes in a way that can be handed over.
#[test]
fn no_amount_is_lost_on_the_way() {
    for answers in [family(), crowded()] {
        let household = household(&answers).unwrap().0;
        let estimate = crate::estimate(&household).unwrap();
        let all = findings(Words { language: &LANGUAGES[0] }, &household, &estimate);
        for (finding, row) in all.iter().zip(HandOver::of(&estimate, &all).rows) {
            assert_eq!(finding.amount.map(|(eur, _)| eur), row.amount.map(|(eur, _)| eur), "{}", finding.id);
        }
    }
}

/// All events of two very different households: what they hold differs in nothing that was answered.
#[test]
fn no_event_holds_an_answer() {
    let allowed: [(&str, &[&str]); 3] = [
        ("ready", &["version", "contract"]),
        ("progress", &["page"]),
        ("result", &["contract", "law_as_of", "rights"]),
    ];
    for answers in [family(), crowded()] {
        let hand_over = handed(&answers, Rights::ALL);
        for (event, (name, fields)) in
            [Event::Ready, Event::Progress(7), Event::Result(&hand_over)].into_iter().zip(allowed)
        {
            assert_eq!(event.name(), name);
            let Value::Map(told) = Value::read(&event.detail()).unwrap() else { panic!() };
            assert_eq!(told.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), fields);
        }
        // Of what was typed, nothing: no day of birth, no amount of income, nobody's name.
        let told = Event::Result(&hand_over).detail();
        for (field, said) in answers.all().filter(|(_, said)| said.len() > 3) {
            assert!(!told.contains(&["\"", said, "\""].concat()), "{field}: {said} in {told}");
        }
        for part in ["birth", "you.", "child1", "partner", "persons"] {
            assert!(!told.replace("pomoc_ob_rojstvu_otroka", "").contains(part), "{part} in {told}");
        }
    }
    assert_eq!(Event::Progress(7).detail(), r#"{"page": 7}"#);
    assert_eq!(Event::Ready.detail(), format!(r#"{{"version": "{}", "contract": 1}}"#, env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_narrow_result_adds_up() {
    let household = household(&family()).unwrap().0;
    let mut estimate = crate::estimate(&household).unwrap();
    let mut all = findings(Words { language: &LANGUAGES[0] }, &household, &estimate);
    let (sums, benefit) = (&estimate.skupaj, estimate.otroski_dodatek.total);
    assert!(sums.rows.len() > 1 && benefit.is_positive() && sums.month > benefit, "there is something to leave out");
    narrow(Rights::OD, &mut estimate, &mut all);
    assert_eq!(all.iter().map(|finding| finding.id).collect::<Vec<_>>(), ["otroski_dodatek"]);
    let sums = &estimate.skupaj;
    assert_eq!((sums.rows.len(), sums.month, sums.money_month), (1, benefit, benefit));
    assert_eq!(sums.year, sums.rows[0].year);
    assert!(estimate.koledar.iter().any(|event| event.right.is_some()));
    assert!(estimate.koledar.iter().all(|event| event.right.is_none_or(|right| right == "otroski_dodatek")));
}
