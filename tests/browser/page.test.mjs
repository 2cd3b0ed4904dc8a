// The page as delivered: it loads, keeps to itself, and says why when it can't work.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BROWSER } from './browsers.mjs';
import { accessible, mounted, open } from './open.mjs';

test('the page loads in a sub-folder, mounts the app and then asks for nothing', () =>
  open({}, async ({ page, url, requests, noMoreRequests }) => {
    await mounted(page);
    assert.equal(new URL(url).pathname, '/a/b/');
    assert.match(await page.title(), /Moje pravice/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'sl');
    // Firefox does not use a preload without integrity for a request with it, and asks again (its cache answers, where the
    // server lets it; this one does not). With integrity, Chromium would warn.
    const asked = BROWSER === 'firefox' ? requests.filter((path) => !path.endsWith('.wasm')) : requests;
    const twice = asked.filter((path, i) => asked.indexOf(path) < i);
    assert.deepEqual(twice, ['/a/b/'], 'each file is asked for once, and the page itself once more to be kept');
    noMoreRequests();
  }));

test('axe finds nothing on the first page', () =>
  open({}, async ({ page }) => {
    await mounted(page);
    await accessible(page);
  }));

// Firefox can't be told to do without by the protocol of these tests.
test('without JavaScript the page says why, in Slovene and English', { skip: BROWSER === 'firefox' }, () =>
  open({ javaScriptEnabled: false }, async ({ page }) => {
    const text = await page.locator('main').innerText();
    assert.match(text, /potrebuje JavaScript/);
    assert.match(text, /needs JavaScript/);
    assert.doesNotMatch(text, /Loading|could not be loaded/);
  }));

test('no inline script and no inline style is delivered', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  for (const [script] of html.matchAll(/<script.*?<\/script>/gs)) assert.match(script, / src="[^"]+" integrity="[^"]+"><\/script>$/);
  assert.doesNotMatch(html, /<style| style=| on[a-z]+=/);
});

for (const type of ['.js', '.wasm']) {
  test(`a changed ${type} file is refused`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
    try {
      cpSync('dist', folder, { recursive: true });
      const html = readFileSync(join(folder, 'index.html'), 'utf8');
      const file = join(folder, readdirSync(folder).find((name) => name.endsWith(type) && html.includes(`${name}"`) && !html.includes(`defer crossorigin src="./${name}`)));
      // Harmless in themselves: a comment, and an empty custom section.
      writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(type === '.js' ? '\n//' : '\0\x01\0')]));
      await open({ folder, expected: /integrity|Failed to fetch|NetworkError|not the file of this build|did not run/ }, async ({ page }) => {
        await page.waitForTimeout(1000);
        assert.equal(await page.locator('h1').count(), 0);
        assert.equal(await page.locator('#failed').isVisible(), true, 'what is left of the page says so');
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test('an error in the app is told on the page', () =>
  open({ expected: /unreachable/ }, async ({ page }) => {
    await mounted(page);
    assert.equal(await page.locator('#stopped').isVisible(), false);
    await page.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }); });
    await page.locator('#stopped').waitFor();
  }));

// The guards of open() themselves: a test that can't fail shows nothing.
for (const [what, misbehave, complaint] of [
  ['an error on the console', () => console.error('oh'), /console: oh/],
  ['an uncaught error', () => { setTimeout(() => { throw new Error('thrown'); }); }, /thrown/],
  ['a request to another address', () => { new Image().src = 'http://127.0.0.1:9/x.png'; }, /127\.0\.0\.1:9|Content Security Policy/],
  ['a request after the mark', () => fetch('index.html'), /after noMoreRequests/],
]) {
  test(`open() notices ${what}`, () =>
    assert.rejects(
      open({}, async ({ page, noMoreRequests }) => {
        await mounted(page);
        noMoreRequests();
        await page.evaluate(misbehave);
        await page.waitForTimeout(200);
      }),
      complaint,
    ));
}
