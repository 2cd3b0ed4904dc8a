//! What the household could get together: one sum a month, one a year, and what they are made of.

use super::cards::{amount, money};
use crate::estimate::{Estimate, Skupaj};
use crate::money::Eur;
use crate::text::{Key, key};
use crate::trace::Right;
use crate::widget::node::{Node, el, h2, p};
use crate::words::Words;

/// Draws the sums. `partly`: some right could not be estimated.
pub fn draw(words: Words, estimate: &Estimate, partly: bool) -> Node {
    let sums = &estimate.skupaj;
    let mut node = el("section").class("card together").add(h2(words.get(key::TOGETHER_TITLE)));
    if sums.rows.is_empty() {
        node = node.add(p("", words.get(key::TOGETHER_NONE)));
    } else {
        node = node.add(amount(words, "amount-of-right", (sums.month, key::ANSWER_PER_MONTH)));
        if sums.bills_month.is_positive() {
            let (money, bills) = (words.amount(sums.money_month), words.amount(sums.bills_month));
            let both = [("money", &*money), ("bills", &*bills)];
            let text = if sums.money_month.is_positive() { key::TOGETHER_SPLIT } else { key::TOGETHER_ONLY_BILLS };
            node = node.add(p("", &words.fill(text, &both)));
        }
        node = node.add(amount(words, "amount-of-right", (sums.year, key::TOGETHER_IN_YEAR)));
        // The year counts twelve months of an assistance that is awarded for fewer.
        let has_assistance = sums.rows.iter().any(|row| row.right == Right::DenarnaSocialnaPomoc.name());
        let months = estimate.denarna_socialna_pomoc.months.filter(|_| has_assistance);
        if months.is_some_and(|months| (1..12).contains(&months)) {
            node = node.add(p("hint", words.get(key::TOGETHER_RENEWED)));
        }
        node = node.add(table(words, sums));
    }
    if partly { node.add(p("", words.get(key::TOGETHER_LEFT_OUT))) } else { node }
}

fn table(words: Words, sums: &Skupaj) -> Node {
    let title = |key| el("th").attr("scope", "col").text(words.get(key));
    let head = el("tr").add(title(key::TOGETHER_RIGHT)).add(title(key::TOGETHER_YEAR));
    let mut body = el("tbody");
    for row in &sums.rows {
        let text = if row.how.starts_with("bill") { key::TOGETHER_BILL } else { key::TOGETHER_MONEY };
        let amount = each(words, row.amount, how_often(row.how));
        // What comes once is money.
        let how = match row.times {
            1 => amount,
            times => words.fill(text, &[("amount", &amount), ("times", &times.to_string())]),
        };
        body = body.add(line(words, words.language.named("right", row.right), &how, row.year));
    }
    let month = each(words, sums.month, key::ANSWER_PER_MONTH);
    let foot = el("tfoot").add(line(words, words.get(key::TOGETHER_TOTAL), &month, sums.year));
    let caption = el("caption").text(words.get(key::TOGETHER_CAPTION));
    el("table").add(caption).add(el("thead").add(head)).add(body).add(foot)
}

fn each(words: Words, eur: Eur, per: Key) -> String {
    [&words.amount(eur), " ", words.get(per)].concat()
}

/// A line of the table: what, how it comes, and how much in a year.
fn line(words: Words, what: &str, how: &str, year: Eur) -> Node {
    let what = el("th").attr("scope", "row").add(el("div").class("who").text(what)).add(p("hint", how));
    el("tr").add(what).add(el("td").add(money(words, year)))
}

/// How often a right comes, by how it comes.
pub fn how_often(how: &str) -> Key {
    match how.rsplit('_').next() {
        Some("yearly") => key::ANSWER_PER_YEAR,
        Some("once") => key::ANSWER_PER_ONCE,
        _ => key::ANSWER_PER_MONTH,
    }
}
