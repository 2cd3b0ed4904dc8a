// Writes the folder to upload: the page, and the files it names, minified, named by their hash, with their integrity.
// Usage: node scripts/pack.mjs GLUE.js APP.wasm FOLDER. Called by scripts/build.sh and, while developing, by Trunk.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

const [glue, wasm, folder] = process.argv.slice(2);

/** A script or style sheet with all it imports, minified. */
const bundle = (path) => buildSync({
  entryPoints: [path], bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', alias: { glue: resolve(glue) },
}).outputFiles[0].contents;

/** Writes one file under its hashed name; gives the attributes that name it in HTML. */
function put(type, bytes, address, integrity = 'integrity') {
  const hash = (algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
  const name = `moje-pravice-${hash('sha256', 'hex').slice(0, 16)}.${type}`;
  writeFileSync(`${folder}/${name}`, bytes);
  return `${address}="./${name}" ${integrity}="sha384-${hash('sha384', 'base64')}"`;
}

mkdirSync(folder, { recursive: true });
const html = readFileSync('index.html', 'utf8')
  // Browsers ignore the integrity of such a preload and warn of it; boot.js hands it to fetch().
  .replace(/<link data-trunk rel="rust"[^>]*>/, () =>
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin ${put('wasm', readFileSync(wasm), 'href', 'data-integrity')}>`)
  .replace(/<link data-pack rel="stylesheet" href="([^"]*)">/g, (_, path) => `<link rel="stylesheet" ${put('css', bundle(path), 'href')}>`)
  .replace(/<script data-pack type="module" src="([^"]*)">/g, (_, path) => `<script type="module" ${put('js', bundle(path), 'src')}>`);
if (/data-(trunk|pack)/.test(html)) throw new Error('index.html marks an element that scripts/pack.mjs does not know');
writeFileSync(`${folder}/index.html`, html);
