//! Who says: the chain of each amount, the text for an appeal made of it, and the answer under another
//! reading of the law.

mod common;

use std::sync::OnceLock;

use moje_pravice::advice::appeal::{Appeal, is_there};
use moje_pravice::advice::chain::{Basis, Chain, Line};
use moje_pravice::advice::findings::{Finding, findings};
use moje_pravice::advice::{Case, links, points};
use moje_pravice::citation::ACTS;
use moje_pravice::date::Date;
use moje_pravice::estimate::{Estimate, OpenPoint};
use moje_pravice::household::{Household, OtherParent, Person, Role, School, Sex};
use moje_pravice::readings::{READINGS, Readings};
use moje_pravice::text::{LANGUAGES, key};
use moje_pravice::trace::Origin;
use moje_pravice::words::Words;

const SL: Words = Words { language: &LANGUAGES[0] };
const EN: Words = Words { language: &LANGUAGES[1] };

fn date(day: &str) -> Date {
    day.parse().unwrap()
}

/// A mother without income and two children whose father is not known, as in the example of the library.
fn family() -> Household {
    let mut persons = vec![Person::new("you", Role::Applicant, Sex::F, date("1990-05-17"))];
    for (id, born) in [("child1", "2014-03-02"), ("child2", "2017-11-20")] {
        let mut child = Person::new(id, Role::Child, Sex::F, date(born));
        child.other_parent = OtherParent::Unknown;
        child.school = School::Primary;
        persons.push(child);
    }
    Household::new(date("2026-05-10"), persons)
}

/// The households of the corpus that can be estimated; each is estimated once.
fn estimated() -> &'static [(Household, Estimate)] {
    static ESTIMATED: OnceLock<Vec<(Household, Estimate)>> = OnceLock::new();
    ESTIMATED.get_or_init(estimate_all)
}

fn estimate_all() -> Vec<(Household, Estimate)> {
    let all = common::corpus::corpus().into_iter();
    let found: Vec<_> =
        all.filter_map(|household| Some((moje_pravice::estimate(&household).ok()?, household))).collect();
    assert!(found.len() > 150, "only {} households", found.len());
    found.into_iter().map(|(estimate, household)| (household, estimate)).collect()
}

/// The text for an appeal.
fn text(words: Words, case: Case, finding: &Finding, open: &[OpenPoint]) -> String {
    let law = "LAW".to_owned();
    Appeal { words, case, finding, assumed: &[], points: open, law, today: date("2026-11-22") }.text()
}

/// The text about a right of a household, with plain spaces.
fn about(words: Words, household: &Household, right: &str) -> String {
    let estimate = moje_pravice::estimate(household).unwrap();
    let all = findings(words, household, &estimate);
    let finding = all.iter().find(|finding| finding.id == right).unwrap();
    let case = Case { household, estimate: &estimate, findings: &all };
    let open = points::of(moje_pravice::open_points(household).unwrap(), &|id| id == right);
    text(words, case, finding, &open).replace('\u{a0}', " ")
}

#[test]
fn every_step_of_every_right_stands_in_the_text_with_its_amount_and_articles() {
    let (mut texts, mut steps) = (0, 0);
    for (household, estimate) in estimated().iter().step_by(9) {
        let all = findings(EN, household, estimate);
        let case = Case { household, estimate, findings: &all };
        for finding in &all {
            let chain = Chain { words: EN, household, trace: &estimate.trace, for_office: true };
            let results = chain.results(&[finding.right], finding.id);
            assert_eq!(is_there(EN, case, finding.right, finding.id), !results.is_empty());
            if results.is_empty() {
                continue;
            }
            texts += 1;
            let text = text(EN, case, finding, &[]);
            let calculation = text.split(EN.get(key::WHO_TEXT_STEPS)).nth(1).expect("a calculation");
            let mut rest = calculation;
            for line in chain.lines(&chain.with_earlier(results)) {
                // In their order, none left out.
                let said = format!("{}: {}", line.what, line.value);
                let (_, after) = rest.split_once(&said).unwrap_or_else(|| panic!("{said} is not in\n{text}"));
                rest = after;
                if let Basis::Step(rounded) = line.basis {
                    steps += 1;
                    let line_of_text = rest.split('\n').next().unwrap();
                    assert!(line_of_text.contains(&chain.articles(&line)), "{said}: {line_of_text}");
                    assert_eq!(line_of_text.contains("rounded to the cent: half a cent goes up"), rounded, "{said}");
                }
                for (act, at) in &line.articles {
                    let (_, short, title, _) = ACTS[*act as usize];
                    let law =
                        text.lines().find(|line| line.starts_with(&format!("- {title} ({short}: "))).expect(title);
                    assert!(law.contains(at), "{short} {at}: {law}");
                }
            }
            assert!(!text.contains(['{', '}']) && !text.contains("\n\n\n"), "{text}");
        }
    }
    assert!(texts > 100 && steps > 1000, "{texts} texts, {steps} steps");
}

#[test]
fn the_text_about_a_small_family_is_this_one() {
    let text = about(EN, &family(), "denarna_socialna_pomoc");
    let wanted = "Basis for an appeal: Social assistance (denarna socialna pomoč)

Social assistance (denarna socialna pomoč): €1,037.81 a month
Day of the application: 10 May 2026.
LAW
";
    assert!(text.starts_with(wanted), "{text}");
    for line in [
        "Made on 22 November 2026 with Moje pravice ",
        // Who applies is not "you" for the office.
        "Minimum income of an adult – applicant: 1 (ZSVarPre 26(1)1-8; ZSVarPre 26(3)-(11))",
        "- basic amount of the minimum income (osnovni znesek): €507.43 (ZSVarPre 8(1); in force since 1 April 2026; published: slovenskenovice.delo.si; source read on 9 March 2026)",
        // What it rests on was worked out in another right.
        "Part of the child benefit that counts as income: €251.06 (ZUPJS 12(1)8)\n  - amount for the first child in class 1: €147.69 (ZUPJS 22(2))\n  - percent that doesn’t count: 20 % (ZUPJS 12(1)8)\n  - base: €147.69 (from an earlier step)\n  - base: €162.45 (from an earlier step)\n",
        "Amount in the table – child 2: €162.45 (ZUPJS 22(2))",
        "€1,288.87 (ZSVarPre 26; ZSVarPre 30(3); ZSVarPre 8(1); rounded to the cent: half a cent goes up; no article says how to round (AMB-01))",
        "- Zakon o socialno varstvenih prejemkih (ZSVarPre: ",
        "Another reading: Social assistance (denarna socialna pomoč): €1,008.27 instead of €1,037.81.",
        "What has been published points to our reading (MDDSZ, 11/2025; Delo, 10/2018).",
        "Ask the office: “How do you read ZUPJS 12(1)8, and how did you work out: social assistance (denarna socialna pomoč)?”",
    ] {
        assert!(text.contains(line), "“{line}” is not in\n{text}");
    }
    assert!(!text.to_lowercase().contains("– you"), "{text}");
}

#[test]
fn a_right_tells_only_what_it_read() {
    let before = EN.language.named("input", "previous_award");
    assert!(about(EN, &family(), "denarna_socialna_pomoc").contains(before));
    let benefit = about(EN, &family(), "otroski_dodatek");
    assert!(!benefit.contains(before), "{benefit}");
    assert!(benefit.contains("- date of birth – child 1: 2 March 2014\n"), "{benefit}");
    // Each answer once, however often it was read.
    let facts = benefit.split(EN.get(key::WHO_TEXT_CASE)).nth(1).unwrap().split("\n\n").next().unwrap();
    let lines: Vec<&str> = facts.lines().filter(|line| !line.is_empty()).collect();
    assert!(lines.iter().all(|line| lines.iter().filter(|other| *other == line).count() == 1), "{facts}");
}

#[test]
fn the_text_for_the_office_is_slovene_while_the_page_is_english() {
    let (slovene, english) = (about(SL, &family(), "otroski_dodatek"), about(EN, &family(), "otroski_dodatek"));
    assert!(slovene.starts_with("Podlaga za pritožbo: Otroški dodatek\n"), "{slovene}");
    let lines =
        |text: &str| -> Vec<String> { text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect() };
    let (slovene, english) = (lines(&slovene), lines(&english));
    assert_eq!(slovene.len(), english.len(), "the same lines");
    for (sl, en) in slovene.iter().zip(&english) {
        // Acts have no other name.
        assert!(sl != en || sl.starts_with("- Zakon") || sl == "LAW", "{sl}");
    }
    let amounts = |lines: &[String]| lines.iter().filter(|line| line.contains('€')).count();
    assert_eq!(amounts(&slovene), amounts(&english));
}

#[test]
fn the_way_of_rounding_is_the_one_that_was_used() {
    let mut household = family();
    for (reading, words) in [
        ("half_up", "half a cent goes up"),
        ("half_even", "half a cent goes to the even cent"),
        ("truncate", "the rest is cut off"),
    ] {
        assert!(household.readings.take("rounding", reading));
        let text = about(EN, &household, "otroski_dodatek");
        let rounded: Vec<&str> = text.lines().filter(|line| line.contains("; rounded to the cent")).collect();
        assert!(!rounded.is_empty() && rounded.iter().all(|line| line.contains(words)), "{reading}: {rounded:?}");
        assert!(rounded.iter().all(|line| line.contains("(AMB-01)")));
    }
}

#[test]
fn under_another_reading_the_amounts_are_those_that_were_told() {
    let household = family();
    let open = moje_pravice::open_points(&household).unwrap();
    assert!(open.len() > 1);
    for point in &open {
        let mut other = household.clone();
        assert!(other.readings.take(point.reading, point.alternative));
        let amounts = moje_pravice::estimate(&other).unwrap().amounts();
        for change in &point.changes {
            let found = amounts.iter().find(|(path, _)| *path == change.path).unwrap().1;
            assert_eq!(found, Some(change.to), "{} {}", point.reading, change.path);
        }
        let switched: Vec<_> = other.readings.switched().collect();
        assert_eq!(switched, [(point.reading, point.alternative)]);
        // Where it is taken, ours is the other one; and the text says so.
        let back = moje_pravice::open_points(&other).unwrap();
        let back = back.iter().find(|back| back.reading == point.reading && points::say(EN, back).back_to_ours);
        assert!(back.is_some(), "{}: no way back to ours", point.reading);
        let text = about(EN, &other, "denarna_socialna_pomoc");
        let name = points::name(point.reading, point.alternative);
        let question = EN.language.named("reading", point.reading);
        let told = format!("{}\n{question} Another reading: {name}\n", EN.get(key::WHO_SWITCHED));
        assert!(text.contains(&told), "{text}");
    }
    assert_eq!(Readings::default().switched().count(), 0);
    assert_eq!(points::name("od_deduction", "per_household"), "AMB-10");
    assert_eq!(points::name("rounding", "truncate"), "AMB-01 3/3");
    assert!(!about(EN, &household, "denarna_socialna_pomoc").contains(EN.get(key::WHO_SWITCHED)));
    assert!(open.iter().all(|point| READINGS.iter().any(|reading| reading.name == point.reading)));
}

#[test]
fn what_a_result_rests_on_is_all_there() {
    for (household, estimate) in estimated().iter().step_by(5) {
        let chain = Chain { words: EN, household, trace: &estimate.trace, for_office: false };
        let steps = estimate.trace.steps();
        for root in estimate.trace.roots() {
            let all = chain.with_earlier(vec![root]);
            assert!(all.contains(&root) && all.windows(2).all(|two| two[0] < two[1]), "{all:?}");
            let lines: Vec<Line> = chain.lines(&all);
            let found = |id: &str| {
                let inside =
                    |root: &usize| *root..estimate.trace.roots().find(|next| next > root).unwrap_or(steps.len());
                all.iter().flat_map(inside).any(|step| steps[step].id == id)
            };
            for line in &lines {
                if let Basis::Earlier(id) = line.basis {
                    assert!(found(id) || !steps.iter().any(|step| step.id == id), "{id} of {}", steps[root].id);
                }
            }
        }
        // An income class says of which income.
        for (i, step) in steps.iter().enumerate().filter(|(_, step)| step.id == "income_class") {
            let income =
                estimate.trace.inputs(i).any(|input| matches!(input.origin, Origin::Step("income_per_person")));
            assert!(income, "{:?}", step.right);
        }
    }
}

#[test]
fn every_act_has_an_official_address_that_the_lock_lets_through() {
    let allowed: Vec<&str> = links::all().collect();
    for (act, short, ..) in ACTS {
        let address = links::act(act);
        assert!(allowed.contains(&address), "{short}");
        // No query but the number of the act: nothing of an answer could be in it.
        let id = address.strip_prefix("https://pisrs.si/pregledPredpisa?id=");
        let is_number = |id: &str| id.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let gazette = address.strip_prefix("https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/");
        let is_publication = |rest: &str| {
            let parts: Vec<&str> = rest.trim_end_matches('/').split('-').collect();
            matches!(parts[..], [year, "01", number] if year.len() == 4 && number.len() == 4)
        };
        let known = id.is_some_and(is_number) || gazette.is_some_and(is_publication) || address == "https://pisrs.si/";
        assert!(known, "{short}: {address}");
        assert_eq!(links::act_itself(act).is_none(), address == "https://pisrs.si/", "{short}");
    }
}
