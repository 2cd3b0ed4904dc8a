// Prints the size of the package for JavaScript and of what a page that estimates would load of it.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = 'target/npm/package/';
const bytes = (number) => number.toLocaleString('en').padStart(11);
const brotli = (name) => brotliCompressSync(readFileSync(folder + name)).length;
const all = readdirSync(folder, { recursive: true }).filter((name) => statSync(folder + name).isFile());

console.log(`the package, packed${bytes(statSync('target/npm/moje-pravice.tgz').size)} bytes; unpacked${bytes(all.reduce((sum, name) => sum + statSync(folder + name).size, 0))} in ${all.length} files`);
console.log(`its wasm${bytes(statSync(`${folder}moje-pravice.wasm`).size)} bytes; in brotli${bytes(brotli('moje-pravice.wasm'))}`);
console.log(`its scripts without schemas and parameters, in brotli${bytes(['index.js', 'program.js', 'glue.js'].reduce((sum, name) => sum + brotli(name), 0))}`);
