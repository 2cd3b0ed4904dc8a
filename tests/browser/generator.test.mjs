// The page that makes the line for other sites: everyone can use it, and what it gives to paste works on a foreign page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { SANDBOX } from '../../public/sandbox.js';
import { RIGHTS } from '../../scripts/embed-pages.mjs';
import { serve } from '../../scripts/serve.mjs';
import { VERSION } from '../../scripts/version.mjs';
import { findings, LOOKS } from './axe.mjs';
import { BROWSER, launch } from './browsers.mjs';
import { site } from './site.mjs';
import { LANGUAGES, texts } from './text.mjs';

const FOLDER = process.env.DIST ?? 'dist';
const KEPT = `v${VERSION}/`;
const PAGES = ['index', 'element', 'frame', 'plain-frame'];
const words = (language) => JSON.parse(readFileSync(`public/embed/${language}.json`, 'utf8'));

/**
 * Runs `body({ page, home, paste })` beside two sites: ours, under /a/b/ and, where `kept`, under its version too, and a
 * foreign one. `paste(line, policy)` opens a fresh foreign page with the line in it. `spoil(path, bytes)` may change what ours sends.
 */
async function sites(options, body) {
  const { kept = true, spoil = (_, bytes) => bytes, expected = /^\b$/, ...context } = options;
  const inner = await serve(FOLDER, { base: '/' });
  const ours = await site(async (path) => {
    if (!path.startsWith('/a/b/')) return undefined;
    let rest = path.slice('/a/b/'.length);
    if (rest.startsWith(KEPT)) {
      if (!kept) return undefined;
      rest = rest.slice(KEPT.length);
    }
    const answer = await fetch(inner.url + rest);
    return answer.ok ? { type: answer.headers.get('content-type'), bytes: spoil(path, Buffer.from(await answer.arrayBuffer())) } : undefined;
  });
  let pasted = '';
  let policy;
  const foreign = await site((path) => path === '/' && {
    headers: policy && { 'content-security-policy': policy },
    bytes: `<!doctype html><html lang="sl"><meta charset="utf-8"><title>Tuja stran</title><link rel="icon" href="data:,">
      ${policy ? '' : '<style>* { letter-spacing: 1px } p { margin: 40px }</style>'}<body><h1>Tuja stran</h1>${pasted}<p>Konec</p></body></html>`,
  });
  const browser = await launch(context);
  const problems = [];
  try {
    const tab = await browser.newContext({ locale: 'sl-SI', ...context });
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/favicon/.test(message.location().url)) problems.push(`console: ${message.text()}`);
    });
    tab.on('weberror', (error) => problems.push(`page error: ${error.error()}`));
    tab.on('page', (page) => page.setDefaultTimeout(15_000));
    const home = `${ours.url}a/b/`;
    await body({
      page: await tab.newPage(),
      home,
      requests: ours.requests,
      paste: async (line, itsPolicy) => {
        [pasted, policy] = [line, itsPolicy];
        const page = await tab.newPage();
        await page.goto(foreign.url);
        return page;
      },
    });
    assert.deepEqual(problems.filter((problem) => !expected.test(problem)), []);
  } finally {
    await browser.close();
    await Promise.all([ours, foreign, inner].map((server) => server.close()));
  }
}

/** Opens the generator and waits until it has made its first line. */
async function generator(page, home, file = 'index.html') {
  await page.goto(`${home}embed/${file}`);
  await page.waitForFunction(() => document.getElementById('line').value !== '');
}

const line = (page) => page.locator('#line').inputValue();
/** The widget on a page: its heading, in the element or in its frame. */
const heading = (page) => page.locator('moje-pravice h1');
/** The attributes of what was pasted, as the browser understands them. */
const attributes = (page, name) => page.locator(name).first().evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));

test('the words of the generator: every one in both languages, every one used, in short sentences', () => {
  const keys = (language) => Object.entries(words(language)).flatMap(([group, all]) => Object.keys(all).map((key) => `${group}.${key}`));
  assert.deepEqual(keys('en'), keys('sl'));
  const html = ['index', 'demo'].map((name) => readFileSync(`public/embed/${name}.html`, 'utf8')).join('');
  const made = /^recipe\.(plain|wordpress|drupal|typo3|joomla)(_\d)?$/; // scripts/embed-pages.mjs looks for these
  assert.deepEqual(keys('sl').filter((key) => !html.includes(`{{${key}}}`) && !made.test(key)), []);
  for (const language of ['sl', 'en']) {
    for (const text of Object.values(words(language)).flatMap((group) => Object.values(group))) {
      for (const sentence of text.split(/(?<=[.:?!;])\s/)) assert.ok(sentence.split(/\s+/).length <= 20, sentence);
    }
  }
});

test('the pages keep to a strict policy, and no visitor of the self-check loads them', () => {
  const built = readdirSync(`${FOLDER}/embed`).filter((name) => name.endsWith('.html'));
  assert.deepEqual(built.sort(), PAGES.flatMap((name) => [`${name}.html`, `${name}.en.html`]).sort());
  for (const name of built) {
    const html = readFileSync(`${FOLDER}/embed/${name}`, 'utf8');
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none';/);
    assert.doesNotMatch(html, /unsafe-inline|'unsafe-eval'|<style| style=| on[a-z]+="|<script(?![^>]* src=)/, name);
    assert.doesNotMatch(html, /\{\{|\}\}/, name);
  }
  assert.doesNotMatch(readFileSync(`${FOLDER}/sw.js`, 'utf8') + readFileSync(`${FOLDER}/index.html`, 'utf8'), /embed\//);
});

for (const language of ['sl', 'en']) {
  test(`axe finds nothing on the generator page, narrow and wide, light and dark (${language})`, () =>
    sites({ colorScheme: 'light', viewport: { width: 320, height: 800 } }, async ({ page, home }) => {
      await generator(page, home, language === 'sl' ? 'index.html' : 'index.en.html');
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      // Everything that can appear.
      await page.locator('#own').check();
      await page.locator('#facts').fill('no link');
      await page.locator('#system').selectOption('wordpress');
      await page.locator('#copy').click();
      await page.locator('#preview').scrollIntoViewIfNeeded();
      await heading(page).waitFor();
      assert.notEqual(await page.locator('#verdict').textContent(), '');
      assert.equal(await page.locator('#facts-wrong').textContent(), words(language).choose.facts_wrong);
      assert.deepEqual(await findings(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out at 320 pixels');
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.deepEqual(await findings(page, LOOKS), []);
      if (BROWSER !== 'chromium') return; // it can't change the scheme while it runs
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await findings(page, LOOKS), []);
    }));
}

test('axe finds nothing on the example pages, and each shows the self-check', () =>
  // Axe speaks to frames; a sandboxed one has no origin that it could be spoken to by, of which Firefox complains.
  sites({ expected: /postMessage/, viewport: { width: 320, height: 800 } }, async ({ page, home }) => {
    for (const name of ['element.html', 'frame.en.html', 'plain-frame.html']) {
      await page.goto(`${home}embed/${name}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing sticks out of ${name}`);
      const inside = name.startsWith('plain') ? page.frameLocator('iframe').locator('h1') : page.locator('moje-pravice h1, moje-pravice iframe');
      await page.locator('moje-pravice, iframe').first().scrollIntoViewIfNeeded();
      await inside.first().waitFor();
      assert.deepEqual(await findings(page, ['color-contrast', 'target-size', 'region', 'landmark-one-main', 'document-title', 'html-has-lang', 'link-in-text-block', 'frame-title']), [], name);
    }
  }));

test('by keyboard alone: choose, copy, paste into a foreign page', () =>
  sites({}, async ({ page, home, paste }) => {
    await generator(page, home);
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    const tabTo = async (id) => {
      for (let i = 0; i < 60 && (await focused()) !== id; i++) await page.keyboard.press('Tab');
      assert.equal(await focused(), id);
    };
    await tabTo('mode-element');
    await tabTo('lang');
    await page.keyboard.press('e'); // English
    await tabTo('right-vrtec');
    await page.keyboard.press('Space');
    await tabTo('way-choose');
    await page.keyboard.press('ArrowDown');
    await tabTo('copy');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#copied').textContent(), words('sl').line.copied);
    assert.equal(await focused(), 'copy', 'the focus stays where it was');
    // Out of the clipboard, into another page.
    const foreign = await paste('<textarea></textarea>');
    await foreign.locator('textarea').focus();
    await foreign.keyboard.press('Control+V');
    const pasted = await foreign.locator('textarea').inputValue();
    assert.equal(pasted.replace(/\r/g, ''), await line(page));
    const host = await paste(pasted);
    await heading(host).waitFor();
    assert.deepEqual(await attributes(host, 'moje-pravice'), { lang: 'en', rights: 'vrtec', way: 'guided' });
    assert.equal((await heading(host).textContent()).trim(), texts('en')('start.title'));
  }));

test('where the browser refuses to copy, the text is selected and the page says what to press', () =>
  sites({}, async ({ page, home }) => {
    await generator(page, home);
    await page.evaluate(() => { document.execCommand = () => false; });
    await page.locator('#copy').click();
    assert.equal(await page.locator('#copied').textContent(), words('sl').line.press);
    const [start, end, length] = await page.locator('#line').evaluate((field) => [field.selectionStart, field.selectionEnd, field.value.length]);
    assert.deepEqual([start, end], [0, length]);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'line');
  }));

/** Chooses everything that can be chosen. */
async function everything(page) {
  await page.locator('#lang').selectOption('ar');
  await page.locator('#theme-dark').check();
  await page.locator('#own').check();
  await page.locator('#accent').fill('#123abc');
  await page.locator('#right-dsp').check();
  await page.locator('#right-velika-druzina').check();
  await page.locator('#way-adviser').check();
  await page.locator('#expanded').check();
  if (await page.locator('#hand-over').isVisible()) await page.locator('#hand-over').check();
  await page.locator('#facts').fill('https://example.org/x/#odgovori=1.a-b_%22c&z=1 ');
  await page.locator('#facts').dispatchEvent('change'); // as when it is left after typing
}
// What a link holds may be nonsense, as here: the self-check must say so and go on.
const ALL = { lang: 'ar', theme: 'dark', rights: 'dsp velika-druzina', way: 'adviser', facts: '1.a-b_%22c', expanded: '', 'hand-over': '', style: '--moje-pravice-accent: #123abc' };
const WARNS = /^console: moje-pravice: /;

test('every option stands in the line of the element, and the line works on a foreign page', () =>
  sites({ expected: WARNS }, async ({ page, home, paste }) => {
    await generator(page, home);
    await everything(page);
    const host = await paste(await line(page));
    await heading(host).waitFor();
    assert.deepEqual(await attributes(host, 'moje-pravice'), ALL);
    assert.deepEqual(await attributes(host, 'script'), { type: 'module', src: `${home}embed.js` });
    assert.equal(await host.title(), 'Tuja stran');
    // The preview is the same.
    const { style, ...rest } = ALL;
    const shown = await attributes(page, '#preview moje-pravice');
    assert.match(shown.style, /--moje-pravice-accent: ?#123abc/);
    assert.deepEqual({ ...shown, style: undefined }, { ...rest, style: undefined });
    assert.equal(await page.locator('html').getAttribute('dir'), null, 'Arabic turns only the self-check around');
  }));

test('every option stands in the line of the frame, and the line works on a foreign page', () =>
  sites({ expected: WARNS }, async ({ page, home, paste }) => {
    await generator(page, home);
    await page.locator('#mode-frame').check();
    await everything(page);
    const host = await paste(await line(page));
    assert.deepEqual(await attributes(host, 'moje-pravice'), { mode: 'frame', ...ALL });
    const inside = host.frameLocator('moje-pravice iframe');
    await inside.locator('h1').waitFor();
    assert.equal(await inside.locator('html').getAttribute('lang'), 'ar');
    assert.equal((await attributes(host, 'moje-pravice iframe')).sandbox, SANDBOX, 'with or without a script, a frame may do the same');
  }));

test('every option stands in the address of a frame without a script, and the frame works on a foreign page', () =>
  sites({ expected: WARNS }, async ({ page, home, paste }) => {
    await generator(page, home);
    await page.locator('#mode-plain').check();
    assert.equal(await page.locator('#hand-over').isVisible(), false, 'nobody would hear the result');
    await everything(page);
    const host = await paste(await line(page));
    assert.equal(await host.locator('script').count(), 0);
    const { src, sandbox, title } = await attributes(host, 'iframe');
    const [address, fragment] = src.split('#');
    assert.equal(address, home);
    const { style, 'hand-over': _, ...rest } = ALL;
    assert.deepEqual(Object.fromEntries(new URLSearchParams(fragment)), { ...rest, accent: '#123abc' });
    assert.equal(title, 'Moje pravice');
    assert.doesNotMatch(sandbox, /allow-same-origin|allow-top-navigation|allow-forms/);
    await host.frameLocator('iframe').locator('h1').waitFor();
  }));

test('a strict page needs to allow no more than the document says', () =>
  sites({}, async ({ page, home, paste }) => {
    const [, section] = readFileSync('docs/embedding.md', 'utf8').split(/## What a strict page has to allow|### Sandbox/);
    const table = section.split('\n').filter((row) => row.startsWith('| `')).map((row) => row.split('|').slice(1, -1).map((cell) => cell.replaceAll('`', '').trim()));
    await generator(page, home);
    for (const [column, mode] of [[1, 'element'], [2, 'frame'], [3, 'plain']]) {
      await page.locator(`#mode-${mode}`).check();
      const allowed = table.filter((row) => row[column] && row[column] !== 'nothing').map((row) => `${row[0]} ${row[column].replace('https://rights.example', new URL(home).origin)}`);
      const host = await paste(await line(page), ["default-src 'none'", 'img-src data:', ...allowed].join('; '));
      await (mode === 'element' ? heading(host) : host.frameLocator('iframe').locator('h1')).waitFor();
    }
  }));

test('a pinned version: the script is checked, a changed one is refused and a link is left', () => {
  let isSpoilt = false;
  const spoil = (path, bytes) => (isSpoilt && path.endsWith('embed.js') ? Buffer.concat([bytes, Buffer.from('\n//')]) : bytes);
  return sites({ spoil, expected: /integrity/ }, async ({ page, home, paste, requests }) => {
    await generator(page, home);
    await page.locator('#version-pinned').check();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('#version-missing').textContent(), '');
    const pinned = await line(page);
    const host = await paste(pinned);
    await heading(host).waitFor();
    const { integrity, crossorigin, src } = await attributes(host, 'script');
    assert.deepEqual([src, crossorigin, integrity.slice(0, 7)], [`${home}${KEPT}embed.js`, '', 'sha384-']);
    assert.ok(requests.some((path) => path.startsWith(`/a/b/${KEPT}moje-pravice-`)), 'everything else comes from the same version');
    isSpoilt = true;
    const other = await paste(pinned);
    await other.waitForTimeout(500);
    assert.equal(await heading(other).count(), 0);
    assert.equal(await other.locator('moje-pravice a').isVisible(), true);
    assert.equal(await other.locator('moje-pravice a').getAttribute('href'), `${home}${KEPT}`);
  });
});

test('a version that is not there: the page says so', () =>
  sites({ kept: false, expected: /404/ }, async ({ page, home }) => {
    await generator(page, home);
    await page.locator('#version-pinned').check();
    const said = page.locator('#version-missing').filter({ hasText: KEPT.slice(0, -1) });
    await said.waitFor();
    await page.locator('#version-newest').check();
    await page.waitForTimeout(200);
    assert.equal(await page.locator('#version-missing').textContent(), '');
  }));

test('in the folder of a version, the line for the newest leads out of it', () =>
  sites({}, async ({ page, home }) => {
    await generator(page, home + KEPT);
    assert.ok((await line(page)).includes(`src="${home}embed.js"`));
  }));

test('the verdict on a colour is what the self-check does with it', () =>
  sites({ colorScheme: 'light', expected: WARNS }, async ({ page, home }) => {
    await generator(page, home);
    await page.locator('#own').check();
    const said = words('sl').choose;
    for (const [color, verdict] of [['#123abc', said.accent_good], ['#777777', said.accent_dark_only], ['#ffe680', said.accent_dark_only]]) {
      await page.locator('#accent').fill(color);
      await heading(page).waitFor();
      assert.equal(await page.locator('#verdict').textContent(), verdict, color);
      for (const theme of ['light', 'dark']) {
        await page.locator(`#theme-${theme}`).check();
        await heading(page).waitFor();
        const taken = await page.locator('#preview .whole').evaluate((whole) => getComputedStyle(whole).getPropertyValue('--accent').trim());
        if (theme === 'light') assert.equal(taken === color, verdict === said.accent_good, `${color}: ${taken}`);
        else assert.notEqual(taken, '#7ad6bb', `${color} is taken in the dark look`);
      }
    }
  }));

test('languages and rights of the generator are those of the self-check, named as there', () =>
  sites({}, async ({ page, home }) => {
    await generator(page, home);
    const codes = await page.locator('#lang option').evaluateAll((all) => all.map((option) => option.value));
    assert.deepEqual(codes, ['', ...LANGUAGES]);
    const named = await page.locator('.rights label').allTextContents();
    assert.deepEqual(named, Object.values(RIGHTS).map((right) => texts('sl')(`right.${right}`)));
  }));

test('a line for WordPress where scripts are cut out: the plugin has the address of this site', () =>
  sites({}, async ({ page, home }) => {
    await generator(page, home);
    assert.equal(await page.locator('#plugin').isVisible(), false);
    await page.locator('#system').selectOption('wordpress');
    assert.match(await page.locator('#plugin').inputValue(), new RegExp(`const MOJE_PRAVICE = '${home}';`));
    assert.equal(await page.locator('.recipe').evaluateAll((all) => all.filter((list) => !list.hidden).length), 1);
  }));
