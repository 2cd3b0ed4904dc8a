//! The calendar of a household: when rights start and end, when to apply again, by when to claim, and
//! what changes by itself within the twelve months from the start of entitlement.

use crate::date::{Date, LeapBirthday, Month};
use crate::estimate::{Dogodek, Estimate};
use crate::household::{Household, Role, School, Sex};
use crate::law::otroski_dodatek::exclusions::ends_with_18;
use crate::trace::Right;

/// The months of the calendar.
const MONTHS: i32 = 12;

/// The first day for which the yearly rights are renewed ex officio (ZUPJS-H, 35.a).
const EX_OFFICIO: Date = Date::known(2018, 12, 1);
/// The same for the varstveni dodatek and the social assistance held with it.
const EX_OFFICIO_VD: Date = Date::known(2026, 1, 1);

struct Calendar<'a> {
    estimate: &'a Estimate,
    days: Vec<Dogodek>,
}

/// The days to keep in mind, in order.
pub fn koledar(household: &Household, leap: LeapBirthday, estimate: &Estimate) -> Vec<Dogodek> {
    let mut calendar = Calendar { estimate, days: Vec::new() };
    calendar.monthly_rights(household, leap);
    calendar.family_rights();
    calendar.refugee_rights();
    calendar.birthdays(household, leap);
    calendar.indexation();
    calendar.bans(household);
    let mut days = calendar.days;
    let last = estimate.entitlement_start.add_months(MONTHS);
    days.retain(|event| event.day >= estimate.application_date && event.day <= last || event.kind == "right_starts");
    days.sort_by_key(|event| event.day);
    // Twins not born yet, and two health rights, have the same days.
    days.dedup_by(|a, b| (a.day, a.kind, a.right, &a.person) == (b.day, b.kind, b.right, &b.person));
    days
}

/// The day on which a child starts school: 1 September of the year in which it turns six.
pub fn first_school_day(born: Date) -> Date {
    Date::known(born.year() + 6, 9, 1)
}

/// The 1 September with which kindergarten ends for a child who is in it on `day`: a child whose school
/// was put off starts a year later.
pub fn leaves_kindergarten(born: Date, day: Date) -> Date {
    let this_year = Date::known(day.year(), 9, 1);
    let next = if day < this_year { this_year } else { this_year.add_months(MONTHS) };
    first_school_day(born).max(next)
}

impl Calendar<'_> {
    fn add(&mut self, day: Date, kind: &'static str, right: Option<Right>, person: Option<&str>) {
        let (right, person) = (right.map(Right::name), person.map(str::to_owned));
        self.days.push(Dogodek { day, kind, right, person });
    }

    /// A right from a day to a day, and what to do at its end.
    fn period(
        &mut self,
        right: Right,
        person: Option<&str>,
        from: Option<Date>,
        to: Option<Date>,
        then: Option<&'static str>,
    ) {
        let Some(from) = from else { return };
        self.add(from, "right_starts", Some(right), person);
        let Some(to) = to else { return };
        self.add(to, "right_ends", Some(right), person);
        match then {
            // In the month in which it runs out: the new award then begins the day after.
            Some("apply_again") => self.add(to.month().first_day(), "apply_again", Some(right), person),
            Some(kind) => self.add(to.month().add_months(1).first_day(), kind, Some(right), person),
            None => {}
        }
    }

    fn monthly_rights(&mut self, household: &Household, leap: LeapBirthday) {
        let born = |id: &str| household.birthdate_of(id);
        let estimate = self.estimate;
        let start = estimate.entitlement_start;
        let yearly = if start >= EX_OFFICIO { "renewed_ex_officio" } else { "apply_again" };
        let (dsp, vd) = (&estimate.denarna_socialna_pomoc, &estimate.varstveni_dodatek);
        let with_vd = vd.entitled && start >= EX_OFFICIO_VD;
        let assistance = if with_vd { "renewed_ex_officio" } else { "apply_again" };
        self.period(Right::DenarnaSocialnaPomoc, None, dsp.from, dsp.to, Some(assistance));
        self.period(Right::VarstveniDodatek, None, vd.from, vd.to, Some(assistance));
        let health = &estimate.zdravstvene_pravice;
        for right in [&health.kritje_razlike, &health.placilo_prispevka].into_iter().filter(|right| right.entitled) {
            // They are awarded with the assistance, and end with it unless the right itself ended.
            let with_it = (right.to == dsp.to).then_some(assistance);
            self.period(Right::ZdravstvenePravice, None, right.from, right.to, with_it);
        }
        for child in &estimate.otroski_dodatek.children {
            // A benefit that ends with the 18th birthday is not renewed.
            let last = born(&child.id).map(|born| ends_with_18(born, leap));
            let then = (child.to < last).then_some(yearly);
            self.period(Right::OtroskiDodatek, Some(&child.id), child.from, child.to, then);
        }
        let vrtec = &estimate.znizano_placilo_vrtca;
        // It is not renewed for who is in school by then.
        let stays = |to: Date| {
            let leaves = vrtec
                .items
                .iter()
                .filter_map(|item| born(&item.id))
                .map(|born| leaves_kindergarten(born, household.application_date));
            leaves.into_iter().any(|day| day > to.month().add_months(1).first_day())
        };
        let then = vrtec.to.filter(|to| stays(*to)).map(|_| yearly);
        self.period(Right::ZnizanoPlaciloVrtca, None, vrtec.from, vrtec.to, then);
        for item in &estimate.drzavna_stipendija.items {
            self.period(Right::DrzavnaStipendija, Some(&item.id), item.from, item.to, Some(yearly));
        }
        for item in &estimate.solska_prehrana.items {
            self.period(Right::SolskaPrehrana, Some(&item.id), item.from, item.to, None);
        }
        let rent = &estimate.subvencija_najemnine;
        self.period(Right::SubvencijaNajemnine, None, rent.from, rent.to, Some("apply_again"));
    }

    fn family_rights(&mut self) {
        let estimate = self.estimate;
        for item in &estimate.dodatek_za_nego_otroka.items {
            self.period(Right::DodatekZaNegoOtroka, Some(&item.id), item.from, item.to, None);
        }
        for item in &estimate.pomoc_ob_rojstvu_otroka.items {
            if let Some(until) = item.claim_until.filter(|_| item.entitled) {
                self.add(until, "claim_until", Some(Right::PomocObRojstvuOtroka), item.id.as_deref());
            }
            if let Some(from) = item.claim_from.filter(|_| item.reason == Some("too_early")) {
                self.add(from, "claim_from", Some(Right::PomocObRojstvuOtroka), None);
            }
        }
        if let Some(until) = estimate.dodatek_za_veliko_druzino.claim_until {
            self.add(until, "claim_until", Some(Right::DodatekZaVelikoDruzino), None);
        }
        let extraordinary = &estimate.izredna_denarna_socialna_pomoc;
        for (right, help) in [("posmrtnina", &extraordinary.posmrtnina), ("pogrebnina", &extraordinary.pogrebnina)] {
            if let Some(day) = help.claim_until.filter(|_| help.entitled) {
                self.days.push(Dogodek { day, kind: "claim_until", right: Some(right), person: None });
            }
        }
    }

    fn refugee_rights(&mut self) {
        let estimate = self.estimate;
        if let Some(allowance) = &estimate.nadomestilo_za_zasebno_nastanitev {
            let right = Right::NadomestiloZaZasebnoNastanitev;
            // With the whole right nothing is left to apply for.
            let then = (allowance.to != allowance.entitlement_end).then_some("apply_again");
            self.period(right, None, allowance.from, allowance.to, then);
            if let Some(end) = allowance.entitlement_end.filter(|_| allowance.entitled) {
                self.add(end, "whole_right_ends", Some(right), None);
            }
        }
        if let Some(share) = &estimate.delez_stroskov_nastanitve
            && let Some(from) = share.from
        {
            self.add(from, "right_starts", Some(Right::DelezStroskovNastanitve), None);
        }
    }

    /// Ages at which an amount changes by itself.
    fn birthdays(&mut self, household: &Household, leap: LeapBirthday) {
        for person in &household.persons {
            let birthday = |years| person.birthdate.birthday(years, leap);
            let id = Some(person.id.as_str());
            if person.role == Role::Child {
                let benefit = self.estimate.otroski_dodatek.children.iter().find(|child| child.id == person.id);
                if benefit.is_some_and(|child| child.not_in_kindergarten.is_positive()) {
                    self.add(birthday(4), "child_turns_4", Some(Right::OtroskiDodatek), id);
                }
                if benefit.is_some_and(|child| child.entitled) {
                    self.add(birthday(18), "child_turns_18", None, id);
                }
                if matches!(person.school, School::Secondary | School::Student) {
                    self.add(birthday(26), "child_turns_26", None, id);
                }
                if matches!(person.school, School::None | School::Kindergarten) {
                    self.add(first_school_day(person.birthdate), "school_starts", None, id);
                }
            } else {
                let age = if person.sex == Sex::F { 63 } else { 65 };
                self.add(birthday(age), "vd_age", Some(Right::VarstveniDodatek), id);
            }
        }
    }

    /// Amounts follow prices every 1 March; social assistance that is being paid changes on 1 April
    /// (ZUTPG; ZSVarPre 8).
    fn indexation(&mut self) {
        let estimate = self.estimate;
        let day = estimate.application_date;
        let next = |month: u8| {
            let this_year = Month::new(day.year(), month).map_or(day, Month::first_day);
            if this_year > day { this_year } else { this_year.add_months(12) }
        };
        self.add(next(3), "indexation", None, None);
        let (dsp, vd) = (&estimate.denarna_socialna_pomoc, &estimate.varstveni_dodatek);
        if dsp.entitled || vd.entitled {
            let right = if dsp.entitled { Right::DenarnaSocialnaPomoc } else { Right::VarstveniDodatek };
            self.add(next(4), "amount_changes", Some(right), None);
        }
    }

    fn bans(&mut self, household: &Household) {
        if let Some(until) = household.dsp_ban_until {
            self.add(until, "ban_ends", Some(Right::DenarnaSocialnaPomoc), None);
        }
    }
}
