//! The curve as everything that shows it shares it: picture, table, list of points and their words.

use rust_decimal::Decimal;

use super::curve::{Curve, Jump, Point, Straight};
use crate::money::Eur;

/// What is at hand along the earnings of one person.
#[derive(Clone, Debug)]
pub struct Line {
    /// The straight parts, from one cent of earnings to the end.
    pub parts: Vec<Part>,
    /// The places where something happens; the first is where work begins.
    pub dots: Vec<Dot>,
    /// How far it goes, EUR a month.
    pub most: Eur,
    /// The most that is at hand anywhere on it, EUR a month.
    pub highest: Eur,
    /// What the person earns now, and what would be at hand with it on the line, EUR a month.
    pub present: (Eur, Eur),
}

/// A straight part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The earnings at its ends, EUR a month.
    pub earnings: (Eur, Eur),
    /// What is at hand there, EUR a month.
    pub on_hand: (Eur, Eur),
    /// How much of each further euro stays, in percent; none for one that is too short to tell.
    pub kept: Option<Decimal>,
}

/// A place where something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// The highest earnings before it, EUR a month; nothing where work begins.
    pub at: Eur,
    /// What is at hand there, and with one cent more, EUR a month.
    pub on_hand: (Eur, Eur),
    /// The rights that change at once.
    pub jumps: Vec<Jump>,
    /// From which earnings on as much is at hand again.
    pub regained: Option<Eur>,
    /// How much of each further euro stays from here on, in percent, where it is another part of it than before.
    pub kept: Option<Decimal>,
}

impl Dot {
    /// How much more is at hand behind it, EUR a month; less than nothing where it is less.
    pub fn change(&self) -> Eur {
        self.on_hand.1 - self.on_hand.0
    }
}

impl Line {
    /// The line of a curve; `beside` is what comes in beside these earnings, EUR a month.
    pub fn of(curve: &Curve, beside: Eur) -> Line {
        let part = |piece: &Straight| {
            let (from, to) = piece.on_hand();
            Part { earnings: (piece.first.0, piece.last.0), on_hand: (from + beside, to + beside), kept: piece.kept() }
        };
        let parts: Vec<Part> = curve.pieces.iter().map(part).collect();
        let idle = curve.without_work.on_hand(Eur::ZERO) + beside;
        let before = std::iter::once(idle).chain(parts.iter().map(|part| part.on_hand.1));
        let points = std::iter::once(&curve.start).chain(&curve.points);
        let mut dots = Vec::new();
        let mut told = None;
        for ((point, before), part) in points.zip(before).zip(&parts) {
            let kept = part.kept.filter(|kept| told != Some(*kept));
            told = kept.or(told);
            let dot = dot(point, (before, part.on_hand.0), kept);
            // Where work begins the line begins, whatever happens.
            if dots.is_empty() || !dot.jumps.is_empty() || dot.kept.is_some() {
                dots.push(dot);
            }
        }
        let ends = parts.iter().flat_map(|part| [part.on_hand.0, part.on_hand.1]);
        Line {
            most: parts.last().map(|part| part.earnings.1).unwrap_or_default(),
            highest: ends.chain([idle]).max().unwrap_or_default(),
            present: (curve.present, curve.at_present.on_hand(curve.present) + beside),
            parts,
            dots,
        }
    }
}

fn dot(point: &Point, on_hand: (Eur, Eur), kept: Option<Decimal>) -> Dot {
    Dot { at: point.at, on_hand, jumps: point.jumps.clone(), regained: point.regained, kept }
}
