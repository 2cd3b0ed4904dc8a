//! Ranges of households of which some facts are not known: worked out by hand, and against every value.

use moje_pravice::estimate::NoLaw;
use moje_pravice::household::{Household, Income, IncomeKind, OtherParent, Person, Role, School, Sex, Year};
use moje_pravice::law;
use moje_pravice::law::amounts::Amounts;
use moje_pravice::money::Eur;
use moje_pravice::range::{Chosen, May, Open, Range, Unknown, range, value};

/// A mother of two who asks in May 2026. What the father gives, and what she earned, may not be known.
struct Mother {
    unknown: Vec<Unknown>,
}

fn unknown(path: &str, may: May) -> Unknown {
    Unknown { path: path.to_owned(), may }
}

fn household(chosen: &Chosen) -> Household {
    let mut persons = vec![Person::new("mother", Role::Applicant, Sex::F, "1990-05-17".parse().unwrap())];
    persons[0].registered_unemployed = true;
    for (id, born) in [("elder", "2014-03-02"), ("younger", "2017-11-20")] {
        let mut child = Person::new(id, Role::Child, Sex::F, born.parse().unwrap());
        let unknown = value(chosen, "father").unwrap_or_default() == 0;
        child.other_parent = if unknown { OtherParent::Unknown } else { OtherParent::Absent };
        child.support_from_other_parent = Some(!unknown);
        child.school = School::Primary;
        persons.push(child);
    }
    let earned = Eur::cents(value(chosen, "wage").unwrap_or_default());
    let mut wage = Income::new(IncomeKind::Wage);
    for month in ["2026-02", "2026-03", "2026-04"] {
        wage.months.insert(month.parse().unwrap(), earned);
    }
    wage.annual.insert(Year(2025), earned.times(12.into()));
    persons[0].incomes.push(wage);
    let mut household = Household::new("2026-05-10".parse().unwrap(), persons);
    household.assets.savings = Eur::cents(value(chosen, "savings").unwrap_or_default());
    household
}

impl Open for Mother {
    fn unknown(&self, _: &Chosen) -> Vec<Unknown> {
        self.unknown.clone()
    }
    fn amounts(&self, chosen: &Chosen) -> Result<Option<Amounts>, NoLaw> {
        law::amounts(&household(chosen)).map(Some)
    }
}

fn of(unknown: Vec<Unknown>) -> Range {
    range(&Mother { unknown }, 2_000).expect("there is law").expect("there is a household")
}

#[test]
fn who_the_father_is_decides_about_a_supplement() {
    // The father is unknown: child benefit 147.69 and 162.45, each with 30 % for a single-parent family (ZSDP-1 72):
    // 192.00 + 211.19 = 403.19 (the first example of the library). He supports them: 147.69 + 162.45 = 310.14.
    let found = of(vec![unknown("father", May::BeOneOf(2))]);
    assert_eq!((found.least[0], found.most[0]), (Eur::cents(31_014), Eur::cents(40_319)));
    assert!(found.is_certain);
    assert_eq!(found.looked_at, 2);
    assert_eq!(found.matters[0].path, "father");
    assert_eq!(found.matters[0].narrows, found.most_together - found.least_together);
}

#[test]
fn nothing_unknown_is_no_range() {
    let found = of(Vec::new());
    assert_eq!(found.least, found.most);
    assert!(found.is_certain && found.matters.is_empty());
}

#[test]
fn along_an_amount_the_bounds_are_those_of_every_cent_tried() {
    let found = of(vec![unknown("wage", May::BeBetween(0, 300_000)), unknown("father", May::BeOneOf(2))]);
    assert!(found.is_certain);
    for father in 0..2 {
        for wage in (0..=300_000).step_by(731).chain([1, 299_999, 300_000]) {
            let chosen = vec![("wage".to_owned(), wage), ("father".to_owned(), father)];
            contains(&found, &law::amounts(&household(&chosen)).unwrap());
        }
    }
    // With 3,000 EUR a month for three there is no assistance, and with nothing it is the most.
    assert_eq!(found.least[1], Eur::ZERO);
}

/// Rounding may bring a cent or two more within a straight piece than at its ends.
const BLUR: Eur = Eur(rust_decimal::Decimal::from_parts(2, 0, 0, false, 2));

fn contains(range: &Range, amounts: &Amounts) {
    for (place, amount) in amounts.rights.into_iter().enumerate() {
        assert!(range.least[place] <= amount + BLUR && amount <= range.most[place] + BLUR, "{place}: {amount}");
    }
    let together = amounts.total();
    assert!(range.least_together <= together + BLUR && together <= range.most_together + BLUR, "{together}");
}

#[test]
fn several_amounts_are_searched_and_told_as_an_estimate() {
    let amounts = vec![unknown("wage", May::BeBetween(0, 300_000)), unknown("savings", May::BeBetween(0, 5_000_000))];
    let found = of(amounts);
    assert!(!found.is_certain);
    assert!(found.least_together < found.most_together);
    assert!(found.matters.iter().any(|matter| matter.path == "wage"));
}

#[test]
fn the_most_narrowing_fact_comes_first() {
    // The father unknown: 192.00 + 211.19 = 403.19 of child benefit; minimum income (1 + 2 x 0.59 + 2 x 0.18) x 507.43 =
    // 1288.87, less 118.15 + 132.91 of the child benefit: 1037.81; together 1441.00. He supports them: 147.69 + 162.45 =
    // 310.14; (1 + 2 x 0.59) x 507.43 = 1106.20, less 251.06: 855.14; together 1165.28. Savings above the limit take the
    // assistance away: 403.19 or 310.14 is left. So the range goes from 310.14 to 1441.00.
    let found = of(vec![unknown("father", May::BeOneOf(2)), unknown("savings", May::BeBetween(0, 5_000_000))]);
    assert!(found.is_certain);
    assert_eq!((found.least_together, found.most_together), (Eur::cents(31_014), Eur::cents(144_100)));
    // With the father known 1441.00 - 403.19 = 1037.81 or 1165.28 - 310.14 = 855.14 of it are left, 946.48 on average:
    // 1130.86 - 946.48 = 184.38 narrower. With the savings known at most 1441.00 - 1165.28 = 275.72 are left.
    let order: Vec<&str> = found.matters.iter().map(|matter| matter.path.as_str()).collect();
    assert_eq!(order, ["savings", "father"]);
    assert_eq!(found.matters[1].narrows, Eur::cents(18_438));
    assert!(found.matters[0].narrows >= Eur::cents(113_086 - 27_572));
}

#[test]
fn what_changes_nothing_matters_nothing() {
    // Whatever else is open: nothing of the household hangs on the second fact.
    for father in [May::BeOneOf(2), May::BeLikeOneOf(2)] {
        let found = of(vec![unknown("father", father), unknown("nothing", May::BeOneOf(3))]);
        assert_eq!(found.matters.iter().map(|matter| matter.path.as_str()).collect::<Vec<_>>(), ["father"]);
    }
}

#[test]
fn looked_at_a_little_at_a_time_it_is_the_same() {
    let mother =
        Mother { unknown: vec![unknown("father", May::BeOneOf(2)), unknown("wage", May::BeBetween(0, 300_000))] };
    let mut looking = moje_pravice::range::Looking::new(2_000);
    let mut steps = 1;
    while !looking.go_on(&mother).unwrap() {
        steps += 1;
    }
    let (found, at_once) = (looking.found().unwrap(), of(mother.unknown.clone()));
    assert!(steps > 3, "{steps}");
    assert_eq!((found.least, found.most, found.looked_at), (at_once.least, at_once.most, at_once.looked_at));
}
