//! How questions are asked: why, where the answer is found, and what is made of “I don't know”.

use super::*;
use crate::estimate::Estimate;
use crate::form::{Question, UNSAID};
use crate::text::named;

/// Answers that open nearly everything: income, vehicles, land, a rented home, unusual things.
fn opened(n: usize) -> Answers {
    let mut answers = crowded();
    let mut done = 0;
    while let Some(page) = pages(&clean(&answers)).get(done).copied() {
        answer(&mut answers, page, n);
        done += 1;
    }
    answers
}

/// Every question that is asked now, with whom it is about.
fn questions(answers: &Answers) -> Vec<(Subject, &'static Question)> {
    let cleaned = clean(answers);
    let mut found = Vec::new();
    for page in pages(&cleaned) {
        for section in sections(page, &cleaned) {
            found.extend(section.asked(&cleaned).map(|question| (section.subject, question)));
        }
    }
    found
}

/// Every question of the form, asked or not, under its name.
fn all_questions() -> BTreeMap<String, &'static Question> {
    let mut all = BTreeMap::new();
    for n in 0..6 {
        let answers = opened(n);
        let cleaned = clean(&answers);
        for page in pages(&cleaned) {
            for section in page.sections(About { answers: &cleaned, subject: Subject::Household }) {
                for question in section.questions {
                    let subject = match section.subject {
                        Subject::Income(..) => "income".to_owned(),
                        subject => subject.name().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned(),
                    };
                    all.insert(format!("{subject}.{}", question.id), *question);
                }
            }
        }
    }
    all
}

/// Takes an answer back and says “I don't know”.
fn unsay(answers: &Answers, subject: Subject, question: &Question) -> Answers {
    let mut answers = answers.clone();
    if let Kind::Many(choices) = question.kind {
        choices.iter().for_each(|choice| answers.set(&question.field(subject, choice.value), ""));
        answers.set(&question.field(subject, UNSAID), UNSAID);
    } else if question.is_chosen() {
        answers.set(&question.field(subject, ""), UNSAID);
    } else {
        question.parts().iter().for_each(|part| answers.set(&question.field(subject, part), ""));
        answers.set(&question.field(subject, UNSAID), UNSAID);
    }
    answers
}

fn estimated(answers: &Answers) -> (Estimate, Vec<&'static str>) {
    let (household, assumed) = household(answers).expect("all days of birth");
    assert_eq!(household.check(), Ok(()));
    (crate::estimate(&household).unwrap_or_else(|refusal| panic!("{refusal:?}")), assumed)
}

#[test]
fn every_question_says_why_and_every_figure_where_it_is_found() {
    let all = all_questions();
    assert!(all.len() > 120, "only {} questions are found", all.len());
    let mut reasons = BTreeSet::new();
    for (name, question) in &all {
        for language in [0, 1] {
            let words = crate::text::LANGUAGES[language].get(question.why);
            assert!(words.ends_with('.') && !words.contains('{'), "{name}: {words}");
            reasons.insert(words);
        }
        let is_figure = !question.is_chosen();
        assert!(!is_figure || question.hint.is_some(), "{name} is typed and doesn't say where the answer is found");
    }
    assert!(
        reasons.len() > 80,
        "{} reasons in two languages: each should say what this question decides",
        reasons.len()
    );
}

#[test]
fn what_is_not_told_has_words_on_the_result() {
    let mut seen = BTreeSet::new();
    for (name, question) in all_questions() {
        let Some(warning) = question.unsaid else { continue };
        assert!(warning.is_empty() || named("warning", warning).is_some(), "{name}: {warning} has no words");
        seen.insert(warning);
    }
    assert!(seen.len() > 20, "{seen:?}");
}

/// Whoever doesn't know one thing gets a result all the same, and is told what was made of it.
#[test]
fn not_knowing_leads_to_a_result_that_says_so() {
    let mut tried = BTreeSet::new();
    let walks = (0..6).map(opened).chain([family(), elderly(), apart(), tenants(false), tenants(true), protected()]);
    for answers in walks {
        for (subject, question) in questions(&answers) {
            let Some(warning) = question.unsaid else { continue };
            if !tried.insert((question.why.0, question.id, question.is_chosen())) {
                continue;
            }
            let unsaid = unsay(&answers, subject, question);
            let cleaned = clean(&unsaid);
            let name = question.field(subject, "");
            for page in pages(&cleaned) {
                let found = problems(page, &cleaned);
                assert!(found.iter().all(|problem| problem.question != name), "{name}: {found:?}");
            }
            let (_, assumed) = estimated(&unsaid);
            assert!(warning.is_empty() || assumed.contains(&warning), "{name}: {assumed:?}");
            let before: BTreeSet<_> = assumed.iter().collect();
            assert_eq!(before.len(), assumed.len(), "{name}: the same said twice");
        }
    }
    assert!(tried.len() > 45, "only {} questions were left open", tried.len());
}

/// “Less favourable” is a promise: no answer that could have been given leads to less, all told.
#[test]
fn the_less_favourable_answer_never_gives_more() {
    let together = |answers: &Answers| {
        let (estimate, _) = estimated(answers);
        (estimate.skupaj.month, estimate.skupaj.year)
    };
    let mut tried = 0;
    for answers in [family(), elderly(), apart(), tenants(false), protected()] {
        for (subject, question) in questions(&answers) {
            let told: &[&str] = match (question.unsaid, question.kind) {
                (Some("less_assumed"), Kind::YesNo) => &["yes", "no"],
                (Some("less_assumed"), Kind::One(choices)) => {
                    &choices.iter().map(|choice| choice.value).collect::<Vec<_>>()
                }
                _ => continue,
            };
            let unsaid = together(&unsay(&answers, subject, question));
            for said in told {
                let mut answers = answers.clone();
                answers.set(&question.field(subject, ""), said);
                let told = together(&answers);
                assert!(unsaid.0 <= told.0 && unsaid.1 <= told.1, "{} {said}", question.field(subject, ""));
                tried += 1;
            }
        }
    }
    assert!(tried > 15, "only {tried}");
}

#[test]
fn what_was_typed_counts_more_than_the_tick() {
    let mut answers = family();
    answers.set("household.savings.unsaid", UNSAID);
    let (household, assumed) = household(&answers).unwrap();
    assert_eq!((household.assets.savings, assumed), (Eur::cents(30_000), vec![]));
    answers.set("household.savings", "");
    let (household, assumed) = super::household(&answers).unwrap();
    assert_eq!((household.assets.savings, assumed), (Eur::ZERO, vec!["savings_not_told"]));
    // Unticked and empty: it is asked for.
    answers.set("household.savings.unsaid", "");
    assert_eq!(problems(Page::Property, &clean(&answers))[0].question, "household.savings");
}

#[test]
fn last_year_is_taken_from_the_three_months_where_it_is_not_known() {
    let mut answers = family();
    answers.set("you.wage.year", "");
    answers.set("you.wage.year.unsaid", UNSAID);
    let (household, assumed) = household(&answers).unwrap();
    // 4 x (1234.56 + 1200).
    assert_eq!(household.persons[0].incomes[0].in_year(2025), Some(Eur::cents(973_824)));
    assert_eq!(assumed, ["year_not_told"]);
    // Nothing at all is no answer.
    for month in ["m1", "m2", "m3"] {
        answers.set(&format!("you.wage.months.{month}"), "");
    }
    assert_eq!(problems(Page::Income(0), &clean(&answers))[0].text, key::PROBLEM_NO_INCOME);
    // What comes once tells no year by its months.
    let mut answers = family();
    for (field, said) in [("rare", "yes"), ("rare_kinds.severance", "x"), ("severance.months.m1", "3.000")] {
        answers.set(&format!("you.{field}"), said);
    }
    answers.set("you.severance.year.unsaid", UNSAID);
    let household = made(&answers);
    assert_eq!(
        household.persons[0].incomes.iter().find(|i| i.kind == IncomeKind::Severance).unwrap().in_year(2025),
        None
    );
    answers.set("you.severance.year", "1.000");
    let severance = made(&answers).persons[0].incomes.iter().find(|i| i.kind == IncomeKind::Severance).unwrap().clone();
    assert_eq!(severance.in_year(2025), Some(Eur::cents(100_000)));
}

#[test]
fn a_kindergarten_without_its_price_is_left_out_and_not_free() {
    let mut answers = family();
    answers.set("child2.price", "");
    answers.set("child2.price.unsaid", UNSAID);
    let (estimate, assumed) = estimated(&answers);
    assert_eq!(assumed, ["price_not_told"]);
    assert!(estimate.znizano_placilo_vrtca.items.is_empty());
    // The child is there all the same: no more child benefit than with the price.
    let told = estimated(&family()).0.otroski_dodatek.total;
    assert_eq!(estimate.otroski_dodatek.total, told);
    let household = made(&answers);
    assert_eq!((household.persons[3].school, &household.persons[3].kindergarten), (School::Kindergarten, &None));
}

#[test]
fn hours_that_are_not_told_bring_no_supplement() {
    for work in ["employed", "self_employed"] {
        let mut answers = single(&[("you.work", work), ("you.hours.unsaid", UNSAID)]);
        let (none, assumed) = estimated(&answers);
        assert_eq!(assumed, ["work_hours_missing"], "{work}");
        assert!(!none.warnings.contains(&"work_hours_missing"), "said once");
        answers.set("you.hours", "160");
        let (full, _) = estimated(&answers);
        let least = |estimate: &Estimate| estimate.denarna_socialna_pomoc.min_income.total;
        assert!(least(&none) < least(&full), "{work}");
    }
}

#[test]
fn who_does_not_tell_the_sex_has_the_later_limit() {
    let mut answers = elderly();
    born(&mut answers, "you", "1", "1", "1962");
    answers.set("you.kinds.pension", "");
    answers.set("you.sex", "f");
    let woman = estimated(&answers).0;
    answers.set("you.sex", UNSAID);
    let (unsaid, assumed) = estimated(&answers);
    assert_eq!(assumed, ["sex_not_told"]);
    assert!(woman.varstveni_dodatek.entitled && !unsaid.varstveni_dodatek.entitled);
}

#[test]
fn help_that_hangs_on_what_is_not_told_is_not_estimated() {
    // Without the rent there is neither a subsidy nor an allowance.
    let mut answers = tenants(false);
    assert!(made(&answers).rent.is_some());
    answers.set("household.rent_monthly", "");
    answers.set("household.rent_monthly.unsaid", UNSAID);
    answers.set("household.rent_location", "20");
    assert_eq!(problems(Page::Rent, &clean(&answers)), []);
    let (found, assumed) = household(&answers).unwrap();
    assert_eq!((found.rent, assumed), (None, vec!["rent_not_told"]));
    let mut answers = protected();
    assert!(made(&answers).refugee.is_some());
    answers.set("household.protection_rent", "");
    answers.set("household.protection_rent.unsaid", UNSAID);
    assert_eq!(made(&answers).refugee, None);
    // Nor without the day on which protection was granted.
    let answers = unsay(&protected(), Subject::Household, &super::super::pages::protection::GRANTED);
    let (found, assumed) = household(&answers).unwrap();
    assert_eq!((found.refugee, assumed), (None, vec!["protection_not_told"]));
    // The costs of a funeral are named as missing by the estimate itself.
    let mut answers = single(&[
        ("household.situation.death", "x"),
        ("household.death_who", "parent"),
        ("household.death_entitled", "yes"),
        ("household.death_funeral", "yes"),
        ("household.death_costs.unsaid", UNSAID),
    ]);
    day(&mut answers, "household.death_date", "1", "3", "2026");
    assert_eq!(problems(Page::Death, &clean(&answers)), []);
    let (estimate, assumed) = estimated(&answers);
    assert!(estimate.izredna_denarna_socialna_pomoc.pogrebnina.unknown.is_some() && assumed.is_empty());
}

/// A woman of 73 in a flat of her own, with a small pension and a car.
fn elderly() -> Answers {
    let mut answers = single(&[
        ("you.work", "none"),
        ("you.able", "yes"),
        ("you.with_others", "no"),
        ("you.kinds.pension", "x"),
        ("you.pension.months.m1", "400"),
        ("you.pension.months.m2", "400"),
        ("you.pension.months.m3", "400"),
        ("you.pension.flow", "steady"),
        ("you.vd_other", "no"),
        ("household.savings", "300"),
        ("household.owns_home", "yes"),
        ("household.home_value", "60000"),
        ("household.home_area", "45"),
        ("household.stuck", "no"),
        ("household.vehicles", "1"),
        ("vehicle1.kind", "car"),
        ("vehicle1.registered", "2018"),
        ("vehicle1.value", "5000"),
        ("household.dsp_before", "before"),
        ("household.unchanged", "yes"),
        ("household.no_improvement", "yes"),
    ]);
    born(&mut answers, "you", "14", "6", "1952");
    answers
}

/// A mother with two children whose father lives elsewhere.
fn apart() -> Answers {
    let mut answers = family();
    for (field, said) in [
        ("household.partner", "none"),
        ("household.situation.care", "x"),
        ("child1.other_parent", "absent"),
        ("child1.settled", "yes"),
        ("child1.custody", "joint"),
        ("child1.counted_here", "yes"),
        ("child1.care", "special"),
        ("child2.other_parent", "absent"),
        ("child2.settled", "yes"),
        ("child2.custody", "sole"),
        ("child2.care", "none"),
        ("household.discount", "yes"),
        ("household.discount_pct", "20"),
    ] {
        answers.set(field, said);
    }
    answers
}

/// A family in a home of the municipality, or at a market rent.
fn tenants(market: bool) -> Answers {
    let mut answers = family();
    for (field, said) in [
        ("situation.rent", "x"),
        ("rent_kind", if market { "market" } else { "non_profit" }),
        ("rent_monthly", "250"),
        ("rent_area", "60"),
        ("rent_market", "6"),
        ("rent_others", "1"),
        ("rent_others_income", "300"),
        ("rent_registered", "yes"),
        ("rent_related", "no"),
        ("rent_tender", "list"),
    ] {
        answers.set(&format!("household.{field}"), said);
    }
    answers
}

/// A refugee at a private address.
fn protected() -> Answers {
    let mut answers = single(&[
        ("you.status", "refugee"),
        ("you.work", "none"),
        ("you.able", "yes"),
        ("household.protection_lives", "private"),
        ("household.protection_rent", "400"),
        ("household.protection_obligor", "no"),
        ("household.protection_before", "never"),
        ("household.protection_course", "most"),
        ("you.insured", "no"),
    ]);
    day(&mut answers, "household.protection_granted", "1", "5", "2025");
    day(&mut answers, "household.protection_signed", "1", "5", "2025");
    answers
}
