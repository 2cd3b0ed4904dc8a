// The bill of materials of what is published, as CycloneDX 1.6: every crate that was compiled into the wasm, and marked
// as not part of it what built it. The list is cargo's own, of the last `make build`; nothing in it depends on clock or
// folder. Usage, after scripts/build.sh: node scripts/sbom.mjs [FILE]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WASM = 'wasm32-unknown-unknown';
const made = join(process.env.CARGO_TARGET_DIR ?? 'target', 'widget-made-of');
const read = (path) => readFileSync(path, 'utf8');

const rustc = Object.fromEntries(Array.from(read(join(made, 'rustc')).matchAll(/^([\w-]+): (.*)$/gm), ([, key, value]) => [key, value]));
const artifacts = read(join(made, 'crates')).trim().split('\n').map((line) => JSON.parse(line))
  .filter(({ reason, target }) => reason === 'compiler-artifact' && !target.kind.includes('custom-build'));
const cargo = JSON.parse(execFileSync('cargo', ['metadata', '--locked', '--format-version', '1', '--filter-platform', WASM,
  '--no-default-features', '--features', 'widget'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
const npm = JSON.parse(read('package-lock.json')).packages;

/** The SHA-256 of each crate by name and version, of a Cargo.lock. */
const checksums = (path) => Object.fromEntries(Array.from(read(path).matchAll(/^name = "(.*)"\nversion = "(.*)"\nsource = ".*"\nchecksum = "(.*)"/gm),
  ([, name, version, sum]) => [`${name}@${version}`, sum]));

const ours = cargo.packages.find(({ id }) => id === cargo.resolve.root);
const file = process.argv[2] ?? `release/${ours.name}-${ours.version}.cdx.json`;
const licences = (expression) => [{ expression: expression.replace(/\s*\/\s*/g, ' OR ') }];
const encoded = (text) => text.replace('@', '%40').replace('+', '%2B');
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What is linked, what only ran while compiling: a component each, by what it is called here. */
const crates = new Map();
const lock = checksums('Cargo.lock');
/** The lock file of the standard library, where that was compiled too. */
let libraryLock = {};
const library = artifacts.map(({ manifest_path }) => manifest_path).find((path) => path.endsWith('/library/std/Cargo.toml'));
if (library) libraryLock = checksums(join(dirname(library), '../Cargo.lock'));

/** Every package that ours needs but for tests; what else was compiled for the browser, the standard library needs. */
const needed = new Set([ours.id]);
const nodes = new Map(cargo.resolve.nodes.map((node) => [node.id, node]));
for (const id of needed) for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind !== 'dev')) needed.add(pkg);
/** Cargo compiles these with the standard library, for macros; nothing links them. */
const UNUSED = ['proc_macro', 'rustc-literal-escaper'];

for (const artifact of artifacts) {
  if (artifact.package_id === ours.id) continue;
  const manifest = read(artifact.manifest_path);
  const field = (name) => new RegExp(`^${name} = "(.*)"`, 'm').exec(manifest)?.[1];
  const isLibrary = artifact.package_id.startsWith('path+') && artifact.manifest_path.includes('/library/');
  const name = field('name');
  const version = isLibrary ? rustc.release : field('version');
  // A crate may be linked and be part of a macro as well; then it is linked.
  const isLinked = !UNUSED.includes(name)
    && (artifact.filenames.some((path) => path.includes(`/${WASM}/`)) || crates.get(`${name}@${version}`)?.scope === 'required');
  const sum = lock[`${name}@${version}`] ?? libraryLock[`${name}@${version}`];
  if (!isLibrary && !sum) throw new Error(`${name} ${version} is in no lock file.`);
  const folder = isLibrary && artifact.manifest_path.split('/library/').at(-1).replace('/Cargo.toml', '');
  const licence = field('license') ?? (isLibrary ? 'MIT OR Apache-2.0' : undefined);
  if (!licence) throw new Error(`${name} ${version} names no licence.`);
  crates.set(`${name}@${version}`, component({
    type: 'library', name, version, licence,
    purl: isLibrary ? `pkg:github/rust-lang/rust@${rustc['commit-hash']}#library/${folder}` : `pkg:cargo/${name}@${encoded(version)}`,
    linked: isLinked, part: isLibrary || UNUSED.includes(name) || (isLinked && !needed.has(artifact.package_id)) ? 'standard library' : isLinked ? 'linked' : 'macro or build script',
    hashes: sum && [{ alg: 'SHA-256', content: sum }],
  }));
}
if (!library) {
  // It came compiled, with the crates of its own lock file in it.
  crates.set(`std@${rustc.release}`, component({
    type: 'library', name: 'std', version: rustc.release, licence: 'MIT OR Apache-2.0', linked: true, part: 'standard library',
    purl: `pkg:github/rust-lang/rust@${rustc['commit-hash']}#library/std`,
  }));
}

function component({ type, name, version, licence, purl, linked, part, hashes }) {
  return {
    type, 'bom-ref': purl, name, version, scope: linked ? 'required' : 'excluded', ...(hashes && { hashes }),
    ...(licence && { licenses: licences(licence) }), purl, properties: [{ name: 'moje-pravice:part', value: part }],
  };
}

const tool = (values) => component({ type: 'application', linked: false, part: 'build tool', ...values });
const npmTool = (name) => {
  const { version, license: licence, integrity } = npm[`node_modules/${name}`];
  const [, algorithm, sum] = /^sha(\d+)-(.*)$/.exec(integrity);
  return tool({
    name, version, licence, purl: `pkg:npm/${encoded(name)}@${encoded(version)}`,
    hashes: [{ alg: `SHA-${algorithm}`, content: Buffer.from(sum, 'base64').toString('hex') }],
  });
};
const isHere = (name) => existsSync(`node_modules/${name}`);
const bindgen = Object.keys(lock).find((crate) => crate.startsWith('wasm-bindgen@')).split('@')[1];
const tools = [
  tool({ name: 'rustc', version: `${rustc.release} (${rustc['commit-hash']})`, licence: 'MIT OR Apache-2.0', purl: `pkg:github/rust-lang/rust@${rustc['commit-hash']}` }),
  tool({ name: 'wasm-bindgen-cli', version: bindgen, licence: 'MIT OR Apache-2.0', purl: `pkg:cargo/wasm-bindgen-cli@${bindgen}` }),
  tool({ name: 'node', version: process.versions.node, licence: 'MIT', purl: `pkg:generic/node@${process.versions.node}` }),
  npmTool('binaryen'), npmTool('esbuild'),
  // esbuild's program comes as a package for each kind of machine.
  ...Object.keys(npm['node_modules/esbuild'].optionalDependencies).filter(isHere).map(npmTool),
];

const root = {
  type: 'application', 'bom-ref': `pkg:generic/${ours.name}@${ours.version}`, name: ours.name, version: ours.version,
  description: ours.description, licenses: licences(ours.license), purl: `pkg:generic/${ours.name}@${ours.version}`,
};
const components = [...crates.values(), ...tools].sort((a, b) => compare(a['bom-ref'], b['bom-ref']));

// Who needs whom, of our lock file; the crates of the standard library stand below the root, as they come.
const byId = new Map(cargo.packages.map(({ id, name, version }) => [id, id === ours.id ? root : crates.get(`${name}@${version}`)]));
const dependencies = cargo.resolve.nodes.filter(({ id }) => byId.get(id)).map(({ id, dependencies: below }) => ({
  ref: byId.get(id)['bom-ref'],
  dependsOn: [...new Set([
    ...below.map((other) => byId.get(other)?.['bom-ref']).filter(Boolean),
    ...(id === ours.id ? components.filter(({ properties: [{ value }] }) => value === 'standard library').map((part) => part['bom-ref']) : []),
  ])].sort(),
})).sort((a, b) => compare(a.ref, b.ref));

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
  metadata: {
    lifecycles: [{ phase: 'build' }],
    tools: { components: [{ type: 'application', name: 'scripts/sbom.mjs', version: ours.version }] },
    component: root,
  },
  components, dependencies,
}, null, 2)}\n`);
const linked = components.filter(({ scope }) => scope === 'required').length;
console.log(`${file}: ${linked} crates in the published wasm, ${components.length - linked} that only built it`);
