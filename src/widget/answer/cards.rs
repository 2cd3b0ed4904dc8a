//! The findings as cards: first what the household probably has, by what it brings; then what can't
//! be estimated; then the others, a line or two each.

use super::{appeal_text, decision, open_points, picture, trace};
use crate::advice::Case;
use crate::advice::findings::{Amount, Finding, Row};
use crate::money::Eur;
use crate::text::{Key, key};
use crate::widget::node::{Node, details, el, h2, h3, li, p, span};
use crate::words::Words;

/// What every card needs.
#[derive(Clone, Copy)]
struct Cards<'a> {
    words: Words,
    case: Case<'a>,
}

/// What the household probably has: first what brings most in a year.
pub fn have(case: Case, words: Words) -> Option<Node> {
    Cards { words, case }.section("have", key::ANSWER_HAVE, by_worth(case))
}

/// What the household probably has, by what it brings in a year.
pub fn by_worth(case: Case<'_>) -> Vec<&Finding> {
    let worth = |finding: &Finding| -> Eur {
        case.estimate.skupaj.rows.iter().filter(|row| row.right == finding.id).map(|row| row.year).sum()
    };
    let mut has: Vec<&Finding> = Vec::new();
    for finding in case.findings.iter().filter(|finding| finding.has) {
        let place = has.iter().position(|other| worth(other) < worth(finding)).unwrap_or(has.len());
        has.insert(place, finding);
    }
    has
}

/// What can't be estimated.
pub fn cannot(case: Case, words: Words) -> Option<Node> {
    let unknown = case.findings.iter().filter(|finding| finding.unknown.is_some()).collect();
    Cards { words, case }.section("cannot", key::ANSWER_CANNOT, unknown)
}

/// The others, a line or two each.
pub fn others(case: Case, words: Words) -> Option<Node> {
    let cards = Cards { words, case };
    let mut list = el("ul").class("rows");
    for finding in case.findings.iter().filter(|finding| !finding.is_open()) {
        list = list.add(cards.inside(el("li").add(p("who", cards.name(finding))), finding));
    }
    list.0.has_child_nodes().then(|| details("others", words.get(key::ANSWER_NOT)).add(list))
}

impl Cards<'_> {
    fn name(&self, finding: &Finding) -> &'static str {
        self.words.language.named("right", finding.id)
    }

    fn section(&self, class: &str, title: Key, findings: Vec<&Finding>) -> Option<Node> {
        let mut section = el("section").class(class).add(h2(self.words.get(title)));
        for finding in &findings {
            section = section.add(self.card(finding));
        }
        (!findings.is_empty()).then_some(section)
    }

    fn card(&self, finding: &Finding) -> Node {
        let card = el("section").class("card").attr("id", &["card-", finding.id].concat()).add(h3(self.name(finding)));
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

    /// What cards and lines have in common: what is sure or why not, the persons, what it depends on,
    /// and how it was worked out.
    fn inside(&self, mut node: Node, finding: &Finding) -> Node {
        if finding.has {
            node = self.labelled(node, key::ANSWER_SURE, &finding.notes);
        } else {
            for note in &finding.notes {
                node = node.add(p("", note));
            }
        }
        if !finding.rows.is_empty() {
            let mut rows = el("ul").class("rows");
            for row in &finding.rows {
                rows = rows.add(li(self.row(row)));
            }
            node = node.add(rows);
        }
        node = self.labelled(node, key::ANSWER_DEPENDS, &finding.depends);
        if finding.amount.is_some() {
            node = node.add(open_points::link(self.words));
        }
        let how = self.words.get(key::ANSWER_HOW);
        let mut why = trace::draw(self.words, how, self.case, Some(finding.right), finding.id);
        for classes in self.case.estimate.razredi.iter().filter(|classes| classes.right == finding.id) {
            let picture = picture::stairs::draw(self.words, classes);
            // Who wants to know how it was worked out sees it here; for others the card stays short.
            why = Some(why.unwrap_or_else(|| details("how", how)).add(picture));
        }
        node.add_some(why)
            .add_some(decision::draw(self.words, self.case.estimate, finding))
            .add_some(appeal_text::draw(self.words, self.case, finding.right, finding.id))
    }

    /// A short list under a label, if there is anything in it.
    fn labelled(&self, node: Node, label: Key, lines: &[String]) -> Node {
        if lines.is_empty() {
            return node;
        }
        node.add(p("label", self.words.get(label))).add(list(lines))
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

/// Sentences as a list.
pub fn list(lines: &[String]) -> Node {
    let mut list = el("ul");
    for line in lines {
        list = list.add(li(span("", line)));
    }
    list
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
