// The sandbox: what works with scripts alone, what each further permission is for, and what is said without it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSER } from '../browsers.mjs';
import { PAGES } from '../families/pensioner.mjs';
import { byKeyboard, headed, walk } from '../form.mjs';
import { texts } from '../text.mjs';
import { around, asPage, hosted, inside, still } from './host.mjs';

const sl = texts('sl');
const plainFrame = (sandbox, fragment = '#lang=sl') => `<iframe title="Moje pravice" sandbox="${sandbox}" src="OUR/${fragment}" style="width: 100%; height: 500px"></iframe>`;

test('with scripts alone the whole form works, by its buttons and by Enter, and nothing is loaded while one answers', () =>
  hosted({ '/': around(plainFrame('allow-scripts')) }, async ({ page, requests }) => {
    const frame = await inside(page);
    assert.equal(await frame.evaluate(() => origin), 'null');
    const before = requests.length;
    // Enter in a field sends the page, once.
    await frame.getByRole('button', { name: sl('start.begin'), exact: true }).click();
    await frame.locator('[type=text]').first().press('Enter');
    await frame.locator('#problems:focus').waitFor();
    await frame.getByRole('button', { name: sl('app.back'), exact: true }).click();
    await headed(frame, sl('start.title'));
    await walk(asPage(page, frame), 'sl', PAGES, byKeyboard);
    assert.deepEqual(requests.slice(before), []);
  }));

test('without our script it is a page that scrolls', () =>
  hosted({ '/': around(plainFrame('allow-scripts')) }, async ({ page }) => {
    const frame = await inside(page);
    await frame.getByRole('button', { name: sl('start.begin'), exact: true }).click();
    await headed(frame, sl('page.you'));
    const room = await frame.evaluate(() => {
      scrollTo(0, 1e6);
      return { height: document.documentElement.scrollHeight, seen: innerHeight, scrolled: scrollY };
    });
    assert.ok(room.height > room.seen && room.scrolled > 0, JSON.stringify(room));
    await frame.locator('[type=submit]').click();
    await frame.locator('#problems:focus').waitFor();
    assert.ok(await frame.evaluate(() => scrollY) < 100, 'the next page begins at its top');
  }));

test('an answer in a link opens in a sandboxed frame too', () =>
  hosted({ '/': around(plainFrame('allow-scripts', '#odgovori=x')) }, async ({ page }) => {
    const frame = await inside(page);
    await headed(frame, sl('file.link_asks'));
    assert.equal(await frame.evaluate(() => location.hash), '');
  }));

/** Comes to the result quickly. */
async function toResult(page, frame) {
  await walk(asPage(page, frame), 'sl', PAGES);
}

const EXPECTED = /sandboxed|allow-|print|download/i; // the browser tells the webmaster, too

test('what the host doesn’t allow is said, with the address of our own page', () =>
  hosted({ '/': around(plainFrame('allow-scripts')) }, async ({ page, url }) => {
    const frame = await inside(page);
    await toResult(page, frame);
    await frame.getByRole('button', { name: sl('answer.print'), exact: true }).first().click();
    await frame.locator('#cannot', { hasText: sl('frame.print') }).waitFor();
    await frame.locator('summary', { hasText: sl('file.title') }).first().click();
    await frame.getByRole('button', { name: sl('file.save'), exact: true }).first().click();
    const note = frame.locator('#cannot', { hasText: sl('frame.save') });
    await note.waitFor();
    assert.equal(await frame.locator('#cannot').count(), 1);
    assert.equal(await note.locator('a').getAttribute('href'), url);
    assert.equal(await note.locator('a').textContent(), url);
    await frame.locator('.page a[target=_blank]:visible').first().click();
    await frame.locator('#cannot', { hasText: sl('frame.open') }).waitFor();
  }, { expected: EXPECTED }));

test('what the host allows works, and nothing is said', { skip: BROWSER === 'firefox' && 'its driver reports no downloads in a frame' }, () =>
  hosted({ '/': around(`<moje-pravice mode="frame" lang="sl"></moje-pravice><script type="module" src="OUR/embed.js"></script>`) }, async ({ page }) => {
    const frame = await inside(page);
    await toResult(page, frame);
    await frame.evaluate(() => {
      window.printed = 0;
      addEventListener('beforeprint', () => { printed += 1; });
    });
    await frame.getByRole('button', { name: sl('answer.print'), exact: true }).first().click();
    await still(page);
    assert.equal(await frame.evaluate(() => printed), 1);
    await frame.locator('summary', { hasText: sl('file.title') }).first().click();
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: sl('file.save'), exact: true }).first().click();
    assert.match((await download).suggestedFilename(), /^moje-pravice-.*\.json$/);
    await still(page);
    assert.equal(await frame.locator('#cannot').count(), 0);
  }));
