//! Two estimates side by side: this case and another one from a file, or this case by the law of two days.
//! A table of the rights, the totals, and the answers that differ; the same goes on paper.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::decision::mark;
use super::{law, old_law, refusal_in_words, together};
use crate::compare::{Cell, differing, rows, totals};
use crate::date::Date;
use crate::embed::narrow::narrow;
use crate::estimate::{Estimate, Refusal};
use crate::form::read::Opened;
use crate::form::{About, Answers, Subject, clean, household, typed};
use crate::money::Eur;
use crate::text::{Key, key};
use crate::widget::instance::root;
use crate::widget::node::{Node, button, details, el, h2, h3, p, span};
use crate::widget::state::State;
use crate::widget::{dom, keep, review};
use crate::words::Words;

/// The field of the other file.
pub const FILE: &str = "compare-file";
/// The place of the comparison, on the page and on paper.
const PLACES: [&str; 2] = ["compare-place", "compare-paper"];
/// Its heading on the page.
const FOUND: &str = "compare-found";
/// The parts of the day, and what is said where it is none.
const DAY: [(&str, Key); 3] =
    [("compare-day", key::APP_DAY), ("compare-month", key::APP_MONTH), ("compare-year", key::APP_YEAR)];
const DAY_ERROR: &str = "compare-day.error";

/// Draws the ways to a second estimate.
pub fn draw(words: Words) -> Node {
    let mut parts = el("div").class("parts");
    for (id, label) in DAY {
        let input = el("input").attr("type", "text").attr("id", id).attr("inputmode", "numeric");
        let class = if label == key::APP_YEAR { "number" } else { "short" };
        let input = input.attr("autocomplete", "off").class(class);
        let label = el("label").attr("for", id).text(words.get(label));
        parts = parts.add(el("span").class("part").add(label).add(input));
    }
    let by_day = el("fieldset")
        .class("question")
        .add(el("legend").text(words.get(key::COMPARE_DAY)))
        .add(p("", "").attr("id", DAY_ERROR))
        .add(parts);
    details("compare", words.get(key::COMPARE_TITLE))
        .add(p("hint", words.get(key::COMPARE_LEAD)))
        .add(by_day)
        .add(el("div").class("buttons").add(button("secondary", words.get(key::COMPARE_BY_DAY), "compare")))
        .add(keep::field(words, FILE, key::COMPARE_FILE, key::COMPARE_FILE_HINT))
        .add(el("div").attr("id", PLACES[0]))
}

/// The field is a part of the day.
pub fn is_of_day(field: &str) -> bool {
    DAY.iter().any(|(id, _)| *id == field)
}

/// The place on paper, empty until something is compared.
pub fn on_paper() -> Node {
    el("section").class("compare").attr("id", PLACES[1])
}

/// The second estimate: what it is called, whose law, and its answers where it has others.
struct Second {
    name: String,
    found: Result<Estimate, Refusal>,
    law_on: Option<Date>,
    answers: Option<Answers>,
    left_out: [Vec<(String, String)>; 2],
}

/// By the law of the day that was typed.
pub fn by_day(state: State) {
    let words = state.words();
    let typed = DAY.map(|(id, _)| {
        let field = root().by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        field.map(|field| field.value()).unwrap_or_default()
    });
    let day = typed::date(&typed[0], &typed[1], &typed[2]).ok().flatten();
    for (id, _) in DAY {
        mark(words, id, DAY_ERROR, day.is_none().then_some(key::PROBLEM_DATE));
    }
    let (Some(day), Some((mut household, _))) = (day, super::household(state)) else { return dom::focus(DAY[0].0) };
    household.law_on = Some(day);
    let found = crate::estimate(&household);
    let name = words.one(key::COMPARE_B_DAY, "day", &words.date(day));
    show(state, Second { name, found, law_on: Some(day), answers: None, left_out: Default::default() });
}

/// With the case of a file.
pub fn opened(state: State, file: Opened) {
    let mut answers = file.answers;
    // The form asks of both cases what it asks of this one.
    answers.ask_for(state.asked_for());
    let Some((mut household, _)) = household(&answers) else { return };
    household.law_on = file.law_on;
    let found = crate::estimate(&household);
    let name = state.words().get(key::COMPARE_B).to_owned();
    let left_out = [file.left_out, file.added];
    show(state, Second { name, found, law_on: file.law_on, answers: Some(answers), left_out });
}

fn show(state: State, mut second: Second) {
    let Some((household, _)) = super::household(state) else { return };
    let Ok(mut first) = crate::estimate(&household) else { return };
    for estimate in [Some(&mut first), second.found.as_mut().ok()].into_iter().flatten() {
        narrow(state.asked_for(), estimate, &mut Vec::new());
    }
    let words = state.words();
    for id in PLACES {
        let Some(place) = root().by_id(id) else { continue };
        place.set_text_content(None);
        let title = words.get(key::COMPARE_FOUND);
        let is_page = id == PLACES[0];
        let title = if is_page { h3(title).attr("id", FOUND).attr("tabindex", "-1") } else { h2(title) };
        // A new element can always be added.
        let _ = place.append_child(&both(state, el("div").add(title), (&first, household.law_on), &second).0);
    }
    dom::focus(FOUND);
}

/// Both estimates.
fn both(state: State, node: Node, (first, law_on): (&Estimate, Option<Date>), second: &Second) -> Node {
    let words = state.words();
    let node = keep::not_taken(words, node, second.left_out.clone());
    let found = match &second.found {
        Ok(found) => found,
        Err(refusal) => {
            let title = [&second.name, " – ", words.get(key::ANSWER_REFUSED)].concat();
            return node.add(p("who", &title)).add(p("note", &refusal_in_words(words, refusal)));
        }
    };
    let names = [words.get(key::COMPARE_A), &second.name];
    let mut node = node;
    for (name, estimate, law_on) in [(names[0], first, law_on), (names[1], found, second.law_on)] {
        node = node.add(p("who", name)).add(p("law", &law(words, estimate)));
        node = node.add_some(law_on.map(|day| old_law(words, day)));
    }
    let sums = totals([first, found]);
    let more = sums.map(|[a, b]| more_or_less(words, b - a));
    let node = node.add(p("", &words.fill(key::COMPARE_IN_B, &[("month", &more[0]), ("year", &more[1])])));
    let node = node.add(rights(words, names, [first, found], &sums, &more));
    match &second.answers {
        Some(answers) => node.add(facts(state, names, answers)),
        None => node,
    }
}

/// How much more or less, in words.
fn more_or_less(words: Words, difference: Eur) -> String {
    if difference.0.is_zero() {
        return words.get(key::COMPARE_SAME).to_owned();
    }
    let text = if difference.is_positive() { key::COMPARE_MORE } else { key::COMPARE_LESS };
    words.one(text, "amount", &words.amount(Eur(difference.0.abs())))
}

/// A table of which each entry has a line for what it is, and one below it for its values: so that three of
/// them fit beside each other on a phone.
struct Table {
    node: Node,
    columns: &'static str,
}

impl Table {
    fn new(caption: &str, titles: &[&str], columns: &'static str) -> Table {
        let mut head = el("tr");
        for title in titles {
            head = head.add(el("th").attr("scope", "col").text(title));
        }
        let node = el("table").add(el("caption").text(caption)).add(el("thead").add(head));
        Table { node, columns }
    }

    fn entry(self, class: &str, what: &str, values: &[&str]) -> Table {
        let title = el("th").attr("scope", "rowgroup").attr("colspan", self.columns).add(span(class, what));
        let mut line = el("tr");
        for value in values {
            line = line.add(el("td").add(span("", value)));
        }
        Table { node: self.node.add(el("tbody").add(el("tr").add(title)).add(line)), ..self }
    }
}

fn rights(words: Words, names: [&str; 2], estimates: [&Estimate; 2], sums: &[[Eur; 2]], more: &[String]) -> Node {
    let titles = [names[0], names[1], words.get(key::COMPARE_DIFFERENCE)];
    let mut table = Table::new(words.get(key::COMPARE_CAPTION), &titles, "3");
    for row in rows(estimates) {
        let name = words.language.named("right", row.right);
        let what = if row.how.is_empty() { name.to_owned() } else { often(words, name, together::how_often(row.how)) };
        let [a, b] = row.cells.map(|value| cell(words, value));
        let difference = match row.difference() {
            Some(difference) => more_or_less(words, difference),
            None if a == b => words.get(key::COMPARE_SAME).to_owned(),
            None => String::new(),
        };
        table = table.entry("who", &what, &[&a, &b, &difference]);
    }
    for (i, per) in [key::ANSWER_PER_MONTH, key::TOGETHER_IN_YEAR].into_iter().enumerate() {
        let what = often(words, words.get(key::TOGETHER_TOTAL), per);
        let [a, b] = sums[i].map(|eur| words.amount(eur));
        table = table.entry("who", &what, &[&a, &b, &more[i]]);
    }
    table.node
}

/// What, and how often it comes.
fn often(words: Words, what: &str, per: Key) -> String {
    [what, ", ", words.get(per)].concat()
}

fn cell(words: Words, cell: Cell) -> String {
    let text = match cell {
        Cell::Eur(eur) => return words.amount(eur),
        Cell::Has(true) => key::APP_YES,
        Cell::Has(false) => key::APP_NO,
        Cell::Unknown => key::COMPARE_UNKNOWN,
    };
    words.get(text).to_owned()
}

/// The answers that differ.
fn facts(state: State, names: [&str; 2], other: &Answers) -> Node {
    let words = state.words();
    let (ours, theirs) = (&state.counting(), &clean(other));
    let all = differing(ours, theirs);
    if all.is_empty() {
        return p("", words.get(key::COMPARE_FACTS_SAME));
    }
    let mut table = Table::new(words.get(key::COMPARE_FACTS), &names, "2");
    for differs in all {
        let abouts = [ours, theirs].map(|answers| About { answers, subject: differs.subject });
        let about = if differs.asked[0] { abouts[0] } else { abouts[1] };
        let what = words.asking(differs.question.label, about);
        let whose = match differs.subject {
            Subject::Income(person, _) => words.of(&words.subject(differs.subject), &words.person(person)),
            subject => words.subject(subject),
        };
        let what = [&whose, ": ", &what].concat();
        let mut said = abouts.map(|about| review::answer(words, about, differs.question));
        for (i, said) in said.iter_mut().enumerate() {
            if said.is_empty() || !differs.asked[i] {
                words.get(key::REVIEW_NONE).clone_into(said);
            }
        }
        table = table.entry("", &what, &[&said[0], &said[1]]);
    }
    table.node
}
