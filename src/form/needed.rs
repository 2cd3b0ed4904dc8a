//! What each right needs to be asked: one table. A host page may ask for some rights only; then only
//! what can change what is said of these is asked.
//!
//! What stands in no row is needed by every right: so a new question is asked until someone finds out
//! that a right can do without it. One right is income for the next (ZUPJS 7, `law/order.rs`), so most
//! questions about income are needed by nearly all. `tests/scope.rs` proves the table: leaving out what
//! it leaves out changes nothing that is said of the rights asked for.

use super::pages::{children, death, income, property, protection, rent, school, special, work, you};
use super::{About, Kind, Question};
use crate::embed::rights::Rights;

/// Rights that hang on income and assets: all but the birth grant and the care supplement.
const MEANS: Rights = Rights::ALL.without(Rights::BIRTH).without(Rights::CARE);

/// Rights that hang on a scholarship.
const STUDY: Rights = Rights::SCHOLARSHIP.and(Rights::KINDERGARTEN).and(Rights::MEALS).and(Rights::RENT);

/// The supplements of a scholarship, which are no income for other rights.
static SUPPLEMENTS: &[&Question] =
    &[&school::AWAY, &school::DISTANCE, &school::AWAY_RENT, &school::AWAY_FACTS, &school::GRADE, &school::ECTS];

/// Questions, and the rights that need them.
pub static NEEDED: &[(&[&Question], Rights)] = &[
    (income::PERSON, MEANS),
    (income::STREAM, MEANS),
    (&[&children::OWN_INCOME], MEANS),
    (property::HOUSEHOLD, MEANS),
    (property::VEHICLE_QUESTIONS, MEANS),
    (property::LAND_QUESTIONS, MEANS),
    (work::QUESTIONS, MEANS),
    (&[&special::EARLIER, &special::UNCHANGED, &special::NO_IMPROVEMENT, &special::HELP, &special::HELPS], MEANS),
    (&[&special::EXTRAORDINARY, &special::EXTRAORDINARY_DISASTER, &special::MISUSED], Rights::EXTRAORDINARY),
    (&[&special::LARGE_FAMILY], Rights::LARGE_FAMILY),
    (&[&special::DISCOUNT, &special::DISCOUNT_PCT], Rights::KINDERGARTEN),
    (&[&children::PRICE], Rights::KINDERGARTEN),
    (&[&children::BIRTH_GRANT, &you::EXPECTED, &you::EXPECTED_CHILDREN], Rights::BIRTH),
    (&[&children::ADOPTED], Rights::BIRTH.and(Rights::LARGE_FAMILY)),
    (&[&children::CARE], Rights::CARE),
    (SUPPLEMENTS, Rights::SCHOLARSHIP),
    // The basic amount is income for the kindergarten fee and the rent subsidy, and decides about meals.
    (&[&school::ENROLLED, &school::FACTS], STUDY),
    (&[&school::MEALS, &school::SNACK_PRICE, &school::LUNCH_PRICE, &school::DAYS], Rights::MEALS),
    (rent::HOUSEHOLD, Rights::RENT.and(Rights::ACCOMMODATION)),
    // An open question of law: whether the allowance counts as help with accommodation (DSP).
    (protection::HOUSEHOLD, MEANS),
    (death::HOUSEHOLD, Rights::EXTRAORDINARY),
];

/// What can be ticked of the situation of the household, and the rights that need it.
pub static SITUATIONS: &[(&str, Rights)] = &[
    ("rent", Rights::RENT.and(Rights::ACCOMMODATION)),
    ("baby", Rights::BIRTH),
    ("adopted", Rights::BIRTH.and(Rights::LARGE_FAMILY)),
    ("care", Rights::CARE),
    ("you_study", MEANS),
    ("death", Rights::EXTRAORDINARY),
    ("disaster", Rights::EXTRAORDINARY),
    ("extraordinary", Rights::EXTRAORDINARY),
];

/// The rights that the form is about need the question.
pub fn is_needed(about: About, question: &Question) -> bool {
    let rights = about.answers.rights();
    if rights.is_all() {
        return true;
    }
    // Where nothing is left to tick, there is no question.
    if let Kind::Many(choices) = question.kind
        && !choices.iter().any(|choice| (choice.offered)(&about))
    {
        return false;
    }
    let is_in = |row: &&(&[&Question], Rights)| row.0.iter().any(|known| std::ptr::eq(*known, question));
    NEEDED.iter().find(is_in).is_none_or(|(_, needed)| rights.meets(*needed))
}

/// They need to know whether the household is in this situation.
pub fn situation(about: &About, name: &str) -> bool {
    let row = SITUATIONS.iter().find(|(known, _)| *known == name);
    row.is_none_or(|(_, needed)| about.answers.rights().meets(*needed))
}
