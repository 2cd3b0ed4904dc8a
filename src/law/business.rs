//! Income from an own business or a farm: ZUPJS 14, rulebook on income 14-17.

use rust_decimal::Decimal;

use crate::citation::{Article, dohodki, zupjs};
use crate::dated::{MINWAGE_GROSS, ZUPJS_BUSINESS_FLOOR_SHARE};
use crate::household::{Income, IncomeKind, Person, WorkKind};
use crate::law::context::{Law, NoValue};
use crate::money::Eur;
use crate::readings::{FullTimeHours, PartTimeFloor};
use crate::trace::{Fact, Value};

const BUSINESS: &[Article] = &[zupjs("14"), dohodki("14"), dohodki("16(4)"), dohodki("17")];

fn is_business(income: &Income) -> bool {
    matches!(income.kind, IncomeKind::SelfEmployment | IncomeKind::Farm) && !income.ceased
}

/// A person's businesses: all that still run count as one (rulebook 14(10), 17).
fn businesses(person: &Person) -> impl Iterator<Item = &Income> {
    person.incomes.iter().filter(|income| is_business(income))
}

/// A business that has just begun, with the presumption of 14(1) standing.
fn has_just_begun(business: &Income) -> bool {
    business.just_started && !business.rebutted
}

/// Whether a person runs a business.
pub fn has_business(person: &Person) -> bool {
    businesses(person).next().is_some()
}

/// What the business really brought, EUR a year.
fn actual(law: &Law, person: &Person) -> Eur {
    let current = law.application_month().add_months(-1);
    let year = law.income_year();
    businesses(person)
        .map(|income| match income.in_year(year) {
            // A new business has no last year: with the presumption disproved, this year's months tell.
            None if income.just_started => income.in_month(current).times(Decimal::from(12)),
            annual => annual.unwrap_or_default(),
        })
        .sum()
}

/// 75 % of the gross minimum wage, EUR a year (14(1)).
fn floor(law: &mut Law) -> Result<(Eur, Eur), NoValue> {
    let minimum_wage = law.eur("gross_minimum_wage", &MINWAGE_GROSS)?;
    let share = law.value("business_floor_share", &ZUPJS_BUSINESS_FLOOR_SHARE)?;
    Ok((minimum_wage, minimum_wage.times(share).times(Decimal::from(12))))
}

/// Full working time, hours a month (AMB-94).
fn full_time(law: &Law) -> Decimal {
    Decimal::from(match law.readings.full_time_hours {
        FullTimeHours::Hours174 => 174,
        FullTimeHours::Hours168 => 168,
        FullTimeHours::Hours176 => 176,
    })
}

/// The income from business that counts, EUR a year.
///
/// # Errors
/// When the minimum wage of the day is not known and is needed.
pub fn yearly(law: &mut Law, i: usize, with_floor: bool) -> Result<Eur, NoValue> {
    let person = &law.persons()[i];
    law.open("business_income", Some(i), BUSINESS);
    let brought = actual(law, person);
    for (j, income) in person.incomes.iter().enumerate().filter(|(_, income)| is_business(income)) {
        let annual = income.in_year(law.income_year()).unwrap_or_default();
        law.fact("profit", Value::Eur(annual), Fact::IncomeYear(i as u8, j as u8, law.income_year()));
    }
    let counted = if with_floor { presumed(law, person, brought)? } else { brought };
    Ok(law.close(counted))
}

fn presumed(law: &mut Law, person: &Person, brought: Eur) -> Result<Eur, NoValue> {
    // 14(2) lets the presumption for a new business be disproved; the floor of the rulebook stands.
    let disproved = |b: &Income| b.just_started && b.rebutted;
    let presumption =
        businesses(person).any(|b| !disproved(b) && (b.kind == IncomeKind::SelfEmployment || b.insured_main));
    let full_time = full_time(law);
    let hours = person.work.hours.unwrap_or_default().0;
    let employed = person.work.kind == WorkKind::Employed;
    if !presumption || person.also_full_time_employed || (employed && hours >= full_time) {
        return Ok(brought);
    }
    let (minimum_wage, floor) = floor(law)?;
    if employed {
        // 14(6): a part-time employee's business is presumed to fill the hours left to full time.
        let part = match law.readings.part_time_floor {
            PartTimeFloor::HoursLeft => full_time - hours,
            PartTimeFloor::HoursWorked => hours,
        };
        return Ok(brought.max(floor.times(part / full_time)));
    }
    if businesses(person).any(has_just_begun) {
        // 14(1) presumes the floor for the new business, whatever it brought; the others count really.
        let year = law.income_year();
        let others: Eur = businesses(person).filter(|b| !has_just_begun(b)).filter_map(|b| b.in_year(year)).sum();
        return Ok(others.max(floor));
    }
    // 14(8)-(10): what a business brought is compared with the gross minimum wage less the tax; with
    // a farm (16(4), 17) it is compared with the whole of it.
    let farms = businesses(person).any(|b| b.kind == IncomeKind::Farm);
    let tax = if farms { Eur::ZERO } else { businesses(person).map(|b| b.annual_tax).sum() };
    let threshold = minimum_wage.times(Decimal::from(12)) - tax;
    Ok(if brought < threshold { floor } else { brought })
}

/// Whether a business yields at least 75 % of the gross minimum wage a month, so that what is used
/// for it is no asset (18(1)5). For a business that has just begun, 14(1) presumes that it does.
///
/// # Errors
/// When the minimum wage of the day is not known.
pub fn yields_enough(law: &mut Law, members: impl Iterator<Item = usize>) -> Result<bool, NoValue> {
    let owners: Vec<&Person> = members.map(|i| &law.persons()[i]).filter(|p| has_business(p)).collect();
    if owners.is_empty() {
        return Ok(false);
    }
    let (_, floor) = floor(law)?;
    let presumed = |p: &Person| businesses(p).any(has_just_begun);
    Ok(owners.into_iter().any(|p| presumed(p) || actual(law, p) >= floor))
}
