//! What a host page asks for: attributes of the element, or what stands after `#` in the address of the
//! frame. Nothing that it says can break the widget: what can't be is left out, and the webmaster is told
//! so, in English, on the console.

use super::facts;
use super::rights::{NAMES, Rights};
use crate::date::Date;
use crate::form::Answers;

/// Which of the two ways in the first page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Both.
    Choose,
    /// Step by step.
    Guided,
    /// All questions on one page.
    Adviser,
}

/// What a host page asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The rights it is about.
    pub rights: Rights,
    /// The way in.
    pub way: Way,
    /// Answers that are filled in.
    pub facts: Option<Answers>,
    /// It starts at the first question.
    pub expanded: bool,
    /// The person is asked on the result whether to hand it to the host.
    pub hand_over: bool,
}

/// The ways by name; the first is taken where nothing else is said.
static WAYS: [(&str, Way); 3] = [("choose", Way::Choose), ("guided", Way::Guided), ("adviser", Way::Adviser)];

impl Options {
    /// Nothing was asked for.
    pub fn none() -> Options {
        Options { rights: Rights::ALL, way: Way::Choose, facts: None, expanded: false, hand_over: false }
    }

    /// Reads names with their values, and says what of them is left out and why.
    pub fn read(pairs: &[(String, String)], today: Date) -> (Options, Vec<String>) {
        let mut options = Options::none();
        let mut warnings = Vec::new();
        for (name, value) in pairs {
            let value = value.trim();
            let mut warn = |what: &str, allowed: &str| {
                let allowed = if allowed.is_empty() { String::new() } else { [" Allowed: ", allowed, "."].concat() };
                warnings.push([name, ": ", what, ".", &allowed].concat());
            };
            match name.as_str() {
                "rights" => options.rights = rights(value, &mut warn),
                "way" => match WAYS.iter().find(|(known, _)| *known == value) {
                    Some((_, way)) => options.way = *way,
                    None => warn(&quoted(value, IS_NOT_KNOWN), "choose, guided, adviser"),
                },
                "facts" => {
                    let (answers, dropped) = facts::read(value, today);
                    if answers.is_none() {
                        warn(
                            &quoted(value, " can't be read, nothing is filled in"),
                            "the text of a link after odgovori=",
                        );
                    }
                    dropped.iter().for_each(|(field, said)| {
                        warn(&[field, "=", &quoted(said, " can't be an answer and is left out")].concat(), "");
                    });
                    options.facts = answers;
                }
                "expanded" => options.expanded = is_on(name, value, &mut warn),
                "hand-over" => options.hand_over = is_on(name, value, &mut warn),
                _ => {}
            }
        }
        (options, warnings)
    }
}

const IS_NOT_KNOWN: &str = " is not known and is left out";

/// The most letters of a value that a warning repeats.
const MOST_SHOWN: usize = 40;

fn quoted(value: &str, what: &str) -> String {
    let shown: String = value.chars().take(MOST_SHOWN).collect();
    ["\"", &shown, if shown.len() < value.len() { "…" } else { "" }, "\"", what].concat()
}

/// An attribute that is on by standing there.
fn is_on(name: &str, value: &str, warn: &mut dyn FnMut(&str, &str)) -> bool {
    let on = value.is_empty() || value == "true" || value == name;
    if !on && value != "false" {
        warn(&quoted(value, IS_NOT_KNOWN), "true, false");
    }
    on
}

/// The rights of a list; all of them where none is known.
fn rights(value: &str, warn: &mut dyn FnMut(&str, &str)) -> Rights {
    let mut rights = Rights::NONE;
    for name in value.split([' ', ',', '\n', '\t']).filter(|name| !name.is_empty()) {
        match Rights::named(name) {
            Some((right, others)) => {
                rights = rights.and(right);
                if others {
                    warn(&quoted(name, " can't stand alone, what belongs to it is shown too"), "");
                }
            }
            None => {
                let codes = NAMES.map(|(code, _)| code);
                warn(&quoted(name, IS_NOT_KNOWN), &codes.join(", "));
            }
        }
    }
    if rights == Rights::NONE { Rights::ALL } else { rights }
}
