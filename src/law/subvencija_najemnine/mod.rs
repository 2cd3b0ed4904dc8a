//! Subvencija najemnine: ZUPJS 28, Stanovanjski zakon 121-121.b. See `spec.md` beside this file.

mod conditions;
mod dwelling;
mod need;

use crate::citation::{Article, sz1, zupjs};
use crate::dated::{NAJEMNINA_CAP_PCT, NAJEMNINA_INCOME_SHARE_PCT};
use crate::estimate::{SubvencijaNajemnine, Unknown};
use crate::household::{Number, Rent};
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::order::Granted;
use crate::law::persons::Members;
use crate::money::Eur;
use crate::trace::Value;

const AMOUNT: &[Article] = &[zupjs("28"), sz1("121(4)"), sz1("121.b(2)")];
const LIMIT: &[Article] = &[zupjs("28(1)")];
const NON_PROFIT_PART: &[Article] = &[sz1("121(4)"), sz1("121.b(2)")];

/// For how many months it is granted (Stanovanjski zakon 121(6)).
const MONTHS: i32 = 12;

/// Why a rule ends before it has found an amount.
enum Stop {
    /// A parameter has no value on the day of the law.
    NoValue(NoValue),
    /// A fact is missing, by its path.
    Missing(&'static str),
}

impl From<NoValue> for Stop {
    fn from(no_value: NoValue) -> Stop {
        Stop::NoValue(no_value)
    }
}

/// Estimates the right.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn subvencija_najemnine(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
    granted: &Granted,
) -> Result<SubvencijaNajemnine, NoValue> {
    let household = law.household;
    let Some(rent) = &household.rent else { return Ok(not_payable("no_rent")) };
    law.warn("rent_law_partly_of_2018");
    let mark = law.trace.mark();
    law.open("subvencija_najemnine", None, AMOUNT);
    match find(law, members, dsp, granted, rent) {
        Ok(found) => {
            law.close(found.amount.unwrap_or_default());
            Ok(found)
        }
        Err(Stop::NoValue(no_value)) => Err(no_value),
        Err(Stop::Missing(path)) => {
            law.trace.rewind(mark);
            let unknown = Some(Unknown { reason: "missing_fact", path: Some(path.to_owned()) });
            Ok(SubvencijaNajemnine { unknown, ..SubvencijaNajemnine::default() })
        }
    }
}

fn not_payable(reason: &'static str) -> SubvencijaNajemnine {
    SubvencijaNajemnine { amount: Some(Eur::ZERO), reason: Some(reason), ..SubvencijaNajemnine::default() }
}

fn find(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
    granted: &Granted,
    rent: &Rent,
) -> Result<SubvencijaNajemnine, Stop> {
    if let Some(reason) = conditions::not_met(law, dsp, rent) {
        return Ok(not_payable(reason));
    }
    let users = members.all().count() + usize::from(rent.other_tenants);
    let area = dwelling::area(law, rent, users)?;
    let recognised_rent = dwelling::recognised_rent(law, rent, &area)?;
    if !recognised_rent.is_positive() {
        return Ok(not_payable("no_rent"));
    }
    let minimum_income = need::minimum_income(law, members, rent, users)?;
    let income = need::income(law, members, dsp, granted, rent)?;
    let limit = limit(law, minimum_income, income, recognised_rent)?;
    let mut found = SubvencijaNajemnine {
        income,
        minimum_income,
        limit,
        recognised_rent,
        recognised_area_m2: area.recognised.map(Number),
        ..not_payable("income")
    };
    if income > limit {
        return Ok(found);
    }
    found.market_part = dwelling::market_part(law, rent, &area, recognised_rent)?;
    (found.non_profit_part, found.cap) = non_profit_part(law, limit, income, recognised_rent)?;
    let amount = found.non_profit_part + found.market_part;
    if amount.is_positive() {
        found.entitled = true;
        found.amount = Some(amount);
        found.reason = None;
        found.from = Some(law.start());
        let year_later = law.start().add_months(MONTHS).previous();
        // No longer than the lease (decree on rents 15(2)).
        found.to = Some(rent.contract_end.map_or(year_later, |end| end.min(year_later)));
    }
    Ok(found)
}

/// The limit of income: the minimum income, 30 % of the income itself, and the rent that counts.
fn limit(law: &mut Law, minimum_income: Eur, income: Eur, recognised_rent: Eur) -> Result<Eur, NoValue> {
    law.open("rent_limit", None, LIMIT);
    law.earlier("minimum_income", Value::Eur(minimum_income), "rent_minimum_income");
    law.earlier("income_of_all", Value::Eur(income), "rent_income");
    law.earlier("recognised_rent", Value::Eur(recognised_rent), "recognised_rent");
    let share = law.share("income_share", &NAJEMNINA_INCOME_SHARE_PCT)?;
    let share_of_income = law.round(income.times(share));
    Ok(law.close(minimum_income + share_of_income + recognised_rent))
}

/// The rent less what the income exceeds its minimum and its 30 % by; at most a share of the rent.
/// That is what the income stays below the limit by. The part, and the most that it can be.
fn non_profit_part(law: &mut Law, limit: Eur, income: Eur, recognised_rent: Eur) -> Result<(Eur, Eur), NoValue> {
    law.open("rent_non_profit_part", None, NON_PROFIT_PART);
    law.earlier("rent_limit", Value::Eur(limit), "rent_limit");
    law.earlier("income_of_all", Value::Eur(income), "rent_income");
    law.earlier("recognised_rent", Value::Eur(recognised_rent), "recognised_rent");
    let share = law.share("rent_cap", &NAJEMNINA_CAP_PCT)?;
    let most = law.round(recognised_rent.times(share));
    let part = law.close((limit - income).min(most));
    Ok((part, most))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_reason_has_words() {
        for reason in [
            "no_rent",
            "lease_ended",
            "not_on_tender_list",
            "refused_non_profit_dwelling",
            "owns_other_dwelling",
            "related_landlord",
            "not_registered_at_address",
            "assets",
            "income",
        ] {
            assert!(crate::text::named("reason", reason).is_some(), "{reason}");
        }
    }
}
