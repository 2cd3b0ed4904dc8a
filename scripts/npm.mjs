// Writes the package for JavaScript. Usage: node scripts/npm.mjs PROGRAM GLUE.js APP.wasm FOLDER, with PROGRAM the command line.
// Called by scripts/npm.sh.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeTextsOut } from './texts.mjs';
import { types } from './types.mjs';
import { VERSION } from './version.mjs';

const [program, glue, wasm, folder] = process.argv.slice(2);
const put = (name, content) => writeFileSync(join(folder, name), content);
const printed = (...words) => JSON.parse(execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 }));
const made = '// Written by scripts/npm.mjs; changes here are lost.\n';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// What is written by hand.
for (const name of readdirSync('src/npm')) cpSync(join('src/npm', name), join(folder, name));
cpSync('LICENSE', join(folder, 'LICENSE'));
put('package.json', `${JSON.stringify({ ...JSON.parse(readFileSync('src/npm/package.json', 'utf8')), version: VERSION }, null, 2)}\n`);

// The program, without the words of the page, which nothing here reads. Its glue becomes a function, so that a program
// that has stopped can be started afresh.
put('moje-pravice.wasm', takeTextsOut(readFileSync(wasm)).program);
const script = readFileSync(glue, 'utf8');
const exported = Array.from(script.matchAll(/^export function (\w+)/gm), ([, name]) => name);
put('glue.js', `${made}export function glue() {\n${script.replace(/^export /gm, '')}\nreturn { ${exported.join(', ')} };\n}\n`);

// What the command line prints.
const schema = { household: printed('schema', 'household'), estimate: printed('schema', 'estimate') };
// Where facts are not known: what goes in, and what comes out. Their types are enough, and their schemas as files.
const open = { 'open-household': printed('schema', 'open-household'), range: printed('schema', 'range') };
for (const [name, one] of Object.entries({ ...schema, ...open })) {
  put(`${name}.schema.json`, `${JSON.stringify(one, null, 1)}\n`);
  put(`${name}.d.ts`, made + types(one, name.endsWith('household')));
}
put('schema.js', `${made}export const schema = ${JSON.stringify(schema)};\n`);
put('parameters.js', `${made}export const parameters = [\n${printed('parameters').map((one) => JSON.stringify(one)).join(',\n')},\n];\n`);
put('version.js', `${made}export const VERSION = '${VERSION}';\nexport const CONTRACT = ${schema.household.properties.contract.default};\n`);

// The element: the built page, to be copied onto a server whole. Its files name each other by their hash. The page about
// the law is not part of it.
if (existsSync('dist/embed.js')) {
  cpSync('dist', join(folder, 'embed'), { recursive: true, filter: (path) => path !== join('dist', 'law') });
} else {
  console.log('▸ dist/ has no embed.js, so the package has no embed/ and its element can not be loaded.');
}
