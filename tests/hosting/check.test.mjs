// scripts/check-hosting.mjs against servers that do well and that don't: each fault is told in a sentence, and nothing else.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { check } from '../../scripts/check-hosting.mjs';
import { serve } from '../../scripts/serve.mjs';

const html = readFileSync('dist/index.html');
const packed = (answer) => (answer.status === 200 && !/image\/png/.test(answer.headers['content-type'])
  ? { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' }, bytes: gzipSync(answer.bytes) } : answer);
const headed = (answer, changed) => ({ ...answer, headers: Object.fromEntries(Object.entries({ ...answer.headers, ...changed }).filter(([, value]) => value !== null)) });

/** What is told of a server that packs its files and has this one fault. */
async function of(spoil, path = '') {
  const server = await serve('dist', { base: '/a/b/', spoil: (path, answer) => { const spoilt = spoil(path, answer); return spoilt && packed(spoilt); } });
  try {
    return await check(server.url.slice(0, path === null ? -1 : undefined) + (path ?? ''));
  } finally {
    await server.close();
  }
}

test('a good server has nothing to mend', async () => {
  const { wrong, advice, files } = await of((_, answer) => answer);
  assert.deepEqual([wrong, advice], [[], []]);
  assert.ok(files > 20);
});

const wasm = (change) => (path, answer) => (path.endsWith('.wasm') && answer.status === 200 ? change(answer) : answer);
const MISSING = { status: 404, headers: { 'content-type': 'text/plain' }, bytes: '' };
const PAGE = { status: 200, headers: { 'content-type': 'text/html' }, bytes: html };
const isPage = (path) => path === '/a/b/';

for (const [what, spoil, sentence] of [
  ['a missing program', wasm(() => MISSING), /\.wasm answers 404\. Upload the whole folder.*let the server give out \.wasm/],
  ['a page in place of files', (path, answer) => (path.endsWith('.txt') ? PAGE : answer), /\.txt is missing: the server sends a page in its place/],
  ['a changed file', (path, answer) => (path.endsWith('.css') ? { ...answer, bytes: `${answer.bytes} ` } : answer), /\.css is not as it was built/],
  ['a script of another type', (path, answer) => (/b\/moje.*\.js$/.test(path) ? headed(answer, { 'content-type': 'text/plain' }) : answer), /\.js comes with Content-Type: text\/plain; browsers refuse it\. Send text\/javascript/],
  ['a policy without wasm', (path, answer) => (isPage(path) ? headed(answer, { 'content-security-policy': "default-src 'self'" }) : answer), /refuses WebAssembly\. Add 'wasm-unsafe-eval'/],
  ['a page kept for long', (path, answer) => (isPage(path) ? headed(answer, { 'cache-control': 'max-age=86400' }) : answer), /the page: Cache-Control: max-age=86400 lets browsers keep it/],
  ['no worker', (path, answer) => (path.endsWith('sw.js') ? MISSING : answer), /sw\.js answers 404.*without the internet/],
  ['no embed.js', (path, answer) => (path.endsWith('embed.js') ? MISSING : answer), /embed\.js answers 404.*other pages can't embed/],
  ['another page', (path, answer) => (isPage(path) ? { ...PAGE, bytes: 'Hello' } : answer), /is another page/],
  ['a cut connection', wasm(() => null), /\.wasm can't be fetched/],
]) {
  test(`${what} is wrong`, async () => {
    const { wrong } = await of(spoil);
    assert.ok(wrong.length && wrong.every((one) => sentence.test(one)), wrong.join('\n'));
  });
}

for (const [what, spoil, sentence] of [
  ['a program of another type', wasm((answer) => headed(answer, { 'content-type': 'application/octet-stream' })), /^\.wasm files come with Content-Type: application\/octet-stream\. Send application\/wasm/],
  ['no policy', (path, answer) => (isPage(path) ? headed(answer, { 'content-security-policy': null }) : answer), /no Content-Security-Policy header\. The one within the page still holds/],
  ['a weaker policy', (path, answer) => (isPage(path) ? headed(answer, { 'content-security-policy': answer.headers['content-security-policy'].replace("connect-src 'self'", 'connect-src *') }) : answer),
    /has connect-src \*; meant is 'self'/],
  ['no word on other pages', wasm((answer) => headed(answer, { 'access-control-allow-origin': null })), /\.wasm files: send access-control-allow-origin: \*/],
  ['hashed files not kept', wasm((answer) => headed(answer, { 'cache-control': null })), /\.wasm files: send Cache-Control: public, max-age=31536000, immutable/i],
  ['200 for what is missing', (path, answer) => (answer.status === 404 ? PAGE : answer), /not there is answered with 200/],
]) {
  test(`${what} gets an advice`, async () => {
    const { wrong, advice } = await of(spoil);
    assert.deepEqual(wrong, []);
    assert.ok(advice.length && advice.every((one) => sentence.test(one)), advice.join('\n'));
  });
}

test('who embeds the page is the host\'s to say', async () => {
  const { wrong, advice } = await of((path, answer) => (isPage(path)
    ? headed(answer, { 'content-security-policy': answer.headers['content-security-policy'].replace('frame-ancestors *', "frame-ancestors 'none'") }) : answer));
  assert.deepEqual([wrong, advice], [[], []]);
});

test('without packing, the large files are named', async () => {
  const server = await serve('dist');
  const { advice } = await check(server.url);
  await server.close();
  assert.ok(advice.some((one) => /\.wasm: comes uncompressed \([\d,]+ bytes\)/.test(one)));
});

test('the page at an address without its slash is wrong', async () => {
  const { wrong } = await of((path, answer) => (path === '/a/b' ? PAGE : answer), null);
  assert.ok(wrong.some((one) => /without a slash at the end/.test(one)), wrong.join('\n'));
});

test('on the command line it fails where something is wrong, and says what', async () => {
  const run = (url) => promisify(execFile)('node', ['scripts/check-hosting.mjs', url]).then(({ stdout }) => [0, stdout], ({ code, stdout }) => [code, stdout]);
  const good = await serve('dist');
  const [fine, said] = await run(good.url);
  await good.close();
  assert.equal(fine, 0, said);
  assert.match(said, /The page works: \d+ files/);
  const bad = await serve('dist', { spoil: wasm(() => MISSING) });
  const [code, complaint] = await run(bad.url);
  await bad.close();
  assert.equal(code, 1);
  assert.match(complaint, /✗ moje-pravice-\w+\.wasm answers 404/);
  assert.equal((await run('nonsense'))[0], 2);
});
