// Opens the built page in a browser, as a person would, and fails the test on anything a person shouldn't meet.
import assert from 'node:assert/strict';
import { serve } from '../../scripts/serve.mjs';
import { findings } from './axe.mjs';
import { launch } from './browsers.mjs';

/** The browser that the tests use. */
export const browserOf = (options = {}) => launch(options);

/**
 * Serves dist/ in a sub-folder, opens it and runs `body({ page, url, requests, noMoreRequests })`.
 * Fails on an error in the page or on its console, on a request to anyone but the server,
 * and, once noMoreRequests() was called, on any request at all.
 * Options: those of a Playwright context (javaScriptEnabled, viewport, locale, …), `folder` in place of dist/,
 * `path` (what follows the address), and `expected` (problems that this pattern matches are no failure).
 */
export async function open(options, body) {
  const { folder = 'dist', path = '', expected = /^\b$/, ...context } = options;
  const server = await serve(folder, { base: '/a/b/' });
  const browser = await launch(context);
  try {
    const problems = [];
    let quiet = false;
    let served = 0;
    const asked = (kind, url) => {
      if (/^(data|blob):/.test(url)) return;
      if (!url.startsWith(server.url)) problems.push(`${kind} to another address: ${url}`);
      else if (quiet) problems.push(`${kind} after noMoreRequests(): ${url}`);
    };

    const tab = await browser.newContext({ locale: 'sl-SI', ...context });
    tab.on('request', (request) => asked('request', request.url()));
    tab.on('requestfailed', (request) => problems.push(`request failed: ${request.url()} (${request.failure()?.errorText})`));
    tab.on('response', (response) => { if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`); });
    tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`); });
    tab.on('weberror', (error) => problems.push(`page error: ${error.error()}`));
    tab.on('page', (page) => {
      page.setDefaultTimeout(10_000);
      page.on('websocket', (socket) => asked('socket', socket.url()));
    });

    const page = await tab.newPage();
    await page.goto(server.url + path);
    await body({
      page,
      url: server.url,
      requests: server.requests,
      noMoreRequests: () => { quiet = true; served = server.requests.length; },
    });
    if (quiet) {
      await page.waitForTimeout(200); // what is on its way arrives
      // The server's own count doesn't rely on what the browser reports.
      if (server.requests.length > served) problems.push(`the server was asked for: ${server.requests.slice(served).join(', ')}`);
    }
    assert.deepEqual(problems.filter((problem) => !expected.test(problem)), []);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Waits until the app stands in its place, has the words of every language, and is kept for use without the internet. */
export async function mounted(page) {
  await page.locator('#loading').waitFor({ state: 'detached' });
  await page.locator('h1').first().waitFor();
  await page.locator('html[data-languages=all]').waitFor();
  await page.locator('html[data-offline]').waitFor({ state: 'attached' });
}

/** Fails on any accessibility problem that axe can find in the page as it stands. */
export async function accessible(page) {
  assert.deepEqual(await findings(page), []);
}
