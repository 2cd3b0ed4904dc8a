//! What is asked now.

use super::needed::is_needed;
use super::pages::{Page, pages};
use super::{About, Answers, Kind, Question, Subject, UNSAID};

/// Questions about one subject.
#[derive(Clone, Copy)]
pub struct Section {
    /// Whom or what they are about.
    pub subject: Subject,
    /// The questions of the page, asked or not.
    pub questions: &'static [&'static Question],
}

impl Section {
    /// The questions that are asked now.
    pub fn asked<'a>(&self, answers: &'a Answers) -> impl Iterator<Item = &'static Question> + use<'a> {
        let about = About { answers, subject: self.subject };
        self.questions.iter().copied().filter(move |question| is_needed(about, question) && (question.asked)(&about))
    }

    /// The fields whose answers count now.
    pub fn fields(&self, answers: &Answers) -> Vec<String> {
        let about = About { answers, subject: self.subject };
        let mut fields = Vec::new();
        for question in self.asked(answers) {
            match question.kind {
                Kind::Many(choices) => fields.extend(
                    choices
                        .iter()
                        .filter(|choice| (choice.offered)(&about))
                        .map(|choice| question.field(self.subject, choice.value)),
                ),
                _ => fields.extend(question.parts().iter().map(|part| question.field(self.subject, part))),
            }
            if question.unsaid.is_some() && question.has_box() {
                fields.push(question.field(self.subject, UNSAID));
            }
        }
        fields
    }
}

/// The sections of a page that ask something now.
pub fn sections(page: Page, answers: &Answers) -> Vec<Section> {
    let mut sections = page.sections(About { answers, subject: Subject::Household });
    sections.retain(|section| section.asked(answers).next().is_some());
    sections
}

/// The fields whose answers count now.
fn fields(answers: &Answers) -> Vec<String> {
    let mut fields = Vec::new();
    for page in pages(answers) {
        for section in sections(page, answers) {
            fields.extend(section.fields(answers));
        }
    }
    fields
}

/// The answers to what is asked now. What was answered before another answer made it pointless
/// stays in memory, but neither counts nor decides what is asked.
pub fn clean(answers: &Answers) -> Answers {
    let mut clean = answers.clone();
    loop {
        let before = clean.len();
        let mut fields = fields(&clean);
        fields.sort_unstable();
        clean.retain(|name| fields.binary_search_by(|field| field.as_str().cmp(name)).is_ok());
        if clean.len() == before {
            return clean;
        }
    }
}
