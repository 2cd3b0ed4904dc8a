//! Answers that a host page fills in: the text of a link, read with more doubt than a link, for nobody
//! looked at it before.

use crate::date::Date;
use crate::form::pages::pages;
use crate::form::pages::you::APPLICATION_DATE;
use crate::form::{About, Answers, Kind, Question, Subject, UNSAID, clean, link, problems, sections};

/// The answers, and what of them is left out: fields with what they said. None where nothing can be read.
/// The day of the application is always today: a line that was copied years ago must not bring back the
/// law of that year.
pub fn read(text: &str, today: Date) -> (Option<Answers>, Vec<(String, String)>) {
    let text = [link::BEGIN, text.strip_prefix(link::BEGIN).unwrap_or(text)].concat();
    let Ok((given, unknown)) = link::read(&text, today) else { return (None, Vec::new()) };
    let mut dropped: Vec<_> = unknown.into_iter().map(|name| (name, String::new())).collect();
    let mut answers = Answers::new(today);
    let day = APPLICATION_DATE.field(Subject::Household, "");
    for (field, said) in given.all().filter(|(field, _)| !field.starts_with(&day)) {
        answers.set(field, said);
    }
    // What is left out may make other answers pointless.
    loop {
        let bad = bad(&answers);
        if bad.is_empty() {
            return (Some(answers), dropped);
        }
        for field in bad {
            dropped.push((field.clone(), answers.get(&field).to_owned()));
            answers.retain(|name| name != field);
        }
    }
}

/// The fields whose answers nobody could have given on the page.
fn bad(answers: &Answers) -> Vec<String> {
    let cleaned = clean(answers);
    let said = |field: &String| !answers.get(field).is_empty();
    // What no question asks for any more.
    let mut bad: Vec<String> = answers
        .all()
        .filter(|(name, said)| !said.is_empty() && !cleaned.has(name))
        .map(|(n, _)| n.to_owned())
        .collect();
    for page in pages(&cleaned) {
        let problems = problems(page, &cleaned);
        for section in sections(page, &cleaned) {
            let about = About { answers: &cleaned, subject: section.subject };
            for question in section.asked(&cleaned) {
                let name = question.field(section.subject, "");
                let is_wrong = problems.iter().any(|problem| problem.question == name) || !is_choice(about, question);
                if is_wrong {
                    bad.extend(question.parts().iter().map(|part| question.field(section.subject, part)).filter(said));
                }
            }
        }
    }
    bad
}

/// What was chosen is among the choices, or nothing was.
fn is_choice(about: About, question: &Question) -> bool {
    let says = about.says(question);
    let unsaid = says.is_empty() || says == UNSAID && question.unsaid.is_some();
    unsaid
        || match question.kind {
            Kind::One(choices) => choices.iter().any(|choice| choice.value == says && (choice.offered)(&about)),
            Kind::YesNo => matches!(says, "yes" | "no"),
            Kind::OneMonth => matches!(says, "m1" | "m2" | "m3" | "m4"),
            _ => true,
        }
}
