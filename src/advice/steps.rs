//! What to do next: what to hand in, where and by when, and what happens then.

use super::findings::Finding;
use super::{COMMON, Case, YEARLY, names};
use crate::date::Date;
use crate::text::{Key, key};
use crate::words::Words;

/// Something to do.
pub struct Step {
    /// Its name: that of its tick.
    pub id: &'static str,
    /// What to do.
    pub text: String,
    /// What else to know.
    pub notes: Vec<String>,
    /// The form, by its official name.
    pub form: Option<&'static str>,
    /// The last day, where there is one.
    pub by: Option<Date>,
    /// The day by which it is sorted.
    order: Date,
}

/// What has its own form at the centre for social work: the rights, and the form's official name. A
/// form for two rights is one form.
pub const OWN_FORMS: [(&[&str], &str); 5] = [
    // ZSDP-1 93.
    (&["pomoc_ob_rojstvu_otroka"], "Vloga za uveljavitev pravice do pomoči ob rojstvu otroka"),
    // ZSDP-1 95(2).
    (&["dodatek_za_veliko_druzino"], "Vloga za uveljavitev pravice do dodatka za veliko družino"),
    // ZSDP-1 96.
    (&["dodatek_za_nego_otroka"], "Vloga za uveljavitev pravice do dodatka za nego otroka"),
    // ZSVarPre 34.a(5), 34.b(4).
    (&["posmrtnina", "pogrebnina"], "Vloga za pogrebnino in posmrtnino"),
    // ZSVarPre 34(1).
    (&["izredna_denarna_socialna_pomoc"], "Vloga za izredno denarno socialno pomoč"),
];

/// Of age, without partner and children: for the scholarship alone.
const STUDENT_FORM: &str = "Vloga za uveljavljanje pravic iz javnih sredstev za polnoletne dijake in študente";
/// Decree of 2021, 16(1): annex 5.
const ALLOWANCE_FORM: &str = "Zahtevek za dodelitev denarnega nadomestila";
/// Decree of 2021, 13(1).
const MEANS_FORM: &str =
    "Obrazec iz Priloge 4 Uredbe o načinih in pogojih za zagotavljanje pravic osebam s priznano mednarodno zaščito";

/// Gathers the steps.
struct Gathering<'a> {
    words: Words,
    case: Case<'a>,
    steps: Vec<Step>,
}

/// What to hand in, in the order of time.
pub fn hand_in(words: Words, case: Case) -> Vec<Step> {
    let mut all = Gathering { words, case, steps: Vec::new() };
    all.common();
    all.refugees();
    for (rights, form) in OWN_FORMS {
        all.own_form(rights, form);
    }
    all.meals();
    all.tender();
    let mut steps = all.steps;
    steps.sort_by_key(|step| step.order);
    steps
}

impl Gathering<'_> {
    /// The last day on which an application still brings the rights from the first of next month (ZUPJS
    /// 32(1)).
    fn month_end(&self) -> Date {
        self.case.household.application_date.month().last_day()
    }

    /// A year is the longest time to claim anything; what has no day comes after it.
    fn whenever(&self) -> Date {
        self.case.household.application_date.add_months(24)
    }

    fn add(&mut self, id: &'static str, text: String, order: Date) -> &mut Step {
        self.steps.push(Step { id, text, notes: Vec::new(), form: None, by: None, order });
        let last = self.steps.len() - 1;
        &mut self.steps[last]
    }

    fn text(&self, key: Key) -> String {
        self.words.get(key).to_owned()
    }

    /// The one form for most rights (ZUPJS 37(1)).
    fn common(&mut self) {
        if !self.case.open(&COMMON) {
            return;
        }
        let words = self.words;
        let open = self.case.findings.iter().filter(|finding| finding.is_open() && COMMON.contains(&finding.id));
        let rights = names(words, &open.map(|finding| finding.id).collect::<Vec<_>>());
        let by = self.month_end();
        let step = self.add("common", self.text(key::ANSWER_NEXT_FORM), by);
        step.by = Some(by);
        step.notes = vec![
            words.one(key::NEXT_RIGHTS, "rights", &rights),
            words.get(key::ANSWER_NEXT_WHEN).to_owned(),
            words.get(key::ANSWER_NEXT_WHERE).to_owned(),
        ];
        let alone = self.case.household.persons.len() == 1;
        if alone && self.case.open(&["drzavna_stipendija"]) {
            self.add("student", self.text(key::NEXT_STUDENT), by).form = Some(STUDENT_FORM);
        }
    }

    /// The forms of the office for migrants.
    fn refugees(&mut self) {
        let by = self.month_end();
        if self.case.open(&["nadomestilo_za_zasebno_nastanitev"]) {
            let text = self.text_of_right("nadomestilo_za_zasebno_nastanitev");
            let notes = vec![self.text(key::NEXT_ALLOWANCE_WHERE), self.text(key::NEXT_ALLOWANCE_WHEN)];
            let step = self.add("allowance", text, by);
            step.form = Some(ALLOWANCE_FORM);
            step.notes = notes;
        }
        if self.case.open(&["delez_stroskov_nastanitve"]) {
            self.add("share", self.text(key::NEXT_SHARE), by).form = Some(MEANS_FORM);
        }
    }

    fn text_of_right(&self, right: &str) -> String {
        self.words.language.named("right", right).to_owned()
    }

    /// A right, or two, with their own form.
    fn own_form(&mut self, rights: &[&'static str], form: &'static str) {
        let estimate = self.case.estimate;
        let open: Vec<&Finding> =
            self.case.findings.iter().filter(|finding| finding.is_open() && rights.contains(&finding.id)).collect();
        let [first, ..] = open[..] else { return };
        // The centre grants it by itself (ZSDP-1 95(1)).
        if first.id == "dodatek_za_veliko_druzino" && estimate.dodatek_za_veliko_druzino.how == Some("ex_officio") {
            return;
        }
        let after_death = &estimate.izredna_denarna_socialna_pomoc;
        let by = match first.id {
            "pomoc_ob_rojstvu_otroka" => {
                let births = estimate.pomoc_ob_rojstvu_otroka.items.iter().filter(|item| item.entitled);
                births.filter_map(|item| item.claim_until).min()
            }
            "dodatek_za_veliko_druzino" => estimate.dodatek_za_veliko_druzino.claim_until,
            "dodatek_za_nego_otroka" => Some(self.month_end()),
            "posmrtnina" => after_death.posmrtnina.claim_until,
            "pogrebnina" => after_death.pogrebnina.claim_until,
            _ => None,
        };
        let names: Vec<String> = open.iter().map(|finding| self.text_of_right(finding.id)).collect();
        let mut notes = vec![self.text(key::NEXT_WHERE_CSD)];
        if first.id == "izredna_denarna_socialna_pomoc" {
            notes.insert(0, self.text(key::NEXT_EXTRAORDINARY));
        }
        let order = by.unwrap_or(self.whenever());
        let step = self.add(first.id, names.join("; "), order);
        step.form = Some(form);
        step.notes = notes;
        step.by = by;
    }

    /// Who is not signed up for school meals gets no subsidy (ZUPJS 32(3)).
    fn meals(&mut self) {
        let pupils = self.case.estimate.solska_prehrana.items.iter().filter(|item| item.reason == "not_signed_up");
        let names = self.words.persons_named(pupils.map(|item| item.id.as_str()));
        if !names.is_empty() {
            self.add("meals", self.words.one(key::NEXT_MEALS, "persons", &names), self.month_end());
        }
    }

    /// A home rented on the market: first the list for non-profit homes (SZ-1 121.a).
    fn tender(&mut self) {
        if self.case.estimate.subvencija_najemnine.reason == Some("not_on_tender_list") {
            self.add("tender", self.text(key::NEXT_TENDER), self.whenever());
        }
    }
}

/// What happens after that: who decides, how long it takes, how to object.
pub fn after(words: Words, case: Case) -> Vec<&'static str> {
    let own = |right: &'static str| case.open(&[right]);
    let office = own("nadomestilo_za_zasebno_nastanitev") || own("delez_stroskov_nastanitve");
    let centre = case.open(&COMMON) || OWN_FORMS.iter().any(|(rights, _)| case.open(rights));
    let lines = [
        // ZUPJS 36, ZSDP-1 88(1); a month or two: ZUP 222(1).
        (centre, key::NEXT_DECIDES),
        // ZUPJS 37(6), SZ-1 121.a(1).
        (own("subvencija_najemnine"), key::NEXT_RENT),
        (office, key::ANSWER_REFUGEE_OFFICE),
        // ZSVarPre 34(2) and (4).
        (own("izredna_denarna_socialna_pomoc"), key::NEXT_RECEIPTS),
        // ZUP 235(1), ZUPJS 38, ZSDP-1 88(2) and (5).
        (centre, key::ANSWER_NEXT_APPEAL),
        (centre, key::NEXT_APPEAL),
        // Since June 2021.
        (case.open(&YEARLY), key::NEXT_OBJECTION),
        (office, key::NEXT_APPEAL_UOIM),
    ];
    lines.into_iter().filter(|(says, _)| *says).map(|(_, text)| words.get(text)).collect()
}
