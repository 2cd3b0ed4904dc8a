//! The one app of this instance of the program, and what surrounds it.
//!
//! A page may hold several widgets: each has an instance of its own, with its own memory, so that
//! they share nothing and one that is taken away is gone as a whole.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, EventTarget, History, NodeList};

use super::state::State;
use crate::embed::events::Event;

#[wasm_bindgen]
extern "C" {
    /// What surrounds the app: our own page, also in a frame (`public/page.js`), or the element on
    /// somebody else's page (`public/element.js`). It does what differs between them.
    #[derive(Clone)]
    pub type Device;

    /// Where elements of the app are looked up: the document, or the shadow root that it stands in.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Device) -> Root;

    /// What the app stands in.
    #[wasm_bindgen(method, getter)]
    pub fn place(this: &Device) -> Element;

    /// What carries the language and the direction: `html`, or the outermost element in the shadow root.
    #[wasm_bindgen(method, getter)]
    pub fn whole(this: &Device) -> Element;

    /// What hears keys, wherever the focus is.
    #[wasm_bindgen(method, getter)]
    pub fn keys(this: &Device) -> EventTarget;

    /// The browser's history; none where it belongs to somebody else's page.
    #[wasm_bindgen(method, getter)]
    pub fn history(this: &Device) -> Option<History>;

    /// Whether to fetch the words of further languages unasked.
    #[wasm_bindgen(method, getter)]
    pub fn ahead(this: &Device) -> bool;

    /// Fetches the words of a language and hands them over.
    #[wasm_bindgen(method)]
    pub fn ask(this: &Device, code: &str);

    /// The title of the page is this, if it is our page.
    #[wasm_bindgen(method)]
    pub fn title(this: &Device, title: &str);

    /// How far the app is scrolled.
    #[wasm_bindgen(method)]
    pub fn scrolled(this: &Device) -> f64;

    /// Scrolls the app; 0 is its beginning.
    #[wasm_bindgen(method, js_name = scrollTo)]
    pub fn scroll_to(this: &Device, scrolled: f64);

    /// Prints the app.
    #[wasm_bindgen(method)]
    pub fn print(this: &Device);

    /// Hands a file to the person.
    #[wasm_bindgen(method)]
    pub fn save(this: &Device, name: &str, text: &str);

    /// Reads the file of a field, and hands its text over.
    #[wasm_bindgen(method)]
    pub fn read(this: &Device, field: &Element);

    /// Copies the text of a field; false if the browser doesn't.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Device, field: &Element) -> bool;

    /// The address of our page, without its fragment.
    #[wasm_bindgen(method)]
    pub fn address(this: &Device) -> String;

    /// Whether it can lock the page: only where the page is our own.
    #[wasm_bindgen(method, getter)]
    pub fn locks(this: &Device) -> bool;

    /// Locks the page (`public/lock.js`). Links may open these addresses, one a line, and no others.
    #[wasm_bindgen(method)]
    pub fn lock(this: &Device, links: &str) -> Lock;

    /// Tries to send something; calls `tell` with the ways that got out, as bits.
    #[wasm_bindgen(method)]
    pub fn attempt(this: &Device, tell: &JsValue);

    /// What the page around the app asks for: names and values, one after the other.
    #[wasm_bindgen(method, getter)]
    pub fn options(this: &Device) -> Array;

    /// Tells the webmaster what of that is left out.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Device, text: &str);

    /// The name of the site around the app; empty where it has none.
    #[wasm_bindgen(method, getter)]
    pub fn site(this: &Device) -> String;

    /// Tells the page around the app that something happened: never an answer.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Device, event: &str, detail: &str);

    /// What the lock could do.
    pub type Lock;

    /// The browser lets the page refuse to go to another one.
    #[wasm_bindgen(method, getter)]
    pub fn navigation(this: &Lock) -> bool;

    /// A document or a shadow root.
    #[derive(Clone)]
    pub type Root;

    /// The element with an id.
    #[wasm_bindgen(method, js_name = getElementById)]
    pub fn by_id(this: &Root, id: &str) -> Option<Element>;

    /// The first element that a selector finds. (Every selector of this app is a valid one.)
    #[wasm_bindgen(method, js_name = querySelector)]
    pub fn find(this: &Root, selector: &str) -> Option<Element>;

    /// All elements that a selector finds.
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    pub fn find_all(this: &Root, selector: &str) -> NodeList;

    /// The element that has the focus.
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    pub fn active_element(this: &Root) -> Option<Element>;
}

thread_local! {
    /// The state, until the app ends, and what surrounds it.
    static APP: RefCell<Option<(Option<State>, Device)>> = const { RefCell::new(None) };
}

/// The app runs.
pub fn begin(state: State, device: Device) {
    APP.with(|app| *app.borrow_mut() = Some((Some(state), device)));
}

/// The app ends: what arrives later finds no state.
pub fn end() {
    APP.with(|app| {
        if let Some((state, _)) = app.borrow_mut().as_mut() {
            *state = None;
        }
    });
}

/// The state of the app, while it runs.
pub fn state() -> Option<State> {
    APP.with(|app| app.borrow().as_ref().and_then(|(state, _)| *state))
}

/// Tells the page around the app that something happened.
pub fn tell(event: &Event) {
    device().tell(event.name(), &event.detail());
}

/// What surrounds the app.
pub fn device() -> Device {
    // Asked for only by what the app does, after it began.
    APP.with(|app| app.borrow().as_ref().map(|(_, device)| device.clone())).expect("the app runs")
}

/// Where elements of the app are looked up.
pub fn root() -> Root {
    device().root()
}
