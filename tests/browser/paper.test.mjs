// The result on paper: two pages with everything on them, in every language, and nothing of it on the screen.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { mounted, open } from './open.mjs';
import { texts } from './text.mjs';

const LANGUAGES = readdirSync('src/text').filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));
const FAMILIES = { wages: LANGUAGES, refugees: process.env.ALL ? LANGUAGES : ['sl', 'en', 'ar'].filter((code) => LANGUAGES.includes(code)) };

/** Isolation marks and spaces are no difference. */
const plain = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

for (const [family, languages] of Object.entries(FAMILIES)) {
  for (const language of languages) {
    test(`the result of the family "${family}" fits on two pages (${language})`, async () => {
      const { PAGES } = await import(`./families/${family}.mjs`);
      await open({ locale: language, viewport: { width: 1000, height: 800 } }, async ({ page }) => {
        await mounted(page);
        const text = texts(language);
        let answers;
        await walk(page, language, PAGES, undefined, async (_, name) => {
          if (name === 'review') answers = await page.locator('dl > div').evaluateAll((rows) => rows.map((row) => row.textContent));
        });
        assert.ok(answers.length > 20, 'the review shows the answers');
        const paper = page.locator('.paper');
        assert.equal(await paper.isVisible(), false, 'it is not on the screen');
        const amounts = await page.locator('.amount-of-right .eur').allTextContents();
        assert.ok(amounts.length > 3);

        // The width of the paper: 210 mm without its margins, in CSS pixels.
        await page.setViewportSize({ width: 718, height: 1000 });
        await page.emulateMedia({ media: 'print' });
        assert.equal(await paper.isVisible(), true);
        assert.equal(await page.locator('.card, .together, header, button, summary').filter({ visible: true }).count(), 0, 'the screen is not printed');
        const wide = await paper.evaluate((whole) => {
          const { left, right } = whole.getBoundingClientRect();
          return [...whole.querySelectorAll('*')].filter((part) => {
            const box = part.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
          }).map((part) => part.textContent);
        });
        assert.deepEqual(wide, [], 'nothing is wider than the paper');

        const printed = plain(await paper.textContent());
        const missing = answers.map(plain).filter((answer) => !plain(printed).replaceAll(' ', '').includes(answer.replaceAll(' ', '')))
          // What wasn't answered and needn't be takes no line.
          .filter((answer) => ![text('review.none'), text('review.none_of')].some((none) => answer.endsWith(plain(none))));
        assert.deepEqual(missing, [], 'every answer is on it');
        for (const amount of amounts) assert.ok(printed.includes(plain(amount)), `${amount} is on it`);
        const days = await page.locator('.result > .law').textContent();
        assert.ok(printed.includes(plain(days)), 'the day of the law is on it');
        assert.ok(['ZUPJS 22', 'ZSVarPre 26'].every((article) => printed.includes(article)), 'the articles are on it');
        for (const line of ['notes', 'place_date', 'signature', 'adviser']) {
          assert.ok(printed.includes(plain(text(`paper.${line}`))), `room for ${line}`);
        }
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 2, 'two pages');
      });
    });
  }
}
