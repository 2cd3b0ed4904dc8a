//! Two estimates side by side: a row for each right, the totals, and the answers that differ. No page and no
//! words here; `widget::answer::compare` draws it, on the page and on paper.

mod answers;

#[cfg(all(test, feature = "json"))]
mod tests;

pub use answers::{Differs, differing};

use crate::estimate::{Estimate, HealthRight};
use crate::money::Eur;

/// What an estimate says of a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// So much each time; nothing where the household doesn't have it.
    Eur(Eur),
    /// The household has it, or not: a right without an amount.
    Has(bool),
    /// It can't be estimated.
    Unknown,
}

/// A right in both estimates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The right.
    pub right: &'static str,
    /// How it comes, as in the total: `money_monthly` …; nothing where it has no amount.
    pub how: &'static str,
    /// What the first and the second estimate say.
    pub cells: [Cell; 2],
}

impl Row {
    /// How much more the second one is; none where one of them can't be estimated.
    pub fn difference(&self) -> Option<Eur> {
        match self.cells {
            [Cell::Eur(a), Cell::Eur(b)] => Some(b - a),
            _ => None,
        }
    }
}

/// A right without an amount, in an estimate.
type Health = fn(&Estimate) -> &HealthRight;

/// The rights that at least one of two estimates finds or can't estimate, in the order of the first.
pub fn rows(estimates: [&Estimate; 2]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for estimate in estimates {
        let paid = estimate.skupaj.rows.iter().map(|row| (row.right, row.how));
        let unknown = estimate.skupaj.unknown.iter().map(|right| (*right, ""));
        for (right, how) in paid.chain(unknown) {
            match rows.iter_mut().find(|row| row.right == right) {
                // Known in one of them only.
                Some(row) if row.how.is_empty() => row.how = how,
                Some(_) => {}
                None => rows.push(Row { right, how, cells: estimates.map(|estimate| paid_or_not(estimate, right)) }),
            }
        }
    }
    let health: [(&'static str, Health); 2] = [
        ("kritje_razlike", |estimate| &estimate.zdravstvene_pravice.kritje_razlike),
        ("placilo_prispevka", |estimate| &estimate.zdravstvene_pravice.placilo_prispevka),
    ];
    for (right, find) in health {
        let cells = estimates.map(|estimate| match find(estimate) {
            HealthRight { unknown: Some(_), .. } => Cell::Unknown,
            found => Cell::Has(found.entitled),
        });
        if cells != [Cell::Has(false); 2] {
            rows.push(Row { right, how: "", cells });
        }
    }
    rows
}

fn paid_or_not(estimate: &Estimate, right: &str) -> Cell {
    if estimate.skupaj.unknown.contains(&right) {
        return Cell::Unknown;
    }
    let paid = estimate.skupaj.rows.iter().filter(|row| row.right == right);
    Cell::Eur(paid.map(|row| row.amount).sum())
}

/// The totals a month and in twelve months.
pub fn totals(estimates: [&Estimate; 2]) -> [[Eur; 2]; 2] {
    [estimates.map(|estimate| estimate.skupaj.month), estimates.map(|estimate| estimate.skupaj.year)]
}
