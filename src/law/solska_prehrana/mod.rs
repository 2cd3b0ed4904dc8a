//! Subvencija malice and kosila: ZUPJS 25-26, 32(3)-(5), ZŠolPre-1 13-14. See `spec.md` beside this file.

pub mod shares;

use rust_decimal::Decimal;

use crate::citation::{Article, zsolpre1, zupjs};
use crate::date::Date;
use crate::estimate::{Percent, SchoolMeals, SolskaPrehrana};
use crate::household::{Person, ResidenceStatus, School};
use crate::law::context::{Law, NoValue};
use crate::law::later_income::WithRights;
use crate::law::otroski_dodatek::exclusions::ends_with_18;
use crate::law::persons::{Members, elder_first};
use crate::law::schooling;
use crate::money::Eur;
use crate::readings::MealsIncome;
use crate::trace::{Fact, Value};

const ALL: &[Article] = &[zupjs("25"), zupjs("26"), zsolpre1("13")];
const PUPIL: &[Article] = &[zupjs("25"), zupjs("26"), zupjs("32(4)"), zsolpre1("14")];

/// The decision on the child benefit that carries the class is for a year (ZSDP-1 75).
const MONTHS: i32 = 12;

/// Estimates what the state pays of the meals of every pupil: by the income of the child benefit, from
/// 18 on by that of the scholarship (AMB-54).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn solska_prehrana(
    law: &mut Law,
    members: &Members,
    child_benefit: WithRights,
    scholarship: WithRights,
) -> Result<SolskaPrehrana, NoValue> {
    let mut pupils: Vec<usize> = (0..law.persons().len())
        .filter(|&i| matches!(law.persons()[i].school, School::Primary | School::Secondary))
        .collect();
    if pupils.is_empty() {
        return Ok(SolskaPrehrana::default());
    }
    elder_first(law.persons(), &mut pupils);
    law.open("solska_prehrana", None, ALL);
    let mut items = Vec::new();
    for i in pupils {
        let income = if by_scholarship(law, i) { scholarship } else { child_benefit };
        items.push(meals(law, members, i, income.class)?);
    }
    let served = items.iter().filter(|item| item.from.is_some()).count();
    law.close_with(Value::Number((served as u32).into()));
    let saving = items.iter().map(|item| item.saving).sum();
    Ok(SolskaPrehrana { items, saving, unknown: None })
}

/// The meals of this pupil follow the income of the scholarship.
pub fn by_scholarship(law: &Law, i: usize) -> bool {
    let grown_up = law.persons()[i].birthdate.age_on(law.start(), law.leap()) >= 18;
    grown_up && law.readings.meals_income == MealsIncome::ScholarshipFrom18
}

fn meals(law: &mut Law, members: &Members, i: usize, class: Option<u8>) -> Result<SchoolMeals, NoValue> {
    let person = &law.persons()[i];
    law.open("school_meals", Some(i), PUPIL);
    law.fact("secondary_school", Value::Yes(person.school == School::Secondary), Fact::Person(i as u8, "school"));
    let free = why_free(person);
    let elsewhere = schooling::counted_elsewhere(law, members, i);
    let (snack, lunch, reason) = if !person.regular_schooling {
        (Decimal::ZERO, Decimal::ZERO, "not_regular_schooling")
    } else if !person.meals.snack && (!person.meals.lunch || person.school == School::Secondary) {
        (Decimal::ZERO, Decimal::ZERO, "not_signed_up")
    } else if let (Some(reason), None) = (elsewhere, free) {
        (Decimal::ZERO, Decimal::ZERO, reason)
    } else {
        // A free snack is one thing, the lunch another: only foster children have it free (26(4)).
        let class = class.filter(|_| elsewhere.is_none()).unwrap_or(shares::ABOVE_ALL);
        let snack = if free.is_some() { Decimal::ONE_HUNDRED } else { shares::snack(law, i, class)? };
        let lunch = if person.foster_care { Decimal::ONE_HUNDRED } else { shares::lunch(law, i, class)? };
        let snack = if person.meals.snack { snack } else { Decimal::ZERO };
        let lunch = if person.meals.lunch && person.school == School::Primary { lunch } else { Decimal::ZERO };
        let reason = if snack.is_zero() && lunch.is_zero() { "income" } else { free.unwrap_or("meals_class") };
        (snack, lunch, reason)
    };
    law.close_with(Value::Word(reason));
    let entitled = !snack.is_zero() || !lunch.is_zero();
    let meals = &person.meals;
    let snack_saving = saving(law, meals.snack_price, snack);
    let lunch_saving = saving(law, meals.lunch_price, lunch);
    Ok(SchoolMeals {
        id: law.id(i),
        snack_pct: Percent(snack),
        lunch_pct: Percent(lunch),
        reason,
        snack_saving,
        lunch_saving,
        saving: a_month([(snack, snack_saving), (lunch, lunch_saving)], meals.school_days),
        from: entitled.then(|| law.start()),
        to: if entitled && free.is_none() { Some(last_day(law, person)) } else { None },
    })
}

/// Why a pupil has the snack free, whatever the income (25(5)).
fn why_free(person: &Person) -> Option<&'static str> {
    if person.foster_care {
        Some("foster_pupil")
    } else if person.asylum_seeker || person.residence_status == ResidenceStatus::AsylumSeeker {
        Some("asylum_seeking_pupil")
    } else if person.special_institution {
        Some("special_institution")
    } else {
        None
    }
}

/// EUR less for each meal.
fn saving(law: &Law, price: Option<Eur>, percent: Decimal) -> Option<Eur> {
    price.map(|price| law.round(price.times(percent / Decimal::ONE_HUNDRED)))
}

/// EUR less a month, where the price of each subsidised meal and the days are given.
fn a_month(meals: [(Decimal, Option<Eur>); 2], days: Option<u8>) -> Option<Eur> {
    let subsidised = meals.into_iter().filter(|(percent, _)| !percent.is_zero());
    let a_day: Eur = subsidised.map(|(_, saving)| saving).sum::<Option<Eur>>()?;
    if a_day.is_positive() { days.map(|days| a_day.times(days.into())) } else { Some(a_day) }
}

/// The last day of the decision whose income decides: on the child benefit a year, at most to the end
/// of the month of the 18th birthday (ZSDP-1 73, 75); on the scholarship the school year.
fn last_day(law: &Law, pupil: &Person) -> Date {
    let from = law.start();
    let grown_up = pupil.birthdate.birthday(18, law.leap());
    if grown_up <= from {
        return schooling::school_year_end(pupil.school, from);
    }
    from.add_months(MONTHS).previous().min(ends_with_18(pupil.birthdate, law.leap()))
}
