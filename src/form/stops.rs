//! The guided way: the pages in small steps, each about one subject.

use super::pages::{Page, pages};
use super::{Answers, Problem, Section, Subject, problems, sections};
use crate::text::{Key, key};

/// Where a long list of questions about one subject is cut in two: the page, the first question of
/// the second half, and what that half is about.
static CUTS: [(Page, &str, Key); 3] = [
    (Page::Protection, "protection_obligor", key::PAGE_PROTECTION_HELP),
    (Page::School, "away", key::PAGE_SCHOLARSHIP),
    (Page::Rent, "rent_others", key::PAGE_LEASE),
];

/// A step: what a page asks about one subject, or one half of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The page.
    pub page: Page,
    /// Whom or what it is about.
    pub subject: Subject,
    /// What the second half of a long list is about.
    pub half: Option<Key>,
}

/// The steps that these answers lead through.
pub fn stops(answers: &Answers) -> Vec<Stop> {
    let mut stops = Vec::new();
    for page in pages(answers) {
        for section in sections(page, answers) {
            for half in [None, cut(page).map(|(_, title)| title)] {
                let stop = Stop { page, subject: section.subject, half };
                let is_new = stops.last() != Some(&stop);
                if is_new && stop.part_of(section).asked(answers).next().is_some() {
                    stops.push(stop);
                }
            }
        }
    }
    stops
}

fn cut(page: Page) -> Option<(&'static str, Key)> {
    CUTS.iter().find(|(cut, ..)| *cut == page).map(|(_, first, title)| (*first, *title))
}

impl Stop {
    /// The questions of the step; none where it asks nothing any more.
    pub fn section(self, answers: &Answers) -> Option<Section> {
        let section = sections(self.page, answers).into_iter().find(|section| section.subject == self.subject)?;
        Some(self.part_of(section))
    }

    fn part_of(self, section: Section) -> Section {
        let Some((first, _)) = cut(self.page) else { return section };
        let place = section.questions.iter().position(|question| question.id == first);
        let (one, other) = section.questions.split_at(place.unwrap_or(section.questions.len()));
        Section { questions: if self.half.is_some() { other } else { one }, ..section }
    }

    /// What is to put right at this step.
    pub fn problems(self, answers: &Answers) -> Vec<Problem> {
        let mut all = problems(self.page, answers);
        let section = self.section(answers);
        all.retain(|problem| {
            let of_step = |section: &Section| {
                section.questions.iter().any(|question| question.field(self.subject, "") == problem.question)
            };
            problem.subject == self.subject && section.as_ref().is_some_and(of_step)
        });
        all
    }

    /// The fields that it has now.
    pub fn fields(self, answers: &Answers) -> Vec<String> {
        self.section(answers).map_or(Vec::new(), |section| section.fields(answers))
    }

    /// How many questions it asks now.
    pub fn size(self, answers: &Answers) -> usize {
        self.section(answers).map_or(0, |section| section.asked(answers).count())
    }
}
