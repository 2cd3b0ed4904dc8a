//! Where something is not known: how much it could be at least and at most, what makes the difference, and a way to the
//! question that would tell most.

use leptos::prelude::ReadUntracked;

use super::cards::money;
use super::sides;
use crate::form::open::{OpenAnswers, OpenQuestion};
use crate::law::amounts::RIGHTS;
use crate::money::Eur;
use crate::range::{May, Open, Range};
use crate::text::key;
use crate::widget::instance::root;
use crate::widget::node::{Node, button, details, el, h2, h3, li, p, span};
use crate::widget::open;
use crate::widget::state::State;
use crate::words::Words;

/// About how many estimates the range may take: a second of work on a slow phone, in slices.
const MOST: usize = 1_000;
/// How many of the facts that make a difference are named.
const NAMED: usize = 8;
/// The place of the section.
const PLACE: &str = "range";

/// The section, if anything is open; it fills itself once the range is found.
pub fn draw(state: State) -> Option<Node> {
    let words = state.words();
    let is_done = state.is_done();
    let desk = state.desk.read_untracked();
    // Who went to the result early has not been asked everything.
    let done = if is_done { None } else { Some(desk.done()) };
    let case = OpenAnswers::new(&desk.answers, done.as_deref(), desk.law_on).under(desk.readings);
    drop(desk);
    if case.questions().is_empty() {
        return None;
    }
    let working = p("", words.get(key::RANGE_WORKING)).attr("role", "status");
    open::look(case, MOST, Box::new(move |case, range| fill(state, case, range)));
    let section = el("section").class("card range").attr("id", PLACE).attr("aria-busy", "true");
    Some(section.add(h2(words.get(key::RANGE_TITLE))).add(working))
}

/// Puts what was found into its places: the section, the cards, the paper.
fn fill(state: State, case: &OpenAnswers, range: Option<Range>) {
    let words = state.words();
    let Some(place) = root().by_id(PLACE).map(Node) else { return };
    open::found(&place);
    let status = place.0.last_element_child().map(Node);
    let Some(range) = range else {
        if let Some(status) = status {
            status.text(words.get(key::RANGE_FAILED));
        }
        return;
    };
    let probably = case.amounts(&Vec::new()).ok().flatten().map(|amounts| amounts.total());
    let said = said(words, &range, probably);
    if let Some(status) = status {
        status.class("said").text(&said);
    }
    let place = place
        .add(p("", words.get(if range.is_certain { key::RANGE_CERTAIN } else { key::RANGE_ESTIMATE })))
        .add_some(ask(words, case, &range))
        .add(table(words, &range))
        .add(p("hint", words.get(key::RANGE_ONCE)));
    place.add_some(matters(words, case, &range)).add(bounds(words, case));
    for (i, right) in RIGHTS.iter().enumerate().filter(|(i, _)| range.least[*i] != range.most[*i]) {
        if let Some(card) = root().by_id(&["card-", right.name()].concat()) {
            Node(card).add(p("hint", &between(words, key::RANGE_CARD, range.least[i], range.most[i])));
        }
    }
    if let Some(paper) = root().by_id("range-paper") {
        Node(paper).add(h2(words.get(key::RANGE_TITLE))).add(p("who", &said)).add(table(words, &range));
    }
}

fn between(words: Words, text: crate::text::Key, least: Eur, most: Eur) -> String {
    words.fill(text, &[("least", &words.amount(least)), ("most", &words.amount(most))])
}

/// The range in a sentence. `probably`: what the estimate says, with what it assumed.
fn said(words: Words, range: &Range, probably: Option<Eur>) -> String {
    let (least, most) = (range.least_together, range.most_together);
    if least == most {
        return words.one(key::RANGE_SAME, "amount", &words.amount(least));
    }
    // What was assumed need not be one of the answers.
    match probably.filter(|eur| *eur >= least && *eur <= most) {
        Some(eur) => {
            let amounts = [least, eur, most].map(|eur| words.amount(eur));
            let values = [("least", &*amounts[0]), ("probably", &*amounts[1]), ("most", &*amounts[2])];
            words.fill(key::RANGE_SUM_PROBABLY, &values)
        }
        None => between(words, key::RANGE_SUM, least, most),
    }
}

/// What would tell most, first, among the questions that can be answered now.
pub fn asked<'a>(case: &'a OpenAnswers, range: &'a Range) -> impl Iterator<Item = (OpenQuestion, Eur)> + 'a {
    let open = case.questions();
    range.matters.iter().filter_map(move |matter| {
        let one = open.iter().find(|open| open.path() == matter.path)?;
        Some((*one, matter.narrows))
    })
}

fn ask(words: Words, case: &OpenAnswers, range: &Range) -> Option<Node> {
    let (first, _) = asked(case, range).next()?;
    let text = words.one(key::RANGE_ASK, "question", &open::label(words, case, &first));
    let go = button("primary", words.get(key::RANGE_GO), &["go:", &first.path()].concat());
    Some(el("div").add(p("who", &text)).add(el("div").class("buttons").add(go)))
}

/// Each right, with the least and the most; last what they bring together.
fn table(words: Words, range: &Range) -> Node {
    let line = |what: &str, least: Eur, most: Eur| sides::line(what, &[least, most].map(|eur| money(words, eur)));
    let mut table = sides::table(words, words.get(key::RANGE_TABLE), &[key::RANGE_LEAST, key::RANGE_MOST]);
    for (i, right) in RIGHTS.iter().enumerate() {
        if range.most[i] > Eur::ZERO || range.unknown[i] {
            let name = words.language.named("right", right.name());
            let what =
                if range.unknown[i] { [name, ". ", words.get(key::RANGE_CANNOT)].concat() } else { name.to_owned() };
            table = table.add(line(&what, range.least[i], range.most[i]));
        }
    }
    table.add(line(words.get(key::TOGETHER_TOTAL), range.least_together, range.most_together))
}

fn matters(words: Words, case: &OpenAnswers, range: &Range) -> Option<Node> {
    let mut list = el("ol");
    for (one, narrows) in asked(case, range).take(NAMED) {
        let label = open::label(words, case, &one);
        let text = words.one(key::RANGE_ANSWER, "question", &label);
        let narrows = words.one(key::RANGE_NARROWS, "amount", &words.amount(narrows));
        list = list.add(li(button("link", &text, &["go:", &one.path()].concat())).add(p("hint", &narrows)));
    }
    list.0.has_child_nodes().then(|| el("div").add(h3(words.get(key::RANGE_MATTERS))).add(list))
}

/// What was taken as possible of each open question.
fn bounds(words: Words, case: &OpenAnswers) -> Node {
    let mut list = el("ul");
    for one in case.questions() {
        let label = open::label(words, case, &one);
        let (text, from, to) = match case.may(&one) {
            May::BeOneOf(_) => (key::RANGE_EVERY, 0, 0),
            May::BeLikeOneOf(_) => (key::RANGE_SOME, 0, 0),
            May::BeBetween(from, to) if one.question.parts().len() > 1 => (key::RANGE_BETWEEN_MONTHS, from, to),
            May::BeBetween(from, to) => (key::RANGE_BETWEEN, from, to),
        };
        let [from, to] = [from, to].map(|cents| words.amount(Eur::cents(cents)));
        let text = words.fill(text, &[("question", &label), ("from", &from), ("to", &to)]);
        list = list.add(li(span("", &text)));
    }
    details("", words.get(key::RANGE_BOUNDS)).add(list)
}
