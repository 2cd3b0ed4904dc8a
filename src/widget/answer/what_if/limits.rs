//! The question the other way round: how much may one earn or have saved?

use crate::embed::rights::Rights;
use crate::estimate::NoLaw;
use crate::money::Eur;
use crate::text::{Key, key};
use crate::what_if::limits::{self, Limits};
use crate::what_if::trial::Tried;
use crate::widget::answer::cards::money;
use crate::widget::answer::sides;
use crate::widget::instance::root;
use crate::widget::node::{Node, p, span};
use crate::words::Words;

/// Where it stands.
pub const PLACE: &str = "what-if-limits";

/// Someone asked.
pub fn is_shown() -> bool {
    root().by_id(PLACE).is_some_and(|place| place.first_element_child().is_some())
}

/// Works the limits out and draws them.
pub fn show(words: Words, tried: &Tried, rights: Rights) {
    let Some(place) = root().by_id(PLACE) else { return };
    place.set_text_content(None);
    let earnings = limits::earnings(&tried.household, tried.person, tried.hours);
    let savings = limits::savings(&tried.household);
    let nodes = [
        Some(p("", words.get(key::WHAT_IF_LIMITS_LEAD))),
        draw(words, key::WHAT_IF_LIMITS_EARNINGS, earnings, rights),
        draw(words, key::WHAT_IF_LIMITS_SAVINGS, savings, rights),
    ];
    for node in nodes.into_iter().flatten() {
        // A new element can always be added.
        let _ = place.append_child(&node.0);
    }
}

/// The table of one question; none where no right brings anything.
fn draw(words: Words, caption: Key, found: Result<Limits, NoLaw>, rights: Rights) -> Option<Node> {
    let Limits { mut rows, most } = found.ok()?;
    rows.retain(|limit| rights.has(limit.right.name()));
    if rows.is_empty() {
        return Some(p("", words.get(key::TOGETHER_NONE)));
    }
    let cell = |up_to: Option<Eur>| match up_to {
        Some(eur) => money(words, eur),
        None => span("", &words.one(key::WHAT_IF_NO_LIMIT, "most", &words.amount(most))),
    };
    let titles = [key::WHAT_IF_NOW, key::WHAT_IF_SAME_TO, key::WHAT_IF_SOMETHING_TO];
    let mut table = sides::table(words, words.get(caption), &titles);
    for limit in &rows {
        let name = words.language.named("right", limit.right.name());
        let cells = [money(words, limit.now), cell(limit.same_to), cell(limit.something_to)];
        table = table.add(sides::line(name, &cells));
    }
    Some(table)
}
