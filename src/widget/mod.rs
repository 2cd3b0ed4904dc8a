//! The form in the browser: asks and shows; computes nothing.
//!
//! The present page is a list of named blocks, worked out from the state. A block is drawn when its
//! name appears and left alone while it stays: nothing is drawn again while someone types. A few
//! listeners on the whole serve all fields and buttons, so that these are nothing but elements.

mod act;
mod answer;
mod ask;
mod dom;
mod field;
mod node;
mod review;
mod start;
mod state;
mod words;

use leptos::prelude::*;
use web_sys::Element;

use crate::form::Answers;
use node::{Node, el, follow};
use state::{State, Step};

/// The app, inside `place`.
pub fn app(place: &Element) {
    let state = State::new(Answers::new(dom::today()), dom::preferred_language());
    let form = el("form").class("mp").attr("novalidate", "").attr("autocomplete", "off");
    // Put there by hand: a `view!` would bring the code of every way in which a view can change.
    let _ = place.append_child(&form.0);
    dom::listen(&form.0, &["submit", "click", "input", "focusout"], move |event| act::happened(state, event));
    Effect::new(move || {
        follow(&form.0, &blocks(state), |name| draw(state, name));
        dom::set_language(state.language.get());
        dom::set_title(&state.title());
    });
}

/// The names of the blocks: the header, then what makes the page, each with the number of the
/// drawing, so that another page or language has other names.
fn blocks(state: State) -> Vec<String> {
    let drawing = state.drawing();
    let mut names = vec![String::from("header")];
    match state.desk.read().step {
        Step::Ask(page) => {
            names.push([&drawing, "top"].concat());
            names.extend(ask::blocks(state, page).iter().map(|block| [&drawing, block.as_str()].concat()));
            names.push([&drawing, "bottom"].concat());
        }
        _ => names.push(drawing),
    }
    names
}

/// Draws a block.
fn draw(state: State, name: &str) -> Node {
    let Some((_, block)) = name.split_once('/') else { return start::header() };
    let step = state.desk.read_untracked().step;
    match step {
        Step::Start => start::draw(state),
        Step::Ask(page) => ask::draw(state, page, block),
        Step::Review => review::draw(state),
        Step::Answer => answer::draw(state),
    }
}
