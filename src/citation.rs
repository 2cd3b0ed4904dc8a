//! Acts and articles: where in the law a rule, an amount or a rounding stands.

use std::fmt;

/// An act or a rulebook, by the short title that the field uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// Zakon o uveljavljanju pravic iz javnih sredstev.
    Zupjs,
    /// Zakon o socialno varstvenih prejemkih.
    ZsvarPre,
    /// Zakon o starševskem varstvu in družinskih prejemkih.
    Zsdp1,
    /// Zakon o vrtcih.
    Zvrt,
    /// Zakon o štipendiranju.
    Zstip1,
    /// Zakon o šolski prehrani.
    ZsolPre1,
    /// Pravilnik o načinu upoštevanja dohodkov pri ugotavljanju upravičenosti do pravic iz javnih sredstev.
    PravilnikDohodki,
    /// Pravilnik o načinu ugotavljanja premoženja in njegove vrednosti.
    PravilnikPremozenje,
    /// Zakon o mednarodni zaščiti.
    Zmz1,
    /// Uredba o načinih in pogojih za zagotavljanje pravic osebam s priznano mednarodno zaščito (2021).
    UredbaZascita,
    /// The draft of 2016 of the decree that stood before it; its final text (UL 72/17) is not at hand.
    OsnutekUredbe,
    /// Stanovanjski zakon.
    StanovanjskiZakon,
    /// Uredba o metodologiji za oblikovanje najemnin v neprofitnih stanovanjih.
    UredbaNajemnine,
    /// Pravilnik o dodeljevanju neprofitnih stanovanj v najem.
    PravilnikStanovanja,
}

/// All acts, with short title, full title and the gazettes of the text at hand (state July 2018;
/// later changes are told in `docs/law-changes.md`).
pub const ACTS: [(Act, &str, &str, &str); 14] = [
    (
        Act::Zupjs,
        "ZUPJS",
        "Zakon o uveljavljanju pravic iz javnih sredstev",
        "Uradni list RS, št. 62/10, 40/11, 40/12, 57/12, 14/13, 56/13, 99/13, 14/15, 57/15, 90/15, 38/16, 51/16, 88/16, 61/17, 75/17",
    ),
    (
        Act::ZsvarPre,
        "ZSVarPre",
        "Zakon o socialno varstvenih prejemkih",
        "Uradni list RS, št. 61/10, 40/11, 14/13, 99/13, 90/15, 88/16, 31/18",
    ),
    (
        Act::Zsdp1,
        "ZSDP-1",
        "Zakon o starševskem varstvu in družinskih prejemkih",
        "Uradni list RS, št. 26/14, 90/15, 75/17, 14/18",
    ),
    (
        Act::Zvrt,
        "ZVrt",
        "Zakon o vrtcih",
        "Uradni list RS, št. 100/05, 25/08, 98/09, 36/10, 62/10, 94/10, 40/12, 14/15, 55/17",
    ),
    (Act::Zstip1, "ZŠtip-1", "Zakon o štipendiranju", "Uradni list RS, št. 56/13, 99/13, 8/16, 61/17, 31/18"),
    (Act::ZsolPre1, "ZŠolPre-1", "Zakon o šolski prehrani", "Uradni list RS, št. 3/13, 46/14, 46/16"),
    (
        Act::PravilnikDohodki,
        "Pravilnik (dohodki)",
        "Pravilnik o načinu upoštevanja dohodkov pri ugotavljanju upravičenosti do pravic iz javnih sredstev",
        "Uradni list RS, št. 52/14, 67/14",
    ),
    (
        Act::PravilnikPremozenje,
        "Pravilnik (premoženje)",
        "Pravilnik o načinu ugotavljanja premoženja in njegove vrednosti pri dodeljevanju pravic iz javnih sredstev ter o razlogih za zmanjševanje v postopku dodelitve denarne socialne pomoči",
        "Uradni list RS, št. 8/12, 99/15, 5/18",
    ),
    (Act::Zmz1, "ZMZ-1", "Zakon o mednarodni zaščiti", "Uradni list RS, št. 16/17; 54/21 (ZMZ-1A) le po poročilih"),
    (
        Act::UredbaZascita,
        "Uredba (zaščita)",
        "Uredba o načinih in pogojih za zagotavljanje pravic osebam s priznano mednarodno zaščito",
        "Uradni list RS, 2021, objava 3457; brano do 17. člena",
    ),
    (
        Act::OsnutekUredbe,
        "Osnutek uredbe 2016",
        "Uredba o načinih in pogojih za zagotavljanje pravic osebam z mednarodno zaščito, predlog iz leta 2016",
        "predlog; končno besedilo (Uradni list RS, št. 72/17) ni brano",
    ),
    (
        Act::StanovanjskiZakon,
        "SZ-1",
        "Stanovanjski zakon",
        "Uradni list RS, št. 69/03, 18/04, 47/06, 45/08, 57/08, 62/10, 56/11, 87/11, 40/12, 14/17, 27/17",
    ),
    (
        Act::UredbaNajemnine,
        "Uredba (najemnine)",
        "Uredba o metodologiji za oblikovanje najemnin v neprofitnih stanovanjih ter merilih in postopku za uveljavljanje subvencioniranih najemnin",
        "Uradni list RS, št. 131/03, 142/04, 99/08, 62/10, 79/15, 91/15",
    ),
    (
        Act::PravilnikStanovanja,
        "Pravilnik (stanovanja)",
        "Pravilnik o dodeljevanju neprofitnih stanovanj v najem",
        "Uradni list RS, št. 14/04, 34/04, 62/06, 11/09, 81/11, 47/14",
    ),
];

impl Act {
    /// The short title, as in `ZUPJS`.
    pub fn short(self) -> &'static str {
        ACTS[self as usize].1
    }

    /// The full title.
    pub fn title(self) -> &'static str {
        ACTS[self as usize].2
    }

    /// The gazettes of the text at hand.
    pub fn gazettes(self) -> &'static str {
        ACTS[self as usize].3
    }
}

/// The acts and places of a citation such as `ZUPJS 21(1); 22(2)`: what names no act is in the one before.
pub fn places(citation: &'static str) -> Vec<(Act, &'static str)> {
    let mut found: Vec<(Act, &'static str)> = Vec::new();
    for part in citation.split("; ") {
        let named = ACTS.iter().find_map(|(act, short, ..)| Some((*act, part.strip_prefix(short)?.strip_prefix(' ')?)));
        found.extend(named.or_else(|| Some((found.last()?.0, part))));
    }
    found
}

/// A place in an act: article, paragraph and point, as in `12(1)8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Article {
    /// The act.
    pub act: Act,
    /// Article, `(paragraph)`, point.
    pub at: &'static str,
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.act.short(), self.at)
    }
}

/// A place in ZUPJS.
pub const fn zupjs(at: &'static str) -> Article {
    Article { act: Act::Zupjs, at }
}

/// A place in ZSVarPre.
pub const fn zsvarpre(at: &'static str) -> Article {
    Article { act: Act::ZsvarPre, at }
}

/// A place in ZSDP-1.
pub const fn zsdp1(at: &'static str) -> Article {
    Article { act: Act::Zsdp1, at }
}

/// A place in ZVrt.
pub const fn zvrt(at: &'static str) -> Article {
    Article { act: Act::Zvrt, at }
}

/// A place in ZŠtip-1.
pub const fn zstip1(at: &'static str) -> Article {
    Article { act: Act::Zstip1, at }
}

/// A place in ZŠolPre-1.
pub const fn zsolpre1(at: &'static str) -> Article {
    Article { act: Act::ZsolPre1, at }
}

/// A place in the rulebook on income.
pub const fn dohodki(at: &'static str) -> Article {
    Article { act: Act::PravilnikDohodki, at }
}

/// A place in the rulebook on assets.
pub const fn premozenje(at: &'static str) -> Article {
    Article { act: Act::PravilnikPremozenje, at }
}

/// A place in ZMZ-1.
pub const fn zmz1(at: &'static str) -> Article {
    Article { act: Act::Zmz1, at }
}

/// A place in the decree of 2021 on the rights of people with international protection.
pub const fn uredba(at: &'static str) -> Article {
    Article { act: Act::UredbaZascita, at }
}

/// A place in the draft of 2016 of the decree before it.
pub const fn osnutek(at: &'static str) -> Article {
    Article { act: Act::OsnutekUredbe, at }
}

/// A place in the Stanovanjski zakon.
pub const fn sz1(at: &'static str) -> Article {
    Article { act: Act::StanovanjskiZakon, at }
}

/// A place in the decree on rents.
pub const fn uredba_najemnine(at: &'static str) -> Article {
    Article { act: Act::UredbaNajemnine, at }
}

/// A place in the rulebook on non-profit dwellings.
pub const fn pravilnik_stanovanja(at: &'static str) -> Article {
    Article { act: Act::PravilnikStanovanja, at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_acts() {
        for (i, (act, ..)) in ACTS.iter().enumerate() {
            assert_eq!(*act as usize, i);
        }
        assert_eq!(zupjs("12(1)8").to_string(), "ZUPJS 12(1)8");
    }

    #[test]
    fn a_citation_is_taken_apart_by_its_acts() {
        let all = places("ZSVarPre 27(1); 30; ZUPJS 19(1)");
        assert_eq!(all, [(Act::ZsvarPre, "27(1)"), (Act::ZsvarPre, "30"), (Act::Zupjs, "19(1)")]);
        assert_eq!(places("Pravilnik (premoženje) 12(3)"), [(Act::PravilnikPremozenje, "12(3)")]);
        for parameter in crate::dated::ALL {
            assert!(!places(parameter.article).is_empty(), "{}: {} names no act", parameter.id, parameter.article);
        }
    }
}
