//! What was not told, and what the estimate makes of it.

use super::pages::pages;
use super::{About, Answers, sections};

/// What was assumed or left out because it was not told, as identifiers of warnings, each once.
pub fn assumed(answers: &Answers) -> Vec<&'static str> {
    let mut assumed = Vec::new();
    for page in pages(answers) {
        for section in sections(page, answers) {
            let about = About { answers, subject: section.subject };
            for question in section.asked(answers) {
                // Where it is empty, the estimate itself says what is missing.
                let told = question.unsaid.filter(|warning| !warning.is_empty() && about.unsaid(question));
                assumed.extend(told.filter(|warning| !assumed.contains(warning)));
            }
        }
    }
    assumed
}
