//! The days to keep in mind, month by month.

use crate::date::Month;
use crate::estimate::Dogodek;
use crate::text::{fill, key};
use crate::widget::node::{Node, el, h2, h3, li, p, span};
use crate::widget::words::Words;

/// Draws the calendar.
pub fn draw(words: Words, days: &[Dogodek]) -> Node {
    let mut node = el("section").class("calendar").add(h2(words.get(key::DAYS_TITLE)));
    let mut month: Option<Month> = None;
    let mut list = el("ul");
    let same = |a: &Dogodek, b: &Dogodek| (a.day, a.kind, a.right) == (b.day, b.kind, b.right);
    for events in days.chunk_by(same) {
        let day = events[0].day;
        if month != Some(day.month()) {
            month = Some(day.month());
            list = el("ul");
            node = node.add(h3(&words.month(day.month()))).add(list.clone());
        }
        let date = span("who", &[&words.date(day), " "].concat());
        list = list.add(li(date).add(span("", &event(words, events))));
    }
    node.add(p("note", words.get(key::ANSWER_NEXT_REPORT)))
}

/// What happens on a day, to one person or several.
fn event(words: Words, events: &[Dogodek]) -> String {
    let text = words.language.named("calendar", events[0].kind);
    let right = events[0].right.map_or("", |right| words.language.named("right", right));
    let persons: Vec<String> = events.iter().flat_map(|event| &event.person).map(|id| words.person_named(id)).collect();
    let persons = persons.join(", ");
    let what = fill(text, &[("right", right), ("person", &persons)]);
    if persons.is_empty() || text.contains("{person}") { what } else { words.of(&what, &persons) }
}
