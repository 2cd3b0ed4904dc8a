// A mother with a part-time job and two children whose father is unknown, in a flat of the municipality.
export const HOUSEHOLD = {
  application_date: '2026-04-10',
  persons: [
    {
      id: 'you', role: 'applicant', sex: 'F', birthdate: '1994-01-25', work: { type: 'employed', hours: '87' },
      incomes: [{ kind: 'wage', months: { '2026-01': '720.00', '2026-02': '720.00', '2026-03': '735.50' }, annual: { 2025: '8400.00' } }],
    },
    { id: 'child1', role: 'child', sex: 'F', birthdate: '2017-03-08', other_parent: 'unknown', school: 'primary' },
    {
      id: 'child2', role: 'child', sex: 'F', birthdate: '2022-12-19', other_parent: 'unknown', school: 'kindergarten',
      kindergarten: { price: '590.00' },
    },
  ],
  rent: { kind: 'non_profit', monthly: '260.00', area_m2: '52' },
};

export const PAGES = [
  ['you', {
    'you.birthdate': '1994-01-25', 'you.status': 'citizen', 'you.permanent_residence': 'yes',
    'household.partner': 'none', 'household.children': 2, 'household.situation': 'rent', 'household.application_date': '2026-04-10',
  }],
  ['children', {
    'child1.birthdate': '2017-03-08', 'child1.other_parent': 'unknown', 'child1.own_income': 'no',
    'child2.birthdate': '2022-12-19', 'child2.other_parent': 'unknown', 'child2.kindergarten': 'yes', 'child2.price': 590, 'child2.own_income': 'no',
  }],
  ['school', { 'child1.meals': 'both' }],
  ['work', { 'you.work': 'employed', 'you.hours': 87 }],
  ['income_you', {
    'you.kinds': 'wage', 'you.rare': 'no', 'you.pays_maintenance': 'no',
    'you.wage.months': ['720', '720', '735,50'], 'you.wage.year': 8400, 'you.wage.flow': 'steady',
  }],
  ['property', { 'household.savings': 0, 'household.owns_home': 'no', 'household.vehicles': 0, 'household.has_other': 'no' }],
  ['rent', { 'household.rent_kind': 'non_profit', 'household.rent_monthly': 260, 'household.rent_area': 52, 'household.rent_others': 0 }],
  ['special', {
    'household.dsp_before': 'never', 'household.help': 'no', 'household.discount': 'no',
    'household.unusual_adults': 'no', 'household.unusual_children': 'no',
  }],
];
