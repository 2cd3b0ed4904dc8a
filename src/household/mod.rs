//! The facts of a household, as in the contract (`docs/contract.md`).
//!
//! All amounts are EUR, net (after recognised costs, tax and contributions: ZSVarPre 4(2),
//! ZUPJS 12(6)). A missing field has its default; nothing else is ever assumed.

mod by_time;
mod check;
#[cfg(feature = "json")]
pub mod open;
#[cfg(feature = "json")]
pub mod read;
pub mod tell;

use rust_decimal::Decimal;

pub use by_time::ByTime;
pub use check::{Code, FactError};

use crate::date::{Date, Month};
use crate::money::Eur;
use crate::readings::Readings;

/// Declares a type of the contract: read and written as JSON with the feature `json`, an unknown
/// field is an error, and so is a missing one unless it is marked `[default]`. A field whose name in
/// the contract is a word of Rust has it after `as`.
macro_rules! facts {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $([$default:meta])? pub $field:ident $(as $named:literal)?: $type:ty,)*
    })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "json", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
        #[cfg_attr(feature = "json", serde(deny_unknown_fields))]
        pub struct $name {
            $(
                $(#[$field_meta])*
                $(#[cfg_attr(feature = "json", serde($default))])?
                $(#[cfg_attr(feature = "json", serde(rename = $named))])?
                pub $field: $type,
            )*
        }

        impl tell::Tell for $name {
            fn tell(&self, all: bool) -> crate::value::Value {
                let mut told = tell::Fields::new(all);
                $(
                    told.add(
                        facts!(@name $field $($named)?),
                        concat!($(stringify!($default))?),
                        &self.$field,
                    );
                )*
                told.done()
            }
        }

        #[cfg(feature = "json")]
        impl open::Fact for $name {
            fn domain(_: &str, day: Date) -> open::Domain {
                let mut unfolded = open::Unfolded::new(day);
                $(
                    unfolded.field::<$type>(facts!(@name $field $($named)?), concat!($(stringify!($default))?));
                )*
                unfolded.domain()
            }

            fn inside(value: &crate::value::Value, at: &mut open::Search) {
                $(
                    at.field::<$type>(value, facts!(@name $field $($named)?), concat!($(stringify!($default))?));
                )*
            }
        }
    )+

        /// The fields that may be unknown, each with the type that it belongs to.
        #[cfg(feature = "json")]
        pub fn may_be_unknown() -> Vec<(&'static str, &'static str)> {
            let day = Date::known(2026, 1, 1);
            let mut all = Vec::new();
            $($(
                if !matches!(
                    <$type as open::Fact>::domain(facts!(@name $field $($named)?), day),
                    open::Domain::Needed | open::Domain::Text
                ) {
                    all.push((stringify!($name), facts!(@name $field $($named)?)));
                }
            )*)+
            all
        }
    };
    (@name $field:ident $named:literal) => { $named };
    (@name $field:ident) => { stringify!($field) };
}

/// Declares a list of words of the contract: the names of the variants in small letters, or what
/// stands before them in brackets.
macro_rules! words {
    ($($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $([$named:literal])? $variant:ident,)+
    })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "json", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
        #[cfg_attr(feature = "json", serde(rename_all = "snake_case"))]
        pub enum $name {
            $($(#[$variant_meta])* $(#[cfg_attr(feature = "json", serde(rename = $named))])? $variant,)+
        }

        impl tell::Tell for $name {
            fn tell(&self, _: bool) -> crate::value::Value {
                const NAMES: &[&str] = &[$(words!(@name $variant $($named)?)),+];
                tell::word(NAMES[*self as usize])
            }
            fn is_default(&self) -> bool {
                *self as usize == $name::default() as usize
            }
        }

        #[cfg(feature = "json")]
        impl open::Fact for $name {
            fn domain(name: &str, _: Date) -> open::Domain {
                const NAMES: &[&str] = &[$(words!(@name $variant $($named)?)),+];
                // Who someone is decides what is being estimated.
                if name == "role" {
                    return open::Domain::Needed;
                }
                open::Domain::Each(NAMES.iter().map(|name| tell::word(name)).collect())
            }
        }
    )+};
    (@name $variant:ident $named:literal) => { $named };
    (@name $variant:ident) => { stringify!($variant) };
}

#[cfg(feature = "json")]
fn yes() -> bool {
    true
}

#[cfg(feature = "json")]
fn one() -> u8 {
    1
}

facts! {
    /// A household that asks, on one day.
    pub struct Household {
        /// The version of the contract.
        [default = "contract"] pub contract: u32,
        /// Free text that comes back with the answer.
        [default] pub case_id: Option<String>,
        /// The day of the application. Rights start on the first of the next month.
        pub application_date: Date,
        /// Estimate by the law of this day instead of the start of entitlement.
        [default] pub law_on: Option<Date>,
        /// Other readings of open questions.
        [default] pub readings: Readings,
        /// The partnership of the applicant.
        [default] pub partnership: Partnership,
        /// Exactly one applicant, at most one partner, children.
        pub persons: Vec<Person>,
        /// What the household owns.
        [default] pub assets: Assets,
        /// Help from people outside the household.
        [default] pub support: Support,
        /// Special cases of a single person.
        [default] pub single_special: SingleSpecial,
        /// Rights already being paid.
        [default] pub current_rights: CurrentRights,
        /// Earlier awards of social assistance.
        [default] pub dsp_history: DspHistory,
        /// The claim for a lower kindergarten payment.
        [default] pub kindergarten_options: KindergartenOptions,
        /// A pregnancy: the expected day of birth, as the gynaecologist sets it (ZSDP-1 93(1)).
        [default] pub expected_birth: Option<Date>,
        /// How many children are expected, 1 to 9; matters with `expected_birth` only.
        [default = "one"] pub expected_children: u8,
        /// What of the large-family supplement was paid for this calendar year already, EUR (ZSDP-1 95).
        [default] pub large_family_received: Eur,
        /// International protection.
        [default] pub refugee: Option<Refugee>,
        /// The dwelling that the household rents; none where it rents none.
        [default] pub rent: Option<Rent>,
        /// Income found indirectly, EUR a month (ZSVarPre 13, ZUPJS 16(1)1).
        [default] pub fictive_income_monthly: Eur,
        /// The last day on which social assistance may not be claimed (ZSVarPre 42(6), ZUPJS 43(3)).
        [default] pub dsp_ban_until: Option<Date>,
        /// The quotient of average net wages (rulebook on income 5); assumed 1.
        [default] pub wage_quotient: Option<Number>,
        /// The interest rate on household deposits (ZUPJS 19(2)), a fraction; assumed 0.0020.
        [default] pub deposit_interest_rate: Option<Number>,
        /// Izredna denarna socialna pomoč of this calendar year (ZSVarPre 33, 34).
        [default] pub extraordinary: Extraordinary,
        /// A death in the family, for posmrtnina and pogrebnina (ZSVarPre 34.a, 34.b).
        [default] pub death: Option<Death>,
    }

    /// How the applicant lives with a partner.
    #[derive(Default)]
    pub struct Partnership {
        /// The kind.
        [default] pub kind: PartnershipKind,
    }

    /// A person of the household. The fields from `other_parent` on matter for children only.
    pub struct Person {
        /// A name that the household's facts and the answer use.
        pub id: String,
        /// Applicant, partner or child.
        pub role: Role,
        /// Sex: decides the age limit of 63 or 65.
        pub sex: Sex,
        /// Day of birth.
        pub birthdate: Date,
        /// Status of residence.
        [default] pub residence_status: ResidenceStatus,
        /// Permanent residence registered in Slovenia.
        [default = "yes"] pub permanent_residence: bool,
        /// Temporary residence registered in Slovenia (enough for people with international protection).
        [default = "yes"] pub temporary_residence: bool,
        /// Pays income tax in Slovenia.
        [default = "yes"] pub tax_resident_si: bool,
        /// Work.
        [default] pub work: Work,
        /// Runs a business beside a full-time job.
        [default] pub also_full_time_employed: bool,
        /// Registered at the employment office as unemployed or looking for work.
        [default] pub registered_unemployed: bool,
        /// Permanently unemployable by a decision (ZSVarPre 54(5)).
        [default] pub permanently_unemployable: bool,
        /// Permanently unable to work (ZSVarPre 54(1)).
        [default] pub permanently_unable_to_work: bool,
        /// Unable to work for now.
        [default] pub temporarily_unable_to_work: bool,
        /// In full-day institutional care.
        [default] pub institutional_care: bool,
        /// Freed, wholly or partly, from paying for that care.
        [default] pub institution_fee_exempt: bool,
        /// At least 30 days in hospital or a like institution.
        [default] pub hospital_30_days: bool,
        /// Gets the varstveni dodatek under other rules.
        [default] pub receives_vd_other: bool,
        /// Let a right to income go without good reason (ZUPJS 12(7)).
        [default] pub neglected_right: bool,
        /// A partner who no longer lives with the family, with divorce begun (ZUPJS 11/3).
        [default] pub separated_divorce_pending: bool,
        /// A partner who is missing (ZUPJS 11/3).
        [default] pub missing: bool,
        /// A reason of fault (krivdni razlog).
        [default] pub fault: Option<Fault>,
        /// School.
        [default] pub school: School,
        /// First enrolment in the programme (ZŠtip-1 13).
        [default] pub enrolled_on: Option<Date>,
        /// Gets another scholarship from the state that excludes this one (ZŠtip-1 8(3)).
        [default] pub other_state_scholarship: bool,
        /// Has compulsory health insurance on another ground (ZUPJS 30(1)); none: told by work and incomes.
        [default] pub insured_otherwise: Option<bool>,
        /// What else the state scholarship and its supplements depend on.
        [default] pub scholarship: Studies,
        /// Streams of income.
        [default] pub incomes: Vec<Income>,
        /// Maintenance that the person pays.
        [default] pub maintenance_paid: Vec<MaintenancePaid>,

        /// The child's other parent.
        [default] pub other_parent: OtherParent,
        /// Whether the child gets anything for its support from the other parent; none: told by its incomes.
        [default] pub support_from_other_parent: Option<bool>,
        /// Whether maintenance is agreed or determined (ZSDP-1 74(1)5).
        [default] pub maintenance_settled: MaintenanceSettled,
        /// Custody.
        [default] pub custody: Custody,
        /// In joint custody: counted in this household for the yearly rights (ZUPJS 10(10)).
        [default = "yes"] pub counted_here: bool,
        /// Enrolled in kindergarten.
        [default] pub kindergarten: Option<Kindergarten>,
        /// In regular schooling (parents owe support to a grown-up child in regular schooling).
        [default = "yes"] pub regular_schooling: bool,
        /// Married, in a partnership or a parent (ZUPJS 11/2).
        [default] pub married_or_parent: bool,
        /// Placed in a foster family (ZUPJS 11/6).
        [default] pub foster_care: bool,
        /// Under extended parental right (ZUPJS 11/7).
        [default] pub extended_parental_right: bool,
        /// More than 30 days in free full-day care in an institution (ZSDP-1 74(1)2).
        [default] pub institution_free_care_30d: bool,
        /// The parents care for the child materially all the same (ZSDP-1 74(2)).
        [default] pub parents_materially_care: bool,
        /// Days with the family in the last 12 months (ZSDP-1 74(2)).
        [default] pub days_in_family_last_12m: u16,
        /// The need for special care, by the opinion of the medical commission (ZSDP-1 79, 80(2)).
        [default] pub care_need: CareNeed,
        /// The birth grant for this child was received already, by whichever parent (ZSDP-1 69(2)).
        [default] pub birth_grant_received: bool,
        /// The day on which the child was adopted, or placed in the family for adoption (ZSDP-1 93(2)).
        [default] pub adopted_on: Option<Date>,
        /// A right to child benefit by an international treaty (ZSDP-1 74(1)4).
        [default] pub benefit_by_treaty: bool,
        /// Insured as a farmer (ZSDP-1 74(1)1).
        [default] pub insured_farmer: bool,
        /// Partner or founder and manager of a company (ZSDP-1 74(1)1).
        [default] pub managing_partner: bool,
        /// Residence registered in Slovenia (ZSDP-1 73).
        [default = "yes"] pub residence_registered_si: bool,
        /// Really lives in Slovenia (ZSDP-1 73).
        [default = "yes"] pub lives_in_si: bool,
        /// Asks for international protection (ZUPJS 25(5)).
        [default] pub asylum_seeker: bool,
        /// Lives in a special institution or pupils' home (ZUPJS 25(5)).
        [default] pub special_institution: bool,
        /// Signed up for school meals.
        [default] pub meals: Meals,
    }

    /// Work and its hours a month (ZSVarPre 26(8)-(11)).
    #[derive(Default)]
    pub struct Work {
        /// The kind of work.
        [default] pub kind as "type": WorkKind,
        /// Hours a month; a self-employed person without hours counts as more than 128.
        [default] pub hours: Option<Number>,
    }

    /// A reason of fault (ZSVarPre 28(2)) and what may lift it (29).
    pub struct Fault {
        /// The point of ZSVarPre 28(2), 1 to 13.
        pub point: u8,
        /// When it arose.
        [default] pub arose: Option<Date>,
        /// An agreement on actively solving one's problems was made (29(1)).
        [default] pub agreement: bool,
        /// Violence in the family, or moving after a partner's job (29(2)).
        [default] pub violence_or_relocation: bool,
        /// Cares for a child or adult instead of an institution (29(3)).
        [default] pub cares_instead_of_institution: bool,
        /// Totally unable to work (28(2)1).
        [default] pub total_inability: bool,
    }

    /// A stream of income of one kind.
    pub struct Income {
        /// The kind.
        pub kind: IncomeKind,
        /// EUR received, by calendar month.
        [default] pub months: ByTime<Month>,
        /// EUR received, by calendar year.
        [default] pub annual: ByTime<Year>,
        /// A periodic income that has provably ended (ZSVarPre 21(1), ZUPJS 13(1)2).
        [default] pub ceased: bool,
        /// The first month of a periodic income that has just begun (ZSVarPre 21(2)).
        [default] pub started: Option<Month>,
        /// Received during only a part of last year, and still (rulebook on income 4.a(6)).
        [default] pub partial_previous_year: bool,
        /// Student work that is no longer possible (rulebook on income 4.a(5)).
        [default] pub status_lost: bool,
        /// A business that has just begun (ZUPJS 14(1)).
        [default] pub just_started: bool,
        /// The presumption of ZUPJS 14(1) is disproved (14(2)).
        [default] pub rebutted: bool,
        /// A farm by which the person is insured as in the main occupation (rulebook on income 16(3)).
        [default] pub insured_main: bool,
        /// Income tax on a business, EUR a year (rulebook on income 14(8)).
        [default] pub annual_tax: Eur,
    }

    /// Maintenance paid to someone outside the household.
    pub struct MaintenancePaid {
        /// EUR paid, by calendar month.
        [default] pub months: ByTime<Month>,
        /// EUR paid, by calendar year.
        [default] pub annual: ByTime<Year>,
        /// EUR a month by an enforceable title or agreement; without one nothing is deducted.
        [default] pub title_monthly: Option<Eur>,
    }

    /// A place in kindergarten.
    pub struct Kindergarten {
        /// The full price of the programme, EUR a month.
        [default] pub price: Eur,
    }

    /// School meals signed up for.
    pub struct Meals {
        /// The snack (malica).
        [default = "yes"] pub snack: bool,
        /// The lunch (kosilo).
        [default = "yes"] pub lunch: bool,
        /// The full price of a snack, EUR.
        [default] pub snack_price: Option<Eur>,
        /// The full price of a lunch, EUR.
        [default] pub lunch_price: Option<Eur>,
        /// On how many days of a month the meals are taken.
        [default] pub school_days: Option<u8>,
    }

    /// What a state scholarship and its supplements depend on (ZŠtip-1 8, 9, 17-20).
    #[derive(Default)]
    pub struct Studies {
        /// Lives away from home for school (18).
        [default] pub away: Option<LivesAway>,
        /// The average grade of the last school or study year; none: no supplement for success (19).
        [default] pub average_grade: Option<Number>,
        /// ECTS credits of the last study year, of 60 (19(2)).
        [default] pub ects: Option<Number>,
        /// What of last year's obligations was done, in percent, where a year is not 60 ECTS (19(5)).
        [default] pub obligations_pct: Option<Number>,
        /// Special needs: a recognised disability, care allowance, or an adapted programme (20(1)).
        [default] pub special_needs: bool,
        /// Gets a Zois scholarship (8(3)).
        [default] pub zois: bool,
        /// Repeats the year, or has the status of a student for a year longer (9(2)).
        [default] pub repeats_year: bool,
        /// Has completed this level of education already, or a higher one (9(4)).
        [default] pub level_reached: bool,
    }

    /// Life away from home for school (ZŠtip-1 18).
    pub struct LivesAway {
        /// From the permanent residence (of the foster family, where there is one) to the school, km.
        pub distance_km: Number,
        /// The rent, EUR a month.
        pub rent_monthly: Eur,
        /// Temporary residence registered in the place of the school.
        [default = "yes"] pub registered_there: bool,
        /// Owns real estate, alone or with others.
        [default] pub owns_real_estate: bool,
        /// Gets a subsidy for a student home or a room, or lives in a pupils' home.
        [default] pub subsidised: bool,
    }

    /// What the household owns, on the day of the application.
    #[derive(Default)]
    pub struct Assets {
        /// The own flat or house.
        [default] pub dwelling: Option<Dwelling>,
        /// Other real estate.
        [default] pub real_estate: Vec<RealEstate>,
        /// Vehicles.
        [default] pub vehicles: Vec<Vehicle>,
        /// Vessels, EUR each.
        [default] pub vessels: Vec<Eur>,
        /// Shares of companies and cooperatives, EUR.
        [default] pub company_shares: Eur,
        /// Securities, EUR.
        [default] pub securities: Eur,
        /// Savings, EUR.
        [default] pub savings: Eur,
        /// Other movable property, EUR each.
        [default] pub other_movable: Vec<Eur>,
        /// The exceptions of ZSVarPre 27(2) and (7).
        [default] pub exception_27: Option<Exception27>,
    }

    /// The own flat or house.
    pub struct Dwelling {
        /// Generalised market value, EUR.
        [default] pub value: Eur,
        /// Usable area, m2.
        [default] pub area_m2: Number,
        /// Persons registered and living there; the household's size where not given.
        [default] pub residents: Option<u16>,
        /// The household really lives there and is registered there.
        [default = "yes"] pub lived_in_registered: bool,
    }

    /// Other real estate.
    pub struct RealEstate {
        /// Value, EUR.
        [default] pub value: Eur,
        /// Why it does not count (ZUPJS 18(1)3, 5, 6, 9).
        [default] pub exempt: Option<RealEstateExempt>,
        /// A cultural monument counts with 80 %.
        [default] pub cultural_monument: bool,
    }

    /// A vehicle.
    pub struct Vehicle {
        /// Value, EUR.
        [default] pub value: Eur,
        /// The kind.
        [default] pub kind: VehicleKind,
        /// The year of the first registration.
        [default] pub first_registered_year: Option<u16>,
        /// Engine volume, cm3.
        [default] pub engine_ccm: Option<u32>,
        /// A vintage vehicle.
        [default] pub oldtimer: bool,
        /// Adapted for people with severe disability.
        [default] pub adapted: bool,
        /// Leased.
        [default] pub leased: bool,
        /// Used for a business.
        [default] pub business: bool,
    }

    /// People who cannot live from their real estate for now (ZSVarPre 27(2), (7)).
    pub struct Exception27 {
        /// Which exception.
        pub kind: ExceptionKind,
        /// Circumstances beyond the person's control (27(8)).
        [default] pub circumstances: bool,
        /// How often social assistance was received in the last 24 months.
        [default] pub dsp_received_last_24m: u8,
        /// Agrees to the ban on sale in the land register.
        [default] pub consents_entry: bool,
    }

    /// Help from people outside the household (ZSVarPre 31(2)2, rulebook on assets 12, 13).
    #[derive(Default)]
    pub struct Support {
        /// A place to live is provided.
        [default] pub accommodation: bool,
        /// Food is provided.
        [default] pub food: bool,
        /// Everything is provided.
        [default] pub full: bool,
        /// Someone else claims tax relief for the applicant.
        [default] pub tax_dependent: bool,
        /// The centre finds a lower share, in percent (rulebook on assets 13).
        [default] pub override_pct: Option<Number>,
    }

    /// Special cases of a single person (ZSVarPre 26(1)4, 5).
    #[derive(Default)]
    pub struct SingleSpecial {
        /// Lives with parents who have enough to live on.
        [default] pub lives_with_parents_enough_means: bool,
        /// Lives with others who are no family and have enough to live on.
        [default] pub lives_with_nonfamily_enough_means: bool,
    }

    /// Rights already being paid.
    #[derive(Default)]
    pub struct CurrentRights {
        /// Denarna socialna pomoč.
        [default] pub dsp: Paid,
        /// Varstveni dodatek.
        [default] pub vd: Paid,
        /// Državna štipendija.
        [default] pub scholarship: Paid,
    }

    /// Earlier awards of social assistance (ZSVarPre 36).
    #[derive(Default)]
    pub struct DspHistory {
        /// It was awarded before.
        [default] pub previous_award: bool,
        /// The circumstances are the same since.
        [default] pub unchanged: bool,
        /// No improvement can be expected, for age, illness or disability.
        [default] pub no_improvement_expected: bool,
    }

    /// Izredna denarna socialna pomoč of the calendar year of the application (ZSVarPre 33, 34).
    #[derive(Default)]
    pub struct Extraordinary {
        /// Received this calendar year, EUR, beside what stands in the incomes (33(3)); without
        /// posmrtnina and pogrebnina, and without what was received as a child of another household (33(4)).
        [default] pub received_this_year: Eur,
        /// The part of all that for costs of a natural disaster or force majeure, EUR (33(3)).
        [default] pub received_disaster_this_year: Eur,
        /// Asked for because of a natural disaster or force majeure (33(3), 34(4)).
        [default] pub disaster: bool,
        /// The last day of the 14 months without it, where its use was not proved (34(4)).
        [default] pub misused_until: Option<Date>,
    }

    /// A death in the family (ZSVarPre 34.a, 34.b).
    pub struct Death {
        /// The day of the death.
        pub date: Date,
        /// The applicant took care of the funeral in Slovenia (34.b(1)).
        [default] pub funeral_arranged: bool,
        /// What the funeral costs, EUR; needed where it was arranged (34.b(1)).
        [default] pub funeral_costs: Eur,
        /// The applicant is one of the family that 34.a(4) and 34.b(3) list.
        [default = "yes"] pub family_member: bool,
        /// Was entitled to DSP or varstveni dodatek on the day of the death (34.a(2), 34.b(2)).
        [default] pub entitled_on_day: bool,
    }

    /// The claim for a lower kindergarten payment.
    pub struct KindergartenOptions {
        /// It is claimed.
        [default = "yes"] pub claim: bool,
        /// The municipality's further discount, in percent (ZVrt 28.b).
        [default] pub municipality_discount_pct: Option<Number>,
    }

    /// International protection.
    pub struct Refugee {
        /// The day on which protection was granted.
        pub status_granted: Date,
        /// The day on which the integration contract was signed.
        [default] pub integration_contract_signed: Option<Date>,
        /// Lives at a private address.
        [default] pub private_accommodation: bool,
        /// A place to live is provided otherwise.
        [default] pub accommodation_otherwise: bool,
        /// The rent, EUR a month. Required in private accommodation.
        [default] pub rent_monthly: Option<Eur>,
        /// Other costs of the last three months, EUR each.
        [default] pub other_costs_last3: Vec<Eur>,
        /// The end of the lease.
        [default] pub contract_end: Option<Date>,
        /// Attendance of the courses, in percent.
        [default] pub course_attendance_pct: Option<Number>,
        /// A student whom nobody must support.
        [default] pub student_no_obligors: bool,
        /// Still in school.
        [default] pub still_in_school: bool,
        /// Came as an unaccompanied minor and came of age.
        [default] pub unaccompanied_minor_left: bool,
        /// Average income of the person obliged to support, EUR a month.
        [default] pub obligor_income_avg: Option<Eur>,
        /// The first award.
        [default = "yes"] pub first_award: bool,
        /// The end of an award that is still being paid.
        [default] pub already_receiving_until: Option<Date>,
        /// The day on which the stay in accommodation for unaccompanied minors ended (ZMZ-1 97(4)); where
        /// not given, the 18th birthday.
        [default] pub left_minors_home: Option<Date>,
        /// Lives in an integration house or other accommodation of the office (ZMZ-1 93).
        [default] pub office_house: Option<OfficeHouse>,
    }

    /// Living in an integration house or other accommodation of the office (decree of 2021, 12-14).
    #[derive(Default)]
    pub struct OfficeHouse {
        /// The cost of a day for one person, EUR, as the government sets it for the house (12(5)).
        [default] pub daily_cost: Option<Eur>,
        /// Days lived there in the month (12(4)); the whole month where not given.
        [default] pub days: Option<u8>,
        /// The net minimum wage, EUR a month (13(3)); where not given a rounded press figure is taken.
        [default] pub net_minimum_wage: Option<Eur>,
        /// The day on which own means were received for the first time (14(1)).
        [default] pub since: Option<Date>,
    }

    /// A rented dwelling and its lease (ZUPJS 28, Stanovanjski zakon 121-121.b).
    pub struct Rent {
        /// The kind of dwelling (28(1)).
        pub kind: RentKind,
        /// The rent by the contract, without running costs, EUR a month.
        pub monthly: Eur,
        /// The non-profit rent of the whole dwelling, without the influence of the location, EUR a month: required
        /// for a dwelling for a purpose; in a market or caretaker's dwelling what the office recognises in place of
        /// the amount per m2 of Stanovanjski zakon 121.b(3).
        [default] pub non_profit_rent: Option<Eur>,
        /// The highest recognised market rent of the region, EUR per m2 a month (121.b(3)).
        [default] pub recognised_market_rent: Option<Eur>,
        /// Usable area by the contract, m2 (121(3)).
        [default] pub area_m2: Option<Number>,
        /// The part of the rent that is charged for the location, EUR a month (118(9), 121(3)).
        [default] pub location_part: Eur,
        /// Persons named in the lease who are not in the household (ZUPJS 10(12), 28(2)).
        [default] pub other_tenants: u8,
        /// Their net income together, EUR a month, found as for social assistance.
        [default] pub other_tenants_income_monthly: Eur,
        /// The tenant is registered at the address, permanently or temporarily (28(3)); of a market dwelling.
        [default = "yes"] pub registered_at_address: bool,
        /// The landlord is so near to a user that one could inherit from the other by law, up to the second order
        /// of heirs (28(3)); of a market dwelling.
        [default] pub related_landlord: bool,
        /// On the priority list of the last tender for non-profit dwellings, or, where that is more than a year
        /// old or there was none, meets its conditions (121.a); of a market dwelling.
        [default = "yes"] pub applied_to_tender: bool,
        /// Refused a non-profit dwelling that was secured (121.a(1)); of a market dwelling.
        [default] pub refused_non_profit_dwelling: bool,
        /// Someone named in the lease owns another dwelling (121.b(1)); of a market dwelling.
        [default] pub owns_other_dwelling: bool,
        /// A single tenant refused to move to a suitable smaller dwelling (rulebook on non-profit dwellings 14(6)).
        [default] pub smaller_dwelling_refused: bool,
        /// A user with a disability cannot move normally (14(7)).
        [default] pub mobility_impaired: bool,
        /// The last day of the lease; none where it has no end (decree on rents 15(2)).
        [default] pub contract_end: Option<Date>,
    }
}

words! {
    /// The kinds of rented dwelling (ZUPJS 28(1)).
    pub enum RentKind {
        /// A non-profit dwelling (neprofitno stanovanje).
        #[default]
        NonProfit,
        /// A dwelling for a purpose (namensko stanovanje), such as sheltered housing.
        Purpose,
        /// A living unit (bivalna enota).
        LivingUnit,
        /// A dwelling let on the market (tržno stanovanje).
        Market,
        /// A caretaker's dwelling (hišniško stanovanje).
        Caretaker,
    }

    /// The kinds of partnership.
    pub enum PartnershipKind {
        /// Lives without a partner.
        #[default]
        None,
        /// Married.
        Married,
        /// Lives together as if married.
        Cohabiting,
        /// Registered partnership.
        Registered,
    }

    /// A person's place in the household.
    pub enum Role {
        /// Who applies.
        #[default]
        Applicant,
        /// The applicant's partner.
        Partner,
        /// A child of either.
        Child,
    }

    /// Sex, as the law's age limits use it.
    pub enum Sex {
        /// Female.
        #[default]
        ["F"] F,
        /// Male.
        ["M"] M,
    }

    /// Status of residence.
    pub enum ResidenceStatus {
        /// Citizen of Slovenia.
        #[default]
        Citizen,
        /// EU citizen with permanent residence.
        EuPermanent,
        /// Foreigner with a permanent residence permit.
        ForeignerPermanent,
        /// Long-term resident with the status acquired in Slovenia.
        LongTermResident,
        /// International protection.
        Refugee,
        /// Family reunited with a person with international protection.
        RefugeeFamily,
        /// Temporary protection.
        TemporaryProtection,
        /// Has asked for international protection.
        AsylumSeeker,
        /// Covered by an international act that binds Slovenia (ZSVarPre 3(2)).
        InternationalAct,
        /// Any other status.
        Other,
    }

    /// Kinds of work (ZSVarPre 26(8)).
    pub enum WorkKind {
        /// No work.
        #[default]
        None,
        /// Employed.
        Employed,
        /// Self-employed or farming.
        SelfEmployed,
        /// In a measure of active employment policy.
        Almp,
        /// In a programme of psychosocial rehabilitation aimed at work.
        PsychosocialRehab,
        /// Volunteer by a written agreement.
        Volunteer,
        /// Family assistant.
        FamilyAssistant,
        /// Entitled to partial payment for lost income.
        PartialPayment,
        /// Volunteer traineeship by contract.
        VolunteerInternship,
        /// In vocational rehabilitation.
        VocationalRehab,
    }

    /// School.
    pub enum School {
        /// None.
        #[default]
        None,
        /// Kindergarten.
        Kindergarten,
        /// Primary school.
        Primary,
        /// Secondary school.
        Secondary,
        /// Student.
        Student,
    }

    /// A child's other parent.
    pub enum OtherParent {
        /// Lives in the household.
        #[default]
        InHousehold,
        /// Lives elsewhere.
        Absent,
        /// Has died.
        Deceased,
        /// Is unknown.
        Unknown,
    }

    /// Whether maintenance is settled.
    pub enum MaintenanceSettled {
        /// Agreed or determined.
        #[default]
        Yes,
        /// Neither.
        No,
        /// Paternity is not settled.
        PaternityUnsettled,
        /// It provably cannot be settled.
        Impossible,
    }

    /// A child's need for special care (ZSDP-1 79).
    pub enum CareNeed {
        /// None.
        #[default]
        None,
        /// Special care and protection (79(2)).
        Special,
        /// A severe disability or one of the listed severe illnesses (79(3)).
        Severe,
    }

    /// Custody of a child.
    pub enum Custody {
        /// With this household alone.
        #[default]
        Sole,
        /// Joint with the other parent.
        Joint,
        /// With the other parent.
        OtherParent,
    }

    /// Why real estate does not count.
    pub enum RealEstateExempt {
        /// Used for a business (18(1)5).
        #[default]
        Business,
        /// Farm or forest land that gives income (18(1)6).
        AgriIncome,
        /// Land that cannot be worked (18(1)9).
        AgriUnable,
        /// Leased (18(1)3).
        Leased,
    }

    /// Kinds of vehicle.
    pub enum VehicleKind {
        /// A car.
        #[default]
        Car,
        /// A single-track vehicle.
        SingleTrack,
        /// Any other vehicle.
        Other,
    }

    /// The exceptions of ZSVarPre 27.
    pub enum ExceptionKind {
        /// The own dwelling.
        #[default]
        ["27(2)"] Dwelling,
        /// Real estate up to 50,000 EUR.
        ["27(7)"] RealEstate,
    }

    /// Kinds of income. How each counts is told by [`crate::law::income_kinds`].
    #[derive(PartialOrd, Ord)]
    pub enum IncomeKind {
        /// Wage.
        #[default]
        Wage,
        /// Wage compensation.
        WageCompensation,
        /// Pension.
        Pension,
        /// Unemployment benefit.
        UnemploymentBenefit,
        /// Parental compensation.
        ParentalBenefit,
        /// Parental allowance.
        ParentalAllowance,
        /// Partial payment for lost income.
        PartialPayment,
        /// Disability compensation.
        DisabilityCompensation,
        /// Survivor pension.
        SurvivorPension,
        /// Life annuity.
        LifeAnnuity,
        /// Pay of a foster carer.
        FosterPay,
        /// Veteran supplement.
        VeteranSupplement,
        /// Rent received.
        Rent,
        /// Activity allowance of the employment office.
        ActivityAllowance,
        /// Interest.
        Interest,
        /// Dividends.
        Dividends,
        /// Regular work by contract.
        ContractWorkRegular,
        /// Occasional work.
        OccasionalWork,
        /// Student work.
        StudentWork,
        /// Pensioners' temporary work.
        PensionerWork,
        /// Capital gain.
        CapitalGain,
        /// Severance.
        Severance,
        /// Award.
        Award,
        /// Inheritance.
        Inheritance,
        /// Gift.
        Gift,
        /// Damages.
        CompensationDamages,
        /// Birth grant.
        BirthGrant,
        /// Large-family supplement.
        LargeFamilySupplement,
        /// Maintenance.
        Maintenance,
        /// Maintenance substitute of the fund.
        MaintenanceSubstitute,
        /// Own business.
        SelfEmployment,
        /// Farm.
        Farm,
        /// Care money of the person cared for.
        CareMoneyOfCaredPerson,
        /// Aid for subsistence from a humanitarian organisation.
        HumanitarianAid,
        /// Care allowance for a child.
        CareAllowanceChild,
        /// Extraordinary social assistance.
        ExtraordinaryDsp,
        /// Reimbursed travel and meals.
        TravelMealReimbursement,
        /// Other scholarship.
        OtherScholarship,
        /// Aid after a disaster.
        DisasterAid,
    }
}

/// An exact number without a unit of its own: hours, percent, a quotient, square metres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub Decimal);

/// A calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Year(pub u16);

/// A right that is already being paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paid {
    /// It is not.
    #[default]
    No,
    /// It is; the amount is not given.
    Yes,
    /// It is, so many EUR a month.
    Amount(Eur),
}

impl Paid {
    /// Whether it is being paid.
    pub fn is_paid(self) -> bool {
        match self {
            Paid::No => false,
            Paid::Yes => true,
            Paid::Amount(amount) => amount.is_positive(),
        }
    }
}

#[cfg(feature = "json")]
fn contract() -> u32 {
    crate::CONTRACT
}

impl Default for Meals {
    fn default() -> Meals {
        Meals { snack: true, lunch: true, snack_price: None, lunch_price: None, school_days: None }
    }
}

impl Default for KindergartenOptions {
    fn default() -> KindergartenOptions {
        KindergartenOptions { claim: true, municipality_discount_pct: None }
    }
}

impl Household {
    /// A household with nothing but persons, and every other fact at its default.
    pub fn new(application_date: Date, persons: Vec<Person>) -> Household {
        Household {
            contract: crate::CONTRACT,
            case_id: None,
            application_date,
            law_on: None,
            readings: Readings::default(),
            partnership: Partnership::default(),
            persons,
            assets: Assets::default(),
            support: Support::default(),
            single_special: SingleSpecial::default(),
            current_rights: CurrentRights::default(),
            dsp_history: DspHistory::default(),
            kindergarten_options: KindergartenOptions::default(),
            expected_birth: None,
            expected_children: 1,
            large_family_received: Eur::ZERO,
            refugee: None,
            rent: None,
            fictive_income_monthly: Eur::ZERO,
            dsp_ban_until: None,
            wage_quotient: None,
            deposit_interest_rate: None,
            extraordinary: Extraordinary::default(),
            death: None,
        }
    }

    /// The birthdate of the person with this id.
    pub fn birthdate_of(&self, id: &str) -> Option<Date> {
        self.persons.iter().find(|person| person.id == id).map(|person| person.birthdate)
    }

    /// The first day of entitlement: the first of the month after the application (ZUPJS 32(1),
    /// ZSVarPre 38(1)).
    pub fn entitlement_start(&self) -> Date {
        self.application_date.month().add_months(1).first_day()
    }
}

impl Rent {
    /// A rented dwelling with every other fact at its default.
    pub fn new(kind: RentKind, monthly: Eur) -> Rent {
        Rent {
            kind,
            monthly,
            non_profit_rent: None,
            recognised_market_rent: None,
            area_m2: None,
            location_part: Eur::ZERO,
            other_tenants: 0,
            other_tenants_income_monthly: Eur::ZERO,
            registered_at_address: true,
            related_landlord: false,
            applied_to_tender: true,
            refused_non_profit_dwelling: false,
            owns_other_dwelling: false,
            smaller_dwelling_refused: false,
            mobility_impaired: false,
            contract_end: None,
        }
    }
}

impl Person {
    /// A person with every fact that has a default at its default.
    pub fn new(id: &str, role: Role, sex: Sex, birthdate: Date) -> Person {
        Person {
            id: id.to_owned(),
            role,
            sex,
            birthdate,
            residence_status: ResidenceStatus::Citizen,
            permanent_residence: true,
            temporary_residence: true,
            tax_resident_si: true,
            work: Work::default(),
            also_full_time_employed: false,
            registered_unemployed: false,
            permanently_unemployable: false,
            permanently_unable_to_work: false,
            temporarily_unable_to_work: false,
            institutional_care: false,
            institution_fee_exempt: false,
            hospital_30_days: false,
            receives_vd_other: false,
            neglected_right: false,
            separated_divorce_pending: false,
            missing: false,
            fault: None,
            school: School::None,
            enrolled_on: None,
            other_state_scholarship: false,
            insured_otherwise: None,
            scholarship: Studies::default(),
            incomes: Vec::new(),
            maintenance_paid: Vec::new(),
            other_parent: OtherParent::InHousehold,
            support_from_other_parent: None,
            maintenance_settled: MaintenanceSettled::Yes,
            custody: Custody::Sole,
            counted_here: true,
            kindergarten: None,
            regular_schooling: true,
            married_or_parent: false,
            foster_care: false,
            extended_parental_right: false,
            institution_free_care_30d: false,
            parents_materially_care: false,
            days_in_family_last_12m: 0,
            care_need: CareNeed::None,
            birth_grant_received: false,
            adopted_on: None,
            benefit_by_treaty: false,
            insured_farmer: false,
            managing_partner: false,
            residence_registered_si: true,
            lives_in_si: true,
            asylum_seeker: false,
            special_institution: false,
            meals: Meals::default(),
        }
    }
}

impl Refugee {
    /// Protection granted on a day, with every other fact at its default.
    pub fn new(status_granted: Date) -> Refugee {
        Refugee {
            status_granted,
            integration_contract_signed: None,
            private_accommodation: false,
            accommodation_otherwise: false,
            rent_monthly: None,
            other_costs_last3: Vec::new(),
            contract_end: None,
            course_attendance_pct: None,
            student_no_obligors: false,
            still_in_school: false,
            unaccompanied_minor_left: false,
            obligor_income_avg: None,
            first_award: true,
            already_receiving_until: None,
            left_minors_home: None,
            office_house: None,
        }
    }
}

impl Income {
    /// A stream of a kind, with nothing received yet.
    pub fn new(kind: IncomeKind) -> Income {
        Income {
            kind,
            months: ByTime::new(),
            annual: ByTime::new(),
            ceased: false,
            started: None,
            partial_previous_year: false,
            status_lost: false,
            just_started: false,
            rebutted: false,
            insured_main: false,
            annual_tax: Eur::ZERO,
        }
    }

    /// EUR received in `month`; an absent month is nothing.
    pub fn in_month(&self, month: Month) -> Eur {
        self.months.get(month).unwrap_or_default()
    }

    /// EUR received in `year`, if any is given.
    pub fn in_year(&self, year: u16) -> Option<Eur> {
        self.annual.get(Year(year))
    }
}
