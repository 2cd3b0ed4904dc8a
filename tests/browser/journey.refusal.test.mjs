// A day whose amounts nobody knows yet: the page says so, and goes on with the last known law only when asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, mounted, open } from './open.mjs';
import { byHand, texts } from './journey.mjs';

const ALONE = [
  [['you.birthdate.day', '12'], ['you.birthdate.month', '3'], ['you.birthdate.year', '1988'], ['you.status.unsaid', true],
    ['you.permanent_residence.yes', true], ['household.partner.none', true], ['household.children', '0'],
    ['household.application_date.day', '10'], ['household.application_date.month', '6'], ['household.application_date.year', '2027']],
  [['you.work.none', true], ['you.able.yes', true]],
  [['you.rare.no', true], ['you.insured.yes', true], ['you.pays_maintenance.no', true]],
  [['household.savings', '0'], ['household.owns_home.no', true], ['household.vehicles', '0'], ['household.has_other.no', true]],
  [['household.dsp_before.never', true], ['household.help.no', true], ['household.unusual_adults.no', true]],
];

test('after the last known day the page refuses, and goes on only when asked', () =>
  open({ folder: process.env.DIST ?? 'dist' }, async ({ page }) => {
    const text = texts('sl');
    await mounted(page);
    await byHand.press(page, text('start.begin'));
    for (const answers of ALONE) {
      for (const [id, what] of answers) await byHand.answer(page, id, what);
      await byHand.press(page, text('app.next'));
      await page.locator('h1:focus').waitFor();
    }
    await byHand.press(page, text('review.show'));
    await page.getByRole('heading', { level: 1, name: text('answer.refused') }).waitFor();
    assert.equal(await page.locator('.card').count(), 0, 'no amount by a law that may not hold');
    await accessible(page);
    await byHand.press(page, text('answer.go_on'));
    await page.locator('.warning').waitFor();
    assert.match(await page.locator('.amount-of-right .eur').first().innerText(), /^\d+,\d\d €$/);
    assert.ok((await page.locator('main').innerText()).includes(text('warning.status_not_told')), 'what was assumed is said');
    // Starting again forgets everything.
    await byHand.press(page, text('answer.again'));
    await byHand.press(page, text('start.begin'));
    assert.equal(await page.locator('[id="you.birthdate.year"]').inputValue(), '');
  }));
