//! What to do now: the steps, and official pages.

use super::findings::Finding;
use super::links;
use crate::household::Household;
use crate::text::key;
use crate::widget::node::{Node, el, h2, li, p, span};
use crate::widget::words::Words;

/// The steps as a list.
pub fn list(words: Words, _household: &Household, _findings: &[Finding]) -> Node {
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
    steps
}

/// Draws the steps and the pages.
pub fn draw(words: Words, household: &Household, findings: &[Finding]) -> Node {
    let mut links = el("ul");
    for (label, address) in links::links(household, findings) {
        links = links.add(li(links::draw(words.get(label), address)));
    }
    el("section")
        .class("next")
        .add(h2(words.get(key::ANSWER_NEXT)))
        .add(list(words, household, findings))
        .add(p("", words.get(key::ANSWER_LINKS)))
        .add(links)
}
