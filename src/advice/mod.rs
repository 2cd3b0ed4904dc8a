//! What there is to say of an estimate, without a screen: what each right brings and why, what that
//! still depends on, which documents and steps come next, and why the office may find another amount.
//! The widget draws it; tests run it without a browser.

pub mod appeal;
pub mod chain;
pub mod depends;
pub mod differ;
pub mod documents;
pub mod findings;
pub mod links;
pub mod points;
pub mod steps;

#[cfg(all(test, feature = "json"))]
mod tests;

use crate::estimate::Estimate;
use crate::household::Household;
use crate::words::{Words, within};
use findings::Finding;

/// What the advice looks at.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The facts.
    pub household: &'a Household,
    /// What the law makes of them.
    pub estimate: &'a Estimate,
    /// What is said of every right.
    pub findings: &'a [Finding],
}

impl Case<'_> {
    /// The household has, or may have, one of these rights.
    pub fn open(&self, rights: &[&str]) -> bool {
        self.findings.iter().any(|finding| finding.is_open() && rights.contains(&finding.id))
    }
}

/// Rights by name, within a sentence.
fn names(words: Words, rights: &[&str]) -> String {
    let names: Vec<String> = rights.iter().map(|right| within(words.language.named("right", right))).collect();
    names.join("; ")
}

/// The rights of the one common application (ZUPJS 5, 6 and 37(1)).
pub const COMMON: [&str; 9] = [
    "otroski_dodatek",
    "denarna_socialna_pomoc",
    "varstveni_dodatek",
    "drzavna_stipendija",
    "znizano_placilo_vrtca",
    "solska_prehrana",
    "subvencija_najemnine",
    "kritje_razlike",
    "placilo_prispevka",
];

/// The rights that look at last year's income (ZUPJS 15(2)); for them there is an informative
/// calculation.
pub const YEARLY: [&str; 4] = ["otroski_dodatek", "drzavna_stipendija", "znizano_placilo_vrtca", "solska_prehrana"];

/// The rights that look at the three months before the application (ZUPJS 15(1), ZSVarPre 20).
pub const MONTHLY: [&str; 6] = [
    "denarna_socialna_pomoc",
    "varstveni_dodatek",
    "subvencija_najemnine",
    "kritje_razlike",
    "placilo_prispevka",
    "izredna_denarna_socialna_pomoc",
];
