//! What to do next, to tick: what to get ready, what to hand in, and what happens then. The ticks live
//! in memory, by the names of the steps.

use crate::advice::documents::{self, Document};
use crate::advice::steps::{self, Step};
use crate::advice::{Case, links};
use crate::text::{Key, key};
use crate::widget::node::{Node, el, h2, h3, li, p, span};
use crate::widget::state::State;

/// What the names of the ticks begin with.
pub const TICK: &str = "tick.";

/// Draws the section.
pub fn draw(state: State, case: Case) -> Node {
    let words = state.words();
    let mut links = el("ul");
    for link in links::links(&case) {
        links = links.add(li(link_to(words.get(link.label), link.address)));
    }
    let ready = ready(state, case);
    let hand_in = hand_in(state, case);
    let may_tick = ready.is_some() || hand_in.is_some();
    el("section")
        .class("next")
        .add(h2(words.get(key::ANSWER_NEXT)))
        .add_some(may_tick.then(|| p("hint", words.get(key::NEXT_LEAD))))
        .add_some(ready)
        .add_some(hand_in)
        .add_some(after(state, case))
        .add(h3(words.get(key::ANSWER_LINKS)))
        .add(links)
}

/// The same in short, for paper: documents, forms and where to hand them in, with boxes to tick.
pub fn on_paper(state: State, case: Case) -> Node {
    let words = state.words();
    let mut all = el("ul");
    let mut add = |id: &str, text: &str, form: Option<&'static str>| {
        let mut line = el("div").add(span("", text));
        if let Some(form) = form {
            line = line.add(span("", " ")).add(form_name(form));
        }
        let class = if state.is_ticked(id) { "done" } else { "" };
        all = all.clone().add(li(line).class(class));
    };
    for document in documents::needed(&documents::CENTRE, &case).chain(documents::needed(&documents::OFFICE, &case)) {
        add(document.id, words.get(document.label), None);
    }
    for step in steps::hand_in(words, case) {
        let by = step.by.map(|by| [" ", &words.one(key::NEXT_BY, "day", &words.date(by))].concat());
        add(step.id, &[&step.text, by.as_deref().unwrap_or_default()].concat(), step.form);
    }
    all
}

/// The name of a form, Slovene in every language: so it stands on the form.
fn form_name(form: &'static str) -> Node {
    span("form", form).attr("lang", "sl").attr("dir", "ltr").attr("translate", "no")
}

/// The documents.
fn ready(state: State, case: Case) -> Option<Node> {
    let words = state.words();
    let part = el("div")
        .add(h3(words.get(key::NEXT_READY)))
        .add_some(documents_for(state, case, key::DOCUMENT_LEAD, &documents::CENTRE))
        .add_some(documents_for(state, case, key::DOCUMENT_UOIM, &documents::OFFICE));
    (part.0.child_element_count() > 1).then_some(part)
}

fn documents_for(state: State, case: Case, lead: Key, list: &'static [Document]) -> Option<Node> {
    let mut all = el("ul").class("plain");
    for document in documents::needed(list, &case) {
        all = all.add(li(tick(state, document.id, state.words().get(document.label))));
    }
    all.0.has_child_nodes().then(|| el("div").add(p("", state.words().get(lead))).add(all))
}

/// The forms and other steps, in the order of time.
fn hand_in(state: State, case: Case) -> Option<Node> {
    let words = state.words();
    let mut all = el("ul").class("plain");
    for step in steps::hand_in(words, case) {
        all = all.add(draw_step(state, &step));
    }
    let title = words.get(key::NEXT_HAND_IN);
    all.0.has_child_nodes().then(|| el("div").add(h3(title)).add(all))
}

fn draw_step(state: State, step: &Step) -> Node {
    let words = state.words();
    let mut below = el("div").class("below");
    if let Some(by) = step.by {
        below = below.add(p("by", &words.one(key::NEXT_BY, "day", &words.date(by))));
    }
    if let Some(form) = step.form {
        below = below.add(el("p").add(span("", words.get(key::NEXT_FORM))).add(form_name(form)));
    }
    for note in &step.notes {
        below = below.add(p("", note));
    }
    li(tick(state, step.id, &step.text)).add(below)
}

/// What happens then.
fn after(state: State, case: Case) -> Option<Node> {
    let words = state.words();
    let mut all = el("ul");
    for line in steps::after(words, case) {
        all = all.add(li(span("", line)));
    }
    all.0.has_child_nodes().then(|| el("div").add(h3(words.get(key::NEXT_AFTER))).add(all))
}

/// A native checkbox with its words.
fn tick(state: State, id: &str, text: &str) -> Node {
    let name = [TICK, id].concat();
    let input = el("input").attr("type", "checkbox").attr("name", &name).attr("id", &name);
    let input = input.attr_if(state.is_ticked(id), "checked", "");
    el("div").class("choice").add(input).add(el("label").attr("for", &name).text(text))
}

/// A link that opens beside the page, so that the answers stay, and tells the other page nothing.
pub fn link_to(label: &str, address: &str) -> Node {
    el("a").attr("href", address).attr("target", "_blank").attr("rel", "noopener noreferrer").text(label)
}
