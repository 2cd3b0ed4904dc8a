//! Which adults are eligible: ZSVarPre 7, 49 and 50(2).

use crate::citation::{Article, zsvarpre, zupjs};
use crate::dated::VD_ELIGIBILITY_PENSIONERS_ANY_AGE;
use crate::household::{IncomeKind, Person, School};
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::minimum_income::{has_job, is_at_fault, is_unemployable_or_elderly};
use crate::law::persons::{Members, meets_general_condition};
use crate::readings::VdPensioners2026;
use crate::trace::{Fact, Value};

const PERSON: &[Article] =
    &[zsvarpre("7(1),(3)"), zsvarpre("49"), zsvarpre("50(2)"), zsvarpre("3"), zsvarpre("54"), zupjs("12(7)")];
const PENSIONER: &[Article] = &[zsvarpre("7(1)"), zsvarpre("49(1)")];

/// The adults of a household, by whether they are eligible.
#[derive(Default)]
pub struct Eligibility {
    /// Who is, by place in the household.
    pub eligible: Vec<usize>,
    /// Somebody is eligible by the rule of January 2026 alone.
    pub by_pension: bool,
    /// Why not the others, in their order.
    refused: Vec<&'static str>,
}

impl Eligibility {
    /// Why nobody is eligible: what stands against one of the persons the right is for, otherwise that
    /// it is for none of them.
    pub fn reason(&self) -> &'static str {
        self.refused.iter().copied().find(|reason| *reason != NOT_FOR).unwrap_or(NOT_FOR)
    }
}

/// The right is not for this person.
const NOT_FOR: &str = "not_elderly_or_unable";

/// Looks at each adult. A child of the family is none, whatever its age (26(1)9, 26(5)).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn eligibility(law: &mut Law, members: &Members) -> Result<Eligibility, NoValue> {
    let mut found = Eligibility::default();
    for i in members.adults() {
        law.open("vd_person", Some(i), PERSON);
        let person = &law.persons()[i];
        let by_pension = !is_unemployable_or_elderly(law, person) && is_pensioner_of_any_age(law, i)?;
        let reason = why_not(law, i, by_pension);
        law.close_with(Value::Word(reason.unwrap_or("vd_eligible")));
        match reason {
            Some(reason) => found.refused.push(reason),
            None => {
                found.eligible.push(i);
                found.by_pension |= by_pension;
            }
        }
    }
    Ok(found)
}

fn why_not(law: &mut Law, i: usize, by_pension: bool) -> Option<&'static str> {
    let person = &law.persons()[i];
    note(law, i, "permanently_unemployable", person.permanently_unemployable);
    note(law, i, "permanently_unable_to_work", person.permanently_unable_to_work);
    law.fact("birthdate", Value::Day(person.birthdate), Fact::Person(i as u8, "birthdate"));
    let for_person = is_unemployable_or_elderly(law, person) || by_pension;
    note(law, i, "institutional_care", person.institutional_care);
    note(law, i, "receives_vd_other", person.receives_vd_other);
    if !for_person {
        Some(NOT_FOR)
    } else if !meets_general_condition(person) {
        Some("general_condition")
    } else if person.neglected_right {
        Some("neglected_right")
    } else if is_at_fault(law, person) {
        Some("fault")
    } else if person.institutional_care {
        Some("full_day_care")
    } else if person.receives_vd_other {
        Some("receives_vd_other")
    } else {
        None
    }
}

fn note(law: &mut Law, i: usize, field: &'static str, value: bool) {
    if value {
        law.trace.input(field, Value::Yes(value), crate::trace::Origin::Fact(Fact::Person(i as u8, field)));
    }
}

/// Since January 2026 pensioners without a job need not be 63 or 65: with an old-age, early or
/// disability pension, or as widows and widowers. The act is not known, only what the ministry says.
fn is_pensioner_of_any_age(law: &mut Law, i: usize) -> Result<bool, NoValue> {
    let person = &law.persons()[i];
    if has_job(person) || !has_pension(person) || law.readings.vd_pensioners_2026 == VdPensioners2026::NotApplied {
        return Ok(false);
    }
    law.open("vd_pensioner", Some(i), PENSIONER);
    let in_force = !law.value("pensioners_any_age", &VD_ELIGIBILITY_PENSIONERS_ANY_AGE)?.is_zero();
    law.close_with(Value::Yes(in_force));
    Ok(in_force)
}

/// A pension that is still paid. That of a survivor is a widow's or widower's, unless its holder is
/// still in school (then it is a family pension, of which the ministry does not speak).
fn has_pension(person: &Person) -> bool {
    person.incomes.iter().any(|income| {
        !income.ceased
            && match income.kind {
                IncomeKind::Pension => true,
                IncomeKind::SurvivorPension => person.school == School::None,
                _ => false,
            }
    })
}
