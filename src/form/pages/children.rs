//! The children: age, the other parent, kindergarten and school.

use super::you;
use crate::date::Date;
use crate::form::helper::FULL_PRICE;
use crate::form::{About, Choice, Kind, Question, Subject, UNSAID};
use crate::household::{
    CareNeed, Custody, Kindergarten, MaintenanceSettled, OtherParent, Person, ResidenceStatus, Role, School, Sex,
};
use crate::text::{Key, key};

/// The day of birth.
pub static BIRTHDATE: Question = Question::new("birthdate", key::CHILD_BIRTHDATE, Kind::Date, key::WHY_AGE)
    .hint(key::CHILD_BIRTHDATE_HINT)
    .unless(not_a_child);

/// The status, where an adult or the child is no citizen.
pub static STATUS: Question = Question::new("status", key::YOU_STATUS, Kind::One(you::STATUSES), key::WHY_STATUS)
    .unsaid("status_not_told")
    .hint(key::CHILD_STATUS_HINT)
    .when(|a| you::has_foreign_adult(a) || a.household().ticked(&you::SITUATION, "foreign_child"));

/// The other parent.
pub static OTHER_PARENT: Question =
    Question::new("other_parent", key::CHILD_OTHER_PARENT, Kind::One(OTHER_PARENTS), key::WHY_OTHER_PARENT)
        .unsaid("other_parent_not_told")
        .hint(key::CHILD_OTHER_PARENT_HINT);

static OTHER_PARENTS: &[Choice] = &[
    Choice::new("absent", key::CHILD_OTHER_PARENT_ABSENT),
    Choice::when("in_household", key::CHILD_OTHER_PARENT_IN_HOUSEHOLD, |a| a.has_partner()),
    Choice::new("deceased", key::CHILD_OTHER_PARENT_DECEASED),
    Choice::new("unknown", key::CHILD_OTHER_PARENT_UNKNOWN),
];

/// Whether maintenance is settled.
pub static SETTLED: Question = Question::new("settled", key::CHILD_SETTLED, Kind::One(SETTLEMENTS), key::WHY_SETTLED)
    .unsaid("settled_not_told")
    .hint(key::CHILD_SETTLED_HINT)
    .when(|a| a.says(&OTHER_PARENT) == "absent");

static SETTLEMENTS: &[Choice] = &[
    Choice::new("yes", key::CHILD_SETTLED_YES),
    Choice::new("no", key::CHILD_SETTLED_NO),
    Choice::new("paternity_unsettled", key::CHILD_SETTLED_PATERNITY),
    Choice::new("impossible", key::CHILD_SETTLED_IMPOSSIBLE),
];

/// Custody.
pub static CUSTODY: Question = Question::new("custody", key::CHILD_CUSTODY, Kind::One(CUSTODIES), key::WHY_CUSTODY)
    .unsaid("custody_not_told")
    .when(|a| a.says(&OTHER_PARENT) == "absent");

static CUSTODIES: &[Choice] = &[
    Choice::new("sole", key::CHILD_CUSTODY_SOLE),
    Choice::new("joint", key::CHILD_CUSTODY_JOINT),
    Choice::new("other_parent", key::CHILD_CUSTODY_OTHER_PARENT),
];

/// In joint custody: where the child counts.
pub static COUNTED_HERE: Question =
    Question::new("counted_here", key::CHILD_COUNTED_HERE, Kind::YesNo, key::WHY_CUSTODY)
        .unsaid("custody_not_told")
        .hint(key::CHILD_COUNTED_HERE_HINT)
        .when(|a| a.says(&CUSTODY) == "joint");

/// The day of the adoption.
pub static ADOPTED: Question = Question::new("adopted", key::CHILD_ADOPTED, Kind::Date, key::WHY_ADOPTED)
    .hint(key::CHILD_ADOPTED_HINT)
    .optional()
    .when(|a| a.household().ticked(&you::SITUATION, "adopted"))
    .unless(|a| {
        let [born, adopted] = [a.birthdate()?, a.date(&ADOPTED)?];
        (adopted < born || adopted > a.answers.application_date()).then_some(key::PROBLEM_ADOPTED)
    });

/// The birth grant, while it can still be claimed: 60 days from the birth, 30 from an adoption.
pub static BIRTH_GRANT: Question =
    Question::new("birth_grant", key::CHILD_BIRTH_GRANT, Kind::YesNo, key::WHY_BIRTH_GRANT)
        .unsaid("birth_grant_not_told")
        .hint(key::CHILD_BIRTH_GRANT_HINT)
        .when(|a| {
            let within = |day: Option<Date>, days| {
                day.is_some_and(|day| (0..=days).contains(&(a.answers.application_date().number() - day.number())))
            };
            let adopted = a.household().ticked(&you::SITUATION, "adopted");
            within(a.birthdate(), 60) || adopted && within(a.date(&ADOPTED), 30)
        });

/// The need for special care.
pub static CARE: Question = Question::new("care", key::CHILD_CARE, Kind::One(CARES), key::WHY_CARE)
    .unsaid("less_assumed")
    .hint(key::CHILD_CARE_HINT)
    .when(|a| a.household().ticked(&you::SITUATION, "care"));

static CARES: &[Choice] = &[
    Choice::new("none", key::CHILD_CARE_NONE),
    Choice::new("special", key::CHILD_CARE_SPECIAL),
    Choice::new("severe", key::CHILD_CARE_SEVERE),
];

/// In kindergarten.
pub static IN_KINDERGARTEN: Question =
    Question::new("kindergarten", key::CHILD_KINDERGARTEN, Kind::YesNo, key::WHY_KINDERGARTEN)
        .unsaid("school_not_told")
        .hint(key::CHILD_KINDERGARTEN_HINT)
        .when(|a| a.age().is_some_and(|age| age < 7));

/// The full price.
pub static PRICE: Question = Question::new("price", key::CHILD_PRICE, Kind::Eur, key::WHY_PRICE)
    .unsaid("price_not_told")
    .helpers(&[&FULL_PRICE])
    .hint(key::CHILD_PRICE_HINT)
    .when(|a| a.yes(&IN_KINDERGARTEN));

/// School, where it is not told by the age.
pub static SCHOOL: Question = Question::new("school", key::CHILD_SCHOOL, Kind::One(SCHOOLS), key::WHY_SCHOOL)
    .unsaid("school_not_told")
    .when(|a| a.aged(14));

static SCHOOLS: &[Choice] = &[
    Choice::new("primary", key::CHILD_SCHOOL_PRIMARY),
    Choice::new("secondary", key::CHILD_SCHOOL_SECONDARY),
    Choice::new("student", key::CHILD_SCHOOL_STUDENT),
    Choice::new("none", key::CHILD_SCHOOL_NONE),
];

/// Regular schooling of a grown-up child.
pub static REGULAR: Question = Question::new("regular_schooling", key::CHILD_REGULAR, Kind::YesNo, key::WHY_REGULAR)
    .unsaid("regular_not_told")
    .hint(key::CHILD_REGULAR_HINT)
    .when(|a| a.aged(18) && !matches!(a.says(&SCHOOL), "" | "none" | UNSAID));

/// Income of the child's own.
pub static OWN_INCOME: Question = Question::new("own_income", key::CHILD_OWN_INCOME, Kind::YesNo, key::WHY_OWN_INCOME)
    .unsaid("income_not_told")
    .hint(key::CHILD_OWN_INCOME_HINT);

/// The questions about a child.
pub static QUESTIONS: &[&Question] = &[
    &BIRTHDATE,
    &STATUS,
    &OTHER_PARENT,
    &SETTLED,
    &CUSTODY,
    &COUNTED_HERE,
    &ADOPTED,
    &BIRTH_GRANT,
    &CARE,
    &IN_KINDERGARTEN,
    &PRICE,
    &SCHOOL,
    &REGULAR,
    &OWN_INCOME,
];

fn not_a_child(about: &About) -> Option<Key> {
    let born = about.birthdate()?;
    let elder = |n: u8| about.of(Subject::Person(n)).birthdate().is_none_or(|adult| adult < born);
    if born > about.answers.application_date() {
        Some(key::PROBLEM_BORN_LATER)
    } else if !about.adults().all(elder) {
        Some(key::PROBLEM_CHILD_ELDER)
    } else {
        None
    }
}

/// The school that was chosen, or that the age tells.
pub fn school(about: About) -> School {
    match about.says(&SCHOOL) {
        "primary" => School::Primary,
        "secondary" => School::Secondary,
        "student" => School::Student,
        // Not told: as if it went to none.
        "none" | UNSAID => School::None,
        _ if about.yes(&IN_KINDERGARTEN) => School::Kindergarten,
        _ if about.aged(6) => School::Primary,
        _ => School::None,
    }
}

/// The child of these answers; none while there is no day of birth.
pub fn person(about: About) -> Option<Person> {
    let mut child = Person::new(&about.subject.name(), Role::Child, Sex::F, about.birthdate()?);
    child.residence_status = you::status(about.says(&STATUS));
    child.asylum_seeker = child.residence_status == ResidenceStatus::AsylumSeeker;
    child.other_parent = match about.says(&OTHER_PARENT) {
        "absent" => OtherParent::Absent,
        "deceased" => OtherParent::Deceased,
        "unknown" => OtherParent::Unknown,
        _ => OtherParent::InHousehold,
    };
    child.maintenance_settled = match about.says(&SETTLED) {
        "no" => MaintenanceSettled::No,
        "paternity_unsettled" => MaintenanceSettled::PaternityUnsettled,
        "impossible" => MaintenanceSettled::Impossible,
        _ => MaintenanceSettled::Yes,
    };
    child.custody = match about.says(&CUSTODY) {
        "joint" => Custody::Joint,
        "other_parent" => Custody::OtherParent,
        _ => Custody::Sole,
    };
    child.counted_here = !about.no(&COUNTED_HERE);
    child.adopted_on = about.date(&ADOPTED);
    child.birth_grant_received = about.yes(&BIRTH_GRANT);
    child.care_need = match about.says(&CARE) {
        "special" => CareNeed::Special,
        "severe" => CareNeed::Severe,
        _ => CareNeed::None,
    };
    // Without the price the fee is not estimated; the school still says that the child is there.
    if about.yes(&IN_KINDERGARTEN) && !about.unsaid(&PRICE) {
        child.kindergarten = Some(Kindergarten { price: about.eur_or_zero(&PRICE) });
    }
    child.school = school(about);
    let out_of_school = about.aged(18) && child.school == School::None;
    child.regular_schooling = !about.no(&REGULAR) && !out_of_school;
    Some(child)
}
