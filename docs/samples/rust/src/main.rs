//! What a mother with one child and a wage probably has, by the law of a day.

use moje_pravice::date::Date;
use moje_pravice::estimate;
use moje_pravice::household::{Household, Income, IncomeKind, OtherParent, Person, Role, School, Sex, Year};
use moje_pravice::money::Eur;

fn main() {
    let mut mother = Person::new("mother", Role::Applicant, Sex::F, Date::known(1990, 5, 2));
    let mut wage = Income::new(IncomeKind::Wage);
    wage.annual.insert(Year(2025), Eur::cents(7680_00));
    mother.incomes.push(wage);
    let mut child = Person::new("child", Role::Child, Sex::M, Date::known(2018, 9, 14));
    child.school = School::Primary;
    child.other_parent = OtherParent::Absent;

    match estimate(&Household::new(Date::known(2026, 4, 10), vec![mother, child])) {
        Ok(estimate) => {
            println!("child benefit: {} EUR a month", estimate.otroski_dodatek.total);
            println!("by the law of {}; an estimate, the centre for social work decides", estimate.law_as_of);
        }
        // Facts that contradict each other, or a day for which no law is known.
        Err(refusal) => {
            eprintln!("{refusal}");
            std::process::exit(1);
        }
    }
}
