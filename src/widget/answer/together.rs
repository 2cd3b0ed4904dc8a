//! What the household could get together: one sum a month, one a year, and what they are made of.

use super::cards::amount;
use crate::estimate::{Skupaj, TogetherRow};
use crate::text::{Key, key};
use crate::widget::node::{Node, el, h2, p, span};
use crate::widget::words::Words;

/// Draws the sums. `partly`: some right could not be estimated.
pub fn draw(words: Words, sums: &Skupaj, partly: bool) -> Node {
    let mut node = el("section").class("card together").add(h2(words.get(key::TOGETHER_TITLE)));
    if sums.rows.is_empty() {
        node = node.add(p("", words.get(key::TOGETHER_NONE)));
    } else {
        let (money, bills) = (words.amount(sums.money_month), words.amount(sums.bills_month));
        node = node
            .add(amount(words, "amount-of-right", (sums.month, key::ANSWER_PER_MONTH)))
            .add(p("", &words.fill(key::TOGETHER_SPLIT, &[("money", &money), ("bills", &bills)])))
            .add(amount(words, "amount-of-right", (sums.year, key::TOGETHER_IN_YEAR)))
            .add(table(words, sums));
    }
    if partly { node.add(p("", words.get(key::TOGETHER_LEFT_OUT))) } else { node }
}

fn table(words: Words, sums: &Skupaj) -> Node {
    let mut head = el("tr");
    for title in [key::TOGETHER_RIGHT, key::TOGETHER_EACH, key::TOGETHER_YEAR] {
        head = head.add(el("th").attr("scope", "col").text(words.get(title)));
    }
    let mut body = el("tbody");
    for row in &sums.rows {
        let what = if row.how.starts_with("bill") { key::TOGETHER_BILL } else { key::TOGETHER_MONEY };
        let what = words.one(what, "times", &row.times.to_string());
        let name = el("th").attr("scope", "row").add(span("who", words.language.named("right", row.right)));
        let each = el("td").add(amount(words, "", (row.amount, how_often(row))));
        body = body.add(el("tr").add(name.add(el("div").text(&what))).add(each).add(sum(words, row.year)));
    }
    let total = el("th").attr("scope", "row").text(words.get(key::TOGETHER_TOTAL));
    let each = el("td").add(amount(words, "", (sums.month, key::ANSWER_PER_MONTH)));
    let foot = el("tfoot").add(el("tr").add(total).add(each).add(sum(words, sums.year)));
    let caption = el("caption").text(words.get(key::TOGETHER_CAPTION));
    el("table").add(caption).add(el("thead").add(head)).add(body).add(foot)
}

fn sum(words: Words, eur: crate::money::Eur) -> Node {
    el("td").add(span("eur", &words.amount(eur)))
}

fn how_often(row: &TogetherRow) -> Key {
    match row.how.rsplit('_').next() {
        Some("yearly") => key::ANSWER_PER_YEAR,
        Some("once") => key::ANSWER_PER_ONCE,
        _ => key::ANSWER_PER_MONTH,
    }
}
