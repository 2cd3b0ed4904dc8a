//! Own means (lastna sredstva) of people with international protection: draft decree 8.
//!
//! What was received in the three months before that of the claim, as received: ZUPJS and ZSVarPre,
//! with their ended, begun and presumed income, are not asked.

use crate::citation::{Article, osnutek, uredba};
use crate::date::Date;
use crate::dated::{DSP_OZMD, REF_NADOMESTILO_OCCASIONAL_DISREGARD};
use crate::household::{IncomeKind, Person, WorkKind};
use crate::law::context::{Law, NoValue};
use crate::law::income_kinds::{Monthly, how_it_counts};
use crate::law::monthly_income::window_sum;
use crate::law::persons::Members;
use crate::money::Eur;
use crate::readings::RefugeeOwnMeans;
use crate::trace::{Fact, Value};

const OWN_MEANS: &[Article] = &[osnutek("8(2)-(4)"), uredba("16(2)")];
const AVERAGE: &[Article] = &[osnutek("8(2)-(4)")];
const OCCASIONAL: &[Article] = &[osnutek("8(5),(6)")];

/// With a third payment in the three months, work is no longer occasional (8(6)).
const OCCASIONAL_PAYMENTS: usize = 2;

/// Whose means count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of the family.
    Family,
    /// And of those who must and can support it.
    FamilyAndObligors,
}

/// How a stream counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    /// As received.
    Whole,
    /// Above half an osnovni znesek.
    Occasional,
    /// Not at all.
    Not,
}

/// Own means, EUR a month. A spouse without protection counts too (8(3)).
pub fn own_means(law: &mut Law, members: &Members, whose: Whose, day: Date) -> Result<Eur, NoValue> {
    law.open("refugee_own_means", None, OWN_MEANS);
    let mut total = Eur::ZERO;
    for i in members.all() {
        total += of_person(law, i, day)?;
    }
    let obligors = law.household.refugee.as_ref().and_then(|refugee| refugee.obligor_income_avg);
    if let (Some(average), Whose::FamilyAndObligors) = (obligors, whose) {
        law.fact("obligor_income_avg", Value::Eur(average), Fact::Household("refugee.obligor_income_avg"));
        total += law.round(average);
    }
    Ok(law.close(total))
}

fn of_person(law: &mut Law, i: usize, day: Date) -> Result<Eur, NoValue> {
    let streams = &law.persons()[i].incomes;
    let (mut whole, mut occasional) = (Eur::ZERO, Vec::new());
    for (j, income) in streams.iter().enumerate() {
        match counts(law, &law.persons()[i], income.kind) {
            Counts::Whole => whole += average(law, i, j),
            Counts::Occasional => occasional.push(j),
            Counts::Not => {}
        }
    }
    if occasional.is_empty() {
        return Ok(whole);
    }
    law.open("refugee_occasional", Some(i), OCCASIONAL);
    let averages: Eur = occasional.into_iter().map(|j| average(law, i, j)).sum();
    let share = law.value_on("relief_share", &REF_NADOMESTILO_OCCASIONAL_DISREGARD, day)?;
    let osnovni_znesek = law.eur_on("osnovni_znesek", &DSP_OZMD, day)?;
    let relief = law.round(osnovni_znesek.times(share));
    Ok(whole + law.close(averages.minus_at_most(relief)))
}

/// The average of a stream over the three months.
fn average(law: &mut Law, i: usize, j: usize) -> Eur {
    law.open("refugee_income_average", Some(i), AVERAGE);
    let sum = window_sum(law, i, j);
    law.close_rounded(sum.over(3))
}

/// Which kinds are own means (8(4)-(6)).
fn counts(law: &Law, person: &Person, kind: IncomeKind) -> Counts {
    use IncomeKind as K;
    let (_, monthly, _) = how_it_counts(kind);
    let listed = match kind {
        // From a contract of employment or for work; pensions; annuity, rent and lease.
        K::Wage | K::WageCompensation | K::ContractWorkRegular => true,
        K::Pension | K::SurvivorPension => true,
        K::LifeAnnuity | K::Rent => true,
        // Receipts of the self-employed, without the presumption of ZUPJS 14.
        K::SelfEmployment | K::Farm => true,
        // Awarded by a court.
        K::Maintenance | K::CompensationDamages => true,
        // What a family assistant gets in place of earnings.
        K::PartialPayment => person.work.kind == WorkKind::FamilyAssistant,
        _ => false,
    };
    let regular = matches!(monthly, Monthly::Periodic | Monthly::Maintenance);
    match kind {
        K::OccasionalWork if payments(law, person, kind) > OCCASIONAL_PAYMENTS => Counts::Whole,
        K::OccasionalWork | K::StudentWork | K::PensionerWork => Counts::Occasional,
        _ if listed => Counts::Whole,
        _ if regular && law.readings.refugee_own_means == RefugeeOwnMeans::AllRegular => Counts::Whole,
        _ => Counts::Not,
    }
}

/// How often a kind of income was received in the three months.
fn payments(law: &Law, person: &Person, kind: IncomeKind) -> usize {
    let streams = person.incomes.iter().filter(|income| income.kind == kind);
    let received = |income: &crate::household::Income| {
        law.window().iter().filter(|&&month| income.in_month(month).is_positive()).count()
    };
    streams.map(received).sum()
}
