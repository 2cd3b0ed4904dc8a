//! The result that a person may hand to the host page: each right, whether they probably have it, how
//! much it is, and the day of the law. The page shows these very rows before, and nothing else is told.

use super::CONTRACT;
use crate::advice::findings::Finding;
use crate::date::Date;
use crate::estimate::Estimate;
use crate::household::tell::Tell;
use crate::money::Eur;
use crate::text::{Key, key};
use crate::value::Value;

/// What is handed over.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOver {
    /// The day whose law was used.
    pub law_as_of: Date,
    /// One row for each right that is shown.
    pub rows: Vec<Row>,
}

/// A right.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub right: &'static str,
    /// Whether they have it: one of [`ANSWERS`].
    pub entitled: usize,
    /// The amount that stands out on its card, EUR, and how often it comes: one of [`PER`].
    pub amount: Option<(Eur, usize)>,
}

/// Whether they have a right, in the contract and in words.
pub static ANSWERS: [(&str, Key); 3] =
    [("no", key::HOST_HAND_NO), ("probably", key::HOST_HAND_YES), ("unknown", key::HOST_HAND_UNKNOWN)];

/// How often an amount comes, in the contract and in words.
pub static PER: [(&str, Key); 3] =
    [("month", key::ANSWER_PER_MONTH), ("year", key::ANSWER_PER_YEAR), ("once", key::ANSWER_PER_ONCE)];

impl HandOver {
    /// What of a result is handed over.
    pub fn of(estimate: &Estimate, findings: &[Finding]) -> HandOver {
        let rows = findings.iter().map(|finding| Row {
            right: finding.id,
            entitled: if finding.unknown.is_some() { 2 } else { usize::from(finding.has) },
            amount: finding.amount.and_then(|(eur, per)| Some((eur, PER.iter().position(|(_, known)| *known == per)?))),
        });
        HandOver { law_as_of: estimate.law_as_of, rows: rows.collect() }
    }

    /// The same as a value of JSON.
    pub fn tell(&self) -> Value {
        let text = |text: &str| Value::Text(text.to_owned());
        let map = |fields: Vec<(&str, Value)>| {
            Value::Map(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
        };
        let rows = self.rows.iter().map(|row| {
            let mut fields = vec![("right", text(row.right)), ("entitled", text(ANSWERS[row.entitled].0))];
            if let Some((eur, per)) = row.amount {
                fields.extend([("amount", eur.tell(true)), ("per", text(PER[per].0))]);
            }
            map(fields)
        });
        map(vec![
            ("contract", Value::Number(CONTRACT.to_string())),
            ("law_as_of", text(&self.law_as_of.to_string())),
            ("rights", Value::List(rows.collect())),
        ])
    }
}
