//! A household in which one person earns something else.

use crate::date::{Date, Month};
use crate::household::{Household, Income, IncomeKind, Number, Person, WorkKind, Year};
use crate::law::income_kinds::{Monthly, how_it_counts};
use crate::money::{Eur, Rounding};

/// How much somebody works: what the supplement for working people hangs on (ZSVarPre 8, 10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hours {
    /// As in the household; more than 128 hours a month for who has no work there.
    #[default]
    AsTold,
    /// 60 to 128 hours a month.
    Part,
    /// More than 128 hours a month.
    Full,
}

/// Twice the average net wage of July 2025 (1,577.42 EUR, SURS, published on 22 September 2025), rounded up to 5 EUR: how
/// far the curve goes. It decides nothing.
pub const TWICE_THE_AVERAGE: Eur = Eur(rust_decimal::Decimal::from_parts(315_500, 0, 0, false, 2));

/// The month of that wage.
pub const AVERAGE_OF: Date = Date::known(2025, 7, 1);

const PART_TIME: u32 = 100;
const FULL_TIME: u32 = 174;

/// A household in which a person could earn anything: what earnings take the place of is taken away.
#[derive(Clone, Debug)]
pub struct Earner {
    household: Household,
    /// The place of the person.
    person: usize,
    /// The place of the wage among the person's incomes.
    wage: usize,
}

/// Income that a wage takes the place of: another wage, what is paid instead of one, and what ends with a new job.
fn gives_way(kind: IncomeKind) -> bool {
    matches!(kind, IncomeKind::Wage | IncomeKind::WageCompensation | IncomeKind::UnemploymentBenefit)
}

impl Earner {
    /// The person at this place earns, as if it had always been so: in each of the three months before the application,
    /// and in all of the year before.
    pub fn new(household: &Household, person: usize, hours: Hours) -> Earner {
        let mut household = household.clone();
        let earner = &mut household.persons[person];
        earner.incomes.retain(|income| !gives_way(income.kind));
        earner.incomes.push(Income::new(IncomeKind::Wage));
        works(earner, hours);
        let wage = household.persons[person].incomes.len() - 1;
        Earner { household, person, wage }
    }

    /// The household with earnings of so much, EUR a month, net.
    pub fn with(&mut self, earnings: Eur) -> &Household {
        let application = self.household.application_date.month();
        let wage = &mut self.household.persons[self.person].incomes[self.wage];
        for month in -3..0 {
            wage.months.insert(application.add_months(month), earnings);
        }
        let year = Year(application.year() - 1);
        wage.annual.insert(year, earnings.times(12.into()));
        &self.household
    }

    /// The household in which the person has no work and is registered as looking for some.
    pub fn without_work(&self) -> Household {
        let mut household = self.household.clone();
        let person = &mut household.persons[self.person];
        person.incomes.remove(self.wage);
        if person.work.kind == WorkKind::Employed {
            person.work.kind = WorkKind::None;
            person.work.hours = None;
            person.registered_unemployed = true;
        }
        household
    }
}

/// What the person earns now, EUR a month: the mean of the three months before the application.
pub fn present(household: &Household, person: usize) -> Eur {
    let wages = household.persons[person].incomes.iter().filter(|income| income.kind == IncomeKind::Wage);
    wages.map(|wage| a_month(wage, household.application_date.month())).sum::<Eur>().round(Rounding::HalfUp)
}

/// Everything that comes in without the rights, EUR a month, less maintenance that is paid: what comes regularly, and
/// is no aid. To show what is at hand; it decides nothing.
pub fn comes_in(household: &Household) -> Eur {
    let application = household.application_date.month();
    let here = household.persons.iter().filter(|person| !person.missing && !person.separated_divorce_pending);
    let mut sum = Eur::ZERO;
    for person in here {
        for income in &person.incomes {
            sum += a_month(income, application);
        }
        for paid in &person.maintenance_paid {
            sum -= (-3..0)
                .map(|month| paid.months.get(application.add_months(month)).unwrap_or_default())
                .sum::<Eur>()
                .over(3);
        }
    }
    sum.round(Rounding::HalfUp)
}

/// What a stream of income brings, EUR a month: nothing where it has ended, the last month where it has just begun, the
/// mean of three months otherwise (ZSVarPre 20, 21); of a business a twelfth of the year (11(2)). What comes only once,
/// and what counts nowhere, is nothing.
fn a_month(income: &Income, application: Month) -> Eur {
    let last = application.add_months(-1);
    match how_it_counts(income.kind).1 {
        Monthly::OneOff | Monthly::NotCounted => Eur::ZERO,
        _ if income.ceased => Eur::ZERO,
        Monthly::Business => income.in_year(application.year() - 1).unwrap_or_default().over(12),
        _ => match income.started {
            Some(started) if started == application => income.in_month(application),
            Some(started) if started >= application.add_months(-3) => income.in_month(last),
            _ => (-3..0).map(|month| income.in_month(application.add_months(month))).sum::<Eur>().over(3),
        },
    }
}

/// The household in which the person works so much, and earns what it earned.
pub fn with_hours(household: &Household, person: usize, hours: Hours) -> Household {
    let mut household = household.clone();
    if hours != Hours::AsTold {
        works(&mut household.persons[person], hours);
    }
    household
}

fn works(person: &mut Person, hours: Hours) {
    let has_work = person.work.kind != WorkKind::None;
    if !has_work {
        person.work.kind = WorkKind::Employed;
    }
    person.registered_unemployed = false;
    person.work.hours = match hours {
        Hours::AsTold if has_work => person.work.hours,
        Hours::Part => Some(Number(PART_TIME.into())),
        Hours::AsTold | Hours::Full => Some(Number(FULL_TIME.into())),
    };
}
