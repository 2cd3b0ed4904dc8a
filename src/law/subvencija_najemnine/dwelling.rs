//! The area and the rents that count: Stanovanjski zakon 121(3), 121.b(2)-(4), decree on rents 13,
//! 13.a, rulebook on non-profit dwellings 14.

use rust_decimal::Decimal;

use super::Stop;
use crate::citation::{Article, pravilnik_stanovanja, sz1, uredba_najemnine};
use crate::dated::{NAJEMNINA_AREA_MOBILITY, NAJEMNINA_AREA_SINGLE_NON_PROFIT, NAJEMNINA_RECOGNISED_NON_PROFIT_M2};
use crate::household::{Rent, RentKind};
use crate::law::assets::largest_area;
use crate::law::context::{Law, NoValue};
use crate::money::Eur;
use crate::trace::{Fact, Value};

const AREA: &[Article] = &[sz1("121(3)"), pravilnik_stanovanja("14(5)-(7)")];
const NON_PROFIT: &[Article] = &[sz1("121(3)"), uredba_najemnine("11(1)"), uredba_najemnine("13(2)-(4)")];
const MARKET: &[Article] = &[sz1("121.b(3)-(4)"), uredba_najemnine("13.a")];
const MARKET_PART: &[Article] = &[sz1("121.b(2)-(3)"), uredba_najemnine("13.a")];

/// The area of the dwelling, and what of it counts, m2.
pub(super) struct Area {
    whole: Option<Decimal>,
    /// What counts; none where all of it counts and the area is not given.
    pub(super) recognised: Option<Decimal>,
}

impl Area {
    /// What of an amount for the whole dwelling falls on the area that counts.
    fn of(&self, eur: Eur) -> Eur {
        match (self.whole, self.recognised) {
            (Some(whole), Some(recognised)) => Eur(eur.0 * recognised / whole),
            _ => eur,
        }
    }
}

/// A caretaker's dwelling counts as a market one (decree on rents 13.a).
fn counts_as_market(rent: &Rent) -> bool {
    matches!(rent.kind, RentKind::Market | RentKind::Caretaker)
}

/// The area that counts: the real one, at most the suitable one for so many users.
pub(super) fn area(law: &mut Law, rent: &Rent, users: usize) -> Result<Area, Stop> {
    let market = counts_as_market(rent);
    let unlimited = rent.mobility_impaired && !market;
    let Some(whole) = rent.area_m2.map(|area| area.0) else {
        return if unlimited { Ok(Area { whole: None, recognised: None }) } else { Err(Stop::Missing("rent.area_m2")) };
    };
    law.open("rent_recognised_area", None, AREA);
    law.fact("area", Value::Number(whole), Fact::Household("rent.area_m2"));
    law.fact("other_tenants", Value::Number(rent.other_tenants.into()), Fact::Household("rent.other_tenants"));
    let recognised = if unlimited { whole } else { whole.min(suitable(law, rent, users, market)?) };
    law.close_with(Value::Number(recognised));
    Ok(Area { whole: Some(whole), recognised: Some(recognised) })
}

fn suitable(law: &mut Law, rent: &Rent, users: usize, market: bool) -> Result<Decimal, NoValue> {
    let most = if users == 1 && !market && !rent.smaller_dwelling_refused {
        law.value("suitable_area", &NAJEMNINA_AREA_SINGLE_NON_PROFIT)?
    } else {
        largest_area(law, users as u16)?
    };
    Ok(if rent.mobility_impaired { most + law.value("area_mobility", &NAJEMNINA_AREA_MOBILITY)? } else { most })
}

/// The non-profit rent that counts, EUR a month: without the influence of the location, and the rent
/// really charged where that is lower.
pub(super) fn recognised_rent(law: &mut Law, rent: &Rent, area: &Area) -> Result<Eur, Stop> {
    let market = counts_as_market(rent);
    if rent.kind == RentKind::Purpose && rent.non_profit_rent.is_none() {
        // A dwelling for a purpose counts up to the non-profit rent only.
        return Err(Stop::Missing("rent.non_profit_rent"));
    }
    law.open("recognised_rent", None, if market { MARKET } else { NON_PROFIT });
    law.fact("rent_monthly", Value::Eur(rent.monthly), Fact::Household("rent.monthly"));
    let mut charged = rent.monthly;
    if !market && rent.location_part.is_positive() {
        law.fact("location_part", Value::Eur(rent.location_part), Fact::Household("rent.location_part"));
        charged = charged.minus_at_most(rent.location_part);
    }
    let charged = area.of(charged);
    let most = if let Some(stated) = rent.non_profit_rent {
        law.fact("non_profit_rent", Value::Eur(stated), Fact::Household("rent.non_profit_rent"));
        area.of(stated)
    } else if market {
        let per_m2 = law.eur("non_profit_rent_m2", &NAJEMNINA_RECOGNISED_NON_PROFIT_M2)?;
        per_m2.times(area.recognised.unwrap_or_default())
    } else {
        charged
    };
    Ok(law.close_rounded(charged.min(most)))
}

/// What is added for a market dwelling: the recognised market rent (the rent really charged where
/// that is lower) less the recognised non-profit rent, EUR a month.
pub(super) fn market_part(law: &mut Law, rent: &Rent, area: &Area, recognised_rent: Eur) -> Result<Eur, Stop> {
    if !counts_as_market(rent) {
        return Ok(Eur::ZERO);
    }
    let charged = law.round(area.of(rent.monthly));
    if charged <= recognised_rent {
        return Ok(Eur::ZERO);
    }
    let Some(per_m2) = rent.recognised_market_rent else {
        return Err(Stop::Missing("rent.recognised_market_rent"));
    };
    law.open("rent_market_part", None, MARKET_PART);
    law.fact("recognised_market_rent", Value::Eur(per_m2), Fact::Household("rent.recognised_market_rent"));
    law.fact("rent_monthly", Value::Eur(rent.monthly), Fact::Household("rent.monthly"));
    law.earlier("recognised_rent", Value::Eur(recognised_rent), "recognised_rent");
    let recognised_market = law.round(per_m2.times(area.recognised.unwrap_or_default()));
    Ok(law.close(charged.min(recognised_market).minus_at_most(recognised_rent)))
}
