// Each marked line must be an error for TypeScript; tests/samples/types.test.mjs sees to it.
import { estimate, load, parameters, parametersOn, Refusal, schema, type Estimate, type Household, type facts } from 'moje-pravice';
import { element, type MojePraviceElement } from 'moje-pravice/element';

const applicant: facts.Person = { id: 'A', role: 'applicant', sex: 'F', birthdate: '1985-01-01' };
const household: Household = { application_date: '2026-05-10', persons: [applicant] as const, assets: { savings: 640.5 } };

// A field that the contract doesn't have, a word not on a list, a fact that is missing, a day that is no text.
// @ts-expect-error
export const unknown: Household = { ...household, salary: 1 };
// @ts-expect-error
export const word: facts.Person = { ...applicant, role: 'aunt' };
// @ts-expect-error
export const missing: Household = { persons: [applicant] };
// @ts-expect-error
export const day: Household = { ...household, application_date: new Date() };
// @ts-expect-error
export const reading: Household = { ...household, readings: { mi_rounding: 'up' } };

const answer: Estimate = await estimate(household, { openPoints: true });
export const amount: string = answer.denarna_socialna_pomoc.amount;
// @ts-expect-error an amount is text
export const sum: number = answer.otroski_dodatek.total;
// @ts-expect-error a right that is not there
answer.child_benefit;
// @ts-expect-error it may be missing
answer.open_points[0];
// @ts-expect-error null without international protection
answer.nadomestilo_za_zasebno_nastanitev.amount;
// @ts-expect-error an option in the words of the command line
await estimate(household, { open_points: true });
// @ts-expect-error the program answers without a promise
(await load()).estimate(household).then;

try {
  await estimate(household);
} catch (problem) {
  if (problem instanceof Refusal && problem.code === 'no_law_on_date') console.log(problem.path.length, problem.caseId);
  // @ts-expect-error no such code
  if (problem instanceof Refusal && problem.code === 'no_law') console.log();
}

export const value: string | undefined = parametersOn('2026-05-10').find(({ id }) => id === 'dsp.ozmd')?.value;
// @ts-expect-error the list is not ours to change
parameters.push(parameters[0]);
export const text: string = JSON.stringify(schema.household);

declare const shown: MojePraviceElement;
shown.addEventListener('result', (event) => console.log(event.detail));
shown.addEventListener('progress', (event) => console.log(event.detail.page));
// @ts-expect-error progress tells nothing else
shown.addEventListener('progress', (event) => console.log(event.detail.answer));
shown.addEventListener('click', (event) => console.log(event.type));
// @ts-expect-error a folder must be named
await element();
