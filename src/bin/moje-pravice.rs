//! The command line: households in, estimates out, as in `docs/contract.md`.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::process::ExitCode;

use moje_pravice::answer::range::{self, RangeAnswer};
use moje_pravice::answer::{Answer, Wanted, answer};
use moje_pravice::date::Date;
use moje_pravice::dated::{ALL, Dated, Entry, InForce};
use moje_pravice::estimate::Estimate;
use moje_pravice::household::Household;
use moje_pravice::household::read::{Form, read};
use schemars::generate::SchemaSettings;
use serde::Serialize;

const USAGE: &str = "\
moje-pravice estimate [--open-points] [--trace] [FILE|-]
    estimates one household, a JSON array of them, or one a line; answers in the same form and order
moje-pravice schema household|open-household|estimate|range
    prints the JSON Schema of what goes in or comes out; the second and the last where facts are not known
moje-pravice parameters [--on DATE]
    prints every dated parameter (in force on that day), with its article and source

Exit status: 0 when all households were estimated, 1 when one was not, 2 for wrong usage.
";

/// What a call may end with.
enum Outcome {
    Done(String),
    SomeFailed(String),
    WrongUsage(String),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"estimate", rest)) => estimate(rest),
        Some((&"schema", rest)) => schema(rest),
        Some((&"parameters", rest)) => parameters(rest),
        Some((&("help" | "--help" | "-h"), _)) => Outcome::Done(USAGE.to_owned()),
        _ => Outcome::WrongUsage(USAGE.to_owned()),
    };
    match outcome {
        Outcome::Done(text) => print(&text, ExitCode::SUCCESS),
        Outcome::SomeFailed(text) => print(&text, ExitCode::from(1)),
        Outcome::WrongUsage(text) => {
            eprint!("{text}");
            ExitCode::from(2)
        }
    }
}

/// Prints the answer. A reader that closes the pipe early is no error of ours.
fn print(text: &str, status: ExitCode) -> ExitCode {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::from(1),
        _ => status,
    }
}

fn estimate(words: &[&str]) -> Outcome {
    let (mut wanted, mut file) = (Wanted::default(), None);
    for &word in words {
        match word {
            "--open-points" => wanted.open_points = true,
            "--trace" => wanted.trace = true,
            _ if word.starts_with("--") || file.is_some() => return Outcome::WrongUsage(USAGE.to_owned()),
            _ => file = Some(word),
        }
    }
    let bytes = match file {
        None | Some("-") => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        }
        Some(path) => std::fs::read(path),
    };
    let text = match bytes {
        // JSON is UTF-8; what is not becomes a text that is no JSON.
        Ok(bytes) => String::from_utf8(bytes).unwrap_or_else(|_| "\u{fffd} no UTF-8".to_owned()),
        Err(e) => return Outcome::WrongUsage(format!("{}: {e}\n", file.unwrap_or("-"))),
    };
    let input = read(&text);
    let answers: Vec<Answer> = input.cases.into_iter().map(|case| answer(case, wanted)).collect();
    let failed = answers.iter().any(|answer| matches!(answer, Answer::Failure(_)));
    let text = write(&answers, input.form);
    if failed { Outcome::SomeFailed(text) } else { Outcome::Done(text) }
}

fn write(answers: &[Answer], form: Form) -> String {
    match form {
        Form::One => json(&answers[0]),
        Form::Array => json(&answers),
        Form::Lines => answers.iter().fold(String::new(), |mut text, answer| {
            let line = serde_json::to_string(answer).expect("an answer is JSON");
            let _ = writeln!(text, "{line}");
            text
        }),
    }
}

fn json(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("an answer is JSON");
    text.push('\n');
    text
}

fn schema(words: &[&str]) -> Outcome {
    let as_read = SchemaSettings::draft2020_12();
    let as_written = as_read.clone().for_serialize();
    match words {
        ["household"] => Outcome::Done(json(&as_read.into_generator().into_root_schema_for::<Household>())),
        ["estimate"] => Outcome::Done(json(&as_written.into_generator().into_root_schema_for::<Estimate>())),
        ["open-household"] => Outcome::Done(json(&range::schema())),
        ["range"] => Outcome::Done(json(&as_written.into_generator().into_root_schema_for::<RangeAnswer>())),
        _ => Outcome::WrongUsage(USAGE.to_owned()),
    }
}

/// A parameter's value, as printed.
#[derive(Serialize)]
struct Parameter {
    id: &'static str,
    value: String,
    unit: &'static str,
    from: Date,
    until: Option<Date>,
    kind: &'static str,
    article: &'static str,
    source: &'static str,
    read_on: Date,
}

fn parameters(words: &[&str]) -> Outcome {
    let found: Vec<Parameter> = match words {
        [] => ALL.iter().flat_map(|p| p.entries.iter().map(|e| printed(p, p.on(e.from), e))).flatten().collect(),
        ["--on", day] => {
            let Ok(day) = day.parse::<Date>() else {
                return Outcome::WrongUsage(format!("{day} is no date of the calendar, YYYY-MM-DD\n{USAGE}"));
            };
            ALL.iter().filter_map(|p| p.on(day).ok().and_then(|found| printed(p, Ok(found), found.entry))).collect()
        }
        _ => return Outcome::WrongUsage(USAGE.to_owned()),
    };
    Outcome::Done(json(&found))
}

fn printed(parameter: &'static Dated, found: Result<InForce, Date>, entry: &'static Entry) -> Option<Parameter> {
    let found = found.ok()?;
    Some(Parameter {
        id: parameter.id,
        value: entry.value.to_string(),
        unit: parameter.unit,
        from: entry.from,
        until: found.until,
        kind: match entry.kind {
            moje_pravice::dated::Kind::Statute => "statute",
            moje_pravice::dated::Kind::Published => "published",
            moje_pravice::dated::Kind::Derived => "derived",
        },
        article: parameter.article,
        source: entry.source,
        read_on: entry.read_on,
    })
}
