//! Posmrtnina and pogrebnina: ZSVarPre 34.a, 34.b.

use rust_decimal::Decimal;

use crate::citation::{Article, zsvarpre};
use crate::date::Date;
use crate::dated::{
    DSP_OZMD, DSP_WEIGHT_FIRST_ADULT, DSP_WEIGHT_NEXT_ADULT, DSP_WEIGHT_SINGLE_UNEMPLOYABLE_OR_ELDERLY_WITH_OTHERS,
    Dated, POGREBNINA_LIMIT_FAMILY, POGREBNINA_LIMIT_SINGLE, POGREBNINA_MULTIPLE, VD_WEIGHT_CHILDREN_ADD,
    VD_WEIGHT_SINGLE_076, VD_WEIGHT_SINGLE_OR_ONLY_ADULT_OR_LOWER,
};
use crate::estimate::{AfterDeath, Unknown};
use crate::household::Death;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::denarna_socialna_pomoc::minimum_income::{Faults, minimum_income, single_person_special};
use crate::law::persons::{Members, meets_general_condition};
use crate::money::Eur;
use crate::readings::{DeathHelpChildren, DeathHelpDay};
use crate::trace::{Fact, Right, Value};

const POSMRTNINA: &[Article] = &[zsvarpre("34.a(1),(2)"), zsvarpre("34.a(5)")];
const POGREBNINA: &[Article] = &[zsvarpre("34.b(1),(2)"), zsvarpre("34.b(4)")];
const LIMIT: &[Article] = &[zsvarpre("34.a(2),(3)"), zsvarpre("50")];

/// It can be claimed for a year after the death (34.a(5), 34.b(4)).
const MONTHS_TO_CLAIM: i32 = 12;
/// The growth of 2017 passed two per cent: after 2018 the minister sets the limits of 34.b anew (34.b(7)).
const LIMITS_MAY_CHANGE: Date = Date::known(2019, 1, 1);

/// The kind of child benefit in own income: it does not count here (34.a(2), 34.b(2)).
const CHILD_BENEFIT: &str = "otroski_dodatek";

type Rule = fn(&mut Law, &Members, &Assistance, &Death) -> Result<AfterDeath, NoValue>;

/// Posmrtnina: one osnovni znesek, once, for all the family (34.a).
pub fn posmrtnina(law: &mut Law, members: &Members, dsp: &Assistance) -> AfterDeath {
    after(law, members, dsp, |_| None, by_income_of_50)
}

/// Pogrebnina: two osnovna zneska, at most what the funeral costs, for who took care of it (34.b).
pub fn pogrebnina(law: &mut Law, members: &Members, dsp: &Assistance) -> AfterDeath {
    let not_arranged = |death: &Death| (!death.funeral_arranged).then_some("funeral_not_arranged");
    after(law, members, dsp, not_arranged, by_limit_of_34b)
}

/// What both ask for: a death, one of the family, the general condition, a claim within a year.
fn after(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
    special: fn(&Death) -> Option<&'static str>,
    rule: Rule,
) -> AfterDeath {
    let household = law.household;
    let Some(death) = &household.death else { return refused("no_death", None) };
    let until = death.date.add_months(MONTHS_TO_CLAIM);
    let reason = (!death.family_member)
        .then_some("not_family_of_deceased")
        .or(special(death))
        .or((!meets_general_condition(&law.persons()[members.applicant])).then_some("general_condition"))
        .or((household.application_date > until).then_some("claim_too_late"));
    if let Some(reason) = reason {
        return refused(reason, Some(until));
    }
    let found = law.attempt(
        Right::IzrednaDenarnaSocialnaPomoc,
        |law| rule(law, members, dsp, death),
        |unknown| AfterDeath { unknown: Some(unknown), ..AfterDeath::default() },
    );
    AfterDeath { claim_until: Some(until), ..found }
}

fn refused(reason: &'static str, claim_until: Option<Date>) -> AfterDeath {
    AfterDeath { amount: Some(Eur::ZERO), reason: Some(reason), claim_until, ..AfterDeath::default() }
}

fn by_income_of_50(law: &mut Law, members: &Members, dsp: &Assistance, death: &Death) -> Result<AfterDeath, NoValue> {
    law.open("posmrtnina", None, POSMRTNINA);
    let limit = if entitled_on_day(law, death) { None } else { Some(limit_of_50(law, members, death.date)?) };
    let reason = above(law, dsp, death, limit);
    let osnovni_znesek = osnovni_znesek(law, death)?;
    let amount = law.close_rounded(if reason.is_none() { osnovni_znesek } else { Eur::ZERO });
    Ok(AfterDeath { entitled: reason.is_none(), amount: Some(amount), reason, limit, ..AfterDeath::default() })
}

fn by_limit_of_34b(law: &mut Law, members: &Members, dsp: &Assistance, death: &Death) -> Result<AfterDeath, NoValue> {
    law.open("pogrebnina", None, POGREBNINA);
    let limit = if entitled_on_day(law, death) { None } else { Some(limit_of_34b(law, members, death.date)?) };
    let reason = above(law, dsp, death, limit);
    let multiple = law.value("funeral_multiple", &POGREBNINA_MULTIPLE)?;
    let osnovni_znesek = osnovni_znesek(law, death)?;
    let most = law.round(osnovni_znesek.times(multiple));
    law.fact("funeral_costs", Value::Eur(death.funeral_costs), Fact::Household("death.funeral_costs"));
    let amount = law.close_rounded(if reason.is_none() { most.min(death.funeral_costs) } else { Eur::ZERO });
    let found = AfterDeath { reason, limit, ..AfterDeath::default() };
    if reason.is_none() && !death.funeral_costs.is_positive() {
        let unknown = Unknown { reason: "missing_fact", path: Some("death.funeral_costs".to_owned()) };
        return Ok(AfterDeath { unknown: Some(unknown), ..found });
    }
    Ok(AfterDeath { entitled: reason.is_none(), amount: Some(amount), ..found })
}

/// Entitled to DSP or varstveni dodatek on the day of the death; then no income is looked at.
fn entitled_on_day(law: &mut Law, death: &Death) -> bool {
    let rights = &law.household.current_rights;
    let (entitled, field) = match (death.entitled_on_day, rights.dsp.is_paid(), rights.vd.is_paid()) {
        (false, true, _) => (true, "current_rights.dsp"),
        (false, false, true) => (true, "current_rights.vd"),
        (told, ..) => (told, "death.entitled_on_day"),
    };
    law.fact("entitled_on_day", Value::Yes(entitled), Fact::Household(field));
    entitled
}

/// Whether the income of the family, without child benefit, is above the limit. What it owns does
/// not matter.
fn above(law: &mut Law, dsp: &Assistance, death: &Death, limit: Option<Eur>) -> Option<&'static str> {
    let limit = limit?;
    if death.date.month() != law.application_month() {
        law.warn("death_income_now");
    }
    let rows = dsp.own_income.rows.iter().filter(|(_, kind, _)| *kind != CHILD_BENEFIT);
    let income = rows.map(|(.., amount)| *amount).sum::<Eur>().or_zero();
    law.earlier("income_without_rights", Value::Eur(income), "own_income");
    (income > limit).then_some("income")
}

/// The osnovni znesek that is paid (AMB-121).
fn osnovni_znesek(law: &mut Law, death: &Death) -> Result<Eur, NoValue> {
    match law.readings.death_help_day {
        DeathHelpDay::EntitlementStart => law.eur("osnovni_znesek", &DSP_OZMD),
        DeathHelpDay::DayOfDeath => eur_of_that_day(law, "osnovni_znesek", &DSP_OZMD, death.date),
    }
}

/// A value of a day that is past: the law of that day stays what it was, so it ends nothing.
fn eur_of_that_day(law: &mut Law, name: &'static str, parameter: &'static Dated, day: Date) -> Result<Eur, NoValue> {
    let holds_until = law.holds_until;
    let found = law.eur_on(name, parameter, day);
    law.holds_until = holds_until;
    found
}

/// The minimum income of 50, on the day of the death: without supplements for work and reasons of
/// fault, and as if the claimant alone met 50(2).
fn limit_of_50(law: &mut Law, members: &Members, day: Date) -> Result<Eur, NoValue> {
    law.open("posmrtnina_limit", None, LIMIT);
    let counted = law.quietly(|law| minimum_income(law, members, Faults::Ignored))?;
    let is_child = |i: &usize| members.children.contains(i);
    let adults = counted.members.iter().filter(|(i, _)| !is_child(i)).count();
    let children = counted.members.iter().filter(|(i, _)| is_child(i)).count();
    let single = if members.is_single(law.household) { single_person_special(law, members.applicant) } else { None };
    let mut weights: Decimal = counted.supplements.iter().map(|(_, weight)| weight).sum();
    weights += counted.members.iter().filter(|(i, _)| is_child(i)).map(|(_, weight)| weight).sum::<Decimal>();
    for place in 0..adults {
        weights += match (place, single) {
            (0, Some(special)) => law.value("weight", special)?,
            (0, None) => law.value("weight", &DSP_WEIGHT_FIRST_ADULT)?,
            _ => law.value("weight", &DSP_WEIGHT_NEXT_ADULT)?,
        };
    }
    weights += match single {
        Some(special) if special.id == DSP_WEIGHT_SINGLE_UNEMPLOYABLE_OR_ELDERLY_WITH_OTHERS.id => {
            law.value("claimant_weight", &VD_WEIGHT_SINGLE_076)?
        }
        _ => law.value("claimant_weight", &VD_WEIGHT_SINGLE_OR_ONLY_ADULT_OR_LOWER)?,
    };
    if children > 0 {
        let weight = law.value("children_weight", &VD_WEIGHT_CHILDREN_ADD)?;
        let times = match law.readings.death_help_children {
            DeathHelpChildren::Once => 1,
            DeathHelpChildren::PerChild => children,
        };
        weights += weight * Decimal::from(times);
    }
    let osnovni_znesek = eur_of_that_day(law, "osnovni_znesek", &DSP_OZMD, day)?;
    Ok(law.close_rounded(osnovni_znesek.times(weights)))
}

/// The limits of 34.b(2), as printed in 2018: no later ones are known.
fn limit_of_34b(law: &mut Law, members: &Members, day: Date) -> Result<Eur, NoValue> {
    if day >= LIMITS_MAY_CHANGE {
        law.warn("funeral_limits_of_2018");
    }
    let parameter = if members.is_single(law.household) { &POGREBNINA_LIMIT_SINGLE } else { &POGREBNINA_LIMIT_FAMILY };
    eur_of_that_day(law, "funeral_limit", parameter, day)
}
