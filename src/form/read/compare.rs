//! How two households differ, told by paths.

use super::shown;
use crate::value::Value;

/// What stands in `from` and not, or otherwise, in `to`: paths and values.
pub fn differences(from: &Value, to: &Value, out: &mut Vec<(String, String)>) {
    compare(from, to, String::new(), out);
}

fn compare(from: &Value, to: &Value, path: String, out: &mut Vec<(String, String)>) {
    match (from, to) {
        (Value::Map(all), Value::Map(_)) => {
            for (name, value) in all {
                let dot = if path.is_empty() { "" } else { "." };
                compare(value, to.get(name), [&path, dot, name].concat(), out);
            }
        }
        (Value::List(all), Value::List(others)) => {
            for (i, value) in all.iter().enumerate() {
                compare(value, counterpart(all, i, others, &path), [&path, ".", &i.to_string()].concat(), out);
            }
        }
        _ if same(from, to) => {}
        _ => out.push((path, shown(from))),
    }
}

/// The member of another list that a member of a list stands for: persons by their role, incomes by
/// their kind, the first for the first and so on; other things by their place.
fn counterpart<'a>(all: &[Value], place: usize, others: &'a [Value], path: &str) -> &'a Value {
    let key = if path == "persons" {
        "role"
    } else if path.ends_with(".incomes") {
        "kind"
    } else {
        return others.get(place).unwrap_or(&Value::Null);
    };
    let word = all[place].get(key);
    let before = all[..place].iter().filter(|value| value.get(key) == word).count();
    others.iter().filter(|value| value.get(key) == word).nth(before).unwrap_or(&Value::Null)
}

/// The same value, however a number is written.
fn same(a: &Value, b: &Value) -> bool {
    a == b || plain(a.text()).is_some_and(|number| plain(b.text()) == Some(number))
}

/// The digits of a decimal number before and after its point, without zeros that say nothing.
pub fn plain(text: &str) -> Option<(&str, &str)> {
    let (whole, places) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(places)).then(|| (whole.trim_start_matches('0'), places.trim_end_matches('0')))
}
