//! Amounts and numbers as a language writes them, from exact decimals.

use rust_decimal::Decimal;

use super::{Language, fill, isolated, key};
use crate::money::Eur;

/// An amount with two places: "1.234,56 €", "€1,234.56", on one line.
pub fn amount(language: &Language, eur: Eur) -> String {
    isolated(language, &fill(language.get(key::FORMAT_AMOUNT), &[("amount", &plain_amount(language, eur))]))
}

/// An amount as it stands in a field: "1.234,56".
pub fn plain_amount(language: &Language, eur: Eur) -> String {
    let mut cents = eur.0.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    cents.rescale(2);
    written(language, cents)
}

/// A share of a hundred: "20 %".
pub fn percent(language: &Language, value: Decimal) -> String {
    isolated(language, &[&number(language, value), " %"].concat())
}

/// A number, without the zeros at its end: "0,57", "1.234,5".
pub fn number(language: &Language, number: Decimal) -> String {
    written(language, number.normalize())
}

/// The digits with the language's separators and a true minus sign.
fn written(language: &Language, number: Decimal) -> String {
    let scale = number.scale() as usize;
    let mut digits = number.mantissa().unsigned_abs().to_string();
    while digits.len() <= scale {
        digits.insert(0, '0');
    }
    let (whole, fraction) = digits.split_at(digits.len() - scale);
    let mut text = String::new();
    if number.is_sign_negative() && !number.is_zero() {
        text.push('\u{2212}');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push_str(language.get(key::FORMAT_THOUSANDS));
        }
        text.push(digit);
    }
    if scale > 0 {
        text.push_str(language.get(key::FORMAT_POINT));
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn amounts_are_written_as_in_the_language() {
        let [sl, en] = [&LANGUAGES[0], &LANGUAGES[1]];
        let table = [
            (123_456, "1.234,56\u{a0}€", "€1,234.56"),
            (0, "0,00\u{a0}€", "€0.00"),
            (5, "0,05\u{a0}€", "€0.05"),
            (99_999, "999,99\u{a0}€", "€999.99"),
            (123_456_789, "1.234.567,89\u{a0}€", "€1,234,567.89"),
        ];
        for (cents, slovene, english) in table {
            assert_eq!(amount(sl, Eur::cents(cents)), slovene);
            assert_eq!(amount(en, Eur::cents(cents)), english);
        }
        assert_eq!(amount(sl, Eur::cents(-150)), "\u{2212}1,50\u{a0}€");
        assert_eq!(amount(sl, Eur::cents(100).over(3)), "0,33\u{a0}€");
    }

    #[test]
    fn numbers_lose_the_zeros_at_their_end() {
        let [sl, en] = [&LANGUAGES[0], &LANGUAGES[1]];
        assert_eq!(number(sl, Decimal::new(5700, 4)), "0,57");
        assert_eq!(number(en, Decimal::new(1_234_500, 3)), "1,234.5");
        assert_eq!(number(sl, Decimal::new(100, 0)), "100");
        assert_eq!(number(sl, Decimal::new(5, 3)), "0,005");
    }
}
