//! The order of the rights (ZUPJS 7), and which right is income for which: the one place that says
//! so. `docs/order.svg` is drawn from it.

use crate::citation::{Article, zsdp1, zsvarpre, zupjs, zvrt};
use crate::money::Eur;
use crate::trace::Right;

/// A right that is income for a later one.
#[derive(Debug)]
pub struct Counts {
    /// The right that is granted first.
    pub from: Right,
    /// The right for which it is income.
    pub into: Right,
    /// The articles that say so.
    pub articles: &'static [Article],
}

/// The rights in the order in which they are estimated; the first four are those of ZUPJS 7.
pub static ORDER: &[Right] = &[
    Right::OtroskiDodatek,
    Right::DenarnaSocialnaPomoc,
    Right::VarstveniDodatek,
    Right::DrzavnaStipendija,
    Right::ZnizanoPlaciloVrtca,
    Right::SolskaPrehrana,
    Right::DodatekZaVelikoDruzino,
    Right::PomocObRojstvuOtroka,
    Right::DodatekZaNegoOtroka,
    Right::SubvencijaNajemnine,
    Right::ZdravstvenePravice,
    Right::IzrednaDenarnaSocialnaPomoc,
    Right::NadomestiloZaZasebnoNastanitev,
    Right::DelezStroskovNastanitve,
];

macro_rules! counts {
    ($($from:ident => $into:ident: [$($article:expr),+];)+) => {
        &[$(Counts { from: Right::$from, into: Right::$into, articles: &[$($article),+] }),+]
    };
}

/// Which right is income for which.
pub static COUNTS: &[Counts] = counts! {
    OtroskiDodatek => DenarnaSocialnaPomoc: [zupjs("12(1)8"), zupjs("7")];
    OtroskiDodatek => VarstveniDodatek: [zupjs("12(1)8"), zsvarpre("52")];
    OtroskiDodatek => DrzavnaStipendija: [zupjs("12(1)8"), zupjs("16(1)3")];
    DenarnaSocialnaPomoc => DrzavnaStipendija: [zupjs("12(1)9"), zupjs("16(1)3")];
    VarstveniDodatek => DrzavnaStipendija: [zupjs("12(1)10"), zupjs("16(1)3")];
    OtroskiDodatek => ZnizanoPlaciloVrtca: [zupjs("12(1)8"), zupjs("16(1)3")];
    DenarnaSocialnaPomoc => ZnizanoPlaciloVrtca: [zupjs("12(1)9"), zupjs("16(1)3")];
    VarstveniDodatek => ZnizanoPlaciloVrtca: [zupjs("12(1)10"), zupjs("16(1)3")];
    DrzavnaStipendija => ZnizanoPlaciloVrtca: [zupjs("12(1)11"), zupjs("16(1)3-(4)")];
    OtroskiDodatek => SubvencijaNajemnine: [zupjs("12(1)8"), zupjs("16(1)3"), zupjs("16(3)")];
    DenarnaSocialnaPomoc => SubvencijaNajemnine: [zupjs("12(1)9"), zupjs("16(1)3"), zupjs("16(3)")];
    VarstveniDodatek => SubvencijaNajemnine: [zupjs("12(1)10"), zupjs("16(1)3"), zupjs("16(3)")];
    DrzavnaStipendija => SubvencijaNajemnine: [zupjs("12(1)11"), zupjs("16(1)3-(4)"), zupjs("16(3)")];
};

/// Where one right decides about another without being income for it: by its class, or by being
/// granted. Drawn with the others; the rules themselves stand in the room of the right `into`.
pub static FOLLOWS: &[Counts] = counts! {
    DenarnaSocialnaPomoc => VarstveniDodatek: [zsvarpre("49(1)"), zsvarpre("51")];
    DenarnaSocialnaPomoc => ZnizanoPlaciloVrtca: [zvrt("32(2)")];
    OtroskiDodatek => SolskaPrehrana: [zupjs("25"), zupjs("26")];
    DrzavnaStipendija => SolskaPrehrana: [zupjs("25")];
    OtroskiDodatek => DodatekZaVelikoDruzino: [zsdp1("95"), zsdp1("112.a(3)")];
    DenarnaSocialnaPomoc => ZdravstvenePravice: [zupjs("29"), zupjs("30")];
    VarstveniDodatek => ZdravstvenePravice: [zupjs("29(1)")];
    DenarnaSocialnaPomoc => IzrednaDenarnaSocialnaPomoc: [zsvarpre("33(3)"), zsvarpre("34.a(2)"), zsvarpre("34.b(2)")];
};

/// The rights granted so far, as income, EUR a month.
#[derive(Clone, Debug, Default)]
pub struct Granted(Vec<(Right, Eur)>);

impl Granted {
    /// Keeps what of a granted right is income, EUR a month.
    pub fn add(&mut self, right: Right, monthly: Eur) {
        if monthly.is_positive() {
            self.0.push((right, monthly));
        }
    }

    /// The granted rights that are income for the right `into`, EUR a month.
    pub fn income_for(&self, into: Right) -> impl Iterator<Item = (Right, Eur)> + '_ {
        let counts = move |from| COUNTS.iter().any(|c| c.from == from && c.into == into);
        self.0.iter().copied().filter(move |(from, _)| counts(*from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_table_names_is_income() {
        let mut granted = Granted::default();
        granted.add(Right::OtroskiDodatek, Eur::cents(100));
        granted.add(Right::VarstveniDodatek, Eur::cents(200));
        granted.add(Right::DodatekZaVelikoDruzino, Eur::cents(400));
        granted.add(Right::DrzavnaStipendija, Eur::ZERO);
        let income = |into| granted.income_for(into).map(|(right, _)| right).collect::<Vec<_>>();
        assert_eq!(income(Right::DenarnaSocialnaPomoc), [Right::OtroskiDodatek]);
        assert_eq!(income(Right::ZnizanoPlaciloVrtca), [Right::OtroskiDodatek, Right::VarstveniDodatek]);
        assert!(income(Right::SolskaPrehrana).is_empty());
    }

    #[test]
    fn income_comes_from_rights_that_come_before() {
        let place = |right| ORDER.iter().position(|r| *r == right);
        for counts in COUNTS.iter().chain(FOLLOWS) {
            assert!(place(counts.from) < place(counts.into), "{counts:?}");
        }
    }
}
