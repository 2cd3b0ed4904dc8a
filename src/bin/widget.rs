//! The page of the widget: mounts the app into `#moje-pravice`.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

fn main() {
    let place = document().get_element_by_id("moje-pravice").and_then(|place| place.dyn_into().ok());
    match place {
        Some(place) => leptos::mount::mount_to(place, moje_pravice::widget::App).forget(),
        None => leptos::mount::mount_to_body(moje_pravice::widget::App),
    }
}
