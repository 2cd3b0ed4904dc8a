// A couple with wages, one child in kindergarten, one at school.
export const HOUSEHOLD = {
  application_date: '2026-04-10',
  partnership: { kind: 'married' },
  persons: [
    {
      id: 'you', role: 'applicant', sex: 'F', birthdate: '1988-03-12', work: { type: 'employed', hours: '87' },
      incomes: [{ kind: 'wage', months: { '2026-01': '650.00', '2026-02': '650.50', '2026-03': '651.00' }, annual: { 2025: '7800.00' } }],
    },
    {
      id: 'partner', role: 'partner', sex: 'F', birthdate: '1986-07-05', work: { type: 'employed', hours: '87' },
      incomes: [{ kind: 'wage', months: { '2026-01': '700.00', '2026-02': '700.00', '2026-03': '700.00' }, annual: { 2025: '8400.00' } }],
    },
    { id: 'child1', role: 'child', sex: 'F', birthdate: '2017-09-10', school: 'primary' },
    { id: 'child2', role: 'child', sex: 'F', birthdate: '2021-02-02', school: 'kindergarten', kindergarten: { price: '560.00' } },
  ],
  assets: { savings: '300.00' },
};

const wage = (who, months, year) => ({
  [`${who}.kinds`]: 'wage', [`${who}.rare`]: 'no', [`${who}.pays_maintenance`]: 'no',
  [`${who}.wage.months`]: months, [`${who}.wage.year`]: year, [`${who}.wage.flow`]: 'steady',
});
export const PAGES = [
  ['you', {
    'you.birthdate': '1988-03-12', 'you.status': 'citizen', 'you.permanent_residence': 'yes',
    'household.partner': 'married', 'household.children': 2, 'household.application_date': '2026-04-10',
  }],
  ['partner', { 'partner.birthdate': '1986-07-05', 'partner.status': 'citizen', 'partner.permanent_residence': 'yes' }],
  ['children', {
    'child1.birthdate': '2017-09-10', 'child1.other_parent': 'in_household', 'child1.own_income': 'no',
    'child2.birthdate': '2021-02-02', 'child2.other_parent': 'in_household',
    'child2.kindergarten': 'yes', 'child2.price': 560, 'child2.own_income': 'no',
  }],
  ['school', { 'child1.meals': 'both' }],
  ['work', { 'you.work': 'employed', 'you.hours': 87, 'partner.work': 'employed', 'partner.hours': 87 }],
  ['income_you', wage('you', ['650', '650,50', '651.00 €'], '7.800,00')],
  ['income_partner', wage('partner', ['700', '700', '700'], '8 400')],
  ['property', { 'household.savings': 300, 'household.owns_home': 'no', 'household.vehicles': 0, 'household.has_other': 'no' }],
  ['special', {
    'household.dsp_before': 'never', 'household.help': 'no', 'household.discount': 'no',
    'household.unusual_adults': 'no', 'household.unusual_children': 'no',
  }],
];
