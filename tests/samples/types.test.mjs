// The types of the package, against real facts and answers, and against what a program may get wrong.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { commandLine, golden, installed, run } from './sample.mjs';

const folder = installed('node', 'types');

/** What tsc says of a file, strictly. */
function check(name) {
  const { stdout, status } = run(
    folder, resolve('node_modules/.bin/tsc'), '--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', '', name,
  );
  return { stdout, status };
}
/** Fails unless the file is right for tsc. */
const right = (name) => assert.deepEqual(check(name), { stdout: '', status: 0 });

test('every golden household and its answer have the types', () => {
  const households = golden();
  const answers = commandLine(['estimate', '--trace'], JSON.stringify(households)).text;
  const points = commandLine(['estimate', '--open-points'], JSON.stringify(households.slice(0, 3))).text;
  // Written out as literals, so that a field too many is an error as well as one too few.
  writeFileSync(join(folder, 'golden.ts'), `
import type { Estimate, Household } from 'moje-pravice';
export const households: Household[] = ${JSON.stringify(households)};
export const answers: Estimate[] = ${answers};
export const points: Estimate[] = ${points};
`);
  right('golden.ts');
});

test('wrong programs do not compile', () => {
  const lines = readFileSync('tests/samples/wrong.ts', 'utf8').split('\n');
  // Without the marks, so that each line must be an error by itself, and nothing else may be one.
  writeFileSync(join(folder, 'wrong.ts'), lines.map((line) => line.replace('// @ts-expect-error', '//')).join('\n'));
  const found = Array.from(check('wrong.ts').stdout.matchAll(/^wrong.ts\((\d+),/gm), ([, line]) => Number(line));
  // A mark stands on the line before.
  const marked = lines.flatMap((line, index) => (line.includes('@ts-expect-error') ? [index + 2] : []));
  assert.ok(marked.length > 10);
  assert.deepEqual(found, marked);
});
