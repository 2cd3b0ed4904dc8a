//! Which fact of the contract answers which question: page by page, the inverse of what `pages/` fills in.

use super::fill::{Filler, Row, of_month};
use crate::date::Date;
use crate::form::Subject;
use crate::form::pages::{children, death, income, property, protection, rent, school, special, work, you};
use crate::value::Value;

/// Answers all questions that the file tells something about.
pub fn fill(filler: &mut Filler, file: &Value, persons: &[(u8, &Value, usize)]) {
    let household = Subject::Household;
    filler.fill(household, file, HOUSEHOLD);
    situation(filler, file, persons);
    for (n, person, _) in persons {
        let subject = Subject::Person(*n);
        if *n < 2 {
            adult(filler, subject, person);
        } else {
            child(filler, subject, person);
        }
        studies(filler, subject, person);
        incomes(filler, subject, person);
    }
    filler.fill(Subject::YOU, file, ALONE);
    protected(filler, file);
    owned(filler, file.get("assets"));
    let tender = if *file.get("rent.applied_to_tender") == Value::Bool(false) { "no" } else { "list" };
    if given(file.get("rent")) {
        filler.fill(household, file.get("rent"), RENT);
        filler.say(household, &rent::TENDER, tender);
    }
    filler.fill(household, file.get("death"), DEATH);
    unusual(filler, file, persons);
}

fn given(value: &Value) -> bool {
    *value != Value::Null
}

fn is(value: &Value, path: &str) -> bool {
    *value.get(path) == Value::Bool(true)
}

/// An amount that is given and not nothing.
fn is_some(value: &Value, path: &str) -> bool {
    value.get(path).text().bytes().any(|b| (b'1'..=b'9').contains(&b))
}

static HOUSEHOLD: &[Row] = &[
    Row("application_date", &you::APPLICATION_DATE, ""),
    Row("expected_birth", &you::EXPECTED, ""),
    Row("expected_children", &you::EXPECTED_CHILDREN, ""),
    Row("extraordinary.disaster", &you::SITUATION, "disaster"),
];

/// Who lives there, and what opens further pages.
fn situation(filler: &mut Filler, file: &Value, persons: &[(u8, &Value, usize)]) {
    let household = Subject::Household;
    let children = persons.iter().filter(|(n, ..)| *n > 1);
    filler.say(household, &you::CHILDREN, &children.clone().count().to_string());
    let partner = persons.iter().find(|(n, ..)| *n == 1);
    let kind = file.get("partnership.kind").text();
    filler.say(household, &you::PARTNER, if kind.is_empty() || partner.is_none() { "none" } else { kind });
    let any = |fact: &dyn Fn(&Value) -> bool| children.clone().any(|(_, child, _)| fact(child));
    let studies = |person: &Value| matches!(person.get("school").text(), "secondary" | "student");
    let ticks = [
        ("rent", given(file.get("rent"))),
        ("baby", given(file.get("expected_birth"))),
        ("adopted", any(&|child| given(child.get("adopted_on")))),
        ("care", any(&|child| !matches!(child.get("care_need").text(), "" | "none"))),
        ("you_study", studies(persons[0].1)),
        ("partner_studies", partner.is_some_and(|(_, person, _)| studies(person))),
        ("foreign_child", any(&|child| !matches!(child.get("residence_status").text(), "" | "citizen"))),
        ("death", given(file.get("death"))),
        (
            "extraordinary",
            is_some(file, "extraordinary.received_this_year") || given(file.get("extraordinary.misused_until")),
        ),
    ];
    for (choice, yes) in ticks {
        filler.tick(household, &you::SITUATION, choice, yes);
    }
}

static ADULT: &[Row] = &[
    Row("birthdate", &you::BIRTHDATE, ""),
    Row("sex", &you::SEX, ""),
    Row("residence_status", &you::STATUS, "citizen"),
    Row("permanent_residence", &you::PERMANENT, "+"),
    Row("temporary_residence", &you::TEMPORARY, "+"),
    Row("work.type", &work::WORK, "none"),
    Row("work.type", &work::OTHER_WORK, ""),
    Row("work.hours", &work::HOURS, ""),
    Row("also_full_time_employed", &work::ALSO_EMPLOYED, ""),
    Row("registered_unemployed", &work::REGISTERED, ""),
    Row("school", &school::LEVEL, ""),
    Row("receives_vd_other", &income::VD_OTHER, ""),
];

fn adult(filler: &mut Filler, subject: Subject, person: &Value) {
    filler.fill(subject, person, ADULT);
    if !filler.about(subject).says(&work::OTHER_WORK).is_empty() {
        filler.say(subject, &work::WORK, "other");
    }
    let able = [
        ("temporarily_unable_to_work", "temporarily_unable"),
        ("permanently_unable_to_work", "permanently_unable"),
        ("permanently_unemployable", "unemployable"),
    ];
    let able = able.iter().find(|(fact, _)| is(person, fact)).map_or("yes", |(_, choice)| choice);
    filler.say(subject, &work::ABLE, able);
    let insured = match person.get("insured_otherwise") {
        Value::Bool(true) => "yes",
        Value::Bool(false) => "no",
        _ => "unsaid",
    };
    filler.say(subject, &income::INSURED, insured);
}

/// A single person.
static ALONE: &[Row] = &[
    Row("single_special.lives_with_parents_enough_means", &work::WITH_PARENTS, ""),
    Row("single_special.lives_with_nonfamily_enough_means", &work::WITH_OTHERS, ""),
];

static CHILD: &[Row] = &[
    Row("birthdate", &children::BIRTHDATE, ""),
    Row("residence_status", &children::STATUS, "citizen"),
    Row("other_parent", &children::OTHER_PARENT, "in_household"),
    Row("maintenance_settled", &children::SETTLED, "yes"),
    Row("custody", &children::CUSTODY, "sole"),
    Row("counted_here", &children::COUNTED_HERE, "+"),
    Row("adopted_on", &children::ADOPTED, ""),
    Row("birth_grant_received", &children::BIRTH_GRANT, ""),
    Row("care_need", &children::CARE, "none"),
    Row("kindergarten.price", &children::PRICE, ""),
    Row("school", &children::SCHOOL, "none"),
    Row("regular_schooling", &children::REGULAR, "+"),
];

fn child(filler: &mut Filler, subject: Subject, child: &Value) {
    filler.fill(subject, child, CHILD);
    filler.yes(subject, &children::IN_KINDERGARTEN, given(child.get("kindergarten")));
    filler.yes(subject, &children::OWN_INCOME, !child.get("incomes").list().is_empty());
}

static STUDIES: &[Row] = &[
    Row("meals.snack_price", &school::SNACK_PRICE, ""),
    Row("meals.lunch_price", &school::LUNCH_PRICE, ""),
    Row("meals.school_days", &school::DAYS, ""),
    Row("enrolled_on", &school::ENROLLED, ""),
    Row("scholarship.away.distance_km", &school::DISTANCE, ""),
    Row("scholarship.away.rent_monthly", &school::AWAY_RENT, ""),
    Row("scholarship.away.registered_there", &school::AWAY_FACTS, "+registered"),
    Row("scholarship.away.subsidised", &school::AWAY_FACTS, "subsidised"),
    Row("scholarship.away.owns_real_estate", &school::AWAY_FACTS, "owns"),
    Row("scholarship.average_grade", &school::GRADE, ""),
    Row("scholarship.ects", &school::ECTS, ""),
    Row("scholarship.special_needs", &school::FACTS, "special_needs"),
    Row("scholarship.zois", &school::FACTS, "zois"),
    Row("other_state_scholarship", &school::FACTS, "other"),
    Row("scholarship.repeats_year", &school::FACTS, "repeats"),
    Row("scholarship.level_reached", &school::FACTS, "level_reached"),
];

fn studies(filler: &mut Filler, subject: Subject, person: &Value) {
    filler.fill(subject, person, STUDIES);
    filler.yes(subject, &school::AWAY, given(person.get("scholarship.away")));
    let signed_up = |meal| *person.get(meal) != Value::Bool(false);
    let only_snack = person.get("school").text() == "secondary";
    let meals = match (signed_up("meals.snack"), signed_up("meals.lunch")) {
        (true, lunch) if only_snack || !lunch => "snack",
        (true, true) => "both",
        (false, true) if !only_snack => "lunch",
        _ => "none",
    };
    filler.say(subject, &school::MEALS, meals);
}

static INCOME: &[Row] = &[
    Row("status_lost", &income::STILL_STUDENT, "!"),
    Row("just_started", &income::JUST_STARTED, ""),
    Row("annual_tax", &income::TAX, ""),
    Row("insured_main", &income::INSURED_MAIN, ""),
];

fn incomes(filler: &mut Filler, subject: Subject, person: &Value) {
    let year = filler.answers.income_year().to_string();
    let window = filler.answers.window();
    filler.yes(subject, &income::HAS_RARE, false);
    for stream in person.get("incomes").list() {
        let Some(kind) = income::kind_named(stream.get("kind").text()) else { continue };
        let name = income::kind_name(kind);
        let common = income::is_common(&filler.about(subject), name);
        if common {
            filler.tick(subject, &income::COMMON, name, true);
        } else {
            filler.yes(subject, &income::HAS_RARE, true);
            filler.tick(subject, &income::RARE, name, true);
        }
        let about = Subject::Income(filler.about(subject).person(), kind);
        // A second stream of the same kind is not asked about.
        if !filler.about(about).says(&income::FLOW).is_empty() {
            continue;
        }
        filler.fill(about, stream, INCOME);
        let months = stream.get("months");
        filler.months(about, &income::MONTHS, months);
        filler.amount(about, &income::EARLIER, "", of_month(months, window[0].add_months(-1)));
        filler.amount(about, &income::YEAR, "", stream.get("annual").get(&year));
        let started = stream.get("started").text();
        let began = window.iter().position(|month| month.to_string() == started);
        let flow = match began {
            _ if is(stream, "ceased") => "ended",
            Some(place) => {
                filler.say(about, &income::BEGAN, ["m1", "m2", "m3", "m4"][place]);
                "began"
            }
            None if is(stream, "partial_previous_year") => "began_last_year",
            None => "steady",
        };
        filler.say(about, &income::FLOW, flow);
    }
    let paid = person.get("maintenance_paid").list().first().unwrap_or(&Value::Null);
    filler.yes(subject, &income::PAYS, given(paid));
    filler.months(subject, &income::PAID_MONTHS, paid.get("months"));
    filler.amount(subject, &income::PAID_YEAR, "", paid.get("annual").get(&year));
    filler.amount(subject, &income::PAID_TITLE, "", paid.get("title_monthly"));
}

static PROTECTION: &[Row] = &[
    Row("status_granted", &protection::GRANTED, ""),
    Row("integration_contract_signed", &protection::SIGNED, ""),
    Row("rent_monthly", &protection::RENT, ""),
    Row("other_costs_last3", &protection::COSTS, ""),
    Row("contract_end", &protection::LEASE_END, ""),
    Row("student_no_obligors", &protection::SPECIAL, "student"),
    Row("unaccompanied_minor_left", &protection::SPECIAL, "minor"),
    Row("left_minors_home", &protection::LEFT, ""),
    Row("still_in_school", &protection::SCHOOLING, ""),
    Row("already_receiving_until", &protection::RECEIVING_UNTIL, ""),
    Row("office_house.daily_cost", &protection::DAILY_COST, ""),
    Row("office_house.since", &protection::OWN_SINCE, ""),
];

fn protected(filler: &mut Filler, file: &Value) {
    let household = Subject::Household;
    let refugee = file.get("refugee");
    let lives = if is(refugee, "private_accommodation") {
        "private"
    } else if given(refugee.get("office_house")) {
        "office_house"
    } else if is(refugee, "accommodation_otherwise") {
        "otherwise"
    } else {
        "unsaid"
    };
    filler.say(household, &protection::LIVES, lives);
    filler.fill(household, refugee, PROTECTION);
    // Only whether it was 80 percent decides, and only that is asked.
    let attended = refugee.get("course_attendance_pct");
    let whole = attended.text().split('.').next().and_then(|whole| whole.parse::<u32>().ok());
    filler.say(
        household,
        &protection::COURSE,
        match whole {
            Some(80..) => "most",
            Some(_) => "less",
            None => "unsaid",
        },
    );
    let obligor = refugee.get("obligor_income_avg");
    filler.yes(household, &protection::OBLIGOR, given(obligor));
    filler.amount(household, &protection::OBLIGOR_INCOME, "", obligor);
    let earlier = if given(refugee.get("already_receiving_until")) {
        "now"
    } else if *refugee.get("first_award") == Value::Bool(false) {
        "before"
    } else {
        "never"
    };
    filler.say(household, &protection::EARLIER, earlier);
}

static ASSETS: &[Row] = &[
    Row("savings", &property::SAVINGS, ""),
    Row("dwelling.value", &property::HOME_VALUE, ""),
    Row("dwelling.area_m2", &property::HOME_AREA, ""),
    Row("securities", &property::SECURITIES, ""),
    Row("company_shares", &property::SHARES, ""),
    Row("exception_27.dsp_received_last_24m", &property::RECEIVED, ""),
    Row("exception_27.consents_entry", &property::CONSENTS, ""),
];

static VEHICLE: &[Row] = &[
    Row("kind", &property::VEHICLE, "car"),
    Row("first_registered_year", &property::REGISTERED, ""),
    Row("engine_ccm", &property::ENGINE, ""),
    Row("value", &property::VEHICLE_VALUE, ""),
    Row("oldtimer", &property::VEHICLE_FLAGS, "oldtimer"),
    Row("adapted", &property::VEHICLE_FLAGS, "adapted"),
    Row("leased", &property::VEHICLE_FLAGS, "leased"),
    Row("business", &property::VEHICLE_FLAGS, "business"),
];

static LAND: &[Row] = &[
    Row("value", &property::LAND_VALUE, ""),
    Row("exempt", &property::LAND_USE, "none"),
    Row("cultural_monument", &property::MONUMENT, ""),
];

fn owned(filler: &mut Filler, assets: &Value) {
    let household = Subject::Household;
    filler.fill(household, assets, ASSETS);
    filler.yes(household, &property::OWNS_HOME, given(assets.get("dwelling")));
    filler.yes(household, &property::STUCK, given(assets.get("exception_27")));
    let [vehicles, lands, vessels, movables] =
        ["vehicles", "real_estate", "vessels", "other_movable"].map(|name| assets.get(name).list());
    let [vehicles, lands] = [vehicles, lands].map(|list| &list[..list.len().min(property::MOST as usize)]);
    filler.say(household, &property::VEHICLES, &vehicles.len().to_string());
    filler.say(household, &property::LANDS, &lands.len().to_string());
    for (n, vehicle) in (0..).zip(vehicles) {
        filler.fill(Subject::Vehicle(n), vehicle, VEHICLE);
    }
    for (n, land) in (0..).zip(lands) {
        filler.fill(Subject::Land(n), land, LAND);
    }
    for (question, list) in [(&property::VESSEL, vessels), (&property::MOVABLE, movables)] {
        filler.amount(household, question, "", list.first().unwrap_or(&Value::Null));
    }
    let others = [
        ("land", !lands.is_empty()),
        ("securities", is_some(assets, "securities")),
        ("shares", is_some(assets, "company_shares")),
        ("vessel", !vessels.is_empty()),
        ("movable", !movables.is_empty()),
    ];
    filler.yes(household, &property::HAS_OTHER, others.iter().any(|(_, yes)| *yes));
    for (choice, yes) in others {
        filler.tick(household, &property::OTHER, choice, yes);
    }
}

static RENT: &[Row] = &[
    Row("kind", &rent::KIND, ""),
    Row("monthly", &rent::MONTHLY, ""),
    Row("location_part", &rent::LOCATION, ""),
    Row("non_profit_rent", &rent::NON_PROFIT, ""),
    Row("recognised_market_rent", &rent::RECOGNISED, ""),
    Row("area_m2", &rent::AREA, ""),
    Row("contract_end", &rent::LEASE_END, ""),
    Row("other_tenants", &rent::OTHERS, ""),
    Row("other_tenants_income_monthly", &rent::OTHERS_INCOME, ""),
    Row("registered_at_address", &rent::REGISTERED, "+"),
    Row("related_landlord", &rent::RELATED, ""),
    Row("owns_other_dwelling", &rent::OWNS_OTHER, ""),
    Row("mobility_impaired", &rent::FACTS, "impaired"),
    Row("refused_non_profit_dwelling", &rent::FACTS, "refused"),
    Row("smaller_dwelling_refused", &rent::FACTS, "smaller"),
];

/// Who of the family died is not in the file: the form asks it again rather than to guess.
static DEATH: &[Row] = &[
    Row("date", &death::DATE, ""),
    Row("entitled_on_day", &death::ENTITLED, ""),
    Row("funeral_arranged", &death::FUNERAL, ""),
    Row("funeral_costs", &death::COSTS, ""),
];

static SPECIAL: &[Row] = &[
    Row("dsp_history.unchanged", &special::UNCHANGED, ""),
    Row("dsp_history.no_improvement_expected", &special::NO_IMPROVEMENT, ""),
    Row("extraordinary.received_this_year", &special::EXTRAORDINARY, ""),
    Row("extraordinary.received_disaster_this_year", &special::EXTRAORDINARY_DISASTER, ""),
    Row("extraordinary.misused_until", &special::MISUSED, ""),
    Row("large_family_received", &special::LARGE_FAMILY, ""),
    Row("kindergarten_options.municipality_discount_pct", &special::DISCOUNT_PCT, ""),
];

static HELP: &[Row] = &[
    Row("accommodation", &special::HELPS, "accommodation"),
    Row("food", &special::HELPS, "food"),
    Row("full", &special::HELPS, "full"),
    Row("tax_dependent", &special::HELPS, "tax_dependent"),
];

static SPECIAL_ADULT: &[Row] = &[
    Row("institutional_care", &special::ADULT_FACTS, "institution"),
    Row("institution_fee_exempt", &special::ADULT_FACTS, "institution_exempt"),
    Row("hospital_30_days", &special::ADULT_FACTS, "hospital"),
    Row("separated_divorce_pending", &special::ADULT_FACTS, "separated"),
    Row("missing", &special::ADULT_FACTS, "missing"),
    Row("tax_resident_si", &special::ADULT_FACTS, "!not_tax_resident"),
    Row("neglected_right", &special::ADULT_FACTS, "neglected_right"),
];

static FAULT: &[Row] = &[
    Row("point", &special::FAULT, ""),
    Row("arose", &special::FAULT_AROSE, ""),
    Row("agreement", &special::FAULT_LIFTS, "agreement"),
    Row("cares_instead_of_institution", &special::FAULT_LIFTS, "cares"),
    Row("violence_or_relocation", &special::FAULT_LIFTS, "violence"),
    Row("total_inability", &special::FAULT_LIFTS, "inability"),
];

static BAN: &[Row] = &[Row("dsp_ban_until", &special::BAN_UNTIL, "")];

static SPECIAL_CHILD: &[Row] = &[
    Row("lives_in_si", &special::CHILD_FACTS, "!abroad"),
    Row("residence_registered_si", &special::CHILD_FACTS, "!not_registered"),
    Row("special_institution", &special::CHILD_FACTS, "pupils_home"),
    Row("foster_care", &special::CHILD_FACTS, "foster_care"),
    Row("institution_free_care_30d", &special::CHILD_FACTS, "free_care"),
    Row("institution_fee_exempt", &special::CHILD_FACTS, "institution_exempt"),
    Row("hospital_30_days", &special::CHILD_FACTS, "hospital"),
    Row("benefit_by_treaty", &special::CHILD_FACTS, "treaty"),
    Row("married_or_parent", &special::CHILD_FACTS, "own_family"),
    Row("managing_partner", &special::CHILD_FACTS, "manager"),
    Row("insured_farmer", &special::CHILD_FACTS, "farmer"),
    Row("extended_parental_right", &special::CHILD_FACTS, "extended_right"),
];

static CARE: &[Row] =
    &[Row("parents_materially_care", &special::CARES, ""), Row("days_in_family_last_12m", &special::DAYS, "")];

/// What is unusual; where nothing is, that is said.
fn unusual(filler: &mut Filler, file: &Value, persons: &[(u8, &Value, usize)]) {
    let household = Subject::Household;
    filler.fill(household, file, SPECIAL);
    let earlier = match file.get("current_rights.dsp") {
        Value::Bool(true) => "now",
        _ if is(file, "dsp_history.previous_award") => "before",
        _ => "never",
    };
    filler.say(household, &special::EARLIER, earlier);
    let helped = filler.fill(household, file.get("support"), HELP);
    filler.yes(household, &special::HELP, helped);
    filler.yes(household, &special::DISCOUNT, is_some(file, "kindergarten_options.municipality_discount_pct"));
    let ban = file.get("dsp_ban_until").text().parse::<Date>().is_ok();
    filler.fill(Subject::YOU, file, BAN);
    filler.tick(Subject::YOU, &special::ADULT_FACTS, "ban", ban);
    let (mut adults, mut children) = (ban, false);
    for (n, person, _) in persons {
        let subject = Subject::Person(*n);
        if *n < 2 {
            let fault = given(person.get("fault"));
            filler.tick(subject, &special::ADULT_FACTS, "fault", fault);
            filler.fill(subject, person.get("fault"), FAULT);
            adults |= filler.fill(subject, person, SPECIAL_ADULT) || fault;
        } else {
            let employed = person.get("work.type").text() == "employed";
            filler.tick(subject, &special::CHILD_FACTS, "employed", employed);
            filler.fill(subject, person, CARE);
            children |= filler.fill(subject, person, SPECIAL_CHILD) || employed;
        }
    }
    filler.yes(household, &special::ADULTS, adults);
    filler.yes(household, &special::CHILDREN, children);
}
