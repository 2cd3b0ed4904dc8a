//! What the household owns, on the day of the application.

use crate::form::{About, Choice, Kind, Question, Section, Subject, UNSAID};
use crate::household::{
    Dwelling, Exception27, ExceptionKind, Household, RealEstate, RealEstateExempt, Vehicle, VehicleKind,
};
use crate::text::key;

/// The most entries of a list.
pub const MOST: u32 = 9;

/// Savings.
pub static SAVINGS: Question = Question::new("savings", key::PROPERTY_SAVINGS, Kind::Eur, key::WHY_SAVINGS)
    .unsaid("savings_not_told")
    .hint(key::PROPERTY_SAVINGS_HINT);

/// Owning the home.
pub static OWNS_HOME: Question = Question::new("owns_home", key::PROPERTY_OWNS_HOME, Kind::YesNo, key::WHY_HOME)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_OWNS_HOME_HINT);

/// Its value.
pub static HOME_VALUE: Question = Question::new("home_value", key::PROPERTY_HOME_VALUE, Kind::Eur, key::WHY_HOME)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_VALUE_HINT)
    .when(|a| a.yes(&OWNS_HOME));

/// Its area.
pub static HOME_AREA: Question =
    Question::new("home_area", key::PROPERTY_HOME_AREA, Kind::Number(10_000), key::WHY_HOME)
        .unsaid("")
        .hint(key::PROPERTY_HOME_AREA_HINT)
        .when(|a| a.yes(&OWNS_HOME));

/// How many cars and motorcycles.
pub static VEHICLES: Question =
    Question::new("vehicles", key::PROPERTY_VEHICLES, Kind::Whole(0, MOST), key::WHY_VEHICLE)
        .unsaid("property_not_told")
        .hint(key::PROPERTY_VEHICLES_HINT);

/// Anything else of value.
pub static HAS_OTHER: Question = Question::new("has_other", key::PROPERTY_HAS_OTHER, Kind::YesNo, key::WHY_PROPERTY)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_HAS_OTHER_HINT);

/// What else.
pub static OTHER: Question = Question::new("other", key::PROPERTY_OTHER, Kind::Many(OTHERS), key::WHY_PROPERTY)
    .unsaid("property_not_told")
    .when(|a| a.yes(&HAS_OTHER));

static OTHERS: &[Choice] = &[
    Choice::new("land", key::PROPERTY_OTHER_LAND),
    Choice::new("securities", key::PROPERTY_OTHER_SECURITIES),
    Choice::new("shares", key::PROPERTY_OTHER_SHARES),
    Choice::new("vessel", key::PROPERTY_OTHER_VESSEL),
    Choice::new("movable", key::PROPERTY_OTHER_MOVABLE),
];

/// How many pieces of land and buildings.
pub static LANDS: Question = Question::new("lands", key::PROPERTY_LANDS, Kind::Whole(1, MOST), key::WHY_PROPERTY)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_LANDS_HINT)
    .when(|a| owns(a, "land"));

/// Securities.
pub static SECURITIES: Question = Question::new("securities", key::PROPERTY_SECURITIES, Kind::Eur, key::WHY_PROPERTY)
    .hint(key::PROPERTY_SECURITIES_HINT)
    .unsaid("property_not_told")
    .when(|a| owns(a, "securities"));

/// Shares of companies.
pub static SHARES: Question = Question::new("shares", key::PROPERTY_SHARES, Kind::Eur, key::WHY_PROPERTY)
    .hint(key::PROPERTY_SHARES_HINT)
    .unsaid("property_not_told")
    .when(|a| owns(a, "shares"));

/// A boat.
pub static VESSEL: Question = Question::new("vessel", key::PROPERTY_VESSEL, Kind::Eur, key::WHY_PROPERTY)
    .hint(key::PROPERTY_VEHICLE_VALUE_HINT)
    .unsaid("property_not_told")
    .when(|a| owns(a, "vessel"));

/// Other movable property.
pub static MOVABLE: Question = Question::new("movable", key::PROPERTY_MOVABLE, Kind::Eur, key::WHY_PROPERTY)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_MOVABLE_HINT)
    .when(|a| owns(a, "movable"));

/// People who can't live from their real estate for now.
pub static STUCK: Question = Question::new("stuck", key::PROPERTY_STUCK, Kind::YesNo, key::WHY_STUCK)
    .unsaid("less_assumed")
    .hint(key::PROPERTY_STUCK_HINT)
    .when(|a| a.yes(&OWNS_HOME) || owns(a, "land"));

/// How often social assistance was received.
pub static RECEIVED: Question = Question::new("received", key::PROPERTY_RECEIVED, Kind::Whole(0, 24), key::WHY_STUCK)
    .hint(key::PROPERTY_RECEIVED_HINT)
    .unsaid("less_assumed")
    .when(|a| a.yes(&STUCK));

/// Agreeing to the entry in the land register.
pub static CONSENTS: Question = Question::new("consents", key::PROPERTY_CONSENTS, Kind::YesNo, key::WHY_STUCK)
    .unsaid("less_assumed")
    .when(|a| a.yes(&STUCK) && a.whole(&RECEIVED).is_some_and(|times| times > 18));

/// The questions about the household.
pub static HOUSEHOLD: &[&Question] = &[
    &SAVINGS,
    &OWNS_HOME,
    &HOME_VALUE,
    &HOME_AREA,
    &VEHICLES,
    &HAS_OTHER,
    &OTHER,
    &LANDS,
    &SECURITIES,
    &SHARES,
    &VESSEL,
    &MOVABLE,
    &STUCK,
    &RECEIVED,
    &CONSENTS,
];

/// The kind of vehicle.
pub static VEHICLE: Question =
    Question::new("kind", key::PROPERTY_VEHICLE, Kind::One(VEHICLE_KINDS), key::WHY_VEHICLE).unsaid("less_assumed");

static VEHICLE_KINDS: &[Choice] = &[
    Choice::new("car", key::PROPERTY_VEHICLE_CAR),
    Choice::new("single_track", key::PROPERTY_VEHICLE_SINGLE_TRACK),
    Choice::new("other", key::PROPERTY_VEHICLE_OTHER),
];

/// What is special about it.
pub static VEHICLE_FLAGS: Question =
    Question::new("flags", key::PROPERTY_VEHICLE_FLAGS, Kind::Many(FLAGS), key::WHY_VEHICLE).unsaid("less_assumed");

static FLAGS: &[Choice] = &[
    Choice::new("leased", key::PROPERTY_VEHICLE_LEASED),
    Choice::new("adapted", key::PROPERTY_VEHICLE_ADAPTED),
    Choice::new("business", key::PROPERTY_VEHICLE_BUSINESS),
    Choice::new("oldtimer", key::PROPERTY_VEHICLE_OLDTIMER),
];

/// The year of its first registration: an old car's value is not looked at.
pub static REGISTERED: Question =
    Question::new("registered", key::PROPERTY_VEHICLE_YEAR, Kind::Whole(1900, 2199), key::WHY_VEHICLE)
        .unsaid("less_assumed")
        .hint(key::PROPERTY_VEHICLE_YEAR_HINT)
        .when(|a| a.says(&VEHICLE) == "car");

/// The engine's volume, where it decides that.
pub static ENGINE: Question =
    Question::new("engine", key::PROPERTY_VEHICLE_ENGINE, Kind::Whole(0, 20_000), key::WHY_VEHICLE)
        .hint(key::PROPERTY_VEHICLE_ENGINE_HINT)
        .optional()
        .when(|a| {
            a.says(&VEHICLE) == "car"
                && a.whole(&REGISTERED).is_some_and(|year| (6..10).contains(&age_in_years(a, year)))
        });

/// Its value.
pub static VEHICLE_VALUE: Question = Question::new("value", key::PROPERTY_VEHICLE_VALUE, Kind::Eur, key::WHY_VEHICLE)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_VEHICLE_VALUE_HINT);

/// The questions about a vehicle.
pub static VEHICLE_QUESTIONS: &[&Question] = &[&VEHICLE, &REGISTERED, &ENGINE, &VEHICLE_VALUE, &VEHICLE_FLAGS];

/// The value of real estate.
pub static LAND_VALUE: Question = Question::new("value", key::PROPERTY_LAND_VALUE, Kind::Eur, key::WHY_PROPERTY)
    .unsaid("property_not_told")
    .hint(key::PROPERTY_VALUE_HINT);

/// What it is used for.
pub static LAND_USE: Question =
    Question::new("use", key::PROPERTY_LAND_USE, Kind::One(USES), key::WHY_PROPERTY).unsaid("less_assumed");

static USES: &[Choice] = &[
    Choice::new("none", key::PROPERTY_LAND_USE_NONE),
    Choice::new("business", key::PROPERTY_LAND_USE_BUSINESS),
    Choice::new("agri_income", key::PROPERTY_LAND_USE_AGRI_INCOME),
    Choice::new("agri_unable", key::PROPERTY_LAND_USE_AGRI_UNABLE),
    Choice::new("leased", key::PROPERTY_LAND_USE_LEASED),
];

/// A cultural monument.
pub static MONUMENT: Question = Question::new("monument", key::PROPERTY_MONUMENT, Kind::YesNo, key::WHY_PROPERTY)
    .unsaid("less_assumed")
    .when(|a| a.says(&LAND_USE) == "none");

/// The questions about land or a building.
pub static LAND_QUESTIONS: &[&Question] = &[&LAND_VALUE, &LAND_USE, &MONUMENT];

/// They own something else of this kind.
pub fn owns(about: &About, what: &str) -> bool {
    about.yes(&HAS_OTHER) && about.ticked(&OTHER, what)
}

fn age_in_years(about: &About, year: u32) -> u32 {
    u32::from(about.answers.application_date().year()).saturating_sub(year)
}

fn count(about: About, question: &Question) -> u8 {
    about.whole(question).filter(|n| *n <= MOST).unwrap_or(0) as u8
}

fn lands(about: About) -> u8 {
    if owns(&about, "land") { count(about, &LANDS) } else { 0 }
}

/// The household's questions, and those about each vehicle and piece of land.
pub fn sections(about: About) -> Vec<Section> {
    let mut sections = vec![Section { subject: Subject::Household, questions: HOUSEHOLD }];
    let vehicle = |n| Section { subject: Subject::Vehicle(n), questions: VEHICLE_QUESTIONS };
    let land = |n| Section { subject: Subject::Land(n), questions: LAND_QUESTIONS };
    sections.extend((0..count(about, &VEHICLES)).map(vehicle));
    sections.extend((0..lands(about)).map(land));
    sections
}

/// Fills in what the household owns.
pub fn fill(about: About, household: &mut Household) {
    let assets = &mut household.assets;
    assets.savings = about.eur_or_zero(&SAVINGS);
    assets.securities = about.eur_or_zero(&SECURITIES);
    assets.company_shares = about.eur_or_zero(&SHARES);
    assets.vessels.extend(about.eur(&VESSEL));
    assets.other_movable.extend(about.eur(&MOVABLE));
    if about.yes(&OWNS_HOME) {
        assets.dwelling = Some(Dwelling {
            value: about.eur_or_zero(&HOME_VALUE),
            area_m2: about.number(&HOME_AREA).unwrap_or_default(),
            residents: None,
            lived_in_registered: true,
        });
    }
    assets.vehicles = (0..count(about, &VEHICLES)).map(|n| vehicle(about.of(Subject::Vehicle(n)))).collect();
    assets.real_estate = (0..lands(about)).map(|n| land(about.of(Subject::Land(n)))).collect();
    if about.yes(&STUCK) {
        assets.exception_27 = Some(Exception27 {
            kind: if about.yes(&OWNS_HOME) { ExceptionKind::Dwelling } else { ExceptionKind::RealEstate },
            circumstances: true,
            // Not told: all of them, which asks most of the household.
            dsp_received_last_24m: about.whole(&RECEIVED).unwrap_or(if about.unsaid(&RECEIVED) { 24 } else { 0 }) as u8,
            consents_entry: about.yes(&CONSENTS),
        });
    }
}

fn vehicle(about: About) -> Vehicle {
    Vehicle {
        value: about.eur_or_zero(&VEHICLE_VALUE),
        kind: match about.says(&VEHICLE) {
            "single_track" => VehicleKind::SingleTrack,
            // Not told: what counts with its whole value.
            "other" | UNSAID => VehicleKind::Other,
            _ => VehicleKind::Car,
        },
        first_registered_year: about.whole(&REGISTERED).map(|year| year as u16),
        engine_ccm: about.whole(&ENGINE),
        oldtimer: about.ticked(&VEHICLE_FLAGS, "oldtimer"),
        adapted: about.ticked(&VEHICLE_FLAGS, "adapted"),
        leased: about.ticked(&VEHICLE_FLAGS, "leased"),
        business: about.ticked(&VEHICLE_FLAGS, "business"),
    }
}

fn land(about: About) -> RealEstate {
    RealEstate {
        value: about.eur_or_zero(&LAND_VALUE),
        exempt: match about.says(&LAND_USE) {
            "business" => Some(RealEstateExempt::Business),
            "agri_income" => Some(RealEstateExempt::AgriIncome),
            "agri_unable" => Some(RealEstateExempt::AgriUnable),
            "leased" => Some(RealEstateExempt::Leased),
            _ => None,
        },
        cultural_monument: about.yes(&MONUMENT),
    }
}
