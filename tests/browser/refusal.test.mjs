// A day whose amounts nobody knows yet: the page says so, and goes on with the last known law only when asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHand, walk } from './form.mjs';
import { accessible, mounted, open } from './open.mjs';
import { plain, texts } from './text.mjs';
import { PAGES as ALONE } from './families/alone.mjs';

test('after the last known day the page refuses, and goes on only when asked', () =>
  open({ folder: process.env.DIST ?? 'dist' }, async ({ page }) => {
    const text = texts('sl');
    await mounted(page);
    await walk(page, 'sl', ALONE);
    await page.getByRole('heading', { level: 1, name: text('answer.refused') }).waitFor();
    assert.equal(await page.locator('.card').count(), 0, 'no amount by a law that may not hold');
    await accessible(page);
    await byHand.press(page, text('answer.go_on'));
    await page.locator('.result > .warning').waitFor();
    assert.match(plain(await page.locator('.amount-of-right .eur').first().innerText()), /^\d+,\d\d\s€$/);
    assert.ok((await page.locator('main').innerText()).includes(text('warning.status_not_told')), 'what was assumed is said');
    // Starting again forgets everything, after asking.
    await byHand.press(page, text('answer.again'));
    await byHand.press(page, text('app.clear_yes'));
    await byHand.press(page, text('start.begin'));
    assert.equal(await page.locator('[id="you.birthdate.year"]').inputValue(), '');
  }));
