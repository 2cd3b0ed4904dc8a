// Prints the size of each file in dist/ and fails when a first visit costs more than the budget.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// What a first visit may cost at most, in bytes of brotli, so that it never grows unnoticed. The aim is 100,000
// (docs/toolchain.md tells where the bytes go); lower this number whenever the page gets smaller, never raise it lightly.
const BUDGET = 273_500; // What if, the line and its words: 22 kB.
// Where the sources of the standard library can't be had, it comes as it is, with the messages of panics.
const LIBRARY_AS_IT_IS = 25_000;

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const row = (name, ...sizes) => console.log(name.padEnd(44) + sizes.map((size) => size.toLocaleString('en').padStart(11)).join(''));

const html = readFileSync('dist/index.html', 'utf8');
// The pages in embed/ are for those who run other sites; no visit loads them.
const files = readdirSync('dist').filter((name) => name !== 'embed').sort();
const measure = (name) => {
  const bytes = readFileSync(`dist/${name}`);
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
};

// A visit loads the page, what it names, and the words of one language: here the longest, as compressed.
const words = files.filter((name) => name.endsWith('.txt')).map((name) => [name, measure(name)]);
const [longest] = words.sort(([, a], [, b]) => b[2] - a[2]);
const total = [0, 0, 0];
console.log(`${'first visit, bytes'.padEnd(44)}        raw       gzip     brotli`);
const later = [];
for (const name of files) {
  // The browser fetches the manifest, like the worker and the icons, when it keeps the page; that is later.
  const first = name === 'index.html' || name === longest[0] || (html.includes(name) && !name.endsWith('.webmanifest'));
  if (!first) { later.push(name); continue; }
  const sizes = measure(name);
  sizes.forEach((size, i) => { total[i] += size; });
  row(name, ...sizes);
}
row('total', ...total);
console.log(`The words of a language: ${words.at(-1)[1][2].toLocaleString('en')} to ${longest[1][2].toLocaleString('en')} bytes of brotli.`);
console.log(`Not needed for a first visit: ${later.length} files.`);

const wasm = readFileSync(`dist/${files.find((name) => name.endsWith('.wasm'))}`);
const budget = BUDGET + (wasm.includes('called `Option::unwrap()`') ? LIBRARY_AS_IT_IS : 0);
if (total[2] > budget) {
  console.error(`✗ A first visit costs ${total[2]} bytes of brotli; the budget in scripts/size.mjs is ${budget}.`);
  process.exit(1);
}

// What every page that has the element loads, whether or not anyone scrolls to it.
const EMBED = 2_000;
const [, , embed] = measure('embed.js');
if (embed > EMBED) {
  console.error(`✗ embed.js costs ${embed} bytes of brotli; it may cost ${EMBED}.`);
  process.exit(1);
}
console.log(`embed.js costs ${embed.toLocaleString('en')} bytes of brotli and may cost ${EMBED.toLocaleString('en')}.`);
console.log(`Within the budget of ${budget.toLocaleString('en')} bytes of brotli.`);
