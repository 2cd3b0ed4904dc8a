//! The widget in a browser: it mounts and shows itself.
#![cfg(all(target_arch = "wasm32", feature = "widget"))]

use leptos::prelude::*;
use wasm_bindgen_test::*;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn it_mounts() {
    leptos::mount::mount_to_body(moje_pravice::widget::App);
    let heading = document().query_selector("h1").unwrap().expect("a heading");
    assert!(!heading.text_content().unwrap_or_default().is_empty());
}
