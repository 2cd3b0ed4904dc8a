//! What an estimate says of each right, in words: whether the household probably has it, how much it
//! is, for whom, from when to when, why, and what it still depends on. How it looks is told by the
//! widget's `cards.rs`.

use super::depends;
use crate::date::Date;
use crate::estimate::{AfterDeath, Estimate, HealthRight, Percent, Unknown};
use crate::household::Household;
use crate::money::Eur;
use crate::text::{Key, fill, key, named, number};
use crate::trace::Right;
use crate::words::Words;

/// An amount, and how often it comes.
pub type Amount = (Eur, Key);

/// What there is to say of one right.
pub struct Finding {
    /// The right, as in the trace.
    pub right: Right,
    /// Its name: two findings may share a right.
    pub id: &'static str,
    /// The household probably has it (or owes it).
    pub has: bool,
    /// Why it can't be estimated, as a sentence.
    pub unknown: Option<String>,
    /// What the amount is.
    pub lead: Key,
    /// The amount that stands out.
    pub amount: Option<Amount>,
    /// What follows from the law and the answers: sentences. Where the household doesn't have the
    /// right, why not.
    pub notes: Vec<String>,
    /// What it depends on beside that: sentences.
    pub depends: Vec<String>,
    /// One for each person or part.
    pub rows: Vec<Row>,
}

/// What there is to say of one person, or one part.
#[derive(Default)]
pub struct Row {
    /// Who or what.
    pub who: String,
    /// The amount.
    pub amount: Option<Amount>,
    /// What else to know: sentences.
    pub notes: Vec<String>,
}

/// What can't be estimated says why.
fn unknown_in_words(words: Words, household: &Household, unknown: &Unknown) -> String {
    let Some(path) = &unknown.path else { return words.get(key::ANSWER_UNKNOWN_LAW).to_owned() };
    let fact = path.rsplit('.').find_map(|part| named("fact", part));
    let Some(fact) = fact else { return words.get(key::ANSWER_UNKNOWN_OTHER).to_owned() };
    let fact = words.get(fact);
    let mut parts = path.split('.');
    let person = match (parts.next(), parts.next().and_then(|n| n.parse::<usize>().ok())) {
        (Some("persons"), Some(n)) => household.persons.get(n),
        _ => None,
    };
    let fact = match person {
        Some(person) => words.of(fact, &words.person_named(&person.id)),
        None => fact.to_owned(),
    };
    words.one(key::ANSWER_UNKNOWN_FACT, "fact", &fact)
}

/// Gathers the findings.
struct Gathering<'a> {
    words: Words,
    household: &'a Household,
    estimate: &'a Estimate,
    all: Vec<Finding>,
}

/// What the estimate says of every right, in the order of the law.
pub fn findings(words: Words, household: &Household, estimate: &Estimate) -> Vec<Finding> {
    let mut all = Gathering { words, household, estimate, all: Vec::new() };
    all.assistance();
    all.child_benefit();
    all.varstveni_dodatek();
    all.scholarship();
    all.kindergarten();
    all.meals();
    all.large_family();
    all.birth();
    all.care();
    all.rent();
    let health = &estimate.zdravstvene_pravice;
    all.health("kritje_razlike", &health.kritje_razlike);
    all.health("placilo_prispevka", &health.placilo_prispevka);
    all.extraordinary();
    let extraordinary = &estimate.izredna_denarna_socialna_pomoc;
    all.after_death("posmrtnina", &extraordinary.posmrtnina);
    all.after_death("pogrebnina", &extraordinary.pogrebnina);
    all.refugee_rent();
    all.refugee_share();
    let mut all = all.all;
    let open: Vec<&str> = all.iter().filter(|finding| finding.is_open()).map(|finding| finding.id).collect();
    for finding in &mut all {
        let here = finding.is_open();
        for warning in depends::on_right(&estimate.warnings, finding.id) {
            // What stands on a card is not said again of a right that the household doesn't have.
            if here || !depends::rights(warning).iter().any(|right| open.contains(right)) {
                finding.depends.push(words.language.named("warning", warning).to_owned());
            }
        }
    }
    all
}

impl Finding {
    /// The household has it, or may have it.
    pub fn is_open(&self) -> bool {
        self.has || self.unknown.is_some()
    }

    fn has_amount(&mut self, amount: Option<Eur>, per: Key) {
        self.amount = amount.filter(|_| self.has).map(|amount| (amount, per));
    }
}

impl Gathering<'_> {
    fn finding(&self, right: Right, has: bool, unknown: Option<&Unknown>, reason: Option<&str>) -> Finding {
        let unknown = unknown.map(|unknown| unknown_in_words(self.words, self.household, unknown));
        let mut finding = Finding {
            right,
            id: right.name(),
            has: has && unknown.is_none(),
            unknown,
            lead: key::ANSWER_PROBABLY,
            amount: None,
            notes: Vec::new(),
            depends: Vec::new(),
            rows: Vec::new(),
        };
        finding.notes.extend(reason.map(|reason| self.reason(reason)));
        finding
    }

    fn reason(&self, reason: &str) -> String {
        self.words.language.named("reason", reason).to_owned()
    }

    fn text(&self, key: Key) -> String {
        self.words.get(key).to_owned()
    }

    /// A sentence with one amount.
    fn amount(&self, key: Key, amount: Eur) -> String {
        self.words.one(key, "amount", &self.words.amount(amount))
    }

    /// A sentence with amounts.
    fn amounts(&self, key: Key, amounts: &[(&str, Eur)]) -> String {
        let written: Vec<String> = amounts.iter().map(|(_, amount)| self.words.amount(*amount)).collect();
        let values: Vec<(&str, &str)> =
            amounts.iter().zip(&written).map(|((name, _), text)| (*name, &**text)).collect();
        self.words.fill(key, &values)
    }

    /// What something is: "Supplement: 12.00 €."
    fn part(&self, what: &str, amount: Eur) -> String {
        self.words.fill(key::ANSWER_PART, &[("what", what), ("amount", &self.words.amount(amount))])
    }

    fn percent(&self, percent: Percent) -> String {
        number(self.words.language, percent.0)
    }

    fn who(&self, persons: &[String]) -> Option<String> {
        // Who lives alone knows who is meant.
        let names = self.words.persons_named(persons.iter().map(String::as_str));
        let says = !persons.is_empty() && self.household.persons.len() > 1;
        says.then(|| self.words.one(key::ANSWER_FOR_PERSONS, "persons", &names))
    }

    /// From when to when.
    fn period(&self, from: Option<Date>, to: Option<Date>, endless: bool) -> Option<String> {
        let words = self.words;
        let from = words.date(from?);
        Some(match to {
            Some(to) => words.fill(key::ANSWER_FROM_TO, &[("from", &from), ("to", &words.date(to))]),
            None => words.one(if endless { key::ANSWER_FROM_ON } else { key::ANSWER_FROM_DAY }, "from", &from),
        })
    }

    /// That no new application is needed, where the calendar says so.
    fn renewed(&self, right: Right) -> Option<String> {
        let mut events = self.estimate.koledar.iter();
        let renewed = events.any(|event| event.kind == "renewed_ex_officio" && event.right == Some(right.name()));
        renewed.then(|| self.text(key::ANSWER_RENEWED))
    }

    /// For how many months, and whether a new application is needed then.
    fn months(&self, right: Right, months: Option<u8>, permanent: bool) -> String {
        match (self.renewed(right), months) {
            (Some(renewed), _) => renewed,
            (None, Some(months)) if !permanent => {
                let form = self.words.language.form(key::ANSWER_FIRST_MONTHS, months.into());
                fill(form, &[("n", &months.to_string())])
            }
            _ => self.text(key::ANSWER_PERMANENT),
        }
    }

    fn row(&self, id: &str, amount: Option<Amount>, reason: Option<&str>) -> Row {
        Row {
            who: self.words.person_named(id),
            amount,
            notes: reason.map(|reason| self.reason(reason)).into_iter().collect(),
        }
    }

    fn for_children(&self, number: u32) -> String {
        let form = self.words.language.form(key::ANSWER_CHILDREN_COUNT, number);
        fill(form, &[("n", &number.to_string())])
    }

    /// A sentence with a day.
    fn day(&self, key: Key, day: Option<Date>) -> Option<String> {
        day.map(|day| self.words.one(key, "day", &self.words.date(day)))
    }

    fn reduced(&self, reduction: Eur) -> Option<String> {
        reduction.is_positive().then(|| self.amount(key::ANSWER_REDUCED, reduction))
    }

    fn assistance(&mut self) {
        let dsp = &self.estimate.denarna_socialna_pomoc;
        let mut finding = self.finding(Right::DenarnaSocialnaPomoc, dsp.entitled, None, dsp.reason);
        let sums =
            self.amounts(key::ANSWER_MINIMUM, &[("minimum", dsp.min_income.total), ("own", dsp.own_income.total)]);
        if dsp.entitled {
            finding.has_amount(Some(dsp.amount), key::ANSWER_PER_MONTH);
            finding.notes.extend(self.period(dsp.from, dsp.to, false));
            finding.notes.push(self.months(finding.right, dsp.months, dsp.permanent));
            if self.estimate.persons.adults.len() + self.estimate.persons.children.len() > 1 {
                finding.notes.push(self.text(key::ANSWER_WHO));
            }
            finding.notes.push(sums);
            finding.notes.extend(self.reduced(dsp.reduction_total));
        } else if matches!(dsp.reason, None | Some("income")) {
            finding.notes.push(sums);
        }
        self.all.push(finding);
    }

    fn child_benefit(&mut self) {
        let od = &self.estimate.otroski_dodatek;
        let mut finding = self.finding(Right::OtroskiDodatek, od.entitled, None, None);
        finding.has_amount(Some(od.total), key::ANSWER_PER_MONTH);
        if od.entitled {
            let payable = od.children.iter().filter(|child| child.entitled).count();
            finding.notes.push(self.for_children(payable as u32));
            finding.notes.extend(self.renewed(finding.right));
        } else if od.children.is_empty() {
            finding.notes.push(self.text(key::ANSWER_NO_CHILDREN));
        }
        for child in &od.children {
            let amount = child.entitled.then_some((child.total, key::ANSWER_PER_MONTH));
            let mut row = self.row(&child.id, amount, child.reason);
            row.notes.extend(self.period(child.from, child.to, true));
            for (supplement, text) in [
                (child.single_parent, key::ANSWER_SINGLE_PARENT),
                (child.not_in_kindergarten, key::ANSWER_NOT_IN_KINDERGARTEN),
            ] {
                if supplement.is_positive() {
                    row.notes.push(self.amount(text, supplement));
                }
            }
            finding.rows.push(row);
        }
        self.all.push(finding);
    }

    fn varstveni_dodatek(&mut self) {
        let vd = &self.estimate.varstveni_dodatek;
        let mut finding = self.finding(Right::VarstveniDodatek, vd.entitled, vd.unknown.as_ref(), vd.reason);
        finding.has_amount(vd.amount, key::ANSWER_PER_MONTH);
        if finding.has {
            finding.notes.extend(self.period(vd.from, vd.to, false));
            finding.notes.push(self.months(finding.right, vd.months, vd.permanent));
            finding.notes.extend(self.who(&vd.eligible_persons));
            finding.notes.extend(self.reduced(vd.reduction_total));
            // One part is the whole.
            for item in vd.items.iter().filter(|_| vd.items.len() > 1) {
                let who = match &item.id {
                    Some(id) => self.words.person_named(id),
                    None => self.text(key::ANSWER_ALL_CHILDREN),
                };
                let kind = self.words.language.named("kind", item.kind).to_owned();
                let notes = item.id.is_some().then_some(kind).into_iter().collect();
                finding.rows.push(Row { who, amount: Some((item.amount, key::ANSWER_PER_MONTH)), notes });
            }
        }
        self.all.push(finding);
    }

    fn scholarship(&mut self) {
        let right = &self.estimate.drzavna_stipendija;
        let mut finding = self.finding(Right::DrzavnaStipendija, right.entitled, right.unknown.as_ref(), None);
        finding.has_amount(right.total, key::ANSWER_PER_MONTH);
        finding.notes.extend(self.renewed(finding.right));
        if right.items.is_empty() && finding.unknown.is_none() {
            finding.notes.push(self.text(key::ANSWER_NO_STUDENTS));
        }
        for item in &right.items {
            let amount = item.entitled.then_some((item.amount, key::ANSWER_PER_MONTH));
            let mut row = self.row(&item.id, amount, item.reason);
            if item.entitled {
                row.notes.extend(self.period(item.from, item.to, true));
                // Without supplements the basic amount is all.
                let basic = self.words.get(key::ANSWER_BASIC);
                row.notes.extend((!item.supplements.is_empty()).then(|| self.part(basic, item.basic)));
                for supplement in &item.supplements {
                    let kind = self.words.language.named("kind", supplement.kind);
                    row.notes.push(match supplement.amount {
                        Some(amount) => self.part(kind, amount),
                        None => self.words.one(key::ANSWER_PART_UNKNOWN, "what", kind),
                    });
                }
            }
            finding.rows.push(row);
        }
        self.all.push(finding);
    }

    /// What the parents pay, and what they save.
    fn kindergarten(&mut self) {
        let kg = &self.estimate.znizano_placilo_vrtca;
        let mut finding = self.finding(Right::ZnizanoPlaciloVrtca, kg.saving.is_positive(), None, None);
        finding.lead = key::ANSWER_YOU_PAY;
        finding.has_amount(Some(kg.total), key::ANSWER_PER_MONTH);
        finding.notes.push(if finding.has {
            self.amount(key::ANSWER_YOU_SAVE, kg.saving)
        } else if !kg.items.is_empty() {
            self.text(key::ANSWER_NO_SAVING)
        } else if self.estimate.otroski_dodatek.children.is_empty() {
            self.text(key::ANSWER_NO_CHILDREN)
        } else {
            self.text(key::ANSWER_NO_KINDERGARTEN)
        });
        if finding.has {
            finding.notes.extend(self.period(kg.from, kg.to, true));
            finding.notes.extend(self.renewed(finding.right));
        }
        for fee in &kg.items {
            let mut row = self.row(&fee.id, Some((fee.payment, key::ANSWER_PER_MONTH)), None);
            let (percent, price) = (self.percent(fee.percent), self.words.amount(fee.price));
            let reason = self.reason(fee.reason);
            let values = [("percent", &*percent), ("price", &*price), ("reason", &*reason)];
            row.notes.push(self.words.fill(key::ANSWER_CHILD_PAYS, &values));
            // One child's saving is the one above.
            if kg.items.len() > 1 && fee.saving.is_positive() {
                row.notes.push(self.amount(key::ANSWER_YOU_SAVE, fee.saving));
            }
            finding.rows.push(row);
        }
        self.all.push(finding);
    }

    fn meals(&mut self) {
        let right = &self.estimate.solska_prehrana;
        let paid = right.items.iter().any(|item| item.snack_pct.max(item.lunch_pct) > Percent::default());
        let mut finding = self.finding(Right::SolskaPrehrana, paid, right.unknown.as_ref(), None);
        finding.lead = if right.saving.is_some() { key::ANSWER_MEALS_LESS } else { key::ANSWER_PROBABLY_HAVE };
        finding.has_amount(right.saving, key::ANSWER_PER_MONTH);
        if right.items.is_empty() && finding.unknown.is_none() {
            finding.notes.push(self.text(key::ANSWER_NO_PUPILS));
        }
        for item in &right.items {
            let saving = item.saving.map(|saving| (saving, key::ANSWER_PER_MONTH));
            let mut row = self.row(&item.id, saving, None);
            let (snack, lunch) = (self.percent(item.snack_pct), self.percent(item.lunch_pct));
            row.notes.push(self.words.fill(key::ANSWER_MEALS, &[("snack", &snack), ("lunch", &lunch)]));
            row.notes.push(self.reason(item.reason));
            for (saving, text) in
                [(item.snack_saving, key::ANSWER_MEAL_SAVING), (item.lunch_saving, key::ANSWER_LUNCH_SAVING)]
            {
                row.notes.extend(saving.filter(|saving| saving.is_positive()).map(|saving| self.amount(text, saving)));
            }
            row.notes.extend(self.period(item.from, item.to, true));
            finding.rows.push(row);
        }
        self.all.push(finding);
    }

    fn large_family(&mut self) {
        let right = &self.estimate.dodatek_za_veliko_druzino;
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::DodatekZaVelikoDruzino, right.entitled, unknown, right.reason);
        finding.has_amount(right.amount, key::ANSWER_PER_YEAR);
        if finding.has {
            finding.notes.push(self.for_children(right.children));
            finding.notes.extend(right.how.map(|how| self.words.language.named("word", how).to_owned()));
            finding.notes.extend(self.day(key::ANSWER_CLAIM_UNTIL, right.claim_until));
        }
        self.all.push(finding);
    }

    fn birth(&mut self) {
        let right = &self.estimate.pomoc_ob_rojstvu_otroka;
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::PomocObRojstvuOtroka, right.entitled, unknown, right.reason);
        finding.has_amount(right.total, key::ANSWER_PER_ONCE);
        if !finding.has && right.items.is_empty() && right.reason.is_none() && unknown.is_none() {
            finding.notes.push(self.text(key::ANSWER_NO_BIRTH));
        }
        for item in &right.items {
            let amount = item.entitled.then_some((item.amount, key::ANSWER_PER_ONCE));
            let mut row = self.row(item.id.as_deref().unwrap_or_default(), amount, item.reason);
            if item.id.is_none() {
                row.who = self.text(key::ANSWER_EXPECTED_CHILD);
            }
            row.notes.extend(self.day(key::ANSWER_CLAIM_FROM, item.claim_from));
            row.notes.extend(self.day(key::ANSWER_CLAIM_UNTIL, item.claim_until));
            finding.rows.push(row);
        }
        self.all.push(finding);
    }

    fn care(&mut self) {
        let right = &self.estimate.dodatek_za_nego_otroka;
        let mut finding = self.finding(Right::DodatekZaNegoOtroka, right.entitled, right.unknown.as_ref(), None);
        finding.has_amount(right.total, key::ANSWER_PER_MONTH);
        if !finding.has && right.items.is_empty() && finding.unknown.is_none() {
            finding.notes.push(self.text(key::ANSWER_NO_CARE));
        }
        for item in &right.items {
            let amount = item.entitled.then_some((item.amount, key::ANSWER_PER_MONTH));
            let mut row = self.row(&item.id, amount, item.reason);
            row.notes.extend(self.period(item.from, item.to, false));
            finding.rows.push(row);
        }
        self.all.push(finding);
    }

    fn rent(&mut self) {
        let right = &self.estimate.subvencija_najemnine;
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::SubvencijaNajemnine, right.entitled, unknown, right.reason);
        finding.has_amount(right.amount, key::ANSWER_PER_MONTH);
        if finding.has {
            finding.notes.extend(self.period(right.from, right.to, true));
        }
        if right.limit.is_positive() {
            let sums = [("income", right.income), ("limit", right.limit), ("rent", right.recognised_rent)];
            finding.notes.push(self.amounts(key::ANSWER_RENT_LIMITS, &sums));
        }
        self.all.push(finding);
    }

    fn health(&mut self, id: &'static str, right: &HealthRight) {
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::ZdravstvenePravice, right.entitled, unknown, right.reason);
        finding.id = id;
        finding.lead = key::ANSWER_PROBABLY_HAVE;
        finding.notes.extend(self.who(&right.persons));
        finding.notes.extend(self.period(right.from, right.to, true));
        self.all.push(finding);
    }

    fn extraordinary(&mut self) {
        let right = &self.estimate.izredna_denarna_socialna_pomoc;
        let mut finding = self.finding(Right::IzrednaDenarnaSocialnaPomoc, right.possible, None, right.reason);
        finding.lead = key::ANSWER_MAY_ASK;
        finding.has_amount(Some(right.ceiling_month.min(right.left_this_year)), key::ANSWER_PER_MONTH);
        if right.possible {
            finding.depends.push(self.text(key::ANSWER_EXTRAORDINARY));
            let (year, left) = (right.ceiling_year, right.left_this_year);
            let sums = [("year", year), ("left", left), ("disaster", right.ceiling_year_disaster)];
            finding.notes.push(self.amounts(key::ANSWER_EXTRAORDINARY_YEAR, &sums));
            finding.notes.push(self.text(key::ANSWER_EXTRAORDINARY_PROOF));
        }
        self.all.push(finding);
    }

    fn after_death(&mut self, id: &'static str, right: &AfterDeath) {
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::IzrednaDenarnaSocialnaPomoc, right.entitled, unknown, right.reason);
        finding.id = id;
        finding.has_amount(right.amount, key::ANSWER_PER_ONCE);
        finding.notes.extend(right.limit.map(|limit| self.amount(key::ANSWER_INCOME_LIMIT, limit)));
        if finding.has {
            finding.notes.extend(self.day(key::ANSWER_CLAIM_UNTIL, right.claim_until));
        }
        self.all.push(finding);
    }

    fn refugee_rent(&mut self) {
        let Some(right) = &self.estimate.nadomestilo_za_zasebno_nastanitev else { return };
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::NadomestiloZaZasebnoNastanitev, right.entitled, unknown, right.reason);
        finding.has_amount(right.amount, key::ANSWER_PER_MONTH);
        if right.base.is_positive() {
            let (size, percent) = (right.household_size.to_string(), self.percent(right.percent));
            let base = self.words.amount(right.base);
            let values = [("size", &*size), ("percent", &*percent), ("base", &*base)];
            finding.notes.push(self.words.fill(key::ANSWER_REFUGEE_BASE, &values));
            let sums = [("own", right.own_resources), ("rent", right.rent_and_costs)];
            finding.notes.push(self.amounts(key::ANSWER_REFUGEE_OWN, &sums));
        }
        if finding.has {
            finding.notes.extend(self.period(right.from, right.to, false));
            finding.notes.extend(self.day(key::ANSWER_REFUGEE_END, right.entitlement_end));
            finding.notes.push(self.text(key::ANSWER_REFUGEE_OFFICE));
        }
        self.all.push(finding);
    }

    fn refugee_share(&mut self) {
        let Some(right) = &self.estimate.delez_stroskov_nastanitve else { return };
        let unknown = right.unknown.as_ref();
        let mut finding = self.finding(Right::DelezStroskovNastanitve, right.owed, unknown, right.reason);
        finding.lead = key::ANSWER_OWED;
        finding.has_amount(right.amount, key::ANSWER_PER_MONTH);
        if right.owed {
            let own = self.words.amount(right.own_resources_per_person);
            let values = [("percent", &*self.percent(right.percent)), ("own", &*own)];
            finding.notes.push(self.words.fill(key::ANSWER_REFUGEE_SHARE, &values));
            finding.notes.extend(self.period(right.from, None, false));
            finding.notes.push(self.text(key::ANSWER_REFUGEE_OFFICE));
        }
        self.all.push(finding);
    }
}
