//! The trace: every step of an estimate, from the amounts down to the facts.
//!
//! The trace is the result: page, print and JSON render this one tree. Steps are kept flat, in the
//! order in which they were opened, so that recording them costs next to nothing.

use rust_decimal::Decimal;

use crate::citation::Article;
use crate::date::{Date, Month};
use crate::dated::{Dated, Entry};
use crate::money::Eur;

/// The right, or the shared room, that a step belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Persons considered.
    Persons,
    /// Assets.
    Assets,
    /// Otroški dodatek.
    OtroskiDodatek,
    /// Denarna socialna pomoč.
    DenarnaSocialnaPomoc,
    /// Varstveni dodatek.
    VarstveniDodatek,
    /// Državna štipendija.
    DrzavnaStipendija,
    /// Znižano plačilo vrtca.
    ZnizanoPlaciloVrtca,
    /// Subvencija malice and kosila.
    SolskaPrehrana,
    /// Dodatek za veliko družino.
    DodatekZaVelikoDruzino,
    /// Pomoč ob rojstvu otroka.
    PomocObRojstvuOtroka,
    /// Dodatek za nego otroka.
    DodatekZaNegoOtroka,
    /// Subvencija najemnine.
    SubvencijaNajemnine,
    /// Kritje razlike do polne vrednosti zdravstvenih storitev and plačilo prispevka.
    ZdravstvenePravice,
    /// Izredna denarna socialna pomoč, posmrtnina and pogrebnina.
    IzrednaDenarnaSocialnaPomoc,
    /// Denarno nadomestilo za zasebno nastanitev.
    NadomestiloZaZasebnoNastanitev,
    /// The share of the cost of living in the office's houses.
    DelezStroskovNastanitve,
}

impl Right {
    /// The name in the contract.
    pub fn name(self) -> &'static str {
        match self {
            Right::Persons => "persons",
            Right::Assets => "assets",
            Right::OtroskiDodatek => "otroski_dodatek",
            Right::DenarnaSocialnaPomoc => "denarna_socialna_pomoc",
            Right::VarstveniDodatek => "varstveni_dodatek",
            Right::DrzavnaStipendija => "drzavna_stipendija",
            Right::ZnizanoPlaciloVrtca => "znizano_placilo_vrtca",
            Right::SolskaPrehrana => "solska_prehrana",
            Right::DodatekZaVelikoDruzino => "dodatek_za_veliko_druzino",
            Right::PomocObRojstvuOtroka => "pomoc_ob_rojstvu_otroka",
            Right::DodatekZaNegoOtroka => "dodatek_za_nego_otroka",
            Right::SubvencijaNajemnine => "subvencija_najemnine",
            Right::ZdravstvenePravice => "zdravstvene_pravice",
            Right::IzrednaDenarnaSocialnaPomoc => "izredna_denarna_socialna_pomoc",
            Right::NadomestiloZaZasebnoNastanitev => "nadomestilo_za_zasebno_nastanitev",
            Right::DelezStroskovNastanitve => "delez_stroskov_nastanitve",
        }
    }
}

/// A value in the trace.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// EUR.
    Eur(Eur),
    /// A number: a weight, a share, a count.
    Number(Decimal),
    /// A percentage.
    Percent(Decimal),
    /// Yes or no.
    Yes(bool),
    /// An identifier with a text in every language.
    Word(&'static str),
    /// A day.
    Day(Date),
}

/// Where an input comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    /// A fact of the household.
    Fact(Fact),
    /// A parameter, and the value of it that is in force.
    Parameter(&'static Dated, &'static Entry),
    /// An earlier step of the same estimate, by its identifier.
    Step(&'static str),
}

/// The place of a fact in the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A field of the household, dotted.
    Household(&'static str),
    /// A field of a person.
    Person(u8, &'static str),
    /// A month of a person's stream of income.
    IncomeMonth(u8, u8, Month),
    /// A year of a person's stream of income.
    IncomeYear(u8, u8, u16),
    /// An entry of a list of assets.
    Listed(&'static str, u8),
}

/// Something a step reads.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// What it is.
    pub name: &'static str,
    /// Its value.
    pub value: Value,
    /// Where it comes from.
    pub origin: Origin,
}

/// A step: what was found, by which articles.
#[derive(Clone, Debug)]
pub struct Step {
    /// What the step finds; has a text in every language.
    pub id: &'static str,
    /// The right it belongs to.
    pub right: Right,
    /// The person it is about, by place in the household.
    pub person: Option<u8>,
    /// The articles it follows.
    pub articles: &'static [Article],
    /// What it found.
    pub value: Value,
    /// Whether the value was rounded to the cent here.
    pub rounded: bool,
    /// How deep it lies in the tree; the results themselves have depth 0.
    pub depth: u8,
}

/// All steps of an estimate.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    steps: Vec<Step>,
    inputs: Vec<(u32, Input)>,
    open: Vec<u32>,
    off: bool,
}

impl Fact {
    /// The dotted path of the contract, as in `persons.0.incomes.1.months.2026-03`.
    pub fn path(self) -> String {
        match self {
            Fact::Household(path) => path.to_owned(),
            Fact::Person(person, field) => format!("persons.{person}.{field}"),
            Fact::IncomeMonth(person, stream, month) => format!("persons.{person}.incomes.{stream}.months.{month}"),
            Fact::IncomeYear(person, stream, year) => format!("persons.{person}.incomes.{stream}.annual.{year}"),
            Fact::Listed(list, index) => format!("{list}.{index}"),
        }
    }
}

impl Trace {
    /// A trace that records. An ordinary family takes some fifty steps.
    pub fn on() -> Trace {
        Trace { steps: Vec::with_capacity(64), inputs: Vec::with_capacity(128), ..Trace::default() }
    }

    /// A trace that records nothing, for estimates of which only the amounts matter.
    pub fn off() -> Trace {
        Trace { off: true, ..Trace::default() }
    }

    /// Whether nothing is recorded.
    pub fn is_off(&self) -> bool {
        self.off
    }

    /// Begins a step below the one that is open.
    pub fn open(&mut self, right: Right, id: &'static str, person: Option<u8>, articles: &'static [Article]) {
        if self.off {
            return;
        }
        let depth = self.open.len() as u8;
        self.open.push(self.steps.len() as u32);
        self.steps.push(Step { id, right, person, articles, value: Value::Yes(false), rounded: false, depth });
    }

    /// Notes something that the open step reads.
    pub fn input(&mut self, name: &'static str, value: Value, origin: Origin) {
        if let (false, Some(step)) = (self.off, self.open.last()) {
            self.inputs.push((*step, Input { name, value, origin }));
        }
    }

    /// Ends the open step with what it found.
    pub fn close(&mut self, value: Value, rounded: bool) {
        if let Some(step) = self.open.pop() {
            let step = &mut self.steps[step as usize];
            step.value = value;
            step.rounded = rounded;
        }
    }

    /// How far the recording has come, to go back to.
    pub fn mark(&self) -> (usize, usize, usize) {
        (self.steps.len(), self.inputs.len(), self.open.len())
    }

    /// Forgets everything since `mark`: a rule ended before it found anything.
    pub fn rewind(&mut self, (steps, inputs, open): (usize, usize, usize)) {
        self.steps.truncate(steps);
        self.inputs.truncate(inputs);
        self.open.truncate(open);
    }

    /// All steps, each before those below it.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The steps that are results themselves.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.below(0, 0)
    }

    /// The steps directly below the step `index`.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        self.below(index + 1, self.steps[index].depth + 1)
    }

    fn below(&self, first: usize, depth: u8) -> impl Iterator<Item = usize> + '_ {
        let rest = self.steps[first..].iter().enumerate();
        rest.take_while(move |(_, s)| s.depth >= depth)
            .filter(move |(_, s)| s.depth == depth)
            .map(move |(i, _)| first + i)
    }

    /// What the step `index` reads besides the steps below it.
    pub fn inputs(&self, index: usize) -> impl Iterator<Item = &Input> + '_ {
        self.inputs.iter().filter(move |(step, _)| *step as usize == index).map(|(_, input)| input)
    }
}

#[cfg(feature = "json")]
mod json {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde::ser::{Serialize, SerializeMap, Serializer};

    use super::{Input, Origin, Trace, Value};

    /// The step at an index, as a tree.
    struct Tree<'a>(&'a Trace, usize);

    impl Serialize for Trace {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.roots().map(|i| Tree(self, i)))
        }
    }

    impl Serialize for Tree<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let Tree(trace, index) = *self;
            let step = &trace.steps()[index];
            let articles: Vec<String> = step.articles.iter().map(ToString::to_string).collect();
            let inputs: Vec<&Input> = trace.inputs(index).collect();
            let steps: Vec<Tree<'_>> = trace.children(index).map(|i| Tree(trace, i)).collect();
            let mut map = serializer.serialize_map(None)?;
            map.serialize_entry("id", step.id)?;
            map.serialize_entry("right", step.right.name())?;
            map.serialize_entry("person", &step.person)?;
            map.serialize_entry("articles", &articles)?;
            map.serialize_entry("inputs", &inputs)?;
            map.serialize_entry("rounding", if step.rounded { "cent" } else { "none" })?;
            map.serialize_entry("value", &step.value)?;
            map.serialize_entry("steps", &steps)?;
            map.end()
        }
    }

    impl Serialize for Value {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Value::Eur(eur) => eur.serialize(serializer),
                Value::Number(number) | Value::Percent(number) => serializer.collect_str(&number.normalize()),
                Value::Yes(yes) => yes.serialize(serializer),
                Value::Word(word) => word.serialize(serializer),
                Value::Day(day) => day.serialize(serializer),
            }
        }
    }

    impl Serialize for Input {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            map.serialize_entry("name", self.name)?;
            map.serialize_entry("value", &self.value)?;
            match self.origin {
                Origin::Fact(fact) => map.serialize_entry("fact", &fact.path())?,
                Origin::Step(id) => map.serialize_entry("step", id)?,
                Origin::Parameter(parameter, entry) => {
                    map.serialize_entry("parameter", parameter.id)?;
                    map.serialize_entry("article", parameter.article)?;
                    map.serialize_entry("from", &entry.from)?;
                    map.serialize_entry("source", entry.source)?;
                }
            }
            map.end()
        }
    }

    impl JsonSchema for Trace {
        fn inline_schema() -> bool {
            true
        }
        fn schema_name() -> Cow<'static, str> {
            "Trace".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "array", "items": generator.subschema_for::<Tree>() })
        }
    }

    // Of what `Serialize` writes above.
    impl JsonSchema for Tree<'_> {
        fn schema_name() -> Cow<'static, str> {
            "Step".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let text = json_schema!({ "type": "string" });
            let day = generator.subschema_for::<crate::date::Date>();
            let value = json_schema!({ "type": ["string", "boolean"] });
            json_schema!({
                "description": "What was found, by which articles, from what, and the steps below it.",
                "type": "object",
                "properties": {
                    "id": text,
                    "right": text,
                    "person": { "description": "The place in `persons`, from 0.", "type": ["integer", "null"] },
                    "articles": { "type": "array", "items": text },
                    "inputs": { "type": "array", "items": {
                        "description": "With one origin: `fact`, `step`, or `parameter` and the three after it.",
                        "type": "object",
                        "properties": {
                            "name": text, "value": value, "fact": text, "step": text,
                            "parameter": text, "article": text, "from": day, "source": text,
                        },
                        "required": ["name", "value"],
                    } },
                    "rounding": { "enum": ["cent", "none"] },
                    "value": value,
                    "steps": { "type": "array", "items": { "$ref": "#/$defs/Step" } },
                },
                "required": ["id", "right", "person", "articles", "inputs", "rounding", "value", "steps"],
            })
        }
    }
}
