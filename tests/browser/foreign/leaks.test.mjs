// A widget that is taken away is gone: after many of them no element, no listener, no document and no program is left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSER } from '../browsers.mjs';
import { host, line, mounted, page as foreign } from './host.mjs';

const TIMES = Number(process.env.MOUNTS ?? 100);

test(`${TIMES} mounts and unmounts leave nothing behind`, { skip: BROWSER !== 'chromium' && 'only Chromium can be asked' }, () =>
  host({ html: (address) => foreign(line(address)) }, async ({ page, tab }) => {
    await mounted(page);
    const session = await tab.newCDPSession(page);
    await session.send('Performance.enable');
    const count = async () => {
      for (let i = 0; i < 3; i++) {
        await session.send('HeapProfiler.collectGarbage');
        await page.waitForTimeout(100);
      }
      const { metrics } = await session.send('Performance.getMetrics');
      const { result: { objectId } } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: objectId, objectGroup: 'counting' });
      const { result: { value: memories } } = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.length; }', returnByValue: true });
      await session.send('Runtime.releaseObjectGroup', { objectGroup: 'counting' });
      await session.send('Runtime.releaseObject', { objectId });
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents'), memories, heap: of('JSHeapUsedSize') };
    };
    /** Mounts it so many times, each time as far as its first question, with an answer. */
    const again = (times) => page.evaluate(async (times) => {
      const main = document.querySelector('main');
      const until = async (what) => {
        for (let i = 0; i < 2000; i++) {
          const found = what();
          if (found) return found;
          await new Promise((done) => { setTimeout(done, 10); });
        }
        throw new Error(`not there: ${what}`);
      };
      for (let i = 0; i < times; i++) {
        document.querySelector('moje-pravice')?.remove();
        const made = document.createElement('moje-pravice');
        made.lang = 'sl';
        main.append(made);
        const find = (selector) => made.shadowRoot.querySelector(selector);
        (await until(() => find('[data-do=guide]'))).click();
        const field = await until(() => find('.mp input[type=text]'));
        field.value = '1';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
      }
      document.querySelector('moje-pravice').remove();
      await new Promise((done) => { setTimeout(done, 50); });
    }, times);
    await again(5); // what is kept once: the files, the code made of them
    const before = await count();
    await again(TIMES);
    const after = await count();
    assert.ok(after.memories <= before.memories, `memories of programs: ${before.memories}, then ${after.memories}`);
    assert.ok(before.memories <= 1, `after taking it away ${before.memories} memories are left`);
    for (const what of ['nodes', 'listeners', 'documents']) assert.ok(after[what] <= before[what] + 5, `${what}: ${before[what]}, then ${after[what]}`);
    assert.ok(after.heap < before.heap * 1.5 + 1e6, `heap: ${before.heap}, then ${after.heap}`);
  }));
