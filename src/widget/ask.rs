//! A step of the form: its questions, and what is wrong with the answers.

use leptos::prelude::*;

use super::node::{Node, button, el, h1, h2, h3, p};
use super::state::State;
use super::{field, host, so_far};
use crate::form::pages::Page;
use crate::form::{About, Answers, Kind, Question, Section, Stop, Subject, clean, sections, stops};
use crate::text::key;

/// The blocks of a step: what is wrong, how far it is, the heading, the questions, the buttons, and
/// what comes next. Those that hang on the answers have names that change with them.
pub fn step_blocks(state: State, stop: Stop) -> Vec<String> {
    let answers = clean(&state.desk.read().answers);
    let mut blocks = vec!["top".to_owned()];
    if let Some(section) = stop.section(&answers) {
        blocks.extend(self::blocks(stop.page, &[section], &answers, false));
    }
    blocks.push("bottom".to_owned());
    let next = stop_after(&stops(&answers), stop).map_or(String::new(), |next| state.words().stop(next, &answers));
    blocks.push(["coming ", &next].concat());
    blocks.push("so far".to_owned());
    blocks
}

fn stop_after(stops: &[Stop], stop: Stop) -> Option<Stop> {
    let place = stops.iter().position(|s| *s == stop)?;
    stops.get(place + 1).copied()
}

/// The blocks of sections: their questions and, where it is wanted, a heading for each subject.
pub fn blocks(page: Page, sections: &[Section], answers: &Answers, headings: bool) -> Vec<String> {
    let mut blocks = Vec::new();
    for section in sections {
        let name = section.subject.name();
        if headings && page.has_heading(section.subject) {
            blocks.push(name.clone());
        }
        let about = About { answers, subject: section.subject };
        for question in section.asked(answers) {
            let mut block = [&name, " ", question.id].concat();
            // A question whose choices change is another one.
            if let Kind::Many(choices) | Kind::One(choices) = question.kind {
                block.push(' ');
                block.extend(choices.iter().map(|choice| if (choice.offered)(&about) { '+' } else { '-' }));
            }
            blocks.push(block);
        }
    }
    blocks
}

/// Draws a block of a step.
pub fn draw(state: State, stop: Stop, block: &str) -> Node {
    let words = state.words();
    match block {
        "top" => return top(state, stop),
        "so far" => return so_far::draw(state, stop),
        "bottom" => {
            let next = el("button")
                .attr("type", "submit")
                .attr("data-do", "send")
                .class("primary")
                .text(words.get(key::APP_NEXT));
            let back = button("secondary", words.get(key::APP_BACK), "back");
            return el("div").class("buttons").add(next).add(back);
        }
        _ => {}
    }
    match block.strip_prefix("coming ") {
        Some("") => p("progress", &words.one(key::APP_COMING, "page", words.get(key::PAGE_REVIEW))),
        Some(next) => p("progress", &words.one(key::APP_COMING, "page", next)),
        None => draw_block(state, stop.page, block),
    }
}

/// The question of a block.
fn question(page: Page, block: &str, answers: &Answers) -> Option<(Subject, Option<&'static Question>)> {
    let mut parts = block.split(' ');
    let subject = parts.next().unwrap_or_default();
    let id = parts.next();
    let section = sections(page, answers).into_iter().find(|section| section.subject.name() == subject)?;
    Some((section.subject, section.questions.iter().copied().find(|question| Some(question.id) == id)))
}

/// Draws a question, or the heading of a subject.
pub fn draw_block(state: State, page: Page, block: &str) -> Node {
    let words = state.words();
    match question(page, block, &state.counting()) {
        None => el("div"),
        Some((subject, None)) => h3(&words.subject(subject)),
        Some((subject, Some(question))) => {
            let about = page.has_heading(subject).then(|| words.subject(subject));
            field::draw(state, subject, question, about)
        }
    }
}

/// The number of a step, as the line above says it; looking through the answers is the last one.
pub fn number(state: State, page: Option<Page>) -> usize {
    let pages = state.pages();
    pages.iter().position(|known| Some(*known) == page).unwrap_or(pages.len()) + 1
}

/// How far it is, and the heading.
fn top(state: State, stop: Stop) -> Node {
    let words = state.words();
    let answers = state.counting();
    let steps = number(state, None);
    let is_first = stops(&answers).first() == Some(&stop);
    let stops: Vec<Stop> = stops(&answers).into_iter().filter(|s| s.page == stop.page).collect();
    let step = number(state, Some(stop.page));
    let part = stops.iter().position(|s| *s == stop).map_or(1, |place| place + 1);
    // One more for looking through the answers.
    let [step, steps, part, parts] = [step, steps, part, stops.len()].map(|n| n.to_string());
    let text = if stops.len() > 1 { key::APP_STEP_PART } else { key::APP_STEP };
    let values = [("step", &*step), ("steps", &*steps), ("part", &*part), ("parts", &*parts)];
    let mut top = el("div").class("top").attr("data-page", &stop.page.unique_name());
    if !state.desk.read_untracked().problems.is_empty() {
        top = top.add(problems(state));
    }
    if is_first {
        top = host::first(state, top);
    }
    let bar = el("progress").attr("max", &steps).attr("value", &step).attr("aria-hidden", "true");
    top = top.add(p("progress", &words.fill(text, &values))).add(bar).add(h1(&words.stop(stop, &answers)));
    match stop.page.intro() {
        Some(intro) if part == "1" => top.add(p("lead", words.get(intro))),
        _ => top,
    }
}

/// What is wrong, with a link to each field.
pub fn problems(state: State) -> Node {
    let words = state.words();
    let answers = state.counting();
    let about = About { answers: &answers, subject: Subject::Household };
    let mut list = el("ul");
    for problem in &state.desk.read_untracked().problems {
        let label = words.asking(problem.label, about);
        let text = [&words.subject(problem.subject), ": ", &label, " – ", words.get(problem.text)].concat();
        let link = el("a").attr("href", &["#", &problem.field].concat());
        list = list.add(el("li").add(link.attr("data-do", &["focus:", &problem.field].concat()).text(&text)));
    }
    el("div")
        .class("problems")
        .attr("id", "problems")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "problems-title")
        .add(h2(words.get(key::PROBLEM_TITLE)).attr("id", "problems-title"))
        .add(p("", words.get(key::PROBLEM_LEAD)))
        .add(list)
}
