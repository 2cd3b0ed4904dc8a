//! Work, looking for work, and who can't work.

use super::school;
use crate::form::{About, Choice, Kind, Question, Subject, UNSAID};
use crate::household::{Household, Number, Person, WorkKind};
use crate::text::key;

/// The kind of work.
pub static WORK: Question = Question::new("work", key::WORK_KIND, Kind::One(WORKS), key::WHY_WORK)
    .unsaid("work_not_told")
    .hint(key::WORK_KIND_HINT);

static WORKS: &[Choice] = &[
    Choice::new("none", key::WORK_KIND_NONE),
    Choice::new("employed", key::WORK_KIND_EMPLOYED),
    Choice::new("self_employed", key::WORK_KIND_SELF_EMPLOYED),
    Choice::new("other", key::WORK_KIND_OTHER),
];

/// What else counts as being active.
pub static OTHER_WORK: Question = Question::new("other_work", key::WORK_OTHER, Kind::One(OTHER_WORKS), key::WHY_WORK)
    .unsaid("work_not_told")
    .when(|a| a.says(&WORK) == "other");

static OTHER_WORKS: &[Choice] = &[
    Choice::new("almp", key::WORK_OTHER_ALMP),
    Choice::new("psychosocial_rehab", key::WORK_OTHER_PSYCHOSOCIAL_REHAB),
    Choice::new("vocational_rehab", key::WORK_OTHER_VOCATIONAL_REHAB),
    Choice::new("volunteer", key::WORK_OTHER_VOLUNTEER),
    Choice::new("volunteer_internship", key::WORK_OTHER_VOLUNTEER_INTERNSHIP),
    Choice::new("family_assistant", key::WORK_OTHER_FAMILY_ASSISTANT),
    Choice::new("partial_payment", key::WORK_OTHER_PARTIAL_PAYMENT),
];

/// Hours a month; volunteers and people in psychosocial rehabilitation count the same whatever their hours.
pub static HOURS: Question = Question::new("hours", key::WORK_HOURS, Kind::Number(744), key::WHY_WORK)
    .unsaid("work_hours_missing")
    .hint(key::WORK_HOURS_HINT)
    .when(|a| match a.says(&WORK) {
        "employed" | "self_employed" => true,
        "other" => !matches!(a.says(&OTHER_WORK), "" | UNSAID | "volunteer" | "psychosocial_rehab"),
        _ => false,
    });

/// A full-time job beside the business.
pub static ALSO_EMPLOYED: Question =
    Question::new("also_employed", key::WORK_ALSO_EMPLOYED, Kind::YesNo, key::WHY_BUSINESS)
        .unsaid("less_assumed")
        .when(|a| a.says(&WORK) == "self_employed");

/// Whether a person without work can work.
pub static ABLE: Question = Question::new("able", key::WORK_ABLE, Kind::One(ABILITIES), key::WHY_ABLE)
    .unsaid("able_not_told")
    .hint(key::WORK_ABLE_HINT)
    .when(|a| matches!(a.says(&WORK), "none" | "other"));

static ABILITIES: &[Choice] = &[
    Choice::new("yes", key::WORK_ABLE_YES),
    Choice::new("temporarily_unable", key::WORK_ABLE_TEMPORARILY),
    Choice::new("permanently_unable", key::WORK_ABLE_PERMANENTLY),
    Choice::new("unemployable", key::WORK_ABLE_UNEMPLOYABLE),
];

/// A young single person with the parents.
pub static WITH_PARENTS: Question =
    Question::new("with_parents", key::WORK_WITH_PARENTS, Kind::YesNo, key::WHY_LIVING_WITH)
        .unsaid("living_not_told")
        .hint(key::WORK_WITH_PARENTS_HINT)
        .when(|a| is_single(a) && a.age().is_some_and(|age| (18..=26).contains(&age)));

/// Registered as looking for work, where it matters.
pub static REGISTERED: Question = Question::new("registered", key::WORK_REGISTERED, Kind::YesNo, key::WHY_REGISTERED)
    .unsaid("registered_not_told")
    .when(|a| a.yes(&WITH_PARENTS) || school::adult_studies(a));

/// A single person past the age limit, or who can't work, with others.
pub static WITH_OTHERS: Question =
    Question::new("with_others", key::WORK_WITH_OTHERS, Kind::YesNo, key::WHY_LIVING_WITH)
        .unsaid("living_not_told")
        .hint(key::WORK_WITH_OTHERS_HINT)
        .when(|a| is_single(a) && (a.aged(63) || matches!(a.says(&ABLE), "permanently_unable" | "unemployable")));

/// The questions to an adult.
pub static QUESTIONS: &[&Question] =
    &[&WORK, &OTHER_WORK, &HOURS, &ALSO_EMPLOYED, &ABLE, &WITH_PARENTS, &REGISTERED, &WITH_OTHERS];

fn is_single(about: &About) -> bool {
    about.subject == Subject::YOU && !about.has_partner() && about.children() == 0
}

/// Fills in the work of an adult.
pub fn fill(about: About, person: &mut Person) {
    person.work.kind = match (about.says(&WORK), about.says(&OTHER_WORK)) {
        ("employed", _) => WorkKind::Employed,
        ("self_employed", _) => WorkKind::SelfEmployed,
        ("other", "almp") => WorkKind::Almp,
        ("other", "psychosocial_rehab") => WorkKind::PsychosocialRehab,
        ("other", "vocational_rehab") => WorkKind::VocationalRehab,
        ("other", "volunteer") => WorkKind::Volunteer,
        ("other", "volunteer_internship") => WorkKind::VolunteerInternship,
        ("other", "family_assistant") => WorkKind::FamilyAssistant,
        ("other", "partial_payment") => WorkKind::PartialPayment,
        _ => WorkKind::None,
    };
    // Not told: none, for an own business too, which the law would take for full-time work.
    person.work.hours = about.number(&HOURS).or(about.unsaid(&HOURS).then(Number::default));
    person.also_full_time_employed = about.yes(&ALSO_EMPLOYED);
    match about.says(&ABLE) {
        "temporarily_unable" => person.temporarily_unable_to_work = true,
        "permanently_unable" => person.permanently_unable_to_work = true,
        "unemployable" => person.permanently_unemployable = true,
        _ => {}
    }
    person.registered_unemployed = about.yes(&REGISTERED);
}

/// Fills in with whom a single person lives.
pub fn fill_household(you: About, household: &mut Household) {
    household.single_special.lives_with_parents_enough_means = you.yes(&WITH_PARENTS);
    household.single_special.lives_with_nonfamily_enough_means = you.yes(&WITH_OTHERS);
}
