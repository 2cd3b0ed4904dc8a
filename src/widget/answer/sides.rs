//! A table for narrow screens: what a line is about stands above its amounts.

use crate::text::Key;
use crate::widget::node::{Node, el};
use crate::words::Words;

/// A table with these titles, without lines.
pub fn table(words: Words, caption: &str, titles: &[Key]) -> Node {
    let mut head = el("tr");
    for title in titles {
        head = head.add(el("th").attr("scope", "col").text(words.get(*title)));
    }
    el("table").class("sides").add(el("caption").text(caption)).add(el("thead").add(head))
}

/// A line: what it is about, and what stands below each title.
pub fn line(what: &str, cells: &[Node]) -> Node {
    let what = el("th").attr("scope", "rowgroup").attr("colspan", &cells.len().to_string()).text(what);
    let mut below = el("tr");
    for cell in cells {
        below = below.add(el("td").add(cell.clone()));
    }
    el("tbody").add(el("tr").add(what)).add(below)
}
