//! The advice over the whole corpus of cases, and by table: a fact of the household, and what follows.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::findings::{Finding, findings};
use super::{Case, depends, differ, documents, links, steps};
use crate::date::{Date, Month};
use crate::estimate::Estimate;
use crate::household::*;
use crate::money::Eur;
use crate::text::{LANGUAGES, key, named};
use crate::words::Words;

fn words() -> Words {
    Words { language: &LANGUAGES[0] }
}

/// Every household of the golden cases, the published examples and the cases beside the rules.
fn corpus() -> Vec<(String, Household)> {
    let files = |folder: &Path| -> Vec<PathBuf> {
        let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        found.sort();
        found
    };
    let mut all = files(Path::new("tests/cases/golden"));
    all.push(PathBuf::from("tests/cases/published.json"));
    all.extend(
        files(Path::new("src/law")).into_iter().map(|room| room.join("cases.json")).filter(|file| file.exists()),
    );
    let mut found = Vec::new();
    for file in all {
        let cases: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let cases = cases.get("cases").cloned().unwrap_or(cases);
        let cases = cases.as_array().cloned().unwrap_or_else(|| vec![cases.clone()]);
        for case in cases {
            let name = format!("{}: {} {}", file.display(), case["id"], case["title"]);
            found.extend(serde_json::from_value(case["input"].clone()).ok().map(|household| (name, household)));
        }
    }
    assert!(found.len() > 150, "only {} households", found.len());
    found
}

/// Looks at every household of the corpus that can be estimated; each is estimated once.
fn each(mut look: impl FnMut(&str, Case)) {
    static ESTIMATED: OnceLock<Vec<(String, Household, Estimate)>> = OnceLock::new();
    let estimated = ESTIMATED.get_or_init(|| {
        let all = corpus().into_iter();
        all.filter_map(|(name, household)| crate::estimate(&household).ok().map(|e| (name, household, e))).collect()
    });
    for (name, household, estimate) in estimated {
        let findings = findings(words(), household, estimate);
        look(name, Case { household, estimate, findings: &findings });
    }
}

fn date(day: &str) -> Date {
    day.parse().unwrap()
}

/// A mother without income and a child of eight whose father is not known.
fn family() -> Household {
    let mother = Person::new("you", Role::Applicant, Sex::F, date("1990-01-15"));
    let mut child = Person::new("child1", Role::Child, Sex::M, date("2017-11-20"));
    child.other_parent = OtherParent::Unknown;
    child.school = School::Primary;
    Household::new(date("2026-05-10"), vec![mother, child])
}

fn changed(change: fn(&mut Household)) -> Household {
    let mut household = family();
    change(&mut household);
    household
}

fn advised(household: &Household) -> (Estimate, Vec<Finding>) {
    let estimate = crate::estimate(household).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let findings = findings(words(), household, &estimate);
    (estimate, findings)
}

/// The names of the documents and steps, and the lines about what differs.
struct Advice {
    documents: Vec<&'static str>,
    steps: Vec<&'static str>,
    after: Vec<&'static str>,
    differ: Vec<String>,
}

fn advice(change: fn(&mut Household)) -> Advice {
    let household = changed(change);
    let (estimate, findings) = advised(&household);
    let case = Case { household: &household, estimate: &estimate, findings: &findings };
    let lists = documents::needed(&documents::CENTRE, &case).chain(documents::needed(&documents::OFFICE, &case));
    Advice {
        documents: lists.map(|document| document.id).collect(),
        steps: steps::hand_in(words(), case).iter().map(|step| step.id).collect(),
        after: steps::after(words(), case),
        differ: differ::differ(words(), case),
    }
}

#[test]
fn whatever_a_household_does_not_have_says_why() {
    let identifier = |text: &str| text.contains('_') || !text.contains(' ');
    let mut seen = 0;
    let mut silent = BTreeSet::new();
    each(|name, case| {
        for finding in case.findings.iter().filter(|finding| !finding.has) {
            seen += 1;
            let reason = finding.unknown.iter().chain(&finding.notes);
            let in_rows = !finding.rows.is_empty() && finding.rows.iter().all(|row| !row.notes.is_empty());
            let texts: Vec<&String> = reason.chain(finding.rows.iter().flat_map(|row| &row.notes)).collect();
            let says = finding.unknown.is_some() || !finding.notes.is_empty() || in_rows;
            if !says || texts.iter().any(|text| identifier(text)) {
                silent.insert(format!("{name}: {}: {texts:?}", finding.id));
            }
        }
        // Who gets nothing of a right that others get is told why, too.
        for finding in case.findings {
            let without = finding.rows.iter().filter(|row| row.amount.is_none() && row.notes.is_empty());
            silent.extend(without.map(|row| format!("{name}: {}: {}", finding.id, row.who)));
        }
    });
    assert!(seen > 1000, "only {seen}");
    assert_eq!(silent, BTreeSet::new());
}

#[test]
fn every_warning_stands_on_a_card_or_below() {
    let json: serde_json::Value = serde_json::from_str(include_str!("../text/sl.json")).unwrap();
    let ids: BTreeSet<String> = {
        let mut ids = BTreeSet::new();
        each(|_, case| ids.extend(case.findings.iter().map(|finding| finding.id.to_owned())));
        ids
    };
    // What the form assumed stands below, always.
    let of_law = |warning: &&String| !warning.ends_with("_not_told") && *warning != "less_assumed";
    for warning in json["warning"].as_object().unwrap().keys().filter(of_law) {
        assert!(depends::is_known(warning), "{warning}: say in depends.rs which rights it is about");
        for right in depends::rights(warning) {
            assert!(ids.contains(*right), "{warning}: {right} is no finding");
        }
    }
    assert!(!depends::is_known("no_such_warning"));
    let mut on_cards = 0;
    each(|name, case| {
        let below: Vec<&str> = depends::on_all(case.estimate.warnings.iter(), case.findings).collect();
        for warning in &case.estimate.warnings {
            let text = words().language.named("warning", warning).to_owned();
            let card = case.findings.iter().any(|finding| finding.depends.contains(&text));
            assert!(card != below.contains(warning), "{name}: {warning}");
            on_cards += usize::from(card);
        }
    });
    assert!(on_cards > 20);
}

#[test]
fn each_fact_asks_for_its_documents() {
    let base = advice(|_| {}).documents;
    assert_eq!(base, ["numbers", "abroad"]);
    fn rent(kind: RentKind) -> Option<Rent> {
        Some(Rent { area_m2: Some(Number(50.into())), ..Rent::new(kind, Eur::cents(30_000)) })
    }
    fn income(household: &mut Household, kind: IncomeKind) -> &mut Income {
        let incomes = &mut household.persons[0].incomes;
        incomes.push(Income::new(kind));
        &mut incomes[0]
    }
    fn pupil(household: &mut Household) -> &mut Studies {
        let child = &mut household.persons[1];
        child.birthdate = date("2009-03-02");
        child.school = School::Secondary;
        child.enrolled_on = Some(date("2024-09-01"));
        &mut child.scholarship
    }
    fn protected(household: &mut Household) -> &mut Refugee {
        household.persons.iter_mut().for_each(|person| person.residence_status = ResidenceStatus::Refugee);
        household.refugee.insert(Refugee {
            private_accommodation: true,
            rent_monthly: Some(Eur::cents(40_000)),
            ..Refugee::new(date("2026-02-01"))
        })
    }
    type Change = fn(&mut Household);
    let table: &[(Change, &[&str])] = &[
        (|h| h.rent = rent(RentKind::NonProfit), &["lease", "rent_paid", "landlord_account", "home_value"]),
        (|h| h.rent = rent(RentKind::Market), &["lease", "rent_paid", "landlord_account"]),
        (|h| h.persons[1].other_parent = OtherParent::Absent, &["maintenance"]),
        (
            |h| {
                h.persons[1].other_parent = OtherParent::Absent;
                h.persons[1].maintenance_settled = MaintenanceSettled::Impossible;
            },
            &["no_maintenance"],
        ),
        (
            |h| {
                let paid =
                    MaintenancePaid { months: Default::default(), annual: Default::default(), title_monthly: None };
                h.persons[0].maintenance_paid.push(paid);
            },
            &["maintenance_paid"],
        ),
        (|h| h.persons[1].custody = Custody::Joint, &["custody"]),
        (|h| income(h, IncomeKind::Wage).ceased = true, &["ended"]),
        (|h| income(h, IncomeKind::SelfEmployment).rebutted = true, &["business"]),
        (|h| h.persons[0].permanently_unable_to_work = true, &["unable"]),
        (
            |h| {
                h.persons[0].permanently_unable_to_work = true;
                income(h, IncomeKind::Pension);
            },
            &[],
        ),
        (|h| h.persons[0].work.kind = WorkKind::Volunteer, &["volunteer"]),
        (|h| h.persons[1].care_need = CareNeed::Special, &["medical"]),
        (|h| h.expected_birth = Some(date("2026-06-20")), &["expected"]),
        (
            |h| {
                pupil(h).away = Some(LivesAway {
                    distance_km: Number(60.into()),
                    rent_monthly: Eur::cents(12_000),
                    registered_there: true,
                    owns_real_estate: false,
                    subsidised: false,
                });
            },
            &["away"],
        ),
        (|h| pupil(h).special_needs = true, &["special_needs"]),
        (
            |h| {
                h.death = Some(Death {
                    date: date("2026-04-20"),
                    funeral_arranged: true,
                    funeral_costs: Eur::cents(150_000),
                    family_member: true,
                    entitled_on_day: true,
                });
            },
            &["death", "funeral"],
        ),
        (
            |h| {
                protected(h);
            },
            &["office_lease", "assistance", "accounts"],
        ),
        (
            |h| {
                let refugee = protected(h);
                refugee.other_costs_last3 = vec![Eur::cents(60_00)];
                refugee.obligor_income_avg = Some(Eur::cents(50_00));
                refugee.student_no_obligors = true;
            },
            &["office_lease", "assistance", "accounts", "accounts_obligor", "home_costs", "enrolment"],
        ),
        (
            |h| {
                let refugee = protected(h);
                refugee.private_accommodation = false;
                refugee.office_house = Some(OfficeHouse::default());
                income(h, IncomeKind::Wage)
                    .months
                    .extend([2, 3, 4].map(|month| (Month::new(2026, month).unwrap(), Eur::cents(250_000))));
            },
            &["means"],
        ),
    ];
    for (i, (change, expected)) in table.iter().enumerate() {
        let documents = advice(*change).documents;
        let more: Vec<&str> = documents.iter().copied().filter(|id| !base.contains(id)).collect();
        assert_eq!(more, *expected, "line {i}");
    }
    // Every document is needed by someone in this table, and has a name of its own.
    let all: Vec<&str> = documents::CENTRE.iter().chain(&documents::OFFICE).map(|document| document.id).collect();
    let needed: BTreeSet<&str> = table.iter().flat_map(|(_, ids)| ids.iter().copied()).chain(base).collect();
    assert_eq!(all.iter().copied().collect::<BTreeSet<_>>(), needed);
    assert_eq!(all.len(), needed.len());
}

#[test]
fn each_right_has_its_steps_in_the_order_of_time() {
    let extraordinary = "izredna_denarna_socialna_pomoc";
    type Change = fn(&mut Household);
    let table: &[(Change, &[&str])] = &[
        (|_| {}, &["common", extraordinary]),
        (|h| h.persons[1].care_need = CareNeed::Special, &["common", "dodatek_za_nego_otroka", extraordinary]),
        // 60 days after the expected day.
        (|h| h.expected_birth = Some(date("2026-06-20")), &["common", "pomoc_ob_rojstvu_otroka", extraordinary]),
        // A baby of seven weeks: sooner than the end of the month.
        (
            |h| {
                h.persons[1].birthdate = date("2026-03-20");
                h.persons[1].school = School::None;
            },
            &["pomoc_ob_rojstvu_otroka", "common", extraordinary],
        ),
        (
            |h| {
                h.rent = Some(Rent { applied_to_tender: false, ..Rent::new(RentKind::Market, Eur::cents(30_000)) });
            },
            &["common", extraordinary, "tender"],
        ),
        (|h| h.persons[1].meals.snack = false, &["common", extraordinary]),
        (
            |h| {
                h.persons[1].meals.snack = false;
                h.persons[1].meals.lunch = false;
            },
            &["common", "meals", extraordinary],
        ),
        (
            |h| {
                h.persons.truncate(1);
                h.persons[0].birthdate = date("2005-03-02");
                h.persons[0].school = School::Student;
                h.persons[0].enrolled_on = Some(date("2024-10-01"));
            },
            &["common", "student", extraordinary],
        ),
        (
            |h| {
                h.persons[0].residence_status = ResidenceStatus::Refugee;
                h.persons[1].residence_status = ResidenceStatus::Refugee;
                h.refugee = Some(Refugee {
                    private_accommodation: true,
                    rent_monthly: Some(Eur::cents(40_000)),
                    ..Refugee::new(date("2026-02-01"))
                });
            },
            &["common", "allowance", extraordinary],
        ),
        (
            |h| {
                h.death = Some(Death {
                    date: date("2026-04-20"),
                    funeral_arranged: true,
                    funeral_costs: Eur::cents(150_000),
                    family_member: true,
                    entitled_on_day: true,
                });
            },
            &["common", "posmrtnina", extraordinary],
        ),
    ];
    for (i, (change, expected)) in table.iter().enumerate() {
        assert_eq!(advice(*change).steps, *expected, "line {i}");
    }
    let large = |wage: i64| {
        let mut household = family();
        for n in 2..4 {
            household.persons.push(Person { id: format!("child{n}"), ..household.persons[1].clone() });
        }
        household.persons[0].incomes.push(Income {
            months: [2, 3, 4].map(|month| (Month::new(2026, month).unwrap(), Eur::cents(wage))).into(),
            annual: [(Year(2025), Eur::cents(wage * 12))].into(),
            ..Income::new(IncomeKind::Wage)
        });
        let (estimate, findings) = advised(&household);
        let case = Case { household: &household, estimate: &estimate, findings: &findings };
        steps::hand_in(words(), case).iter().map(|step| step.id).collect::<Vec<_>>()
    };
    let claimed = "dodatek_za_veliko_druzino";
    assert!(!large(0).contains(&claimed), "granted by itself to who receives child benefit");
    assert!(large(900_000).contains(&claimed));
}

#[test]
fn deadlines_come_in_order_and_forms_have_slovene_names() {
    let mut forms = BTreeSet::new();
    let mut dated = 0;
    each(|name, case| {
        let steps = steps::hand_in(words(), case);
        let days: Vec<Date> = steps.iter().filter_map(|step| step.by).collect();
        assert!(days.is_sorted(), "{name}: {days:?}");
        assert!(days.iter().all(|day| *day >= case.household.application_date), "{name}: {days:?}");
        dated += days.len();
        let ids: BTreeSet<&str> = steps.iter().map(|step| step.id).collect();
        assert_eq!(ids.len(), steps.len(), "{name}: a tick for two steps");
        assert_eq!(ids.is_empty() && steps::after(words(), case).is_empty(), ids.is_empty(), "{name}");
        forms.extend(steps.iter().filter_map(|step| step.form));
    });
    assert!(dated > 100);
    assert_eq!(forms.len(), 8, "{forms:?}");
    for form in forms {
        let known = ["Vloga za ", "Zahtevek za ", "Obrazec iz "].iter().any(|start| form.starts_with(start));
        assert!(known, "{form}");
    }
}

#[test]
fn what_may_differ_and_what_comes_after_is_said_only_where_it_holds() {
    let says = |lines: &[String], key| lines.iter().any(|line| line == words().get(key));
    let base = advice(|_| {});
    for text in [key::DIFFER_REGISTERS, key::DIFFER_MONTHS, key::DIFFER_YEAR, key::DIFFER_CENTS, key::DIFFER_JUDGMENT] {
        assert!(says(&base.differ, text), "{}", words().get(text));
    }
    assert!(!says(&base.differ, key::DIFFER_VALUE) && !says(&base.differ, key::DIFFER_HELP));
    let valued = advice(|h| {
        h.assets.dwelling = Some(Dwelling {
            value: Eur::cents(5_000_000),
            area_m2: Number(60.into()),
            residents: None,
            lived_in_registered: true,
        })
    });
    assert!(says(&valued.differ, key::DIFFER_VALUE));
    assert!(says(&advice(|h| h.support.food = true).differ, key::DIFFER_HELP));
    let june = advice(|h| h.application_date = date("2026-06-10"));
    assert!(!says(&june.differ, key::DIFFER_YEAR), "the tax office has decided by June");
    let alone = advice(|h| h.persons.truncate(1));
    assert!(!says(&alone.differ, key::DIFFER_CENTS) && !says(&alone.differ, key::DIFFER_YEAR));
    let unknown = advice(|h| h.rent = Some(Rent::new(RentKind::NonProfit, Eur::cents(30_000))));
    assert!(unknown.differ.iter().any(|line| line.contains("subvencija najemnine")), "{:?}", unknown.differ);

    let then = |advice: &Advice, key| advice.after.contains(&words().get(key));
    assert!(then(&base, key::NEXT_OBJECTION) && then(&base, key::NEXT_APPEAL) && then(&base, key::NEXT_RECEIPTS));
    assert!(!then(&alone, key::NEXT_OBJECTION), "an informative calculation is for the yearly rights");
    assert!(!then(&base, key::NEXT_RENT) && then(&unknown, key::NEXT_RENT));
    assert!(!then(&base, key::NEXT_APPEAL_UOIM));
}

/// Pages of the state, of its offices, and of the UN's agency for refugees.
const HOSTS: [&str; 6] =
    ["www.gov.si", "www.csd-slovenije.si", "e-uprava.gov.si", "infotujci.si", "help.unhcr.org", "pisrs.si"];

/// What is wrong with an address.
fn wrong(address: &str) -> Option<&'static str> {
    let Some(rest) = address.strip_prefix("https://") else { return Some("not https") };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/.".contains(c);
    if !HOSTS.contains(&host) {
        Some("no official host")
    } else if !path.chars().all(plain) || path.contains("..") {
        // No query, no fragment: nothing of the answers could be in it.
        Some("more than a path")
    } else if !address.ends_with('/') {
        Some("no slash at the end")
    } else {
        None
    }
}

#[test]
fn every_link_is_official_plain_named_and_used() {
    for (address, problem) in [
        ("http://www.gov.si/", "not https"),
        ("https://www.gov.si.example.org/", "no official host"),
        ("https://user@www.gov.si/", "no official host"),
        ("https://www.gov.si/?a=1", "more than a path"),
        ("https://www.gov.si/#a", "more than a path"),
        ("https://www.gov.si/a", "no slash at the end"),
    ] {
        assert_eq!(wrong(address), Some(problem), "{address}");
    }
    let mut used = BTreeSet::new();
    each(|_, case| used.extend(links::links(&case).map(|link| link.address)));
    let mut seen = BTreeSet::new();
    let mut labels = BTreeSet::new();
    for link in &links::LINKS {
        assert_eq!(wrong(link.address), None, "{}", link.address);
        assert!(seen.insert(link.address), "{} twice", link.address);
        assert!(labels.insert(link.label.0), "{}: a label twice", link.address);
        assert!(link.seen.contains("20"), "{}: when was it seen?", link.address);
        for language in &LANGUAGES {
            assert!(!language.get(link.label).is_empty(), "{}: {}", language.code, link.address);
        }
        assert!(used.contains(link.address), "{}: no household is shown it", link.address);
        if let links::For::Right(right) = link.whom {
            assert!(named("right", right).is_some(), "{right} is no right");
        }
    }
}
