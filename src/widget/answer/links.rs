//! Addresses of official pages. They move now and then: this is the one place to change them.

use crate::text::{Key, key};
use crate::widget::node::{Node, el};

/// The pages we name, in their order.
pub const LINKS: [(Key, &str); 5] = [
    (key::ANSWER_LINK_DSP, "https://www.gov.si/teme/denarna-socialna-pomoc/"),
    (key::ANSWER_LINK_OD, "https://www.gov.si/teme/otroski-dodatek/"),
    (key::ANSWER_LINK_KG, "https://www.gov.si/teme/znizano-placilo-vrtca/"),
    (key::ANSWER_LINK_CSD, "https://www.csd-slovenije.si/"),
    (key::ANSWER_LINK_HELP, "https://infotujci.si/"),
];

/// A link that opens beside the page, so that the answers stay, and tells the other page nothing.
pub fn draw(label: &str, address: &str) -> Node {
    el("a").attr("href", address).attr("target", "_blank").attr("rel", "noopener noreferrer").text(label)
}
