//! What each right comes to: the amount, who gets it, from when to when; or why not.

use crate::date::Date;
use crate::estimate::{ChildBenefit, Estimate, KindergartenFee};
use crate::money::Eur;
use crate::text::{Key, fill, key, number};
use crate::widget::node::{Node, el, li, p, span};
use crate::widget::words::Words;

/// An amount a month.
fn amount(words: Words, class: &str, eur: Eur) -> Node {
    let per = span("per", words.get(key::ANSWER_PER_MONTH));
    el("div").class(class).add(span("eur", &words.amount(eur))).add(per)
}

fn says(words: Words, key: Key) -> Node {
    p("", words.get(key))
}

fn reason(words: Words, reason: &str) -> Node {
    p("reason", words.language.named("reason", reason))
}

fn period(words: Words, card: Node, from: Option<Date>, to: Option<Date>) -> Node {
    let Some(from) = from else { return card };
    let from = words.date(from);
    card.add(p(
        "",
        &match to {
            Some(to) => words.fill(key::ANSWER_FROM_TO, &[("from", &from), ("to", &words.date(to))]),
            None => words.one(key::ANSWER_FROM_ON, "from", &from),
        },
    ))
}

/// Social assistance.
pub fn assistance(words: Words, card: Node, estimate: &Estimate) -> Node {
    let dsp = &estimate.denarna_socialna_pomoc;
    let (minimum, own) = (words.amount(dsp.min_income.total), words.amount(dsp.own_income.total));
    let sums = p("", &words.fill(key::ANSWER_MINIMUM, &[("minimum", &minimum), ("own", &own)]));
    if !dsp.entitled {
        let why = dsp.reason.unwrap_or("income");
        let card = card.add(says(words, key::ANSWER_NOT_ENTITLED)).add(reason(words, why));
        return if why == "income" { card.add(sums) } else { card };
    }
    let card = card.add(says(words, key::ANSWER_PROBABLY)).add(amount(words, "amount-of-right", dsp.amount));
    let mut card = period(words, card, dsp.from, dsp.to);
    if let Some(months) = dsp.months.filter(|_| !dsp.permanent) {
        let form = words.language.form(key::ANSWER_FIRST_MONTHS, months.into());
        card = card.add(p("", &fill(form, &[("n", &months.to_string())])));
    }
    if estimate.persons.adults.len() + estimate.persons.children.len() > 1 {
        card = card.add(says(words, key::ANSWER_WHO));
    }
    card = card.add(sums);
    if dsp.reduction_total.is_positive() {
        card = card.add(p("", &words.one(key::ANSWER_REDUCED, "amount", &words.amount(dsp.reduction_total))));
    }
    card
}

/// Child benefit.
pub fn child_benefit(words: Words, card: Node, estimate: &Estimate) -> Node {
    let od = &estimate.otroski_dodatek;
    if od.children.is_empty() {
        return card.add(says(words, key::ANSWER_NO_CHILDREN));
    }
    let mut card = card;
    if od.entitled {
        let payable = od.children.iter().filter(|child| child.entitled).count() as u32;
        let form = words.language.form(key::ANSWER_CHILDREN_COUNT, payable);
        card = card.add(says(words, key::ANSWER_PROBABLY)).add(amount(words, "amount-of-right", od.total));
        card = card.add(p("", &fill(form, &[("n", &payable.to_string())])));
    } else {
        card = card.add(says(words, key::ANSWER_NOT_ENTITLED));
    }
    let mut rows = el("ul").class("rows");
    for child in &od.children {
        rows = rows.add(li(benefit_of(words, child)));
    }
    card = card.add(rows);
    if od.entitled { card.add(says(words, key::ANSWER_RENEWED)) } else { card }
}

fn benefit_of(words: Words, child: &ChildBenefit) -> Node {
    let mut row = el("div").class("row").add(span("who", &words.person_named(&child.id)));
    if child.entitled {
        row = period(words, row.add(amount(words, "sum", child.total)), child.from, child.to);
        for (supplement, text) in [
            (child.single_parent, key::ANSWER_SINGLE_PARENT),
            (child.not_in_kindergarten, key::ANSWER_NOT_IN_KINDERGARTEN),
        ] {
            if supplement.is_positive() {
                row = row.add(p("", &words.one(text, "amount", &words.amount(supplement))));
            }
        }
    }
    match child.reason {
        Some(why) => row.add(reason(words, why)),
        None => row,
    }
}

/// Kindergarten: what the parents pay, and what they save.
pub fn kindergarten(words: Words, card: Node, estimate: &Estimate) -> Node {
    let kg = &estimate.znizano_placilo_vrtca;
    if kg.items.is_empty() {
        let children = !estimate.otroski_dodatek.children.is_empty();
        return card.add(says(words, if children { key::ANSWER_NO_KINDERGARTEN } else { key::ANSWER_NO_CHILDREN }));
    }
    let card = card.add(says(words, key::ANSWER_YOU_PAY)).add(amount(words, "amount-of-right", kg.total));
    let card = period(words, card.add(saving(words, kg.saving)), kg.from, kg.to);
    let mut rows = el("ul").class("rows");
    for fee in &kg.items {
        let row = fee_of(words, fee);
        // One child's saving is the one above.
        rows = rows.add(li(if kg.items.len() > 1 { row.add(saving(words, fee.saving)) } else { row }));
    }
    card.add(rows)
}

fn saving(words: Words, saving: Eur) -> Node {
    if saving.is_positive() {
        p("saving", &words.one(key::ANSWER_YOU_SAVE, "amount", &words.amount(saving)))
    } else {
        says(words, key::ANSWER_NO_SAVING)
    }
}

fn fee_of(words: Words, fee: &KindergartenFee) -> Node {
    let percent = number(words.language, fee.percent.0);
    let price = words.amount(fee.price);
    let reason = words.language.named("reason", fee.reason);
    let why = words.fill(key::ANSWER_CHILD_PAYS, &[("percent", &percent), ("price", &price), ("reason", reason)]);
    el("div")
        .class("row")
        .add(span("who", &words.person_named(&fee.id)))
        .add(amount(words, "sum", fee.payment))
        .add(p("", &why))
}
