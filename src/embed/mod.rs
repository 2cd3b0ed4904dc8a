//! What a host page may say and hear: the options it gives ([`options`]), the rights it asks for
//! ([`rights`]) and what of the result is then shown ([`narrow`]), the events it hears ([`events`]), and
//! the result that a person hands to it ([`result`]). No browser is needed for any of it.

pub mod events;
pub mod facts;
pub mod narrow;
pub mod options;
pub mod result;
pub mod rights;

/// The version of what is agreed with host pages: options, events and the result handed over.
pub const CONTRACT: u32 = 1;

#[cfg(test)]
mod tests;
