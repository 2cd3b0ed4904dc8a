//! The share of the cost of living in the office's houses: ZMZ-1 93, decree of 2021, 12-14. See `spec.md` beside this file.

use rust_decimal::Decimal;

use crate::citation::{Article, uredba, zmz1};
use crate::date::Date;
use crate::dated::{
    DSP_OZMD, Dated, MINWAGE_NET_APPROX, REF_ACCOMMODATION_COST_SHARE_75_TO_100PCT_NETMINWAGE,
    REF_ACCOMMODATION_COST_SHARE_ABOVE_NETMINWAGE, REF_ACCOMMODATION_COST_SHARE_LIMIT_PCT,
    REF_ACCOMMODATION_COST_SHARE_OZMD_TO_75PCT_NETMINWAGE,
};
use crate::estimate::{DelezStroskovNastanitve, Percent, Unknown};
use crate::household::OfficeHouse;
use crate::law::context::{Law, NoValue};
use crate::law::nadomestilo_za_zasebno_nastanitev::counted;
use crate::law::nadomestilo_za_zasebno_nastanitev::own_means::{Whose, own_means};
use crate::law::persons::Members;
use crate::money::Eur;
use crate::trace::{Fact, Value};

const SHARE: &[Article] = &[zmz1("93"), uredba("12"), uredba("13(3)"), uredba("14")];
const PER_PERSON: &[Article] = &[uredba("13(2),(3)")];
const PERCENT: &[Article] = &[uredba("13(3)")];

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn delez_stroskov_nastanitve(law: &mut Law, members: &Members) -> Result<DelezStroskovNastanitve, NoValue> {
    let size = counted(law, members);
    let refugee = law.household.refugee.as_ref();
    let house = refugee.filter(|refugee| !refugee.private_accommodation).and_then(|r| r.office_house.as_ref());
    let (Some(house), true) = (house, size > 0) else {
        let reason = if size == 0 { "no_protection" } else { "not_in_office_house" };
        return Ok(DelezStroskovNastanitve { amount: Some(Eur::ZERO), reason: Some(reason), ..Default::default() });
    };
    law.open("delez_stroskov_nastanitve", None, SHARE);
    let per_person = per_person(law, members)?;
    let Some(percent) = percent(law, house, per_person)? else {
        law.close_with(Value::Word("own_means_below_osnovni_znesek"));
        return Ok(DelezStroskovNastanitve {
            own_resources_per_person: per_person,
            amount: Some(Eur::ZERO),
            reason: Some("own_means_below_osnovni_znesek"),
            ..Default::default()
        });
    };
    // From the first of the month after that in which own means were first received (14(1)).
    let from = house.since.map(|since| since.month().add_months(1).first_day());
    let amount = amount(law, house, size, percent, from);
    let path = || Some("refugee.office_house.daily_cost".to_owned());
    Ok(DelezStroskovNastanitve {
        owed: true,
        own_resources_per_person: per_person,
        percent: Percent(percent),
        amount,
        reason: None,
        unknown: amount.is_none().then(|| Unknown { reason: "missing_fact", path: path() }),
        from,
    })
}

/// Own means for each person of the family (13(3)).
fn per_person(law: &mut Law, members: &Members) -> Result<Eur, NoValue> {
    law.open("own_means_per_person", None, PER_PERSON);
    let all = own_means(law, members, Whose::Family, law.day())?;
    let persons = members.all().count() as u32;
    law.fact("persons", Value::Number(persons.into()), Fact::Household("persons"));
    Ok(law.close_rounded(all.over(persons)))
}

/// The share by own means (13(3)); none below the osnovni znesek.
fn percent(law: &mut Law, house: &OfficeHouse, per_person: Eur) -> Result<Option<Decimal>, NoValue> {
    law.open("cost_share_percent", None, PERCENT);
    law.earlier("own_means_per_person", Value::Eur(per_person), "own_means_per_person");
    // The rule itself began with the decree: without a value of it there is no law for the day.
    let limit_share = law.share("share_of_net_wage", &REF_ACCOMMODATION_COST_SHARE_LIMIT_PCT)?;
    let osnovni_znesek = law.eur("osnovni_znesek", &DSP_OZMD)?;
    if per_person < osnovni_znesek {
        law.close_with(Value::Percent(Decimal::ZERO));
        return Ok(None);
    }
    let wage = net_minimum_wage(law, house)?;
    let row: &'static Dated = if per_person > wage {
        &REF_ACCOMMODATION_COST_SHARE_ABOVE_NETMINWAGE
    } else if per_person >= law.round(wage.times(limit_share)) {
        &REF_ACCOMMODATION_COST_SHARE_75_TO_100PCT_NETMINWAGE
    } else {
        &REF_ACCOMMODATION_COST_SHARE_OZMD_TO_75PCT_NETMINWAGE
    };
    let percent = law.percent("cost_share", row)?;
    law.close_with(Value::Percent(percent));
    Ok(Some(percent))
}

/// As given; no legal source prints it, so otherwise the rounded figure of the press, with a warning.
fn net_minimum_wage(law: &mut Law, house: &OfficeHouse) -> Result<Eur, NoValue> {
    if let Some(wage) = house.net_minimum_wage {
        law.fact("net_minimum_wage", Value::Eur(wage), Fact::Household("refugee.office_house.net_minimum_wage"));
        return Ok(wage);
    }
    law.warn("net_minimum_wage_assumed");
    law.eur("net_minimum_wage", &MINWAGE_NET_APPROX)
}

/// The share of the daily cost, for every day and everyone of the family (12(4), 13(3)).
fn amount(law: &mut Law, house: &OfficeHouse, size: u32, percent: Decimal, from: Option<Date>) -> Option<Eur> {
    let Some(daily) = house.daily_cost else {
        law.close_with(Value::Word("missing_fact"));
        return None;
    };
    let month = from.unwrap_or(law.day()).month();
    let days = house.days.unwrap_or(month.last_day().day());
    law.fact("daily_cost", Value::Eur(daily), Fact::Household("refugee.office_house.daily_cost"));
    law.fact("days", Value::Number(days.into()), Fact::Household("refugee.office_house.days"));
    law.fact("family_members", Value::Number(size.into()), Fact::Household("persons"));
    law.earlier("cost_share", Value::Percent(percent), "cost_share_percent");
    let month = daily.times(days.into()).times(size.into());
    Some(law.close_rounded(month.times(percent / Decimal::ONE_HUNDRED)))
}
