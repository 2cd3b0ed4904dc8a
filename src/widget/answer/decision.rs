//! Checking a decision: on a card, what the office's decision says is typed in, and the page tells at which
//! step it departs from the estimate, what would explain it, and what to do. It stays in the fields.

use rust_decimal::Decimal;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{cards, trace};
use crate::advice::findings::Finding;
use crate::advice::{COMMON, YEARLY};
use crate::decision::{
    Explanation, Found, Line, Measure, What, Why, check as compare, explain, incomes_of_class, lines, more_in_a_year,
};
use crate::estimate::Estimate;
use crate::form::typed;
use crate::household::Household;
use crate::law::income_kinds::how_it_counts;
use crate::money::Eur;
use crate::text::{Key, isolated, key, number, percent};
use crate::trace::{Fact, Right};
use crate::widget::dom;
use crate::widget::instance::root;
use crate::widget::node::{Node, button, el, li, p, span};
use crate::widget::state::State;
use crate::words::Words;

/// What the ids of the fields begin with.
pub const FIELD: &str = "decision.";

/// The income class that stands for what lies above all of them.
const ABOVE: u32 = 9;

/// Draws what opens; nothing where the right has no amount that a decision would name. The fields come
/// when it is opened.
pub fn draw(words: Words, estimate: &Estimate, finding: &Finding) -> Option<Node> {
    let lines = lines(&estimate.trace, finding.right, finding.id);
    // Of what the household doesn't have a decision is worth checking where it says more than “nothing”.
    let least = if finding.has || finding.amount.is_some() { 1 } else { 2 };
    if finding.unknown.is_some() || lines.len() < least {
        return None;
    }
    let act = ["decision:", finding.id].concat();
    let name = span("unseen", &[": ", words.language.named("right", finding.id)].concat());
    let summary = el("summary").attr("data-do", &act).add(span("", words.get(key::DECISION_OPEN))).add(name);
    Some(el("details").class("decision").add(summary).add(el("div").attr("id", &[FIELD, finding.id].concat())))
}

/// What a decision is checked against.
struct Desk {
    words: Words,
    household: Household,
    estimate: Estimate,
    right: Right,
    id: &'static str,
    lines: Vec<Line>,
}

/// Works the estimate out again, from the answers that made it.
fn desk(state: State, id: &str) -> Option<Desk> {
    let words = state.words();
    let (household, _) = super::household(state)?;
    let mut estimate = crate::estimate(&household).ok()?;
    let finding =
        super::found(state, state.words(), &household, &mut estimate).into_iter().find(|finding| finding.id == id)?;
    let lines = lines(&estimate.trace, finding.right, finding.id);
    Some(Desk { words, household, estimate, right: finding.right, id: finding.id, lines })
}

/// Draws the fields, once.
pub fn show(state: State, id: &str) {
    let Some(place) = root().by_id(&[FIELD, id].concat()) else { return };
    let (Some(desk), None) = (desk(state, id), place.first_element_child()) else { return };
    let words = desk.words;
    let mut all = el("div").add(p("hint", words.get(key::DECISION_LEAD)));
    for (i, line) in desk.lines.iter().enumerate() {
        all = all.add(desk.field(i, line));
    }
    let check = button("secondary", words.get(key::DECISION_CHECK), &["check:", id].concat());
    let found = el("div").attr("id", &[FIELD, id, ".found"].concat()).attr("role", "status");
    all = all.add(el("div").class("buttons").add(check)).add(found);
    // A new element can always be added.
    let _ = place.append_child(&all.0);
}

/// Compares what was typed with the estimate, and tells.
pub fn check(state: State, id: &str) {
    let Some(desk) = desk(state, id) else { return };
    let Some(place) = root().by_id(&[FIELD, id, ".found"].concat()) else { return };
    place.set_text_content(None);
    if let Some(said) = desk.said() {
        // A new element can always be added.
        let _ = place.append_child(&desk.tell(&said).0);
    }
}

impl Desk {
    fn name(&self, i: usize) -> String {
        [FIELD, self.id, ".", &i.to_string()].concat()
    }

    fn person(&self, person: u8) -> String {
        let known = self.household.persons.get(usize::from(person));
        known.map_or_else(String::new, |person| self.words.person_named(&person.id))
    }

    fn of(&self, what: &str, person: Option<u8>) -> String {
        person.map_or_else(|| what.to_owned(), |person| self.words.of(what, &self.person(person)))
    }

    fn title(&self, line: &Line) -> String {
        self.of(self.words.language.named(line.group, line.id), line.person)
    }

    /// A field for what the decision says in a line.
    fn field(&self, i: usize, line: &Line) -> Node {
        let (name, error) = (self.name(i), [&self.name(i), ".error"].concat());
        let (class, mode, unit) = match line.measure {
            Measure::Eur => ("amount", "decimal", "€"),
            Measure::Percent => ("number", "decimal", "%"),
            Measure::Class => ("number", "numeric", ""),
        };
        let input = el("input")
            .attr("type", "text")
            .attr("id", &name)
            .class(class)
            .attr("inputmode", mode)
            .attr("autocomplete", "off")
            .attr_if(line.measure == Measure::Eur, "data-eur", "");
        let unit = (!unit.is_empty()).then(|| span("unit", unit).attr("aria-hidden", "true"));
        el("div")
            .class("question")
            .add(el("label").attr("for", &name).text(&self.title(line)))
            .add(p("", "").attr("id", &error))
            .add(el("span").class("entry").add(input).add_some(unit))
    }

    /// What was typed, by line. Where something can't be read, says so beside its field and goes there.
    fn said(&self) -> Option<Vec<Option<Decimal>>> {
        let mut said = Vec::new();
        let mut wrong: Option<String> = None;
        for (i, line) in self.lines.iter().enumerate() {
            let name = self.name(i);
            let field = root().by_id(&name)?.dyn_into::<HtmlInputElement>().ok()?;
            let read = read(line.measure, &field.value());
            mark(self.words, &name, &[&name, ".error"].concat(), read.err());
            match read {
                Ok(number) => said.push(number),
                Err(_) => wrong = wrong.or(Some(name)),
            }
        }
        match wrong {
            None => Some(said),
            Some(field) => {
                dom::focus(&field);
                None
            }
        }
    }

    /// A value of a line, as it is written.
    fn value(&self, line: &Line, value: Decimal) -> String {
        let language = self.words.language;
        match line.measure {
            Measure::Eur => self.words.amount(Eur(value)),
            Measure::Percent => percent(language, value),
            Measure::Class if value == Decimal::from(ABOVE) => language.named("word", "above_all_classes").to_owned(),
            Measure::Class => isolated(language, &number(language, value)),
        }
    }

    fn tell(&self, said: &[Option<Decimal>]) -> Node {
        let words = self.words;
        let node = el("div");
        let (at, is_cents) = match compare(&self.lines, said) {
            Found::Nothing => return node.add(p("", words.get(key::DECISION_EMPTY))),
            Found::Same => return node.add(p("", words.get(key::DECISION_SAME))),
            Found::Cents(at) => (at, true),
            Found::Departs(at) => (at, false),
        };
        let line = &self.lines[at];
        let theirs = said[at].unwrap_or_default();
        let title = self.title(line);
        let text = if is_cents {
            let difference = words.amount(Eur((theirs - line.ours).abs()));
            words.fill(key::DECISION_CENTS, &[("difference", &difference), ("what", &title)])
        } else {
            words.one(key::DECISION_DEPARTS, "what", &title)
        };
        let (office, ours) = (self.value(line, theirs), self.value(line, line.ours));
        let both = words.fill(key::DECISION_BOTH, &[("office", &office), ("ours", &ours)]);
        let mut node = node.add(p("who", &text)).add(p("", &both)).add_some(self.meaning(line, theirs));
        for (earlier, _) in self.lines.iter().zip(said).take(at).filter(|(_, said)| said.is_none()) {
            node = node.add(p("", &words.one(key::DECISION_BEFORE, "what", &self.title(earlier))));
        }
        let node = node.add(trace::of_step(words, &self.household, &self.estimate.trace, line.step));
        let why = explain(&self.household, &self.estimate, (self.right, self.id), &self.lines, said, at);
        let node = match why.is_empty() {
            true if is_cents => node,
            true => node.add(p("", words.get(key::DECISION_NO_IDEA))),
            false => self.reasons(node, &why),
        };
        node.add(p("label", words.get(key::ANSWER_NEXT))).add(cards::list(&self.what_to_do()))
    }

    /// What another number of a line means: how much income a year, or which incomes a class is for.
    fn meaning(&self, line: &Line, theirs: Decimal) -> Option<Node> {
        let words = self.words;
        if let Some(more) = more_in_a_year(&self.estimate, line, theirs) {
            let text = if more.is_positive() { key::DECISION_YEAR_MORE } else { key::DECISION_YEAR_LESS };
            return Some(p("", &words.one(text, "amount", &words.amount(Eur(more.0.abs())))));
        }
        let class = Some(theirs).filter(|_| line.measure == Measure::Class)?;
        let (over, up_to) = incomes_of_class(&self.estimate, self.right, u8::try_from(class).ok()?)?;
        let limit = |key: Key, eur: Option<Eur>| eur.map(|eur| words.one(key, "amount", &words.amount(eur)));
        let range: Vec<String> =
            [limit(key::PICTURE_OVER, over), limit(key::PICTURE_UP_TO, up_to)].into_iter().flatten().collect();
        let class = words.one(key::PICTURE_CLASS_N, "n", &class.to_string());
        let per_person = words.get(key::PICTURE_PER_PERSON);
        Some(p("", &[&class, " – ", per_person, ": ", &range.join(", ")].concat()))
    }

    /// What would explain the difference.
    fn reasons(&self, node: Node, why: &[Explanation]) -> Node {
        let words = self.words;
        let mut list = el("ul");
        for explanation in why {
            let (text, article) = self.reason(explanation.why);
            let mut line = li(span("", &text));
            if let Some(article) = article {
                line = line.add(p("article", &article));
            }
            if !explanation.whole {
                line = line.add(p("", words.get(key::DECISION_PARTLY)));
            }
            list = list.add(line);
        }
        node.add(p("label", words.get(key::DECISION_WHY))).add(list).add(p("", words.get(key::DECISION_MAYBE)))
    }

    /// An explanation, and its article where it rests on one.
    fn reason(&self, why: Why) -> (String, Option<String>) {
        let words = self.words;
        let (key, what) = match why {
            Why::Reading(reading) => {
                let question = words.language.named("reading", reading.name);
                let article = isolated(words.language, &reading.article.to_string());
                return (words.one(key::DECISION_READING, "question", question), Some(article));
            }
            Why::Law(day) => {
                let (day, ours) = (words.date(day), words.date(self.estimate.law_as_of));
                return (words.fill(key::DECISION_LAW, &[("day", &day), ("ours", &ours)]), None);
            }
            Why::LeftOut(what) => (key::DECISION_LEFT_OUT, what),
            Why::Twice(what) => (key::DECISION_TWICE, what),
            Why::Otherwise(what) => (key::DECISION_OTHERWISE, what),
        };
        (words.one(key, "what", &self.what(what)), None)
    }

    fn what(&self, what: What) -> String {
        let words = self.words;
        match what {
            What::Income(person, stream) => {
                let known = self.household.persons.get(usize::from(person));
                let income = known.and_then(|person| person.incomes.get(usize::from(stream)));
                let kind = income.map_or("", |income| how_it_counts(income.kind).0);
                self.of(words.language.named("kind", kind), Some(person))
            }
            What::Entry(fact) => {
                let person = match fact {
                    Fact::IncomeMonth(person, ..) | Fact::IncomeYear(person, ..) => Some(person),
                    _ => None,
                };
                let income = trace::fact(words, &self.household, &self.estimate.trace, fact);
                self.of(&income.unwrap_or_default(), person)
            }
            What::Person(person) => self.person(person),
            What::Named(group, name, person) => self.of(words.language.named(group, name), person),
        }
    }

    /// What one can do: read the reasons, ask, and until when one may appeal. ZUPJS 37(4), ZUP 235(1).
    fn what_to_do(&self) -> Vec<String> {
        let by_office = matches!(self.right, Right::NadomestiloZaZasebnoNastanitev | Right::DelezStroskovNastanitve);
        let lines = [
            (COMMON.contains(&self.id), key::DECISION_REASONS),
            (true, key::DECISION_ASK),
            (by_office, key::NEXT_APPEAL_UOIM),
            (!by_office, key::ANSWER_NEXT_APPEAL),
            (!by_office, key::DECISION_DEADLINE),
            (!by_office, key::NEXT_APPEAL),
            (YEARLY.contains(&self.id), key::NEXT_OBJECTION),
        ];
        lines.iter().filter(|(says, _)| *says).map(|(_, text)| self.words.get(*text).to_owned()).collect()
    }
}

/// Says what is wrong with a field in the place of its error, or that nothing is.
pub fn mark(words: Words, field: &str, place: &str, wrong: Option<Key>) {
    let (Some(field), Some(place)) = (root().by_id(field), root().by_id(place)) else { return };
    place.set_class_name(if wrong.is_some() { "error" } else { "" });
    // Setting and taking away attributes of fixed names can't fail.
    let _ = match wrong {
        Some(text) => {
            place.set_text_content(Some(&[words.get(key::APP_ERROR), " ", words.get(text)].concat()));
            let _ = field.set_attribute("aria-describedby", &place.id());
            field.set_attribute("aria-invalid", "true")
        }
        None => {
            place.set_text_content(None);
            let _ = field.remove_attribute("aria-describedby");
            field.remove_attribute("aria-invalid")
        }
    };
}

/// What was typed into a field; nothing where it is empty.
fn read(measure: Measure, typed: &str) -> Result<Option<Decimal>, Key> {
    match measure {
        Measure::Class => match typed::whole(typed) {
            Ok(None) => Ok(None),
            Ok(Some(class @ 1..=ABOVE)) => Ok(Some(class.into())),
            _ => Err(key::PROBLEM_NUMBER),
        },
        Measure::Percent => match typed::eur(typed.trim().trim_end_matches('%')) {
            Ok(share) if share.is_none_or(|share| share.0 <= Decimal::ONE_HUNDRED) => Ok(share.map(|share| share.0)),
            _ => Err(key::PROBLEM_NUMBER),
        },
        Measure::Eur => match typed::eur(typed) {
            Ok(eur) => Ok(eur.map(|eur| eur.0)),
            Err(typed::Unclear::TooLarge) => Err(key::PROBLEM_TOO_LARGE),
            Err(typed::Unclear::Unreadable) => Err(key::PROBLEM_AMOUNT),
        },
    }
}
