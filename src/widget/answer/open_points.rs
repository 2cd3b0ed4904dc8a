//! The open questions of law that would change an amount. Worked out only when someone looks:
//! each other reading takes an estimate of its own.
use crate::estimate::{Change, OpenPoint};
use crate::text::{Key, isolated, key, named};
use crate::widget::dom;
use crate::widget::instance::root;
use crate::widget::node::{Node, button, el, li, p};
use crate::widget::state::State;
use crate::words::Words;

/// The name of what opens the questions.
const SUMMARY: &str = "open-points-title";

/// The place of the questions, to be opened.
pub fn draw(words: Words) -> Node {
    let summary = el("summary").attr("id", SUMMARY).attr("data-do", "open-points").text(words.get(key::ANSWER_OPEN));
    el("details").class("how").add(summary).add(el("div").attr("id", "open-points").attr("role", "status"))
}

/// Fills the place, once.
pub fn show(state: State) {
    let Some(place) = root().by_id("open-points") else { return };
    let household = super::household(state);
    let (Some((household, _)), None) = (household, place.first_element_child()) else { return };
    // The estimate on this page worked with the same household.
    let mut points = crate::open_points(&household).unwrap_or_default();
    let rights = state.asked_for();
    points.retain_mut(|point| {
        point.changes.retain(|change| right(change).is_none_or(|(right, _)| rights.has(right)));
        !point.changes.is_empty()
    });
    let words = state.words();
    let node = if points.is_empty() {
        p("", words.get(key::ANSWER_OPEN_NONE))
    } else {
        let mut all = el("ul");
        for point in &points {
            all = all.add(li(draw_point(words, point)));
        }
        el("div").add(p("", words.get(key::ANSWER_OPEN_LEAD))).add(all)
    };
    // A new element can always be added.
    let _ = place.append_child(&node.0);
}

/// A way there from elsewhere on the page.
pub fn link(words: Words) -> Node {
    button("link", words.get(key::ANSWER_OPEN_LOOK), "see-open-points")
}

/// Opens the place, fills it, and goes there.
pub fn see(state: State) {
    let summary = root().by_id(SUMMARY);
    if let Some(place) = summary.and_then(|summary| summary.parent_element()) {
        // Setting an attribute of a fixed name can't fail.
        let _ = place.set_attribute("open", "");
    }
    show(state);
    dom::focus(SUMMARY);
}

fn draw_point(words: Words, point: &OpenPoint) -> Node {
    let mut node = el("div")
        .add(p("", words.language.named("reading", point.reading)))
        .add(p("article", &isolated(words.language, &point.article)));
    // The total of a right says it all, unless only its parts change.
    let any_total = point.changes.iter().any(is_total);
    for change in point.changes.iter().filter(|change| is_total(change) || !any_total) {
        node = node.add(p("change", &changed(words, change)));
    }
    node
}

fn is_total(change: &Change) -> bool {
    change.path.split('.').count() == 2
}

/// The narrowest part of the path that is a right, and its words.
fn right(change: &Change) -> Option<(&str, Key)> {
    change.path.rsplit('.').find_map(|part| Some((part, named("right", part)?)))
}

fn changed(words: Words, change: &Change) -> String {
    let right = right(change).map_or("", |(_, key)| words.get(key));
    let (from, to) = (words.amount(change.from), words.amount(change.to));
    words.fill(key::ANSWER_OPEN_CHANGE, &[("right", right), ("from", &from), ("to", &to)])
}
