// Scripts and style sheets, each with all it imports, minified.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { themed } from './themes.mjs';

const build = (options) => buildSync({
  bundle: true, write: false, minify: true, target: 'es2022', charset: 'utf8', logOverride: { 'empty-import-meta': 'silent' }, ...options,
}).outputFiles[0].text;

/** A module made of a text, as a file that the bundles can import. */
function module(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return resolve(path);
}

const EXPORTS = 'wasm = instance.exports;';

/**
 * What wasm-bindgen wrote, as a function that makes a fresh instance at each call: widgets of one page share nothing. It
 * calls `stopped` with what the program throws, wherever that was called from.
 */
export function instances(glue) {
  const written = readFileSync(glue, 'utf8');
  if (written.split(EXPORTS).length !== 2) throw new Error(`${glue} does not say “${EXPORTS}” once: scripts/bundle.mjs looks for that`);
  const contents = written.replace(EXPORTS, 'wasm = watched(instance.exports);');
  const made = build({ stdin: { contents, resolveDir: dirname(glue) }, format: 'iife', globalName: 'made' });
  const watched = `const watched = (all) => Object.fromEntries(Object.entries(all).map(([name, one]) => [name, typeof one !== 'function' ? one : (...given) => {
    try { return one(...given); } catch (error) { stopped(error); throw error; }
  }]));`;
  return module(`${glue.replace(/\.js$/, '')}.instances.js`, `export default (stopped = () => {}) => { ${watched} ${made}; return made; };`);
}

/** The attributes that name a written file in HTML: its address and integrity. */
export const named = ([address, integrity], attribute) => `${attribute}="${address}" integrity="${integrity}"`;

/** A style sheet, with both themes to choose. */
export const style = (path) => themed(build({ entryPoints: [path] }));

/** A style sheet as a module that gives its text. */
export const styleModule = (path, text) => module(path, `export default ${JSON.stringify(text)};`);

/** A script; `alias` names modules, `define` constants. */
export const script = (path, alias = {}, define = {}, target = 'es2022') => build({
  entryPoints: [path], format: 'esm', target, alias, define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
});
