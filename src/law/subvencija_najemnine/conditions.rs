//! What must hold besides the income: the lease, for a market dwelling the tenants' own conditions
//! (ZUPJS 28(3), Stanovanjski zakon 121.a, 121.b(1)), and the assets (decree on rents 12, 13(1)).

use crate::citation::{Article, sz1, uredba_najemnine, zupjs};
use crate::household::{Rent, RentKind};
use crate::law::context::Law;
use crate::law::denarna_socialna_pomoc::Assistance;
use crate::trace::{Fact, Value};

const CONDITIONS: &[Article] =
    &[zupjs("28(3)"), sz1("121.a"), sz1("121.b(1)"), uredba_najemnine("13(1)"), uredba_najemnine("15(2)")];

/// The first condition that is not met.
pub(super) fn not_met(law: &mut Law, dsp: &Assistance, rent: &Rent) -> Option<&'static str> {
    law.open("rent_conditions", None, CONDITIONS);
    let reason = lease_ended(law, rent)
        .or_else(|| if rent.kind == RentKind::Market { market(law, rent) } else { None })
        .or_else(|| assets(law, dsp));
    law.close_with(Value::Yes(reason.is_none()));
    reason
}

/// The lease ends before the first day of the subsidy.
fn lease_ended(law: &mut Law, rent: &Rent) -> Option<&'static str> {
    let end = rent.contract_end?;
    law.fact("contract_end", Value::Day(end), Fact::Household("rent.contract_end"));
    (end < law.start()).then_some("lease_ended")
}

/// The tenant of a market dwelling waits for a non-profit one, owns no dwelling, does not rent from a
/// near relative, and is registered there.
fn market(law: &mut Law, rent: &Rent) -> Option<&'static str> {
    // A home that the household owns is another one than that which it rents.
    let owns = rent.owns_other_dwelling || law.household.assets.dwelling.is_some();
    let facts = [
        ("applied_to_tender", rent.applied_to_tender, "rent.applied_to_tender"),
        ("refused_non_profit_dwelling", rent.refused_non_profit_dwelling, "rent.refused_non_profit_dwelling"),
        ("owns_other_dwelling", owns, "rent.owns_other_dwelling"),
        ("related_landlord", rent.related_landlord, "rent.related_landlord"),
        ("registered_at_address", rent.registered_at_address, "rent.registered_at_address"),
    ];
    for (name, value, path) in facts {
        law.fact(name, Value::Yes(value), Fact::Household(path));
    }
    if !rent.applied_to_tender {
        Some("not_on_tender_list")
    } else if rent.refused_non_profit_dwelling {
        Some("refused_non_profit_dwelling")
    } else if owns {
        Some("owns_other_dwelling")
    } else if rent.related_landlord {
        Some("related_landlord")
    } else if !rent.registered_at_address {
        Some("not_registered_at_address")
    } else {
        None
    }
}

/// The assets are looked at as for social assistance.
fn assets(law: &mut Law, dsp: &Assistance) -> Option<&'static str> {
    law.earlier("assets_excluded", Value::Yes(dsp.assets_excluded), "assets_limit");
    dsp.assets_excluded.then_some("assets")
}
