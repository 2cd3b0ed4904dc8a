// Answers kept in a file or a link: they come back, and nothing leaves the device by it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOUSEHOLD, PAGES } from './families/single-parent.mjs';
import { byHand, walk } from './form.mjs';
import { byCommandLine } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { texts } from './text.mjs';

const text = texts('en');

/** The page of a form in English, and a folder for files that goes away. */
const opened = (options, body) => open({ locale: 'en-GB', ...options }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
  try {
    await mounted(context.page);
    await body({ ...context, file: (name, content) => { const path = join(folder, name); writeFileSync(path, content); return path; } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const unfold = (page, name) => page.locator('summary', { hasText: text(name) }).first().click();

/** Saves the answers and gives the text of the file. */
async function save(page) {
  await unfold(page, 'file.title');
  const [download] = await Promise.all([page.waitForEvent('download'), byHand.press(page, text('file.save'))]);
  assert.match(download.suggestedFilename(), /^moje-pravice-\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

/** Opens a file, from the first page. */
async function choose(page, path) {
  if (!await page.locator('#open-file').isVisible()) await unfold(page, 'file.start');
  await page.locator('#open-file').setInputFiles(path);
}

const result = (page) => page.locator('.page.result').innerText();

test('a saved file is a case of the contract, and opened again it gives the same result', async () => {
  await opened({}, async ({ page, file, noMoreRequests, url }) => {
    noMoreRequests();
    await walk(page, 'en', PAGES);
    const before = await result(page);
    const saved = await save(page);
    const path = file('case.json', saved);
    // The family of the journeys, whose estimate by the command line those tests compare with this page.
    assert.deepEqual(JSON.parse(saved), { contract: 1, ...HOUSEHOLD });
    assert.deepEqual(byCommandLine(JSON.parse(saved)), byCommandLine(HOUSEHOLD));
    await byHand.press(page, text('answer.again'));
    await byHand.press(page, text('app.clear_yes'));
    await choose(page, path);
    await page.locator('h1', { hasText: text('page.review') }).waitFor();
    assert.equal(await page.locator('.facts').count(), 0, 'nothing is left out');
    await accessible(page);
    await byHand.press(page, text('review.show'));
    await page.locator('.page.result h1:focus').waitFor();
    assert.equal(await result(page), before);
    assert.equal(page.url(), url);
    assert.equal(JSON.stringify(JSON.parse(await save(page))), JSON.stringify(JSON.parse(saved)));
  });
});

test('what the page does not ask about is said, with its place in the file', () =>
  opened({}, async ({ page, file }) => {
    await choose(page, file('other.json', JSON.stringify({
      case_id: 'Ana', application_date: '2026-04-10', telescope: true,
      persons: [{ id: 'ana', role: 'applicant', sex: 'F', birthdate: '1990-05-02', residence_status: 'martian' }],
    })));
    const facts = await page.locator('.facts').first().innerText();
    for (const fact of ['telescope: true', 'case_id: "Ana"', 'persons.0.residence_status: "martian"']) assert.ok(facts.includes(fact), facts);
    assert.ok(await page.getByText('2 May 1990').count() > 0);
  }));

test('a file that is none is refused with a sentence, and no answer is lost', () =>
  opened({}, async ({ page, file }) => {
    await byHand.press(page, text('start.begin'));
    await page.locator('[id="you.birthdate.day"]').fill('7');
    await byHand.press(page, 'Moje pravice');
    for (const [content, complaint] of [
      ['{\n"contract": 1,\n', text('file.bad_json', { line: 3 })],
      ['{"contract": 7}', text('file.bad_contract', { value: 7, ours: 1 })],
      ['{"persons": []}', text('file.bad_missing', { path: 'application_date' })],
      ['{"application_date": "2026-02-30"}', text('file.bad_value', { path: 'application_date', value: '"2026-02-30"' })],
      [' '.repeat(1_000_001), text('file.bad_size')],
    ]) {
      await choose(page, file('broken.json', content));
      await page.getByRole('alert').getByText(complaint, { exact: true }).waitFor();
      await page.getByRole('alert').getByText(text('file.kept'), { exact: true }).waitFor();
    }
    await accessible(page);
    await byHand.press(page, text('start.begin'));
    assert.equal(await page.locator('[id="you.birthdate.day"]').inputValue(), '7');
  }));

test('a link holds the answers in its fragment, asks before it opens them, and does not stay in the address', () =>
  opened({}, async ({ page, url, requests }) => {
    await walk(page, 'en', PAGES);
    const before = await result(page);
    await unfold(page, 'file.title');
    await unfold(page, 'file.link');
    await byHand.press(page, text('file.link_make'));
    const link = await page.locator('#link').inputValue();
    assert.ok(link.startsWith(`${url}#odgovori=`), link);
    assert.equal(new URL(link).search, '');
    await byHand.press(page, text('file.link_copy'));
    await page.getByRole('status').getByText(text('file.link_copied')).waitFor();
    await accessible(page);
    assert.equal(page.url(), url, 'the link is not in the address of the page');

    const other = await page.context().newPage();
    await other.goto(link);
    await other.locator('h1', { hasText: text('file.link_asks') }).waitFor();
    assert.equal(other.url(), url, 'gone from the address at once');
    await accessible(other);
    await byHand.press(other, text('file.link_open'));
    await other.locator('h1', { hasText: text('page.review') }).waitFor();
    await byHand.press(other, text('review.show'));
    await other.locator('.page.result h1:focus').waitFor();
    assert.equal(await result(other), before);

    // In a page that stands there already; not opened, nothing changes.
    await page.goto(link);
    await page.locator('h1', { hasText: text('file.link_asks') }).waitFor();
    assert.equal(page.url(), url);
    await byHand.press(page, text('file.link_leave'));
    await page.locator('.page.result h1:focus').waitFor();
    await page.goto(link.slice(0, -30));
    await page.getByText(text('file.link_broken')).waitFor();
    assert.ok(!requests.some((path) => path.includes('odgovori')), 'no server hears of it');
  }));
