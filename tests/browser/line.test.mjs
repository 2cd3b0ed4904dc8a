// What the generator gives to paste is read by a browser as it was meant, whatever stands in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line } from '../../public/embed/line.js';
import { launch } from './browsers.mjs';

const HOSTILE = ['"><script>window.hit = 1</script>', '&quot;&amp;"\'', '</moje-pravice><img src=x onerror="window.hit = 1">', 'a\nb', 'š 中 ع'];

test('no value can leave its attribute', async () => {
  const browser = await launch({});
  try {
    const page = await browser.newPage();
    for (const value of HOSTILE) {
      for (const mode of ['element', 'frame', 'plain']) {
        const html = line('https://example.org/a/', { mode, facts: value, rights: value, lang: 'sl' });
        const found = await page.evaluate(([html, mode]) => {
          document.body.innerHTML = html;
          const widget = document.body.querySelector(mode === 'plain' ? 'iframe' : 'moje-pravice');
          const tags = [...document.body.querySelectorAll('*')].map(({ localName }) => localName);
          const read = (name) => (mode === 'plain' ? new URLSearchParams(widget.src.split('#')[1]).get(name) : widget.getAttribute(name));
          return { tags, facts: read('facts'), rights: read('rights'), lang: read('lang') };
        }, [html, mode]);
        assert.deepEqual(found, { tags: mode === 'plain' ? ['iframe'] : ['script', 'moje-pravice', 'a'], facts: value, rights: value, lang: 'sl' });
      }
    }
    assert.equal(await page.evaluate(() => window.hit), undefined);
  } finally {
    await browser.close();
  }
});

test('the shortest line', () => {
  assert.equal(line('https://example.org/', { mode: 'element' }),
    '<script type="module" src="https://example.org/embed.js"></script>\n<moje-pravice><a href="https://example.org/">Moje pravice</a></moje-pravice>');
});
