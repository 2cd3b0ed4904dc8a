//! The answer: what a household probably has, and why. Field by field as in the contract.

use rust_decimal::Decimal;

use crate::date::Date;
use crate::household::{Code, FactError};
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

mod delez_stroskov_nastanitve;
mod denarna_socialna_pomoc;
mod dodatek_za_nego_otroka;
mod dodatek_za_veliko_druzino;
mod drzavna_stipendija;
mod izredna_denarna_socialna_pomoc;
mod kam_se_obrniti;
mod koledar;
mod nadomestilo_za_zasebno_nastanitev;
mod otroski_dodatek;
mod pomoc_ob_rojstvu_otroka;
mod razredi;
mod skupaj;
mod solska_prehrana;
mod subvencija_najemnine;
mod varstveni_dodatek;
mod zdravstvene_pravice;
mod znizano_placilo_vrtca;

pub use delez_stroskov_nastanitve::*;
pub use denarna_socialna_pomoc::*;
pub use dodatek_za_nego_otroka::*;
pub use dodatek_za_veliko_druzino::*;
pub use drzavna_stipendija::*;
pub use izredna_denarna_socialna_pomoc::*;
pub use kam_se_obrniti::*;
pub use koledar::*;
pub use nadomestilo_za_zasebno_nastanitev::*;
pub use otroski_dodatek::*;
pub use pomoc_ob_rojstvu_otroka::*;
pub use razredi::*;
pub use skupaj::*;
pub use solska_prehrana::*;
pub use subvencija_najemnine::*;
pub use varstveni_dodatek::*;
pub use zdravstvene_pravice::*;
pub use znizano_placilo_vrtca::*;

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
        /// Varstveni dodatek.
        pub varstveni_dodatek: VarstveniDodatek,
        /// Državna štipendija.
        pub drzavna_stipendija: DrzavnaStipendija,
        /// Znižano plačilo vrtca.
        pub znizano_placilo_vrtca: ZnizanoPlaciloVrtca,
        /// Subvencija malice and kosila.
        pub solska_prehrana: SolskaPrehrana,
        /// Dodatek za veliko družino.
        pub dodatek_za_veliko_druzino: DodatekZaVelikoDruzino,
        /// Pomoč ob rojstvu otroka.
        pub pomoc_ob_rojstvu_otroka: PomocObRojstvuOtroka,
        /// Dodatek za nego otroka.
        pub dodatek_za_nego_otroka: DodatekZaNegoOtroka,
        /// Subvencija najemnine.
        pub subvencija_najemnine: SubvencijaNajemnine,
        /// Kritje razlike do polne vrednosti zdravstvenih storitev and plačilo prispevka.
        pub zdravstvene_pravice: ZdravstvenePravice,
        /// Izredna denarna socialna pomoč, posmrtnina and pogrebnina.
        pub izredna_denarna_socialna_pomoc: IzrednaDenarnaSocialnaPomoc,
        /// Denarno nadomestilo za zasebno nastanitev; none without international protection.
        pub nadomestilo_za_zasebno_nastanitev: Option<NadomestiloZaZasebnoNastanitev>,
        /// The share of the cost of living in the office's houses; none without international protection.
        pub delez_stroskov_nastanitve: Option<DelezStroskovNastanitve>,
        /// Who is not covered, and where to turn.
        pub kam_se_obrniti: Vec<KamSeObrniti>,
        /// What the household could get together.
        pub skupaj: Skupaj,
        /// The income classes of each right that hangs on one, and the household's place among them.
        pub razredi: Vec<Razredi>,
        /// The days to keep in mind, in order.
        pub koledar: Vec<Dogodek>,
        /// Open questions of law that would change an amount; only when asked for.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        pub open_points: Option<Vec<OpenPoint>>,
        /// What to keep in mind, as identifiers with a text in every language.
        pub warnings: Vec<&'static str>,
        /// Every step; only when asked for.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Trace::is_off"))]
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

    /// Why a right cannot be estimated; its amount is then none, never zero.
    pub struct Unknown {
        /// `missing_fact` or `no_law`.
        pub reason: &'static str,
        /// The fact that is missing, as a dotted path.
        pub path: Option<String>,
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

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let FactError { path, message, .. } = self.to_error();
        if path.is_empty() { f.write_str(&message) } else { write!(f, "{path}: {message}") }
    }
}

impl std::error::Error for Refusal {}

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
    /// Every amount that a person would compare, with its place in the estimate; none where it cannot
    /// be estimated. The places are the same under every reading.
    pub fn amounts(&self) -> Vec<(String, Option<Eur>)> {
        let (od, dsp, vrtec) = (&self.otroski_dodatek, &self.denarna_socialna_pomoc, &self.znizano_placilo_vrtca);
        let refugee_rent = self.nadomestilo_za_zasebno_nastanitev.as_ref();
        let refugee_share = self.delez_stroskov_nastanitve.as_ref();
        let extraordinary = &self.izredna_denarna_socialna_pomoc;
        let totals = [
            ("otroski_dodatek.total", Some(od.total)),
            ("denarna_socialna_pomoc.amount", Some(dsp.amount)),
            ("varstveni_dodatek.amount", self.varstveni_dodatek.amount),
            ("drzavna_stipendija.total", self.drzavna_stipendija.total),
            ("znizano_placilo_vrtca.total", Some(vrtec.total)),
            ("dodatek_za_veliko_druzino.amount", self.dodatek_za_veliko_druzino.amount),
            ("pomoc_ob_rojstvu_otroka.total", self.pomoc_ob_rojstvu_otroka.total),
            ("dodatek_za_nego_otroka.total", self.dodatek_za_nego_otroka.total),
            ("subvencija_najemnine.amount", self.subvencija_najemnine.amount),
            ("izredna_denarna_socialna_pomoc.ceiling_year", Some(extraordinary.ceiling_year)),
            ("izredna_denarna_socialna_pomoc.posmrtnina.amount", extraordinary.posmrtnina.amount),
            ("izredna_denarna_socialna_pomoc.pogrebnina.amount", extraordinary.pogrebnina.amount),
            ("nadomestilo_za_zasebno_nastanitev.amount", refugee_rent.and_then(|right| right.amount)),
            ("delez_stroskov_nastanitve.amount", refugee_share.and_then(|right| right.amount)),
        ];
        let mut amounts: Vec<_> = totals.map(|(path, amount)| (path.to_owned(), amount)).into();
        let benefits = od.children.iter().enumerate();
        amounts.extend(benefits.map(|(i, c)| (format!("otroski_dodatek.children.{i}.total"), Some(c.total))));
        let fees = vrtec.items.iter().enumerate();
        amounts.extend(fees.map(|(i, c)| (format!("znizano_placilo_vrtca.items.{i}.payment"), Some(c.payment))));
        let meals = self.solska_prehrana.items.iter().enumerate();
        amounts.extend(meals.flat_map(|(i, c)| {
            let path = |meal: &str| format!("solska_prehrana.items.{i}.{meal}");
            [(path("snack_saving"), c.snack_saving), (path("lunch_saving"), c.lunch_saving)]
        }));
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
