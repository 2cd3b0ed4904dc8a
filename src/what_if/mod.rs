//! What if: the same household with one thing changed.
//!
//! An amount of the household grows (earnings, savings), and the rights are found for every cent of it: [`pieces`] finds
//! the places where a decision of the law goes otherwise, and that between two of them everything is a straight line.
//! [`curve`] makes of them what a family has at hand, with the points where it bends or jumps, and [`limits`] answers
//! the question the other way round: how much is allowed before a right is lost.

pub mod curve;
pub mod earnings;
pub mod limits;
pub mod pieces;
