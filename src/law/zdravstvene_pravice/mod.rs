//! Kritje razlike do polne vrednosti zdravstvenih storitev and plačilo prispevka: ZUPJS 29-30. See `spec.md` beside this file.

use crate::citation::{Article, zupjs};
use crate::date::Date;
use crate::estimate::{HealthRight, VarstveniDodatek, ZdravstvenePravice};
use crate::household::{IncomeKind, Person, ResidenceStatus, WorkKind};
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::duration::Duration;
use crate::law::denarna_socialna_pomoc::{Assistance, without_faults};
use crate::law::persons::Members;
use crate::money::Eur;
use crate::trace::{Fact, Right, Value};

const DIFFERENCE: &[Article] = &[zupjs("29(1),(3)"), zupjs("32(1)")];
const CONTRIBUTION: &[Article] = &[zupjs("30(1),(5)"), zupjs("32(1)-(2)")];

/// From this day compulsory insurance covers all services in full; the obligatory health
/// contribution came in place of complementary insurance (ZZVZZ-T, Uradni list RS 78/23).
const REPLACED: Date = Date::known(2024, 1, 1);

/// Estimates both rights.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn zdravstvene_pravice(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
    vd: &VarstveniDodatek,
) -> Result<ZdravstvenePravice, NoValue> {
    Ok(ZdravstvenePravice {
        kritje_razlike: kritje_razlike(law, members, dsp, vd),
        placilo_prispevka: placilo_prispevka(law, members, dsp)?,
    })
}

fn refused(reason: &'static str) -> HealthRight {
    HealthRight { reason: Some(reason), ..HealthRight::default() }
}

/// For the adults of a family with social assistance, except who meets the conditions of the
/// varstveni dodatek (29(1)). Children are covered in full by compulsory insurance.
fn kritje_razlike(law: &mut Law, members: &Members, dsp: &Assistance, vd: &VarstveniDodatek) -> HealthRight {
    law.open("kritje_razlike", None, DIFFERENCE);
    law.earlier("denarna_socialna_pomoc", Value::Eur(dsp.amount), "denarna_socialna_pomoc");
    let found = if law.day() >= REPLACED {
        refused("replaced_2024")
    } else if let Some(reason) = dsp.reason {
        refused(reason)
    } else if vd.unknown.is_some() {
        HealthRight { unknown: vd.unknown.clone(), ..HealthRight::default() }
    } else {
        let adults = adults_who_count(members, dsp);
        let has_vd = |law: &Law, i: usize| vd.entitled && vd.eligible_persons.contains(&law.id(i));
        let with_right = adults.iter().copied().filter(|&i| !has_vd(law, i)).collect();
        let reason = if adults.is_empty() { why_nobody_counts(law, members) } else { "vd_conditions" };
        let right = granted(law, with_right, dsp.duration, reason);
        let last_day = REPLACED.previous();
        let ends = right.from.is_some_and(|from| from <= last_day);
        HealthRight { to: if ends { Some(right.to.unwrap_or(last_day).min(last_day)) } else { right.to }, ..right }
    };
    law.close_with(Value::Yes(found.entitled));
    found
}

/// For the adults of a family with social assistance, faults aside, who have no insurance on
/// another ground (30(1)).
fn placilo_prispevka(law: &mut Law, members: &Members, dsp: &Assistance) -> Result<HealthRight, NoValue> {
    let rows = dsp.own_income.rows.iter().filter(|(_, kind, _)| *kind == "otroski_dodatek");
    let child_benefit: Vec<(usize, Eur)> = rows.filter_map(|(i, _, amount)| Some(((*i)?, *amount))).collect();
    let unblamed = without_faults(law, members, &child_benefit)?;
    law.right = Right::ZdravstvenePravice;
    let dsp = unblamed.as_ref().unwrap_or(dsp);
    law.open("placilo_prispevka", None, CONTRIBUTION);
    law.earlier("denarna_socialna_pomoc", Value::Eur(dsp.amount), "denarna_socialna_pomoc");
    let found = match dsp.reason {
        Some(reason) => refused(reason),
        None => {
            let adults = adults_who_count(members, dsp);
            let nobody = adults.is_empty();
            let (permitted, others): (Vec<usize>, Vec<usize>) =
                adults.into_iter().partition(|&i| has_permanent_permit(&law.persons()[i]));
            let protected = |i: &usize| law.persons()[*i].residence_status == ResidenceStatus::Refugee;
            let elsewhere = !permitted.is_empty() || others.iter().any(protected);
            let uninsured = permitted.into_iter().filter(|&i| !is_insured(law, members, i)).collect();
            let reason = if nobody {
                why_nobody_counts(law, members)
            } else if elsewhere {
                "insured_otherwise"
            } else {
                "general_condition"
            };
            granted(law, uninsured, dsp.duration, reason)
        }
    };
    if found.entitled && law.household.current_rights.dsp.is_paid() {
        // 32(2): with assistance already granted it begins the day after the other insurance ended.
        law.warn("health_contribution_from_end_of_insurance");
    }
    law.close_with(Value::Yes(found.entitled));
    Ok(found)
}

/// The adults whose minimum income counts: to them the assistance belongs (28(3), 18).
fn adults_who_count(members: &Members, dsp: &Assistance) -> Vec<usize> {
    members.adults().filter(|adult| dsp.min_income.members.iter().any(|(i, _)| i == adult)).collect()
}

/// Why the assistance is for the children alone: the parent let a right go (12(7)), or is at fault.
fn why_nobody_counts(law: &Law, members: &Members) -> &'static str {
    let applicant = &law.persons()[members.applicant];
    if applicant.neglected_right { "neglected_right" } else { "fault" }
}

/// For as long as assistance can be awarded (29(3), 30(5)), from the same day (32(1)).
fn granted(law: &Law, persons: Vec<usize>, duration: Duration, reason: &'static str) -> HealthRight {
    if persons.is_empty() {
        return refused(reason);
    }
    HealthRight {
        entitled: true,
        persons: persons.into_iter().map(|i| law.id(i)).collect(),
        from: Some(law.start()),
        to: duration.last_day(law.start()),
        ..HealthRight::default()
    }
}

/// Citizens, and foreigners with a permanent residence permit, with permanent residence (30(1)).
fn has_permanent_permit(person: &Person) -> bool {
    use ResidenceStatus as S;
    let listed =
        matches!(person.residence_status, S::Citizen | S::EuPermanent | S::ForeignerPermanent | S::LongTermResident);
    listed && person.permanent_residence
}

/// Insured on a ground of its own, or as the partner of who is; as told, where it is told.
fn is_insured(law: &mut Law, members: &Members, i: usize) -> bool {
    let insured = match law.persons()[i].insured_otherwise {
        Some(told) => told,
        None => members.adults().any(|adult| on_own_ground(law, &law.persons()[adult])),
    };
    let field = if law.persons()[i].insured_otherwise.is_some() { "insured_otherwise" } else { "incomes" };
    law.fact("insured_otherwise", Value::Yes(insured), Fact::Person(i as u8, field));
    insured
}

/// Work or a benefit with which compulsory health insurance goes along.
fn on_own_ground(law: &Law, person: &Person) -> bool {
    use IncomeKind as K;
    use WorkKind as W;
    if let Some(told) = person.insured_otherwise {
        return told;
    }
    let works = matches!(person.work.kind, W::Employed | W::SelfEmployed | W::FamilyAssistant | W::PartialPayment);
    let now = law.application_month();
    works
        || person.incomes.iter().any(|income| {
            let insures = matches!(
                income.kind,
                K::Wage
                    | K::WageCompensation
                    | K::Pension
                    | K::SurvivorPension
                    | K::UnemploymentBenefit
                    | K::ParentalBenefit
                    | K::PartialPayment
            );
            let comes_in = [-1, 0].iter().any(|&back| income.in_month(now.add_months(back)).is_positive());
            // A business is known by the year.
            let business = income.kind == K::SelfEmployment || (income.kind == K::Farm && income.insured_main);
            !income.ceased && ((insures && comes_in) || business)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Unknown;
    use crate::household::{Household, PartnershipKind, Role, Sex};
    use crate::law::assets;
    use crate::law::denarna_socialna_pomoc::denarna_socialna_pomoc;
    use crate::law::denarna_socialna_pomoc::minimum_income::Faults;
    use crate::law::persons;
    use crate::trace::Trace;

    /// The cover of the difference of a couple without income in May 2023.
    fn of_couple(vd: &VarstveniDodatek) -> HealthRight {
        let born = Date::known(1980, 1, 1);
        let couple =
            vec![Person::new("A1", Role::Applicant, Sex::F, born), Person::new("A2", Role::Partner, Sex::M, born)];
        let mut household = Household::new(Date::known(2023, 5, 10), couple);
        household.partnership.kind = PartnershipKind::Married;
        let mut law = Law::new(&household, Trace::off()).unwrap();
        let members = persons::members(&mut law);
        let assets = assets::assets(&mut law, &members, Faults::Respected).unwrap();
        let dsp = denarna_socialna_pomoc(&mut law, &members, &assets, &[], Faults::Respected).unwrap();
        kritje_razlike(&mut law, &members, &dsp, vd)
    }

    #[test]
    fn who_has_varstveni_dodatek_has_no_cover_of_the_difference() {
        let eligible = |ids: &[&str]| VarstveniDodatek {
            entitled: true,
            eligible_persons: ids.iter().map(|id| (*id).to_owned()).collect(),
            ..VarstveniDodatek::default()
        };
        assert_eq!(of_couple(&eligible(&[])).persons, ["A1", "A2"]);
        assert_eq!(of_couple(&eligible(&["A1"])).persons, ["A2"]);
        let neither = of_couple(&eligible(&["A1", "A2"]));
        assert_eq!((neither.entitled, neither.reason, neither.from), (false, Some("vd_conditions"), None));
        // Eligible by age, but without the right itself.
        let without = VarstveniDodatek { entitled: false, ..eligible(&["A1"]) };
        assert_eq!(of_couple(&without).persons, ["A1", "A2"]);
    }

    #[test]
    fn it_is_unknown_where_the_varstveni_dodatek_is() {
        let no_law = Unknown { reason: "no_law", path: None };
        let found = of_couple(&VarstveniDodatek { unknown: Some(no_law), ..VarstveniDodatek::default() });
        assert!(!found.entitled && found.unknown.is_some_and(|unknown| unknown.reason == "no_law"));
    }
}
