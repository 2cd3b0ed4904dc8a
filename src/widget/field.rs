//! One question: its label, why it is asked, hint and error, and the native controls that answer it.

use leptos::prelude::*;

use super::helper;
use super::node::{Node, el, p, span};
use super::state::State;
use crate::form::{About, Kind, Question, Subject, UNSAID};
use crate::text::key;
use crate::words::Words;

/// Draws a question with the answer as it is known. The controls keep what is typed themselves and
/// are never drawn again while they are in use. `heading` is repeated for who goes from field to
/// field by ear.
pub fn draw(state: State, subject: Subject, question: &'static Question, heading: Option<String>) -> Node {
    let words = state.words();
    let desk = state.desk.read_untracked();
    let about = About { answers: &desk.answers, subject };
    let name = question.field(subject, "");
    let problem = desk.problems.iter().find(|problem| problem.question == name);

    let is_alone = matches!(question.kind, Kind::Eur | Kind::Number(_) | Kind::Whole(..));
    let class = if problem.is_some() { "question wrong" } else { "question" };
    let title = if is_alone { el("label").attr("for", &name) } else { el("legend") };
    let title = match heading {
        Some(heading) => title.add(span("unseen", &[&heading, ": "].concat())),
        None => title,
    };
    let mut label = words.asking(question.label, about);
    if !question.needed {
        label = [&label, " (", words.get(key::APP_OPTIONAL), ")"].concat();
    }
    let mut node = el(if is_alone { "div" } else { "fieldset" }).class(class).add(title.add(span("", &label)));
    node = node.add(helper::why(words, about, question, &label));
    let mut described = String::new();
    if let Some(hint) = question.hint {
        described = [&name, ".hint"].concat();
        node = node.add(p("hint", &words.asking(hint, about)).attr("id", &described));
    }
    if let Some(problem) = problem {
        let id = [&name, ".error"].concat();
        let text = [words.get(key::APP_ERROR), " ", words.get(problem.text)].concat();
        node = node.add(p("error", &text).attr("id", &id));
        described = [&described, " ", &id].concat();
    }
    let control = Control { words, about, question, described, invalid: problem.is_some() };
    node = if is_alone {
        node.add(control.input(""))
    } else {
        let node = node.add(control.group());
        node.attr_if(!control.described.is_empty(), "aria-describedby", &control.described)
    };
    if question.unsaid.is_some() && !question.is_chosen() {
        node = node.add(helper::unsaid(words, about, question, &label));
    }
    for helper in question.helpers.iter().filter(|helper| (helper.offered)(&about)) {
        node = node.add(helper::draw(words, about, question, helper, &label));
    }
    node
}

/// What is asked, if the element is a question.
pub fn label(node: &Node) -> Option<String> {
    let is_question = node.0.class_list().contains("question");
    let label = node.0.first_element_child().filter(|_| is_question)?.last_element_child()?;
    label.text_content()
}

/// The controls of a question.
struct Control<'a> {
    words: Words,
    about: About<'a>,
    question: &'static Question,
    described: String,
    invalid: bool,
}

impl Control<'_> {
    /// A text field.
    fn input(&self, part: &str) -> Node {
        let name = self.question.field(self.about.subject, part);
        let is_eur = matches!(self.question.kind, Kind::Eur | Kind::Months);
        let is_decimal = is_eur || matches!(self.question.kind, Kind::Number(_));
        let class = match part {
            "day" | "month" => "short",
            _ if is_eur => "amount",
            _ => "number",
        };
        let input = el("input")
            .attr("type", "text")
            .attr("id", &name)
            .attr("name", &name)
            .class(class)
            .attr("inputmode", if is_decimal { "decimal" } else { "numeric" })
            .attr("autocomplete", "off")
            .attr("value", self.about.answers.get(&name))
            .attr_if(is_eur, "data-eur", "")
            .attr_if(!self.described.is_empty(), "aria-describedby", &self.described)
            .attr_if(self.invalid, "aria-invalid", "true");
        let entry = el("span").class("entry").add(input);
        if is_eur { entry.add(span("unit", "€").attr("aria-hidden", "true")) } else { entry }
    }

    /// A text field with a label of its own.
    fn labelled(&self, part: &str, label: &str) -> Node {
        let name = self.question.field(self.about.subject, part);
        el("span").class("part").add(el("label").attr("for", &name).text(label)).add(self.input(part))
    }

    /// A radio or a checkbox.
    fn choice(&self, value: &str, label: &str) -> Node {
        let id = self.question.field(self.about.subject, value);
        let many = matches!(self.question.kind, Kind::Many(_));
        let chosen =
            if many { self.about.ticked(self.question, value) } else { self.about.says(self.question) == value };
        let name = if many { id.clone() } else { self.question.field(self.about.subject, "") };
        let input = el("input")
            .attr("type", if many { "checkbox" } else { "radio" })
            .attr("id", &id)
            .attr("name", &name)
            .attr("value", value)
            .attr_if(chosen, "checked", "");
        el("div").class("choice").add(input).add(el("label").attr("for", &id).text(label))
    }

    /// All controls of a question with more than one.
    fn group(&self) -> Node {
        let words = self.words;
        let is_parts = matches!(self.question.kind, Kind::Date | Kind::Months);
        let mut group = el("div").class(if is_parts { "parts" } else { "choices" });
        match self.question.kind {
            Kind::One(all) | Kind::Many(all) => {
                for choice in all.iter().filter(|choice| (choice.offered)(&self.about)) {
                    group = group.add(self.choice(choice.value, &words.asking(choice.label, self.about)));
                }
            }
            Kind::YesNo => {
                for (value, label) in [("yes", key::APP_YES), ("no", key::APP_NO)] {
                    group = group.add(self.choice(value, words.get(label)));
                }
            }
            Kind::Date => {
                for (part, label) in [("day", key::APP_DAY), ("month", key::APP_MONTH), ("year", key::APP_YEAR)] {
                    group = group.add(self.labelled(part, words.get(label)));
                }
            }
            Kind::Months | Kind::OneMonth => {
                for (part, month) in words.months(self.question, self.about.answers) {
                    let one = if is_parts { self.labelled(part, &month) } else { self.choice(part, &month) };
                    group = group.add(one);
                }
            }
            Kind::Eur | Kind::Number(_) | Kind::Whole(..) => {}
        }
        if self.question.unsaid.is_some() && self.question.is_chosen() {
            group = group.add(self.choice(UNSAID, words.get(key::YOU_STATUS_UNSAID)));
        }
        group
    }
}
