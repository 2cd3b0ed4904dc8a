//! The income of the yearly rights that come after others: last year's income with the rights granted
//! before (ZUPJS 12(1)8-11, 15(9), 16(1)3), and the class it leads to.

use crate::citation::{Article, dohodki, zupjs};
use crate::law::classes;
use crate::law::context::{Law, NoValue};
use crate::law::order::Granted;
use crate::law::persons::Members;
use crate::law::yearly_income::{YearlyIncome, right_as_income};
use crate::money::Eur;
use crate::readings::LaterRightsInAnnual;
use crate::trace::{Right, Value};

const RIGHTS: &[Article] = &[zupjs("12(1)8-11"), zupjs("16(1)3"), zupjs("15(9)"), dohodki("6(2)")];

/// The income of a yearly right.
#[derive(Clone, Copy, Debug)]
pub struct WithRights {
    /// EUR per person and month.
    pub per_person: Eur,
    /// The income class; none above the top limit.
    pub class: Option<u8>,
}

/// The income for the right `into`: that of the child benefit, with the rights granted before it.
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn with_rights(
    law: &mut Law,
    members: &Members,
    yearly: &YearlyIncome,
    granted: &Granted,
    into: Right,
) -> Result<WithRights, NoValue> {
    law.right = into;
    // A right that is paid already gives way to that of this decision.
    let paid = yearly.rows.iter().filter(|(_, kind, _)| matches!(*kind, "dsp" | "vd" | "scholarship"));
    let mut income = (yearly.total - paid.map(|(.., amount)| *amount).sum()).or_zero();
    law.open("income_with_rights", None, RIGHTS);
    law.earlier("income_of_all", Value::Eur(income), "yearly_income");
    if law.readings.later_rights_in_annual == LaterRightsInAnnual::Literal {
        for (right, monthly) in granted.income_for(into) {
            let step = if right == Right::OtroskiDodatek { "child_benefit_as_income" } else { right.name() };
            law.earlier(right.name(), Value::Eur(monthly), step);
            income += right_as_income(law, monthly)?;
        }
    }
    law.close(income);
    let per_person = classes::per_person(law, income, members.yearly_count(law.household));
    let class = classes::class(law, per_person)?;
    Ok(WithRights { per_person, class })
}
