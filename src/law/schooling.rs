//! What the scholarship and the school meals share: who is counted elsewhere, and school years.

use crate::date::Date;
use crate::household::School;
use crate::law::context::Law;
use crate::law::persons::Members;

/// Why the income of another circle of persons decides for someone (ZUPJS 10(3), (9), (10), 11); none
/// where that of this household does.
pub fn counted_elsewhere(law: &Law, members: &Members, i: usize) -> Option<&'static str> {
    if members.yearly(law.household).any(|counted| counted == i) {
        return None;
    }
    let excluded = members.excluded.iter().find(|(person, _)| *person == i).map(|(_, reason)| *reason);
    Some(match excluded {
        None | Some("custody_other_parent") => "counted_with_other_parent",
        Some("own_family") => "own_family",
        Some(_) => "own_application",
    })
}

/// The last day of the school year (31 August) or study year (30 September) in which `day` lies.
pub fn school_year_end(school: School, day: Date) -> Date {
    let (month, last) = if school == School::Student { (9, 30) } else { (8, 31) };
    let end = Date::known(day.year(), month, last);
    if day <= end { end } else { Date::known(day.year() + 1, month, last) }
}

/// The first day of the school year or study year in which `day` lies.
pub fn school_year_start(school: School, day: Date) -> Date {
    school_year_end(school, day).month().add_months(-11).first_day()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_ends_in_august_and_a_study_year_in_september() {
        for (school, day, start, end) in [
            (School::Secondary, (2026, 8, 31), (2025, 9, 1), (2026, 8, 31)),
            (School::Secondary, (2026, 9, 1), (2026, 9, 1), (2027, 8, 31)),
            (School::Student, (2026, 9, 30), (2025, 10, 1), (2026, 9, 30)),
            (School::Student, (2026, 10, 1), (2026, 10, 1), (2027, 9, 30)),
        ] {
            let date = |(year, month, day)| Date::known(year, month, day);
            assert_eq!(school_year_end(school, date(day)), date(end));
            assert_eq!(school_year_start(school, date(day)), date(start));
        }
    }
}
