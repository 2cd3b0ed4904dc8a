//! The findings as cards: first what the household probably has, by what it brings; then what can't
//! be estimated; then the others, a line or two each.

use super::findings::{Amount, Finding, Row};
use super::trace;
use crate::estimate::Estimate;
use crate::household::Household;
use crate::money::Eur;
use crate::text::key;
use crate::widget::node::{Node, details, el, h2, h3, li, p, span};
use crate::widget::words::Words;

/// What every card needs.
#[derive(Clone, Copy)]
struct Cards<'a> {
    words: Words,
    household: &'a Household,
    estimate: &'a Estimate,
}

/// Draws all findings.
pub fn draw(words: Words, page: Node, household: &Household, estimate: &Estimate, all: &[Finding]) -> Node {
    let cards = Cards { words, household, estimate };
    let mut page = page;
    let mut has: Vec<(Eur, &Finding)> = Vec::new();
    for finding in all.iter().filter(|finding| finding.has) {
        let worth = cards.worth(finding);
        let place = has.iter().position(|(other, _)| *other < worth).unwrap_or(has.len());
        has.insert(place, (worth, finding));
    }
    if !has.is_empty() {
        page = page.add(h2(words.get(key::ANSWER_HAVE)));
    }
    for (_, finding) in has {
        page = page.add(cards.card(finding));
    }
    let mut unknown = all.iter().filter(|finding| finding.unknown.is_some()).peekable();
    if unknown.peek().is_some() {
        page = page.add(h2(words.get(key::ANSWER_CANNOT)));
    }
    for finding in unknown {
        page = page.add(cards.card(finding));
    }
    let mut list = el("ul").class("rows");
    for finding in all.iter().filter(|finding| !finding.has && finding.unknown.is_none()) {
        list = list.add(cards.inside(el("li").add(p("who", cards.name(finding))), finding));
    }
    if list.0.has_child_nodes() { page.add(details("", words.get(key::ANSWER_NOT)).add(list)) } else { page }
}

impl Cards<'_> {
    fn name(&self, finding: &Finding) -> &'static str {
        self.words.language.named("right", finding.id)
    }

    /// What a right brings in a year.
    fn worth(&self, finding: &Finding) -> Eur {
        self.estimate.skupaj.rows.iter().filter(|row| row.right == finding.id).map(|row| row.year).sum()
    }

    fn card(&self, finding: &Finding) -> Node {
        let card = el("section").class("card").add(h3(self.name(finding)));
        let card = match &finding.unknown {
            Some(why) => card.add(p("reason", why)),
            None => card.add(p("", self.words.get(finding.lead))),
        };
        let card = match finding.amount {
            // What one may ask for is not promised.
            Some(sum) if finding.lead == key::ANSWER_MAY_ASK => {
                card.add(amount(self.words, "amount-of-right may", sum))
            }
            Some(sum) => card.add(amount(self.words, "amount-of-right", sum)),
            None => card,
        };
        self.inside(card, finding)
    }

    /// What cards and lines have in common: the sentences, the persons, and how it was worked out.
    fn inside(&self, mut node: Node, finding: &Finding) -> Node {
        for note in &finding.notes {
            node = node.add(p("", note));
        }
        if !finding.rows.is_empty() {
            let mut rows = el("ul").class("rows");
            for row in &finding.rows {
                rows = rows.add(li(self.row(row)));
            }
            node = node.add(rows);
        }
        let how = self.words.get(key::ANSWER_HOW);
        match trace::draw(self.words, how, self.household, self.estimate, &[finding.right], finding.id) {
            Some(how) => node.add(how),
            None => node,
        }
    }

    fn row(&self, row: &Row) -> Node {
        let mut node = el("div").class("row").add(span("who", &row.who));
        if let Some(sum) = row.amount {
            node = node.add(amount(self.words, "sum", sum));
        }
        for note in &row.notes {
            node = node.add(p("", note));
        }
        node
    }
}

/// An amount, and how often it comes.
pub fn amount(words: Words, class: &str, (eur, per): Amount) -> Node {
    let per = span("per", &[" ", words.get(per)].concat());
    el("div").class(class).add(money(words, eur)).add(per)
}

/// An amount by itself. A browser that translates leaves it: some turn the signs of one country into those of another.
pub fn money(words: Words, eur: Eur) -> Node {
    span("eur", &words.amount(eur)).attr("translate", "no")
}
