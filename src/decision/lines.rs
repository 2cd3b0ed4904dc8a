//! What a decision says of a right, line by line in the order of the computation, and the step of the
//! estimate that each line stands for.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::trace::{Right, Trace, Value};

/// What a line is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// EUR.
    Eur,
    /// An income class; 9 stands for what lies above all classes.
    Class,
    /// Percent.
    Percent,
}

/// A line of a decision.
#[derive(Clone, Debug)]
pub struct Line {
    /// The step of the trace that finds it.
    pub step: usize,
    /// Its name, a text in every language.
    pub id: &'static str,
    /// The group of that text.
    pub group: &'static str,
    /// The person it is about, by place in the household.
    pub person: Option<u8>,
    /// What it is measured in.
    pub measure: Measure,
    /// What the estimate found.
    pub ours: Decimal,
    /// Which of the lines of its right it is: several persons may have one each.
    pub kind: usize,
}

/// Where a line is found in the trace.
struct Source {
    /// The step; where there are several of these for a person, the last one counts.
    steps: &'static [&'static str],
    /// What the step reads, where that is the line.
    input: Option<&'static str>,
    measure: Measure,
}

const fn eur(steps: &'static [&'static str]) -> Source {
    Source { steps, input: None, measure: Measure::Eur }
}

const fn class(steps: &'static [&'static str]) -> Source {
    Source { steps, input: None, measure: Measure::Class }
}

const fn percent(steps: &'static [&'static str], input: Option<&'static str>) -> Source {
    Source { steps, input, measure: Measure::Percent }
}

/// The lines of the rights, in the order in which they are worked out; the last one is what the person
/// gets or pays. A right that is not here has one line: its amount.
static SOURCES: &[(&str, &[Source])] = &[
    ("otroski_dodatek", &[eur(&["income_per_person"]), class(&["income_class"]), eur(&["child_benefit"])]),
    ("denarna_socialna_pomoc", &[eur(&["minimum_income"]), eur(&["own_income"]), eur(&["denarna_socialna_pomoc"])]),
    ("varstveni_dodatek", &[eur(&["minimum_income_vd"]), eur(&["varstveni_dodatek"])]),
    ("drzavna_stipendija", &[eur(&["income_per_person"]), class(&["scholarship_class"]), eur(&["scholarship"])]),
    (
        "znizano_placilo_vrtca",
        &[
            eur(&["income_per_person"]),
            class(&["income_class"]),
            percent(&["kindergarten_fee"], Some("share")),
            eur(&["kindergarten_fee", "municipality_discount"]),
        ],
    ),
    ("solska_prehrana", &[percent(&["snack_share"], None), percent(&["lunch_share"], None)]),
    ("subvencija_najemnine", &[eur(&["rent_income"]), eur(&["rent_limit"]), eur(&["subvencija_najemnine"])]),
    ("nadomestilo_za_zasebno_nastanitev", &[eur(&["refugee_own_means"]), eur(&["nadomestilo_za_zasebno_nastanitev"])]),
    (
        "delez_stroskov_nastanitve",
        &[eur(&["own_means_per_person"]), percent(&["cost_share_percent"], None), eur(&["delez_stroskov_nastanitve"])],
    ),
    // The centre judges by itself how much it grants.
    ("izredna_denarna_socialna_pomoc", &[]),
];

/// The lines of a decision on a right; `id` names a part of it. None where the estimate found no amount.
pub fn lines(trace: &Trace, right: Right, id: &'static str) -> Vec<Line> {
    let known = SOURCES.iter().find(|(name, _)| *name == id).map(|(_, sources)| *sources);
    let amount = [id];
    let mut lines: Vec<Line> = Vec::new();
    let count = known.map_or(1, <[Source]>::len);
    for kind in 0..count {
        let source = known.map(|sources| &sources[kind]);
        let steps: &[&str] = source.map_or(&amount, |source| source.steps);
        let measure = source.map_or(Measure::Eur, |source| source.measure);
        let input = source.and_then(|source| source.input);
        for (step, found) in trace.steps().iter().enumerate() {
            if found.right != right || !steps.contains(&found.id) {
                continue;
            }
            let value = match input {
                Some(name) => trace.inputs(step).find(|input| input.name == name).map(|input| input.value),
                None => Some(found.value),
            };
            let Some(ours) = value.and_then(|value| number(value, measure)) else { continue };
            lines.retain(|line| line.kind != kind || line.person != found.person);
            let (group, id) = input.map_or(("step", found.id), |name| ("input", name));
            lines.push(Line { step, id, group, person: found.person, measure, ours, kind });
        }
    }
    // Without what one gets or pays there is nothing to check, as where no child is in kindergarten.
    if lines.last().is_none_or(|line| line.kind + 1 < count) {
        lines.clear();
    }
    lines
}

/// A value as a decision would write it. A word in place of a number says why there is nothing.
fn number(value: Value, measure: Measure) -> Option<Decimal> {
    match value {
        Value::Eur(eur) => Some(eur.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)),
        Value::Number(number) | Value::Percent(number) => Some(number),
        Value::Word(_) if measure == Measure::Class => Some(Decimal::from(9)),
        Value::Word(_) => Some(Decimal::ZERO),
        Value::Yes(_) | Value::Day(_) => None,
    }
}
