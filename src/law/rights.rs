//! The rights one after the other, in the order of [`super::order`], each with those before it as its
//! income.

use rust_decimal::Decimal;

use super::assets::Assets;
use super::context::{Law, NoValue};
use super::denarna_socialna_pomoc::minimum_income::Faults;
use super::denarna_socialna_pomoc::{self, Assistance};
use super::later_income::{self, WithRights};
use super::order::Granted;
use super::persons::Members;
use super::yearly_income::{self, Basis, YearlyIncome};
use super::{
    classes, delez_stroskov_nastanitve, dodatek_za_nego_otroka, dodatek_za_veliko_druzino, drzavna_stipendija,
    izredna_denarna_socialna_pomoc, nadomestilo_za_zasebno_nastanitev, otroski_dodatek, pomoc_ob_rojstvu_otroka,
    solska_prehrana, subvencija_najemnine, varstveni_dodatek, zdravstvene_pravice, znizano_placilo_vrtca,
};
use crate::estimate;
use crate::money::Eur;
use crate::readings::OdIncomeForNewDsp;
use crate::trace::Right;

/// Otroški dodatek, with the income that decided it.
pub(super) struct ChildBenefits {
    pub(super) income: YearlyIncome,
    pub(super) per_person: Eur,
    pub(super) class: Option<u8>,
    pub(super) children: Vec<otroski_dodatek::Child>,
    /// What of it is income for the rights after it, EUR a month by child (12(1)8).
    pub(super) as_income: Vec<(usize, Eur)>,
}

/// Kindergarten, with the income that decided it.
pub(super) struct Kindergarten {
    pub(super) per_person: Eur,
    pub(super) class: u8,
    pub(super) share: Decimal,
    pub(super) fees: Vec<znizano_placilo_vrtca::Fee>,
}

/// Everything that was found, right by right.
pub(super) struct Rights {
    pub(super) benefits: ChildBenefits,
    pub(super) dsp: Assistance,
    pub(super) vd: estimate::VarstveniDodatek,
    pub(super) scholarship: estimate::DrzavnaStipendija,
    pub(super) kindergarten: Kindergarten,
    pub(super) meals: estimate::SolskaPrehrana,
    pub(super) large_family: estimate::DodatekZaVelikoDruzino,
    pub(super) birth: estimate::PomocObRojstvuOtroka,
    pub(super) care: estimate::DodatekZaNegoOtroka,
    pub(super) rent: estimate::SubvencijaNajemnine,
    pub(super) health: estimate::ZdravstvenePravice,
    pub(super) extraordinary: estimate::IzrednaDenarnaSocialnaPomoc,
    pub(super) refugee_rent: Option<estimate::NadomestiloZaZasebnoNastanitev>,
    pub(super) refugee_share: Option<estimate::DelezStroskovNastanitve>,
}

/// The rights after social assistance, each with those before it. One for which no law is known
/// cannot be estimated; the others can.
pub(super) fn after_assistance(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    benefits: ChildBenefits,
    dsp: Assistance,
) -> Result<Rights, NoValue> {
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
    })
}

/// The child benefit, then social assistance.
pub(super) fn in_order(
    law: &mut Law,
    members: &Members,
    assets: &Assets,
    mut basis: Basis,
    fault_dsp: Eur,
) -> Result<(ChildBenefits, Assistance), NoValue> {
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
) -> Result<(ChildBenefits, Assistance), NoValue> {
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
) -> Result<ChildBenefits, NoValue> {
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
) -> Result<Kindergarten, NoValue> {
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
