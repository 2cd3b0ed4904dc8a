//! Facts as the contract writes them, for the page, which does without serde. A test holds that both
//! write the same.

use std::fmt::Display;

use rust_decimal::Decimal;

use super::{ByTime, Number, Paid, Year};
use crate::date::{Date, Month};
use crate::money::Eur;
use crate::readings::Readings;
use crate::value::Value;

/// A fact that can be written.
pub trait Tell {
    /// The fact as the contract writes it; `all`: with what is at its default.
    fn tell(&self, all: bool) -> Value;

    /// It is what a missing field is.
    fn is_default(&self) -> bool {
        matches!(self.tell(false), Value::Map(all) if all.is_empty())
    }
}

/// The fields of a fact, as they are told.
pub struct Fields {
    all: bool,
    told: Vec<(String, Value)>,
}

impl Fields {
    /// No field yet.
    pub fn new(all: bool) -> Fields {
        Fields { all, told: Vec::new() }
    }

    /// Tells a field. `default`: what the contract takes where it is missing, as `facts!` has it;
    /// nothing where it is required.
    pub fn add(&mut self, name: &str, default: &str, fact: &dyn Tell) {
        let value = fact.tell(self.all);
        let left_out = match default {
            "default" => fact.is_default(),
            "default = \"yes\"" => value == Value::Bool(true),
            "default = \"one\"" => value.text() == "1",
            // What must be there, and the version of the contract.
            _ => false,
        };
        if self.all || !left_out {
            self.told.push((name.to_owned(), value));
        }
    }

    /// All of them.
    pub fn done(self) -> Value {
        Value::Map(self.told)
    }
}

/// A word of the contract: the name of a variant in small letters, with lines before those that were
/// large. A name of one letter stays.
pub fn word(name: &str) -> Value {
    let mut word = String::new();
    for (i, c) in name.chars().enumerate() {
        if i > 0 && c.is_ascii_uppercase() {
            word.push('_');
        }
        word.push(if name.len() > 1 { c.to_ascii_lowercase() } else { c });
    }
    Value::Text(word)
}

/// A number as text, with at least `places` places and without further zeros.
fn decimal(number: Decimal, places: u32) -> Value {
    let mut number = number.normalize();
    if number.scale() < places {
        number.rescale(places);
    }
    let scale = number.scale() as usize;
    let mut digits = number.mantissa().unsigned_abs().to_string();
    while digits.len() <= scale {
        digits.insert(0, '0');
    }
    if scale > 0 {
        digits.insert(digits.len() - scale, '.');
    }
    if number.is_sign_negative() && !number.is_zero() {
        digits.insert(0, '-');
    }
    Value::Text(digits)
}

fn shown(what: &dyn Display) -> Value {
    Value::Text(what.to_string())
}

/// Says how types stand in the contract, and when they are at their default.
macro_rules! tells {
    ($($type:ty: |$fact:ident| $value:expr, |$same:pat_param| $default:expr;)+) => {$(
        impl Tell for $type {
            fn tell(&self, _: bool) -> Value {
                let $fact = self;
                $value
            }
            fn is_default(&self) -> bool {
                let $same = self;
                $default
            }
        }
    )+};
}

tells! {
    bool: |fact| Value::Bool(*fact), |fact| !fact;
    u8: |fact| Value::Number(fact.to_string()), |fact| *fact == 0;
    u16: |fact| Value::Number(fact.to_string()), |fact| *fact == 0;
    u32: |fact| Value::Number(fact.to_string()), |fact| *fact == 0;
    String: |fact| Value::Text(fact.clone()), |_| false;
    Date: |fact| shown(fact), |_| false;
    Month: |fact| shown(fact), |_| false;
    Eur: |fact| decimal(fact.0, 2), |fact| fact.0.is_zero();
    Number: |fact| decimal(fact.0, 0), |fact| fact.0.is_zero();
    Paid: |fact| paid(*fact), |fact| *fact == Paid::No;
    Readings: |fact| readings(fact), |fact| *fact == Readings::default();
}

fn paid(paid: Paid) -> Value {
    match paid {
        Paid::Amount(eur) => eur.tell(false),
        other => Value::Bool(other.is_paid()),
    }
}

/// The form asks for no readings, so a page has nothing to tell here.
#[cfg(not(feature = "json"))]
fn readings(_: &Readings) -> Value {
    Value::Map(Vec::new())
}

/// Only those that are not taken anyway.
#[cfg(feature = "json")]
fn readings(readings: &Readings) -> Value {
    Value::Map(readings.switched().map(|(name, taken)| (name.to_owned(), Value::Text(taken.to_owned()))).collect())
}

impl<T: Tell> Tell for Option<T> {
    fn tell(&self, all: bool) -> Value {
        self.as_ref().map_or(Value::Null, |fact| fact.tell(all))
    }
    fn is_default(&self) -> bool {
        self.is_none()
    }
}

impl<T: Tell> Tell for Vec<T> {
    fn tell(&self, all: bool) -> Value {
        Value::List(self.iter().map(|fact| fact.tell(all)).collect())
    }
    fn is_default(&self) -> bool {
        self.is_empty()
    }
}

impl Tell for ByTime<Month> {
    fn tell(&self, _: bool) -> Value {
        Value::Map(self.iter().map(|(month, eur)| (month.to_string(), eur.tell(false))).collect())
    }
    fn is_default(&self) -> bool {
        self.is_empty()
    }
}

impl Tell for ByTime<Year> {
    fn tell(&self, _: bool) -> Value {
        Value::Map(self.iter().map(|(year, eur)| (year.0.to_string(), eur.tell(false))).collect())
    }
    fn is_default(&self) -> bool {
        self.is_empty()
    }
}
