//! Amounts by month or by year.

use crate::money::Eur;

/// Amounts by month or by year, in order. A stream has a handful of them, for which a sorted list does
/// in less code what a tree does.
#[derive(Clone, Debug, PartialEq)]
pub struct ByTime<K>(Vec<(K, Eur)>);

impl<K: Ord + Copy> ByTime<K> {
    /// None yet.
    pub fn new() -> ByTime<K> {
        ByTime(Vec::new())
    }

    /// Where `time` stands, or where it would.
    fn place(&self, time: K) -> Result<usize, usize> {
        match self.0.iter().position(|(known, _)| *known >= time) {
            Some(place) if self.0[place].0 == time => Ok(place),
            Some(place) => Err(place),
            None => Err(self.0.len()),
        }
    }

    /// The amount of `time`, if one is given.
    pub fn get(&self, time: K) -> Option<Eur> {
        self.place(time).ok().map(|place| self.0[place].1)
    }

    /// Gives `time` an amount; returns the one it had.
    pub fn insert(&mut self, time: K, amount: Eur) -> Option<Eur> {
        match self.place(time) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, amount)),
            Err(place) => {
                self.0.insert(place, (time, amount));
                None
            }
        }
    }

    /// All amounts, by time.
    pub fn iter(&self) -> impl Iterator<Item = (K, Eur)> + '_ {
        self.0.iter().copied()
    }

    /// All amounts, by time, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (K, &mut Eur)> {
        self.0.iter_mut().map(|(time, amount)| (*time, amount))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all away.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<K: Ord + Copy> Default for ByTime<K> {
    fn default() -> ByTime<K> {
        ByTime::new()
    }
}

impl<K: Ord + Copy> Extend<(K, Eur)> for ByTime<K> {
    fn extend<I: IntoIterator<Item = (K, Eur)>>(&mut self, amounts: I) {
        amounts.into_iter().for_each(|(time, amount)| {
            self.insert(time, amount);
        });
    }
}

impl<K: Ord + Copy> FromIterator<(K, Eur)> for ByTime<K> {
    fn from_iter<I: IntoIterator<Item = (K, Eur)>>(amounts: I) -> ByTime<K> {
        let mut all = ByTime::new();
        all.extend(amounts);
        all
    }
}

impl<K: Ord + Copy, const N: usize> From<[(K, Eur); N]> for ByTime<K> {
    fn from(amounts: [(K, Eur); N]) -> ByTime<K> {
        amounts.into_iter().collect()
    }
}

#[cfg(feature = "json")]
mod json {
    use std::borrow::Cow;
    use std::collections::BTreeMap;
    use std::fmt;
    use std::marker::PhantomData;

    use schemars::{JsonSchema, Schema, SchemaGenerator};
    use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
    use serde::ser::{Serialize, Serializer};

    use super::{ByTime, Eur};

    impl<K: Serialize> Serialize for ByTime<K> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.0.iter().map(|(time, amount)| (time, amount)))
        }
    }

    /// No time may stand twice: the later amount would silently take the place of the earlier one.
    impl<'de, K: Deserialize<'de> + Ord + Copy + fmt::Display> Deserialize<'de> for ByTime<K> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ByTime<K>, D::Error> {
            struct Amounts<K>(PhantomData<K>);
            impl<'de, K: Deserialize<'de> + Ord + Copy + fmt::Display> Visitor<'de> for Amounts<K> {
                type Value = ByTime<K>;
                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("amounts by month or year")
                }
                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByTime<K>, A::Error> {
                    let mut amounts = ByTime::new();
                    while let Some((time, amount)) = map.next_entry::<K, Eur>()? {
                        if amounts.insert(time, amount).is_some() {
                            return Err(Error::custom(format_args!("{time} stands twice")));
                        }
                    }
                    Ok(amounts)
                }
            }
            deserializer.deserialize_map(Amounts(PhantomData))
        }
    }

    impl<K: JsonSchema> JsonSchema for ByTime<K> {
        fn inline_schema() -> bool {
            true
        }
        fn schema_name() -> Cow<'static, str> {
            BTreeMap::<K, Eur>::schema_name()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            BTreeMap::<K, Eur>::json_schema(generator)
        }
    }
}
