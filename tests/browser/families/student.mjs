// A student of 21 who lives in a rented room far from home and works now and then.
export const HOUSEHOLD = {
  application_date: '2026-04-10',
  persons: [{
    id: 'you', role: 'applicant', sex: 'F', birthdate: '2004-10-03', school: 'student',
    insured_otherwise: true,
    scholarship: { average_grade: '8.6', ects: '60', away: { distance_km: '120', rent_monthly: '230.00', registered_there: true } },
    incomes: [{ kind: 'student_work', months: { '2026-01': '210.00', '2026-02': '180.00', '2026-03': '240.00' }, annual: { 2025: '2600.00' } }],
  }],
  assets: { savings: '400.00' },
};

export const PAGES = [
  ['you', {
    'you.birthdate': '2004-10-03', 'you.status': 'citizen', 'you.permanent_residence': 'yes',
    'household.partner': 'none', 'household.children': 0, 'household.situation': 'you_study', 'household.application_date': '2026-04-10',
  }],
  ['school', {
    'you.school': 'student', 'you.away': 'yes', 'you.distance': 120, 'you.away_rent': 230, 'you.away_facts': 'registered',
    'you.grade': '8,6', 'you.ects': 60,
  }],
  ['work', { 'you.work': 'none', 'you.able': 'yes', 'you.with_parents': 'no', 'you.registered': 'no' }],
  ['income_you', {
    'you.kinds': 'student_work', 'you.rare': 'no', 'you.insured': 'yes', 'you.pays_maintenance': 'no',
    'you.student_work.months': ['210', '180', '240'], 'you.student_work.year': 2600, 'you.student_work.still_student': 'yes',
  }],
  ['property', { 'household.savings': 400, 'household.owns_home': 'no', 'household.vehicles': 0, 'household.has_other': 'no' }],
  ['special', { 'household.dsp_before': 'never', 'household.help': 'no', 'household.unusual_adults': 'no' }],
];
