//! The answer: what a household probably has, and why. Field by field as in the contract.

use rust_decimal::Decimal;

use crate::date::Date;
use crate::household::{Code, FactError, Number};
use crate::money::Eur;
use crate::trace::Trace;

/// Declares a part of the answer; it is written as JSON with the feature `json`.
macro_rules! answers {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "json", derive(serde::Serialize, schemars::JsonSchema))]
        pub struct $name { $($body)* }
    )+};
}

/// A percentage, written with two places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub Decimal);

answers! {
    /// An estimate.
    pub struct Estimate {
        /// The version of the contract.
        pub contract: u32,
        /// The case's own name.
        pub case_id: Option<String>,
        /// The day of the application.
        pub application_date: Date,
        /// The first day of entitlement.
        pub entitlement_start: Date,
        /// The day whose law was used.
        pub law_as_of: Date,
        /// The last day on which every value that this estimate read holds by law.
        pub holds_until: Option<Date>,
        /// The oldest day on which a source of these values was last read.
        pub read_on: Date,
        /// Who counts.
        pub persons: Persons,
        /// What the household owns, and what of it counts.
        pub assets: AssetsFound,
        /// Otroški dodatek.
        pub otroski_dodatek: OtroskiDodatek,
        /// Denarna socialna pomoč.
        pub denarna_socialna_pomoc: DenarnaSocialnaPomoc,
        /// Znižano plačilo vrtca.
        pub znizano_placilo_vrtca: ZnizanoPlaciloVrtca,
        /// Open questions of law that would change an amount; only when asked for.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        pub open_points: Option<Vec<OpenPoint>>,
        /// What to keep in mind, as identifiers with a text in every language.
        pub warnings: Vec<&'static str>,
        /// Every step; only when asked for.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Trace::is_off"), schemars(with = "serde_json::Value"))]
        pub trace: Trace,
    }

    /// Who counts (ZUPJS 10, 11).
    #[derive(Default)]
    pub struct Persons {
        /// The adults, by id.
        pub adults: Vec<String>,
        /// The children, by id: elder first, then as given.
        pub children: Vec<String>,
        /// Who does not count, and why.
        pub excluded: Vec<Excluded>,
        /// Children of a single-parent family (ZUPJS 10(8)), by id.
        pub single_parent_children: Vec<String>,
    }

    /// A person who does not count.
    pub struct Excluded {
        /// The person.
        pub id: String,
        /// Why, as an identifier.
        pub reason: &'static str,
    }

    /// Assets (ZUPJS 17-19).
    #[derive(Default)]
    pub struct AssetsFound {
        /// Every asset.
        pub rows: Vec<AssetRow>,
        /// Savings, EUR.
        pub savings: Eur,
        /// Savings that count for social assistance, EUR.
        pub savings_counted_dsp: Eur,
        /// Assets that count for social assistance, EUR.
        pub total_dsp: Eur,
        /// Assets that count for the yearly rights, EUR.
        pub total_annual: Eur,
        /// 48 osnovnih zneskov, EUR.
        pub threshold_48: Eur,
        /// Fictive income from assets, EUR a year (19(2)).
        pub fictive_interest_year: Eur,
    }

    /// An asset and what of it counts.
    pub struct AssetRow {
        /// The kind, as an identifier.
        pub kind: &'static str,
        /// Its value, EUR.
        pub value: Eur,
        /// What counts for social assistance, EUR.
        pub counted_dsp: Eur,
        /// What counts for the yearly rights, EUR.
        pub counted_annual: Eur,
    }

    /// Income of a person, or of the household where no person is named.
    pub struct IncomeRow {
        /// The person.
        pub person: Option<String>,
        /// The kind, as an identifier.
        pub kind: &'static str,
        /// EUR: a month for social assistance, a year for the yearly rights.
        pub amount: Eur,
    }

    /// Otroški dodatek (ZUPJS 22, ZSDP-1 70-76).
    pub struct OtroskiDodatek {
        /// Payable for at least one child.
        pub entitled: bool,
        /// Income of the yearly rights.
        pub income_rows: Vec<IncomeRow>,
        /// Their sum, EUR a year.
        pub income_total: Eur,
        /// EUR per person and month.
        pub income_per_person: Eur,
        /// The income class, 1 to 8; none above the top limit.
        pub bracket: Option<u8>,
        /// Every child: elder first, then as given.
        pub children: Vec<ChildBenefit>,
        /// EUR a month.
        pub total: Eur,
    }

    /// The child benefit of a child.
    pub struct ChildBenefit {
        /// The child.
        pub id: String,
        /// Payable.
        pub entitled: bool,
        /// First, second or third and later child.
        pub order: Option<u8>,
        /// EUR a month without supplements.
        pub base: Eur,
        /// The supplement of a single-parent family, EUR a month.
        pub single_parent: Eur,
        /// The supplement for a child under 4 outside kindergarten, EUR a month.
        pub not_in_kindergarten: Eur,
        /// EUR a month.
        pub total: Eur,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
    }

    /// Denarna socialna pomoč (ZSVarPre 6-47).
    pub struct DenarnaSocialnaPomoc {
        /// Payable.
        pub entitled: bool,
        /// EUR a month.
        pub amount: Eur,
        /// Why it is not payable.
        pub reason: Option<&'static str>,
        /// Minimum income (26).
        pub min_income: MinIncome,
        /// Own income (13-23).
        pub own_income: OwnIncome,
        /// Reductions (31).
        pub reductions: Vec<Reduction>,
        /// Minimum income less own income, EUR a month, at least 0.
        pub gross_difference: Eur,
        /// All reductions, EUR a month.
        pub reduction_total: Eur,
        /// Assets reach 48 osnovnih zneskov and no exception applies (27).
        pub assets_excluded: bool,
        /// The exception that applies, `27(2)` or `27(7)`.
        pub asset_exception: Option<&'static str>,
        /// The first day.
        pub from: Option<Date>,
        /// The last day; none where permanent.
        pub to: Option<Date>,
        /// Awarded without an end (36(5)).
        pub permanent: bool,
        /// Months of the award; none where permanent, 0 where not payable.
        pub months: Option<u8>,
    }

    /// The minimum income of the household.
    #[derive(Default)]
    pub struct MinIncome {
        /// Each member's weight, and its amount by itself (the total is rounded once).
        pub members: Vec<Weighted>,
        /// Supplements for single-parent children (26(13)).
        pub supplements: Vec<Weighted>,
        /// EUR a month.
        pub total: Eur,
    }

    /// A weight and its amount.
    pub struct Weighted {
        /// The person.
        pub id: String,
        /// Times the osnovni znesek.
        pub weight: Number,
        /// EUR a month.
        pub amount: Eur,
    }

    /// Own income.
    #[derive(Default)]
    pub struct OwnIncome {
        /// Each income that counts; what is deducted is negative.
        pub rows: Vec<IncomeRow>,
        /// EUR a month, at least 0.
        pub total: Eur,
    }

    /// A reduction of social assistance.
    pub struct Reduction {
        /// The kind, as an identifier.
        pub kind: &'static str,
        /// The person, where it is about one.
        pub person: Option<String>,
        /// The share of the minimum income.
        pub percent: Option<Percent>,
        /// EUR a month.
        pub amount: Eur,
    }

    /// Znižano plačilo vrtca (ZUPJS 24, ZVrt 32).
    pub struct ZnizanoPlaciloVrtca {
        /// EUR per person and month, with the rights granted before it.
        pub income_per_person: Eur,
        /// The income class, 1 to 9.
        pub bracket: u8,
        /// The class's share of the price.
        pub percent: Percent,
        /// Every enrolled child: elder first, then as given.
        pub items: Vec<KindergartenFee>,
        /// What the parents pay, EUR a month.
        pub total: Eur,
        /// What they pay less than without a claim, EUR a month.
        pub saving: Eur,
        /// The first day.
        pub from: Option<Date>,
        /// The last day.
        pub to: Option<Date>,
    }

    /// What the parents pay for a child.
    pub struct KindergartenFee {
        /// The child.
        pub id: String,
        /// The full price, EUR a month.
        pub price: Eur,
        /// The share that this child pays, before the municipality's discount.
        pub percent: Percent,
        /// EUR a month.
        pub payment: Eur,
        /// What is saved against the payment without a claim (ZUPJS 24(2)), EUR a month.
        pub saving: Eur,
        /// What decided the share, as an identifier.
        pub reason: &'static str,
    }

    /// An open question of law whose other reading changes an amount of this household.
    pub struct OpenPoint {
        /// The reading.
        pub reading: &'static str,
        /// The article whose words are open.
        pub article: String,
        /// The reading taken.
        pub taken: &'static str,
        /// The other reading.
        pub alternative: &'static str,
        /// The amounts that change.
        pub changes: Vec<Change>,
    }

    /// An amount under two readings.
    pub struct Change {
        /// Its place in the estimate, dotted.
        pub path: String,
        /// EUR under the reading taken.
        pub from: Eur,
        /// EUR under the other one.
        pub to: Eur,
    }
}

/// Why there is no estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A fact that cannot be used.
    Fact(FactError),
    /// No law is known for the day.
    NoLaw(NoLaw),
}

/// No law is known for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoLaw {
    /// The field that asked for the day.
    pub path: &'static str,
    /// The day asked for.
    pub day: Date,
    /// The last day (or, for a day before all law that is known, the first) with law.
    pub known: Date,
}

impl Refusal {
    /// The error of the contract that says so.
    pub fn to_error(&self) -> FactError {
        match self {
            Refusal::Fact(error) => error.clone(),
            Refusal::NoLaw(NoLaw { path, day, known }) if day < known => FactError::new(
                Code::NoLawOnDate,
                *path,
                format!("No law is known for {day}: the first day that can be estimated is {known}."),
            ),
            Refusal::NoLaw(NoLaw { path, day, known }) => FactError::new(
                Code::NoLawOnDate,
                *path,
                format!(
                    "No law is known for {day}: a value that this estimate needs holds until {known}. \
                     Set law_on to {known} to go on with the last known law."
                ),
            ),
        }
    }
}

impl From<NoLaw> for Refusal {
    fn from(no_law: NoLaw) -> Refusal {
        Refusal::NoLaw(no_law)
    }
}

impl From<FactError> for Refusal {
    fn from(error: FactError) -> Refusal {
        Refusal::Fact(error)
    }
}

impl Estimate {
    /// Every amount that a person would compare, with its place in the estimate.
    pub fn amounts(&self) -> Vec<(String, Eur)> {
        let (od, dsp, vrtec) = (&self.otroski_dodatek, &self.denarna_socialna_pomoc, &self.znizano_placilo_vrtca);
        let mut amounts = vec![
            ("otroski_dodatek.total".to_owned(), od.total),
            ("denarna_socialna_pomoc.amount".to_owned(), dsp.amount),
            ("znizano_placilo_vrtca.total".to_owned(), vrtec.total),
        ];
        let benefits = od.children.iter().enumerate();
        amounts.extend(benefits.map(|(i, c)| (format!("otroski_dodatek.children.{i}.total"), c.total)));
        let fees = vrtec.items.iter().enumerate();
        amounts.extend(fees.map(|(i, c)| (format!("znizano_placilo_vrtca.items.{i}.payment"), c.payment)));
        amounts
    }
}

#[cfg(feature = "json")]
mod json {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde::{Serialize, Serializer};

    use super::Percent;

    impl Serialize for Percent {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut number = self.0.normalize();
            number.rescale(number.scale().max(2));
            serializer.collect_str(&number)
        }
    }

    impl JsonSchema for Percent {
        fn schema_name() -> Cow<'static, str> {
            "Percent".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": r"^\d+\.\d{2,}$" })
        }
    }
}
