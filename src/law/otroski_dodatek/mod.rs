//! Otroški dodatek: ZUPJS 22, ZSDP-1 70-76. See `spec.md` beside this file.

pub mod amounts;
pub mod exclusions;
mod supplements;

use crate::citation::{Article, zsdp1, zupjs};
use crate::date::Date;
use crate::dated::DSP_CHILD_BENEFIT_DISREGARD;
use crate::household::Role;
use crate::law::context::{Law, NoValue};
use crate::law::persons::{Members, elder_first};
use crate::money::Eur;
use crate::readings::{NewbornAmounts, OdDeduction, OdDeductionFloor, OdOrder, OdSupplements};
use crate::trace::{Right, Value};

const TOTAL: &[Article] = &[zupjs("22"), zsdp1("70"), zsdp1("75")];
const CHILD: &[Article] = &[zupjs("22(2)-(3)"), zsdp1("73"), zsdp1("74")];
const AS_INCOME: &[Article] = &[zupjs("12(1)8")];

/// The child benefit of one child.
pub struct Child {
    /// The child.
    pub person: usize,
    /// Why it is not payable.
    pub reason: Option<&'static str>,
    /// First, second or third and later child.
    pub order: Option<u8>,
    /// EUR a month without supplements.
    pub base: Eur,
    /// The supplement of a single-parent family, EUR a month.
    pub single_parent: Eur,
    /// The supplement for a child under 4 outside kindergarten, EUR a month.
    pub not_in_kindergarten: Eur,
    /// EUR a month.
    pub total: Eur,
    /// The first and the last day.
    pub period: Option<(Date, Date)>,
}

/// Estimates the child benefit of every child of a family in an income class.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn otroski_dodatek(
    law: &mut Law,
    members: &Members,
    per_person: Eur,
    class: Option<u8>,
) -> Result<Vec<Child>, NoValue> {
    law.right = Right::OtroskiDodatek;
    law.open("otroski_dodatek", None, TOTAL);
    let mut children: Vec<usize> = (0..law.persons().len()).filter(|&i| law.persons()[i].role == Role::Child).collect();
    elder_first(law.persons(), &mut children);
    let reasons: Vec<_> =
        children.iter().map(|&i| exclusions::why_not_payable(law, i, class)).collect::<Result<_, _>>()?;
    let mut found = Vec::new();
    let mut order = 0;
    for (&i, reason) in children.iter().zip(reasons) {
        let counts_in_order = match law.readings.od_order {
            OdOrder::Entitled => reason.is_none(),
            OdOrder::Family => members.children.contains(&i),
        };
        order += u8::from(counts_in_order);
        found.push(match (reason, class) {
            (None, Some(class)) => payable(law, members, i, order.clamp(1, 3), class, per_person)?,
            (reason, _) => not_payable(law, i, reason.unwrap_or("income")),
        });
    }
    law.close(found.iter().map(|child| child.total).sum());
    Ok(found)
}

fn not_payable(law: &mut Law, i: usize, reason: &'static str) -> Child {
    law.open("child_benefit", Some(i), CHILD);
    law.close_with(Value::Word(reason));
    Child {
        person: i,
        reason: Some(reason),
        order: None,
        base: Eur::ZERO,
        single_parent: Eur::ZERO,
        not_in_kindergarten: Eur::ZERO,
        total: Eur::ZERO,
        period: None,
    }
}

fn payable(
    law: &mut Law,
    members: &Members,
    i: usize,
    order: u8,
    class: u8,
    per_person: Eur,
) -> Result<Child, NoValue> {
    law.open("child_benefit", Some(i), CHILD);
    let from = exclusions::first_day(law, i);
    let month_of_birth = law.readings.newborn_amounts == NewbornAmounts::MonthOfBirth && from < law.start();
    let day = if month_of_birth && law.law_on.is_none() { from } else { law.day() };
    let full = amounts::amount(law, i, order, class, per_person, day)?;
    let base = exclusions::share_for_days_at_home(law, i, full);
    let single_parent = supplements::single_parent(law, members, i, base, from)?;
    let increased = match law.readings.od_supplements {
        OdSupplements::Additive => base,
        OdSupplements::Compounded => base + single_parent,
    };
    let not_in_kindergarten = supplements::not_in_kindergarten(law, i, increased, from)?;
    let total = law.close(base + single_parent + not_in_kindergarten);
    let period = Some((from, exclusions::last_day(law, i, from)));
    Ok(Child { person: i, reason: None, order: Some(order), base, single_parent, not_in_kindergarten, total, period })
}

/// What of each child's benefit is income for the rights after it: without supplements, less 20 %
/// of the first-child amount of class 1 (ZUPJS 12(1)8).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn as_income(law: &mut Law, children: &[Child]) -> Result<Vec<(usize, Eur)>, NoValue> {
    let payable: Vec<&Child> = children.iter().filter(|child| child.reason.is_none()).collect();
    if payable.is_empty() {
        return Ok(Vec::new());
    }
    law.open("child_benefit_as_income", None, AS_INCOME);
    let first_amount = law.eur("first_child_class_1", amounts::FIRST_CHILD_CLASS_1)?;
    let share = law.share("disregard", &DSP_CHILD_BENEFIT_DISREGARD)?;
    for child in &payable {
        law.earlier("base", Value::Eur(child.base), "child_benefit_amount");
    }
    let disregard = law.round(first_amount.times(share));
    let less = |child: &Child| (child.person, child.base - disregard);
    let floored = |(person, amount): (usize, Eur)| (person, amount.or_zero());
    let mut counted: Vec<(usize, Eur)> = match (law.readings.od_deduction, law.readings.od_deduction_floor) {
        (OdDeduction::PerChild, OdDeductionFloor::PerChildZero) => payable.into_iter().map(less).map(floored).collect(),
        (OdDeduction::PerChild, OdDeductionFloor::TotalZero) => payable.into_iter().map(less).collect(),
        (OdDeduction::PerHousehold, _) => {
            let mut amounts: Vec<_> = payable.into_iter().map(|child| (child.person, child.base)).collect();
            amounts[0].1 -= disregard;
            amounts
        }
    };
    let sum: Eur = counted.iter().map(|(_, amount)| *amount).sum();
    if sum < Eur::ZERO {
        counted.clear();
    }
    law.close(sum.or_zero());
    Ok(counted)
}
