// A mother from Ukraine with temporary protection, and her child at school.
export const HOUSEHOLD = {
  application_date: '2026-04-10',
  persons: [
    { id: 'you', role: 'applicant', sex: 'F', birthdate: '1990-09-09', residence_status: 'temporary_protection', permanent_residence: false, insured_otherwise: true },
    { id: 'child1', role: 'child', sex: 'F', birthdate: '2018-04-02', residence_status: 'temporary_protection', other_parent: 'absent', school: 'primary' },
  ],
};

export const PAGES = [
  ['you', {
    'you.birthdate': '1990-09-09', 'you.status': 'temporary_protection', 'you.permanent_residence': 'no',
    'household.partner': 'none', 'household.children': 1, 'household.application_date': '2026-04-10',
  }],
  ['children', {
    'child1.birthdate': '2018-04-02', 'child1.status': 'temporary_protection', 'child1.other_parent': 'absent', 'child1.settled': 'yes',
    'child1.custody': 'sole', 'child1.own_income': 'no',
  }],
  ['school', { 'child1.meals': 'both' }],
  ['work', { 'you.work': 'none', 'you.able': 'yes' }],
  ['income_you', { 'you.rare': 'no', 'you.insured': 'yes', 'you.pays_maintenance': 'no' }],
  ['property', { 'household.savings': 0, 'household.owns_home': 'no', 'household.vehicles': 0, 'household.has_other': 'no' }],
  ['special', { 'household.dsp_before': 'never', 'household.help': 'no', 'household.unusual_adults': 'no', 'household.unusual_children': 'no' }],
];
