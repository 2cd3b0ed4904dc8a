//! What is at hand along earnings: where the straight parts and the breaks between them are drawn. This axis of amounts
//! runs from left to right in every language.

use rust_decimal::Decimal;

use super::thousandths;
use crate::money::Eur;
use crate::what_if::line::Line;

/// How far the axes go, EUR.
#[derive(Clone, Copy, Debug)]
pub struct Axes {
    /// Earnings.
    pub along: Eur,
    /// What is at hand: a whole number of steps.
    pub up: Eur,
    /// How far the lines that help the eye are apart.
    pub step: Eur,
}

/// A straight part, or a break between two: the places of its ends, in thousandths from the left and from the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The end with lower earnings.
    pub from: (u32, u32),
    /// The other end.
    pub to: (u32, u32),
    /// It is a break: here the amount jumps.
    pub is_break: bool,
}

impl Axes {
    /// The axes of a line, high enough for another amount too.
    pub fn of(line: &Line, also: Eur) -> Axes {
        let highest = line.highest.max(also).0;
        let step = Decimal::from(if highest > Decimal::from(4_000) { 2_000 } else { 1_000 });
        let up = (highest / step).ceil().max(Decimal::ONE) * step;
        Axes { along: line.most, up: Eur(up), step: Eur(step) }
    }

    /// The place of earnings with so much at hand.
    pub fn place(&self, earnings: Eur, on_hand: Eur) -> (u32, u32) {
        (thousandths(earnings.0, self.along.0), thousandths(on_hand.0, self.up.0))
    }
}

/// All parts and breaks, in order.
pub fn strokes(line: &Line, axes: &Axes) -> Vec<Stroke> {
    let mut found: Vec<Stroke> = Vec::new();
    for part in &line.parts {
        let from = axes.place(part.earnings.0, part.on_hand.0);
        let to = axes.place(part.earnings.1, part.on_hand.1);
        if let Some(before) = found.last().filter(|before| before.to.1 != from.1) {
            found.push(Stroke { from: before.to, to: from, is_break: true });
        }
        found.push(Stroke { from, to, is_break: false });
    }
    found
}
