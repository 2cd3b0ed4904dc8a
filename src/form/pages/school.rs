//! School and study: meals at school, and what the state scholarship needs.

use super::{children, you};
use crate::date::LeapBirthday;
use crate::form::{About, Choice, Kind, Question, Section, Subject};
use crate::household::{Person, School};
use crate::text::{Key, key};

/// An adult's school.
pub static LEVEL: Question = Question::new("school", key::CHILD_SCHOOL, Kind::One(LEVELS)).when(|a| a.is_adult());

static LEVELS: &[Choice] =
    &[Choice::new("secondary", key::CHILD_SCHOOL_SECONDARY), Choice::new("student", key::CHILD_SCHOOL_STUDENT)];

/// Signed up for meals; lunch is subsidised in primary school only.
pub static MEALS: Question = Question::new("meals", key::SCHOOL_MEALS, Kind::One(MEAL_KINDS))
    .hint(key::SCHOOL_MEALS_HINT)
    .when(|a| !a.is_adult() && matches!(school(*a), School::Primary | School::Secondary));

static MEAL_KINDS: &[Choice] = &[
    Choice::when("both", key::SCHOOL_MEALS_BOTH, in_primary),
    Choice::new("snack", key::SCHOOL_MEALS_SNACK),
    Choice::when("lunch", key::SCHOOL_MEALS_LUNCH, in_primary),
    Choice::new("none", key::SCHOOL_MEALS_NONE),
];

/// The first enrolment in the programme.
pub static ENROLLED: Question = Question::new("enrolled", key::SCHOOL_ENROLLED, Kind::Date)
    .hint(key::SCHOOL_ENROLLED_HINT)
    .when(can_have_scholarship)
    .unless(too_young);

/// Another scholarship.
pub static OTHER_SCHOLARSHIP: Question = Question::new("other_scholarship", key::SCHOOL_OTHER, Kind::YesNo)
    .hint(key::SCHOOL_OTHER_HINT)
    .when(can_have_scholarship);

static QUESTIONS: &[&Question] = &[&LEVEL, &MEALS, &ENROLLED, &OTHER_SCHOLARSHIP];

fn in_primary(about: &About) -> bool {
    school(*about) == School::Primary
}

fn can_have_scholarship(about: &About) -> bool {
    matches!(school(*about), School::Secondary | School::Student)
}

/// Nobody is in secondary school before 13: the year is a slip.
fn too_young(about: &About) -> Option<Key> {
    let age = about.birthdate()?.age_on(about.date(&ENROLLED)?, LeapBirthday::FirstOfMarch);
    (age < 13).then_some(key::PROBLEM_ENROLLED)
}

/// The applicant or the partner goes to school.
pub fn adult_studies(about: &About) -> bool {
    let who = if about.subject == Subject::YOU { "you_study" } else { "partner_studies" };
    about.is_adult() && about.household().ticked(&you::SITUATION, who)
}

/// The school of a person; none where the schooling is not regular.
pub fn school(about: About) -> School {
    match about.says(&LEVEL) {
        _ if !about.is_adult() => {
            if about.no(&children::REGULAR) {
                School::None
            } else {
                children::school(about)
            }
        }
        _ if !adult_studies(&about) => School::None,
        "secondary" => School::Secondary,
        "student" => School::Student,
        _ => School::None,
    }
}

/// Everyone who goes to school, and what is asked about each.
pub fn sections(about: About) -> Vec<Section> {
    let goes = |n: &u8| {
        let about = about.of(Subject::Person(*n));
        adult_studies(&about) || !matches!(school(about), School::None | School::Kindergarten)
    };
    about.persons().filter(goes).map(|n| Section { subject: Subject::Person(n), questions: QUESTIONS }).collect()
}

/// Fills in the school of a person.
pub fn fill(about: About, person: &mut Person) {
    if about.is_adult() {
        person.school = school(about);
    }
    if !about.says(&MEALS).is_empty() {
        person.meals.snack = matches!(about.says(&MEALS), "both" | "snack");
        person.meals.lunch = matches!(about.says(&MEALS), "both" | "lunch");
    }
    person.enrolled_on = about.date(&ENROLLED);
    person.other_state_scholarship = about.yes(&OTHER_SCHOLARSHIP);
}
