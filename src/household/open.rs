//! Facts that are not known: where a household of the contract says `"?"` or `"declined"`, and what each of these may be.
//!
//! Every type of the contract says by itself what its unknown value may be ([`Fact`]); the macros that declare the types go
//! through their fields. A completion is the JSON with values in place, read as any other household.

use std::cell::RefCell;

use super::read::{Failure, read_one};
use super::{ByTime, Code, FactError, Household, Number, Paid, Year};
use crate::date::{Date, Month};
use crate::estimate::NoLaw;
use crate::law;
use crate::law::amounts::Amounts;
use crate::money::Eur;
use crate::range::{Chosen, May, Open, Unknown, value};
use crate::readings::Readings;
use crate::value::Value;

/// How a fact is written that is not known, or not told.
pub const NOT_KNOWN: [&str; 2] = ["?", "declined"];
/// A fact that is there, but not how much. No JSON reads as this.
const GIVEN: &str = "?";
/// Ends the name of how much it is, where it need not be there at all.
const HOW_MUCH: char = '=';

/// Up to how much an unknown amount may be, EUR, by the field; one that stands here by no name is an amount a month.
const BOUNDS: [(&str, i64); 18] = [
    ("annual", 60_000),
    ("annual_tax", 20_000),
    ("value", 200_000),
    ("savings", 200_000),
    ("securities", 200_000),
    ("company_shares", 200_000),
    ("vessels", 200_000),
    ("other_movable", 200_000),
    ("price", 1_500),
    ("snack_price", 10),
    ("lunch_price", 10),
    ("recognised_market_rent", 100),
    ("daily_cost", 100),
    ("funeral_costs", 10_000),
    ("received_this_year", 10_000),
    ("received_disaster_this_year", 10_000),
    ("large_family_received", 1_000),
    ("", 5_000),
];
/// Whole numbers that are looked at one by one: from … to.
const WHOLE: [(&str, u32, u32); 5] = [
    ("expected_children", 1, 9),
    ("point", 1, 13),
    ("dsp_received_last_24m", 0, 24),
    ("school_days", 0, 31),
    ("days", 0, 31),
];
/// Numbers that stand for all others, on both sides of what the law asks for; the last row is for all others.
const LANDMARKS: [(&str, &[&str]); 13] = [
    ("hours", &["0", "59", "60", "128", "129", "174"]),
    ("area_m2", &["20", "60", "100", "150", "300"]),
    ("distance_km", &["0", "5", "24", "25", "60", "120"]),
    ("average_grade", &["2", "3", "4", "4.5", "5"]),
    ("ects", &["0", "30", "45", "60"]),
    ("residents", &["1", "2", "3", "4", "6"]),
    ("other_tenants", &["0", "1", "2", "4"]),
    ("days_in_family_last_12m", &["0", "90", "182", "183", "366"]),
    ("engine_ccm", &["1000", "1500", "1501", "2000", "2500", "3000"]),
    ("first_registered_year", &["0", "3", "5", "7", "9", "12", "25"]),
    ("wage_quotient", &["0.9", "1", "1.1"]),
    ("deposit_interest_rate", &["0", "0.002", "0.01", "0.03"]),
    ("", &["0", "25", "50", "75", "100"]),
];

/// What a fact that is not known may be.
pub enum Domain {
    /// One of these.
    Each(Vec<Value>),
    /// These stand for all.
    Like(Vec<Value>),
    /// An amount up to so many cents.
    UpTo(i64),
    /// The same, by month or by year: the fields that it fills.
    Times(Vec<String>, i64),
    /// It is needed to know what is being estimated.
    Needed,
    /// It is a text of its own, and `"?"` one like any other.
    Text,
}

/// A type of the contract.
pub trait Fact {
    /// What a field of this name may be on a household's day.
    fn domain(name: &str, day: Date) -> Domain;

    /// Looks for what is not known inside a value.
    fn inside(_value: &Value, _at: &mut Search) {}
}

/// A fact that is not known.
struct Found {
    path: String,
    domain: Domain,
    /// The contract has a default for it.
    has_default: bool,
}

/// What was found on the way through a household.
pub struct Search {
    day: Date,
    path: Vec<String>,
    found: Vec<Found>,
}

impl Search {
    /// Looks at a field of a value. `default`: as `facts!` has it; nothing where the field is required.
    pub fn field<T: Fact>(&mut self, value: &Value, name: &str, default: &str) {
        let Value::Map(all) = value else { return };
        if let Some((_, value)) = all.iter().find(|(known, _)| known == name) {
            self.at::<T>(value, name, name, !default.is_empty());
        }
    }

    /// Looks at a value in a place. `kind`: the name that says what it may be.
    fn at<T: Fact>(&mut self, value: &Value, place: &str, kind: &str, has_default: bool) {
        self.path.push(place.to_owned());
        let is_given = matches!(value, Value::Number(text) if text == GIVEN);
        if is_given || matches!(value, Value::Text(text) if NOT_KNOWN.contains(&text.as_str())) {
            let mut path = self.path.join(".");
            let mut domain = T::domain(kind, self.day);
            if is_given {
                path.push(HOW_MUCH);
                domain = Domain::UpTo(bound(kind));
            }
            if !matches!(domain, Domain::Text) {
                self.found.push(Found { path, domain, has_default });
            }
        } else {
            T::inside(value, self);
        }
        self.path.pop();
    }
}

/// The fields of something that is not known at all, each of them not known.
pub struct Unfolded {
    day: Date,
    fields: Vec<(String, Value)>,
    is_all: bool,
    is_needed: bool,
}

impl Unfolded {
    /// Nothing yet.
    pub fn new(day: Date) -> Unfolded {
        Unfolded { day, fields: Vec::new(), is_all: true, is_needed: false }
    }

    /// With a field.
    pub fn field<T: Fact>(&mut self, name: &str, default: &str) {
        match T::domain(name, self.day) {
            // What can be left out is; then not everything is looked at.
            Domain::Needed | Domain::Text if default.is_empty() => self.is_needed = true,
            Domain::Needed | Domain::Text => self.is_all = false,
            _ => self.fields.push((name.to_owned(), Value::Text(NOT_KNOWN[0].to_owned()))),
        }
    }

    /// What it may be.
    pub fn domain(self) -> Domain {
        match self {
            Unfolded { is_needed: true, .. } => Domain::Needed,
            Unfolded { is_all: true, fields, .. } => Domain::Each(vec![Value::Map(fields)]),
            Unfolded { fields, .. } => Domain::Like(vec![Value::Map(fields)]),
        }
    }
}

fn bound(name: &str) -> i64 {
    let row = BOUNDS.iter().find(|(known, _)| *known == name).unwrap_or(&BOUNDS[BOUNDS.len() - 1]);
    row.1 * 100
}

fn landmarks(name: &str, day: Date) -> Domain {
    let row = LANDMARKS.iter().find(|(known, _)| *known == name).unwrap_or(&LANDMARKS[LANDMARKS.len() - 1]);
    let years_ago = |text: &str| (i32::from(day.year()) - text.parse::<i32>().unwrap_or(0)).to_string();
    let is_year = name == "first_registered_year";
    Domain::Like(
        row.1.iter().map(|text| Value::Number(if is_year { years_ago(text) } else { (*text).to_owned() })).collect(),
    )
}

fn whole(name: &str, day: Date) -> Domain {
    match WHOLE.iter().find(|(known, ..)| *known == name) {
        Some((_, from, to)) => Domain::Each((*from..=*to).map(|n| Value::Number(n.to_string())).collect()),
        None if name == "contract" => Domain::Needed,
        None => landmarks(name, day),
    }
}

/// Says what types may be that hold nothing else of the contract.
macro_rules! may_be {
    ($($type:ty: |$name:pat_param, $day:pat_param| $domain:expr;)+) => {$(
        impl Fact for $type {
            fn domain($name: &str, $day: Date) -> Domain {
                $domain
            }
        }
    )+};
}

may_be! {
    bool: |_, _| Domain::Each(vec![Value::Bool(false), Value::Bool(true)]);
    u8: |name, day| whole(name, day);
    u16: |name, day| whole(name, day);
    u32: |name, day| whole(name, day);
    Number: |name, day| landmarks(name, day);
    Eur: |name, _| Domain::UpTo(bound(name));
    String: |_, _| Domain::Text;
    Date: |_, _| Domain::Needed;
    Month: |_, _| Domain::Needed;
    Readings: |_, _| Domain::Needed;
    Paid: |_, _| Domain::Like(vec![Value::Bool(false), Value::Bool(true), Value::Text("500".to_owned())]);
}

impl<T: Fact> Fact for Option<T> {
    fn domain(name: &str, day: Date) -> Domain {
        match T::domain(name, day) {
            Domain::Each(mut all) => {
                all.insert(0, Value::Null);
                Domain::Each(all)
            }
            Domain::Like(mut all) => {
                all.insert(0, Value::Null);
                Domain::Like(all)
            }
            Domain::UpTo(_) => Domain::Each(vec![Value::Null, Value::Number(GIVEN.to_owned())]),
            other => other,
        }
    }

    fn inside(value: &Value, at: &mut Search) {
        T::inside(value, at);
    }
}

impl<T: Fact> Fact for Vec<T> {
    fn domain(_: &str, _: Date) -> Domain {
        Domain::Needed
    }

    fn inside(value: &Value, at: &mut Search) {
        let name = at.path.last().cloned().unwrap_or_default();
        for (i, value) in value.list().iter().enumerate() {
            at.at::<T>(value, &i.to_string(), &name, false);
        }
    }
}

/// Amounts by time, each of which may be unknown.
fn each_time(value: &Value, at: &mut Search) {
    let name = at.path.last().cloned().unwrap_or_default();
    if let Value::Map(all) = value {
        for (time, value) in all {
            at.at::<Eur>(value, time, &name, false);
        }
    }
}

impl Fact for ByTime<Month> {
    /// The same in each of the three months that social assistance looks at.
    fn domain(name: &str, day: Date) -> Domain {
        let months = (1..=3).rev().map(|back| day.month().add_months(-back).to_string());
        Domain::Times(months.collect(), bound(name))
    }

    fn inside(value: &Value, at: &mut Search) {
        each_time(value, at);
    }
}

impl Fact for ByTime<Year> {
    /// Last year.
    fn domain(name: &str, day: Date) -> Domain {
        Domain::Times(vec![(day.year() - 1).to_string()], bound(name))
    }

    fn inside(value: &Value, at: &mut Search) {
        each_time(value, at);
    }
}

/// A household of which some facts are not known.
pub struct OpenHousehold {
    tree: Value,
    day: Date,
    /// Why the last completion was none.
    wrong: RefCell<Option<Failure>>,
}

/// An amount that is not known, and what it may be.
pub struct Bound {
    /// Its path.
    pub path: String,
    /// The most, EUR; the least is nothing.
    pub most: Eur,
}

impl OpenHousehold {
    /// Reads a household of which something is not known; none where all is known, or the text is none.
    pub fn read(text: &str) -> Option<Result<OpenHousehold, Failure>> {
        let tree = Value::read(text).ok()?;
        // Without a day the reader says what is missing.
        let day = tree.get("application_date").text().parse().ok();
        let open = OpenHousehold { tree, day: day.unwrap_or(Date::known(2026, 1, 1)), wrong: RefCell::new(None) };
        let found = open.find(&open.tree);
        let needed = found.iter().find(|one| matches!(one.domain, Domain::Needed));
        if let Some(Found { path, .. }) = needed {
            let message = "needed to know what is being estimated: it cannot be unknown";
            return Some(Err(Failure::new(open.case_id(), FactError::new(Code::Invalid, path.clone(), message))));
        }
        (!found.is_empty()).then_some(Ok(open))
    }

    /// The case's own name.
    pub fn case_id(&self) -> Option<String> {
        match self.tree.get("case_id") {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The paths of what is not known.
    pub fn paths(&self) -> Vec<String> {
        self.find(&self.tree).into_iter().map(|one| one.path).collect()
    }

    /// The bounds that are taken of amounts.
    pub fn bounds(&self) -> Vec<Bound> {
        let bound = |one: Found| {
            let cents = match one.domain {
                Domain::UpTo(cents) | Domain::Times(_, cents) => cents,
                // An amount that need not be there.
                Domain::Each(all) if all.contains(&Value::Number(GIVEN.to_owned())) => {
                    bound(one.path.rsplit('.').next().unwrap_or_default())
                }
                _ => return None,
            };
            Some(Bound { path: one.path, most: Eur::cents(cents) })
        };
        self.find(&self.tree).into_iter().filter_map(bound).collect()
    }

    /// The household with the contract's defaults in place of what is not known; none where one of these would be a guess:
    /// an amount or a number, or a fact that has no default.
    pub fn by_default(&self) -> Option<Household> {
        let is_told = |one: &Found| one.has_default && matches!(one.domain, Domain::Each(_));
        if !self.bounds().is_empty() || !self.find(&self.tree).iter().all(is_told) {
            return None;
        }
        read_one(&self.filled(&Chosen::new()).0.short()).ok()
    }

    /// Why no completion was a household.
    pub fn wrong(&self) -> Option<Failure> {
        self.wrong.borrow().clone()
    }

    /// The path of the contract that a name of the range is about.
    pub fn path(name: &str) -> &str {
        name.trim_end_matches(HOW_MUCH)
    }

    fn find(&self, tree: &Value) -> Vec<Found> {
        let mut search = Search { day: self.day, path: Vec::new(), found: Vec::new() };
        Household::inside(tree, &mut search);
        search.found
    }

    /// The tree with these values, and everything that is not known or was before it had one of them. What has none is left
    /// out where the contract has a default.
    fn filled(&self, chosen: &Chosen) -> (Value, Vec<Unknown>) {
        let mut tree = self.tree.clone();
        let mut unknown = Vec::new();
        loop {
            let found = self.find(&tree);
            let mut is_done = true;
            for one in &found {
                let may = match &one.domain {
                    Domain::Each(all) => May::BeOneOf(all.len() as i64),
                    Domain::Like(all) => May::BeLikeOneOf(all.len() as i64),
                    Domain::UpTo(most) | Domain::Times(_, most) => May::BeBetween(0, *most),
                    Domain::Needed | Domain::Text => continue,
                };
                unknown.push(Unknown { path: one.path.clone(), may });
                if let Some(at) = value(chosen, &one.path) {
                    put(&mut tree, OpenHousehold::path(&one.path), Some(one.domain.value(at)));
                    is_done = false;
                }
            }
            if is_done {
                for one in found {
                    let first = (!one.has_default).then(|| one.domain.value(0));
                    put(&mut tree, OpenHousehold::path(&one.path), first);
                }
                return (tree, unknown);
            }
            // What has no value yet comes again.
            unknown.retain(|one| value(chosen, &one.path).is_some());
        }
    }
}

impl Domain {
    /// The value at a place, or of so many cents.
    fn value(&self, at: i64) -> Value {
        let eur = |cents: i64| Value::Text(Eur::cents(cents).0.to_string());
        match self {
            Domain::Each(all) | Domain::Like(all) => all[at as usize].clone(),
            Domain::UpTo(_) => eur(at),
            Domain::Times(times, _) => Value::Map(times.iter().map(|time| (time.clone(), eur(at))).collect()),
            Domain::Needed | Domain::Text => Value::Null,
        }
    }
}

/// Puts a value into its place, or takes away what is there.
fn put(tree: &mut Value, path: &str, value: Option<Value>) {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    match tree {
        Value::Map(all) => {
            let Some(place) = all.iter().position(|(known, _)| known == name) else { return };
            match value {
                _ if !rest.is_empty() => put(&mut all[place].1, rest, value),
                Some(value) => all[place].1 = value,
                None => {
                    all.remove(place);
                }
            }
        }
        Value::List(all) => {
            let Some(inside) = name.parse::<usize>().ok().and_then(|place| all.get_mut(place)) else { return };
            match value {
                _ if !rest.is_empty() => put(inside, rest, value),
                Some(value) => *inside = value,
                None => {}
            }
        }
        _ => {}
    }
}

impl Open for OpenHousehold {
    fn unknown(&self, chosen: &Chosen) -> Vec<Unknown> {
        self.filled(chosen).1
    }

    fn amounts(&self, chosen: &Chosen) -> Result<Option<Amounts>, NoLaw> {
        match read_one(&self.filled(chosen).0.short()) {
            Ok(household) => law::amounts(&household).map(Some),
            Err(failure) => {
                *self.wrong.borrow_mut() = Some(failure);
                Ok(None)
            }
        }
    }
}
