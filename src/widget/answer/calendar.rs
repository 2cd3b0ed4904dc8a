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
    for day in days {
        if month != Some(day.day.month()) {
            month = Some(day.day.month());
            list = el("ul");
            node = node.add(h3(&words.month(day.day.month()))).add(list.clone());
        }
        let line = el("span").add(span("who", &words.date(day.day))).add(span("event", &event(words, day)));
        list = list.add(li(line));
    }
    node.add(p("note", words.get(key::ANSWER_NEXT_REPORT)))
}

fn event(words: Words, day: &Dogodek) -> String {
    let text = words.language.named("calendar", day.kind);
    let right = day.right.map_or("", |right| words.language.named("right", right));
    let person = day.person.as_ref().map(|person| words.person_named(person)).unwrap_or_default();
    let what = fill(text, &[("right", right), ("person", &person)]);
    if person.is_empty() || text.contains("{person}") { what } else { words.of(&what, &person) }
}
