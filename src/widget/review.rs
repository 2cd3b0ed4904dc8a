//! All answers at a glance, each with a way back to its page.

use super::keep;
use super::node::{Node, button, el, h1, h2, h3, p};
use super::state::State;
use crate::form::pages::Page;
use crate::form::{About, Kind, Question, sections};
use crate::text::key;
use crate::words::Words;

/// Draws all answers.
pub fn draw(state: State) -> Node {
    let words = state.words();
    let mut all = el("div")
        .class("page")
        .attr("data-page", "review")
        .add(h1(words.get(key::PAGE_REVIEW)))
        .add(p("lead", words.get(key::REVIEW_LEAD)));
    if let Some(opened) = keep::opened_now(words) {
        all = all.add(opened);
    }
    for (i, page) in state.pages().into_iter().enumerate() {
        all = all.add(answers_of(state, page, i));
    }
    let show = button("primary", words.get(key::REVIEW_SHOW), "finish");
    all.add(el("div").class("buttons").add(show).add(button("secondary", words.get(key::APP_BACK), "back")))
        .add(keep::draw(state))
}

fn answers_of(state: State, page: Page, place: usize) -> Node {
    let words = state.words();
    let answers = state.counting();
    let sections = sections(page, &answers);
    let several = sections.len() > 1;
    let mut all = el("section").class("answers").add(h2(&words.page(page)));
    for section in sections {
        let about = About { answers: &answers, subject: section.subject };
        if several {
            all = all.add(h3(&words.subject(section.subject)));
        }
        let mut rows = el("dl");
        for question in section.asked(&answers) {
            let answer = answer(words, about, question);
            let nothing = if matches!(question.kind, Kind::Many(_)) { key::REVIEW_NONE_OF } else { key::REVIEW_NONE };
            let answer = if answer.is_empty() { words.get(nothing) } else { &answer };
            let label = el("dt").text(&words.asking(question.label, about));
            rows = rows.add(el("div").add(label).add(el("dd").text(answer)));
        }
        all = all.add(rows);
    }
    all.add(change(words, page, place))
}

/// The button that goes back to a page; its name says which.
pub fn change(words: Words, page: Page, place: usize) -> Node {
    let text = words.one(key::REVIEW_CHANGE_PAGE, "page", &words.page(page));
    button("link", &text, &["page:", &place.to_string()].concat())
}

/// An answer in words; empty where there is none.
pub fn answer(words: Words, about: About, question: &'static Question) -> String {
    let mut said = Vec::new();
    if about.unsaid(question) {
        return words.get(key::YOU_STATUS_UNSAID).to_owned();
    }
    match question.kind {
        Kind::One(choices) | Kind::Many(choices) => {
            let many = matches!(question.kind, Kind::Many(_));
            for choice in choices.iter().filter(|choice| (choice.offered)(&about)) {
                let taken =
                    if many { about.ticked(question, choice.value) } else { about.says(question) == choice.value };
                if taken {
                    said.push(words.asking(choice.label, about));
                }
            }
        }
        Kind::YesNo if about.yes(question) => said.push(words.get(key::APP_YES).to_owned()),
        Kind::YesNo if about.no(question) => said.push(words.get(key::APP_NO).to_owned()),
        Kind::YesNo => {}
        Kind::Date => said.extend(about.date(question).map(|date| words.date(date))),
        Kind::Eur => said.extend(about.eur(question).map(|eur| words.amount(eur))),
        Kind::Number(_) | Kind::Whole(..) => said.push(about.says(question).to_owned()),
        Kind::OneMonth => {
            for (part, month) in words.months(question, about.answers) {
                if part == about.says(question) {
                    said.push(month);
                }
            }
        }
        Kind::Months => {
            for ((_, month), eur) in words.months(question, about.answers).into_iter().zip(about.months(question)) {
                if let Some(eur) = eur {
                    said.push([&month, ": ", &words.amount(eur)].concat());
                }
            }
        }
    }
    said.join("; ")
}
