// The element on somebody else's page: what it shows, what it leaves alone, and what it does where it can't be had.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts } from '../text.mjs';
import { host, line, mounted, page as foreign } from './host.mjs';

const html = (attributes, more) => (address) => foreign(line(address, attributes), more);
const sl = texts('sl');

/** What of the page around it the widget could change. */
const surroundings = (page) => page.evaluate(() => ({
  title: document.title,
  address: location.href,
  history: [history.length, JSON.stringify(history.state), history.scrollRestoration],
  html: document.documentElement.cloneNode().outerHTML,
  head: document.head.innerHTML,
  body: document.body.innerHTML,
  sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
  globals: Object.getOwnPropertyNames(window).sort().join(' '),
  kept: [localStorage.length, sessionStorage.length, document.cookie],
  looks: getComputedStyle(document.querySelector('main')).cssText ?? '',
}));

/** Adds the element to a page that has none. */
const add = (page, attributes = { lang: 'sl' }) => page.evaluate((attributes) => {
  const made = document.createElement('moje-pravice');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.querySelector('main').append(made);
}, attributes);

const begin = async (page) => {
  await page.locator('[data-do=guide]').click();
  await page.locator('.mp input').first().waitFor();
};

/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = (page) => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('one line shows the widget in its language; it takes no focus, and changes nothing around it', () =>
  host({ html: (address) => foreign(`<script type="module" src="${address}"></script>`) }, async ({ page }) => {
    await page.waitForFunction(() => customElements.get('moje-pravice'));
    const before = await surroundings(page);
    await add(page, { lang: 'en' });
    const text = await page.evaluate(() => document.querySelector('moje-pravice').shadowRoot.querySelector('[role=status]').textContent);
    assert.ok([texts('en')('embed.loading'), ''].includes(text), `a text at once: ${text}`);
    await mounted(page);
    assert.equal(await page.locator('moje-pravice .whole').getAttribute('lang'), 'en');
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, 'no focus');
    await begin(page);
    await page.locator('[data-do=back]').click();
    await page.locator('[data-do=guide]').waitFor();
    await page.evaluate(() => document.querySelector('moje-pravice').remove());
    assert.deepEqual(await surroundings(page), before);
  }));

test('the script included twice, the element before, after and moved', () =>
  host({ html: (address) => foreign(`<moje-pravice lang="sl"></moje-pravice><div id="other"></div>`
    + `<script type="module" src="${address}"></script><script type="module" src="${address}?again"></script>`) }, async ({ page }) => {
    await mounted(page);
    await begin(page);
    const field = page.locator('.mp input').first();
    const id = await field.getAttribute('id');
    await page.evaluate(() => document.getElementById('other').append(document.querySelector('moje-pravice')));
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.mp input').first().getAttribute('id'), id, 'where it was');
    assert.equal(await page.locator('#other moje-pravice h1').count(), 1);
  }));

test('nothing is fetched for an element far below, until it comes near', () =>
  host({ html: (address) => foreign(`<div style="height:5000px"></div>${line(address)}`), viewport: { width: 800, height: 600 } }, async ({ page, requests }) => {
    await page.locator('moje-pravice [role=status]').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    assert.equal(requests.filter((path) => !path.endsWith('embed.js')).length, 0);
    await page.evaluate(() => document.querySelector('moje-pravice').scrollIntoView());
    await mounted(page);
    assert.equal(requests.filter((path) => path.endsWith('.wasm')).length, 1);
  }));

test('two widgets in two languages share the files and nothing else', () =>
  host({ html: (address) => foreign(`${line(address)}<moje-pravice lang="ar"></moje-pravice>`) }, async ({ page, requests }) => {
    await mounted(page, 2);
    const [one, other] = [0, 1].map((i) => page.locator('moje-pravice').nth(i));
    await one.locator('[data-do=guide]').click();
    await one.locator('input[type=text]').first().fill('1');
    assert.equal(await other.locator('[data-do=guide]').count(), 1, 'the other one stays at its first page');
    await other.locator('[data-do=guide]').click();
    await other.locator('input[type=text]').first().waitFor();
    assert.equal(await other.locator('input[type=text]').first().inputValue(), '');
    await one.locator('[data-do=back]').click();
    await one.locator('[data-do=guide]').waitFor();
    assert.equal(await other.locator('input[type=text]').count() > 0, true);
    assert.equal(await other.locator('.whole').getAttribute('dir'), 'rtl');
    assert.equal(requests.filter((path) => path.endsWith('.wasm')).length, 1);
  }));

test('events tell that it is ready, how high it is and how far the person has gone, and nothing else', () =>
  host({ html: (address) => foreign(`<script type="module" src="${address}"></script>`) }, async ({ page }) => {
    await page.waitForFunction(() => customElements.get('moje-pravice'));
    await page.evaluate(() => {
      window.told = [];
      window.heardAbove = 0;
      for (const type of ['ready', 'progress', 'resize', 'result']) {
        document.body.addEventListener(type, () => { window.heardAbove++; });
      }
      const made = document.createElement('moje-pravice');
      made.lang = 'sl';
      for (const type of ['ready', 'progress', 'resize', 'result']) made.addEventListener(type, ({ detail }) => window.told.push([type, detail]));
      document.querySelector('main').append(made);
    });
    await mounted(page);
    await begin(page);
    await page.locator('.mp input[type=text]').first().fill('1');
    await page.waitForFunction(() => window.told.filter(([type]) => type === 'resize').length > 1);
    const told = await page.evaluate(() => window.told);
    const of = (wanted) => told.filter(([type]) => type === wanted).map(([, detail]) => detail);
    assert.deepEqual(of('ready').map(Object.keys), [['version', 'contract']]);
    assert.deepEqual(of('progress'), [{ page: 1 }]);
    assert.ok(of('resize').every((detail) => Object.keys(detail).join() === 'height' && detail.height > 100), JSON.stringify(of('resize')));
    assert.deepEqual(of('result'), []);
    assert.equal(await page.evaluate(() => window.heardAbove), 0, 'not bubbling');
  }));

test('language and theme follow the attributes; an unknown value is told and breaks nothing', () =>
  host({ html: html('lang="xx" theme="pink" rights="vrtec, moon" way="" expanded="perhaps"'), expected: /moje-pravice: / }, async ({ page, said }) => {
    await mounted(page);
    const whole = page.locator('moje-pravice .whole');
    const paper = () => whole.evaluate((whole) => getComputedStyle(whole).backgroundColor);
    assert.equal(await whole.getAttribute('lang'), 'sl', 'the language of the browser');
    assert.ok(said.some((text) => /lang="xx".*allowed: .*\bsl\b/.test(text)), said.join('\n'));
    assert.ok(said.some((text) => /theme="pink".*light, dark, auto/.test(text)), said.join('\n'));
    assert.equal(await paper(), 'rgb(250, 249, 245)');
    const set = (name, value) => page.evaluate(([name, value]) => document.querySelector('moje-pravice').setAttribute(name, value), [name, value]);
    await set('theme', 'dark');
    await page.waitForFunction(() => document.querySelector('moje-pravice').shadowRoot.querySelector('.whole').dataset.theme === 'dark');
    assert.equal(await paper(), 'rgb(17, 22, 20)');
    await set('theme', 'light');
    await page.waitForFunction(() => document.querySelector('moje-pravice').shadowRoot.querySelector('.whole').dataset.theme === 'light');
    assert.equal(await paper(), 'rgb(250, 249, 245)');

    // In the middle of the questions, without losing what was typed, or taking the focus.
    await begin(page);
    await page.locator('.mp input[type=text]').first().fill('7');
    await page.evaluate(() => document.activeElement.shadowRoot.activeElement.blur());
    await set('lang', 'ar');
    await page.locator('moje-pravice .whole[dir=rtl]').waitFor();
    assert.equal(await page.locator('.mp input[type=text]').first().inputValue(), '7');
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    await set('lang', 'nonsense');
    await page.waitForTimeout(200);
    assert.equal(await whole.getAttribute('lang'), 'ar');
  }));

test('answers are asked about before the page is left, until the element is taken away; keys count only within it', () =>
  host({ html: html('lang="sl"', { after: '<button id="theirs">Theirs</button>' }) }, async ({ page }) => {
    await mounted(page);
    assert.equal(await asksBeforeLeaving(page), false);
    await page.locator('[data-do=advise]').click();
    await page.locator('.mp input[type=text]').first().fill('1');
    assert.equal(await asksBeforeLeaving(page), true);
    await page.evaluate(() => {
      window.keys = [];
      addEventListener('keydown', (event) => window.keys.push([event.key, event.defaultPrevented]));
    });
    await page.locator('#theirs').focus();
    await page.keyboard.press('F2');
    assert.equal(await page.locator('.mp input[type=text]').first().inputValue(), '1', 'the key was theirs');
    await page.locator('.mp input[type=text]').first().focus();
    await page.keyboard.press('F2');
    await page.waitForFunction(() => document.querySelector('moje-pravice').shadowRoot.querySelector('.mp input[type=text]').value === '');
    assert.deepEqual(await page.evaluate(() => window.keys), [['F2', false], ['F2', true]]);
    await page.locator('.mp input[type=text]').first().fill('1');
    await page.evaluate(() => document.querySelector('moje-pravice').remove());
    await page.waitForTimeout(100);
    assert.equal(await asksBeforeLeaving(page), false);
  }));

test('a page that draws itself anew: each time a fresh widget, and none is left of those before', () =>
  host({ html: html('lang="sl"') }, async ({ page }) => {
    await mounted(page);
    for (let i = 0; i < 5; i++) {
      // As some programs do: by text, at once and in the middle of loading.
      await page.evaluate(() => {
        const main = document.querySelector('main');
        main.innerHTML = '<moje-pravice lang="en"></moje-pravice>';
        const { firstChild } = main;
        main.innerHTML = '<moje-pravice lang="hr"></moje-pravice>';
        main.prepend(firstChild);
      });
      if (i % 2) await mounted(page, 2);
    }
    await page.evaluate(() => { document.querySelector('main').innerHTML = '<moje-pravice lang="hr"></moje-pravice>'; });
    await mounted(page);
    // Taken away while it loads, and put back.
    await page.evaluate(async () => {
      const element = document.querySelector('moje-pravice');
      for (let i = 0; i < 4; i++) {
        element.remove();
        await new Promise((done) => { setTimeout(done, i * 20); });
        document.querySelector('main').append(element);
        await new Promise((done) => { setTimeout(done, i * 30); });
      }
    });
    await mounted(page);
    assert.equal(await page.locator('moje-pravice .outer').count(), 1);
    await begin(page);
  }));

const CSP = (own) => `default-src 'none'; script-src ${own} 'wasm-unsafe-eval'; connect-src ${own}`;

test('a page with a strict policy: these directives are all it needs', () =>
  host({ html: html('lang="sl"'), headers: (own) => ({ 'content-security-policy': CSP(own) }), expected: /data:,/ }, async ({ page }) => {
    await mounted(page);
    await begin(page);
  }));

test('a page with a policy of nonces, and Trusted Types that allow no policy at all', () =>
  host({
    html: (address) => foreign(line(address).replace('<script', '<script nonce="n0"')),
    headers: (own) => ({ 'content-security-policy': `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src ${own}; `
      + "require-trusted-types-for 'script'; trusted-types 'none'" }),
    expected: /data:,/,
  }, async ({ page }) => {
    await mounted(page);
    await begin(page);
  }));

for (const [what, options] of Object.entries({
  'a policy that forbids programs': { headers: (own) => ({ 'content-security-policy': CSP(own).replace(" 'wasm-unsafe-eval'", '') }) },
  'a file that is missing': { change: (name, bytes) => (name.endsWith('.wasm') ? undefined : bytes) },
  'a script that is missing': { change: (name, bytes) => (name !== 'embed.js' && name.endsWith('.js') ? undefined : bytes) },
  'a script that somebody changed': { change: (name, bytes) => (name !== 'embed.js' && name.endsWith('.js') ? `${bytes};globalThis.bad = true` : bytes) },
  'words that somebody changed': { change: (name, bytes) => (name.endsWith('.txt') ? `${bytes} and more` : bytes) },
})) {
  test(`${what}: a sentence and a way out, and a word to the webmaster`, () =>
    host({ html: html('lang="sl"'), expected: /./, ...options }, async ({ page, own, said }) => {
      const way = page.locator('moje-pravice > a, moje-pravice a').first();
      await way.waitFor();
      assert.equal(await way.evaluate((link) => link.href), own);
      assert.notEqual((await page.evaluate(() => document.querySelector('moje-pravice').shadowRoot.textContent)).replace('Moje pravice', '').trim(), sl('embed.loading'));
      assert.ok(said.some((text) => /moje-pravice/i.test(text)), said.join('\n'));
      assert.equal(await page.evaluate(() => window.bad), undefined);
    }));
}

test('what could not be had is tried again when the element is put back', () => {
  let isThere = false;
  return host({
    html: html('lang="sl"'),
    change: (name, bytes) => (name !== 'embed.js' && !isThere ? undefined : bytes),
    expected: /./,
  }, async ({ page }) => {
    await page.locator('moje-pravice a').waitFor();
    isThere = true;
    await page.evaluate(async () => {
      const element = document.querySelector('moje-pravice');
      element.remove();
      await new Promise((done) => { setTimeout(done, 10); });
      document.querySelector('main').append(element);
    });
    await mounted(page);
  });
});

test('where the program breaks off, it is told within the element', () =>
  host({ html: (address) => foreign(`${line(address)}<moje-pravice lang="en"></moje-pravice>`), expected: /unreachable|RuntimeError|broken/ }, async ({ page }) => {
    await mounted(page, 2);
    // Breaks whatever the program does with this button.
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('moje-pravice');
      Object.defineProperty(shadowRoot.querySelector('[data-do=guide]'), 'getAttribute', { value: () => { throw new Error('broken'); } });
      shadowRoot.querySelector('[data-do=guide]').click();
    });
    await page.locator('moje-pravice').first().locator('#stopped').waitFor();
    assert.equal(await page.locator('moje-pravice').nth(1).locator('#stopped').count(), 0);
    assert.match(await page.locator('#stopped').innerText(), new RegExp(sl('embed.stopped').slice(0, 20)));
    assert.equal(await page.evaluate(() => document.querySelector('main').textContent.includes('napaka')), false);
  }));

test('under a fixed header nothing that has the focus is hidden', () =>
  host({
    html: html('lang="sl" id="w"', { head: '<style>body > header { position: fixed; inset: 0 0 auto; height: 120px; background: #fff; z-index: 9 } main { padding-top: 130px } #w { --moje-pravice-offset: 120px }</style>' }),
    viewport: { width: 500, height: 500 },
  }, async ({ page }) => {
    await mounted(page);
    await page.locator('[data-do=guide]').scrollIntoViewIfNeeded();
    await begin(page);
    await page.waitForFunction(() => document.querySelector('moje-pravice').shadowRoot.activeElement?.tagName === 'H1');
    assert.ok(await page.evaluate(() => document.querySelector('moje-pravice').shadowRoot.activeElement.getBoundingClientRect().top) >= 119);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Shift+Tab');
      const [top, tag] = await page.evaluate(() => {
        const at = document.querySelector('moje-pravice').shadowRoot.activeElement;
        return [at?.getBoundingClientRect().top, at?.outerHTML.slice(0, 80)];
      });
      if (top !== undefined) assert.ok(top >= 119, `${tag} is at ${top}`);
    }
  }));

test('a hidden element shows nothing; one that is shown later loads then', () =>
  host({ html: html('lang="sl" hidden') }, async ({ page, requests }) => {
    await page.waitForTimeout(500);
    assert.equal(await page.locator('moje-pravice').isVisible(), false);
    assert.equal(requests.some((path) => path.endsWith('.wasm')), false);
    await page.evaluate(() => { document.querySelector('moje-pravice').hidden = false; });
    await mounted(page);
    await page.evaluate(() => { document.querySelector('moje-pravice').hidden = true; });
    assert.equal(await page.locator('moje-pravice').isVisible(), false);
  }));
