// The checks of structure.mjs themselves: each notices what it is there for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHand } from './form.mjs';
import { mounted, open } from './open.mjs';
import { structure } from './structure.mjs';
import { texts } from './text.mjs';

const FAULTS = [
  ['a second h1', () => document.querySelector('form').append(document.createElement('h1')), /not exactly one h1/],
  ['a level skipped', () => document.querySelector('form').insertAdjacentHTML('beforeend', '<h4>x</h4>'), /skips a level/],
  ['a button without a name', () => document.querySelector('form').insertAdjacentHTML('beforeend', '<button></button>'), /no name/],
  ['a field without a label', () => document.querySelector('label').remove(), /no name/],
  ['a group without a legend', () => document.querySelector('fieldset:has([type=radio]) legend').remove(), /no legend/],
  ['an id twice', () => document.querySelector('form').insertAdjacentHTML('beforeend', '<p id="heading">x</p>'), /ids twice/],
  ['an error of nothing', () => { document.querySelector('.error').id = 'other'; }, /an error of nothing|describedby of nothing/],
  ['a wrong field not marked', () => document.querySelector('[aria-invalid]').removeAttribute('aria-invalid'), /not marked as wrong/],
  ['errors not told', () => document.getElementById('problems').removeAttribute('role'), /not told to who does not see it|first heading/],
  ['another language', () => { document.documentElement.lang = 'en'; }, /says it is in “en”/],
  ['the wrong direction', () => { document.documentElement.dir = 'rtl'; }, /written rtl/],
  ['another title', () => { document.title = 'Moje pravice'; }, /is not that of/],
  ['text beside something else', () => document.querySelector('.progress').insertAdjacentHTML('beforeend', '<b>x</b>'), /text beside something else/],
  ['an order of its own', () => { document.querySelector('input').tabIndex = 3; }, /an order of its own/],
];

test('structure() notices what is wrong', (t) =>
  // Misbehaving is against the policy of the page.
  open({ folder: process.env.DIST ?? 'dist', bypassCSP: true }, async ({ page }) => {
    const text = texts('sl');
    await mounted(page);
    await byHand.press(page, text('start.begin'));
    for (const [what, misbehave, complaint] of FAULTS) {
      // Drawn anew with everything missing, and sound.
      await page.evaluate(() => { document.documentElement.lang = 'sl'; document.documentElement.dir = 'ltr'; });
      await byHand.press(page, text('app.back'));
      await byHand.press(page, text('start.begin'));
      await byHand.press(page, text('app.next'));
      await page.locator('#problems:focus').waitFor();
      await page.evaluate(() => document.querySelectorAll('form > :not([data-block])').forEach((element) => element.remove()));
      await structure(page, 'sl', 'you');
      await page.evaluate(misbehave);
      await t.test(what, () => assert.rejects(structure(page, 'sl', 'you'), complaint));
    }
  }));
