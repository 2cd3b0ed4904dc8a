//! Working out an amount from papers: net from gross, a year from months, a full price from a part.
//!
//! A helper is a few boxes and a rule. Nothing of it is an answer: only the result goes into a field.

use rust_decimal::Decimal;

use super::{About, Subject, typed};
use crate::household::IncomeKind;
use crate::money::{Eur, Rounding};
use crate::text::{Key, key};

/// A way to work out an amount.
pub struct Helper {
    /// Its name, once among the helpers.
    pub id: &'static str,
    /// What it does.
    pub title: Key,
    /// Where to find the figures, and whether the result is approximate.
    pub lead: Key,
    /// What is typed.
    pub boxes: &'static [Entry],
    /// When it is offered.
    pub offered: fn(&About) -> bool,
    /// The result; none where the figures can't be.
    rule: fn(&[Eur]) -> Option<Eur>,
}

/// A box of a helper.
pub struct Entry {
    /// What goes into it.
    pub label: Key,
    /// Whether it must be filled in; otherwise an empty box is nothing.
    pub needed: bool,
    /// Several amounts with plus signs are expected.
    pub several: bool,
}

const fn needed(label: Key) -> Entry {
    Entry { label, needed: true, several: false }
}

const fn if_any(label: Key) -> Entry {
    Entry { label, needed: false, several: false }
}

/// The net of a month from a payslip: gross without contributions and tax (ZSVarPre 4(2)).
pub static NET: Helper = Helper {
    id: "net",
    title: key::HELPER_NET_TITLE,
    lead: key::HELPER_NET_LEAD,
    boxes: &[needed(key::HELPER_GROSS), needed(key::HELPER_CONTRIBUTIONS), needed(key::HELPER_TAX)],
    offered: is_wage,
    rule: net,
};

/// The net of a month from what was paid out: refunds of travel and meals are no income
/// (ZUPJS 12(2)4); what a bank or bailiff takes is.
pub static PAYOUT: Helper = Helper {
    id: "payout",
    title: key::HELPER_PAYOUT_TITLE,
    lead: key::HELPER_PAYOUT_LEAD,
    boxes: &[
        needed(key::HELPER_PAYOUT),
        if_any(key::HELPER_TRAVEL),
        if_any(key::HELPER_MEALS),
        if_any(key::HELPER_DEDUCTIONS),
    ],
    offered: is_wage,
    rule: payout,
};

/// The net of a year from the decision on income tax (ZUPJS 12(6), 15(3)).
pub static FROM_DECISION: Helper = Helper {
    id: "decision",
    title: key::HELPER_YEAR_TITLE,
    lead: key::HELPER_YEAR_LEAD,
    boxes: &[needed(key::HELPER_YEAR_GROSS), needed(key::HELPER_YEAR_CONTRIBUTIONS), needed(key::HELPER_YEAR_TAX)],
    offered: is_taxed,
    rule: net,
};

/// A year of like months.
pub static FROM_USUAL_MONTH: Helper = Helper {
    id: "usual",
    title: key::HELPER_USUAL_TITLE,
    lead: key::HELPER_USUAL_LEAD,
    boxes: &[needed(key::HELPER_USUAL), needed(key::HELPER_COUNT)],
    offered: |_| true,
    rule: months,
};

/// A year of unlike months.
pub static SUM: Helper = Helper {
    id: "sum",
    title: key::HELPER_SUM_TITLE,
    lead: key::HELPER_SUM_LEAD,
    boxes: &[Entry { label: key::HELPER_SUM, needed: true, several: true }],
    offered: |_| true,
    rule: |typed| typed.first().copied(),
};

/// The full price of the kindergarten from what the parents pay of it (ZUPJS 24(1)).
pub static FULL_PRICE: Helper = Helper {
    id: "price",
    title: key::HELPER_PRICE_TITLE,
    lead: key::HELPER_PRICE_LEAD,
    boxes: &[needed(key::HELPER_PAID), needed(key::HELPER_PERCENT)],
    offered: |_| true,
    rule: full_price,
};

/// All helpers.
pub static HELPERS: [&Helper; 6] = [&NET, &PAYOUT, &FROM_DECISION, &FROM_USUAL_MONTH, &SUM, &FULL_PRICE];

/// The helper of that name.
pub fn helper(id: &str) -> Option<&'static Helper> {
    HELPERS.into_iter().find(|helper| helper.id == id)
}

impl Helper {
    /// The result from what was typed into the boxes, to the cent; none where something is missing,
    /// can't be read or can't be.
    pub fn work(&self, said: &[String]) -> Option<Eur> {
        let mut amounts = Vec::new();
        for (entry, said) in self.boxes.iter().zip(said) {
            let amount = typed::sum(said).ok()?;
            amounts.push(if entry.needed { amount? } else { amount.unwrap_or_default() });
        }
        let result = (self.rule)(&amounts)?;
        (result >= Eur::ZERO && result.0 <= typed::MOST.into()).then(|| result.round(Rounding::HalfUp))
    }
}

fn net(typed: &[Eur]) -> Option<Eur> {
    let [gross, contributions, tax] = typed else { return None };
    Some(*gross - *contributions - *tax)
}

fn payout(typed: &[Eur]) -> Option<Eur> {
    let [paid, travel, meals, deductions] = typed else { return None };
    Some(*paid - *travel - *meals + *deductions)
}

/// A whole number of months, 1 to 12.
fn months(typed: &[Eur]) -> Option<Eur> {
    let [usual, Eur(count)] = typed else { return None };
    let is_year = count.fract().is_zero() && *count >= Decimal::ONE && *count <= Decimal::from(12);
    is_year.then(|| usual.times(*count))
}

/// Above 0 and up to 100 percent: who pays nothing can't tell the price from it.
fn full_price(typed: &[Eur]) -> Option<Eur> {
    let [paid, Eur(percent)] = typed else { return None };
    let is_share = *percent > Decimal::ZERO && *percent <= Decimal::ONE_HUNDRED;
    is_share.then(|| Eur(paid.0 * Decimal::ONE_HUNDRED / *percent))
}

/// A payslip tells gross, contributions and tax of wages only.
fn is_wage(about: &About) -> bool {
    matches!(about.subject, Subject::Income(_, IncomeKind::Wage | IncomeKind::WageCompensation))
}

/// The decision on income tax names these in gross; work by contract has costs besides.
fn is_taxed(about: &About) -> bool {
    use IncomeKind as K;
    let Subject::Income(_, kind) = about.subject else { return false };
    matches!(
        kind,
        K::Wage | K::WageCompensation | K::UnemploymentBenefit | K::ParentalBenefit | K::Pension | K::SurvivorPension
    )
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn work(helper: &Helper, said: &[&str]) -> Option<Eur> {
        helper.work(&said.iter().map(|said| (*said).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn papers_give_the_amount_to_the_cent() {
        for (helper, said, cents) in [
            (&NET, &["1.500,00", "331,50", "98,20"][..], 107_030),
            (&NET, &["1.200 + 300", "331,50", "98.20"], 107_030),
            (&NET, &["900", "198,90", "0"], 70_110),
            (&PAYOUT, &["1.234,56", "85,40", "130", ""], 101_916),
            (&PAYOUT, &["1.000", "", "", "150"], 115_000),
            (&FROM_DECISION, &["18.000", "3.978", "1.022,40"], 1_299_960),
            (&FROM_USUAL_MONTH, &["1.070,30", "12"], 1_284_360),
            (&FROM_USUAL_MONTH, &["1.070,30", "1"], 107_030),
            (&SUM, &["850 + 912,40 +870"], 263_240),
            (&SUM, &["850"], 85_000),
            (&FULL_PRICE, &["196,00", "35"], 56_000),
            (&FULL_PRICE, &["100", "30"], 33_333),
            (&FULL_PRICE, &["200", "30"], 66_667),
            (&FULL_PRICE, &["560", "100"], 56_000),
        ] {
            assert_eq!(work(helper, said), Some(Eur::cents(cents)), "{}: {said:?}", helper.id);
        }
    }

    #[test]
    fn what_cannot_be_gives_nothing() {
        for (helper, said) in [
            (&NET, &["1500", "331,50", ""][..]),
            (&NET, &["1500", "1400", "101"]),
            (&NET, &["x", "1", "1"]),
            (&NET, &["", "", ""]),
            (&PAYOUT, &["", "1", "1", "1"]),
            (&PAYOUT, &["100", "60", "41", ""]),
            (&FROM_USUAL_MONTH, &["100", "0"]),
            (&FROM_USUAL_MONTH, &["100", "13"]),
            (&FROM_USUAL_MONTH, &["100", "2,5"]),
            (&FROM_USUAL_MONTH, &["1000000000", "2"]),
            (&SUM, &["850 +"]),
            (&SUM, &["850 - 3"]),
            (&FULL_PRICE, &["100", "0"]),
            (&FULL_PRICE, &["100", "101"]),
        ] {
            assert_eq!(work(helper, said), None, "{}: {said:?}", helper.id);
        }
    }

    #[test]
    fn every_helper_has_a_name_of_its_own_and_is_offered_somewhere() {
        for found in HELPERS {
            assert!(std::ptr::eq(helper(found.id).unwrap(), found), "{}", found.id);
        }
        assert!(helper("none").is_none());
    }

    fn text(cents: i64) -> String {
        format!("{},{:02}", cents / 100, cents % 100)
    }

    proptest! {
        #[test]
        fn net_and_what_was_taken_off_make_the_gross(net in 0i64..9_000_000, contributions in 0i64..900_000, tax in 0i64..900_000) {
            let found = work(&NET, &[&text(net + contributions + tax), &text(contributions), &text(tax)]);
            prop_assert_eq!(found, Some(Eur::cents(net)));
        }

        #[test]
        fn months_are_the_same_added_or_multiplied(month in 0i64..900_000, count in 1usize..=12) {
            let months = vec![text(month); count].join(" + ");
            prop_assert_eq!(work(&SUM, &[&months]), work(&FROM_USUAL_MONTH, &[&text(month), &count.to_string()]));
        }

        /// The fee is rounded to the cent, so the price comes back to within half a cent of the fee.
        #[test]
        fn the_full_price_is_found_again(price in 1i64..200_000, place in 0usize..8) {
            let percent = [10i64, 20, 30, 35, 43, 53, 66, 77][place];
            let paid = Eur(Decimal::new(price, 2) * Decimal::new(percent, 2)).round(Rounding::HalfUp);
            let found = work(&FULL_PRICE, &[&paid.0.to_string(), &percent.to_string()]).unwrap();
            let off = (found.0 - Decimal::new(price, 2)).abs();
            let most = Decimal::new(5, 3) * Decimal::ONE_HUNDRED / Decimal::from(percent) + Decimal::new(5, 3);
            prop_assert!(off <= most, "{} for {}", found.0, price);
        }
    }
}
