//! The first page: what this does, how long it takes, that nothing leaves the device.

use super::keep;
use super::node::{Node, button, details, el, h1, h2, li, p, span};
use super::state::State;
use super::{clear, host, languages, lock};
use crate::embed::options::Way;
use crate::embed::rights::Rights;
use crate::text::{Key, LANGUAGES, key};
use crate::words::Words;

/// The name of the app, the languages, and clearing everything.
pub fn header(state: State) -> Node {
    let brand = button("brand", "Moje pravice", "start").attr("lang", "sl").attr("translate", "no");
    let words = state.words();
    el("header").add(brand).add(languages::menu(state)).add(clear::draw(words)).add(clear::dialog(words))
}

/// The rights that are estimated, in plain words.
const RIGHTS: [(Key, Rights); 9] = [
    (key::START_RIGHT_DSP, Rights::DSP.and(Rights::EXTRAORDINARY)),
    (key::START_RIGHT_VD, Rights::VD),
    (key::START_RIGHT_OD, Rights::OD),
    (key::START_RIGHT_KG, Rights::KINDERGARTEN.and(Rights::MEALS)),
    (key::START_RIGHT_SCHOLARSHIP, Rights::SCHOLARSHIP),
    (key::START_RIGHT_FAMILY, Rights::BIRTH.and(Rights::LARGE_FAMILY).and(Rights::CARE)),
    (key::START_RIGHT_RENT, Rights::RENT),
    (key::START_RIGHT_HEALTH, Rights::HEALTH),
    (key::START_RIGHT_REFUGEE, Rights::ACCOMMODATION),
];

/// Draws the first page.
pub fn draw(state: State) -> Node {
    let words = state.words();
    let meant = state.asked_for();
    let mut rights = el("ul");
    // Where some are asked for, they are named above, each by its own name.
    for (text, _) in RIGHTS.iter().filter(|(_, rights)| rights.meets(meant)) {
        rights = rights.add(li(span("", words.get(*text))));
    }
    let guided = el("section")
        .class("way")
        .add(h2(words.get(key::START_GUIDED)))
        .add(p("", words.get(key::START_GUIDED_TEXT)))
        .add(button("primary", words.get(key::START_BEGIN), "guide"));
    let adviser = el("section")
        .class("way")
        .add(h2(words.get(key::START_ADVISER)))
        .add(p("", words.get(key::START_ADVISER_TEXT)))
        .add(button("secondary", words.get(key::START_ADVISER_BEGIN), "advise"));
    let mut ways = el("div").class("ways");
    for (other, way) in [(Way::Adviser, guided), (Way::Guided, adviser)] {
        if state.way != other {
            ways = ways.add(way);
        }
    }
    el("div")
        .class("page start")
        .add(languages::list(state, "plain languages choice", languages::CHOSEN))
        .add(h1(words.get(key::START_TITLE)))
        .add(p("lead", words.get(key::START_LEAD)))
        .add(p("note", words.get(key::START_PRIVACY)))
        .add(lock::draw(state))
        .add_some(host::filled(state))
        .add_some(host::only(state))
        .add(ways)
        .add(p("", words.get(key::START_TIME)))
        .add(p("", words.get(key::START_ESTIMATE)))
        .add(translation(words))
        .add(details("", words.get(key::START_RIGHTS)).add(rights))
        .add(keep::draw_open(words))
        .add(el("div").class("offline").attr("role", "status").add(p("hint", words.get(key::OFFLINE_READY))))
}

/// That no native speaker has read this translation yet. Slovene is the language of the law.
fn translation(words: Words) -> Node {
    let is_translation = words.language.code != LANGUAGES[0].code;
    let note = p("hint", words.get(key::START_TRANSLATION));
    note.attr_if(!is_translation || words.language.is_checked, "hidden", "")
}
