//! Which rights a warning is about: it stands on their cards. What is about the whole result, or about
//! a right without a card, stands below.

use super::findings::Finding;

/// The rights of a warning, by the names of their findings; none: it is about the whole result.
const WARNINGS: [(&str, &[&str]); 27] = [
    ("status_not_told", &[]),
    ("last_known_law", &[]),
    ("law_of_another_day", &[]),
    ("neglected_right", &[]),
    ("partner_could_apply", &[]),
    ("zmz_may_have_changed", &[]),
    ("dwelling_area_missing", &[]),
    ("work_hours_missing", &["denarna_socialna_pomoc", "varstveni_dodatek"]),
    ("current_right_amount_missing", YEARLY),
    ("wage_quotient_assumed", YEARLY),
    ("deposit_rate_assumed", YEARLY),
    ("zsdp1_2026_start_unknown", &["otroski_dodatek"]),
    ("vd_pensioners_2026_uncertain", &["varstveni_dodatek"]),
    ("vd_renewed_ex_officio", &["varstveni_dodatek"]),
    ("scholarship_supplements_unknown", &["drzavna_stipendija"]),
    ("student_parents_count", &["drzavna_stipendija"]),
    ("scholarship_not_in_kindergarten", &["znizano_placilo_vrtca"]),
    ("large_family_carers_2026", &["dodatek_za_veliko_druzino"]),
    ("rent_law_partly_of_2018", &["subvencija_najemnine"]),
    ("rent_paid_twice", &["subvencija_najemnine", "nadomestilo_za_zasebno_nastanitev"]),
    ("health_contribution_from_end_of_insurance", &["placilo_prispevka"]),
    ("death_income_now", &["posmrtnina", "pogrebnina"]),
    ("funeral_limits_of_2018", &["pogrebnina"]),
    ("refugee_percentages_draft", &["nadomestilo_za_zasebno_nastanitev"]),
    ("integration_contract_missing", &["nadomestilo_za_zasebno_nastanitev"]),
    ("zmz_1a_start_unknown", &["nadomestilo_za_zasebno_nastanitev"]),
    ("net_minimum_wage_assumed", &["delez_stroskov_nastanitve"]),
];

const YEARLY: &[&str] = &super::YEARLY;

/// The rights that a warning is about; none where it is about the whole result.
pub fn rights(warning: &str) -> &'static [&'static str] {
    WARNINGS.iter().find(|(name, _)| *name == warning).map_or(&[], |(_, rights)| rights)
}

/// It was said what the warning is about.
pub fn is_known(warning: &str) -> bool {
    WARNINGS.iter().any(|(name, _)| *name == warning)
}

/// The warnings about a right.
pub fn on_right<'a>(warnings: &'a [&'static str], right: &'a str) -> impl Iterator<Item = &'static str> + use<'a> {
    warnings.iter().copied().filter(move |warning| rights(warning).contains(&right))
}

/// The warnings that stand on no card.
pub fn on_all<'a>(
    warnings: impl Iterator<Item = &'a &'static str>,
    findings: &[Finding],
) -> impl Iterator<Item = &'static str> {
    warnings.copied().filter(|warning| !findings.iter().any(|finding| rights(warning).contains(&finding.id)))
}
