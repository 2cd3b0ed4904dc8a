//! The browser's Back and Forward, and leaving.
//!
//! For each step the browser keeps a number and nothing else: which step it stands for is known
//! only here, in memory. The address stays the same.

use std::cell::RefCell;

use leptos::prelude::{ReadUntracked, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BeforeUnloadEvent, Event, EventTarget, History, PageTransitionEvent};

use super::dom::{self, Listener};
use super::instance::device;
use super::state::{State, Step};

/// The steps taken, as the browser counts them, and where among them the person is.
pub struct Trail {
    steps: Vec<Step>,
    at: usize,
}

impl Trail {
    /// At the first step.
    pub fn new() -> Trail {
        Trail::at(Step::Start)
    }

    /// At a step that comes first.
    pub fn at(step: Step) -> Trail {
        Trail { steps: vec![step], at: 0 }
    }

    /// A step further; the way forward that there was is gone. Back, where that step was the last one.
    pub fn take(&mut self, step: Step) {
        if self.steps[self.at] == step {
            return;
        }
        if self.at > 0 && self.steps[self.at - 1] == step {
            self.at -= 1;
            rewind(1);
            return;
        }
        self.steps.truncate(self.at + 1);
        self.steps.push(step);
        self.at += 1;
        with_history(|history| history.push_state_with_url(&number(self.at), "", None));
    }

    /// Forgets the way beyond a step, or all of it.
    pub fn forget_beyond(&mut self, step: Step) {
        let stays = self.steps[..=self.at].iter().position(|s| *s == step).unwrap_or(0);
        self.steps.truncate(stays + 1);
        self.steps[stays] = step;
        rewind(self.at - stays);
        self.at = stays;
    }

    /// The browser went to the number; the step, if it is another one than the present.
    fn follow(&mut self, place: Option<usize>) -> Option<Step> {
        if place == Some(self.at) {
            return None;
        }
        match place.and_then(|place| Some((place, *self.steps.get(place)?))) {
            Some((place, step)) => {
                self.at = place;
                Some(step)
            }
            // A number from before the page was loaded again, or before all was cleared.
            None => {
                *self = Trail::new();
                with_history(|history| history.replace_state_with_url(&number(0), "", None));
                Some(Step::Start)
            }
        }
    }
}

fn number(place: usize) -> JsValue {
    JsValue::from_f64(place as f64)
}

/// Without one (on somebody else's page, or in a frame that forbids it) only our own buttons go back.
fn with_history(act: impl FnOnce(History) -> Result<(), JsValue>) {
    let _ = device().history().map(act);
}

fn rewind(steps: usize) {
    if steps > 0 {
        with_history(|history| history.go_with_delta(-(steps as i32)));
    }
}

const KEY: &str = "keydown";
const LEAVING: &str = "beforeunload";

fn target(event: &str) -> EventTarget {
    if event == KEY { device().keys() } else { window().into() }
}

/// What listens for the app.
struct Listeners {
    always: [(&'static str, Listener); 3],
    leaving: Listener,
    is_asking: bool,
}

impl Drop for Listeners {
    fn drop(&mut self) {
        for (name, listener) in &self.always {
            dom::listen(&target(name), name, listener, false);
        }
        dom::listen(&target(LEAVING), LEAVING, &self.leaving, false);
    }
}

thread_local! {
    static LISTENERS: RefCell<Option<Listeners>> = const { RefCell::new(None) };
}

/// Begins to follow the keys and the browser's buttons, and to ask before answers are lost.
pub fn begin(state: State) {
    with_history(|history| history.replace_state_with_url(&number(0), "", None));
    let always: [(&'static str, Listener); 3] = [
        (KEY, Closure::new(move |event: Event| super::act::key_pressed(state, event.unchecked_ref()))),
        ("popstate", Closure::new(move |_| moved(state))),
        ("pageshow", Closure::new(move |event| shown_again(state, &event))),
    ];
    for (name, listener) in &always {
        dom::listen(&target(name), name, listener, true);
    }
    let leaving: Listener = Closure::new(|event: Event| {
        event.prevent_default();
        // For browsers that ask only because of this.
        event.unchecked_ref::<BeforeUnloadEvent>().set_return_value("true");
    });
    LISTENERS.with(|all| *all.borrow_mut() = Some(Listeners { always, leaving, is_asking: false }));
}

/// The browser's Back or Forward was pressed.
fn moved(state: State) {
    let Some(history) = device().history() else { return };
    let place = history.state().ok().and_then(|state| state.as_f64()).map(|number| number as usize);
    // Or a link with answers was entered while the page stands: the page's script asks about it, the step stays.
    if place.is_none() && window().location().hash().is_ok_and(|hash| !hash.is_empty()) {
        let at = state.desk.read_untracked().trail.at;
        with_history(|history| history.replace_state_with_url(&number(at), "", None));
        return;
    }
    let mut step = None;
    state.edit(&mut |desk| step = desk.trail.follow(place));
    if let Some(step) = step {
        state.show(step, Vec::new());
    }
}

/// Listens no longer.
pub fn end() {
    LISTENERS.with(|all| *all.borrow_mut() = None);
}

/// The page is shown, perhaps again: kept by the browser while another one was shown. Where nothing
/// is answered, all is drawn anew, whatever the browser filled in.
fn shown_again(state: State, event: &Event) {
    if event.unchecked_ref::<PageTransitionEvent>().persisted() && !state.is_answered() {
        state.forget(Step::Start);
        state.show(Step::Start, Vec::new());
    }
}

/// Asks before the page is left while there are answers. Only then: a page that listens all the
/// time is not kept by some browsers.
pub fn guard(is_answered: bool) {
    LISTENERS.with(|all| {
        if let Some(all) = all.borrow_mut().as_mut().filter(|all| all.is_asking != is_answered) {
            all.is_asking = is_answered;
            dom::listen(&target(LEAVING), LEAVING, &all.leaving, is_answered);
        }
    });
}
