//! Income: which kinds, how much in each of the three months, how much last year; maintenance paid.

use super::{school, work};
use crate::date::Month;
use crate::form::helper::{FROM_DECISION, FROM_USUAL_MONTH, NET, PAYOUT, SUM};
use crate::form::{About, Choice, Kind, Question, Section, Subject};
use crate::household::{ByTime, Income, IncomeKind, MaintenancePaid, Person, Year};
use crate::money::Eur;
use crate::text::{Key, key};
use IncomeKind as K;

/// What is asked about a kind of income.
#[derive(Clone, Copy, PartialEq)]
enum Nature {
    /// Comes every month; may end or begin.
    Periodic,
    /// Comes as it comes.
    Other,
    /// Comes once.
    OneOff,
    /// Comes once, and is no income for the yearly rights.
    OneOffNotYearly,
    /// A business.
    Business,
}

/// The kinds that are asked about, with their names in the contract.
const KINDS: [(IncomeKind, &str, Nature); 34] = [
    (K::Wage, "wage", Nature::Periodic),
    (K::WageCompensation, "wage_compensation", Nature::Periodic),
    (K::UnemploymentBenefit, "unemployment_benefit", Nature::Periodic),
    (K::ParentalBenefit, "parental_benefit", Nature::Periodic),
    (K::ParentalAllowance, "parental_allowance", Nature::Periodic),
    (K::Pension, "pension", Nature::Periodic),
    (K::DisabilityCompensation, "disability_compensation", Nature::Periodic),
    (K::SurvivorPension, "survivor_pension", Nature::Periodic),
    (K::PartialPayment, "partial_payment", Nature::Periodic),
    (K::LifeAnnuity, "life_annuity", Nature::Periodic),
    (K::FosterPay, "foster_pay", Nature::Periodic),
    (K::VeteranSupplement, "veteran_supplement", Nature::Periodic),
    (K::Rent, "rent", Nature::Periodic),
    (K::ActivityAllowance, "activity_allowance", Nature::Periodic),
    (K::ContractWorkRegular, "contract_work_regular", Nature::Periodic),
    (K::Maintenance, "maintenance", Nature::Periodic),
    (K::MaintenanceSubstitute, "maintenance_substitute", Nature::Periodic),
    (K::CareMoneyOfCaredPerson, "care_money_of_cared_person", Nature::Periodic),
    (K::StudentWork, "student_work", Nature::Other),
    (K::OccasionalWork, "occasional_work", Nature::Other),
    (K::PensionerWork, "pensioner_work", Nature::Other),
    (K::Interest, "interest", Nature::Other),
    (K::Dividends, "dividends", Nature::Other),
    (K::HumanitarianAid, "humanitarian_aid", Nature::Other),
    (K::CapitalGain, "capital_gain", Nature::OneOff),
    (K::Severance, "severance", Nature::OneOff),
    (K::Award, "award", Nature::OneOff),
    (K::Inheritance, "inheritance", Nature::OneOffNotYearly),
    (K::Gift, "gift", Nature::OneOffNotYearly),
    (K::CompensationDamages, "compensation_damages", Nature::OneOffNotYearly),
    (K::BirthGrant, "birth_grant", Nature::OneOffNotYearly),
    (K::LargeFamilySupplement, "large_family_supplement", Nature::OneOffNotYearly),
    (K::SelfEmployment, "self_employment", Nature::Business),
    (K::Farm, "farm", Nature::Business),
];

fn nature(about: &About) -> Nature {
    let Subject::Income(_, kind) = about.subject else { return Nature::Other };
    KINDS.iter().find(|(known, ..)| *known == kind).map_or(Nature::Other, |(_, _, nature)| *nature)
}

/// The name of a kind, as in the contract.
pub fn kind_name(kind: IncomeKind) -> &'static str {
    KINDS.iter().find(|(known, ..)| *known == kind).map_or("", |(_, name, _)| name)
}

/// The kind with a name of the contract, if it is asked about.
pub fn kind_named(name: &str) -> Option<IncomeKind> {
    KINDS.iter().find(|(_, known, _)| *known == name).map(|(kind, ..)| *kind)
}

/// A person is asked about this kind among the common ones.
pub fn is_common(person: &About, name: &str) -> bool {
    COMMON_KINDS.iter().any(|choice| choice.value == name && (choice.offered)(person))
}

/// The kinds of income that many people have.
pub static COMMON: Question = Question::new("kinds", key::INCOME_KINDS, Kind::Many(COMMON_KINDS), key::WHY_INCOME)
    .unsaid("income_not_told")
    .hint(key::INCOME_KINDS_HINT);

static COMMON_KINDS: &[Choice] = &[
    Choice::new("wage", key::KIND_WAGE),
    Choice::when("maintenance", key::KIND_MAINTENANCE, is_child),
    Choice::when("maintenance_substitute", key::KIND_MAINTENANCE_SUBSTITUTE, is_child),
    Choice::when("survivor_pension", key::KIND_SURVIVOR_PENSION, is_child),
    Choice::when("wage_compensation", key::KIND_WAGE_COMPENSATION, is_adult),
    Choice::when("unemployment_benefit", key::KIND_UNEMPLOYMENT_BENEFIT, is_adult),
    Choice::when("parental_benefit", key::KIND_PARENTAL_BENEFIT, is_adult),
    Choice::when("parental_allowance", key::KIND_PARENTAL_ALLOWANCE, is_adult),
    Choice::when("pension", key::KIND_PENSION, is_adult),
    Choice::when("disability_compensation", key::KIND_DISABILITY_COMPENSATION, is_adult),
    Choice::new("student_work", key::KIND_STUDENT_WORK),
    Choice::new("occasional_work", key::KIND_OCCASIONAL_WORK),
    Choice::when("contract_work_regular", key::KIND_CONTRACT_WORK_REGULAR, is_adult),
    Choice::when("self_employment", key::KIND_SELF_EMPLOYMENT, is_adult),
    Choice::when("farm", key::KIND_FARM, is_adult),
    Choice::when("rent", key::KIND_RENT, is_adult),
];

/// Whether there is any rarer kind.
pub static HAS_RARE: Question = Question::new("rare", key::INCOME_RARE, Kind::YesNo, key::WHY_INCOME)
    .unsaid("income_not_told")
    .hint(key::INCOME_RARE_HINT);

/// The rarer kinds.
pub static RARE: Question =
    Question::new("rare_kinds", key::INCOME_RARE_KINDS, Kind::Many(RARE_KINDS), key::WHY_INCOME)
        .unsaid("income_not_told")
        .when(|a| a.yes(&HAS_RARE));

static RARE_KINDS: &[Choice] = &[
    Choice::new("gift", key::KIND_GIFT),
    Choice::new("inheritance", key::KIND_INHERITANCE),
    Choice::new("humanitarian_aid", key::KIND_HUMANITARIAN_AID),
    Choice::new("compensation_damages", key::KIND_COMPENSATION_DAMAGES),
    Choice::new("interest", key::KIND_INTEREST),
    Choice::new("dividends", key::KIND_DIVIDENDS),
    Choice::new("capital_gain", key::KIND_CAPITAL_GAIN),
    Choice::new("award", key::KIND_AWARD),
    Choice::when("severance", key::KIND_SEVERANCE, is_adult),
    Choice::when("birth_grant", key::KIND_BIRTH_GRANT, is_adult),
    Choice::when("large_family_supplement", key::KIND_LARGE_FAMILY_SUPPLEMENT, is_adult),
    Choice::when("survivor_pension", key::KIND_SURVIVOR_PENSION, is_adult),
    Choice::when("maintenance", key::KIND_MAINTENANCE, is_adult),
    Choice::when("activity_allowance", key::KIND_ACTIVITY_ALLOWANCE, is_adult),
    Choice::when("partial_payment", key::KIND_PARTIAL_PAYMENT, is_adult),
    Choice::when("life_annuity", key::KIND_LIFE_ANNUITY, is_adult),
    Choice::when("foster_pay", key::KIND_FOSTER_PAY, is_adult),
    Choice::when("veteran_supplement", key::KIND_VETERAN_SUPPLEMENT, is_adult),
    Choice::when("pensioner_work", key::KIND_PENSIONER_WORK, is_adult),
    Choice::when("care_money_of_cared_person", key::KIND_CARE_MONEY_OF_CARED_PERSON, is_adult),
    Choice::when("rent", key::KIND_RENT, is_child),
    Choice::when("disability_compensation", key::KIND_DISABILITY_COMPENSATION, is_child),
];

/// Varstveni dodatek by another act, where the age, the ability to work or a pension open that right.
pub static VD_OTHER: Question = Question::new("vd_other", key::INCOME_VD_OTHER, Kind::YesNo, key::WHY_VD_OTHER)
    .unsaid("vd_other_not_told")
    .hint(key::INCOME_VD_OTHER_HINT)
    .when(|a| is_adult(a) && (a.aged(63) || is_unable(a) || a.ticked(&COMMON, "pension")));

/// Health insurance, where neither work nor income brings it.
pub static INSURED: Question = Question::new("insured", key::INCOME_INSURED, Kind::One(INSURANCES), key::WHY_INSURED)
    .unsaid("insured_not_told")
    .hint(key::INCOME_INSURED_HINT)
    .when(|a| is_adult(a) && !a.adults().map(|n| a.of(Subject::Person(n))).any(has_insurance));

static INSURANCES: &[Choice] = &[Choice::new("yes", key::APP_YES), Choice::new("no", key::APP_NO)];

/// Maintenance paid.
pub static PAYS: Question = Question::new("pays_maintenance", key::INCOME_PAYS, Kind::YesNo, key::WHY_MAINTENANCE)
    .unsaid("less_assumed")
    .hint(key::INCOME_PAYS_HINT)
    .when(is_adult);

/// How much in each month.
pub static PAID_MONTHS: Question =
    Question::new("paid_months", key::INCOME_PAID_MONTHS, Kind::Months, key::WHY_MAINTENANCE)
        .unsaid("less_assumed")
        .hint(key::INCOME_PAID_MONTHS_HINT)
        .when(|a| a.yes(&PAYS));

/// How much last year.
pub static PAID_YEAR: Question = Question::new("paid_year", key::INCOME_PAID_YEAR, Kind::Eur, key::WHY_MAINTENANCE)
    .hint(key::INCOME_PAID_YEAR_HINT)
    .optional()
    .when(|a| a.yes(&PAYS) && year_counts(a));

/// How much is owed by a title.
pub static PAID_TITLE: Question = Question::new("paid_title", key::INCOME_PAID_TITLE, Kind::Eur, key::WHY_MAINTENANCE)
    .hint(key::INCOME_PAID_TITLE_HINT)
    .optional()
    .when(|a| a.yes(&PAYS));

/// The questions to a person.
pub static PERSON: &[&Question] =
    &[&COMMON, &HAS_RARE, &RARE, &VD_OTHER, &INSURED, &PAYS, &PAID_MONTHS, &PAID_YEAR, &PAID_TITLE];

/// How much in each of the three months.
pub static MONTHS: Question = Question::new("months", key::INCOME_MONTHS, Kind::Months, key::WHY_MONTHS)
    .unsaid("income_not_told")
    .hint(key::INCOME_MONTHS_HINT)
    .helpers(&[&NET, &PAYOUT])
    .unless(nothing_entered);

/// One-off income in the nine months before.
pub static EARLIER: Question = Question::new("earlier", key::INCOME_EARLIER, Kind::Eur, key::WHY_ONE_OFF)
    .hint(key::INCOME_EARLIER_HINT)
    .optional()
    .when(is_one_off);

/// How much last year; for a business it counts without children and students too.
pub static YEAR: Question = Question::new("year", key::INCOME_YEAR, Kind::Eur, key::WHY_YEAR)
    .unsaid("year_not_told")
    .hint(key::INCOME_YEAR_HINT)
    .helpers(&[&FROM_DECISION, &FROM_USUAL_MONTH, &SUM])
    .optional()
    .when(|a| nature(a) == Nature::Business || !is_one_off(a) && year_counts(a));

/// The same of income that comes once: no three months tell the year.
pub static YEAR_ONCE: Question = Question::new("year", key::INCOME_YEAR, Kind::Eur, key::WHY_YEAR)
    .hint(key::INCOME_YEAR_HINT)
    .optional()
    .when(|a| nature(a) == Nature::OneOff && year_counts(a));

/// Whether it goes on.
pub static FLOW: Question = Question::new("flow", key::INCOME_FLOW, Kind::One(FLOWS), key::WHY_FLOW)
    .unsaid("flow_not_told")
    .hint(key::INCOME_FLOW_HINT)
    .when(|a| nature(a) == Nature::Periodic);

static FLOWS: &[Choice] = &[
    Choice::new("steady", key::INCOME_FLOW_STEADY),
    Choice::when("began_last_year", key::INCOME_FLOW_BEGAN_LAST_YEAR, year_counts),
    Choice::new("began", key::INCOME_FLOW_BEGAN),
    Choice::new("ended", key::INCOME_FLOW_ENDED),
];

/// Since when.
pub static BEGAN: Question = Question::new("began", key::INCOME_BEGAN, Kind::OneMonth, key::WHY_FLOW)
    .unsaid("flow_not_told")
    .when(|a| a.says(&FLOW) == "began");

/// Whether student work is still possible.
pub static STILL_STUDENT: Question =
    Question::new("still_student", key::INCOME_STILL_STUDENT, Kind::YesNo, key::WHY_FLOW)
        .unsaid("flow_not_told")
        .when(|a| matches!(a.subject, Subject::Income(_, K::StudentWork)) && year_counts(a));

/// Whether the business has just begun.
pub static JUST_STARTED: Question =
    Question::new("just_started", key::INCOME_JUST_STARTED, Kind::YesNo, key::WHY_BUSINESS)
        .unsaid("flow_not_told")
        .when(|a| nature(a) == Nature::Business);

/// Income tax on the business.
pub static TAX: Question = Question::new("tax", key::INCOME_TAX, Kind::Eur, key::WHY_BUSINESS)
    .hint(key::INCOME_TAX_HINT)
    .optional()
    .when(|a| matches!(a.subject, Subject::Income(_, K::SelfEmployment)));

/// Insured by the farm.
pub static INSURED_MAIN: Question =
    Question::new("insured_main", key::INCOME_INSURED_MAIN, Kind::YesNo, key::WHY_BUSINESS)
        .unsaid("flow_not_told")
        .when(|a| matches!(a.subject, Subject::Income(_, K::Farm)));

/// The questions about a kind of income.
pub static STREAM: &[&Question] =
    &[&MONTHS, &EARLIER, &YEAR, &YEAR_ONCE, &FLOW, &BEGAN, &STILL_STUDENT, &JUST_STARTED, &TAX, &INSURED_MAIN];

/// Last year's income is looked at: for the rights of children, and for a scholarship.
fn year_counts(about: &About) -> bool {
    about.children() > 0 || about.adults().any(|n| school::adult_studies(&about.of(Subject::Person(n))))
}

fn is_adult(about: &About) -> bool {
    about.is_adult()
}

/// Work or a benefit with which compulsory health insurance goes along.
fn has_insurance(about: About) -> bool {
    let insuring = ["wage", "wage_compensation", "unemployment_benefit", "parental_benefit", "pension"];
    let working = matches!(about.says(&work::WORK), "employed" | "self_employed")
        || matches!(about.says(&work::OTHER_WORK), "family_assistant" | "partial_payment");
    working || insuring.iter().any(|kind| about.ticked(&COMMON, kind))
}

fn is_unable(about: &About) -> bool {
    matches!(about.says(&work::ABLE), "permanently_unable" | "unemployable")
}

fn is_child(about: &About) -> bool {
    !about.is_adult()
}

fn is_one_off(about: &About) -> bool {
    matches!(nature(about), Nature::OneOff | Nature::OneOffNotYearly)
}

/// A kind was ticked, but no amount was given for it.
fn nothing_entered(about: &About) -> Option<Key> {
    let any = about.unsaid(&MONTHS)
        || about.months(&MONTHS).iter().any(Option::is_some)
        || [&EARLIER, &YEAR].iter().any(|question| !about.says(question).is_empty());
    if any { None } else { Some(key::PROBLEM_NO_INCOME) }
}

/// The kinds that were ticked.
fn ticked(about: About) -> impl Iterator<Item = IncomeKind> {
    KINDS
        .iter()
        .filter(move |(_, name, _)| about.ticked(&COMMON, name) || about.yes(&HAS_RARE) && about.ticked(&RARE, name))
        .map(|(kind, ..)| *kind)
}

/// The kinds of a person, and what is asked about each.
pub fn sections(about: About) -> Vec<Section> {
    let mut sections = vec![Section { subject: about.subject, questions: PERSON }];
    let stream = |kind| Section { subject: Subject::Income(about.person(), kind), questions: STREAM };
    sections.extend(ticked(about).map(stream));
    sections
}

/// Fills in the income of a person.
pub fn fill(about: About, person: &mut Person) {
    let window = about.answers.window();
    let year = about.answers.income_year();
    for kind in ticked(about) {
        let about = about.of(Subject::Income(about.person(), kind));
        let mut income = Income::new(kind);
        keep_months(&mut income.months, &window, about.months(&MONTHS));
        if let Some(eur) = about.eur(&EARLIER) {
            income.months.insert(window[0].add_months(-1), eur);
        }
        if let Some(eur) = year_of(about) {
            income.annual.insert(Year(year), eur);
        }
        match about.says(&FLOW) {
            "ended" => income.ceased = true,
            "began_last_year" => income.partial_previous_year = true,
            "began" => {
                let began = ["m1", "m2", "m3", "m4"].iter().position(|part| *part == about.says(&BEGAN));
                income.started = began.map(|i| window[i]);
                income.partial_previous_year = income.started.is_some_and(|month| month.year() == year);
            }
            _ => {}
        }
        income.status_lost = about.no(&STILL_STUDENT);
        income.just_started = about.yes(&JUST_STARTED);
        income.annual_tax = about.eur_or_zero(&TAX);
        income.insured_main = about.yes(&INSURED_MAIN);
        person.incomes.push(income);
    }
    person.receives_vd_other = about.yes(&VD_OTHER);
    person.insured_otherwise = match about.says(&INSURED) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    if about.yes(&PAYS) {
        let title_monthly = about.eur(&PAID_TITLE);
        let mut paid = MaintenancePaid { months: ByTime::new(), annual: ByTime::new(), title_monthly };
        keep_months(&mut paid.months, &window, about.months(&PAID_MONTHS));
        if let Some(eur) = about.eur(&PAID_YEAR) {
            paid.annual.insert(Year(year), eur);
        }
        person.maintenance_paid.push(paid);
    }
}

/// Last year's income; where it was not told, four times that of the three months.
fn year_of(about: About) -> Option<Eur> {
    if about.unsaid(&YEAR) {
        let months: Eur = about.months(&MONTHS).into_iter().flatten().sum();
        return Some(months.times(4.into()));
    }
    about.eur(&YEAR)
}

fn keep_months(months: &mut ByTime<Month>, window: &[Month], amounts: [Option<Eur>; 3]) {
    for (month, eur) in window.iter().zip(amounts) {
        if let Some(eur) = eur {
            months.insert(*month, eur);
        }
    }
}

/// The first and the last of the nine months before the window.
pub fn earlier_months(about: About) -> [Month; 2] {
    let [first, ..] = about.answers.window();
    [first.add_months(-9), first.add_months(-1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_can_be_ticked_is_known() {
        for choice in COMMON_KINDS.iter().chain(RARE_KINDS) {
            let known = KINDS.iter().find(|(_, name, _)| *name == choice.value);
            let (kind, name, _) = known.unwrap_or_else(|| panic!("{}", choice.value));
            assert_eq!(crate::law::income_kinds::how_it_counts(*kind).0, *name);
            assert_eq!(crate::text::named("kind", name), Some(choice.label));
        }
    }
}
