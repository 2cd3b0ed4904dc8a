// On the answer page: a decision is checked against the estimate, and a second estimate stands beside the first.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOUSEHOLD, PAGES } from './families/single-parent.mjs';
import { tabTo, walk } from './form.mjs';
import { byCommandLine, fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { amount as marked, day as markedDay, plain, texts } from './text.mjs';

// Compared without the marks that set numbers apart in right-to-left texts.
const amount = (language, eur) => plain(marked(language, Number(eur).toFixed(2)));
const day = (language, date) => plain(markedDay(language, date));

const read = async (locator) => plain(await locator.innerText());
const field = (page, right, n) => page.locator(`[id="decision.${right}.${n}"]`);
const found = (page, right) => page.locator(`[id="decision.${right}.found"]`);
const press = (page, act) => page.locator(`[data-do="${act}"]`).click();

/** The cells of a table, by the heading of each group of lines. */
const table = async (page, n) => Object.fromEntries((await page.locator('#compare-place table').nth(n).locator('tbody').evaluateAll((all) =>
  all.map((group) => [group.querySelector('th').innerText, [...group.querySelectorAll('td')].map((cell) => cell.innerText)])))
  .map(([name, cells]) => [plain(name), cells.map(plain)]));

/** How much more or less, in words. */
function difference(language, [a, b]) {
  const text = texts(language);
  const more = Math.round((b - a) * 100) / 100;
  return more === 0 ? text('compare.same') : text(more > 0 ? 'compare.more' : 'compare.less', { amount: amount(language, Math.abs(more)) });
}

/** Fails where the table on the page is not what the command line finds for both households. */
async function sideBySide(page, language, estimates) {
  const text = texts(language);
  const rows = await table(page, 0);
  const cells = (a, b) => [amount(language, a), amount(language, b), difference(language, [a, b])];
  for (const { right, how } of estimates.flatMap(({ skupaj }) => skupaj.rows)) {
    const [a, b] = estimates.map(({ skupaj }) => skupaj.rows.find((row) => row.right === right)?.amount ?? 0);
    const per = { yearly: 'per_year', once: 'per_once' }[how.split('_').at(-1)] ?? 'per_month';
    assert.deepEqual(rows[`${text(`right.${right}`)}, ${text(`answer.${per}`)}`], cells(a, b), right);
  }
  for (const [of, per] of [['month', 'answer.per_month'], ['year', 'together.in_year']]) {
    const [a, b] = estimates.map(({ skupaj }) => skupaj[of]);
    assert.deepEqual(rows[`${text('together.total')}, ${text(per)}`], cells(a, b), of);
  }
}

/** The same family by another reading, by the law of another day, and with more income last year. */
const RICHER = structuredClone(HOUSEHOLD);
RICHER.persons[0].incomes[0].annual['2025'] = '12000.00';
const [OURS, BY_READING, BEFORE, MORE] = [
  HOUSEHOLD, { ...HOUSEHOLD, readings: { od_deduction: 'per_household' } }, { ...HOUSEHOLD, law_on: '2026-02-28' }, RICHER,
].map(byCommandLine);

async function checks(page, language) {
  const text = texts(language);
  const { otroski_dodatek: benefit, denarna_socialna_pomoc: help } = OURS;
  const says = async (right, lines) => {
    const told = await read(found(page, right));
    for (const line of lines) assert.ok(told.includes(line), `“${line}” is not in: ${told}`);
  };
  if (language === 'en') {
    const summary = `${text('decision.open')}: ${text('right.otroski_dodatek')}`;
    await tabTo(page, ({ text: name = '' }) => plain(name) === summary, summary);
    await page.keyboard.press('Enter');
  } else await press(page, 'decision:otroski_dodatek');

  // Another class for the same income: the limits of class 1 were below it before March 2025.
  await field(page, 'otroski_dodatek', 0).fill(benefit.income_per_person);
  await field(page, 'otroski_dodatek', 1).fill('2');
  await press(page, 'check:otroski_dodatek');
  await says('otroski_dodatek', [
    text('decision.departs', { what: text('step.income_class') }),
    text('decision.both', { office: '2', ours: '1' }),
    text('picture.up_to', { amount: amount(language, 402.5) }),
    text('decision.law', { day: day(language, '2025-02-28'), ours: day(language, '2026-05-01') }),
    text('answer.next_appeal'),
  ]);
  await field(page, 'otroski_dodatek', 1).fill('6');
  await page.keyboard.press('Enter');
  await says('otroski_dodatek', [text('decision.departs', { what: text('step.income_class') }), text('decision.no_idea')]);

  await press(page, 'decision:denarna_socialna_pomoc');
  await field(page, 'denarna_socialna_pomoc', 0).fill('1 EUR 2');
  await press(page, 'check:denarna_socialna_pomoc');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'decision.denarna_socialna_pomoc.0', 'what can’t be read is gone to');
  await accessible(page);
  const { own_income, amount: other } = BY_READING.denarna_socialna_pomoc;
  const say = async (numbers) => {
    for (const [n, number] of numbers.entries()) await field(page, 'denarna_socialna_pomoc', n).fill(number);
    await press(page, 'check:denarna_socialna_pomoc');
  };
  await say([help.min_income.total, own_income.total, other]);
  await says('denarna_socialna_pomoc', [
    text('decision.departs', { what: text('step.own_income') }),
    text('decision.reading', { question: text('reading.od_deduction') }),
    text('decision.maybe'),
  ]);
  await accessible(page);
  await fits(page, 'a decision');
  await say([help.min_income.total, help.own_income.total, help.amount]);
  assert.equal(await read(found(page, 'denarna_socialna_pomoc')), text('decision.same'));
}

async function compares(page, language, folder) {
  const text = texts(language);
  const before = await read(page.locator('.together'));
  const byDay = async (date) => {
    const [year, month, day] = date.split('-').map(Number);
    for (const [part, number] of Object.entries({ day, month, year })) await page.locator(`#compare-${part}`).fill(String(number));
    await press(page, 'compare');
    await page.locator('#compare-found:focus').waitFor();
  };
  const place = page.locator('#compare-place');
  await page.locator('details.compare > summary').click();
  await press(page, 'compare');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'compare-day', 'no day is no day');
  await byDay('2040-01-01');
  const refused = text('answer.refused_late', { day: day(language, '2040-01-01'), known: day(language, '2027-02-28') });
  assert.ok((await read(place)).includes(refused));
  await byDay('2026-02-28');
  await sideBySide(page, language, [OURS, BEFORE]);
  assert.ok((await read(place)).includes(text('answer.old_law', { day: day(language, '2026-02-28') })));
  await accessible(page);
  await fits(page, 'two days');

  const file = join(folder, 'other.json');
  writeFileSync(file, JSON.stringify(RICHER));
  await page.locator('#compare-file').setInputFiles(file);
  await page.locator('#compare-place table').nth(1).waitFor();
  await sideBySide(page, language, [OURS, MORE]);
  const facts = Object.entries(await table(page, 1));
  assert.deepEqual(facts.map(([, cells]) => cells), [[8400, 12000].map((eur) => amount(language, eur))]);
  assert.ok(facts[0][0].includes(text('kind.wage')), facts[0][0]);
  await accessible(page);
  await fits(page, 'two cases');
  assert.equal(await read(page.locator('.together')), before, 'the answers of this case stay');

  assert.equal(await page.locator('#compare-paper').textContent(), await place.textContent());
  if (process.env.BROWSER !== 'firefox') { // which shows no paper here
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('#compare-paper table').first().isVisible());
    await page.emulateMedia({ media: 'screen' });
  }

  // A file that is none is said beside its own field.
  writeFileSync(file, '{"persons": []}');
  await page.locator('#compare-file').setInputFiles(file);
  await page.locator('[id="compare-file.error"]').getByText(text('file.bad_missing', { path: 'application_date' })).waitFor();
}

for (const language of ['sl', 'en', 'ar']) {
  test(`a decision is checked step by step, and two days or two cases stand side by side (${language})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
    const locale = { sl: 'sl-SI', en: 'en-GB' }[language] ?? language;
    try {
      await open({ locale, viewport: { width: 320, height: 800 } }, async ({ page, noMoreRequests }) => {
        await mounted(page);
        await walk(page, language, PAGES);
        noMoreRequests();
        await checks(page, language);
        await compares(page, language, folder);
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
