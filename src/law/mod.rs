//! The law: which right comes before which (ZUPJS 7), and what is income for what.
//!
//! 1. Otroški dodatek, by last year's income (ZUPJS 12-16).
//! 2. Denarna socialna pomoč, by the income of three months; the child benefit is income for it
//!    (12(1)8).
//! 3. Znižano plačilo vrtca, by last year's income with the child benefit and the social
//!    assistance of the same decision (12(1)8-9, 16(1)3).

pub mod assets;
pub mod business;
pub mod classes;
pub mod context;
pub mod denarna_socialna_pomoc;
pub mod income_kinds;
pub mod monthly_income;
mod open_points;
pub mod otroski_dodatek;
pub mod persons;
mod report;
pub mod yearly_income;
pub mod znizano_placilo_vrtca;

use rust_decimal::Decimal;

use crate::estimate::{Estimate, NoLaw, OpenPoint, Refusal};
use crate::household::Household;
use crate::money::Eur;
use crate::readings::{FaultFictiveDsp, LaterRightsInAnnual, OdIncomeForNewDsp};
use crate::trace::{Right, Trace, Value};
use assets::Assets;
use context::Law;
use denarna_socialna_pomoc::Assistance;
use denarna_socialna_pomoc::minimum_income::{Faults, is_unemployable_or_elderly};
use persons::Members;
use yearly_income::{Basis, YearlyIncome, right_as_income};

/// How an estimate is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Without the trace: only the amounts.
    pub without_trace: bool,
    /// Another value of one parameter, to see what depends on it.
    pub changed: Option<(&'static str, Decimal)>,
}

/// Otroški dodatek, with the income that decided it.
struct ChildBenefits {
    income: YearlyIncome,
    per_person: Eur,
    class: Option<u8>,
    children: Vec<otroski_dodatek::Child>,
    /// What of it is income for the rights after it, EUR a month by child (12(1)8).
    as_income: Vec<(usize, Eur)>,
}

/// Kindergarten, with the income that decided it.
struct Kindergarten {
    per_person: Eur,
    class: u8,
    share: Decimal,
    fees: Vec<znizano_placilo_vrtca::Fee>,
}

/// Estimates all rights of a household.
///
/// # Errors
/// When the facts contradict each other, or no law is known for the day.
pub fn estimate(household: &Household, options: Options) -> Result<Estimate, Refusal> {
    household.check()?;
    find(household, options).map_err(|no_law| Refusal::NoLaw(last_day_with_law(household, no_law)))
}

/// The last day on which every value that this household needs is known: the first value that was
/// missed need not be the one that ends first.
fn last_day_with_law(household: &Household, missed: NoLaw) -> NoLaw {
    let mut earlier = household.clone();
    let mut known = missed.known;
    while known < missed.day {
        earlier.law_on = Some(known);
        match find(&earlier, Options { without_trace: true, ..Options::default() }) {
            Err(again) if again.known < known => known = again.known,
            _ => break,
        }
    }
    NoLaw { known, ..missed }
}

fn find(household: &Household, options: Options) -> Result<Estimate, NoLaw> {
    let trace = if options.without_trace { Trace::off() } else { Trace::on() };
    let mut law = Law::new(household, trace)?.with_changed(options.changed);
    let members = persons::members(&mut law);
    let assets = assets::assets(&mut law, &members, Faults::Respected)?;
    let fault_dsp = match law.readings.fault_fictive_dsp {
        FaultFictiveDsp::Difference => denarna_socialna_pomoc::lost_by_fault(&mut law, &members, &assets)?,
        FaultFictiveDsp::Ignore => Eur::ZERO,
    };
    let already_paid = household.current_rights.dsp.is_paid();
    let basis = if already_paid { Basis::Current } else { Basis::LastYear };
    let (benefits, dsp) = in_order(&mut law, &members, &assets, basis, fault_dsp)?;
    let kindergarten = kindergarten(&mut law, &members, &benefits, dsp.amount)?;
    warn(&mut law, &members);
    Ok(report::report(law, &members, assets, benefits, dsp, kindergarten))
}

/// The child benefit, then social assistance.
fn in_order(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    mut basis: Basis,
    fault_dsp: Eur,
) -> Result<(ChildBenefits, Assistance), NoLaw> {
    if basis == Basis::LastYear && law.readings.od_income_for_new_dsp == OdIncomeForNewDsp::CurrentIfDsp {
        // AMB-41: where this decision grants social assistance, the current income alone counts already.
        let (_, dsp) = law.quietly(|law| one_after_the_other(law, members, assets, basis, fault_dsp))?;
        if dsp.amount.is_positive() {
            basis = Basis::Current;
        }
    }
    one_after_the_other(law, members, assets, basis, fault_dsp)
}

fn one_after_the_other(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    basis: Basis,
    fault_dsp: Eur,
) -> Result<(ChildBenefits, Assistance), NoLaw> {
    let benefits = child_benefits(law, members, assets, basis, fault_dsp)?;
    let as_income = &benefits.as_income;
    let dsp = denarna_socialna_pomoc::denarna_socialna_pomoc(law, members, assets, as_income, Faults::Respected)?;
    Ok((benefits, dsp))
}

fn child_benefits(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    basis: Basis,
    fault_dsp: Eur,
) -> Result<ChildBenefits, NoLaw> {
    law.right = Right::OtroskiDodatek;
    let warned = law.warnings.len();
    let income = yearly_income::yearly_income(law, members, assets, basis, fault_dsp)?;
    let per_person = classes::per_person(law, income.total, members.yearly_count(law.household));
    let class = classes::class(law, per_person)?;
    let children = otroski_dodatek::otroski_dodatek(law, members, per_person, class)?;
    if children.is_empty() {
        // Without children nothing hangs on the yearly income, and so on what was assumed for it.
        law.warnings.truncate(warned);
    }
    let as_income = otroski_dodatek::as_income(law, &children)?;
    Ok(ChildBenefits { income, per_person, class, children, as_income })
}

fn kindergarten(law: &mut Law, members: &Members, benefits: &ChildBenefits, dsp: Eur) -> Result<Kindergarten, NoLaw> {
    law.right = Right::ZnizanoPlaciloVrtca;
    let warned = law.warnings.len();
    // Social assistance that is paid already gives way to that of this decision.
    let paid: Eur = benefits.income.rows.iter().filter(|(_, kind, _)| *kind == "dsp").map(|(.., amount)| *amount).sum();
    let mut income = benefits.income.total - paid;
    law.open("income_with_rights", None, RIGHTS);
    law.earlier("income_of_all", Value::Eur(income), "yearly_income");
    if law.readings.later_rights_in_annual == LaterRightsInAnnual::Literal {
        let counted = benefits.as_income.iter().map(|(_, amount)| *amount).sum::<Eur>();
        for (name, monthly, step) in [
            ("otroski_dodatek", counted, "child_benefit_as_income"),
            ("denarna_socialna_pomoc", dsp, "denarna_socialna_pomoc"),
        ] {
            if monthly.is_positive() {
                law.earlier(name, Value::Eur(monthly), step);
                income += right_as_income(law, monthly)?;
            }
        }
    }
    law.close(income);
    let per_person = classes::per_person(law, income, members.yearly_count(law.household));
    let class = classes::class(law, per_person)?.unwrap_or(TOP_CLASS);
    let share = znizano_placilo_vrtca::class_share(law, class)?;
    let fees = znizano_placilo_vrtca::fees(law, members, share, dsp)?;
    if fees.is_empty() {
        law.warnings.truncate(warned);
    }
    Ok(Kindergarten { per_person, class, share, fees })
}

const RIGHTS: &[crate::citation::Article] = &[
    crate::citation::zupjs("12(1)8-9"),
    crate::citation::zupjs("16(1)3"),
    crate::citation::zupjs("15(9)"),
    crate::citation::dohodki("6(2)"),
];

/// The class of the kindergarten above the top limit (24(1)).
const TOP_CLASS: u8 = 9;

/// What the person should keep in mind about this estimate as a whole.
fn warn(law: &mut Law, members: &Members) {
    if members.adults().any(|i| is_unemployable_or_elderly(law, &law.persons()[i])) {
        law.warn("varstveni_dodatek_not_included");
    }
    let studies = |p: &crate::household::Person| {
        matches!(p.school, crate::household::School::Secondary | crate::household::School::Student)
    };
    if members.all().any(|i| studies(&law.persons()[i])) {
        law.warn("drzavna_stipendija_not_included");
    }
    if law.household.law_on.is_some() {
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
