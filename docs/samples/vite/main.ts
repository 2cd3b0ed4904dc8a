// Estimates in the browser, and shows the whole self-check below.
import { estimate, Refusal, type Household } from 'moje-pravice';
import { element } from 'moje-pravice/element';

const family = (wage: string): Household => ({
  application_date: '2026-04-10',
  persons: [
    { id: 'mother', role: 'applicant', sex: 'F', birthdate: '1990-05-02',
      incomes: [{ kind: 'wage', annual: { '2025': wage } }] },
    { id: 'child', role: 'child', sex: 'M', birthdate: '2018-09-14', school: 'primary', other_parent: 'absent' },
  ],
});

const form = document.querySelector('form')!;
const output = document.querySelector('output')!;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wage = String(new FormData(form).get('wage')).replace(',', '.');
  try {
    const { otroski_dodatek: benefit } = await estimate(family(wage));
    output.textContent = `${benefit.total} EUR a month`;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    output.textContent = `Please give the wage as a number (${problem.code} at ${problem.path}).`;
  }
});

document.querySelector('moje-pravice')?.addEventListener('ready', () => console.info('The self-check can be answered.'));
// Where `npm run embed` put its files.
await element('moje-pravice/');
