//! Sliders, each with a field beside it, and switches. They keep what is set themselves and are never drawn again while
//! they are in use.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{NAME, element, field, plain};
use crate::household::Household;
use crate::money::Eur;
use crate::text::{Key, key};
use crate::what_if::changes::{Changes, When, could_start_kindergarten, day, next_of_age, partner};
use crate::what_if::earnings::TWICE_THE_AVERAGE;
use crate::what_if::line::Line;
use crate::what_if::trial::{Trial, Tried};
use crate::widget::node::{Node, button, el, p, span};
use crate::words::Words;

/// What the name of a slider ends with.
pub const SLIDER: &str = ".slider";

/// How far the slider of savings goes at least, EUR: beyond what excludes from every right (48 basic amounts, ZUPJS 17).
const SAVINGS: i64 = 3_000_000;

/// Draws them all.
pub fn draw(words: Words, told: &Household) -> Node {
    let savings = told.assets.savings;
    let most = Eur::cents(SAVINGS).max(savings.times(Decimal::TWO));
    let nobody = "";
    el("div")
        .class("tries")
        .add(radios(
            words,
            "whose",
            key::WHAT_IF_WHOSE,
            &[("you", key::APP_YOU, nobody), ("partner", key::APP_PARTNER, nobody)],
        ))
        .add(slider(words, "earnings", key::WHAT_IF_EARNINGS, Eur::ZERO, (TWICE_THE_AVERAGE, "10")))
        .add(radios(
            words,
            "hours",
            key::WHAT_IF_HOURS,
            &[
                ("0", key::WHAT_IF_AS_NOW, nobody),
                ("1", key::WHAT_IF_HOURS_PART, nobody),
                ("2", key::WHAT_IF_HOURS_FULL, nobody),
            ],
        ))
        .add(slider(words, "savings", key::PROPERTY_SAVINGS, savings, (most, "100")))
        .add(switches(words, told))
        .add(dates(words, told))
        .add(el("div").class("buttons").add(button("secondary", words.get(key::WHAT_IF_BACK), "what-if-back")))
}

fn id(name: &str, part: &str) -> String {
    [NAME, name, part].concat()
}

/// A slider and a field for the same amount, under one name.
fn slider(words: Words, name: &str, label: Key, eur: Eur, (most, step): (Eur, &str)) -> Node {
    let label = el("label").attr("for", &id(name, "")).attr("id", &id(name, ".name")).text(words.get(label));
    let range = el("input")
        .attr("type", "range")
        .attr("id", &id(name, SLIDER))
        .attr("name", &id(name, SLIDER))
        .attr("min", "0")
        .attr("max", &whole(most))
        .attr("step", step)
        .attr("value", &whole(eur))
        .attr("aria-labelledby", &id(name, ".name"))
        .attr("aria-valuetext", &words.amount(eur));
    let entry = el("span").class("entry").add(text(words, name, Some(eur)));
    let entry = entry.add(span("unit", "€").attr("aria-hidden", "true"));
    el("div").class("question").add(label).add(range).add(entry)
}

fn text(words: Words, name: &str, eur: Option<Eur>) -> Node {
    el("input")
        .attr("type", "text")
        .attr("id", &id(name, ""))
        .attr("name", &id(name, ""))
        .class("amount")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("value", &eur.map(|eur| plain(words, eur)).unwrap_or_default())
}

/// Whole euros, as a slider has them.
fn whole(eur: Eur) -> String {
    eur.0.ceil().to_i64().unwrap_or_default().to_string()
}

/// Choices of which the first is chosen; each may be followed by what it is.
fn radios(words: Words, name: &str, title: Key, all: &[(&str, Key, &str)]) -> Node {
    let mut choices = el("div").class("choices");
    for (i, (value, label, more)) in all.iter().enumerate() {
        let label = [words.get(*label), if more.is_empty() { "" } else { ": " }, more].concat();
        choices = choices.add(choice("radio", name, value, &label).attr_if(i == 0, "data-first", ""));
    }
    let node = el("fieldset").class("question").attr("id", &id(name, ""));
    let node = node.add(el("legend").text(words.get(title))).add(choices);
    if let Ok(Some(first)) = node.0.query_selector("input") {
        let _ = first.set_attribute("checked", "");
    }
    node
}

fn choice(kind: &str, name: &str, value: &str, label: &str) -> Node {
    let own = if kind == "radio" { id(name, &[".", value].concat()) } else { id(name, "") };
    let input = el("input").attr("type", kind).attr("id", &own).attr("name", &id(name, "")).attr("value", value);
    el("div").class("choice").add(input).add(el("label").attr("for", &own).text(label))
}

/// The switches that this household can use, each with what it assumes.
fn switches(words: Words, told: &Household) -> Node {
    let person =
        |place: Option<usize>| place.map(|place| words.person_named(&told.persons[place].id)).unwrap_or_default();
    let named = |key, place| words.one(key, "person", &person(place));
    let plain = |key: Key| words.get(key).to_owned();
    let none = Changes::default();
    let (partner_text, partner_means) = match partner(told) {
        Some(_) => (key::WHAT_IF_PARTNER_OUT, key::WHAT_IF_PARTNER_OUT_MEANS),
        None => (key::WHAT_IF_PARTNER_IN, key::WHAT_IF_PARTNER_IN_MEANS),
    };
    let small = could_start_kindergarten(told);
    let all = [
        ("partner", plain(partner_text), partner_means, Changes { partner: true, ..none }),
        ("birth", plain(key::WHAT_IF_BIRTH), key::WHAT_IF_BIRTH_MEANS, Changes { birth: true, ..none }),
        (
            "kindergarten",
            named(key::WHAT_IF_KINDERGARTEN, small),
            key::WHAT_IF_KINDERGARTEN_MEANS,
            Changes { kindergarten: Some(Eur::cents(1)), ..none },
        ),
        (
            "of_age",
            named(key::WHAT_IF_OF_AGE, next_of_age(told)),
            key::WHAT_IF_OF_AGE_MEANS,
            Changes { of_age: true, ..none },
        ),
    ];
    let mut node = el("fieldset").class("question").add(el("legend").text(words.get(key::WHAT_IF_OTHER)));
    for (name, label, means, changes) in all {
        if changes.on(told).is_err() {
            continue;
        }
        let hint = id(name, ".hint");
        let switch = choice("checkbox", name, "yes", &label);
        if let Some(input) = switch.0.first_element_child() {
            let _ = input.set_attribute("aria-describedby", &hint);
        }
        node = node.add(switch).add(p("hint", words.get(means)).attr("id", &hint));
        if name == "kindergarten" {
            let label = el("label").attr("for", &id("price", "")).text(words.get(key::CHILD_PRICE));
            let entry = el("span").class("entry").add(text(words, "price", None));
            let entry = entry.add(span("unit", "€").attr("aria-hidden", "true"));
            let part = el("div").class("part").attr("id", &id("price", ".part")).attr("hidden", "");
            node = node.add(part.add(label).add(entry));
        }
    }
    node
}

/// On which day the application is made.
fn dates(words: Words, told: &Household) -> Node {
    let date = |when| words.date(day(told, when).unwrap_or(told.application_date));
    let all = [
        ("0", key::WHAT_IF_AS_NOW, &*date(When::AsTold)),
        ("1", key::WHAT_IF_WHEN_NEXT, &*date(When::NextMonth)),
        ("2", key::WHAT_IF_WHEN_MARCH, &*date(When::AfterMarch)),
    ];
    radios(words, "when", key::WHAT_IF_WHEN, &all).add(p("hint", words.get(key::WHAT_IF_WHEN_MEANS)))
}

/// Asks for the price of the kindergarten, or no longer.
pub fn ask_price(on: bool) {
    if let Some(part) = element("price.part") {
        // Neither can fail with a fixed name.
        let _ = if on { part.remove_attribute("hidden") } else { part.set_attribute("hidden", "") };
    }
    if let Some(price) = field("price").filter(|_| !on) {
        price.set_value("");
    }
}

/// The controls follow what was switched: whose earnings there are, and what is earned.
pub fn follow(words: Words, tried: &Tried, line: &Line, trial: &Trial) {
    if let Some(whose) = element("whose") {
        let is_alone = partner(&tried.household).is_none();
        let _ = if is_alone { whose.set_attribute("hidden", "") } else { whose.remove_attribute("hidden") };
    }
    let chosen = if trial.partner_earns { "whose.partner" } else { "whose.you" };
    if let Some(radio) = field(chosen) {
        radio.set_checked(true);
    }
    if let Some(range) = element(&["earnings", SLIDER].concat()) {
        let _ = range.set_attribute("max", &whole(line.most));
    }
    set(words, "earnings", Some(trial.earnings.unwrap_or(tried.present)));
}

/// Field and slider show an amount.
pub fn set(words: Words, name: &str, eur: Option<Eur>) {
    match_up(words, name, true, eur);
    match_up(words, name, false, eur);
}

/// The field follows its slider, and the slider its field.
pub fn match_up(words: Words, name: &str, is_slider: bool, eur: Option<Eur>) {
    let slider = field(&[name, SLIDER].concat());
    if is_slider {
        if let (Some(text), Some(eur)) = (field(name), eur) {
            text.set_value(&plain(words, eur));
        }
    } else if let (Some(range), Some(eur)) = (&slider, eur) {
        range.set_value(&whole(eur));
    }
    if let (Some(range), Some(eur)) = (slider, eur) {
        // The words of the amount, for who hears the slider.
        let _ = range.set_attribute("aria-valuetext", &words.amount(eur));
    }
}
