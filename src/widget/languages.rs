//! The languages: each has its words in a file of its own, fetched before the first question.
//!
//! The page arrives with the words of one language. While the first page is read, those of the
//! others follow one by one, so that the language can be changed later without asking anyone for
//! anything: once the questions begin, nothing is fetched any more.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::dom;
use super::instance::{device, root, state};
use super::node::{Node, button, el, li, p};
use super::state::{State, Step};
use crate::text::{LANGUAGES, key, language};

/// The app runs: from now on words can arrive.
pub fn begin(state: State) {
    if device().ahead() {
        next(state);
    }
}

/// Asks for the words of one more language, if the questions have not begun.
fn next(state: State) {
    let missing = LANGUAGES.iter().find(|language| !language.is_loaded());
    match missing {
        Some(language) if state.may_fetch() => device().ask(language.code),
        Some(_) => {}
        None => dom::mark_loaded(),
    }
}

/// The words of a language have come; none if they could not be had.
pub fn arrived(code: &str, words: Option<String>) {
    let Some(state) = state() else { return };
    let Some(place) = LANGUAGES.iter().position(|language| language.code == code) else { return };
    let came = words.is_some();
    if let Some(words) = words {
        LANGUAGES[place].load(words);
    }
    let is_wanted = state.wanted.get_untracked() == Some(place);
    if is_wanted {
        state.wanted.set(None);
        if came {
            show(state, place);
        } else {
            state.language_failed.set(true);
        }
    }
    dom::mark_languages(state.may_fetch());
    if came && device().ahead() {
        next(state);
    }
}

/// The person chose a language.
pub fn choose(state: State, place: usize) {
    let Some(language) = LANGUAGES.get(place) else { return };
    close();
    state.language_failed.set(false);
    if language.is_loaded() {
        show(state, place);
    } else {
        state.wanted.set(Some(place));
        device().ask(language.code);
    }
}

/// The page around the app chose a language: taken, unless its words could only be fetched after the
/// questions have begun.
pub fn chosen_around(code: &str) {
    let (Some(state), Some(place)) = (state(), language(code)) else { return };
    if LANGUAGES[place].is_loaded() || state.may_fetch() {
        choose(state, place);
    }
}

/// Draws everything in a language. Who types goes on typing; otherwise the focus is at the list, if
/// it was in the app at all: on somebody else's page it may be elsewhere.
fn show(state: State, place: usize) {
    let caret = dom::Caret::now();
    let is_elsewhere = root().active_element().is_none();
    state.language.set(place);
    match caret {
        Some(caret) => caret.go_back_soon(),
        None if is_elsewhere => {}
        None if state.step() == Step::Start => dom::focus_soon_in_place(CHOSEN),
        None => dom::focus_soon_in_place(MENU),
    }
}

/// The id of what opens the list.
pub const MENU: &str = "languages";

/// The id of the chosen language on the first page, which has the list in sight, not the menu.
pub const CHOSEN: &str = "language";

/// The list of languages, each by its own name; `act.rs` serves its buttons.
pub fn list(state: State, class: &str, chosen_id: &str) -> Node {
    let mut list = el("ul").class(class);
    let chosen = state.language.get_untracked();
    for (i, language) in LANGUAGES.iter().enumerate() {
        let act = ["speak:", &i.to_string()].concat();
        let button = button("language", language.name, &act)
            .attr("lang", language.code)
            .attr("dir", if language.is_rtl { "rtl" } else { "ltr" })
            .attr_if(i == chosen, "aria-current", "true")
            .attr_if(i == chosen && !chosen_id.is_empty(), "id", chosen_id);
        let hidden = !language.is_loaded() && !state.may_fetch();
        list = list.add(li(button).attr("data-language", language.code).attr_if(hidden, "hidden", ""));
    }
    list
}

/// What opens the list on every page.
pub fn menu(state: State) -> Node {
    let words = state.words();
    let summary = el("summary")
        .attr("id", MENU)
        .attr("aria-label", &[words.language.name, " – ", words.get(key::APP_LANGUAGE)].concat())
        .add(el("span").attr("translate", "no").text(words.language.name));
    let mut panel = el("div").class("panel").add(list(state, "plain languages", ""));
    let failed = state.language_failed.get_untracked();
    if failed {
        panel = panel.add(p("error", words.get(key::APP_LANGUAGE_FAILED)).attr("role", "alert"));
    }
    el("details").class("menu").attr("translate", "no").attr_if(failed, "open", "").add(summary).add(panel)
}

/// Closes the menu; whether it was open.
pub fn close() -> bool {
    let open = root().find(OPEN);
    if let Some(menu) = &open {
        // Taking away an attribute can't fail.
        let _ = menu.remove_attribute("open");
    }
    open.is_some()
}

/// The menu while it is open. It lies over the page, so it must not stay open behind whoever goes on.
const OPEN: &str = ".menu[open]";

/// Closes the menu, unless this is inside of it.
pub fn close_outside(target: Option<EventTarget>) {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    if element.is_some_and(|element| element.closest(OPEN).ok().flatten().is_none()) {
        close();
    }
}

impl State {
    /// Words may be fetched: nothing has been asked yet.
    pub fn may_fetch(self) -> bool {
        !self.begun.get_untracked()
    }

    /// The first question is reached: from here on nothing is fetched.
    pub fn begin(self, step: Step) {
        if !matches!(step, Step::Start | Step::Link) {
            self.lock();
        }
    }

    /// Answers are about to come: from here on nothing is fetched, and the browser sees to it.
    pub fn lock(self) {
        if !self.begun.get_untracked() {
            super::lock::close();
            self.begun.set(true);
            dom::mark_languages(false);
        }
    }
}
