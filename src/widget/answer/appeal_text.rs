//! The text for an appeal, on the card of each right that was worked out: made when the person asks for
//! it, in the language of the page or in Slovene, shown in a field and copied from there.

use super::{found, household};
use crate::advice::appeal::{Appeal, is_there};
use crate::advice::{Case, points};
use crate::text::{LANGUAGES, key};
use crate::trace::Right;
use crate::widget::dom;
use crate::widget::instance::{device, root};
use crate::widget::node::{Node, button, details, el, p, span};
use crate::widget::state::State;
use crate::words::Words;

/// The language of the office.
const SLOVENE: usize = 0;

/// What the id of the place of the text begins with; the name of the right follows.
const ID: &str = "appeal-";

/// The place of the text, to be opened, with what it will hold said first.
pub fn draw(words: Words, case: Case, right: Right, id: &str) -> Option<Node> {
    let draw = || {
        let copy = |text, language: &str| button("secondary", words.get(text), &["appeal:", language, id].concat());
        let office = &LANGUAGES[SLOVENE];
        // Its words are there, unless the connection was too slow.
        let is_other = words.language.code != office.code && office.is_loaded();
        let buttons = el("div").class("buttons").add(copy(key::WHO_COPY, ""));
        let buttons = buttons.add_some(is_other.then(|| copy(key::WHO_COPY_SLOVENE, "sl:")));
        details("how appeal", words.get(key::WHO_APPEAL))
            .add(p("note warning", words.get(key::WHO_APPEAL_LEAD)))
            .add(buttons)
            .add(p("", "").attr("id", &[ID, id, "-said"].concat()).attr("role", "status"))
            .add(el("div").attr("id", &[ID, id].concat()))
    };
    is_there(words, case, right, id).then(draw)
}

/// Makes the text, shows it and copies it. `what`: the right, after `sl:` in Slovene.
pub fn copy(state: State, what: &str) {
    let (words, id) = match what.strip_prefix("sl:") {
        Some(id) => (Words { language: &LANGUAGES[SLOVENE] }, id),
        None => (state.words(), what),
    };
    let places = [root().by_id(&[ID, id].concat()), root().by_id(&[ID, id, "-said"].concat())];
    let ([Some(place), Some(said)], Some(text)) = (places, text(state, words, id)) else { return };
    let field = el("textarea")
        .attr("id", &[ID, id, "-text"].concat())
        .attr("readonly", "")
        .attr("rows", "12")
        .attr("lang", words.language.code)
        .attr("dir", if words.language.is_rtl { "rtl" } else { "ltr" })
        .attr("aria-label", state.words().get(key::WHO_APPEAL))
        .text(&text);
    place.set_text_content(None);
    // A new element can always be added.
    let _ = place.append_child(&field.0);
    dom::focus(&field.0.id());
    let told = if device().copy(&field.0) { key::WHO_COPIED } else { key::WHO_BY_HAND };
    said.set_text_content(None);
    let _ = said.append_child(&span("", state.words().get(told)).0);
}

/// The text about a right; the estimate is that of the page.
fn text(state: State, words: Words, id: &str) -> Option<String> {
    let (household, assumed) = household(state)?;
    let mut estimate = crate::estimate(&household).ok()?;
    let findings = found(state, words, &household, &mut estimate);
    let case = Case { household: &household, estimate: &estimate, findings: &findings };
    let finding = findings.iter().find(|finding| finding.id == id)?;
    let points = points::of(crate::open_points(&household).unwrap_or_default(), &|right| right == id);
    let law = super::law(words, &estimate);
    let appeal = Appeal { words, case, finding, assumed: &assumed, points: &points, law, today: dom::today() };
    Some(appeal.text())
}
