//! The program of the widget. Its script (`public/app.js`) fetches the words of a language and calls
//! [`start`]; the words of further languages arrive by [`words`].

use std::any::Any;
use std::cell::RefCell;

use moje_pravice::text::{LANGUAGES, language};
use moje_pravice::widget::instance::Device;
use moje_pravice::widget::{app, end, framed, keep, languages};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Nothing runs before the words are there.
fn main() {}

thread_local! {
    /// Keeps the app alive.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Puts the app into its place, in a language with its words.
#[wasm_bindgen]
pub fn start(code: &str, texts: String, device: Device) {
    let language = language(code).unwrap_or(0);
    LANGUAGES[language].load(texts);
    let place = device.place().unchecked_into();
    let mounted = leptos::mount::mount_to(place, move || app(language, device));
    MOUNTED.with(|slot| *slot.borrow_mut() = Some(Box::new(mounted)));
}

/// Takes the app away and lets go of the page around it.
#[wasm_bindgen]
pub fn stop() {
    end();
    MOUNTED.with(RefCell::take);
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

/// The page around the widget chose another language.
#[wasm_bindgen]
pub fn speak(code: &str) {
    languages::chosen_around(code);
}

/// The words of a further language; none if they could not be had.
#[wasm_bindgen]
pub fn words(code: &str, texts: Option<String>) {
    languages::arrived(code, texts);
}

/// The page around our frame may not allow what was asked for: `print`, `save` or `open`. Said in `place`, with an address.
#[wasm_bindgen]
pub fn cannot(what: &str, place: &Element, address: &str) {
    framed::cannot(what, place, address);
}
