// A spreadsheet or a database beside the command line: tables in, a table out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { copy, program, run } from './sample.mjs';

const none = run('.', 'sqlite3', '--version').status !== 0 && 'there is no sqlite3 here';

test('two tables become households, and their answers a table', { skip: none }, () => {
  const folder = copy('table');
  process.env.PATH = `${dirname(program)}${delimiter}${process.env.PATH}`;
  const { stderr, status } = run(folder, './estimate.sh');
  assert.deepEqual([stderr, status], ['', 0]);
  assert.equal(readFileSync(join(folder, 'result.csv'), 'utf8').replaceAll('\r', ''), [
    'family,child_benefit,social_assistance,law_as_of,error,at',
    'Ana,403.19,397.81,2026-05-01,,',
    'Bor,192.00,780.00,2026-05-01,,',
    'Cvetka,,,,invalid,persons.0.birthdate',
    '',
  ].join('\n'));
});
