//! What a person does: presses, types, leaves a field, sends a page.
//!
//! A button says what it does in `data-do`: a word, and after a colon what it is about.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlInputElement, KeyboardEvent};

use super::state::{State, Step};
use super::{adviser, answer, clear, dom, helper, host, instance, keep, languages, lock, open, so_far};
use crate::form::typed;
use crate::text::plain_amount;

/// Something happened, anywhere on the page.
pub fn happened(state: State, event: &Event) {
    host::touched(state, event);
    match event.type_().as_str() {
        "submit" => submitted(state, event),
        "click" => clicked(state, event),
        "input" => typed(state, event),
        "keydown" => pressed(state, event.unchecked_ref()),
        "focusin" => answer::what_if::focused(state, event),
        "focusout" => left(state, event),
        _ => {}
    }
}

/// A page was sent: by its button or by Enter.
fn submitted(state: State, event: &Event) {
    event.prevent_default();
    if let Some(place) = helper::in_use() {
        return helper::work(state, &place, None);
    }
    let step = state.step();
    if let Step::Ask(stop) = step {
        state.next(stop);
    }
}

/// A key was pressed: Escape closes what lies over the page, Enter checks what was typed, arrows walk along a line.
fn pressed(state: State, event: &KeyboardEvent) {
    answer::what_if::pressed(event);
    if event.key() == "Escape" && languages::close() {
        dom::focus(languages::MENU);
    }
    // On the answer page nothing is sent: Enter in a field does what the button below it does.
    if event.key() == "Enter"
        && let Some(field) = field(event)
    {
        answer::entered(state, &field.id());
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
        "guide" => state.guide(),
        "advise" => state.go(Step::All),
        "page" => state.change(number),
        // In a sandboxed frame no form is sent; the button is pressed all the same, also by Enter in a field.
        "send" => submitted(state, event),
        "back" => state.back(),
        "finish" => state.finish(),
        "new" => state.new_case(),
        // Asks first, where there is something to lose.
        "clear" | "again" if state.is_answered() => dom::open_dialog(clear::DIALOG, true),
        "clear" | "again" | "clear-yes" => {
            dom::open_dialog(clear::DIALOG, false);
            state.clear();
        }
        "clear-no" => dom::open_dialog(clear::DIALOG, false),
        "all-rights" => state.widen(),
        "hand-over" => answer::hand_over::hand(state),
        "go" => open::go(state, what),
        "so-far" => so_far::toggle(state),
        "enough" => state.go(Step::Answer),
        "last-law" => state.go_on_with_last_law(),
        "speak" => languages::choose(state, number),
        "open-points" => answer::open_points::show(state),
        "how" => answer::trace::show(state, what),
        "depth-0" | "depth-1" | "depth-2" => answer::trace::open(act, what),
        "appeal" => answer::appeal_text::copy(state, what),
        "read-as" => answer::open_points::read_as(state, what),
        "read-as-ours" => answer::open_points::read_as_ours(state),
        "write" => {
            if let Some(place) = helper::around(&element) {
                helper::work(state, &place, Some(what));
            }
        }
        "what-if" => answer::what_if::show(state),
        "see-what-if" => answer::what_if::see(state),
        "what-if-back" => answer::what_if::back(state),
        "what-if-limits" => answer::what_if::show_limits(state),
        "what-if-dot" => answer::what_if::try_point(state, number),
        "see-open-points" => answer::open_points::see(state),
        "decision" => answer::decision::show(state, what),
        "check" => answer::decision::check(state, what),
        "compare" => answer::compare::by_day(state),
        "try" => lock::attempt(state),
        "print" => instance::device().print(),
        "save" => keep::save(state),
        "link" => keep::make_link(state),
        "copy" => keep::copy_link(state),
        "link-open" => keep::open_link(state),
        "link-leave" => keep::leave_link(state),
        "focus" => {
            // Following the link would change the address; the focus is all it is for.
            event.prevent_default();
            dom::focus(what);
        }
        _ => {}
    }
}

/// A key was pressed, wherever the focus is: advisers have one for the result and one for a new case.
pub fn key_pressed(state: State, event: &KeyboardEvent) {
    let step = state.step();
    let is_adviser = state.is_adviser() && matches!(step, Step::All | Step::Answer);
    let is_with = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || event.repeat();
    if !is_adviser || is_with || dom::has_dialog() {
        return;
    }
    match event.key().as_str() {
        adviser::KEY_NEW => state.new_case(),
        adviser::KEY_RESULT if step == Step::Answer => state.back(),
        adviser::KEY_RESULT => state.finish(),
        _ => return,
    }
    event.prevent_default();
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Keeps what a field holds, at every stroke. Nothing is drawn by it but questions that come or go.
fn typed(state: State, event: &Event) {
    let Some(input) = field(event) else { return };
    if input.type_() == "file" {
        return keep::open(&input);
    }
    if let Some(what) = input.name().strip_prefix(answer::what_if::NAME) {
        return answer::what_if::changed(state, what, &input);
    }
    // The boxes of a helper have no name: they are no answers.
    if input.name().is_empty() {
        return;
    }
    if let Some(step) = input.name().strip_prefix(answer::next::TICK) {
        return state.tick(step, input.checked());
    }
    let unticked = input.type_() == "checkbox" && !input.checked();
    let said = if unticked { String::new() } else { input.value() };
    state.say(&input.name(), &said);
    helper::answered(state, &input);
}

/// Writes an amount as the language does, once its field is left.
fn left(state: State, event: &Event) {
    // Where the focus goes; none where it leaves the page.
    languages::close_outside(event.unchecked_ref::<FocusEvent>().related_target());
    let Some(input) = field(event).filter(|input| input.has_attribute("data-eur")) else { return };
    if let Ok(Some(eur)) = typed::eur(&input.value()) {
        let written = plain_amount(state.words().language, eur);
        // What a decision says has no name: it is no answer.
        if !input.name().is_empty() {
            state.say(&input.name(), &written);
        }
        input.set_value(&written);
    }
}
