//! The two supplements: ZSDP-1 72, and the amendment adopted on 3 February 2026.

use crate::citation::{Article, zsdp1};
use crate::date::Date;
use crate::dated::{
    Dated, NADOMESTILO_PREZIVNINE_0_6, NADOMESTILO_PREZIVNINE_6_14, NADOMESTILO_PREZIVNINE_14_PLUS,
    OD_ADDON_NO_KINDERGARTEN_UNDER4, OD_ADDON_SINGLE_PARENT,
};
use crate::household::{Custody, IncomeKind, OtherParent, Person, School};
use crate::law::context::{Law, NoValue};
use crate::law::monthly_income::current_month_of;
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::{SpWithPartner, Zsdp12026};
use crate::trace::{Fact, Value};

use super::exclusions::age_day;

const SINGLE_PARENT: &[Article] = &[zsdp1("72(1)"), zsdp1("72(3)")];
const NOT_IN_KINDERGARTEN: &[Article] = &[zsdp1("72(2)")];

/// Whether the amendment adopted on 3 February 2026 applies to a benefit that starts on `from`.
/// Its start is not known; no earlier one than April 2026 is possible for a right claimed under it
/// (AMB-90).
fn amended(law: &Law, from: Date) -> bool {
    const FIRST_DAY: Date = Date::known(2026, 4, 1);
    let day = if law.law_on.is_some() { law.day() } else { from };
    law.readings.zsdp1_2026 == Zsdp12026::Applied && day >= FIRST_DAY
}

/// The supplement for a child of a single-parent family, EUR a month.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn single_parent(law: &mut Law, members: &Members, i: usize, base: Eur, from: Date) -> Result<Eur, NoValue> {
    let by_old_law = members.single_parent.contains(&i);
    let by_amendment = amended(law, from) && gets_little(law, members, i)?;
    if !by_old_law && !by_amendment {
        return Ok(Eur::ZERO);
    }
    if !by_old_law {
        law.warn("zsdp1_2026_start_unknown");
    }
    law.open("supplement_single_parent", Some(i), SINGLE_PARENT);
    law.earlier("base", Value::Eur(base), "child_benefit_amount");
    let share = law.share("supplement", &OD_ADDON_SINGLE_PARENT)?;
    Ok(law.close_rounded(base.times(share)))
}

/// The amendment: a child entrusted to one parent that gets the maintenance substitute, or
/// maintenance below it.
fn gets_little(law: &mut Law, members: &Members, i: usize) -> Result<bool, NoValue> {
    let child = &law.persons()[i];
    let stepfamily = members.partner.is_some() && law.readings.sp_with_partner == SpWithPartner::Never;
    let entrusted = child.other_parent == OtherParent::Absent && child.custody == Custody::Sole && !stepfamily;
    let substitute = received_now(law, child, IncomeKind::MaintenanceSubstitute);
    let maintenance = received_now(law, child, IncomeKind::Maintenance);
    let of_other_parent = |kind| matches!(kind, IncomeKind::Maintenance | IncomeKind::MaintenanceSubstitute);
    let receives = child.incomes.iter().any(|stream| of_other_parent(stream.kind) && !stream.ceased);
    if !entrusted || !receives {
        return Ok(false);
    }
    if substitute.is_positive() {
        return Ok(true);
    }
    let parameter: &Dated = match child.birthdate.age_on(age_day(law), law.leap()) {
        0..6 => &NADOMESTILO_PREZIVNINE_0_6,
        6..14 => &NADOMESTILO_PREZIVNINE_6_14,
        _ => &NADOMESTILO_PREZIVNINE_14_PLUS,
    };
    law.open("maintenance_below_substitute", Some(i), SINGLE_PARENT);
    law.earlier("month", Value::Eur(maintenance), "current_income");
    let limit = law.eur("maintenance_substitute", parameter)?;
    law.close_with(Value::Yes(maintenance < limit));
    Ok(maintenance < limit)
}

/// What a child receives of a kind now, EUR a month.
fn received_now(law: &Law, child: &Person, kind: IncomeKind) -> Eur {
    child.incomes.iter().filter(|stream| stream.kind == kind).map(|stream| current_month_of(law, stream).1).sum()
}

/// The supplement for a preschool child under 4 that is not in kindergarten, EUR a month.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn not_in_kindergarten(law: &mut Law, i: usize, base: Eur, from: Date) -> Result<Eur, NoValue> {
    let child = &law.persons()[i];
    let enrolled = child.kindergarten.is_some() || child.school != School::None;
    if enrolled || child.birthdate.age_on(age_day(law), law.leap()) >= 4 {
        return Ok(Eur::ZERO);
    }
    if amended(law, from) {
        law.warn("zsdp1_2026_start_unknown");
        return Ok(Eur::ZERO);
    }
    law.open("supplement_not_in_kindergarten", Some(i), NOT_IN_KINDERGARTEN);
    law.fact("birthdate", Value::Day(child.birthdate), Fact::Person(i as u8, "birthdate"));
    law.earlier("base", Value::Eur(base), "child_benefit_amount");
    let share = law.share("supplement", &OD_ADDON_NO_KINDERGARTEN_UNDER4)?;
    Ok(law.close_rounded(base.times(share)))
}
