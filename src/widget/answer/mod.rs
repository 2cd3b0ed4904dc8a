//! The result: what the household could get together, a card for each right, why, what to do next,
//! the days to keep in mind, where to turn, what was assumed, why the office may find another amount,
//! and which questions of law are open.

pub mod appeal_text;
mod calendar;
mod cards;
pub mod compare;
pub mod decision;
pub mod hand_over;
pub mod next;
pub mod open_points;
mod paper;
mod picture;
pub mod range;
mod sides;
mod together;
pub mod trace;
mod turn;
pub mod what_if;

use leptos::prelude::*;

use super::node::{Node, button, details, el, h1, h2, li, p, span};
use super::review::change;
use super::state::State;
use super::{host, keep};
use crate::advice::findings::{self, Finding};
use crate::advice::{Case, depends, differ};
use crate::date::Date;
use crate::embed::narrow::narrow;
use crate::estimate::{Estimate, NoLaw, Refusal};
use crate::form;
use crate::household::Household;
use crate::text::key;
use crate::words::Words;

/// Enter was pressed in a field: checks or compares what was typed.
pub fn entered(state: State, field: &str) {
    if compare::is_of_day(field) {
        compare::by_day(state);
    } else if let Some((right, _)) = field.strip_prefix(decision::FIELD).and_then(|rest| rest.rsplit_once('.')) {
        decision::check(state, right);
    }
}

/// The household of the answers, and what was assumed about it.
pub fn household(state: State) -> Option<(Household, Vec<&'static str>)> {
    let desk = state.desk.read_untracked();
    let (mut household, assumed) = form::household(&desk.answers)?;
    household.law_on = desk.law_on;
    household.readings = desk.readings;
    Some((household, assumed))
}

/// The last day with known law, where the estimate is refused for a later one.
pub fn last_law(state: State) -> Option<Date> {
    match crate::estimate(&household(state)?.0) {
        Err(Refusal::NoLaw(no_law)) if no_law.known < no_law.day => Some(no_law.known),
        _ => None,
    }
}

/// Draws the result. It is worked out once for each drawing; the answers can't change meanwhile.
pub fn draw(state: State) -> Node {
    let words = state.words();
    let page = el("div").class("page result");
    let page = match household(state).map(|(household, assumed)| (crate::estimate(&household), household, assumed)) {
        None => page.add(h1(words.get(key::ANSWER_REFUSED))).add(p("note", words.get(key::ANSWER_INCOMPLETE))),
        Some((Err(refusal), ..)) => refused(state, page.add(h1(words.get(key::ANSWER_REFUSED))), &refusal),
        Some((Ok(mut estimate), household, assumed)) => {
            let findings = found(state, state.words(), &household, &mut estimate);
            let case = Case { household: &household, estimate: &estimate, findings: &findings };
            answer(state, page.add(h1(words.get(key::PAGE_ANSWER))), case, &assumed)
        }
    };
    page.add(changes(state))
}

/// Why there is no estimate, and the way on where there is one.
fn refused(state: State, page: Node, refusal: &Refusal) -> Node {
    let words = state.words();
    let page = page.add(p("note", &refusal_in_words(words, refusal)));
    if last_law(state).is_none() {
        return page;
    }
    page.add(el("div").class("buttons").add(button("primary", words.get(key::ANSWER_GO_ON), "last-law")))
}

/// Why there is no estimate, in a sentence.
fn refusal_in_words(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Fact(error) => words.one(key::ANSWER_REFUSED_FACT, "path", &error.path),
        Refusal::NoLaw(missing) => no_law(words, missing),
    }
}

/// For which day no law is known, and the nearest one for which it is.
fn no_law(words: Words, missing: &NoLaw) -> String {
    let text = if missing.known < missing.day { key::ANSWER_REFUSED_LATE } else { key::ANSWER_REFUSED_EARLY };
    words.fill(text, &[("day", &words.date(missing.day)), ("known", &words.date(missing.known))])
}

/// What there is to say of the rights that the form is about; the estimate keeps only these.
fn found(state: State, words: Words, household: &Household, estimate: &mut Estimate) -> Vec<Finding> {
    let mut findings = findings::findings(words, household, estimate);
    narrow(state.asked_for(), estimate, &mut findings);
    findings
}

/// The result, in the order in which one needs it. What there is nothing to say of is left out.
fn answer(state: State, page: Node, case: Case, assumed: &[&'static str]) -> Node {
    let words = state.words();
    let Case { household, estimate, findings } = case;
    let partly = findings.iter().any(|finding| finding.unknown.is_some());
    page.add(p("law", &law(words, estimate)))
        .add(p("note", words.get(key::ANSWER_DECIDES)))
        .add_some(host::only(state))
        .add_some(household.law_on.map(|day| old_law(words, day)))
        .add_some(open_points::switched(words, &household.readings))
        .add_some(range::draw(state))
        .add(together::draw(words, estimate, partly).add(what_if::link(words)))
        .add_some(cards::have(case, words))
        .add_some(cards::cannot(case, words))
        .add_some(cards::others(case, words))
        .add(next::draw(state, case))
        .add_some(hand_over::draw(state, case))
        .add(calendar::draw(words, estimate))
        .add_some(turn::draw(words, &estimate.kam_se_obrniti))
        .add_some(assumptions(words, case, assumed))
        .add(differ(words, case))
        .add_some(excluded(words, estimate))
        .add_some(shared(words, case))
        .add(open_points::draw(words))
        .add(compare::draw(words))
        .add(paper::draw(state, case, assumed))
        // After the paper: what was tried is printed behind it.
        .add(what_if::draw(state))
}

/// The law of the day, and until when it holds.
fn law(words: Words, estimate: &Estimate) -> String {
    let (day, read) = (words.date(estimate.law_as_of), words.date(estimate.read_on));
    let law = words.fill(key::ANSWER_LAW, &[("day", &day), ("read", &read)]);
    match estimate.holds_until {
        Some(until) => [&law, " ", &words.one(key::ANSWER_HOLDS, "until", &words.date(until))].concat(),
        None => law,
    }
}

/// That the law of another day was used.
fn old_law(words: Words, day: Date) -> Node {
    p("note warning", &words.one(key::ANSWER_OLD_LAW, "day", &words.date(day)))
}

/// What was assumed, as far as it stands on no card.
fn assumptions(words: Words, case: Case, assumed: &[&'static str]) -> Option<Node> {
    // What the form assumed stands on no card.
    let of_law = depends::on_all(case.estimate.warnings.iter(), case.findings);
    let lines: Vec<String> = assumed
        .iter()
        .copied()
        .chain(of_law)
        .map(|warning| words.language.named("warning", warning).to_owned())
        .collect();
    let section = || el("section").add(h2(words.get(key::ANSWER_ASSUMED))).add(cards::list(&lines));
    (!lines.is_empty()).then(section)
}

/// Why the office may find another amount.
fn differ(words: Words, case: Case) -> Node {
    let lines = differ::differ(words, case);
    let title = h2(words.get(key::DIFFER_TITLE));
    el("section").class("differ").add(title).add(cards::list(&lines)).add(open_points::link(words))
}

/// How the persons and the assets were counted, for all rights.
fn shared(words: Words, case: Case) -> Option<Node> {
    let title = words.get(key::ANSWER_SHARED);
    trace::draw(words, title, case, None, "")
}

/// Who does not count, and why.
fn excluded(words: Words, estimate: &Estimate) -> Option<Node> {
    let mut lines = el("ul");
    for excluded in &estimate.persons.excluded {
        let reason = words.language.named("reason", excluded.reason);
        let person = words.person_named(&excluded.id);
        let line = words.fill(key::ANSWER_EXCLUDED_LINE, &[("person", &person), ("reason", reason)]);
        lines = lines.add(li(span("", &line)));
    }
    let draw = || details("", words.get(key::ANSWER_EXCLUDED)).attr("open", "").add(lines);
    (!estimate.persons.excluded.is_empty()).then(draw)
}

/// Ways back to every page, and to the beginning.
fn changes(state: State) -> Node {
    let words = state.words();
    let mut pages = el("ul").class("plain");
    for (i, page) in state.pages().into_iter().enumerate() {
        pages = pages.add(li(change(words, page, i)));
    }
    let print = button("secondary", words.get(key::ANSWER_PRINT), "print");
    let again = button("secondary", words.get(key::ANSWER_AGAIN), "again");
    el("section")
        .class("changes")
        .add(keep::draw(state))
        .add(h2(words.get(key::ANSWER_CHANGE)))
        .add(pages)
        .add(el("div").class("buttons").add(print).add(again))
        .add(p("hint", words.get(key::ANSWER_AGAIN_HINT)))
}
