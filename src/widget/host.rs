//! What the page around the app asked for, where it shows: rights, answers that were filled in, a start at
//! the first question; and what that page hears.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::instance::{self, Device};
use super::node::{Node, button, el, p};
use super::state::{State, Step};
use super::{ask, dom};
use crate::embed::events;
use crate::embed::options::Options;
use crate::text::key;
use crate::words::within;

/// The state that the options of the page around the app lead to, and what of them is left out.
pub fn begin(language: usize, device: &Device) -> (State, Vec<String>) {
    let given: Vec<String> = device.options().iter().filter_map(|value| value.as_string()).collect();
    let pairs: Vec<(String, String)> = given.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    let (options, warnings) = Options::read(&pairs, dom::today());
    (State::new(language, options), warnings)
}

/// The page was drawn: the page around the app hears of another step, by its number.
pub fn drawn(state: State, is_first: bool) {
    thread_local! {
        static TOLD: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
    }
    if is_first {
        instance::tell(&events::Event::Ready);
    }
    let page = match state.step() {
        Step::Ask(stop) => ask::number(state, Some(stop.page)),
        Step::Review => ask::number(state, None),
        _ => 0,
    };
    // Each step once, not each drawing.
    if TOLD.replace(page) != page && page > 0 {
        instance::tell(&events::Event::Progress(page));
    }
}

/// The person touched something. Where questions stand there from the start, the first touch of them is
/// what begins: until then the words of other languages may still come.
pub fn touched(state: State, event: &Event) {
    if !state.may_fetch() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_header = target.is_some_and(|target| target.closest("header").ok().flatten().is_some());
    if !is_header {
        state.begin(state.step());
    }
}

/// Above the first question: what else the first page says, where the person began at the question.
pub fn first(state: State, top: Node) -> Node {
    if !state.expanded {
        return top;
    }
    top.add(p("note", state.words().get(key::START_PRIVACY))).add_some(filled(state)).add_some(only(state))
}

/// That some answers were filled in.
pub fn filled(state: State) -> Option<Node> {
    state.is_filled().then(|| p("note", state.words().get(key::HOST_FILLED_IN)))
}

/// That this is about some rights only, and the way to all of them.
pub fn only(state: State) -> Option<Node> {
    let words = state.words();
    let rights = state.asked_for();
    let draw = || {
        let names: Vec<String> = rights.names().map(|right| within(words.language.named("right", right))).collect();
        let all = button("secondary", words.get(key::HOST_ALL), "all-rights");
        el("div")
            .class("note")
            .add(p("", &words.one(key::HOST_ONLY, "rights", &names.join("; "))))
            .add(el("div").class("buttons").add(all))
    };
    (!rights.is_all()).then(draw)
}
