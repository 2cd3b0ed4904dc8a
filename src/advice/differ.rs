//! Why the office may find another amount than this estimate: only what can hold for this household.

use super::{Case, MONTHLY, YEARLY, names};
use crate::text::key;
use crate::words::Words;

/// Until the end of May the tax office may not have decided on last year's income; then that of the
/// year before counts (rulebook on income 3(5)).
const LAST_MONTH_OF_THE_YEAR_BEFORE: u8 = 5;

/// The reasons, as sentences.
pub fn differ(words: Words, case: Case) -> Vec<String> {
    let Case { household, estimate, findings } = case;
    let (assets, support) = (&household.assets, &household.support);
    let early = household.application_date.month().number() <= LAST_MONTH_OF_THE_YEAR_BEFORE;
    let valued = assets.dwelling.is_some() || !assets.real_estate.is_empty() || !assets.vehicles.is_empty();
    let several = estimate.denarna_socialna_pomoc.min_income.members.len() > 1;
    let lines = [
        // ZUPJS 51.
        (true, key::DIFFER_REGISTERS),
        (case.open(&MONTHLY), key::DIFFER_MONTHS),
        (case.open(&YEARLY) && early, key::DIFFER_YEAR),
        // ZUPJS 18, rulebook on assets 4-8.
        (valued, key::DIFFER_VALUE),
        // The reading `mi_rounding`.
        (several && case.open(&["denarna_socialna_pomoc", "varstveni_dodatek"]), key::DIFFER_CENTS),
        // ZSVarPre 33.
        (case.open(&["izredna_denarna_socialna_pomoc"]), key::DIFFER_JUDGMENT),
        // Rulebook on assets 13.
        (support.accommodation || support.food || support.full, key::DIFFER_HELP),
    ];
    let mut all: Vec<String> =
        lines.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| words.get(text).to_owned()).collect();
    let unknown = findings.iter().filter(|finding| finding.unknown.is_some());
    let left_out: Vec<&str> = unknown.map(|finding| finding.id).collect();
    if !left_out.is_empty() {
        all.push(words.one(key::DIFFER_LEFT_OUT, "rights", &names(words, &left_out)));
    }
    all
}
