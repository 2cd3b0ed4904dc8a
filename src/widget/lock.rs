//! The lock: from the first question on the browser refuses to send or load anything for this page.
//! `public/lock.js` does it; here stands when, and the panel that says so and lets anyone try.

use std::cell::Cell;

use wasm_bindgen::closure::Closure;

use super::instance::{device, root};
use super::node::{Node, button, el, li, p, span, svg};
use super::state::State;
use crate::advice::links;
use crate::text::{Key, key};

/// Where the page stands.
#[derive(Clone, Copy, PartialEq)]
enum Lock {
    /// Before the first question.
    Open,
    /// Locked; whether the browser also lets it refuse to go to another page.
    Closed { navigation: bool },
}

thread_local! {
    /// The lock of the page. It is never opened again.
    static LOCK: Cell<Lock> = const { Cell::new(Lock::Open) };
}

/// Locks the page, where it is our own.
pub fn close() {
    let links: Vec<&str> = links::all().collect();
    if device().locks() {
        LOCK.set(Lock::Closed { navigation: device().lock(&links.join("\n")).navigation() });
    }
}

/// The name of the panel's block. It is drawn anew at each step, so that it closes behind who goes on.
pub const BLOCK: &str = "lock";

/// The panel: what holds, a button to try it, and how to check it oneself.
pub fn draw(state: State) -> Node {
    let words = state.words();
    let lock = LOCK.get();
    let is_ours = device().locks();
    let title = match lock {
        _ if !is_ours => key::LOCK_HOST_TITLE,
        Lock::Open => key::LOCK_START,
        Lock::Closed { .. } => key::LOCK_TITLE,
    };
    let summary = el("summary").add(mark()).add(span("", words.get(title)));
    let mut panel = el("details").class("lock").add(summary);
    let mut say = |text: Key| panel = panel.clone().add(p("", words.get(text)));
    if !is_ours {
        say(key::LOCK_HOST);
        say(key::LOCK_HOST_LEAD);
        let link =
            el("a").attr("href", &device().address()).attr("target", "_blank").attr("rel", "noopener noreferrer");
        return panel.add(el("p").add(link.text(words.get(key::LOCK_HOST_OPEN))));
    }
    say(if lock == Lock::Open { key::LOCK_BEFORE } else { key::LOCK_NOW });
    say(key::LOCK_LIMITS);
    if lock == (Lock::Closed { navigation: false }) {
        say(key::LOCK_LIMITS_LEAVE);
    }
    if lock != Lock::Open {
        say(key::LOCK_TRY_HINT);
        panel = panel
            .add(button("secondary", words.get(key::LOCK_TRY), "try"))
            .add(el("div").attr("id", TRIED).attr("role", "status"));
    }
    let mut checks = el("ul");
    for check in [key::LOCK_CHECK_TOOLS, key::LOCK_CHECK_FLIGHT] {
        checks = checks.add(li(span("", words.get(check))));
    }
    panel.add(p("title", words.get(key::LOCK_CHECK_TITLE))).add(checks)
}

/// The mark: a padlock.
fn mark() -> Node {
    let path = svg("path").attr("d", "M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z");
    svg("svg").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").add(path)
}

/// Where it is said how the attempt ended.
const TRIED: &str = "lock.tried";

/// The ways in which it is tried, in the order of `public/lock.js`.
const WAYS: [Key; 3] = [key::LOCK_WAY_FETCH, key::LOCK_WAY_IMAGE, key::LOCK_WAY_BEACON];

/// Tries to send something, and says what the browser did.
pub fn attempt(state: State) {
    let tell = Closure::once_into_js(move |out: u32| tell(state, out));
    device().attempt(&tell);
}

fn tell(state: State, out: u32) {
    // The person may have gone on meanwhile.
    let Some(place) = root().by_id(TRIED) else { return };
    let words = state.words();
    let mut ways = el("ul");
    for (i, way) in WAYS.into_iter().enumerate() {
        let text = if out & (1 << i) == 0 { key::LOCK_REFUSED } else { key::LOCK_GOT_OUT };
        ways = ways.add(li(span("", &words.one(text, "way", words.get(way)))));
    }
    let all = if out == 0 { key::LOCK_ALL_REFUSED } else { key::LOCK_SOME_OUT };
    place.set_text_content(None);
    for node in [p("title", words.get(all)), ways] {
        // A new element can always be added.
        let _ = place.append_child(&node.0);
    }
}
