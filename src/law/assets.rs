//! What the household owns, and what of it counts: ZUPJS 17-19, rulebook on assets.

use rust_decimal::Decimal;

use crate::citation::{Article, premozenje, zsvarpre, zupjs};
use crate::dated::{
    ASSETS_CAR_DISREGARD_MULTIPLE, ASSETS_DWELLING_AREA_1, ASSETS_DWELLING_AREA_2, ASSETS_DWELLING_AREA_3,
    ASSETS_DWELLING_AREA_4, ASSETS_DWELLING_AREA_5, ASSETS_DWELLING_AREA_6, ASSETS_DWELLING_AREA_FURTHER,
    ASSETS_DWELLING_MULTIPLE, ASSETS_LIMIT_MULTIPLE, ASSETS_MONUMENT_SHARE, ASSETS_MOVABLE_DISREGARD_MULTIPLE,
    ASSETS_SAVINGS_DSP_CAP, ASSETS_SAVINGS_DSP_MULTIPLE, ASSETS_SAVINGS_ELDERLY_FAMILY, ASSETS_SAVINGS_ELDERLY_SINGLE,
    Dated,
};
use crate::household::{Dwelling, RealEstate, RealEstateExempt, Vehicle, VehicleKind};
use crate::law::business;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::minimum_income::{Faults, is_unemployable_or_elderly, minimum_income};
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::{CarValue, SavingsElderlyRights, SavingsExemption};
use crate::trace::{Fact, Right, Value};

const ASSETS: &[Article] = &[zupjs("17"), zupjs("18"), premozenje("3")];
const DWELLING: &[Article] = &[zupjs("17(2)"), zupjs("18(1)1")];
const REAL_ESTATE: &[Article] = &[zupjs("18(1)3,5,6,9"), premozenje("7(6)")];
const VEHICLE: &[Article] = &[zupjs("18(1)2"), zupjs("18(1)3,5"), premozenje("6")];
const MOVABLE: &[Article] = &[premozenje("3(2)")];
const SAVINGS: &[Article] = &[zupjs("18(2)"), zupjs("18(3)")];
const LIMIT: &[Article] = &[zsvarpre("27(1)"), zupjs("19(1)")];
const INTEREST: &[Article] = &[zupjs("19(2)"), zupjs("16(1)2")];

/// The rate on household deposits of over one to two years that is assumed where none is given,
/// for no source that we have publishes it.
const ASSUMED_DEPOSIT_RATE: Decimal = Decimal::from_parts(20, 0, 0, false, 4);

/// What counts of one asset.
pub struct Row {
    /// The kind.
    pub kind: &'static str,
    /// Its value, EUR.
    pub value: Eur,
    /// What counts for social assistance, EUR.
    pub dsp: Eur,
    /// What counts for the yearly rights, EUR.
    pub annual: Eur,
}

/// The household's assets.
#[derive(Default)]
pub struct Assets {
    /// Every asset.
    pub rows: Vec<Row>,
    /// Savings that count for social assistance, EUR.
    pub savings_dsp: Eur,
    /// What of the own dwelling counts, EUR.
    pub dwelling: Eur,
    /// What of all real estate counts, the dwelling included, EUR.
    pub real_estate: Eur,
    /// All that counts for social assistance, EUR.
    pub total_dsp: Eur,
    /// All that counts for the yearly rights, EUR.
    pub total_annual: Eur,
    /// 48 osnovnih zneskov, EUR.
    pub limit: Eur,
    /// Fictive income of the yearly rights, EUR a year.
    pub interest: Eur,
}

impl Assets {
    fn add(&mut self, kind: &'static str, value: Eur, dsp: Eur, annual: Eur) {
        self.total_dsp += dsp;
        self.total_annual += annual;
        self.rows.push(Row { kind, value, dsp, annual });
    }
}

/// Finds what counts, with reasons of fault respected or not: the minimum income decides how much of
/// the savings is exempt.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn assets(law: &mut Law, members: &Members, faults: Faults) -> Result<Assets, NoValue> {
    law.right = Right::Assets;
    law.open("assets", None, ASSETS);
    let owned = &law.household.assets;
    let mut found = Assets::default();
    if let Some(dwelling) = &owned.dwelling {
        found.dwelling = own_dwelling(law, members, dwelling)?;
        found.real_estate += found.dwelling;
        found.add("dwelling", dwelling.value, found.dwelling, found.dwelling);
    }
    let for_business = owned.real_estate.iter().any(|r| r.exempt == Some(RealEstateExempt::Business))
        || owned.vehicles.iter().any(|v| v.business);
    let business_exempt = for_business && business::yields_enough(law, members.all())?;
    for (n, real_estate) in owned.real_estate.iter().enumerate() {
        let counted = other_real_estate(law, n, real_estate, business_exempt)?;
        found.real_estate += counted;
        found.add("real_estate", real_estate.value, counted, counted);
    }
    for (n, owned_vehicle) in owned.vehicles.iter().enumerate() {
        let counted = vehicle(law, n, owned_vehicle, business_exempt)?;
        found.add("vehicle", owned_vehicle.value, counted, counted);
    }
    for (n, value) in owned.vessels.iter().enumerate() {
        law.fact("vessel", Value::Eur(*value), Fact::Listed("assets.vessels", n as u8));
        found.add("vessel", *value, *value, *value);
    }
    for (kind, path, value) in [
        ("company_shares", "assets.company_shares", owned.company_shares),
        ("securities", "assets.securities", owned.securities),
    ] {
        if value.is_positive() {
            law.fact(kind, Value::Eur(value), Fact::Household(path));
            found.add(kind, value, value, value);
        }
    }
    for (n, value) in owned.other_movable.iter().enumerate() {
        let counted = movable(law, n, *value)?;
        found.add("other_movable", *value, counted, counted);
    }
    if owned.savings.is_positive() {
        let (dsp, annual) = savings(law, members, owned.savings, faults)?;
        found.savings_dsp = dsp;
        found.add("savings", owned.savings, dsp, annual);
    }
    law.close(found.total_dsp);
    found.limit = limit(law)?;
    found.interest = interest(law, &found)?;
    Ok(found)
}

/// 48 osnovnih zneskov: assets that reach them exclude social assistance (ZSVarPre 27(1)).
fn limit(law: &mut Law) -> Result<Eur, NoValue> {
    law.open("assets_limit", None, LIMIT);
    let multiple = law.value("limit_multiple", &ASSETS_LIMIT_MULTIPLE)?;
    let limit = law.osnovni_zneski(multiple)?;
    Ok(law.close_rounded(limit))
}

/// Interest that the yearly rights take as income, from what exceeds 48 osnovnih zneskov (19).
fn interest(law: &mut Law, found: &Assets) -> Result<Eur, NoValue> {
    let base = found.total_annual.minus_at_most(found.limit);
    if !base.is_positive() {
        return Ok(Eur::ZERO);
    }
    law.open("fictive_interest", None, INTEREST);
    law.earlier("assets", Value::Eur(found.total_annual), "assets");
    let rate = law.household.deposit_interest_rate.map_or(ASSUMED_DEPOSIT_RATE, |given| given.0);
    law.fact("deposit_interest_rate", Value::Number(rate), Fact::Household("deposit_interest_rate"));
    Ok(law.close_rounded(base.times(rate)))
}

/// The own dwelling counts with what exceeds a suitable one; wholly where the household does not
/// live and is not registered there (17(2), 18(1)1).
fn own_dwelling(law: &mut Law, members: &Members, dwelling: &Dwelling) -> Result<Eur, NoValue> {
    law.open("dwelling", None, DWELLING);
    law.fact("value", Value::Eur(dwelling.value), Fact::Household("assets.dwelling.value"));
    if !dwelling.lived_in_registered {
        return Ok(law.close(dwelling.value));
    }
    let area = dwelling.area_m2.0;
    law.fact("area", Value::Number(area), Fact::Household("assets.dwelling.area_m2"));
    if area.is_zero() {
        law.warn("dwelling_area_missing");
        return Ok(law.close(Eur::ZERO));
    }
    let residents = dwelling.residents.unwrap_or(members.all().count() as u16).max(1);
    law.fact("residents", Value::Number(residents.into()), Fact::Household("assets.dwelling.residents"));
    let suitable = suitable_area(law, residents)?;
    let excess = (area - suitable).max(Decimal::ZERO);
    Ok(law.close_rounded(Eur(dwelling.value.0 * excess / area)))
}

/// Twice the largest area that is let without an own share (17(2)).
fn suitable_area(law: &mut Law, residents: u16) -> Result<Decimal, NoValue> {
    let area = largest_area(law, residents)?;
    Ok(area * law.value("suitable_area_multiple", &ASSETS_DWELLING_MULTIPLE)?)
}

/// The largest area that is let without an own share to so many persons, m2 (rulebook on non-profit
/// dwellings 14(1), (2)).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn largest_area(law: &mut Law, residents: u16) -> Result<Decimal, NoValue> {
    const AREAS: [&Dated; 6] = [
        &ASSETS_DWELLING_AREA_1,
        &ASSETS_DWELLING_AREA_2,
        &ASSETS_DWELLING_AREA_3,
        &ASSETS_DWELLING_AREA_4,
        &ASSETS_DWELLING_AREA_5,
        &ASSETS_DWELLING_AREA_6,
    ];
    let listed = usize::from(residents).min(AREAS.len());
    let mut area = law.value("suitable_area", AREAS[listed - 1])?;
    let further = usize::from(residents) - listed;
    if further > 0 {
        area += law.value("suitable_area_further", &ASSETS_DWELLING_AREA_FURTHER)? * Decimal::from(further);
    }
    Ok(area)
}

fn other_real_estate(law: &mut Law, n: usize, owned: &RealEstate, business_exempt: bool) -> Result<Eur, NoValue> {
    law.open("real_estate", None, REAL_ESTATE);
    law.fact("value", Value::Eur(owned.value), Fact::Listed("assets.real_estate", n as u8));
    let exempt = match owned.exempt {
        Some(RealEstateExempt::Business) => business_exempt,
        Some(_) => true,
        None => false,
    };
    if exempt {
        return Ok(law.close(Eur::ZERO));
    }
    let share =
        if owned.cultural_monument { law.value("monument_share", &ASSETS_MONUMENT_SHARE)? } else { Decimal::ONE };
    Ok(law.close_rounded(owned.value.times(share)))
}

fn vehicle(law: &mut Law, n: usize, owned: &Vehicle, business_exempt: bool) -> Result<Eur, NoValue> {
    law.open("vehicle", None, VEHICLE);
    law.fact("value", Value::Eur(owned.value), Fact::Listed("assets.vehicles", n as u8));
    let exempt = owned.leased || (owned.business && business_exempt) || owned.adapted || is_an_old_car(law, owned);
    if exempt {
        return Ok(law.close(Eur::ZERO));
    }
    if owned.kind == VehicleKind::Other {
        return Ok(law.close(owned.value));
    }
    let multiple = law.value("car_multiple", &ASSETS_CAR_DISREGARD_MULTIPLE)?;
    let disregard = law.osnovni_zneski(multiple)?;
    let excess = owned.value.minus_at_most(disregard);
    let whole = excess.is_positive() && law.readings.car_value == CarValue::Whole;
    Ok(law.close(if whole { owned.value } else { excess }))
}

/// A car first registered at least 10 years before, or 6 with an engine of at most 1500 cm3, is
/// taken to be worth less than 28 osnovnih zneskov, unless it is vintage (rulebook on assets 6).
fn is_an_old_car(law: &Law, owned: &Vehicle) -> bool {
    let Some(registered) = owned.first_registered_year else { return false };
    let age = law.household.application_date.year().saturating_sub(registered);
    let small = owned.engine_ccm.is_some_and(|ccm| ccm <= 1500);
    owned.kind == VehicleKind::Car && !owned.oldtimer && (age >= 10 || (small && age >= 6))
}

/// Other movable property counts from 9 osnovnih zneskov on (rulebook on assets 3(2)).
fn movable(law: &mut Law, n: usize, value: Eur) -> Result<Eur, NoValue> {
    law.open("other_movable", None, MOVABLE);
    law.fact("value", Value::Eur(value), Fact::Listed("assets.other_movable", n as u8));
    let multiple = law.value("movable_multiple", &ASSETS_MOVABLE_DISREGARD_MULTIPLE)?;
    let disregard = law.osnovni_zneski(multiple)?;
    Ok(law.close(if value < disregard { Eur::ZERO } else { value }))
}

/// Savings that count for social assistance and for the yearly rights (18(2), (3)).
fn savings(law: &mut Law, members: &Members, owned: Eur, faults: Faults) -> Result<(Eur, Eur), NoValue> {
    let minimum_income = law.quietly(|law| minimum_income(law, members, faults))?.total;
    law.open("savings", None, SAVINGS);
    law.fact("savings", Value::Eur(owned), Fact::Household("assets.savings"));
    law.earlier("minimum_income", Value::Eur(minimum_income), "minimum_income");
    let multiple = law.value("savings_multiple", &ASSETS_SAVINGS_DSP_MULTIPLE)?;
    let cap = law.eur("savings_cap", &ASSETS_SAVINGS_DSP_CAP)?;
    let ordinary = minimum_income.times(multiple).min(cap);
    // 18(3): "families with such a person": every member, an adult child too.
    let special = members.all().any(|i| is_unemployable_or_elderly(law, &law.persons()[i]));
    let higher = match (special, members.is_single(law.household)) {
        (false, _) => Eur::ZERO,
        (true, true) => law.eur("savings_elderly", &ASSETS_SAVINGS_ELDERLY_SINGLE)?,
        (true, false) => law.eur("savings_elderly", &ASSETS_SAVINGS_ELDERLY_FAMILY)?,
    };
    let counted = |exempt: Eur| match law.readings.savings_exemption {
        _ if owned <= exempt => Eur::ZERO,
        SavingsExemption::Cliff => owned,
        SavingsExemption::Allowance => owned - exempt,
    };
    let annual_exempt = match law.readings.savings_elderly_rights {
        SavingsElderlyRights::AllRights => higher,
        SavingsElderlyRights::DspOnly => Eur::ZERO,
    };
    let (dsp, annual) = (counted(ordinary.max(higher)), counted(annual_exempt));
    law.close(dsp);
    Ok((dsp, annual))
}
