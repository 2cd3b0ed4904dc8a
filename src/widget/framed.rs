//! In a frame on somebody else's page: that page may not allow all that a page of its own can do.

use web_sys::Element;

use super::answer::next::link_to;
use super::dom;
use super::instance::{root, state};
use super::node::{el, p};
use crate::text::key;

const NOTE: &str = "cannot";

/// Says in `place` that the page around us may not allow what was asked for, and the address to open instead: that of
/// the link itself, or of our own page.
pub fn cannot(what: &str, place: &Element, address: &str) {
    let Some(state) = state() else { return };
    let words = state.words();
    if let Some(before) = root().by_id(NOTE) {
        before.remove();
    }
    let text = match what {
        "print" => key::FRAME_PRINT,
        "save" => key::FRAME_SAVE,
        _ => key::FRAME_OPEN,
    };
    // The address is to be read: a link may open nothing here.
    let address = el("p").attr("dir", "ltr").add(link_to(address, address));
    let mut note = el("div").class("note").attr("id", NOTE).add(p("", words.get(text)));
    note = if what == "open" {
        note.add(address)
    } else {
        let take = words.one(key::FRAME_TAKE, "link", words.get(key::FILE_LINK));
        note.add(p("", words.get(key::FRAME_OWN))).add(address).add(p("", &take))
    };
    // A new element can always be added.
    let _ = place.append_child(&note.0);
    dom::tell(words.get(text), false);
}
