//! How the values of the contract look in JSON. Amounts are read exactly, from strings or from
//! JSON numbers, and written as strings; nothing passes through a float.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::date::{Date, Month};
use crate::household::{Number, Paid, Year};
use crate::money::Eur;
use crate::readings::{READINGS, Readings};

/// The message of a number with more digits than any amount has; the reader knows it by these words.
pub const TOO_MANY_DIGITS: &str = "too many digits";

/// The most decimal places of an amount or a number.
const MAX_SCALE: u32 = 6;

/// A decimal of at most 20 digits and 6 places. A JSON number may also be written with an exponent.
fn decimal<E: Error>(text: &str, exponent: bool) -> Result<Decimal, E> {
    let plain = text.strip_prefix('-').unwrap_or(text);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let shaped = match plain.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(plain),
    };
    if (shaped || exponent) && text.len() > 21 {
        return Err(E::custom(TOO_MANY_DIGITS));
    }
    let parsed = if shaped {
        Decimal::from_str(text).ok()
    } else if exponent {
        Some(Decimal::from_scientific(text).map_err(|_| E::custom(TOO_MANY_DIGITS))?)
    } else {
        None
    };
    let number = parsed.ok_or_else(|| E::custom(format_args!("{text:.40?} is no decimal number")))?.normalize();
    if number.scale() > MAX_SCALE { Err(E::custom("more than 6 decimal places")) } else { Ok(number) }
}

fn read_decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::String(text) => decimal(&text, false),
        serde_json::Value::Number(number) => decimal(&number.to_string(), true),
        other => Err(Error::custom(format_args!("{other} is no decimal number"))),
    }
}

/// The number as text with at least `places` decimal places.
fn with_places(number: Decimal, places: u32) -> String {
    let mut number = number.normalize();
    if number.scale() < places {
        number.rescale(places);
    }
    number.to_string()
}

/// Declares how a type stands in a string of JSON.
macro_rules! as_text {
    ($name:ident, $schema_name:literal, $pattern:literal, $what:literal) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(|_| Error::custom(format_args!(concat!("{:.40?} is no ", $what), text)))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $schema_name.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

as_text!(Date, "Date", r"^\d{4}-\d{2}-\d{2}$", "date of the calendar, YYYY-MM-DD");
as_text!(Month, "Month", r"^\d{4}-\d{2}$", "month of the calendar, YYYY-MM");
as_text!(Year, "Year", r"^\d{4}$", "year, YYYY");

impl FromStr for Year {
    type Err = ();
    fn from_str(text: &str) -> Result<Year, ()> {
        let shaped = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|_| shaped).map(Year).ok_or(())
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// Declares how an exact decimal stands in JSON.
macro_rules! as_decimal {
    ($name:ident, $schema_name:literal, $places:literal) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                read_decimal(deserializer).map($name)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&with_places(self.0, $places))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $schema_name.into()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                if generator.contract().is_serialize() {
                    return json_schema!({ "type": "string", "pattern": r"^-?\d+(\.\d+)?$" });
                }
                json_schema!({ "type": ["string", "number"], "pattern": r"^-?\d+(\.\d{1,6})?$" })
            }
        }
    };
}

as_decimal!(Eur, "Eur", 2);
as_decimal!(Number, "Number", 0);

impl<'de> Deserialize<'de> for Paid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Paid, D::Error> {
        match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::Null | serde_json::Value::Bool(false) => Ok(Paid::No),
            serde_json::Value::Bool(true) => Ok(Paid::Yes),
            serde_json::Value::String(text) => decimal(&text, false).map(|d| Paid::Amount(Eur(d))),
            serde_json::Value::Number(number) => decimal(&number.to_string(), true).map(|d| Paid::Amount(Eur(d))),
            other => Err(Error::custom(format_args!("{other} is neither true, false nor an amount"))),
        }
    }
}

impl Serialize for Paid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Paid::No => serializer.serialize_bool(false),
            Paid::Yes => serializer.serialize_bool(true),
            Paid::Amount(eur) => eur.serialize(serializer),
        }
    }
}

impl JsonSchema for Paid {
    fn schema_name() -> Cow<'static, str> {
        "Paid".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": ["boolean", "null"] }, generator.subschema_for::<Eur>()] })
    }
}

impl<'de> Deserialize<'de> for Readings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Readings, D::Error> {
        struct ByName;
        impl<'de> Visitor<'de> for ByName {
            type Value = Readings;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("readings by name")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Readings, A::Error> {
                let (mut readings, mut seen) = (Readings::default(), Vec::new());
                while let Some(name) = map.next_key::<String>()? {
                    let value = match map.next_value::<serde_json::Value>()? {
                        serde_json::Value::String(text) => text,
                        other => other.to_string(),
                    };
                    if seen.contains(&name) {
                        return Err(Error::custom(format_args!("no reading twice of {name:.40?}")));
                    }
                    seen.push(name.clone());
                    if !readings.take(&name, &value) {
                        return Err(Error::custom(format_args!("no reading {value:.40?} of {name:.40?}")));
                    }
                }
                Ok(readings)
            }
        }
        deserializer.deserialize_map(ByName)
    }
}

impl Serialize for Readings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.switched())
    }
}

impl JsonSchema for Readings {
    fn schema_name() -> Cow<'static, str> {
        "Readings".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let one = |r: &crate::readings::Reading| (r.name.to_owned(), serde_json::json!({ "enum": r.values }));
        let properties: serde_json::Map<_, _> = READINGS.iter().map(one).collect();
        json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
    }
}
