//! Every reading of an open question of law makes a difference to somebody.

mod common;

use moje_pravice::household::Household;
use moje_pravice::law::{self, Options};
use moje_pravice::money::Eur;
use moje_pravice::readings::READINGS;

fn amounts(household: &Household) -> Option<Vec<(String, Option<Eur>)>> {
    let options = Options { without_trace: true, ..Options::default() };
    law::estimate(household, options).ok().map(|estimate| estimate.amounts())
}

#[test]
fn every_reading_changes_some_amount() {
    let corpus = common::corpus::corpus();
    let before: Vec<_> = corpus.iter().map(amounts).collect();
    let mut dead = Vec::new();
    for reading in READINGS {
        for value in &reading.values[1..] {
            let matters = corpus.iter().zip(&before).any(|(household, before)| {
                let mut other = household.clone();
                assert!(other.readings.take(reading.name, value));
                before.is_some() && amounts(&other) != *before
            });
            if !matters {
                dead.push(format!("{}={value}", reading.name));
            }
        }
    }
    assert!(dead.is_empty(), "nobody's amounts depend on {dead:?}");
}
