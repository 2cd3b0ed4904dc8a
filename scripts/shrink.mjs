// Makes wasm-bindgen's glue and wasm smaller, together: what the scripts can't reach goes, names become short, wasm-opt does the rest.
// Usage: node scripts/shrink.mjs GLUE.js APP.wasm, which are overwritten. Called by scripts/build.sh and, for a release, by Trunk.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [glue, wasm] = process.argv.slice(2);

// Leptos brings classes for servers that stream. Their exports hold on to code that this page never runs.
let script = readFileSync(glue, 'utf8');
for (const [whole, name] of script.matchAll(/^export class (\w+) \{\n[^]*?^\}\nif \(Symbol.dispose\).*\n/gm)) {
  script = script.replace(whole, '').replace(new RegExp(`^const ${name}Finalization = [^]*?;\n`, 'm'), '');
}
const reached = new Set(Array.from(script.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name));
rename((name) => (reached.has(name) ? name : null), (name) => name);

// Neither --all-features (it writes imports that browsers refuse) nor a strip before it (it reads the feature section).
// --low-memory-unused: the stack comes first in memory, so nothing lives in its last kilobyte.
execFileSync('wasm-opt', ['--low-memory-unused', '--flatten', '--rereloop', '-Oz', '-Oz', wasm, '-o', wasm]);

// An import that the wasm no longer has goes from the glue too, where each is one entry of an object.
const left = new Set(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm))).map((entry) => entry.name));
script = script.replace(/^ {8}(__wb\w+): function\([^]*?^ {8}\}.*,\n/gm, (entry, name) => (left.has(name) ? entry : ''));

// Long names are a kilobyte of each file.
const short = new Map();
const shorten = (name) => short.get(name) ?? short.set(name, `_${short.size.toString(36)}`).get(name);
rename(shorten, shorten);
writeFileSync(glue, script.replace(/(?<=\bwasm\.)\w+|(?<=^ {8})\w+(?=: function\()/gm, (name) => short.get(name) ?? name));

/** Renames the exports of the wasm (those that get no name go) and its imports. */
function rename(exported, imported) {
  const bytes = readFileSync(wasm);
  let at = 8;
  const number = () => { let value = 0; for (let shift = 0; ; shift += 7) { const byte = bytes[at++]; value |= (byte & 127) << shift; if (byte < 128) return value >>> 0; } };
  const leb = (value) => { const out = []; do { out.push((value & 127) | (value > 127 ? 128 : 0)); value >>>= 7; } while (value); return Buffer.from(out); };
  const string = () => { const length = number(); at += length; return bytes.toString('utf8', at - length, at); };
  const named = (name) => Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name)]);
  const parts = [bytes.subarray(0, 8)];
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    let body = bytes.subarray(at, end);
    if (id === 2) {
      const entries = [];
      for (let count = number(); count > 0; count--) {
        const [module, name, from] = [string(), string(), at];
        // Every import of wasm-bindgen is a function: a kind and the number of its type.
        if (bytes[at++] !== 0) throw new Error(`the import ${name} is no function`);
        number();
        entries.push(Buffer.concat([named(module), named(imported(name)), bytes.subarray(from, at)]));
      }
      body = Buffer.concat([leb(entries.length), ...entries]);
    } else if (id === 7) {
      const entries = [];
      for (let count = number(); count > 0; count--) {
        const [name, from] = [exported(string()), at];
        at++;
        number();
        if (name !== null) entries.push(Buffer.concat([named(name), bytes.subarray(from, at)]));
      }
      body = Buffer.concat([leb(entries.length), ...entries]);
    }
    parts.push(Buffer.from([id]), leb(body.length), body);
    at = end;
  }
  writeFileSync(wasm, Buffer.concat(parts));
}
