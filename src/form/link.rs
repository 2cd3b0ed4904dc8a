//! The answers in one short text, for the part of an address that is never sent (`#…`).
//!
//! First the version and how many fields there are, then the fields in the order of their names. Of each name only what differs
//! from the one before is written, after the number of letters that are the same. All of it is in
//! base64url, so that no program on the way breaks it.

use super::{Answers, clean};
use crate::date::Date;

/// What such an address has after `#`.
pub const BEGIN: &str = "odgovori=";

/// The version of the text.
const VERSION: char = '1';
/// The number of letters that two names share is one sign, from here on.
const NONE_SHARED: u8 = b'!';
/// The most letters that are counted as shared.
const MOST_SHARED: usize = 90;
/// Stands after a name and after an answer, which have only one line.
const NEXT: char = '\n';

/// Why a link can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not whole, or something else.
    Broken,
    /// Another version of the page wrote it.
    Other,
}

/// The answers that count, as a text for a link.
pub fn write(answers: &Answers) -> String {
    let answers = clean(answers);
    let mut text = String::from(VERSION);
    text.push_str(&answers.len().to_string());
    text.push(NEXT);
    let mut before = "";
    for (name, said) in answers.all() {
        let shared = name.bytes().zip(before.bytes()).take(MOST_SHARED).take_while(|(a, b)| a == b).count();
        text.push(char::from(NONE_SHARED + shared as u8));
        text.push_str(&name[shared..]);
        text.push(NEXT);
        text.extend(said.chars().map(|c| if c == NEXT { ' ' } else { c }));
        text.push(NEXT);
        before = name;
    }
    [BEGIN, &encode(text.as_bytes())].concat()
}

/// The answers of a link, and the names of those that no question asks for.
///
/// # Errors
/// When it can't be read to its end.
pub fn read(link: &str, today: Date) -> Result<(Answers, Vec<String>), Wrong> {
    let bytes = link.strip_prefix(BEGIN).and_then(decode).ok_or(Wrong::Broken)?;
    let text = String::from_utf8(bytes).map_err(|_| Wrong::Broken)?;
    let mut parts = match text.strip_prefix(VERSION) {
        Some(rest) => rest.split(NEXT),
        None if text.starts_with(|c: char| c.is_ascii_digit()) => return Err(Wrong::Other),
        None => return Err(Wrong::Broken),
    };
    let mut next = || parts.next().ok_or(Wrong::Broken);
    let fields: usize = next()?.parse().map_err(|_| Wrong::Broken)?;
    let mut answers = Answers::empty(today);
    let mut names: Vec<String> = Vec::new();
    for _ in 0..fields {
        let name = next()?;
        let first = name.chars().next().ok_or(Wrong::Broken)?;
        let shared = (first as usize).checked_sub(usize::from(NONE_SHARED)).ok_or(Wrong::Broken)?;
        let before = names.last().map_or("", String::as_str);
        let begin = before.get(..shared).ok_or(Wrong::Broken)?;
        let name = [begin, &name[first.len_utf8()..]].concat();
        answers.set(&name, next()?);
        names.push(name);
    }
    // After the last answer stands one more end of a line: without it the answer may not be whole.
    if !next()?.is_empty() || parts.next().is_some() {
        return Err(Wrong::Broken);
    }
    let known = clean(&answers);
    names.retain(|name| !known.has(name));
    Ok((known, names))
}

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for i in 0..=three.len() {
            text.push(char::from(SIGNS[(number >> (18 - 6 * i) & 63) as usize]));
        }
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for four in text.as_bytes().chunks(4) {
        let mut number = 0;
        for sign in four {
            number = number << 6 | SIGNS.iter().position(|known| known == sign)?;
        }
        if four.len() == 1 {
            return None;
        }
        number <<= 6 * (4 - four.len());
        bytes.extend_from_slice(&(number as u32).to_be_bytes()[1..four.len()]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::known(2026, 4, 10);

    #[test]
    fn links_that_are_not_whole_or_not_ours_are_told() {
        let mut answers = Answers::new(TODAY);
        answers.set("you.status", "citizen");
        answers.set("household.children", "0");
        let link = write(&answers);
        assert_eq!(read(&link, TODAY).unwrap().0, clean(&answers));
        assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"=-_".contains(&b)), "{link}");
        for end in 0..link.len() {
            assert_eq!(read(&link[..end], TODAY), Err(Wrong::Broken), "{end}");
        }
        assert_eq!(read("odgovori=!", TODAY), Err(Wrong::Broken));
        assert_eq!(read("something else", TODAY), Err(Wrong::Broken));
        assert_eq!(read(&["odgovori=", &encode(b"21\n!you.status\ncitizen\n")].concat(), TODAY), Err(Wrong::Other));
        let foreign = ["odgovori=", &encode(b"12\n!you.status\ncitizen\n\x25.x\n1\n")].concat();
        assert_eq!(read(&foreign, TODAY).unwrap().1, ["you..x"]);
    }

    #[test]
    fn base64_is_that_of_everyone() {
        for (bytes, text) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("\u{3ff}?", "z78_")]
        {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
    }
}
