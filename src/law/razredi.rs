//! All income classes of the rights that hang on one, for a household to see its own among them: how
//! far the next limit is, and what it brings. They decide nothing: each right has found its class by
//! itself.

use rust_decimal::Decimal;

use crate::citation::{Article, zupjs};
use crate::dated::Dated;
use crate::estimate::{DrzavnaStipendija, Percent, Razred, Razredi, SolskaPrehrana};
use crate::household::School;
use crate::law::context::{Law, NoValue};
use crate::law::later_income::WithRights;
use crate::law::rights::{ChildBenefits, Kindergarten, Rights};
use crate::law::{classes, drzavna_stipendija, otroski_dodatek, solska_prehrana, znizano_placilo_vrtca};
use crate::money::Eur;
use crate::trace::Right;

/// A ladder before its classes are known.
struct Ladder {
    right: Right,
    of: &'static str,
    article: Article,
    /// The place of the person whose amounts they are.
    person: Option<usize>,
    income: WithRights,
    limits: &'static [&'static Dated],
    /// A class without a limit follows the last one.
    open_above: bool,
}

/// What hangs on a class with this upper limit.
type Of<'a> = &'a dyn Fn(&mut Law, u8, Eur) -> Result<Decimal, NoValue>;

/// The classes of every right of the household that hangs on its income per person.
pub(super) fn razredi(law: &mut Law, rights: &Rights) -> Vec<Razredi> {
    let Rights { benefits, scholarship, kindergarten, meals, .. } = rights;
    // What stands beside the household's own class is no ground of the estimate.
    law.aside(|law| {
        let found = [
            child_benefit(law, benefits),
            of_scholarship(law, scholarship),
            of_kindergarten(law, kindergarten),
            of_meals(law, benefits, meals, School::Primary),
            of_meals(law, benefits, meals, School::Secondary),
        ];
        found.into_iter().flatten().collect()
    })
}

impl Ladder {
    /// All classes with what hangs on them; nothing where a value is not known.
    fn climb(self, law: &mut Law, of: Of) -> Option<Razredi> {
        let is_share = !matches!(self.of, "child_benefit" | "scholarship");
        let mut found = Vec::new();
        let limits = self.limits.iter().map(Some).chain(self.open_above.then_some(None));
        for (class, limit) in (1..).zip(limits) {
            let up_to = limit.map(|limit| law.eur("class_limit", limit)).transpose().ok()?;
            let value = of(law, class, up_to.unwrap_or(self.income.per_person)).ok()?;
            found.push(Razred {
                class,
                up_to,
                amount: (!is_share).then_some(Eur(value)),
                percent: is_share.then_some(Percent(value)),
            });
        }
        Some(Razredi {
            right: self.right.name(),
            of: self.of,
            article: self.article.to_string(),
            person: self.person.map(|i| law.id(i)),
            income_per_person: self.income.per_person,
            bracket: self.income.class,
            classes: found,
        })
    }
}

/// For the first child that has the benefit, or that lacks it for the income alone.
fn child_benefit(law: &mut Law, benefits: &ChildBenefits) -> Option<Razredi> {
    let with = |reason| benefits.children.iter().find(|child| child.reason == reason);
    let child = with(None).or_else(|| with(Some("income")))?;
    let income = WithRights { per_person: benefits.per_person, class: benefits.class };
    let ladder = Ladder {
        right: Right::OtroskiDodatek,
        of: "child_benefit",
        article: zupjs("22(2)"),
        person: Some(child.person),
        income,
        limits: &classes::LIMITS,
        open_above: false,
    };
    let order = child.order.unwrap_or(1);
    ladder.climb(law, &|law, class, limit| {
        // Within a class the income mattered for pupils of secondary school until 2018 (53.a).
        let per_person = if income.class == Some(class) { income.per_person } else { limit };
        let day = law.day();
        otroski_dodatek::amounts::amount(law, child.person, order, class, per_person, day).map(|eur| eur.0)
    })
}

/// For the first who has a scholarship, or who lacks it for the income alone.
fn of_scholarship(law: &mut Law, scholarship: &DrzavnaStipendija) -> Option<Razredi> {
    let with = |reason| scholarship.items.iter().find(|item| item.reason == reason);
    let item = with(None).or_else(|| with(Some("income")))?;
    let person = place(law, &item.id)?;
    let from = item.from.unwrap_or(law.start());
    let ladder = Ladder {
        right: Right::DrzavnaStipendija,
        of: "scholarship",
        article: zupjs("23(2)"),
        person: Some(person),
        income: WithRights { per_person: scholarship.income_per_person, class: scholarship.bracket },
        limits: drzavna_stipendija::amounts::limits(law).ok()?,
        open_above: false,
    };
    ladder.climb(law, &|law, class, _| drzavna_stipendija::amounts::amount(law, person, class, from).map(|eur| eur.0))
}

/// Where the class decides what is paid for at least one child.
fn of_kindergarten(law: &mut Law, kindergarten: &Kindergarten) -> Option<Razredi> {
    kindergarten.fees.iter().find(|fee| fee.reason == "class")?;
    let ladder = Ladder {
        right: Right::ZnizanoPlaciloVrtca,
        of: "kindergarten",
        article: zupjs("24(1)"),
        person: None,
        income: WithRights { per_person: kindergarten.per_person, class: Some(kindergarten.class) },
        limits: &classes::LIMITS,
        open_above: true,
    };
    ladder.climb(law, &|law, class, _| znizano_placilo_vrtca::class_share(law, class))
}

/// For the first pupil of a kind of school whose meals the class decides: of the primary school the
/// lunch, for the snack is free or not; of the secondary school the snack.
fn of_meals(law: &mut Law, benefits: &ChildBenefits, meals: &SolskaPrehrana, school: School) -> Option<Razredi> {
    let by_class = meals.items.iter().filter(|item| matches!(item.reason, "meals_class" | "income"));
    let mut pupils = by_class.filter_map(|item| place(law, &item.id));
    let pupil = pupils.find(|&i| law.persons()[i].school == school)?;
    let is_lunch = school == School::Primary;
    // From 18 on the income is that of the scholarship, with the rights before it: no ladder for that.
    if solska_prehrana::by_scholarship(law, pupil) || is_lunch && !law.persons()[pupil].meals.lunch {
        return None;
    }
    let ladder = Ladder {
        right: Right::SolskaPrehrana,
        of: if is_lunch { "lunch" } else { "snack" },
        article: if is_lunch { zupjs("26(1)") } else { zupjs("25(2)") },
        person: Some(pupil),
        income: WithRights { per_person: benefits.per_person, class: benefits.class },
        limits: &classes::LIMITS,
        open_above: false,
    };
    ladder.climb(law, &|law, class, _| match school {
        School::Primary => solska_prehrana::shares::lunch(law, pupil, class),
        _ => solska_prehrana::shares::snack(law, pupil, class),
    })
}

fn place(law: &Law, id: &str) -> Option<usize> {
    law.persons().iter().position(|person| person.id == id)
}
