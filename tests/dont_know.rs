//! Ranges of forms in which something was answered with “I don't know”: the range holds every completion, and both ends
//! are those of one.

use std::cell::RefCell;

use moje_pravice::date::Date;
use moje_pravice::form::open::OpenAnswers;
use moje_pravice::form::pages::pages;
use moje_pravice::form::{Answers, Kind, Question, Subject, UNSAID, household, sections, stops};
use moje_pravice::law;
use moje_pravice::money::Eur;
use moje_pravice::range::{Chosen, May, Open, range, value};

#[path = "common/answers.rs"]
mod answers;
#[path = "common/watched.rs"]
mod watched;
use answers::any_answers;
use watched::Watched;

/// The same numbers each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

/// Questions that can be answered with “I don't know”.
fn can_be_unsaid(answers: &Answers) -> Vec<(Subject, &'static Question)> {
    let mut all = Vec::new();
    for page in pages(answers) {
        for section in sections(page, answers) {
            let asked = section.asked(answers).filter(|question| question.unsaid.is_some());
            all.extend(asked.map(|question| (section.subject, question)));
        }
    }
    all
}

fn unsay(answers: &mut Answers, subject: Subject, question: &Question) {
    match question.kind {
        Kind::One(_) | Kind::YesNo | Kind::OneMonth => return answers.set(&question.field(subject, ""), UNSAID),
        Kind::Many(choices) => choices.iter().for_each(|one| answers.set(&question.field(subject, one.value), "")),
        _ => question.parts().iter().for_each(|part| answers.set(&question.field(subject, part), "")),
    }
    answers.set(&question.field(subject, UNSAID), UNSAID);
}

/// A completion by chance.
fn completion(case: &OpenAnswers, numbers: &mut Numbers) -> Chosen {
    let mut chosen = Chosen::new();
    while let Some(one) = case.unknown(&chosen).into_iter().find(|one| value(&chosen, &one.path).is_none()) {
        let at = match one.may {
            May::BeOneOf(values) | May::BeLikeOneOf(values) => numbers.below(values as usize) as i64,
            // Small amounts are as likely as large ones.
            May::BeBetween(from, to) => {
                let most = (to - from) >> numbers.below(6);
                from + numbers.below(most as usize) as i64
            }
        };
        chosen.push((one.path, at));
    }
    chosen
}

#[test]
fn a_range_holds_every_completion_and_no_more() {
    let blur = Eur::cents(2);
    let (mut certain, mut wide, mut sampled) = (0, 0, 0);
    for seed in 0..80 {
        let mut numbers = Numbers(seed);
        let mut answers = any_answers(seed, Date::known(2026, 5, 10));
        for _ in 0..=numbers.below(2) {
            let mut all = can_be_unsaid(&answers);
            // What people are asked about each month, or what they have, makes more of a difference than most.
            let counts = |(_, question): &(Subject, &Question)| {
                ["months", "savings", "price", "permanent_residence", "other_parent"].contains(&question.id)
            };
            if numbers.below(2) == 0 && all.iter().any(counts) {
                all.retain(counts);
            }
            let (subject, question) = all[numbers.below(all.len())];
            unsay(&mut answers, subject, question);
        }
        let case = OpenAnswers::new(&answers, None, None);
        assert!(!case.questions().is_empty());
        let watched = Watched { case: &case, seen: RefCell::default() };
        let Some(found) = range(&watched, 100).expect("there is law") else { continue };
        let seen = watched.seen.into_inner();
        if !found.is_certain {
            continue;
        }
        certain += 1;
        wide += usize::from(found.least_together < found.most_together);
        // Tight: a completion brings the least, and one the most.
        let is_complete = |chosen: &Chosen| case.unknown(chosen).iter().all(|one| value(chosen, &one.path).is_some());
        let complete: Vec<Eur> = seen.iter().filter(|(c, _)| is_complete(c)).map(|(_, a)| a.total()).collect();
        assert_eq!(complete.iter().min(), Some(&found.least_together), "{seed}");
        assert_eq!(complete.iter().max(), Some(&found.most_together), "{seed}");
        // Nothing lies outside.
        for _ in 0..12 {
            let chosen = completion(&case, &mut numbers);
            let Some(amounts) = case.amounts(&chosen).unwrap() else { continue };
            sampled += 1;
            for (place, amount) in amounts.rights.into_iter().enumerate() {
                let (least, most) = (found.least[place], found.most[place]);
                assert!(least <= amount + blur && amount <= most + blur, "{seed} {place} {chosen:?}: {amount}");
            }
            let together = amounts.total();
            assert!(found.least_together <= together + blur && together <= found.most_together + blur, "{seed}");
        }
    }
    assert!(certain > 20 && wide > 3 && sampled > 200, "{certain} certain, {wide} wide, {sampled} sampled");
}

/// The short way for amounts along a line finds what the long way does.
#[test]
fn an_amount_asks_for_nothing_else() {
    for seed in 0..12 {
        let mut numbers = Numbers(seed + 99);
        let mut answers = any_answers(seed, Date::known(2026, 5, 10));
        let is_amount = |(_, question): &(Subject, &Question)| matches!(question.kind, Kind::Eur | Kind::Months);
        let amounts: Vec<_> = can_be_unsaid(&answers).into_iter().filter(is_amount).collect();
        let (subject, question) = amounts[numbers.below(amounts.len())];
        unsay(&mut answers, subject, question);
        let case = OpenAnswers::new(&answers, None, None);
        let path = question.field(subject, "");
        for _ in 0..4 {
            let chosen = vec![(path.clone(), numbers.below(600_000) as i64)];
            // Asked for first, nothing is in memory but what stands before the last value.
            case.unknown(&Chosen::new());
            let short = case.amounts(&chosen).unwrap();
            case.unknown(&chosen);
            assert_eq!(short, case.amounts(&chosen).unwrap(), "{path}");
        }
    }
}

/// Without anything open, the range is the estimate.
#[test]
fn what_is_answered_has_no_range() {
    for seed in 0..6 {
        let answers = any_answers(seed, Date::known(2026, 5, 10));
        let case = OpenAnswers::new(&answers, None, None);
        if !case.questions().is_empty() {
            continue;
        }
        let (household, _) = household(&answers).unwrap();
        let found = range(&case, 10).unwrap().unwrap();
        assert_eq!((found.least, found.most), {
            let rights = law::amounts(&household).unwrap().rights;
            (rights, rights)
        });
        assert!(found.is_flat() || found.unknown.contains(&true));
    }
}

/// While someone answers, each step closes what it asked; when all are done, nothing is open any more.
#[test]
fn each_step_narrows_what_is_open() {
    let answers = any_answers(3, Date::known(2026, 5, 10));
    let all = stops(&answers);
    let mut empty = Answers::empty(Date::known(2026, 5, 10));
    let needed =
        |field: &str| ["birthdate", "partner", "children", "application_date"].iter().any(|n| field.contains(n));
    answers.all().filter(|(field, _)| needed(field)).for_each(|(field, said)| empty.set(field, said));
    let before = OpenAnswers::new(&empty, Some(&[]), None).questions().len();
    assert!(before > 10, "{before}");
    assert!(OpenAnswers::new(&answers, Some(&all), None).questions().len() < before);
    let done = OpenAnswers::new(&answers, Some(&all), None);
    assert!(done.is_begun() && done.questions().iter().all(|one| one.question.unsaid.is_some()));
}
