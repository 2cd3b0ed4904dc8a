// The program can't even ask: a wasm module can call nothing but what it imports, and this is all that it imports.
// Read from the glue that the build writes (target/widget/widget.js), where each import is one small function.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const glue = readFileSync(join(process.env.CARGO_TARGET_DIR ?? 'target', 'widget/widget.js'), 'utf8');
const bodies = Array.from(glue.matchAll(/^ {8}\w+: function\([^]*?^ {8}\}.*,$/gm), ([body]) => body);

/** What an import does, in short: `.append()`, `.value`, `.value =`, `new Date`, `instanceof Element`. */
function short(body) {
  if (body.includes('table.set(')) return '(table)';
  const [found] = [
    /(?<what>new [A-Z]\w+)\(/, /(?<what>(?:Date|Reflect|Promise)\.\w+)\(/, /(?<what>instanceof \w+)/, /typeof\(?\s?(?:obj|arg\d)\)? === '(?<type>\w+)'/,
    /typeof (?<global>\w+) === 'undefined'/, /arg\d\.(?<set>\w+) = /, /arg\d\.(?<call>\w+)\(/, /= arg\d\.(?<get>\w+);/,
    /(?<closure>makeM?u?t?Closure)\(/, /^ +(?<free>[a-z]\w+)\(/m, /(?<what>!arg0|arg0 === undefined|= arg0;|getStringFromWasm0|arg0\[arg1)/,
  ].map((pattern) => pattern.exec(body.split('\n').slice(1).join('\n'))?.groups).filter(Boolean);
  const { what, type, global, set, call, get, closure, free } = found ?? {};
  if (call) return `.${call}()`;
  if (get) return `.${get}`;
  if (set) return `.${set} =`;
  return what ?? (type && `is ${type}`) ?? global ?? (closure && 'closure') ?? (free && `${free}()`) ?? body;
}

test('the program imports what is on the list, and nothing that sends', () => {
  const imported = [...new Set(bodies.map(short))].sort();
  const list = readFileSync('tests/browser/attack/imports.txt', 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const allowed = list.map((line) => {
    const [name, why] = line.split(' – ');
    assert.ok(why?.length > 3, `${name}: what for?`);
    return name;
  });
  assert.ok(bodies.length > 60, 'the imports were found');
  assert.equal(bodies.length, WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(
    join(process.env.CARGO_TARGET_DIR ?? 'target', 'widget/widget_bg.wasm')))).length, 'all of them');
  assert.deepEqual(imported.filter((name) => !allowed.includes(name)), [], 'not on the list');
  assert.deepEqual(allowed.filter((name) => !imported.includes(name)), [], 'on the list, but no longer imported');
  // Whatever the list says.
  const sends = /fetch|sendBeacon|XMLHttp|Socket|EventSource|WebTransport|RTC|postMessage|\beval|\bFunction\(|location\s*=|\.(href|src|innerHTML) =|\.open\(|\.assign\(|\.replace\(|\.reload\(|\.write\(|Reflect\.get|import\(|insertAdjacent|\.submit\(/;
  assert.deepEqual(bodies.filter((body) => sends.test(body)), []);
});

// It can make elements, and some elements load something.
test('the program names no element and no attribute that loads or sends', () => {
  const sources = ['src/widget', 'src/widget/answer', 'src/widget/answer/picture'].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.rs')).map((name) => readFileSync(join(folder, name), 'utf8'))).join('\n');
  const tags = new Set(Array.from(sources.matchAll(/\b(?:el|svg)\(\s*"([\w-]+)"/g), ([, tag]) => tag));
  const attributes = new Set(Array.from(sources.matchAll(/\battr(?:_if)?\([^"]*?"([\w-]+)"/g), ([, attribute]) => attribute));
  assert.ok(tags.has('input') && tags.has('svg') && attributes.has('href'));
  const loading = ['img', 'image', 'use', 'feImage', 'audio', 'video', 'source', 'track', 'picture', 'iframe', 'frame', 'object', 'embed', 'script', 'link', 'meta', 'base', 'style'];
  assert.deepEqual(loading.filter((tag) => tags.has(tag)), []);
  const sending = ['src', 'srcset', 'action', 'formaction', 'ping', 'poster', 'data', 'style', 'background', 'manifest', 'http-equiv', 'attributionsrc'];
  assert.deepEqual(sending.filter((attribute) => attributes.has(attribute)), []);
});

test('the script around the program sends nowhere but to its own files', () => {
  const [, name] = /<script type="module"[^>]* src="\.\/([^"]*)"/.exec(readFileSync('dist/index.html', 'utf8'));
  const script = readFileSync(join('dist', name), 'utf8');
  const count = (word) => script.split(word).length - 1;
  // Program and words; what explains a failure; what wasm-bindgen would do with an address (it gets none); the panel's attempt.
  assert.equal(count('fetch('), 4);
  assert.equal(count('sendBeacon'), 1, "the panel's attempt");
  assert.equal(count('import('), 1, 'what explains a failure, its integrity checked before');
  assert.equal(count('postMessage'), 3, 'public/frame.js: that there is a frame, and what public/told.js lets through');
  for (const word of ['eval(', 'Function(', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'innerHTML', 'document.write', 'importScripts']) {
    assert.equal(count(word), 0, word);
  }
});
