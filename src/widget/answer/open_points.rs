//! The open questions of law that would change an amount, and the answer under another reading of them.
//! Worked out only when someone looks: each other reading takes an estimate of its own.
use crate::advice::{appeal, points};
use crate::estimate::OpenPoint;
use crate::readings::Readings;
use crate::text::{isolated, key};
use crate::widget::dom;
use crate::widget::instance::root;
use crate::widget::node::{Node, button, el, li, p, span};
use crate::widget::state::{State, Step};
use crate::words::Words;

/// The name of what opens the questions.
const SUMMARY: &str = "open-points-title";

/// The id of what says that other readings are taken.
const SWITCHED: &str = "switched";

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
    let rights = state.asked_for();
    let points = points::of(crate::open_points(&household).unwrap_or_default(), &|right| rights.has(right));
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
    let said = points::say(words, point);
    let label = if said.back_to_ours { key::WHO_OURS } else { key::WHO_OTHER };
    let name = points::name(point.reading, point.alternative);
    let name = span("", &name).attr("dir", "ltr").attr("translate", "no");
    let act = ["read-as:", point.reading, "=", point.alternative].concat();
    let mut node = el("div")
        .add(p("", words.language.named("reading", point.reading)).attr("id", &act))
        .add(p("article", &isolated(words.language, &point.article)))
        .add(el("p").add(span("", &[words.get(label), " "].concat())).add(name));
    for change in &said.changes {
        node = node.add(p("change", change));
    }
    // There are several such buttons: each is described by its question.
    let show = button("link", words.get(key::WHO_TRY), &act).attr("aria-describedby", &act);
    node.add(p("", &said.published)).add(p("", &said.ask)).add(show)
}

/// Shows the whole result under another reading: `question=answer`.
pub fn read_as(state: State, what: &str) {
    let Some((question, answer)) = what.split_once('=') else { return };
    state.edit(&mut |desk| {
        // The page offers only what there is.
        desk.readings.take(question, answer);
    });
    drawn_anew(state);
}

/// Back to our readings.
pub fn read_as_ours(state: State) {
    state.edit(&mut |desk| desk.readings = Readings::default());
    drawn_anew(state);
}

/// What changed is told by what has the focus.
fn drawn_anew(state: State) {
    state.show(Step::Answer, Vec::new());
    if state.is_read_otherwise() {
        dom::focus_soon(SWITCHED);
    }
}

/// That other readings are taken, which, and the way back; nothing where they are ours.
pub fn switched(words: Words, readings: &Readings) -> Option<Node> {
    let mut list = el("ul");
    for (question, taken) in readings.switched() {
        list = list.add(li(span("", &appeal::other_reading(words, question, taken))));
    }
    let draw = || {
        let back = el("div").class("buttons").add(button("secondary", words.get(key::WHO_BACK), "read-as-ours"));
        let note = el("div").class("note warning").attr("id", SWITCHED).attr("tabindex", "-1");
        note.add(p("who", words.get(key::WHO_SWITCHED))).add(list.clone()).add(back)
    };
    list.0.has_child_nodes().then(draw)
}
