// public/_headers, what it becomes for other servers, and the policy within the page: all say the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { directives, headersFor, parse, read } from '../../scripts/headers.mjs';
import { files } from '../../scripts/hosting.mjs';

const rules = read('public/_headers');
const policy = (path) => headersFor(rules, path)['content-security-policy'];

test('docs/hosting/ is what scripts/hosting.mjs writes', () => {
  for (const [name, text] of Object.entries(files())) {
    assert.ok(readFileSync(`docs/hosting/${name}`, 'utf8') === text, `docs/hosting/${name} is not as public/_headers. Run: node scripts/hosting.mjs`);
  }
});

test('the policy in the page is the one of the header, but for what only a header can say', () => {
  const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync('index.html', 'utf8'));
  const { 'frame-ancestors': framing, ...header } = directives(policy('/'));
  assert.equal(framing, '*');
  assert.deepEqual(directives(meta), header);
});

test('the policy is strict', () => {
  assert.equal(directives(policy('/'))['default-src'], "'none'");
  for (const path of ['/', '/sw.js']) {
    assert.doesNotMatch(policy(path), /unsafe-inline|'unsafe-eval'|https?:|\*(?!$)/);
  }
  assert.equal(policy('/sw.js'), "default-src 'none'; connect-src 'self'", 'the worker asks nobody but its own server, and runs nothing else');
});

test('the page has one set of headers under both its names', () => assert.deepEqual(headersFor(rules, '/'), headersFor(rules, '/index.html')));

test('no file gets a name twice, and hashed files are kept for a year, others asked for', () => {
  const hashed = ['js', 'css', 'wasm', 'txt', 'webmanifest', 'svg', 'png'].map((end) => `/moje-pravice-0123456789abcdef.${end}`);
  for (const path of hashed) assert.match(headersFor(rules, path)['cache-control'], /max-age=31536000, immutable/);
  for (const path of ['/', '/index.html', '/sw.js', '/embed.js']) assert.equal(headersFor(rules, path)['cache-control'], 'no-cache');
  for (const path of [...hashed, '/embed.js']) {
    assert.equal(headersFor(rules, path)['access-control-allow-origin'], '*');
    assert.equal(headersFor(rules, path)['cross-origin-resource-policy'], 'cross-origin');
  }
  assert.throws(() => headersFor(parse('/*\n  A: 1\n/x\n  A: 2\n'), '/x'), /twice/);
  for (const { path } of rules) assert.ok(path.split('*').length <= 2, `${path}: Cloudflare takes one * a path`);
});
