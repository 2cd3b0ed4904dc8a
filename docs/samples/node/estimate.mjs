// node estimate.mjs FILE: what the household in a file probably has.
import { readFile } from 'node:fs/promises';
import { estimate, Refusal } from 'moje-pravice';

const household = JSON.parse(await readFile(process.argv[2], 'utf8'));
try {
  const answer = await estimate(household);
  console.log(`child benefit: ${answer.otroski_dodatek.total} EUR a month`);
  console.log(`social assistance: ${answer.denarna_socialna_pomoc.amount} EUR a month, from ${answer.denarna_socialna_pomoc.from}`);
  console.log(`off the kindergarten bill: ${answer.znizano_placilo_vrtca.saving} EUR a month`);
  console.log(`by the law of ${answer.law_as_of}; an estimate, the centre for social work decides`);
} catch (problem) {
  // Anything else is no matter of this household.
  if (!(problem instanceof Refusal)) throw problem;
  console.error(`${problem.code} at ${problem.path}: ${problem.message}`);
  process.exitCode = 1;
}
