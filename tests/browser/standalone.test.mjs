// The edition of one file: opened from a folder, without a server and without a network, it goes to its result.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PAGES } from './families/single-parent.mjs';
import { byHand, walk } from './form.mjs';
import { browserOf } from './open.mjs';
import { texts } from './text.mjs';

const FILE = 'dist-standalone/moje-pravice.html';

test('one file from a folder goes to its result without a network', async () => {
  execFileSync('node', ['scripts/standalone.mjs']);
  const once = readFileSync(FILE, 'utf8');
  execFileSync('node', ['scripts/standalone.mjs']);
  assert.ok(once === readFileSync(FILE, 'utf8'), 'made twice it is the same');
  const browser = await browserOf();
  try {
    const context = await browser.newContext({ locale: 'en-GB', offline: true });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
    const address = pathToFileURL(FILE).href;
    page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && request.url() !== address) problems.push(request.url()); });
    await page.goto(address);
    await page.locator('html[data-languages=all]').waitFor();
    await walk(page, 'en', PAGES);
    await page.locator('summary', { hasText: texts('en')('file.title') }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), byHand.press(page, texts('en')('file.save'))]);
    assert.match(download.suggestedFilename(), /\.json$/);
    assert.deepEqual(problems, []);
    // Nothing gets out of it, and it is locked like the page.
    assert.equal(await page.locator('head > meta[http-equiv="Content-Security-Policy"]').count(), 2);
    assert.equal(await page.evaluate(() => 'localStorage' in window || 'RTCPeerConnection' in window), false);
    const refused = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => false, () => true));
    assert.equal(refused, true);
  } finally {
    await browser.close();
  }
});
