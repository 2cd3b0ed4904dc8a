//! The law of one day, as the rules ask it: parameters, readings, rounding, and the trace.
//!
//! Rules know no clock, no page and no language. All they can ask is here.

use rust_decimal::Decimal;

use crate::citation::Article;
use crate::date::{Date, LeapBirthday, Month};
use crate::dated::{DSP_OZMD, Dated, FIRST_DAY};
use crate::estimate::{NoLaw, Unknown};
use crate::household::{Household, Person, Sex};
use crate::money::{Eur, Rounding};
use crate::readings::{Age63, LeapBirthdayReading, ParameterDay, Readings, RoundingReading};
use crate::trace::{Fact, Origin, Right, Trace, Value};

/// A parameter has no value on the day of the law; which day that was is kept in [`Law::missed`], so that
/// an error is nothing to carry from rule to rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoValue;

/// The law of one day for one household.
pub struct Law<'a> {
    /// The facts.
    pub household: &'a Household,
    /// The readings taken.
    pub readings: Readings,
    /// The day whose law was asked for in place of that of the application.
    pub law_on: Option<Date>,
    /// The trace of what was found.
    pub trace: Trace,
    /// The right that is being estimated.
    pub right: Right,
    /// What the person should keep in mind.
    pub warnings: Vec<&'static str>,
    /// The last day on which every value read so far holds.
    pub holds_until: Option<Date>,
    /// The oldest day on which the source of a value read so far was last read.
    pub read_on: Option<Date>,
    /// The last day asked for of a parameter that has no value on it.
    pub missed: Option<NoLaw>,
    /// With the law of another day: a value read has none on the first day of entitlement.
    pub start_unknown: bool,
    day: Date,
    day_path: &'static str,
    changed: Option<(&'static str, Decimal)>,
}

impl<'a> Law<'a> {
    /// The law for a household, on the day that it asks for.
    ///
    /// # Errors
    /// When no law is known for that day, because it comes before all law that is known.
    pub fn new(household: &'a Household, trace: Trace) -> Result<Law<'a>, NoLaw> {
        Law::under(household, household.readings, household.law_on, trace)
    }

    /// The law for a household under other readings, or on another day, than those that it names.
    ///
    /// # Errors
    /// As [`Law::new`].
    pub fn under(
        household: &'a Household,
        readings: Readings,
        law_on: Option<Date>,
        trace: Trace,
    ) -> Result<Law<'a>, NoLaw> {
        let (day, day_path) = match (law_on, readings.parameter_day) {
            (Some(day), _) => (day, "law_on"),
            (None, ParameterDay::Entitlement) => (household.entitlement_start(), "application_date"),
            (None, ParameterDay::Application) => (household.application_date, "application_date"),
        };
        if day < FIRST_DAY {
            return Err(NoLaw { path: day_path, day, known: FIRST_DAY });
        }
        Ok(Law {
            household,
            readings,
            law_on,
            trace,
            right: Right::Persons,
            warnings: Vec::new(),
            holds_until: None,
            read_on: None,
            missed: None,
            start_unknown: false,
            day,
            day_path,
            changed: None,
        })
    }

    /// The same law with another value of one parameter, to see what depends on it.
    pub fn with_changed(mut self, changed: Option<(&'static str, Decimal)>) -> Law<'a> {
        self.changed = changed;
        self
    }

    /// The day whose law applies.
    pub fn day(&self) -> Date {
        self.day
    }

    /// The first of the month after the application: the first day of entitlement.
    pub fn start(&self) -> Date {
        self.household.entitlement_start()
    }

    /// A parameter without a unit of its own on the day of the law: a weight, a multiple, a count. The
    /// open step notes that it read it.
    ///
    /// # Errors
    /// When the parameter has no value on that day.
    pub fn value(&mut self, name: &'static str, parameter: &'static Dated) -> Result<Decimal, NoValue> {
        self.read(name, parameter, self.day, Value::Number)
    }

    /// The same on another day than that of the law.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn value_on(&mut self, name: &'static str, parameter: &'static Dated, day: Date) -> Result<Decimal, NoValue> {
        self.read(name, parameter, day, Value::Number)
    }

    /// A parameter in EUR on the day of the law.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn eur(&mut self, name: &'static str, parameter: &'static Dated) -> Result<Eur, NoValue> {
        self.eur_on(name, parameter, self.day)
    }

    /// A parameter in EUR on another day than that of the law.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn eur_on(&mut self, name: &'static str, parameter: &'static Dated, day: Date) -> Result<Eur, NoValue> {
        self.read(name, parameter, day, |value| Value::Eur(Eur(value))).map(Eur)
    }

    /// A parameter in percent on the day of the law.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn percent(&mut self, name: &'static str, parameter: &'static Dated) -> Result<Decimal, NoValue> {
        self.read(name, parameter, self.day, Value::Percent)
    }

    /// A parameter in percent on another day than that of the law.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn percent_on(&mut self, name: &'static str, parameter: &'static Dated, day: Date) -> Result<Decimal, NoValue> {
        self.read(name, parameter, day, Value::Percent)
    }

    /// The same as a factor: 20 % is 0.20.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn share(&mut self, name: &'static str, parameter: &'static Dated) -> Result<Decimal, NoValue> {
        self.percent(name, parameter).map(|percent| percent / Decimal::ONE_HUNDRED)
    }

    fn read(
        &mut self,
        name: &'static str,
        parameter: &'static Dated,
        day: Date,
        shown: fn(Decimal) -> Value,
    ) -> Result<Decimal, NoValue> {
        let in_force = match parameter.on(day) {
            Ok(in_force) => in_force,
            Err(known) => {
                self.missed = Some(NoLaw { path: self.day_path, day, known });
                return Err(NoValue);
            }
        };
        if let Some(until) = in_force.until {
            self.holds_until = Some(self.holds_until.map_or(until, |known| known.min(until)));
        }
        self.start_unknown |= self.law_on.is_some() && parameter.on(self.start()).is_err();
        let read_on = in_force.entry.read_on;
        self.read_on = Some(self.read_on.map_or(read_on, |known| known.min(read_on)));
        let value = match self.changed {
            Some((id, value)) if id == parameter.id => value,
            _ => in_force.entry.value,
        };
        self.trace.input(name, shown(value), Origin::Parameter(parameter, in_force.entry));
        Ok(value)
    }

    /// The amount to the cent. No article rules the rounding (AMB-01).
    pub fn round(&self, eur: Eur) -> Eur {
        eur.round(match self.readings.rounding {
            RoundingReading::HalfUp => Rounding::HalfUp,
            RoundingReading::HalfEven => Rounding::HalfEven,
            RoundingReading::Truncate => Rounding::Truncate,
        })
    }

    /// A multiple of the osnovni znesek minimalnega dohodka (ZSVarPre 8), EUR to the cent.
    ///
    /// # Errors
    /// As [`Law::value`].
    pub fn osnovni_zneski(&mut self, multiple: Decimal) -> Result<Eur, NoValue> {
        let osnovni_znesek = self.eur("osnovni_znesek", &DSP_OZMD)?;
        Ok(self.round(osnovni_znesek.times(multiple)))
    }

    /// Begins a step of the trace.
    pub fn open(&mut self, id: &'static str, person: Option<usize>, articles: &'static [Article]) {
        self.trace.open(self.right, id, person.map(|p| p as u8), articles);
    }

    /// Notes a fact that the open step reads.
    pub fn fact(&mut self, name: &'static str, value: Value, fact: Fact) {
        self.trace.input(name, value, Origin::Fact(fact));
    }

    /// Notes what the open step takes from an earlier one.
    pub fn earlier(&mut self, name: &'static str, value: Value, step: &'static str) {
        self.trace.input(name, value, Origin::Step(step));
    }

    /// Ends the open step with an exact amount.
    pub fn close(&mut self, eur: Eur) -> Eur {
        self.trace.close(Value::Eur(eur), false);
        eur
    }

    /// Ends the open step with an amount rounded to the cent.
    pub fn close_rounded(&mut self, eur: Eur) -> Eur {
        let cents = self.round(eur);
        self.trace.close(Value::Eur(cents), true);
        cents
    }

    /// Ends the open step with something that is no amount.
    pub fn close_with(&mut self, value: Value) {
        self.trace.close(value, false);
    }

    /// Runs `rule` without recording its steps.
    pub fn quietly<T>(&mut self, rule: impl FnOnce(&mut Law<'a>) -> T) -> T {
        let trace = std::mem::replace(&mut self.trace, Trace::off());
        let found = rule(self);
        self.trace = trace;
        found
    }

    /// Reads values that are shown beside the estimate and that nothing in it rests on: neither the trace
    /// nor what is said of the values that were read takes note.
    pub fn aside<T>(&mut self, look: impl FnOnce(&mut Law<'a>) -> T) -> T {
        let (holds_until, read_on, start_unknown) = (self.holds_until, self.read_on, self.start_unknown);
        let found = self.quietly(look);
        (self.holds_until, self.read_on, self.start_unknown) = (holds_until, read_on, start_unknown);
        found
    }

    /// Runs the rule of a right that stands by itself: where no law is known for it, the right alone
    /// cannot be estimated, and nothing of it stays in the trace or among the warnings.
    pub fn attempt<T>(
        &mut self,
        right: Right,
        rule: impl FnOnce(&mut Law<'a>) -> Result<T, NoValue>,
        unknown: impl FnOnce(Unknown) -> T,
    ) -> T {
        self.right = right;
        let (mark, warned) = (self.trace.mark(), self.warnings.len());
        rule(self).unwrap_or_else(|_| {
            self.trace.rewind(mark);
            self.warnings.truncate(warned);
            unknown(Unknown { reason: "no_law", path: None })
        })
    }

    /// The id of a person, for the answer.
    pub fn id(&self, person: usize) -> String {
        self.household.persons[person].id.clone()
    }

    /// Keeps a warning, once.
    pub fn warn(&mut self, warning: &'static str) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// The persons of the household.
    pub fn persons(&self) -> &'a [Person] {
        &self.household.persons
    }

    /// The month of the application.
    pub fn application_month(&self) -> Month {
        self.household.application_date.month()
    }

    /// The three calendar months before the month of the application (ZSVarPre 20).
    pub fn window(&self) -> [Month; 3] {
        [-3, -2, -1].map(|months| self.application_month().add_months(months))
    }

    /// The calendar year before the application (ZUPJS 15(2)).
    pub fn income_year(&self) -> u16 {
        self.household.application_date.year() - 1
    }

    /// When people born on 29 February complete a year of age.
    pub fn leap(&self) -> LeapBirthday {
        match self.readings.leap_birthday {
            LeapBirthdayReading::FirstOfMarch => LeapBirthday::FirstOfMarch,
            LeapBirthdayReading::LastOfFebruary => LeapBirthday::LastOfFebruary,
        }
    }

    /// Completed years of age on the day of the application.
    pub fn age(&self, person: &Person) -> u16 {
        person.birthdate.age_on(self.household.application_date, self.leap())
    }

    /// Over 63 (women) or 65 (men) on the day of the application (ZSVarPre 7(1), 26(1)5).
    pub fn is_over_age(&self, person: &Person) -> bool {
        let limit = if person.sex == Sex::F { 63 } else { 65 };
        let birthday = person.birthdate.birthday(limit, self.leap());
        match self.readings.age63 {
            Age63::Inclusive => self.household.application_date >= birthday,
            Age63::Strict => self.household.application_date > birthday,
        }
    }
}
