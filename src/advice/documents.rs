//! What a household has to bring: only what the office can't see in the registers (ZUPJS 35, 51). The
//! registers tell it who lives together, the permit, the vehicles, school and study, wages, pensions
//! and other taxed income, bank accounts and real estate.

use super::{COMMON, Case};
use crate::household::{Custody, IncomeKind, MaintenanceSettled, OtherParent, Person, Refugee, RentKind, WorkKind};
use crate::text::{Key, key};

/// A document.
pub struct Document {
    /// Its name: that of its tick, and of its words without the group.
    pub id: &'static str,
    /// Its words.
    pub label: Key,
    /// When it is needed.
    needed: fn(&Case) -> bool,
}

const fn document(id: &'static str, label: Key, needed: fn(&Case) -> bool) -> Document {
    Document { id, label, needed }
}

/// What the centre for social work needs, in the order in which one would look for it.
pub static CENTRE: [Document; 20] = [
    // ZUPJS 35(1)2 and 3.
    document("numbers", key::DOCUMENT_NUMBERS, to_the_centre),
    // ZUPJS 35, last paragraph: lease, record of the value, last payment, the owner's account.
    document("lease", key::DOCUMENT_LEASE, rent),
    document("rent_paid", key::DOCUMENT_RENT_PAID, rent),
    document("landlord_account", key::DOCUMENT_LANDLORD_ACCOUNT, rent),
    document("home_value", key::DOCUMENT_HOME_VALUE, |case| {
        let on_market = |kind| matches!(kind, RentKind::Market | RentKind::Caretaker);
        rent(case) && case.household.rent.as_ref().is_some_and(|rent| !on_market(rent.kind))
    }),
    // ZSDP-1 74(1)5.
    document("maintenance", key::DOCUMENT_MAINTENANCE, |case| {
        common_of(case, |person| {
            let settled =
                person.other_parent == OtherParent::Absent && person.maintenance_settled == MaintenanceSettled::Yes;
            settled || receives(person, IncomeKind::Maintenance)
        })
    }),
    // ZSDP-1 74(3).
    document("no_maintenance", key::DOCUMENT_NO_MAINTENANCE, |case| {
        common_of(case, |person| person.maintenance_settled == MaintenanceSettled::Impossible)
    }),
    // ZSVarPre 14, ZUPJS 13(1)1: what was paid, at most what a title says.
    document("maintenance_paid", key::DOCUMENT_MAINTENANCE_PAID, |case| {
        common_of(case, |person| !person.maintenance_paid.is_empty())
    }),
    // ZUPJS 10(10).
    document("custody", key::DOCUMENT_CUSTODY, |case| common_of(case, |person| person.custody == Custody::Joint)),
    // ZSVarPre 21(1), ZUPJS 13(1)2.
    document("ended", key::DOCUMENT_ENDED, |case| {
        common_of(case, |person| person.incomes.iter().any(|income| income.ceased))
    }),
    // ZUPJS 14(2).
    document("business", key::DOCUMENT_BUSINESS, |case| {
        common_of(case, |person| person.incomes.iter().any(|income| income.rebutted))
    }),
    // ZSVarPre 54(1), fourth indent; a disability pension stands in the registers.
    document("unable", key::DOCUMENT_UNABLE, |case| {
        case.open(&["denarna_socialna_pomoc", "varstveni_dodatek"])
            && any(case, |person| person.permanently_unable_to_work && !receives(person, IncomeKind::Pension))
    }),
    // ZSVarPre 26(8).
    document("volunteer", key::DOCUMENT_VOLUNTEER, |case| {
        case.open(&["denarna_socialna_pomoc", "varstveni_dodatek"])
            && any(case, |person| matches!(person.work.kind, WorkKind::Volunteer | WorkKind::VolunteerInternship))
    }),
    // ZSDP-1 80(2).
    document("medical", key::DOCUMENT_MEDICAL, |case| case.open(&["dodatek_za_nego_otroka"])),
    // ZSDP-1 93(1).
    document("expected", key::DOCUMENT_EXPECTED, |case| {
        let births = &case.estimate.pomoc_ob_rojstvu_otroka.items;
        births.iter().any(|birth| birth.entitled && birth.id.is_none())
    }),
    // ZŠtip-1 18(1).
    document("away", key::DOCUMENT_AWAY, |case| {
        let supplements = case.estimate.drzavna_stipendija.items.iter().flat_map(|item| &item.supplements);
        supplements.into_iter().any(|supplement| supplement.kind == "living_away")
    }),
    // ZŠtip-1 20(1).
    document("special_needs", key::DOCUMENT_SPECIAL_NEEDS, |case| {
        case.open(&["drzavna_stipendija"]) && any(case, |person| person.scholarship.special_needs)
    }),
    // ZSVarPre 34.a(5) and 34.b(4).
    document("death", key::DOCUMENT_DEATH, |case| case.open(&["posmrtnina", "pogrebnina"])),
    document("funeral", key::DOCUMENT_FUNERAL, |case| case.open(&["pogrebnina"])),
    // ZUPJS 35(1)4, rulebook on assets 2.
    document("abroad", key::DOCUMENT_ABROAD, common),
];

/// What the office for migrants needs (decree of 2021, 13(1) and 16(2)).
pub static OFFICE: [Document; 7] = [
    document("office_lease", key::DOCUMENT_LEASE, allowance),
    document("assistance", key::DOCUMENT_ASSISTANCE, allowance),
    document("accounts", key::DOCUMENT_ACCOUNTS, allowance),
    document("accounts_obligor", key::DOCUMENT_ACCOUNTS_OBLIGOR, |case| {
        protected(case, |refugee| refugee.obligor_income_avg.is_some())
    }),
    document("home_costs", key::DOCUMENT_HOME_COSTS, |case| {
        protected(case, |refugee| !refugee.other_costs_last3.is_empty())
    }),
    // ZMZ-1 97(3): while in education, with nobody who must support them.
    document("enrolment", key::DOCUMENT_ENROLMENT, |case| protected(case, |refugee| refugee.student_no_obligors)),
    document("means", key::DOCUMENT_MEANS, |case| case.open(&["delez_stroskov_nastanitve"])),
];

/// The documents of a list that a household needs.
pub fn needed<'a>(list: &'static [Document], case: &'a Case<'a>) -> impl Iterator<Item = &'static Document> + use<'a> {
    list.iter().filter(|document| (document.needed)(case))
}

fn common(case: &Case) -> bool {
    case.open(&COMMON)
}

/// Something is handed in at the centre for social work.
fn to_the_centre(case: &Case) -> bool {
    common(case) || super::steps::OWN_FORMS.iter().any(|(rights, _)| case.open(rights))
}

fn rent(case: &Case) -> bool {
    case.open(&["subvencija_najemnine"])
}

fn allowance(case: &Case) -> bool {
    case.open(&["nadomestilo_za_zasebno_nastanitev"])
}

fn protected(case: &Case, holds: fn(&Refugee) -> bool) -> bool {
    allowance(case) && case.household.refugee.as_ref().is_some_and(holds)
}

fn any(case: &Case, holds: fn(&Person) -> bool) -> bool {
    case.household.persons.iter().any(holds)
}

/// The common application, where someone is like that.
fn common_of(case: &Case, holds: fn(&Person) -> bool) -> bool {
    common(case) && any(case, holds)
}

fn receives(person: &Person, kind: IncomeKind) -> bool {
    person.incomes.iter().any(|income| income.kind == kind)
}
