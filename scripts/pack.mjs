// Writes the folder to upload: the page, and the files it names, minified, named by their hash, with their integrity.
// Usage: node scripts/pack.mjs GLUE.js APP.wasm FOLDER [kept] (or with KEPT=1). Called by scripts/build.sh and, while developing, by Trunk.
// With `kept` browsers keep the page for use without the internet; without, they forget one that they kept before.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instances, named, script, style, styleModule } from './bundle.mjs';
import { embedPages } from './embed-pages.mjs';
import { embedded } from './embedded-style.mjs';
import { lawPages } from './law-pages.mjs';
import { inAllLanguages, takeTextsOut } from './texts.mjs';
import { grounds } from './themes.mjs';

const [glue, wasm, folder, kept = process.env.KEPT] = process.argv.slice(2);

/** Everything that the page may need. */
const files = ['./'];

/** Writes one file under its hashed name; gives its address, as seen from its folder, and integrity. */
function put(type, bytes, into = folder) {
  const hash = (algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
  const name = `moje-pravice-${hash('sha256', 'hex').slice(0, 16)}.${type}`;
  writeFileSync(`${into}/${name}`, bytes);
  files.push(`./${name}`);
  return [`./${name}`, `sha384-${hash('sha384', 'base64')}`];
}

mkdirSync(folder, { recursive: true });
const { program, texts } = takeTextsOut(readFileSync(wasm));
const PROGRAM = put('wasm', program);
const TEXTS = Object.fromEntries(Object.entries(texts).map(([code, bytes]) => [code, put('txt', bytes)]));
// Where the sentences of public/trouble.js stand among the words, which are in the same order in every language.
const sentences = texts.sl.toString('utf8').split('\u0002');
const PLACES = Object.fromEntries(Object.entries(JSON.parse(readFileSync('src/text/sl.json', 'utf8')).trouble)
  .map(([name, sentence]) => [name, sentences.indexOf(sentence)]));
if (Object.values(PLACES).includes(-1)) throw new Error('The words of the program lack the group `trouble`: see src/text/sl.json');
const TROUBLE = put('js', script('public/trouble.js', {}, { PLACES }));
const css = style('public/moje-pravice.css');
const modules = {
  glue: instances(glue),
  source: resolve('public/source.js'),
  style: styleModule(`${glue.replace(/\.js$/, '')}.style.js`, embedded(style('public/css/element.css') + css)),
};
const define = { PROGRAM, TEXTS, TROUBLE, KEPT: Boolean(kept), GROUNDS: grounds(), STOPPED: inAllLanguages('embed', 'stopped') };
const manifest = JSON.parse(readFileSync('public/manifest.json', 'utf8'));
for (const icon of manifest.icons) [icon.src] = put(icon.src.split('.').at(-1), readFileSync(`public/${icon.src}`));
const html = readFileSync('index.html', 'utf8')
  .replace(/<link data-pack rel="manifest"[^>]*>/, () =>
    `<link rel="manifest" href="${put('webmanifest', Buffer.from(JSON.stringify(manifest)))[0]}">`)
  // Browsers ignore the integrity of such a preload and warn of it; public/source.js fetches the file with it.
  .replace(/<link data-trunk rel="rust"[^>]*>/, () =>
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${PROGRAM[0]}">`)
  .replace(/<link data-pack rel="stylesheet"[^>]*>/, () => `<link rel="stylesheet" crossorigin ${named(put('css', css), 'href')}>`)
  .replace(/<script data-pack type="module" src="([^"]*)">/, (_, path) =>
    `<script type="module" crossorigin ${named(put('js', script(path, modules, define)), 'src')}>`)
  .replace(/<script data-pack defer src="([^"]*)">/, (_, path) => `<script defer crossorigin ${named(put('js', script(path, {}, {}, 'es5')), 'src')}>`);
if (/data-(trunk|pack)/.test(html)) throw new Error('index.html marks an element that scripts/pack.mjs does not know');
writeFileSync(`${folder}/index.html`, html);

// What other pages load: a small script under a name that stays, and what fills the element.
const own = [...files];
const ELEMENT = put('js', script('public/element.js', modules, define));
const FRAME = put('js', script('public/embed-frame.js'));
const [loading, failed] = [inAllLanguages('embed', 'loading'), inAllLanguages('embed', 'failed')];
const WORDS = Object.fromEntries(Object.keys(loading).map((code) => [code, [loading[code], failed[code]]]));
const EMBED = script('public/embed.js', {}, { ELEMENT, FRAME, WORDS });
writeFileSync(`${folder}/embed.js`, EMBED);
embedPages(folder, put, `sha384-${createHash('sha384').update(EMBED).digest('base64')}`);
lawPages(folder, put);

// The worker of this build. Its version changes with the page, so that browsers notice.
const version = createHash('sha256').update(html).digest('hex').slice(0, 16);
writeFileSync(`${folder}/sw.js`, script('public/sw.js', {}, { FILES: kept ? own : [], VERSION: version }));

// What the host should send with each file.
copyFileSync('public/_headers', `${folder}/_headers`);
