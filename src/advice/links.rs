//! Addresses of official pages. They move now and then: this is the one place to change them.

use super::Case;
use crate::citation::Act;
use crate::household::ResidenceStatus;
use crate::text::{Key, key};

/// Whom a page is for.
pub enum For {
    /// Everyone.
    All,
    /// Who has this right, or may have it.
    Right(&'static str),
    /// Who is not a citizen.
    Foreigners,
    /// Who has a status.
    Status(ResidenceStatus),
}

/// An official page.
pub struct Link {
    /// Its words.
    pub label: Key,
    /// Whom it is for.
    pub whom: For,
    /// Its address.
    pub address: &'static str,
    /// When it was last seen, and how.
    pub seen: &'static str,
}

/// Not opened live: a public copy of the page was read.
const COPY: &str = "early 2026, in a public copy";

const fn link(label: Key, whom: For, address: &'static str, seen: &'static str) -> Link {
    Link { label, whom, address, seen }
}

/// The pages we name, in their order.
#[rustfmt::skip]
pub static LINKS: [Link; 12] = [
    link(key::ANSWER_LINK_DSP, For::Right("denarna_socialna_pomoc"), "https://www.gov.si/teme/denarna-socialna-pomoc/", COPY),
    link(key::ANSWER_LINK_OD, For::Right("otroski_dodatek"), "https://www.gov.si/teme/otroski-dodatek/", COPY),
    link(key::ANSWER_LINK_VD, For::Right("varstveni_dodatek"), "https://www.gov.si/teme/varstveni-dodatek/", COPY),
    link(key::ANSWER_LINK_SCHOLARSHIP, For::Right("drzavna_stipendija"), "https://www.gov.si/teme/drzavna-stipendija/", COPY),
    link(key::ANSWER_LINK_KG, For::Right("znizano_placilo_vrtca"), "https://www.gov.si/teme/znizano-placilo-vrtca/", COPY),
    link(key::ANSWER_LINK_REFUGEE, For::Right("nadomestilo_za_zasebno_nastanitev"), "https://www.gov.si/zbirke/storitve/denarno-nadomestilo-za-nastanitev-na-zasebnem-naslovu/", COPY),
    link(key::ANSWER_LINK_UKRAINE, For::Status(ResidenceStatus::TemporaryProtection), "https://www.gov.si/teme/pomoc-slovenije-drzavljanom-ukrajine/", COPY),
    link(key::ANSWER_LINK_CSD, For::All, "https://www.csd-slovenije.si/", COPY),
    link(key::ANSWER_LINK_EUPRAVA, For::All, "https://e-uprava.gov.si/", COPY),
    link(key::ANSWER_LINK_HELP, For::Foreigners, "https://infotujci.si/", COPY),
    link(key::ANSWER_LINK_UNHCR, For::Foreigners, "https://help.unhcr.org/slovenia/", COPY),
    link(key::ANSWER_LINK_LAW, For::All, "https://pisrs.si/", COPY),
];

/// The pages for a household.
pub fn links<'a>(case: &'a Case<'a>) -> impl Iterator<Item = &'static Link> + use<'a> {
    let statuses = || case.household.persons.iter().map(|person| person.residence_status);
    LINKS.iter().filter(move |link| match link.whom {
        For::All => true,
        For::Right(right) => case.open(&[right]),
        For::Foreigners => statuses().any(|status| status != ResidenceStatus::Citizen),
        For::Status(wanted) => statuses().any(|status| status == wanted),
    })
}

/// The system of acts; its front page stands for an act whose own address was not seen anywhere.
const ACTS_AT: &str = "https://pisrs.si/";

/// Where an act can be read, in the order of [`crate::citation::ACTS`]: as amended (PISRS), or as it was
/// published (Uradni list), whichever address was seen in a public copy, early 2026.
static ACTS: [&str; 14] = [
    ACTS_AT,
    "https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/2010-01-3350/",
    "https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/2014-01-1068/",
    "https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/1996-01-0569/",
    "https://pisrs.si/pregledPredpisa?id=ZAKO6571",
    "https://pisrs.si/pregledPredpisa?id=ZAKO6564",
    ACTS_AT,
    ACTS_AT,
    "https://pisrs.si/pregledPredpisa?id=ZAKO7103",
    "https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/2021-01-3457/",
    ACTS_AT,
    "https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/2003-01-3312/",
    "https://pisrs.si/pregledPredpisa?id=URED3041",
    ACTS_AT,
];

/// Where an act can be read.
pub fn act(act: Act) -> &'static str {
    ACTS[act as usize]
}

/// Where an act itself can be read; none where only the front page of the system of acts is known.
pub fn act_itself(wanted: Act) -> Option<&'static str> {
    Some(act(wanted)).filter(|address| *address != ACTS_AT)
}

/// Every address that a link may open.
pub fn all() -> impl Iterator<Item = &'static str> {
    LINKS.iter().map(|link| link.address).chain(ACTS)
}
