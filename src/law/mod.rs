//! The law: which right comes before which (ZUPJS 7), and who counts for what.
//!
//! The order, and which right is income for which, stands in [`order`]. Shared rooms find who counts,
//! what they own and what they have; each right has a room of its own.

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
mod koledar;
pub mod later_income;
pub mod monthly_income;
pub mod nadomestilo_za_zasebno_nastanitev;
mod open_points;
pub mod order;
pub mod otroski_dodatek;
pub mod persons;
pub mod pomoc_ob_rojstvu_otroka;
mod report;
pub mod schooling;
mod skupaj;
pub mod solska_prehrana;
pub mod subvencija_najemnine;
pub mod varstveni_dodatek;
pub mod yearly_income;
pub mod zdravstvene_pravice;
pub mod znizano_placilo_vrtca;

use rust_decimal::Decimal;

use crate::estimate::{self, Estimate, NoLaw, OpenPoint, Refusal};
use crate::household::Household;
use crate::money::Eur;
use crate::readings::{FaultFictiveDsp, OdIncomeForNewDsp};
use crate::trace::{Right, Trace};
use assets::Assets;
use context::Law;
use denarna_socialna_pomoc::Assistance;
use denarna_socialna_pomoc::minimum_income::Faults;
use later_income::WithRights;
use order::Granted;
use persons::Members;
use yearly_income::{Basis, YearlyIncome};

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
    let rights = after_assistance(&mut law, &members, &assets, benefits, dsp)?;
    warn(&mut law);
    Ok(report::report(law, &members, assets, rights))
}

/// Everything that was found, right by right.
struct Rights {
    benefits: ChildBenefits,
    dsp: Assistance,
    vd: estimate::VarstveniDodatek,
    scholarship: estimate::DrzavnaStipendija,
    kindergarten: Kindergarten,
    meals: estimate::SolskaPrehrana,
    large_family: estimate::DodatekZaVelikoDruzino,
    birth: estimate::PomocObRojstvuOtroka,
    care: estimate::DodatekZaNegoOtroka,
    rent: estimate::SubvencijaNajemnine,
    health: estimate::ZdravstvenePravice,
    extraordinary: estimate::IzrednaDenarnaSocialnaPomoc,
    refugee_rent: Option<estimate::NadomestiloZaZasebnoNastanitev>,
    refugee_share: Option<estimate::DelezStroskovNastanitve>,
    where_to_turn: Vec<estimate::KamSeObrniti>,
}

/// The rights after social assistance, each with those before it. One for which no law is known
/// cannot be estimated; the others can.
fn after_assistance(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    benefits: ChildBenefits,
    dsp: Assistance,
) -> Result<Rights, NoLaw> {
    let mut granted = Granted::default();
    granted.add(Right::OtroskiDodatek, benefits.as_income.iter().map(|(_, amount)| *amount).sum());
    granted.add(Right::DenarnaSocialnaPomoc, dsp.amount);
    let vd = law.attempt(
        Right::VarstveniDodatek,
        |law| varstveni_dodatek::varstveni_dodatek(law, members, assets, &dsp),
        |unknown| estimate::VarstveniDodatek { unknown: Some(unknown), ..Default::default() },
    );
    granted.add(Right::VarstveniDodatek, vd.amount.unwrap_or_default());
    let child_benefit_income = WithRights { per_person: benefits.per_person, class: benefits.class };
    let warned = law.warnings.len();
    let income = later_income::with_rights(law, members, &benefits.income, &granted, Right::DrzavnaStipendija)?;
    let scholarship = law.attempt(
        Right::DrzavnaStipendija,
        |law| drzavna_stipendija::drzavna_stipendija(law, members, income.per_person),
        |unknown| drzavna_stipendija::unknown(income.per_person, unknown),
    );
    if scholarship.items.is_empty() && scholarship.unknown.is_none() {
        // Where nobody studies nothing hangs on this income, and so on what was assumed for it.
        law.warnings.truncate(warned);
    }
    granted.add(Right::DrzavnaStipendija, scholarship.items.iter().map(|item| item.as_income).sum());
    let kindergarten = kindergarten(law, members, &benefits, &granted, dsp.amount)?;
    if scholarship.unknown.is_some() && !kindergarten.fees.is_empty() {
        law.warn("scholarship_not_in_kindergarten");
    }
    let meals = law.attempt(
        Right::SolskaPrehrana,
        |law| solska_prehrana::solska_prehrana(law, members, child_benefit_income, income),
        |unknown| estimate::SolskaPrehrana { unknown: Some(unknown), ..Default::default() },
    );
    let large_family = law.attempt(
        Right::DodatekZaVelikoDruzino,
        |law| {
            let receives_child_benefit = benefits.children.iter().any(|child| child.reason.is_none());
            let income = &child_benefit_income;
            dodatek_za_veliko_druzino::dodatek_za_veliko_druzino(law, members, income, receives_child_benefit)
        },
        |unknown| estimate::DodatekZaVelikoDruzino { unknown: Some(unknown), ..Default::default() },
    );
    let birth = law.attempt(
        Right::PomocObRojstvuOtroka,
        |law| pomoc_ob_rojstvu_otroka::pomoc_ob_rojstvu_otroka(law, members),
        |unknown| estimate::PomocObRojstvuOtroka { unknown: Some(unknown), ..Default::default() },
    );
    let care = law.attempt(Right::DodatekZaNegoOtroka, dodatek_za_nego_otroka::dodatek_za_nego_otroka, |unknown| {
        estimate::DodatekZaNegoOtroka { unknown: Some(unknown), ..Default::default() }
    });
    let rent = law.attempt(
        Right::SubvencijaNajemnine,
        |law| subvencija_najemnine::subvencija_najemnine(law, members, &dsp, &granted),
        |unknown| estimate::SubvencijaNajemnine { unknown: Some(unknown), ..Default::default() },
    );
    law.right = Right::ZdravstvenePravice;
    let health = zdravstvene_pravice::zdravstvene_pravice(law, members, &dsp, &vd)?;
    law.right = Right::IzrednaDenarnaSocialnaPomoc;
    let extraordinary = izredna_denarna_socialna_pomoc::izredna_denarna_socialna_pomoc(law, members, &dsp)?;
    let international = law.household.refugee.is_some();
    let refugee_rent = international.then(|| {
        law.attempt(
            Right::NadomestiloZaZasebnoNastanitev,
            |law| nadomestilo_za_zasebno_nastanitev::nadomestilo_za_zasebno_nastanitev(law, members),
            |unknown| estimate::NadomestiloZaZasebnoNastanitev { unknown: Some(unknown), ..Default::default() },
        )
    });
    let subsidised = rent.amount.is_some_and(Eur::is_positive);
    if subsidised && refugee_rent.as_ref().is_some_and(|allowance| allowance.entitled) {
        law.warn("rent_paid_twice");
    }
    let refugee_share = international.then(|| {
        law.attempt(
            Right::DelezStroskovNastanitve,
            |law| delez_stroskov_nastanitve::delez_stroskov_nastanitve(law, members),
            |unknown| estimate::DelezStroskovNastanitve { unknown: Some(unknown), ..Default::default() },
        )
    });
    let where_to_turn = kam_se_obrniti::kam_se_obrniti(law);
    Ok(Rights {
        benefits,
        dsp,
        vd,
        scholarship,
        kindergarten,
        meals,
        large_family,
        birth,
        care,
        rent,
        health,
        extraordinary,
        refugee_rent,
        refugee_share,
        where_to_turn,
    })
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

fn kindergarten(
    law: &mut Law,
    members: &Members,
    benefits: &ChildBenefits,
    granted: &Granted,
    dsp: Eur,
) -> Result<Kindergarten, NoLaw> {
    let warned = law.warnings.len();
    let income = later_income::with_rights(law, members, &benefits.income, granted, Right::ZnizanoPlaciloVrtca)?;
    let class = income.class.unwrap_or(TOP_CLASS);
    let share = znizano_placilo_vrtca::class_share(law, class)?;
    let fees = znizano_placilo_vrtca::fees(law, members, share, dsp)?;
    if fees.is_empty() {
        law.warnings.truncate(warned);
    }
    Ok(Kindergarten { per_person: income.per_person, class, share, fees })
}

/// The class of the kindergarten above the top limit (24(1)).
const TOP_CLASS: u8 = 9;

/// What the person should keep in mind about this estimate as a whole.
fn warn(law: &mut Law) {
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
