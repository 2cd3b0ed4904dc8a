//! Who is not covered by these rights, and where to turn.
//!
//! Each right asks for another status or residence: ZSVarPre 3, ZUPJS 5/9 and 30(1), ZSDP-1 69, 73, 78 and 80,
//! ZŠtip-1 12, ZMZ-1 97, 99 and 101. What the texts at hand do not settle is told neither open nor closed.

use crate::date::Date;
use crate::estimate::KamSeObrniti;
use crate::household::{Person, ResidenceStatus as Status, Role};
use crate::law::context::Law;
use crate::law::order::ORDER;
use crate::law::persons::meets_general_condition;
use crate::trace::Right;

/// The EU pact on migration and asylum applies from this day on; whether a new act has replaced ZMZ-1
/// could not be checked.
const PACT: Date = Date::known(2026, 6, 12);
/// ZZZRO-1 (UL 2025, item 760) was promulgated on 2 April 2025; before it stood ZZZRO.
const ZZZRO_1: Date = Date::known(2025, 4, 2);

/// Whether a right is open to somebody of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Open,
    Closed,
    /// The texts at hand do not settle it.
    Unsettled,
}

/// Everyone whose status closes some of the rights, and people with international protection, for whom the
/// office for migrants is there.
pub fn kam_se_obrniti(law: &mut Law) -> Vec<KamSeObrniti> {
    let day = law.law_on.unwrap_or(law.household.application_date);
    let international = |person: &Person| {
        matches!(person.residence_status, Status::Refugee | Status::RefugeeFamily | Status::AsylumSeeker)
    };
    if day >= PACT && (law.household.refugee.is_some() || law.persons().iter().any(international)) {
        law.warn("zmz_may_have_changed");
    }
    let told = law.persons().iter().filter(|person| is_told(person));
    told.map(|person| {
        let (office, act) = office_and_act(person, day);
        let with = |access| {
            let rights = ORDER.iter().filter(|right| concerns(**right, person));
            rights.filter(|right| access_to(**right, person) == access).map(|right| right.name()).collect()
        };
        KamSeObrniti {
            id: person.id.clone(),
            status: name(person.residence_status),
            open: with(Access::Open),
            closed: with(Access::Closed),
            office,
            act,
        }
    })
    .collect()
}

fn is_told(person: &Person) -> bool {
    match person.residence_status {
        Status::Refugee
        | Status::RefugeeFamily
        | Status::TemporaryProtection
        | Status::AsylumSeeker
        | Status::InternationalAct
        | Status::Other => true,
        Status::Citizen | Status::EuPermanent | Status::ForeignerPermanent | Status::LongTermResident => {
            !person.permanent_residence
        }
    }
}

/// Whether the right is one of children, of adults, or of both.
fn concerns(right: Right, person: &Person) -> bool {
    let child = person.role == Role::Child;
    match right {
        Right::OtroskiDodatek | Right::ZnizanoPlaciloVrtca | Right::SolskaPrehrana | Right::DodatekZaNegoOtroka => {
            child
        }
        Right::DrzavnaStipendija => true,
        _ => !child,
    }
}

/// Permanent residence can be registered with a permit for permanent residence only; people with another
/// status have none, whatever was entered.
fn resides_permanently(person: &Person) -> bool {
    let temporary =
        matches!(person.residence_status, Status::TemporaryProtection | Status::AsylumSeeker | Status::Other);
    person.permanent_residence && !temporary
}

fn access_to(right: Right, person: &Person) -> Access {
    use Access::{Closed, Open, Unsettled};
    let if_open = |open: bool| if open { Open } else { Closed };
    match right {
        // ZSVarPre 3; ZUPJS 29(1) follows social assistance.
        Right::DenarnaSocialnaPomoc | Right::VarstveniDodatek | Right::IzrednaDenarnaSocialnaPomoc => {
            if_open(meets_general_condition(person))
        }
        Right::ZdravstvenePravice => if_open(meets_general_condition(person)),
        // ZSDP-1 73 looks at the child's residence, not at its status.
        Right::OtroskiDodatek => if_open(person.residence_registered_si && person.lives_in_si),
        // ZUPJS 24, 25 and ZVrt 32 name no status.
        Right::ZnizanoPlaciloVrtca | Right::SolskaPrehrana => Open,
        // ZSDP-1 69, 78, 80.
        Right::PomocObRojstvuOtroka | Right::DodatekZaVelikoDruzino => if_open(resides_permanently(person)),
        Right::DodatekZaNegoOtroka => if_open(resides_permanently(person) && person.lives_in_si),
        Right::DrzavnaStipendija => scholarship(person),
        // ZUPJS 28; whom the municipality lets to (citizens) decides for the market rent too.
        Right::SubvencijaNajemnine => match person.residence_status {
            Status::Refugee | Status::RefugeeFamily | Status::InternationalAct => Unsettled,
            Status::TemporaryProtection | Status::AsylumSeeker | Status::Other => Closed,
            _ => Unsettled,
        },
        // ZMZ-1 93, 97(1), (5): with protection, or reunited.
        Right::NadomestiloZaZasebnoNastanitev | Right::DelezStroskovNastanitve => {
            if_open(matches!(person.residence_status, Status::Refugee | Status::RefugeeFamily))
        }
        Right::Persons | Right::Assets => Unsettled,
    }
}

/// ZŠtip-1 12, ZMZ-1 101(2).
fn scholarship(person: &Person) -> Access {
    match person.residence_status {
        Status::Refugee if person.permanent_residence || person.temporary_residence => Access::Open,
        Status::Citizen if person.permanent_residence => Access::Open,
        // Article 12 says residence; whether a temporary one is enough for a citizen it does not say.
        Status::Citizen if person.temporary_residence => Access::Unsettled,
        Status::Citizen | Status::Refugee => Access::Closed,
        // Workers from the EU and their family need no permanent residence.
        Status::EuPermanent if !person.permanent_residence => Access::Unsettled,
        Status::EuPermanent | Status::LongTermResident => Access::Open,
        Status::RefugeeFamily | Status::InternationalAct => Access::Unsettled,
        Status::ForeignerPermanent | Status::TemporaryProtection | Status::AsylumSeeker | Status::Other => {
            Access::Closed
        }
    }
}

fn office_and_act(person: &Person, day: Date) -> (&'static str, &'static str) {
    match person.residence_status {
        Status::Refugee | Status::RefugeeFamily | Status::AsylumSeeker => ("uoim", "zmz_1"),
        Status::TemporaryProtection if day < ZZZRO_1 => ("uoim", "zzzro"),
        Status::TemporaryProtection => ("uoim", "zzzro_1"),
        Status::InternationalAct => ("csd", "zsvarpre_3_2"),
        Status::Other => ("upravna_enota", "ztuj_2"),
        Status::Citizen | Status::EuPermanent | Status::ForeignerPermanent | Status::LongTermResident => {
            ("upravna_enota", "zppreb_1")
        }
    }
}

/// The status as in the contract.
fn name(status: Status) -> &'static str {
    match status {
        Status::Citizen => "citizen",
        Status::EuPermanent => "eu_permanent",
        Status::ForeignerPermanent => "foreigner_permanent",
        Status::LongTermResident => "long_term_resident",
        Status::Refugee => "refugee",
        Status::RefugeeFamily => "refugee_family",
        Status::TemporaryProtection => "temporary_protection",
        Status::AsylumSeeker => "asylum_seeker",
        Status::InternationalAct => "international_act",
        Status::Other => "other",
    }
}
