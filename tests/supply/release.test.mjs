// A release can be checked by whoever downloads it, and the same files make the same release.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const release = (name) => {
  const out = join(folder, name);
  execFileSync('scripts/release.sh', [out], { stdio: 'pipe' });
  return out;
};
execFileSync('node', ['scripts/standalone.mjs']);
const first = release('first');
const file = (end) => readdirSync(first).find((name) => name.endsWith(end));
const check = (sums, cwd) => spawnSync('sha256sum', ['--check', '--strict', '--quiet', sums], { cwd, encoding: 'utf8' });

/** Changes one byte in the middle of a file. */
function spoil(path) {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(path, bytes);
}

test('its checksums are right, and name every file', () => {
  assert.equal(check('SHA256SUMS', first).status, 0);
  const named = readFileSync(join(first, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.split('  ')[1]);
  assert.deepEqual(named, readdirSync(first).filter((name) => name !== 'SHA256SUMS').sort());
  for (const end of ['.tar.gz', '.html', '.cdx.json', '.files.sha256']) assert.ok(file(end), end);
});

test('a changed byte in any file of it is noticed', () => {
  for (const name of readdirSync(first).filter((other) => other !== 'SHA256SUMS')) {
    const copy = join(folder, 'spoiled');
    cpSync(first, copy, { recursive: true });
    spoil(join(copy, name));
    const { status, stdout } = check('SHA256SUMS', copy);
    assert.notEqual(status, 0);
    assert.match(stdout, new RegExp(`^${name}: FAILED`, 'm'));
    rmSync(copy, { recursive: true });
  }
});

test('the archive holds dist/, which can be checked where it was unpacked, each file of it', () => {
  const place = mkdtempSync(join(folder, 'unpacked-'));
  execFileSync('tar', ['-xzf', join(first, file('.tar.gz')), '-C', place]);
  const [only] = readdirSync(place);
  assert.match(only, /^moje-pravice-\d+\.\d+\.\d+$/);
  const unpacked = join(place, only);
  const names = readdirSync('dist', { recursive: true }).filter((name) => statSync(join('dist', name)).isFile());
  const sums = join(first, file('.files.sha256'));
  assert.deepEqual(readFileSync(sums, 'utf8').trim().split('\n').map((line) => line.split('  ')[1]).sort(), names.sort());
  assert.equal(check(sums, unpacked).status, 0);
  for (const name of names) {
    const before = readFileSync(join(unpacked, name));
    spoil(join(unpacked, name));
    assert.notEqual(check(sums, unpacked).status, 0, `a changed ${name} is noticed`);
    writeFileSync(join(unpacked, name), before);
  }
});

test('made again, later and with other rights, it is the same', () => {
  const now = new Date();
  for (const name of readdirSync('dist')) utimesSync(join('dist', name), now, now);
  const before = process.umask(0o077);
  const second = release('second');
  process.umask(before);
  assert.equal(readFileSync(join(second, 'SHA256SUMS'), 'utf8'), readFileSync(join(first, 'SHA256SUMS'), 'utf8'));
});
