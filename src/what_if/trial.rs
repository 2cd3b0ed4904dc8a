//! Something is tried: switches and sliders together, and the rights now and then side by side.

use super::changes::{Changes, Refused, partner};
use super::earnings::{Earner, Hours, comes_in, present, with_hours};
use super::only::only;
use crate::embed::rights::Rights;
use crate::estimate::NoLaw;
use crate::household::{Household, Role};
use crate::law;
use crate::law::amounts::{Amounts, KINDERGARTEN, RIGHTS};
use crate::money::Eur;
use crate::trace::Right;

/// What is tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// The switches.
    pub changes: Changes,
    /// The partner's earnings are looked at, in place of the applicant's.
    pub partner_earns: bool,
    /// How much that person works.
    pub hours: Hours,
    /// What that person earns, EUR a month; none: as told.
    pub earnings: Option<Eur>,
}

/// Why it can't be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A switch can't be used.
    Refused(Refused),
    /// No law is known for the day.
    NoLaw(NoLaw),
}

impl From<NoLaw> for Why {
    fn from(no_law: NoLaw) -> Why {
        Why::NoLaw(no_law)
    }
}

/// A household in which something is tried.
#[derive(Clone, Debug)]
pub struct Tried {
    /// The household with the switches, and nothing else.
    pub household: Household,
    /// The place of the person whose earnings are looked at.
    pub person: usize,
    /// How much that person works.
    pub hours: Hours,
    /// What comes in beside earnings that are tried, EUR a month.
    pub beside: Eur,
    /// What that person earns with the switches alone, EUR a month.
    pub present: Eur,
    /// What the same person earns in the household as told, EUR a month; nothing for who moves in.
    pub earns_now: Eur,
    rights: Rights,
    told: Side,
    earner: Earner,
}

/// A household as it is, or as it would be.
#[derive(Clone, Copy, Debug)]
struct Side {
    comes_in: Eur,
    amounts: Amounts,
}

/// A line of the table: now and then, EUR a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub what: What,
    /// Now.
    pub now: Eur,
    /// Then.
    pub then: Eur,
}

/// What a line of the table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Everything that comes in without the rights.
    ComesIn,
    /// A right that brings money or lowers a bill.
    Right(Right),
    /// What is paid for kindergarten, less than nothing.
    Pays,
    /// All of these together.
    OnHand,
}

/// Both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The lines; the last one adds up those before it.
    pub rows: Vec<Row>,
    /// Some right can't be estimated, and is in no line.
    pub partly: bool,
}

impl Compared {
    /// What is at hand, now and then.
    pub fn on_hand(&self) -> Row {
        // Always the last one.
        *self.rows.last().expect("a sum")
    }
}

impl Tried {
    /// Works out the switches of a trial, with these rights only.
    ///
    /// # Errors
    /// When a switch can't be used, or no law is known for the household as told. Whether one is known for the other
    /// household is found by [`Tried::with`].
    pub fn new(told: &Household, trial: &Trial, rights: Rights) -> Result<Tried, Why> {
        let household = trial.changes.on(told).map_err(Why::Refused)?;
        let applicant = household.persons.iter().position(|person| person.role == Role::Applicant).unwrap_or_default();
        let partner = partner(&household).filter(|_| trial.partner_earns);
        let person = partner.unwrap_or(applicant);
        let earner = Earner::new(&household, person, trial.hours);
        let role = household.persons[person].role;
        let told_person = told.persons.iter().position(|person| person.role == role);
        let amounts = only(law::amounts(told)?, rights);
        Ok(Tried {
            person,
            hours: trial.hours,
            beside: comes_in(&earner.without_work()),
            present: present(&household, person),
            earns_now: told_person.map(|person| present(told, person)).unwrap_or_default(),
            rights,
            told: Side { comes_in: comes_in(told), amounts },
            earner,
            household,
        })
    }

    /// The rights now, and then with earnings of so much; with none, the person earns what it is said to.
    ///
    /// # Errors
    /// When no law is known for the day.
    pub fn with(&mut self, earnings: Option<Eur>) -> Result<Compared, NoLaw> {
        let then = match earnings {
            None => {
                let household = with_hours(&self.household, self.person, self.hours);
                Side { comes_in: comes_in(&household), amounts: law::amounts(&household)? }
            }
            Some(earnings) if earnings.is_positive() => {
                Side { comes_in: self.beside + earnings, amounts: law::amounts(self.earner.with(earnings))? }
            }
            Some(_) => Side { comes_in: self.beside, amounts: law::amounts(&self.earner.without_work())? },
        };
        Ok(compared(&self.told, &Side { amounts: only(then.amounts, self.rights), ..then }))
    }
}

fn compared(now: &Side, then: &Side) -> Compared {
    let row = |what, of: &dyn Fn(&Side) -> Eur| Row { what, now: of(now), then: of(then) };
    let mut rows = vec![row(What::ComesIn, &|side| side.comes_in)];
    for (place, right) in RIGHTS.into_iter().enumerate().filter(|(place, _)| *place != KINDERGARTEN) {
        rows.push(row(What::Right(right), &|side| side.amounts.rights[place]));
    }
    rows.push(row(What::Pays, &|side| Eur::ZERO - side.amounts.kindergarten));
    rows.retain(|row| row.now != Eur::ZERO || row.then != Eur::ZERO);
    rows.push(row(What::OnHand, &|side| side.amounts.on_hand(side.comes_in)));
    let unknown = |side: &Side| side.amounts.unknown.iter().any(|unknown| *unknown);
    Compared { rows, partly: unknown(now) || unknown(then) }
}
