//! What is shown of "what if": families worked out by hand, the switches, and that words, table and picture come from
//! the same points.
#![allow(clippy::inconsistent_digit_grouping, reason = "the cents stand apart")]

use moje_pravice::date::{Date, Month};
use moje_pravice::embed::rights::Rights;
use moje_pravice::household::{
    Household, Income, IncomeKind, Number, OtherParent, Person, ResidenceStatus, Role, School, Sex, Work, WorkKind,
    Year,
};
use moje_pravice::law;
use moje_pravice::law::amounts::{Amounts, RIGHTS};
use moje_pravice::money::Eur;
use moje_pravice::picture::{Axes, strokes};
use moje_pravice::text::LANGUAGES;
use moje_pravice::trace::Right;
use moje_pravice::what_if::changes::{Changes, Refused, When, could_start_kindergarten, next_of_age};
use moje_pravice::what_if::curve::{curve, curve_of};
use moje_pravice::what_if::earnings::Hours;
use moje_pravice::what_if::limits;
use moje_pravice::what_if::line::Line;
use moje_pravice::what_if::said;
use moje_pravice::what_if::trial::{Trial, Tried, What};
use moje_pravice::words::Words;

const APRIL: Date = Date::known(2026, 4, 10);

fn eur(cents: i64) -> Eur {
    Eur::cents(cents)
}

fn adult() -> Person {
    Person::new("you", Role::Applicant, Sex::F, Date::known(1990, 5, 2))
}

fn child(id: &str, born: Date) -> Person {
    let mut child = Person::new(id, Role::Child, Sex::M, born);
    child.other_parent = OtherParent::Absent;
    child.school = School::Primary;
    child
}

fn wage(monthly: i64) -> Income {
    let mut wage = Income::new(IncomeKind::Wage);
    for month in 1..=3 {
        wage.months.insert(Month::new(2026, month).unwrap(), eur(monthly));
    }
    wage.annual.insert(Year(2025), eur(monthly * 12));
    wage
}

/// Somebody alone, without work.
fn alone() -> Household {
    Household::new(APRIL, vec![adult()])
}

/// A mother and her son, who are told not to ask for social assistance: child benefit alone hangs on the earnings.
fn mother_and_son() -> Household {
    let mut household = Household::new(APRIL, vec![adult(), child("child1", Date::known(2018, 9, 14))]);
    household.dsp_ban_until = Some(Date::known(2028, 1, 1));
    household
}

fn brings(household: &Household, right: Right) -> Eur {
    of(&law::amounts(household).unwrap(), right)
}

fn of(amounts: &Amounts, right: Right) -> Eur {
    amounts.rights[RIGHTS.iter().position(|known| *known == right).unwrap()]
}

fn line(household: &Household) -> Line {
    let curve = curve(household, 0, Hours::AsTold).unwrap();
    Line::of(&curve, Eur::ZERO)
}

#[test]
fn the_points_of_a_mother_and_her_son_are_twice_the_limits_of_the_classes() {
    // The income per person is half of the earnings, and half of 482.98 is the first limit, 241.49. In each class she
    // has the amount of the first child and 30 % of it for a single parent:
    //   class   limit   first child   with 30 %    and less than before
    //   1       241.49  147.69        192.00
    //   2       402.50  126.26        164.14       27.86
    //   3       483.01   96.24        125.11       39.03
    //   4       563.50   75.91         98.68       26.43
    //   5       711.12   62.06         80.68       18.00
    //   6       858.67   39.32         51.12       29.56
    //   7      1100.20   29.52         38.38       12.74
    //   8      1328.28   25.70         33.41        4.97
    //   above                           0.00       33.41
    let expected: [(i64, i64); 8] = [
        (482_98, -27_86),
        (805_00, -39_03),
        (966_02, -26_43),
        (1127_00, -18_00),
        (1422_24, -29_56),
        (1717_34, -12_74),
        (2200_40, -4_97),
        (2656_56, -33_41),
    ];
    let line = line(&mother_and_son());
    let found: Vec<_> = line.dots.iter().filter(|dot| !dot.jumps.is_empty()).collect();
    let points: Vec<_> = found.iter().map(|dot| (dot.at, dot.jumps.iter().map(|jump| jump.by).sum::<Eur>())).collect();
    assert_eq!(points, expected.map(|(at, by)| (eur(at), eur(by))));
    assert_eq!(found.last().unwrap().jumps[0].left, Eur::ZERO, "the last one ends it");
    // All else stays: she has as much again with as much more as the benefit fell by.
    assert_eq!(found[0].regained, Some(eur(482_98 + 27_86)));
    // Without assistance all of a further euro stays, everywhere; said once, where work begins.
    let kept: Vec<_> = line.dots.iter().filter_map(|dot| dot.kept).collect();
    assert_eq!(kept, [100.into()]);
}

#[test]
fn somebody_alone_has_the_minimum_income_until_it_is_earned() {
    // Minimum income 507.43; with more than 128 hours of work (1 + 0.51) x 507.43 = 766.2193. Up to there each euro of
    // earnings takes a euro of assistance; behind it all of it stays.
    let line = line(&alone());
    assert_eq!(line.dots[0].on_hand, (eur(507_43), eur(766_22)));
    assert_eq!(line.dots[0].jumps[0].by, eur(258_79 - 1), "one cent is earned");
    assert_eq!(line.dots[0].kept, Some(0.into()));
    let bends: Vec<_> = line.dots[1..].iter().map(|dot| (dot.at, dot.jumps.len(), dot.kept)).collect();
    assert_eq!(bends, [(eur(766_22), 0, Some(100.into()))]);
    // Of earnings she may have 766.21 with a cent of assistance; of savings, which don't lower it, three minimum
    // incomes: 3 x 507.43 = 1522.29 (ZUPJS 18(2)).
    let mut works = alone();
    works.persons[0].work = Work { kind: WorkKind::Employed, hours: Some(Number(174.into())) };
    works.persons[0].incomes.push(wage(300_00));
    let assistance = &limits::earnings(&works, 0, Hours::AsTold).unwrap().rows[0];
    assert_eq!(
        (assistance.now, assistance.same_to, assistance.something_to),
        (eur(466_22), Some(eur(300_00)), Some(eur(766_21)))
    );
    let savings = &limits::savings(&alone()).unwrap().rows[0];
    assert_eq!((savings.same_to, savings.something_to), (Some(eur(1522_29)), Some(eur(1522_29))));
}

#[test]
fn switches_bring_what_was_worked_out_by_hand() {
    let with = |changes: Changes, household: &Household| changes.on(household).unwrap();
    // (1 + 0.57) x 507.43 = 796.6651.
    let pair = with(Changes { partner: true, ..Changes::default() }, &alone());
    assert_eq!(brings(&pair, Right::DenarnaSocialnaPomoc), eur(796_67));
    // And out again: as before.
    let again = with(Changes { partner: true, ..Changes::default() }, &pair);
    assert_eq!(brings(&again, Right::DenarnaSocialnaPomoc), eur(507_43));
    // A child: 147.69 with 30 % (44.31); the supplement of children outside kindergarten ended in April 2026. Minimum
    // income (1 + 0.59 + 0.18) x 507.43 = 898.15, less 147.69 - 20 % of it (29.54) = 118.15 of the benefit.
    let family = with(Changes { birth: true, ..Changes::default() }, &alone());
    assert_eq!(brings(&family, Right::OtroskiDodatek), eur(192_00));
    assert_eq!(brings(&family, Right::DenarnaSocialnaPomoc), eur(780_00));
    // With 1,522.30 saved there is no assistance.
    let saved = with(Changes { savings: Some(eur(1522_30)), ..Changes::default() }, &alone());
    assert_eq!(brings(&saved, Right::DenarnaSocialnaPomoc), Eur::ZERO);
    // At 18 the child benefit ends.
    let of_age = with(Changes { of_age: true, ..Changes::default() }, &mother_and_son());
    assert_eq!(brings(&mother_and_son(), Right::OtroskiDodatek), eur(192_00));
    assert_eq!(brings(&of_age, Right::OtroskiDodatek), Eur::ZERO);
}

#[test]
fn twins_that_are_expected_are_born_together() {
    let mut household = alone();
    household.expected_birth = Some(Date::known(2026, 4, 20));
    household.expected_children = 2;
    let born = Changes { birth: true, ..Changes::default() }.on(&household).unwrap();
    let ids: Vec<_> = born.persons.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(ids, ["you", "child1", "child2"]);
    assert_eq!(born.expected_birth, None);
    // Somebody who applies a month later has them by then, too.
    let later = Changes { when: When::NextMonth, ..Changes::default() }.on(&household).unwrap();
    assert_eq!(later.persons.len(), 3);
    assert_eq!(later.persons[1].birthdate, Date::known(2026, 4, 20));
}

#[test]
fn kindergarten_is_for_the_youngest_who_is_at_home() {
    let mut household = mother_and_son();
    let start = Changes { kindergarten: Some(eur(560_00)), ..Changes::default() };
    assert_eq!(start.on(&household).unwrap_err(), Refused::NoChild);
    let mut small = child("child2", Date::known(2024, 1, 20));
    small.school = School::None;
    household.persons.push(small);
    assert_eq!(could_start_kindergarten(&household), Some(2));
    // She earns nothing: the first class pays nothing of the price (ZUPJS 24), so the office pays all of the 77 % that
    // parents pay at most, 431.20.
    let amounts = law::amounts(&start.on(&household).unwrap()).unwrap();
    assert_eq!((of(&amounts, Right::ZnizanoPlaciloVrtca), amounts.kindergarten), (eur(431_20), Eur::ZERO));
    assert_eq!(next_of_age(&household), Some(1));
}

#[test]
fn what_moves_in_has_the_same_status_and_what_is_away_cannot_move_out() {
    let mut household = alone();
    household.persons[0].residence_status = ResidenceStatus::Refugee;
    household.persons[0].permanent_residence = false;
    let partner = Changes { partner: true, ..Changes::default() };
    let moved = partner.on(&household).unwrap();
    assert_eq!(moved.persons[1].residence_status, ResidenceStatus::Refugee);
    assert!(!moved.persons[1].permanent_residence);
    let mut away = moved;
    away.persons[1].missing = true;
    assert_eq!(partner.on(&away).unwrap_err(), Refused::PartnerAway);
}

#[test]
fn income_goes_on_where_the_application_is_later() {
    let mut household = mother_and_son();
    household.persons[0].incomes.push(wage(640_00));
    let mut gift = Income::new(IncomeKind::Gift);
    gift.months.insert(Month::new(2026, 3).unwrap(), eur(900_00));
    household.persons[0].incomes.push(gift);
    let march = Changes { when: When::AfterMarch, ..Changes::default() }.on(&household).unwrap();
    assert_eq!(march.application_date, Date::known(2027, 3, 1));
    let [wage, gift] = &march.persons[0].incomes[..] else { panic!("two streams") };
    for month in ["2026-12", "2027-01", "2027-02"] {
        let (year, number) = (month[..4].parse().unwrap(), month[5..].parse().unwrap());
        let month = Month::new(year, number).unwrap();
        assert_eq!(wage.in_month(month), eur(640_00));
        assert_eq!(gift.in_month(month), Eur::ZERO);
    }
    assert_eq!(wage.in_year(2026), Some(eur(7680_00)));
    // No law is known for that day yet.
    assert!(law::amounts(&march).is_err());
    let next = Changes { when: When::NextMonth, ..Changes::default() }.on(&household).unwrap();
    assert_eq!(next.application_date, Date::known(2026, 5, 10));
    assert_eq!(brings(&next, Right::OtroskiDodatek), brings(&household, Right::OtroskiDodatek));
}

#[test]
fn what_has_ended_does_not_begin_again() {
    let mut household = alone();
    let mut ended = wage(640_00);
    ended.ceased = true;
    household.persons[0].incomes.push(ended);
    let next = Changes { when: When::NextMonth, ..Changes::default() }.on(&household).unwrap();
    assert_eq!(next.persons[0].incomes[0].in_month(Month::new(2026, 4).unwrap()), Eur::ZERO);
}

#[test]
fn both_sides_add_up() {
    let mut household = mother_and_son();
    household.dsp_ban_until = None;
    household.persons[0].work.kind = WorkKind::Employed;
    household.persons[0].incomes.push(wage(640_00));
    let mut tried = Tried::new(&household, &Trial::default(), Rights::ALL).unwrap();
    // Nothing is tried: both sides are as it is.
    let as_it_is = tried.with(None).unwrap();
    assert!(as_it_is.rows.iter().all(|row| row.now == row.then));
    let compared = tried.with(Some(eur(1000_00))).unwrap();
    let (sum, parts) = compared.rows.split_last().unwrap();
    assert_eq!(sum.what, What::OnHand);
    assert_eq!(sum.now, parts.iter().map(|row| row.now).sum());
    assert_eq!(sum.then, parts.iter().map(|row| row.then).sum());
    assert_eq!(parts[0].what, What::ComesIn);
    assert_eq!((parts[0].now, parts[0].then), (eur(640_00), eur(1000_00)));
    // The line has the same at hand there as the table.
    let curve = curve_of(&tried.household, 0, Hours::AsTold, Rights::ALL).unwrap();
    assert_eq!(Line::of(&curve, tried.beside).present, (eur(640_00), sum.now));
    // Where only child benefit is asked for, nothing else is in the sum.
    let mut only = Tried::new(&household, &Trial::default(), Rights::OD).unwrap();
    let rows = only.with(None).unwrap().rows;
    let what: Vec<_> = rows.iter().map(|row| row.what).collect();
    assert_eq!(what, [What::ComesIn, What::Right(Right::OtroskiDodatek), What::OnHand]);
}

#[test]
fn who_moves_out_takes_the_earnings_along() {
    let mut household = Changes { partner: true, ..Changes::default() }.on(&mother_and_son()).unwrap();
    household.persons[2].work.kind = WorkKind::Employed;
    household.persons[2].incomes.push(wage(900_00));
    let trial = Trial { changes: Changes { partner: true, ..Changes::default() }, ..Trial::default() };
    let compared = Tried::new(&household, &trial, Rights::ALL).unwrap().with(None).unwrap();
    assert_eq!((compared.rows[0].now, compared.rows[0].then), (eur(900_00), Eur::ZERO));
}

/// Every amount in a text, as the language writes it.
fn holds(text: &str, words: Words, amount: Eur) -> bool {
    text.contains(&words.amount(amount))
}

#[test]
fn words_table_and_picture_come_from_the_same_points() {
    let mut family = mother_and_son();
    family.dsp_ban_until = None;
    family.persons[0].incomes.push(wage(640_00));
    for household in [family, mother_and_son(), alone()] {
        let line = line(&household);
        let axes = Axes::of(&line, Eur::ZERO);
        let drawn = strokes(&line, &axes);
        for language in LANGUAGES.iter().filter(|language| ["sl", "en", "ar"].contains(&language.code)) {
            let words = Words { language };
            for dot in &line.dots {
                let text = said::dot(words, &line, dot);
                // The words have every amount of the point.
                assert!(holds(&text, words, dot.at) || dot.jumps.is_empty(), "{text}");
                for jump in &dot.jumps {
                    assert!(holds(&text, words, said::size(jump.by)), "{text}");
                    assert!(text.contains(language.named("right", jump.right.name())), "{text}");
                }
                // What rounding alone takes is not told.
                if let Some(at) = dot.regained.filter(|_| dot.change() < eur(-5)) {
                    assert!(holds(&text, words, at), "{text}");
                }
            }
        }
        for dot in &line.dots[1..] {
            // The table has a part that ends there and one that begins a cent later, with what is at hand in the words.
            let place = line.parts.iter().position(|part| part.earnings.1 == dot.at).expect("a part ends at the point");
            assert_eq!(line.parts[place].on_hand.1, dot.on_hand.0);
            assert_eq!(line.parts[place + 1].on_hand.0, dot.on_hand.1);
            assert_eq!(line.parts[place + 1].earnings.0, dot.at + Eur::cents(1));
            // The picture has a stroke that ends there.
            let end = axes.place(dot.at, dot.on_hand.0);
            assert!(drawn.iter().any(|stroke| !stroke.is_break && stroke.to == end), "{}", dot.at);
        }
        assert_eq!(drawn.iter().filter(|stroke| !stroke.is_break).count(), line.parts.len());
        assert_eq!(drawn.last().unwrap().to.0, 1000, "the line goes to the end");
    }
}
