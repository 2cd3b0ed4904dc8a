//! The first page: what this does, how long it takes, that nothing leaves the device.

use super::keep;
use super::languages;
use super::node::{Node, button, el, h1, li, p, span};
use super::state::State;
use super::words::Words;
use crate::text::{Key, LANGUAGES, key};

/// The name of the app, and the languages.
pub fn header(state: State) -> Node {
    let brand = button("brand", "Moje pravice", "start").attr("lang", "sl").attr("translate", "no");
    el("header").add(brand).add(languages::menu(state))
}

/// The rights that are estimated, in plain words.
const RIGHTS: [Key; 9] = [
    key::START_RIGHT_DSP,
    key::START_RIGHT_VD,
    key::START_RIGHT_OD,
    key::START_RIGHT_KG,
    key::START_RIGHT_SCHOLARSHIP,
    key::START_RIGHT_FAMILY,
    key::START_RIGHT_RENT,
    key::START_RIGHT_HEALTH,
    key::START_RIGHT_REFUGEE,
];

/// Draws the first page.
pub fn draw(state: State) -> Node {
    let words = state.words();
    let mut rights = el("ul");
    for right in RIGHTS {
        rights = rights.add(li(span("", words.get(right))));
    }
    el("div")
        .class("page")
        .add(languages::list(state, "plain languages choice"))
        .add(h1(words.get(key::START_TITLE)))
        .add(p("lead", words.get(key::START_LEAD)))
        .add(p("", words.get(key::START_RIGHTS)))
        .add(rights)
        .add(p("", words.get(key::START_TIME)))
        .add(p("note", words.get(key::START_PRIVACY)))
        .add(p("", words.get(key::START_ESTIMATE)))
        .add(translation(words))
        .add(el("div").class("buttons").add(button("primary", words.get(key::START_BEGIN), "page:0")))
        .add(keep::draw_open(words))
        .add(el("div").class("offline").attr("role", "status").add(p("hint", words.get(key::OFFLINE_READY))))
}

/// That no native speaker has read this translation yet. Slovene is the language of the law.
fn translation(words: Words) -> Node {
    let is_translation = words.language.code != LANGUAGES[0].code;
    let note = p("hint", words.get(key::START_TRANSLATION));
    note.attr_if(!is_translation || words.language.is_checked, "hidden", "")
}
