//! The rights now and then, side by side, and one sentence of the sum.

use crate::household::Household;
use crate::text::key;
use crate::what_if::said;
use crate::what_if::trial::{Compared, Row, What};
use crate::widget::answer::cards::money;
use crate::widget::answer::sides;
use crate::widget::instance::root;
use crate::widget::node::{Node, p};
use crate::words::Words;

/// Where it stands.
pub const PLACE: &str = "what-if-result";
/// Where the law stands.
pub const LAW: &str = "what-if-law";

/// The sentence of the sum.
pub fn sum(words: Words, compared: &Compared) -> String {
    let Row { now, then, .. } = compared.on_hand();
    said::sum(words, now, then)
}

/// Draws the sum and the table.
pub fn draw(words: Words, compared: &Compared, household: &Household) {
    if let Some(law) = root().by_id(LAW) {
        let day = household.law_on.unwrap_or(household.entitlement_start());
        law.set_text_content(Some(&words.one(key::WHAT_IF_LEAD, "day", &words.date(day))));
    }
    let Some(place) = root().by_id(PLACE) else { return };
    place.set_text_content(None);
    let nodes = [
        p("who", &sum(words, compared)).attr("id", "what-if-sum"),
        table(words, &compared.rows),
        p("hint", words.get(key::WHAT_IF_HAND)),
        p("hint", if compared.partly { words.get(key::TOGETHER_LEFT_OUT) } else { "" }),
    ];
    for node in nodes.iter().take(if compared.partly { 4 } else { 3 }) {
        // A new element can always be added.
        let _ = place.append_child(&node.0);
    }
}

/// Says why there is nothing to show.
pub fn refuse(text: &str) {
    if let Some(place) = root().by_id(PLACE) {
        place.set_text_content(None);
        let _ = place.append_child(&p("", text).0);
    }
}

fn table(words: Words, rows: &[Row]) -> Node {
    let titles = [key::WHAT_IF_NOW, key::WHAT_IF_THEN, key::WHAT_IF_DIFFERENCE];
    let mut table = sides::table(words, words.get(key::TOGETHER_CAPTION), &titles);
    for row in rows {
        let what = match row.what {
            What::ComesIn => words.get(key::WHAT_IF_COMES_IN),
            What::Right(right) => words.language.named("right", right.name()),
            What::Pays => words.get(key::WHAT_IF_PAYS),
            What::OnHand => words.get(key::WHAT_IF_AT_HAND),
        };
        let amounts = [row.now, row.then, row.then - row.now].map(|eur| money(words, eur));
        table = table.add(sides::line(what, &amounts));
    }
    table
}
