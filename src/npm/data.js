// What needs no program: the versions, the schemas and the dated values. version.js, schema.js and parameters.js are
// written when the package is built, from what the command line prints.
import { parameters } from './parameters.js';

export { schema } from './schema.js';
export { CONTRACT, VERSION } from './version.js';
export { parameters };

/** The values in force on a day, `YYYY-MM-DD`. */
export function parametersOn(day) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00Z`) : NaN;
  // Some programs read 31 April as 1 May.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`moje-pravice: ${day} is no date of the calendar, YYYY-MM-DD`);
  }
  return parameters.filter(({ from, until }) => from <= day && (until === null || day <= until));
}
