//! Where someone can turn whose status closes some of the rights.

use crate::estimate::KamSeObrniti;
use crate::text::{Key, key};
use crate::trace::Right;
use crate::widget::node::{Node, el, h2, h3, p};
use crate::words::{Words, within};

/// Draws a card for each person, and one for all to whom the same applies; nothing where everyone is
/// covered.
pub fn draw(words: Words, persons: &[KamSeObrniti]) -> Option<Node> {
    if persons.is_empty() {
        return None;
    }
    let mut node = el("section").add(h2(words.get(key::TURN_TITLE))).add(p("", words.get(key::TURN_LEAD)));
    let same = |a: &KamSeObrniti, b: &KamSeObrniti| {
        (a.status, a.office, a.act, &a.open, &a.closed) == (b.status, b.office, b.act, &b.open, &b.closed)
    };
    for (i, person) in persons.iter().enumerate() {
        if persons[..i].iter().any(|earlier| same(earlier, person)) {
            continue;
        }
        let alike = persons.iter().filter(|other| same(other, person));
        let who = words.persons_named(alike.map(|other| other.id.as_str()));
        let word = |identifier| words.language.named("word", identifier);
        let title = words.fill(key::TURN_PERSON, &[("person", &who), ("status", word(person.status))]);
        let mut card = el("div").class("card").add(h3(&title));
        card = rights(words, card, key::TURN_OPEN, &person.open);
        card = rights(words, card, key::TURN_CLOSED, &person.closed)
            .add(p("", &words.one(key::TURN_OFFICE, "office", word(person.office))))
            .add(p("", &words.one(key::TURN_ACT, "act", word(person.act))));
        node = node.add(card);
    }
    Some(node)
}

/// The rights of a list by their names. What has to be paid is none.
fn rights(words: Words, card: Node, text: Key, rights: &[&'static str]) -> Node {
    let owed = Right::DelezStroskovNastanitve.name();
    let rights = rights.iter().filter(|right| **right != owed);
    let names: Vec<String> = rights.map(|right| within(words.language.named("right", right))).collect();
    if names.is_empty() { card } else { card.add(p("", &words.one(text, "rights", &names.join("; ")))) }
}
