// How the answer is given: what brings most comes first, and what to do next can be ticked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCommandLine } from './journey.mjs';
import { walk } from './form.mjs';
import { accessible, mounted, open } from './open.mjs';
import { texts } from './text.mjs';
import * as refugees from './families/refugees.mjs';
import * as singleParent from './families/single-parent.mjs';
import * as wages from './families/wages.mjs';

/** Goes to a family's result in a language, and looks at it. */
async function result(language, { PAGES }, look) {
  const options = { locale: { sl: 'sl-SI', en: 'en-GB', ar: 'ar' }[language], viewport: { width: 320, height: 800 }, folder: process.env.DIST ?? 'dist' };
  await open(options, async ({ page }) => {
    await mounted(page);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await walk(page, language, PAGES);
    await look(page, texts(language));
  });
}

/** Changes the language by its button. */
async function speak(page, code) {
  const button = page.locator(`[data-language=${code}] button`);
  if (!(await button.isVisible())) await page.locator('#languages').click();
  await button.click();
  await page.locator(`html[lang=${code}]`).waitFor();
}

for (const [language, name, family] of [['sl', 'a single parent', singleParent], ['en', 'a couple with wages', wages]]) {
  test(`${name}: what brings most in a year comes first (${language})`, () => result(language, family, async (page, text) => {
    const estimate = byCommandLine(family.HOUSEHOLD);
    const year = {};
    for (const row of estimate.skupaj.rows) year[row.right] = (year[row.right] ?? 0) + Number(row.year);
    const byName = Object.fromEntries(Object.entries(year).map(([right, sum]) => [text(`right.${right}`), sum]));
    const titles = await page.locator('section.have > .card > h3').allInnerTexts();
    const worth = titles.map((title) => byName[title] ?? 0);
    assert.ok(worth.filter((sum) => sum > 0).length > 1, 'there is an order to look at');
    assert.deepEqual(worth, [...worth].sort((a, b) => b - a), titles.join('; '));
    // The headings tell the order of the page.
    const headings = await page.locator('h1, h2').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.innerText));
    const order = ['page.answer', 'together.title', 'answer.have', 'answer.next', 'days.title', 'differ.title', 'answer.change'].map((key) => text(key));
    assert.deepEqual(headings.filter((heading) => order.includes(heading)), order);
    // What is not there says why, each in words.
    for (const line of await page.locator('.others > ul > li').all()) {
      assert.ok((await line.locator('p:not(.who):not(.label)').count()) > 0, await line.textContent());
    }
    await accessible(page);
  }));
}

test('ticks survive another language and a way back, and are gone with the answers', () => result('en', singleParent, async (page, text) => {
  const ticks = page.locator('.next input[type=checkbox]');
  assert.ok(await ticks.count() > 3);
  const ticked = () => page.locator('.next input:checked').evaluateAll((all) => all.map((one) => one.name));
  assert.deepEqual(await ticked(), []);
  await page.locator('[id="tick.numbers"]').check();
  await page.locator('[id="tick.common"]').check();
  await page.locator('[id="tick.abroad"]').check();
  await page.locator('[id="tick.abroad"]').uncheck();
  const kept = ['tick.numbers', 'tick.common'];
  assert.deepEqual(await ticked(), kept);
  await speak(page, 'sl');
  assert.deepEqual(await ticked(), kept);
  await speak(page, 'en');
  assert.deepEqual(await ticked(), kept);
  // To the answers and back.
  await page.locator('.changes .link').first().click();
  await page.locator('.page.result').waitFor({ state: 'detached' });
  for (let i = 0; i < 30 && !(await page.getByRole('button', { name: text('review.show'), exact: true }).count()); i++) {
    await page.getByRole('button', { name: text('app.next'), exact: true }).click();
  }
  await page.getByRole('button', { name: text('review.show'), exact: true }).click();
  await page.locator('.page.result').waitFor();
  assert.deepEqual(await ticked(), kept);
  // Starting again forgets them.
  await page.getByRole('button', { name: text('answer.again'), exact: true }).click();
  await page.getByRole('button', { name: text('app.clear_yes'), exact: true }).click();
  await page.locator('h1').getByText(text('start.title'), { exact: true }).waitFor();
  await walk(page, 'en', singleParent.PAGES);
  assert.deepEqual(await ticked(), []);
}));

test('a card leads to the open questions of law', () => result('sl', singleParent, async (page, text) => {
  await page.locator('.card').getByRole('button', { name: text('answer.open_look') }).first().click();
  const questions = page.locator('#open-points');
  await questions.locator('> *').first().waitFor();
  assert.equal(await questions.locator('xpath=..').getAttribute('open'), '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'open-points-title');
  await accessible(page);
}));

test('a family with protection reads in Arabic what to do, with the Slovene name of the form beside it', () => result('ar', refugees, async (page, text) => {
  const arabic = /[\u0600-\u06ff]{3}/;
  assert.match(await page.locator('.next > h2').innerText(), arabic);
  const step = page.locator('.next li', { has: page.locator('[id="tick.allowance"]') });
  assert.match(await step.locator('label').innerText(), arabic);
  assert.equal(await step.locator('label').innerText(), text('right.nadomestilo_za_zasebno_nastanitev'));
  const form = step.locator('.form');
  assert.equal(await form.innerText(), 'Zahtevek za dodelitev denarnega nadomestila');
  assert.deepEqual(await form.evaluate((one) => [one.lang, one.dir]), ['sl', 'ltr']);
  // The name stands apart: no other text in its element, and it doesn't leave the page.
  const [box, room] = [await form.boundingBox(), await page.evaluate(() => document.documentElement.clientWidth)];
  assert.ok(box.x >= 0 && box.x + box.width <= room);
  assert.ok(await page.locator('[id="tick.accounts"]').isVisible(), 'the office wants to see the accounts');
  await accessible(page);
}));
