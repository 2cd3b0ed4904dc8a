//! Znižano plačilo vrtca: ZUPJS 24, 33(2), ZVrt 28.b, 32. See `spec.md` beside this file.

use rust_decimal::Decimal;

use crate::citation::{Article, zupjs, zvrt};
use crate::dated::{
    Dated, VRTEC_DSP_RECIPIENTS_PCT, VRTEC_NO_APPLICATION_PCT, VRTEC_NON_TAXPAYER_PCT, VRTEC_PCT_1, VRTEC_PCT_2,
    VRTEC_PCT_3, VRTEC_PCT_4, VRTEC_PCT_5, VRTEC_PCT_6, VRTEC_PCT_7, VRTEC_PCT_8, VRTEC_PCT_9,
    VRTEC_SIBLING_YOUNGER_PCT, VRTEC_THIRD_CHILD_FREE,
};
use crate::household::{Custody, Role};
use crate::law::context::{Law, NoValue};
use crate::law::persons::{Members, counts_for_yearly_rights, elder_first};
use crate::money::Eur;
use crate::readings::{KgDspExempt, KgSecondChild, KgSiblingRequiresClaim, KgTaxResident, KgThirdChild};
use crate::trace::{Fact, Right, Value};

const TOTAL: &[Article] = &[zupjs("24"), zvrt("32(4)")];
const CLASS_SHARE: &[Article] = &[zupjs("24(1)")];
const FEE: &[Article] = &[zupjs("24"), zvrt("32")];
const DISCOUNT: &[Article] = &[zvrt("28.b")];

const SHARES: [&Dated; 9] = [
    &VRTEC_PCT_1,
    &VRTEC_PCT_2,
    &VRTEC_PCT_3,
    &VRTEC_PCT_4,
    &VRTEC_PCT_5,
    &VRTEC_PCT_6,
    &VRTEC_PCT_7,
    &VRTEC_PCT_8,
    &VRTEC_PCT_9,
];

/// What the parents pay for a child.
pub struct Fee {
    /// The child.
    pub person: usize,
    /// The full price, EUR a month.
    pub price: Eur,
    /// The share, in percent.
    pub percent: Decimal,
    /// EUR a month.
    pub payment: Eur,
    /// EUR a month less than without a claim.
    pub saving: Eur,
    /// What decided the share.
    pub reason: &'static str,
}

/// The share of an income class, in percent; above the top limit class 9.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn class_share(law: &mut Law, class: u8) -> Result<Decimal, NoValue> {
    law.open("kindergarten_share", None, CLASS_SHARE);
    law.earlier("income_class", Value::Number(u32::from(class).into()), "income_class");
    let percent = law.percent("class_share", SHARES[usize::from(class) - 1])?;
    law.close_with(Value::Percent(percent));
    Ok(percent)
}

/// What the parents pay for every enrolled child.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn fees(law: &mut Law, members: &Members, class_share: Decimal, dsp: Eur) -> Result<Vec<Fee>, NoValue> {
    law.right = Right::ZnizanoPlaciloVrtca;
    let mut enrolled: Vec<usize> = (0..law.persons().len()).filter(|&i| is_enrolled_here(law, i)).collect();
    elder_first(law.persons(), &mut enrolled);
    law.open("znizano_placilo_vrtca", None, TOTAL);
    let mut fees = Vec::new();
    let mut before = 0;
    for i in enrolled.iter().copied() {
        let place = Place { before, third: is_third_child(law, members, &enrolled, i) };
        fees.push(fee(law, i, class_share, dsp, &place)?);
        // A foster child pays nothing by a rule of its own and is no sibling here.
        before += u32::from(!law.persons()[i].foster_care);
    }
    law.close(fees.iter().map(|fee| fee.payment).sum());
    Ok(fees)
}

/// A child's place among its siblings.
struct Place {
    /// Elder siblings enrolled at the same time.
    before: u32,
    /// Third or further child of the family.
    third: bool,
}

fn is_enrolled_here(law: &Law, i: usize) -> bool {
    let person = &law.persons()[i];
    person.role == Role::Child
        && person.kindergarten.is_some()
        && person.custody != Custody::OtherParent
        && counts_for_yearly_rights(person)
}

/// Third or further child of the family, by age among the children considered (AMB-53).
fn is_third_child(law: &Law, members: &Members, enrolled: &[usize], i: usize) -> bool {
    let place = match law.readings.kg_third_child {
        KgThirdChild::Considered => members.yearly_children(law.household).position(|child| child == i),
        KgThirdChild::EnrolledOnly => enrolled.iter().position(|&child| child == i),
    };
    place.is_some_and(|place| place >= 2)
}

fn fee(law: &mut Law, i: usize, class_share: Decimal, dsp: Eur, place: &Place) -> Result<Fee, NoValue> {
    law.open("kindergarten_fee", Some(i), FEE);
    let price = law.persons()[i].kindergarten.as_ref().map(|k| k.price).unwrap_or_default();
    law.fact("price", Value::Eur(price), Fact::Person(i as u8, "kindergarten.price"));
    let (percent, reason) = share(law, i, class_share, dsp, place)?;
    law.trace.input("share", Value::Percent(percent), crate::trace::Origin::Step("kindergarten_share"));
    let set = law.close_rounded(price.times(percent / Decimal::ONE_HUNDRED));
    let payment = discounted(law, i, set, reason)?;
    let unclaimed = law.quietly(|law| law.share("unclaimed_share", &VRTEC_NO_APPLICATION_PCT))?;
    let without_claim = law.round(price.times(unclaimed));
    let saving = if reason == "no_claim" { Eur::ZERO } else { without_claim.minus_at_most(payment) };
    Ok(Fee { person: i, price, percent, payment, saving, reason })
}

/// The share of the price, in percent, and what decided it.
fn share(
    law: &mut Law,
    i: usize,
    class_share: Decimal,
    dsp: Eur,
    place: &Place,
) -> Result<(Decimal, &'static str), NoValue> {
    if law.persons()[i].foster_care {
        return Ok((Decimal::ZERO, "foster_child"));
    }
    if !taxed_in_slovenia(law) {
        return Ok((law.percent("non_taxpayer_share", &VRTEC_NON_TAXPAYER_PCT)?, "not_tax_resident"));
    }
    let claims = law.household.kindergarten_options.claim;
    let (share, reason) = if claims {
        (class_share, "class")
    } else {
        (law.percent("unclaimed_share", &VRTEC_NO_APPLICATION_PCT)?, "no_claim")
    };
    if claims && dsp.is_positive() && law.readings.kg_dsp_exempt == KgDspExempt::Exempt {
        law.earlier("denarna_socialna_pomoc", Value::Eur(dsp), "denarna_socialna_pomoc");
        return Ok((law.percent("dsp_share", &VRTEC_DSP_RECIPIENTS_PCT)?, "dsp_recipients"));
    }
    if !claims && law.readings.kg_sibling_requires_claim == KgSiblingRequiresClaim::Yes {
        return Ok((share, reason));
    }
    siblings(law, share, reason, place)
}

/// Siblings (ZVrt 32(4)): until August 2021 the second child in kindergarten pays 30 % and further
/// ones nothing; since September 2021 only the eldest enrolled pays, and never the third or further
/// child of the family.
fn siblings(
    law: &mut Law,
    share: Decimal,
    reason: &'static str,
    place: &Place,
) -> Result<(Decimal, &'static str), NoValue> {
    let third_free = !law.value("third_child_rule", &VRTEC_THIRD_CHILD_FREE)?.is_zero();
    if place.third && third_free {
        return Ok((Decimal::ZERO, "third_child"));
    }
    match place.before {
        0 => Ok((share, reason)),
        1 if third_free || law.readings.kg_second_child == KgSecondChild::Share => {
            let younger = law.share("younger_child_share", &VRTEC_SIBLING_YOUNGER_PCT)?;
            Ok((share * younger, "younger_sibling"))
        }
        _ => Ok((Decimal::ZERO, "younger_sibling")),
    }
}

fn taxed_in_slovenia(law: &Law) -> bool {
    let mut adults = law.persons().iter().filter(|p| p.role != Role::Child);
    match law.readings.kg_tax_resident {
        KgTaxResident::OneIsEnough => adults.any(|p| p.tax_resident_si),
        KgTaxResident::BothNeeded => adults.all(|p| p.tax_resident_si),
    }
}

/// The municipality lowers a payment that a decision has set (28.b): without a claim, none.
fn discounted(law: &mut Law, i: usize, payment: Eur, reason: &'static str) -> Result<Eur, NoValue> {
    let discount = law.household.kindergarten_options.municipality_discount_pct.unwrap_or_default().0;
    if discount.is_zero() || matches!(reason, "not_tax_resident" | "no_claim") || !payment.is_positive() {
        return Ok(payment);
    }
    law.open("municipality_discount", Some(i), DISCOUNT);
    law.fact("discount", Value::Percent(discount), Fact::Household("kindergarten_options.municipality_discount_pct"));
    let left = (Decimal::ONE_HUNDRED - discount) / Decimal::ONE_HUNDRED;
    Ok(law.close_rounded(payment.times(left)))
}
