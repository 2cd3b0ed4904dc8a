// Writes the folder to upload: the page, and the files it names, minified, named by their hash, with their integrity.
// Usage: node scripts/pack.mjs GLUE.js APP.wasm FOLDER. Called by scripts/build.sh and, while developing, by Trunk.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

const [glue, wasm, folder] = process.argv.slice(2);

/** A script or style sheet with all it imports, minified. */
const bundle = (path, define = {}) => buildSync({
  entryPoints: [path], bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', alias: { glue: resolve(glue) }, define,
}).outputFiles[0].contents;

/** Writes one file under its hashed name; gives its address and integrity. */
function put(type, bytes) {
  const hash = (algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
  const name = `moje-pravice-${hash('sha256', 'hex').slice(0, 16)}.${type}`;
  writeFileSync(`${folder}/${name}`, bytes);
  return [`./${name}`, `sha384-${hash('sha384', 'base64')}`];
}

/** The attributes that name a written file in HTML. */
const named = ([address, integrity], attribute, integrityAttribute = 'integrity') => `${attribute}="${address}" ${integrityAttribute}="${integrity}"`;

/**
 * Takes the words of the languages out of the program: they lie in custom sections named text.<code>, put there by the
 * build (build/text.rs), so that words and program always belong together.
 */
function takeTextsOut(bytes) {
  const number = (at) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) << shift;
      if (byte < 128) return [value, at];
    }
  };
  const kept = [bytes.subarray(0, 8)];
  const texts = {};
  for (let at = 8; at < bytes.length;) {
    const [length, start] = number(at + 1);
    const end = start + length;
    const [nameLength, nameStart] = number(start);
    const name = bytes[at] === 0 ? bytes.toString('latin1', nameStart, nameStart + nameLength) : '';
    if (name.startsWith('text.')) texts[name.slice(5)] = bytes.subarray(nameStart + nameLength, end);
    else kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!texts.sl) throw new Error('The program carries no words: see build/text.rs');
  return { program: Buffer.concat(kept), texts };
}

mkdirSync(folder, { recursive: true });
const { program, texts } = takeTextsOut(readFileSync(wasm));
const addresses = Object.fromEntries(Object.entries(texts).map(([code, bytes]) => [code, put('txt', bytes)]));
const html = readFileSync('index.html', 'utf8')
  // Browsers ignore the integrity of such a preload and warn of it; boot.js hands it to fetch().
  .replace(/<link data-trunk rel="rust"[^>]*>/, () =>
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin ${named(put('wasm', program), 'href', 'data-integrity')}>`)
  .replace(/<link data-pack rel="stylesheet" href="([^"]*)">/g, (_, path) => `<link rel="stylesheet" ${named(put('css', bundle(path)), 'href')}>`)
  .replace(/<script data-pack type="module" src="([^"]*)">/g, (_, path) =>
    `<script type="module" ${named(put('js', bundle(path, { TEXTS: JSON.stringify(addresses) })), 'src')}>`);
if (/data-(trunk|pack)/.test(html)) throw new Error('index.html marks an element that scripts/pack.mjs does not know');
writeFileSync(`${folder}/index.html`, html);
