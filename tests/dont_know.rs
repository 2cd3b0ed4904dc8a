//! Ranges of forms in which something was answered with “I don't know”.

use moje_pravice::date::Date;
use moje_pravice::form::open::OpenAnswers;
use moje_pravice::form::{Kind, UNSAID};
use moje_pravice::range::{Looking, Open, range};

#[path = "common/answers.rs"]
mod answers;
use answers::any_answers;

#[test]
fn speed() {
    let today = Date::known(2026, 5, 10);
    for seed in 0..6 {
        let answers = any_answers(seed, today);
        let open = OpenAnswers::so_far(&answers, &[]);
        let start = std::time::Instant::now();
        let n = 50;
        for _ in 0..n {
            let _ = moje_pravice::form::household(&answers);
        }
        println!("household {:?}", start.elapsed() / n);
        let start = std::time::Instant::now();
        for _ in 0..n {
            let _ = moje_pravice::form::clean(&answers);
        }
        println!("clean {:?}", start.elapsed() / n);
        let mut open_answers = moje_pravice::form::Answers::empty(today);
        for (f, s) in answers.all() {
            if f.contains("birthdate") || f.contains("partner") || f.contains("children") || f.contains("application") {
                open_answers.set(f, s);
            }
        }
        let open2 = OpenAnswers::so_far(&open_answers, &[]);
        println!("open {} of {}", open2.questions().len(), answers.len());
        let start = std::time::Instant::now();
        let r = range(&open2, 400).unwrap();
        println!("range {:?}", start.elapsed());
        if let Some(r) = r {
            println!(
                "{} {} {} {} {:?}",
                r.least_together,
                r.most_together,
                r.is_certain,
                r.looked_at,
                &r.matters[..5.min(r.matters.len())]
            );
        }
        let _ = open;
    }
}
