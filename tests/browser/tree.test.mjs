// What a screen reader reads of each page, line by line, as it was last looked at by a person: names, states, order.
// After a change that is meant: UPDATE=1 node --test tests/browser/tree.test.mjs, and read the difference.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { mounted, open } from './open.mjs';
import { plain, texts } from './text.mjs';
import { tree } from './tree.mjs';
import { PAGES } from './families/every-page.mjs';

const FOLDER = 'tests/browser/trees';

async function compare(page, language, name) {
  // What is still being worked out is not read yet.
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  const lines = `${plain((await tree(page)).join('\n'))}\n`;
  const file = `${FOLDER}/${language}/${name}.txt`;
  if (process.env.UPDATE) {
    mkdirSync(`${FOLDER}/${language}`, { recursive: true });
    writeFileSync(file, lines);
  } else {
    assert.equal(lines, existsSync(file) ? readFileSync(file, 'utf8') : '', `${file} (if this is meant: UPDATE=1 node --test tests/browser/tree.test.mjs)`);
  }
}

for (const [language, locale] of [['sl', 'sl-SI'], ['en', 'en-GB']]) {
  test(`every page, as it is read aloud (${language})`, (t) =>
    open({ locale, folder: process.env.DIST ?? 'dist' }, async ({ page }) => {
      const text = texts(language);
      const steps = {};
      await mounted(page);
      await walk(page, language, PAGES, undefined, async (page, name) => {
        if (name === 'start') {
          await page.getByRole('button', { name: text('start.begin'), exact: true }).click();
          await page.locator('h1:focus').waitFor();
          await page.getByRole('button', { name: text('app.next'), exact: true }).click();
          await page.locator('#problems:focus').waitFor();
          await t.test('something is wrong', () => compare(page, language, 'wrong'));
          await page.getByRole('button', { name: text('app.back'), exact: true }).click();
          await page.locator('h1:focus').waitFor();
        }
        // A page is several steps: each is read by itself.
        steps[name] = (steps[name] ?? 0) + 1;
        const step = steps[name] > 1 ? `${name}-${steps[name]}` : name;
        await t.test(step, () => compare(page, language, step));
      });
    }));
}
