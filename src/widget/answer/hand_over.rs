//! Handing the result to the page around the app: only where that page asks for it, and only when the
//! person presses the button below the table of all that is handed over.

use super::cards;
use crate::advice::Case;
use crate::embed::events::Event;
use crate::embed::result::{ANSWERS, HandOver, PER};
use crate::text::{Key, isolated, key};
use crate::widget::dom;
use crate::widget::instance::{self, device, root};
use crate::widget::node::{Node, button, el, h2, p, span};
use crate::widget::state::State;

/// The id of the place of the button, and of what is said after it.
const PLACE: &str = "hand-over";

/// A sentence with the name of the site.
fn to_site(state: State, key: Key) -> String {
    let words = state.words();
    words.one(key, "site", &isolated(words.language, &device().site()))
}

/// Draws the table and the button; nothing where nobody asked, or nobody is there.
pub fn draw(state: State, case: Case) -> Option<Node> {
    // What is handed over is our reading of the law.
    if !state.hand_over || device().site().is_empty() || state.is_read_otherwise() {
        return None;
    }
    let words = state.words();
    let HandOver { law_as_of, rows } = HandOver::of(case.estimate, case.findings);
    let title = |key| el("th").attr("scope", "col").text(words.get(key));
    let titles = [key::HOST_HAND_RIGHT, key::HOST_HAND_ANSWER, key::HOST_HAND_AMOUNT];
    let head = titles.into_iter().fold(el("tr"), |row, key| row.add(title(key)));
    let mut body = el("tbody");
    for row in rows {
        let amount = row.amount.map(|(eur, per)| cards::amount(words, "sum", (eur, PER[per].1)));
        let name = words.language.named("right", row.right);
        let line = el("tr").add(el("th").attr("scope", "row").text(name));
        let answer = el("td").text(words.get(ANSWERS[row.entitled].1));
        body = body.add(line.add(answer).add(el("td").add_some(amount)));
    }
    let law = el("tr").add(el("th").attr("scope", "row").text(words.get(key::HOST_HAND_LAW)));
    let day = el("td").attr("colspan", "2").text(&words.date(law_as_of));
    let caption = el("caption").text(words.get(key::HOST_HAND_TABLE));
    let table = el("table").add(caption).add(el("thead").add(head)).add(body).add(el("tfoot").add(law.add(day)));
    let button = button("secondary", &to_site(state, key::HOST_HAND_BUTTON), "hand-over");
    let section = el("section")
        .class("hand-over")
        .add(h2(&to_site(state, key::HOST_HAND_TITLE)))
        .add(p("", &to_site(state, key::HOST_HAND_LEAD)))
        .add(table)
        .add(p("", &to_site(state, key::HOST_HAND_AFTER)));
    Some(section.add(el("div").attr("id", PLACE).attr("tabindex", "-1").attr("role", "status").add(button)))
}

/// Hands it over: what the table shows, worked out again from the same answers.
pub fn hand(state: State) {
    let Some((household, _)) = super::household(state) else { return };
    let Ok(mut estimate) = crate::estimate(&household) else { return };
    let findings = super::found(state, state.words(), &household, &mut estimate);
    instance::tell(&Event::Result(&HandOver::of(&estimate, &findings)));
    let Some(place) = root().by_id(PLACE) else { return };
    // The button is gone with it: the focus goes to what was said.
    place.set_text_content(None);
    let _ = place.append_child(&span("", &to_site(state, key::HOST_HAND_DONE)).0);
    dom::focus(PLACE);
}
