//! School and study: meals at school, and what the state scholarship needs.

use super::{children, you};
use crate::date::LeapBirthday;
use crate::form::{About, Choice, Kind, Question, Section, Subject};
use crate::household::{LivesAway, Person, School};
use crate::text::{Key, key};

/// An adult's school.
pub static LEVEL: Question = Question::new("school", key::CHILD_SCHOOL, Kind::One(LEVELS), key::WHY_SCHOOL)
    .unsaid("school_not_told")
    .when(|a| a.is_adult());

static LEVELS: &[Choice] =
    &[Choice::new("secondary", key::CHILD_SCHOOL_SECONDARY), Choice::new("student", key::CHILD_SCHOOL_STUDENT)];

/// Signed up for meals; lunch is subsidised in primary school only.
pub static MEALS: Question = Question::new("meals", key::SCHOOL_MEALS, Kind::One(MEAL_KINDS), key::WHY_MEALS)
    .unsaid("less_assumed")
    .hint(key::SCHOOL_MEALS_HINT)
    .when(|a| !a.is_adult() && matches!(school(*a), School::Primary | School::Secondary));

static MEAL_KINDS: &[Choice] = &[
    Choice::when("both", key::SCHOOL_MEALS_BOTH, in_primary),
    Choice::new("snack", key::SCHOOL_MEALS_SNACK),
    Choice::when("lunch", key::SCHOOL_MEALS_LUNCH, in_primary),
    Choice::new("none", key::SCHOOL_MEALS_NONE),
];

/// The price of a snack.
pub static SNACK_PRICE: Question =
    Question::new("snack_price", key::SCHOOL_SNACK_PRICE, Kind::Eur, key::WHY_MEAL_PRICE)
        .hint(key::SCHOOL_PRICE_HINT)
        .optional()
        .when(|a| matches!(a.says(&MEALS), "both" | "snack"));

/// The price of a lunch.
pub static LUNCH_PRICE: Question =
    Question::new("lunch_price", key::SCHOOL_LUNCH_PRICE, Kind::Eur, key::WHY_MEAL_PRICE)
        .hint(key::SCHOOL_PRICE_HINT)
        .optional()
        .when(|a| matches!(a.says(&MEALS), "both" | "lunch"));

/// The days of a month with meals.
pub static DAYS: Question = Question::new("school_days", key::SCHOOL_DAYS, Kind::Whole(1, 31), key::WHY_MEAL_PRICE)
    .hint(key::SCHOOL_DAYS_HINT)
    .optional()
    .when(|a| a.eur(&SNACK_PRICE).or(a.eur(&LUNCH_PRICE)).is_some());

/// The first enrolment in the programme, of those who may have been too old for a scholarship then.
pub static ENROLLED: Question = Question::new("enrolled", key::SCHOOL_ENROLLED, Kind::Date, key::WHY_ENROLLED)
    .unsaid("")
    .hint(key::SCHOOL_ENROLLED_HINT)
    .when(|a| match school(*a) {
        School::Secondary => a.aged(22),
        School::Student => a.aged(27),
        _ => false,
    })
    .unless(too_young);

/// Living away from home for school.
pub static AWAY: Question = Question::new("away", key::SCHOOL_AWAY, Kind::YesNo, key::WHY_AWAY)
    .unsaid("less_assumed")
    .hint(key::SCHOOL_AWAY_HINT)
    .when(can_have_scholarship);

/// How far.
pub static DISTANCE: Question = Question::new("distance", key::SCHOOL_DISTANCE, Kind::Number(50_000), key::WHY_AWAY)
    .hint(key::SCHOOL_DISTANCE_HINT)
    .unsaid("less_assumed")
    .when(|a| a.yes(&AWAY));

/// The rent there.
pub static AWAY_RENT: Question = Question::new("away_rent", key::SCHOOL_RENT, Kind::Eur, key::WHY_AWAY)
    .hint(key::SCHOOL_RENT_HINT)
    .unsaid("less_assumed")
    .when(|a| a.yes(&AWAY));

/// What holds for the home there.
pub static AWAY_FACTS: Question =
    Question::new("away_facts", key::SCHOOL_AWAY_FACTS, Kind::Many(AWAY_KINDS), key::WHY_AWAY)
        .unsaid("unusual_not_told")
        .when(|a| a.yes(&AWAY));

static AWAY_KINDS: &[Choice] = &[
    Choice::new("registered", key::SCHOOL_AWAY_REGISTERED),
    Choice::new("subsidised", key::SCHOOL_AWAY_SUBSIDISED),
    Choice::new("owns", key::SCHOOL_AWAY_OWNS),
];

/// The average grade.
pub static GRADE: Question = Question::new("grade", key::SCHOOL_GRADE, Kind::Number(10), key::WHY_GRADE)
    .hint(key::SCHOOL_GRADE_HINT)
    .optional()
    .when(can_have_scholarship);

/// The credits, of a student with a grade above the least one (ZŠtip-1 19(2)).
pub static ECTS: Question = Question::new("ects", key::SCHOOL_ECTS, Kind::Number(120), key::WHY_GRADE)
    .hint(key::SCHOOL_ECTS_HINT)
    .optional()
    .when(|a| school(*a) == School::Student && a.number(&GRADE).is_some());

/// What else a scholarship depends on.
pub static FACTS: Question =
    Question::new("school_facts", key::SCHOOL_FACTS, Kind::Many(FACT_KINDS), key::WHY_SCHOLARSHIP)
        .unsaid("unusual_not_told")
        .hint(key::SCHOOL_FACTS_HINT)
        .when(can_have_scholarship);

static FACT_KINDS: &[Choice] = &[
    Choice::new("special_needs", key::SCHOOL_SPECIAL_NEEDS),
    Choice::new("zois", key::SCHOOL_ZOIS),
    Choice::new("other", key::SCHOOL_OTHER),
    Choice::new("repeats", key::SCHOOL_REPEATS),
    Choice::new("level_reached", key::SCHOOL_LEVEL_REACHED),
];

static QUESTIONS: &[&Question] = &[
    &LEVEL,
    &MEALS,
    &SNACK_PRICE,
    &LUNCH_PRICE,
    &DAYS,
    &ENROLLED,
    &AWAY,
    &DISTANCE,
    &AWAY_RENT,
    &AWAY_FACTS,
    &GRADE,
    &ECTS,
    &FACTS,
];

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
    person.meals.snack_price = about.eur(&SNACK_PRICE);
    person.meals.lunch_price = about.eur(&LUNCH_PRICE);
    person.meals.school_days = about.whole(&DAYS).map(|days| days as u8);
    person.enrolled_on = about.date(&ENROLLED);
    let studies = &mut person.scholarship;
    if about.yes(&AWAY) {
        studies.away = Some(LivesAway {
            distance_km: about.number(&DISTANCE).unwrap_or_default(),
            rent_monthly: about.eur_or_zero(&AWAY_RENT),
            registered_there: about.ticked(&AWAY_FACTS, "registered"),
            owns_real_estate: about.ticked(&AWAY_FACTS, "owns"),
            subsidised: about.ticked(&AWAY_FACTS, "subsidised"),
        });
    }
    studies.average_grade = about.number(&GRADE);
    studies.ects = about.number(&ECTS);
    studies.special_needs = about.ticked(&FACTS, "special_needs");
    studies.zois = about.ticked(&FACTS, "zois");
    studies.repeats_year = about.ticked(&FACTS, "repeats");
    studies.level_reached = about.ticked(&FACTS, "level_reached");
    person.other_state_scholarship = about.ticked(&FACTS, "other");
}
