//! The question the other way round: how much may one earn or have saved?

use crate::embed::rights::Rights;
use crate::estimate::NoLaw;
use crate::money::Eur;
use crate::text::{Key, key};
use crate::what_if::limits::{self, Limits};
use crate::what_if::trial::Tried;
use crate::widget::answer::cards::money;
use crate::widget::answer::picture::table;
use crate::widget::instance::root;
use crate::widget::node::{Node, el, p};
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
        Some(eur) => el("td").add(money(words, eur)),
        None => el("td").text(&words.one(key::WHAT_IF_NO_LIMIT, "most", &words.amount(most))),
    };
    let rows = rows.iter().map(|limit| {
        let name = words.language.named("right", limit.right.name());
        let what = el("th").attr("scope", "row").add(el("div").text(name)).add(p("hint", &words.amount(limit.now)));
        el("tr").add(what).add(cell(limit.same_to)).add(cell(limit.something_to))
    });
    let head = [key::TOGETHER_RIGHT, key::WHAT_IF_SAME_TO, key::WHAT_IF_SOMETHING_TO].map(|key| words.get(key));
    Some(table(words.get(caption), &head, rows))
}
