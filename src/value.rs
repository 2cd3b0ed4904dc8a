//! JSON as a tree, read and written without losing a digit: numbers stay the text they are. The page
//! reads and writes case files with it; it costs a tenth of a reader for every type of the contract.

/// A value of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`; also what is not there.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Values by name, in the order of the file.
    Map(Vec<(String, Value)>),
}

/// The line, from 1, in which a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoJson(pub usize);

/// How deep values may lie in each other; the contract needs six.
const DEEPEST: u32 = 32;

impl Value {
    /// What stands under a name, or under several with points between them.
    pub fn get(&self, path: &str) -> &Value {
        path.split('.').fold(self, |value, name| match value {
            Value::Map(all) => all.iter().find(|(known, _)| known == name).map_or(&Value::Null, |(_, value)| value),
            _ => &Value::Null,
        })
    }

    /// The values of a list; none of anything else.
    pub fn list(&self) -> &[Value] {
        if let Value::List(all) = self { all } else { &[] }
    }

    /// A text, or a number as its text.
    pub fn text(&self) -> &str {
        match self {
            Value::Text(text) | Value::Number(text) => text,
            _ => "",
        }
    }

    /// Reads a text that is one value of JSON to its end. A name may not stand twice.
    ///
    /// # Errors
    /// The line of the first thing that is wrong.
    pub fn read(text: &str) -> Result<Value, NoJson> {
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0).filter(|_| reader.peek().is_none());
        value.ok_or_else(|| {
            NoJson(1 + text.as_bytes()[..reader.at.min(text.len())].iter().filter(|b| **b == b'\n').count())
        })
    }

    /// Writes the value over several lines.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_into(&mut out, Some(0));
        out.push('\n');
        out
    }

    /// Writes the value on one line.
    pub fn short(&self) -> String {
        let mut out = String::new();
        self.write_into(&mut out, None);
        out
    }

    /// `depth`: how far in the line stands; none to stay on one line.
    fn write_into(&self, out: &mut String, depth: Option<usize>) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Value::Number(number) => out.push_str(number),
            Value::Text(text) => quoted(out, text),
            Value::List(all) => each(out, depth, all, ['[', ']'], |out, value, depth| value.write_into(out, depth)),
            Value::Map(all) => each(out, depth, all, ['{', '}'], |out, (name, value), depth| {
                quoted(out, name);
                out.push_str(": ");
                value.write_into(out, depth);
            }),
        }
    }
}

fn each<T>(
    out: &mut String,
    depth: Option<usize>,
    all: &[T],
    signs: [char; 2],
    one: impl Fn(&mut String, &T, Option<usize>),
) {
    let inside = depth.map(|depth| depth + 1);
    out.push(signs[0]);
    for (i, value) in all.iter().enumerate() {
        if i > 0 {
            out.push_str(if depth.is_some() { "," } else { ", " });
        }
        line(out, inside);
        one(out, value, inside);
    }
    if !all.is_empty() {
        line(out, depth);
    }
    out.push(signs[1]);
}

fn line(out: &mut String, depth: Option<usize>) {
    if let Some(depth) = depth {
        out.push('\n');
        (0..depth).for_each(|_| out.push_str("  "));
    }
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // The other signs that may not stand in JSON; the contract has no use for them.
            _ if c < ' ' => out.push(' '),
            _ => out.push(c),
        }
    }
    out.push('"');
}

/// A place in a text.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// The next byte that is no space, left where it is.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// Takes the next byte if it is this one.
    fn takes(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    fn value(&mut self, depth: u32) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        match self.peek()? {
            b'"' => self.string().map(Value::Text),
            b'[' => {
                let mut all = Vec::new();
                self.several(b']', |reader| {
                    all.push(reader.value(depth + 1)?);
                    Some(())
                })?;
                Some(Value::List(all))
            }
            b'{' => {
                let mut all: Vec<(String, Value)> = Vec::new();
                self.several(b'}', |reader| {
                    reader.peek().filter(|byte| *byte == b'"')?;
                    let name = reader.string().filter(|name| all.iter().all(|(known, _)| known != name))?;
                    reader.takes(b':').then_some(())?;
                    all.push((name, reader.value(depth + 1)?));
                    Some(())
                })?;
                Some(Value::Map(all))
            }
            _ => self.word(),
        }
    }

    /// What stands between brackets, with commas.
    fn several(&mut self, end: u8, mut one: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.takes(end) {
            return Some(());
        }
        loop {
            one(self)?;
            if self.takes(end) {
                return Some(());
            }
            self.takes(b',').then_some(())?;
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))).unwrap_or(rest.len());
        let word = &rest[..end];
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ if is_number(word) => Value::Number(word.to_owned()),
            _ => return None,
        };
        self.at += end;
        Some(value)
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let c = rest.chars().next()?;
            self.at += c.len_utf8();
            match c {
                '"' => return Some(out),
                '\\' => out.push(self.escaped()?),
                _ if c < ' ' => return None,
                _ => out.push(c),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let c = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(match c {
            b'"' | b'\\' | b'/' => char::from(c),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let first = self.four()?;
                if (0xd800..0xdc00).contains(&first) {
                    // One sign in two halves.
                    self.text[self.at..].starts_with("\\u").then_some(())?;
                    self.at += 2;
                    let second = self.four()?.checked_sub(0xdc00).filter(|half| *half < 0x400)?;
                    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)?
                } else {
                    char::from_u32(first)?
                }
            }
            _ => return None,
        })
    }

    fn four(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|four| four.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// A number as JSON has it: no sign but a minus, no zero before other digits, digits around a point.
fn is_number(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (number, exponent) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let (whole, places) = number.split_once('.').unwrap_or((number, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole) && digits(places) && digits(exponent) && (whole.len() == 1 || !whole.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_they_are_written() {
        let text = r#" {"a": [1, -2.50, 1e3, 0.1], "b": {"c": null, "d": true, "č\u010d\ud83d\ude00\"\n": ""}, "e": [], "f": {}} "#;
        let value = Value::read(text).unwrap();
        assert_eq!(value.get("a").list()[1], Value::Number("-2.50".to_owned()));
        assert_eq!(value.get("b.d"), &Value::Bool(true));
        assert_eq!(value.get("b.čč😀\"\n"), &Value::Text(String::new()));
        assert_eq!(value.get("b.d.e"), &Value::Null);
        assert_eq!(Value::read(&value.write()), Ok(value.clone()));
        assert_eq!(Value::read(&value.short()), Ok(value));
    }

    #[test]
    fn what_is_no_json_is_said_with_its_line() {
        for (text, line) in [
            ("", 1),
            ("{", 1),
            ("{\n\"a\": 1,\n}", 3),
            ("{\n\"a\": 1,\n\"a\": 2}", 3),
            ("[1 2]", 1),
            ("[1,\n2]\n]", 3),
            ("\n\n'a'", 3),
            ("\"\\u12\"", 1),
            ("\"\\ud800x\"", 1),
            ("\"a\nb\"", 2),
            ("tru", 1),
            ("01", 1),
            (".5", 1),
            ("1.", 1),
            ("+1", 1),
            ("1e", 1),
            ("--1", 1),
        ] {
            assert_eq!(Value::read(text), Err(NoJson(line)), "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(Value::read(&deep), Err(NoJson(1)));
    }

    #[cfg(all(feature = "json", not(target_arch = "wasm32")))]
    mod with_serde {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn any_text_is_json_for_us_where_it_is_for_serde(text in r#"[\[\]{}",: 0-9a-f.eE+\\nu\-truls]{0,40}"#) {
                // serde takes the later of two values of the same name, and has a limit of its own.
                if Value::read(&text).is_ok() {
                    prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
                } else if let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) {
                    prop_assert!(text.matches(':').count() > 1, "{} {}", text, value);
                }
            }

            #[test]
            fn any_text_is_written_so_that_serde_reads_it(text in "\\PC{0,40}") {
                let value = Value::Text(text.clone());
                prop_assert_eq!(serde_json::from_str::<String>(&value.short()).unwrap(), text);
            }
        }
    }
}
