//! What a person does: presses, types, leaves a field, sends a page.
//!
//! A button says what it does in `data-do`: a word, and after a colon what it is about.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use leptos::prelude::*;

use super::state::{State, Step};
use super::{answer, dom};
use crate::form::typed;
use crate::text::plain_amount;

/// Something happened, anywhere on the page.
pub fn happened(state: State, event: &Event) {
    match event.type_().as_str() {
        "submit" => submitted(state, event),
        "click" => clicked(state, event),
        "input" => typed(state, event),
        _ => left(state, event),
    }
}

/// A page was sent: by its button or by Enter.
fn submitted(state: State, event: &Event) {
    event.prevent_default();
    let step = state.desk.read_untracked().step;
    if let Step::Ask(page) = step {
        state.next(page);
    }
}

/// Something was pressed.
fn clicked(state: State, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(element) = target.and_then(|target| target.closest("[data-do]").ok().flatten()) else { return };
    let act = element.get_attribute("data-do").unwrap_or_default();
    let (act, what) = act.split_once(':').unwrap_or((&act, ""));
    let number = what.parse::<usize>().unwrap_or(0);
    match act {
        "start" => state.go(Step::Start),
        "page" => {
            if let Some(page) = state.pages().get(number) {
                state.go(Step::Ask(*page));
            }
        }
        "back" => state.back(),
        "finish" => state.finish(),
        "again" => state.again(),
        "last-law" => state.go_on_with_last_law(),
        "speak" => state.language.set(number),
        "open-points" => answer::open_points::show(state),
        "print" => dom::print(),
        "focus" => {
            // Following the link would change the address; the focus is all it is for.
            event.prevent_default();
            dom::focus(what);
        }
        _ => {}
    }
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Keeps what a field holds, at every stroke. Nothing is drawn by it but questions that come or go.
fn typed(state: State, event: &Event) {
    let Some(input) = field(event) else { return };
    let unticked = input.type_() == "checkbox" && !input.checked();
    let said = if unticked { String::new() } else { input.value() };
    state.say(&input.name(), &said);
}

/// Writes an amount as the language does, once its field is left.
fn left(state: State, event: &Event) {
    let Some(input) = field(event).filter(|input| input.has_attribute("data-eur")) else { return };
    if let Ok(Some(eur)) = typed::eur(&input.value()) {
        let written = plain_amount(state.words().language, eur);
        state.say(&input.name(), &written);
        input.set_value(&written);
    }
}
