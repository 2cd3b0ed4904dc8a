//! The days to keep in mind, month by month; what happens on a day is said once for all its rights.

use super::picture;
use crate::date::{Date, Month};
use crate::estimate::{Dogodek, Estimate};
use crate::text::{fill, key};
use crate::widget::node::{Node, details, el, h2, li, p, span};
use crate::words::{Words, within};

/// Draws the calendar.
pub fn draw(words: Words, estimate: &Estimate) -> Node {
    let days = &estimate.koledar;
    let mut node = el("section").class("calendar").add(h2(words.get(key::DAYS_TITLE)));
    if !days.is_empty() {
        node = node.add(picture::months::draw(words, estimate));
    }
    let mut month: Option<Month> = None;
    let mut list = el("ul");
    for (day, what) in lines(words, days) {
        if month != Some(day.month()) {
            list = el("ul");
            // The first days lie open; the picture shows that more follow.
            let part = details("month", &words.month(day.month())).attr_if(month.is_none(), "open", "");
            month = Some(day.month());
            node = node.add(part.add(list.clone()));
        }
        list = list.add(line(words, day, &what));
    }
    node.add(p("note", words.get(key::ANSWER_NEXT_REPORT)))
}

/// The first days, one line each.
pub fn list(words: Words, days: &[Dogodek], most: usize) -> Node {
    let mut list = el("ul");
    for (day, what) in lines(words, days).into_iter().take(most) {
        list = list.add(line(words, day, &what));
    }
    list
}

fn line(words: Words, day: Date, what: &str) -> Node {
    li(span("who", &[&words.date(day), " "].concat())).add(span("", what))
}

/// What happens on each day, said once for all its rights and persons.
fn lines(words: Words, days: &[Dogodek]) -> Vec<(Date, String)> {
    let mut lines = Vec::new();
    for today in days.chunk_by(|a, b| a.day == b.day) {
        for (i, event) in today.iter().enumerate() {
            if today[..i].iter().all(|earlier| earlier.kind != event.kind) {
                let alike: Vec<&Dogodek> = today.iter().filter(|other| other.kind == event.kind).collect();
                lines.push((event.day, happens(words, &alike)));
            }
        }
    }
    lines
}

/// What happens to some rights or persons.
pub fn happens(words: Words, alike: &[&Dogodek]) -> String {
    let text = words.language.named("calendar", alike[0].kind);
    if text.contains("{person}") {
        return fill(text, &[("person", &persons(words, alike.iter().copied()))]);
    }
    let mut rights = String::new();
    for (i, event) in alike.iter().enumerate() {
        let Some(right) = event.right else { continue };
        if alike[..i].iter().any(|earlier| earlier.right == event.right) {
            continue;
        }
        if !rights.is_empty() {
            rights.push_str("; ");
        }
        rights.push_str(&within(words.language.named("right", right)));
        let who = persons(words, alike.iter().copied().filter(|other| other.right == event.right));
        if !who.is_empty() {
            rights.push_str(&[" (", &within(&who), ")"].concat());
        }
    }
    fill(text, &[("right", &rights)])
}

/// Whom events are about.
fn persons<'a>(words: Words, events: impl Iterator<Item = &'a Dogodek>) -> String {
    words.persons_named(events.filter_map(|event| event.person.as_deref()))
}
