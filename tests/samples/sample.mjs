// The samples of docs/samples/, used as a stranger would: a copy, with the packed package installed from its file.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The command line of this build. */
export const program = resolve(process.env.CARGO_TARGET_DIR ?? 'target', 'debug/moje-pravice');

/** What the command line answers: its text and its exit status. */
export function commandLine(words, input) {
  const { stdout, status } = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 1e9 });
  return { text: stdout, status };
}

/** A copy of a sample, named `as`. The copies lie as deep as the samples, so that their paths to target/npm/ hold. */
export function copy(name, as = name) {
  const folder = resolve('target/samples', as);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = /[\\/](node_modules|dist|public|target|[^\\/]*-lock.json|Cargo.lock)$/;
  cpSync(join('docs/samples', name), folder, { recursive: true, filter: (path) => !made.test(path) });
  return folder;
}

/** The same, with the package installed and without the internet: Vite and TypeScript are those of this project. */
export function installed(name, as) {
  const folder = copy(name, as);
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const used = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies;
  for (const [tool, version] of Object.entries(description.devDependencies ?? {})) {
    if (used[tool] !== version) throw new Error(`docs/samples/${name} names ${tool} ${version}, this project ${used[tool]}`);
  }
  delete description.devDependencies;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  execFileSync('npm', ['install', '--offline', '--no-package-lock', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
  return folder;
}

/** Runs a command in a folder; gives what it printed and its exit status. */
export function run(folder, command, ...words) {
  const { stdout, stderr, status } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  return { stdout, stderr, status };
}

/** The households of the golden cases. */
export const golden = () => readdirSync('tests/cases/golden').sort()
  .map((name) => JSON.parse(readFileSync(join('tests/cases/golden', name), 'utf8')).input);
