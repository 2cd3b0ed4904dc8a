//! What a person typed and chose, word by word. It lives in memory only.

use super::pages::you::APPLICATION_DATE;
use super::{About, Subject};
use crate::date::{Date, Month};
use crate::embed::rights::Rights;

/// Everything that was answered, by the name of its field.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    today: Date,
    rights: Rights,
    /// By field, in the order of their names: it is looked into all the time.
    said: Vec<(String, String)>,
}

impl Answers {
    /// No answers yet, but for the day of the application: today.
    pub fn new(today: Date) -> Answers {
        let mut answers = Answers::empty(today);
        let day = [u16::from(today.day()), u16::from(today.month().number()), today.year()];
        for (part, number) in APPLICATION_DATE.parts().iter().zip(day) {
            answers.set(&APPLICATION_DATE.field(Subject::Household, part), &number.to_string());
        }
        answers
    }

    /// No answers at all.
    pub fn empty(today: Date) -> Answers {
        Answers { today, rights: Rights::ALL, said: Vec::new() }
    }

    /// The rights that the form is about.
    pub fn rights(&self) -> Rights {
        self.rights
    }

    /// From now on only what these rights need is asked, and counts.
    pub fn ask_for(&mut self, rights: Rights) {
        self.rights = rights;
    }

    /// All fields with what they hold, in the order of their names.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.said.iter().map(|(name, said)| (name.as_str(), said.as_str()))
    }

    /// The field was touched.
    pub fn has(&self, field: &str) -> bool {
        self.place(field).is_ok()
    }

    /// What the field holds; nothing where it was not touched.
    pub fn get(&self, field: &str) -> &str {
        self.place(field).map_or("", |place| &self.said[place].1)
    }

    /// Keeps what the field holds now.
    pub fn set(&mut self, field: &str, said: &str) {
        match self.place(field) {
            Ok(place) => said.clone_into(&mut self.said[place].1),
            Err(place) => self.said.insert(place, (field.to_owned(), said.to_owned())),
        }
    }

    /// Where the field stands, or where it would.
    fn place(&self, field: &str) -> Result<usize, usize> {
        self.said.binary_search_by(|(name, _)| name.as_str().cmp(field))
    }

    /// Only the fields that `keep` names.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.said.retain(|(name, _)| keep(name));
    }

    /// How many fields were touched.
    pub fn len(&self) -> usize {
        self.said.len()
    }

    /// Whether no field was touched.
    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// Whether anything was answered: something that was not there from the start.
    pub fn is_given(&self) -> bool {
        let start = Answers::new(self.today);
        self.said.iter().any(|(field, said)| !said.is_empty() && said != start.get(field))
    }

    /// The day on which the form was opened.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The day of the application; today while it is not a day.
    pub fn application_date(&self) -> Date {
        About { answers: self, subject: Subject::Household }.date(&APPLICATION_DATE).unwrap_or(self.today)
    }

    /// The three calendar months before the month of the application, oldest first, and that month.
    pub fn window(&self) -> [Month; 4] {
        let month = self.application_date().month();
        [month.add_months(-3), month.add_months(-2), month.add_months(-1), month]
    }

    /// The calendar year before the application: the income year of the yearly rights.
    pub fn income_year(&self) -> u16 {
        self.application_date().year() - 1
    }
}
