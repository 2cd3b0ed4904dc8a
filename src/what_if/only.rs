//! What is left of a household's rights where a host page asked for some of them only.

use crate::embed::rights::Rights;
use crate::law::amounts::{Amounts, KINDERGARTEN, RIGHTS};
use crate::money::Eur;

/// These amounts as if there were no other rights than those asked for. They stay as they are: one right is income for
/// another (ZUPJS 7), so all of them were worked out.
pub fn only(mut amounts: Amounts, rights: Rights) -> Amounts {
    for (place, right) in RIGHTS.into_iter().enumerate().filter(|(_, right)| !rights.has(right.name())) {
        amounts.rights[place] = Eur::ZERO;
        amounts.unknown[place] = false;
        if RIGHTS[KINDERGARTEN] == right {
            amounts.kindergarten = Eur::ZERO;
        }
    }
    amounts
}
