// Someone alone without any income, who will apply on a day whose amounts nobody knows yet.
export const PAGES = [
  ['you', {
    'you.birthdate': '1988-03-12', 'you.status': 'unsaid', 'you.permanent_residence': 'yes',
    'household.partner': 'none', 'household.children': 0, 'household.application_date': '2027-06-10',
  }],
  ['work', { 'you.work': 'none', 'you.able': 'yes' }],
  ['income_you', { 'you.rare': 'no', 'you.insured': 'yes', 'you.pays_maintenance': 'no' }],
  ['property', { 'household.savings': 0, 'household.owns_home': 'no', 'household.vehicles': 0, 'household.has_other': 'no' }],
  ['special', { 'household.dsp_before': 'never', 'household.help': 'no', 'household.unusual_adults': 'no' }],
];
