//! Where a host page asks for some rights only, what they don't need is not asked. These tests prove the
//! table in `src/form/needed.rs`: whatever was answered, leaving out what the table leaves out changes
//! nothing that is said of the rights asked for; and what it asks can change something.
#![cfg(feature = "json")]

use moje_pravice::advice::findings::findings;
use moje_pravice::date::Date;
use moje_pravice::embed::rights::{NAMES, Rights};
use moje_pravice::form::needed::{NEEDED, SITUATIONS};
use moje_pravice::form::pages::pages;
use moje_pravice::form::read::read;
use moje_pravice::form::{self, Answers, Question, clean, problems, sections};
use moje_pravice::household::tell::Tell;
use moje_pravice::text::LANGUAGES;
use moje_pravice::words::Words;

#[path = "common/answers.rs"]
mod answers;
mod common;

use answers::any_answers;
use common::corpus::corpus;

const DAYS: [Date; 2] = [Date::known(2026, 4, 10), Date::known(2025, 10, 20)];

/// Forms filled in by chance, and what the households of the other tests are as answers.
fn all_answers() -> Vec<Answers> {
    let mut all: Vec<Answers> = (0..80).map(|seed| any_answers(seed, DAYS[seed as usize % 2])).collect();
    for (n, household) in corpus().into_iter().enumerate() {
        // The table of classes and the generated ones are many alike.
        if n % 17 == 0
            && let Ok(opened) = read(&household.tell(false).write(), household.application_date, ",")
        {
            all.push(opened.answers);
        }
    }
    all
}

/// All that is said of each right: amounts, for whom, from when to when, why, and the days to keep in mind.
fn said(answers: &Answers) -> Option<[String; NAMES.len()]> {
    let (household, _) = form::household(answers)?;
    let estimate = moje_pravice::estimate(&household).ok()?;
    let findings = findings(Words { language: &LANGUAGES[0] }, &household, &estimate);
    Some(NAMES.map(|(_, names)| {
        let mut said = String::new();
        for finding in findings.iter().filter(|finding| names.contains(&finding.id)) {
            let amount = finding.amount.map(|(eur, _)| eur);
            said += &format!("{} {} {amount:?} {:?}\n", finding.id, finding.has, finding.unknown);
            // What is to be kept in mind stands on the cards of the rights that they may have.
            let depends = if finding.is_open() { &finding.depends[..] } else { &[] };
            said += &format!("{:?} {depends:?}\n", finding.notes);
            for row in &finding.rows {
                said += &format!("{} {:?} {:?}\n", row.who, row.amount.map(|(eur, _)| eur), row.notes);
            }
        }
        for row in estimate.skupaj.rows.iter().filter(|row| names.contains(&row.right)) {
            said += &format!("{} {} {:?} {} {:?}\n", row.right, row.how, row.amount, row.times, row.year);
        }
        for day in estimate.koledar.iter().filter(|day| day.right.is_some_and(|right| names.contains(&right))) {
            said += &format!("{} {} {:?}\n", day.day, day.kind, day.person);
        }
        said
    }))
}

fn asked_for(answers: &Answers, rights: Rights) -> Answers {
    let mut narrow = answers.clone();
    narrow.ask_for(rights);
    clean(&narrow)
}

#[test]
fn what_is_not_asked_changes_nothing_that_is_said_of_the_rights() {
    let (mut compared, mut shorter, mut wrong) = (0, [0; NAMES.len()], Vec::new());
    for (n, full) in all_answers().iter().enumerate() {
        let Some(before) = said(full) else { continue };
        for (place, (code, _)) in NAMES.iter().enumerate() {
            // Alone, and with another one.
            let other = Rights::at((place + n) % NAMES.len());
            for rights in [Rights::at(place), Rights::at(place).and(other)] {
                let narrow = asked_for(full, rights);
                let after = said(&narrow).unwrap_or_else(|| panic!("{n} {code}: refused"));
                if after[place] != before[place] {
                    let (after, before) = (&after[place], &before[place]);
                    wrong.push(format!("{n} {code}: {before}is without {:?}\n{after}", left_out(full, &narrow)));
                }
                compared += 1;
            }
            shorter[place] += full.len() - asked_for(full, Rights::at(place)).len();
        }
    }
    assert!(wrong.is_empty(), "{} of {compared}: {}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(compared > 1_000, "{compared}");
    // For every right there is something that needn't be asked.
    assert!(shorter.iter().all(|fields| *fields > 0), "{shorter:?}");
}

fn left_out<'a>(full: &'a Answers, narrow: &Answers) -> Vec<(&'a str, &'a str)> {
    full.all().filter(|(field, _)| !narrow.has(field)).collect()
}

/// The same answers without some questions.
fn without(full: &Answers, is_left_out: impl Fn(&Question) -> bool) -> Answers {
    let mut gone = Vec::new();
    for page in pages(full) {
        for section in sections(page, full) {
            for question in section.asked(full).filter(|question| is_left_out(question)) {
                gone.push(question.field(section.subject, ""));
            }
        }
    }
    let mut less = full.clone();
    less.retain(|field| {
        !gone
            .iter()
            .any(|gone| field.strip_prefix(&**gone).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    });
    clean(&less)
}

/// If a row of the table forgot one of its rights, the test above would fail: for each there is a family
/// to whom the questions of the row make a difference.
#[test]
fn leaving_out_what_a_right_needs_is_seen() {
    let mut seen = vec![[0; NAMES.len()]; NEEDED.len() + SITUATIONS.len()];
    for full in all_answers() {
        let Some(before) = said(&full) else { continue };
        for (place, seen) in seen.iter_mut().enumerate() {
            let less = match NEEDED.get(place) {
                Some((questions, _)) => {
                    without(&full, |question| questions.iter().any(|known| std::ptr::eq(*known, question)))
                }
                None => {
                    let field = format!("household.situation.{}", SITUATIONS[place - NEEDED.len()].0);
                    let mut less = full.clone();
                    less.retain(|name| name != field);
                    clean(&less)
                }
            };
            if less == full {
                continue;
            }
            let Some(after) = said(&less) else { continue };
            for (seen, (before, after)) in seen.iter_mut().zip(before.iter().zip(&after)) {
                *seen += usize::from(before != after);
            }
        }
    }
    let mut unseen = Vec::new();
    let rows = NEEDED.iter().map(|(questions, rights)| (questions[0].id, rights));
    for ((name, rights), seen) in rows.chain(SITUATIONS.iter().map(|(name, rights)| (*name, rights))).zip(&seen) {
        println!("{name:26} {seen:?}");
        let needing: Vec<usize> = (0..NAMES.len()).filter(|place| rights.meets(Rights::at(*place))).collect();
        let not_seen = needing.iter().filter(|place| seen[**place] == 0);
        // Where several rights share a row, not each of them need hang on it in a household of these.
        if not_seen.clone().count() == needing.len() {
            unseen.extend(not_seen.map(|place| format!("{name}: {}", NAMES[*place].0)));
        }
    }
    assert_eq!(unseen, [""; 0], "asked for a right to which it makes no difference");
}

/// Who answered everything that a narrow form asks has nothing more to answer.
#[test]
fn a_narrow_form_is_complete_where_the_whole_one_is() {
    for seed in 0..40 {
        let full = any_answers(seed, DAYS[0]);
        let is_complete = |answers: &Answers| pages(answers).into_iter().all(|page| problems(page, answers).is_empty());
        for (place, (name, ..)) in NAMES.iter().enumerate() {
            let narrow = asked_for(&full, Rights::at(place));
            assert!(!pages(&narrow).is_empty());
            assert!(pages(&narrow).into_iter().all(|page| !sections(page, &narrow).is_empty()));
            assert!(!is_complete(&full) || is_complete(&narrow), "{seed} {}", name);
        }
    }
}
