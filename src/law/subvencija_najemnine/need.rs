//! What the tenants have and what they need: ZUPJS 10(12), 12, 16, 28(1), (2).

use rust_decimal::Decimal;

use crate::citation::{Article, sz1, zsvarpre, zupjs};
use crate::dated::{DSP_OZMD, DSP_WEIGHT_FIRST_ADULT, DSP_WEIGHT_NEXT_ADULT, NAJEMNINA_ALONE_WEIGHT};
use crate::household::Rent;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::law::denarna_socialna_pomoc::minimum_income::{child_weight, sum_of_weights, supplement_weight};
use crate::law::monthly_income::{Own, own_income};
use crate::law::order::Granted;
use crate::law::persons::{Members, meets_general_condition};
use crate::money::Eur;
use crate::readings::{PartnerWithoutStatus, RentGrantedRights};
use crate::trace::{Fact, Right, Value};

const MINIMUM_INCOME: &[Article] = &[zupjs("28(1)-(2)"), zsvarpre("26"), zsvarpre("8(1)"), sz1("121(4)")];
const ADULT: &[Article] = &[zsvarpre("26(1)1,6"), zupjs("28(1)")];
const CHILD: &[Article] = &[zsvarpre("26(1)9"), zsvarpre("26(2)")];
const SINGLE_PARENT: &[Article] = &[zsvarpre("26(13)")];
const OTHERS: &[Article] = &[zupjs("28(2)")];
const INCOME: &[Article] = &[zupjs("10(12)"), zupjs("12"), zupjs("15(1)"), zupjs("16"), sz1("121(4)")];

/// The minimum income of all who are named in the lease, without supplements for work: they count as
/// one family, whoever they are (28(1)); those outside ZUPJS 10(1) as next adults (28(2)).
pub(super) fn minimum_income(law: &mut Law, members: &Members, rent: &Rent, users: usize) -> Result<Eur, NoValue> {
    law.open("rent_minimum_income", None, MINIMUM_INCOME);
    let osnovni_znesek = law.eur("osnovni_znesek", &DSP_OZMD)?;
    let mut weights = Vec::new();
    // Who let a right go does not count (12(7)); fault concerns social assistance alone.
    let counts = |i: usize| !law.household.persons[i].neglected_right;
    let adults: Vec<usize> = members.adults().filter(|&i| counts(i)).collect();
    let children: Vec<usize> = members.children.iter().copied().filter(|&i| counts(i)).collect();
    for i in adults {
        law.open("minimum_income_adult", Some(i), ADULT);
        let parameter = if weights.is_empty() { &DSP_WEIGHT_FIRST_ADULT } else { &DSP_WEIGHT_NEXT_ADULT };
        weights.push(closed(law, |law| law.value("weight", parameter))?);
    }
    if users == 1 && !weights.is_empty() {
        weights.push(law.value("alone_weight", &NAJEMNINA_ALONE_WEIGHT)?);
    }
    for i in children {
        law.open("minimum_income_child", Some(i), CHILD);
        weights.push(closed(law, |law| child_weight(law, i))?);
        if members.single_parent.contains(&i) {
            law.open("single_parent_supplement", Some(i), SINGLE_PARENT);
            weights.push(closed(law, |law| supplement_weight(law, i))?);
        }
    }
    if rent.other_tenants > 0 {
        law.open("rent_other_tenants", None, OTHERS);
        law.fact("other_tenants", Value::Number(rent.other_tenants.into()), Fact::Household("rent.other_tenants"));
        let each = law.value("weight", &DSP_WEIGHT_NEXT_ADULT)?;
        law.close_with(Value::Number(each * Decimal::from(rent.other_tenants)));
        weights.extend((0..rent.other_tenants).map(|_| each));
    }
    let total = sum_of_weights(law, osnovni_znesek, weights.into_iter());
    Ok(law.close_rounded(total))
}

/// Closes the open step with the weight that `rule` finds.
fn closed(law: &mut Law, rule: impl FnOnce(&mut Law) -> Result<Decimal, NoValue>) -> Result<Decimal, NoValue> {
    let weight = rule(law)?;
    law.close_with(Value::Number(weight));
    Ok(weight)
}

/// The income of all who are named in the lease, EUR a month: found as for social assistance, with
/// the rights granted before (12(1)8-11, 16(1)3).
pub(super) fn income(
    law: &mut Law,
    members: &Members,
    dsp: &Assistance,
    granted: &Granted,
    rent: &Rent,
) -> Result<Eur, NoValue> {
    law.open("rent_income", None, INCOME);
    let found_anew;
    let own = if members.partner.is_some_and(|i| !meets_general_condition(&law.persons()[i])) {
        found_anew = with_partner_in_full(law, members)?;
        &found_anew
    } else {
        &dsp.own_income
    };
    // The child benefit comes with the granted rights below.
    let rows = own.rows.iter().filter(|(_, kind, _)| *kind != "otroski_dodatek");
    let mut income: Eur = rows.map(|(.., amount)| *amount).sum();
    law.earlier("own_income", Value::Eur(income), "own_income");
    for (right, monthly) in granted.income_for(Right::SubvencijaNajemnine) {
        if right != Right::OtroskiDodatek && law.readings.rent_granted_rights == RentGrantedRights::ChildBenefitOnly {
            continue;
        }
        let step = if right == Right::OtroskiDodatek { "child_benefit_as_income" } else { right.name() };
        law.earlier(right.name(), Value::Eur(monthly), step);
        income += monthly;
    }
    if rent.other_tenants_income_monthly.is_positive() {
        let others = rent.other_tenants_income_monthly;
        law.fact("other_tenants_income", Value::Eur(others), Fact::Household("rent.other_tenants_income_monthly"));
        income += others;
    }
    Ok(law.close_rounded(income.or_zero()))
}

/// The own income where a partner does not meet the general condition of social assistance: for the
/// rent that partner is family like anyone named in the lease, and all of its income counts.
fn with_partner_in_full(law: &mut Law, members: &Members) -> Result<Own, NoValue> {
    let taken = law.readings.partner_without_status;
    law.readings.partner_without_status = PartnerWithoutStatus::Counted;
    let own = own_income(law, members, &[]);
    law.readings.partner_without_status = taken;
    own
}
