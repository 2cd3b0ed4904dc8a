//! Supplements: for living away from home, for success, for special needs (ZŠtip-1 17-20). The
//! amounts are known until February 2022.

use rust_decimal::Decimal;

use super::count;
use crate::citation::{Article, zstip1};
use crate::date::Date;
use crate::dated::{
    Dated, STIP_AWAY_MIN_KM, STIP_AWAY_MIN_RENT, STIP_AWAY_SUPPLEMENT, STIP_SPECIAL_NEEDS_SUPPLEMENT, STIP_SUCCESS_1,
    STIP_SUCCESS_2, STIP_SUCCESS_3, STIP_SUCCESS_4,
};
use crate::estimate::ScholarshipSupplement;
use crate::household::{School, Studies};
use crate::law::context::{Law, NoValue};
use crate::law::schooling;
use crate::money::Eur;
use crate::trace::{Fact, Value};

const AWAY: &[Article] = &[zstip1("18")];
const SUCCESS: &[Article] = &[zstip1("19")];
const SPECIAL_NEEDS: &[Article] = &[zstip1("20")];

const SUCCESS_AMOUNTS: [&Dated; 4] = [&STIP_SUCCESS_1, &STIP_SUCCESS_2, &STIP_SUCCESS_3, &STIP_SUCCESS_4];

/// The supplements of a scholarship from the day `from` on.
///
/// # Errors
/// When a limit has no value on the day of the law.
pub fn supplements(law: &mut Law, i: usize, from: Date) -> Result<Vec<ScholarshipSupplement>, NoValue> {
    let mut due = Vec::new();
    due.extend(away(law, i)?);
    due.extend(success(law, i, from));
    if law.persons()[i].scholarship.special_needs {
        law.open("scholarship_supplement", Some(i), SPECIAL_NEEDS);
        law.fact("special_needs", Value::Yes(true), Fact::Person(i as u8, "scholarship.special_needs"));
        due.push(close(law, "special_needs", Some(&STIP_SPECIAL_NEEDS_SUPPLEMENT)));
    }
    if due.iter().any(|supplement| supplement.amount.is_none()) {
        law.warn("scholarship_supplements_unknown");
    }
    Ok(due)
}

/// Ends the step of a supplement; where its amount is not known, without one.
fn close(law: &mut Law, kind: &'static str, parameter: Option<&'static Dated>) -> ScholarshipSupplement {
    let amount = parameter.and_then(|parameter| law.eur("supplement_amount", parameter).ok());
    law.close_with(amount.map_or(Value::Word("unknown"), Value::Eur));
    ScholarshipSupplement { kind, amount }
}

/// Living away from home (18): registered there, more than 25 km away, a rent of at least 65 EUR, no
/// real estate, no subsidised place.
fn away(law: &mut Law, i: usize) -> Result<Option<ScholarshipSupplement>, NoValue> {
    let Some(away) = &law.persons()[i].scholarship.away else { return Ok(None) };
    law.open("scholarship_supplement", Some(i), AWAY);
    law.fact("distance_km", Value::Number(away.distance_km.0), Fact::Person(i as u8, "scholarship.away.distance_km"));
    law.fact("rent", Value::Eur(away.rent_monthly), Fact::Person(i as u8, "scholarship.away.rent_monthly"));
    let far = away.distance_km.0 > law.value("least_km", &STIP_AWAY_MIN_KM)?;
    let paid = away.rent_monthly >= law.eur("least_rent", &STIP_AWAY_MIN_RENT)?;
    if far && paid && away.registered_there && !away.owns_real_estate && !away.subsidised {
        return Ok(Some(close(law, "living_away", Some(&STIP_AWAY_SUPPLEMENT))));
    }
    law.close(Eur::ZERO);
    Ok(None)
}

/// Success in the last year (19), not in the first year of a programme (19(4)).
fn success(law: &mut Law, i: usize, from: Date) -> Option<ScholarshipSupplement> {
    let person = &law.persons()[i];
    let average = person.scholarship.average_grade?.0;
    law.open("scholarship_supplement", Some(i), SUCCESS);
    law.fact("average_grade", Value::Number(average), Fact::Person(i as u8, "scholarship.average_grade"));
    let year = schooling::school_year_start(person.school, from);
    let first_year = person.enrolled_on.is_some_and(|enrolled| enrolled >= year);
    let class = match person.school {
        _ if first_year => Some(0),
        School::Student => student_class(average, &person.scholarship),
        _ => Some(pupil_class(average)),
    };
    match class {
        Some(0) => {
            law.close(Eur::ZERO);
            None
        }
        // What of the last year was done is not given.
        None => Some(close(law, "success", None)),
        Some(class) => {
            law.earlier("success_class", count(class), "scholarship_supplement");
            Some(close(law, "success", Some(SUCCESS_AMOUNTS[usize::from(class) - 1])))
        }
    }
}

/// The class of a pupil (19(1)); 0 where there is none.
fn pupil_class(average: Decimal) -> u8 {
    match average {
        a if a > Decimal::new(475, 2) => 4,
        a if a > Decimal::new(450, 2) => 3,
        a if a > Decimal::new(425, 2) => 2,
        a if a >= Decimal::from(4) => 1,
        _ => 0,
    }
}

/// The class of a student (19(2), (5)); 0 where there is none, nothing where it cannot be told.
fn student_class(average: Decimal, studies: &Studies) -> Option<u8> {
    if average <= Decimal::from(8) {
        return Some(0);
    }
    let (done, some, most) = match (studies.ects, studies.obligations_pct) {
        (Some(ects), _) => (ects.0, 50, 55),
        (None, Some(percent)) => (percent.0, 80, 90),
        (None, None) => return None,
    };
    let above_nine = average > Decimal::from(9);
    Some(match done {
        d if d >= Decimal::from(most) => 3 + u8::from(above_nine),
        d if d >= Decimal::from(some) => 1 + u8::from(above_nine),
        _ => 0,
    })
}
