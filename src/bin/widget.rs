//! The page of the widget: mounts the app into `#moje-pravice`.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

fn main() {
    // The page of this app has it.
    let place = document().get_element_by_id("moje-pravice").expect("#moje-pravice");
    let parent = place.clone().unchecked_into();
    leptos::mount::mount_to(parent, move || moje_pravice::widget::app(&place)).forget();
}
