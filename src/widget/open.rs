//! What is open in the answers: looks for its range in slices, between which the page draws and hears, and leads to a
//! question.

use std::cell::Cell;

use super::dom;
use super::node::Node;
use super::state::{State, Step};
use crate::form::open::{OpenAnswers, OpenQuestion};
use crate::form::{About, Subject, stops};
use crate::range::{Looking, Range};
use crate::words::Words;

/// For how long it looks without a pause, milliseconds. One step more can follow.
const SLICE: f64 = 20.0;

/// What happens once the range is found.
type Then = Box<dyn FnOnce(&OpenAnswers, Option<Range>)>;

thread_local! {
    /// Rises with each search: an older one ends.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Looks for the range with about `most` estimates, once the page is drawn.
pub fn look(open: OpenAnswers, most: usize, then: Then) {
    let turn = TURN.get() + 1;
    TURN.set(turn);
    // The page stands before the first slice.
    dom::soon(Box::new(move || slice(turn, open, Looking::new(most), then)));
}

fn slice(turn: u32, open: OpenAnswers, mut looking: Looking, then: Then) {
    dom::soon(Box::new(move || {
        let start = js_sys::Date::now();
        while TURN.get() == turn {
            match looking.go_on(&open) {
                Ok(true) => return then(&open, looking.found()),
                Err(_) => return then(&open, None),
                Ok(false) if js_sys::Date::now() - start > SLICE => return slice(turn, open, looking, then),
                Ok(false) => {}
            }
        }
    }));
}

/// The range is found, and its place no longer waits for it.
pub fn found(place: &Node) {
    // An attribute that isn't there is no error either.
    let _ = place.0.remove_attribute("aria-busy");
}

/// What a question asks, and of whom where that is not said by its page.
pub fn label(words: Words, open: &OpenAnswers, one: &OpenQuestion) -> String {
    let label = words.asking(one.question.label, About { answers: open.answers(), subject: one.subject });
    match one.subject {
        Subject::Household => label,
        Subject::Income(person, _) => [&words.person(person), ", ", &words.subject(one.subject), ": ", &label].concat(),
        _ => [&words.subject(one.subject), ": ", &label].concat(),
    }
}

/// Goes to a question by the name of its field.
pub fn go(state: State, path: &str) {
    let answers = state.counting();
    let asks = |stop: &crate::form::Stop| {
        let section = stop.section(&answers)?;
        let mut asked = section.asked(&answers);
        asked.find(|question| question.field(stop.subject, "") == path)
    };
    let Some((stop, question)) = stops(&answers).into_iter().find_map(|stop| Some((stop, asks(&stop)?))) else {
        return;
    };
    let field = question.focus(stop.subject, "");
    if state.is_adviser() {
        state.edit(&mut |desk| desk.leave_at(dom::Place::at(&field)));
        state.go(Step::All);
    } else {
        let here = state.step();
        state.edit(&mut |desk| {
            if let (Step::Ask(from), false) = (here, desk.is_reviewed()) {
                desk.came_from = Some(from);
            }
        });
        state.go(Step::Ask(stop));
    }
    // After the heading, which a new page gives the focus to.
    dom::Place::at(&field).go_back_soon();
}
