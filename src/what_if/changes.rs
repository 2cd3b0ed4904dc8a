//! The switches: the household with something else in it, each as a function that changes it or says that it can't.
//!
//! A switch changes the one thing that it names and assumes as little as it can; what it does assume stands in its
//! description here, and on the page in a sentence beside it (`what_if` in `src/text`).

use crate::date::{Date, LeapBirthday};
use crate::household::{
    ByTime, Household, Income, Kindergarten, OtherParent, PartnershipKind, Person, Role, School, Year,
};
use crate::law::income_kinds::{Monthly, how_it_counts};
use crate::law::koledar::first_school_day;
use crate::money::Eur;

/// When the application is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// On the day of the household.
    #[default]
    AsTold,
    /// On the same day of the next month.
    NextMonth,
    /// On the next 1 March: rights start in April, with the amounts that the yearly adjustment brings (ZUTPG).
    AfterMarch,
}

/// What is otherwise than in the household.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Where there is no partner one moves in, otherwise the partner moves out.
    pub partner: bool,
    /// A child is born.
    pub birth: bool,
    /// A child starts kindergarten, whose full price is so much, EUR a month.
    pub kindergarten: Option<Eur>,
    /// The eldest minor turns 18.
    pub of_age: bool,
    /// The household has so much saved, EUR.
    pub savings: Option<Eur>,
    /// When the application is made.
    pub when: When,
}

/// Why a switch can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nobody is of the age for it.
    NoChild,
    /// The partner lives elsewhere already, or is missing (ZUPJS 11/3).
    PartnerAway,
    /// The household that it makes contradicts itself.
    Contradiction,
}

impl Changes {
    /// The household with all of this changed.
    ///
    /// # Errors
    /// The first switch that can't be used here.
    pub fn on(&self, told: &Household) -> Result<Household, Refused> {
        let mut household = told.clone();
        if let Some(day) = day(told, self.when) {
            apply_on(&mut household, day);
        }
        if self.partner && partner(&household).is_some() {
            move_out(&mut household)?;
        } else if self.partner {
            move_in(&mut household);
        }
        if let Some(price) = self.kindergarten {
            start_kindergarten(&mut household, price)?;
        }
        if self.of_age {
            come_of_age(&mut household)?;
        }
        if self.birth {
            be_born(&mut household);
        }
        if let Some(savings) = self.savings {
            household.assets.savings = savings;
        }
        household.check().map_err(|_| Refused::Contradiction)?;
        Ok(household)
    }
}

/// The place of the partner.
pub fn partner(household: &Household) -> Option<usize> {
    household.persons.iter().position(|person| person.role == Role::Partner)
}

fn applicant(household: &Household) -> &Person {
    // A checked household has one.
    household.persons.iter().find(|person| person.role == Role::Applicant).expect("an applicant")
}

/// A name that nobody has.
fn free_id(household: &Household, name: &str, numbered: bool) -> String {
    let taken = |id: &String| household.persons.iter().any(|person| person.id == *id);
    let with = |n: usize| [name, &n.to_string()].concat();
    let plain = (!numbered).then(|| name.to_owned());
    plain.into_iter().chain((1..).map(with)).find(|id| !taken(id)).unwrap_or_default()
}

/// Somebody who lives here by the same status as the applicant, and has no work, income or assets.
fn newcomer(household: &Household, id: String, role: Role, born: Date) -> Person {
    let applicant = applicant(household);
    let mut person = Person::new(&id, role, applicant.sex, born);
    person.residence_status = applicant.residence_status;
    person.permanent_residence = applicant.permanent_residence;
    person.temporary_residence = applicant.temporary_residence;
    person.tax_resident_si = applicant.tax_resident_si;
    person.residence_registered_si = applicant.residence_registered_si;
    person.lives_in_si = applicant.lives_in_si;
    person
}

/// A partner moves in, whom the household then counts (ZUPJS 10(1)1): as old as the applicant, of the same status,
/// without work, income or assets, and no parent of the children here.
fn move_in(household: &mut Household) {
    let born = applicant(household).birthdate;
    let partner = newcomer(household, free_id(household, "partner", false), Role::Partner, born);
    household.persons.push(partner);
    household.partnership.kind = PartnershipKind::Cohabiting;
}

/// The partner moves out. All children stay, and so do the assets. Maintenance is settled but not paid yet, so that the
/// children of both are those of a single parent (ZUPJS 10(8)).
fn move_out(household: &mut Household) -> Result<(), Refused> {
    let place = partner(household).ok_or(Refused::PartnerAway)?;
    if household.persons[place].separated_divorce_pending || household.persons[place].missing {
        return Err(Refused::PartnerAway);
    }
    household.persons.remove(place);
    household.partnership.kind = PartnershipKind::None;
    for child in household.persons.iter_mut().filter(|person| person.role == Role::Child) {
        if child.other_parent == OtherParent::InHousehold {
            child.other_parent = OtherParent::Absent;
        }
    }
    Ok(())
}

/// As many children as are expected, or one, are born on the day of the application; the other parent is the partner
/// or, without one, lives elsewhere and pays nothing yet. Nobody's income changes.
fn be_born(household: &mut Household) {
    let born = household.application_date;
    add_children(household, born);
}

fn add_children(household: &mut Household, born: Date) {
    let children = if household.expected_birth.take().is_some() { household.expected_children } else { 1 };
    household.expected_children = 1;
    let alone = partner(household).is_none();
    for _ in 0..children {
        let mut child = newcomer(household, free_id(household, "child", true), Role::Child, born);
        if alone {
            child.other_parent = OtherParent::Absent;
        }
        household.persons.push(child);
    }
}

fn children(household: &Household) -> impl Iterator<Item = (usize, &Person)> {
    household.persons.iter().enumerate().filter(|(_, person)| person.role == Role::Child)
}

/// The child who would start kindergarten: the youngest who is not in one and not of school age.
pub fn could_start_kindergarten(household: &Household) -> Option<usize> {
    let small = |child: &Person| {
        child.kindergarten.is_none()
            && child.school == School::None
            && first_school_day(child.birthdate) > household.application_date
    };
    children(household).filter(|(_, child)| small(child)).max_by_key(|(_, child)| child.birthdate).map(|(i, _)| i)
}

fn start_kindergarten(household: &mut Household, price: Eur) -> Result<(), Refused> {
    let place = could_start_kindergarten(household).ok_or(Refused::NoChild)?;
    let child = &mut household.persons[place];
    child.school = School::Kindergarten;
    child.kindergarten = Some(Kindergarten { price });
    Ok(())
}

/// The child who would turn 18 next: the eldest minor.
pub fn next_of_age(household: &Household) -> Option<usize> {
    let minor =
        |child: &Person| child.birthdate.age_on(household.application_date, LeapBirthday::FirstOfMarch) < OF_AGE;
    children(household).filter(|(_, child)| minor(child)).min_by_key(|(_, child)| child.birthdate).map(|(i, _)| i)
}

const OF_AGE: u16 = 18;

/// The child turns 18 on the day of the application, with which child benefit ends (ZSDP-1 76), and goes to school: a
/// younger one as if to secondary school, for parents owe support until 26 in schooling only (ZUPJS 10(1)2).
fn come_of_age(household: &mut Household) -> Result<(), Refused> {
    let place = next_of_age(household).ok_or(Refused::NoChild)?;
    let born = household.application_date.add_months(-12 * i32::from(OF_AGE));
    let child = &mut household.persons[place];
    child.birthdate = born;
    child.kindergarten = None;
    child.adopted_on = None;
    if child.school != School::Student {
        child.school = School::Secondary;
    }
    Ok(())
}

/// The day of the application; none where it stays as told.
pub fn day(household: &Household, when: When) -> Option<Date> {
    let told = household.application_date;
    match when {
        When::AsTold => None,
        When::NextMonth => Some(told.add_months(1)),
        When::AfterMarch => {
            let march = Date::known(told.year(), 3, 1);
            Some(if told < march { march } else { march.add_months(12) })
        }
    }
}

/// The application is made on a later day. What comes in regularly goes on as in the last month, and in the last year;
/// what came once does not come again, and what has ended does not begin again (ZSVarPre 20-23, ZUPJS 15). What is
/// counted by calendar year begins anew with one.
fn apply_on(household: &mut Household, day: Date) {
    let told = household.application_date;
    household.application_date = day;
    for person in &mut household.persons {
        for income in person.incomes.iter_mut().filter(|income| goes_on(income)) {
            go_on(&mut income.months, &mut income.annual, told, day);
        }
        for paid in &mut person.maintenance_paid {
            go_on(&mut paid.months, &mut paid.annual, told, day);
        }
    }
    if day.year() > told.year() {
        household.large_family_received = Eur::ZERO;
        household.extraordinary.received_this_year = Eur::ZERO;
        household.extraordinary.received_disaster_this_year = Eur::ZERO;
    }
    // A child that was expected before then is there.
    if let Some(expected) = household.expected_birth.filter(|expected| *expected <= day) {
        add_children(household, expected);
    }
}

fn goes_on(income: &Income) -> bool {
    !income.ceased && how_it_counts(income.kind).1 != Monthly::OneOff
}

fn go_on(months: &mut ByTime<crate::date::Month>, annual: &mut ByTime<Year>, from: Date, to: Date) {
    let mut month = from.month();
    while month < to.month() {
        if let (None, Some(last)) = (months.get(month), months.get(month.add_months(-1))) {
            months.insert(month, last);
        }
        month = month.add_months(1);
    }
    for year in from.year()..to.year() {
        if let (None, Some(last)) = (annual.get(Year(year)), annual.get(Year(year - 1))) {
            annual.insert(Year(year), last);
        }
    }
}
