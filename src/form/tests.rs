//! The form as a family meets it, without a browser.

use std::collections::{BTreeMap, BTreeSet};

use super::pages::{Page, pages};
use super::{About, Answers, Kind, Section, Subject, clean, household, problems, sections, stops};
use crate::date::{Date, Month};
use crate::household::{
    CareNeed, Household, IncomeKind, OtherParent, PartnershipKind, RentKind, ResidenceStatus, Role, School, Sex,
    WorkKind,
};
use crate::money::Eur;
use crate::text::key;

mod asking;

fn answers(said: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new(Date::known(2026, 4, 10));
    for (field, said) in said {
        answers.set(field, said);
    }
    answers
}

/// A day of birth in its three fields.
fn born(answers: &mut Answers, who: &str, day: &str, month: &str, year: &str) {
    for (part, said) in [("day", day), ("month", month), ("year", year)] {
        answers.set(&format!("{who}.birthdate.{part}"), said);
    }
}

/// Names of all questions that are asked now, as `you.birthdate`.
fn asked(answers: &Answers) -> Vec<String> {
    let answers = clean(answers);
    let mut asked = Vec::new();
    for page in pages(&answers) {
        for section in sections(page, &answers) {
            asked.extend(section.asked(&answers).map(|question| question.field(section.subject, "")));
        }
    }
    asked
}

fn asks(answers: &Answers, name: &str) -> bool {
    asked(answers).iter().any(|question| question == name)
}

fn single(said: &[(&str, &str)]) -> Answers {
    let mut answers = answers(&[
        ("you.status", "citizen"),
        ("you.permanent_residence", "yes"),
        ("household.partner", "none"),
        ("household.children", "0"),
    ]);
    born(&mut answers, "you", "12", "3", "1988");
    for (field, said) in said {
        answers.set(field, said);
    }
    answers
}

pub(crate) fn family() -> Answers {
    let mut answers = single(&[
        ("household.partner", "married"),
        ("household.children", "2"),
        ("partner.status", "citizen"),
        ("partner.permanent_residence", "yes"),
        ("child1.other_parent", "in_household"),
        ("child1.own_income", "no"),
        ("child2.other_parent", "in_household"),
        ("child2.kindergarten", "yes"),
        ("child2.price", "560"),
        ("child2.own_income", "no"),
        ("you.work", "employed"),
        ("you.hours", "87,5"),
        ("partner.work", "none"),
        ("partner.able", "yes"),
        ("you.kinds.wage", "wage"),
        ("you.rare", "no"),
        ("you.pays_maintenance", "no"),
        ("you.wage.months.m1", "1.234,56"),
        ("you.wage.months.m3", "1200"),
        ("you.wage.year", "14.000"),
        ("you.wage.flow", "steady"),
        ("partner.rare", "no"),
        ("partner.pays_maintenance", "no"),
        ("household.savings", "300"),
        ("household.owns_home", "no"),
        ("household.vehicles", "0"),
        ("household.has_other", "no"),
        ("household.dsp_before", "never"),
        ("household.help", "no"),
        ("household.discount", "no"),
        ("household.unusual_adults", "no"),
        ("household.unusual_children", "no"),
    ]);
    born(&mut answers, "partner", "5", "7", "1986");
    born(&mut answers, "child1", "10", "9", "2017");
    born(&mut answers, "child2", "2", "2", "2021");
    answers.set("child1.meals", "both");
    answers
}

fn made(answers: &Answers) -> Household {
    household(answers).expect("all days of birth").0
}

#[test]
fn a_couple_with_two_children_makes_its_household() {
    let answers = family();
    for page in pages(&clean(&answers)) {
        assert_eq!(problems(page, &clean(&answers)), [], "{}", page.name());
    }
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    assert_eq!(household.application_date, Date::known(2026, 4, 10));
    assert_eq!(household.partnership.kind, PartnershipKind::Married);
    let roles: Vec<Role> = household.persons.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Applicant, Role::Partner, Role::Child, Role::Child]);
    let ids: Vec<&str> = household.persons.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["you", "partner", "child1", "child2"]);

    let [you, partner, pupil, small] = &household.persons[..] else { panic!() };
    assert_eq!(you.birthdate, Date::known(1988, 3, 12));
    assert_eq!((you.work.kind, you.work.hours.map(|h| h.0.to_string())), (WorkKind::Employed, Some("87.50".into())));
    assert_eq!(you.incomes.len(), 1);
    let wage = &you.incomes[0];
    assert_eq!(wage.kind, IncomeKind::Wage);
    assert_eq!(wage.in_month(Month::new(2026, 1).unwrap()), Eur::cents(123_456));
    assert_eq!(wage.in_month(Month::new(2026, 2).unwrap()), Eur::ZERO);
    assert_eq!(wage.in_month(Month::new(2026, 3).unwrap()), Eur::cents(120_000));
    assert_eq!(wage.in_year(2025), Some(Eur::cents(1_400_000)));
    assert_eq!(partner.work.kind, WorkKind::None);
    assert!(partner.incomes.is_empty());
    assert_eq!((pupil.school, &pupil.kindergarten), (School::Primary, &None));
    assert_eq!(small.school, School::Kindergarten);
    assert_eq!(small.kindergarten.as_ref().map(|k| k.price), Some(Eur::cents(56_000)));
    assert_eq!(household.assets.savings, Eur::cents(30_000));
}

#[test]
fn answers_that_no_longer_matter_do_not_count() {
    let mut answers = family();
    answers.set("you.kinds.pension", "pension");
    answers.set("you.pension.months.m1", "500");
    answers.set("you.pension.flow", "steady");
    assert_eq!(made(&answers).persons[0].incomes.len(), 2);
    answers.set("you.kinds.pension", "");
    assert_eq!(made(&answers).persons[0].incomes.len(), 1);
    // No child any more: neither the children nor last year's income is asked or counted.
    answers.set("household.children", "0");
    let household = made(&answers);
    assert_eq!(household.persons.len(), 2);
    assert!(household.persons[0].incomes[0].annual.is_empty());
    // Nothing is lost.
    answers.set("household.children", "2");
    assert_eq!(made(&answers).persons[0].incomes[0].annual.len(), 1);
    assert!(made(&answers).persons[3].kindergarten.is_some());
}

#[test]
fn only_what_can_matter_is_asked() {
    let alone = single(&[]);
    let names = |answers: &Answers| pages(&clean(answers)).into_iter().map(Page::name).collect::<Vec<_>>();
    assert_eq!(names(&alone), ["you", "work", "income", "property", "special"]);
    assert_eq!(
        names(&family()),
        ["you", "partner", "children", "school", "work", "income", "income", "property", "special"]
    );

    // The sex: at 63 and 64, and by the start of entitlement.
    for (day, month, year, wanted) in [
        ("12", "3", "1988", false),
        ("1", "5", "1963", true),
        ("2", "5", "1963", false),
        ("10", "4", "1961", false),
        ("11", "4", "1961", true),
    ] {
        let mut answers = alone.clone();
        born(&mut answers, "you", day, month, year);
        assert_eq!(asks(&answers, "you.sex"), wanted, "{day}. {month}. {year}");
    }
    // Living with the parents: young single people.
    let mut young = alone.clone();
    born(&mut young, "you", "1", "1", "2005");
    assert!(asks(&young, "you.with_parents") && !asks(&young, "you.registered"));
    young.set("you.with_parents", "yes");
    assert!(asks(&young, "you.registered"));
    young.set("household.partner", "married");
    assert!(!asks(&young, "you.with_parents"));
    assert!(!asks(&alone, "you.with_parents"));
    // Last year's income: where there are children.
    let with_wage = single(&[("you.kinds.wage", "wage")]);
    assert!(asks(&with_wage, "you.wage.months") && !asks(&with_wage, "you.wage.year"));
    assert!(asks(&family(), "you.wage.year"));
    // Kindergarten: below school age. School: from 14.
    assert!(asks(&family(), "child2.kindergarten") && !asks(&family(), "child1.kindergarten"));
    assert!(!asks(&family(), "child1.school"));
    let mut teenager = family();
    born(&mut teenager, "child1", "1", "2", "2010");
    assert!(asks(&teenager, "child1.school") && !asks(&teenager, "child1.regular_schooling"));
    // Maintenance: where the other parent lives elsewhere.
    assert!(!asks(&family(), "child1.settled"));
    let mut apart = family();
    apart.set("child1.other_parent", "absent");
    assert!(asks(&apart, "child1.settled") && asks(&apart, "child1.custody") && !asks(&apart, "child1.counted_here"));
    // A discount of the municipality: where someone is in kindergarten.
    assert!(asks(&family(), "household.discount") && !asks(&alone, "household.discount"));
    // The engine: where it decides whether the car counts.
    for (year, wanted) in [("2016", false), ("2017", true), ("2020", true), ("2021", false)] {
        let car = single(&[("household.vehicles", "1"), ("vehicle1.kind", "car"), ("vehicle1.registered", year)]);
        assert_eq!(asks(&car, "vehicle1.engine"), wanted, "{year}");
    }
}

#[test]
fn every_question_asked_at_once_has_a_name_of_its_own() {
    let mut answers = crowded();
    // Open as much as possible.
    for n in 0..400 {
        let before = asked(&answers);
        let seen: BTreeSet<&String> = before.iter().collect();
        assert_eq!(seen.len(), before.len(), "a name twice among {before:?}");
        let cleaned = clean(&answers);
        for page in pages(&cleaned) {
            for section in sections(page, &cleaned) {
                for question in section.asked(&cleaned) {
                    let field = question.field(section.subject, "");
                    match question.kind {
                        Kind::YesNo => answers.set(&field, if n % 2 == 0 { "yes" } else { "no" }),
                        Kind::Many(choices) => {
                            choices
                                .iter()
                                .for_each(|choice| answers.set(&question.field(section.subject, choice.value), "x"));
                        }
                        Kind::One(choices) => answers.set(&field, choices[n % choices.len()].value),
                        _ => {}
                    }
                }
            }
        }
        if n > 30 {
            break;
        }
    }
}

/// Answers everything that a page asks: each choice in its turn, with everything that opens behind it.
pub(crate) fn answer(answers: &mut Answers, page: Page, n: usize) {
    let mut before = None;
    while before.as_ref() != Some(&*answers) {
        before = Some(answers.clone());
        let cleaned = clean(answers);
        for section in sections(page, &cleaned) {
            let about = About { answers: &cleaned, subject: section.subject };
            for question in section.asked(&cleaned) {
                let field = question.field(section.subject, "");
                match question.kind {
                    Kind::YesNo => answers.set(&field, "yes"),
                    Kind::One(choices) => answers.set(&field, choices[n % choices.len()].value),
                    Kind::Many(choices) => {
                        let offered = choices.iter().filter(|choice| (choice.offered)(&about));
                        for choice in offered.skip(n).step_by(3) {
                            answers.set(&question.field(section.subject, choice.value), "x");
                        }
                    }
                    Kind::OneMonth => answers.set(&field, ["m1", "m2", "m3", "m4"][n % 4]),
                    Kind::Date if question.id != "birthdate" => {
                        day(answers, &field, "1", "4", "2026");
                    }
                    Kind::Date => {}
                    Kind::Months => answers.set(&question.field(section.subject, "m2"), "123,45"),
                    Kind::Whole(..) if question.id == "registered" => answers.set(&field, "2018"),
                    Kind::Whole(least, _) => answers.set(&field, &least.max(1).to_string()),
                    Kind::Number(most) => answers.set(&field, &most.min(42).to_string()),
                    Kind::Eur => answers.set(&field, "42"),
                }
            }
        }
    }
}

#[test]
fn any_choice_makes_a_household_that_can_be_estimated() {
    let walks = (0..24).map(|n| (n, family())).chain((0..12).map(|n| (n, crowded())));
    for (n, mut answers) in walks {
        // Page by page, as a person does: what is asked later never makes a page before it incomplete.
        let mut done = vec![Page::You];
        let mut all = pages(&clean(&answers));
        while let Some(page) = all.get(done.len()).copied() {
            answer(&mut answers, page, n);
            done.push(page);
            all = pages(&clean(&answers));
            assert_eq!(all[..done.len()], done, "{n}");
        }
        let cleaned = clean(&answers);
        for page in done {
            assert_eq!(problems(page, &cleaned), [], "{n}: {}", page.name());
        }
        let household = made(&answers);
        assert_eq!(household.check(), Ok(()), "{n}");
        crate::estimate(&household).unwrap_or_else(|refusal| panic!("{n}: {refusal:?}"));
    }
}

#[test]
fn what_is_wrong_is_said_where_it_is() {
    let mut answers = single(&[]);
    born(&mut answers, "you", "31", "2", "1988");
    answers.set("you.status", "");
    answers.set("household.children", "x");
    let found: Vec<(String, String)> =
        problems(Page::You, &answers).into_iter().map(|p| (p.question, p.field)).collect();
    let expected = [
        ("you.birthdate", "you.birthdate.day"),
        ("you.status", "you.status.citizen"),
        ("household.children", "household.children"),
    ];
    assert_eq!(found, expected.map(|(q, f)| (q.to_owned(), f.to_owned())));

    let mut answers = family();
    born(&mut answers, "child1", "1", "1", "1980");
    born(&mut answers, "child2", "11", "4", "2026");
    let texts: Vec<_> = problems(Page::Children, &clean(&answers)).into_iter().map(|p| p.text).collect();
    assert!(texts.contains(&key::PROBLEM_CHILD_ELDER) && texts.contains(&key::PROBLEM_BORN_LATER));

    let mut answers = family();
    answers.set("you.wage.months.m2", "a lot");
    let found = problems(Page::Income(0), &clean(&answers));
    assert_eq!((found[0].field.as_str(), found[0].text), ("you.wage.months.m2", key::PROBLEM_AMOUNT));
    for field in ["m1", "m2", "m3"] {
        answers.set(&format!("you.wage.months.{field}"), "");
    }
    answers.set("you.wage.year", "");
    assert_eq!(problems(Page::Income(0), &clean(&answers))[0].text, key::PROBLEM_NO_INCOME);
}

#[test]
fn income_that_began_or_ended_is_kept_as_such() {
    let mut answers = family();
    answers.set("you.wage.flow", "ended");
    assert!(made(&answers).persons[0].incomes[0].ceased);
    answers.set("you.wage.flow", "began_last_year");
    assert!(made(&answers).persons[0].incomes[0].partial_previous_year);
    answers.set("you.wage.flow", "began");
    answers.set("you.wage.began", "m4");
    let wage = made(&answers).persons[0].incomes[0].clone();
    assert_eq!((wage.started, wage.partial_previous_year), (Some(Month::new(2026, 4).unwrap()), false));
    // Begun in the window, but last year.
    for (part, said) in [("day", "10"), ("month", "2"), ("year", "2026")] {
        answers.set(&format!("household.application_date.{part}"), said);
    }
    answers.set("you.wage.began", "m2");
    let wage = made(&answers).persons[0].incomes[0].clone();
    assert_eq!((wage.started, wage.partial_previous_year), (Some(Month::new(2025, 12).unwrap()), true));
}

#[test]
fn a_status_that_is_not_told_is_assumed_and_said() {
    let mut answers = single(&[("you.status", "unsaid")]);
    let (household, assumed) = household(&answers).unwrap();
    assert_eq!(household.persons[0].residence_status, ResidenceStatus::Citizen);
    assert_eq!(assumed, ["status_not_told"]);
    answers.set("you.status", "refugee");
    assert_eq!(made(&answers).persons[0].residence_status, ResidenceStatus::Refugee);
    assert!(super::household(&answers).unwrap().1.is_empty());
}

#[test]
fn a_child_apart_from_its_other_parent_is_kept_as_such() {
    let mut answers = family();
    answers.set("child1.other_parent", "absent");
    answers.set("child1.settled", "yes");
    answers.set("child1.custody", "joint");
    answers.set("child1.counted_here", "no");
    answers.set("child1.own_income", "yes");
    answers.set("child1.kinds.maintenance", "x");
    answers.set("child1.maintenance.months.m1", "150");
    answers.set("child1.maintenance.flow", "steady");
    assert!(pages(&clean(&answers)).contains(&Page::Income(2)));
    let child = &made(&answers).persons[2];
    assert_eq!(child.other_parent, OtherParent::Absent);
    assert!(!child.counted_here);
    assert_eq!(child.incomes[0].kind, IncomeKind::Maintenance);
    // No income of its own: no page, no income.
    answers.set("child1.own_income", "no");
    assert!(made(&answers).persons[2].incomes.is_empty());
}

#[test]
fn property_is_kept_piece_by_piece() {
    let mut answers = single(&[
        ("household.savings", "1000"),
        ("household.owns_home", "yes"),
        ("household.home_value", "90.000"),
        ("household.home_area", "62,5"),
        ("household.vehicles", "2"),
        ("vehicle1.kind", "car"),
        ("vehicle1.registered", "2020"),
        ("vehicle1.value", "7000"),
        ("vehicle1.flags.leased", "x"),
        ("vehicle2.kind", "single_track"),
        ("vehicle2.value", "800"),
        ("household.has_other", "yes"),
        ("household.other.land", "x"),
        ("household.lands", "1"),
        ("land1.value", "5000"),
        ("land1.use", "agri_unable"),
    ]);
    let assets = made(&answers).assets;
    assert_eq!(assets.dwelling.map(|d| (d.value, d.lived_in_registered)), Some((Eur::cents(9_000_000), true)));
    assert_eq!(assets.vehicles.len(), 2);
    assert!(assets.vehicles[0].leased && assets.vehicles[0].first_registered_year == Some(2020));
    assert_eq!(assets.real_estate[0].value, Eur::cents(500_000));
    assert!(assets.real_estate[0].exempt.is_some());
    answers.set("household.has_other", "no");
    assert!(made(&answers).assets.real_estate.is_empty());
}

#[test]
fn the_sex_counts_where_it_is_asked() {
    let mut answers = single(&[("you.sex", "m")]);
    assert_eq!(made(&answers).persons[0].sex, Sex::F, "not asked, so not counted");
    born(&mut answers, "you", "1", "1", "1962");
    assert_eq!(made(&answers).persons[0].sex, Sex::M);
    assert_eq!(answers.get("you.sex"), "m");
}

#[test]
fn names_of_subjects_are_those_of_the_contract() {
    assert_eq!(Subject::child(0).name(), "child1");
    assert_eq!(Subject::Income(1, IncomeKind::Wage).name(), "partner.wage");
}

/// A day in its three fields.
fn day(answers: &mut Answers, question: &str, day: &str, month: &str, year: &str) {
    for (part, said) in [("day", day), ("month", month), ("year", year)] {
        answers.set(&format!("{question}.{part}"), said);
    }
}

#[test]
fn school_is_asked_of_those_who_go_there() {
    assert!(asks(&family(), "child1.meals") && !asks(&family(), "child1.enrolled"));
    assert!(!asks(&family(), "child2.meals"), "in kindergarten");
    assert!(!asks(&single(&[]), "you.school"));
    let mut answers = family();
    answers.set("child1.meals", "lunch");
    let meals = &made(&answers).persons[2].meals;
    assert!(meals.lunch && !meals.snack);
    answers.set("child1.meals", "none");
    assert!(!made(&answers).persons[2].meals.lunch);

    // A pupil of a secondary school: the snack, and the scholarship.
    born(&mut answers, "child1", "1", "2", "2010");
    answers.set("child1.school", "secondary");
    answers.set("child1.meals", "snack");
    for (field, said) in [
        ("snack_price", "1,10"),
        ("school_days", "20"),
        ("away", "yes"),
        ("distance", "62,5"),
        ("away_rent", "180"),
        ("away_facts.registered", "x"),
        ("grade", "4,3"),
        ("school_facts.special_needs", "x"),
        ("school_facts.other", "x"),
    ] {
        answers.set(&format!("child1.{field}"), said);
    }
    assert!(!asks(&answers, "child1.enrolled"), "too young to have been too old");
    assert!(!asks(&answers, "child1.ects"), "of students only");
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    let pupil = household.persons[2].clone();
    assert_eq!(pupil.school, School::Secondary);
    assert!(pupil.other_state_scholarship && pupil.meals.snack && !pupil.meals.lunch);
    assert_eq!((pupil.meals.snack_price, pupil.meals.school_days), (Some(Eur::cents(110)), Some(20)));
    assert!(pupil.scholarship.special_needs && !pupil.scholarship.zois);
    assert_eq!(pupil.scholarship.average_grade.map(|n| n.0.to_string()), Some("4.30".into()));
    let away = pupil.scholarship.away.unwrap();
    assert_eq!((away.rent_monthly, away.distance_km.0.to_string()), (Eur::cents(18_000), "62.50".into()));
    assert!(away.registered_there && !away.subsidised && !away.owns_real_estate);
    // No longer a pupil: nothing of it counts.
    answers.set("child1.school", "none");
    let child = made(&answers).persons[2].clone();
    assert!(child.scholarship.away.is_none() && !child.other_state_scholarship);

    // An adult who studies.
    let mut student = single(&[("household.situation.you_study", "x"), ("you.work", "none"), ("you.able", "yes")]);
    assert!(asks(&student, "you.school") && !asks(&student, "you.enrolled") && asks(&student, "you.registered"));
    student.set("you.school", "student");
    student.set("you.registered", "yes");
    assert!(asks(&student, "you.enrolled"), "38 years old");
    day(&mut student, "you.enrolled", "1", "10", "2014");
    student.set("you.grade", "8,6");
    assert!(asks(&student, "you.ects") && !asks(&student, "you.meals"));
    day(&mut student, "you.enrolled", "1", "10", "1999");
    let found: Vec<_> = problems(Page::School, &clean(&student)).into_iter().map(|p| p.text).collect();
    assert!(found.contains(&key::PROBLEM_ENROLLED));
    day(&mut student, "you.enrolled", "1", "10", "2014");
    let you = made(&student).persons[0].clone();
    assert_eq!((you.school, you.enrolled_on), (School::Student, Some(Date::known(2014, 10, 1))));
    assert!(you.registered_unemployed);
    student.set("household.situation.you_study", "");
    assert_eq!(made(&student).persons[0].school, School::None);
}

#[test]
fn the_income_of_last_year_is_asked_of_a_student_without_children() {
    let income = ["you.student_work.year", "you.student_work.still_student"];
    let mut answers = single(&[("you.kinds.student_work", "student_work")]);
    assert!(!income.iter().any(|question| asks(&answers, question)));
    answers.set("household.situation.you_study", "you_study");
    answers.set("you.school", "student");
    answers.set("you.student_work.year", "2600");
    assert!(income.iter().all(|question| asks(&answers, question)));
    assert_eq!(made(&answers).persons[0].incomes[0].annual.len(), 1);
}

#[test]
fn international_protection_is_asked_of_those_who_have_it() {
    assert!(!asks(&family(), "household.protection_lives"));
    let mut answers = family();
    answers.set("you.status", "refugee");
    answers.set("child1.status", "refugee_family");
    answers.set("household.protection_lives", "private");
    day(&mut answers, "household.protection_granted", "1", "6", "2025");
    for (field, said) in [
        ("protection_rent", "600"),
        ("protection_costs.m1", "120"),
        ("protection_costs.m3", "90,50"),
        ("protection_obligor", "yes"),
        ("protection_obligor_income", "300"),
        ("protection_before", "now"),
    ] {
        answers.set(&format!("household.{field}"), said);
    }
    day(&mut answers, "household.protection_signed", "15", "6", "2025");
    day(&mut answers, "household.protection_lease_end", "31", "12", "2026");
    day(&mut answers, "household.protection_until", "30", "6", "2026");
    assert!(!asks(&answers, "household.protection_course"), "too early to tell");
    assert!(!asks(&answers, "household.protection_schooling"));
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    let refugee = household.refugee.unwrap();
    assert_eq!(refugee.status_granted, Date::known(2025, 6, 1));
    assert_eq!(refugee.integration_contract_signed, Some(Date::known(2025, 6, 15)));
    assert!(refugee.private_accommodation && !refugee.accommodation_otherwise);
    assert_eq!(refugee.rent_monthly, Some(Eur::cents(60_000)));
    assert_eq!(refugee.other_costs_last3, [12_000, 0, 9_050].map(Eur::cents));
    assert_eq!(refugee.contract_end, Some(Date::known(2026, 12, 31)));
    assert_eq!(refugee.obligor_income_avg, Some(Eur::cents(30_000)));
    assert_eq!((refugee.first_award, refugee.already_receiving_until), (false, Some(Date::known(2026, 6, 30))));
    assert_eq!(refugee.course_attendance_pct, None);

    // The courses, once the first year is nearly over.
    day(&mut answers, "household.protection_granted", "1", "5", "2025");
    assert!(asks(&answers, "household.protection_course"));
    answers.set("household.protection_course", "most");
    assert_eq!(made(&answers).refugee.unwrap().course_attendance_pct.map(|n| n.0), Some(80.into()));
    // A student whom nobody must support.
    answers.set("household.protection_special.student", "x");
    answers.set("household.protection_schooling", "yes");
    let refugee = made(&answers).refugee.unwrap();
    assert!(refugee.student_no_obligors && refugee.still_in_school && refugee.obligor_income_avg.is_none());
    // Who came as a child without parents, while it can matter.
    assert!(!asks(&answers, "household.protection_left"));
    answers.set("household.protection_special.minor", "x");
    assert!(!asks(&answers, "household.protection_left"), "38 years old");
    let mut young = answers.clone();
    young.set("household.children", "0");
    born(&mut young, "you", "1", "3", "2007");
    day(&mut young, "household.protection_left", "1", "9", "2025");
    let refugee = made(&young).refugee.unwrap();
    assert!(refugee.unaccompanied_minor_left);
    assert_eq!(refugee.left_minors_home, Some(Date::known(2025, 9, 1)));
    // In a house of the office.
    answers.set("household.protection_lives", "office_house");
    answers.set("household.protection_daily_cost", "5,20");
    day(&mut answers, "household.protection_own_since", "15", "1", "2026");
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    let refugee = household.refugee.unwrap();
    assert!(!refugee.private_accommodation && !refugee.accommodation_otherwise);
    let house = refugee.office_house.unwrap();
    assert_eq!((house.daily_cost, house.since), (Some(Eur::cents(520)), Some(Date::known(2026, 1, 15))));
    // Elsewhere: no rent. Not told: nothing is assumed.
    answers.set("household.protection_lives", "otherwise");
    let refugee = made(&answers).refugee.unwrap();
    assert!(refugee.office_house.is_none());
    assert!(refugee.accommodation_otherwise && !refugee.private_accommodation && refugee.rent_monthly.is_none());
    answers.set("household.protection_lives", "unsaid");
    assert_eq!(made(&answers).refugee, None);
    assert_eq!(problems(Page::Protection, &clean(&answers)), []);
    // Granted after the application: said.
    answers.set("household.protection_lives", "private");
    day(&mut answers, "household.protection_granted", "11", "4", "2026");
    let found = problems(Page::Protection, &clean(&answers));
    assert_eq!((found[0].question.as_str(), found[0].text), ("household.protection_granted", key::PROBLEM_LATER));
    // Nobody with that status any more.
    answers.set("you.status", "citizen");
    assert_eq!(made(&answers).refugee, None);
}

#[test]
fn every_status_leads_on_for_everyone() {
    let mut answers = family();
    assert!(!asks(&answers, "child1.status"));
    answers.set("household.situation.foreign_child", "x");
    assert!(asks(&answers, "child1.status"));
    answers.set("child1.status", "asylum_seeker");
    answers.set("child2.status", "other");
    let household = made(&answers);
    assert!(household.persons[2].asylum_seeker && !household.persons[3].asylum_seeker);
    assert_eq!(household.persons[3].residence_status, ResidenceStatus::Other);
    for status in ["temporary_protection", "asylum_seeker", "other", "international_act", "unsaid"] {
        for field in ["you.status", "partner.status", "child1.status", "child2.status"] {
            answers.set(field, status);
        }
        for page in pages(&clean(&answers)) {
            assert_eq!(problems(page, &clean(&answers)), [], "{status}: {}", page.name());
        }
        let household = made(&answers);
        assert_eq!(household.check(), Ok(()));
        crate::estimate(&household).unwrap_or_else(|refusal| panic!("{status}: {refusal:?}"));
    }
}

#[test]
fn varstveni_dodatek_by_another_act_is_asked_where_that_right_can_be() {
    assert!(!asks(&family(), "you.vd_other"));
    let mut old = single(&[("you.vd_other", "yes")]);
    born(&mut old, "you", "1", "1", "1960");
    assert!(asks(&old, "you.vd_other") && made(&old).persons[0].receives_vd_other);
    assert!(asks(&single(&[("you.work", "none"), ("you.able", "permanently_unable")]), "you.vd_other"));
    assert!(asks(&single(&[("you.kinds.pension", "x")]), "you.vd_other"));
}

#[test]
fn the_rented_home_is_asked_of_those_who_pay_rent() {
    assert!(!asks(&family(), "household.rent_kind"));
    let mut answers = family();
    for (field, said) in [
        ("situation.rent", "x"),
        ("rent_kind", "market"),
        ("rent_monthly", "550"),
        ("rent_market", "6,50"),
        ("rent_area", "54,5"),
        ("rent_others", "1"),
        ("rent_others_income", "700"),
        ("rent_registered", "yes"),
        ("rent_related", "no"),
        ("rent_tender", "none"),
        ("rent_owns_other", "no"),
        ("rent_facts.impaired", "x"),
    ] {
        answers.set(&format!("household.{field}"), said);
    }
    day(&mut answers, "household.rent_lease_end", "31", "12", "2026");
    assert_eq!(problems(Page::Rent, &clean(&answers)), []);
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    let rent = household.rent.unwrap();
    assert_eq!((rent.kind, rent.monthly), (RentKind::Market, Eur::cents(55_000)));
    assert_eq!(rent.recognised_market_rent, Some(Eur::cents(650)));
    assert_eq!(rent.area_m2.map(|n| n.0.to_string()), Some("54.50".into()));
    assert_eq!((rent.other_tenants, rent.other_tenants_income_monthly), (1, Eur::cents(70_000)));
    assert_eq!(rent.contract_end, Some(Date::known(2026, 12, 31)));
    assert!(rent.registered_at_address && rent.applied_to_tender && rent.mobility_impaired);
    assert!(!rent.related_landlord && !rent.owns_other_dwelling && !rent.refused_non_profit_dwelling);
    // Not on the list, no area that can be, no other tenants.
    answers.set("household.rent_tender", "no");
    answers.set("household.rent_others", "0");
    answers.set("household.rent_area", "0");
    assert_eq!(problems(Page::Rent, &clean(&answers))[0].text, key::PROBLEM_AREA);
    let rent = made(&answers).rent.unwrap();
    assert!(!rent.applied_to_tender && rent.other_tenants_income_monthly == Eur::ZERO);
    assert!(!asks(&answers, "household.rent_owns_other"), "nobody owns anything else");
    // A home of the municipality.
    answers.set("household.rent_kind", "non_profit");
    answers.set("household.rent_area", "50");
    answers.set("household.rent_location", "20");
    assert!(!asks(&answers, "household.rent_tender") && !asks(&answers, "household.rent_market"));
    let rent = made(&answers).rent.unwrap();
    assert_eq!((rent.kind, rent.location_part), (RentKind::NonProfit, Eur::cents(2_000)));
    answers.set("household.rent_location", "600");
    assert_eq!(problems(Page::Rent, &clean(&answers))[0].text, key::PROBLEM_AMOUNT);
    // The kind is not known: no subsidy, but the rent of people with international protection.
    answers.set("household.rent_kind", "unsaid");
    answers.set("you.status", "refugee");
    answers.set("household.protection_lives", "private");
    day(&mut answers, "household.protection_granted", "1", "2", "2026");
    assert!(!asks(&answers, "household.protection_rent") && !asks(&answers, "household.rent_area"));
    let household = made(&answers);
    assert_eq!(household.rent, None);
    let refugee = household.refugee.unwrap();
    assert_eq!(refugee.rent_monthly, Some(Eur::cents(55_000)));
    assert_eq!(refugee.contract_end, Some(Date::known(2026, 12, 31)));
}

#[test]
fn a_birth_and_a_child_that_needs_care_are_asked_where_ticked() {
    let mut answers = family();
    for question in ["household.expected", "child1.care", "child1.birth_grant", "child1.adopted"] {
        assert!(!asks(&answers, question), "{question}");
    }
    answers.set("household.situation.baby", "x");
    answers.set("household.expected_children", "2");
    day(&mut answers, "household.expected", "1", "6", "2026");
    answers.set("household.situation.care", "x");
    answers.set("child1.care", "severe");
    answers.set("child2.care", "none");
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    assert_eq!((household.expected_birth, household.expected_children), (Some(Date::known(2026, 6, 1)), 2));
    assert_eq!(household.persons[2].care_need, CareNeed::Severe);
    assert_eq!(household.persons[3].care_need, CareNeed::None);
    day(&mut answers, "household.expected", "1", "6", "2027");
    let found: Vec<_> = problems(Page::You, &clean(&answers)).into_iter().map(|p| p.text).collect();
    assert_eq!(found, [key::PROBLEM_EXPECTED]);
    answers.set("household.situation.baby", "");
    let household = made(&answers);
    assert_eq!((household.expected_birth, household.expected_children), (None, 1));

    // The birth grant: while it can be claimed.
    for (day, month, wanted) in [("9", "2", true), ("8", "2", false)] {
        born(&mut answers, "child2", day, month, "2026");
        assert_eq!(asks(&answers, "child2.birth_grant"), wanted, "{day}. {month}.");
    }
    answers.set("household.situation.adopted", "x");
    day(&mut answers, "child1.adopted", "11", "3", "2026");
    assert!(asks(&answers, "child1.birth_grant") && !asks(&answers, "child2.birth_grant"));
    answers.set("child1.birth_grant", "yes");
    let child = made(&answers).persons[2].clone();
    assert!(child.birth_grant_received);
    assert_eq!(child.adopted_on, Some(Date::known(2026, 3, 11)));
    day(&mut answers, "child1.adopted", "11", "4", "2026");
    let found: Vec<_> = problems(Page::Children, &clean(&answers)).into_iter().map(|p| p.text).collect();
    assert!(found.contains(&key::PROBLEM_ADOPTED));
}

#[test]
fn a_death_and_extraordinary_assistance_are_asked_where_ticked() {
    assert!(!asks(&family(), "household.death_date") && !asks(&family(), "household.extraordinary"));
    let mut answers = single(&[
        ("household.situation.death", "x"),
        ("household.death_who", "parent"),
        ("household.death_entitled", "yes"),
        ("household.death_funeral", "yes"),
        ("household.death_costs", "2.345,67"),
    ]);
    day(&mut answers, "household.death_date", "1", "3", "2026");
    let household = made(&answers);
    assert_eq!(household.check(), Ok(()));
    let death = household.death.unwrap();
    assert_eq!((death.date, death.funeral_costs), (Date::known(2026, 3, 1), Eur::cents(234_567)));
    assert!(death.family_member && death.entitled_on_day && death.funeral_arranged);
    answers.set("household.death_who", "other");
    let death = made(&answers).death.unwrap();
    assert!(!death.family_member && !death.funeral_arranged && death.funeral_costs == Eur::ZERO);
    day(&mut answers, "household.death_date", "11", "4", "2026");
    assert_eq!(problems(Page::Death, &clean(&answers))[0].text, key::PROBLEM_LATER);

    let mut answers = single(&[
        ("household.situation.extraordinary", "x"),
        ("household.situation.disaster", "x"),
        ("household.extraordinary", "800"),
        ("household.extraordinary_disaster", "300"),
    ]);
    day(&mut answers, "household.misused", "31", "8", "2026");
    let told = made(&answers).extraordinary;
    assert_eq!((told.received_this_year, told.received_disaster_this_year), (Eur::cents(80_000), Eur::cents(30_000)));
    assert_eq!((told.disaster, told.misused_until), (true, Some(Date::known(2026, 8, 31))));
    answers.set("household.situation.extraordinary", "");
    let told = made(&answers).extraordinary;
    assert_eq!((told.received_this_year, told.misused_until), (Eur::ZERO, None));
    // The large-family supplement: where there are three children.
    assert!(!asks(&family(), "household.large_family"));
    let mut large = family();
    large.set("household.children", "3");
    born(&mut large, "child3", "1", "1", "2024");
    large.set("household.large_family", "455,20");
    assert_eq!(made(&large).large_family_received, Eur::cents(45_520));
}

#[test]
fn health_insurance_is_asked_where_nothing_tells_it() {
    assert!(!asks(&family(), "partner.insured"), "through the applicant's work");
    let mut answers = single(&[("you.work", "none"), ("you.insured", "no")]);
    assert_eq!(made(&answers).persons[0].insured_otherwise, Some(false));
    answers.set("you.insured", "unsaid");
    assert_eq!(made(&answers).persons[0].insured_otherwise, None);
    answers.set("you.kinds.pension", "x");
    assert!(!asks(&answers, "you.insured"));
}

/// Everyone and everything that opens a page or a question: a refugee's family with a baby, a pupil
/// and a student, who rent.
pub(crate) fn crowded() -> Answers {
    let mut answers = family();
    answers.set("household.children", "4");
    answers.set("you.status", "refugee");
    answers.set("partner.status", "refugee_family");
    for what in
        ["rent", "baby", "adopted", "care", "you_study", "partner_studies", "death", "disaster", "extraordinary"]
    {
        answers.set(&format!("household.situation.{what}"), what);
    }
    answers.set("household.expected_children", "1");
    day(&mut answers, "household.expected", "1", "6", "2026");
    born(&mut answers, "you", "1", "1", "1962");
    answers.set("you.sex", "f");
    born(&mut answers, "child2", "10", "3", "2026");
    born(&mut answers, "child3", "1", "1", "2002");
    born(&mut answers, "child4", "1", "1", "2010");
    answers.set("child4.own_income", "yes");
    answers
}

#[test]
fn the_steps_ask_every_question_once_and_in_the_order_of_the_pages() {
    for answers in [crowded(), family(), single(&[])] {
        let answers = clean(&answers);
        let of = |sections: Vec<Section>| -> Vec<String> {
            let asked = |section: &Section| {
                let subject = section.subject;
                section.asked(&answers).map(move |question| question.field(subject, "")).collect::<Vec<_>>()
            };
            sections.iter().flat_map(asked).collect()
        };
        let on_pages = pages(&answers).into_iter().flat_map(|page| of(sections(page, &answers)));
        let steps = stops(&answers);
        let at_steps: Vec<String> =
            steps.iter().flat_map(|stop| of(stop.section(&answers).into_iter().collect())).collect();
        assert_eq!(on_pages.collect::<Vec<_>>(), at_steps);
        for stop in &steps {
            assert!((1..=9).contains(&stop.size(&answers)), "{stop:?}: {} questions", stop.size(&answers));
            assert_eq!(steps.iter().filter(|other| *other == stop).count(), 1, "{stop:?}");
        }
        // What is wrong is wrong at one step.
        let wrong_at_steps: Vec<_> = steps.iter().flat_map(|stop| stop.problems(&answers)).collect();
        let wrong: Vec<_> = pages(&answers).into_iter().flat_map(|page| problems(page, &answers)).collect();
        assert_eq!(wrong, wrong_at_steps);
    }
    let mut renting = crowded();
    renting.set("household.rent_kind", "market");
    renting.set("child4.school", "secondary");
    let halves = stops(&clean(&renting)).iter().filter(|stop| stop.half.is_some()).count();
    assert!(halves > 1, "long lists are cut");
}

#[test]
fn something_is_answered_as_soon_as_anything_differs_from_the_start() {
    let mut answers = Answers::new(Date::known(2026, 4, 10));
    assert!(!answers.is_given());
    answers.set("you.birthdate.day", "1");
    assert!(answers.is_given());
    answers.set("you.birthdate.day", "");
    assert!(!answers.is_given(), "taken back");
    answers.set("household.application_date.day", "11");
    assert!(answers.is_given());
}
