//! What each right brings in a month, and nothing else: for looking at thousands of households, or at one under a
//! thousand wages.

use super::rights::Rights;
use crate::money::Eur;
use crate::trace::Right;

/// The rights that bring something every month, or every year, in the order of the answer.
pub const RIGHTS: [Right; 10] = [
    Right::OtroskiDodatek,
    Right::DenarnaSocialnaPomoc,
    Right::VarstveniDodatek,
    Right::DrzavnaStipendija,
    Right::DodatekZaNegoOtroka,
    Right::NadomestiloZaZasebnoNastanitev,
    Right::ZnizanoPlaciloVrtca,
    Right::SolskaPrehrana,
    Right::SubvencijaNajemnine,
    Right::DodatekZaVelikoDruzino,
];

/// What each of [`RIGHTS`] brings, EUR a month: money, or what a bill is lower by. Nothing where it cannot be estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// By right; of the large-family supplement, which comes once a year, a twelfth to the cent.
    pub rights: [Eur; RIGHTS.len()],
    /// What remains to be paid for kindergarten.
    pub kindergarten: Eur,
    /// The rights that cannot be estimated, by their places: what they bring is more than nothing, perhaps.
    pub unknown: [bool; RIGHTS.len()],
}

impl Amounts {
    pub(super) fn of(rights: &Rights) -> Amounts {
        let refugee = rights.refugee_rent.as_ref();
        let allowed = refugee.is_some_and(|allowance| allowance.entitled);
        let meals = rights.meals.items.iter().map(|item| item.saving.unwrap_or_default()).sum();
        let large_family = rights.large_family.amount.unwrap_or_default().over(12);
        let scholarships = rights.scholarship.items.iter().filter(|item| item.entitled);
        let care = rights.care.items.iter().filter(|item| item.entitled);
        Amounts {
            rights: [
                rights.benefits.children.iter().map(|child| child.total).sum(),
                rights.dsp.amount,
                rights.vd.amount.unwrap_or_default(),
                scholarships.map(|item| item.amount).sum(),
                care.map(|item| item.amount).sum(),
                refugee.and_then(|allowance| allowance.amount).unwrap_or_default(),
                rights.kindergarten.fees.iter().map(|fee| fee.saving).sum(),
                meals,
                // Where the allowance pays the rent, the subsidy is not promised beside it.
                rights.rent.amount.filter(|_| !allowed).unwrap_or_default(),
                large_family.round(crate::money::Rounding::HalfUp),
            ],
            kindergarten: rights.kindergarten.fees.iter().map(|fee| fee.payment).sum(),
            unknown: [
                false,
                false,
                rights.vd.unknown.is_some(),
                rights.scholarship.unknown.is_some(),
                rights.care.unknown.is_some(),
                refugee.is_some_and(|allowance| allowance.unknown.is_some()),
                false,
                rights.meals.unknown.is_some(),
                rights.rent.unknown.is_some(),
                rights.large_family.unknown.is_some(),
            ],
        }
    }

    /// All rights together, EUR a month.
    pub fn total(&self) -> Eur {
        self.rights.iter().copied().sum()
    }

    /// What is left of earnings with the rights, EUR a month. Kindergarten is counted by what remains to be paid, so
    /// what it is lower by is none of it.
    pub fn on_hand(&self, earnings: Eur) -> Eur {
        earnings + self.total() - self.rights[KINDERGARTEN] - self.kindergarten
    }
}

/// The place of kindergarten among [`RIGHTS`].
pub const KINDERGARTEN: usize = 6;
