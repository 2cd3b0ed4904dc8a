// One byte of one published file is changed, each file in turn: what a browser checks it refuses, and the page says so.
// What no browser checks is listed here, and has its checksum in the release (docs/supply-chain.md).
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BROWSER } from './browsers.mjs';
import { mounted, open } from './open.mjs';
import { LANGUAGES, texts } from './text.mjs';

/**
 * The browser has nothing to compare these with: the page itself, the worker, the manifest and its icons; what other pages
 * load, whose name stays while it changes; a list for hosts.
 */
const UNCHECKED = /^(index\.html|sw\.js|embed\.js|_headers|moje-pravice-[0-9a-f]{16}\.(webmanifest|svg|png))$/;

// The page that makes the line for other sites, and its examples, are looked at by themselves, below; that about the law in
// law.test.mjs.
const files = readdirSync('dist').filter((name) => !['embed', 'law'].includes(name)).sort();
const REFUSED = /integrity|Failed to fetch|NetworkError|net::ERR|NS_ERROR|digest|subresource/i;

/** A copy of dist/ with the last byte of a file (or some) changed; without integrity too, if `bare`. */
async function changed(name, bare, body) {
  const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
  try {
    cpSync('dist', folder, { recursive: true });
    for (const file of [name].flat()) {
      const bytes = readFileSync(join(folder, file));
      // Harmless in itself: the end of a line becomes a space, a last letter another. Only the hash tells.
      bytes[bytes.length - 1] ^= 0x2a;
      writeFileSync(join(folder, file), bytes);
    }
    if (bare) {
      for (const file of files.filter((other) => /\.(html|js)$/.test(other))) {
        writeFileSync(join(folder, file), readFileSync(join(folder, file), 'latin1').replace(/sha384-[\w+/=]+/g, ''), 'latin1');
      }
    }
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file with the words of a language: the first that its visitor is given. */
const wordsOf = async (locale) => {
  let first;
  await open({ locale }, async ({ page, requests }) => {
    await mounted(page);
    first = requests.find((path) => path.endsWith('.txt')).split('/').at(-1);
  });
  return first;
};

/** What the page says in place of the form, whatever it was that didn't come. */
const TOLD = /ni bilo mogoče naložiti|ne deluje|se stran ne odpre/;

/** The form isn't there, in Slovene at least, and the page says what is wrong instead of loading for ever. */
async function told(page) {
  await page.locator('main').getByText(TOLD).filter({ visible: true }).first().waitFor();
  const isThere = await page.locator('form').count() > 0 && await page.locator('html').getAttribute('lang') === 'sl';
  assert.ok(!isThere);
}

/** Whether the style sheet is there: it takes the margin away that browsers give. */
const isDressed = (page) => page.evaluate(() => getComputedStyle(document.body).marginTop === '0px');

const only = (end) => files.filter((name) => name.endsWith(end) && !UNCHECKED.test(name));
const slovene = await wordsOf('sl-SI');
const html = readFileSync('dist/index.html', 'utf8');
const entry = /<script type="module"[^>]* src="\.\/([^"]*)"/.exec(html)[1];
/** Speaks for the page when the entry script can't; an own file, for the same reason. */
const [, watchman] = /<script defer[^>]* src="\.\/([^"]*)"/.exec(html) ?? [];
/** What fills the element on other pages, and what makes the frame; embed.js names both. */
const [element, frame] = readFileSync('dist/embed.js', 'utf8').match(/moje-pravice-[0-9a-f]{16}\.js/g)
  .sort((one, other) => readFileSync(`dist/${other}`).length - readFileSync(`dist/${one}`).length);

for (const name of [...only('.wasm'), slovene]) {
  test(`a changed byte in ${name}: refused, and the page says so`, () =>
    changed(name, false, (folder) => open({ folder, expected: REFUSED }, ({ page }) => told(page))));
}

test(`a changed byte in ${entry}: refused${watchman ? ', and the page says so' : ''}`, () =>
  changed(entry, false, (folder) => open({ folder, expected: REFUSED }, async ({ page }) => {
    if (watchman) await told(page);
    else await page.waitForTimeout(1000);
    assert.equal(await page.locator('form').count(), 0);
  })));

test('a changed byte in what only speaks for the page: refused, and the form works', { skip: !watchman && 'there is none' }, () =>
  changed(watchman, false, (folder) => open({ folder, expected: REFUSED }, ({ page }) => mounted(page))));

/** Says what went wrong, when something does; the entry script checks it. */
const [explains] = only('.js').filter((name) => ![entry, watchman, element, frame].includes(name));

test('a changed byte in what explains: refused, and the page says what it says without', () =>
  changed([explains, only('.wasm')[0]], false, (folder) => open({ folder, expected: REFUSED }, async ({ page }) => {
    await told(page);
    assert.equal(await page.locator('#failed > span').count(), 1, 'the sentence of index.html');
  })));

test('without integrity a changed byte in what explains passes', () =>
  changed([explains, only('.wasm')[0]], false, async (folder) => {
    // Only its own integrity goes, and with it that of the script that names it.
    const strip = (file, integrity) => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'latin1').replace(integrity, ''), 'latin1');
    strip(entry, new RegExp(`(?<=${explains}",")sha384-[\\w+/=]+`));
    strip('index.html', new RegExp(`(?<=${entry}" integrity=")sha384-[\\w+/=]+`));
    await open({ folder, expected: REFUSED }, async ({ page }) => {
      await told(page);
      assert.ok(await page.locator('#failed > span').count() > 1, 'its own sentences');
    });
  }));

/** The element on a page of somebody else. */
const host = (mode) => '<!doctype html><html lang="sl"><title>A page</title><link rel="icon" href="data:,">'
  + `<script type="module" src="embed.js"></script><moje-pravice lang="sl"${mode}></moje-pravice></html>`;
const onOtherPage = (bare, body, name = element, mode = '') => changed(name, bare, (folder) => {
  writeFileSync(join(folder, 'host.html'), host(mode));
  // A promise that the refusal broke is told in words that differ by browser.
  return open({ folder, path: 'host.html', expected: bare ? undefined : /./ }, ({ page }) => body(page, page.locator('moje-pravice form')));
});

test(`a changed byte in ${element}: refused by the element on another page`, () =>
  onOtherPage(false, async (page, form) => {
    await page.waitForTimeout(1500);
    assert.equal(await form.count(), 0);
  }));

test(`without integrity a changed byte in ${element} passes`, () => onOtherPage(true, (page, form) => form.first().waitFor()));

const inFrame = (bare, body) => onOtherPage(bare, (page) => body(page, page.locator('moje-pravice iframe')), frame, ' mode="frame"');

test(`a changed byte in ${frame}: no frame on another page`, () =>
  inFrame(false, async (page, made) => {
    await page.waitForTimeout(1500);
    assert.equal(await made.count(), 0);
  }));

test(`without integrity a changed byte in ${frame} passes`, () => inFrame(true, (page, made) => made.first().waitFor()));

test('the page that makes the line, and the examples, name every script and style sheet of their own with its integrity', () => {
  const pages = readdirSync('dist/embed').filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 1);
  const named = pages.flatMap((name) => readFileSync(`dist/embed/${name}`, 'utf8').match(/<(?:script|link)[^>]*(?:src|href)="\.\/[^>]*>/g) ?? []);
  for (const tag of named) assert.match(tag, / integrity="sha384-/);
  const others = readdirSync('dist/embed').filter((name) => !name.endsWith('.html') && !named.some((tag) => tag.includes(name)));
  assert.deepEqual(others, []);
});

for (const name of only('.css')) {
  test(`a changed byte in ${name}: refused; the form works, without its looks`, () =>
    changed(name, false, (folder) => open({ folder, expected: REFUSED }, async ({ page }) => {
      await mounted(page);
      assert.equal(await isDressed(page), false);
    })));
}

test('a changed byte in the words of any other language: refused, and the page says so to who wants them', async () => {
  const all = only('.txt').filter((name) => name !== slovene);
  assert.equal(all.length, LANGUAGES.length - 1);
  // It takes long, and one browser shows that it is so for all of them.
  const others = BROWSER === 'firefox' ? all.slice(0, 2) : all;
  const text = texts('sl');
  const seen = new Set();
  for (const name of others) {
    await changed(name, false, (folder) => open({ folder, expected: REFUSED }, async ({ page, requests }) => {
      await page.locator('h1').first().waitFor();
      // The languages are fetched one after the other, until one is refused; that one is asked for again when chosen.
      await page.waitForLoadState('networkidle');
      const asked = requests.filter((path) => path.endsWith('.txt')).map((path) => path.split('/').at(-1));
      assert.equal(asked.at(-1), name);
      const refusedOne = page.locator('.choice [data-language]').nth(asked.length - 1);
      seen.add(await refusedOne.getAttribute('data-language'));
      await refusedOne.locator('button').click();
      await page.getByText(text('app.language_failed')).filter({ visible: true }).first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'sl');
    }));
  }
  assert.equal(seen.size, others.length);
});

// Without the integrity the same changes pass: so it is what refused them.
for (const name of [entry, ...only('.wasm'), ...only('.css'), slovene]) {
  test(`without integrity a changed byte in ${name} passes`, () =>
    changed(name, true, (folder) => open({ folder }, async ({ page }) => {
      await mounted(page);
      assert.equal(await isDressed(page), true);
    })));
}

test('what no browser checks is known: it is taken as it comes', async () => {
  const unchecked = files.filter((name) => UNCHECKED.test(name));
  const covered = [entry, watchman, explains, element, frame, ...only('.wasm'), ...only('.css'), ...only('.txt')];
  assert.deepEqual(files.filter((name) => !unchecked.includes(name) && !covered.includes(name)), [],
    'a new file: either a browser checks it, which a test above must show, or it belongs to UNCHECKED and docs/supply-chain.md');
  await changed(unchecked, false, (folder) => open({ folder }, ({ page }) => mounted(page)));
});
