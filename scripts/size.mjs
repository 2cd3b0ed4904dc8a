// Prints the size of each file in dist/ and fails when a first visit costs more than the budget.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// What a first visit may cost at most, in bytes of brotli, so that it never grows unnoticed. The aim is 90,000
// (docs/toolchain.md tells where the bytes go); lower this number whenever the page gets smaller, never raise it lightly.
const BUDGET = 187_000;

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const row = (name, ...sizes) => console.log(name.padEnd(44) + sizes.map((size) => size.toLocaleString('en').padStart(11)).join(''));

const html = readFileSync('dist/index.html', 'utf8');
const total = [0, 0, 0];
console.log(`${'first visit, bytes'.padEnd(44)}        raw       gzip     brotli`);
const later = [];
for (const name of readdirSync('dist', { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => e.name).sort()) {
  if (name !== 'index.html' && !html.includes(name)) { later.push(name); continue; }
  const bytes = readFileSync(`dist/${name}`);
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
  sizes.forEach((size, i) => { total[i] += size; });
  row(name, ...sizes);
}
row('total', ...total);
if (later.length > 0) console.log(`not in a first visit: ${later.join(', ')}`);

if (total[2] > BUDGET) {
  console.error(`✗ A first visit costs ${total[2]} bytes of brotli; the budget in scripts/size.mjs is ${BUDGET}.`);
  process.exit(1);
}
console.log(`Within the budget of ${BUDGET.toLocaleString('en')} bytes of brotli.`);
