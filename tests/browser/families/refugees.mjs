// A couple with international protection and two children at school, who rent a flat; she has just found work.
const meals = { snack: true, lunch: true, snack_price: '0.80', lunch_price: '3.20', school_days: 20 };
export const HOUSEHOLD = {
  application_date: '2026-04-10',
  partnership: { kind: 'married' },
  persons: [
    { id: 'you', role: 'applicant', sex: 'F', birthdate: '1991-08-20', residence_status: 'refugee', permanent_residence: false },
    {
      id: 'partner', role: 'partner', sex: 'F', birthdate: '1988-02-11', residence_status: 'refugee', permanent_residence: false,
      work: { type: 'employed', hours: '80' },
      incomes: [{ kind: 'wage', started: '2026-02', months: { '2026-02': '480.00', '2026-03': '480.00' } }],
    },
    { id: 'child1', role: 'child', sex: 'F', birthdate: '2014-05-06', residence_status: 'refugee_family', school: 'primary', meals },
    { id: 'child2', role: 'child', sex: 'F', birthdate: '2017-11-30', residence_status: 'refugee_family', school: 'primary', meals },
  ],
  refugee: {
    status_granted: '2026-01-15', integration_contract_signed: '2026-02-02', private_accommodation: true,
    rent_monthly: '620.00', other_costs_last3: ['110.00', '105.50', '98.00'], contract_end: '2026-12-31',
  },
  rent: { kind: 'market', monthly: '620.00', recognised_market_rent: '6.50', area_m2: '55', contract_end: '2026-12-31' },
};

const child = (name, birthdate) => ({
  [`${name}.birthdate`]: birthdate, [`${name}.status`]: 'refugee_family', [`${name}.other_parent`]: 'in_household', [`${name}.own_income`]: 'no',
});
const atSchool = (name) => ({ [`${name}.meals`]: 'both', [`${name}.snack_price`]: '0,80', [`${name}.lunch_price`]: '3,20', [`${name}.school_days`]: 20 });
export const PAGES = [
  ['you', {
    'you.birthdate': '1991-08-20', 'you.status': 'refugee', 'you.permanent_residence': 'no', 'you.temporary_residence': 'yes',
    'household.partner': 'married', 'household.children': 2, 'household.situation': 'rent', 'household.application_date': '2026-04-10',
  }],
  ['partner', {
    'partner.birthdate': '1988-02-11', 'partner.status': 'refugee', 'partner.permanent_residence': 'no', 'partner.temporary_residence': 'yes',
  }],
  ['children', { ...child('child1', '2014-05-06'), ...child('child2', '2017-11-30') }],
  ['protection', {
    'household.protection_lives': 'private', 'household.protection_granted': '2026-01-15', 'household.protection_signed': '2026-02-02',
    'household.protection_costs': ['110', '105,50', '98'], 'household.protection_obligor': 'no', 'household.protection_before': 'never',
  }],
  ['school', { ...atSchool('child1'), ...atSchool('child2') }],
  ['work', { 'you.work': 'none', 'you.able': 'yes', 'partner.work': 'employed', 'partner.hours': 80 }],
  ['income_you', { 'you.rare': 'no', 'you.pays_maintenance': 'no' }],
  ['income_partner', {
    'partner.kinds': 'wage', 'partner.rare': 'no', 'partner.pays_maintenance': 'no', 'partner.wage.months.m2': 480, 'partner.wage.months.m3': 480,
    'partner.wage.flow': 'began', 'partner.wage.began': 'm2',
  }],
  ['property', { 'household.savings': 0, 'household.owns_home': 'no', 'household.vehicles': 0, 'household.has_other': 'no' }],
  ['rent', {
    'household.rent_kind': 'market', 'household.rent_monthly': 620, 'household.rent_market': '6,50', 'household.rent_area': 55,
    'household.rent_lease_end': '2026-12-31', 'household.rent_others': 0, 'household.rent_registered': 'yes', 'household.rent_related': 'no',
    'household.rent_tender': 'none',
  }],
  ['special', { 'household.dsp_before': 'never', 'household.help': 'no', 'household.unusual_adults': 'no', 'household.unusual_children': 'no' }],
];
