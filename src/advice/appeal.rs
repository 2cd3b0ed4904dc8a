//! A right on which an office decided otherwise, as plain text for an appeal: the answers that it rests
//! on, the law, the calculation step by step, what was assumed, and which questions of law are open.
//! It is rendered from the trace, as the page is.

use super::chain::{Basis, Chain, Line};
use super::findings::Finding;
use super::{Case, depends, links, points};
use crate::citation::ACTS;
use crate::date::Date;
use crate::estimate::OpenPoint;
use crate::text::{Key, isolated, key};
use crate::trace::Right;
use crate::words::Words;

/// What the text is made of.
pub struct Appeal<'a> {
    /// The words: those of the page, or those of the office.
    pub words: Words,
    /// The household and its estimate; the findings are in the same words.
    pub case: Case<'a>,
    /// The right.
    pub finding: &'a Finding,
    /// What the form assumed.
    pub assumed: &'a [&'static str],
    /// The open questions of law on which this right hangs.
    pub points: &'a [OpenPoint],
    /// What law was used, and until when it holds: a sentence of the page.
    pub law: String,
    /// Today.
    pub today: Date,
}

/// There is something to say: the right has steps.
pub fn is_there(words: Words, case: Case, right: Right, id: &str) -> bool {
    !chain(words, case).results(&[right], id).is_empty()
}

fn chain(words: Words, case: Case<'_>) -> Chain<'_> {
    Chain { words, household: case.household, trace: &case.estimate.trace, for_office: true }
}

/// A list under its title.
#[derive(Default)]
struct Part(Vec<String>);

impl Part {
    /// Once each.
    fn add(&mut self, line: String) {
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }
}

impl Appeal<'_> {
    /// The text.
    pub fn text(&self) -> String {
        let chain = chain(self.words, self.case);
        let results = chain.with_earlier(chain.results(&[self.finding.right], self.finding.id));
        let lines = chain.lines(&results);
        let mut text = self.head();
        let mut add = |title: Key, part: Part| {
            if !part.0.is_empty() {
                text.push_str("\n\n");
                text.push_str(self.words.get(title));
                part.0.iter().for_each(|line| text.push_str(&["\n", line].concat()));
            }
        };
        add(key::WHO_TEXT_CASE, answers(&chain, &lines));
        add(key::WHO_TEXT_LAW, self.acts(&lines));
        add(key::WHO_TEXT_VALUES, self.values(&chain, &lines));
        add(key::WHO_TEXT_STEPS, self.steps(&chain, &lines));
        add(key::ANSWER_ASSUMED, self.assumptions());
        add(key::ANSWER_OPEN, self.open());
        text.push('\n');
        text
    }

    /// What this is about, what was found, by which law, and when.
    fn head(&self) -> String {
        let words = self.words;
        let Case { household, .. } = self.case;
        let right = words.language.named("right", self.finding.id);
        let mut all = vec![words.one(key::WHO_TEXT_TITLE, "right", right), String::new()];
        if let Some((eur, per)) = self.finding.amount {
            all.push([right, ": ", &words.amount(eur), " ", words.get(per)].concat());
        }
        all.push(words.one(key::PAPER_APPLICATION, "day", &words.date(household.application_date)));
        all.push(self.law.clone());
        all.extend(household.law_on.map(|day| words.one(key::ANSWER_OLD_LAW, "day", &words.date(day))));
        all.push(words.get(key::ANSWER_DECIDES).to_owned());
        let (day, version) = (words.date(self.today), isolated(words.language, env!("CARGO_PKG_VERSION")));
        all.push(words.fill(key::WHO_TEXT_MADE, &[("day", &day), ("version", &version)]));
        for (i, (question, taken)) in household.readings.switched().enumerate() {
            if i == 0 {
                all.push(words.get(key::WHO_SWITCHED).to_owned());
            }
            all.push(other_reading(words, question, taken));
        }
        all.join("\n")
    }

    /// The acts, each with its articles.
    fn acts(&self, lines: &[Line]) -> Part {
        let mut all = Part::default();
        for (act, short, title, gazettes) in ACTS {
            let mut cited = Part::default();
            for (_, at) in lines.iter().flat_map(|line| &line.articles).filter(|(of, _)| *of == act) {
                cited.add((*at).to_owned());
            }
            if cited.0.is_empty() {
                continue;
            }
            let law = [title, " (", short, ": ", &cited.0.join("; "), "), ", gazettes].concat();
            let address = links::act_itself(act).map(|address| [". ", address].concat()).unwrap_or_default();
            all.add(["- ", &isolated(self.words.language, &[&law, &*address].concat())].concat());
        }
        all
    }

    /// What the law sets, with its day and its source.
    fn values(&self, chain: &Chain, lines: &[Line]) -> Part {
        let mut all = Part::default();
        for line in lines.iter().filter(|line| matches!(line.basis, Basis::Law(..))) {
            let mut notes = vec![chain.articles(line)];
            notes.extend(chain.notes(line));
            all.add(["- ", &line.what, ": ", &line.value, " (", &notes.join("; "), ")"].concat());
        }
        all
    }

    /// The calculation, each step with its number.
    fn steps(&self, chain: &Chain, lines: &[Line]) -> Part {
        let mut all = Part::default();
        let mut numbers: Vec<usize> = Vec::new();
        for line in lines {
            let room = "  ".repeat(line.depth);
            let said = [&line.what, ": ", &line.value].concat();
            let mut notes = Vec::new();
            let mark = match line.basis {
                Basis::Step(_) => {
                    numbers.resize(line.depth + 1, 0);
                    numbers[line.depth] += 1;
                    notes.extend(chain.notes(line));
                    let number: Vec<String> = numbers.iter().map(usize::to_string).collect();
                    [&number.join("."), "."].concat()
                }
                Basis::Earlier(_) => {
                    notes.extend(chain.notes(line));
                    "-".to_owned()
                }
                // Where it stands and that it was answered is told above.
                Basis::Law(..) | Basis::Fact(_) => "-".to_owned(),
            };
            if !line.articles.is_empty() {
                notes.insert(0, chain.articles(line));
            }
            let notes = if notes.is_empty() { String::new() } else { [" (", &notes.join("; "), ")"].concat() };
            // Two months with the same amount are two lines: nothing is left out here.
            all.0.push([&room, &mark, " ", &said, &notes].concat());
        }
        all
    }

    /// What was assumed for all rights and for this one.
    fn assumptions(&self) -> Part {
        let mut all = Part::default();
        let Case { estimate, findings, .. } = self.case;
        for warning in self.assumed.iter().copied().chain(depends::on_all(estimate.warnings.iter(), findings)) {
            all.add(["- ", self.words.language.named("warning", warning)].concat());
        }
        for line in &self.finding.depends {
            all.add(["- ", line].concat());
        }
        all
    }

    /// The questions of law on which this right hangs.
    fn open(&self) -> Part {
        let words = self.words;
        let mut all = Part::default();
        for point in self.points {
            let said = points::say(words, point);
            let reading = if said.back_to_ours { key::WHO_OURS } else { key::WHO_OTHER };
            let article = isolated(words.language, &point.article);
            all.0.push(["- ", words.language.named("reading", point.reading), " (", &article, ")"].concat());
            all.0.push(["  ", words.get(reading), " ", &said.changes.join(" ")].concat());
            all.0.push(["  ", &said.published].concat());
            all.0.push(["  ", &said.ask].concat());
        }
        all
    }
}

/// A question that is answered otherwise than by us, and how.
pub fn other_reading(words: Words, question: &str, taken: &str) -> String {
    let other = [" ", words.get(key::WHO_OTHER), " "].concat();
    [words.language.named("reading", question), &other, &isolated(words.language, &points::name(question, taken))]
        .concat()
}

/// The answers that the steps read, each once.
fn answers(chain: &Chain, lines: &[Line]) -> Part {
    let mut all = Part::default();
    for line in lines {
        if let Some(what) = chain.answer(line) {
            all.add(["- ", &what, ": ", &line.value].concat());
        }
    }
    all
}
