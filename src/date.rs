//! Calendar dates and months. The law counts in whole days and months; there is no clock here.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

/// Why a text is no date or no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Date, NoDate> {
        let exists = YEARS.contains(&year) && (1..=12).contains(&month) && day >= 1;
        if exists && day <= days_in(year, month) { Ok(Date { year, month, day }) } else { Err(NoDate) }
    }

    /// A day known to exist, for constants. Fails to compile in a constant when it does not.
    pub const fn known(year: u16, month: u8, day: u8) -> Date {
        assert!(month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month));
        Date { year, month, day }
    }

    /// The calendar year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month the day lies in.
    pub fn month(self) -> Month {
        Month { year: self.year, month: self.month }
    }

    /// The day of the month.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The same day `months` later; the last day of that month where it has no such day.
    pub fn add_months(self, months: i32) -> Date {
        let Month { year, month } = self.month().add_months(months);
        Date { year, month, day: self.day.min(days_in(year, month)) }
    }

    /// The day before.
    pub fn previous(self) -> Date {
        if self.day > 1 { Date { day: self.day - 1, ..self } } else { self.month().add_months(-1).last_day() }
    }

    /// The day so many days later (earlier where negative).
    pub fn add_days(self, days: i32) -> Date {
        let mut month = self.month();
        let mut day = i32::from(self.day) + days;
        while day < 1 {
            month = month.add_months(-1);
            day += i32::from(month.last_day().day);
        }
        while day > i32::from(month.last_day().day) {
            day -= i32::from(month.last_day().day);
            month = month.add_months(1);
        }
        Date { day: day as u8, ..month.first_day() }
    }

    /// Days since an arbitrary fixed day; differences are numbers of days.
    pub fn number(self) -> i32 {
        // Days of a civil calendar, with the year counted from March so that the leap day is last.
        let (y, m) = (i32::from(self.year), i32::from(self.month));
        let (y, m) = if m > 2 { (y, m - 3) } else { (y - 1, m + 9) };
        365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + i32::from(self.day)
    }

    /// The birthday in the year in which someone born on this day completes `years` of age. A
    /// person born on 29 February completes it, in a year without that day, on `leap`.
    pub fn birthday(self, years: u16, leap: LeapBirthday) -> Date {
        let year = self.year + years;
        if self.month == 2 && self.day == 29 && !is_leap(year) {
            match leap {
                LeapBirthday::FirstOfMarch => Date { year, month: 3, day: 1 },
                LeapBirthday::LastOfFebruary => Date { year, month: 2, day: 28 },
            }
        } else {
            Date { year, ..self }
        }
    }

    /// Completed years of age on `day` of someone born on this day (0 before birth).
    pub fn age_on(self, day: Date, leap: LeapBirthday) -> u16 {
        let years = day.year.saturating_sub(self.year);
        if years > 0 && self.birthday(years, leap) > day { years - 1 } else { years }
    }
}

/// When a person born on 29 February completes a year of age (open question AMB-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeapBirthday {
    /// On 1 March.
    FirstOfMarch,
    /// On 28 February.
    LastOfFebruary,
}

impl Month {
    /// The month, if the calendar has it.
    pub fn new(year: u16, month: u8) -> Result<Month, NoDate> {
        Date::new(year, month, 1).map(Date::month)
    }

    /// The month `months` later (earlier where negative).
    pub fn add_months(self, months: i32) -> Month {
        let all = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        Month { year: (all / 12) as u16, month: (all % 12 + 1) as u8 }
    }

    /// The first day.
    pub fn first_day(self) -> Date {
        Date { year: self.year, month: self.month, day: 1 }
    }

    /// The last day.
    pub fn last_day(self) -> Date {
        Date { day: days_in(self.year, self.month), ..self.first_day() }
    }

    /// The calendar year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The number of the month, 1 to 12.
    pub fn number(self) -> u8 {
        self.month
    }
}

/// The numbers of a text such as `2026-03-01`, each with the width that ISO 8601 gives it.
fn numbers<const N: usize>(text: &str) -> Result<[u16; N], NoDate> {
    let mut parts = text.split('-');
    let mut numbers = [0; N];
    for (i, number) in numbers.iter_mut().enumerate() {
        let part = parts.next().ok_or(NoDate)?;
        let width = if i == 0 { 4 } else { 2 };
        if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NoDate);
        }
        *number = part.parse().map_err(|_| NoDate)?;
    }
    if parts.next().is_none() { Ok(numbers) } else { Err(NoDate) }
}

impl FromStr for Date {
    type Err = NoDate;
    fn from_str(text: &str) -> Result<Date, NoDate> {
        let [year, month, day] = numbers(text)?;
        Date::new(year, month as u8, day as u8)
    }
}

impl FromStr for Month {
    type Err = NoDate;
    fn from_str(text: &str) -> Result<Month, NoDate> {
        let [year, month] = numbers(text)?;
        Month::new(year, month as u8)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn civil(date: Date) -> jiff::civil::Date {
        jiff::civil::date(date.year as i16, date.month as i8, date.day as i8)
    }

    fn any_date() -> impl Strategy<Value = Date> {
        (1901u16..=2150, 1u8..=12, 1u8..=31).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
    }

    proptest! {
        #[test]
        fn calendar_agrees_with_jiff(a in any_date(), b in any_date(), months in -300i32..300) {
            prop_assert_eq!(civil(a).until(civil(b)).unwrap().get_days(), b.number() - a.number());
            prop_assert_eq!(civil(a.previous()), civil(a).yesterday().unwrap());
            let so_many = civil(a).checked_add(jiff::Span::new().days(months)).unwrap();
            prop_assert_eq!(civil(a.add_days(months)), so_many);
            prop_assert_eq!(civil(a.month().last_day()), civil(a).last_of_month());
            let later = civil(a).checked_add(jiff::Span::new().months(months)).unwrap();
            prop_assert_eq!(civil(a.add_months(months)), later);
        }

        #[test]
        fn text_round_trips(date in any_date()) {
            prop_assert_eq!(date.to_string().parse(), Ok(date));
            prop_assert_eq!(date.month().to_string().parse(), Ok(date.month()));
        }

        #[test]
        fn any_text_is_a_date_or_an_error(text in "\\PC{0,12}") {
            let _ = text.parse::<Date>();
            let _ = text.parse::<Month>();
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2026-13-01", "2026-02-29", "2026-00-01", "2026-1-1", "26-01-01", "2026-01-01x", "", "+026-01-01"]
        {
            assert_eq!(text.parse::<Date>(), Err(NoDate), "{text}");
        }
    }

    #[test]
    fn a_year_of_age_is_completed_on_the_birthday() {
        let born = Date::known(2014, 10, 1);
        assert_eq!(born.age_on(Date::known(2018, 9, 30), LeapBirthday::FirstOfMarch), 3);
        assert_eq!(born.age_on(Date::known(2018, 10, 1), LeapBirthday::FirstOfMarch), 4);
        let leap = Date::known(2012, 2, 29);
        assert_eq!(leap.age_on(Date::known(2026, 2, 28), LeapBirthday::FirstOfMarch), 13);
        assert_eq!(leap.age_on(Date::known(2026, 2, 28), LeapBirthday::LastOfFebruary), 14);
        assert_eq!(leap.age_on(Date::known(2028, 2, 28), LeapBirthday::LastOfFebruary), 15);
    }
}
