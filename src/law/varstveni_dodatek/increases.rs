//! What is added to the minimum income for the varstveni dodatek: ZSVarPre 50(2) and (3), and with the
//! same weights the fixed amounts of 51(4) and (5).

use rust_decimal::Decimal;

use crate::citation::{Article, zsvarpre};
use crate::dated::{
    Dated, VD_WEIGHT_CHILDREN_ADD, VD_WEIGHT_SECOND_ADULT, VD_WEIGHT_SINGLE_076,
    VD_WEIGHT_SINGLE_OR_ONLY_ADULT_OR_LOWER,
};
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::minimum_income::{Found, is_active, lives_with_others, sum_of_weights};
use crate::law::persons::Members;
use crate::readings::{VdChildren, VdDroppedPartner, VdInactivePartner};
use crate::trace::Value;

const PERSON: &[Article] = &[zsvarpre("50(2)"), zsvarpre("51(4)")];
const CHILDREN: &[Article] = &[zsvarpre("50(3)"), zsvarpre("51(5)")];
const MINIMUM_INCOME: &[Article] = &[zsvarpre("50"), zsvarpre("26"), zsvarpre("8(1)")];

/// An increase.
pub struct Increase {
    /// The person; none for all children together.
    pub person: Option<usize>,
    /// What it is.
    pub kind: &'static str,
    /// Times the osnovni znesek.
    pub weight: Decimal,
}

/// The increases of the eligible persons, and that for children.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn increases(
    law: &mut Law,
    members: &Members,
    min_income: &Found,
    eligible: &[usize],
) -> Result<Vec<Increase>, NoValue> {
    let mut found = Vec::new();
    for &i in eligible {
        let Some((kind, parameter)) = of_person(law, members, min_income, eligible, i) else { continue };
        law.open("vd_increase", Some(i), PERSON);
        let weight = law.value("weight", parameter)?;
        law.close_with(Value::Number(weight));
        found.push(Increase { person: Some(i), kind, weight });
    }
    let child = |(i, weight): &&(usize, Decimal)| members.children.contains(i) && !weight.is_zero();
    let children = min_income.members.iter().filter(child).count() as u32;
    if children > 0 && !found.is_empty() {
        law.open("vd_children", None, CHILDREN);
        let weight = law.value("weight", &VD_WEIGHT_CHILDREN_ADD)?;
        let weight = match law.readings.vd_children {
            VdChildren::PerChild => weight * Decimal::from(children),
            VdChildren::Once => weight,
        };
        law.close_with(Value::Number(weight));
        found.push(Increase { person: None, kind: "vd_children", weight });
    }
    Ok(found)
}

const HIGHER: &Dated = &VD_WEIGHT_SINGLE_OR_ONLY_ADULT_OR_LOWER;
const LOWER: &Dated = &VD_WEIGHT_SECOND_ADULT;

/// Which increase belongs to an eligible person.
fn of_person(
    law: &Law,
    members: &Members,
    min_income: &Found,
    eligible: &[usize],
    i: usize,
) -> Option<(&'static str, &'static Dated)> {
    if lives_with_others(law, members) {
        return Some(("vd_with_others", &VD_WEIGHT_SINGLE_076));
    }
    let Some(other) = members.adults().find(|&other| other != i && stands_beside(law, min_income, other)) else {
        return Some(("vd_alone", HIGHER));
    };
    if eligible.contains(&other) {
        // Of two the one with the higher minimum income, who is the first adult, has the higher increase (AMB-47).
        return Some(if min_income.first_adult == Some(i) { ("vd_higher", HIGHER) } else { ("vd_lower", LOWER) });
    }
    if is_active(law, &law.persons()[other]) {
        return Some(("vd_partner_active", LOWER));
    }
    match law.readings.vd_inactive_partner {
        VdInactivePartner::Higher => Some(("vd_partner_inactive", HIGHER)),
        VdInactivePartner::Lower => Some(("vd_partner_inactive", LOWER)),
        VdInactivePartner::Nothing => None,
    }
}

/// Whether the other adult keeps a person from being the only one. At fault (28(3)) or without status
/// (18) only its minimum income drops out, it is still of the family; who let a right go is not counted
/// at all (ZUPJS 12(7)).
fn stands_beside(law: &Law, min_income: &Found, other: usize) -> bool {
    let by_activity = law.readings.vd_dropped_partner == VdDroppedPartner::ByActivity;
    min_income.counts(other) || (by_activity && !law.persons()[other].neglected_right)
}

/// The minimum income for the varstveni dodatek: that of social assistance with the increases, all
/// weights added, multiplied once and rounded once (50, AMB-04).
pub fn minimum_income_vd(law: &mut Law, min_income: &Found, increases: &[Increase]) -> Found {
    law.open("minimum_income_vd", None, MINIMUM_INCOME);
    law.earlier("minimum_income", Value::Eur(min_income.total), min_income.step);
    law.earlier("osnovni_znesek", Value::Eur(min_income.osnovni_znesek), min_income.step);
    let increase =
        |i: usize| increases.iter().filter(|inc| inc.person == Some(i)).map(|inc| inc.weight).sum::<Decimal>();
    let parts = min_income.members.iter().chain(&min_income.supplements).map(|(_, weight)| *weight);
    let total = sum_of_weights(law, min_income.osnovni_znesek, parts.chain(increases.iter().map(|inc| inc.weight)));
    for inc in increases {
        law.earlier(
            "vd_increase",
            Value::Number(inc.weight),
            if inc.person.is_some() { "vd_increase" } else { "vd_children" },
        );
    }
    Found {
        step: "minimum_income_vd",
        members: min_income.members.iter().map(|&(i, weight)| (i, weight + increase(i))).collect(),
        supplements: min_income.supplements.clone(),
        total: law.close_rounded(total),
        ..*min_income
    }
}
