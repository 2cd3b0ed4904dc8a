//! Households that between them touch every rule, parameter and reading.

use moje_pravice::date::{Date, Month};
use moje_pravice::household::read::read_one;
use moje_pravice::household::{
    CareNeed, Custody, Death, Dwelling, Exception27, ExceptionKind, Fault, Household, Income, IncomeKind, Kindergarten,
    LivesAway, Number, OfficeHouse, OtherParent, Partnership, PartnershipKind, Person, RealEstate, Refugee, Rent,
    RentKind, Role, School, Sex, SingleSpecial, Studies, Vehicle, VehicleKind, Work, WorkKind, Year,
};
use moje_pravice::money::Eur;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rust_decimal::Decimal;
use serde_json::Value;

/// Households that between them touch every rule: all cases, generated ones, and one for every
/// place in the table of the child benefit.
pub fn corpus() -> Vec<Household> {
    let mut households = Vec::new();
    for file in std::fs::read_dir("tests/cases/golden").unwrap() {
        let case: Value = serde_json::from_str(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
        households.push(read_one(&case["input"].to_string()).unwrap());
    }
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    households.extend((0..400).map(|_| super::household().new_tree(&mut runner).unwrap().current()));
    for (year, annual) in (2024..=2026).flat_map(|year| (0..=90).map(move |hundreds| (year, hundreds * 1000))) {
        households.extend([School::Primary, School::Secondary].map(|school| family(year, annual, school)));
    }
    households.extend((0..=60).map(|n| family(2018, 33_000 + n * 100, School::Secondary)));
    for residents in 1..=8 {
        let mut household = family(2026, 0, School::Primary);
        household.assets.dwelling = Some(Dwelling {
            value: Eur::cents(60_000_000),
            area_m2: Number(400.into()),
            residents: Some(residents),
            lived_in_registered: true,
        });
        households.push(household);
    }
    households.extend(special());
    households.extend(students());
    households.extend(for_readings());
    households.extend(refugees());
    households.extend(family_rights());
    households.extend(tenants());
    households
}

/// A large family, a birth, a child that needs care.
fn family_rights() -> Vec<Household> {
    let parent = || Person::new("A1", Role::Applicant, Sex::F, Date::known(1975, 1, 1));
    let child = |n: u16| Person::new(&format!("C{n}"), Role::Child, Sex::F, Date::known(2010 + n, 1, 1));
    let of = |children: Vec<Person>| {
        Household::new(Date::known(2026, 5, 10), std::iter::once(parent()).chain(children).collect())
    };
    let mut rich = of(vec![child(1), child(2), child(3)]);
    let mut wage = Income::new(IncomeKind::Wage);
    wage.annual.insert(Year(2025), Eur::cents(20_000_000));
    rich.persons[0].incomes.push(wage);
    // Of age in March; one that works; one that is away and at home for 90 days.
    let mut of_age = of(vec![child(1), child(2), child(3)]);
    of_age.persons[1].birthdate = Date::known(2008, 3, 1);
    let mut works = of(vec![child(1), child(2), child(3), child(4)]);
    works.persons[1].work.kind = WorkKind::Employed;
    let mut away = of(vec![child(1), child(2), child(3)]);
    away.persons[1].institution_free_care_30d = true;
    away.persons[1].parents_materially_care = true;
    away.persons[1].days_in_family_last_12m = 90;
    let mut pregnant = of(vec![]);
    pregnant.expected_birth = Some(Date::known(2026, 6, 1));
    let care = of([CareNeed::Special, CareNeed::Severe].map(|care_need| Person { care_need, ..child(1) }).into());
    let mut twins = care;
    twins.persons[2].id = "C2".to_owned();
    vec![rich, of_age, works, away, pregnant, twins]
}

/// Students of age and pupils in every class, and each supplement of a scholarship while its amount is known.
fn students() -> Vec<Household> {
    let student = |year: u16, annual: i64| {
        let mut household = family(year, annual * 100 + 500, School::Secondary);
        let child = &mut household.persons[2];
        child.school = School::Student;
        child.birthdate = Date::known(year - 20, 6, 1);
        household
    };
    let mut households: Vec<Household> = (0..=12).map(|n| student(2026, 60 + n * 80)).collect();
    for (average, ects) in [(850, 50), (950, 50), (850, 55), (950, 55)] {
        let mut household = student(2019, 100);
        household.application_date = Date::known(2019, 8, 10);
        household.persons[2].scholarship = Studies {
            average_grade: Some(Number(Decimal::new(average, 2))),
            ects: Some(Number(ects.into())),
            special_needs: ects == 55,
            away: Some(LivesAway {
                distance_km: Number((average / 10 - 58 + ects - 52).into()),
                rent_monthly: Eur::cents(6550),
                registered_there: true,
                owns_real_estate: false,
                subsidised: false,
            }),
            ..Studies::default()
        };
        households.push(household);
    }
    // A pupil of 18: what the scholarship counts of the sibling's child benefit changes the class.
    let mut grown_up = family(2026, 33_800, School::Primary);
    let pupil = &mut grown_up.persons[2];
    pupil.school = School::Secondary;
    pupil.birthdate = Date::known(2008, 1, 1);
    pupil.meals.snack_price = Some(Eur::cents(250));
    households.push(grown_up);
    households
}

/// A couple with three children in school and one in kindergarten, by last year's income.
fn family(year: u16, annual: i64, school: School) -> Household {
    let application = Date::known(year, 5, 10);
    let mut parent = Person::new("A1", Role::Applicant, Sex::F, Date::known(1980, 1, 1));
    let mut wage = Income::new(IncomeKind::Wage);
    wage.annual.insert(Year(year - 1), Eur::cents(annual * 100));
    wage.months = (1..=3).map(|back| (application.month().add_months(-back), Eur::cents(500_000))).collect();
    parent.incomes.push(wage);
    let partner = Person::new("A2", Role::Partner, Sex::M, Date::known(1980, 1, 1));
    let mut persons = vec![parent, partner];
    for n in 0..3 {
        let mut child = Person::new(&format!("C{n}"), Role::Child, Sex::F, Date::known(year - 16, 6 + n, 1));
        child.school = school;
        persons.push(child);
    }
    let mut small = Person::new("C9", Role::Child, Sex::F, Date::known(year - 3, 1, 1));
    small.school = School::Kindergarten;
    small.kindergarten = Some(Kindergarten { price: Eur::cents(50_000) });
    // One child fewer in school, so that the small one is not the third and pays by its class.
    if annual % 2000 == 0 {
        persons.truncate(3);
        persons.push(small);
    }
    let mut household = Household::new(application, persons);
    household.partnership = Partnership { kind: PartnershipKind::Married };
    household
}

/// Rules that chance seldom meets.
fn special() -> Vec<Household> {
    let alone = || Person::new("A1", Role::Applicant, Sex::F, Date::known(1980, 1, 1));
    let of = |persons| Household::new(Date::known(2026, 5, 10), persons);
    // Maintenance just below each amount of the substitute, for each age.
    let with_maintenance = [(2024, 9_000), (2018, 10_000), (2011, 12_000)].map(|(born, cents)| {
        let mut child = Person::new("C1", Role::Child, Sex::F, Date::known(born, 1, 1));
        child.other_parent = OtherParent::Absent;
        child.school = if born == 2024 { School::None } else { School::Primary };
        let mut maintenance = Income::new(IncomeKind::Maintenance);
        maintenance.months.insert(Month::new(2026, 4).unwrap(), Eur::cents(cents));
        child.incomes.push(maintenance);
        of(vec![alone(), child])
    });
    let mut monument = of(vec![alone()]);
    monument.assets.real_estate =
        vec![RealEstate { value: Eur::cents(1_000_000), exempt: None, cultural_monument: true }];
    let mut elderly = of(vec![Person::new("A1", Role::Applicant, Sex::F, Date::known(1950, 1, 1))]);
    elderly.assets.savings = Eur::cents(249_900);
    let exception = |kind, value: i64| {
        let mut household = of(vec![alone()]);
        let owned = Eur::cents(value);
        match kind {
            ExceptionKind::Dwelling => {
                household.assets.dwelling = Some(Dwelling {
                    value: owned,
                    area_m2: Number(200.into()),
                    residents: Some(1),
                    lived_in_registered: true,
                });
            }
            ExceptionKind::RealEstate => {
                household.assets.real_estate =
                    vec![RealEstate { value: owned, exempt: None, cultural_monument: false }];
            }
        }
        household.assets.exception_27 =
            Some(Exception27 { kind, circumstances: true, dsp_received_last_24m: 20, consents_entry: false });
        household
    };
    let mut earlier = of(vec![alone()]);
    let mut gift = Income::new(IncomeKind::Gift);
    gift.months.insert(Month::new(2025, 9).unwrap(), Eur::cents(2_500_000));
    earlier.persons[0].incomes.push(gift);
    earlier.assets.savings = Eur::cents(100);
    let mut unclaimed = family(2026, 20_000, School::Primary);
    unclaimed.kindergarten_options.claim = false;
    let mut aboard = family(2026, 20_000, School::Primary);
    aboard.persons.iter_mut().for_each(|p| p.tax_resident_si = false);
    let mut quotient = family(2026, 0, School::Primary);
    quotient.wage_quotient = Some(Number(Decimal::new(102, 2)));
    // A death in the family: alone, with children, and sharing a home with others.
    let bereaved = |mut household: Household| {
        household.death = Some(death(Date::known(2026, 5, 1)));
        household
    };
    let mut old_with_others = of(vec![Person::new("A1", Role::Applicant, Sex::F, Date::known(1950, 1, 1))]);
    old_with_others.single_special.lives_with_nonfamily_enough_means = true;
    let bereaved = [bereaved(of(vec![alone()])), bereaved(family(2026, 0, School::Primary)), bereaved(old_with_others)];
    with_maintenance
        .into_iter()
        .chain([monument, elderly, earlier, unclaimed, aboard, quotient])
        .chain(bereaved)
        .chain([
            exception(ExceptionKind::Dwelling, 11_990_000),
            exception(ExceptionKind::Dwelling, 12_000_100),
            exception(ExceptionKind::RealEstate, 4_990_000),
            exception(ExceptionKind::RealEstate, 5_000_100),
        ])
        .collect()
}

/// A death with a funeral that costs more than the help.
fn death(date: Date) -> Death {
    Death {
        date,
        funeral_arranged: true,
        funeral_costs: Eur::cents(300_000),
        family_member: true,
        entitled_on_day: false,
    }
}

/// What only an open question of law tells apart.
fn for_readings() -> Vec<Household> {
    let application = Date::known(2026, 5, 10);
    let alone = |born| Person::new("A1", Role::Applicant, Sex::F, born);
    let adult = || alone(Date::known(1980, 1, 1));
    let of = |persons| Household::new(application, persons);
    let couple = |applicant, partner| {
        let mut household = of(vec![applicant, partner]);
        household.partnership.kind = PartnershipKind::Married;
        household
    };
    let partner = || Person::new("A2", Role::Partner, Sex::M, Date::known(1980, 1, 1));
    let with_others = |person| {
        let mut household = of(vec![person]);
        household.single_special =
            SingleSpecial { lives_with_parents_enough_means: true, lives_with_nonfamily_enough_means: true };
        household
    };

    // The 63rd and the 26th birthday are the day of the application.
    let elderly = with_others(alone(Date::known(1963, 5, 10)));
    let mut jobseeker = alone(Date::known(2000, 5, 10));
    jobseeker.registered_unemployed = true;
    let young = with_others(jobseeker);
    // Born on 29 February: 18 on the last day of February or on 1 March.
    let mut leap = family(2026, 0, School::Secondary);
    leap.application_date = Date::known(2026, 1, 31);
    leap.persons[2].birthdate = Date::known(2008, 2, 29);
    leap.readings.od_age_day = moje_pravice::readings::OdAgeDay::ApplicationDate;
    leap.application_date = Date::known(2026, 2, 28);
    // 128.5 hours; exactly one of two who are able works.
    let mut hours = of(vec![adult()]);
    hours.persons[0].work = Work { kind: WorkKind::Employed, hours: Some(Number(Decimal::new(1285, 1))) };
    let mut worker = partner();
    worker.work = Work { kind: WorkKind::Employed, hours: Some(Number(160.into())) };
    let one_works = couple(adult(), worker);
    // A business beside a job, at each of the full times, and alone below the floor.
    let business = |hours: i64| {
        let mut person = adult();
        person.work = Work { kind: WorkKind::Employed, hours: Some(Number(hours.into())) };
        person.incomes.push(Income::new(IncomeKind::SelfEmployment));
        of(vec![person])
    };
    // A gift of two parts, of which only the sum reaches the limit; two streams of student work.
    let mut gifts = adult();
    let mut gift = Income::new(IncomeKind::Gift);
    for month in [8, 9] {
        gift.months.insert(Month::new(2025, month).unwrap(), Eur::cents(1_300_000));
    }
    gifts.incomes.push(gift);
    let student_work = || {
        let mut stream = Income::new(IncomeKind::StudentWork);
        stream.months = (2..=4).map(|m| (Month::new(2026, m).unwrap(), Eur::cents(20_000))).collect();
        stream
    };
    let mut student = adult();
    student.incomes = vec![student_work(), student_work()];
    let mut other_student = partner();
    other_student.incomes = vec![student_work(), student_work()];
    let students = couple(student, other_student);
    let mut grant = Income::new(IncomeKind::BirthGrant);
    grant.months.insert(Month::new(2026, 4).unwrap(), Eur::cents(100_000));
    let mut mother = adult();
    mother.incomes.push(grant);
    // A child in joint custody that counts elsewhere; one without status; one that works a little.
    let child = |change: fn(&mut Person)| {
        let mut child = Person::new("C1", Role::Child, Sex::F, Date::known(2010, 1, 1));
        child.school = School::Primary;
        change(&mut child);
        of(vec![adult(), child])
    };
    let joint = child(|c| {
        c.custody = Custody::Joint;
        c.counted_here = false;
        c.other_parent = OtherParent::Absent;
    });
    let stranger = child(|c| c.residence_status = moje_pravice::household::ResidenceStatus::Other);
    let helper = child(|c| c.work = Work { kind: WorkKind::Employed, hours: Some(Number(10.into())) });
    let fund = child(|c| {
        c.other_parent = OtherParent::Absent;
        let mut stream = Income::new(IncomeKind::MaintenanceSubstitute);
        stream.months = (2..=4).map(|m| (Month::new(2026, m).unwrap(), Eur::cents(8_000))).collect();
        c.incomes.push(stream);
    });
    let ended = child(|c| {
        c.other_parent = OtherParent::Absent;
        let mut stream = Income::new(IncomeKind::Maintenance);
        stream.months.insert(Month::new(2026, 2).unwrap(), Eur::cents(30_000));
        stream.ceased = true;
        c.incomes.push(stream);
    });
    let newborn = {
        let mut household = child(|c| {
            c.birthdate = Date::known(2026, 2, 20);
            c.school = School::None;
        });
        household.application_date = Date::known(2026, 3, 5);
        household
    };
    // Both supplements at once are possible before the amendment only.
    let mut both_supplements = child(|c| {
        c.birthdate = Date::known(2022, 1, 1);
        c.school = School::None;
        c.other_parent = OtherParent::Unknown;
    });
    both_supplements.application_date = Date::known(2024, 5, 10);
    // A refugee with an accommodation allowance; a dwelling a little too large; savings of an elderly person.
    let mut refugee = of(vec![adult()]);
    refugee.persons[0].residence_status = moje_pravice::household::ResidenceStatus::Refugee;
    refugee.refugee = Some(Refugee {
        private_accommodation: true,
        rent_monthly: Some(Eur::cents(40_000)),
        ..Refugee::new(Date::known(2026, 1, 1))
    });
    let mut dwelling = of(vec![adult()]);
    dwelling.assets.dwelling = Some(Dwelling {
        value: Eur::cents(3_000_000),
        area_m2: Number(61.into()),
        residents: Some(1),
        lived_in_registered: true,
    });
    // Interest on the savings of an elderly parent's family moves it into the next class.
    let mut saver = family(2026, 24_100, School::Primary);
    saver.persons[0].permanently_unable_to_work = true;
    saver.assets.savings = Eur::cents(350_000);
    saver.assets.securities = Eur::cents(2_435_664);
    saver.deposit_interest_rate = Some(Number(Decimal::new(5, 2)));
    let mut reader = family(2026, 19_000, School::Primary);
    reader.current_rights.vd = moje_pravice::household::Paid::Amount(Eur::cents(50_000));
    // Class 8 by last year's income, nothing now: the first child's amount is below what is not counted.
    let mut poor_now = family(2026, 60_000, School::Primary);
    poor_now.persons[0].incomes[0].months.clear();
    let mut at_fault = child(|c| c.other_parent = OtherParent::Unknown);
    at_fault.persons[0].fault = Some(Fault {
        point: 9,
        arose: None,
        agreement: false,
        violence_or_relocation: false,
        cares_instead_of_institution: false,
        total_inability: false,
    });
    let mut driver = of(vec![adult()]);
    driver.assets.vehicles = vec![Vehicle {
        value: Eur::cents(1_500_000),
        kind: VehicleKind::Car,
        first_registered_year: Some(2025),
        engine_ccm: None,
        oldtimer: false,
        adapted: false,
        leased: false,
        business: false,
    }];
    // The osnovni znesek and the limits change between the application and the start.
    let mut march = of(vec![adult()]);
    march.application_date = Date::known(2026, 3, 15);
    // A death before the osnovni znesek rose; an income between the limits of posmrtnina with 0.11 once and twice.
    let mut after_a_death = of(vec![adult()]);
    after_a_death.death = Some(death(Date::known(2026, 3, 1)));
    let mut between_limits = family(2026, 0, School::Primary);
    between_limits.persons.truncate(4);
    between_limits.persons[0].incomes[0].months.iter_mut().for_each(|(_, month)| *month = Eur::cents(172_000));
    between_limits.death = Some(death(Date::known(2026, 5, 1)));
    // One parent alone pays tax here; two in kindergarten before September 2021; only the third is enrolled.
    let mut taxed = family(2026, 20_000, School::Primary);
    taxed.persons[0].tax_resident_si = false;
    let mut third = family(2026, 21_000, School::Primary);
    third.persons.push(kindergarten_child("C9", Date::known(2023, 1, 1)));
    let mut two = family(2021, 30_000, School::Primary);
    two.persons.push(kindergarten_child("C8", Date::known(2017, 1, 1)));
    two.readings.kg_sibling_requires_claim = moje_pravice::readings::KgSiblingRequiresClaim::Yes;
    let mut unclaimed = two.clone();
    unclaimed.kindergarten_options.claim = false;
    let mut households = varstveni_dodatek();
    households.extend([
        elderly,
        young,
        leap,
        hours,
        one_works,
        business(100),
        business(170),
        business(175),
        of(vec![gifts]),
        students,
        of(vec![mother]),
        joint,
        stranger,
        helper,
        fund,
        ended,
        newborn,
        both_supplements,
        refugee,
        dwelling,
        saver,
        reader,
        march,
        after_a_death,
        between_limits,
        taxed,
        third,
        two,
        unclaimed,
        poor_now,
        at_fault,
        driver,
    ]);
    households
}

/// Open questions of the varstveni dodatek: one of two is eligible, the other unable for now or at fault;
/// reductions larger than social assistance; a pensioner below the age; two children.
fn varstveni_dodatek() -> Vec<Household> {
    let unable = || {
        let mut person = Person::new("A1", Role::Applicant, Sex::F, Date::known(1990, 1, 1));
        person.permanently_unable_to_work = true;
        person
    };
    let partner = || Person::new("A2", Role::Partner, Sex::M, Date::known(1980, 1, 1));
    let of = |persons: Vec<Person>| {
        let mut household = Household::new(Date::known(2026, 5, 10), persons);
        if household.persons.iter().any(|p| p.role == Role::Partner) {
            household.partnership.kind = PartnershipKind::Married;
        }
        household
    };
    let pension = |person: &mut Person, cents| {
        let mut stream = Income::new(IncomeKind::Pension);
        stream.months = (2..=4).map(|m| (Month::new(2026, m).unwrap(), Eur::cents(cents))).collect();
        person.incomes.push(stream);
    };
    let mut unable_for_now = partner();
    unable_for_now.temporarily_unable_to_work = true;
    let mut to_blame = partner();
    to_blame.fault = Some(Fault {
        point: 9,
        arose: None,
        agreement: false,
        violence_or_relocation: false,
        cares_instead_of_institution: false,
        total_inability: false,
    });
    let mut fed = of(vec![unable()]);
    pension(&mut fed.persons[0], 40_000);
    fed.support.food = true;
    let mut young_pensioner = of(vec![Person::new("A1", Role::Applicant, Sex::F, Date::known(1966, 1, 1))]);
    pension(&mut young_pensioner.persons[0], 30_000);
    let child = |n: u8| {
        let mut child = Person::new(&format!("C{n}"), Role::Child, Sex::F, Date::known(2015, n, 1));
        child.school = School::Primary;
        child
    };
    vec![
        of(vec![unable(), unable_for_now]),
        of(vec![unable(), to_blame]),
        fed,
        young_pensioner,
        of(vec![unable(), partner(), child(1), child(2)]),
    ]
}

/// Households that rent: for each rule of the rent subsidy, and one whose social assistance is income for it.
fn tenants() -> Vec<Household> {
    let earner = |id: &str, role, cents| {
        let mut person = Person::new(id, role, Sex::F, Date::known(1980, 1, 1));
        person.work = Work { kind: WorkKind::Employed, hours: Some(Number(160.into())) };
        let mut wage = Income::new(IncomeKind::Wage);
        wage.months = (2..=4).map(|m| (Month::new(2026, m).unwrap(), Eur::cents(cents))).collect();
        person.incomes.push(wage);
        person
    };
    let alone = |cents, rent| {
        let mut household = Household::new(Date::known(2026, 5, 10), vec![earner("A1", Role::Applicant, cents)]);
        household.rent = Some(rent);
        household
    };
    let dwelling = |kind, monthly, area: u32| Rent {
        area_m2: Some(Number(area.into())),
        recognised_market_rent: Some(Eur::cents(700)),
        ..Rent::new(kind, Eur::cents(monthly))
    };
    let impaired = Rent { mobility_impaired: true, ..dwelling(RentKind::Market, 50_000, 60) };
    let mut couple = alone(30_000, dwelling(RentKind::NonProfit, 10_000, 40));
    couple.persons.push(earner("A2", Role::Partner, 30_000));
    couple.partnership.kind = PartnershipKind::Married;
    vec![
        alone(90_000, dwelling(RentKind::NonProfit, 20_000, 50)),
        alone(40_000, dwelling(RentKind::NonProfit, 20_000, 50)),
        alone(90_000, dwelling(RentKind::Market, 40_000, 40)),
        alone(90_000, impaired),
        couple,
    ]
}

fn kindergarten_child(id: &str, born: Date) -> Person {
    let mut child = Person::new(id, Role::Child, Sex::F, born);
    child.school = School::Kindergarten;
    child.kindergarten = Some(Kindergarten { price: Eur::cents(45_000) });
    child
}

/// People with international protection: the allowance for private accommodation, the office's houses.
fn refugees() -> Vec<Household> {
    use moje_pravice::household::ResidenceStatus::Refugee as Protected;
    let person = |id: &str, role, born| {
        let mut person = Person::new(id, role, Sex::F, born);
        person.residence_status = Protected;
        person
    };
    let single = |born| person("A1", Role::Applicant, born);
    let adult = || single(Date::known(1990, 1, 1));
    let at = |day, persons, refugee| {
        let mut household = Household::new(day, persons);
        household.refugee = Some(refugee);
        household
    };
    let private = |status| Refugee {
        integration_contract_signed: Some(status),
        private_accommodation: true,
        rent_monthly: Some(Eur::cents(200_000)),
        ..Refugee::new(status)
    };
    let earning = |kind, cents: i64, day: Date| {
        let mut earner = adult();
        let mut income = Income::new(kind);
        income.months = (1..=3).map(|back| (day.month().add_months(-back), Eur::cents(cents))).collect();
        earner.incomes.push(income);
        earner
    };
    let day = Date::known(2026, 5, 10);
    let recent = Date::known(2026, 2, 1);
    let mut found: Vec<Household> = (0u8..7)
        .map(|children| {
            let mut persons = vec![adult()];
            persons.extend(
                (0..children).map(|n| person(&format!("C{n}"), Role::Child, Date::known(2012 + u16::from(n), 1, 1))),
            );
            at(day, persons, private(recent))
        })
        .collect();
    // Income before or after the cap; occasional work; income that the decree does not list.
    let capped = Refugee { rent_monthly: Some(Eur::cents(30_000)), ..private(recent) };
    found.push(at(day, vec![earning(IncomeKind::Wage, 10_000, day)], capped));
    found.push(at(day, vec![earning(IncomeKind::StudentWork, 40_000, day)], private(recent)));
    found.push(at(day, vec![earning(IncomeKind::UnemploymentBenefit, 10_000, day)], private(recent)));
    // The second year; the status before and after ZMZ-1A; a student; who came of age without parents.
    let attended = Refugee { course_attendance_pct: Some(Number(80.into())), ..private(Date::known(2025, 3, 1)) };
    found.push(at(day, vec![adult()], attended));
    found.push(at(day, vec![adult()], private(Date::known(2025, 4, 1))));
    found.push(at(Date::known(2022, 9, 10), vec![adult()], private(Date::known(2021, 6, 1))));
    let student = Refugee { student_no_obligors: true, ..private(Date::known(2018, 7, 1)) };
    found.push(at(Date::known(2021, 5, 10), vec![adult()], student));
    let minor = Refugee { unaccompanied_minor_left: true, ..private(Date::known(2023, 1, 1)) };
    found.push(at(day, vec![single(Date::known(2006, 6, 1))], minor));
    // Own means at each step of the share of the cost.
    for cents in [51_000, 74_000, 76_000, 101_000, 200_000] {
        let house = OfficeHouse { daily_cost: Some(Eur::cents(850)), ..OfficeHouse::default() };
        let refugee = Refugee { office_house: Some(house), ..Refugee::new(recent) };
        found.push(at(day, vec![earning(IncomeKind::Wage, cents, day)], refugee));
    }
    found
}
