//! Pictures for those who would rather look than read. Each says the same in a sentence, which is its
//! name for who can't see it, and in a table below it.
//!
//! Lengths along the lines are percentages, heights are in `em`: so a picture fits any width, and grows
//! with the letters. Written from right to left it is mirrored; amounts are not.

pub mod months;
pub mod stairs;

use crate::money::Eur;
use crate::picture::WHOLE;
use crate::text::Key;
use crate::widget::node::{Node, details, el, p, svg};
use crate::words::Words;

/// A picture with its title, the sentence that says the same, and its table.
pub(super) fn figure(id: &str, title: Node, inside: &[Node], sentence: Node, summary: &str, table: Node) -> Node {
    let (name, said) = ([id, "-name"].concat(), [id, "-said"].concat());
    let mut picture =
        el("div").class("drawing").attr("role", "img").attr("aria-labelledby", &name).attr("aria-describedby", &said);
    for part in inside {
        picture = picture.add(part.clone());
    }
    el("figure")
        .class("picture")
        .attr("id", id)
        .add(title.attr("id", &name))
        .add(sentence.attr("id", &said))
        .add(picture)
        .add(details("", summary).add(table))
}

/// A table with a heading of each column; `rows` begin with what they are about.
pub(super) fn table(caption: &str, head: &[&str], rows: impl Iterator<Item = Node>) -> Node {
    let mut titles = el("tr");
    for title in head {
        titles = titles.add(el("th").attr("scope", "col").text(title));
    }
    let mut body = el("tbody");
    for row in rows {
        body = body.add(row);
    }
    el("table").add(el("caption").text(caption)).add(el("thead").add(titles)).add(body)
}

/// A drawing as wide as the page.
pub(super) fn strip(class: &str) -> Node {
    svg("svg").class(class).attr("aria-hidden", "true")
}

/// Draws along the lines of a language.
#[derive(Clone, Copy)]
struct Pen {
    words: Words,
}

impl Pen {
    /// A place along the lines, from the left.
    fn x(self, place: u32) -> u32 {
        if self.words.language.is_rtl { WHOLE - place } else { place }
    }

    /// A box from a place to another one, at a height in tenths of an `em`.
    fn bar(self, class: &str, (from, to): (u32, u32), (top, height): (u32, u32)) -> Node {
        svg("rect")
            .class(class)
            .attr("x", &percent(self.x(from).min(self.x(to))))
            .attr("width", &percent(to.saturating_sub(from)))
            .attr("y", &em(top))
            .attr("height", &em(height))
    }

    /// An upright line.
    fn line(self, class: &str, place: u32, (top, bottom): (u32, u32)) -> Node {
        let x = percent(self.x(place));
        svg("line").class(class).attr("x1", &x).attr("x2", &x).attr("y1", &em(top)).attr("y2", &em(bottom))
    }

    /// A text that stands on a height, at a place.
    fn text(self, class: &str, place: u32, base: u32, text: &str) -> Node {
        svg("text").class(class).attr("x", &percent(self.x(place))).attr("y", &em(base)).text(text)
    }

    /// A text beside a place, on the side where there is more room.
    fn beside(self, place: u32, base: u32, text: &str) -> Node {
        let is_after = place < WHOLE / 2;
        let away = if is_after == self.words.language.is_rtl { "-0.5em" } else { "0.5em" };
        let class = if is_after { "after" } else { "before" };
        let text = svg("text").class(class).attr("x", away).attr("y", &em(base)).text(text);
        svg("svg").attr("x", &percent(self.x(place))).attr("overflow", "visible").add(text)
    }

    /// A mark: a triangle for what is to do, a circle for what comes by itself.
    fn mark(self, to_do: bool, place: u32, middle: u32) -> Node {
        let x = percent(self.x(place));
        if !to_do {
            return svg("circle").class("by-itself").attr("cx", &x).attr("cy", &em(middle)).attr("r", "0.3em");
        }
        svg("svg")
            .attr("x", &x)
            .attr("y", &em(middle - 4))
            .attr("width", "0.8em")
            .attr("height", "0.8em")
            .attr("viewBox", "0 0 8 8")
            .attr("overflow", "visible")
            .add(svg("path").class("to-do").attr("d", "M0 0 4 8H-4z"))
    }

    fn get(self, key: Key) -> &'static str {
        self.words.get(key)
    }

    fn amount(self, eur: Eur) -> String {
        self.words.amount(eur)
    }
}

/// Thousandths as a percentage.
pub(super) fn percent(thousandths: u32) -> String {
    [&tenths(thousandths), "%"].concat()
}

/// Tenths of an `em`.
pub(super) fn em(length: u32) -> String {
    [&tenths(length), "em"].concat()
}

fn tenths(n: u32) -> String {
    [(n / 10).to_string(), (n % 10).to_string()].join(".")
}

/// What the axes measure.
pub(super) fn axis(text: &str) -> Node {
    p("axis", text)
}
