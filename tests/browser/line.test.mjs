// What the generator gives to paste is read by a browser as it was meant, whatever stands in it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RIGHTS } from '../../scripts/embed-pages.mjs';
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

/** The blocks of code of a document. */
const blocks = (path, language) => [...readFileSync(path, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\\n\`\`\``, 'gs'))].map(([, code]) => code);

test('the lines of the documents are those that the generator makes', () => {
  const at = 'https://rights.example/';
  const chosen = { lang: 'sl', rights: 'vrtec' };
  const inDocument = blocks('docs/embedding.md', 'html');
  assert.deepEqual(inDocument.slice(0, 3), ['element', 'frame', 'plain'].map((mode) => line(at, { mode, ...chosen })));
  assert.equal(inDocument[3], line(`${at}v0.1.0/`, { mode: 'element' }, 'sha384-…').split('\n')[0]);
  assert.deepEqual(blocks('docs/recipes/plain-page.md', 'html'), [line(at, { mode: 'element', lang: 'sl' })]);
  const [, element] = line(at, { mode: 'element', lang: 'sl' }).split('\n');
  assert.ok(readFileSync('docs/recipes/drupal.md', 'utf8').includes(`\`${element}\``));
});

test('the document names the codes of all rights, in the order of the generator', () => {
  const [, table] = readFileSync('docs/embedding.md', 'utf8').split('### Codes of rights');
  assert.deepEqual([...table.split('\n\n')[1].matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code), Object.keys(RIGHTS));
});

test('the codes of rights are those that the self-check takes', { skip: !existsSync('src/embed/rights.rs') && 'it takes none yet' }, () => {
  const taken = [...readFileSync('src/embed/rights.rs', 'utf8').matchAll(/^    \("([\w-]+)", &\["(\w+)"/gm)].map(([, code, right]) => [code, right]);
  assert.deepEqual(Object.entries(RIGHTS), taken);
});

test('the shortest line', () => {
  assert.equal(line('https://example.org/', { mode: 'element' }),
    '<script type="module" src="https://example.org/embed.js"></script>\n<moje-pravice><a href="https://example.org/">Moje pravice</a></moje-pravice>');
});
