//! What only the browser knows or can do: today, the focus, the title, the language of the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::date::Date;
use crate::text::{LANGUAGES, language};

/// Today, by the clock of the device.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    // A device whose clock is off by centuries shows a day that the person corrects.
    Date::new(year as u16, month as u8, day as u8).unwrap_or(Date::known(2026, 4, 1))
}

/// Tells the language of the page to the browser and to who reads it aloud.
pub fn set_language(chosen: usize) {
    if let Some(html) = document().document_element() {
        // Setting an attribute of a fixed name can't fail.
        let _ = html.set_attribute("lang", LANGUAGES[chosen].code);
        let _ = html.set_attribute("dir", if LANGUAGES[chosen].is_rtl { "rtl" } else { "ltr" });
    }
}

/// Says on the page that the words of all languages are there.
pub fn mark_loaded() {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("data-languages", "all");
    }
}

/// Hides the languages that can't be had any more.
pub fn mark_languages(may_fetch: bool) {
    let Ok(buttons) = document().query_selector_all("[data-language]") else { return };
    for i in 0..buttons.length() {
        let Some(item) = buttons.item(i).and_then(|item| item.dyn_into::<HtmlElement>().ok()) else { continue };
        let code = item.get_attribute("data-language").unwrap_or_default();
        item.set_hidden(!may_fetch && !language(&code).is_some_and(|place| LANGUAGES[place].is_loaded()));
    }
}

/// The title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus once the page is drawn.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(id);
    });
}

/// Moves the focus once the page is drawn, without moving the page.
pub fn focus_soon_in_place(id: &'static str) {
    request_animation_frame(move || focus(id));
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
