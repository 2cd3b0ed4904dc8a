//! The pages of the form, in their order, and the questions of each.

pub mod children;
pub mod death;
pub mod income;
pub mod property;
pub mod protection;
pub mod rent;
pub mod school;
pub mod special;
pub mod work;
pub mod you;

use super::{About, Answers, Section, Subject, sections};
use crate::text::{Key, key};

/// A page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The applicant, and who lives with them.
    You,
    /// The partner.
    Partner,
    /// The children.
    Children,
    /// International protection.
    Protection,
    /// School and study.
    School,
    /// Work.
    Work,
    /// The income of a person.
    Income(u8),
    /// What the household owns.
    Property,
    /// The rented home.
    Rent,
    /// A death in the family.
    Death,
    /// What is unusual.
    Special,
}

/// The pages that these answers lead through.
pub fn pages(answers: &Answers) -> Vec<Page> {
    let about = About { answers, subject: Subject::Household };
    let mut pages = vec![Page::You];
    if about.has_partner() {
        pages.push(Page::Partner);
    }
    if about.children() > 0 {
        pages.push(Page::Children);
    }
    if protection::is_asked(about) {
        pages.push(Page::Protection);
    }
    if !school::sections(about).is_empty() {
        pages.push(Page::School);
    }
    pages.push(Page::Work);
    let has_income = |person: &u8| *person < 2 || about.of(Subject::Person(*person)).yes(&children::OWN_INCOME);
    pages.extend(about.persons().filter(has_income).map(Page::Income));
    pages.push(Page::Property);
    if rent::is_asked(about) {
        pages.push(Page::Rent);
    }
    if death::is_asked(about) {
        pages.push(Page::Death);
    }
    pages.push(Page::Special);
    if !answers.rights().is_all() {
        // What only other rights need is left out.
        pages.retain(|page| !sections(*page, answers).is_empty());
    }
    pages
}

impl Page {
    /// The name in addresses and tests.
    pub fn name(self) -> &'static str {
        match self {
            Page::You => "you",
            Page::Partner => "partner",
            Page::Children => "children",
            Page::Protection => "protection",
            Page::School => "school",
            Page::Work => "work",
            Page::Income(_) => "income",
            Page::Property => "property",
            Page::Rent => "rent",
            Page::Death => "death",
            Page::Special => "special",
        }
    }

    /// A name that no other page of a form has: several persons have income.
    pub fn unique_name(self) -> String {
        match self {
            Page::Income(0) => "income_you".to_owned(),
            Page::Income(1) => "income_partner".to_owned(),
            Page::Income(person) => ["income_child", &(person - 1).to_string()].concat(),
            _ => self.name().to_owned(),
        }
    }

    /// The heading.
    pub fn title(self) -> Key {
        match self {
            Page::You => key::PAGE_YOU,
            Page::Partner => key::PAGE_PARTNER,
            Page::Children => key::PAGE_CHILDREN,
            Page::Protection => key::PAGE_PROTECTION,
            Page::School => key::PAGE_SCHOOL,
            Page::Work => key::PAGE_WORK,
            Page::Income(0) => key::PAGE_INCOME_YOU,
            Page::Income(1) => key::PAGE_INCOME_PARTNER,
            Page::Income(_) => key::PAGE_INCOME_CHILD,
            Page::Property => key::PAGE_PROPERTY,
            Page::Rent => key::PAGE_RENT,
            Page::Death => key::PAGE_DEATH,
            Page::Special => key::PAGE_SPECIAL,
        }
    }

    /// The questions about this subject have a heading of their own: a page about one subject says in
    /// its own heading what it is about.
    pub fn has_heading(self, subject: Subject) -> bool {
        match subject {
            Subject::Household => self == Page::You,
            Subject::Person(_) => !matches!(self, Page::You | Page::Partner | Page::Income(_)),
            _ => true,
        }
    }

    /// The sentence below the heading.
    pub fn intro(self) -> Option<Key> {
        match self {
            Page::Protection => Some(key::PAGE_PROTECTION_INTRO),
            Page::School => Some(key::PAGE_SCHOOL_INTRO),
            Page::Income(0 | 1) => Some(key::PAGE_INCOME_INTRO),
            Page::Income(_) => Some(key::PAGE_INCOME_CHILD_INTRO),
            Page::Property => Some(key::PAGE_PROPERTY_INTRO),
            Page::Rent => Some(key::PAGE_RENT_INTRO),
            Page::Death => Some(key::PAGE_DEATH_INTRO),
            Page::Special => Some(key::PAGE_SPECIAL_INTRO),
            _ => None,
        }
    }

    /// All sections, whether or not they ask anything now.
    pub fn sections(self, about: About) -> Vec<Section> {
        let each = |persons: &mut dyn Iterator<Item = u8>, questions| {
            persons.map(|n| Section { subject: Subject::Person(n), questions }).collect::<Vec<Section>>()
        };
        let household = |questions| Section { subject: Subject::Household, questions };
        match self {
            Page::You => vec![Section { subject: Subject::YOU, questions: you::ADULT }, household(you::HOUSEHOLD)],
            Page::Partner => vec![Section { subject: Subject::PARTNER, questions: you::ADULT }],
            Page::Children => each(&mut (2..2 + about.children()), children::QUESTIONS),
            Page::Protection => vec![household(protection::HOUSEHOLD)],
            Page::School => school::sections(about),
            Page::Work => each(&mut about.adults(), work::QUESTIONS),
            Page::Income(person) => income::sections(about.of(Subject::Person(person))),
            Page::Property => property::sections(about),
            Page::Rent => vec![household(rent::HOUSEHOLD)],
            Page::Death => vec![household(death::HOUSEHOLD)],
            Page::Special => {
                let mut sections = vec![household(special::HOUSEHOLD)];
                sections.extend(each(&mut about.adults(), special::ADULT));
                sections.extend(each(&mut (2..2 + about.children()), special::CHILD));
                sections
            }
        }
    }
}
