//! Minimum income: ZSVarPre 26, with the reasons of fault of 28 and 29.

use rust_decimal::Decimal;

use crate::citation::{Article, zsvarpre};
use crate::dated::{
    DSP_OZMD, DSP_WEIGHT_CHILD, DSP_WEIGHT_CHILD_SHARED_CUSTODY, DSP_WEIGHT_FIRST_ADULT,
    DSP_WEIGHT_FIRST_ADULT_ACTIVE_60_128, DSP_WEIGHT_FIRST_ADULT_ACTIVE_OVER128, DSP_WEIGHT_NEXT_ADULT,
    DSP_WEIGHT_NEXT_ADULT_ACTIVE_60_128, DSP_WEIGHT_NEXT_ADULT_ACTIVE_OVER128, DSP_WEIGHT_SINGLE_18_26_AT_PARENTS,
    DSP_WEIGHT_SINGLE_PARENT_ADD_PER_CHILD, DSP_WEIGHT_SINGLE_UNEMPLOYABLE_OR_ELDERLY_WITH_OTHERS, Dated,
};
use crate::household::{Custody, Person, WorkKind};
use crate::law::context::{Law, NoValue};
use crate::law::persons::{Members, counts_for_yearly_rights, meets_general_condition};
use crate::money::Eur;
use crate::readings::{
    Age26, ChildrenWithoutStatus, FaultSingleParent, FirstAdultBothActive, Hours128, JointCustodyWeight, MiRounding,
    PartnerWithoutStatus, SpSupplementJoint,
};
use crate::trace::{Fact, Value};

const MINIMUM_INCOME: &[Article] = &[zsvarpre("26"), zsvarpre("30(3)"), zsvarpre("8(1)")];
const ADULT: &[Article] = &[zsvarpre("26(1)1-8"), zsvarpre("26(3)-(11)")];
const CHILD: &[Article] = &[zsvarpre("26(1)9"), zsvarpre("26(2)")];
const SINGLE_PARENT: &[Article] = &[zsvarpre("26(13)")];
const FAULT: &[Article] = &[zsvarpre("28(3)"), zsvarpre("29")];

/// Whether reasons of fault are looked at. Without them, ZUPJS 16(1)4 finds what a person at fault
/// would get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faults {
    /// They are.
    Respected,
    /// As if there were none.
    Ignored,
}

/// The minimum income of a household.
pub struct Found {
    /// The step of the trace that found it.
    pub step: &'static str,
    /// The first adult (26(4)).
    pub first_adult: Option<usize>,
    /// Weights of the members.
    pub members: Vec<(usize, Decimal)>,
    /// Weights of the supplements for single-parent children.
    pub supplements: Vec<(usize, Decimal)>,
    /// Osnovni znesek minimalnega dohodka, EUR a month.
    pub osnovni_znesek: Eur,
    /// EUR a month.
    pub total: Eur,
}

impl Found {
    /// Whether a person's minimum income counts.
    pub fn counts(&self, person: usize) -> bool {
        self.members.iter().any(|(i, _)| *i == person)
    }

    /// The minimum income of one member by itself, EUR a month; nothing for who does not count.
    pub fn of(&self, law: &Law, person: usize) -> Eur {
        let weight = self.members.iter().find(|(i, _)| *i == person).map_or(Decimal::ZERO, |(_, weight)| *weight);
        law.round(self.osnovni_znesek.times(weight))
    }
}

/// Whether a reason of fault stands against a person (28(2), not lifted by 29).
pub fn is_at_fault(law: &Law, person: &Person) -> bool {
    let Some(fault) = &person.fault else { return false };
    let six_months_over = fault.arose.is_some_and(|arose| arose.add_months(6) <= law.household.application_date);
    let lifted = match fault.point {
        1 if fault.total_inability || fault.violence_or_relocation => true,
        1 | 3 | 5 if fault.cares_instead_of_institution => true,
        1 | 3 | 11 => fault.agreement && six_months_over,
        _ => false,
    };
    !lifted
}

/// The minimum income of the household.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn minimum_income(law: &mut Law, members: &Members, faults: Faults) -> Result<Found, NoValue> {
    law.open("minimum_income", None, MINIMUM_INCOME);
    let osnovni_znesek = law.eur("osnovni_znesek", &DSP_OZMD)?;
    let adults: Vec<usize> = members.adults().filter(|&i| counts(law, members, i, faults)).collect();
    let mut found = Found {
        step: "minimum_income",
        first_adult: first_adult(law, &adults),
        members: Vec::new(),
        supplements: Vec::new(),
        osnovni_znesek,
        total: Eur::ZERO,
    };
    for i in adults {
        law.open("minimum_income_adult", Some(i), ADULT);
        let weight = adult_weight(law, members, i, found.first_adult == Some(i))?;
        law.close_with(Value::Number(weight));
        found.members.push((i, weight));
    }
    let applicant = &law.persons()[members.applicant];
    let no_parent = members.partner.is_none() && faults == Faults::Respected && is_at_fault(law, applicant);
    let children_drop = no_parent && law.readings.fault_single_parent == FaultSingleParent::NoRight;
    for &i in members.children.iter().filter(|_| !children_drop) {
        if counts(law, members, i, faults) {
            law.open("minimum_income_child", Some(i), CHILD);
            let weight = child_weight(law, i)?;
            law.close_with(Value::Number(weight));
            found.members.push((i, weight));
            if members.single_parent.contains(&i) {
                law.open("single_parent_supplement", Some(i), SINGLE_PARENT);
                let weight = supplement_weight(law, i)?;
                law.close_with(Value::Number(weight));
                found.supplements.push((i, weight));
            }
        }
    }
    let weights = found.members.iter().chain(&found.supplements).map(|(_, weight)| *weight);
    found.total = sum_of_weights(law, osnovni_znesek, weights);
    law.close_rounded(found.total);
    Ok(found)
}

/// The weights are added, multiplied once and rounded once, as the ministry does (AMB-04).
pub fn sum_of_weights(law: &Law, osnovni_znesek: Eur, weights: impl Iterator<Item = Decimal>) -> Eur {
    match law.readings.mi_rounding {
        MiRounding::Total => law.round(osnovni_znesek.times(weights.sum())),
        MiRounding::PerMember => weights.map(|weight| law.round(osnovni_znesek.times(weight))).sum(),
    }
}

/// Whether a person's minimum income counts: not at fault (28(3)), no right let go (ZUPJS 12(7)),
/// and, for a partner, the general condition met (18).
fn counts(law: &mut Law, members: &Members, i: usize, faults: Faults) -> bool {
    let person = &law.persons()[i];
    if faults == Faults::Respected && person.fault.is_some() {
        law.open("fault", Some(i), FAULT);
        let at_fault = is_at_fault(law, person);
        law.close_with(Value::Yes(at_fault));
        if at_fault {
            return false;
        }
    }
    if person.neglected_right {
        return false;
    }
    let without_status_counts = if i == members.applicant {
        true
    } else if members.partner == Some(i) {
        law.readings.partner_without_status == PartnerWithoutStatus::Counted
    } else {
        law.readings.children_without_status == ChildrenWithoutStatus::Counted
    };
    without_status_counts || meets_general_condition(person)
}

/// The first adult of the adults who count (26(4)): of two, the one who is active where exactly one
/// is; where both are, the one who works where exactly one does; otherwise the claimant.
fn first_adult(law: &Law, adults: &[usize]) -> Option<usize> {
    let [applicant, partner] = adults[..] else { return adults.first().copied() };
    let active = |i: usize| is_active(law, &law.persons()[i]);
    let works = |i: usize| law.persons()[i].work.kind != WorkKind::None;
    let partner_first = match (active(applicant), active(partner)) {
        (true, true) => {
            let by_work = law.readings.first_adult_both_active == FirstAdultBothActive::WorkerIfOneWorks;
            by_work && works(partner) && !works(applicant)
        }
        (applicant_active, partner_active) => partner_active && !applicant_active,
    };
    Some(if partner_first { partner } else { applicant })
}

/// An active person: employed, or unemployed and able to work (26(6), AMB-35).
pub fn is_active(law: &Law, person: &Person) -> bool {
    let unable =
        person.permanently_unable_to_work || person.permanently_unemployable || person.temporarily_unable_to_work;
    person.work.kind != WorkKind::None || (!unable && !law.is_over_age(person))
}

/// How many hours a month a person is active in work.
#[derive(PartialEq)]
enum Activity {
    Below60,
    From60To128,
    Above128,
}

fn activity(law: &mut Law, i: usize) -> Activity {
    let person = &law.persons()[i];
    let hours = match (person.work.kind, person.work.hours) {
        (WorkKind::None, _) => return Activity::Below60,
        (WorkKind::Volunteer | WorkKind::PsychosocialRehab, _) => return Activity::From60To128,
        (WorkKind::SelfEmployed, None) => return Activity::Above128,
        (_, Some(hours)) => hours.0,
        (_, None) => {
            law.warn("work_hours_missing");
            Decimal::ZERO
        }
    };
    law.fact("work_hours", Value::Number(hours), Fact::Person(i as u8, "work.hours"));
    let above = match law.readings.hours128 {
        Hours128::Above128 => hours > Decimal::from(128),
        Hours128::From129 => hours >= Decimal::from(129),
    };
    if above {
        Activity::Above128
    } else if hours >= Decimal::from(60) {
        Activity::From60To128
    } else {
        Activity::Below60
    }
}

fn adult_weight(law: &mut Law, members: &Members, i: usize, first: bool) -> Result<Decimal, NoValue> {
    if members.is_single(law.household)
        && let Some(parameter) = single_person_special(law, i)
    {
        return law.value("weight", parameter);
    }
    let parameter: &Dated = match (first, activity(law, i)) {
        (true, Activity::Below60) => &DSP_WEIGHT_FIRST_ADULT,
        (true, Activity::From60To128) => &DSP_WEIGHT_FIRST_ADULT_ACTIVE_60_128,
        (true, Activity::Above128) => &DSP_WEIGHT_FIRST_ADULT_ACTIVE_OVER128,
        (false, Activity::Below60) => &DSP_WEIGHT_NEXT_ADULT,
        (false, Activity::From60To128) => &DSP_WEIGHT_NEXT_ADULT_ACTIVE_60_128,
        (false, Activity::Above128) => &DSP_WEIGHT_NEXT_ADULT_ACTIVE_OVER128,
    };
    law.value("weight", parameter)
}

/// A single person who shares a home with people who have enough to live on (26(1)4, 5).
pub fn single_person_special(law: &Law, i: usize) -> Option<&'static Dated> {
    let person = &law.persons()[i];
    let special = &law.household.single_special;
    let age = law.age(person);
    let birthday_26 = person.birthdate.birthday(26, law.leap());
    let under_26 =
        age < 26 || (law.readings.age26 == Age26::Including && law.household.application_date == birthday_26);
    if special.lives_with_parents_enough_means && person.registered_unemployed && age >= 18 && under_26 {
        return Some(&DSP_WEIGHT_SINGLE_18_26_AT_PARENTS);
    }
    if special.lives_with_nonfamily_enough_means && is_unemployable_or_elderly(law, person) {
        return Some(&DSP_WEIGHT_SINGLE_UNEMPLOYABLE_OR_ELDERLY_WITH_OTHERS);
    }
    None
}

/// A single person who cannot work or is elderly, and lives with others who have enough (26(1)5).
pub fn lives_with_others(law: &Law, members: &Members) -> bool {
    let special = single_person_special(law, members.applicant);
    let with_others = special.is_some_and(|s| s.id == DSP_WEIGHT_SINGLE_UNEMPLOYABLE_OR_ELDERLY_WITH_OTHERS.id);
    with_others && members.is_single(law.household)
}

/// Employed or self-employed.
pub fn has_job(person: &Person) -> bool {
    matches!(person.work.kind, WorkKind::Employed | WorkKind::SelfEmployed)
}

/// Permanently unemployable, permanently unable to work, or without a job and over the age (7(1)).
pub fn is_unemployable_or_elderly(law: &Law, person: &Person) -> bool {
    person.permanently_unemployable
        || person.permanently_unable_to_work
        || (!has_job(person) && law.is_over_age(person))
}

/// The weight of a child; half in joint custody (26(1)9, 26(2)).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn child_weight(law: &mut Law, i: usize) -> Result<Decimal, NoValue> {
    let child = &law.persons()[i];
    if child.custody == Custody::Joint {
        let elsewhere =
            law.readings.joint_custody_weight == JointCustodyWeight::WhereCounted && !counts_for_yearly_rights(child);
        return if elsewhere { Ok(Decimal::ZERO) } else { law.value("weight", &DSP_WEIGHT_CHILD_SHARED_CUSTODY) };
    }
    law.value("weight", &DSP_WEIGHT_CHILD)
}

/// The weight of the supplement for a child of a single-parent family (26(13)).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn supplement_weight(law: &mut Law, i: usize) -> Result<Decimal, NoValue> {
    let weight = law.value("weight", &DSP_WEIGHT_SINGLE_PARENT_ADD_PER_CHILD)?;
    let half =
        law.persons()[i].custody == Custody::Joint && law.readings.sp_supplement_joint == SpSupplementJoint::Half;
    Ok(if half { weight / Decimal::TWO } else { weight })
}

/// The minimum income that would belong to one child, EUR a month, without supplements: the most
/// of its maintenance that counts (ZUPJS 12(1)4).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn of_child(law: &mut Law, i: usize) -> Result<Eur, NoValue> {
    law.open("maintenance_limit", Some(i), CHILD);
    let weight = child_weight(law, i)?;
    let limit = law.osnovni_zneski(weight)?;
    Ok(law.close_rounded(limit))
}

/// The minimum income that would belong to one person, EUR a month, had it no other income and
/// were it not at fault: what humanitarian aid must exceed to count (ZUPJS 12(1)19, 20).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn of_person(law: &mut Law, members: &Members, i: usize) -> Result<Eur, NoValue> {
    if members.children.contains(&i) {
        return of_child(law, i);
    }
    law.open("aid_limit", Some(i), ADULT);
    let others_count = |law: &mut Law, other| counts(law, members, other, Faults::Respected);
    let adults: Vec<usize> =
        members.adults().filter(|&other| other == i || law.quietly(|law| others_count(law, other))).collect();
    let first = first_adult(law, &adults) == Some(i);
    let weight = adult_weight(law, members, i, first)?;
    let limit = law.osnovni_zneski(weight)?;
    Ok(law.close_rounded(limit))
}
