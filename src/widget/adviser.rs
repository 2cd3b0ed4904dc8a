//! The page of advisers: all questions on one page, with a list of its parts and two keys.
//!
//! Its blocks are those of the guided way, one page after the other; they come and go with the
//! answers, and a field in use is never drawn again.

use leptos::prelude::*;

use super::node::{Node, button, details, el, h1, h2, li, p, span};
use super::state::{State, Step};
use super::{ask, host};
use crate::form::pages::{Page, pages};
use crate::form::{clean, sections};
use crate::text::key;
use crate::words::Words;

/// The key for the result, and from there back to the answers.
pub const KEY_RESULT: &str = "F9";
/// The key for a new case.
pub const KEY_NEW: &str = "F2";

/// The blocks of the page.
pub fn blocks(state: State) -> Vec<String> {
    let answers = clean(&state.desk.read().answers);
    let pages = pages(&answers);
    let mut contents = String::from("contents");
    let mut blocks = vec!["top".to_owned()];
    for page in &pages {
        let name = page.unique_name();
        contents = [&contents, " ", &name].concat();
        blocks.push([&name, "|page"].concat());
        for block in ask::blocks(*page, &sections(*page, &answers), &answers, true) {
            blocks.push([&name, "|", &block].concat());
        }
    }
    blocks.insert(1, contents);
    blocks.push("bottom".to_owned());
    blocks
}

/// The id of the heading of a page.
pub fn heading_id(page: Page) -> String {
    ["at-", &page.unique_name()].concat()
}

/// Draws a block.
pub fn draw(state: State, block: &str) -> Node {
    let words = state.words();
    let pages = state.pages();
    match block.split_once('|') {
        None if block == "top" => top(state),
        None if block == "bottom" => bar(state, "bottom"),
        None => contents(words, &pages),
        Some((page, block)) => match pages.into_iter().find(|p| p.unique_name() == page) {
            None => el("div"),
            Some(page) if block == "page" => heading(words, page),
            Some(page) => ask::draw_block(state, page, block),
        },
    }
}

fn top(state: State) -> Node {
    let words = state.words();
    let mut top = host::first(state, el("div").class("top"));
    if !state.desk.read_untracked().problems.is_empty() {
        top = top.add(ask::problems(state));
    }
    let lead = p("lead", words.get(key::ADVISER_LEAD));
    top.add(h1(words.get(key::ADVISER_TITLE))).add(lead).add(bar(state, "top")).add(keys(words))
}

/// Where the parts of the page are.
fn contents(words: Words, pages: &[Page]) -> Node {
    let mut list = el("ul").class("plain");
    for page in pages {
        let id = heading_id(*page);
        let link = el("a").attr("href", &["#", &id].concat()).attr("data-do", &["focus:", &id].concat());
        list = list.add(li(link.text(&words.page(*page))));
    }
    el("nav")
        .class("contents")
        .attr("aria-labelledby", "contents")
        .add(p("", words.get(key::ADVISER_CONTENTS)).attr("id", "contents"))
        .add(list)
}

fn heading(words: Words, page: Page) -> Node {
    let heading = h2(&words.page(page)).attr("id", &heading_id(page)).attr("tabindex", "-1");
    let part = el("div").class("part-of-page").add(heading);
    page.intro().map_or(part.clone(), |intro| part.add(p("hint", words.get(intro))))
}

/// What the keys do, also for the result.
pub fn bar(state: State, place: &str) -> Node {
    let words = state.words();
    let is_result = state.step() == Step::Answer;
    let (text, act) = if is_result { (key::ADVISER_BACK, "back") } else { (key::REVIEW_SHOW, "finish") };
    let result = with_key("primary", words.get(text), act, KEY_RESULT).attr("id", &["result-", place].concat());
    el("div").class("buttons bar").add(result).add(with_key("secondary", words.get(key::ADVISER_NEW), "new", KEY_NEW))
}

fn with_key(class: &str, text: &str, act: &str, key: &str) -> Node {
    let button = button(class, "", act).attr("aria-keyshortcuts", key);
    button.add(span("", text)).add(el("kbd").attr("aria-hidden", "true").text(key))
}

fn keys(words: Words) -> Node {
    let mut list = el("dl").class("keys");
    for (key, text) in
        [(KEY_RESULT, key::ADVISER_KEY_RESULT), (KEY_NEW, key::ADVISER_KEY_NEW), ("Tab", key::ADVISER_KEY_TAB)]
    {
        let name = el("dt").add(el("kbd").text(key));
        list = list.add(el("div").add(name).add(el("dd").text(words.get(text))));
    }
    details("", words.get(key::ADVISER_KEYS)).add(list)
}
