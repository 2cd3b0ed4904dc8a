//! What the facts of a household may not be. Everything that would contradict itself, or that no
//! household can have, is told with the path of its field; nothing is mended silently.

use super::{Household, Paid, PartnershipKind, Person, Rent, Role};
use crate::money::Eur;

/// What is wrong with the facts, as the contract names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize, schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(rename_all = "snake_case"))]
pub enum Code {
    /// The text is no JSON.
    Json,
    /// The contract has no such field.
    UnknownField,
    /// A required fact is missing.
    Missing,
    /// A value that the field cannot have.
    Invalid,
    /// Two facts contradict each other.
    Contradiction,
    /// More than the estimate takes.
    TooLarge,
    /// No law is known for the day.
    NoLawOnDate,
}

/// A fact that cannot be used, with the path of its field (as in `persons.0.birthdate`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactError {
    /// What is wrong.
    pub code: Code,
    /// The dotted path of the field; empty for the household as a whole.
    pub path: String,
    /// The same in English, for people who write programs.
    pub message: String,
}

/// The most persons of one household.
pub const MAX_PERSONS: usize = 60;
/// The most entries of any other list.
pub const MAX_LIST: usize = 200;
/// The largest area of a rented dwelling, m2.
const MAX_AREA: u32 = 10_000;
/// The largest market rent, EUR per m2 a month: more is a rent for the whole dwelling by mistake.
const MAX_RENT_M2: u32 = 100;
/// The largest amount, EUR.
pub const MAX_EUR: i64 = 1_000_000_000;

impl FactError {
    /// An error of a field.
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<String>) -> FactError {
        FactError { code, path: path.into(), message: message.into() }
    }
}

/// `Err` with a contradiction of `path` where `wrong` is true.
fn refuse(wrong: bool, code: Code, path: impl FnOnce() -> String, message: &str) -> Result<(), FactError> {
    if wrong { Err(FactError::new(code, path(), message)) } else { Ok(()) }
}

impl Household {
    /// Checks all facts.
    ///
    /// # Errors
    /// The first fact that contradicts another one, that no household can have, or that is
    /// required in this household and missing.
    pub fn check(&self) -> Result<(), FactError> {
        refuse(self.contract != crate::CONTRACT, Code::Invalid, || "contract".into(), "this program reads contract 1")?;
        self.check_persons()?;
        for (i, person) in self.persons.iter().enumerate() {
            check_person(i, person)?;
        }
        self.check_lists()?;
        self.check_births()?;
        self.check_shares()?;
        if let Some(refugee) = &self.refugee {
            let no_rent = refugee.private_accommodation && refugee.rent_monthly.is_none();
            refuse(no_rent, Code::Missing, || "refugee.rent_monthly".into(), "required in private accommodation")?;
            let months = || "refugee.other_costs_last3".to_owned();
            refuse(refugee.other_costs_last3.len() > 3, Code::Invalid, months, "the costs of three months, one each")?;
            let days = refugee.office_house.as_ref().and_then(|house| house.days);
            let no_month = days.is_some_and(|days| days > 31);
            refuse(no_month, Code::Invalid, || "refugee.office_house.days".into(), "a month has at most 31 days")?;
        }
        if let Some(rent) = &self.rent {
            check_rent(rent)?;
        }
        let later = self.death.as_ref().is_some_and(|death| death.date > self.application_date);
        refuse(later, Code::Invalid, || "death.date".into(), "after the application")?;
        self.check_amounts()
    }

    fn check_persons(&self) -> Result<(), FactError> {
        let persons = || "persons".to_owned();
        let nth = |i: usize, field: &str| format!("persons.{i}.{field}");
        refuse(self.persons.len() > MAX_PERSONS, Code::TooLarge, persons, "at most 60 persons")?;
        let of_role = |role| self.persons.iter().enumerate().filter(move |(_, p)| p.role == role);
        match of_role(Role::Applicant).nth(1) {
            Some((i, _)) => return Err(FactError::new(Code::Contradiction, nth(i, "role"), "a second applicant")),
            None if of_role(Role::Applicant).next().is_none() => {
                return Err(FactError::new(Code::Contradiction, "persons", "no applicant"));
            }
            None => {}
        }
        if let Some((i, _)) = of_role(Role::Partner).nth(1) {
            return Err(FactError::new(Code::Contradiction, nth(i, "role"), "a second partner"));
        }
        let alone = self.partnership.kind == PartnershipKind::None;
        let kind = || "partnership.kind".to_owned();
        match of_role(Role::Partner).next() {
            Some(_) => refuse(alone, Code::Contradiction, kind, "there is a partner, but partnership.kind is none")?,
            None => refuse(!alone, Code::Contradiction, kind, "partnership.kind says a partner, but there is none")?,
        }
        let oldest_allowed = self.persons.iter().filter(|p| p.role != Role::Child).map(|p| p.birthdate).max();
        for (i, person) in self.persons.iter().enumerate() {
            let repeated = self.persons[..i].iter().any(|other| other.id == person.id);
            refuse(repeated, Code::Contradiction, || nth(i, "id"), "the same id as another person")?;
            let unborn = person.birthdate > self.application_date;
            refuse(unborn, Code::Contradiction, || nth(i, "birthdate"), "born after the application")?;
            let not_younger = person.role == Role::Child && Some(person.birthdate) <= oldest_allowed;
            refuse(
                not_younger,
                Code::Contradiction,
                || nth(i, "birthdate"),
                "a child must be younger than every adult",
            )?;
        }
        Ok(())
    }

    fn check_lists(&self) -> Result<(), FactError> {
        let assets = &self.assets;
        let received = assets.exception_27.as_ref().map_or(0, |e| e.dsp_received_last_24m);
        let path = || "assets.exception_27.dsp_received_last_24m".to_owned();
        refuse(received > 24, Code::Invalid, path, "at most 24 times in 24 months")?;
        let lists = [
            ("assets.real_estate", assets.real_estate.len()),
            ("assets.vehicles", assets.vehicles.len()),
            ("assets.vessels", assets.vessels.len()),
            ("assets.other_movable", assets.other_movable.len()),
            ("refugee.other_costs_last3", self.refugee.as_ref().map_or(0, |r| r.other_costs_last3.len())),
        ];
        for (path, len) in lists {
            refuse(len > MAX_LIST, Code::TooLarge, || path.into(), "at most 200 entries")?;
        }
        Ok(())
    }

    /// A birth that is expected lies ahead, or is a little overdue; nobody is adopted before birth or
    /// after the application.
    fn check_births(&self) -> Result<(), FactError> {
        let outside = !(1..=9).contains(&self.expected_children);
        refuse(outside, Code::Invalid, || "expected_children".into(), "1 to 9 children are expected")?;
        if let Some(expected) = self.expected_birth {
            let days = expected.number() - self.application_date.number();
            let message = "expected at most 30 days before and 300 days after the application";
            refuse(!(-30..=300).contains(&days), Code::Invalid, || "expected_birth".into(), message)?;
        }
        for (i, person) in self.persons.iter().enumerate() {
            let outside = person.adopted_on.is_some_and(|on| on < person.birthdate || on > self.application_date);
            let path = || format!("persons.{i}.adopted_on");
            refuse(outside, Code::Invalid, path, "adopted between the birth and the application")?;
        }
        Ok(())
    }

    /// Percentages and quotients lie in their bounds.
    fn check_shares(&self) -> Result<(), FactError> {
        let shares = [
            ("support.override_pct", self.support.override_pct, 100),
            (
                "kindergarten_options.municipality_discount_pct",
                self.kindergarten_options.municipality_discount_pct,
                100,
            ),
            ("refugee.course_attendance_pct", self.refugee.as_ref().and_then(|r| r.course_attendance_pct), 100),
            ("wage_quotient", self.wage_quotient, 10),
            ("deposit_interest_rate", self.deposit_interest_rate, 1),
        ];
        for (path, share, most) in shares {
            let outside = share.is_some_and(|n| n.0.is_sign_negative() || n.0 > most.into());
            refuse(outside, Code::Invalid, || path.into(), "outside its bounds")?;
        }
        Ok(())
    }

    fn check_amounts(&self) -> Result<(), FactError> {
        let assets = &self.assets;
        amount("fictive_income_monthly", self.fictive_income_monthly)?;
        amount("large_family_received", self.large_family_received)?;
        amount("assets.company_shares", assets.company_shares)?;
        amount("assets.securities", assets.securities)?;
        amount("assets.savings", assets.savings)?;
        amount("extraordinary.received_this_year", self.extraordinary.received_this_year)?;
        amount("extraordinary.received_disaster_this_year", self.extraordinary.received_disaster_this_year)?;
        amount("death.funeral_costs", self.death.as_ref().map_or(Eur::ZERO, |death| death.funeral_costs))?;
        let rights = &self.current_rights;
        for (path, paid) in [
            ("current_rights.dsp", rights.dsp),
            ("current_rights.vd", rights.vd),
            ("current_rights.scholarship", rights.scholarship),
        ] {
            if let Paid::Amount(eur) = paid {
                amount(path, eur)?;
            }
        }
        if let Some(dwelling) = &assets.dwelling {
            amount("assets.dwelling.value", dwelling.value)?;
            amount("assets.dwelling.area_m2", Eur(dwelling.area_m2.0))?;
        }
        for (i, real_estate) in assets.real_estate.iter().enumerate() {
            amount_at(real_estate.value, || format!("assets.real_estate.{i}.value"))?;
        }
        for (i, vehicle) in assets.vehicles.iter().enumerate() {
            amount_at(vehicle.value, || format!("assets.vehicles.{i}.value"))?;
        }
        for (i, value) in assets.vessels.iter().enumerate() {
            amount_at(*value, || format!("assets.vessels.{i}"))?;
        }
        for (i, value) in assets.other_movable.iter().enumerate() {
            amount_at(*value, || format!("assets.other_movable.{i}"))?;
        }
        if let Some(refugee) = &self.refugee {
            amount("refugee.rent_monthly", refugee.rent_monthly.unwrap_or_default())?;
            amount("refugee.obligor_income_avg", refugee.obligor_income_avg.unwrap_or_default())?;
            for (i, cost) in refugee.other_costs_last3.iter().enumerate() {
                amount_at(*cost, || format!("refugee.other_costs_last3.{i}"))?;
            }
            if let Some(house) = &refugee.office_house {
                amount("refugee.office_house.daily_cost", house.daily_cost.unwrap_or_default())?;
                amount("refugee.office_house.net_minimum_wage", house.net_minimum_wage.unwrap_or_default())?;
            }
        }
        Ok(())
    }
}

fn check_person(i: usize, person: &Person) -> Result<(), FactError> {
    let path = |field: &str| format!("persons.{i}.{field}");
    let too_many = person.incomes.len() > MAX_LIST || person.maintenance_paid.len() > MAX_LIST;
    refuse(too_many, Code::TooLarge, || path("incomes"), "at most 200 streams of income")?;
    if let Some(hours) = person.work.hours {
        let outside = hours.0.is_sign_negative() || hours.0 > 744.into();
        refuse(outside, Code::Invalid, || path("work.hours"), "hours a month are 0 to 744")?;
    }
    if let Some(fault) = &person.fault {
        let no_point = !(1..=13).contains(&fault.point);
        refuse(no_point, Code::Invalid, || path("fault.point"), "ZSVarPre 28(2) has the points 1 to 13")?;
    }
    let days = person.days_in_family_last_12m > 366;
    refuse(days, Code::Invalid, || path("days_in_family_last_12m"), "a year has at most 366 days")?;
    if let Some(kindergarten) = &person.kindergarten {
        amount_at(kindergarten.price, || path("kindergarten.price"))?;
    }
    check_school(i, person)?;
    for (j, income) in person.incomes.iter().enumerate() {
        let path = |field: &str| format!("persons.{i}.incomes.{j}.{field}");
        refuse(income.months.len() > MAX_LIST, Code::TooLarge, || path("months"), "at most 200 months")?;
        refuse(income.annual.len() > MAX_LIST, Code::TooLarge, || path("annual"), "at most 200 years")?;
        for (month, eur) in &income.months {
            amount_at(*eur, || path(&format!("months.{month}")))?;
        }
        for (year, eur) in &income.annual {
            amount_at(*eur, || path(&format!("annual.{}", year.0)))?;
        }
        amount_at(income.annual_tax, || path("annual_tax"))?;
    }
    for (j, paid) in person.maintenance_paid.iter().enumerate() {
        let path = |field: &str| format!("persons.{i}.maintenance_paid.{j}.{field}");
        refuse(paid.months.len() > MAX_LIST, Code::TooLarge, || path("months"), "at most 200 months")?;
        refuse(paid.annual.len() > MAX_LIST, Code::TooLarge, || path("annual"), "at most 200 years")?;
        for (month, eur) in &paid.months {
            amount_at(*eur, || path(&format!("months.{month}")))?;
        }
        for (year, eur) in &paid.annual {
            amount_at(*eur, || path(&format!("annual.{}", year.0)))?;
        }
        amount_at(paid.title_monthly.unwrap_or_default(), || path("title_monthly"))?;
    }
    Ok(())
}

fn check_rent(rent: &Rent) -> Result<(), FactError> {
    amount("rent.monthly", rent.monthly)?;
    amount("rent.non_profit_rent", rent.non_profit_rent.unwrap_or_default())?;
    amount("rent.location_part", rent.location_part)?;
    amount("rent.other_tenants_income_monthly", rent.other_tenants_income_monthly)?;
    let per_m2 = rent.recognised_market_rent.unwrap_or_default();
    amount("rent.recognised_market_rent", per_m2)?;
    let whole = per_m2.0 > MAX_RENT_M2.into();
    let path = || "rent.recognised_market_rent".to_owned();
    refuse(whole, Code::Invalid, path, "EUR per m2 a month, at most 100")?;
    if let Some(area) = rent.area_m2 {
        let outside = area.0.is_sign_negative() || area.0.is_zero() || area.0 > MAX_AREA.into();
        refuse(outside, Code::Invalid, || "rent.area_m2".into(), "an area is above 0 and at most 10000 m2")?;
    }
    let too_many = usize::from(rent.other_tenants) > MAX_PERSONS;
    refuse(too_many, Code::TooLarge, || "rent.other_tenants".into(), "at most 60 persons")?;
    let nobodys = rent.other_tenants == 0 && rent.other_tenants_income_monthly.is_positive();
    let path = || "rent.other_tenants_income_monthly".to_owned();
    refuse(nobodys, Code::Contradiction, path, "an income of other tenants, but rent.other_tenants is 0")?;
    let more = rent.location_part > rent.monthly;
    refuse(more, Code::Contradiction, || "rent.location_part".into(), "more than the whole rent")
}

/// School meals, and what a scholarship depends on.
fn check_school(i: usize, person: &Person) -> Result<(), FactError> {
    let path = |field: &str| format!("persons.{i}.{field}");
    let meals = &person.meals;
    amount_at(meals.snack_price.unwrap_or_default(), || path("meals.snack_price"))?;
    amount_at(meals.lunch_price.unwrap_or_default(), || path("meals.lunch_price"))?;
    let days = meals.school_days.is_some_and(|days| days > 31);
    refuse(days, Code::Invalid, || path("meals.school_days"), "a month has at most 31 days")?;
    let studies = &person.scholarship;
    for (field, number, most) in [
        ("scholarship.average_grade", studies.average_grade, 10),
        ("scholarship.ects", studies.ects, 120),
        ("scholarship.obligations_pct", studies.obligations_pct, 100),
        ("scholarship.away.distance_km", studies.away.as_ref().map(|away| away.distance_km), 50_000),
    ] {
        let outside = number.is_some_and(|n| n.0.is_sign_negative() || n.0 > most.into());
        refuse(outside, Code::Invalid, || path(field), "outside its bounds")?;
    }
    let rent = studies.away.as_ref().map_or(Eur::ZERO, |away| away.rent_monthly);
    amount_at(rent, || path("scholarship.away.rent_monthly"))
}

fn amount(path: &str, eur: Eur) -> Result<(), FactError> {
    amount_at(eur, || path.to_owned())
}

fn amount_at(eur: Eur, path: impl Fn() -> String) -> Result<(), FactError> {
    refuse(eur < Eur::ZERO, Code::Invalid, &path, "an amount is never negative; enter a loss as 0")?;
    refuse(eur.0 > MAX_EUR.into(), Code::TooLarge, &path, "an amount is at most 1000000000")
}
