//! The result on paper: two pages with the rights, the days, what to do, all answers, the reasons by
//! article, and room for notes and a signature. It is drawn with the result and shown only in print
//! (`print.css`), where everything else of the page is hidden.

use super::{calendar, cards, compare, next, trace};
use crate::advice::findings::{Finding, Row};
use crate::advice::{Case, appeal, depends};
use crate::estimate::Estimate;
use crate::form::{About, Kind, Subject, sections};
use crate::household::Household;
use crate::text::{Key, key};
use crate::trace::Right;
use crate::widget::node::{Node, el, h2, h3, li, p, span};
use crate::widget::review;
use crate::widget::state::State;
use crate::words::{Words, within};

/// How many of the next days fit.
const DAYS: usize = 8;

/// Lines for notes.
const NOTE_LINES: usize = 3;

/// Draws the paper.
pub fn draw(state: State, case: Case, assumed: &[&'static str]) -> Node {
    let words = state.words();
    let Case { household, estimate, .. } = case;
    el("div")
        .class("paper")
        .add(head(words, household, estimate))
        .add(rights(words, case))
        .add(el("section").class("rights").attr("id", "range-paper"))
        .add(section(words, key::DAYS_TITLE, "days", calendar::list(words, &estimate.koledar, DAYS)))
        .add(section(words, key::ANSWER_NEXT, "todo", next::on_paper(state, case)))
        .add(answers(state))
        .add(reasons(words, case))
        .add(assumptions(words, case, assumed))
        .add(compare::on_paper())
        .add(signature(words))
}

fn section(words: Words, title: Key, class: &str, inside: Node) -> Node {
    el("section").class(class).add(h2(words.get(title))).add(inside)
}

/// What this is, and whose law it uses.
fn head(words: Words, household: &Household, estimate: &Estimate) -> Node {
    let name = el("p").class("name").attr("lang", "sl").attr("translate", "no").text("Moje pravice");
    let day = words.one(key::PAPER_APPLICATION, "day", &words.date(household.application_date));
    let law = [&day, " ", &super::law(words, estimate)].concat();
    let head = el("div").class("head").add(name).add(el("p").class("title").text(words.get(key::PAPER_TITLE)));
    let head = head.add(p("", &law)).add(p("", words.get(key::ANSWER_DECIDES)));
    let old = household.law_on.map(|day| p("who", &words.one(key::ANSWER_OLD_LAW, "day", &words.date(day))));
    let mut head = head.add_some(old);
    for (i, (question, taken)) in household.readings.switched().enumerate() {
        head = head.add_some((i == 0).then(|| p("who", words.get(key::WHO_SWITCHED))));
        head = head.add(p("", &appeal::other_reading(words, question, taken)));
    }
    head
}

/// What the household probably has, what can't be estimated, and the names of the others.
fn rights(words: Words, case: Case) -> Node {
    let Case { estimate, findings: all, .. } = case;
    let name = |finding: &Finding| words.language.named("right", finding.id);
    let mut body = el("tbody");
    for finding in cards::by_worth(case) {
        let mut what = el("th").attr("scope", "row").add(span("who", name(finding)));
        for note in finding.notes.iter().take(1) {
            what = what.add(span("", &[" ", note].concat()));
        }
        for row in finding.rows.iter() {
            what = what.add(el("div").text(&one_line(words, row)));
        }
        let sum = match finding.amount {
            Some(sum) => cards::amount(words, "sum", sum),
            None => span("", words.get(finding.lead)),
        };
        body = body.add(el("tr").add(what).add(el("td").add(sum)));
    }
    for finding in all.iter().filter(|finding| finding.unknown.is_some()) {
        let why = finding.unknown.as_deref().unwrap_or_default();
        let what = el("th").attr("scope", "row").add(span("who", name(finding))).add(el("div").text(why));
        body = body.add(el("tr").add(what).add(el("td").text("?")));
    }
    let sums = &estimate.skupaj;
    if !sums.rows.is_empty() {
        let total = el("th").attr("scope", "row").text(words.get(key::TOGETHER_TOTAL));
        let month = cards::amount(words, "sum", (sums.month, key::ANSWER_PER_MONTH));
        let year = cards::amount(words, "sum", (sums.year, key::TOGETHER_IN_YEAR));
        body = body.add(el("tr").class("total").add(total).add(el("td").add(month).add(year)));
    }
    let node = section(words, key::ANSWER_HAVE, "rights", el("table").add(body));
    let others: Vec<String> = all.iter().filter(|finding| !finding.is_open()).map(|f| within(name(f))).collect();
    if others.is_empty() {
        return node;
    }
    node.add(p("", &words.one(key::PAPER_NOT, "rights", &others.join(", "))))
}

/// A person or a part, in one line.
fn one_line(words: Words, row: &Row) -> String {
    let mut line = row.who.clone();
    if let Some((eur, per)) = row.amount {
        line = [&line, ": ", &words.amount(eur), " ", words.get(per)].concat();
    }
    for note in row.notes.iter().take(1) {
        line = [&line, " – ", note].concat();
    }
    line
}

/// All answers, in the order of the form.
fn answers(state: State) -> Node {
    let words = state.words();
    let answers = state.counting();
    let mut columns = el("div").class("columns");
    for page in state.pages() {
        let mut group = el("div").class("group").add(h3(&words.page(page)));
        for section in sections(page, &answers) {
            let about = About { answers: &answers, subject: section.subject };
            let mut list = el("dl");
            let mut said = false;
            for question in section.asked(&answers) {
                let answer = review::answer(words, about, question);
                // What wasn't ticked or may stay empty needs no line.
                if answer.is_empty() && (!question.needed || matches!(question.kind, Kind::Many(_))) {
                    continue;
                }
                said = true;
                let answer = if answer.is_empty() { words.get(key::REVIEW_NONE) } else { &answer };
                let label = [&words.asking(question.label, about), " "].concat();
                list = list.add(el("div").add(el("dt").text(&label)).add(el("dd").text(answer)));
            }
            if said && section.subject != Subject::Household {
                group = group.add(p("who", &words.subject(section.subject)));
            }
            if said {
                group = group.add(list);
            }
        }
        columns = columns.add(group);
    }
    section(words, key::PAPER_ANSWERS, "all-answers", columns)
}

/// The main steps of what the household probably has, with their articles.
fn reasons(words: Words, case: Case) -> Node {
    let mut columns = el("div").class("columns");
    let shared = [(Right::Persons, ""), (Right::Assets, "")];
    for (right, result) in shared.into_iter().chain(case.findings.iter().filter(|f| f.has).map(|f| (f.right, f.id))) {
        let rows = trace::rows(words, case, right, result);
        if rows.is_empty() {
            continue;
        }
        let title = match right {
            Right::Persons => words.get(key::ANSWER_SHARED),
            Right::Assets => words.get(key::PAGE_PROPERTY),
            _ => words.language.named("right", result),
        };
        let mut list = el("div").class("group").add(h3(title));
        for row in rows {
            let what = span("", &[&row.what, " "].concat());
            let articles = span("article", &row.articles).attr("dir", "ltr").attr("translate", "no");
            let what = el("span").class(if row.depth == 0 { "what who" } else { "what below" }).add(what).add(articles);
            list = list.add(el("div").class("step").add(what).add(span("value", &row.value)));
        }
        columns = columns.add(list);
    }
    section(words, key::ANSWER_HOW, "reasons", columns)
}

/// What was assumed: for all rights, and what each still depends on.
fn assumptions(words: Words, case: Case, assumed: &[&'static str]) -> Node {
    let mut list = el("ul");
    for warning in assumed.iter().copied().chain(depends::on_all(case.estimate.warnings.iter(), case.findings)) {
        list = list.add(li(span("", words.language.named("warning", warning))));
    }
    for finding in cards::by_worth(case) {
        for line in &finding.depends {
            list = list.add(li(span("", line)));
        }
    }
    let node = section(words, key::ANSWER_ASSUMED, "assumed", list.clone());
    node.attr_if(!list.0.has_child_nodes(), "hidden", "")
}

/// Lines to write on.
fn signature(words: Words) -> Node {
    let line = |title| el("div").class("line").add(span("", words.get(title)));
    let mut notes = el("div").class("lines").add(span("", words.get(key::PAPER_NOTES)));
    for _ in 0..NOTE_LINES {
        notes = notes.add(el("div"));
    }
    let names = el("div").class("names");
    let names = names.add(line(key::PAPER_PLACE_DATE)).add(line(key::PAPER_SIGNATURE)).add(line(key::PAPER_ADVISER));
    el("section").class("signature").add(notes).add(names)
}
