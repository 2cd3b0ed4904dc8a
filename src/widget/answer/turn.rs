//! Where someone can turn whose status closes some of the rights.

use crate::estimate::KamSeObrniti;
use crate::text::{Key, key};
use crate::widget::node::{Node, el, h2, h3, p};
use crate::widget::words::Words;

/// Draws a card for each person; nothing where everyone is covered.
pub fn draw(words: Words, page: Node, persons: &[KamSeObrniti]) -> Node {
    if persons.is_empty() {
        return page;
    }
    let mut node = el("section").add(h2(words.get(key::TURN_TITLE))).add(p("", words.get(key::TURN_LEAD)));
    for person in persons {
        let (who, status) = (words.person_named(&person.id), words.language.named("you_status", person.status));
        let title = words.fill(key::TURN_PERSON, &[("person", &who), ("status", status)]);
        let office = words.language.named("office", person.office);
        let act = words.language.named("act", person.act);
        let mut card = el("div").class("card").add(h3(&title));
        card = rights(words, card, key::TURN_OPEN, &person.open);
        card = card
            .add(p("", &words.one(key::TURN_OFFICE, "office", office)))
            .add(p("", &words.one(key::TURN_ACT, "act", act)));
        node = node.add(rights(words, card, key::TURN_CLOSED, &person.closed));
    }
    page.add(node)
}

fn rights(words: Words, card: Node, text: Key, rights: &[&'static str]) -> Node {
    if rights.is_empty() {
        return card;
    }
    let names: Vec<&str> = rights.iter().map(|right| words.language.named("right", right)).collect();
    card.add(p("", &words.one(text, "rights", &names.join("; "))))
}
