// A foreign page with our frame in it: on another site, where the browser's driver can reach into that.
import assert from 'node:assert/strict';
import { serve } from '../../../scripts/serve.mjs';
import { BROWSER, launch } from '../browsers.mjs';
import { site } from '../site.mjs';

// Firefox's driver presses nothing in a frame of another process: there it is another origin of the same site.
const HOST = BROWSER === 'firefox' ? '127.0.0.1' : 'localhost';

/** Says to the tests what the element tells its page, in the order in which it comes. */
const HEARING = `
  window.heard = [];
  for (const type of ['ready', 'progress', 'resize', 'result']) {
    addEventListener(type, ({ target, detail }) => { if (target.localName === 'moje-pravice') heard.push([type, detail]); }, true);
  }
  addEventListener('message', ({ data }) => heard.push(['message', data]));`;

/** What stands around the widget on an ordinary page. */
export const around = (widget, style = '') => `<!doctype html><html lang="sl"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Občina</title><link rel="icon" href="data:,">
  <style>body { font: 16px/1.5 serif; margin: 1rem } ${style}</style><script>${HEARING}</script></head>
  <body><header><h1>Občina</h1><a id="before" href="#before">Domov</a></header><main>${widget}</main>
  <footer><a id="after" href="#after">Kontakt</a></footer></body></html>`;

/** The element as a frame. */
export const element = (attributes = '') => `<moje-pravice mode="frame" ${attributes}></moje-pravice>
  <script type="module" src="OUR/embed.js"></script>`;

/**
 * Serves pages of a foreign site (path → HTML, where OUR is our address) and ours, opens `/` of the foreign one and runs
 * `body({ page, frames, at, requests })`. Fails on an error on any console and on requests to anyone else.
 */
export async function hosted(pages, body, { expected = /^\b$/, ...context } = {}) {
  const own = await serve(process.env.DIST ?? 'dist', { base: '/a/b/' });
  const theirs = await site((path) => pages[path]?.replaceAll('OUR', own.url.replace(/\/$/, '')), HOST);
  const at = theirs.url.slice(0, -1);
  const browser = await launch(context);
  try {
    const problems = [];
    const tab = await browser.newContext({ locale: 'sl-SI', viewport: { width: 800, height: 700 }, ...context });
    tab.on('request', (request) => { if (![at, new URL(own.url).origin].some((ours) => request.url().startsWith(ours)) && !/^(data|blob|about):/.test(request.url())) problems.push(request.url()); });
    tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`); });
    tab.on('weberror', (error) => problems.push(`page error: ${error.error()}`));
    tab.on('page', (page) => page.setDefaultTimeout(20_000));
    const page = await tab.newPage();
    await page.goto(`${at}/`);
    await body({ page, tab, at, url: own.url, requests: own.requests });
    assert.deepEqual(problems.filter((problem) => !expected.test(problem)), []);
  } finally {
    await browser.close();
    await own.close();
    await theirs.close();
  }
}

/** The widget's own document in the frame, once the app stands there; the first, or another one. */
export async function inside(page, which = 0) {
  const handle = await page.locator('iframe[title="Moje pravice"]').nth(which).elementHandle();
  const frame = await handle.contentFrame();
  await frame.locator('h1').first().waitFor();
  await frame.locator('html[data-languages=all]').waitFor();
  return frame;
}

/** The frame as what the helpers for filling in take for a page: its document, and the keyboard of the page around it. */
export const asPage = (page, frame) => new Proxy(frame, {
  get(target, name) {
    if (name === 'keyboard') return page.keyboard;
    const value = target[name];
    return typeof value === 'function' ? value.bind(target) : value;
  },
});

/** Waits until nothing moves any more: two drawings of the page without a message. */
export const still = (page) => page.waitForTimeout(400);
