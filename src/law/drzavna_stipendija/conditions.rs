//! Who can have a scholarship: ZŠtip-1 8, 9, 12, 13, ZMZ-1 101(2).

use crate::date::Date;
use crate::household::{Person, ResidenceStatus, School, WorkKind};
use crate::law::context::Law;
use crate::law::persons::Members;
use crate::law::schooling;

/// Before the birthday of this many years a pupil must have enrolled first (13(1)).
const PUPIL_ENROLS_BEFORE: u16 = 22;
/// The same for a student.
const STUDENT_ENROLS_BEFORE: u16 = 27;

/// The first day on which a Zois scholarship goes with this one: the school year 2024/25 (ZŠtip-1C).
const ZOIS_PUPILS: Date = Date::known(2024, 9, 1);
/// The study year 2024/25.
const ZOIS_STUDENTS: Date = Date::known(2024, 10, 1);

/// What stands in the way of a scholarship.
pub enum Obstacle {
    /// A condition that is not met, as an identifier.
    Reason(&'static str),
    /// A field of the person that is missing, where everything else is met.
    Missing(&'static str),
}

/// What stands in the way of a person's scholarship, if anything does.
pub fn obstacle(law: &Law, members: &Members, i: usize, class: Option<u8>) -> Option<Obstacle> {
    let person = &law.persons()[i];
    if let Some(reason) = schooling::counted_elsewhere(law, members, i) {
        return Some(Obstacle::Reason(reason));
    }
    let reasons = [
        (!has_status(law, members, i), "scholarship_status"),
        (works(person), "scholarship_works"),
        (person.registered_unemployed, "scholarship_unemployed"),
        (person.managing_partner, "scholarship_manages"),
        (person.other_state_scholarship, "other_scholarship"),
        (person.scholarship.zois && !goes_with_zois(law, person), "zois_scholarship"),
        (person.scholarship.repeats_year, "repeats_year"),
        (person.scholarship.level_reached, "level_reached"),
        (class.is_none(), "income"),
    ];
    if let Some((_, reason)) = reasons.into_iter().find(|(holds, _)| *holds) {
        return Some(Obstacle::Reason(reason));
    }
    match enrolled_in_time(law, person) {
        Some(true) => None,
        Some(false) => Some(Obstacle::Reason("enrolled_too_late")),
        None => Some(Obstacle::Missing("enrolled_on")),
    }
}

/// Whether the parents of an applicant should count, who are not in this household: up to 26, in
/// regular schooling, without a family of one's own (ZUPJS 10(2), (9)).
pub fn parents_count(law: &Law, members: &Members, i: usize) -> bool {
    let person = &law.persons()[i];
    let own_family = members.partner.is_some() || !members.children.is_empty() || person.married_or_parent;
    i == members.applicant && !own_family && person.regular_schooling && law.age(person) < 26
}

/// Status and residence (12); people with international protection have it as citizens have
/// (ZMZ-1 101(2)).
fn has_status(law: &Law, members: &Members, i: usize) -> bool {
    use ResidenceStatus as S;
    let person = &law.persons()[i];
    let registered = person.residence_registered_si;
    match person.residence_status {
        S::Citizen | S::EuPermanent => registered && person.permanent_residence,
        S::ForeignerPermanent => registered && person.permanent_residence && has_eu_family(law, members, i),
        S::LongTermResident => true,
        S::Refugee => registered && (person.permanent_residence || person.temporary_residence),
        S::RefugeeFamily | S::TemporaryProtection | S::AsylumSeeker | S::InternationalAct | S::Other => false,
    }
}

/// A family member, supported by a citizen of another EU state (12, third indent).
fn has_eu_family(law: &Law, members: &Members, i: usize) -> bool {
    members.adults().any(|a| a != i && law.persons()[a].residence_status == ResidenceStatus::EuPermanent)
}

/// Employed, or with a registered activity (13(1)); how many hours does not matter.
fn works(person: &Person) -> bool {
    matches!(person.work.kind, WorkKind::Employed | WorkKind::SelfEmployed) || person.also_full_time_employed
}

/// Since the school or study year 2024/25 both can be had (8(3)).
fn goes_with_zois(law: &Law, person: &Person) -> bool {
    let first = if person.school == School::Student { ZOIS_STUDENTS } else { ZOIS_PUPILS };
    law.day() >= first
}

/// First enrolled before completing 22 or 27 years: the birthday itself is too late (13(1)). Where
/// the day is not given, who is younger than that now has enrolled in time.
fn enrolled_in_time(law: &Law, person: &Person) -> Option<bool> {
    let years = if person.school == School::Student { STUDENT_ENROLS_BEFORE } else { PUPIL_ENROLS_BEFORE };
    let too_late = person.birthdate.birthday(years, law.leap());
    match person.enrolled_on {
        Some(enrolled) => Some(enrolled < too_late),
        None => (law.household.application_date < too_late).then_some(true),
    }
}
