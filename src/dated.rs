//! Dated parameters: one history for each value that the law sets, with its source.

use rust_decimal::Decimal;

use crate::date::Date;

/// The first day whose law we know.
pub const FIRST_DAY: Date = Date::known(2018, 6, 1);

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Printed in the text of an act or rulebook.
    Statute,
    /// Printed by an office or reported by the press.
    Published,
    /// Computed by the rule of yearly indexation from the value before.
    Derived,
}

/// A value from a day on.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The first day on which it holds.
    pub from: Date,
    /// The last day on which it is known to hold, where that is told: what came after it, up to the
    /// next value, is not known.
    pub until: Option<Date>,
    /// The value, in the unit of its parameter.
    pub value: Decimal,
    /// Where it comes from.
    pub kind: Kind,
    /// The day on which its source was last read.
    pub read_on: Date,
    /// Who published it, by its place in a list.
    brief: u8,
    /// The text it was read in.
    #[cfg(feature = "json")]
    pub source: &'static str,
}

impl Entry {
    /// Who published it, in brief: names of sites, or numbers of the gazette (`UL 75/17`). Empty where
    /// the source names neither. A page has only this; the whole sources stand in the parameter files.
    pub fn source_in_brief(&self) -> &'static str {
        BRIEFS[usize::from(self.brief)]
    }
}

/// One value of the law through time.
#[derive(Debug)]
pub struct Dated {
    /// The name in the parameter files and in every trace.
    pub id: &'static str,
    /// The unit, as in `EUR/month`.
    #[cfg(feature = "json")]
    pub unit: &'static str,
    /// The article that sets it, as in `ZUPJS 22(2)`.
    pub article: &'static str,
    /// The values, oldest first.
    pub entries: &'static [Entry],
    /// The last day on which the newest value holds by law; none where it stands until the law changes.
    pub until: Option<Date>,
}

/// A value as it holds on a day.
#[derive(Clone, Copy, Debug)]
pub struct InForce {
    /// Which value of the parameter.
    pub entry: &'static Entry,
    /// The last day on which it holds, if that is known.
    pub until: Option<Date>,
}

impl Dated {
    /// The value in force on `day`, or the last day on which one is known (the day before the
    /// first value, where `day` comes before it).
    pub fn on(&'static self, day: Date) -> Result<InForce, Date> {
        let next = self.entries.partition_point(|entry| entry.from <= day);
        let Some(index) = next.checked_sub(1) else {
            return Err(self.entries[0].from.previous());
        };
        let until = match self.entries.get(next) {
            Some(later) => self.entries[index].until.or(Some(later.from.previous())),
            None => self.until,
        };
        match until {
            Some(last) if day > last => Err(last),
            _ => Ok(InForce { entry: &self.entries[index], until }),
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));
