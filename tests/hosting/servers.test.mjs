// The configurations of docs/hosting/ in the servers themselves: each file with its headers, types and packing; and the
// page in Chromium, served by nginx under the strict headers. What is not installed is skipped.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { headersFor, read } from '../../scripts/headers.mjs';
import { check } from '../../scripts/check-hosting.mjs';
import { serve } from '../../scripts/serve.mjs';
import { browserOf, mounted } from '../browser/open.mjs';
import { NAMES, isInstalled, start } from './servers.mjs';

const rules = read('public/_headers');
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.js': 'text/javascript; charset=utf-8',
};
const without = (name) => (isInstalled(name) ? {} : { skip: `there is no ${name} here` });

/** The answer as it came over the wire, unlike fetch. */
const ask = (url, encoding) => new Promise((done, failed) => {
  get(url, { headers: encoding ? { 'accept-encoding': encoding } : {} }, (answer) => {
    let length = 0;
    answer.on('data', (data) => { length += data.length; });
    answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, length }));
  }).on('error', failed);
});

for (const name of NAMES) {
  test(`${name} sends each file as public/_headers says`, without(name), async () => {
    const server = await start(name, 'dist');
    try {
      for (const file of ['', ...readdirSync('dist').filter((file) => !['_headers', 'embed', 'law'].includes(file))]) {
        const { status, headers } = await ask(server.url + file);
        assert.equal(status, 200);
        const expected = headersFor(rules, `/${file}`);
        expected['content-type'] ??= TYPES[extname(file) || '.html'];
        for (const [header, value] of Object.entries(expected)) {
          assert.equal(header === 'content-type' ? headers[header]?.toLowerCase() : headers[header], value, `${name}, ${file || 'the page'}: ${header}`);
        }
        for (const header of ['content-security-policy', 'cache-control']) assert.equal(headers[header], expected[header], `${name}, ${file}: ${header}`);
      }
      const missing = await ask(`${server.url}moje-pravice-0000000000000000.wasm`);
      assert.equal(missing.status, 404);
      assert.doesNotMatch(missing.headers['cache-control'] ?? '', /immutable/);
      const found = await check(server.url);
      assert.deepEqual([found.wrong, found.advice], [[], []], 'scripts/check-hosting.mjs is content');
    } finally {
      await server.stop();
    }
  });

  test(`${name} packs what it sends, and sends packed copies where they lie beside`, without(name), async () => {
    const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
    let server;
    try {
      cpSync('dist', folder, { recursive: true });
      execFileSync('chmod', ['-R', 'a+rX', folder]);
      const wasm = readdirSync(folder).find((file) => file.endsWith('.wasm'));
      const whole = readFileSync(join(folder, wasm)).length;
      server = await start(name, folder);
      const before = await ask(server.url + wasm, 'gzip');
      assert.equal(before.headers['content-encoding'], 'gzip');
      assert.ok(before.length < whole / 2, `${before.length} of ${whole}`);
      assert.equal(before.headers['content-type'], 'application/wasm');
      await server.stop();
      execFileSync('node', ['scripts/compress.mjs', folder]);
      server = await start(name, folder);
      const after = await ask(server.url + wasm, name === 'nginx' ? 'gzip' : 'br, gzip');
      // Apache packs anew at each request; so does nginx for brotli, and only with its module.
      if (name !== 'apache') {
        assert.equal(after.length, readFileSync(join(folder, `${wasm}.${name === 'nginx' ? 'gz' : 'br'}`)).length);
        assert.equal(after.headers['content-type'], 'application/wasm');
        assert.match(after.headers['cache-control'], /immutable/);
      }
    } finally {
      await server?.stop();
      rmSync(folder, { recursive: true });
    }
  });

  test(`the page works in Chromium from ${name}, without a complaint, and without the server once it was opened`, without(name), async () => {
    const server = await start(name, 'dist');
    const browser = await browserOf();
    try {
      const context = await browser.newContext({ locale: 'en-GB' });
      const problems = [];
      context.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
      context.on('weberror', (error) => problems.push(String(error.error())));
      const page = await context.newPage();
      await page.goto(server.url);
      await mounted(page);
      assert.equal(await page.locator('html').getAttribute('data-offline'), 'yes');
      assert.deepEqual(problems, []);
      await page.close();
      await server.stop();
      const later = await context.newPage();
      await later.goto(server.url);
      await later.locator('html[data-languages=all]').waitFor();
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

test('the worker can ask nobody but its own server', async () => {
  const server = await serve('dist');
  const other = await serve('dist');
  const browser = await browserOf();
  try {
    const page = await (await browser.newContext()).newPage();
    const [worker] = await Promise.all([page.context().waitForEvent('serviceworker'), page.goto(server.url)]);
    await mounted(page);
    const ask = (url) => worker.evaluate((address) => fetch(address, { mode: 'no-cors' }).then(() => 'came', () => 'refused'), url);
    assert.equal(await ask(`${server.url}sw.js`), 'came');
    assert.equal(await ask(other.url), 'refused');
    assert.deepEqual(other.requests, []);
  } finally {
    await browser.close();
    await server.close();
    await other.close();
  }
});
