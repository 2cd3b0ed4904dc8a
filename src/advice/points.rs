//! What is said of an open question of law: which amounts it would change, which way what was published
//! points, and what to ask the office.

use crate::estimate::{Change, OpenPoint};
use crate::published::{Points, about};
use crate::readings;
use crate::text::{Key, isolated, key, named};
use crate::words::{Words, within};

/// What is said of an open question, without the question itself.
pub struct Said {
    /// The other reading is ours: at the moment another one is taken.
    pub back_to_ours: bool,
    /// The amounts under the other reading.
    pub changes: Vec<String>,
    /// Which way what was published points.
    pub published: String,
    /// What to ask the office.
    pub ask: String,
}

/// The open questions that would change one of the wanted rights; of each, only what it changes there.
pub fn of(mut points: Vec<OpenPoint>, wanted: &dyn Fn(&str) -> bool) -> Vec<OpenPoint> {
    points.retain_mut(|point| {
        point.changes.retain(|change| right(change).is_none_or(|(right, _)| wanted(right)));
        !point.changes.is_empty()
    });
    points
}

/// What is said of an open question.
pub fn say(words: Words, point: &OpenPoint) -> Said {
    // The total of a right says it all, unless only its parts change.
    let any_total = point.changes.iter().any(is_total);
    let changes = point.changes.iter().filter(|change| is_total(change) || !any_total);
    let ours = readings::named(point.reading).map(|reading| reading.values[0]);
    Said {
        back_to_ours: ours == Some(point.alternative),
        changes: changes.map(|change| changed(words, change)).collect(),
        published: published(words, point.reading),
        ask: ask(words, point),
    }
}

/// What another reading is called: the number of its question in `docs/readings.md` and, where that has
/// more than two readings, which of them it is there.
pub fn name(question: &str, answer: &str) -> String {
    let Some(reading) = readings::named(question) else { return String::new() };
    let (n, all) = (reading.values.iter().position(|value| *value == answer), reading.values.len());
    match n {
        Some(n) if all > 2 => [reading.question, " ", &(n + 1).to_string(), "/", &all.to_string()].concat(),
        _ => reading.question.to_owned(),
    }
}

/// Which way what was published points.
fn published(words: Words, reading: &str) -> String {
    let Some(published) = about(reading) else { return words.get(key::WHO_FROM_NONE).to_owned() };
    let text = match published.points {
        Points::Ours => key::WHO_FROM_OURS,
        Points::Other => key::WHO_FROM_OTHER,
        Points::Both => key::WHO_FROM_BOTH,
    };
    words.one(text, "source", &isolated(words.language, published.source))
}

fn ask(words: Words, point: &OpenPoint) -> String {
    let right = point.changes.iter().find_map(right).map_or("", |(_, key)| words.get(key));
    let article = isolated(words.language, &point.article);
    words.fill(key::WHO_ASK, &[("article", &article), ("right", &within(right))])
}

fn is_total(change: &Change) -> bool {
    change.path.split('.').count() == 2
}

/// The narrowest part of the path that is a right, and its words.
fn right(change: &Change) -> Option<(&str, Key)> {
    change.path.rsplit('.').find_map(|part| Some((part, named("right", part)?)))
}

fn changed(words: Words, change: &Change) -> String {
    let right = right(change).map_or("", |(_, key)| words.get(key));
    let (from, to) = (words.amount(change.from), words.amount(change.to));
    words.fill(key::ANSWER_OPEN_CHANGE, &[("right", right), ("from", &from), ("to", &to)])
}
