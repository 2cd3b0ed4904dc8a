//! What if: the same household with one thing changed.
//!
//! An amount of the household grows (earnings, savings), and the rights are found for every cent of it: [`pieces`] finds
//! the places where a decision of the law goes otherwise, and that between two of them everything is a straight line.
//! [`curve`] makes of them what a family has at hand, with the points where it bends or jumps, and [`limits`] answers
//! the question the other way round: how much is allowed before a right is lost.

//! [`changes`] are the switches beside the sliders, [`trial`] puts both together and sets the rights now and then side by
//! side. [`mod@line`] is the curve as everything that shows it shares it, and [`said`] its words.

pub mod changes;
pub mod curve;
pub mod earnings;
pub mod limits;
pub mod line;
pub(crate) mod only;
pub mod pieces;
pub mod said;
pub mod trial;
