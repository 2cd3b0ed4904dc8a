//! What only the browser knows or can do: today, the focus, the title, the language of the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlDialogElement, HtmlElement, HtmlInputElement};

use super::instance::{device, root};
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
    let whole = device().whole();
    // Setting an attribute of a fixed name can't fail.
    let _ = whole.set_attribute("lang", LANGUAGES[chosen].code);
    let _ = whole.set_attribute("dir", if LANGUAGES[chosen].is_rtl { "rtl" } else { "ltr" });
}

/// Says on the page that the words of all languages are there.
pub fn mark_loaded() {
    let _ = device().whole().set_attribute("data-languages", "all");
}

/// Hides the languages that can't be had any more.
pub fn mark_languages(may_fetch: bool) {
    let buttons = root().find_all("[data-language]");
    for i in 0..buttons.length() {
        let Some(item) = buttons.item(i).and_then(|item| item.dyn_into::<HtmlElement>().ok()) else { continue };
        let code = item.get_attribute("data-language").unwrap_or_default();
        item.set_hidden(!may_fetch && !language(&code).is_some_and(|place| LANGUAGES[place].is_loaded()));
    }
}

/// Calls `heard` for each of these events inside `place`, as long as the page is open.
pub fn listen_inside(place: &Element, events: &[&str], heard: impl Fn(&Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(&event)).into_js_value();
    for event in events {
        // Refused only for what is no function.
        let _ = place.add_event_listener_with_callback(event, heard.unchecked_ref());
    }
}

/// Does something once the page is drawn. (Boxed: a closure of its own type each would cost bytes.)
pub fn soon(act: Box<dyn FnOnce()>) {
    request_animation_frame(act);
}

/// Moves the focus once the page is drawn.
pub fn focus_soon(id: &'static str) {
    Place { id: id.to_owned(), scrolled: Some(0.0) }.go_back_soon();
}

/// Moves the focus once the page is drawn, without moving the page.
pub fn focus_soon_in_place(id: &str) {
    Place::at(id).go_back_soon();
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = root().by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Moves the focus to the first field, once the page is drawn.
pub fn focus_first_soon() {
    soon(Box::new(|| {
        if let Some(first) = root().find(".mp input") {
            focus(&first.id());
        }
    }));
}

/// Where on a page someone is: what has the focus, and how far the page is scrolled.
pub struct Place {
    id: String,
    scrolled: Option<f64>,
}

impl Place {
    /// Here.
    pub fn now() -> Option<Place> {
        let id = root().active_element()?.id();
        (!id.is_empty()).then(|| Place { id, scrolled: Some(device().scrolled()) })
    }

    /// At an element.
    pub fn at(id: &str) -> Place {
        Place { id: id.to_owned(), scrolled: None }
    }

    /// Goes back there, once the page is drawn.
    pub fn go_back_soon(self) {
        soon(Box::new(move || {
            if let Some(scrolled) = self.scrolled {
                device().scroll_to(scrolled);
            }
            focus(&self.id);
        }));
    }
}

/// The field that someone types into, and where in it.
pub struct Caret {
    id: String,
    from: u32,
    to: u32,
}

impl Caret {
    /// Here, if the focus is in a text field.
    pub fn now() -> Option<Caret> {
        let field: HtmlInputElement = root().active_element()?.dyn_into().ok()?;
        // Only text fields have one.
        let (from, to) = (field.selection_start().ok()??, field.selection_end().ok()??);
        Some(Caret { id: field.id(), from, to })
    }

    /// Goes back there, once the page is drawn.
    pub fn go_back_soon(self) {
        soon(Box::new(move || {
            focus(&self.id);
            let field = root().by_id(&self.id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                // The text is the same as before.
                let _ = field.set_selection_range(self.from, self.to);
            }
        }));
    }
}

/// The id of the place where things are told that happen away from the focus.
pub const STATUS: &str = "status";

/// Tells something to people who don't see the page, and, where `shown`, to everyone.
pub fn tell(text: &str, shown: bool) {
    let text = text.to_owned();
    // After what moves the focus, so that it is not drowned out by it.
    soon(Box::new(move || {
        if let Some(status) = root().by_id(STATUS) {
            status.set_class_name(if shown && !text.is_empty() { "note" } else { "unseen" });
            status.set_text_content(Some(&text));
        }
    }));
}

/// Something that listens to the window, or to what hears keys.
pub type Listener = Closure<dyn FnMut(Event)>;

/// Lets it listen, or no longer.
pub fn listen(target: &EventTarget, name: &str, listener: &Listener, listens: bool) {
    let function = listener.as_ref().unchecked_ref();
    // Neither can fail with a function.
    let _ = if listens {
        target.add_event_listener_with_callback(name, function)
    } else {
        target.remove_event_listener_with_callback(name, function)
    };
}

/// Opens or closes a dialog; the browser takes the focus there and back.
pub fn open_dialog(id: &str, open: bool) {
    let Some(dialog) = root().by_id(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) else {
        return;
    };
    if !open {
        dialog.close();
    } else if !dialog.open() {
        // Refused only where it is open already.
        let _ = dialog.show_modal();
    }
}

/// A dialog waits for an answer.
pub fn has_dialog() -> bool {
    root().find("dialog[open]").is_some()
}
