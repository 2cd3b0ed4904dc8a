// A family to whom nearly everything happens: no real one, but it meets every page of the form and most kinds of questions.
import { PAGES as REFUGEES } from './refugees.mjs';

const MORE = {
  you: { 'household.situation': ['rent', 'death', 'disaster'] },
  children: { 'child1.own_income': 'yes' },
  rent: { 'household.rent_owns_other': 'no' },
  property: {
    'household.vehicles': 1, 'vehicle1.kind': 'car', 'vehicle1.registered': 2019, 'vehicle1.engine': 1600, 'vehicle1.value': 4000,
    'household.has_other': 'yes', 'household.other': ['land', 'securities'], 'household.lands': 1, 'household.securities': 500,
    'land1.value': 9000, 'land1.use': 'none', 'land1.monument': 'no', 'household.stuck': 'no',
  },
};
const CHILD = ['income_child1', {
  'child1.kinds': 'maintenance', 'child1.rare': 'no', 'child1.maintenance.months': [120, 120, 120], 'child1.maintenance.flow': 'steady',
}];
const DEATH = ['death', {
  'household.death_date': '2026-02-20', 'household.death_who': 'parent', 'household.death_entitled': 'no', 'household.death_funeral': 'yes',
  'household.death_costs': 1800,
}];

export const PAGES = REFUGEES.flatMap(([name, answers]) => {
  const page = [name, { ...answers, ...MORE[name] }];
  return { income_partner: [page, CHILD], rent: [page, DEATH] }[name] ?? [page];
});
