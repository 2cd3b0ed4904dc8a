//! The rights that a host page can ask for, alone or together, and their names.

/// Some of the rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights(u16);

/// What can be singled out: the short name, then the names of the law. What has several of these stands
/// and falls together.
pub static NAMES: [(&str, &[&str]); 13] = [
    ("dsp", &["denarna_socialna_pomoc"]),
    ("od", &["otroski_dodatek"]),
    ("vd", &["varstveni_dodatek"]),
    ("stipendija", &["drzavna_stipendija"]),
    ("vrtec", &["znizano_placilo_vrtca"]),
    ("prehrana", &["solska_prehrana"]),
    ("velika-druzina", &["dodatek_za_veliko_druzino"]),
    ("rojstvo", &["pomoc_ob_rojstvu_otroka"]),
    ("nega", &["dodatek_za_nego_otroka"]),
    ("najemnina", &["subvencija_najemnine"]),
    ("zdravje", &["zdravstvene_pravice", "kritje_razlike", "placilo_prispevka"]),
    ("idsp", &["izredna_denarna_socialna_pomoc", "posmrtnina", "pogrebnina"]),
    ("nastanitev", &["nadomestilo_za_zasebno_nastanitev", "delez_stroskov_nastanitve"]),
];

impl Rights {
    /// All of them.
    pub const ALL: Rights = Rights((1 << NAMES.len()) - 1);
    /// None.
    pub const NONE: Rights = Rights(0);
    /// Social assistance.
    pub const DSP: Rights = Rights(1);
    /// Child benefit.
    pub const OD: Rights = Rights(1 << 1);
    /// Varstveni dodatek.
    pub const VD: Rights = Rights(1 << 2);
    /// State scholarship.
    pub const SCHOLARSHIP: Rights = Rights(1 << 3);
    /// Kindergarten.
    pub const KINDERGARTEN: Rights = Rights(1 << 4);
    /// Meals at school.
    pub const MEALS: Rights = Rights(1 << 5);
    /// Large-family supplement.
    pub const LARGE_FAMILY: Rights = Rights(1 << 6);
    /// Birth grant.
    pub const BIRTH: Rights = Rights(1 << 7);
    /// Care supplement.
    pub const CARE: Rights = Rights(1 << 8);
    /// Rent subsidy.
    pub const RENT: Rights = Rights(1 << 9);
    /// The two health rights.
    pub const HEALTH: Rights = Rights(1 << 10);
    /// Extraordinary assistance, and help after a death.
    pub const EXTRAORDINARY: Rights = Rights(1 << 11);
    /// What people with international protection get, or owe, for accommodation.
    pub const ACCOMMODATION: Rights = Rights(1 << 12);

    /// The right at a place of [`NAMES`].
    pub fn at(place: usize) -> Rights {
        Rights(1 << place)
    }

    /// The right of a name, short or that of the law; and whether others come along with it.
    pub fn named(name: &str) -> Option<(Rights, bool)> {
        NAMES.iter().enumerate().find_map(|(place, (code, names))| {
            let at = names.iter().position(|known| *known == name);
            (at.is_some() || *code == name).then(|| (Rights::at(place), at.is_some_and(|at| at > 0)))
        })
    }

    /// These and those.
    pub const fn and(self, others: Rights) -> Rights {
        Rights(self.0 | others.0)
    }

    /// All but those.
    pub const fn without(self, others: Rights) -> Rights {
        Rights(self.0 & !others.0)
    }

    /// Some right is among both.
    pub fn meets(self, others: Rights) -> bool {
        self.0 & others.0 != 0
    }

    /// All rights are meant.
    pub fn is_all(self) -> bool {
        self == Rights::ALL
    }

    /// The right with this name of the law is meant.
    pub fn has(self, name: &str) -> bool {
        self.is_all() || Rights::named(name).is_some_and(|(right, _)| self.meets(right))
    }

    /// The names of the law, one for each right.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let meant = move |place: &usize| self.meets(Rights::at(*place));
        (0..NAMES.len()).filter(meant).map(|place| NAMES[place].1[0])
    }
}
