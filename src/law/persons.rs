//! Whose situation counts: ZUPJS 10 and 11, and who is a child of a single-parent family.

use crate::citation::{Article, zsvarpre, zupjs};
use crate::date::Month;
use crate::household::{Custody, Household, Income, IncomeKind, OtherParent, Person, ResidenceStatus, Role, School};
use crate::law::context::Law;
use crate::readings::{EndedMaintenanceSp, SpFundMoney, SpWithPartner};
use crate::trace::{Fact, Right, Value};

const CONSIDERED: &[Article] = &[zupjs("10(1)"), zupjs("11")];
const SINGLE_PARENT: &[Article] = &[zupjs("10(8)")];

/// Who counts, by place in the household.
pub struct Members {
    /// The applicant.
    pub applicant: usize,
    /// The partner, where one counts.
    pub partner: Option<usize>,
    /// The children, elder first; those in joint custody too, wherever they count for the yearly rights.
    pub children: Vec<usize>,
    /// Who does not count, and why.
    pub excluded: Vec<(usize, &'static str)>,
    /// The children of a single-parent family.
    pub single_parent: Vec<usize>,
}

impl Members {
    /// Everyone who counts, adults first.
    pub fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.adults().chain(self.children.iter().copied())
    }

    /// The adults who count.
    pub fn adults(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.applicant).chain(self.partner)
    }

    /// A single person: nobody counts beside the applicant (ZUPJS 10(11)).
    pub fn is_single(&self, household: &Household) -> bool {
        self.all().skip(1).all(|i| household.persons[i].neglected_right)
    }

    /// The children who count for the yearly rights (10(10)).
    pub fn yearly_children<'a>(&'a self, household: &'a Household) -> impl Iterator<Item = usize> + 'a {
        self.children.iter().copied().filter(|&i| counts_for_yearly_rights(&household.persons[i]))
    }

    /// Everyone whose income counts for the yearly rights.
    pub fn yearly<'a>(&'a self, household: &'a Household) -> impl Iterator<Item = usize> + 'a {
        self.adults().chain(self.yearly_children(household))
    }

    /// By how many persons the yearly income is divided: without those who let a right go (12(7)).
    pub fn yearly_count(&self, household: &Household) -> u32 {
        let counted = self.yearly(household).filter(|&i| !household.persons[i].neglected_right).count();
        // Where nobody is left there is nothing to divide by, and no right that hangs on it either.
        counted.max(1) as u32
    }
}

/// Puts children in order: elder first, twins as given. Families are small, so the simplest sort will do.
pub fn elder_first(persons: &[Person], children: &mut [usize]) {
    for end in 1..children.len() {
        for i in (0..end).rev() {
            if persons[children[i]].birthdate > persons[children[i + 1]].birthdate {
                children.swap(i, i + 1);
            }
        }
    }
}

/// Children in joint custody count with the parent the parents agreed on (10(10)).
pub fn counts_for_yearly_rights(child: &Person) -> bool {
    child.custody != Custody::Joint || child.counted_here
}

/// Finds who counts.
pub fn members(law: &mut Law) -> Members {
    law.right = Right::Persons;
    let persons = law.persons();
    let role = |role| persons.iter().position(|p| p.role == role);
    let applicant = role(Role::Applicant).expect("a checked household has an applicant");
    law.open("persons", None, CONSIDERED);
    let mut excluded = Vec::new();
    let mut partner = None;
    let mut children = Vec::new();
    for (i, person) in persons.iter().enumerate() {
        let reason = match person.role {
            Role::Applicant => None,
            Role::Partner => why_partner_does_not_count(person),
            Role::Child => why_child_does_not_count(law, person),
        };
        law.open("person_counts", Some(i), CONSIDERED);
        law.fact("birthdate", Value::Day(person.birthdate), Fact::Person(i as u8, "birthdate"));
        law.close_with(Value::Word(reason.unwrap_or("counted")));
        match (reason, person.role) {
            (Some(reason), _) => excluded.push((i, reason)),
            (None, Role::Partner) => partner = Some(i),
            (None, Role::Child) => children.push(i),
            (None, Role::Applicant) => {}
        }
        if person.neglected_right {
            law.warn("neglected_right");
        }
    }
    elder_first(persons, &mut children);
    let mut members = Members { applicant, partner, children, excluded, single_parent: Vec::new() };
    for &i in &members.children {
        if is_single_parent_child(law, partner.is_some(), i) {
            members.single_parent.push(i);
        }
    }
    law.close_with(Value::Number((members.all().count() as u32).into()));
    members
}

fn why_partner_does_not_count(partner: &Person) -> Option<&'static str> {
    if partner.separated_divorce_pending {
        Some("separated_divorce_pending")
    } else if partner.missing {
        Some("missing")
    } else {
        in_free_institution(partner)
    }
}

fn in_free_institution(person: &Person) -> Option<&'static str> {
    (person.institutional_care && person.institution_fee_exempt).then_some("institution_fee_exempt")
}

fn why_child_does_not_count(law: &Law, child: &Person) -> Option<&'static str> {
    if child.custody == Custody::OtherParent {
        Some("custody_other_parent")
    } else if child.married_or_parent {
        Some("own_family")
    } else if let Some(reason) = in_free_institution(child) {
        Some(reason)
    } else if child.foster_care {
        Some("foster_care")
    } else if child.extended_parental_right {
        Some("extended_parental_right")
    } else if !parents_owe_support(law, child) {
        Some("not_supported_by_law")
    } else {
        None
    }
}

/// Parents support a child until 18, in regular schooling until 26 (the law on family relations,
/// to which ZUPJS 10(1)2 refers).
fn parents_owe_support(law: &Law, child: &Person) -> bool {
    let in_school = child.regular_schooling && child.school != School::None;
    match law.age(child) {
        0..18 => true,
        18..26 => in_school,
        _ => false,
    }
}

/// Whether the child lives in a single-parent family (10(8)).
fn is_single_parent_child(law: &mut Law, with_partner: bool, i: usize) -> bool {
    let child = &law.persons()[i];
    if child.other_parent == OtherParent::InHousehold {
        return false;
    }
    law.open("single_parent_child", Some(i), SINGLE_PARENT);
    let receives = receives_support(law, child);
    law.fact("support_from_other_parent", Value::Yes(receives), Fact::Person(i as u8, "incomes"));
    let allowed = !with_partner || law.readings.sp_with_partner == SpWithPartner::PerChild;
    let found = allowed && (child.other_parent == OtherParent::Unknown || !receives);
    law.close_with(Value::Yes(found));
    found
}

/// Whether the child really gets anything for its support from the other parent.
fn receives_support(law: &Law, child: &Person) -> bool {
    if let Some(stated) = child.support_from_other_parent {
        return stated;
    }
    let counts = |kind| match kind {
        IncomeKind::Maintenance | IncomeKind::SurvivorPension => true,
        IncomeKind::MaintenanceSubstitute => law.readings.sp_fund_money == SpFundMoney::Receiving,
        _ => false,
    };
    let window = law.window();
    let application_month = law.application_month();
    child.incomes.iter().filter(|income| counts(income.kind)).any(|income| {
        let in_window = window.iter().any(|&month| income.in_month(month).is_positive());
        match law.readings.ended_maintenance_sp {
            EndedMaintenanceSp::PresentState => !income.ceased && (in_window || begins_in(income, application_month)),
            EndedMaintenanceSp::AnyPayment => in_window,
        }
    })
}

/// An income that begins in `month`, with an amount then.
pub fn begins_in(income: &Income, month: Month) -> bool {
    income.started == Some(month) && income.in_month(month).is_positive()
}

/// The general condition of social assistance: status and residence (ZSVarPre 3).
pub const GENERAL_CONDITION: &[Article] = &[zsvarpre("3")];

/// Whether a person meets the general condition.
pub fn meets_general_condition(person: &Person) -> bool {
    use ResidenceStatus as S;
    match person.residence_status {
        S::Citizen | S::EuPermanent | S::ForeignerPermanent | S::LongTermResident => person.permanent_residence,
        S::Refugee | S::RefugeeFamily => person.permanent_residence || person.temporary_residence,
        S::InternationalAct => true,
        S::TemporaryProtection | S::AsylumSeeker | S::Other => false,
    }
}

/// Whether a person is registered permanently in Slovenia and really lives here (ZSDP-1 69, 78, 80).
/// Without a permit for permanent residence nobody can be.
pub fn lives_here_permanently(person: &Person) -> bool {
    use ResidenceStatus as S;
    let no_permit = matches!(person.residence_status, S::TemporaryProtection | S::AsylumSeeker | S::Other);
    !no_permit && person.permanent_residence && person.lives_in_si
}

/// Whether a parent of the child does: the applicant, or the partner where the partner is its other
/// parent.
pub fn parent_lives_here(law: &Law, members: &Members, child: &Person) -> bool {
    let both = child.other_parent == OtherParent::InHousehold;
    let here = |adult: usize| lives_here_permanently(&law.persons()[adult]);
    here(members.applicant) || members.partner.is_some_and(|partner| both && here(partner))
}
