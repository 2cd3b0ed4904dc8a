//! Dodatek za nego otroka: ZSDP-1 79-82, 96. See `spec.md` beside this file.

use crate::citation::{Article, zsdp1};
use crate::date::Date;
use crate::dated::{CARE_SUPPLEMENT_BASE, CARE_SUPPLEMENT_HIGH, Dated};
use crate::estimate::{CareSupplement, DodatekZaNegoOtroka};
use crate::household::{CareNeed, Custody, Person, Role, School};
use crate::law::context::{Law, NoValue};
use crate::law::otroski_dodatek::exclusions::{has_share, share_for_days_at_home, works};
use crate::law::persons::{counts_for_yearly_rights, elder_first, lives_here_permanently};
use crate::money::Eur;
use crate::trace::{Fact, Value};

const TOTAL: &[Article] = &[zsdp1("79"), zsdp1("80")];
const CHILD: &[Article] = &[zsdp1("79(2)-(3)"), zsdp1("80"), zsdp1("81"), zsdp1("82")];

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn dodatek_za_nego_otroka(law: &mut Law) -> Result<DodatekZaNegoOtroka, NoValue> {
    law.open("dodatek_za_nego_otroka", None, TOTAL);
    let needs_care = |child: &Person| child.role == Role::Child && child.care_need != CareNeed::None;
    let mut children: Vec<usize> = (0..law.persons().len()).filter(|&i| needs_care(&law.persons()[i])).collect();
    elder_first(law.persons(), &mut children);
    let mut items = Vec::new();
    for i in children {
        items.push(supplement(law, i)?);
    }
    let total = law.close(items.iter().map(|item| item.amount).sum());
    let entitled = items.iter().any(|item| item.entitled);
    Ok(DodatekZaNegoOtroka { entitled, items, total: Some(total), unknown: None })
}

fn supplement(law: &mut Law, i: usize) -> Result<CareSupplement, NoValue> {
    let child = &law.persons()[i];
    let (need, parameter): (_, &Dated) = match child.care_need {
        CareNeed::Severe => ("severe_care_need", &CARE_SUPPLEMENT_HIGH),
        CareNeed::Special | CareNeed::None => ("special_care_need", &CARE_SUPPLEMENT_BASE),
    };
    law.open("care_supplement", Some(i), CHILD);
    law.fact("care_need", Value::Word(need), Fact::Person(i as u8, "care_need"));
    let reason = why_not_payable(law, i)?;
    let amount = match reason {
        Some(reason) => {
            law.close_with(Value::Word(reason));
            Eur::ZERO
        }
        None => {
            let full = law.eur("care_amount", parameter)?;
            // 81(2): in proportion to the days at home, as the child benefit.
            let share = share_for_days_at_home(law, i, full);
            law.close(share)
        }
    };
    let entitled = reason.is_none();
    Ok(CareSupplement {
        id: law.id(i),
        entitled,
        amount,
        reason,
        // 96: from the first of the month after the claim.
        from: entitled.then(|| law.start()),
        to: entitled.then(|| last_day(law, child)),
    })
}

/// Why the supplement is not payable for a child, if it is not.
fn why_not_payable(law: &mut Law, i: usize) -> Result<Option<&'static str>, NoValue> {
    let child = &law.persons()[i];
    let away = (child.foster_care || child.institution_free_care_30d) && !has_share(law, child)?;
    let reasons = [
        (!parents_owe_support(law, child), "too_old"),
        (child.custody == Custody::OtherParent || !counts_for_yearly_rights(child), "counted_with_other_parent"),
        (!child.residence_registered_si || !lives_here_permanently(child), "child_no_permanent_residence"),
        (works(law, child), "child_works"),
        (away && child.foster_care, "foster_care"),
        (away, "institution"),
    ];
    Ok(reasons.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason))
}

/// 82(1): to 18; after that, while the parents owe support: in regular schooling, to 26, without a
/// family of its own.
fn parents_owe_support(law: &Law, child: &Person) -> bool {
    let in_school = child.regular_schooling && !matches!(child.school, School::None | School::Kindergarten);
    match child.birthdate.age_on(law.start(), law.leap()) {
        0..18 => true,
        18..26 => in_school && !child.married_or_parent,
        _ => false,
    }
}

/// The end of the month in which the child completes 18 years, or 26 where it has 18 (82(2)).
fn last_day(law: &Law, child: &Person) -> Date {
    let grown_up = child.birthdate.birthday(18, law.leap());
    let end = if grown_up <= law.start() { child.birthdate.birthday(26, law.leap()) } else { grown_up };
    end.month().last_day()
}
