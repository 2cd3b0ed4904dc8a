//! What a household could get together: one total a month and one a year, nothing counted twice.
//!
//! Each right is estimated with those before it as its income ([`super::order`]), so their amounts
//! can simply be added. The year is the twelve months from the start of entitlement, if nothing
//! changes and what must be asked for again is asked for in time; a right that is known to end
//! earlier counts until then. Discretionary help (ZSVarPre 33) is left out: nobody can count on it.

use crate::date::{Date, LeapBirthday, Month};
use crate::estimate::{Estimate, Skupaj, TogetherRow, Unknown};
use crate::household::Household;
use crate::law::koledar::leaves_kindergarten;
use crate::law::otroski_dodatek::exclusions::ends_with_18;
use crate::money::Eur;
use crate::trace::Right;

/// The months of a year.
const YEAR: u32 = 12;

/// Adds up the rights of an estimate.
pub fn skupaj(household: &Household, leap: LeapBirthday, estimate: &Estimate) -> Skupaj {
    let mut together = Skupaj { unknown: unknown(estimate), ..Skupaj::default() };
    monthly_money(household, leap, estimate, &mut together);
    monthly_bills(household, estimate, &mut together);
    once(estimate, &mut together);
    together.add_up();
    together
}

impl Skupaj {
    /// Works the totals out from the rows.
    pub fn add_up(&mut self) {
        let monthly = |how: &str| -> Eur { self.rows.iter().filter(|row| row.how == how).map(|row| row.amount).sum() };
        (self.money_month, self.bills_month) = (monthly("money_monthly"), monthly("bill_monthly"));
        self.month = self.money_month + self.bills_month;
        self.year = self.rows.iter().map(|row| row.year).sum();
    }

    /// Adds a right that comes every month, each part of it for its own number of months.
    fn add_monthly(&mut self, right: Right, how: &'static str, parts: impl Iterator<Item = (Eur, u32)>) {
        let (mut amount, mut year, mut times) = (Eur::ZERO, Eur::ZERO, 0);
        for (part, months) in parts.filter(|(_, months)| *months > 0) {
            amount += part;
            year += part.times(months.into());
            times = times.max(months);
        }
        if amount.is_positive() {
            self.rows.push(TogetherRow { right: right.name(), how, amount, times, year });
        }
    }

    /// Adds a right that comes once within the twelve months.
    fn add_once(&mut self, right: &'static str, how: &'static str, amount: Option<Eur>) {
        if let Some(amount) = amount.filter(|amount| amount.is_positive()) {
            self.rows.push(TogetherRow { right, how, amount, times: 1, year: amount });
        }
    }
}

/// How many of the twelve months from `start` a right lasts that ends on `end` at the latest.
fn months(start: Date, end: Option<Date>) -> u32 {
    months_from(start, None, end)
}

/// The same for a right that begins on `from`.
fn months_from(start: Date, from: Option<Date>, end: Option<Date>) -> u32 {
    let months = (0..YEAR as i32).map(|month| start.add_months(month).month());
    let lasts = |month: &Month| {
        from.is_none_or(|from| from <= month.last_day()) && end.is_none_or(|end| month.first_day() <= end)
    };
    months.filter(lasts).count() as u32
}

/// How many whole months of the twelve from `from` the allowance for private accommodation lasts, which
/// begins and ends on any day; a last one that is not whole is left out, unless it is the only one.
fn whole_months(from: Date, end: Date) -> u32 {
    let whole = (1..=YEAR as i32).filter(|&month| from.add_months(month).previous() <= end);
    (whole.count() as u32).max(1)
}

/// In how many of the twelve months from `start` there is school, and so a meal: not in July and August.
fn school_months(start: Date, end: Option<Date>) -> u32 {
    let months = (0..YEAR as i32).map(|month| start.add_months(month));
    let lasts = |day: &Date| !matches!(day.month().number(), 7 | 8) && end.is_none_or(|end| *day <= end);
    months.filter(lasts).count() as u32
}

fn monthly_money(household: &Household, leap: LeapBirthday, estimate: &Estimate, together: &mut Skupaj) {
    let start = estimate.entitlement_start;
    let whole_year = |amount: Eur| std::iter::once((amount, YEAR));
    let benefits = estimate.otroski_dodatek.children.iter().filter(|child| child.entitled);
    let until_18 = benefits.map(|child| {
        // The month of the 18th birthday is the last one (ZSDP-1 76); until then it is renewed every year.
        let end = household.birthdate_of(&child.id).map(|born| ends_with_18(born, leap));
        (child.total, months(start, end))
    });
    together.add_monthly(Right::OtroskiDodatek, "money_monthly", until_18);
    let dsp = estimate.denarna_socialna_pomoc.amount;
    together.add_monthly(Right::DenarnaSocialnaPomoc, "money_monthly", whole_year(dsp));
    let vd = estimate.varstveni_dodatek.amount.unwrap_or_default();
    together.add_monthly(Right::VarstveniDodatek, "money_monthly", whole_year(vd));
    let scholarships = estimate.drzavna_stipendija.items.iter().filter(|item| item.entitled);
    let until_end = scholarships.map(|item| (item.amount, months_from(start, item.from, item.to)));
    together.add_monthly(Right::DrzavnaStipendija, "money_monthly", until_end);
    let care = estimate.dodatek_za_nego_otroka.items.iter().filter(|item| item.entitled);
    let until_end = care.map(|item| (item.amount, months(start, item.to)));
    together.add_monthly(Right::DodatekZaNegoOtroka, "money_monthly", until_end);
    if let Some(allowance) = &estimate.nadomestilo_za_zasebno_nastanitev {
        let amount = allowance.amount.unwrap_or_default();
        // Where an award still runs, this one follows it; it ends with the right, or with the lease.
        let lease = household.refugee.as_ref().and_then(|refugee| refugee.contract_end);
        let ends = allowance.entitlement_end.into_iter().chain(lease).min();
        let lasts = allowance.from.zip(ends).map(|(from, end)| whole_months(from.min(start), end));
        let parts = lasts.map(|months| (amount, months)).into_iter();
        together.add_monthly(Right::NadomestiloZaZasebnoNastanitev, "money_monthly", parts);
    }
}

fn monthly_bills(household: &Household, estimate: &Estimate, together: &mut Skupaj) {
    let start = estimate.entitlement_start;
    let until_school = estimate.znizano_placilo_vrtca.items.iter().map(|item| {
        let leaves = |born| leaves_kindergarten(born, household.application_date).previous();
        (item.saving, months(start, household.birthdate_of(&item.id).map(leaves)))
    });
    together.add_monthly(Right::ZnizanoPlaciloVrtca, "bill_monthly", until_school);
    let meals = estimate.solska_prehrana.items.iter();
    let in_school = meals.map(|item| (item.saving.unwrap_or_default(), school_months(start, item.to)));
    together.add_monthly(Right::SolskaPrehrana, "bill_monthly", in_school);
    // Where the allowance for private accommodation pays the rent, the subsidy is not promised beside it.
    let paid = estimate.nadomestilo_za_zasebno_nastanitev.as_ref().is_some_and(|allowance| allowance.entitled);
    let rent = estimate.subvencija_najemnine.amount.filter(|_| !paid).unwrap_or_default();
    let parts = std::iter::once((rent, months(start, estimate.subvencija_najemnine.to)));
    together.add_monthly(Right::SubvencijaNajemnine, "bill_monthly", parts);
}

fn once(estimate: &Estimate, together: &mut Skupaj) {
    let extraordinary = &estimate.izredna_denarna_socialna_pomoc;
    let large_family = estimate.dodatek_za_veliko_druzino.amount;
    together.add_once(Right::DodatekZaVelikoDruzino.name(), "money_yearly", large_family);
    let birth = estimate.pomoc_ob_rojstvu_otroka.total;
    together.add_once(Right::PomocObRojstvuOtroka.name(), "money_once", birth);
    together.add_once("posmrtnina", "money_once", extraordinary.posmrtnina.amount);
    together.add_once("pogrebnina", "money_once", extraordinary.pogrebnina.amount);
}

/// The rights that cannot be estimated: with them the totals are "at least".
fn unknown(estimate: &Estimate) -> Vec<&'static str> {
    let refugee_rent = estimate.nadomestilo_za_zasebno_nastanitev.as_ref();
    let extraordinary = &estimate.izredna_denarna_socialna_pomoc;
    let states: [(&'static str, Option<&Unknown>); 10] = [
        (Right::VarstveniDodatek.name(), estimate.varstveni_dodatek.unknown.as_ref()),
        (Right::DrzavnaStipendija.name(), estimate.drzavna_stipendija.unknown.as_ref()),
        (Right::SolskaPrehrana.name(), estimate.solska_prehrana.unknown.as_ref()),
        (Right::DodatekZaVelikoDruzino.name(), estimate.dodatek_za_veliko_druzino.unknown.as_ref()),
        (Right::PomocObRojstvuOtroka.name(), estimate.pomoc_ob_rojstvu_otroka.unknown.as_ref()),
        (Right::DodatekZaNegoOtroka.name(), estimate.dodatek_za_nego_otroka.unknown.as_ref()),
        (Right::SubvencijaNajemnine.name(), estimate.subvencija_najemnine.unknown.as_ref()),
        ("posmrtnina", extraordinary.posmrtnina.unknown.as_ref()),
        ("pogrebnina", extraordinary.pogrebnina.unknown.as_ref()),
        (Right::NadomestiloZaZasebnoNastanitev.name(), refugee_rent.and_then(|right| right.unknown.as_ref())),
    ];
    states.iter().filter(|(_, state)| state.is_some()).map(|(right, _)| *right).collect()
}
