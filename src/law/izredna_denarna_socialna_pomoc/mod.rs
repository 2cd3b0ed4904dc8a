//! Izredna denarna socialna pomoč: ZSVarPre 33-34. Its forms after a death: `after_death.rs`. See
//! `spec.md` beside this file.

mod after_death;

use crate::citation::{Article, zsvarpre};
use crate::dated::{DSP_EXTRAORDINARY_ANNUAL_CAP, DSP_EXTRAORDINARY_DISASTER_ONLY};
use crate::estimate::IzrednaDenarnaSocialnaPomoc;
use crate::household::IncomeKind;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::denarna_socialna_pomoc::minimum_income::{Faults, is_at_fault, minimum_income};
use crate::law::persons::{Members, meets_general_condition};
use crate::money::Eur;
use crate::readings::ExtraordinaryFaults;
use crate::trace::{Fact, Value};

const CEILING: &[Article] = &[zsvarpre("33(1)"), zsvarpre("33(3)")];
const RECEIVED: &[Article] = &[zsvarpre("33(3)"), zsvarpre("33(4)")];
const MISUSE: &[Article] = &[zsvarpre("34(4)")];

/// Estimates how much a household may ask for, and what is due after a death.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn izredna_denarna_socialna_pomoc(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
) -> Result<IzrednaDenarnaSocialnaPomoc, NoValue> {
    let mut found = IzrednaDenarnaSocialnaPomoc::default();
    if meets_general_condition(&law.persons()[members.applicant]) {
        ceilings(law, members, dsp, &mut found)?;
    } else {
        found.reason = Some("general_condition");
    }
    found.possible = found.reason.is_none();
    found.posmrtnina = after_death::posmrtnina(law, members, dsp);
    found.pogrebnina = after_death::pogrebnina(law, members, dsp);
    Ok(found)
}

/// One minimum income in a month, five in a calendar year, three of them after a disaster alone
/// (33(3)); less what was received.
fn ceilings(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
    found: &mut IzrednaDenarnaSocialnaPomoc,
) -> Result<(), NoValue> {
    law.open("izredna_denarna_socialna_pomoc", None, CEILING);
    let monthly = family_minimum_income(law, members, dsp)?;
    law.earlier("minimum_income", Value::Eur(monthly), "minimum_income");
    let all = law.value("yearly_multiple", &DSP_EXTRAORDINARY_ANNUAL_CAP)?;
    let after_disaster_alone = law.value("disaster_multiple", &DSP_EXTRAORDINARY_DISASTER_ONLY)?;
    found.ceiling_month = monthly;
    found.ceiling_year_disaster = law.round(monthly.times(all));
    found.ceiling_year = law.round(monthly.times(all - after_disaster_alone));
    let (received, for_disaster) = received(law, members);
    let left = found.ceiling_year_disaster.minus_at_most(received);
    let asked = &law.household.extraordinary;
    law.fact("disaster", Value::Yes(asked.disaster), Fact::Household("extraordinary.disaster"));
    let left = if asked.disaster {
        left
    } else {
        let field = Fact::Household("extraordinary.received_disaster_this_year");
        law.fact("received_disaster_this_year", Value::Eur(for_disaster), field);
        left.min(found.ceiling_year.minus_at_most(received.minus_at_most(for_disaster)))
    };
    found.reason = if !monthly.is_positive() {
        // Nobody is left whose minimum income counts (ZUPJS 12(7)); faults alone take nobody out.
        dsp.reason.or(Some("neglected_right"))
    } else if is_misused(law) {
        Some("misuse")
    } else {
        (!left.is_positive()).then_some("yearly_limit")
    };
    found.left_this_year = if found.reason.is_none() { left } else { Eur::ZERO };
    law.close(found.left_this_year);
    Ok(())
}

/// The minimum income of the family (26), with the supplements for work. 33 holds notwithstanding
/// the rest of the chapter: a reason of fault takes nobody out of it (AMB-120).
fn family_minimum_income(law: &mut Law, members: &Members, dsp: &Assistance) -> Result<Eur, NoValue> {
    let at_fault = members.all().any(|i| is_at_fault(law, &law.persons()[i]));
    if at_fault && law.readings.extraordinary_faults == ExtraordinaryFaults::Ignored {
        return Ok(minimum_income(law, members, Faults::Ignored)?.total);
    }
    Ok(dsp.min_income.total)
}

/// What was received in the calendar year of the application, and how much of it for a disaster, EUR.
fn received(law: &mut Law, members: &Members) -> (Eur, Eur) {
    law.open("extraordinary_received", None, RECEIVED);
    let told = &law.household.extraordinary;
    let (mut sum, for_disaster) = (told.received_this_year, told.received_disaster_this_year);
    law.fact("received_this_year", Value::Eur(sum), Fact::Household("extraordinary.received_this_year"));
    let year = law.household.application_date.year();
    for i in members.all() {
        for (j, income) in law.persons()[i].incomes.iter().enumerate() {
            if income.kind != IncomeKind::ExtraordinaryDsp {
                continue;
            }
            for (month, amount) in income.months.iter().filter(|(month, _)| month.year() == year) {
                law.fact("month", Value::Eur(amount), Fact::IncomeMonth(i as u8, j as u8, month));
                sum += amount;
            }
        }
    }
    let sum = law.close_rounded(sum);
    (sum, law.round(for_disaster).min(sum))
}

/// Within the 14 months after help whose use was not proved; not after a disaster (34(4)).
fn is_misused(law: &mut Law) -> bool {
    let asked = &law.household.extraordinary;
    let Some(until) = asked.misused_until else { return false };
    law.open("extraordinary_misuse", None, MISUSE);
    law.fact("misused_until", Value::Day(until), Fact::Household("extraordinary.misused_until"));
    let closed = law.household.application_date <= until && !asked.disaster;
    law.close_with(Value::Yes(closed));
    closed
}
