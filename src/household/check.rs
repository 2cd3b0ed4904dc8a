//! What the facts of a household may not be. Everything that would contradict itself, or that no
//! household can have, is told with the path of its field; nothing is mended silently.

use rust_decimal::Decimal;

use super::{ByTime, Household, Number, Paid, PartnershipKind, Person, Rent, Role, Year};
use crate::date::Month;
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
const MAX_EUR: Eur = Eur(Decimal::from_parts(1_000_000_000, 0, 0, false, 0));

impl FactError {
    /// An error of a field.
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<String>) -> FactError {
        FactError { code, path: path.into(), message: message.into() }
    }
}

/// An entry of a list of a person: the person, the list, the place in it.
type Stream = (usize, &'static str, usize);

/// The place of a fact, put into words only where something is wrong with it.
#[derive(Clone, Copy)]
enum Place<'a> {
    /// A dotted path.
    At(&'a str),
    /// An entry of a list, or a field of it.
    Nth(&'a str, usize, &'a str),
    /// A field of an entry of a list of a person.
    Stream(Stream, &'a str),
}

impl Place<'_> {
    fn path(self) -> String {
        match self {
            Place::At(path) => path.to_owned(),
            Place::Nth(list, i, "") => format!("{list}.{i}"),
            Place::Nth(list, i, field) => format!("{list}.{i}.{field}"),
            Place::Stream((person, list, i), field) => format!("persons.{person}.{list}.{i}.{field}"),
        }
    }
}

/// Goes through the facts and keeps the first thing that is wrong.
#[derive(Default)]
struct Check {
    wrong: Option<FactError>,
}

impl Check {
    /// Notes what is wrong with the fact at `place`, where `wrong` is true. The widget has words of its
    /// own and does without the message.
    #[inline(never)]
    fn refuse(&mut self, wrong: bool, code: Code, place: Place, message: &'static str) {
        if wrong && self.wrong.is_none() {
            self.wrong = Some(FactError::new(code, place.path(), if cfg!(feature = "json") { message } else { "" }));
        }
    }

    /// An amount lies in its bounds.
    #[inline(never)]
    fn amount(&mut self, eur: Eur, place: Place) {
        self.refuse(eur < Eur::ZERO, Code::Invalid, place, "an amount is never negative; enter a loss as 0");
        self.refuse(eur > MAX_EUR, Code::TooLarge, place, "an amount is at most 1000000000");
    }

    /// An amount that may be missing lies in its bounds.
    fn amount_if_any(&mut self, eur: Option<Eur>, place: Place) {
        self.amount(eur.unwrap_or_default(), place);
    }

    /// A share or a grade lies between 0 and `most`.
    #[inline(never)]
    fn share(&mut self, share: Option<Number>, most: u32, place: Place) {
        let outside = share.is_some_and(|n| n.0.is_sign_negative() || n.0 > most.into());
        self.refuse(outside, Code::Invalid, place, "outside its bounds");
    }
}

impl Household {
    /// Checks all facts.
    ///
    /// # Errors
    /// The first fact that contradicts another one, that no household can have, or that is
    /// required in this household and missing.
    pub fn check(&self) -> Result<(), FactError> {
        let parts = [
            Household::check_sizes,
            Household::check_persons,
            Household::check_each_person,
            Household::check_lists,
            Household::check_births,
            Household::check_shares,
            Household::check_refugee,
            Household::check_rent,
            Household::check_amounts,
        ];
        let mut check = Check::default();
        for part in parts {
            part(self, &mut check);
            if let Some(wrong) = check.wrong {
                return Err(wrong);
            }
        }
        Ok(())
    }

    fn check_sizes(&self, check: &mut Check) {
        let other = self.contract != crate::CONTRACT;
        check.refuse(other, Code::Invalid, Place::At("contract"), "this program reads contract 1");
        let too_many = self.persons.len() > MAX_PERSONS;
        check.refuse(too_many, Code::TooLarge, Place::At("persons"), "at most 60 persons");
    }

    fn check_persons(&self, check: &mut Check) {
        let nth = |i, field| Place::Nth("persons", i, field);
        let second = |role| {
            let of_role = self.persons.iter().enumerate().filter(|(_, person)| person.role == role);
            of_role.map(|(i, _)| i).nth(1)
        };
        let any = |role| self.persons.iter().any(|person| person.role == role);
        if let Some(i) = second(Role::Applicant) {
            check.refuse(true, Code::Contradiction, nth(i, "role"), "a second applicant");
        }
        check.refuse(!any(Role::Applicant), Code::Contradiction, Place::At("persons"), "no applicant");
        if let Some(i) = second(Role::Partner) {
            check.refuse(true, Code::Contradiction, nth(i, "role"), "a second partner");
        }
        let (alone, partner) = (self.partnership.kind == PartnershipKind::None, any(Role::Partner));
        let kind = Place::At("partnership.kind");
        let message = "there is a partner, but partnership.kind is none";
        check.refuse(partner && alone, Code::Contradiction, kind, message);
        let message = "partnership.kind says a partner, but there is none";
        check.refuse(!partner && !alone, Code::Contradiction, kind, message);
        let oldest_allowed = self.persons.iter().filter(|p| p.role != Role::Child).map(|p| p.birthdate).max();
        for (i, person) in self.persons.iter().enumerate() {
            let repeated = self.persons[..i].iter().any(|other| other.id == person.id);
            check.refuse(repeated, Code::Contradiction, nth(i, "id"), "the same id as another person");
            let birthdate = nth(i, "birthdate");
            let unborn = person.birthdate > self.application_date;
            check.refuse(unborn, Code::Contradiction, birthdate, "born after the application");
            let not_younger = person.role == Role::Child && Some(person.birthdate) <= oldest_allowed;
            check.refuse(not_younger, Code::Contradiction, birthdate, "a child must be younger than every adult");
        }
    }

    fn check_each_person(&self, check: &mut Check) {
        for (i, person) in self.persons.iter().enumerate() {
            check.person(i, person);
        }
    }

    fn check_lists(&self, check: &mut Check) {
        let assets = &self.assets;
        let received = assets.exception_27.as_ref().map_or(0, |e| e.dsp_received_last_24m);
        let place = Place::At("assets.exception_27.dsp_received_last_24m");
        check.refuse(received > 24, Code::Invalid, place, "at most 24 times in 24 months");
        let lists = [
            ("assets.real_estate", assets.real_estate.len()),
            ("assets.vehicles", assets.vehicles.len()),
            ("assets.vessels", assets.vessels.len()),
            ("assets.other_movable", assets.other_movable.len()),
            ("refugee.other_costs_last3", self.refugee.as_ref().map_or(0, |r| r.other_costs_last3.len())),
        ];
        for (path, len) in lists {
            check.refuse(len > MAX_LIST, Code::TooLarge, Place::At(path), "at most 200 entries");
        }
    }

    /// A birth that is expected lies ahead, or is a little overdue; nobody is adopted before birth or
    /// after the application.
    fn check_births(&self, check: &mut Check) {
        let outside = !(1..=9).contains(&self.expected_children);
        check.refuse(outside, Code::Invalid, Place::At("expected_children"), "1 to 9 children are expected");
        if let Some(expected) = self.expected_birth {
            let days = expected.number() - self.application_date.number();
            let message = "expected at most 30 days before and 300 days after the application";
            check.refuse(!(-30..=300).contains(&days), Code::Invalid, Place::At("expected_birth"), message);
        }
        for (i, person) in self.persons.iter().enumerate() {
            let outside = person.adopted_on.is_some_and(|on| on < person.birthdate || on > self.application_date);
            let place = Place::Nth("persons", i, "adopted_on");
            check.refuse(outside, Code::Invalid, place, "adopted between the birth and the application");
        }
    }

    /// Percentages and quotients lie in their bounds.
    fn check_shares(&self, check: &mut Check) {
        let discount = self.kindergarten_options.municipality_discount_pct;
        let attendance = self.refugee.as_ref().and_then(|r| r.course_attendance_pct);
        check.share(self.support.override_pct, 100, Place::At("support.override_pct"));
        check.share(discount, 100, Place::At("kindergarten_options.municipality_discount_pct"));
        check.share(attendance, 100, Place::At("refugee.course_attendance_pct"));
        check.share(self.wage_quotient, 10, Place::At("wage_quotient"));
        check.share(self.deposit_interest_rate, 1, Place::At("deposit_interest_rate"));
    }

    fn check_refugee(&self, check: &mut Check) {
        let Some(refugee) = &self.refugee else { return };
        let no_rent = refugee.private_accommodation && refugee.rent_monthly.is_none();
        let place = Place::At("refugee.rent_monthly");
        check.refuse(no_rent, Code::Missing, place, "required in private accommodation");
        let months = Place::At("refugee.other_costs_last3");
        let too_many = refugee.other_costs_last3.len() > 3;
        check.refuse(too_many, Code::Invalid, months, "the costs of three months, one each");
        let days = refugee.office_house.as_ref().and_then(|house| house.days);
        check.days_of_month(days, Place::At("refugee.office_house.days"));
    }

    fn check_rent(&self, check: &mut Check) {
        if let Some(rent) = &self.rent {
            check.rent(rent);
        }
        let later = self.death.as_ref().is_some_and(|death| death.date > self.application_date);
        check.refuse(later, Code::Invalid, Place::At("death.date"), "after the application");
    }

    fn check_amounts(&self, check: &mut Check) {
        let (assets, rights) = (&self.assets, &self.current_rights);
        let paid = |paid| if let Paid::Amount(eur) = paid { eur } else { Eur::ZERO };
        for (path, eur) in [
            ("fictive_income_monthly", self.fictive_income_monthly),
            ("large_family_received", self.large_family_received),
            ("assets.company_shares", assets.company_shares),
            ("assets.securities", assets.securities),
            ("assets.savings", assets.savings),
            ("extraordinary.received_this_year", self.extraordinary.received_this_year),
            ("extraordinary.received_disaster_this_year", self.extraordinary.received_disaster_this_year),
            ("death.funeral_costs", self.death.as_ref().map_or(Eur::ZERO, |death| death.funeral_costs)),
            ("current_rights.dsp", paid(rights.dsp)),
            ("current_rights.vd", paid(rights.vd)),
            ("current_rights.scholarship", paid(rights.scholarship)),
        ] {
            check.amount(eur, Place::At(path));
        }
        if let Some(dwelling) = &assets.dwelling {
            check.amount(dwelling.value, Place::At("assets.dwelling.value"));
            check.amount(Eur(dwelling.area_m2.0), Place::At("assets.dwelling.area_m2"));
        }
        for (i, real_estate) in assets.real_estate.iter().enumerate() {
            check.amount(real_estate.value, Place::Nth("assets.real_estate", i, "value"));
        }
        for (i, vehicle) in assets.vehicles.iter().enumerate() {
            check.amount(vehicle.value, Place::Nth("assets.vehicles", i, "value"));
        }
        for (i, value) in assets.vessels.iter().enumerate() {
            check.amount(*value, Place::Nth("assets.vessels", i, ""));
        }
        for (i, value) in assets.other_movable.iter().enumerate() {
            check.amount(*value, Place::Nth("assets.other_movable", i, ""));
        }
        if let Some(refugee) = &self.refugee {
            check.amount_if_any(refugee.rent_monthly, Place::At("refugee.rent_monthly"));
            check.amount_if_any(refugee.obligor_income_avg, Place::At("refugee.obligor_income_avg"));
            for (i, cost) in refugee.other_costs_last3.iter().enumerate() {
                check.amount(*cost, Place::Nth("refugee.other_costs_last3", i, ""));
            }
            if let Some(house) = &refugee.office_house {
                check.amount_if_any(house.daily_cost, Place::At("refugee.office_house.daily_cost"));
                check.amount_if_any(house.net_minimum_wage, Place::At("refugee.office_house.net_minimum_wage"));
            }
        }
    }
}

impl Check {
    fn person(&mut self, i: usize, person: &Person) {
        let place = |field| Place::Nth("persons", i, field);
        let too_many = person.incomes.len() > MAX_LIST || person.maintenance_paid.len() > MAX_LIST;
        self.refuse(too_many, Code::TooLarge, place("incomes"), "at most 200 streams of income");
        if let Some(hours) = person.work.hours {
            let outside = hours.0.is_sign_negative() || hours.0 > 744.into();
            self.refuse(outside, Code::Invalid, place("work.hours"), "hours a month are 0 to 744");
        }
        if let Some(fault) = &person.fault {
            let no_point = !(1..=13).contains(&fault.point);
            self.refuse(no_point, Code::Invalid, place("fault.point"), "ZSVarPre 28(2) has the points 1 to 13");
        }
        let days = person.days_in_family_last_12m > 366;
        self.refuse(days, Code::Invalid, place("days_in_family_last_12m"), "a year has at most 366 days");
        if let Some(kindergarten) = &person.kindergarten {
            self.amount(kindergarten.price, place("kindergarten.price"));
        }
        self.school(i, person);
        for (j, income) in person.incomes.iter().enumerate() {
            self.months_and_years(&income.months, &income.annual, (i, "incomes", j));
            self.amount(income.annual_tax, Place::Stream((i, "incomes", j), "annual_tax"));
        }
        for (j, paid) in person.maintenance_paid.iter().enumerate() {
            self.months_and_years(&paid.months, &paid.annual, (i, "maintenance_paid", j));
            self.amount_if_any(paid.title_monthly, Place::Stream((i, "maintenance_paid", j), "title_monthly"));
        }
    }

    /// What came in or was paid, by month and by year.
    #[inline(never)]
    fn months_and_years(&mut self, months: &ByTime<Month>, years: &ByTime<Year>, stream: Stream) {
        let place = |field| Place::Stream(stream, field);
        self.refuse(months.len() > MAX_LIST, Code::TooLarge, place("months"), "at most 200 months");
        self.refuse(years.len() > MAX_LIST, Code::TooLarge, place("annual"), "at most 200 years");
        // A path is put together only for an amount that is wrong.
        for (month, eur) in months.iter().filter(|(_, eur)| !(Eur::ZERO..=MAX_EUR).contains(eur)) {
            self.amount(eur, Place::Stream(stream, &format!("months.{month}")));
        }
        for (year, eur) in years.iter().filter(|(_, eur)| !(Eur::ZERO..=MAX_EUR).contains(eur)) {
            self.amount(eur, Place::Stream(stream, &format!("annual.{}", year.0)));
        }
    }

    fn rent(&mut self, rent: &Rent) {
        self.amount(rent.monthly, Place::At("rent.monthly"));
        self.amount_if_any(rent.non_profit_rent, Place::At("rent.non_profit_rent"));
        self.amount(rent.location_part, Place::At("rent.location_part"));
        let others = Place::At("rent.other_tenants_income_monthly");
        self.amount(rent.other_tenants_income_monthly, others);
        let (per_m2, place) =
            (rent.recognised_market_rent.unwrap_or_default(), Place::At("rent.recognised_market_rent"));
        self.amount(per_m2, place);
        self.refuse(per_m2.0 > MAX_RENT_M2.into(), Code::Invalid, place, "EUR per m2 a month, at most 100");
        if let Some(area) = rent.area_m2 {
            let outside = area.0.is_sign_negative() || area.0.is_zero() || area.0 > MAX_AREA.into();
            let message = "an area is above 0 and at most 10000 m2";
            self.refuse(outside, Code::Invalid, Place::At("rent.area_m2"), message);
        }
        let too_many = usize::from(rent.other_tenants) > MAX_PERSONS;
        self.refuse(too_many, Code::TooLarge, Place::At("rent.other_tenants"), "at most 60 persons");
        let nobodys = rent.other_tenants == 0 && rent.other_tenants_income_monthly.is_positive();
        let message = "an income of other tenants, but rent.other_tenants is 0";
        self.refuse(nobodys, Code::Contradiction, others, message);
        let more = rent.location_part > rent.monthly;
        self.refuse(more, Code::Contradiction, Place::At("rent.location_part"), "more than the whole rent");
    }

    /// School meals, and what a scholarship depends on.
    fn school(&mut self, i: usize, person: &Person) {
        let place = |field| Place::Nth("persons", i, field);
        let meals = &person.meals;
        self.amount_if_any(meals.snack_price, place("meals.snack_price"));
        self.amount_if_any(meals.lunch_price, place("meals.lunch_price"));
        self.days_of_month(meals.school_days, place("meals.school_days"));
        let (studies, away) = (&person.scholarship, person.scholarship.away.as_ref());
        self.share(studies.average_grade, 10, place("scholarship.average_grade"));
        self.share(studies.ects, 120, place("scholarship.ects"));
        self.share(studies.obligations_pct, 100, place("scholarship.obligations_pct"));
        self.share(away.map(|away| away.distance_km), 50_000, place("scholarship.away.distance_km"));
        self.amount_if_any(away.map(|away| away.rent_monthly), place("scholarship.away.rent_monthly"));
    }

    fn days_of_month(&mut self, days: Option<u8>, place: Place) {
        self.refuse(days.is_some_and(|days| days > 31), Code::Invalid, place, "a month has at most 31 days");
    }
}
