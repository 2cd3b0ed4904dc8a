//! The line of earnings: a picture with the family's point, the list of its points to walk through, and a table.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::money::Eur;
use crate::picture::{Axes, WHOLE, strokes};
use crate::text::key;
use crate::what_if::earnings::{AVERAGE_OF, TWICE_THE_AVERAGE};
use crate::what_if::line::Line;
use crate::what_if::said;
use crate::what_if::trial::{Row, Tried};
use crate::widget::answer::cards::money;
use crate::widget::answer::picture::{axis, em, figure, percent, strip};
use crate::widget::answer::sides;
use crate::widget::instance::root;
use crate::widget::node::{Node, button, el, h3, p, span, svg};
use crate::words::Words;

/// Where it stands.
pub const PLACE: &str = "what-if-line";

/// The marks of the picture: what is tried, and the point of the list that has the focus.
const THEN: &str = "what-if-then";
const MARK: &str = "what-if-mark";

/// The height of the picture and of the labels below it, in tenths of an `em`.
const HIGH: u32 = 150;
const BASE: u32 = HIGH + 14;

/// The attribute that tells which point of the list a button is.
const DOT: &str = "data-dot";

/// Takes everything away.
pub fn clear() {
    if let Some(place) = root().by_id(PLACE) {
        place.set_text_content(None);
    }
}

/// Draws picture, list and table. `as_it_is`: now, and with the switches alone.
pub fn draw(words: Words, tried: &Tried, line: &Line, axes: &Axes, as_it_is: Row) {
    clear();
    let Some(place) = root().by_id(PLACE) else { return };
    let now = as_it_is.now;
    let most = [("amount", &*words.amount(TWICE_THE_AVERAGE)), ("month", &*words.month(AVERAGE_OF.month()))];
    let inside = [
        axis(words.get(key::WHAT_IF_AT_HAND)),
        picture(words, line, axes, (tried.earns_now, now)),
        axis(words.get(key::WHAT_IF_EARNINGS)),
        legend(words),
    ];
    let sentence = el("div")
        .add(p("", &words.fill(key::WHAT_IF_LINE_MEANS, &most)))
        .add(p("", words.get(key::WHAT_IF_LINE_LAW)))
        .add(p("", &said::here(words, tried.earns_now, now)));
    let lies_beside = said::size(as_it_is.then - line.present.1) > BESIDE;
    let sentence = sentence.add_some(lies_beside.then(|| p("", words.get(key::WHAT_IF_BESIDE))));
    let title = h3(words.get(key::WHAT_IF_LINE_TITLE));
    let drawn = figure("earnings", title, &inside, sentence, words.get(key::WHAT_IF_TABLE), parts(words, line));
    // Where it can be printed: the list of points stands before the table.
    let list = list(words, line);
    let table = drawn.0.last_element_child();
    for node in [p("hint walk", words.get(key::WHAT_IF_WALK)), list] {
        let _ = drawn.0.insert_before(&node.0, table.as_deref());
    }
    // A new element can always be added.
    let _ = place.append_child(&drawn.0);
}

/// What rounding may put a point beside the line, EUR.
const BESIDE: Eur = Eur(rust_decimal::Decimal::from_parts(5, 0, 0, false, 2));

/// A height above the ground, in tenths of an `em` from above.
fn up(height: u32) -> u32 {
    HIGH - height * HIGH / WHOLE
}

fn stroke(class: &str, from: (u32, u32), to: (u32, u32)) -> Node {
    svg("line")
        .class(class)
        .attr("x1", &percent(from.0))
        .attr("y1", &em(up(from.1)))
        .attr("x2", &percent(to.0))
        .attr("y2", &em(up(to.1)))
}

fn label(class: &str, x: u32, y: u32, text: &str) -> Node {
    svg("text").class(class).attr("x", &percent(x)).attr("y", &em(y)).text(text)
}

/// A round mark at a place.
fn circle(class: &str, (x, height): (u32, u32)) -> Node {
    svg("circle").class(class).attr("cx", &percent(x)).attr("cy", &em(up(height))).attr("r", "0.4em")
}

/// The family's own mark: it stands on its tip.
fn now_mark((x, height): (u32, u32)) -> Node {
    svg("svg")
        .attr("x", &percent(x))
        .attr("y", &em(up(height)))
        .attr("width", "1em")
        .attr("height", "1em")
        .attr("viewBox", "0 0 10 10")
        .attr("overflow", "visible")
        .add(svg("path").class("by-itself").attr("d", "M0-6 6 0 0 6-6 0z"))
}

/// The line from left to right, in every language.
fn picture(words: Words, line: &Line, axes: &Axes, (earnings, now): (Eur, Eur)) -> Node {
    let mut node = strip("earnings");
    let mut eur = axes.step;
    while eur <= axes.up {
        let height = axes.place(Eur::ZERO, eur).1;
        node = node.add(stroke("grid", (0, height), (WHOLE, height)));
        node = node.add(label("after", 0, up(height) + 12, &words.amount(eur)));
        eur += axes.step;
    }
    node = node.add(stroke("ground", (0, 0), (WHOLE, 0)));
    let half = line.most.over(2).round(crate::money::Rounding::HalfUp);
    for (class, x, eur) in [("after", 0, Eur::ZERO), ("middle", WHOLE / 2, half), ("before", WHOLE, line.most)] {
        node = node.add(label(class, x, BASE, &words.amount(eur)));
    }
    for found in strokes(line, axes) {
        node = node.add(stroke(if found.is_break { "break" } else { "part" }, found.from, found.to));
    }
    node.add(circle("mark", (0, 0)).attr("id", MARK).attr("visibility", "hidden"))
        .add(now_mark(axes.place(earnings, now)))
        .add(circle("to-do", (0, 0)).attr("id", THEN))
}

fn legend(words: Words) -> Node {
    let entry = |sign: Node, key| el("div").add(strip("sign").add(sign)).add(span("", words.get(key)));
    let middle = svg("svg").attr("x", "50%").attr("y", "0.6em").attr("overflow", "visible");
    let now = svg("path").class("by-itself").attr("d", "M0-6 6 0 0 6-6 0z");
    let then = svg("circle").class("to-do").attr("cx", "50%").attr("cy", "0.6em").attr("r", "0.4em");
    el("div").class("legend").add(entry(middle.add(now), key::WHAT_IF_NOW)).add(entry(then, key::WHAT_IF_THEN))
}

/// The point of what is tried moves.
pub fn move_to(axes: &Axes, earnings: Eur, on_hand: Eur) {
    put(THEN, axes.place(earnings, on_hand));
}

/// A point of the list is marked in the picture.
pub fn mark(axes: &Axes, line: &Line, place: usize) {
    if let Some(dot) = line.dots.get(place) {
        put(MARK, axes.place(dot.at, dot.on_hand.0));
    }
}

fn put(id: &str, (x, height): (u32, u32)) {
    let Some(circle) = root().by_id(id) else { return };
    // Attributes of fixed names can always be set.
    let _ = circle.set_attribute("cx", &percent(x));
    let _ = circle.set_attribute("cy", &em(up(height)));
    let _ = circle.remove_attribute("visibility");
}

/// The points in words, one stop for the Tab key.
fn list(words: Words, line: &Line) -> Node {
    let mut all = el("ol").class("plain dots");
    for (i, dot) in line.dots.iter().enumerate() {
        let act = ["what-if-dot:", &i.to_string()].concat();
        let point = button("dot", &said::dot(words, line, dot), &act).attr(DOT, &i.to_string());
        let point = point.attr("tabindex", if i == 0 { "0" } else { "-1" });
        all = all.add(el("li").add(point));
    }
    all
}

/// The point of the list that an event is about.
pub fn point(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.get_attribute(DOT)?.parse().ok()
}

/// Arrows go from point to point, Home and End to the first and the last.
pub fn walk(event: &KeyboardEvent) {
    let Some(here) = point(event) else { return };
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let all = root().find_all("[data-dot]");
    let last = all.length().saturating_sub(1) as usize;
    let next = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => (here + 1).min(last),
        "ArrowUp" | "ArrowLeft" => here.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    for (place, tab) in [(here, "-1"), (next, "0")] {
        let point = all.item(place as u32).and_then(|point| point.dyn_into::<HtmlElement>().ok());
        if let Some(point) = point {
            let _ = point.set_attribute("tabindex", tab);
            if place == next {
                let _ = point.focus();
            }
        }
    }
}

/// The parts as a table.
fn parts(words: Words, line: &Line) -> Node {
    let titles = [key::WHAT_IF_AT_HAND, key::WHAT_IF_OF_EURO];
    let mut table = sides::table(words, words.get(key::WHAT_IF_EARNINGS), &titles);
    for part in &line.parts {
        let kept = part.kept.map(|kept| money(words, said::of_euro(kept)));
        let on_hand =
            el("span").add(money(words, part.on_hand.0)).add(span("", " – ")).add(money(words, part.on_hand.1));
        let cells = [on_hand, kept.unwrap_or(span("", "–"))];
        let ends = [&words.amount(part.earnings.0), " – ", &words.amount(part.earnings.1)].concat();
        table = table.add(sides::line(&ends, &cells));
    }
    table
}
