//! Addresses of official pages. They move now and then: this is the one place to change them.

use super::findings::Finding;
use crate::household::{Household, ResidenceStatus};
use crate::text::{Key, key};
use crate::trace::Right;
use crate::widget::node::{Node, el};

/// Whom a page is for.
enum For {
    /// Everyone.
    All,
    /// Who has this right, or may have it.
    Right(Right),
    /// Who is not a citizen.
    Foreigners,
    /// Who has a status.
    Status(ResidenceStatus),
}

/// The pages we name, in their order.
static LINKS: [(Key, For, &str); 12] = [
    (key::ANSWER_LINK_DSP, For::Right(Right::DenarnaSocialnaPomoc), "https://www.gov.si/teme/denarna-socialna-pomoc/"),
    (key::ANSWER_LINK_OD, For::Right(Right::OtroskiDodatek), "https://www.gov.si/teme/otroski-dodatek/"),
    (key::ANSWER_LINK_VD, For::Right(Right::VarstveniDodatek), "https://www.gov.si/teme/varstveni-dodatek/"),
    (key::ANSWER_LINK_SCHOLARSHIP, For::Right(Right::DrzavnaStipendija), "https://www.gov.si/teme/drzavna-stipendija/"),
    (key::ANSWER_LINK_KG, For::Right(Right::ZnizanoPlaciloVrtca), "https://www.gov.si/teme/znizano-placilo-vrtca/"),
    (
        key::ANSWER_LINK_REFUGEE,
        For::Right(Right::NadomestiloZaZasebnoNastanitev),
        "https://www.gov.si/zbirke/storitve/denarno-nadomestilo-za-nastanitev-na-zasebnem-naslovu/",
    ),
    (
        key::ANSWER_LINK_UKRAINE,
        For::Status(ResidenceStatus::TemporaryProtection),
        "https://www.gov.si/teme/pomoc-slovenije-drzavljanom-ukrajine/",
    ),
    (key::ANSWER_LINK_CSD, For::All, "https://www.csd-slovenije.si/"),
    (key::ANSWER_LINK_EUPRAVA, For::All, "https://e-uprava.gov.si/"),
    (key::ANSWER_LINK_HELP, For::Foreigners, "https://infotujci.si/"),
    (key::ANSWER_LINK_UNHCR, For::Foreigners, "https://help.unhcr.org/slovenia/"),
    (key::ANSWER_LINK_LAW, For::All, "https://pisrs.si/"),
];

/// The pages for a household.
pub fn links(household: &Household, findings: &[Finding]) -> impl Iterator<Item = (Key, &'static str)> {
    let statuses = || household.persons.iter().map(|person| person.residence_status);
    let relevant = move |link: &&(Key, For, &'static str)| match &link.1 {
        For::All => true,
        For::Right(right) => findings.iter().any(|f| f.right == *right && (f.has || f.unknown.is_some())),
        For::Foreigners => statuses().any(|status| status != ResidenceStatus::Citizen),
        For::Status(wanted) => statuses().any(|status| status == *wanted),
    };
    LINKS.iter().filter(relevant).map(|(label, _, address)| (*label, *address))
}

/// A link that opens beside the page, so that the answers stay, and tells the other page nothing.
pub fn draw(label: &str, address: &str) -> Node {
    el("a").attr("href", address).attr("target", "_blank").attr("rel", "noopener noreferrer").text(label)
}
