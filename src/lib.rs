//! Moje pravice: which social rights a household in Slovenia probably has, how much each is worth,
//! and why, article by article.
//!
//! One [`Household`] goes in, one [`Estimate`] comes out, or a [`Refusal`] that
//! says what is wrong or that no law is known for the day. The law ([`law`]) knows no clock, no page
//! and no language; words live in [`text`], the form's questions in [`form`], and the page in
//! `widget`.
//!
//! A mother of two with no income, whose children's father is unknown, asks in May 2026:
//!
//! ```
//! use moje_pravice::date::Date;
//! use moje_pravice::household::{Household, OtherParent, Person, Role, School, Sex};
//! use moje_pravice::money::Eur;
//!
//! let mut persons = vec![Person::new("mother", Role::Applicant, Sex::F, "1990-05-17".parse().unwrap())];
//! for (id, born) in [("elder", "2014-03-02"), ("younger", "2017-11-20")] {
//!     let mut child = Person::new(id, Role::Child, Sex::F, born.parse().unwrap());
//!     child.other_parent = OtherParent::Unknown;
//!     child.school = School::Primary;
//!     persons.push(child);
//! }
//! let household = Household::new("2026-05-10".parse::<Date>().unwrap(), persons);
//! let estimate = moje_pravice::estimate(&household).unwrap();
//!
//! // Child benefit, class 1: 147.69 and 162.45, each with 30 % for a single-parent family.
//! assert_eq!(estimate.otroski_dodatek.total, Eur::cents(403_19));
//! // Minimum income (1 + 2 x 0.59 + 2 x 0.18) x 507.43 = 1288.87; of the child benefit
//! // 118.15 + 132.91 count as income.
//! assert_eq!(estimate.denarna_socialna_pomoc.amount, Eur::cents(1037_81));
//! // The law used, and until when all of it holds.
//! assert_eq!(estimate.law_as_of, Date::known(2026, 6, 1));
//! assert_eq!(estimate.holds_until, Some(Date::known(2027, 2, 28)));
//!
//! // Nobody knows the law of 2030 yet: there is a refusal, not a guess.
//! let later = Household { application_date: Date::known(2030, 1, 15), ..household };
//! assert!(moje_pravice::estimate(&later).is_err());
//! ```

use crate::estimate::{Estimate, OpenPoint, Refusal};
use crate::household::Household;

/// The version of the contract: one household in, one estimate out.
pub const CONTRACT: u32 = 1;

/// So that what integration tests share can be used by tests within, too.
#[cfg(test)]
extern crate self as moje_pravice;

pub mod advice;
#[cfg(feature = "json")]
pub mod answer;
pub mod citation;
pub mod compare;
pub mod comparisons;
pub mod date;
pub mod dated;
pub mod decision;

pub mod embed;
pub mod estimate;
pub mod form;
pub mod household;
#[cfg(feature = "json")]
mod json;
pub mod law;
pub mod money;
pub mod picture;
pub mod published;
pub mod range;
pub mod readings;
pub mod text;
pub mod trace;
pub mod value;
pub mod what_if;
#[cfg(feature = "widget")]
pub mod widget;
pub mod words;

/// Estimates all rights of a household, with the trace of every amount.
///
/// # Errors
/// When the facts contradict each other, or no law is known for the day.
pub fn estimate(household: &Household) -> Result<Estimate, Refusal> {
    law::estimate(household, law::Options::default())
}

/// The open questions of law whose other reading would change an amount of this household.
///
/// # Errors
/// As [`estimate()`].
pub fn open_points(household: &Household) -> Result<Vec<OpenPoint>, Refusal> {
    law::open_points(household)
}
