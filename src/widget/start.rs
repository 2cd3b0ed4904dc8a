//! The first page: what this does, how long it takes, that nothing leaves the device.

use super::node::{Node, button, el, h1, li, p, span};
use super::state::State;
use crate::text::{Key, LANGUAGES, key};

/// The name of the app, and the languages, each in its own words.
pub fn header() -> Node {
    let mut languages = el("div").class("languages").attr("role", "group").attr("aria-label", "Jezik / Language");
    for (i, language) in LANGUAGES.iter().enumerate() {
        let act = ["speak:", &i.to_string()].concat();
        let button = button("language", language.get(key::LANGUAGE_NAME), &act);
        let button = button.attr("lang", language.code).attr("id", &["speak-", language.code].concat());
        languages = languages.add(button);
    }
    el("header").add(button("brand", "Moje pravice", "start").attr("lang", "sl")).add(languages)
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
        .add(h1(words.get(key::START_TITLE)))
        .add(p("lead", words.get(key::START_LEAD)))
        .add(p("", words.get(key::START_RIGHTS)))
        .add(rights)
        .add(p("", words.get(key::START_TIME)))
        .add(p("note", words.get(key::START_PRIVACY)))
        .add(p("", words.get(key::START_ESTIMATE)))
        .add(el("div").class("buttons").add(button("primary", words.get(key::START_BEGIN), "page:0")))
}
