//! The stairs of the income classes, with the household's place on them.

use super::{Pen, axis, figure, strip, table};
use crate::estimate::{Razred, Razredi};
use crate::picture::{self, Stair};
use crate::text::{Key, isolated, key, number};
use crate::widget::node::{Node, el, p, span, svg};
use crate::words::Words;

/// The height of the labels, of the ground, and of the highest stair, in tenths of an `em`.
const LABELS: u32 = 44;
const GROUND: u32 = 124;
const HIGHEST: u32 = GROUND - LABELS;

/// What hangs on the class, and its words.
const OF: [(&str, Key); 5] = [
    ("child_benefit", key::PICTURE_CHILD_BENEFIT),
    ("scholarship", key::PICTURE_SCHOLARSHIP),
    ("kindergarten", key::PICTURE_KINDERGARTEN),
    ("snack", key::PICTURE_SNACK),
    ("lunch", key::PICTURE_LUNCH),
];

/// The words of one ladder of classes.
struct Said<'a> {
    pen: Pen,
    razredi: &'a Razredi,
}

/// Draws the stairs of a right and the same in words.
pub fn draw(words: Words, razredi: &Razredi) -> Node {
    let said = Said { pen: Pen { words }, razredi };
    let of = said.of();
    let id = ["stairs-", razredi.of].concat();
    let inside = [axis(&of), said.stairs(), axis(words.get(key::PICTURE_PER_PERSON))];
    let head = [words.get(key::PICTURE_CLASS), words.get(key::PICTURE_PER_PERSON), &of];
    let above = razredi.classes.iter().all(|class| class.up_to.is_some()).then_some(None);
    let rows = razredi.classes.iter().map(Some).chain(above).map(|class| said.row(class));
    let table = table(&of, &head, rows);
    figure(
        &id,
        p("who", words.get(key::PICTURE_CLASS_TITLE)),
        &inside,
        p("", &said.sentence()),
        words.get(key::PICTURE_CLASSES_TABLE),
        table,
    )
    .add(p("article", &razredi.article))
}

impl Said<'_> {
    /// What hangs on the class, and whose it is.
    fn of(&self) -> String {
        let words = self.pen.words;
        let text = OF.iter().find(|(of, _)| *of == self.razredi.of).map_or("", |(_, key)| words.get(*key));
        match &self.razredi.person {
            Some(person) => words.of(text, &words.person_named(person)),
            None => text.to_owned(),
        }
    }

    fn here(&self) -> Option<&Razred> {
        self.razredi.classes.iter().find(|class| Some(class.class) == self.razredi.bracket)
    }

    /// What hangs on a class.
    fn value(&self, class: Option<&Razred>) -> String {
        let words = self.pen.words;
        match class.map(|class| (class.amount, class.percent)) {
            Some((Some(amount), _)) => self.pen.amount(amount),
            Some((_, Some(percent))) => {
                let percent = words.one(key::PICTURE_PERCENT, "percent", &number(words.language, percent.0));
                isolated(words.language, &percent)
            }
            _ => self.pen.get(key::PICTURE_NOTHING).to_owned(),
        }
    }

    /// How far a class goes; what has no limit lies above the last one.
    fn limit(&self, class: Option<&Razred>) -> String {
        let last = || self.razredi.classes.iter().rev().find_map(|class| class.up_to).unwrap_or_default();
        let (key, limit) = match class.and_then(|class| class.up_to) {
            Some(limit) => (key::PICTURE_UP_TO, limit),
            None => (key::PICTURE_OVER, last()),
        };
        self.pen.words.one(key, "amount", &self.pen.amount(limit))
    }

    /// A class by its number; none above the last one.
    fn class(&self, key: Key, class: &Razred) -> String {
        self.pen.words.one(key, "n", &class.class.to_string())
    }

    fn sentence(&self) -> String {
        let (words, pen) = (self.pen.words, self.pen);
        let income = pen.amount(self.razredi.income_per_person);
        let Some(class) = self.here() else {
            let last = self.razredi.classes.iter().rev().find_map(|class| class.up_to).unwrap_or_default();
            return words.fill(key::PICTURE_CLASS_OVER, &[("income", &income), ("limit", &pen.amount(last))]);
        };
        let value = self.value(Some(class));
        let said = words
            .fill(key::PICTURE_CLASS_IS, &[("income", &income), ("n", &class.class.to_string()), ("value", &value)]);
        match class.up_to {
            Some(limit) => [&said, " ", &words.one(key::PICTURE_CLASS_TO, "limit", &pen.amount(limit))].concat(),
            None => said,
        }
    }

    fn row(&self, class: Option<&Razred>) -> Node {
        let key = if class.is_some_and(|class| Some(class.class) == self.razredi.bracket) {
            key::PICTURE_CLASS_YOURS
        } else {
            key::PICTURE_CLASS_N
        };
        let name = class.map_or("–".to_owned(), |class| self.class(key, class));
        let is_here = class.map(|class| class.class) == self.razredi.bracket;
        let kind = if class.is_some_and(|class| class.amount.is_some()) { "eur" } else { "value" };
        el("tr")
            .attr_if(is_here, "class", "yours")
            .add(el("th").attr("scope", "row").text(&name))
            .add(el("td").text(&self.limit(class)))
            .add(el("td").add(span(kind, &self.value(class))))
    }

    /// The stairs themselves.
    fn stairs(&self) -> Node {
        let pen = self.pen;
        let found = picture::stairs(self.razredi);
        let mut node = strip("stairs");
        let top = |stair: &Stair| GROUND - stair.height * HIGHEST / picture::WHOLE;
        for (i, stair) in found.stairs.iter().enumerate() {
            let class = if i == found.here { "stair here" } else { "stair" };
            node = node.add(pen.bar(class, (stair.from, stair.to), (top(stair), GROUND - top(stair))));
            if let Some(class) = stair.class {
                let middle = u32::midpoint(stair.from, stair.to);
                node = node.add(pen.text("middle", middle, GROUND + 13, &class.to_string()));
            }
        }
        let ground = ground();
        let Some(here) = found.stairs.get(found.here) else { return node };
        let class = self.here();
        let third = match class {
            Some(class) => [&self.class(key::PICTURE_CLASS_N, class), ": ", &self.value(Some(class))].concat(),
            None => self.limit(None),
        };
        let income = pen.amount(self.razredi.income_per_person);
        node = node.add(ground).add(pen.line("place", found.place, (0, top(here))));
        for (base, text) in [(11, pen.get(key::PICTURE_INCOME)), (24, &income), (37, &third)] {
            node = node.add(pen.beside(found.place, base, text));
        }
        // The limit that comes next, or the one left behind.
        let edge = if class.is_some_and(|class| class.up_to.is_some()) { here.to } else { here.from };
        node.add(pen.line("limit", edge, (GROUND, GROUND + 29))).add(pen.beside(edge, GROUND + 28, &self.limit(class)))
    }
}

/// The ground on which the stairs stand.
fn ground() -> Node {
    let y = super::em(GROUND);
    svg("line").class("ground").attr("x1", "0%").attr("x2", "100%").attr("y1", &y).attr("y2", &y)
}
