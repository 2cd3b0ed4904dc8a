// What goes to and fro between the frame and the page around it, and who may speak.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../public/told.js';
import { PAGES } from '../families/wages.mjs';
import { walk } from '../form.mjs';
import { around, asPage, element, hosted, inside, still } from './host.mjs';

test('only what is named may be told, and only as it is named', () => {
  assert.deepEqual(told('progress', { page: 3, answer: 'secret' }), { type: 'progress', detail: { page: 3 } });
  assert.deepEqual(told('resize', { height: 900 }), { type: 'resize', detail: { height: 900 } });
  assert.deepEqual(told('top', { at: 0 }), { type: 'top', detail: { at: 0 } });
  assert.deepEqual(told('ready', { version: '0.5.0', contract: 1, more: 1 }), { type: 'ready', detail: { version: '0.5.0', contract: 1 } });
  for (const [type, detail] of [
    ['answer', { page: 1 }], ['progress', { page: 'DSP' }], ['progress', { page: 1.5 }], ['progress', undefined], ['progress', null], ['progress', {}],
    ['resize', { height: -1 }], ['resize', { height: Infinity }], ['ready', { version: 'a b', contract: 1 }], ['constructor', {}], ['top', { at: '0' }],
  ]) assert.equal(told(type, detail), undefined, `${type} ${JSON.stringify(detail)}`);
  assert.equal(told('result', { total: '1' }), undefined, 'no result unasked');
  assert.equal(told('result', 'text', true), undefined);
  assert.deepEqual(told('result', { total: '1' }, true), { type: 'result', detail: { total: '1' } });
});

/** A host of its own: answers the frame by hand and keeps all that it hears. */
const byHand = (attributes = '') => `<iframe id="frame" title="Moje pravice" ${attributes} style="width: 100%; height: 600px"></iframe>
  <script>
    const inner = document.getElementById('frame');
    window.said = [];
    window.ports = [];
    window.give = (data = { 'moje-pravice': 1 }) => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1);
      port1.onmessage = ({ data }) => said.push([ports.indexOf(port1), data]);
      inner.contentWindow.postMessage(data, '*', [port2]);
    };
    addEventListener('message', (event) => said.push(['hello', event.data, event.origin, event.source === inner.contentWindow]));
    inner.src = 'OUR/#lang=sl';
  </script>`;

test('the frame says that it is there, takes one port, and answers are in nothing that it says', () =>
  hosted({ '/': around(byHand('sandbox="allow-scripts"')) }, async ({ page }) => {
    const frame = await inside(page);
    const hello = await page.evaluate(() => said.splice(0));
    assert.deepEqual(hello, [['hello', { 'moje-pravice': 1 }, 'null', true]]);
    // Not this: malformed, or of another version.
    for (const wrong of [{}, { 'moje-pravice': 2 }, 'moje-pravice', null]) await page.evaluate((wrong) => give(wrong), wrong);
    await page.evaluate(() => inner.contentWindow.postMessage({ 'moje-pravice': 1 }, '*'));
    await still(page);
    assert.deepEqual(await page.evaluate(() => said.splice(0)), []);
    await page.evaluate(() => { ports.length = 0; give(); give(); });
    await walk(asPage(page, frame), 'sl', PAGES);
    await still(page);
    const said = await page.evaluate(() => window.said.splice(0));
    assert.deepEqual([...new Set(said.map(([port]) => port))], [0], 'the second port is not used, and nothing is said to the window');
    const allowed = { ready: ['contract', 'version'], progress: ['page'], resize: ['height'], top: ['at'] };
    for (const [, { type, detail, ...more }] of said) {
      assert.deepEqual(Object.keys(detail).sort(), allowed[type], type);
      assert.deepEqual(more, {});
      if (type !== 'ready') for (const value of Object.values(detail)) assert.ok(Number.isInteger(value), type);
    }
    const kinds = said.map(([, { type }]) => type);
    for (const kind of ['ready', 'progress', 'resize', 'top']) assert.ok(kinds.includes(kind), kind);
    const pages = said.filter(([, { type }]) => type === 'progress').map(([, { detail }]) => detail.page);
    assert.ok(pages.length > 5 && Math.max(...pages) < 100, `${pages}`);
    // The first port is used still, and what it brings in that is no option does no harm.
    await page.evaluate(() => {
      for (const wrong of [null, 1, {}, { options: 1 }, { options: 'lang=xx' }, { options: '<script>' }]) ports[0].postMessage(wrong);
      ports[1].postMessage({ options: 'lang=it' });
    });
    await still(page);
    assert.equal(await frame.locator('html').getAttribute('lang'), 'sl');
    await page.evaluate(() => ports[0].postMessage({ options: 'lang=en&theme=dark' }));
    await frame.locator('html[lang=en][data-theme=dark]').waitFor();
  }, { expected: /lang="xx"/ }));

test('only the page around may give the port: not another frame, not another window, not the frame itself', () =>
  hosted({
    '/': around(`${byHand('sandbox="allow-scripts"')}<iframe id="attacker" title="x" src="/attack"></iframe>`),
    '/attack': `<!doctype html><link rel="icon" href="data:,"><script>
      window.heard = [];
      window.attack = (victim) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => heard.push(data);
        victim.postMessage({ 'moje-pravice': 1, allowed: true }, '*', [port2]);
      };
      // Another frame of the same page, or a window that opened it.
      const around = parent === window ? opener : parent;
      setTimeout(() => attack(around.frames[0]), 0);
      setInterval(() => attack(around.frames[0]), 200);
    </script>`,
  }, async ({ page, tab }) => {
    const frame = await inside(page);
    const opened = tab.waitForEvent('page');
    await page.evaluate(() => { open('/attack'); });
    const third = await opened;
    await frame.evaluate(() => {
      window.heard = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(data);
      postMessage({ 'moje-pravice': 1 }, '*', [port2]);
    });
    await third.waitForTimeout(700);
    await page.bringToFront();
    await frame.evaluate(() => document.querySelector('[data-do=guide]').click());
    await still(page);
    const attacker = page.frames().find((one) => one.url().endsWith('/attack'));
    for (const [who, where] of [['another frame', attacker], ['another window', third], ['itself', frame]]) {
      assert.deepEqual(await where.evaluate(() => heard), [], who);
    }
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.framed), undefined);
    // The page around still may.
    await page.evaluate(() => { said.length = 0; give(); });
    await page.waitForFunction(() => said.some(([, { type }]) => type === 'resize'));
  }));

test('the element takes nothing from anyone but its frame, and gives that one port', () =>
  hosted({
    '/': around(`${element('lang="sl"')}<iframe id="attacker" title="x" src="/attack"></iframe>`),
    '/attack': `<!doctype html><link rel="icon" href="data:,"><script>
      window.ports = 0;
      addEventListener('message', ({ ports }) => { window.ports += ports.length; });
      setInterval(() => {
        parent.postMessage({ 'moje-pravice': 1 }, '*');
        parent.postMessage({ type: 'resize', detail: { height: 9999 } }, '*');
        parent.postMessage({ type: 'result', detail: {} }, '*');
      }, 100);
    </script>`,
  }, async ({ page }) => {
    const frame = await inside(page);
    await page.waitForTimeout(700);
    const attacker = page.frames().find((one) => one.url().endsWith('/attack'));
    assert.equal(await attacker.evaluate(() => ports), 0);
    const heard = () => page.evaluate(() => window.heard.filter(([type]) => type !== 'message'));
    const before = await heard();
    assert.ok(before.every(([type, detail]) => type !== 'result' && detail.height !== 9999));
    // Whatever comes into the frame later gets no port.
    await frame.evaluate(() => {
      window.more = 0;
      addEventListener('message', ({ ports }) => { window.more += ports.length; });
      parent.postMessage({ 'moje-pravice': 1 }, '*');
      parent.postMessage({ type: 'resize', detail: { height: 9999 } }, '*');
    });
    await still(page);
    assert.equal(await frame.evaluate(() => more), 0);
    assert.deepEqual(await heard(), before);
  }));

test('what the person answers is in no event of the element', () =>
  hosted({ '/': around(element('lang="sl"')) }, async ({ page }) => {
    await walk(asPage(page, await inside(page)), 'sl', PAGES);
    const heard = await page.evaluate(() => window.heard);
    assert.deepEqual(heard.find(([type]) => type === 'ready')?.[1]?.contract > 0, true);
    for (const [type, detail] of heard) {
      if (type === 'message') assert.deepEqual(detail, { 'moje-pravice': 1 });
      else if (type !== 'ready') assert.deepEqual(Object.keys(detail), [{ progress: 'page', resize: 'height' }[type]]);
    }
  }));
