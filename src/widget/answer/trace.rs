//! How an amount was worked out: its chain as lists within lists, each to be opened, with a link to the
//! act at each article.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::next::link_to;
use crate::advice::chain::{Basis, Chain, Line};
use crate::advice::{Case, links};
use crate::household::Household;
use crate::text::key;
use crate::trace::{Fact, Right, Trace};
use crate::widget::instance::root;
use crate::widget::node::{Node, button, el, h2, span};
use crate::widget::state::State;
use crate::words::Words;

/// What the id of the place of a chain begins with; the name of its right follows.
const ID: &str = "how-";

/// Every level.
const ALL: usize = usize::MAX;

/// How the persons and the assets were counted, for all rights: they have no card.
const SHARED: &[Right] = &[Right::Persons, Right::Assets];

/// The steps to look at: those of a right, or what is shared.
fn rights(right: &Option<Right>) -> &[Right] {
    right.as_ref().map_or(SHARED, std::slice::from_ref)
}

/// The chain of an estimate, as the person reads it.
fn chain(words: Words, case: Case<'_>) -> Chain<'_> {
    Chain { words, household: case.household, trace: &case.estimate.trace, for_office: false }
}

/// The place of the chain of a right, to be opened; without a right, of what is shared. None where there
/// are no steps. It is filled when it is opened: most people open few.
pub fn draw(words: Words, title: &str, case: Case, right: Option<Right>, result: &str) -> Option<Node> {
    let is_there = !chain(words, case).results(rights(&right), result).is_empty();
    let draw = || {
        let summary = el("summary").attr("data-do", &["how:", result].concat()).text(title);
        el("details").class("how").add(summary).add(el("div").attr("id", &[ID, result].concat()))
    };
    is_there.then(draw)
}

/// A chain opens: fills its place, once, with its result and what that rests on. As long as it is open
/// it is on paper too, all of it.
pub fn show(state: State, result: &str) {
    let on_paper = ["paper-", ID, result].concat();
    let Some(place) = root().by_id(&[ID, result].concat()) else { return };
    if let Some(printed) = root().by_id(&on_paper) {
        printed.remove();
    }
    // It was pressed, and is still as it was before.
    let closes = place.parent_element().is_some_and(|holder| holder.has_attribute("open"));
    // The same as the page shows.
    let (false, Some((household, _))) = (closes, super::household(state)) else { return };
    let Ok(mut estimate) = crate::estimate(&household) else { return };
    let words = state.words();
    let findings = super::found(state, words, &household, &mut estimate);
    let chain = chain(words, Case { household: &household, estimate: &estimate, findings: &findings });
    let right = findings.iter().find(|finding| finding.id == result).map(|finding| finding.right);
    let results = chain.results(rights(&right), result);
    let own = chain.lines(&results);
    let mut earlier = chain.with_earlier(results.clone());
    earlier.retain(|root| !results.contains(root));
    let earlier = chain.lines(&earlier);
    if place.first_element_child().is_none() {
        let all = [levels(words, result), list(&chain, &own, 1), list(&chain, &earlier, 0)];
        // What rests on nothing else has no second list. A new element can always be added.
        all.iter().filter(|node| node.0.has_child_nodes()).for_each(|node| drop(place.append_child(&node.0)));
    }
    if let Some(paper) = root().find(".paper") {
        let title = if right.is_some() { words.language.named("right", result) } else { words.get(key::ANSWER_SHARED) };
        let printed = el("section").class("chain").attr("id", &on_paper).add(h2(title));
        let printed = printed.add(list(&chain, &own, ALL)).add(list(&chain, &earlier, ALL));
        let _ = paper.append_child(&printed.0);
    }
}

/// How much of it is open: three buttons.
fn levels(words: Words, result: &str) -> Node {
    let mut all =
        el("div").class("buttons levels").attr("role", "group").attr("aria-label", words.get(key::WHO_LEVELS));
    for (level, text) in [("depth-0", key::WHO_LESS), ("depth-1", key::WHO_MORE), ("depth-2", key::WHO_ALL)] {
        all = all.add(button("link", words.get(text), &[level, ":", result].concat()));
    }
    all
}

/// Opens a chain to the end or one level further, or closes it. What is below the buttons moves, they don't.
pub fn open(level: &str, result: &str) {
    let parts = root().find_all(&["[id=\"", ID, result, "\"] details"].concat());
    // From the last: what lies within comes after, and is looked at before what holds it opens.
    for i in (0..parts.length()).rev() {
        let Some(part) = parts.item(i).and_then(|part| part.dyn_into::<Element>().ok()) else { continue };
        let holder = part.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
        let is_next = holder.is_some_and(|holder| holder.has_attribute("open"));
        // Neither can fail with a fixed name.
        let _ = match level {
            "depth-0" => part.remove_attribute("open"),
            "depth-1" if !is_next => Ok(()),
            _ => part.set_attribute("open", ""),
        };
    }
}

/// These lines, each with those that lie deeper after it; so many levels open.
fn list(chain: &Chain, lines: &[Line], open: usize) -> Node {
    let mut all = el("ul").class("steps");
    let mut rest = lines;
    while let [line, after @ ..] = rest {
        let below = after.iter().take_while(|other| other.depth > line.depth).count();
        all = all.add(entry(chain, line, &after[..below], open));
        rest = &after[below..];
    }
    all
}

fn entry(chain: &Chain, line: &Line, below: &[Line], open: usize) -> Node {
    let value = span("value", &line.value).attr_if(line.is_number, "translate", "no");
    let what = span("line", "").add(span("what", &[&line.what, " "].concat())).add(value);
    let note = note(chain, line);
    if below.is_empty() {
        return el("li").add(what).add(note);
    }
    let part = el("details").attr_if(open > 0, "open", "").add(el("summary").add(what));
    el("li").add(part.add(note).add(list(chain, below, open.saturating_sub(1))))
}

/// The articles, each a link to its act, and what else there is to know.
fn note(chain: &Chain, line: &Line) -> Node {
    let mut all = el("div").class("article");
    for (i, (act, at)) in line.articles.iter().enumerate() {
        if i > 0 {
            all = all.add(span("", "; "));
        }
        let link = link_to(&[act.short(), " ", at].concat(), links::act(*act));
        all = all.add(link.attr("dir", "ltr").attr("translate", "no"));
    }
    for (i, note) in chain.notes(line).iter().enumerate() {
        let mark = if i > 0 || !line.articles.is_empty() { " · " } else { "" };
        all = all.add(span("", &[mark, note].concat()));
    }
    all
}

/// One step, with what it was found from.
pub fn of_step(words: Words, household: &Household, trace: &Trace, step: usize) -> Node {
    let chain = Chain { words, household, trace, for_office: false };
    let lines = chain.lines(&[step]);
    el("details").class("how").add(el("summary").text(words.get(key::ANSWER_HOW))).add(list(&chain, &lines, 1))
}

/// What a fact is: of an income its kind, and when.
pub fn fact(words: Words, household: &Household, trace: &Trace, fact: Fact) -> Option<String> {
    Chain { words, household, trace, for_office: false }.fact(fact)
}

/// A step on paper: how deep, what, by which articles, how much.
pub struct PaperRow {
    /// 0 for what was found, 1 for what it was found from.
    pub depth: usize,
    /// What was found.
    pub what: String,
    /// The articles: "ZUPJS 22(2); ZSDP-1 73".
    pub articles: String,
    /// How much it is.
    pub value: String,
}

/// What was found for a right, and what it was found from: the steps that fit on paper.
pub fn rows(words: Words, case: Case, right: Right, result: &str) -> Vec<PaperRow> {
    let chain = chain(words, case);
    // Of the persons it is enough how many count: who doesn't is told elsewhere.
    let depth = usize::from(right != Right::Persons);
    let mut rows = Vec::new();
    for line in chain.lines(&chain.results(&[right], result)) {
        if line.depth <= depth && matches!(line.basis, Basis::Step(_)) {
            let articles = chain.articles(&line);
            rows.push(PaperRow { depth: line.depth, what: line.what, articles, value: line.value });
        }
    }
    rows
}
