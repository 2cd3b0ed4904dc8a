//! The curve of earnings against brute force: every jump, to the cent, and nothing between two points.

mod common;

use std::collections::BTreeSet;

use moje_pravice::household::Household;
use moje_pravice::household::read::read_one;
use moje_pravice::law;
use moje_pravice::law::amounts::{Amounts, RIGHTS};
use moje_pravice::money::Eur;
use moje_pravice::what_if::curve::{Curve, curve};
use moje_pravice::what_if::earnings::{Earner, Hours};
use moje_pravice::what_if::limits::{self, Limits};
use rust_decimal::prelude::ToPrimitive;

fn cents(eur: Eur) -> i64 {
    (eur.0 * rust_decimal::Decimal::ONE_HUNDRED).to_i64().expect("an amount fits")
}

/// Each right, and what is paid for kindergarten, in cents.
fn channels(amounts: &Amounts) -> Vec<i64> {
    amounts.rights.iter().map(|eur| cents(*eur)).chain([cents(amounts.kindergarten)]).collect()
}

/// The golden cases, and every so many of those made by chance.
fn households() -> Vec<(String, Household)> {
    let golden = std::fs::read_dir("tests/cases/golden").expect("the cases are there");
    let mut all: Vec<_> = golden.map(|file| file.expect("a file can be named").path()).collect();
    all.sort();
    let read = |path: &std::path::PathBuf| {
        let case: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()?;
        Some((path.display().to_string(), read_one(&case["input"].to_string()).ok()?))
    };
    let chance = common::corpus::corpus().into_iter().skip(all.len()).step_by(23).enumerate();
    let chance = chance.map(|(i, household)| (format!("by chance, {i}"), household));
    all.iter().filter_map(read).chain(chance).filter(|(_, household)| law::amounts(household).is_ok()).collect()
}

/// The earnings looked at: all of them where the program is fast, otherwise those around each point, and every so many.
fn looked_at(curve: &Curve) -> BTreeSet<i64> {
    let last = cents(curve.pieces.last().expect("there is a piece").last.0);
    if !cfg!(debug_assertions) {
        return (1..=last).collect();
    }
    let around = curve.points.iter().flat_map(|point| cents(point.at) - 12..cents(point.at) + 14);
    around.chain((1..=last).step_by(1_937)).filter(|at| (1..=last).contains(at)).collect()
}

/// A jump is more than a cent of earnings and rounding make together.
const STEP: i64 = 4;

#[test]
fn the_points_are_those_that_brute_force_finds() {
    for (name, household) in households() {
        let curve = curve(&household, 0, Hours::AsTold).expect("there is law");
        let mut earner = Earner::new(&household, 0, Hours::AsTold);
        let mut found = BTreeSet::new();
        let mut before: Option<(i64, Vec<i64>)> = None;
        let mut pieces = curve.pieces.iter().peekable();
        for at in looked_at(&curve) {
            let here = channels(&law::amounts(earner.with(Eur::cents(at))).expect("there is law"));
            if let Some((earlier, there)) = &before
                && at - earlier == 1
                && here.iter().zip(there).any(|(now, then)| (now - then).abs() >= STEP)
            {
                found.insert(*earlier);
            }
            while pieces.peek().is_some_and(|piece| cents(piece.last.0) < at) {
                pieces.next();
            }
            let piece = pieces.peek().expect("the pieces reach to the end");
            let (from, to) = (cents(piece.first.0), cents(piece.last.0));
            let (first, last) = (channels(&piece.first.1), channels(&piece.last.1));
            for i in 0..here.len() {
                let way = (to - from).max(1);
                let off = (here[i] - first[i]) * way - (last[i] - first[i]) * (at - from);
                assert!(off.abs() <= 3 * way, "{name}: {at} cents, channel {i}: {} is off the line", here[i]);
            }
            before = Some((at, here));
        }
        let jumps: BTreeSet<i64> =
            curve.points.iter().filter(|point| is_jump(&curve, point.at)).map(|point| cents(point.at)).collect();
        assert_eq!(jumps, found, "{name}");
    }
}

fn is_jump(curve: &Curve, at: Eur) -> bool {
    let place = curve.pieces.iter().position(|piece| piece.last.0 == at).expect("a point ends a piece");
    let (here, there) = (channels(&curve.pieces[place].last.1), channels(&curve.pieces[place + 1].first.1));
    here.iter().zip(&there).any(|(one, other)| (one - other).abs() >= STEP)
}

#[test]
fn every_point_is_a_jump_or_a_bend() {
    let mut points = 0;
    for (name, household) in households() {
        let curve = curve(&household, 0, Hours::AsTold).expect("there is law");
        for (both, point) in curve.pieces.windows(2).zip(&curve.points) {
            points += 1;
            if is_jump(&curve, point.at) {
                continue;
            }
            // Parts of a cent by which each channel grows with each cent of earnings, told as far as rounding lets it.
            let steep = |piece: &moje_pravice::what_if::curve::Straight| {
                let way = (cents(piece.last.0) - cents(piece.first.0)).max(1) as f64;
                let (first, last) = (channels(&piece.first.1), channels(&piece.last.1));
                first.iter().zip(&last).map(|(from, to)| (to - from) as f64 / way).collect::<Vec<_>>()
            };
            let (one, other) = (steep(&both[0]), steep(&both[1]));
            let bends = one.iter().zip(&other).any(|(one, other)| (one - other).abs() > 1e-4);
            assert!(bends, "{name}: nothing happens at {}", point.at);
        }
    }
    assert!(points > 200, "{points}");
}

#[test]
fn amounts_are_those_of_the_estimate() {
    for (name, household) in households() {
        let amounts = law::amounts(&household).expect("there is law");
        let whole = moje_pravice::estimate(&household).expect("there is an estimate");
        let rows = |right: &str| -> Eur {
            let rows = whole.skupaj.rows.iter().filter(|row| row.right == right);
            rows.map(|row| if row.how == "money_yearly" { row.amount.over(12) } else { row.amount }).sum()
        };
        for (right, amount) in RIGHTS.into_iter().zip(amounts.rights) {
            assert!((rows(right.name()) - amount).0.abs() < Eur::cents(1).0, "{name}: {}", right.name());
        }
        assert_eq!(amounts.kindergarten, whole.znizano_placilo_vrtca.total, "{name}");
    }
}

#[test]
fn where_less_is_at_hand_it_is_told_from_where_on_it_is_as_much_again() {
    let mut told = 0;
    for (name, household) in households() {
        let curve = curve(&household, 0, Hours::AsTold).expect("there is law");
        let mut earner = Earner::new(&household, 0, Hours::AsTold);
        let mut on_hand = |at: Eur| law::amounts(earner.with(at)).expect("there is law").on_hand(at);
        for point in &curve.points {
            assert_eq!(point.change, on_hand(point.at + Eur::cents(1)) - on_hand(point.at), "{name}");
            let Some(regained) = point.regained else { continue };
            told += 1;
            assert!(on_hand(regained) >= on_hand(point.at), "{name}");
            assert!(on_hand(regained - Eur::cents(1)) < on_hand(point.at), "{name}: {}", point.at);
            // Nowhere before: at the ends of all pieces between there is less.
            let between = curve.pieces.iter().filter(|piece| piece.first.0 > point.at && piece.last.0 < regained);
            for piece in between {
                let (first, last) = piece.on_hand();
                assert!(first.max(last) < on_hand(point.at), "{name}");
            }
        }
    }
    assert!(told > 50, "{told}");
}

fn tried(limits: Limits, mut with: impl FnMut(Eur) -> Amounts) -> usize {
    for limit in &limits.rows {
        let place = RIGHTS.iter().position(|right| *right == limit.right).expect("a right");
        let mut brings = |at: Eur| with(at).rights[place];
        let cent = Eur::cents(1);
        if let Some(most) = limit.something_to {
            assert!(brings(most).is_positive(), "{limit:?}");
            assert!(!brings(most + cent).is_positive(), "{limit:?}");
        }
        if let Some(most) = limit.same_to {
            assert!(brings(most) + Eur::cents(3) >= limit.now, "{limit:?}");
            // Just behind it is less; further on another right may have made it more again.
            assert!((1..=30).any(|more| brings(most + Eur::cents(more)) < limit.now), "{limit:?}");
        }
    }
    limits.rows.len()
}

#[test]
fn limits_are_exact() {
    let mut told = 0;
    for (_, household) in households() {
        let mut earner = Earner::new(&household, 0, Hours::AsTold);
        let found = limits::earnings(&household, 0, Hours::AsTold).expect("there is law");
        told += tried(found, |at| law::amounts(earner.with(at)).expect("there is law"));
        let mut changed = household.clone();
        told += tried(limits::savings(&household).expect("there is law"), |at| {
            changed.assets.savings = at;
            law::amounts(&changed).expect("there is law")
        });
    }
    assert!(told > 100, "{told}");
}
