//! A death in the family: who died, when, and who took care of the funeral. Asked only where it was
//! ticked.

use super::you;
use crate::form::{About, Choice, Kind, Question, UNSAID};
use crate::household::{Death, Household};
use crate::text::key;

/// The day of the death.
pub static DATE: Question = Question::new("death_date", key::DEATH_DATE, Kind::Date, key::WHY_DEATH)
    .hint(key::DEATH_DATE_HINT)
    .unless(|a| a.date(&DATE).filter(|day| *day > a.answers.application_date()).map(|_| key::PROBLEM_LATER));

/// Who died; the list is that of ZSVarPre 34.a(4) and 34.b(3), seen from the applicant.
pub static WHO: Question = Question::new("death_who", key::DEATH_WHO, Kind::One(DECEASED), key::WHY_DEATH)
    .unsaid("less_assumed")
    .hint(key::DEATH_WHO_HINT);

static DECEASED: &[Choice] = &[
    Choice::new("partner", key::DEATH_WHO_PARTNER),
    Choice::new("parent", key::DEATH_WHO_PARENT),
    Choice::new("child", key::DEATH_WHO_CHILD),
    Choice::new("sibling", key::DEATH_WHO_SIBLING),
    Choice::new("elder", key::DEATH_WHO_ELDER),
    Choice::new("other", key::DEATH_WHO_OTHER),
];

/// Whether the applicant had assistance on that day.
pub static ENTITLED: Question = Question::new("death_entitled", key::DEATH_ENTITLED, Kind::YesNo, key::WHY_DEATH)
    .unsaid("less_assumed")
    .hint(key::DEATH_ENTITLED_HINT)
    .when(is_family);

/// Who took care of the funeral.
pub static FUNERAL: Question = Question::new("death_funeral", key::DEATH_FUNERAL, Kind::YesNo, key::WHY_DEATH)
    .unsaid("less_assumed")
    .when(is_family);

/// What it cost.
pub static COSTS: Question = Question::new("death_costs", key::DEATH_COSTS, Kind::Eur, key::WHY_DEATH)
    .unsaid("")
    .hint(key::DEATH_COSTS_HINT)
    .when(|a| a.yes(&FUNERAL));

/// The questions about the household.
pub static HOUSEHOLD: &[&Question] = &[&DATE, &WHO, &ENTITLED, &FUNERAL, &COSTS];

fn is_family(about: &About) -> bool {
    !matches!(about.says(&WHO), "" | UNSAID | "other")
}

/// Someone died.
pub fn is_asked(about: About) -> bool {
    about.household().ticked(&you::SITUATION, "death")
}

/// Fills in the death.
pub fn fill(about: About, household: &mut Household) {
    household.death = about.date(&DATE).map(|date| Death {
        date,
        funeral_arranged: about.yes(&FUNERAL),
        funeral_costs: about.eur_or_zero(&COSTS),
        family_member: is_family(&about),
        entitled_on_day: about.yes(&ENTITLED),
    });
}
