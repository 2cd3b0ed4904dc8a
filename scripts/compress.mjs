// Puts packed copies (.br, .gz) beside the files of a folder, for servers that send them as they are (docs/hosting.md).
// Usage, after make build: node scripts/compress.mjs [FOLDER]. Tighter than a server would pack at each request, and no work for it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder = 'dist'] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true }).filter((file) => /\.(html|js|json|css|wasm|txt|svg|webmanifest)$/.test(file))) {
  const bytes = readFileSync(`${folder}/${name}`);
  writeFileSync(`${folder}/${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
}
