//! Reading what people type: amounts with comma or point, days in three fields or in one.

use rust_decimal::Decimal;

use crate::date::Date;
use crate::money::Eur;
use crate::text::is_invisible;

/// Why a typed text can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It can't be read.
    Unreadable,
    /// It is more than anyone has.
    TooLarge,
}

/// The most EUR that a field takes.
pub const MOST: i64 = 1_000_000_000;

/// An amount: `1.234,56 €`, `1,234.56`, `1 234`, `12,5`. Nothing typed is no amount.
///
/// One or two digits after the last comma or point are cents; before it, and where three digits
/// follow, commas, points and spaces set thousands apart.
pub fn eur(typed: &str) -> Result<Option<Eur>, Unclear> {
    // An amount that is copied from a page in Arabic brings marks along.
    let mut text = typed.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    for sign in ["€", "EUR", "eur"] {
        text = text.trim_start_matches(sign).trim_end_matches(sign).trim();
    }
    if text.is_empty() {
        return Ok(None);
    }
    let is_point = |c: char| c == ',' || c == '.';
    let (whole, cents) = match text.rsplit_once(is_point) {
        Some((whole, cents)) if cents.len() <= 2 => (whole, cents),
        _ => (text, ""),
    };
    let mut number: i64 = 0;
    let mut groups = whole.split(|c: char| is_point(c) || c.is_whitespace() || c == '\'' || c == '’').enumerate();
    let grouped = groups.clone().nth(1).is_some();
    let well_grouped = |(i, group): (usize, &str)| match i {
        0 => !grouped || (1..=3).contains(&group.len()),
        _ => group.len() == 3,
    };
    if whole.is_empty() && cents.is_empty() || !groups.clone().all(well_grouped) {
        return Err(Unclear::Unreadable);
    }
    // "0.500" is no amount in thousands.
    if grouped && whole.starts_with('0') {
        return Err(Unclear::Unreadable);
    }
    groups.try_for_each(|(_, group)| push_digits(&mut number, group))?;
    let cents = match cents.len() {
        0 => number * 100,
        length => {
            push_digits(&mut number, cents)?;
            if length == 1 { number * 10 } else { number }
        }
    };
    if cents > MOST * 100 { Err(Unclear::TooLarge) } else { Ok(Some(Eur(Decimal::new(cents, 2)))) }
}

/// Amounts with plus signs between them, added up: `850 + 912,40`. Nothing typed is no amount.
pub fn sum(typed: &str) -> Result<Option<Eur>, Unclear> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let mut sum = Eur::ZERO;
    for part in typed.split('+') {
        sum += eur(part)?.ok_or(Unclear::Unreadable)?;
    }
    Ok(Some(sum))
}

fn push_digits(number: &mut i64, digits: &str) -> Result<(), Unclear> {
    for digit in digits.chars() {
        let digit = digit.to_digit(10).ok_or(Unclear::Unreadable)?;
        *number = *number * 10 + i64::from(digit);
        if *number > MOST * 1000 {
            return Err(Unclear::TooLarge);
        }
    }
    Ok(())
}

/// A whole number. Nothing typed is no number.
pub fn whole(typed: &str) -> Result<Option<u32>, Unclear> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let mut number = 0;
    push_digits(&mut number, text)?;
    u32::try_from(number).map(Some).map_err(|_| Unclear::TooLarge)
}

/// A day in three fields, or all of it in the first (`1. 4. 1990`, `1.4.1990`, `1/4/1990`,
/// `1990-04-01`). Nothing typed is no day.
pub fn date(day: &str, month: &str, year: &str) -> Result<Option<Date>, Unclear> {
    let [day, month, year] = [day, month, year].map(str::trim);
    if month.is_empty() && year.is_empty() {
        return if day.is_empty() { Ok(None) } else { one_field(day).map(Some) };
    }
    let [day, month] = [day, month].map(|text| text.strip_suffix('.').unwrap_or(text));
    made([day, month, year]).map(Some)
}

fn one_field(text: &str) -> Result<Date, Unclear> {
    if let Ok(date) = text.parse() {
        return Ok(date);
    }
    let mut parts = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty());
    let mut next = || parts.next().ok_or(Unclear::Unreadable);
    let numbers = [next()?, next()?, next()?];
    if parts.next().is_some() { Err(Unclear::Unreadable) } else { made(numbers) }
}

/// The year has four digits: with two, a child and a grandparent could be meant.
fn made([day, month, year]: [&str; 3]) -> Result<Date, Unclear> {
    let number = |text: &str| whole(text)?.and_then(|n| u16::try_from(n).ok()).ok_or(Unclear::Unreadable);
    let [day, month, year] = [number(day)?, number(month)?, number(year)?];
    let small = |n: u16| u8::try_from(n).map_err(|_| Unclear::Unreadable);
    Date::new(year, small(month)?, small(day)?).map_err(|_| Unclear::Unreadable)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_however_they_are_typed() {
        for (typed, cents) in [
            ("1.234,56 €", 123_456),
            ("1,234.56", 123_456),
            ("€1,234.56", 123_456),
            ("1 234,56", 123_456),
            ("1\u{a0}234,56 EUR", 123_456),
            ("1234.5", 123_450),
            ("1234,", 123_400),
            ("1.234", 123_400),
            ("1,234", 123_400),
            ("1.234.567", 123_456_700),
            ("12,5", 1250),
            (",5", 50),
            ("0", 0),
            ("0,07", 7),
            ("  900  ", 90_000),
        ] {
            assert_eq!(eur(typed), Ok(Some(Eur::cents(cents))), "{typed}");
        }
        assert_eq!(eur(""), Ok(None));
        assert_eq!(eur(" € "), Ok(None));
    }

    #[test]
    fn what_is_no_amount_is_said() {
        for typed in ["abc", "-5", "1.23.4", "12.34,5678", "1,2,3", "0.500", ",", "1e3", "12345.678", "½"] {
            assert_eq!(eur(typed), Err(Unclear::Unreadable), "{typed}");
        }
        assert_eq!(eur("1000000001"), Err(Unclear::TooLarge));
        assert_eq!(eur("99999999999999999999999"), Err(Unclear::TooLarge));
    }

    #[test]
    fn days_are_read_from_three_fields_or_one() {
        let first_of_april = Ok(Some(Date::known(1990, 4, 1)));
        assert_eq!(date("1", "4", "1990"), first_of_april);
        assert_eq!(date("01.", "04.", " 1990 "), first_of_april);
        for typed in ["1. 4. 1990", "1.4.1990", "1990-04-01", "1/4/1990", "01 04 1990"] {
            assert_eq!(date(typed, "", ""), first_of_april, "{typed}");
        }
        assert_eq!(date("", "", ""), Ok(None));
        for parts in [["31", "2", "2020"], ["1", "", "1990"], ["", "4", ""], ["1", "4", "90"], ["x", "4", "1990"]] {
            assert!(date(parts[0], parts[1], parts[2]).is_err(), "{parts:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_an_answer_or_unclear(text in "\\PC{0,20}") {
            let _ = eur(&text);
            let _ = whole(&text);
            let _ = date(&text, "", "");
            let _ = date(&text, &text, &text);
        }

        #[test]
        fn every_amount_is_read_back_in_every_language(cents in 0i64..10_000_000_000) {
            for language in &crate::text::LANGUAGES {
                let written = crate::text::amount(language, Eur::cents(cents));
                prop_assert_eq!(eur(&written), Ok(Some(Eur::cents(cents))), "{}", written);
            }
        }
    }
}
