// Writes dist-standalone/moje-pravice.html: the whole page in one file, which opens by a double click, without a server
// and without the internet. Program and words lie in it compressed. Its policy lets nothing run but the one script, and
// lets nothing out. Usage, after scripts/build.sh: node scripts/standalone.mjs [GLUE.js APP.wasm]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { instances, script as bundled, style as styled } from './bundle.mjs';
import { takeTextsOut } from './texts.mjs';
import { grounds } from './themes.mjs';

const target = process.env.CARGO_TARGET_DIR ?? 'target';
const [glue = `${target}/widget/widget.js`, wasm = `${target}/widget/widget_bg.wasm`] = process.argv.slice(2);

const { program, texts } = takeTextsOut(readFileSync(wasm));
const words = Object.fromEntries(Object.entries(texts).map(([code, bytes]) => [code, bytes.toString('utf8')]));

const modules = { glue: instances(glue), source: resolve('public/source-inline.js') };
const script = bundled('public/boot.js', modules, { LANGUAGES: Object.keys(texts), GROUNDS: grounds() }).trim();
const style = styled('public/moje-pravice.css').trim();
if (/<\/(script|style)/i.test(script + style)) throw new Error('The script or the style would end too early within the page.');

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const packed = (id, bytes) => `<script type="text/plain" id="${id}">${gzipSync(bytes, { level: 9 }).toString('base64')}</script>`;
const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; connect-src 'none'; `
  + "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const html = readFileSync('index.html', 'utf8')
  .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
  .replace(/ *<link data-(trunk rel="rust"|pack rel="manifest")[^>]*>\n/g, '')
  .replace(/<link data-pack rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
  .replace(/ *<script data-pack[^>]*><\/script>\n/g, '')
  // There is no other page beside the file.
  .replace(/ *<footer id="law">.*?<\/footer>\n/s, '')
  // After what it needs; a module would wait for it anyway.
  .replace('</body>', () => [packed('program', program), packed('texts', JSON.stringify(words)), `<script type="module">${script}</script>`, '</body>'].join('\n'));
if (/data-(trunk|pack)| (src|href)="(?!data:)/.test(html.slice(0, html.indexOf('</head>')))) throw new Error('index.html names a file that scripts/standalone.mjs does not know.');

mkdirSync('dist-standalone', { recursive: true });
writeFileSync('dist-standalone/moje-pravice.html', html);
console.log(`dist-standalone/moje-pravice.html: ${html.length.toLocaleString('en')} bytes`);
