//! What a host page hears, and all of it: that the widget is ready, the number of the step, and what the
//! person handed over. How high the widget is, is told by its script. No event holds an answer.

use super::CONTRACT;
use super::result::HandOver;
use crate::value::Value;

/// Something that a host page hears.
pub enum Event<'a> {
    /// The widget can be used.
    Ready,
    /// A step of the guided way is shown: its number, as the page says it.
    Progress(usize),
    /// The person pressed the button that hands the result over.
    Result(&'a HandOver),
}

impl Event<'_> {
    /// Its name.
    pub fn name(&self) -> &'static str {
        match self {
            Event::Ready => "ready",
            Event::Progress(_) => "progress",
            Event::Result(_) => "result",
        }
    }

    /// What comes with it, as JSON.
    pub fn detail(&self) -> String {
        let number = |n: usize| Value::Number(n.to_string());
        let fields = match self {
            Event::Ready => vec![
                ("version", Value::Text(env!("CARGO_PKG_VERSION").to_owned())),
                ("contract", number(CONTRACT as usize)),
            ],
            Event::Progress(page) => vec![("page", number(*page))],
            Event::Result(hand_over) => return hand_over.tell().short(),
        };
        Value::Map(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()).short()
    }
}
