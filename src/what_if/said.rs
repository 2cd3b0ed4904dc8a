//! The line in words, the same for the page, for print and for who listens.

use rust_decimal::Decimal;

use super::curve::STEP;
use super::line::{Dot, Line};
use crate::money::Eur;
use crate::text::{Key, key};
use crate::words::Words;

/// A place of the line in words: what changes, how much more or less is at hand, from where on it is as much again, and
/// what stays of each further euro.
pub fn dot(words: Words, line: &Line, dot: &Dot) -> String {
    let mut said = Vec::new();
    if !dot.at.is_positive() {
        said.push(words.one(key::WHAT_IF_NO_WORK, "amount", &words.amount(dot.on_hand.0)));
    }
    if dot.at.is_positive() || !dot.jumps.is_empty() {
        said.push(words.one(key::WHAT_IF_ABOVE, "at", &words.amount(dot.at)));
    }
    for jump in &dot.jumps {
        let text = match (jump.by < Eur::ZERO, jump.left.is_positive()) {
            (true, true) => key::WHAT_IF_FALLS,
            (true, false) => key::WHAT_IF_ENDS,
            (false, _) => key::WHAT_IF_RISES,
        };
        let right = words.language.named("right", jump.right.name());
        said.push(words.fill(text, &[("right", right), ("amount", &words.amount(size(jump.by)))]));
    }
    // What rounding makes of jumps that make up for each other is nothing to tell.
    let matters = size(dot.change()) >= Eur::cents(STEP);
    if dot.jumps.len() > 1 && matters {
        let text = if dot.change() < Eur::ZERO { key::WHAT_IF_TOGETHER_LESS } else { key::WHAT_IF_TOGETHER_MORE };
        said.push(words.one(text, "amount", &words.amount(size(dot.change()))));
    }
    if dot.change() < Eur::ZERO && !dot.jumps.is_empty() && matters {
        said.push(match dot.regained {
            Some(at) => words.one(key::WHAT_IF_AGAIN, "at", &words.amount(at)),
            None => words.one(key::WHAT_IF_NEVER, "most", &words.amount(line.most)),
        });
    }
    said.extend(dot.kept.map(|kept| stays(words, kept)));
    said.join(" ")
}

/// What stays of each further euro: in cents, for a percentage of a euro is as many.
fn stays(words: Words, kept: Decimal) -> String {
    let (text, of_euro): (Key, _) = match kept < Decimal::ZERO {
        true => (key::WHAT_IF_COSTS, of_euro(-kept)),
        false => (key::WHAT_IF_STAYS, of_euro(kept)),
    };
    words.one(text, "amount", &words.amount(of_euro))
}

/// A percentage of a euro.
pub fn of_euro(percent: Decimal) -> Eur {
    Eur(percent / Decimal::ONE_HUNDRED)
}

/// An amount without its sign.
pub fn size(eur: Eur) -> Eur {
    Eur(eur.0.abs())
}

/// With so much of earnings so much is at hand.
pub fn here(words: Words, earnings: Eur, on_hand: Eur) -> String {
    let both = [("earnings", &*words.amount(earnings)), ("amount", &*words.amount(on_hand))];
    words.fill(key::WHAT_IF_HERE, &both)
}

/// How much would be at hand, and how much more or less than now.
pub fn sum(words: Words, now: Eur, then: Eur) -> String {
    let text = match then.cmp(&now) {
        std::cmp::Ordering::Greater => key::WHAT_IF_MORE,
        std::cmp::Ordering::Less => key::WHAT_IF_LESS,
        std::cmp::Ordering::Equal => key::WHAT_IF_SAME,
    };
    words.fill(text, &[("then", &words.amount(then)), ("difference", &words.amount(size(then - now)))])
}
