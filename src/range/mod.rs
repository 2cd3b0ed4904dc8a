//! Ranges: what a household gets where some facts are not known.
//!
//! Something that is not known may be any of a few values, or any amount between two bounds ([`May`]). [`range`] finds the
//! least and the most that each right can bring over all of them, which facts make the difference, and the one that would
//! narrow the range most.
//!
//! The bounds are certain where every value was looked at: every combination of the few, and of one amount every straight
//! piece ([`crate::what_if::pieces`]), whose ends are its bounds. Where there are too many combinations, or several amounts
//! at once, the range is searched for and may be narrower than the truth: then [`Range::is_certain`] is false, and the
//! person is told that it is an estimate.

mod matters;
mod search;
mod tree;

pub use matters::Matter;
use search::Search;
use tree::{Found, Tree};

use crate::estimate::NoLaw;
use crate::law::amounts::{Amounts, RIGHTS};
use crate::money::Eur;

/// What something that is not known may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// One of so many, named by their places from 0.
    BeOneOf(i64),
    /// Any amount from … to, in cents.
    BeBetween(i64, i64),
    /// More than can be looked at: so many of them stand for all.
    BeLikeOneOf(i64),
}

/// Something that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its name: a path of the contract, or a field of the form.
    pub path: String,
    /// What it may be.
    pub may: May,
}

/// Values of what is not known, by name: the place among the few, or the amount in cents.
pub type Chosen = Vec<(String, i64)>;

/// A household of which some facts are not known.
pub trait Open {
    /// Everything that is not known once these values are chosen, theirs included, always in the same order. What is not
    /// known may depend on what was chosen.
    fn unknown(&self, chosen: &Chosen) -> Vec<Unknown>;

    /// What the rights bring with these values, what the household takes anyway standing in for each that is not chosen;
    /// none for facts that contradict each other.
    ///
    /// # Errors
    /// When no law is known for the day.
    fn amounts(&self, chosen: &Chosen) -> Result<Option<Amounts>, NoLaw>;
}

/// What the rights bring at least and at most.
#[derive(Clone, Debug)]
pub struct Range {
    /// By right: the least, EUR a month.
    pub least: [Eur; RIGHTS.len()],
    /// By right: the most, EUR a month.
    pub most: [Eur; RIGHTS.len()],
    /// All rights together: the least, EUR a month. One right may bring least where another brings most, so it is more
    /// than the sum of what each brings at least.
    pub least_together: Eur,
    /// All rights together: the most, EUR a month.
    pub most_together: Eur,
    /// Every value was looked at.
    pub is_certain: bool,
    /// Where a right could not be estimated for some of the values: what it brings is then not in the range.
    pub unknown: [bool; RIGHTS.len()],
    /// What makes the difference, first what would narrow the range most.
    pub matters: Vec<Matter>,
    /// How many estimates it took.
    pub looked_at: usize,
}

impl Range {
    /// Nothing that was looked at changes what any right brings; certain only where [`Range::is_certain`].
    pub fn is_flat(&self) -> bool {
        self.least == self.most && !self.unknown.contains(&true)
    }
}

/// Finds the range with about `most` estimates; none where no values make a household that can be.
///
/// # Errors
/// When no law is known for the day.
pub fn range(case: &dyn Open, most: usize) -> Result<Option<Range>, NoLaw> {
    let mut looking = Looking::new(most);
    while !looking.go_on(case)? {}
    Ok(looking.found())
}

/// Looking for a range, a few estimates at a time: a page can draw and answer in between.
pub struct Looking {
    most: usize,
    seen: Seen,
    way: Way,
}

/// How it is looked for.
enum Way {
    /// At everything.
    All(Tree),
    /// At some of it.
    Some(Search),
}

impl Looking {
    /// Begins, for about `most` estimates.
    pub fn new(most: usize) -> Looking {
        Looking { most, seen: Seen::default(), way: Way::All(Tree::new()) }
    }

    /// Looks at a little more of the household, which must be the same each time; true when it is done.
    ///
    /// # Errors
    /// When no law is known for the day.
    pub fn go_on(&mut self, case: &dyn Open) -> Result<bool, NoLaw> {
        match &mut self.way {
            Way::All(tree) => match tree.go_on(case, &mut self.seen, self.most)? {
                Found::More => {}
                Found::All => return Ok(true),
                Found::TooMuch => {
                    // What was seen so far widens the range all the same.
                    self.seen.is_all = false;
                    self.way = Way::Some(Search::new(case, &mut self.seen, self.most)?);
                }
            },
            Way::Some(search) => return search.go_on(case, &mut self.seen, self.most),
        }
        Ok(false)
    }

    /// What was found; none where no values made a household that can be.
    pub fn found(self) -> Option<Range> {
        let Seen { range, samples, spread, looked_at, is_all } = self.seen;
        let mut range = range?;
        range.looked_at = looked_at;
        range.is_certain = is_all;
        range.matters = if is_all { matters::matters(&samples) } else { matters::in_order(spread.into_iter()) };
        Some(range)
    }
}

/// What was seen while looking.
struct Seen {
    range: Option<Range>,
    /// What all rights bring together, EUR a month, for values that were looked at where all are.
    samples: Vec<(Chosen, Eur)>,
    /// Where only some are: by how much each fact alone moved the sum.
    spread: Vec<Matter>,
    looked_at: usize,
    is_all: bool,
}

impl Default for Seen {
    fn default() -> Seen {
        Seen { range: None, samples: Vec::new(), spread: Vec::new(), looked_at: 0, is_all: true }
    }
}

impl Seen {
    /// Widens the range by what the rights bring with some values.
    fn add(&mut self, amounts: &Amounts) {
        let together = amounts.total();
        let range = self.range.get_or_insert_with(|| Range {
            least: amounts.rights,
            most: amounts.rights,
            least_together: together,
            most_together: together,
            is_certain: false,
            unknown: amounts.unknown,
            matters: Vec::new(),
            looked_at: 0,
        });
        for (place, amount) in amounts.rights.into_iter().enumerate() {
            range.least[place] = range.least[place].min(amount);
            range.most[place] = range.most[place].max(amount);
            range.unknown[place] |= amounts.unknown[place];
        }
        range.least_together = range.least_together.min(together);
        range.most_together = range.most_together.max(together);
    }

    /// A fact alone moved the sum by so much.
    fn mattered(&mut self, path: &str, by: Eur) {
        match self.spread.iter_mut().find(|known| known.path == path) {
            Some(known) => known.narrows = known.narrows.max(by),
            None => self.spread.push(Matter { path: path.to_owned(), narrows: by }),
        }
    }
}

/// The value chosen for what is not known.
pub fn value(chosen: &Chosen, path: &str) -> Option<i64> {
    chosen.iter().find(|(known, _)| known == path).map(|(_, value)| *value)
}
