//! The browser's Back and Forward, and leaving.
//!
//! For each step the browser keeps a number and nothing else: which step it stands for is known
//! only here, in memory. The address stays the same.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::History;

use super::state::{State, Step};

/// The steps taken, as the browser counts them, and where among them the person is.
pub struct Trail {
    steps: Vec<Step>,
    at: usize,
}

impl Trail {
    /// At the first step.
    pub fn new() -> Trail {
        Trail { steps: vec![Step::Start], at: 0 }
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

/// A page that has no history (in a frame that forbids it) does without.
fn with_history(act: impl FnOnce(History) -> Result<(), JsValue>) {
    let _ = window().history().and_then(act);
}

fn rewind(steps: usize) {
    if steps > 0 {
        with_history(|history| history.go_with_delta(-(steps as i32)));
    }
}

/// Begins to follow the browser's buttons, and to ask before answers are lost.
pub fn begin(state: State) {
    with_history(|history| history.replace_state_with_url(&number(0), "", None));
    let moved = window_event_listener_untyped("popstate", move |_| {
        let place = window().history().and_then(|history| history.state()).ok();
        let place = place.and_then(|state| state.as_f64()).map(|number| number as usize);
        let step = state.desk.try_update_untracked(|desk| desk.trail.follow(place)).flatten();
        if let Some(step) = step {
            state.show(step, Vec::new());
        }
    });
    // Kept by the browser while another page was shown: where nothing is answered, all is drawn anew.
    let shown = window_event_listener_untyped("pageshow", move |event| {
        let kept = Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy());
        if kept && !state.is_answered() {
            state.forget(Step::Start);
            state.show(Step::Start, Vec::new());
        }
    });
    on_cleanup(move || {
        moved.remove();
        shown.remove();
    });
    // Only while there is something to lose: a page that listens is not kept by some browsers.
    Effect::new(move |asks: Option<Option<WindowListenerHandle>>| {
        let is_answered = state.desk.read().answers.is_given();
        match (asks.flatten(), is_answered) {
            (None, true) => Some(window_event_listener_untyped("beforeunload", |event| {
                event.prevent_default();
                // For browsers that ask only because of this.
                let _ = Reflect::set(&event, &"returnValue".into(), &JsValue::TRUE);
            })),
            (Some(handle), false) => {
                handle.remove();
                None
            }
            (asks, _) => asks,
        }
    });
}
