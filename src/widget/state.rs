//! What the app knows: answers, step and language. It lives in memory and ends with the page.

use leptos::prelude::*;

use super::dom;
use super::words::Words;
use crate::date::Date;
use crate::form::pages::{Page, pages};
use crate::form::{Answers, Problem, clean, problems};
use crate::text::{LANGUAGES, key};

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Before the first question.
    Start,
    /// At a page of the form.
    Ask(Page),
    /// Looking through the answers.
    Review,
    /// At the result.
    Answer,
    /// Asked whether to open the answers of a link.
    Link,
}

/// Everything but the language.
pub struct Desk {
    /// The step.
    pub step: Step,
    /// The answers.
    pub answers: Answers,
    /// What is wrong on the page.
    pub problems: Vec<Problem>,
    /// The day of the last known law, where the person goes on with it.
    pub law_on: Option<Date>,
    /// Rises whenever the page must be drawn anew.
    turn: u32,
}

/// The state of the app.
#[derive(Clone, Copy)]
pub struct State {
    /// The language, by its place.
    pub language: RwSignal<usize>,
    /// The language that was chosen and whose words are on their way.
    pub wanted: RwSignal<Option<usize>>,
    /// The words of the language that was chosen could not be had.
    pub language_failed: RwSignal<bool>,
    /// The questions have begun.
    pub begun: RwSignal<bool>,
    /// Everything else.
    pub desk: RwSignal<Desk>,
}

impl State {
    /// Nothing answered yet.
    pub fn new(answers: Answers, language: usize) -> State {
        let desk = Desk { step: Step::Start, answers, problems: Vec::new(), law_on: None, turn: 0 };
        State {
            language: RwSignal::new(language),
            wanted: RwSignal::new(None),
            language_failed: RwSignal::new(false),
            begun: RwSignal::new(false),
            desk: RwSignal::new(desk),
        }
    }

    /// The words of the language. What uses them is drawn anew when the language changes.
    pub fn words(self) -> Words {
        Words { language: &LANGUAGES[self.language.get_untracked()] }
    }

    /// The name of the present drawing. Nothing typed is lost by a new one: it starts from the answers.
    pub fn drawing(self) -> String {
        let numbers = [self.language.get().to_string(), self.desk.read().turn.to_string()];
        [&numbers[0], "-", &numbers[1], "/"].concat()
    }

    /// Keeps an answer.
    pub fn say(self, field: &str, said: &str) {
        self.desk.update(|desk| desk.answers.set(field, said));
    }

    /// The answers that count.
    pub fn counting(self) -> Answers {
        clean(&self.desk.read_untracked().answers)
    }

    /// The pages to go through.
    pub fn pages(self) -> Vec<Page> {
        pages(&self.counting())
    }

    /// Goes to a step and tells it to people who don't see it.
    pub fn go(self, step: Step) {
        self.show(step, Vec::new());
    }

    fn show(self, step: Step, problems: Vec<Problem>) {
        self.begin(step);
        if step != Step::Review {
            super::keep::went_on();
        }
        let focus = if problems.is_empty() { "heading" } else { "problems" };
        self.desk.update(|desk| {
            desk.step = step;
            desk.problems = problems;
            desk.turn += 1;
        });
        dom::focus_soon(focus);
    }

    /// Goes on from a page, if nothing is wrong on it.
    pub fn next(self, page: Page) {
        let answers = self.counting();
        let problems = problems(page, &answers);
        if problems.is_empty() {
            let pages = pages(&answers);
            let next = pages.iter().position(|p| *p == page).and_then(|i| pages.get(i + 1));
            self.go(next.map_or(Step::Review, |page| Step::Ask(*page)));
        } else {
            self.show(Step::Ask(page), problems);
        }
    }

    /// Goes back, losing nothing.
    pub fn back(self) {
        let pages = self.pages();
        let step = self.desk.read_untracked().step;
        self.go(match step {
            Step::Ask(page) => match pages.iter().position(|p| *p == page) {
                None | Some(0) => Step::Start,
                Some(i) => Step::Ask(pages[i - 1]),
            },
            Step::Answer => Step::Review,
            _ => Step::Ask(pages[pages.len() - 1]),
        });
    }

    /// Shows the result, or the first page on which something is wrong.
    pub fn finish(self) {
        let answers = self.counting();
        match pages(&answers).into_iter().find(|page| !problems(*page, &answers).is_empty()) {
            Some(page) => self.next(page),
            None => self.go(Step::Answer),
        }
    }

    /// Shows the result by the last law that is known.
    pub fn go_on_with_last_law(self) {
        let known = super::answer::last_law(self);
        self.desk.update(|desk| desk.law_on = known);
        self.go(Step::Answer);
    }

    /// Forgets everything.
    pub fn again(self) {
        self.desk.update(|desk| {
            desk.answers = Answers::new(dom::today());
            desk.law_on = None;
        });
        self.go(Step::Start);
    }

    /// The title of the document: the heading of the step.
    pub fn title(self) -> String {
        let words = self.words();
        let heading = match self.desk.read().step {
            Step::Start => return words.get(key::APP_TITLE).to_owned(),
            Step::Ask(page) => words.page(page),
            Step::Review => words.get(key::PAGE_REVIEW).to_owned(),
            Step::Answer => words.get(key::PAGE_ANSWER).to_owned(),
            Step::Link => words.get(key::FILE_LINK_ASKS).to_owned(),
        };
        words.one(key::APP_DOCUMENT, "page", &heading)
    }
}
