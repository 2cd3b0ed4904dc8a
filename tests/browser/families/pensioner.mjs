// A woman of 73 with a small pension, alone in a flat of her own.
export const HOUSEHOLD = {
  application_date: '2026-04-10',
  persons: [{
    id: 'you', role: 'applicant', sex: 'F', birthdate: '1952-06-14',
    incomes: [{ kind: 'pension', months: { '2026-01': '498.20', '2026-02': '498.20', '2026-03': '511.40' } }],
  }],
  assets: { savings: '850.00', dwelling: { value: '74000.00', area_m2: '48' } },
  dsp_history: { no_improvement_expected: true },
};

export const PAGES = [
  ['you', {
    'you.birthdate': '1952-06-14', 'you.status': 'citizen', 'you.permanent_residence': 'yes',
    'household.partner': 'none', 'household.children': 0, 'household.application_date': '2026-04-10',
  }],
  ['work', { 'you.work': 'none', 'you.able': 'yes', 'you.with_others': 'no' }],
  ['income_you', {
    'you.kinds': 'pension', 'you.rare': 'no', 'you.vd_other': 'no', 'you.pays_maintenance': 'no',
    'you.pension.months': ['498,20', '498,20', '511,40'], 'you.pension.flow': 'steady',
  }],
  ['property', {
    'household.savings': 850, 'household.owns_home': 'yes', 'household.home_value': 74000, 'household.home_area': 48,
    'household.vehicles': 0, 'household.has_other': 'no', 'household.stuck': 'no',
  }],
  ['special', {
    'household.dsp_before': 'never', 'household.no_improvement': 'yes', 'household.help': 'no', 'household.unusual_adults': 'no',
  }],
];
