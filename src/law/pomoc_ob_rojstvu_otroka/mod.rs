//! Pomoč ob rojstvu otroka: ZSDP-1 68-69, 93. See `spec.md` beside this file.

use crate::citation::{Article, zsdp1};
use crate::date::Date;
use crate::dated::BIRTH_GRANT;
use crate::estimate::{BirthGrant, PomocObRojstvuOtroka};
use crate::household::{Custody, Person, Role};
use crate::law::context::{Law, NoValue};
use crate::law::persons::{Members, elder_first, lives_here_permanently, parent_lives_here};
use crate::money::Eur;
use crate::trace::{Fact, Value};

const TOTAL: &[Article] = &[zsdp1("68"), zsdp1("69")];
const CHILD: &[Article] = &[zsdp1("68(1)"), zsdp1("69"), zsdp1("93")];

/// From so many days before the expected birth, to so many days after the birth (93(1)).
const DAYS_AROUND_BIRTH: i32 = 60;
/// Within so many days of an adoption, or of the placement for it (93(2)).
const DAYS_AFTER_ADOPTION: i32 = 30;
/// For so many months a family is told that it is too late.
const MONTHS_TOLD: i32 = 12;

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn pomoc_ob_rojstvu_otroka(law: &mut Law, members: &Members) -> Result<PomocObRojstvuOtroka, NoValue> {
    law.open("pomoc_ob_rojstvu_otroka", None, TOTAL);
    let mut children: Vec<usize> = (0..law.persons().len()).filter(|&i| is_told(law, i)).collect();
    elder_first(law.persons(), &mut children);
    let mut items = Vec::new();
    for i in children {
        items.push(born(law, members, i)?);
    }
    if let Some(expected) = law.household.expected_birth {
        for _ in 0..law.household.expected_children {
            items.push(unborn(law, members, expected)?);
        }
    }
    let entitled = items.iter().any(|item| item.entitled);
    let reason = items.first().map_or(Some("no_newborn"), |item| item.reason);
    let total = law.close(items.iter().map(|item| item.amount).sum());
    let reason = if entitled { None } else { reason };
    Ok(PomocObRojstvuOtroka { entitled, items, total: Some(total), reason, unknown: None })
}

/// The day from which the time to claim runs.
fn came(child: &Person) -> Date {
    child.adopted_on.unwrap_or(child.birthdate)
}

/// A child that came within the year.
fn is_told(law: &Law, i: usize) -> bool {
    let child = &law.persons()[i];
    child.role == Role::Child && law.household.application_date < came(child).add_months(MONTHS_TOLD)
}

/// The last day to claim. The day of the birth itself is not counted, the 60th day after it is
/// included (93).
fn last_day(child: &Person) -> Date {
    match child.adopted_on {
        Some(adopted) => adopted.add_days(DAYS_AFTER_ADOPTION),
        None => child.birthdate.add_days(DAYS_AROUND_BIRTH),
    }
}

fn born(law: &mut Law, members: &Members, i: usize) -> Result<BirthGrant, NoValue> {
    let child = &law.persons()[i];
    let claim_until = last_day(child);
    let reasons = [
        (child.birth_grant_received, "already_received"),
        (child.foster_care, "foster_carer"),
        (child.custody == Custody::OtherParent, "counted_with_other_parent"),
        (!parent_lives_here(law, members, child), "parent_no_permanent_residence"),
        (law.household.application_date > claim_until, "too_late"),
    ];
    let reason = reasons.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason);
    law.open("birth_grant", Some(i), CHILD);
    law.fact("birthdate", Value::Day(child.birthdate), Fact::Person(i as u8, "birthdate"));
    let amount = grant(law, reason)?;
    let entitled = reason.is_none();
    Ok(BirthGrant { id: Some(law.id(i)), entitled, amount, claim_from: None, claim_until: Some(claim_until), reason })
}

fn unborn(law: &mut Law, members: &Members, expected: Date) -> Result<BirthGrant, NoValue> {
    let claim_from = expected.add_days(-DAYS_AROUND_BIRTH);
    let here = members.adults().any(|adult| lives_here_permanently(&law.persons()[adult]));
    let reasons =
        [(!here, "parent_no_permanent_residence"), (law.household.application_date < claim_from, "too_early")];
    let reason = reasons.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason);
    law.open("birth_grant", None, CHILD);
    law.fact("expected_birth", Value::Day(expected), Fact::Household("expected_birth"));
    let amount = grant(law, reason)?;
    let entitled = reason.is_none();
    Ok(BirthGrant { id: None, entitled, amount, claim_from: Some(claim_from), claim_until: None, reason })
}

/// Ends the step of a child with its grant (68(1)), or with the reason why there is none.
fn grant(law: &mut Law, reason: Option<&'static str>) -> Result<Eur, NoValue> {
    match reason {
        None => {
            let amount = law.eur("birth_grant", &BIRTH_GRANT)?;
            Ok(law.close(amount))
        }
        Some(reason) => {
            law.close_with(Value::Word(reason));
            Ok(Eur::ZERO)
        }
    }
}
