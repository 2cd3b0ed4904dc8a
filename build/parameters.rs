//! `parameters.csv` files to `Dated` statics.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

struct Row {
    from: String,
    until: String,
    value: String,
    unit: String,
    kind: String,
    article: String,
    source: String,
    read_on: String,
}

/// The statics of all parameters, and a list of them in the order of their names.
pub fn generate() -> String {
    let mut histories: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for path in files(Path::new("src/law")) {
        println!("cargo::rerun-if-changed={}", path.display());
        read(&path, &mut histories);
    }
    let mut code = String::new();
    let mut briefs = vec![String::new()];
    for (id, rows) in &histories {
        check(id, rows);
        history(&mut code, id, rows, &mut briefs);
    }
    writeln!(code, "/// The sources in brief, each once.\nstatic BRIEFS: &[&str] = &{briefs:?};").unwrap();
    let names: Vec<String> = histories.keys().map(|id| format!("&{}", constant(id))).collect();
    writeln!(code, "/// Every dated parameter.\npub static ALL: &[&Dated] = &[{}];", names.join(", ")).unwrap();
    code
}

fn files(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("src/law is there").map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if entry.file_name().is_some_and(|name| name == "parameters.csv") {
            found.push(entry);
        }
    }
    found
}

fn read(path: &Path, histories: &mut BTreeMap<String, Vec<Row>>) {
    let mut csv = csv::Reader::from_path(path).expect("a readable csv");
    for record in csv.records() {
        let record = record.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let field = |i: usize| record.get(i).unwrap_or_default().trim().to_owned();
        histories.entry(field(0)).or_default().push(Row {
            from: field(1),
            until: field(2),
            value: field(3),
            unit: field(4),
            kind: field(5),
            article: field(6),
            source: field(7),
            read_on: field(8),
        });
    }
}

fn check(id: &str, rows: &[Row]) {
    assert!(rows.windows(2).all(|w| w[0].from < w[1].from), "{id}: days must rise");
    let ends_before = |w: &[Row]| w[0].until.is_empty() || w[0].until < w[1].from;
    assert!(rows.windows(2).all(ends_before), "{id}: a value must end before the next begins");
    for row in rows {
        assert!(!row.source.is_empty() && !row.article.is_empty(), "{id} {}: no source or no article", row.from);
        assert_eq!(row.unit, rows[0].unit, "{id}: one unit");
        assert_eq!(row.article, rows[0].article, "{id}: one article");
    }
}

fn history(code: &mut String, id: &str, rows: &[Row], briefs: &mut Vec<String>) {
    let last = rows.last().unwrap();
    let entries: Vec<String> = rows.iter().map(|row| entry(id, row, briefs)).collect();
    writeln!(
        code,
        "/// `{id}`: {unit} ({article}).\npub static {name}: Dated = Dated {{ id: {id:?}, \
         #[cfg(feature = \"json\")] unit: {unit:?}, article: {article:?}, entries: &[{entries}], \
         until: {until} }};",
        unit = last.unit,
        article = last.article,
        name = constant(id),
        until = until(last),
        entries = entries.join(", "),
    )
    .unwrap();
}

/// Who published it: the hosts of the addresses; of what stands in an act the numbers of the gazette
/// (`UL 75/17`). The whole sources would cost a visit several thousand bytes; they stand in the parameter files.
fn brief(kind: &str, source: &str) -> String {
    let words = || source.split(|c: char| c.is_whitespace() || "();,".contains(c));
    let hosts = words().filter_map(|word| word.split_once("://")).filter_map(|(_, rest)| rest.split(['/', '?']).next());
    let mut found: Vec<String> = hosts.map(|host| host.trim_start_matches("www.").to_owned()).collect();
    if kind == "statute" || found.is_empty() {
        found.clear();
        let number = |word: &&str| {
            word.split_once('/').is_some_and(|(n, year)| [n, year].iter().all(|part| part.parse::<u16>().is_ok()))
        };
        let gazettes = words().zip(words().skip(1)).filter(|(ul, next)| *ul == "UL" && number(next));
        found.extend(gazettes.map(|(_, next)| format!("UL {next}")));
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|name| seen.insert(name.clone()));
    found.join(", ")
}

fn entry(id: &str, row: &Row, briefs: &mut Vec<String>) -> String {
    let brief = brief(&row.kind, &row.source);
    let brief = briefs.iter().position(|known| *known == brief).unwrap_or_else(|| {
        briefs.push(brief);
        briefs.len() - 1
    });
    assert!(brief <= 255, "more sources than `Entry::brief` can name");
    let kind = match row.kind.as_str() {
        "statute" => "Statute",
        "published" => "Published",
        "derived" => "Derived",
        other => panic!("{id} {}: unknown kind {other}", row.from),
    };
    format!(
        "Entry {{ from: {}, until: {}, value: {}, kind: Kind::{kind}, read_on: {}, brief: {brief}, \
         #[cfg(feature = \"json\")] source: {:?} }}",
        day(&row.from),
        until(row),
        decimal(id, &row.value),
        day(&row.read_on),
        row.source
    )
}

fn until(row: &Row) -> String {
    if row.until.is_empty() { "None".into() } else { format!("Some({})", day(&row.until)) }
}

fn day(text: &str) -> String {
    let parts: Vec<u16> = text.split('-').map(|p| p.parse().unwrap_or_else(|_| panic!("{text} is no day"))).collect();
    let [year, month, day] = parts[..] else { panic!("{text} is no day") };
    format!("Date::known({year}, {month}, {day})")
}

fn decimal(id: &str, text: &str) -> String {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: u32 = format!("{whole}{fraction}").parse().unwrap_or_else(|_| panic!("{id}: {text} is no number"));
    format!("Decimal::from_parts({digits}, 0, 0, false, {})", fraction.len())
}

fn constant(id: &str) -> String {
    id.replace('.', "_").to_uppercase()
}
