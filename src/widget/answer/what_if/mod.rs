//! What if something changes: switches and sliders, the rights now and then, and the line of earnings. Worked out only
//! when someone opens it. While a slider is dragged only the table and the point move; the line is worked out once for
//! each set of switches.

mod controls;
mod limits;
mod line;
mod result;

use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use crate::estimate::{NoLaw, Refusal};
use crate::form::typed;
use crate::household::Household;
use crate::money::Eur;
use crate::picture::Axes;
use crate::text::{key, plain_amount};
use crate::widget::dom;
use crate::widget::instance::root;
use crate::widget::node::{Node, button, el, p};
use crate::widget::state::State;
use crate::words::Words;

use crate::what_if::changes::When;
use crate::what_if::curve::curve_of;
use crate::what_if::earnings::Hours;
use crate::what_if::line::Line;
use crate::what_if::trial::{Compared, Trial, Tried, Why};

/// What the names of the fields begin with: they are no answers.
pub const NAME: &str = "what-if.";

/// The place of everything that is drawn when someone opens it.
const PLACE: &str = "what-if";
/// What opens it.
const SUMMARY: &str = "what-if-title";

/// How long nothing may happen until it is told what came of it, and a line is drawn anew.
const CALM: Duration = Duration::from_millis(500);

/// What someone tries, and what was worked out for it.
#[derive(Default)]
pub struct Trying {
    trial: Trial,
    worked: Option<Worked>,
    /// Rises with everything that is done.
    turn: u32,
}

struct Worked {
    tried: Tried,
    line: Line,
    axes: Axes,
    /// The line is that of other savings.
    is_stale: bool,
}

/// The place of the section, to be opened.
pub fn draw(state: State) -> Node {
    let words = state.words();
    state.edit(&mut |desk| desk.trying = Trying::default());
    let summary = el("summary").attr("id", SUMMARY).attr("data-do", "what-if").text(words.get(key::WHAT_IF_TITLE));
    let inside = el("details").class("how").add(summary).add(el("div").attr("id", PLACE));
    el("section").class("what-if").add(inside)
}

/// A way there from elsewhere on the page.
pub fn link(words: Words) -> Node {
    button("link", words.get(key::WHAT_IF_TITLE), "see-what-if")
}

/// Opens the section, fills it, and goes there.
pub fn see(state: State) {
    if let Some(place) = root().by_id(SUMMARY).and_then(|summary| summary.parent_element()) {
        // Setting an attribute of a fixed name can't fail.
        let _ = place.set_attribute("open", "");
    }
    show(state);
    dom::focus(SUMMARY);
}

/// Fills the section, once.
pub fn show(state: State) {
    let Some(place) = root().by_id(PLACE).filter(|place| place.first_element_child().is_none()) else { return };
    let Some((told, _)) = super::household(state) else { return };
    let words = state.words();
    let part = |id: &str| el("div").attr("id", id);
    let asks = el("summary").attr("data-do", "what-if-limits").text(words.get(key::WHAT_IF_LIMITS_TITLE));
    let all = [
        p("hint", "").attr("id", result::LAW),
        controls::draw(words, &told),
        part(result::PLACE).class("card"),
        part(line::PLACE),
        el("details").class("how").add(asks).add(part(limits::PLACE)),
    ];
    for node in &all {
        // A new element can always be added.
        let _ = place.append_child(&node.0);
    }
    rework(state, &told);
}

/// Back to how it is.
pub fn back(state: State) {
    state.edit(&mut |desk| desk.trying = Trying::default());
    if let Some(place) = root().by_id(PLACE) {
        place.set_text_content(None);
    }
    show(state);
    dom::focus(SUMMARY);
}

/// How much is allowed, once someone asks.
pub fn show_limits(state: State) {
    state.edit(&mut |desk| {
        if let Some(worked) = &desk.trying.worked {
            limits::show(state.words(), &worked.tried, desk.answers.rights());
        }
    });
}

/// Works the switches out anew: the line with all that hangs on it, then table and point.
fn rework(state: State, told: &Household) {
    let words = state.words();
    let rights = state.asked_for();
    let mut missed = None;
    state.edit(&mut |desk| {
        let trying = &mut desk.trying;
        trying.worked = None;
        let found = Tried::new(told, &trying.trial, rights).and_then(|tried| {
            let curve = curve_of(&tried.household, tried.person, tried.hours, rights)?;
            Ok((Line::of(&curve, tried.beside), tried))
        });
        match found {
            Ok((line, mut tried)) => {
                // The line was worked out by the same law.
                let Ok(as_it_is) = tried.with(None).map(|compared| compared.on_hand()) else { return };
                let axes = Axes::of(&line, as_it_is.now.max(as_it_is.then));
                controls::follow(words, &tried, &line, &trying.trial);
                line::draw(words, &tried, &line, &axes, as_it_is);
                if limits::is_shown() {
                    limits::show(words, &tried, rights);
                }
                trying.worked = Some(Worked { tried, line, axes, is_stale: false });
            }
            Err(why) => missed = Some(refusal(words, told, &trying.trial, why)),
        }
    });
    match missed {
        Some(text) => {
            result::refuse(&text);
            line::clear();
            dom::tell(&text, false);
        }
        None => update(state),
    }
}

/// Why there is nothing to show.
fn refusal(words: Words, told: &Household, trial: &Trial, why: Why) -> String {
    let no_law = |no_law: &NoLaw| super::no_law(words, no_law);
    match (why, trial.changes.on(told)) {
        // Which day is the last one with law, the whole estimate knows.
        (Why::NoLaw(missed), Ok(household)) => match crate::estimate(&household) {
            Err(Refusal::NoLaw(missed)) => no_law(&missed),
            _ => no_law(&missed),
        },
        _ => words.get(key::ANSWER_REFUSED).to_owned(),
    }
}

/// The table and the point of what is tried.
fn update(state: State) {
    let words = state.words();
    state.edit(&mut |desk| {
        let earnings = desk.trying.trial.earnings;
        let Some(Worked { tried, axes, .. }) = &mut desk.trying.worked else { return };
        // The line was worked out by the same law.
        let Ok(compared) = tried.with(earnings) else { return };
        result::draw(words, &compared, &tried.household);
        line::move_to(axes, earnings.unwrap_or(tried.present), compared.on_hand().then);
    });
}

/// Something was switched, moved or typed.
pub fn changed(state: State, what: &str, input: &HtmlInputElement) {
    let Some((told, _)) = super::household(state) else { return };
    let (what, is_slider) = match what.strip_suffix(controls::SLIDER) {
        Some(what) => (what, true),
        None => (what, false),
    };
    let amount = typed::eur(&input.value());
    // A half-typed amount waits.
    let Ok(amount) = (if input.type_() == "checkbox" || input.type_() == "radio" { Ok(None) } else { amount }) else {
        return;
    };
    let most = Eur::cents(MOST);
    if amount.is_some_and(|amount| amount > most) {
        return;
    }
    let on = input.checked();
    let value = input.value();
    state.edit(&mut |desk| {
        let trial = &mut desk.trying.trial;
        let changes = &mut trial.changes;
        match what {
            "earnings" => trial.earnings = amount,
            "savings" => changes.savings = amount,
            "price" => changes.kindergarten = amount.filter(|price| price.is_positive()),
            "partner" => changes.partner = on,
            "birth" => changes.birth = on,
            "of_age" => changes.of_age = on,
            // Nothing changes until the price is known.
            "kindergarten" => changes.kindergarten = None,
            "whose" => (trial.partner_earns, trial.earnings) = (value == "partner", None),
            "hours" => trial.hours = [Hours::AsTold, Hours::Part, Hours::Full][place(&value)],
            _ => changes.when = [When::AsTold, When::NextMonth, When::AfterMarch][place(&value)],
        }
        // Whose earnings these are must be there.
        let gone = what == "partner" && trial.partner_earns;
        if gone {
            (trial.partner_earns, trial.earnings) = (false, None);
        }
    });
    let words = state.words();
    match what {
        "earnings" | "savings" => {
            controls::match_up(words, what, is_slider, amount);
            if what == "savings" {
                save(state, &told);
            }
            update(state);
            calm(state);
        }
        _ => {
            if what == "kindergarten" {
                controls::ask_price(on);
            }
            rework(state, &told);
            calm(state);
        }
    }
}

/// The most EUR a month, or saved, that someone tries: in cents.
const MOST: i64 = 100_000_000;

fn place(value: &str) -> usize {
    value.parse().unwrap_or(0).min(2)
}

/// Other savings: the household changes at once, the line once it is calm.
fn save(state: State, told: &Household) {
    let rights = state.asked_for();
    state.edit(&mut |desk| {
        let trying = &mut desk.trying;
        if let (Some(worked), Ok(tried)) = (&mut trying.worked, Tried::new(told, &trying.trial, rights)) {
            worked.tried = tried;
            worked.is_stale = true;
        }
    });
}

/// Once nothing happens any more, tells what came of it, and draws the line where it is that of other savings.
fn calm(state: State) {
    let mut turn = 0;
    state.edit(&mut |desk| {
        desk.trying.turn += 1;
        turn = desk.trying.turn;
    });
    let later = move || {
        let mut stale = false;
        let mut sum = None;
        // The page may be another one by now.
        if crate::widget::instance::state().is_none() {
            return;
        }
        state.edit(&mut |desk| {
            let trying = &mut desk.trying;
            if let Some(worked) = trying.worked.as_mut().filter(|_| trying.turn == turn) {
                stale = worked.is_stale;
                let compared: Option<Compared> = worked.tried.with(trying.trial.earnings).ok();
                sum = compared.map(|compared| result::sum(state.words(), &compared));
            }
        });
        if stale && let Some((told, _)) = super::household(state) {
            rework(state, &told);
        }
        if let Some(sum) = sum {
            dom::tell(&sum, false);
        }
    };
    set_timeout(later, CALM);
}

/// The earnings of a point are tried.
pub fn try_point(state: State, place: usize) {
    let mut at = None;
    state.edit(&mut |desk| {
        at = desk.trying.worked.as_ref().and_then(|worked| worked.line.dots.get(place)).map(|dot| dot.at);
        if at.is_some() {
            desk.trying.trial.earnings = at;
        }
    });
    let words = state.words();
    if at.is_some() {
        controls::set(words, "earnings", at);
        update(state);
        calm(state);
    }
}

/// A point has the focus: it is marked in the picture.
pub fn focused(state: State, event: &Event) {
    if let Some(place) = line::point(event) {
        state.edit(&mut |desk| {
            if let Some(worked) = &desk.trying.worked {
                line::mark(&worked.axes, &worked.line, place);
            }
        });
    }
}

/// A key was pressed: arrows go from point to point.
pub fn pressed(event: &KeyboardEvent) {
    line::walk(event);
}

/// The field with a name of its own.
fn field(name: &str) -> Option<HtmlInputElement> {
    element(name)?.dyn_into().ok()
}

fn element(name: &str) -> Option<Element> {
    root().by_id(&[NAME, name].concat())
}

/// An amount as it stands in a field.
fn plain(words: Words, eur: Eur) -> String {
    plain_amount(words.language, eur)
}
