//! What is unusual: earlier assistance, help from others, institutions, reasons of fault, and what
//! takes a child's right away. Most people answer a few questions with no.

use super::{children, work, you};
use crate::form::{About, Choice, Kind, Question, Subject, UNSAID};
use crate::household::{Fault, Household, Number, Paid, Person, WorkKind};
use crate::text::key;

/// Earlier social assistance.
pub static EARLIER: Question =
    Question::new("dsp_before", key::SPECIAL_EARLIER, Kind::One(EARLIERS), key::WHY_DURATION)
        .unsaid("earlier_not_told");

static EARLIERS: &[Choice] = &[
    Choice::new("never", key::SPECIAL_EARLIER_NEVER),
    Choice::new("before", key::SPECIAL_EARLIER_BEFORE),
    Choice::new("now", key::SPECIAL_EARLIER_NOW),
];

/// Nothing has changed since.
pub static UNCHANGED: Question = Question::new("unchanged", key::SPECIAL_UNCHANGED, Kind::YesNo, key::WHY_DURATION)
    .unsaid("less_assumed")
    .when(|a| matches!(a.says(&EARLIER), "before" | "now"));

/// No improvement can be expected; asked where someone is old or can't work.
pub static NO_IMPROVEMENT: Question =
    Question::new("no_improvement", key::SPECIAL_NO_IMPROVEMENT, Kind::YesNo, key::WHY_DURATION)
        .unsaid("less_assumed")
        .hint(key::SPECIAL_NO_IMPROVEMENT_HINT)
        .when(|a| {
            a.adults().map(|n| a.of(Subject::Person(n))).any(|adult| {
                let able = adult.says(&work::ABLE);
                adult.aged(63) || !matches!(able, "" | "yes" | UNSAID)
            })
        });

/// Extraordinary assistance of this year, where some was received lately.
pub static EXTRAORDINARY: Question =
    Question::new("extraordinary", key::SPECIAL_EXTRAORDINARY, Kind::Eur, key::WHY_EXTRAORDINARY)
        .unsaid("already_paid_not_told")
        .hint(key::SPECIAL_EXTRAORDINARY_HINT)
        .when(had_extraordinary);

/// The part of it for a disaster.
pub static EXTRAORDINARY_DISASTER: Question =
    Question::new("extraordinary_disaster", key::SPECIAL_EXTRAORDINARY_DISASTER, Kind::Eur, key::WHY_EXTRAORDINARY)
        .hint(key::SPECIAL_EXTRAORDINARY_DISASTER_HINT)
        .optional()
        .when(|a| had_extraordinary(a) && a.eur_or_zero(&EXTRAORDINARY).is_positive());

/// The last day without it, where its use was not shown.
pub static MISUSED: Question = Question::new("misused", key::SPECIAL_MISUSED, Kind::Date, key::WHY_EXTRAORDINARY)
    .hint(key::SPECIAL_MISUSED_HINT)
    .optional()
    .when(had_extraordinary);

/// Help from people outside the household.
pub static HELP: Question = Question::new("help", key::SPECIAL_HELP, Kind::YesNo, key::WHY_HELP)
    .unsaid("help_not_told")
    .hint(key::SPECIAL_HELP_HINT);

/// Which help.
pub static HELPS: Question = Question::new("helps", key::SPECIAL_HELPS, Kind::Many(HELP_KINDS), key::WHY_HELP)
    .unsaid("help_not_told")
    .when(|a| a.yes(&HELP));

static HELP_KINDS: &[Choice] = &[
    Choice::new("accommodation", key::SPECIAL_HELP_ACCOMMODATION),
    Choice::new("food", key::SPECIAL_HELP_FOOD),
    Choice::new("full", key::SPECIAL_HELP_FULL),
    Choice::new("tax_dependent", key::SPECIAL_HELP_TAX_DEPENDENT),
];

/// The municipality's own discount.
pub static DISCOUNT: Question = Question::new("discount", key::SPECIAL_DISCOUNT, Kind::YesNo, key::WHY_DISCOUNT)
    .unsaid("less_assumed")
    .hint(key::SPECIAL_DISCOUNT_HINT)
    .when(in_kindergarten);

/// How much it is.
pub static DISCOUNT_PCT: Question =
    Question::new("discount_pct", key::SPECIAL_DISCOUNT_PCT, Kind::Number(100), key::WHY_DISCOUNT)
        .hint(key::SPECIAL_DISCOUNT_PCT_HINT)
        .unsaid("less_assumed")
        .when(|a| a.yes(&DISCOUNT));

/// The large-family supplement of this year.
pub static LARGE_FAMILY: Question =
    Question::new("large_family", key::SPECIAL_LARGE_FAMILY, Kind::Eur, key::WHY_LARGE_FAMILY)
        .unsaid("already_paid_not_told")
        .hint(key::SPECIAL_LARGE_FAMILY_HINT)
        .when(|a| a.children() > 2);

/// Anything unusual about an adult.
pub static ADULTS: Question = Question::new("unusual_adults", key::SPECIAL_ADULTS, Kind::YesNo, key::WHY_UNUSUAL)
    .unsaid("unusual_not_told")
    .hint(key::SPECIAL_ADULTS_HINT);

/// Anything unusual about a child.
pub static CHILDREN: Question = Question::new("unusual_children", key::SPECIAL_CHILDREN, Kind::YesNo, key::WHY_UNUSUAL)
    .unsaid("unusual_not_told")
    .hint(key::SPECIAL_CHILDREN_HINT)
    .when(|a| a.children() > 0);

/// The questions about the household.
pub static HOUSEHOLD: &[&Question] = &[
    &EARLIER,
    &UNCHANGED,
    &NO_IMPROVEMENT,
    &EXTRAORDINARY,
    &EXTRAORDINARY_DISASTER,
    &MISUSED,
    &HELP,
    &HELPS,
    &LARGE_FAMILY,
    &DISCOUNT,
    &DISCOUNT_PCT,
    &ADULTS,
    &CHILDREN,
];

/// What is unusual about an adult.
pub static ADULT_FACTS: Question =
    Question::new("facts", key::SPECIAL_FACTS, Kind::Many(ADULT_KINDS), key::WHY_UNUSUAL)
        .unsaid("unusual_not_told")
        .when(|a| a.household().yes(&ADULTS));

static ADULT_KINDS: &[Choice] = &[
    Choice::new("institution", key::SPECIAL_INSTITUTION),
    Choice::new("institution_exempt", key::SPECIAL_INSTITUTION_EXEMPT),
    Choice::new("hospital", key::SPECIAL_HOSPITAL),
    Choice::when("separated", key::SPECIAL_SEPARATED, |a| a.subject == Subject::PARTNER),
    Choice::when("missing", key::SPECIAL_MISSING, |a| a.subject == Subject::PARTNER),
    Choice::when("not_tax_resident", key::SPECIAL_NOT_TAX_RESIDENT, in_kindergarten),
    Choice::new("neglected_right", key::SPECIAL_NEGLECTED_RIGHT),
    Choice::new("fault", key::SPECIAL_FAULT),
    Choice::when("ban", key::SPECIAL_BAN, |a| a.subject == Subject::YOU),
];

/// The reason of fault.
pub static FAULT: Question = Question::new("fault", key::SPECIAL_FAULT_POINT, Kind::One(FAULTS), key::WHY_FAULT)
    .unsaid("fault_not_told")
    .when(at_fault);

/// The points of ZSVarPre 28(2), in their order.
static FAULTS: &[Choice] = &[
    Choice::new("1", key::SPECIAL_FAULT_01),
    Choice::new("2", key::SPECIAL_FAULT_02),
    Choice::new("3", key::SPECIAL_FAULT_03),
    Choice::new("4", key::SPECIAL_FAULT_04),
    Choice::new("5", key::SPECIAL_FAULT_05),
    Choice::new("6", key::SPECIAL_FAULT_06),
    Choice::new("7", key::SPECIAL_FAULT_07),
    Choice::new("8", key::SPECIAL_FAULT_08),
    Choice::new("9", key::SPECIAL_FAULT_09),
    Choice::new("10", key::SPECIAL_FAULT_10),
    Choice::new("11", key::SPECIAL_FAULT_11),
    Choice::new("12", key::SPECIAL_FAULT_12),
    Choice::new("13", key::SPECIAL_FAULT_13),
];

/// Since when.
pub static FAULT_AROSE: Question = Question::new("fault_arose", key::SPECIAL_FAULT_AROSE, Kind::Date, key::WHY_FAULT)
    .hint(key::SPECIAL_FAULT_AROSE_HINT)
    .unsaid("less_assumed")
    .when(|a| at_fault(a) && matches!(a.says(&FAULT), "1" | "3" | "11"))
    .unless(|a| a.date(&FAULT_AROSE).filter(|day| *day > a.answers.application_date()).map(|_| key::PROBLEM_LATER));

/// What lifts it.
pub static FAULT_LIFTS: Question =
    Question::new("fault_lifts", key::SPECIAL_FAULT_LIFTS, Kind::Many(LIFTS), key::WHY_FAULT)
        .unsaid("less_assumed")
        .when(|a| at_fault(a) && matches!(a.says(&FAULT), "1" | "3" | "5" | "11"));

static LIFTS: &[Choice] = &[
    Choice::new("agreement", key::SPECIAL_FAULT_AGREEMENT),
    Choice::new("cares", key::SPECIAL_FAULT_CARES),
    Choice::when("violence", key::SPECIAL_FAULT_VIOLENCE, |a| a.says(&FAULT) == "1"),
    Choice::when("inability", key::SPECIAL_FAULT_INABILITY, |a| a.says(&FAULT) == "1"),
];

/// The last day of a ban.
pub static BAN_UNTIL: Question = Question::new("ban_until", key::SPECIAL_BAN_UNTIL, Kind::Date, key::WHY_FAULT)
    .hint(key::SPECIAL_BAN_UNTIL_HINT)
    .unsaid("fault_not_told")
    .when(|a| a.household().yes(&ADULTS) && a.ticked(&ADULT_FACTS, "ban"));

/// The questions about an adult.
pub static ADULT: &[&Question] = &[&ADULT_FACTS, &FAULT, &FAULT_AROSE, &FAULT_LIFTS, &BAN_UNTIL];

/// What is unusual about a child.
pub static CHILD_FACTS: Question =
    Question::new("facts", key::SPECIAL_FACTS, Kind::Many(CHILD_KINDS), key::WHY_UNUSUAL)
        .unsaid("unusual_not_told")
        .when(|a| a.household().yes(&CHILDREN));

static CHILD_KINDS: &[Choice] = &[
    Choice::new("abroad", key::SPECIAL_ABROAD),
    Choice::new("not_registered", key::SPECIAL_NOT_REGISTERED),
    Choice::when("pupils_home", key::SPECIAL_PUPILS_HOME, |a| a.aged(6)),
    Choice::new("foster_care", key::SPECIAL_FOSTER_CARE),
    Choice::new("free_care", key::SPECIAL_FREE_CARE),
    Choice::new("institution_exempt", key::SPECIAL_INSTITUTION_EXEMPT),
    Choice::new("hospital", key::SPECIAL_HOSPITAL),
    Choice::new("treaty", key::SPECIAL_TREATY),
    Choice::when("employed", key::SPECIAL_EMPLOYED, |a| a.aged(15)),
    Choice::when("own_family", key::SPECIAL_OWN_FAMILY, |a| a.aged(15)),
    Choice::when("manager", key::SPECIAL_MANAGER, |a| a.aged(15)),
    Choice::when("farmer", key::SPECIAL_FARMER, |a| a.aged(15)),
    Choice::when("extended_right", key::SPECIAL_EXTENDED_RIGHT, |a| a.aged(18)),
];

/// Whether the parents still care for a child in an institution.
pub static CARES: Question = Question::new("cares", key::SPECIAL_CARES, Kind::YesNo, key::WHY_UNUSUAL)
    .unsaid("less_assumed")
    .hint(key::SPECIAL_CARES_HINT)
    .when(|a| {
        a.household().yes(&CHILDREN) && (a.ticked(&CHILD_FACTS, "free_care") || a.ticked(&CHILD_FACTS, "foster_care"))
    });

/// Days at home.
pub static DAYS: Question = Question::new("days", key::SPECIAL_DAYS, Kind::Whole(0, 366), key::WHY_UNUSUAL)
    .hint(key::SPECIAL_DAYS_HINT)
    .unsaid("less_assumed")
    .when(|a| a.yes(&CARES));

/// The questions about a child.
pub static CHILD: &[&Question] = &[&CHILD_FACTS, &CARES, &DAYS];

fn had_extraordinary(about: &About) -> bool {
    about.household().ticked(&you::SITUATION, "extraordinary")
}

fn at_fault(about: &About) -> bool {
    about.household().yes(&ADULTS) && about.ticked(&ADULT_FACTS, "fault")
}

fn in_kindergarten(about: &About) -> bool {
    about.persons().skip(1).any(|n| about.of(Subject::Person(n)).yes(&children::IN_KINDERGARTEN))
}

/// Fills in what is unusual about the household.
pub fn fill(about: About, household: &mut Household) {
    let earlier = about.says(&EARLIER);
    household.dsp_history.previous_award = matches!(earlier, "before" | "now");
    household.dsp_history.unchanged = about.yes(&UNCHANGED);
    household.dsp_history.no_improvement_expected = about.yes(&NO_IMPROVEMENT);
    if earlier == "now" {
        household.current_rights.dsp = Paid::Yes;
    }
    household.extraordinary.received_this_year = about.eur_or_zero(&EXTRAORDINARY);
    household.extraordinary.received_disaster_this_year = about.eur_or_zero(&EXTRAORDINARY_DISASTER);
    household.extraordinary.misused_until = about.date(&MISUSED);
    household.large_family_received = about.eur_or_zero(&LARGE_FAMILY);
    let helped = |kind| about.ticked(&HELPS, kind);
    household.support.accommodation = helped("accommodation");
    household.support.food = helped("food");
    household.support.full = helped("full");
    household.support.tax_dependent = helped("tax_dependent");
    household.kindergarten_options.municipality_discount_pct =
        about.number(&DISCOUNT_PCT).filter(|n| *n > Number::default());
    household.dsp_ban_until = about.of(Subject::YOU).date(&BAN_UNTIL);
}

/// Fills in what is unusual about an adult.
pub fn fill_adult(about: About, person: &mut Person) {
    let fact = |kind| about.ticked(&ADULT_FACTS, kind);
    person.institutional_care = fact("institution") || fact("institution_exempt");
    person.institution_fee_exempt = fact("institution_exempt");
    person.hospital_30_days = fact("hospital");
    person.separated_divorce_pending = fact("separated");
    person.missing = fact("missing");
    person.tax_resident_si = !fact("not_tax_resident");
    person.neglected_right = fact("neglected_right");
    let lifted = |kind| about.ticked(&FAULT_LIFTS, kind);
    person.fault = about.whole(&FAULT).map(|point| Fault {
        point: point as u8,
        arose: about.date(&FAULT_AROSE),
        agreement: lifted("agreement"),
        violence_or_relocation: lifted("violence"),
        cares_instead_of_institution: lifted("cares"),
        total_inability: lifted("inability"),
    });
}

/// Fills in what is unusual about a child.
pub fn fill_child(about: About, child: &mut Person) {
    let fact = |kind| about.ticked(&CHILD_FACTS, kind);
    child.lives_in_si = !fact("abroad");
    child.residence_registered_si = !fact("not_registered");
    child.special_institution = fact("pupils_home");
    child.foster_care = fact("foster_care");
    child.institution_free_care_30d = fact("free_care");
    child.institutional_care = fact("institution_exempt");
    child.institution_fee_exempt = fact("institution_exempt");
    child.hospital_30_days = fact("hospital");
    child.benefit_by_treaty = fact("treaty");
    child.married_or_parent = fact("own_family");
    child.managing_partner = fact("manager");
    child.insured_farmer = fact("farmer");
    child.extended_parental_right = fact("extended_right");
    if fact("employed") {
        child.work.kind = WorkKind::Employed;
    }
    child.parents_materially_care = about.yes(&CARES);
    child.days_in_family_last_12m = about.whole(&DAYS).unwrap_or(0) as u16;
}
