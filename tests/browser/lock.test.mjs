// The lock as a person meets it: the panel says what holds, the attempt is refused, and all goes on working.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BROWSER } from './browsers.mjs';
import { PAGES } from './families/single-parent.mjs';
import { byHand, walk } from './form.mjs';
import { fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { texts } from './text.mjs';

const text = texts('en');
const REFUSED = /Content[- ]Security[- ]Policy|Refused to|\(csp\)/;
const policies = (page) => page.locator('head > meta[http-equiv="Content-Security-Policy"]').count();
const panel = (page) => page.locator('.lock');
const unfold = (page) => page.locator('.lock > summary').click();

test('the first page says that it will lock, and locks with the first question', () =>
  open({ locale: 'en-GB', viewport: { width: 320, height: 800 } }, async ({ page }) => {
    await mounted(page);
    await unfold(page);
    await panel(page).getByText(text('lock.before')).waitFor();
    assert.equal(await panel(page).getByRole('button').count(), 0, 'nothing to try yet');
    await accessible(page);
    await fits(page, 'start');
    assert.equal(await policies(page), 1);
    await byHand.press(page, text('start.begin'));
    await page.locator('h1:focus').waitFor();
    assert.equal(await policies(page), 2);
    assert.equal(await panel(page).locator('summary').innerText(), text('lock.title'));
    await unfold(page);
    await panel(page).getByText(text('lock.now')).waitFor();
    // This browser lets a page refuse to go elsewhere.
    assert.equal(await panel(page).getByText(text('lock.limits_leave')).count(), 0);
    await accessible(page);
    await fits(page, 'you');
    // Back at the first page it stays locked, and says so.
    await byHand.press(page, 'Moje pravice');
    await page.locator('.page.start .lock').waitFor();
    assert.equal(await panel(page).count(), 1);
    assert.equal(await panel(page).locator('summary').innerText(), text('lock.title'));
    await byHand.press(page, text('start.begin'));
    await page.locator('h1:focus').waitFor();
    assert.equal(await policies(page), 2, 'once');
  }));

test('whoever tries to send something sees the browser refuse', () =>
  open({ locale: 'en-GB', expected: REFUSED }, async ({ page, requests }) => {
    await mounted(page);
    const before = requests.length;
    await byHand.press(page, text('start.begin'));
    await unfold(page);
    await byHand.press(page, text('lock.try'));
    const status = panel(page).getByRole('status');
    await status.getByText(text('lock.all_refused')).waitFor();
    for (const way of ['fetch', 'image', 'beacon']) await status.getByText(text('lock.refused', { way: text(`lock.way_${way}`) })).waitFor();
    await accessible(page);
    assert.deepEqual(requests.slice(before), []);
  }));

test('where the browser refused nothing, the panel would say so', () =>
  open({ locale: 'en-GB' }, async ({ page, requests }) => {
    await mounted(page);
    // A browser that takes no policy that comes later.
    await page.evaluate(() => {
      const { append } = Element.prototype;
      Element.prototype.append = function without(...all) { append.apply(this, all.filter(({ httpEquiv }) => httpEquiv !== 'Content-Security-Policy')); };
    });
    await byHand.press(page, text('start.begin'));
    await unfold(page);
    await byHand.press(page, text('lock.try'));
    await panel(page).getByRole('status').getByText(text('lock.some_out')).waitFor();
    await panel(page).getByText(text('lock.got_out', { way: text('lock.way_fetch') })).waitFor();
    // Nothing but the fixed word went out, to the page's own address.
    assert.ok(requests.every((path) => path.startsWith('/a/b/')));
  }));

test('a file is opened behind the lock', () =>
  open({ locale: 'en-GB' }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    noMoreRequests();
    const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
    try {
      writeFileSync(join(folder, 'broken.json'), '{');
      await page.locator('summary', { hasText: text('file.start') }).click();
      await page.locator('#open-file').setInputFiles(join(folder, 'broken.json'));
      await page.getByRole('alert').getByText(text('file.kept')).waitFor();
      assert.equal(await policies(page), 2, 'locked before it was read');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }));

test('locked, the page still changes language, saves, prints, copies, links, and loads again', () =>
  open({ locale: 'en-GB', expected: /ERR_FAILED|ERR_ABORTED|gov\.si/ }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    noMoreRequests();
    await walk(page, 'en', PAGES);
    await page.locator('summary', { hasText: text('file.title') }).click();
    if (BROWSER === 'chromium') {
      const [download] = await Promise.all([page.waitForEvent('download'), byHand.press(page, text('file.save'))]);
      assert.ok(readFileSync(await download.path(), 'utf8').includes('720'));
    } else {
      // The protocol of these tests does not tell of Firefox's downloads; that the lock lets it through is seen in the page.
      await page.evaluate(() => {
        navigation.addEventListener('navigate', (event) => { window.saved = event.downloadRequest && !event.defaultPrevented; }, { once: true });
      });
      await byHand.press(page, text('file.save'));
      await page.waitForFunction(() => window.saved === true);
    }
    await page.locator('summary', { hasText: text('file.link') }).first().click();
    await byHand.press(page, text('file.link_make'));
    await byHand.press(page, text('file.link_copy'));
    await page.getByRole('status').getByText(text('file.link_copied')).waitFor();

    for (const code of ['ar', 'en']) {
      await page.locator('#languages').click();
      await page.locator(`.menu [lang=${code}]`).click();
      await page.locator(`html[lang=${code}]`).waitFor();
      await unfold(page);
      await fits(page, code);
      await accessible(page);
    }
    assert.equal(await panel(page).locator('summary').innerText(), text('lock.title'));

    // The style stays on the page, and on paper, where the panel is hidden.
    assert.equal(await page.locator('.note').first().evaluate((note) => getComputedStyle(note).borderInlineStartStyle), 'solid');
    if (BROWSER === 'chromium') {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await panel(page).isVisible(), false);
      assert.equal(await page.locator('.paper').isVisible(), true);
      await page.emulateMedia({ media: 'screen' });

      // A link of the result opens beside the page; one that was changed on the way does not.
      const link = page.locator('.page.result a[target=_blank]').first();
      const opened = [];
      await page.context().route('https://**', (route) => { opened.push(route.request().url()); return route.abort(); });
      const [other] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await other.close();
      const address = await link.getAttribute('href');
      await link.evaluate((a) => { a.href += '?answer=1'; });
      await link.click();
      await page.waitForTimeout(300);
      assert.equal(page.context().pages().length, 1);
      assert.ok(opened.every((url) => url === address), opened.join());
    }
    assert.equal(await page.locator('.page.result').count(), 1, 'the answers stay');
  }));

test('whoever loads the page again gets a new one, not locked', () =>
  open({ locale: 'en-GB' }, async ({ page }) => {
    await mounted(page);
    await byHand.press(page, text('start.begin'));
    await page.locator('h1:focus').waitFor();
    await page.reload();
    await mounted(page);
    assert.equal(await policies(page), 1);
    // Nor is anyone held who enters another address.
    await byHand.press(page, text('start.begin'));
    await page.locator('h1:focus').waitFor();
    await page.goto(`${page.url()}?again`);
    await mounted(page);
  }));
