// The element and the page in WebKit, the engine of Safari: that they come, can be answered, and go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts } from '../text.mjs';
import { line, page as foreign, servers } from './host.mjs';
import { missing, webkit } from './webkit.mjs';

/** For scripts in the page: waits for what a function finds. */
const UNTIL = `const until = async (what) => {
  for (let i = 0; i < 2500; i++) {
    const found = what();
    if (found) return found;
    await new Promise((done) => { setTimeout(done, 20); });
  }
  throw new Error('not there: ' + what);
};
const root = () => document.querySelector('moje-pravice')?.shadowRoot ?? document;
const find = (selector) => root().querySelector(selector);`;

test('in WebKit', { skip: missing }, async (t) => {
  const { address, own, url, close } = await servers({
    html: (at) => foreign(line(at, 'lang="en" theme="dark"'), { head: '<style>html { font-size: 62.5% } * { letter-spacing: 2px }</style>' }),
    headers: (ours) => ({ 'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src ${ours} 'wasm-unsafe-eval'; connect-src ${ours}` }),
  });
  try {
    await webkit(async ({ name, go, run }) => {
      t.diagnostic(name);
      await go(url);
      const shown = await run(`${UNTIL}
        await until(() => find('[data-do=guide]'));
        const whole = find('.whole');
        const look = getComputedStyle(find('h1'));
        const seen = { lang: whole.lang, paper: getComputedStyle(whole).backgroundColor, spacing: parseFloat(look.letterSpacing), text: getComputedStyle(find('.lead')).fontSize,
          heading: find('h1').textContent, focus: document.activeElement === document.body, title: document.title };
        await until(() => find('.whole[data-languages=all]'));
        find('[data-do=guide]').click();
        const field = await until(() => find('.mp input[type=text]'));
        field.value = '7';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        document.querySelector('moje-pravice').setAttribute('theme', 'light');
        await until(() => find('.whole').dataset.theme === 'light');
        seen.light = getComputedStyle(find('.whole')).backgroundColor;
        seen.asks = !dispatchEvent(new Event('beforeunload', { cancelable: true }));
        document.querySelector('moje-pravice').remove();
        await new Promise((done) => { setTimeout(done, 100); });
        seen.asksStill = !dispatchEvent(new Event('beforeunload', { cancelable: true }));
        return seen;`);
      assert.deepEqual({ ...shown, spacing: undefined }, {
        lang: 'en', paper: 'rgb(17, 22, 20)', spacing: undefined, text: '19.125px', heading: texts('en')('start.title'), focus: true, title: 'A portal',
        light: 'rgb(250, 249, 245)', asks: true, asksStill: false,
      });
      assert.ok(shown.spacing < 0, `the spacing of our heading: ${shown.spacing}`);

      await go(own);
      const step = await run(`${UNTIL}
        (await until(() => find('[data-do=guide]'))).click();
        await until(() => find('.mp input[type=text]'));
        await until(() => document.activeElement?.tagName === 'H1');
        return document.documentElement.dir + ' ' + document.querySelectorAll('fieldset, .question').length;`);
      assert.match(step, /^ltr [1-9]/);
      assert.ok(address.startsWith(own));
    });
  } finally {
    await close();
  }
});
