//! What the app knows: answers, step and language. It lives in memory and ends with the page.

use leptos::prelude::*;

use super::answer::what_if::Trying;
use super::dom;
use super::trail::Trail;
use crate::date::Date;
use crate::embed::options::{Options, Way};
use crate::embed::rights::Rights;
use crate::form::pages::{Page, pages};
use crate::form::{Answers, Problem, Stop, clean, problems, stops};
use crate::readings::Readings;
use crate::text::{LANGUAGES, key};
use crate::words::Words;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Before the first question.
    Start,
    /// At a step of the guided way.
    Ask(Stop),
    /// At the page of advisers, with all questions.
    All,
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
    /// How open questions of law are read, where the person looks at another reading than ours.
    pub readings: Readings,
    /// All questions on one page: the way of advisers.
    pub is_adviser: bool,
    /// The steps taken.
    pub trail: Trail,
    /// The steps that are done, each with how many questions it asked.
    done: Vec<(Stop, usize)>,
    /// All steps were done once: after a change the way leads back to looking through the answers.
    reviewed: bool,
    /// Where on the page of advisers they were when they went to the result.
    left: Option<dom::Place>,
    /// The answers as the page around the app filled them in.
    filled: Option<Answers>,
    /// The next steps that are ticked, by name.
    pub ticks: Vec<String>,
    /// What is tried beside the result.
    pub trying: Trying,
    /// Where they were when they went ahead to the question that tells most: the way goes on from there.
    pub came_from: Option<Stop>,
    /// What it is so far is not shown while they answer.
    pub is_quiet: bool,
    /// Rises whenever the page must be drawn anew.
    turn: u32,
}

impl Desk {
    fn new(answers: Answers, turn: u32) -> Desk {
        Desk {
            step: Step::Start,
            answers,
            problems: Vec::new(),
            law_on: None,
            readings: Readings::default(),
            is_adviser: false,
            trail: Trail::new(),
            done: Vec::new(),
            reviewed: false,
            left: None,
            filled: None,
            ticks: Vec::new(),
            trying: Trying::default(),
            came_from: None,
            is_quiet: false,
            turn,
        }
    }

    /// The steps that are done, and those before this one: what they ask is answered.
    pub fn done_before(&self, stop: Stop) -> Vec<Stop> {
        let before = stops(&clean(&self.answers)).into_iter().take_while(|known| *known != stop);
        self.done().into_iter().chain(before).collect()
    }

    /// The steps that are done.
    pub fn done(&self) -> Vec<Stop> {
        self.done.iter().map(|(done, _)| *done).collect()
    }

    /// All steps were done once.
    pub fn is_reviewed(&self) -> bool {
        self.reviewed
    }

    /// Coming back to the page of advisers leads here.
    pub fn leave_at(&mut self, place: dom::Place) {
        self.left = Some(place);
    }
}

/// No answers yet, in a form about some rights.
fn start(rights: Rights) -> Answers {
    let mut answers = Answers::new(dom::today());
    answers.ask_for(rights);
    answers
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
    /// The rights that the page around the app asks for.
    pub rights: Rights,
    /// The way in that it asks for.
    pub way: Way,
    /// It starts at the first question.
    pub expanded: bool,
    /// It may be handed the result.
    pub hand_over: bool,
}

impl State {
    /// Nothing answered yet, but for what the page around the app filled in.
    pub fn new(language: usize, options: Options) -> State {
        let mut desk = Desk::new(start(options.rights), 0);
        if let Some(mut facts) = options.facts {
            facts.ask_for(options.rights);
            desk.answers.clone_from(&facts);
            desk.filled = Some(facts);
        }
        if options.expanded {
            desk.is_adviser = options.way == Way::Adviser;
            let first = stops(&clean(&desk.answers)).first().copied().map_or(Step::Start, Step::Ask);
            desk.step = if desk.is_adviser { Step::All } else { first };
            desk.trail = Trail::at(desk.step);
        }
        State {
            language: RwSignal::new(language),
            wanted: RwSignal::new(None),
            language_failed: RwSignal::new(false),
            begun: RwSignal::new(false),
            desk: RwSignal::new(desk),
            rights: options.rights,
            way: options.way,
            expanded: options.expanded,
            hand_over: options.hand_over,
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
        self.edit(&mut |desk| desk.answers.set(field, said));
        self.desk.notify();
    }

    /// Changes something that shows with the next drawing. (`dyn`: each type of closure would bring
    /// the code of a signal along.)
    pub fn edit(self, change: &mut dyn FnMut(&mut Desk)) {
        self.desk.update_untracked(|desk| change(desk));
    }

    /// The step.
    pub fn step(self) -> Step {
        self.desk.read_untracked().step
    }

    /// On the way of advisers.
    pub fn is_adviser(self) -> bool {
        self.desk.read_untracked().is_adviser
    }

    /// Another reading of the law than ours is taken.
    pub fn is_read_otherwise(self) -> bool {
        self.desk.read_untracked().readings != Readings::default()
    }

    /// Ticks a next step, or takes the tick away. Nothing is drawn by it.
    pub fn tick(self, step: &str, on: bool) {
        self.edit(&mut |desk| {
            desk.ticks.retain(|ticked| ticked != step);
            if on {
                desk.ticks.push(step.to_owned());
            }
        });
    }

    /// A next step is ticked.
    pub fn is_ticked(self, step: &str) -> bool {
        self.desk.read_untracked().ticks.iter().any(|ticked| ticked == step)
    }

    /// The answers that count.
    pub fn counting(self) -> Answers {
        clean(&self.desk.read_untracked().answers)
    }

    /// The rights that the form is about.
    pub fn asked_for(self) -> Rights {
        self.desk.read_untracked().answers.rights()
    }

    /// Something was answered.
    pub fn is_answered(self) -> bool {
        self.desk.read_untracked().answers.is_given()
    }

    /// The person answered something: more than the page around the app filled in.
    pub fn is_touched(self) -> bool {
        let desk = self.desk.read();
        desk.answers.is_given() && desk.filled.as_ref() != Some(&desk.answers)
    }

    /// The page around the app filled in some of the answers.
    pub fn is_filled(self) -> bool {
        self.desk.read_untracked().filled.is_some()
    }

    /// The pages to go through.
    pub fn pages(self) -> Vec<Page> {
        pages(&self.counting())
    }

    /// The steps to go through.
    pub fn stops(self) -> Vec<Stop> {
        stops(&self.counting())
    }

    /// Goes to a step and tells it to people who don't see it.
    pub fn go(self, step: Step) {
        self.take(step, Vec::new());
    }

    fn take(self, step: Step, problems: Vec<Problem>) {
        self.edit(&mut |desk| desk.trail.take(step));
        self.show(step, problems);
    }

    /// Shows a step that the browser counts already.
    pub fn show(self, step: Step, problems: Vec<Problem>) {
        self.begin(step);
        if step != Step::Review {
            super::keep::went_on();
        }
        // A step whose questions another answer has made pointless.
        let step = match step {
            Step::Ask(stop) if !self.stops().contains(&stop) => self.open().map_or(Step::Review, Step::Ask),
            step => step,
        };
        let was_result = self.step() == Step::Answer;
        let focus = if problems.is_empty() { "heading" } else { "problems" };
        let mut left = None;
        dom::tell("", false);
        let mut problems = Some(problems);
        self.edit(&mut |desk| {
            if step == Step::All && was_result {
                left = desk.left.take();
            }
            desk.is_adviser = match step {
                Step::All => true,
                Step::Ask(_) | Step::Review => false,
                _ => desk.is_adviser,
            };
            desk.reviewed |= step == Step::Review;
            desk.step = step;
            desk.problems = problems.take().unwrap_or_default();
            desk.turn += 1;
        });
        self.desk.notify();
        match left {
            Some(place) => place.go_back_soon(),
            None => dom::focus_soon(focus),
        }
    }

    /// The first step at which something is missing or wrong.
    fn open(self) -> Option<Stop> {
        let answers = self.counting();
        stops(&answers).into_iter().find(|stop| !stop.problems(&answers).is_empty())
    }

    /// Nothing is missing at any step, and nothing wrong.
    pub fn is_done(self) -> bool {
        self.open().is_none()
    }

    /// Begins the guided way.
    pub fn guide(self) {
        self.edit(&mut |desk| desk.reviewed = false);
        self.change(0);
    }

    /// Goes to a page, to answer or to change it.
    pub fn change(self, place: usize) {
        let answers = self.counting();
        let Some(page) = pages(&answers).get(place).copied() else { return };
        if self.step() == Step::Answer && self.is_adviser() {
            let place = super::adviser::heading_id(page);
            self.edit(&mut |desk| desk.left = Some(dom::Place::at(&place)));
            self.go(Step::All);
        } else if let Some(stop) = stops(&answers).into_iter().find(|stop| stop.page == page) {
            self.go(Step::Ask(stop));
        }
    }

    /// Goes on from a step, if nothing is wrong at it: to the next one, or, once all were done, to
    /// the next one that asks something new.
    pub fn next(self, stop: Stop) {
        let answers = self.counting();
        let problems = stop.problems(&answers);
        if !problems.is_empty() {
            self.take(Step::Ask(stop), problems);
            return;
        }
        let stops = stops(&answers);
        let mut next = Step::Review;
        self.edit(&mut |desk| {
            desk.done.retain(|(done, _)| *done != stop);
            desk.done.push((stop, stop.size(&answers)));
            let is_open = |stop: &&Stop| {
                !desk.reviewed
                    || !desk.done.contains(&(**stop, stop.size(&answers)))
                    || !stop.problems(&answers).is_empty()
            };
            let place = stops.iter().position(|s| *s == stop).map_or(0, |place| place + 1);
            if let Some(stop) = desk.came_from.take().as_ref().or_else(|| stops[place..].iter().find(is_open)) {
                next = Step::Ask(*stop);
            }
        });
        self.go(next);
    }

    /// Goes back, losing nothing.
    pub fn back(self) {
        let stops = self.stops();
        let mut came_from = None;
        self.edit(&mut |desk| came_from = desk.came_from.take());
        let step = match self.step() {
            Step::Ask(_) if came_from.is_some() => came_from.map_or(Step::Start, Step::Ask),
            Step::Ask(stop) => match stops.iter().position(|s| *s == stop) {
                None | Some(0) => Step::Start,
                Some(i) => Step::Ask(stops[i - 1]),
            },
            Step::Answer if self.is_adviser() => Step::All,
            Step::Answer => Step::Review,
            Step::Review => Step::Ask(stops[stops.len() - 1]),
            Step::Start | Step::All | Step::Link => Step::Start,
        };
        self.go(step);
    }

    /// From now on all rights are checked: goes to the first step that now asks more, or draws this one anew.
    pub fn widen(self) {
        let mut first = None;
        self.edit(&mut |desk| {
            let before = clean(&desk.answers);
            desk.answers.ask_for(Rights::ALL);
            let after = clean(&desk.answers);
            let asks_more = |stop: &Stop| stop.fields(&before) != stop.fields(&after);
            desk.done.retain(|(stop, _)| !asks_more(stop));
            first = stops(&after).into_iter().find(asks_more);
        });
        let step = match self.step() {
            Step::Answer if self.is_adviser() => Step::All,
            Step::Answer | Step::Review => first.map_or(Step::Answer, Step::Ask),
            step => step,
        };
        self.go(step);
        dom::tell(self.words().get(key::HOST_ADDED), true);
    }

    /// Shows the result, or what is missing or wrong: at the first step, for advisers of all pages.
    pub fn finish(self) {
        if !self.is_adviser() {
            match self.open() {
                Some(stop) => self.next(stop),
                None => self.go(Step::Answer),
            }
            return;
        }
        let answers = self.counting();
        let mut all = Vec::new();
        for page in pages(&answers) {
            all.extend(problems(page, &answers));
        }
        if all.is_empty() {
            self.edit(&mut |desk| desk.left = dom::Place::now());
            self.go(Step::Answer);
        } else {
            self.take(Step::All, all);
        }
    }

    /// Shows the result by the last law that is known.
    pub fn go_on_with_last_law(self) {
        let known = super::answer::last_law(self);
        self.edit(&mut |desk| desk.law_on = known);
        self.go(Step::Answer);
    }

    /// Forgets everything that was answered, worked out and visited beyond a step.
    pub fn forget(self, step: Step) {
        super::keep::forget();
        self.edit(&mut |desk| {
            let mut trail = std::mem::replace(&mut desk.trail, Trail::new());
            trail.forget_beyond(step);
            *desk = Desk { trail, ..Desk::new(start(self.rights), desk.turn) };
        });
    }

    /// Clears everything: the first page, as if just opened.
    pub fn clear(self) {
        self.forget(Step::Start);
        self.show(Step::Start, Vec::new());
        dom::tell(self.words().get(key::APP_CLEARED), true);
    }

    /// The next case of an adviser; the one before is gone.
    pub fn new_case(self) {
        self.forget(Step::All);
        self.go(Step::All);
        dom::focus_first_soon();
        dom::tell(self.words().get(key::ADVISER_NEW_DONE), true);
    }

    /// The title of the document. Browsers keep titles: it says nothing that depends on an answer.
    pub fn title(self) -> String {
        let words = self.words();
        let desk = self.desk.read();
        let page = match desk.step {
            Step::Start => return words.get(key::APP_TITLE).to_owned(),
            Step::Ask(_) | Step::All => key::APP_QUESTIONS,
            Step::Review => key::PAGE_REVIEW,
            Step::Answer => key::PAGE_ANSWER,
            Step::Link => key::FILE_LINK_ASKS,
        };
        let title = words.one(key::APP_DOCUMENT, "page", words.get(page));
        if desk.problems.is_empty() { title } else { [words.get(key::APP_ERROR), " ", &title].concat() }
    }
}
