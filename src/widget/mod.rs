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
pub mod keep;
pub mod languages;
mod node;
mod review;
mod start;
mod state;
mod words;

use leptos::prelude::*;

use crate::form::Answers;
use node::{Node, follow};
use state::{State, Step};

/// The app, in a language whose words are there, and the way to the words of the others.
#[component]
pub fn App(language: usize, fetch: languages::Fetch) -> impl IntoView {
    let state = State::new(Answers::new(dom::today()), language);
    languages::begin(state, fetch);
    keep::begin(state);
    let place = NodeRef::<leptos::html::Form>::new();
    Effect::new(move || {
        if let Some(place) = place.get() {
            follow(&place, &blocks(state), |name| draw(state, name));
            dom::set_language(state.language.get());
            dom::set_title(&state.title());
        }
    });
    view! {
        <form class="mp" novalidate autocomplete="off" node_ref=place
            on:submit=move |event| act::submitted(state, &event)
            on:click=move |event| act::clicked(state, &event)
            on:input=move |event| act::typed(state, &event)
            on:focusout=move |event| act::left(state, &event)
        ></form>
    }
}

/// The names of the blocks: the header, then what makes the page, each with the number of the
/// drawing, so that another page or language has other names.
fn blocks(state: State) -> Vec<String> {
    let drawing = state.drawing();
    let failed = if state.language_failed.get() { "header!" } else { "header" };
    let mut names = vec![[failed, &state.language.get().to_string()].concat()];
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
    let Some((_, block)) = name.split_once('/') else { return start::header(state) };
    let step = state.desk.read_untracked().step;
    match step {
        Step::Start => start::draw(state),
        Step::Ask(page) => ask::draw(state, page, block),
        Step::Review => review::draw(state),
        Step::Link => keep::draw_link(state),
        Step::Answer => answer::draw(state),
    }
}
