//! International protection: where the person lives, since when protected, and what the allowance
//! for private accommodation needs. Asked only where someone has that protection.

use super::{children, rent, you};
use crate::form::{About, Choice, Kind, Question, Subject, UNSAID};
use crate::household::{Household, Number, OfficeHouse, Refugee};
use crate::text::{Key, key};

/// Where they live. Not told: no right that depends on it is estimated.
pub static LIVES: Question =
    Question::new("protection_lives", key::PROTECTION_LIVES, Kind::One(PLACES), key::WHY_PROTECTION)
        .unsaid("protection_not_told")
        .hint(key::PROTECTION_LIVES_HINT);

static PLACES: &[Choice] = &[
    Choice::new("private", key::PROTECTION_LIVES_PRIVATE),
    Choice::new("office_house", key::PROTECTION_LIVES_OFFICE_HOUSE),
    Choice::new("otherwise", key::PROTECTION_LIVES_OTHERWISE),
];

/// The day on which protection was granted.
pub static GRANTED: Question =
    Question::new("protection_granted", key::PROTECTION_GRANTED, Kind::Date, key::WHY_PROTECTION_TIME)
        .unsaid("protection_not_told")
        .hint(key::PROTECTION_GRANTED_HINT)
        .when(|a| !matches!(a.says(&LIVES), "" | UNSAID))
        .unless(|a| later(a, &GRANTED));

/// The day on which the integration contract was signed.
pub static SIGNED: Question =
    Question::new("protection_signed", key::PROTECTION_SIGNED, Kind::Date, key::WHY_PROTECTION_TIME)
        .hint(key::PROTECTION_SIGNED_HINT)
        .optional()
        .when(is_private)
        .unless(|a| later(a, &SIGNED));

/// The rent, where it isn't asked on the page of the rented home.
pub static RENT: Question =
    Question::new("protection_rent", key::PROTECTION_RENT, Kind::Eur, key::WHY_PROTECTION_COSTS)
        .unsaid("rent_not_told")
        .hint(key::PROTECTION_RENT_HINT)
        .when(|a| is_private(a) && !rent::is_asked(*a));

/// The other costs of the home in each of the three months.
pub static COSTS: Question =
    Question::new("protection_costs", key::PROTECTION_COSTS, Kind::Months, key::WHY_PROTECTION_COSTS)
        .unsaid("less_assumed")
        .hint(key::PROTECTION_COSTS_HINT)
        .when(is_private);

/// The end of the lease.
pub static LEASE_END: Question =
    Question::new("protection_lease_end", key::PROTECTION_LEASE_END, Kind::Date, key::WHY_PROTECTION_TIME)
        .hint(key::PROTECTION_LEASE_END_HINT)
        .optional()
        .when(|a| is_private(a) && !rent::is_asked(*a));

/// Attendance of the courses, once the first year is nearly over: it decides about a second period.
pub static COURSE: Question =
    Question::new("protection_course", key::PROTECTION_COURSE, Kind::One(COURSES), key::WHY_PROTECTION_LONGER)
        .unsaid("less_assumed")
        .hint(key::PROTECTION_COURSE_HINT)
        .when(|a| {
            let month = a.answers.application_date().month();
            is_private(a) && a.date(&GRANTED).is_some_and(|day| day.month().add_months(11) <= month)
        });

static COURSES: &[Choice] =
    &[Choice::new("most", key::PROTECTION_COURSE_MOST), Choice::new("less", key::PROTECTION_COURSE_LESS)];

/// What makes the right last longer.
pub static SPECIAL: Question =
    Question::new("protection_special", key::PROTECTION_SPECIAL, Kind::Many(SPECIALS), key::WHY_PROTECTION_LONGER)
        .unsaid("less_assumed")
        .when(is_private);

static SPECIALS: &[Choice] = &[
    Choice::new("student", key::PROTECTION_SPECIAL_STUDENT),
    Choice::when("minor", key::PROTECTION_SPECIAL_MINOR, |a| {
        a.of(Subject::YOU).age().is_some_and(|age| (18..25).contains(&age))
    }),
];

/// When the home for minors was left.
pub static LEFT: Question =
    Question::new("protection_left", key::PROTECTION_LEFT, Kind::Date, key::WHY_PROTECTION_TIME)
        .hint(key::PROTECTION_LEFT_HINT)
        .optional()
        .when(|a| is_private(a) && a.ticked(&SPECIAL, "minor"))
        .unless(|a| later(a, &LEFT));

/// Whether the schooling goes on.
pub static SCHOOLING: Question =
    Question::new("protection_schooling", key::PROTECTION_SCHOOLING, Kind::YesNo, key::WHY_PROTECTION_LONGER)
        .unsaid("less_assumed")
        .when(|a| is_private(a) && a.ticked(&SPECIAL, "student"));

/// Someone outside the household is obliged to support them.
pub static OBLIGOR: Question =
    Question::new("protection_obligor", key::PROTECTION_OBLIGOR, Kind::YesNo, key::WHY_OBLIGOR)
        .unsaid("obligor_not_told")
        .hint(key::PROTECTION_OBLIGOR_HINT)
        .when(|a| is_private(a) && !a.ticked(&SPECIAL, "student"));

/// That person's average income.
pub static OBLIGOR_INCOME: Question =
    Question::new("protection_obligor_income", key::PROTECTION_OBLIGOR_INCOME, Kind::Eur, key::WHY_OBLIGOR)
        .unsaid("obligor_not_told")
        .hint(key::PROTECTION_OBLIGOR_INCOME_HINT)
        .when(|a| a.yes(&OBLIGOR));

/// Earlier awards of the allowance.
pub static EARLIER: Question =
    Question::new("protection_before", key::PROTECTION_EARLIER, Kind::One(EARLIERS), key::WHY_PROTECTION_TIME)
        .unsaid("earlier_not_told")
        .when(is_private);

static EARLIERS: &[Choice] = &[
    Choice::new("never", key::SPECIAL_EARLIER_NEVER),
    Choice::new("before", key::SPECIAL_EARLIER_BEFORE),
    Choice::new("now", key::SPECIAL_EARLIER_NOW),
];

/// Until when it is being paid.
pub static RECEIVING_UNTIL: Question =
    Question::new("protection_until", key::PROTECTION_UNTIL, Kind::Date, key::WHY_PROTECTION_TIME)
        .hint(key::PROTECTION_UNTIL_HINT)
        .optional()
        .when(|a| a.says(&EARLIER) == "now");

/// The cost of a day in the office's house.
pub static DAILY_COST: Question =
    Question::new("protection_daily_cost", key::PROTECTION_DAILY_COST, Kind::Eur, key::WHY_OFFICE_HOUSE)
        .hint(key::PROTECTION_DAILY_COST_HINT)
        .optional()
        .when(in_office_house);

/// Since when there are own means.
pub static OWN_SINCE: Question =
    Question::new("protection_own_since", key::PROTECTION_OWN_SINCE, Kind::Date, key::WHY_OFFICE_HOUSE)
        .hint(key::PROTECTION_OWN_SINCE_HINT)
        .optional()
        .when(in_office_house)
        .unless(|a| later(a, &OWN_SINCE));

/// The questions about the household.
pub static HOUSEHOLD: &[&Question] = &[
    &LIVES,
    &GRANTED,
    &SIGNED,
    &RENT,
    &COSTS,
    &LEASE_END,
    &COURSE,
    &SPECIAL,
    &LEFT,
    &SCHOOLING,
    &OBLIGOR,
    &OBLIGOR_INCOME,
    &EARLIER,
    &RECEIVING_UNTIL,
    &DAILY_COST,
    &OWN_SINCE,
];

fn is_private(about: &About) -> bool {
    about.says(&LIVES) == "private"
}

fn in_office_house(about: &About) -> bool {
    about.says(&LIVES) == "office_house"
}

fn later(about: &About, question: &Question) -> Option<Key> {
    about.date(question).filter(|day| *day > about.answers.application_date()).map(|_| key::PROBLEM_LATER)
}

/// Someone of the household has international protection.
pub fn is_asked(about: About) -> bool {
    about.persons().map(|n| about.of(Subject::Person(n))).any(|person| {
        [&you::STATUS, &children::STATUS]
            .iter()
            .any(|question| matches!(person.says(question), "refugee" | "refugee_family"))
    })
}

/// Fills in the international protection.
pub fn fill(about: About, household: &mut Household) {
    let Some(status_granted) = about.date(&GRANTED) else { return };
    // The allowance pays the rent: without it nothing can be said.
    if is_private(&about) && (about.unsaid(&RENT) || about.unsaid(&rent::MONTHLY)) {
        return;
    }
    let mut refugee = Refugee::new(status_granted);
    refugee.private_accommodation = is_private(&about);
    refugee.accommodation_otherwise = about.says(&LIVES) == "otherwise";
    if in_office_house(&about) {
        refugee.office_house = Some(OfficeHouse {
            daily_cost: about.eur(&DAILY_COST),
            since: about.date(&OWN_SINCE),
            ..OfficeHouse::default()
        });
    }
    refugee.integration_contract_signed = about.date(&SIGNED);
    if is_private(&about) {
        refugee.rent_monthly = Some(about.eur(&RENT).or(about.eur(&rent::MONTHLY)).unwrap_or_default());
        refugee.contract_end = about.date(&LEASE_END).or(about.date(&rent::LEASE_END));
    }
    let costs = about.months(&COSTS);
    if costs.iter().any(Option::is_some) {
        // A month without costs counts in their average.
        refugee.other_costs_last3 = costs.map(Option::unwrap_or_default).to_vec();
    }
    // Only whether it was 80 percent decides.
    refugee.course_attendance_pct = match about.says(&COURSE) {
        "most" => Some(Number(80.into())),
        "less" => Some(Number::default()),
        _ => None,
    };
    refugee.student_no_obligors = about.ticked(&SPECIAL, "student");
    refugee.still_in_school = about.yes(&SCHOOLING);
    refugee.unaccompanied_minor_left = about.ticked(&SPECIAL, "minor");
    refugee.left_minors_home = about.date(&LEFT);
    refugee.obligor_income_avg = about.eur(&OBLIGOR_INCOME);
    refugee.first_award = !matches!(about.says(&EARLIER), "before" | "now");
    refugee.already_receiving_until = about.date(&RECEIVING_UNTIL);
    household.refugee = Some(refugee);
}
