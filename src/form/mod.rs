//! The form without a screen: what is asked, of whom, when; what was typed; and the household that
//! it makes. The widget draws it, tests run it without a browser.
//!
//! To add a question: write it in the file of its page (`pages/`), add it to that page's list, and
//! say in the same file which fact it fills in. Its words go into the locale files.

mod about;
mod answers;
mod check;
mod helper;
mod household;
pub mod link;
pub mod needed;
pub mod open;
pub mod pages;
mod question;
pub mod read;
mod shown;
mod stops;
mod subject;
pub mod typed;
mod unsaid;

pub use about::About;
pub use answers::Answers;
pub use check::{Problem, problems};
pub use helper::{Helper, helper};
pub use household::household;
pub use question::{Choice, Kind, Question, UNSAID};
pub use shown::{Section, clean, sections};
pub use stops::{Stop, stops};
pub use subject::Subject;

#[cfg(test)]
pub(crate) mod tests;
