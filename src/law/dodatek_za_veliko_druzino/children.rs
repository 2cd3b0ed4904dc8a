//! Which children make a large family: ZSDP-1 77(1), 78.

use rust_decimal::Decimal;

use crate::citation::{Article, zsdp1};
use crate::date::Date;
use crate::dated::LF_MIN_DAYS_AT_HOME;
use crate::household::{Custody, Person, Role, School};
use crate::law::context::{Law, NoValue};
use crate::law::otroski_dodatek::exclusions::works;
use crate::law::persons::{Members, counts_for_yearly_rights, elder_first, lives_here_permanently, parent_lives_here};
use crate::readings::{LfAgeDay, LfExcludedChild};
use crate::trace::{Fact, Value};

use super::LARGE;

const CHILD: &[Article] = &[zsdp1("77(1)"), zsdp1("78")];

/// The children of a family.
pub struct Family {
    /// The most children that count on one day.
    pub counted: u32,
    /// Why it is no large family, if it is none.
    pub reason: Option<&'static str>,
}

/// Finds how many children count, and why too few do.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn children(law: &mut Law, members: &Members) -> Result<Family, NoValue> {
    let mut of_age: Vec<usize> = (0..law.persons().len()).filter(|&i| law.persons()[i].role == Role::Child).collect();
    elder_first(law.persons(), &mut of_age);
    let mut counted = Vec::new();
    let mut left_out = Vec::new();
    of_age.retain(|&i| {
        let young = has_the_age(law, i);
        if !young {
            note(law, i, "too_old");
        }
        young
    });
    for &i in &of_age {
        match why_not_counted(law, members, i)? {
            Some(reason) => {
                note(law, i, reason);
                left_out.push((i, reason));
            }
            None => {
                note(law, i, "counted");
                counted.push(i);
            }
        }
    }
    warn_of_carers(law, &counted, &left_out);
    let by_age = most_on_one_day(law, &of_age);
    let counted = most_on_one_day(law, &counted);
    let excluded = left_out.iter().map(|(_, reason)| *reason).find(|reason| BY_74.contains(reason));
    let reason = match excluded {
        _ if by_age < LARGE => Some("too_few_children"),
        Some(reason) if law.readings.lf_excluded_child == LfExcludedChild::NoRight => Some(reason),
        _ if counted < LARGE => left_out.first().map(|(_, reason)| *reason),
        _ => None,
    };
    Ok(Family { counted, reason })
}

/// The reasons of 74(1)1-3, to which 78(3) refers.
const BY_74: [&str; 3] = ["child_works", "foster_care", "institution"];

/// Why a child of the right age does not count. One of 74(1)1-3 is left out of the count, and the
/// others remain (AMB-61).
fn why_not_counted(law: &mut Law, members: &Members, i: usize) -> Result<Option<&'static str>, NoValue> {
    let child = &law.persons()[i];
    let away = (child.foster_care || child.institution_free_care_30d) && !at_home_long_enough(law, child)?;
    let reasons = [
        (child.custody == Custody::OtherParent || !counts_for_yearly_rights(child), "counted_with_other_parent"),
        (!child.residence_registered_si || !lives_here_permanently(child), "child_no_permanent_residence"),
        (!parent_lives_here(law, members, child), "parent_no_permanent_residence"),
        (works(law, child), "child_works"),
        (away && child.foster_care, "foster_care"),
        (away, "institution"),
    ];
    Ok(reasons.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason))
}

/// 78(4): the parents care for the child materially all the same, and it was at home for at least 90
/// of the last 365 days.
fn at_home_long_enough(law: &mut Law, child: &Person) -> Result<bool, NoValue> {
    let least = law.value("least_days", &LF_MIN_DAYS_AT_HOME)?;
    Ok(child.parents_materially_care && Decimal::from(child.days_in_family_last_12m) >= least)
}

/// The days of the year that are looked at: up to the application, for what comes later is not known
/// (77(1), AMB-61).
fn days(law: &Law) -> (Date, Date) {
    let last = law.household.application_date;
    match law.readings.lf_age_day {
        LfAgeDay::AnyDayOfYear => (Date::known(last.year(), 1, 1), last),
        LfAgeDay::ApplicationDate => (last, last),
    }
}

/// 77(1): under 18, or a pupil or student under 26, on a day.
fn counts_on(law: &Law, child: &Person, day: Date) -> bool {
    let pupil = matches!(child.school, School::Primary | School::Secondary | School::Student);
    let end = child.birthdate.birthday(if pupil { 26 } else { 18 }, law.leap());
    joined(child) <= day && day < end
}

/// The day on which the child came into the family.
fn joined(child: &Person) -> Date {
    child.adopted_on.unwrap_or(child.birthdate)
}

/// Whether a child counts by its age on one of the days that are looked at.
fn has_the_age(law: &Law, i: usize) -> bool {
    most_on_one_day(law, &[i]) > 0
}

/// The most children on one day: 77(1) asks for three on the same day. The number can only rise on a
/// day on which a child comes.
fn most_on_one_day(law: &Law, children: &[usize]) -> u32 {
    let (first, last) = days(law);
    let child = |i: usize| &law.persons()[i];
    let days = children.iter().map(|&i| joined(child(i)).max(first)).filter(|day| *day <= last);
    days.map(|day| children.iter().filter(|&&i| counts_on(law, child(i), day)).count() as u32).max().unwrap_or(0)
}

fn note(law: &mut Law, i: usize, word: &'static str) {
    law.open("large_family_child", Some(i), CHILD);
    law.fact("birthdate", Value::Day(law.persons()[i].birthdate), Fact::Person(i as u8, "birthdate"));
    law.close_with(Value::Word(word));
}

/// The amendment adopted on 3 February 2026 gives the supplement to other carers too, such as foster
/// carers. Its first day is not known, nor how they count; it is told and not applied.
fn warn_of_carers(law: &mut Law, counted: &[usize], left_out: &[(usize, &'static str)]) {
    const FIRST_DAY: Date = Date::known(2026, 4, 1);
    let day = if law.law_on.is_some() { law.day() } else { law.start() };
    let fostered = left_out.iter().filter(|(_, reason)| *reason == "foster_care").count();
    if day >= FIRST_DAY && fostered > 0 && counted.len() + fostered >= LARGE as usize {
        law.warn("large_family_carers_2026");
    }
}
