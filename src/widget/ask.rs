//! A page of the form: its sections and questions, and what is wrong with the answers.

use leptos::prelude::*;

use super::field;
use super::node::{Node, button, el, h1, h2, p};
use super::state::State;
use crate::form::pages::Page;
use crate::form::{About, Kind, Question, Section, Subject, clean, sections};
use crate::text::key;

/// The blocks between the heading and the buttons: a heading for each subject, and its questions.
pub fn blocks(state: State, page: Page) -> Vec<String> {
    let answers = clean(&state.desk.read().answers);
    let mut blocks = Vec::new();
    for section in sections(page, &answers) {
        let name = section.subject.name();
        if has_heading(page, section.subject) {
            blocks.push(name.clone());
        }
        let about = About { answers: &answers, subject: section.subject };
        for question in section.asked(&answers) {
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

/// A page about one subject says in its own heading what it is about.
fn has_heading(page: Page, subject: Subject) -> bool {
    match subject {
        Subject::Household => false,
        Subject::Person(_) => !matches!(page, Page::You | Page::Partner | Page::Income(_)),
        _ => true,
    }
}

/// Draws a block.
pub fn draw(state: State, page: Page, block: &str) -> Node {
    let words = state.words();
    match block {
        "top" => return top(state, page),
        "bottom" => {
            let next = el("button").attr("type", "submit").class("primary").text(words.get(key::APP_NEXT));
            let back = button("secondary", words.get(key::APP_BACK), "back");
            return el("div").class("buttons").add(next).add(back);
        }
        _ => {}
    }
    let mut parts = block.split(' ');
    let subject = parts.next().unwrap_or_default();
    let id = parts.next();
    let answers = state.counting();
    let section = sections(page, &answers).into_iter().find(|section| section.subject.name() == subject);
    let Some(Section { subject, questions }) = section else { return el("div") };
    match questions.iter().find(|question: &&&Question| Some(question.id) == id) {
        Some(question) => {
            let about = has_heading(page, subject).then(|| words.subject(subject));
            field::draw(state, subject, question, about)
        }
        None => h2(&words.subject(subject)),
    }
}

/// What is wrong, the progress, the heading.
fn top(state: State, page: Page) -> Node {
    let words = state.words();
    let pages = state.pages();
    let step = pages.iter().position(|p| *p == page).map_or(1, |i| i + 1).to_string();
    // One more for looking through the answers.
    let steps = (pages.len() + 1).to_string();
    let mut top = el("div").class("top");
    if !state.desk.read_untracked().problems.is_empty() {
        top = top.add(problems(state));
    }
    top = top.add(p("progress", &words.fill(key::APP_STEP, &[("step", &step), ("steps", &steps)])));
    top = top.add(h1(&words.page(page)));
    match page.intro() {
        Some(intro) => top.add(p("lead", words.get(intro))),
        None => top,
    }
}

/// What is wrong, with a link to each field.
fn problems(state: State) -> Node {
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
