//! Income for the yearly rights: ZUPJS 12-16, rulebook on income.

use rust_decimal::Decimal;

use crate::citation::{Article, dohodki, zupjs};
use crate::dated::{DSP_CARE_MONEY_SHARE, RULEBOOK_CURRENT_INCOME_RATIO_CAP};
use crate::household::{IncomeKind, Paid, Year};
use crate::law::assets::Assets;
use crate::law::business;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::minimum_income;
use crate::law::income_kinds::{Yearly, how_it_counts};
use crate::law::monthly_income::{current_month, current_month_of};
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::CurrentRightsInOd;
use crate::trace::{Fact, Value};

const YEARLY_INCOME: &[Article] = &[zupjs("12"), zupjs("15(2)"), zupjs("16")];
const PERIODIC: &[Article] = &[zupjs("15(2)"), zupjs("15(7)"), zupjs("13(1)2"), dohodki("4.a")];
const CURRENT: &[Article] = &[zupjs("15(9)"), dohodki("4.b"), dohodki("5(2)-(3)")];
const TAXABLE: &[Article] = &[zupjs("12(1)1"), zupjs("15(2)")];
const MAINTENANCE: &[Article] = &[zupjs("12(1)4"), zupjs("15(9)"), dohodki("6(2)")];
const HALF: &[Article] = &[zupjs("12(1)17")];
const AID: &[Article] = &[zupjs("12(1)19"), zupjs("12(1)20")];
const PAID: &[Article] = &[zupjs("13(1)1")];
const FICTIVE: &[Article] = &[zupjs("16(1)1"), zupjs("16(3)")];
const FAULT: &[Article] = &[zupjs("16(1)4")];
const RIGHTS: &[Article] = &[zupjs("12(1)8-11"), zupjs("15(9)"), dohodki("6(2)")];

const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Income of the yearly rights: rows by person and kind, and their sum.
#[derive(Clone, Default)]
pub struct YearlyIncome {
    /// EUR a year each; what is deducted is negative.
    pub rows: Vec<(Option<usize>, &'static str, Eur)>,
    /// EUR a year.
    pub total: Eur,
}

impl YearlyIncome {
    /// Adds an income, EUR a year to the cent.
    fn add(&mut self, law: &Law, person: Option<usize>, kind: &'static str, amount: Eur) {
        let amount = law.round(amount);
        if amount != Eur::ZERO {
            self.rows.push((person, kind, amount));
            self.total += amount;
        }
    }
}

/// Whether the current income alone counts (15(8)): for who already receives social assistance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Last year's income.
    LastYear,
    /// The current income.
    Current,
}

/// The income of all persons, without the rights that this same application brings.
///
/// `fault_dsp` is the social assistance that persons at fault would get, EUR a month (16(1)4).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn yearly_income(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    basis: Basis,
    fault_dsp: Eur,
) -> Result<YearlyIncome, NoValue> {
    law.open("yearly_income", None, YEARLY_INCOME);
    let mut income = YearlyIncome::default();
    for i in members.yearly(law.household) {
        income_of(law, members, i, basis, &mut income)?;
    }
    if assets.interest.is_positive() {
        law.earlier("fictive_interest", Value::Eur(assets.interest), "fictive_interest");
        income.add(law, None, "fictive_interest", assets.interest);
        if law.household.deposit_interest_rate.is_none() {
            law.warn("deposit_rate_assumed");
        }
    }
    let fictive = law.household.fictive_income_monthly;
    if fictive.is_positive() {
        law.open("fictive_income_year", None, FICTIVE);
        law.fact("fictive_income_monthly", Value::Eur(fictive), Fact::Household("fictive_income_monthly"));
        let yearly = law.close(fictive.times(MONTHS));
        income.add(law, None, "fictive_income", yearly);
    }
    if fault_dsp.is_positive() {
        law.open("fault_fictive_dsp", None, FAULT);
        law.earlier("denarna_socialna_pomoc", Value::Eur(fault_dsp), "fault");
        let yearly = law.close(fault_dsp.times(MONTHS));
        income.add(law, None, "fault_fictive_dsp", yearly);
    }
    if law.readings.current_rights_in_od == CurrentRightsInOd::Literal {
        current_rights(law, &mut income)?;
    }
    income.total = law.close(income.total.or_zero());
    Ok(income)
}

/// The quotient of average net wages that brings current income to last year's level; at most 1
/// (rulebook on income 5(2), (3)). Assumed 1 where not given.
fn quotient(law: &mut Law) -> Result<Decimal, NoValue> {
    let Some(given) = law.household.wage_quotient else {
        law.warn("wage_quotient_assumed");
        return Ok(Decimal::ONE);
    };
    law.fact("wage_quotient", Value::Number(given.0), Fact::Household("wage_quotient"));
    let cap = law.value("wage_quotient_cap", &RULEBOOK_CURRENT_INCOME_RATIO_CAP)?;
    Ok(given.0.min(cap))
}

/// A right granted before, EUR a month, as income of a year (rulebook on income 6(2)).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn right_as_income(law: &mut Law, monthly: Eur) -> Result<Eur, NoValue> {
    let quotient = quotient(law)?;
    Ok(monthly.times(MONTHS * quotient))
}

/// Rights already paid, under the reading that takes 12(1)9-11 literally (AMB-44).
fn current_rights(law: &mut Law, income: &mut YearlyIncome) -> Result<(), NoValue> {
    let rights = &law.household.current_rights;
    for (kind, paid) in [("dsp", rights.dsp), ("vd", rights.vd), ("scholarship", rights.scholarship)] {
        match paid {
            Paid::Amount(monthly) if monthly.is_positive() => {
                law.open("current_right", None, RIGHTS);
                law.fact("current_right", Value::Eur(monthly), Fact::Household("current_rights"));
                let yearly = right_as_income(law, monthly)?;
                let yearly = law.close(yearly);
                income.add(law, None, kind, yearly);
            }
            Paid::Yes => law.warn("current_right_amount_missing"),
            _ => {}
        }
    }
    Ok(())
}

fn income_of(
    law: &mut Law,
    members: &Members,
    i: usize,
    basis: Basis,
    income: &mut YearlyIncome,
) -> Result<(), NoValue> {
    let person = &law.persons()[i];
    let year = law.income_year();
    let changed = kinds_changed(law, i);
    for (j, stream) in person.incomes.iter().enumerate() {
        let (name, _, class) = how_it_counts(stream.kind);
        let first_of_kind = person.incomes[..j].iter().all(|earlier| earlier.kind != stream.kind);
        match class {
            Yearly::Periodic if first_of_kind => {
                let amount = periodic(law, i, stream.kind, basis, changed)?;
                income.add(law, Some(i), name, amount);
            }
            Yearly::HalfPeriodic if first_of_kind => {
                law.open("care_money_year", Some(i), HALF);
                let whole = periodic(law, i, stream.kind, basis, changed)?;
                let share = law.value("counted_share", &DSP_CARE_MONEY_SHARE)?;
                let half = law.close(whole.times(share));
                income.add(law, Some(i), name, half);
            }
            Yearly::Regular | Yearly::Taxable => {
                let ended = match class {
                    Yearly::Regular => stream.ceased,
                    _ => stream.kind == IncomeKind::StudentWork && stream.status_lost,
                };
                if basis == Basis::LastYear && !ended {
                    let amount = last_year(law, i, j);
                    income.add(law, Some(i), name, amount);
                }
            }
            _ => {}
        }
    }
    if person.incomes.iter().any(|s| how_it_counts(s.kind).2 == Yearly::Maintenance) {
        let counted = counted_maintenance(law, members, i)?;
        income.add(law, Some(i), "maintenance", counted);
    }
    let aid: Eur = match basis {
        Basis::LastYear => {
            let streams = person.incomes.iter().filter(|s| how_it_counts(s.kind).2 == Yearly::Aid);
            streams.filter_map(|s| s.in_year(year)).sum()
        }
        Basis::Current => Eur::ZERO,
    };
    if aid.is_positive() {
        law.open("humanitarian_aid_year", Some(i), AID);
        law.fact("year", Value::Eur(aid), Fact::Person(i as u8, "incomes"));
        let limit = minimum_income::of_person(law, members, i)?;
        let counted = law.close(aid.minus_at_most(limit.times(MONTHS)));
        income.add(law, Some(i), "humanitarian_aid", counted);
    }
    if business::has_business(person) {
        let counted = business::yearly(law, i, true)?;
        income.add(law, Some(i), "business", counted);
    }
    maintenance_paid(law, i, income);
    Ok(())
}

/// Last year's income of a stream.
fn last_year(law: &mut Law, i: usize, j: usize) -> Eur {
    let year = law.income_year();
    let amount = law.persons()[i].incomes[j].in_year(year).unwrap_or_default();
    law.open("last_year_income", Some(i), TAXABLE);
    law.fact("year", Value::Eur(amount), Fact::IncomeYear(i as u8, j as u8, year));
    law.close(amount)
}

fn is_periodic(kind: IncomeKind) -> bool {
    matches!(how_it_counts(kind).2, Yearly::Periodic | Yearly::HalfPeriodic)
}

/// Whether all periodic income of a person counts with its current amount, because one kind ended
/// beside others (rulebook on income 4.a(1)) or began beside another one (4.a(4)).
fn kinds_changed(law: &Law, i: usize) -> bool {
    let incomes = &law.persons()[i].incomes;
    let year = law.income_year();
    let (mut had, mut ended, mut kept, mut begun) = (0, 0, 0, 0);
    for (j, stream) in incomes.iter().enumerate() {
        let first_of_kind = incomes[..j].iter().all(|earlier| earlier.kind != stream.kind);
        if !first_of_kind || !is_periodic(stream.kind) {
            continue;
        }
        let of_kind = || incomes.iter().filter(move |other| other.kind == stream.kind);
        let last_year = of_kind().any(|s| s.in_year(year).unwrap_or_default().is_positive());
        let now = of_kind().any(|s| current_month_of(law, s).1.is_positive());
        had += u32::from(last_year);
        ended += u32::from(last_year && of_kind().all(|s| s.ceased));
        kept += u32::from(last_year && now);
        begun += u32::from(!last_year && now);
    }
    (had > 1 && ended > 0) || (kept > 0 && begun > 0)
}

/// All streams of one kind of periodic income. It is the kind that ends or begins: a change of
/// employer is no change of kind (ZUPJS 3/8).
fn periodic(law: &mut Law, i: usize, kind: IncomeKind, basis: Basis, changed: bool) -> Result<Eur, NoValue> {
    law.open("periodic_income_year", Some(i), PERIODIC);
    let year = law.income_year();
    let streams: Vec<_> = law.persons()[i].incomes.iter().enumerate().filter(|(_, s)| s.kind == kind).collect();
    if streams.iter().all(|(_, s)| s.ceased) {
        return Ok(law.close(Eur::ZERO));
    }
    let last_year: Eur = streams.iter().filter_map(|(_, s)| s.in_year(year)).sum();
    let partial = streams.iter().any(|(_, s)| !s.ceased && s.partial_previous_year);
    if last_year.is_positive() && !partial && !changed && basis == Basis::LastYear {
        for (j, stream) in &streams {
            if let Some(amount) = stream.in_year(year) {
                law.fact("year", Value::Eur(amount), Fact::IncomeYear(i as u8, *j as u8, year));
            }
        }
        return Ok(law.close(last_year));
    }
    law.open("current_income", Some(i), CURRENT);
    let current: Eur = streams.iter().map(|&(j, _)| current_month(law, i, j)).sum();
    let yearly = if current.is_positive() { current.times(MONTHS * quotient(law)?) } else { Eur::ZERO };
    law.close(yearly);
    Ok(law.close(yearly))
}

/// Current maintenance over a year; a child's only up to the child's own minimum income (12(1)4).
fn counted_maintenance(law: &mut Law, members: &Members, i: usize) -> Result<Eur, NoValue> {
    law.open("maintenance_year", Some(i), MAINTENANCE);
    let mut monthly = Eur::ZERO;
    for (j, stream) in law.persons()[i].incomes.iter().enumerate() {
        if how_it_counts(stream.kind).2 == Yearly::Maintenance {
            monthly += current_month(law, i, j);
        }
    }
    if !monthly.is_positive() {
        return Ok(law.close(Eur::ZERO));
    }
    let yearly = monthly.times(MONTHS * quotient(law)?);
    let counted = if members.children.contains(&i) {
        yearly.min(minimum_income::of_child(law, i)?.times(MONTHS))
    } else {
        yearly
    };
    Ok(law.close(counted))
}

/// Maintenance paid to others last year, at most what a title says (13(1)1).
fn maintenance_paid(law: &mut Law, i: usize, income: &mut YearlyIncome) {
    let year = law.income_year();
    for paid in &law.persons()[i].maintenance_paid {
        let (Some(title), Some(annual)) = (paid.title_monthly, paid.annual.get(Year(year))) else { continue };
        law.open("maintenance_paid_year", Some(i), PAID);
        law.fact("title_monthly", Value::Eur(title), Fact::Person(i as u8, "maintenance_paid"));
        let deducted = law.close(annual.min(title.times(MONTHS)));
        income.add(law, Some(i), "maintenance_paid", Eur(-deducted.0));
    }
}
