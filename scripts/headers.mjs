// What public/_headers says: read by the test server, by scripts/hosting.mjs, which writes the same for other servers,
// and by scripts/check-hosting.mjs.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** The type of each kind of file in dist/, by the end of its name. */
export const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8', wasm: 'application/wasm', webmanifest: 'application/manifest+json',
  json: 'application/json', svg: 'image/svg+xml', png: 'image/png',
};

/** The type of a file. */
export const typeOf = (file) => TYPES[extname(file).slice(1)] ?? 'application/octet-stream';

/** The rules of a file in the format of Netlify and Cloudflare Pages: [{ path, headers: [[name, value]] }]. */
export function parse(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (/^\S/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (!name || !rules.length) throw new Error(`_headers: not understood: ${line}`);
    rules.at(-1).headers.push([name, value.trim()]);
  }
  return rules;
}

/** A path of a rule as a pattern; `*` stands for anything. */
export const pattern = (path) => `^${path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&')).join('.*')}$`;

/** The headers of one path, by name in small letters. A name that two rules give is an error: hosts differ in what they do. */
export function headersFor(rules, path) {
  const found = {};
  for (const { path: wanted, headers } of rules) {
    if (!new RegExp(pattern(wanted)).test(path)) continue;
    for (const [name, value] of headers) {
      if (name.toLowerCase() in found) throw new Error(`_headers: ${path} gets ${name} twice`);
      found[name.toLowerCase()] = value;
    }
  }
  return found;
}

/** The rules of a file. */
export const read = (file) => parse(readFileSync(file, 'utf8'));

/** The directives of a policy: { name: 'value' }. */
export const directives = (policy) => Object.fromEntries(policy.split(';').map((part) => part.trim()).filter(Boolean)
  .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
