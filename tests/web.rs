//! The widget in a browser: it mounts, asks, says what is wrong, and keeps answers in any language.
#![cfg(all(target_arch = "wasm32", feature = "widget"))]

use js_sys::futures::JsFuture;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use moje_pravice::text::{LANGUAGES, Language, key};
use moje_pravice::widget::instance::Device;
use moje_pravice::widget::{app, end, languages};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::*;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

const SL: &Language = &LANGUAGES[0];
const EN: &Language = &LANGUAGES[1];

/// One after the other: there is one document, one title and one focus.
#[wasm_bindgen_test]
async fn the_widget_in_a_browser() {
    it_starts_with_what_it_does().await;
    a_page_with_mistakes_says_so_and_takes_the_focus().await;
    another_language_keeps_every_answer().await;
    a_question_comes_and_goes_with_its_reason_and_leaves_the_others_alone().await;
    text_that_a_browser_translated_does_not_break_the_page().await;
}

thread_local! {
    static MOUNTED: std::cell::RefCell<Option<Box<dyn std::any::Any>>> = const { std::cell::RefCell::new(None) };
}

/// What surrounds the app on a page of its own (`public/boot.js`), as far as it is used here.
const DEVICE: &str = "const app = document.getElementById('app'); return { root: document, place: app, \
    whole: document.documentElement, keys: window, history, ahead: false, ask() {}, \
    title(text) { document.title = text; }, scrolled: () => scrollY, scrollTo() {}, tell() {}, locks: false, options: [], site: '', warn() {}, address: () => '' };";

/// The app in a place of its own, in Slovene.
async fn mounted() {
    end();
    MOUNTED.with(|mounted| mounted.take());
    if let Some(old) = document().get_element_by_id("app") {
        old.remove();
    }
    let place: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
    place.set_id("app");
    document().body().unwrap().append_child(&place).unwrap();
    SL.load(include_str!(concat!(env!("OUT_DIR"), "/text/sl.txt")).to_owned());
    let device = Function::new_no_args(DEVICE).call0(&JsValue::NULL).unwrap().unchecked_into::<Device>();
    let mounted = leptos::mount::mount_to(place, move || app(0, device.clone()));
    // The one before lets go of the browser's history.
    MOUNTED.with(|slot| slot.replace(Some(Box::new(mounted))));
    settled().await;
}

/// Waits until what follows from the last event is drawn and focused.
async fn settled() {
    for _ in 0..3 {
        let frame = Promise::new(&mut |resolve: Function, _| {
            window().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(&format!("#app {selector}")).unwrap().map(|found| found.dyn_into().unwrap())
}

fn text(selector: &str) -> String {
    find(selector).unwrap_or_else(|| panic!("no {selector}")).text_content().unwrap_or_default()
}

/// Presses as a person does: what is pressed has the focus first.
async fn press(selector: &str) {
    let pressed = find(selector).unwrap_or_else(|| panic!("no {selector}"));
    pressed.focus().unwrap();
    pressed.click();
    settled().await;
}

fn field(id: &str) -> HtmlInputElement {
    find(&format!("[id='{id}']")).unwrap_or_else(|| panic!("no field {id}")).dyn_into().unwrap()
}

/// Types into a field as a person does: its value changes, then the event bubbles up.
async fn type_into(id: &str, what: &str) {
    field(id).set_value(what);
    fire(id, "input").await;
}

async fn fire(id: &str, kind: &str) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict(kind, &bubbles).unwrap();
    field(id).dispatch_event(&event).unwrap();
    settled().await;
}

fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

async fn it_starts_with_what_it_does() {
    mounted().await;
    assert_eq!(text("h1"), SL.get(key::START_TITLE));
    assert_eq!(document().title(), SL.get(key::APP_TITLE));
}

async fn a_page_with_mistakes_says_so_and_takes_the_focus() {
    mounted().await;
    press("[data-do=guide]").await;
    assert_eq!(text("h1"), SL.get(key::PAGE_YOU));
    assert_eq!(focused(), "heading");
    press("button[type=submit]").await;
    assert_eq!(focused(), "problems");
    assert_eq!(text("h1"), SL.get(key::PAGE_YOU), "it stays on the page");
    let link = "#problems a[href='#you.birthdate.day']";
    assert!(text(link).contains(SL.get(key::YOU_BIRTHDATE)));
    press(link).await;
    assert_eq!(focused(), "you.birthdate.day");
    let described = field("you.birthdate.day").get_attribute("aria-describedby").unwrap();
    for id in described.split(' ') {
        assert!(find(&format!("[id='{id}']")).is_some(), "no {id}");
    }
    assert_eq!(field("you.birthdate.day").get_attribute("aria-invalid").as_deref(), Some("true"));
}

async fn another_language_keeps_every_answer() {
    mounted().await;
    press("[data-do=guide]").await;
    type_into("you.birthdate.day", "12").await;
    press("[id='you.status.refugee']").await;
    type_into("you.birthdate.year", "x").await;
    EN.load(include_str!(concat!(env!("OUT_DIR"), "/text/en.txt")).to_owned());
    press(".menu [data-do='speak:1']").await;
    assert_eq!(text("h1"), EN.get(key::PAGE_YOU));
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(field("you.birthdate.day").value(), "12");
    assert!(field("you.status.refugee").checked());
    assert_eq!(field("you.birthdate.year").value(), "x", "what can't be read is kept as it is");
    assert_eq!(focused(), languages::MENU, "the focus stays at the list of languages");
    // And back does not lose it either.
    press(".buttons [data-do=back]").await;
    press("[data-do=guide]").await;
    assert_eq!(field("you.birthdate.day").value(), "12");
}

async fn a_question_comes_and_goes_with_its_reason_and_leaves_the_others_alone() {
    mounted().await;
    press("[data-do=guide]").await;
    let status = field("you.status.citizen");
    press("[id='you.status.refugee']").await;
    assert!(find("[id='you.temporary_residence.yes']").is_none());
    press("[id='you.permanent_residence.no']").await;
    assert!(find("[id='you.temporary_residence.yes']").is_some());
    assert!(field("you.status.citizen") == status, "the same element as before");
    press("[id='you.permanent_residence.yes']").await;
    assert!(find("[id='you.temporary_residence.yes']").is_none());
}

async fn text_that_a_browser_translated_does_not_break_the_page() {
    mounted().await;
    press("[data-do=guide]").await;
    // What a translating browser does: it wraps every text in elements of its own.
    let all = document().query_selector_all("#app *").unwrap();
    for i in 0..all.length() {
        // A picture has no text.
        let Ok(element) = all.item(i).unwrap().dyn_into::<HtmlElement>() else { continue };
        if element.child_element_count() == 0 && !element.text_content().unwrap_or_default().is_empty() {
            let font = document().create_element("font").unwrap();
            font.set_text_content(Some("translated"));
            element.set_text_content(None);
            element.append_child(&font).unwrap();
        }
    }
    press("[id='you.status.refugee']").await;
    press("[id='you.permanent_residence.no']").await;
    press("button[type=submit]").await;
    assert_eq!(focused(), "problems");
    press(".menu [data-do='speak:1']").await;
    assert_eq!(text("h1"), EN.get(key::PAGE_YOU));
}
