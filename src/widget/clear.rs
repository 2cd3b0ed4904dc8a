//! Clearing everything: the button on every page, and the question that comes before.

use super::node::{Node, button, el, h2, p};
use crate::text::key;
use crate::words::Words;

/// The id of the question.
pub const DIALOG: &str = "clear-dialog";

/// The button.
pub fn draw(words: Words) -> Node {
    button("clear", words.get(key::APP_CLEAR), "clear")
}

/// The question; opened by the button where there is something to lose. The browser puts the focus on
/// the first button in it, keeps it there and gives it back.
pub fn dialog(words: Words) -> Node {
    let no = button("secondary", words.get(key::APP_CLEAR_NO), "clear-no");
    let yes = button("primary", words.get(key::APP_CLEAR_YES), "clear-yes");
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "clear-title")
        .attr("aria-describedby", "clear-hint")
        .add(h2(words.get(key::APP_CLEAR_ASK)).attr("id", "clear-title"))
        .add(p("", words.get(key::APP_CLEAR_HINT)).attr("id", "clear-hint"))
        .add(el("div").class("buttons").add(no).add(yes))
}
