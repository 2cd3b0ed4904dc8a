//! The result: what the household could get together, a card for each right, why, what was assumed,
//! where to turn, what to do next, the days to keep in mind, and which questions of law are open.

mod calendar;
mod cards;
mod findings;
mod links;
pub mod open_points;
mod together;
mod trace;
mod turn;

use findings::Finding;
use leptos::prelude::*;

use super::keep;
use super::node::{Node, button, details, el, h1, h2, li, p, span};
use super::review::change;
use super::state::State;
use super::words::Words;
use crate::date::Date;
use crate::estimate::{Estimate, Refusal};
use crate::form;
use crate::household::Household;
use crate::text::key;
use crate::trace::Right;

/// The household of the answers, and what was assumed about it.
pub fn household(state: State) -> Option<(Household, Vec<&'static str>)> {
    let desk = state.desk.read_untracked();
    let (mut household, assumed) = form::household(&desk.answers)?;
    household.law_on = desk.law_on;
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
        Some((Ok(estimate), household, assumed)) => {
            answer(words, page.add(h1(words.get(key::PAGE_ANSWER))), &household, &assumed, &estimate)
        }
    };
    page.add(changes(state))
}

/// Why there is no estimate, and the way on where there is one.
fn refused(state: State, page: Node, refusal: &Refusal) -> Node {
    let words = state.words();
    let (day, known) = match refusal {
        Refusal::Fact(error) => return page.add(p("note", &words.one(key::ANSWER_REFUSED_FACT, "path", &error.path))),
        Refusal::NoLaw(no_law) => (no_law.day, no_law.known),
    };
    let last = last_law(state);
    let (text, known) = match last {
        Some(last) => (key::ANSWER_REFUSED_LATE, last),
        None => (key::ANSWER_REFUSED_EARLY, known),
    };
    let text = words.fill(text, &[("day", &words.date(day)), ("known", &words.date(known))]);
    let page = page.add(p("note", &text));
    if last.is_none() {
        return page;
    }
    page.add(el("div").class("buttons").add(button("primary", words.get(key::ANSWER_GO_ON), "last-law")))
}

fn answer(words: Words, page: Node, household: &Household, assumed: &[&'static str], estimate: &Estimate) -> Node {
    let mut law = words
        .fill(key::ANSWER_LAW, &[("day", &words.date(estimate.law_as_of)), ("read", &words.date(estimate.read_on))]);
    if let Some(until) = estimate.holds_until {
        law = [&law, " ", &words.one(key::ANSWER_HOLDS, "until", &words.date(until))].concat();
    }
    let mut page = page.add(p("law", &law)).add(p("note", words.get(key::ANSWER_DECIDES)));
    if let Some(day) = household.law_on {
        page = page.add(p("note warning", &words.one(key::ANSWER_OLD_LAW, "day", &words.date(day))));
    }
    let findings = findings::findings(words, household, estimate);
    let partly = findings.iter().any(|finding| finding.unknown.is_some());
    page = page.add(together::draw(words, estimate, partly));
    page = cards::draw(words, page, household, estimate, &findings);
    let shared = words.get(key::ANSWER_SHARED);
    if let Some(how) = trace::draw(words, shared, household, estimate, &[Right::Persons, Right::Assets], "") {
        page = page.add(how);
    }
    page = excluded(words, page, estimate);
    let mut warnings = el("ul");
    for warning in assumed.iter().chain(&estimate.warnings) {
        warnings = warnings.add(li(span("", words.language.named("warning", warning))));
    }
    if warnings.0.has_child_nodes() {
        page = page.add(el("section").add(h2(words.get(key::ANSWER_ASSUMED))).add(warnings));
    }
    page = turn::draw(words, page, &estimate.kam_se_obrniti);
    page.add(next(words, household, &findings))
        .add(calendar::draw(words, &estimate.koledar))
        .add(open_points::draw(words))
}

/// Who does not count, and why.
fn excluded(words: Words, page: Node, estimate: &Estimate) -> Node {
    let mut lines = el("ul");
    for excluded in &estimate.persons.excluded {
        let reason = words.language.named("reason", excluded.reason);
        let person = words.person_named(&excluded.id);
        let line = words.fill(key::ANSWER_EXCLUDED_LINE, &[("person", &person), ("reason", reason)]);
        lines = lines.add(li(span("", &line)));
    }
    if estimate.persons.excluded.is_empty() {
        return page;
    }
    page.add(details("", words.get(key::ANSWER_EXCLUDED)).attr("open", "").add(lines))
}

/// What to do now.
fn next(words: Words, household: &Household, findings: &[Finding]) -> Node {
    let mut steps = el("ul");
    for step in [
        key::ANSWER_NEXT_FORM,
        key::ANSWER_NEXT_WHERE,
        key::ANSWER_NEXT_WHEN,
        key::ANSWER_NEXT_BRING,
        key::ANSWER_NEXT_APPEAL,
    ] {
        steps = steps.add(li(span("", words.get(step))));
    }
    let mut links = el("ul");
    for (label, address) in links::links(household, findings) {
        links = links.add(li(links::draw(words.get(label), address)));
    }
    el("section")
        .class("next")
        .add(h2(words.get(key::ANSWER_NEXT)))
        .add(steps)
        .add(p("", words.get(key::ANSWER_LINKS)))
        .add(links)
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
        .add(keep::draw(words))
        .add(h2(words.get(key::ANSWER_CHANGE)))
        .add(pages)
        .add(el("div").class("buttons").add(print).add(again))
        .add(p("hint", words.get(key::ANSWER_AGAIN_HINT)))
}
