//! The income classes that are told beside a right agree with what the right has found, and the months
//! of the picture with the calendar.
#![cfg(feature = "json")]

use moje_pravice::estimate::{Estimate, Razredi};
use moje_pravice::household::read::read_one;
use moje_pravice::picture::{WHOLE, months, stairs};
use serde_json::{Value, json};

/// The estimates of the golden cases and of the cases beside the rules.
fn estimates() -> Vec<Estimate> {
    let golden = std::fs::read_dir("tests/cases/golden").unwrap().map(|entry| entry.unwrap().path());
    let rooms = std::fs::read_dir("src/law").unwrap().map(|room| room.unwrap().path().join("cases.json"));
    let mut found = Vec::new();
    for file in golden.chain(rooms.filter(|file| file.exists())) {
        let cases: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let cases = cases.as_array().cloned().unwrap_or_else(|| vec![cases]);
        let households = cases.iter().filter_map(|case| serde_json::from_value(case["input"].clone()).ok());
        found.extend(households.filter_map(|household| moje_pravice::estimate(&household).ok()));
    }
    found
}

/// A couple with a child in primary school, one in kindergarten, and an income that is the same every year.
fn family(wage: u32) -> Estimate {
    let child = |id: &str, born: &str, school: &str| json!({ "id": id, "role": "child", "sex": "F", "birthdate": born, "school": school });
    let mut small = child("small", "2023-03-01", "kindergarten");
    small["kindergarten"] = json!({ "price": "500" });
    let annual = json!({ "2025": wage.to_string() });
    let month = (wage / 12).to_string();
    let months = json!({ "2026-02": month, "2026-03": month, "2026-04": month });
    let household = json!({
        "application_date": "2026-05-10", "partnership": { "kind": "married" },
        "persons": [
            { "id": "A", "role": "applicant", "sex": "F", "birthdate": "1990-01-01",
              "incomes": [{ "kind": "interest", "annual": annual, "months": months }] },
            { "id": "B", "role": "partner", "sex": "M", "birthdate": "1990-01-01" },
            child("big", "2016-03-01", "primary"), small,
        ],
    });
    moje_pravice::estimate(&read_one(&household.to_string()).unwrap()).unwrap()
}

fn of<'a>(estimate: &'a Estimate, of: &str) -> Option<&'a Razredi> {
    estimate.razredi.iter().find(|razredi| razredi.of == of)
}

#[test]
fn the_classes_of_a_family_are_those_of_the_table() {
    // 48 times 483.01 are 23,184.48: a cent a person more is class 4 (ZUPJS 22(2), 24(1), amounts of March 2026).
    for (wage, class) in [(23_184, 3), (23_185, 4)] {
        let estimate = family(wage);
        let benefit = of(&estimate, "child_benefit").unwrap();
        let rows: Vec<(u8, String, String)> = benefit
            .classes
            .iter()
            .map(|row| (row.class, row.up_to.unwrap().0.to_string(), row.amount.unwrap().0.to_string()))
            .collect();
        let expected = [
            (1, "241.49", "147.69"),
            (2, "402.50", "126.26"),
            (3, "483.01", "96.24"),
            (4, "563.50", "75.91"),
            (5, "711.12", "62.06"),
            (6, "858.67", "39.32"),
            (7, "1100.20", "29.52"),
            (8, "1328.28", "25.70"),
        ];
        assert_eq!(rows, expected.map(|(class, limit, amount)| (class, limit.to_owned(), amount.to_owned())));
        assert_eq!((benefit.bracket, &*benefit.article), (Some(class), "ZUPJS 22(2)"));
        assert_eq!(benefit.person.as_deref(), Some("big"));
    }
    let rich = family(200_000);
    assert_eq!(of(&rich, "child_benefit").unwrap().bracket, None);
    assert_eq!(of(&rich, "kindergarten").unwrap().bracket, Some(9));
}

#[test]
fn classes_agree_with_what_the_rights_found() {
    let mut seen = std::collections::BTreeSet::new();
    for estimate in estimates() {
        for razredi in &estimate.razredi {
            seen.insert(razredi.of);
            let limits: Vec<_> = razredi.classes.iter().filter_map(|class| class.up_to).collect();
            assert!(limits.windows(2).all(|pair| pair[0] < pair[1]));
            // The class is the first whose limit the income does not exceed.
            let reached =
                razredi.classes.iter().find(|class| class.up_to.is_none_or(|limit| razredi.income_per_person <= limit));
            assert_eq!(reached.map(|class| class.class), razredi.bracket);
            let (amount, percent) = reached.map_or((None, None), |class| (class.amount, class.percent));
            let person = razredi.person.as_deref().unwrap_or_default();
            match razredi.of {
                "child_benefit" => {
                    let child = estimate.otroski_dodatek.children.iter().find(|child| child.id == person).unwrap();
                    assert_eq!(child.entitled, reached.is_some(), "{person}");
                    // A child in an institution gets a share of it.
                    assert!(child.base <= amount.unwrap_or_default());
                }
                "scholarship" => {
                    let item = estimate.drzavna_stipendija.items.iter().find(|item| item.id == person).unwrap();
                    assert_eq!(item.basic, amount.unwrap_or_default());
                }
                "kindergarten" => assert_eq!(percent, Some(estimate.znizano_placilo_vrtca.percent)),
                "lunch" | "snack" => {
                    let item = estimate.solska_prehrana.items.iter().find(|item| item.id == person).unwrap();
                    let found = if razredi.of == "lunch" { item.lunch_pct } else { item.snack_pct };
                    assert_eq!(found, percent.unwrap_or_default(), "{person}");
                }
                other => panic!("{other}"),
            }
            let drawn = stairs(razredi);
            assert_eq!(drawn.stairs[drawn.here].class, razredi.bracket);
            assert_eq!(drawn.stairs.last().unwrap().to, WHOLE);
            assert!(drawn.stairs.windows(2).all(|pair| pair[0].to == pair[1].from && pair[0].from < pair[0].to));
        }
    }
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        ["child_benefit", "kindergarten", "lunch", "scholarship", "snack"]
    );
}

#[test]
fn the_months_show_every_day_of_the_calendar_once() {
    let mut bars = 0;
    for estimate in estimates() {
        let months = months(&estimate);
        let marks = months.rows.iter().flat_map(|row| &row.marks).flat_map(|mark| &mark.days).count();
        let starts = |kind: &str| kind == "right_starts" || kind == "right_ends";
        assert_eq!(marks, estimate.koledar.iter().filter(|event| !starts(event.kind)).count());
        for row in &months.rows {
            bars += usize::from(row.bar.is_some());
            assert!(row.bar.is_none_or(|(from, to)| from < to && to <= WHOLE), "{row:?}");
            assert!(row.marks.iter().all(|mark| mark.month < months.count), "{row:?}");
        }
        assert!((12..=14).contains(&months.count), "{}", months.count);
    }
    assert!(bars > 100, "only {bars} bars: are there cases?");
}

#[test]
fn a_bar_runs_as_long_as_the_right() {
    let estimate = family(0);
    let months = months(&estimate);
    assert_eq!((months.first.to_string(), months.count), ("2026-06".to_owned(), 13));
    let row = |right: &str| months.rows.iter().find(|row| row.right == Some(right)).unwrap();
    // Assistance for three months, of thirteen that are shown; the benefit of both children for twelve.
    assert_eq!(row("denarna_socialna_pomoc").bar, Some((0, 3 * WHOLE / 13)));
    assert_eq!(row("otroski_dodatek").bar, Some((0, 12 * WHOLE / 13)));
    assert_eq!(row("otroski_dodatek").persons, ["big", "small"]);
    let again = &row("denarna_socialna_pomoc").marks[0];
    assert_eq!((again.month, again.to_do, again.days[0].kind), (2, true, "apply_again"));
}
