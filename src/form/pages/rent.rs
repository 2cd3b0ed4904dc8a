//! The rented home: which kind, how much, how large, with whom. Asked only of those who pay rent.

use super::{property, you};
use crate::form::{About, Choice, Kind, Question, UNSAID};
use crate::household::{Household, Number, Rent, RentKind};
use crate::money::Eur;
use crate::text::key;

/// The kind of the rented home. Not known: no subsidy is estimated.
pub static KIND: Question = Question::new("rent_kind", key::RENT_KIND, Kind::One(KINDS), key::WHY_RENT)
    .unsaid("rent_not_told")
    .hint(key::RENT_KIND_HINT);

static KINDS: &[Choice] = &[
    Choice::new("market", key::RENT_KIND_MARKET),
    Choice::new("non_profit", key::RENT_KIND_NON_PROFIT),
    Choice::new("purpose", key::RENT_KIND_PURPOSE),
    Choice::new("living_unit", key::RENT_KIND_LIVING_UNIT),
    Choice::new("caretaker", key::RENT_KIND_CARETAKER),
];

/// The rent; people with international protection need it whatever the kind.
pub static MONTHLY: Question = Question::new("rent_monthly", key::PROTECTION_RENT, Kind::Eur, key::WHY_RENT_AMOUNT)
    .unsaid("rent_not_told")
    .hint(key::PROTECTION_RENT_HINT);

/// The part of it for the location.
pub static LOCATION: Question = Question::new("rent_location", key::RENT_LOCATION, Kind::Eur, key::WHY_RENT_AMOUNT)
    .hint(key::RENT_LOCATION_HINT)
    .optional()
    .when(|a| matches!(a.says(&KIND), "non_profit" | "purpose" | "living_unit"))
    .unless(|a| {
        (!a.unsaid(&MONTHLY) && a.eur_or_zero(&LOCATION) > a.eur_or_zero(&MONTHLY)).then_some(key::PROBLEM_AMOUNT)
    });

/// The non-profit rent, where the rent of the contract doesn't tell it.
pub static NON_PROFIT: Question =
    Question::new("rent_non_profit", key::RENT_NON_PROFIT, Kind::Eur, key::WHY_RENT_AMOUNT)
        .hint(key::RENT_NON_PROFIT_HINT)
        .optional()
        .when(|a| a.says(&KIND) == "purpose");

/// The recognised market rent.
pub static RECOGNISED: Question =
    Question::new("rent_market", key::RENT_MARKET, Kind::Number(MOST_PER_M2), key::WHY_RENT_AMOUNT)
        .hint(key::RENT_MARKET_HINT)
        .optional()
        .when(|a| matches!(a.says(&KIND), "market" | "caretaker"));

/// The most EUR per m2 a month.
const MOST_PER_M2: u32 = 100;

/// The area.
pub static AREA: Question =
    Question::new("rent_area", key::PROPERTY_HOME_AREA, Kind::Number(10_000), key::WHY_RENT_AMOUNT)
        .hint(key::RENT_AREA_HINT)
        .optional()
        .when(is_known)
        .unless(|a| (a.number(&AREA) == Some(Number::default())).then_some(key::PROBLEM_AREA));

/// The end of the lease.
pub static LEASE_END: Question =
    Question::new("rent_lease_end", key::PROTECTION_LEASE_END, Kind::Date, key::WHY_RENT_CONDITION)
        .hint(key::PROTECTION_LEASE_END_HINT)
        .optional();

/// Whether an address in the home is registered.
pub static REGISTERED: Question =
    Question::new("rent_registered", key::RENT_REGISTERED, Kind::YesNo, key::WHY_RENT_CONDITION)
        .unsaid("rent_condition_not_told")
        .hint(key::RENT_REGISTERED_HINT)
        .when(is_market);

/// Whether the landlord is a near relative.
pub static RELATED: Question = Question::new("rent_related", key::RENT_RELATED, Kind::YesNo, key::WHY_RENT_CONDITION)
    .unsaid("rent_condition_not_told")
    .hint(key::RENT_RELATED_HINT)
    .when(is_market);

/// Waiting for a non-profit home.
pub static TENDER: Question =
    Question::new("rent_tender", key::RENT_TENDER, Kind::One(TENDERS), key::WHY_RENT_CONDITION)
        .unsaid("rent_condition_not_told")
        .hint(key::RENT_TENDER_HINT)
        .when(is_market);

static TENDERS: &[Choice] = &[
    Choice::new("list", key::RENT_TENDER_LIST),
    Choice::new("none", key::RENT_TENDER_NONE),
    Choice::new("no", key::RENT_TENDER_NO),
];

/// Another home of their own, where the property told so far can hold one.
pub static OWNS_OTHER: Question =
    Question::new("rent_owns_other", key::RENT_OWNS_OTHER, Kind::YesNo, key::WHY_RENT_CONDITION)
        .unsaid("rent_condition_not_told")
        .when(|a| is_market(a) && (property::owns(a, "land") || has_others(a)));

/// What is special.
pub static FACTS: Question =
    Question::new("rent_facts", key::RENT_FACTS, Kind::Many(FACT_KINDS), key::WHY_RENT_CONDITION)
        .unsaid("rent_condition_not_told")
        .hint(key::RENT_FACTS_HINT)
        .when(is_known);

static FACT_KINDS: &[Choice] = &[
    Choice::new("impaired", key::RENT_IMPAIRED),
    Choice::when("refused", key::RENT_REFUSED, is_market),
    Choice::when("smaller", key::RENT_SMALLER, |a| {
        let alone = !a.has_partner() && a.children() == 0 && !has_others(a);
        alone && matches!(a.says(&KIND), "non_profit" | "purpose" | "living_unit")
    }),
];

/// Tenants who are not of the family.
pub static OTHERS: Question = Question::new("rent_others", key::RENT_OTHERS, Kind::Whole(0, 20), key::WHY_TENANTS)
    .unsaid("others_income_not_told")
    .hint(key::RENT_OTHERS_HINT)
    .when(is_known);

/// Their income.
pub static OTHERS_INCOME: Question =
    Question::new("rent_others_income", key::RENT_OTHERS_INCOME, Kind::Eur, key::WHY_TENANTS)
        .unsaid("others_income_not_told")
        .hint(key::RENT_OTHERS_INCOME_HINT)
        .when(has_others);

/// The questions about the household.
pub static HOUSEHOLD: &[&Question] = &[
    &KIND,
    &MONTHLY,
    &LOCATION,
    &NON_PROFIT,
    &RECOGNISED,
    &AREA,
    &LEASE_END,
    &OTHERS,
    &OTHERS_INCOME,
    &REGISTERED,
    &RELATED,
    &TENDER,
    &OWNS_OTHER,
    &FACTS,
];

fn is_known(about: &About) -> bool {
    !matches!(about.says(&KIND), "" | UNSAID)
}

fn is_market(about: &About) -> bool {
    about.says(&KIND) == "market"
}

fn has_others(about: &About) -> bool {
    about.whole(&OTHERS).is_some_and(|n| n > 0)
}

/// They pay rent.
pub fn is_asked(about: About) -> bool {
    about.household().ticked(&you::SITUATION, "rent")
}

/// Fills in the rented home.
pub fn fill(about: About, household: &mut Household) {
    let kind = match about.says(&KIND) {
        "market" => RentKind::Market,
        "non_profit" => RentKind::NonProfit,
        "purpose" => RentKind::Purpose,
        "living_unit" => RentKind::LivingUnit,
        "caretaker" => RentKind::Caretaker,
        _ => return,
    };
    // Without the rent there is nothing to subsidise: no subsidy is estimated.
    if about.unsaid(&MONTHLY) {
        return;
    }
    let mut rent = Rent::new(kind, about.eur_or_zero(&MONTHLY));
    rent.location_part = about.eur_or_zero(&LOCATION);
    rent.non_profit_rent = about.eur(&NON_PROFIT);
    rent.recognised_market_rent = about.number(&RECOGNISED).map(|number| Eur(number.0));
    rent.area_m2 = about.number(&AREA);
    rent.contract_end = about.date(&LEASE_END);
    rent.other_tenants = about.whole(&OTHERS).unwrap_or(0) as u8;
    rent.other_tenants_income_monthly = about.eur_or_zero(&OTHERS_INCOME);
    rent.registered_at_address = !about.no(&REGISTERED);
    rent.related_landlord = about.yes(&RELATED);
    rent.applied_to_tender = about.says(&TENDER) != "no";
    rent.owns_other_dwelling = about.yes(&OWNS_OTHER);
    rent.refused_non_profit_dwelling = about.ticked(&FACTS, "refused");
    rent.smaller_dwelling_refused = about.ticked(&FACTS, "smaller");
    rent.mobility_impaired = about.ticked(&FACTS, "impaired");
    household.rent = Some(rent);
}
