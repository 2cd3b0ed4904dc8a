//! For how long social assistance is awarded: ZSVarPre 36.

use super::minimum_income::is_unemployable_or_elderly;
use crate::citation::{Article, zsvarpre};
use crate::date::Date;
use crate::law::assets::Assets;
use crate::law::context::Law;
use crate::law::persons::Members;
use crate::trace::{Fact, Value};

const DURATION: &[Article] = &[zsvarpre("36(2)-(5)")];

/// The first award is for at most three months (36(2)).
const FIRST: u8 = 3;
/// A further award in unchanged circumstances is for at most six months (36(3)).
const AGAIN: u8 = 6;
/// Where no improvement can be expected it is for at most a year (36(4)).
const NO_IMPROVEMENT: u8 = 12;

/// The time of an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Months; none where permanent, 0 where nothing is awarded.
    pub months: Option<u8>,
    /// Awarded without an end (36(5)).
    pub permanent: bool,
}

impl Duration {
    /// Nothing is awarded.
    pub const NONE: Duration = Duration { months: Some(0), permanent: false };

    /// The last day of an award that begins on `from`.
    pub fn last_day(self, from: Date) -> Option<Date> {
        self.months.map(|months| from.add_months(months.into()).previous())
    }
}

/// For how long.
pub fn duration(law: &mut Law, members: &Members, assets: &Assets) -> Duration {
    law.open("duration", None, DURATION);
    let history = &law.household.dsp_history;
    law.fact("previous_award", Value::Yes(history.previous_award), Fact::Household("dsp_history.previous_award"));
    law.fact("unchanged", Value::Yes(history.unchanged), Fact::Household("dsp_history.unchanged"));
    let persons = law.persons();
    let owns_nothing = assets.total_dsp == crate::money::Eur::ZERO;
    let permanent = members.all().all(|i| {
        let person = &persons[i];
        (is_unemployable_or_elderly(law, person) && owns_nothing) || person.institutional_care
    });
    let no_improvement = |i: usize| {
        let person = &persons[i];
        person.permanently_unemployable || person.permanently_unable_to_work || law.is_over_age(person)
    };
    let found = if permanent {
        Duration { months: None, permanent: true }
    } else if history.no_improvement_expected || members.adults().all(no_improvement) {
        Duration { months: Some(NO_IMPROVEMENT), permanent: false }
    } else if history.previous_award && history.unchanged {
        Duration { months: Some(AGAIN), permanent: false }
    } else {
        Duration { months: Some(FIRST), permanent: false }
    };
    law.close_with(match found.months {
        Some(months) => Value::Number(u32::from(months).into()),
        None => Value::Word("permanent"),
    });
    found
}
