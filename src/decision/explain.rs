//! What would explain a difference exactly: another reading of an open question of law, the law of another
//! day, one income or one fact left out, counted twice or otherwise than told. Each is tried by an estimate
//! of its own, and only what gives the office's number to the cent is told.

use rust_decimal::Decimal;

use super::{Apart, Line, Measure, apart, lines};
use crate::date::{Date, Month};
use crate::estimate::Estimate;
use crate::household::{Household, Person, Role, WorkKind, Year};
use crate::money::Eur;
use crate::readings::{READINGS, Reading};
use crate::trace::{Fact, Right};

/// What would explain a difference.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// The explanation.
    pub why: Why,
    /// It explains all that the decision says, and not only the line that departs.
    pub whole: bool,
}

/// Why the office may have found its number.
#[derive(Clone, Copy, Debug)]
pub enum Why {
    /// It reads an open question of law in another way.
    Reading(&'static Reading),
    /// It took the values of another day.
    Law(Date),
    /// Something was left out.
    LeftOut(What),
    /// Something was counted twice.
    Twice(What),
    /// Something is otherwise than it was told.
    Otherwise(What),
}

/// Something that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A stream of income of a person: the places of both.
    Income(u8, u8),
    /// The income of a month or of a year.
    Entry(Fact),
    /// A person.
    Person(u8),
    /// Something with a text: its group, its name, whose it is.
    Named(&'static str, &'static str, Option<u8>),
}

/// The months before and after the law of the estimate that are tried: amounts change once a year at least.
const MONTHS: i32 = 24;

/// A fact that can be changed: how, its text, and the change, which says whether there was anything to change.
type OfHousehold = (fn(What) -> Why, &'static str, &'static str, fn(&mut Household) -> bool);
type OfPerson = (fn(What) -> Why, &'static str, &'static str, fn(&mut Person) -> bool);

static OF_HOUSEHOLD: [OfHousehold; 12] = [
    (Why::LeftOut, "input", "savings", |all| take(&mut all.assets.savings)),
    (Why::Twice, "input", "savings", |all| double(&mut all.assets.savings)),
    (Why::LeftOut, "input", "securities", |all| take(&mut all.assets.securities)),
    (Why::LeftOut, "input", "company_shares", |all| take(&mut all.assets.company_shares)),
    (Why::LeftOut, "step", "vehicle", |all| all.assets.vehicles.pop().is_some()),
    (Why::LeftOut, "step", "real_estate", |all| all.assets.real_estate.pop().is_some()),
    (Why::LeftOut, "step", "other_movable", |all| all.assets.other_movable.pop().is_some()),
    (Why::LeftOut, "step", "dwelling", |all| all.assets.dwelling.take().is_some()),
    (Why::LeftOut, "input", "fictive_income_monthly", |all| take(&mut all.fictive_income_monthly)),
    (Why::LeftOut, "step", "municipality_discount", |all| {
        all.kindergarten_options.municipality_discount_pct.take().is_some()
    }),
    (Why::Otherwise, "step", "support", |all| flip(&mut all.support.accommodation)),
    (Why::Otherwise, "step", "support", |all| flip(&mut all.support.food)),
];

static OF_PERSON: [OfPerson; 5] = [
    (Why::LeftOut, "step", "maintenance_paid", |person| {
        let paid = !person.maintenance_paid.is_empty();
        person.maintenance_paid.clear();
        paid
    }),
    (Why::LeftOut, "input", "work_hours", |person| {
        let works = person.work.kind != WorkKind::default();
        person.work = Default::default();
        works
    }),
    (Why::Otherwise, "input", "support_from_other_parent", |person| {
        person.support_from_other_parent = Some(true);
        person.role == Role::Child
    }),
    (Why::Otherwise, "input", "support_from_other_parent", |person| {
        person.support_from_other_parent = Some(false);
        person.role == Role::Child
    }),
    (Why::Otherwise, "step", "supplement_not_in_kindergarten", |person| person.kindergarten.take().is_some()),
];

fn take(eur: &mut Eur) -> bool {
    !std::mem::take(eur).0.is_zero()
}

fn double(eur: &mut Eur) -> bool {
    *eur = *eur + *eur;
    !eur.0.is_zero()
}

fn flip(yes: &mut bool) -> bool {
    *yes = !*yes;
    true
}

/// What is to be explained, and what explains it.
struct Search<'a> {
    household: &'a Household,
    right: Right,
    id: &'static str,
    lines: &'a [Line],
    said: &'a [Option<Decimal>],
    at: usize,
    found: Vec<Explanation>,
}

/// What would explain that a decision departs from the estimate at the line `at`. Nothing where we can't tell.
pub fn explain(
    household: &Household,
    estimate: &Estimate,
    (right, id): (Right, &'static str),
    lines: &[Line],
    said: &[Option<Decimal>],
    at: usize,
) -> Vec<Explanation> {
    let mut search = Search { household, right, id, lines, said, at, found: Vec::new() };
    search.readings();
    search.days(estimate.law_as_of.month());
    // Many incomes give the same class; only an amount tells that it is this one.
    if search.is_told_in_euros() {
        search.incomes();
        search.persons();
        search.facts();
    }
    search.found
}

impl Search<'_> {
    fn is_told_in_euros(&self) -> bool {
        self.lines.iter().zip(self.said).any(|(line, theirs)| {
            theirs.is_some_and(|theirs| apart(line.measure, line.ours, theirs) != Apart::No)
                && line.measure == Measure::Eur
        })
    }

    fn readings(&mut self) {
        for reading in READINGS {
            let taken = self.household.readings.taken(reading.name);
            for value in reading.values.iter().filter(|value| Some(**value) != taken) {
                self.attempt(Why::Reading(reading), None, &|household| household.readings.take(reading.name, value));
            }
        }
    }

    /// The nearest day before, and after, whose law gives the number: the last day of a month before, for a
    /// change comes with the first, and the first day of one after.
    fn days(&mut self, month: Month) {
        for way in [-1, 1] {
            for n in 1..=MONTHS {
                let there = month.add_months(way * n);
                let day = if way < 0 { there.last_day() } else { there.first_day() };
                let law_of = |household: &mut Household| household.law_on.replace(day) != Some(day);
                if self.attempt(Why::Law(day), None, &law_of) {
                    break;
                }
            }
        }
    }

    fn incomes(&mut self) {
        for (p, person) in self.household.persons.iter().enumerate() {
            for (s, income) in person.incomes.iter().enumerate() {
                let stream = What::Income(p as u8, s as u8);
                let known = self.found.len();
                self.attempt(Why::LeftOut(stream), None, &|household| {
                    household.persons[p].incomes.remove(s);
                    true
                });
                self.attempt(Why::Twice(stream), None, &|household| {
                    household.persons[p].incomes.insert(s, income.clone());
                    true
                });
                // Where it is the whole stream, it is no part of it.
                if self.found.len() > known {
                    continue;
                }
                for (month, eur) in income.months.iter() {
                    self.entry(Fact::IncomeMonth(p as u8, s as u8, month), &|household, factor| {
                        household.persons[p].incomes[s].months.insert(month, eur.times(factor));
                    });
                }
                for (Year(year), eur) in income.annual.iter() {
                    self.entry(Fact::IncomeYear(p as u8, s as u8, year), &|household, factor| {
                        household.persons[p].incomes[s].annual.insert(Year(year), eur.times(factor));
                    });
                }
            }
        }
    }

    fn entry(&mut self, fact: Fact, times: &dyn Fn(&mut Household, Decimal)) {
        for (why, factor) in
            [(Why::LeftOut(What::Entry(fact)), Decimal::ZERO), (Why::Twice(What::Entry(fact)), Decimal::TWO)]
        {
            self.attempt(why, None, &|household| {
                times(household, factor);
                true
            });
        }
    }

    fn persons(&mut self) {
        for p in 1..self.household.persons.len() {
            self.attempt(Why::LeftOut(What::Person(p as u8)), Some(p as u8), &|household| {
                if household.persons.remove(p).role == Role::Partner {
                    household.partnership = Default::default();
                }
                true
            });
        }
    }

    fn facts(&mut self) {
        for (why, group, name, change) in &OF_HOUSEHOLD {
            self.attempt(why(What::Named(group, name, None)), None, change);
        }
        for p in 0..self.household.persons.len() {
            for (why, group, name, change) in &OF_PERSON {
                let what = What::Named(group, name, Some(p as u8));
                self.attempt(why(what), None, &|household| change(&mut household.persons[p]));
            }
        }
    }

    /// Keeps an explanation if the household with a change gives exactly what the decision says at the line that
    /// departs, and nothing else before it. The change says whether there was anything to change; `gone` is who is
    /// not there any more.
    fn attempt(&mut self, why: Why, gone: Option<u8>, change: &dyn Fn(&mut Household) -> bool) -> bool {
        let mut household = self.household.clone();
        if !change(&mut household) {
            return false;
        }
        let Ok(estimate) = crate::estimate(&household) else { return false };
        let others = lines(&estimate.trace, self.right, self.id);
        let mut whole = true;
        for (i, (line, theirs)) in self.lines.iter().zip(self.said).enumerate() {
            let Some(theirs) = *theirs else { continue };
            let place = match (line.person, gone) {
                (Some(person), Some(gone)) if person == gone => None,
                (Some(person), Some(gone)) if person > gone => Some(Some(person - 1)),
                (person, _) => Some(person),
            };
            let other = others.iter().find(|other| other.kind == line.kind && Some(other.person) == place);
            let same = apart(line.measure, other.map_or(Decimal::ZERO, |other| other.ours), theirs);
            if i <= self.at && same != Apart::No && (i == self.at || same == Apart::Yes) {
                return false;
            }
            whole &= same != Apart::Yes;
        }
        self.found.push(Explanation { why, whole });
        true
    }
}
