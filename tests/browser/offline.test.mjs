// Once it was opened, the page works without the internet; a new version is taken at a later visit.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { PAGES } from './families/single-parent.mjs';
import { byHand, walk } from './form.mjs';
import { browserOf, mounted, open } from './open.mjs';
import { texts } from './text.mjs';

test('the first page says when it is kept, and the worker keeps nothing but the files of the build', () =>
  open({ locale: 'en-GB' }, async ({ page }) => {
    await mounted(page);
    await page.getByText(texts('en')('offline.ready')).waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await (await caches.open(names[0])).keys();
      return { names, files: keys.map((request) => request.url.split('/').at(-1)) };
    });
    assert.equal(kept.names.length, 1);
    // What other pages load is not the page's own.
    const embed = readFileSync('dist/embed.js', 'utf8');
    const built = readdirSync('dist').filter((name) => !['index.html', 'sw.js', 'embed.js', 'embed', 'law', '_headers'].includes(name) && !embed.includes(name));
    assert.deepEqual(kept.files.sort(), ['', ...built].sort());
    // No answer is kept anywhere.
    await byHand.press(page, texts('en')('start.begin'));
    await page.locator('[id="you.birthdate.day"]').fill('7');
    // The locked page has no way to it; another tab of the same address sees what there is.
    const other = await page.context().newPage();
    await other.goto(page.url());
    const stores = await other.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]);
    assert.deepEqual(stores, [0, 0, 0, '']);
    assert.equal((await other.evaluate(() => caches.keys())).length, 1);
  }));

test('with the server gone the page opens in a new tab and goes to its result, in English and in Arabic', async () => {
  const server = await serve('dist', { base: '/a/b/' });
  const browser = await browserOf();
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(server.url);
    await mounted(page);
    await page.close();
    await server.close();
    for (const address of [server.url, `${server.url}index.html`]) {
      const tab = await context.newPage();
      tab.setDefaultTimeout(20_000);
      const problems = [];
      tab.on('pageerror', (error) => problems.push(String(error)));
      await tab.goto(address);
      await tab.locator('html[data-languages=all]').waitFor();
      if (address === server.url) {
        await walk(tab, 'en', PAGES);
      } else {
        await tab.locator('.choice [lang=ar]').click();
        await tab.locator('html[lang=ar][dir=rtl]').waitFor();
      }
      assert.deepEqual(problems, []);
      await tab.close();
    }
  } finally {
    await browser.close();
    await server.close().catch(() => {});
  }
});

test('a new version is taken when no page of the old one is open, never in between', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
  cpSync('dist', folder, { recursive: true });
  const server = await serve(folder, { base: '/a/b/' });
  const browser = await browserOf();
  try {
    const context = await browser.newContext();
    const first = await context.newPage();
    await first.goto(server.url);
    await mounted(first);
    // The next build differs in its page.
    const change = (name, from, to) => writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to));
    change('index.html', '<title>Moje pravice</title>', '<title>Moje pravice</title><meta name="build" content="next">');
    const version = /moje-pravice \w*|"[0-9a-f]{16}"/.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))[0];
    change('sw.js', version, version.replace(/[0-9a-f]{4}(?="?$)/, 'ffff'));
    const second = await context.newPage();
    await second.goto(server.url);
    await second.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((done) => { setTimeout(done, 50); });
    });
    const isNext = (page) => page.evaluate(() => document.querySelector('meta[name=build]') !== null);
    await second.reload();
    assert.equal(await isNext(second), false, 'the old version stays as long as it is in use');
    await first.close();
    await second.close();
    const later = await context.newPage();
    for (let i = 0; i < 40 && !(await later.goto(server.url).then(() => isNext(later))); i++) await later.waitForTimeout(100);
    assert.equal(await isNext(later), true);
    await later.waitForFunction(async () => (await caches.keys()).length === 1);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
