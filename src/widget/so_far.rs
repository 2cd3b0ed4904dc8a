//! While someone answers: how much it is so far at least and at most, and which question would tell most. A quiet line
//! below the questions; it changes with each step and can be hidden.

use leptos::prelude::ReadUntracked;

use super::answer::range::asked;
use super::instance::root;
use super::node::{Node, button, el, p};
use super::open;
use super::state::{State, Step};
use crate::form::Stop;
use crate::form::open::OpenAnswers;
use crate::form::pages::Page;
use crate::range::Range;
use crate::text::key;

/// About how many estimates the range may take.
const MOST: usize = 400;
/// The place of the line.
const PLACE: &str = "so-far";

/// The line below a step; it fills itself once the range is found.
pub fn draw(state: State, stop: Stop) -> Node {
    let words = state.words();
    let line = el("div").class("so-far");
    if stop.page == Page::You {
        return line;
    }
    let desk = state.desk.read_untracked();
    if desk.is_quiet {
        return line.add(button("link", words.get(key::RANGE_SHOW), "so-far"));
    }
    let case = OpenAnswers::new(&desk.answers, Some(&desk.done_before(stop)), None);
    drop(desk);
    if !case.is_begun() {
        return line;
    }
    open::look(case, MOST, Box::new(move |case, range| fill(state, stop, case, range)));
    line.add(el("div").attr("id", PLACE).attr("role", "status").attr("aria-busy", "true"))
}

fn fill(state: State, stop: Stop, case: &OpenAnswers, range: Option<Range>) {
    let words = state.words();
    let Some(place) = root().by_id(PLACE).map(Node).filter(|_| state.step() == Step::Ask(stop)) else { return };
    open::found(&place);
    let Some(range) = range else { return };
    let [least, most] = [range.least_together, range.most_together].map(|eur| words.amount(eur));
    let text = if range.is_certain { key::RANGE_SO_FAR } else { key::RANGE_SO_FAR_ESTIMATE };
    let place = place.add(p("", &words.fill(text, &[("least", &least), ("most", &most)])));
    // What is being asked right now needs no way there.
    let here = stop.fields(case.answers());
    let first =
        asked(case, &range).map(|(one, _)| one).find(|one| !here.contains(&one.question.focus(one.subject, "")));
    let Some(line) = place.0.parent_element().map(Node) else { return };
    let line = if range.is_flat() {
        let text = if range.is_certain { key::RANGE_ENOUGH } else { key::RANGE_ESTIMATE };
        let show = button("secondary", words.get(key::REVIEW_SHOW), "enough");
        line.add(p("", words.get(text))).add(el("div").class("buttons").add(show))
    } else if let Some(first) = first {
        let text = words.one(key::RANGE_MOST_USEFUL, "question", &open::label(words, case, &first));
        let go = button("link", words.get(key::RANGE_GO), &["go:", &first.path()].concat());
        line.add(p("", &text)).add(go)
    } else {
        line
    };
    line.add(button("link", words.get(key::RANGE_HIDE), "so-far"));
}

/// Hides the line, or shows it again.
pub fn toggle(state: State) {
    state.edit(&mut |desk| desk.is_quiet = !desk.is_quiet);
    let step = state.step();
    state.show(step, Vec::new());
}
