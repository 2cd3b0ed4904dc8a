//! Denarno nadomestilo za zasebno nastanitev: ZMZ-1 97 and the decrees. See `spec.md` beside this file.

mod base;
pub mod own_means;
mod period;

use crate::citation::{Article, osnutek, uredba, zmz1};
use crate::date::Date;
use crate::estimate::{NadomestiloZaZasebnoNastanitev, Percent, Unknown};
use crate::household::{Household, Person, Refugee, ResidenceStatus};
use crate::law::context::{Law, NoValue};
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::{ParameterDay, RefugeeCapOrder};
use crate::trace::Value;

const ALLOWANCE: &[Article] = &[zmz1("97"), osnutek("8"), osnutek("10(1)"), uredba("16"), uredba("17")];

/// ZMZ-1A (UL 54/21) and the decree of 2021 began to apply between these days; the day is not verified.
const AMENDED: (Date, Date) = (Date::known(2021, 4, 10), Date::known(2021, 12, 31));

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn nadomestilo_za_zasebno_nastanitev(
    law: &mut Law,
    members: &Members,
) -> Result<NadomestiloZaZasebnoNastanitev, NoValue> {
    let Some(refugee) = &law.household.refugee else { return Ok(NadomestiloZaZasebnoNastanitev::default()) };
    let from = period::first_day(law, refugee);
    let day = law_day(law, from);
    law.open("nadomestilo_za_zasebno_nastanitev", None, ALLOWANCE);
    let size = counted(law, members);
    let base = base::base(law, size, day)?;
    let own = own_means::own_means(law, members, own_means::Whose::FamilyAndObligors, day)?;
    let rent = base::rent_and_costs(law, refugee);
    let entitlement = period::entitlement(law, refugee, members, from)?;
    let amount = match law.readings.refugee_cap_order {
        RefugeeCapOrder::CapAfterIncome => base.amount.minus_at_most(own).min(rent),
        RefugeeCapOrder::CapBeforeIncome => base.amount.min(rent).minus_at_most(own),
    };
    let (reason, unknown) = why_not(refugee, size, from, &entitlement, amount, rent);
    warn(law, refugee, size);
    let mut found = NadomestiloZaZasebnoNastanitev {
        entitled: false,
        amount: None,
        base: base.amount,
        percent: Percent(base.percent),
        household_size: size,
        own_resources: own,
        rent_and_costs: rent,
        from: None,
        to: None,
        entitlement_end: (size > 0 && unknown.is_none()).then_some(entitlement.end),
        reason,
        unknown,
    };
    match (reason, found.unknown.is_some()) {
        (None, false) => {
            found.entitled = true;
            found.from = Some(from);
            found.to = Some(period::last_day(law, refugee, from, entitlement.end, day)?);
            found.amount = Some(law.close(amount));
        }
        (Some(reason), _) => {
            law.close_with(Value::Word(reason));
            found.amount = Some(Eur::ZERO);
        }
        (None, true) => law.close_with(Value::Word("missing_fact")),
    }
    Ok(found)
}

/// The day whose law decides: the first day of the award, unless the household asks otherwise.
fn law_day(law: &Law, from: Date) -> Date {
    match (law.law_on, law.readings.parameter_day) {
        (Some(day), _) => day,
        (None, ParameterDay::Entitlement) => from,
        (None, ParameterDay::Application) => law.household.application_date,
    }
}

/// With international protection, or reunited with such a person (draft 9). Nobody else counts.
fn is_counted(person: &Person) -> bool {
    matches!(person.residence_status, ResidenceStatus::Refugee | ResidenceStatus::RefugeeFamily)
}

/// How many family members count; none where nobody has protection themselves, or nobody has it yet.
pub fn counted(law: &Law, members: &Members) -> u32 {
    let persons = law.persons();
    let protected = members.all().any(|i| persons[i].residence_status == ResidenceStatus::Refugee);
    let granted = is_granted(law.household);
    if protected && granted { members.all().filter(|&i| is_counted(&persons[i])).count() as u32 } else { 0 }
}

fn is_granted(household: &Household) -> bool {
    household.refugee.as_ref().is_some_and(|refugee| refugee.status_granted <= household.application_date)
}

/// The first reason why it is not payable, or the fact without which that cannot be told.
fn why_not(
    refugee: &Refugee,
    size: u32,
    from: Date,
    entitlement: &period::Entitlement,
    amount: Eur,
    rent: Eur,
) -> (Option<&'static str>, Option<Unknown>) {
    let lease_over = refugee.contract_end.is_some_and(|end| end < from);
    let elsewhere = [
        (size == 0, "no_protection"),
        (!refugee.private_accommodation, "not_private"),
        (refugee.accommodation_otherwise, "accommodation_otherwise"),
        (lease_over, "lease_over"),
    ];
    if let Some((_, reason)) = elsewhere.into_iter().find(|(holds, _)| *holds) {
        return (Some(reason), None);
    }
    if entitlement.over.is_some() && entitlement.hangs_on_contract {
        let path = Some("refugee.integration_contract_signed".to_owned());
        return (None, Some(Unknown { reason: "missing_fact", path }));
    }
    let nothing = if rent.is_positive() { "own_means" } else { "no_rent_or_costs" };
    let reason = entitlement.over.or((!amount.is_positive()).then_some(nothing));
    (reason, None)
}

fn warn(law: &mut Law, refugee: &Refugee, size: u32) {
    if size == 0 || !refugee.private_accommodation {
        return;
    }
    law.warn("refugee_percentages_draft");
    let day = law.law_on.unwrap_or(law.household.application_date);
    if (AMENDED.0..=AMENDED.1).contains(&day) || (AMENDED.0..=AMENDED.1).contains(&refugee.status_granted) {
        law.warn("zmz_1a_start_unknown");
    }
}
