//! For which child, from when to when: ZSDP-1 73-76, 94.

use rust_decimal::Decimal;

use crate::citation::{Article, zsdp1};
use crate::date::{Date, LeapBirthday};
use crate::dated::OD_INSTITUTION_MIN_DAYS;
use crate::household::{Custody, MaintenanceSettled, OtherParent, Person, WorkKind};
use crate::law::context::{Law, NoValue};
use crate::law::persons::counts_for_yearly_rights;
use crate::money::Eur;
use crate::readings::{OdAgeDay, OdEmployedChild, OdInstitutionShare};
use crate::trace::{Fact, Value};

const SHARE: &[Article] = &[zsdp1("74(2)")];

/// The benefit is claimed anew, or renewed, every year (75).
const MONTHS: i32 = 12;
/// A claim within so many days of birth starts with the month of birth (94).
const DAYS_AFTER_BIRTH: i32 = 30;

/// The first day: of the month of birth where claimed within 30 days of it (94), otherwise of the
/// month after the application.
pub fn first_day(law: &Law, i: usize) -> Date {
    let born = law.persons()[i].birthdate;
    let days = law.household.application_date.number() - born.number();
    if days <= DAYS_AFTER_BIRTH { born.month().first_day() } else { law.start() }
}

/// The last day: after a year, or at the end of the month of the 18th birthday (73, 75, 76).
pub fn last_day(law: &Law, i: usize, from: Date) -> Date {
    from.add_months(MONTHS).previous().min(ends_with_18(law.persons()[i].birthdate, law.leap()))
}

/// The end of the month of the 18th birthday (73, 76).
pub fn ends_with_18(born: Date, leap: LeapBirthday) -> Date {
    born.birthday(18, leap).month().last_day()
}

/// The day on which a child's age is looked at (AMB-18).
pub fn age_day(law: &Law) -> Date {
    match law.readings.od_age_day {
        OdAgeDay::EntitlementStart => law.start(),
        OdAgeDay::ApplicationDate => law.household.application_date,
    }
}

/// Why the benefit is not payable for a child, if it is not.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn why_not_payable(law: &mut Law, i: usize, class: Option<u8>) -> Result<Option<&'static str>, NoValue> {
    let child = &law.persons()[i];
    let away = child.foster_care || child.institution_free_care_30d;
    let away = away && !has_share(law, child)?;
    let apart = child.other_parent == OtherParent::Absent;
    let from = first_day(law, i);
    let of_age = child.birthdate.age_on(age_day(law), law.leap()) >= 18 || last_day(law, i, from) < from;
    let reasons = [
        (of_age, "child_is_18"),
        (child.custody == Custody::OtherParent || !counts_for_yearly_rights(child), "counted_with_other_parent"),
        (child.married_or_parent, "own_family"),
        (!child.residence_registered_si || !child.lives_in_si, "child_not_in_slovenia"),
        (works(law, child), "child_works"),
        (child.foster_care && away, "foster_care"),
        (child.institution_free_care_30d && away, "institution"),
        (child.benefit_by_treaty, "benefit_by_treaty"),
        (apart && child.maintenance_settled == MaintenanceSettled::No, "maintenance_not_settled"),
        (class.is_none(), "income"),
    ];
    Ok(reasons.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason))
}

/// 74(1)1: employed, in business, insured as a farmer, or manager of an own company.
pub fn works(law: &Law, child: &Person) -> bool {
    let employed = matches!(child.work.kind, WorkKind::Employed | WorkKind::SelfEmployed);
    let enough = match law.readings.od_employed_child {
        OdEmployedChild::AnyHours => true,
        OdEmployedChild::From60Hours => child.work.hours.is_none_or(|hours| hours.0 >= Decimal::from(60)),
    };
    (employed && enough) || child.insured_farmer || child.managing_partner
}

/// 74(2): the parents care for the child materially all the same, and it was at home long enough.
/// How long is not in the law; three months, the least share it names, are taken (AMB-16).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn has_share(law: &mut Law, child: &Person) -> Result<bool, NoValue> {
    let least = law.value("least_days", &OD_INSTITUTION_MIN_DAYS)?;
    Ok(child.parents_materially_care
        && Decimal::from(child.days_in_family_last_12m) >= least
        && law.readings.od_institution_share == OdInstitutionShare::ByDays)
}

/// For a child in an institution or foster family: three to six months of the year, by the days at
/// home (74(2)).
pub fn share_for_days_at_home(law: &mut Law, i: usize, full: Eur) -> Eur {
    let child = &law.persons()[i];
    if !child.foster_care && !child.institution_free_care_30d {
        return full;
    }
    law.open("share_for_days_at_home", Some(i), SHARE);
    let days = child.days_in_family_last_12m;
    law.fact("days_at_home", Value::Number(days.into()), Fact::Person(i as u8, "days_in_family_last_12m"));
    let months = (days / 30).clamp(3, 6);
    law.close_rounded(full.times(months.into()).over(12))
}
