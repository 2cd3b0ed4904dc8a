//! The income classes as stairs: income along them, what hangs on the class as their height.

use rust_decimal::Decimal;

use super::{WHOLE, thousandths};
use crate::estimate::{Razred, Razredi};

/// The room for incomes above the last limit, in percent of it.
const ABOVE: u32 = 112;

/// A stair: a class, or what lies above the last one.
#[derive(Debug, PartialEq)]
pub struct Stair {
    /// The class; none above the last one.
    pub class: Option<u8>,
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// How high it is.
    pub height: u32,
}

/// The stairs, and the household's place on them.
#[derive(Debug, PartialEq)]
pub struct Stairs {
    /// The stairs, lowest income first.
    pub stairs: Vec<Stair>,
    /// The household's stair.
    pub here: usize,
    /// The household's income. Far above the last limit it stands at the end.
    pub place: u32,
}

/// What hangs on a class: EUR or percent.
fn value(class: &Razred) -> Decimal {
    class.amount.map(|eur| eur.0).or(class.percent.map(|percent| percent.0)).unwrap_or_default()
}

/// Measures the stairs.
pub fn stairs(razredi: &Razredi) -> Stairs {
    let limits = razredi.classes.iter().filter_map(|class| class.up_to);
    let last = limits.max().unwrap_or_default().0;
    let end = last * Decimal::from(ABOVE) / Decimal::ONE_HUNDRED;
    let highest = razredi.classes.iter().map(value).max().unwrap_or_default();
    let mut stairs: Vec<Stair> = Vec::new();
    let mut from = 0;
    for class in &razredi.classes {
        let to = class.up_to.map_or(WHOLE, |limit| thousandths(limit.0, end));
        stairs.push(Stair { class: Some(class.class), from, to, height: thousandths(value(class), highest) });
        from = to;
    }
    if from < WHOLE {
        stairs.push(Stair { class: None, from, to: WHOLE, height: 0 });
    }
    let here = stairs.iter().position(|stair| stair.class == razredi.bracket).unwrap_or_default();
    // Rounding must not put an income beside its class.
    let place = thousandths(razredi.income_per_person.0, end);
    let place = stairs.get(here).map_or(place, |stair| place.clamp(stair.from, stair.to));
    Stairs { stairs, here, place }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Percent;
    use crate::money::Eur;

    fn classes(income: i64, bracket: Option<u8>, open: bool) -> Razredi {
        let class = |class, up_to: Option<i64>, percent: u32| Razred {
            class,
            up_to: up_to.map(Eur::cents),
            amount: None,
            percent: Some(Percent(percent.into())),
        };
        let mut classes = vec![class(1, Some(25_000), 0), class(2, Some(50_000), 20), class(3, Some(100_000), 40)];
        classes.extend(open.then(|| class(4, None, 80)));
        Razredi {
            right: "znizano_placilo_vrtca",
            of: "kindergarten",
            article: String::new(),
            person: None,
            income_per_person: Eur::cents(income),
            bracket,
            classes,
        }
    }

    fn stair(class: Option<u8>, from: u32, to: u32, height: u32) -> Stair {
        Stair { class, from, to, height }
    }

    #[test]
    fn stairs_follow_limits_and_values() {
        let found = stairs(&classes(56_000, Some(3), true));
        assert_eq!(
            found.stairs,
            [
                stair(Some(1), 0, 223, 0),
                stair(Some(2), 223, 446, 250),
                stair(Some(3), 446, 893, 500),
                stair(Some(4), 893, 1000, 1000),
            ]
        );
        assert_eq!((found.here, found.place), (2, 500));
    }

    #[test]
    fn above_the_last_class_there_is_nothing() {
        let found = stairs(&classes(999_900, None, false));
        assert_eq!(found.stairs[3], stair(None, 893, 1000, 0));
        assert_eq!((found.here, found.place), (3, 1000));
    }

    #[test]
    fn an_income_stands_within_its_class() {
        // A cent above the limit is drawn on the limit, never before it.
        for (income, class) in [(25_000, 1), (25_001, 2), (50_000, 2), (50_001, 3), (0, 1)] {
            let found = stairs(&classes(income, Some(class), true));
            let here = &found.stairs[found.here];
            assert_eq!(here.class, Some(class));
            assert!(here.from <= found.place && found.place <= here.to, "{income}");
        }
    }
}
