// The package in Node: the sample, and that it answers what the command line answers, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { commandLine, golden, installed, run } from './sample.mjs';

const folder = installed('node');
const inPackage = (name) => join(folder, 'node_modules/moje-pravice', name);
const { CONTRACT, Refusal, VERSION, estimate, load, parameters, parametersOn, schema } =
  await import(pathToFileURL(inPackage('node.js')));

const single = (more) => ({
  application_date: '2026-05-10',
  persons: [{ id: 'A1', role: 'applicant', sex: 'F', birthdate: '1985-01-01' }],
  ...more,
});
const refusal = async (household) => {
  try {
    await estimate(household);
  } catch (problem) {
    assert.ok(problem instanceof Refusal, problem);
    return problem;
  }
  assert.fail(`estimated: ${JSON.stringify(household)}`);
};

test('the sample prints the amounts of a family, and why another was refused', () => {
  const { stdout, status } = run(folder, 'npm', 'start', '--silent');
  assert.deepEqual([stdout.split('\n')[0], status], ['child benefit: 403.19 EUR a month', 0]);
  assert.match(stdout, /social assistance: 529.74 EUR a month, from 2026-05-01/);

  writeFileSync(join(folder, 'wrong.json'), JSON.stringify(single({ application_date: '2030-01-01' })));
  const wrong = run(folder, 'node', 'estimate.mjs', 'wrong.json');
  assert.deepEqual([wrong.stdout, wrong.status], ['', 1]);
  assert.match(wrong.stderr, /^no_law_on_date at application_date: No law is known for 2030-02-01/);
});

test('it answers every golden case as the command line does', async () => {
  const households = golden();
  assert.ok(households.length > 50);
  const same = async (some, options, ...words) => {
    const answers = [];
    for (const household of some) answers.push(await estimate(household, options));
    const { text, status } = commandLine(['estimate', ...words], JSON.stringify(some));
    assert.equal(status, 0);
    assert.ok(`${JSON.stringify(answers, null, 2)}\n` === text, `the answers with ${words} differ`);
  };
  await same(households, {});
  await same(households, { trace: true }, '--trace');
  // These are estimated again for each reading, which takes the command line of the tests a while.
  await same(households.filter((_, index) => index % 6 === 0), { openPoints: true }, '--open-points');
});

test('where facts are not known it answers the range that the command line answers', async () => {
  const open = single({ assets: { savings: '?' }, fictive_income_monthly: 'declined' });
  const answer = await estimate(open);
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), JSON.parse(commandLine(['estimate'], JSON.stringify(open)).text));
  assert.deepEqual(answer.range.together, { least: '0.00', most: '507.43' }, 'nothing, or all of the osnovni znesek');
});

test('load() gives the same without promises', async () => {
  const program = await load();
  const [household] = golden();
  assert.deepEqual(program.estimate(household), await estimate(household));
  assert.throws(() => program.estimate({}), Refusal);
});

test('it refuses what the command line refuses, in the same words', async () => {
  const broken = [
    {}, 5, 'text', null, single({ salary: 1 }), single({ contract: 2 }), single({ application_date: '2018-04-30' }),
    single({ case_id: 'mine', application_date: '2026-02-30' }), single({ readings: { od_order: 'x' } }),
    single({ readings: { 'no such': 1 } }), single({ partnership: { kind: 'married' } }), single({ expected_children: '1' }),
    single({ assets: { savings: '1000000000.01' } }), single({ assets: { savings: 1e30 } }), single({ application_date: '?' }),
    single({ fictive_income_monthly: '0.1234567' }), single({ persons: [] }),
  ];
  for (const household of broken) {
    const { text } = commandLine(['estimate'], JSON.stringify(household));
    assert.deepEqual(JSON.parse(JSON.stringify(await refusal(household))), JSON.parse(text));
  }
});

test('amounts are exact: text, or a number that still has its digits', async () => {
  const dsp = async (amount) => (await estimate(single({ fictive_income_monthly: amount }))).denarna_socialna_pomoc.amount;
  assert.equal(await dsp('0.3'), await dsp(0.3));
  assert.notEqual(await dsp('0.3'), await dsp(0.31));
  assert.equal(await dsp({ toJSON: () => '0.3' }), await dsp('0.3'), 'a decimal of a library');
  const bent = await refusal(single({ fictive_income_monthly: 0.1 + 0.2 }));
  assert.deepEqual([bent.code, bent.path, bent.message], ['invalid', 'fictive_income_monthly', 'more than 6 decimal places']);
});

test('what JSON would lose in silence is refused', async () => {
  // Each of these would be null, {} or nothing in JSON, which mean something else.
  const circle = single();
  circle.assets = circle;
  for (const [more, path] of [
    [{ wage_quotient: NaN }, 'wage_quotient'], [{ current_rights: { dsp: -Infinity } }, 'current_rights.dsp'],
    [{ assets: new Map([['savings', 5]]) }, 'assets'], [{ persons: [undefined] }, 'persons.0'],
    [{ large_family_received: 10n }, 'large_family_received'], [{ rent: () => null }, 'rent'],
  ]) {
    const { code, path: told } = await refusal(single(more));
    assert.deepEqual([code, told], ['invalid', path]);
  }
  assert.equal((await refusal(circle)).code, 'invalid');
  assert.equal((await refusal(single({ application_date: new Date('2026-05-10') }))).path, 'application_date');
  // A name that JavaScript treats apart is an unknown field like any other.
  assert.equal((await refusal(single(JSON.parse('{"__proto__": {"rent": 1}}')))).code, 'unknown_field');
  assert.match((await refusal([single(), single()])).message, /one by one/);
  await estimate(single({ rent: undefined }));
  await assert.rejects(estimate(single(), { open_points: true }), TypeError);
});

test('a program that stopped is started again', async () => {
  const { parse } = JSON;
  const before = await load();
  JSON.parse = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  try {
    await assert.rejects(estimate(single()), /fault of the program/);
  } finally {
    JSON.parse = parse;
  }
  assert.notEqual(await load(), before);
  await estimate(single());
});

test('parameters, schemas and versions are those of the program', () => {
  const printed = (...words) => JSON.parse(commandLine(words).text);
  assert.deepEqual(parameters, printed('parameters'));
  for (const day of ['2018-05-31', '2018-06-01', '2022-02-28', '2022-03-01', '2026-05-10', '2026-12-31', '2027-02-28', '2027-03-01', '2030-01-01']) {
    assert.deepEqual(parametersOn(day), printed('parameters', '--on', day), day);
  }
  for (const wrong of ['2026-02-30', '2026-2-3', 'today', '', undefined]) assert.throws(() => parametersOn(wrong), RangeError);
  assert.deepEqual(schema, { household: printed('schema', 'household'), estimate: printed('schema', 'estimate') });
  for (const name of ['household', 'estimate']) {
    assert.deepEqual(JSON.parse(readFileSync(inPackage(`${name}.schema.json`), 'utf8')), schema[name]);
  }
  assert.equal(CONTRACT, 1);
  assert.match(readFileSync('Cargo.toml', 'utf8'), new RegExp(`^version = "${VERSION}"$`, 'm'));
});

test('the package runs nothing when it is installed, and brings nothing else', () => {
  const description = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  for (const field of ['scripts', 'dependencies', 'optionalDependencies', 'peerDependencies', 'bin']) assert.equal(description[field], undefined, field);
  assert.equal(description.version, VERSION);
  assert.equal(readFileSync(inPackage('LICENSE'), 'utf8'), readFileSync('LICENSE', 'utf8'));
  assert.doesNotMatch(readFileSync(inPackage('moje-pravice.wasm'), 'latin1'), /\/(home|root|work|tmp|Users)\//, 'a path of whoever built it');
});
