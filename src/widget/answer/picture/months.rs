//! The months of the rights: for each right a bar where it runs, and marks on the days to keep in mind.

use super::super::calendar::happens;
use super::{Pen, figure, strip, table};
use crate::estimate::Estimate;
use crate::picture::{self, Months, Row, WHOLE};
use crate::text::key;
use crate::widget::node::{Node, el, h3, p, span};
use crate::words::Words;

/// Draws the months of all rights and the same in words.
pub fn draw(words: Words, estimate: &Estimate) -> Node {
    let pen = Pen { words };
    let months = picture::months(estimate);
    let mut inside = vec![head(pen, &months)];
    let mut sentence = String::new();
    for row in &months.rows {
        let name = name(words, &months, row);
        inside.push(p("who", &name));
        inside.push(draw_row(pen, &months, row));
        sentence.push_str(&[&name, ". ", &said(words, row), " "].concat());
    }
    inside.push(legend(pen));
    let rows = months.rows.iter().map(|row| table_row(words, &months, row));
    let head = [words.get(key::TOGETHER_RIGHT), words.get(key::PICTURE_WHEN)];
    let title = words.get(key::PICTURE_MONTHS_TITLE);
    let table = table(title, &head, rows);
    figure("months", h3(title), &inside, p("unseen", &sentence), words.get(key::PICTURE_MONTHS_TABLE), table)
}

/// What a row is about; whom, where a right has several rows.
fn name(words: Words, months: &Months, row: &Row) -> String {
    let Some(right) = row.right else { return words.get(key::PICTURE_OTHER).to_owned() };
    let right_name = words.language.named("right", right);
    let alone = months.rows.iter().filter(|other| other.right == Some(right)).count() == 1;
    if alone || row.persons.is_empty() {
        return right_name.to_owned();
    }
    words.of(right_name, &words.persons_named(row.persons.iter().copied()))
}

/// From when to when a right runs.
fn period(words: Words, row: &Row) -> Option<String> {
    let from = words.date(row.from?);
    Some(match row.to {
        Some(to) => words.fill(key::ANSWER_FROM_TO, &[("from", &from), ("to", &words.date(to))]),
        None => words.one(key::ANSWER_FROM_DAY, "from", &from),
    })
}

/// A row in words.
fn said(words: Words, row: &Row) -> String {
    let mut all = period(words, row).unwrap_or_default();
    for (to_do, key) in [(true, key::PICTURE_TO_DO), (false, key::PICTURE_BY_ITSELF)] {
        let mut days = String::new();
        for event in row.marks.iter().filter(|mark| mark.to_do == to_do).flat_map(|mark| &mark.days) {
            let day = words.date(event.day);
            if !days.contains(&day) {
                days = if days.is_empty() { day } else { [&days, ", ", &day].concat() };
            }
        }
        if !days.is_empty() {
            all = [&all, " ", words.get(key), ": ", &days, "."].concat();
        }
    }
    all
}

/// The numbers of the months, and the years below them.
fn head(pen: Pen, months: &Months) -> Node {
    let mut node = strip("head");
    for i in 0..months.count {
        let month = months.first.add_months(i as i32);
        let middle = (i * 2 + 1) * WHOLE / (months.count * 2);
        node = node.add(pen.text("middle", middle, 10, &month.number().to_string()));
        // The first year has no room where the next one follows at once.
        if month.number() == 1 || i == 0 && month.number() != 12 {
            node = node.add(pen.text("after", i * WHOLE / months.count, 23, &month.year().to_string()));
        }
    }
    node
}

fn draw_row(pen: Pen, months: &Months, row: &Row) -> Node {
    let mut node = strip("row-of-months");
    for i in 0..=months.count {
        node = node.add(pen.line("limit", i * WHOLE / months.count, (0, 21)));
    }
    if let Some(bar) = row.bar {
        node = node.add(pen.bar("runs", bar, (1, 9)));
    }
    for mark in &row.marks {
        node = node.add(pen.mark(mark.to_do, mark.place(months.count), 16));
    }
    node
}

/// What bars and marks mean.
fn legend(pen: Pen) -> Node {
    let entry = |sign: Node, key| el("div").add(strip("sign").add(sign)).add(span("", pen.get(key)));
    el("div")
        .class("legend")
        .add(entry(pen.bar("runs", (0, WHOLE), (1, 9)), key::PICTURE_RUNS))
        .add(entry(pen.mark(true, WHOLE / 2, 6), key::PICTURE_TO_DO))
        .add(entry(pen.mark(false, WHOLE / 2, 6), key::PICTURE_BY_ITSELF))
}

fn table_row(words: Words, months: &Months, row: &Row) -> Node {
    let mut when = el("td");
    if let Some(period) = period(words, row) {
        when = when.add(p("", &period));
    }
    for mark in &row.marks {
        for alike in mark.days.chunk_by(|a, b| (a.day, a.kind) == (b.day, b.kind)) {
            let what = [&words.date(alike[0].day), ": ", &happens(words, alike)].concat();
            when = when.add(p("", &what));
        }
    }
    el("tr").add(el("th").attr("scope", "row").text(&name(words, months, row))).add(when)
}
