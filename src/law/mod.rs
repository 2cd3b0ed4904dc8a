//! The law: which right comes before which (ZUPJS 7), and who counts for what.
//!
//! The order, and which right is income for which, stands in [`order`]. Shared rooms find who counts,
//! what they own and what they have; each right has a room of its own.

pub mod amounts;
pub mod assets;
pub mod business;
pub mod classes;
pub mod context;
pub mod delez_stroskov_nastanitve;
pub mod denarna_socialna_pomoc;
pub mod dodatek_za_nego_otroka;
pub mod dodatek_za_veliko_druzino;
pub mod drzavna_stipendija;
pub mod income_kinds;
pub mod izredna_denarna_socialna_pomoc;
mod kam_se_obrniti;
pub(crate) mod koledar;
pub mod later_income;
pub mod monthly_income;
pub mod nadomestilo_za_zasebno_nastanitev;
mod open_points;
pub mod order;
pub mod otroski_dodatek;
pub mod persons;
pub mod pomoc_ob_rojstvu_otroka;
mod razredi;
mod report;
mod rights;
pub mod schooling;
mod skupaj;
pub mod solska_prehrana;
pub mod subvencija_najemnine;
pub mod varstveni_dodatek;
pub mod yearly_income;
pub mod zdravstvene_pravice;
pub mod znizano_placilo_vrtca;

use rust_decimal::Decimal;

use crate::date::Date;
use crate::estimate::{Estimate, NoLaw, OpenPoint, Refusal};
use crate::household::Household;
use crate::money::Eur;
use crate::readings::{FaultFictiveDsp, Readings};
use crate::trace::Trace;
use amounts::Amounts;
use assets::Assets;
use context::{Law, NoValue};
use denarna_socialna_pomoc::minimum_income::Faults;
use persons::Members;
use rights::Rights;
use yearly_income::Basis;

/// How an estimate is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Without the trace: only the amounts.
    pub without_trace: bool,
    /// Another value of one parameter, to see what depends on it.
    pub changed: Option<(&'static str, Decimal)>,
}

/// Estimates all rights of a household.
///
/// # Errors
/// When the facts contradict each other, or no law is known for the day.
pub fn estimate(household: &Household, options: Options) -> Result<Estimate, Refusal> {
    household.check()?;
    find(household, household.readings, household.law_on, options)
        .map_err(|no_law| Refusal::NoLaw(last_day_with_law(household, no_law)))
}

/// The last day on which every value that this household needs is known: the first value that was
/// missed need not be the one that ends first.
fn last_day_with_law(household: &Household, missed: NoLaw) -> NoLaw {
    let amounts_only = Options { without_trace: true, ..Options::default() };
    let mut known = missed.known;
    while known < missed.day {
        match find(household, household.readings, Some(known), amounts_only) {
            Err(again) if again.known < known => known = again.known,
            _ => break,
        }
    }
    NoLaw { known, ..missed }
}

fn find(household: &Household, readings: Readings, law_on: Option<Date>, options: Options) -> Result<Estimate, NoLaw> {
    let trace = if options.without_trace { Trace::off() } else { Trace::on() };
    let mut law = Law::under(household, readings, law_on, trace)?.with_changed(options.changed);
    match all_rights(&mut law) {
        Ok((members, assets, rights)) => Ok(report::report(law, &members, assets, rights)),
        Err(NoValue) => Err(law.missed.expect("what is missed is kept")),
    }
}

/// The amounts of a household alone: what `estimate` finds, in a fraction of the time. The facts are not checked; they
/// come from a household that was.
///
/// # Errors
/// When no law is known for the day.
pub fn amounts(household: &Household) -> Result<Amounts, NoLaw> {
    let mut law = Law::under(household, household.readings, household.law_on, Trace::off())?;
    match all_rights(&mut law) {
        Ok((.., rights)) => Ok(Amounts::of(&rights)),
        Err(NoValue) => Err(law.missed.expect("what is missed is kept")),
    }
}

fn all_rights(law: &mut Law) -> Result<(Members, Assets, Rights), NoValue> {
    let members = persons::members(law);
    let assets = assets::assets(law, &members, Faults::Respected)?;
    let fault_dsp = match law.readings.fault_fictive_dsp {
        FaultFictiveDsp::Difference => denarna_socialna_pomoc::lost_by_fault(law, &members, &assets)?,
        FaultFictiveDsp::Ignore => Eur::ZERO,
    };
    let already_paid = law.household.current_rights.dsp.is_paid();
    let basis = if already_paid { Basis::Current } else { Basis::LastYear };
    let (benefits, dsp) = rights::in_order(law, &members, &assets, basis, fault_dsp)?;
    let rights = rights::after_assistance(law, &members, &assets, benefits, dsp)?;
    Ok((members, assets, rights))
}

/// What the person should keep in mind about this estimate as a whole.
fn warn(law: &mut Law) {
    if law.law_on.is_some() {
        law.warn(if law.start_unknown { "last_known_law" } else { "law_of_another_day" });
    }
}

/// The open questions of law whose other reading would change an amount of this household.
///
/// # Errors
/// As [`estimate()`].
pub fn open_points(household: &Household) -> Result<Vec<OpenPoint>, Refusal> {
    open_points::open_points(household)
}
