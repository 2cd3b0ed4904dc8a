// Bad hosting and old browsers: the person reads what they can do, the webmaster reads on the console what to mend.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { byHand } from './form.mjs';
import { findings } from './axe.mjs';
import { browserOf, mounted } from './open.mjs';
import { texts } from './text.mjs';

const html = readFileSync('dist/index.html', 'utf8');
const MODULE = /type="module"[^>]*src="\.\/([^"]+)"/.exec(html)[1];
const page = Buffer.from('<!doctype html><title>Not found, but 200</title>');
const HTML = { status: 200, headers: { 'content-type': 'text/html' }, bytes: page };
const MISSING = { status: 404, headers: { 'content-type': 'text/html' }, bytes: page };

/** The file of a language's words. */
const words = (code) => {
  const app = readdirSync('dist').filter((name) => /^moje.*\.js$/.test(name)).map((name) => readFileSync(`dist/${name}`, 'utf8')).join('');
  return new RegExp(`\\b${code}:\\["\\./([^"]+)"`).exec(app)[1];
};

const sentence = (remedy, language = 'en') => texts(language)(`trouble.${remedy}`);

/** Opens the page from a server that misbehaves; `body(page, said)`, where `said()` is all that stands on the console. */
async function visit({ spoil, host, path = '', before, locale = 'en-GB' }, body) {
  const server = await serve('dist', { base: '/a/b/', spoil, ...(host && { host }) });
  const browser = await browserOf();
  try {
    const context = await browser.newContext({ locale });
    const tab = await context.newPage();
    tab.setDefaultTimeout(15_000);
    const lines = [];
    tab.on('console', (message) => lines.push(message.text()));
    if (before) await tab.addInitScript(before);
    await tab.goto(path.startsWith('/') ? new URL(path, server.url).href : server.url + path);
    const said = async (pattern) => {
      for (let i = 0; i < 50 && !lines.some((line) => pattern.test(line)); i++) await tab.waitForTimeout(100);
      const found = lines.find((line) => pattern.test(line));
      assert.ok(found, `the console does not say ${pattern}, but:\n${lines.join('\n')}`);
      return found;
    };
    await body(tab, said, lines);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Nothing that axe can find; but where nothing works there is one sentence, and no heading. */
const accessible = async (tab) => assert.deepEqual((await findings(tab)).filter((finding) => !finding.startsWith('page-has-heading-one')), []);

const told = (tab, text) => tab.locator('#failed', { hasText: text }).waitFor();

for (const [what, spoil, remedy, console] of [
  ['a missing program', (path, answer) => (path.endsWith('.wasm') ? MISSING : answer), 'site', /\.wasm answered 404: upload the whole folder.*docs\/hosting\.md/],
  ['a page in place of the program', (path, answer) => (path.endsWith('.wasm') ? HTML : answer), 'site', /\.wasm answered 200 with text\/html: the server sends a page/],
  ['a page in place of all words', (path, answer) => (path.endsWith('.txt') ? HTML : answer), 'site', /\.txt answered 200 with text\/html/],
  ['a server error', (path, answer) => (path.endsWith('.wasm') ? { ...MISSING, status: 503 } : answer), 'site', /\.wasm answered 503/],
  ['a changed program', (path, answer) => (path.endsWith('.wasm') ? { ...answer, bytes: Buffer.concat([answer.bytes, Buffer.from('\0\x01\0')]) } : answer), 'site',
    /\.wasm is not the file of this build \(sha384-/],
  ['a program that is cut off on the way', (path, answer) => (path.endsWith('.wasm') ? null : answer), 'connection', /\.wasm can't be fetched: no connection, an extension/],
  ['a policy that refuses WebAssembly', (path, answer) => {
    const policy = answer.headers['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '');
    return policy ? { ...answer, headers: { ...answer.headers, 'content-security-policy': policy } } : answer;
  }, 'site', /must not run: add 'wasm-unsafe-eval' to script-src/],
]) {
  test(`${what}: told to the person and to the webmaster`, () => visit({ spoil }, async (tab, said) => {
    await told(tab, sentence(remedy));
    await told(tab, sentence(remedy, 'sl'));
    assert.equal(await tab.locator('#loading').count(), 0);
    assert.match(await said(console), /^Moje pravice: http/);
    await accessible(tab);
  }));
}

test('where the words came and the program did not, they say it too', () =>
  visit({ locale: 'it-IT', spoil: (path, answer) => (path.endsWith('.wasm') ? MISSING : answer) }, async (tab) => {
    await told(tab, sentence('site'));
    assert.deepEqual(await tab.locator('#failed span').evaluateAll((all) => all.map((span) => span.lang)), ['it', 'sl', 'en']);
  }));

test('a program of another type works, and the webmaster is told', () =>
  visit({ spoil: (path, answer) => (path.endsWith('.wasm') ? { ...answer, headers: { ...answer.headers, 'content-type': 'application/octet-stream' } } : answer) },
    async (tab, said) => {
      await mounted(tab);
      await said(/\.wasm works, but.*send Content-Type: application\/wasm instead of application\/octet-stream/);
      assert.equal(await tab.locator('#failed').isVisible(), false);
    }));

test('without the words of a language the page comes in another one, and says so', () =>
  visit({ locale: 'it-IT', spoil: (path, answer) => (path.endsWith(words('it')) ? MISSING : answer) }, async (tab, said) => {
    await tab.locator('html[lang=en] h1').waitFor();
    await told(tab, sentence('language'));
    await told(tab, sentence('language', 'sl'));
    await said(/\.txt answered 404/);
    await accessible(tab);
    await byHand.press(tab, texts('en')('start.begin'));
    await tab.locator('[id="you.birthdate.day"]').waitFor();
    assert.equal(await tab.locator('#failed').isVisible(), false, 'it has been read');
  }));

test('a script of another type: what the browser refuses is told at once by another script', () =>
  visit({ spoil: (path, answer) => (path.endsWith(MODULE) ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } } : answer) }, async (tab, said) => {
    await tab.locator('#failed').waitFor({ timeout: 5000 });
    await said(/\.js came with Content-Type: text\/plain: send text\/javascript/);
    await accessible(tab);
  }));

test('a missing or a changed script is told', async () => {
  await visit({ spoil: (path, answer) => (path.endsWith(MODULE) ? MISSING : answer) }, async (tab, said) => {
    await tab.locator('#failed').waitFor({ timeout: 5000 });
    await said(/\.js answered 404/);
  });
  await visit({ spoil: (path, answer) => (path.endsWith(MODULE) ? { ...answer, bytes: `${answer.bytes}\n//` } : answer) }, async (tab, said) => {
    await tab.locator('#failed').waitFor({ timeout: 5000 });
    await said(/\.js came, but did not run: its integrity is broken \(sha384-/);
  });
});

test('where no script comes at all, the page itself says what to do', async () => {
  const refused = (path, answer) => (path.endsWith('.js') ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } } : answer);
  await visit({ spoil: refused }, async (tab) => {
    await tab.locator('#loading').waitFor();
    assert.equal(await tab.locator('#failed').isVisible(), false, 'not at once: it may only be slow');
    await tab.locator('#failed').waitFor();
  });
});

for (const [what, options] of [
  ['a server that sends the page for every address', { spoil: (path, answer) => (path === '/a/b/' ? answer : { ...HTML, bytes: Buffer.from(html) }) }],
  ['the page at an address without its slash', { path: '/a/b', spoil: (path, answer) => (path === '/a/b' ? { ...HTML, bytes: Buffer.from(html) } : answer) }],
]) {
  test(`${what}: the page itself says what to do`, () => visit(options, async (tab) => {
    await tab.locator('#failed').waitFor();
    assert.match(await tab.locator('#failed').innerText(), /preverite povezavo.*people who run this website/s);
    await accessible(tab);
  }));
}

test('the page as a file on the own device says that this can\'t be', async () => {
  const browser = await browserOf();
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL('dist/index.html').href);
    await tab.locator('#failed', { hasText: 'only the edition in one file works' }).waitFor({ timeout: 15_000 });
  } finally {
    await browser.close();
  }
});

for (const [what, before] of [
  ['WebAssembly', () => { delete globalThis.WebAssembly; }],
  ['the parts of WebAssembly that are needed', () => { WebAssembly.validate = () => false; WebAssembly.compile = async () => { throw new WebAssembly.CompileError('unknown'); }; }],
]) {
  test(`a browser without ${what} is told to be too old`, () => visit({ before }, async (tab, said) => {
    await told(tab, sentence('browser'));
    await told(tab, sentence('browser', 'sl'));
    await said(/needs WebAssembly with reference types/);
  }));
}

test('a browser without modules is told to be too old', () =>
  // It leaves the page's script alone; here it can't be had.
  visit({ before: () => { delete HTMLScriptElement.prototype.noModule; }, spoil: (path, answer) => (path.endsWith(MODULE) ? MISSING : answer) }, async (tab, said) => {
    await tab.locator('#failed', { hasText: 'newer browser' }).waitFor({ timeout: 5000 });
    await said(/is a module script, which this browser does not know/);
  }));

const other = Object.values(networkInterfaces()).flat().find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

test('without TLS the page works, and the webmaster is told what does not', { skip: other ? false : 'this machine has no address but its own' }, () =>
  visit({ host: other }, async (tab, said) => {
    await mounted(tab);
    assert.equal(await tab.locator('html').getAttribute('data-offline'), 'no');
    assert.equal(await tab.locator('#failed').isVisible(), false);
    await said(/not kept for use without the internet, which needs HTTPS/);
  }));

const FOREIGN = { status: 200, headers: { 'content-type': 'text/html' }, bytes: '<!doctype html><title>Foreign</title><script type="module" src="embed.js"></script><moje-pravice></moje-pravice>' };
const ELEMENT = /moje-pravice-\w+\.js/.exec(readFileSync('dist/embed.js', 'utf8'))[0];

test('the element says in its place what went wrong', async () => {
  const foreign = (missing) => ({ path: 'foreign.html', spoil: (path, answer) => (path.endsWith('foreign.html') ? FOREIGN : path.endsWith(missing) ? MISSING : answer) });
  await visit(foreign('.wasm'), async (tab, said) => {
    await tab.locator('moje-pravice', { hasText: sentence('site') }).waitFor();
    await said(/\.wasm answered 404/);
  });
  await visit({ ...foreign(words('it')), locale: 'it-IT' }, async (tab, said) => {
    await tab.locator('moje-pravice', { hasText: sentence('language') }).waitFor();
    await said(/\.txt answered 404/);
    await byHand.press(tab, texts('en')('start.begin'));
    await tab.locator('moje-pravice [id="you.birthdate.day"]').waitFor();
    assert.equal(await tab.locator('moje-pravice', { hasText: sentence('language') }).count(), 0);
  });
  await visit(foreign(ELEMENT), async (tab, said) => {
    await tab.locator('moje-pravice', { hasText: 'This could not be loaded.' }).waitFor();
    await said(new RegExp(`${ELEMENT} could not be loaded: missing, changed`));
  });
});

test('where what explains it does not come either, the page still says what to do', () =>
  visit({ spoil: (path, answer) => (path === '/a/b/' || path.endsWith(MODULE) ? answer : MISSING) }, async (tab) => {
    await tab.locator('#failed').waitFor({ timeout: 8000 });
  }));

test('watch.js is understood by browsers of 2009', () => {
  const name = /defer[^>]*src="\.\/([^"]+)"/.exec(html)[1];
  const script = readFileSync(`dist/${name}`, 'utf8');
  assert.doesNotMatch(script, /=>|`|\b(const|let|class|async|await)\b|\?\.|\?\?|\.\.\./);
});
