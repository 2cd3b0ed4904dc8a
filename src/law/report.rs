//! From what was found to the answer of the contract.

use super::assets::Assets;
use super::context::Law;
use super::denarna_socialna_pomoc::Assistance;
use super::denarna_socialna_pomoc::minimum_income::Found;
use super::persons::Members;
use super::rights::{ChildBenefits, Kindergarten, Rights};
use super::{kam_se_obrniti, koledar, otroski_dodatek, razredi, skupaj};
use crate::estimate::{
    AssetRow, AssetsFound, ChildBenefit, DenarnaSocialnaPomoc, Estimate, Excluded, IncomeRow, KindergartenFee,
    MinIncome, OtroskiDodatek, OwnIncome, Percent, Persons, Reduction, Skupaj, Weighted, ZnizanoPlaciloVrtca,
};
use crate::household::{Number, Person};
use crate::money::Eur;

/// The day on which the sources of all parameters were last read, for an estimate that read none.
const READ_ON: crate::date::Date = crate::date::Date::known(2026, 3, 9);

/// The right to a lower kindergarten payment is for a year (ZUPJS 33(2)).
const KINDERGARTEN_MONTHS: i32 = 12;

pub(super) fn report(mut law: Law, members: &Members, assets: Assets, rights: Rights) -> Estimate {
    // What stands beside the rights and decides nothing.
    let where_to_turn = kam_se_obrniti::kam_se_obrniti(&mut law);
    let classes = razredi::razredi(&mut law, &rights);
    super::warn(&mut law);
    let household = law.household;
    let all = &household.persons;
    let leap = law.leap();
    let mut estimate = Estimate {
        contract: crate::CONTRACT,
        case_id: household.case_id.clone(),
        application_date: household.application_date,
        entitlement_start: law.start(),
        law_as_of: law.day(),
        holds_until: law.holds_until,
        read_on: law.read_on.unwrap_or(READ_ON),
        persons: persons(all, members),
        assets: assets_found(&law, assets),
        otroski_dodatek: child_benefit(&law, all, rights.benefits),
        denarna_socialna_pomoc: assistance(&law, all, rights.dsp),
        varstveni_dodatek: rights.vd,
        drzavna_stipendija: rights.scholarship,
        znizano_placilo_vrtca: fees(&law, all, rights.kindergarten),
        solska_prehrana: rights.meals,
        dodatek_za_veliko_druzino: rights.large_family,
        pomoc_ob_rojstvu_otroka: rights.birth,
        dodatek_za_nego_otroka: rights.care,
        subvencija_najemnine: rights.rent,
        zdravstvene_pravice: rights.health,
        izredna_denarna_socialna_pomoc: rights.extraordinary,
        nadomestilo_za_zasebno_nastanitev: rights.refugee_rent,
        delez_stroskov_nastanitve: rights.refugee_share,
        kam_se_obrniti: where_to_turn,
        skupaj: Skupaj::default(),
        razredi: classes,
        koledar: Vec::new(),
        open_points: None,
        warnings: law.warnings,
        trace: law.trace,
    };
    estimate.skupaj = skupaj::skupaj(household, leap, &estimate);
    estimate.koledar = koledar::koledar(household, leap, &estimate);
    estimate
}

fn id(all: &[Person], i: usize) -> String {
    all[i].id.clone()
}

/// Who lets a right go drops out of the count, while the income stays in (ZUPJS 12(7)).
fn persons(all: &[Person], members: &Members) -> Persons {
    let counted = |i: &usize| !all[*i].neglected_right;
    let ids = |places: &[usize]| places.iter().filter(|i| counted(i)).map(|&i| id(all, i)).collect();
    let dropped = members.all().filter(|i| !counted(i)).map(|i| (i, "neglected_right"));
    let excluded = members.excluded.iter().copied().chain(dropped);
    Persons {
        adults: members.adults().filter(counted).map(|i| id(all, i)).collect(),
        children: ids(&members.children),
        excluded: excluded.map(|(i, reason)| Excluded { id: id(all, i), reason }).collect(),
        single_parent_children: ids(&members.single_parent),
    }
}

fn assets_found(law: &Law, assets: Assets) -> AssetsFound {
    let row = |row: super::assets::Row| AssetRow {
        kind: row.kind,
        value: law.round(row.value),
        counted_dsp: law.round(row.dsp),
        counted_annual: law.round(row.annual),
    };
    AssetsFound {
        savings: law.round(law.household.assets.savings),
        savings_counted_dsp: law.round(assets.savings_dsp),
        total_dsp: law.round(assets.total_dsp),
        total_annual: law.round(assets.total_annual),
        threshold_48: assets.limit,
        fictive_interest_year: assets.interest,
        rows: assets.rows.into_iter().map(row).collect(),
    }
}

fn income_rows(law: &Law, all: &[Person], rows: Vec<(Option<usize>, &'static str, Eur)>) -> Vec<IncomeRow> {
    let row = |(person, kind, amount): (Option<usize>, &'static str, Eur)| IncomeRow {
        person: person.map(|i| id(all, i)),
        kind,
        amount: law.round(amount),
    };
    rows.into_iter().map(row).collect()
}

fn child_benefit(law: &Law, all: &[Person], benefits: ChildBenefits) -> OtroskiDodatek {
    let child = |child: otroski_dodatek::Child| ChildBenefit {
        id: id(all, child.person),
        entitled: child.reason.is_none(),
        order: child.order,
        base: child.base,
        single_parent: child.single_parent,
        not_in_kindergarten: child.not_in_kindergarten,
        total: child.total,
        from: child.period.map(|(from, _)| from),
        to: child.period.map(|(_, to)| to),
        reason: child.reason,
    };
    let children: Vec<ChildBenefit> = benefits.children.into_iter().map(child).collect();
    OtroskiDodatek {
        entitled: children.iter().any(|child| child.entitled),
        income_rows: income_rows(law, all, benefits.income.rows),
        income_total: law.round(benefits.income.total),
        income_per_person: benefits.per_person,
        bracket: benefits.class,
        total: children.iter().map(|child| child.total).sum(),
        children,
    }
}

fn min_income(law: &Law, all: &[Person], found: Found) -> MinIncome {
    let weighted = |&(i, weight): &(usize, rust_decimal::Decimal)| Weighted {
        id: id(all, i),
        weight: Number(weight),
        amount: law.round(found.osnovni_znesek.times(weight)),
    };
    MinIncome {
        members: found.members.iter().map(weighted).collect(),
        supplements: found.supplements.iter().map(weighted).collect(),
        total: found.total,
    }
}

fn assistance(law: &Law, all: &[Person], dsp: Assistance) -> DenarnaSocialnaPomoc {
    let entitled = dsp.reason.is_none();
    let reduction = |reduced: &super::denarna_socialna_pomoc::Reduced| Reduction {
        kind: reduced.kind,
        person: reduced.person.map(|i| id(all, i)),
        percent: reduced.percent.map(Percent),
        amount: reduced.amount,
    };
    DenarnaSocialnaPomoc {
        entitled,
        amount: dsp.amount,
        reason: dsp.reason,
        min_income: min_income(law, all, dsp.min_income),
        own_income: OwnIncome { rows: income_rows(law, all, dsp.own_income.rows), total: dsp.own_income.total },
        reduction_total: dsp.reductions.iter().map(|r| r.amount).sum(),
        reductions: dsp.reductions.iter().map(reduction).collect(),
        gross_difference: dsp.gross_difference,
        assets_excluded: dsp.assets_excluded,
        asset_exception: dsp.asset_exception,
        from: entitled.then(|| law.start()),
        to: if entitled { dsp.duration.last_day(law.start()) } else { None },
        permanent: dsp.duration.permanent,
        months: dsp.duration.months,
    }
}

fn fees(law: &Law, all: &[Person], kindergarten: Kindergarten) -> ZnizanoPlaciloVrtca {
    let fee = |fee: &super::znizano_placilo_vrtca::Fee| KindergartenFee {
        id: id(all, fee.person),
        price: law.round(fee.price),
        percent: Percent(fee.percent),
        payment: fee.payment,
        saving: fee.saving,
        reason: fee.reason,
    };
    let claim = law.household.kindergarten_options.claim;
    let granted = claim && kindergarten.fees.iter().any(|fee| fee.reason != "not_tax_resident");
    let year_later = law.start().add_months(KINDERGARTEN_MONTHS).previous();
    ZnizanoPlaciloVrtca {
        income_per_person: kindergarten.per_person,
        bracket: kindergarten.class,
        percent: Percent(kindergarten.share),
        items: kindergarten.fees.iter().map(fee).collect(),
        total: kindergarten.fees.iter().map(|fee| fee.payment).sum(),
        saving: kindergarten.fees.iter().map(|fee| fee.saving).sum(),
        from: granted.then(|| law.start()),
        to: granted.then_some(year_later),
    }
}
