// A browser that translates pages replaces every text by <font><font>…</font></font>, again and again. The page must go on
// working under it, and what must not be translated must stay: amounts, and the names that papers and offices know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHand, walk } from './form.mjs';
import { byCommandLine } from './journey.mjs';
import { mounted, open } from './open.mjs';
import { amount, plain } from './text.mjs';
import { HOUSEHOLD, PAGES } from './families/single-parent.mjs';

/** Runs in the page: does what translating browsers do, to what is there and to what comes. */
function translate() {
  const translated = new WeakSet();
  const one = (text) => {
    if (!text.isConnected || translated.has(text) || text.data.trim() === '') return;
    if (text.parentElement.closest('[translate=no], script, style')) return;
    const inner = document.createElement('font');
    const said = document.createTextNode(`«${text.data}»`);
    translated.add(said);
    inner.append(said);
    const outer = document.createElement('font');
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(one);
  };
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true, characterData: true });
  all();
}

/** Every page shows its heading, in whatever words, and has the focus on it. */
async function translatedHeading(page, heading) {
  await page.waitForFunction((heading) => document.querySelector('h1:focus')?.textContent.includes(heading), heading);
}

/** Presses what says this in the original: by what it does, since its words are others now. */
function handOn(page) {
  return {
    ...byHand,
    async press() { await page.locator('form .primary:visible').first().click(); },
  };
}

test('a browser that translates breaks nothing, and leaves the amounts', () =>
  open({ folder: process.env.DIST ?? 'dist' }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    noMoreRequests();
    await page.evaluate(translate);
    assert.match(await page.locator('h1').innerText(), /^«.*»$/, 'the page is translated');
    await walk(page, 'sl', PAGES, handOn(page), async () => {}, translatedHeading);

    const { skupaj } = byCommandLine(HOUSEHOLD);
    const sums = await page.locator('.together .amount-of-right .eur').allInnerTexts();
    assert.deepEqual(sums.map(plain), [skupaj.month, skupaj.year].map((eur) => amount('sl', eur)));
    const open = page.locator('form details:not(.menu) > summary').first();
    await open.click();
    assert.ok(await page.locator('form details[open]').first().isVisible(), 'what opens, opens');
    // Back to a page, a question comes and goes, and the language changes.
    await page.locator('[data-do="page:0"]').last().click();
    await page.locator('h1:focus').waitFor();
    await page.locator('[id="you.status.refugee"]').check();
    await page.locator('[id="you.permanent_residence.no"]').check();
    await page.locator('[id="you.temporary_residence.yes"]').waitFor();
    await page.locator('[id="you.permanent_residence.yes"]').check();
    await page.locator('[id="you.temporary_residence.yes"]').waitFor({ state: 'detached' });
    await page.evaluate(() => document.querySelector('header [data-language=en] button').click());
    await page.locator('html[lang=en]').waitFor();
    assert.equal(await page.locator('header summary').innerText(), 'English', 'languages are called by their own names');
    assert.equal(await page.locator('h1').count(), 1, 'nothing of the old page stays');
    assert.equal(await page.locator('[id="you.birthdate.year"]').inputValue(), '1994');
  }));
