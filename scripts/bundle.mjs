// Scripts and style sheets, each with all it imports, minified.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const build = (options) => buildSync({
  bundle: true, write: false, minify: true, target: 'es2022', charset: 'utf8', logOverride: { 'empty-import-meta': 'silent' }, ...options,
}).outputFiles[0].text;

/** A module made of a text, as a file that the bundles can import. */
function module(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return resolve(path);
}

/** What wasm-bindgen wrote, as a function that makes a fresh instance at each call: widgets of one page share nothing. */
export function instances(glue) {
  const made = build({ entryPoints: [glue], format: 'iife', globalName: 'made' });
  return module(`${glue.replace(/\.js$/, '')}.instances.js`, `export default () => { ${made}; return made; };`);
}

/** A style sheet. */
export const style = (path) => build({ entryPoints: [path] });

/** A style sheet as a module that gives its text. */
export const styleModule = (path, text) => module(path, `export default ${JSON.stringify(text)};`);

/** A script; `alias` names modules, `define` constants. */
export const script = (path, alias = {}, define = {}) => build({
  entryPoints: [path], format: 'esm', alias, define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
});
