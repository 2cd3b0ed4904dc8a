// Somebody else's page with our element on it, at another origin than ours.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { after } from 'node:test';
import { launch } from '../browsers.mjs';

const FOLDER = process.env.DIST ?? 'dist';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' };

/** A server on this machine; `answer(path)` gives { status, headers, body }. */
async function server(answer) {
  const requests = [];
  const made = createServer(async ({ url }, response) => {
    const path = url.split('?')[0];
    requests.push(path);
    const { status = 200, headers, body } = await answer(path);
    response.writeHead(status, headers).end(body);
  });
  await new Promise((done) => made.listen(0, '127.0.0.1', done));
  const close = () => new Promise((done) => { made.close(done); made.closeAllConnections(); });
  return { url: `http://127.0.0.1:${made.address().port}/`, requests, close };
}

/** Our folder, as a host that lets other pages have it gives it out. */
const ours = (change = (name, bytes) => bytes) => server(async (path) => {
  const name = path.slice('/widget/'.length) || 'index.html';
  const body = path.startsWith('/widget/') ? await change(name, await readFile(`${FOLDER}/${name}`).catch(() => undefined)) : undefined;
  const caching = name.includes('moje-pravice-') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'content-type': TYPES[extname(name)] ?? 'text/plain', 'access-control-allow-origin': '*', 'cache-control': caching };
  return body === undefined ? { status: 404 } : { headers, body };
});

/** A decent page around `inside`; `head` and `html` (attributes) make it special. */
export const page = (inside, { head = '', html = 'lang="en"', after = '' } = {}) => `<!doctype html><html ${html}><head><meta charset="utf-8">`
  + `<meta name="viewport" content="width=device-width, initial-scale=1"><title>A portal</title><link rel="icon" href="data:,">${head}</head>`
  + `<body><header><p>The portal</p></header><main><h1>About rights</h1><p>Text before</p>${inside}<p>Text after</p></main>${after}</body></html>`;

/** Both servers: ours, and at another origin the page. */
export async function servers({ html, headers = () => ({}), change }) {
  const widget = await ours(change);
  const own = `${widget.url}widget/`;
  const address = `${own}embed.js`;
  const theirs = await server((path) => (path === '/'
    ? { headers: { 'content-type': 'text/html; charset=utf-8', ...headers(new URL(own).origin) }, body: html(address) } : { status: 404 }));
  return { own, address, url: theirs.url, requests: widget.requests, close: () => Promise.all([widget.close(), theirs.close()]) };
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
