// The whole way to the result within the element on somebody else's page: the same result, as easy to use as on ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from '../axe.mjs';
import { BROWSER } from '../browsers.mjs';
import * as family from '../families/wages.mjs';
import { byHand, byKeyboard, walk } from '../form.mjs';
import { byCommandLine, compare, fits } from '../journey.mjs';
import { structure } from '../structure.mjs';
import { host, line, mounted, page as foreign } from './host.mjs';

const { HOUSEHOLD, PAGES } = family;

/** Loads the page as the person's browser would print it: what is printed is kept in `printed`. */
const catchPrint = (tab) => tab.addInitScript(() => {
  window.print = () => {
    const h1 = document.querySelector('h1, .title');
    top.printed = {
      isTop: window === top, text: document.body.innerText, sheets: document.adoptedStyleSheets.length,
      isDressed: getComputedStyle(document.querySelector('.whole')).backgroundColor, has: Boolean(h1),
    };
    dispatchEvent(new Event('afterprint'));
  };
});

const ways = [['sl', byHand, 280, 'by hand in a narrow column'], ['ar', byHand, 600, 'by hand, from right to left'], ['en', byKeyboard, 600, 'by keyboard alone']];
// Firefox goes one way, and the others would show nothing new.
for (const [language, hand, width, what] of BROWSER === 'chromium' ? ways : ways.slice(0, 1)) {
  test(`the way to the result, ${what} (${language})`, () =>
    host({
      html: (address) => foreign(`<div style="width:${width}px">${line(address, `lang="${language}"`)}</div>`), acceptDownloads: true, expected: /data:,/,
    }, async ({ page, own, tab, requests }) => {
      await mounted(page); // so that nothing on its way is broken off
      await catchPrint(tab);
      await page.reload();
      await mounted(page);
      const estimate = byCommandLine(HOUSEHOLD);
      const asked = requests.length;
      await walk(page, language, PAGES, hand, async (page, name) => {
        await fits(page, name);
        const wide = await page.evaluate((width) => [...document.querySelector('moje-pravice').shadowRoot.querySelectorAll('.page *')]
          .filter((one) => one.checkVisibility() && !one.closest('.unseen') && one.getBoundingClientRect().width > width + 0.5).map((one) => one.outerHTML.slice(0, 80)), width);
        assert.deepEqual(wide, [], `${name}: wider than the column`);
        await structure(page, language, name);
        if (['start', 'you', 'review', 'answer'].includes(name)) assert.deepEqual(await findings(page), [], name);
      });
      await compare(page, language, estimate);
      assert.equal(requests.length, asked, 'nothing was asked for on the way');
      assert.equal(await page.title(), 'A portal');

      await page.locator('moje-pravice [data-do=print]').first().click();
      await page.waitForFunction(() => window.printed);
      const printed = await page.evaluate(() => window.printed);
      assert.equal(printed.isTop, false, 'the page around it is not printed');
      assert.deepEqual([printed.sheets, printed.isDressed, printed.has], [1, 'rgb(250, 249, 245)', true]);
      assert.doesNotMatch(printed.text, /Text before/);
      await page.waitForFunction(() => !document.querySelector('moje-pravice').shadowRoot.querySelector('iframe'));

      await page.locator('moje-pravice [data-do=save]').evaluate((button) => {
        for (const details of button.closest('.mp').querySelectorAll('details.keep, details.keep details')) details.open = true;
      });
      if (BROWSER === 'chromium') { // Playwright hears of no download in Firefox
        const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=save]').click()]);
        assert.match(file.suggestedFilename(), /^moje-pravice-.*\.json$/);
      }
      await page.locator('[data-do=link]').click();
      assert.ok((await page.locator('#link').inputValue()).startsWith(`${own}#odgovori=`), 'the link leads to our own page');
      assert.equal(await page.evaluate(() => location.hash), '');
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/result-${language}.png` });
    }));
}
