// The page under the headers of public/_headers, which the test server sends: they hold, and embedding still works.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { BROWSER } from './browsers.mjs';
import { byHand } from './form.mjs';
import { browserOf, mounted, open } from './open.mjs';
import { texts } from './text.mjs';

test('the policy holds: no markup from text, no inline script or style, no other server', () =>
  open({ expected: /Content.Security.Policy|Trusted|csp|Refused|violat/i }, async ({ page }) => {
    await mounted(page);
    assert.equal(await page.locator('html').getAttribute('data-offline'), 'yes', 'the worker got its files under its own policy');
    const got = await page.evaluate(async () => {
      const refused = (attempt) => { try { attempt(); return false; } catch { return true; } };
      const script = document.createElement('script');
      const isRefused = refused(() => {
        script.textContent = 'window.ran = true';
        document.head.append(script);
      });
      const style = document.createElement('style');
      style.textContent = 'main { outline-width: 77px }';
      document.head.append(style);
      const markup = document.createElement('div');
      return {
        markup: typeof trustedTypes === 'undefined' || refused(() => { markup.innerHTML = '<b>bold</b>'; }),
        worker: typeof trustedTypes === 'undefined' || refused(() => new Worker('./sw.js')),
        policy: typeof trustedTypes === 'undefined' || refused(() => trustedTypes.createPolicy('another', {})),
        script: isRefused || !window.ran,
        style: getComputedStyle(document.querySelector('main')).outlineWidth !== '77px',
        fetch: await fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).then(() => false, () => true),
      };
    });
    assert.deepEqual(got, { markup: true, worker: true, policy: true, script: true, style: true, fetch: true });
  }));

/** A foreign page with this body, and our page; `body(tab, url of ours)`. */
async function foreign(markup, body) {
  const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
  const ours = await serve('dist', { base: '/a/b/' });
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Foreign</title><link rel="icon" href="data:,">${markup(ours.url)}`);
  const theirs = await serve(folder);
  const browser = await browserOf();
  try {
    const tab = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const problems = [];
    // That a frame of another origin doesn't get the focus by itself is as it should be.
    tab.on('console', (message) => { if (message.type() === 'error' && !/autofocusing/.test(message.text())) problems.push(message.text()); });
    await tab.goto(theirs.url);
    await body(tab, ours.url);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await ours.close();
    await theirs.close();
    rmSync(folder, { recursive: true });
  }
}

test('in a sandboxed frame, whose origin is null, every file of the page may be loaded', () =>
  foreign((url) => `<iframe sandbox="allow-scripts" width="400" height="600" src="${url}"></iframe>`, async (tab) => {
    await tab.frameLocator('iframe').locator('h1').waitFor();
    await tab.frameLocator('iframe').locator('html[data-languages=all]').waitFor();
  }));

test('the element on another page gets script, style, program and words', () =>
  foreign((url) => `<script type="module" src="${url}embed.js"></script><moje-pravice></moje-pravice>`, async (tab) => {
    await tab.locator('moje-pravice h1').waitFor();
  }));

test('on a page with a strict policy of its own the element needs what docs/hosting.md says, and no more', () =>
  foreign((url) => {
    const { origin } = new URL(url);
    // (img-src: the icon of that page.)
    const policy = `default-src 'none'; img-src data:; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
    return `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${url}embed.js"></script><moje-pravice></moje-pravice>`;
  }, async (tab) => {
    await tab.locator('moje-pravice h1').waitFor();
    await byHand.press(tab, texts('en')('start.begin'));
    await tab.locator('moje-pravice [id="you.birthdate.day"]').waitFor();
  }));

test('a link from a sandboxed frame opens the page where the frame lets its links out of the sandbox', { skip: BROWSER === 'firefox' && 'the protocol tells of no such page' }, async () => {
  const link = (url) => `<a target=_blank href='${url}'>open</a>`;
  const frame = (sandbox) => (url) => `<iframe sandbox="${sandbox}" srcdoc="${link(url)}"></iframe>`;
  const press = async (tab) => {
    const [opened] = await Promise.all([tab.context().waitForEvent('page'), tab.frameLocator('iframe').locator('a').click()]);
    return opened;
  };
  await foreign(frame('allow-popups allow-popups-to-escape-sandbox'), async (tab) => { await (await press(tab)).locator('h1').waitFor(); });
  // Otherwise Cross-Origin-Opener-Policy forbids it: said in docs/hosting.md.
  await foreign(frame('allow-popups allow-scripts'), async (tab) => {
    const opened = await press(tab);
    await opened.waitForTimeout(1500);
    assert.match(opened.url(), /chrome-error/);
  });
});
