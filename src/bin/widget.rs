//! The page of the widget. Its script (`public/boot.js`) fetches the words of a language and calls
//! [`start`]; the words of further languages arrive by [`words`].

use js_sys::Function;
use leptos::prelude::*;
use moje_pravice::text::{LANGUAGES, language};
use moje_pravice::widget::{app, keep, languages};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing runs before the words are there.
fn main() {}

/// Puts the app into `#moje-pravice`, in a language with its words. `ask` fetches the words of
/// another one; `ahead`: also unasked; `device` does what only a script can.
#[wasm_bindgen]
pub fn start(code: &str, texts: String, ask: Function, ahead: bool, device: keep::Device) {
    let language = language(code).unwrap_or(0);
    LANGUAGES[language].load(texts);
    let fetch = languages::Fetch { ask, ahead };
    // The page of this app has it.
    let place = document().get_element_by_id("moje-pravice").expect("#moje-pravice");
    let parent = place.clone().unchecked_into();
    leptos::mount::mount_to(parent, move || app(&place, language, fetch)).forget();
    keep::device(device);
}

/// The text of a file that the person opened.
#[wasm_bindgen]
pub fn opened(text: &str) {
    keep::opened(text);
}

/// What stood after `#` in the address.
#[wasm_bindgen]
pub fn linked(fragment: &str) {
    keep::linked(fragment);
}

/// The words of a further language; none if they could not be had.
#[wasm_bindgen]
pub fn words(code: &str, texts: Option<String>) {
    languages::arrived(code, texts);
}
