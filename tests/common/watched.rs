//! A household of which some facts are not known, and everything that was looked at of it.

use std::cell::RefCell;

use moje_pravice::estimate::NoLaw;
use moje_pravice::law::amounts::Amounts;
use moje_pravice::range::{Chosen, Open, Unknown};

/// Keeps everything that was looked at.
pub struct Watched<'a> {
    pub case: &'a dyn Open,
    pub seen: RefCell<Vec<(Chosen, Amounts)>>,
}

impl Open for Watched<'_> {
    fn unknown(&self, chosen: &Chosen) -> Vec<Unknown> {
        self.case.unknown(chosen)
    }
    fn amounts(&self, chosen: &Chosen) -> Result<Option<Amounts>, NoLaw> {
        let amounts = self.case.amounts(chosen)?;
        self.seen.borrow_mut().extend(amounts.map(|amounts| (chosen.clone(), amounts)));
        Ok(amounts)
    }
}
