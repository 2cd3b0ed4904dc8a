//! Keeping answers: saved to a file and opened from one, and a link that holds them. All of it only by
//! the person's own act, and nothing of it passes through any server.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::answer::{compare, household};
use super::dom;
use super::instance::{device, root, state};
use super::node::{Node, button, details, el, h1, li, p, span};
use super::state::{State, Step};
use crate::form::read::{Wrong, read};
use crate::form::{Answers, link, problems};
use crate::household::tell::Tell;
use crate::readings::Readings;
use crate::text::{Key, key};
use crate::words::Words;

/// What came in by a file or a link, for the next page.
#[derive(Default)]
pub struct Kept {
    /// Answers of a link, until the person says whether to open them; none if they can't be read.
    asked: Option<Result<(Answers, Vec<String>), link::Wrong>>,
    /// Where the person was before.
    before: Option<Step>,
    /// Answers were opened, and what of them could not be taken: what is said, paths and values.
    opened: Option<[Vec<(String, String)>; 2]>,
    /// The file that is being read is to stand beside these answers, and not in their place.
    beside: bool,
}

thread_local! {
    static KEPT: std::cell::RefCell<Kept> = std::cell::RefCell::new(Kept::default());
}

fn with<T>(act: impl FnOnce(&mut Kept) -> T) -> T {
    KEPT.with(|kept| act(&mut kept.borrow_mut()))
}

/// The page was opened by a link, or one was entered while it stands there.
pub fn linked(fragment: &str) {
    let Some(state) = state() else { return };
    let answers = link::read(fragment, dom::today());
    let step = state.desk.read_untracked().step;
    with(|kept| {
        kept.asked = Some(answers);
        if step != Step::Link {
            kept.before = Some(step);
        }
    });
    state.go(Step::Link);
}

/// Asks whether to open the answers of a link.
pub fn draw_link(state: State) -> Node {
    let words = state.words();
    let page = el("div").class("page").add(h1(words.get(key::FILE_LINK_ASKS)));
    let trouble = with(|kept| match &kept.asked {
        Some(Err(link::Wrong::Other)) => Some(key::FILE_LINK_OTHER),
        Some(Ok(_)) => None,
        _ => Some(key::FILE_LINK_BROKEN),
    });
    let (open, leave) = (words.get(key::FILE_LINK_OPEN), words.get(key::FILE_LINK_LEAVE));
    let leave = button("secondary", leave, "link-leave");
    match trouble {
        Some(trouble) => {
            let back = button("primary", words.get(key::APP_BACK), "link-leave");
            page.add(p("note warning", words.get(trouble))).add(el("div").class("buttons").add(back))
        }
        None => page
            .add(p("lead", words.get(key::FILE_LINK_ASKS_LEAD)))
            .add(el("div").class("buttons").add(button("primary", open, "link-open")).add(leave)),
    }
}

/// Opens the answers of the link.
pub fn open_link(state: State) {
    if let Some(Ok((answers, unknown))) = with(|kept| kept.asked.take()) {
        state.lock();
        let unknown = unknown.into_iter().map(|name| (answers.get(&name).to_owned(), name));
        let unknown = unknown.map(|(said, name)| (name, said)).collect();
        show(state, answers, None, [unknown, Vec::new()]);
    }
}

/// Leaves the answers as they were.
pub fn leave_link(state: State) {
    let before = with(|kept| {
        kept.asked = None;
        kept.before.take()
    });
    state.go(before.unwrap_or(Step::Start));
}

fn show(state: State, answers: Answers, law_on: Option<crate::date::Date>, told: [Vec<(String, String)>; 2]) {
    with(|kept| kept.opened = Some(told));
    state.desk.update(|desk| {
        let rights = desk.answers.rights();
        desk.answers = answers;
        // What the form is about stays.
        desk.answers.ask_for(rights);
        desk.law_on = law_on;
        desk.readings = Readings::default();
        desk.ticks.clear();
    });
    state.go(Step::Review);
}

/// Forgets what came in.
pub fn forget() {
    with(|kept| *kept = Kept::default());
}

/// Going on, so that there is nothing more to say of what was opened.
pub fn went_on() {
    with(|kept| kept.opened = None);
}

/// Says above the answers that they were opened, and what of them is not there.
pub fn opened_now(words: Words) -> Option<Node> {
    let told = with(|kept| kept.opened.clone())?;
    let said = el("div").class("note").attr("role", "status").add(p("", words.get(key::FILE_OPENED)));
    Some(not_taken(words, said, told))
}

/// With what of a file is not among its answers.
pub fn not_taken(words: Words, mut said: Node, [left_out, added]: [Vec<(String, String)>; 2]) -> Node {
    for (text, list) in [(key::FILE_LEFT_OUT, left_out), (key::FILE_ADDED, added)] {
        if !list.is_empty() {
            let mut all = el("ul").class("facts");
            for (path, value) in list {
                let fact = el("code").attr("dir", "ltr").attr("translate", "no").text(&[&path, ": ", &value].concat());
                all = all.add(li(fact));
            }
            said = said.add(p("", words.get(text))).add(all);
        }
    }
    said
}

/// The file of a field is to be opened.
pub fn open(field: &HtmlInputElement) {
    if let Some(state) = state() {
        state.lock();
    }
    with(|kept| kept.beside = field.id() == compare::FILE);
    device().read(field);
}

/// The text of a file has come.
pub fn opened(text: &str) {
    let Some(state) = state() else { return };
    let words = state.words();
    let beside = with(|kept| kept.beside);
    let field = if beside { compare::FILE } else { FIELD };
    match read(text, dom::today(), words.get(key::FORMAT_POINT)) {
        Ok(file) if beside => compare::opened(state, file),
        Ok(file) => show(state, file.answers, file.law_on, [file.left_out, file.added]),
        Err(wrong) => trouble(words, field, &wrong),
    }
}

/// Says why a file can't be opened, beside its field.
fn trouble(words: Words, field: &str, wrong: &Wrong) {
    let text = match wrong {
        Wrong::Json(line) => words.one(key::FILE_BAD_JSON, "line", &line.to_string()),
        Wrong::Size => words.get(key::FILE_BAD_SIZE).to_owned(),
        Wrong::Contract(value) => {
            words.fill(key::FILE_BAD_CONTRACT, &[("value", value), ("ours", &crate::CONTRACT.to_string())])
        }
        Wrong::Missing(path) => words.one(key::FILE_BAD_MISSING, "path", path),
        Wrong::Value(path, value) => words.fill(key::FILE_BAD_VALUE, &[("path", path), ("value", value)]),
    };
    if let Some(place) = root().by_id(&[field, TROUBLE].concat()) {
        place.set_text_content(None);
        let kept = p("", words.get(key::FILE_KEPT));
        for node in [p("error", &text), kept] {
            // A new element can always be added.
            let _ = place.append_child(&node.0);
        }
    }
}

const FIELD: &str = "open-file";
const TROUBLE: &str = ".error";
const LINK: &str = "link";
const COPIED: &str = "link.copied";

/// A field that opens a file.
pub fn field(words: Words, id: &str, label: Key, hint: Key) -> Node {
    let described = [id, ".hint"].concat();
    let input = el("input")
        .attr("type", "file")
        .attr("id", id)
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", &described);
    el("div")
        .class("question")
        .add(el("label").attr("for", id).text(words.get(label)))
        .add(p("hint", words.get(hint)).attr("id", &described))
        .add(el("div").attr("id", &[id, TROUBLE].concat()).attr("role", "alert"))
        .add(input)
}

/// On the first page: for who has a file.
pub fn draw_open(words: Words) -> Node {
    details("keep", words.get(key::FILE_START)).add(field(words, FIELD, key::FILE_OPEN, key::FILE_OPEN_HINT))
}

/// Beside answers: a file and a link.
pub fn draw(state: State) -> Node {
    let words = state.words();
    let is_partly = !state.asked_for().is_all();
    let save = button("secondary", words.get(key::FILE_SAVE), "save");
    let make = button("secondary", words.get(key::FILE_LINK_MAKE), "link");
    let link = details("", words.get(key::FILE_LINK))
        .add(p("note warning", words.get(key::FILE_LINK_WARNING)))
        .add(el("div").class("buttons").add(make))
        .add(el("div").attr("id", "link.place"))
        .add(p("", "").attr("id", COPIED).attr("role", "status"));
    details("keep", words.get(key::FILE_TITLE))
        .add(p("", words.get(key::FILE_LEAD)))
        .add(p("hint", words.get(key::FILE_SAVE_HINT)))
        .add_some(is_partly.then(|| p("hint", words.get(key::HOST_FILE_PARTLY))))
        .add(el("div").class("buttons").add(save))
        .add(field(words, FIELD, key::FILE_OPEN, key::FILE_OPEN_HINT))
        .add(link)
}

/// Saves the answers to a file, if they are all there.
pub fn save(state: State) {
    let answers = state.counting();
    if state.pages().into_iter().any(|page| !problems(page, &answers).is_empty()) {
        // Shows the first page that is not complete: a file would say "nothing" where nothing was said.
        state.finish();
    } else if let Some((mut household, _)) = household(state) {
        // A file holds what was answered; how the law is read is chosen anew.
        household.readings = Readings::default();
        let name = ["moje-pravice-", &household.application_date.to_string(), ".json"].concat();
        let text = household.tell(false).write();
        device().save(&name, &text);
    }
}

/// Makes a link, in a field of its own.
pub fn make_link(state: State) {
    let Some(place) = root().by_id("link.place") else { return };
    let words = state.words();
    let link = [&device().address(), "#", &link::write(&state.counting())].concat();
    let field = el("input")
        .attr("type", "text")
        .attr("id", LINK)
        .attr("readonly", "")
        .attr("dir", "ltr")
        .attr("aria-label", words.get(key::FILE_LINK))
        .attr("value", &link);
    let copy = button("secondary", words.get(key::FILE_LINK_COPY), "copy");
    place.set_text_content(None);
    for node in [field, el("div").class("buttons").add(copy)] {
        // A new element can always be added.
        let _ = place.append_child(&node.0);
    }
    dom::focus(LINK);
}

/// Copies the link and says so.
pub fn copy_link(state: State) {
    let [field, place] = [LINK, COPIED].map(|id| root().by_id(id));
    let (Some(field), Some(place)) = (field, place) else { return };
    let text = if device().copy(&field) { key::FILE_LINK_COPIED } else { key::FILE_LINK_NOT_COPIED };
    place.set_text_content(None);
    let _ = place.append_child(&span("", state.words().get(text)).0);
}
