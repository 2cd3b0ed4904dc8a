// The library in another program in Rust, without JSON.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { copy, run } from './sample.mjs';

test('a program with the library builds without a network and prints an estimate', () => {
  const folder = copy('rust');
  // The versions of this project, so that nothing has to be looked up.
  cpSync('Cargo.lock', join(folder, 'Cargo.lock'));
  const shared = resolve(process.env.CARGO_TARGET_DIR ?? 'target');
  const { stdout, stderr, status } = run(folder, 'cargo', 'run', '--offline', '--quiet', '--target-dir', shared);
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '', 'a warning of the compiler');
  assert.match(stdout, /^child benefit: 164\.14 EUR a month\nby the law of 2026-05-01;/);
});
