// No answer is left anywhere but in the memory of the page: a family with odd amounts and days goes the whole way, and at
// each step one looks wherever a browser or a server could have kept something.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES } from '../families/single-parent.mjs';
import { walk } from '../form.mjs';
import { browserOf, mounted } from '../open.mjs';
import { listen } from './listeners.mjs';

const ODD = {
  'you.birthdate': '1987-11-23', 'child2.price': '683,29', 'you.wage.months': ['713,37', '717,73', '719,91'], 'you.wage.year': '8321,17',
  'household.savings': '3119,57', 'household.rent_monthly': '767,41',
};
const pages = PAGES.map(([name, answers]) => [name, Object.fromEntries(Object.entries(answers).map(([id, said]) => [id, ODD[id] ?? said]))]);

/** How an answer could be written down. */
const traces = Object.values(ODD).flat().flatMap((said) => {
  const [year, month, day] = said.split('-');
  if (day) return [said, `${day}.${month}.${year}`, `${day}. ${month}. ${year}`, year + month + day, `${day} November ${year}`];
  // Without the point they are larger than any number of a port.
  return [said, said.replace(',', '.'), said.replace(',', ''), said.replace(',', '.').replace(/^(\d)(?=\d{3})/, '$1,')];
});

/** What a page of the same address can find: all that is kept, as text. */
const kept = () => {
  const stored = (db) => new Promise((done) => {
    const asked = indexedDB.open(db);
    asked.onsuccess = async () => {
      const all = [];
      for (const name of asked.result.objectStoreNames) {
        const got = asked.result.transaction(name).objectStore(name).getAll();
        await new Promise((next) => { got.onsuccess = next; });
        all.push(got.result);
      }
      asked.result.close();
      done(all);
    };
  });
  return (async () => {
    const databases = await indexedDB.databases();
    const files = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request)).arrayBuffer();
        const hash = await crypto.subtle.digest('SHA-256', body);
        files.push([name, request.url, Array.from(new Uint8Array(hash)).join()]);
      }
    }
    return JSON.stringify([{ ...localStorage }, document.cookie, databases, await Promise.all(databases.map(({ name }) => stored(name))), files]);
  })();
};

/** What the page itself shows to a browser, a history or another script. */
const shown = () => JSON.stringify([
  location.href, document.title, history.state, history.length, document.referrer, performance.getEntries().map((entry) => [entry.name, entry.entryType]),
]);

/** What is bound to the tab, seen once it is loaded anew and not locked. */
const ofTab = () => JSON.stringify([{ ...sessionStorage }, window.name, history.state, location.href, document.title]);

test('no answer is in storage, cookies, caches, address, title, history, the measures of the browser or the log of the server', async () => {
  const listeners = await listen({ '/a/b/': process.env.DIST ?? 'dist' });
  const browser = await browserOf();
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(`${listeners.here}/a/b/`);
    await mounted(page);
    const other = await context.newPage();
    await other.goto(`${listeners.here}/a/b/`);
    await mounted(other);
    // Firefox draws only the tab in front.
    await page.bringToFront();

    const before = await other.evaluate(kept);
    const address = page.url();
    const length = await page.evaluate(() => history.length);
    const heard = listeners.bytes.length;
    let steps = 0;
    await walk(page, 'en', pages, undefined, async () => {
      const state = await page.evaluate(shown);
      for (const trace of traces) assert.ok(!state.includes(trace), `${trace} in ${state}`);
      const [href, , place] = JSON.parse(state);
      assert.equal(href, address);
      assert.ok(place === null || Number.isInteger(place), 'a number for each step, and nothing else');
      assert.equal(await other.evaluate(kept), before, 'nothing is kept that was not there before');
      assert.deepEqual((await context.cookies()), []);
      steps++;
    });
    assert.ok(steps > pages.length);
    // The odd answers are there: what is looked for could be found.
    const result = await page.locator('.paper').textContent();
    for (const said of ['713.37', '8,321.17', '767.41']) assert.ok(result.includes(said), said);
    // The browser itself asks now and then whether there is a new version of the worker.
    const asked = listeners.bytes.slice(heard).filter((text) => !text.startsWith('GET /a/b/sw.js {'));
    assert.deepEqual(asked, [], 'the server hears nothing');
    assert.ok(await page.evaluate(() => history.length) - length <= steps);

    await page.reload();
    const tab = await page.evaluate(ofTab);
    for (const trace of [...traces]) {
      assert.ok(!tab.includes(trace), tab);
      assert.ok(!listeners.bytes.some((text) => text.includes(trace)), trace);
    }
    assert.match(tab, /^\[\{\},"",/);
  } finally {
    await browser.close();
    await listeners.close();
  }
});
