//! The applicant and the partner: age, status, residence; and who lives with them.

use crate::date::LeapBirthday;
use crate::form::{About, Choice, Kind, Question, Subject, UNSAID, needed};
use crate::household::{Household, PartnershipKind, Person, ResidenceStatus, Role, Sex};
use crate::text::{Key, key};

/// The day of birth.
pub static BIRTHDATE: Question = Question::new("birthdate", key::YOU_BIRTHDATE, Kind::Date, key::WHY_AGE)
    .hint(key::YOU_BIRTHDATE_HINT)
    .unless(born_later);

/// The sex, where it decides the age limit.
pub static SEX: Question = Question::new("sex", key::YOU_SEX, Kind::One(SEXES), key::WHY_SEX)
    .unsaid("sex_not_told")
    .hint(key::YOU_SEX_HINT)
    .when(near_the_age_limit);

static SEXES: &[Choice] = &[Choice::new("f", key::YOU_SEX_F), Choice::new("m", key::YOU_SEX_M)];

/// Citizenship or status.
pub static STATUS: Question = Question::new("status", key::YOU_STATUS, Kind::One(STATUSES), key::WHY_STATUS)
    .unsaid("status_not_told")
    .hint(key::YOU_STATUS_HINT);

/// The statuses of residence. That it need not be told keeps the question from being a gate.
pub static STATUSES: &[Choice] = &[
    Choice::new("citizen", key::YOU_STATUS_CITIZEN),
    Choice::new("eu_permanent", key::YOU_STATUS_EU_PERMANENT),
    Choice::new("foreigner_permanent", key::YOU_STATUS_FOREIGNER_PERMANENT),
    Choice::new("long_term_resident", key::YOU_STATUS_LONG_TERM_RESIDENT),
    Choice::new("refugee", key::YOU_STATUS_REFUGEE),
    Choice::new("refugee_family", key::YOU_STATUS_REFUGEE_FAMILY),
    Choice::new("temporary_protection", key::YOU_STATUS_TEMPORARY_PROTECTION),
    Choice::new("asylum_seeker", key::YOU_STATUS_ASYLUM_SEEKER),
    Choice::new("international_act", key::YOU_STATUS_INTERNATIONAL_ACT),
    Choice::new("other", key::YOU_STATUS_OTHER),
];

/// Permanent residence.
pub static PERMANENT: Question =
    Question::new("permanent_residence", key::YOU_PERMANENT, Kind::YesNo, key::WHY_RESIDENCE)
        .unsaid("residence_not_told")
        .hint(key::YOU_PERMANENT_HINT);

/// Temporary residence, where it is enough.
pub static TEMPORARY: Question =
    Question::new("temporary_residence", key::YOU_TEMPORARY, Kind::YesNo, key::WHY_RESIDENCE)
        .unsaid("residence_not_told")
        .when(|a| a.no(&PERMANENT) && matches!(a.says(&STATUS), "refugee" | "refugee_family"));

/// The questions to an adult.
pub static ADULT: &[&Question] = &[&BIRTHDATE, &SEX, &STATUS, &PERMANENT, &TEMPORARY];

/// How the applicant lives with a partner.
pub static PARTNER: Question =
    Question::new("partner", key::YOU_PARTNER, Kind::One(PARTNERS), key::WHY_PARTNER).hint(key::YOU_PARTNER_HINT);

static PARTNERS: &[Choice] = &[
    Choice::new("none", key::YOU_PARTNER_NONE),
    Choice::new("married", key::YOU_PARTNER_MARRIED),
    Choice::new("cohabiting", key::YOU_PARTNER_COHABITING),
    Choice::new("registered", key::YOU_PARTNER_REGISTERED),
];

/// The most children of one form.
pub const MOST_CHILDREN: u32 = 20;

/// How many children.
pub static CHILDREN: Question =
    Question::new("children", key::YOU_CHILDREN, Kind::Whole(0, MOST_CHILDREN), key::WHY_CHILDREN)
        .hint(key::YOU_CHILDREN_HINT);

/// What opens further pages. Nothing ticked: nothing of it applies.
pub static SITUATION: Question =
    Question::new("situation", key::YOU_SITUATION, Kind::Many(SITUATIONS), key::WHY_SITUATION)
        .hint(key::YOU_SITUATION_HINT);

static SITUATIONS: &[Choice] = &[
    Choice::when("rent", key::YOU_SITUATION_RENT, |a| needed::situation(a, "rent")),
    Choice::when("baby", key::YOU_SITUATION_BABY, |a| needed::situation(a, "baby")),
    Choice::when("adopted", key::YOU_SITUATION_ADOPTED, |a| a.children() > 0 && needed::situation(a, "adopted")),
    Choice::when("care", key::YOU_SITUATION_CARE, |a| a.children() > 0 && needed::situation(a, "care")),
    Choice::when("you_study", key::YOU_SITUATION_YOU_STUDY, |a| needed::situation(a, "you_study")),
    Choice::when("partner_studies", key::YOU_SITUATION_PARTNER_STUDIES, |a| {
        a.has_partner() && needed::situation(a, "partner_studies")
    }),
    Choice::when("foreign_child", key::YOU_SITUATION_FOREIGN_CHILD, |a| a.children() > 0 && !has_foreign_adult(a)),
    Choice::when("death", key::YOU_SITUATION_DEATH, |a| needed::situation(a, "death")),
    Choice::when("disaster", key::YOU_SITUATION_DISASTER, |a| needed::situation(a, "disaster")),
    Choice::when("extraordinary", key::YOU_SITUATION_EXTRAORDINARY, |a| needed::situation(a, "extraordinary")),
];

/// The expected day of birth.
pub static EXPECTED: Question = Question::new("expected", key::YOU_EXPECTED, Kind::Date, key::WHY_BIRTH)
    .hint(key::YOU_EXPECTED_HINT)
    .when(|a| a.ticked(&SITUATION, "baby"))
    .unless(too_far);

/// How many are expected.
pub static EXPECTED_CHILDREN: Question =
    Question::new("expected_children", key::YOU_EXPECTED_CHILDREN, Kind::Whole(1, 9), key::WHY_BABIES)
        .unsaid("less_assumed")
        .hint(key::YOU_EXPECTED_CHILDREN_HINT)
        .when(|a| a.ticked(&SITUATION, "baby"));

/// The day of the application.
pub static APPLICATION_DATE: Question =
    Question::new("application_date", key::YOU_APPLICATION_DATE, Kind::Date, key::WHY_APPLICATION_DATE)
        .hint(key::YOU_APPLICATION_DATE_HINT);

/// The questions about the household.
pub static HOUSEHOLD: &[&Question] =
    &[&PARTNER, &CHILDREN, &SITUATION, &EXPECTED, &EXPECTED_CHILDREN, &APPLICATION_DATE];

/// An adult has told a status other than that of a citizen.
pub fn has_foreign_adult(about: &About) -> bool {
    about.adults().any(|n| !matches!(about.of(Subject::Person(n)).says(&STATUS), "" | "citizen" | UNSAID))
}

fn born_later(about: &About) -> Option<Key> {
    about.birthdate().filter(|born| *born > about.answers.application_date()).map(|_| key::PROBLEM_BORN_LATER)
}

/// A birth a little overdue, or as far ahead as a pregnancy lasts.
fn too_far(about: &About) -> Option<Key> {
    let days = about.date(&EXPECTED)?.number() - about.answers.application_date().number();
    (!(-30..=300).contains(&days)).then_some(key::PROBLEM_EXPECTED)
}

/// Aged 63 or 64 on the day of the application, or by the start of entitlement: a woman is past the
/// limit, a man is not.
fn near_the_age_limit(about: &About) -> bool {
    let application = about.answers.application_date();
    let start = application.month().add_months(1).first_day();
    about.birthdate().is_some_and(|born| {
        [application, start].iter().any(|day| matches!(born.age_on(*day, LeapBirthday::LastOfFebruary), 63 | 64))
    })
}

/// The status that was chosen. Not told: as a citizen; the answer says that this was assumed.
pub fn status(says: &str) -> ResidenceStatus {
    use ResidenceStatus as S;
    match says {
        "eu_permanent" => S::EuPermanent,
        "foreigner_permanent" => S::ForeignerPermanent,
        "long_term_resident" => S::LongTermResident,
        "refugee" => S::Refugee,
        "refugee_family" => S::RefugeeFamily,
        "temporary_protection" => S::TemporaryProtection,
        "asylum_seeker" => S::AsylumSeeker,
        "international_act" => S::InternationalAct,
        "other" => S::Other,
        _ => S::Citizen,
    }
}

/// The adult of these answers; none while there is no day of birth.
pub fn person(about: About) -> Option<Person> {
    let role = if about.subject == Subject::YOU { Role::Applicant } else { Role::Partner };
    // Not told: the later of the two age limits.
    let sex = if matches!(about.says(&SEX), "m" | UNSAID) { Sex::M } else { Sex::F };
    let mut person = Person::new(&about.subject.name(), role, sex, about.birthdate()?);
    person.residence_status = status(about.says(&STATUS));
    person.permanent_residence = !about.no(&PERMANENT);
    person.temporary_residence = !about.no(&TEMPORARY);
    Some(person)
}

/// Fills in how the applicant lives with a partner.
pub fn fill(about: About, household: &mut Household) {
    household.partnership.kind = match about.says(&PARTNER) {
        "married" => PartnershipKind::Married,
        "cohabiting" => PartnershipKind::Cohabiting,
        "registered" => PartnershipKind::Registered,
        _ => PartnershipKind::None,
    };
    household.expected_birth = about.date(&EXPECTED);
    if let Some(expected) = about.whole(&EXPECTED_CHILDREN) {
        household.expected_children = expected as u8;
    }
    household.extraordinary.disaster = about.ticked(&SITUATION, "disaster");
}
