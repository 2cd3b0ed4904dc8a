//! The picture of the order of the rights is drawn from the code. After a change of
//! `src/law/order.rs`, draw it anew: `DRAW=1 cargo test --test order_picture`.

use std::fmt::Write;

use moje_pravice::law::order::{COUNTS, Counts, FOLLOWS, ORDER};
use moje_pravice::trace::Right;
use serde_json::Value;

const ROW: usize = 46;
const BOX: usize = 420;
const LEFT: usize = 16;
const LANE: usize = 15;
const TOP: usize = 56;

fn name(texts: &Value, right: Right) -> String {
    texts["right"][right.name()].as_str().unwrap_or(right.name()).to_owned()
}

fn place(right: Right) -> usize {
    ORDER.iter().position(|r| *r == right).unwrap_or_else(|| panic!("{right:?} has no place in the order"))
}

/// Its articles, each once, in lines that fit.
fn lines(into: Right) -> Vec<String> {
    let mut articles: Vec<String> = Vec::new();
    for article in arrows().filter(|(c, _)| c.into == into).flat_map(|(c, _)| c.articles).map(ToString::to_string) {
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    articles.chunks(4).map(|some| some.join(", ")).collect()
}

/// Every arrow, and whether it stands for income.
fn arrows() -> impl Iterator<Item = (&'static Counts, bool)> {
    COUNTS.iter().map(|c| (c, true)).chain(FOLLOWS.iter().map(|c| (c, false)))
}

/// What the picture says, in a sentence for each arrow.
fn sentences(texts: &Value) -> Vec<String> {
    let sentence = |(c, income): (&Counts, bool)| {
        let articles: Vec<String> = c.articles.iter().map(ToString::to_string).collect();
        let does = if income { "is income for" } else { "decides about" };
        format!("{} {does} {} ({}).", name(texts, c.from), name(texts, c.into), articles.join(", "))
    };
    arrows().map(sentence).collect()
}

/// The rights from top to bottom in their order, an arrow from each right to those it is income for.
fn picture() -> String {
    let texts: Value = serde_json::from_str(&std::fs::read_to_string("src/text/sl.json").unwrap()).unwrap();
    let lanes = arrows().count();
    let legend = LEFT + BOX + 30 + lanes * LANE;
    let (width, height) = (legend + 330, TOP + ORDER.len() * ROW + 10);
    let mut svg = String::new();
    writeln!(
        svg,
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="14">
<title id="t">The order of the rights, and which right is income for which</title>
<desc id="d">{}</desc>
<defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#1d4f91"/></marker></defs>
<rect width="{width}" height="{height}" fill="#fff"/>
<text x="{LEFT}" y="22" font-weight="bold">The order of the rights (the first four: ZUPJS 7)</text>
<text x="{LEFT}" y="42" font-size="12">A full line: is income for. A broken line: decides about. On the right: the articles.</text>"##,
        sentences(&texts).join(" ")
    )
    .unwrap();
    for (row, right) in ORDER.iter().enumerate() {
        let (x, y) = (LEFT, TOP + row * ROW);
        let label = name(&texts, *right);
        writeln!(
            svg,
            r##"<rect x="{x}" y="{y}" width="{BOX}" height="34" rx="4" fill="#eef3fa" stroke="#1d4f91"/><text x="{}" y="{}">{}. {label}</text>"##,
            x + 10,
            y + 22,
            row + 1,
        )
        .unwrap();
        for (n, line) in lines(*right).iter().enumerate() {
            writeln!(svg, r##"<text x="{legend}" y="{}" font-size="11">{line}</text>"##, y + 12 + n * 13).unwrap();
        }
    }
    for (n, (counts, income)) in arrows().enumerate() {
        let (from, into) = (place(counts.from), place(counts.into));
        assert!(from < into, "{:?} comes after {:?}", counts.from, counts.into);
        // Each arrow has a lane of its own; it leaves the lower half of its box and enters the upper one.
        let lane = LEFT + BOX + 20 + n * LANE;
        let enters = arrows().take(n).filter(|(c, _)| c.into == counts.into).count();
        let leaves = arrows().take(n).filter(|(c, _)| c.from == counts.from).count();
        let (y1, y2) = (TOP + from * ROW + 20 + leaves * 2, TOP + into * ROW + 3 + enters * 4);
        let dash = if income { "" } else { r##" stroke-dasharray="5 4""## };
        writeln!(
            svg,
            r##"<path d="M{} {y1}H{lane}V{y2}H{}" fill="none" stroke="#1d4f91"{dash} marker-end="url(#a)"/>"##,
            LEFT + BOX,
            LEFT + BOX + 1,
        )
        .unwrap();
    }
    svg.push_str("</svg>\n");
    svg
}

/// The same in words.
fn page() -> String {
    let texts: Value = serde_json::from_str(&std::fs::read_to_string("src/text/sl.json").unwrap()).unwrap();
    let mut page = String::from(
        "# The order of the rights\n\nDrawn from `src/law/order.rs`: `DRAW=1 cargo test --test order_picture`.\n\n\
         ![The rights in their order; the sentences below say the same](order.svg)\n\n",
    );
    for sentence in sentences(&texts) {
        writeln!(page, "- {sentence}").unwrap();
    }
    page
}

#[test]
fn the_picture_of_the_order_is_that_of_the_code() {
    for (file, drawn) in [("docs/order.svg", picture()), ("docs/order.md", page())] {
        if std::env::var_os("DRAW").is_some() {
            std::fs::write(file, &drawn).unwrap();
        }
        let stored = std::fs::read_to_string(file).unwrap_or_default();
        assert!(stored == drawn, "{file} is out of date: DRAW=1 cargo test --test order_picture");
    }
}
