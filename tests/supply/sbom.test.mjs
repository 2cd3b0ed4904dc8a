// The bill of materials says what the published wasm is made of: all of it, nothing else, from where, under which licence.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';

const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const write = (name) => {
  const file = join(folder, name);
  execFileSync('node', ['scripts/sbom.mjs', file]);
  return readFileSync(file, 'utf8');
};
const text = write('bill.json');
const bill = JSON.parse(text);
const part = (component) => component.properties.find(({ name }) => name === 'moje-pravice:part').value;
const of = (...parts) => bill.components.filter((component) => parts.includes(part(component)));
const lock = readFileSync('Cargo.lock', 'utf8');

/** What cargo's own drawing of the tree has, which knows nothing of the build. */
const tree = (edges) => new Set(execFileSync('cargo', ['tree', '--locked', '--target', 'wasm32-unknown-unknown', '--no-default-features',
  '--features', 'widget', '--edges', edges, '--prefix', 'none', '--format', '{p}'], { encoding: 'utf8' })
  .split('\n').map((line) => /^(\S+) v(\S+)/.exec(line)).filter(Boolean).map(([, name, version]) => `${name}@${version}`)
  .filter((crate) => !crate.startsWith('moje-pravice@')));
const named = (components) => components.map(({ name, version }) => `${name}@${version}`).sort();

test('it is CycloneDX 1.6, as its schema demands', () => {
  const schemas = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json').replace('package.json', 'res/schema/');
  const schema = (name) => JSON.parse(readFileSync(`${schemas}${name}.SNAPSHOT.schema.json`, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const valid = ajv.compile(schema('bom-1.6'));
  assert.ok(valid(bill), JSON.stringify(valid.errors, null, 2));
  assert.ok(!valid({ ...bill, components: [{ type: 'crate' }] }), 'the schema refuses what is wrong');
  const refs = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const { ref, dependsOn } of bill.dependencies) assert.deepEqual([ref, ...dependsOn].filter((other) => !refs.includes(other)), []);
});

test('every crate that is linked is in it, and no other', () => {
  const linked = of('linked');
  assert.ok(linked.every(({ scope }) => scope === 'required'));
  assert.deepEqual(named(linked), [...tree('normal,no-proc-macro')].sort());
});

test('what only runs while compiling is named and marked as excluded', () => {
  const helpers = of('macro or build script', 'build tool');
  assert.ok(helpers.length > 0 && helpers.every(({ scope }) => scope === 'excluded'));
  const linked = tree('normal,no-proc-macro');
  assert.deepEqual(named(of('macro or build script')), [...tree('normal,build')].filter((crate) => !linked.has(crate)).sort());
});

test('the code in the wasm comes from crates that it names', () => {
  // The names of functions, which wasm-opt drops later: the crate stands after its hash, or first in the older way.
  const wasm = readFileSync(`${process.env.CARGO_TARGET_DIR ?? 'target'}/wasm32-unknown-unknown/release/widget.wasm`, 'latin1');
  const known = new Set([...of('linked', 'standard library').map(({ name }) => name.replaceAll('-', '_')), 'moje_pravice', 'widget']);
  const crates = new Set();
  for (const [, length, letters] of wasm.matchAll(/(?:Cs[0-9A-Za-z]+_|_ZN)(\d{1,2})_?([a-z]\w*)/g)) crates.add(letters.slice(0, Number(length)));
  assert.ok(['core', 'moje_pravice', 'rust_decimal', 'wasm_bindgen'].every((name) => crates.has(name)), [...crates].join(', '));
  assert.deepEqual([...crates].filter((name) => !known.has(name)), []);
});

test('each crate has the checksum of Cargo.lock, each tool of npm that of package-lock.json', () => {
  for (const { name, version, hashes } of of('linked', 'macro or build script')) {
    const [, sum] = new RegExp(`name = "${name}"\nversion = "${version.replace('+', '\\+')}"\nsource = ".*"\nchecksum = "(.*)"`).exec(lock);
    assert.deepEqual(hashes, [{ alg: 'SHA-256', content: sum }], name);
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const tools = of('build tool').filter(({ purl }) => purl.startsWith('pkg:npm/'));
  assert.ok(['binaryen', 'esbuild'].every((name) => tools.some((tool) => tool.name === name)));
  for (const { name, version, hashes: [{ alg, content }] } of tools) {
    const locked = packages[`node_modules/${name}`];
    assert.equal(version, locked.version);
    assert.equal(`${alg.replace('SHA-', 'sha')}-${Buffer.from(content, 'hex').toString('base64')}`, locked.integrity, name);
  }
});

test('each licence is one that deny.toml allows', () => {
  const [, list] = /allow = \[(.*)\]/.exec(readFileSync('deny.toml', 'utf8'));
  const allowed = new Set(Array.from(list.matchAll(/"(.*?)"/g), ([, id]) => id));
  // An expression of SPDX as one of this language: licences are true or false.
  const isAllowed = (expression) => {
    const terms = expression.replace(/ WITH [\w.-]+/g, '').match(/[()]|[\w.+-]+/g);
    const words = { OR: '||', AND: '&&', '(': '(', ')': ')' };
    return Function(`return ${terms.map((term) => words[term] ?? allowed.has(term)).join(' ')}`)();
  };
  assert.ok(isAllowed('(GPL-3.0 OR MIT) AND Apache-2.0 WITH LLVM-exception') && !isAllowed('MIT AND GPL-3.0'));
  const refused = of('linked', 'standard library', 'macro or build script').filter(({ licenses }) => !isAllowed(licenses[0].expression));
  assert.deepEqual(named(refused), []);
  for (const { name, licenses } of bill.components) assert.ok(licenses?.[0].expression, name);
});

test('it names the Rust that compiled it, and no folder, clock or chance', () => {
  const rustc = bill.components.find(({ name }) => name === 'rustc');
  assert.match(rustc.version, /^1\.\d+\.\d+/);
  assert.ok(!text.includes(process.cwd()) && !text.includes(process.env.HOME));
  assert.ok(!('serialNumber' in bill) && !('timestamp' in bill.metadata));
  assert.equal(write('again.json'), text);
});
