//! What only the browser knows or can do: today, the focus, the title, the language of the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

use crate::date::Date;
use crate::text::{LANGUAGES, language};

/// Today, by the clock of the device.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    // A device whose clock is off by centuries shows a day that the person corrects.
    Date::new(year as u16, month as u8, day as u8).unwrap_or(Date::known(2026, 4, 1))
}

/// The language the browser asks for, if we speak it; Slovene otherwise.
pub fn preferred_language() -> usize {
    window().navigator().language().and_then(|code| language(&code)).unwrap_or(0)
}

/// Tells the language of the page to the browser and to who reads it aloud, and marks its button.
pub fn set_language(chosen: usize) {
    if let Some(html) = document().document_element() {
        // Setting an attribute of a fixed name can't fail.
        let _ = html.set_attribute("lang", LANGUAGES[chosen].code);
        let _ = html.set_attribute("dir", if LANGUAGES[chosen].is_rtl() { "rtl" } else { "ltr" });
    }
    for (i, language) in LANGUAGES.iter().enumerate() {
        if let Some(button) = document().get_element_by_id(&["speak-", language.code].concat()) {
            let _ = button.set_attribute("aria-pressed", if i == chosen { "true" } else { "false" });
        }
    }
}

/// The title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Calls `heard` for each of these events inside `place`, as long as the page is open.
pub fn listen(place: &Element, events: &[&str], heard: impl Fn(&Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(&event)).into_js_value();
    for event in events {
        // Refused only for what is no function.
        let _ = place.add_event_listener_with_callback(event, heard.unchecked_ref());
    }
}

/// Moves the focus once the page is drawn.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(id);
    });
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Opens the browser's window for printing.
pub fn print() {
    // Refused only where the page may not print at all.
    let _ = window().print();
}
