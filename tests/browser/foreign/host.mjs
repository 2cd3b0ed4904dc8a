// Somebody else's page with our element on it, at another origin than ours.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { serve } from '../../../scripts/serve.mjs';
import { launch } from '../browsers.mjs';
import { site } from '../site.mjs';

const OURS = '/widget/';

/** Our folder; `change(name, bytes)` may give something else for a file, or nothing. */
const ours = (change = (name, bytes) => bytes) => serve(process.env.DIST ?? 'dist', {
  base: OURS,
  spoil(path, answer) {
    const bytes = answer.status === 200 ? change(path.slice(OURS.length) || 'index.html', answer.bytes) : undefined;
    return bytes === undefined ? { status: 404, headers: {} } : { ...answer, bytes };
  },
});

/** A decent page around `inside`; `head` and `html` (attributes) make it special. */
export const page = (inside, { head = '', html = 'lang="en"', after = '' } = {}) => `<!doctype html><html ${html}><head><meta charset="utf-8">`
  + `<meta name="viewport" content="width=device-width, initial-scale=1"><title>A portal</title><link rel="icon" href="data:,">${head}</head>`
  + `<body><header><p>The portal</p></header><main><h1>About rights</h1><p>Text before</p>${inside}<p>Text after</p></main>${after}</body></html>`;

/** Both servers: ours, and at another origin the page. */
export async function servers({ html, headers = () => ({}), change }) {
  const { url: own, requests, close } = await ours(change);
  const address = `${own}embed.js`;
  const theirs = await site((path) => path === '/' && { headers: headers(new URL(own).origin), bytes: html(address) });
  return { own, address, url: theirs.url, requests, close: () => Promise.all([close(), theirs.close()]) };
}

/**
 * Serves our folder, and at another origin what `html(address)` gives, with these `headers(ours)`, where `ours`
 * is our origin; `address` is the one of embed.js. Opens it and runs `body({ page, address, own, url, requests, said })`; `said` is what came on the console.
 * Fails on errors, warnings and requests to anybody else, but for what `expected` matches. `change(file, bytes)` may give
 * something else for one of our files, or nothing, so that it is missing.
 */
export async function host({ html, headers, expected = /^\b$/, change, ...context }, body) {
  const { close, ...at } = await servers({ html, headers, change });
  const browser = await browserFor(context);
  const tab = await browser.newContext({ locale: 'sl-SI', ...context });
  try {
    const said = [];
    const problems = [];
    tab.on('request', (request) => {
      const address = request.url();
      if (!/^(data|blob):/.test(address) && !address.startsWith(at.own) && !address.startsWith(at.url)) problems.push(`request to another address: ${address}`);
    });
    tab.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      said.push(message.text());
      problems.push(`console: ${message.text()}`);
    });
    tab.on('weberror', (error) => {
      said.push(String(error.error()));
      problems.push(`page error: ${error.error()}`);
    });
    const opened = await tab.newPage();
    opened.setDefaultTimeout(30_000);
    await opened.goto(at.url);
    await body({ page: opened, ...at, said, tab, browser });
    assert.deepEqual(problems.filter((problem) => !expected.test(problem)), []);
  } finally {
    await tab.close();
    await close();
  }
}

// One browser for all tests of a file.
const browsers = new Map();
const browserFor = (options) => {
  const key = `${options.colorScheme} ${options.reducedMotion}`;
  if (!browsers.has(key)) browsers.set(key, launch(options));
  return browsers.get(key);
};
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** The one line that an editor pastes. */
export const line = (address, attributes = 'lang="sl"') =>
  `<script type="module" src="${address}"></script><moje-pravice ${attributes}></moje-pravice>`;

/** Waits until every widget on the page stands there, with the words of all languages. */
export async function mounted(page, count = 1) {
  await page.locator('moje-pravice h1').nth(count - 1).waitFor();
  await page.locator('moje-pravice .whole[data-languages=all]').nth(count - 1).waitFor();
}
