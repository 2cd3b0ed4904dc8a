//! How an amount was worked out: the trace as a nested list, with article, parameters and rounding.

use crate::estimate::Estimate;
use crate::household::Household;
use crate::law::income_kinds::how_it_counts;
use crate::text::{isolated, key, number, percent};
use crate::trace::{Fact, Input, Origin, Right, Step, Trace, Value};
use crate::widget::node::{Node, details, el, span};
use crate::words::Words;

/// Draws the steps of some rights; where one of them is named `result`, that one alone. None where
/// there are no steps.
pub fn draw(
    words: Words,
    title: &str,
    household: &Household,
    estimate: &Estimate,
    rights: &[Right],
    result: &str,
) -> Option<Node> {
    let trace = &estimate.trace;
    let drawing = Drawing { words, household, trace };
    let (roots, named) = roots(trace, rights, result);
    // A part of a right that was not worked out has no steps; those of the whole right would mislead.
    if !named && rights.iter().all(|right| !result.is_empty() && right.name() != result) {
        return None;
    }
    let mut list = el("ul").class("steps");
    for root in roots {
        list = list.add(drawing.step(root));
    }
    list.0.has_child_nodes().then(|| details("how", title).add(list))
}

/// The first steps of some rights, or those alone that are named `result`; and whether there are such.
fn roots(trace: &Trace, rights: &[Right], result: &str) -> (Vec<usize>, bool) {
    let steps = trace.steps();
    let mut roots: Vec<usize> = trace.roots().filter(|root| rights.contains(&steps[*root].right)).collect();
    let named = roots.iter().any(|root| steps[*root].id == result);
    roots.retain(|root| !named || steps[*root].id == result);
    (roots, named)
}

/// One step, with what it was found from.
pub fn of_step(words: Words, household: &Household, estimate: &Estimate, step: usize) -> Node {
    let drawing = Drawing { words, household, trace: &estimate.trace };
    details("how", words.get(key::ANSWER_HOW)).add(el("ul").class("steps").add(drawing.step(step)))
}

/// What a fact is: of an income its kind, and when.
pub fn fact(words: Words, household: &Household, estimate: &Estimate, fact: Fact) -> Option<String> {
    Drawing { words, household, trace: &estimate.trace }.fact(fact)
}

/// A step on paper: how deep, what, by which articles, how much.
pub struct PaperRow {
    /// 0 for what was found, 1 for what it was found from.
    pub depth: usize,
    /// What was found.
    pub what: String,
    /// The articles.
    pub articles: String,
    /// How much it is.
    pub value: String,
}

/// What was found for a right, and what it was found from: the steps that fit on paper.
pub fn rows(words: Words, household: &Household, estimate: &Estimate, right: Right, result: &str) -> Vec<PaperRow> {
    let trace = &estimate.trace;
    let drawing = Drawing { words, household, trace };
    let steps = trace.steps();
    let mut rows = Vec::new();
    let mut add = |index: usize, depth| {
        let step = &steps[index];
        let (what, articles) = (drawing.title(step), articles(words, step));
        rows.push(PaperRow { depth, what, articles, value: drawing.value(step.value) });
    };
    for root in roots(trace, &[right], result).0 {
        add(root, 0);
        // Of the persons it is enough how many count: who doesn't is told elsewhere.
        if right != Right::Persons {
            trace.children(root).for_each(|child| add(child, 1));
        }
    }
    rows
}

/// Where it stands: "ZUPJS 22(2); ZSDP-1 73".
fn articles(words: Words, step: &Step) -> String {
    let mut text = String::new();
    for article in step.articles {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&isolated(words.language, &[article.act.short(), " ", article.at].concat()));
    }
    text
}

struct Drawing<'a> {
    words: Words,
    household: &'a Household,
    trace: &'a Trace,
}

impl Drawing<'_> {
    fn step(&self, index: usize) -> Node {
        let step = &self.trace.steps()[index];
        let node = self.line(&self.title(step), step.value, &self.articles(step));
        let mut below = el("ul").class("steps");
        for input in self.trace.inputs(index) {
            below = below.add(self.input(input));
        }
        for child in self.trace.children(index) {
            below = below.add(self.step(child));
        }
        if below.0.has_child_nodes() { node.add(below) } else { node }
    }

    /// What was found, how much it is, and where that stands.
    fn line(&self, what: &str, value: Value, note: &str) -> Node {
        let is_number = matches!(value, Value::Eur(_) | Value::Number(_) | Value::Percent(_));
        let value = span("value", &self.value(value)).attr_if(is_number, "translate", "no");
        let line = el("div").class("line").add(span("what", what)).add(value);
        el("li").add(line).add(span("article", note))
    }

    fn title(&self, step: &Step) -> String {
        let what = self.words.language.named("step", step.id);
        match step.person.and_then(|person| self.household.persons.get(usize::from(person))) {
            Some(person) => self.words.of(what, &self.words.person_named(&person.id)),
            None => what.to_owned(),
        }
    }

    /// The articles, and whether it was rounded.
    fn articles(&self, step: &Step) -> String {
        let mut text = articles(self.words, step);
        if step.rounded {
            text.push_str(" · ");
            text.push_str(self.words.get(key::TRACE_ROUNDED));
        }
        text
    }

    fn value(&self, value: Value) -> String {
        let words = self.words;
        match value {
            Value::Eur(eur) => words.amount(eur),
            Value::Number(value) => number(words.language, value),
            Value::Percent(value) => percent(words.language, value),
            Value::Yes(yes) => words.get(if yes { key::TRACE_YES } else { key::TRACE_NO }).to_owned(),
            Value::Word(word) => match words.language.named("word", word) {
                same if same == word => words.language.named("reason", word).to_owned(),
                text => text.to_owned(),
            },
            Value::Day(day) => words.date(day),
        }
    }

    fn input(&self, input: &Input) -> Node {
        let words = self.words;
        let name = words.language.named("input", input.name).to_owned();
        let (name, note) = match input.origin {
            Origin::Parameter(parameter, entry) => {
                let from = words.one(key::TRACE_PARAMETER, "from", &words.date(entry.from));
                (name, [&isolated(words.language, parameter.article), " · ", &from].concat())
            }
            Origin::Fact(fact) => (self.fact(fact).unwrap_or(name), words.get(key::TRACE_FACT).to_owned()),
            Origin::Step(_) => (name, words.get(key::TRACE_EARLIER).to_owned()),
        };
        self.line(&name, input.value, &note)
    }

    /// Of an income: its kind, and when.
    fn fact(&self, fact: Fact) -> Option<String> {
        let (person, stream, when) = match fact {
            Fact::IncomeMonth(person, stream, month) => (person, stream, self.words.month(month)),
            Fact::IncomeYear(person, stream, year) => (person, stream, year.to_string()),
            _ => return None,
        };
        let income = self.household.persons.get(usize::from(person))?.incomes.get(usize::from(stream))?;
        let kind = self.words.language.named("kind", how_it_counts(income.kind).0);
        Some([kind, ", ", &when].concat())
    }
}
