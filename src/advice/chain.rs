//! How an amount was worked out, line by line: the chain of steps, articles, amounts of the law and
//! answers. The page, the paper and the text for an appeal all show these lines of the one trace.

use crate::citation::{Act, places};
use crate::dated::{Dated, Entry, Kind};
use crate::household::Household;
use crate::law::income_kinds::how_it_counts;
use crate::readings::RoundingReading;
use crate::text::{isolated, key, number, percent};
use crate::trace::{Fact, Input, Origin, Right, Step, Trace, Value};
use crate::words::Words;

/// Where a line comes from.
#[derive(Clone, Copy)]
pub enum Basis {
    /// A step; whether it was rounded to the cent.
    Step(bool),
    /// An amount or share that the law sets.
    Law(&'static Dated, &'static Entry),
    /// An answer.
    Fact(Fact),
    /// An earlier step, by its identifier.
    Earlier(&'static str),
}

/// A line: what was found or read, how much it is, and where that stands.
pub struct Line {
    /// 0 for a result, one more for what it was found from, and so on.
    pub depth: usize,
    /// What it is.
    pub what: String,
    /// How much it is.
    pub value: String,
    /// It is digits, which no browser should translate.
    pub is_number: bool,
    /// The articles.
    pub articles: Vec<(Act, &'static str)>,
    /// Where it comes from.
    pub basis: Basis,
}

/// The chain of an estimate, in some words.
#[derive(Clone, Copy)]
pub struct Chain<'a> {
    /// The words.
    pub words: Words,
    /// The facts.
    pub household: &'a Household,
    /// The steps.
    pub trace: &'a Trace,
    /// Who applies is called so, not "you": for a text that an office reads.
    pub for_office: bool,
}

impl Chain<'_> {
    /// The results of some rights, by their steps; where one of them is named `result`, that one alone.
    /// None where there are none, and where a part of a right was not worked out: the steps of the
    /// whole right would mislead.
    pub fn results(&self, rights: &[Right], result: &str) -> Vec<usize> {
        let steps = self.trace.steps();
        let mut roots: Vec<usize> = self.trace.roots().filter(|root| rights.contains(&steps[*root].right)).collect();
        if roots.iter().any(|root| steps[*root].id == result) {
            roots.retain(|root| steps[*root].id == result);
        } else if rights.iter().all(|right| !result.is_empty() && right.name() != result) {
            roots.clear();
        }
        roots
    }

    /// These results with every earlier one that they rest on, in the order in which they were found.
    pub fn with_earlier(&self, results: Vec<usize>) -> Vec<usize> {
        let all: Vec<usize> = self.trace.roots().collect();
        let mut found = results;
        let mut next = 0;
        while let Some(root) = found.get(next).copied() {
            next += 1;
            let end = all.iter().copied().find(|other| *other > root).unwrap_or(self.trace.steps().len());
            for step in root..end {
                for input in self.trace.inputs(step) {
                    let Origin::Step(id) = input.origin else { continue };
                    // A name may be found more than once: the last before is meant. The few that are told later
                    // in another right were worked out quietly for this one.
                    let is_it = |i: &usize| self.trace.steps()[*i].id == id;
                    let after = || (step..self.trace.steps().len()).find(is_it);
                    let Some(earlier) = (0..step).rev().find(is_it).or_else(after) else { continue };
                    let earlier = all.iter().copied().rev().find(|other| *other <= earlier);
                    found.extend(earlier.filter(|earlier| !found.contains(earlier)));
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// The lines of these results, each before what it was found from.
    pub fn lines(&self, results: &[usize]) -> Vec<Line> {
        let mut lines = Vec::new();
        for root in results {
            self.add(*root, 0, &mut lines);
        }
        lines
    }

    fn add(&self, index: usize, depth: usize, lines: &mut Vec<Line>) {
        let step = &self.trace.steps()[index];
        let articles = step.articles.iter().map(|article| (article.act, article.at)).collect();
        lines.push(self.line(depth, self.title(step), step.value, articles, Basis::Step(step.rounded)));
        for input in self.trace.inputs(index) {
            lines.push(self.input(depth + 1, input));
        }
        for child in self.trace.children(index) {
            self.add(child, depth + 1, lines);
        }
    }

    fn line(&self, depth: usize, what: String, value: Value, articles: Vec<(Act, &'static str)>, basis: Basis) -> Line {
        let is_number = matches!(value, Value::Eur(_) | Value::Number(_) | Value::Percent(_));
        Line { depth, what, value: self.value(value), is_number, articles, basis }
    }

    fn title(&self, step: &Step) -> String {
        let what = self.words.language.named("step", step.id);
        step.person.and_then(|person| self.of(what, person)).unwrap_or_else(|| what.to_owned())
    }

    /// What something is, and whose.
    fn of(&self, what: &str, person: u8) -> Option<String> {
        let person = self.household.persons.get(usize::from(person))?;
        let applicant = self.words.get(key::WHO_APPLICANT).to_owned();
        let is_applicant = self.for_office && person.id == "you";
        let name = if is_applicant { applicant } else { self.words.person_named(&person.id) };
        Some(self.words.of(what, &name))
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

    fn input(&self, depth: usize, input: &Input) -> Line {
        let name = self.words.language.named("input", input.name).to_owned();
        let (name, articles, basis) = match input.origin {
            Origin::Parameter(parameter, entry) => (name, places(parameter.article), Basis::Law(parameter, entry)),
            Origin::Fact(fact) => (self.fact(fact).unwrap_or(name), Vec::new(), Basis::Fact(fact)),
            Origin::Step(id) => (name, Vec::new(), Basis::Earlier(id)),
        };
        self.line(depth, name, input.value, articles, basis)
    }

    /// Of an income: its kind, and when.
    pub fn fact(&self, fact: Fact) -> Option<String> {
        let (person, stream, when) = match fact {
            Fact::IncomeMonth(person, stream, month) => (person, stream, self.words.month(month)),
            Fact::IncomeYear(person, stream, year) => (person, stream, year.to_string()),
            _ => return None,
        };
        let income = self.household.persons.get(usize::from(person))?.incomes.get(usize::from(stream))?;
        let kind = self.words.language.named("kind", how_it_counts(income.kind).0);
        Some([kind, ", ", &when].concat())
    }

    /// An answer, with the person it is about.
    pub fn answer(&self, line: &Line) -> Option<String> {
        let person = match line.basis {
            Basis::Fact(Fact::Person(person, _) | Fact::IncomeMonth(person, ..) | Fact::IncomeYear(person, ..)) => {
                person
            }
            Basis::Fact(_) => return Some(line.what.clone()),
            _ => return None,
        };
        self.of(&line.what, person)
    }

    /// The articles of a line: "ZUPJS 22(2); ZSDP-1 73".
    pub fn articles(&self, line: &Line) -> String {
        let mut all = Vec::new();
        for (act, at) in &line.articles {
            all.push(isolated(self.words.language, &[act.short(), " ", at].concat()));
        }
        all.join("; ")
    }

    /// What else there is to know of a line: how it was rounded, since when it holds and who says so.
    pub fn notes(&self, line: &Line) -> Vec<String> {
        let words = self.words;
        match line.basis {
            Basis::Step(false) => Vec::new(),
            Basis::Step(true) => {
                let how = match self.household.readings.rounding {
                    RoundingReading::HalfUp => key::WHO_HALF_UP,
                    RoundingReading::HalfEven => key::WHO_HALF_EVEN,
                    RoundingReading::Truncate => key::WHO_TRUNCATE,
                };
                let rounded = [words.get(key::TRACE_ROUNDED), ": ", words.get(how)].concat();
                vec![rounded, words.one(key::WHO_ROUND_OPEN, "question", ROUNDING)]
            }
            Basis::Law(_, entry) => {
                let kind = words.get(match entry.kind {
                    Kind::Statute => key::WHO_STATUTE,
                    Kind::Published => key::WHO_PUBLISHED,
                    Kind::Derived => key::WHO_DERIVED,
                });
                let source = match entry.source_in_brief() {
                    "" => kind.to_owned(),
                    brief => [kind, ": ", &isolated(words.language, brief)].concat(),
                };
                let from = words.one(key::TRACE_PARAMETER, "from", &words.date(entry.from));
                vec![from, source, words.one(key::WHO_READ_ON, "day", &words.date(entry.read_on))]
            }
            Basis::Fact(_) => vec![words.get(key::TRACE_FACT).to_owned()],
            Basis::Earlier(_) => vec![words.get(key::TRACE_EARLIER).to_owned()],
        }
    }
}

/// The open question of how to round.
const ROUNDING: &str = "AMB-01";
