//! The form in the browser: asks and shows; computes nothing.
//!
//! The present page is a list of named blocks, worked out from the state. A block is drawn when its
//! name appears and left alone while it stays: nothing is drawn again while someone types. A few
//! listeners on the whole serve all fields and buttons, so that these are nothing but elements.

mod act;
mod adviser;
mod answer;
mod ask;
mod clear;
mod dom;
mod field;
pub mod framed;
mod helper;
mod host;
pub mod instance;
pub mod keep;
pub mod languages;
mod lock;
mod node;
mod open;
mod review;
mod so_far;
mod start;
mod state;
mod trail;

use leptos::prelude::*;

use crate::text::key;
use instance::Device;
use node::{Node, el, follow, p};
use state::{State, Step};

/// The app, in a language whose words are there.
pub fn app(language: usize, device: Device) {
    let (state, warnings) = host::begin(language, &device);
    let place = device.place();
    warnings.iter().for_each(|warning| device.warn(warning));
    instance::begin(state, device);
    languages::begin(state);
    trail::begin(state);
    let form = el("form").class("mp").attr("novalidate", "").attr("autocomplete", "off");
    // Put there by hand: a `view!` would bring the code of every way in which a view can change.
    let _ = place.append_child(&form.0);
    dom::listen_inside(
        &form.0,
        &["submit", "click", "input", "focusin", "focusout", "keydown", "pointerdown"],
        // A field that had the focus tells that it lost it when it is taken away, after the end.
        move |e| {
            if instance::state().is_some() {
                act::happened(state, e);
            }
        },
    );
    Effect::new(move |before: Option<String>| {
        let drawing = state.drawing();
        let mut questions = Vec::new();
        follow(&form.0, &blocks(state), |name| {
            let node = draw(state, name);
            questions.extend(field::label(&node));
            node
        });
        dom::set_language(state.language.get());
        instance::device().title(&state.title());
        trail::guard(state.is_touched());
        // On a page that stays, a question that came is told to people who don't see it.
        if before.as_ref() == Some(&drawing) {
            tell_new(state, &questions);
        }
        host::drawn(state, before.is_none());
        drawing
    });
}

/// Lets go of the page around the app, which is taken away.
pub fn end() {
    instance::end();
    trail::end();
}

fn tell_new(state: State, questions: &[String]) {
    let words = state.words();
    match questions {
        [] => {}
        [question] => dom::tell(&words.one(key::APP_NEW_QUESTION, "question", question), false),
        all => dom::tell(&words.one(key::APP_NEW_QUESTIONS, "n", &all.len().to_string()), false),
    }
}

/// The names of the blocks: what is told, the header, then what makes the page, each with the number of the
/// drawing, so that another page or language has other names.
fn blocks(state: State) -> Vec<String> {
    let drawing = state.drawing();
    let failed = if state.language_failed.get() { "header!" } else { "header" };
    let mut names = vec![dom::STATUS.to_owned(), [failed, &state.language.get().to_string()].concat()];
    let step = state.desk.read().step;
    let inner = match step {
        Step::Ask(stop) => ask::step_blocks(state, stop),
        Step::All => adviser::blocks(state),
        Step::Answer if state.desk.read().is_adviser => vec!["bar".to_owned(), String::new()],
        _ => vec![String::new()],
    };
    // The first page has the panel of the lock within.
    let panel = !matches!(step, Step::Start | Step::Link);
    names.extend(panel.then(|| [&drawing, lock::BLOCK].concat()));
    names.extend(inner.iter().map(|block| [&drawing, block.as_str()].concat()));
    names
}

/// Draws a block.
fn draw(state: State, name: &str) -> Node {
    let Some((_, block)) = name.split_once('/') else {
        // What is told stands in an element that never changes.
        let is_status = name == dom::STATUS;
        return if is_status { p("unseen", "").attr("id", name).attr("role", name) } else { start::header(state) };
    };
    if block == lock::BLOCK {
        return lock::draw(state);
    }
    match state.step() {
        Step::Start => start::draw(state),
        Step::Ask(stop) => ask::draw(state, stop, block),
        Step::All => adviser::draw(state, block),
        Step::Review => review::draw(state),
        Step::Answer if block == "bar" => adviser::bar(state, "answer"),
        Step::Link => keep::draw_link(state),
        Step::Answer => answer::draw(state),
    }
}
