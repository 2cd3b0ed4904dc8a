//! Beside a field: why it is asked, a box to tick for who doesn't know, and ways to work out an
//! amount from papers. The boxes of these are no answers; only the result is written into the field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::dom;
use super::instance::root;
use super::node::{Node, button, details, el, p, span};
use super::state::State;
use crate::form::{About, Helper, Kind, Question, UNSAID, helper};
use crate::text::{key, plain_amount};
use crate::words::Words;

/// What is pressed to open something, with the question for who hears it out of its place.
fn opens(class: &str, summary: &str, label: &str) -> Node {
    let node = details(class, "");
    if let Some(first) = node.0.first_element_child() {
        let _ = Node(first).add(span("", summary)).add(span("unseen", &[": ", label].concat()));
    }
    node
}

/// Why a question is asked, closed at first.
pub fn why(words: Words, about: About, question: &Question, label: &str) -> Node {
    let why = words.asking(question.why, about);
    opens("why", words.get(key::WHY_TITLE), label).add(p("", &why))
}

/// The box to tick for who doesn't know what to type.
pub fn unsaid(words: Words, about: About, question: &Question, label: &str) -> Node {
    let id = question.field(about.subject, UNSAID);
    let input = el("input").attr("type", "checkbox").attr("id", &id).attr("name", &id).attr("value", UNSAID);
    let input = input.attr_if(about.ticked(question, UNSAID), "checked", "");
    let text = el("label").attr("for", &id).add(span("unseen", &[label, ": "].concat()));
    let text = text.add(span("", words.get(key::YOU_STATUS_UNSAID)));
    el("div").class("choice unsaid").add(input).add(text)
}

/// A helper: its boxes, a button for each field that the result can go into, and a place that says
/// what was worked out.
pub fn draw(words: Words, about: About, question: &Question, helper: &Helper, label: &str) -> Node {
    let name = [&question.field(about.subject, ""), ".", helper.id].concat();
    let mut boxes = el("div").class("parts");
    for (i, entry) in helper.boxes.iter().enumerate() {
        let id = [&name, ".", &i.to_string()].concat();
        let input = el("input")
            .attr("type", "text")
            .attr("id", &id)
            .attr("autocomplete", "off")
            .class(if entry.several { "amounts" } else { "amount" })
            .attr("inputmode", if entry.several { "text" } else { "decimal" });
        let optional = if entry.needed { String::new() } else { [" (", words.get(key::APP_OPTIONAL), ")"].concat() };
        let text = [words.get(entry.label), &optional].concat();
        boxes = boxes.add(el("div").class("part").add(el("label").attr("for", &id).text(&text)).add(input));
    }
    let mut buttons = el("div").class("buttons");
    let target = |part: &str| ["write:", &question.field(about.subject, part)].concat();
    if matches!(question.kind, Kind::Months) {
        for (part, month) in words.months(question, about.answers) {
            let text = words.one(key::HELPER_WRITE_MONTH, "month", &month);
            buttons = buttons.add(button("secondary", &text, &target(part)));
        }
    } else {
        buttons = buttons.add(button("secondary", words.get(key::HELPER_WRITE), &target("")));
    }
    opens("helper", words.get(helper.title), label)
        .attr("data-helper", helper.id)
        .add(p("", &words.asking(helper.lead, about)))
        .add(boxes)
        .add(buttons)
        .add(p("worked-out", "").attr("role", "status"))
}

/// The helper that an element stands in.
pub fn around(element: &Element) -> Option<Element> {
    element.closest("[data-helper]").ok().flatten()
}

/// The helper in which someone is typing: Enter there works it out and never sends the page.
pub fn in_use() -> Option<Element> {
    around(&root().active_element()?)
}

/// Works out the result and says it. With a field to write into, the focus goes there.
pub fn work(state: State, place: &Element, target: Option<&str>) {
    let words = state.words();
    let Some(helper) = place.get_attribute("data-helper").and_then(|id| helper(&id)) else { return };
    let said: Vec<String> = inputs(place, "input").iter().map(HtmlInputElement::value).collect();
    let field = target.and_then(|id| root().by_id(id)?.dyn_into::<HtmlInputElement>().ok());
    let text = match helper.work(&said) {
        None => words.get(key::HELPER_UNCLEAR).to_owned(),
        Some(eur) => {
            let saying = if field.is_some() { key::HELPER_WRITTEN } else { key::HELPER_RESULT };
            if let Some(field) = &field {
                let written = plain_amount(words.language, eur);
                field.set_value(&written);
                state.say(&field.name(), &written);
                answered(state, field);
                dom::focus(&field.id());
            }
            words.one(saying, "amount", &words.amount(eur))
        }
    };
    if let Ok(Some(status)) = place.query_selector("[role=status]") {
        status.set_text_content(Some(&text));
    }
}

/// Who types knows, and who doesn't know types nothing: what one field of a question says takes the
/// other back.
pub fn answered(state: State, input: &HtmlInputElement) {
    let Ok(Some(question)) = input.closest(".question") else { return };
    let is_box = input.name().ends_with(".unsaid");
    let is_ticked = input.type_() != "checkbox" || input.checked();
    if !is_ticked || !is_box && input.value().is_empty() {
        return;
    }
    let others = if is_box {
        "input[type=text][name],[type=checkbox]:checked"
    } else {
        "[type=checkbox][name$='.unsaid']:checked"
    };
    for other in inputs(&question, others).into_iter().filter(|other| other.name() != input.name()) {
        if other.type_() == "checkbox" {
            other.set_checked(false);
        } else {
            other.set_value("");
        }
        state.say(&other.name(), "");
    }
}

fn inputs(place: &Element, which: &str) -> Vec<HtmlInputElement> {
    let Ok(found) = place.query_selector_all(which) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}
