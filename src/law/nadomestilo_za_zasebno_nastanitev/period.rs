//! From when to when: ZMZ-1 97(1)-(5), decree of 2021 16(3), (4), draft decree 11.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::citation::{Article, osnutek, uredba, zmz1};
use crate::date::Date;
use crate::dated::{
    FIRST_DAY, REF_NADOMESTILO_ATTENDANCE_PCT, REF_NADOMESTILO_DURATION_MONTHS,
    REF_NADOMESTILO_FIRST_AWARD_TO_MONTH_END, REF_NADOMESTILO_FROM_CONTRACT, REF_NADOMESTILO_GRANT_PERIOD_MONTHS,
    REF_NADOMESTILO_MINOR_MONTHS, REF_NADOMESTILO_STUDENT_MONTHS,
};
use crate::household::Refugee;
use crate::law::context::{Law, NoValue};
use crate::law::persons::Members;
use crate::readings::AccMonths;
use crate::trace::{Fact, Value};

const ENTITLEMENT: &[Article] = &[zmz1("97(1)-(4)")];
const AWARD: &[Article] = &[osnutek("11(1)"), uredba("16(3),(4)")];

/// A student has it at most to this completed age (97(3)).
const STUDENT_AGE: u16 = 26;
/// A minor comes of age (97(4)).
const OF_AGE: u16 = 18;
/// Within so many months of the status the office offers the contract (decree 9(1)).
const CONTRACT_OFFERED: i32 = 1;

/// For how long the right lasts.
pub struct Entitlement {
    /// The last day.
    pub end: Date,
    /// Why it is over before the award would begin.
    pub over: Option<&'static str>,
    /// Whether that hangs on the day of the integration contract, which was not given.
    pub hangs_on_contract: bool,
}

/// The first day of the award: that of the claim, or the day after the award that still runs (16(3)).
pub fn first_day(law: &Law, refugee: &Refugee) -> Date {
    let claim = law.household.application_date;
    match refugee.already_receiving_until {
        Some(until) if until >= claim => until.add_days(1),
        _ => claim,
    }
}

/// The last day of `months` that begin on `from`. Where the last month has no such day it ends with it.
fn last_of(from: Date, months: i32) -> Date {
    let same = from.add_months(months);
    if same.day() == from.day() { same.previous() } else { same }
}

fn whole(months: Decimal) -> i32 {
    months.to_i32().unwrap_or_default()
}

/// How long the right lasts (97), counted from the status, or since ZMZ-1A from the integration contract.
/// The rules are those of the day on which protection was granted.
pub fn entitlement(law: &mut Law, refugee: &Refugee, members: &Members, from: Date) -> Result<Entitlement, NoValue> {
    let status = refugee.status_granted;
    let day = match law.readings.acc_months {
        AccMonths::AsAmended => status.max(FIRST_DAY),
        AccMonths::AsIn2018 => FIRST_DAY,
    };
    law.open("refugee_entitlement", None, ENTITLEMENT);
    law.fact("status_granted", Value::Day(status), Fact::Household("refugee.status_granted"));
    let months = whole(law.value_on("period_months", &REF_NADOMESTILO_DURATION_MONTHS, day)?);
    let by_contract = law.value_on("from_contract", &REF_NADOMESTILO_FROM_CONTRACT, day)? == Decimal::ONE;
    let contract = refugee.integration_contract_signed.filter(|_| by_contract);
    if let Some(signed) = contract {
        let path = Fact::Household("refugee.integration_contract_signed");
        law.fact("integration_contract_signed", Value::Day(signed), path);
    }
    let start = contract.unwrap_or(status);
    let attended = attended(law, refugee, day)?;
    let periods = if attended { 2 } else { 1 };
    let others = [student(law, refugee, members, day)?, minor(law, refugee, members, from, day)?];
    let longest = |start| others.into_iter().flatten().fold(last_of(start, months * periods), Date::max);
    let end = longest(start);
    let within_second = from <= last_of(start, months * 2);
    let over = (from > end).then_some(if within_second && !attended { "attendance" } else { "period_over" });
    let not_given = by_contract && contract.is_none();
    let hangs_on_contract = not_given && from <= longest(status.add_months(CONTRACT_OFFERED));
    if not_given && refugee.private_accommodation {
        law.warn("integration_contract_missing");
    }
    law.close_with(Value::Day(end));
    Ok(Entitlement { end, over, hangs_on_contract })
}

/// Attendance of the courses that doubles the time (97(2)).
fn attended(law: &mut Law, refugee: &Refugee, day: Date) -> Result<bool, NoValue> {
    let Some(attendance) = refugee.course_attendance_pct else { return Ok(false) };
    law.fact("attendance", Value::Percent(attendance.0), Fact::Household("refugee.course_attendance_pct"));
    Ok(attendance.0 >= law.percent_on("least_attendance", &REF_NADOMESTILO_ATTENDANCE_PCT, day)?)
}

/// A pupil or student whom nobody in Slovenia must support (97(3)): three years from the status, and while
/// in school to the age of 26; since ZMZ-1A only while in school.
fn student(law: &mut Law, refugee: &Refugee, members: &Members, day: Date) -> Result<Option<Date>, NoValue> {
    if !refugee.student_no_obligors {
        return Ok(None);
    }
    law.fact("student_no_obligors", Value::Yes(true), Fact::Household("refugee.student_no_obligors"));
    let months = whole(law.value_on("student_months", &REF_NADOMESTILO_STUDENT_MONTHS, day)?);
    let years = (months > 0).then(|| last_of(refugee.status_granted, months));
    let born = law.persons()[members.applicant].birthdate;
    let in_school = refugee.still_in_school.then(|| born.birthday(STUDENT_AGE, law.leap()).previous());
    Ok(years.into_iter().chain(in_school).max())
}

/// Who came of age in accommodation for unaccompanied minors: two years after the stay there (97(4)).
fn minor(law: &mut Law, refugee: &Refugee, members: &Members, from: Date, day: Date) -> Result<Option<Date>, NoValue> {
    let of_age = law.persons()[members.applicant].birthdate.birthday(OF_AGE, law.leap());
    let left = refugee.left_minors_home.unwrap_or(of_age);
    if !refugee.unaccompanied_minor_left || of_age > from || left > from {
        return Ok(None);
    }
    law.fact("left_minors_home", Value::Day(left), Fact::Household("refugee.left_minors_home"));
    let months = whole(law.value_on("minor_months", &REF_NADOMESTILO_MINOR_MONTHS, day)?);
    Ok(Some(last_of(left, months)))
}

/// The last day of the award (16(4), draft 11(1)): after three months; the first one, since the decree of 2021,
/// at the end of the third month after that of the claim. Earlier where the lease or the right ends.
pub fn last_day(law: &mut Law, refugee: &Refugee, from: Date, end: Date, day: Date) -> Result<Date, NoValue> {
    law.open("refugee_award_end", None, AWARD);
    law.earlier("entitlement_end", Value::Day(end), "refugee_entitlement");
    let months = whole(law.value_on("award_months", &REF_NADOMESTILO_GRANT_PERIOD_MONTHS, day)?);
    let first = refugee.first_award && refugee.already_receiving_until.is_none();
    let to_month_end =
        first && law.value_on("to_month_end", &REF_NADOMESTILO_FIRST_AWARD_TO_MONTH_END, day)? == Decimal::ONE;
    let award = if to_month_end { from.month().add_months(months).last_day() } else { last_of(from, months) };
    let lease = refugee.contract_end.unwrap_or(award);
    let last = award.min(lease).min(end);
    law.close_with(Value::Day(last));
    Ok(last)
}
