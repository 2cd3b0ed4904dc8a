//! Own income for social assistance: ZSVarPre 13-23.

use crate::citation::{Article, zsvarpre, zupjs};
use crate::date::Month;
use crate::dated::{
    ASSETS_LIMIT_MULTIPLE, DSP_CARE_MONEY_SHARE, DSP_OCCASIONAL_INCOME_DISREGARD, DSP_ONE_OFF_YEAR_SHARE,
    DSP_WEIGHT_NEXT_ADULT,
};
use crate::household::{Income, IncomeKind, MaintenancePaid};
use crate::law::business;
use crate::law::context::{Law, NoValue};
use crate::law::denarna_socialna_pomoc::minimum_income;
use crate::law::income_kinds::{Monthly, how_it_counts};
use crate::law::persons::{Members, begins_in, meets_general_condition};
use crate::money::Eur;
use crate::readings::{BusinessFloorDsp, FamilyGrantsDsp, OccasionalRelief, OneOffEarlier, PartnerWithoutStatus};
use crate::trace::{Fact, Value};

const OWN_INCOME: &[Article] = &[zsvarpre("20(2)"), zsvarpre("30"), zupjs("12")];
const PERIODIC: &[Article] = &[zsvarpre("20"), zsvarpre("21")];
const MAINTENANCE: &[Article] = &[zupjs("12(1)4"), zsvarpre("21")];
const BUSINESS: &[Article] = &[zsvarpre("11(2)"), zupjs("14")];
const OCCASIONAL: &[Article] = &[zsvarpre("22")];
const ONE_OFF: &[Article] = &[zsvarpre("23(1)")];
const ONE_OFF_EARLIER: &[Article] = &[zsvarpre("23(2)")];
const HALF: &[Article] = &[zupjs("12(1)17")];
const AID: &[Article] = &[zupjs("12(1)19"), zupjs("12(1)20")];
const NO_STATUS: &[Article] = &[zsvarpre("18")];
const FICTIVE: &[Article] = &[zsvarpre("13")];
const PAID: &[Article] = &[zsvarpre("14")];
const CHILD_BENEFIT: &[Article] = &[zupjs("12(1)8"), zupjs("7")];

/// Own income: rows by person and kind, and their sum.
#[derive(Default)]
pub struct Own {
    /// EUR a month each; what is deducted is negative.
    pub rows: Vec<(Option<usize>, &'static str, Eur)>,
    /// EUR a month, at least 0.
    pub total: Eur,
}

impl Own {
    fn add(&mut self, person: Option<usize>, kind: &'static str, amount: Eur) {
        if amount != Eur::ZERO {
            self.rows.push((person, kind, amount));
            self.total += amount;
        }
    }
}

/// The own income of the household, with what of the child benefit counts (by child).
///
/// # Errors
/// When a parameter has no value on the day of the law.
pub fn own_income(law: &mut Law, members: &Members, child_benefit: &[(usize, Eur)]) -> Result<Own, NoValue> {
    law.open("own_income", None, OWN_INCOME);
    let mut own = Own::default();
    let mut relief = Relief::default();
    for i in members.all() {
        if members.partner == Some(i) && counts_by_article_18(law, i) {
            income_without_status(law, i, &mut own)?;
        } else {
            income_of(law, members, i, &mut own, &mut relief)?;
        }
    }
    relief.apply_to_household(law, &mut own)?;
    for &(i, amount) in child_benefit {
        law.open("counted_child_benefit", Some(i), CHILD_BENEFIT);
        law.earlier("otroski_dodatek", Value::Eur(amount), "child_benefit_as_income");
        own.add(Some(i), "otroski_dodatek", law.close(amount));
    }
    let fictive = law.household.fictive_income_monthly;
    if fictive.is_positive() {
        law.open("fictive_income", None, FICTIVE);
        law.fact("fictive_income_monthly", Value::Eur(fictive), Fact::Household("fictive_income_monthly"));
        own.add(None, "fictive_income", law.close_rounded(fictive));
    }
    for i in members.all() {
        maintenance_paid(law, members, i, &mut own);
    }
    own.total = law.close(own.total.or_zero());
    Ok(own)
}

fn counts_by_article_18(law: &Law, i: usize) -> bool {
    law.readings.partner_without_status == PartnerWithoutStatus::IncomeAboveShare
        && !meets_general_condition(&law.persons()[i])
}

/// The average of a stream over the three months; nothing once it has ended (21(1)), the last
/// monthly amount where it has just begun (21(2)).
fn periodic(law: &mut Law, i: usize, j: usize) -> Eur {
    let income = &law.persons()[i].incomes[j];
    law.open("periodic_income", Some(i), PERIODIC);
    let amount = if income.ceased {
        Eur::ZERO
    } else if let Some(month) = begun_month(law, income) {
        let amount = income.in_month(month);
        law.fact("last_month", Value::Eur(amount), Fact::IncomeMonth(i as u8, j as u8, month));
        amount
    } else {
        window_sum(law, i, j).over(3)
    };
    law.close_rounded(amount)
}

/// The month whose amount counts for an income begun in the three months or in the month of the
/// application; none for any other income. What came before the beginning is another income.
fn begun_month(law: &Law, income: &Income) -> Option<Month> {
    let started = income.started?;
    let application = law.application_month();
    if started == application {
        return Some(application);
    }
    let window = law.window();
    let begun = started >= window[0] && started <= window[2];
    begun.then(|| {
        window.into_iter().rev().find(|&m| m >= started && income.in_month(m).is_positive()).unwrap_or(window[2])
    })
}

/// What a stream brought in the three months, EUR.
pub fn window_sum(law: &mut Law, i: usize, j: usize) -> Eur {
    let income = &law.persons()[i].incomes[j];
    let mut sum = Eur::ZERO;
    for month in law.window() {
        let amount = income.in_month(month);
        law.fact("month", Value::Eur(amount), Fact::IncomeMonth(i as u8, j as u8, month));
        sum += amount;
    }
    sum
}

/// The averages that one relief for the household takes together (a reading of AMB-12).
#[derive(Default)]
struct Relief {
    occasional: Eur,
    one_off: Eur,
}

/// Half an osnovni znesek (22(1), 23(1)).
fn half_osnovni_znesek(law: &mut Law) -> Result<Eur, NoValue> {
    let share = law.value("relief_share", &DSP_OCCASIONAL_INCOME_DISREGARD)?;
    law.osnovni_zneski(share)
}

/// Occasional or one-off streams of a person, less the relief of half an osnovni znesek: for each
/// person once for all occasional income and once for one-off income (AMB-12).
fn relieved(
    law: &mut Law,
    i: usize,
    id: &'static str,
    articles: &'static [Article],
    streams: &[usize],
    kept: &mut Eur,
    own: &mut Own,
) -> Result<(), NoValue> {
    let groups: Vec<&[usize]> = match law.readings.occasional_relief {
        OccasionalRelief::PerSource => streams.chunks(1).collect(),
        OccasionalRelief::PerPerson | OccasionalRelief::PerHousehold => vec![streams],
    };
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        law.open(id, Some(i), articles);
        let averages: Eur = group.iter().map(|&j| average(law, i, j)).sum();
        if law.readings.occasional_relief == OccasionalRelief::PerHousehold {
            *kept += averages;
            law.close(averages);
        } else {
            let relief = half_osnovni_znesek(law)?;
            own.add(Some(i), id, law.close(averages.minus_at_most(relief)));
        }
    }
    Ok(())
}

impl Relief {
    /// Under the reading of one relief for the household.
    fn apply_to_household(self, law: &mut Law, own: &mut Own) -> Result<(), NoValue> {
        let kinds = [("occasional_income", OCCASIONAL, self.occasional), ("one_off_income", ONE_OFF, self.one_off)];
        for (id, articles, averages) in kinds {
            if averages.is_positive() {
                law.open(id, None, articles);
                law.earlier("average", Value::Eur(averages), "income_average");
                let relief = half_osnovni_znesek(law)?;
                own.add(None, id, law.close(averages.minus_at_most(relief)));
            }
        }
        Ok(())
    }
}

/// The average of a stream that comes from occasional work or only once.
fn average(law: &mut Law, i: usize, j: usize) -> Eur {
    law.open("income_average", Some(i), PERIODIC);
    let sum = window_sum(law, i, j);
    law.close_rounded(sum.over(3))
}

/// How a stream of a person counts: a third payment for occasional work makes it regular (22(2)),
/// and a reading decides on the family grants.
fn class_of(law: &Law, i: usize, income: &Income) -> Monthly {
    let (_, class, _) = how_it_counts(income.kind);
    let family_grant = matches!(income.kind, IncomeKind::BirthGrant | IncomeKind::LargeFamilySupplement);
    if family_grant && law.readings.family_grants_dsp == FamilyGrantsDsp::NotCounted {
        return Monthly::NotCounted;
    }
    if class != Monthly::OccasionalLimited {
        return class;
    }
    let window = law.window();
    let streams = law.persons()[i].incomes.iter().filter(|other| other.kind == income.kind);
    let payments = streams.map(|other| window.iter().filter(|&&m| other.in_month(m).is_positive()).count());
    if payments.sum::<usize>() > 2 { Monthly::Periodic } else { Monthly::Occasional }
}

/// A person's streams that count in one way.
fn streams(law: &Law, i: usize, class: Monthly) -> Vec<usize> {
    let incomes = law.persons()[i].incomes.iter().enumerate();
    incomes.filter(|(_, income)| class_of(law, i, income) == class).map(|(j, _)| j).collect()
}

/// Those of them that brought something in the three months.
fn received(law: &Law, i: usize, streams: Vec<usize>) -> Vec<usize> {
    let window = law.window();
    let brought = |j: &usize| window.iter().any(|&m| law.persons()[i].incomes[*j].in_month(m).is_positive());
    streams.into_iter().filter(brought).collect()
}

fn income_of(law: &mut Law, members: &Members, i: usize, own: &mut Own, relief: &mut Relief) -> Result<(), NoValue> {
    for j in streams(law, i, Monthly::Periodic) {
        let (name, ..) = how_it_counts(law.persons()[i].incomes[j].kind);
        own.add(Some(i), name, periodic(law, i, j));
    }
    for j in streams(law, i, Monthly::Half) {
        law.open("care_money", Some(i), HALF);
        let whole = periodic(law, i, j);
        let share = law.value("counted_share", &DSP_CARE_MONEY_SHARE)?;
        own.add(Some(i), "care_money_of_cared_person", law.close_rounded(whole.times(share)));
    }
    let maintenance = streams(law, i, Monthly::Maintenance);
    if !maintenance.is_empty() {
        own.add(Some(i), "maintenance", counted_maintenance(law, members, i, &maintenance)?);
    }
    let aid = streams(law, i, Monthly::Aid);
    if !aid.is_empty() {
        law.open("humanitarian_aid", Some(i), AID);
        let received: Eur = aid.iter().map(|&j| periodic(law, i, j)).sum();
        let limit = minimum_income::of_person(law, members, i)?;
        own.add(Some(i), "humanitarian_aid", law.close(received.minus_at_most(limit)));
    }
    if business::has_business(&law.persons()[i]) {
        own.add(Some(i), "business", business_month(law, i)?);
    }
    let occasional = received(law, i, streams(law, i, Monthly::Occasional));
    relieved(law, i, "occasional_income", OCCASIONAL, &occasional, &mut relief.occasional, own)?;
    let one_off = streams(law, i, Monthly::OneOff);
    let earlier: Vec<Eur> = one_off.iter().flat_map(|&j| received_earlier(law, i, j)).collect();
    let one_off = received(law, i, one_off);
    relieved(law, i, "one_off_income", ONE_OFF, &one_off, &mut relief.one_off, own)?;
    if !earlier.is_empty() {
        own.add(Some(i), "one_off_income_earlier", earlier_one_off(law, i, &earlier)?);
    }
    Ok(())
}

/// Maintenance counts; a child's only up to the child's own minimum income (ZUPJS 12(1)4).
fn counted_maintenance(law: &mut Law, members: &Members, i: usize, streams: &[usize]) -> Result<Eur, NoValue> {
    law.open("maintenance_received", Some(i), MAINTENANCE);
    let received: Eur = streams.iter().map(|&j| periodic(law, i, j)).sum();
    let counted =
        if members.children.contains(&i) { received.min(minimum_income::of_child(law, i)?) } else { received };
    Ok(law.close(counted))
}

fn business_month(law: &mut Law, i: usize) -> Result<Eur, NoValue> {
    law.open("business_income_month", Some(i), BUSINESS);
    let with_floor = law.readings.business_floor_dsp == BusinessFloorDsp::Applied;
    let year = business::yearly(law, i, with_floor)?;
    Ok(law.close_rounded(year.over(12)))
}

/// What a one-off stream brought in the months -12 to -4 before the application.
fn received_earlier(law: &Law, i: usize, j: usize) -> Vec<Eur> {
    let application = law.application_month();
    let (first, last) = (application.add_months(-12), application.add_months(-4));
    let months = law.persons()[i].incomes[j].months.iter().filter(|(month, _)| (first..=last).contains(month));
    months.map(|(_, amount)| amount).filter(|amount| amount.is_positive()).collect()
}

/// One-off income received before the three months: a twelfth, where it reaches 48 osnovnih
/// zneskov (23(2)).
fn earlier_one_off(law: &mut Law, i: usize, received: &[Eur]) -> Result<Eur, NoValue> {
    law.open("one_off_income_earlier", Some(i), ONE_OFF_EARLIER);
    let multiple = law.value("limit_multiple", &ASSETS_LIMIT_MULTIPLE)?;
    let limit = law.osnovni_zneski(multiple)?;
    let counted: Eur = match law.readings.one_off_earlier {
        OneOffEarlier::SumPerPerson => {
            Some(received.iter().copied().sum()).filter(|sum| *sum >= limit).unwrap_or_default()
        }
        OneOffEarlier::SingleReceipt => received.iter().copied().filter(|amount| *amount >= limit).sum(),
    };
    let parts = law.value("spread_months", &DSP_ONE_OFF_YEAR_SHARE)?;
    Ok(law.close_rounded(Eur(counted.0 / parts)))
}

/// A partner who does not meet the general condition: the average of what came in, above the
/// minimum income of a next adult, without the reliefs of 22 and 23 (18).
fn income_without_status(law: &mut Law, i: usize, own: &mut Own) -> Result<(), NoValue> {
    law.open("income_of_partner_without_status", Some(i), NO_STATUS);
    let mut sum = Eur::ZERO;
    for (j, income) in law.persons()[i].incomes.iter().enumerate() {
        sum += match class_of(law, i, income) {
            Monthly::NotCounted | Monthly::Business => Eur::ZERO,
            Monthly::Half => {
                let share = law.value("counted_share", &DSP_CARE_MONEY_SHARE)?;
                let whole = periodic(law, i, j);
                law.round(whole.times(share))
            }
            Monthly::Occasional | Monthly::OccasionalLimited | Monthly::OneOff => average(law, i, j),
            Monthly::Periodic | Monthly::Maintenance | Monthly::Aid => periodic(law, i, j),
        };
    }
    if business::has_business(&law.persons()[i]) {
        sum += business_month(law, i)?;
    }
    let weight = law.value("weight", &DSP_WEIGHT_NEXT_ADULT)?;
    let share = law.osnovni_zneski(weight)?;
    own.add(Some(i), "income_of_partner_without_status", law.close(sum.minus_at_most(share)));
    Ok(())
}

/// Maintenance paid to others: at most what a title or agreement says, nothing without one (14).
/// What a partner without the general condition pays lowers at most that partner's own income.
fn maintenance_paid(law: &mut Law, members: &Members, i: usize, own: &mut Own) {
    let by_18 = members.partner == Some(i) && counts_by_article_18(law, i);
    let counted = own.rows.iter().filter(|(person, ..)| *person == Some(i)).map(|(_, _, amount)| *amount).sum();
    let mut most = if by_18 { Some(counted) } else { None };
    for paid in &law.persons()[i].maintenance_paid {
        law.open("maintenance_paid", Some(i), PAID);
        let average = law.round(paid_in_window(law, paid).over(3));
        let title = paid.title_monthly.unwrap_or_default();
        law.fact("title_monthly", Value::Eur(title), Fact::Person(i as u8, "maintenance_paid"));
        let mut deducted = average.min(law.round(title));
        if let Some(left) = &mut most {
            deducted = deducted.min(*left);
            *left -= deducted;
        }
        law.close(deducted);
        own.add(Some(i), "maintenance_paid", Eur(-deducted.0));
    }
}

fn paid_in_window(law: &Law, paid: &MaintenancePaid) -> Eur {
    law.window().into_iter().filter_map(|month| paid.months.get(month)).sum()
}

/// A current monthly amount: of the month before the application, or of the month of the
/// application where it begins then (ZUPJS 15(9)). Its place, for the trace.
pub fn current_month(law: &mut Law, i: usize, j: usize) -> Eur {
    let (month, amount) = current_month_of(law, &law.persons()[i].incomes[j]);
    law.fact("month", Value::Eur(amount), Fact::IncomeMonth(i as u8, j as u8, month));
    amount
}

/// The current month of a stream and what it brought then; nothing once it has ended.
pub fn current_month_of(law: &Law, income: &Income) -> (Month, Eur) {
    let application = law.application_month();
    let month = if begins_in(income, application) { application } else { application.add_months(-1) };
    (month, if income.ceased { Eur::ZERO } else { income.in_month(month) })
}
