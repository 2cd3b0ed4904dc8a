// Attacks the lock: every way out of attacks.mjs, from three pages. What has to be stopped is not heard; what shows nothing
// (because it does not even get out of a page without a policy) fails too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { POLICY } from '../../../public/lock.js';
import { BROWSER } from '../browsers.mjs';
import { byHand } from '../form.mjs';
import { browserOf, mounted } from '../open.mjs';
import { texts } from '../text.mjs';
import { ATTACKS, KEPT } from './attacks.mjs';
import { listen } from './listeners.mjs';

const BARE = '/bare/page.html';
const FILES = {
  [BARE]: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>bare</title><body>',
  // A worker that sends on what it is told. The app's own has no ear for it.
  '/bare/talk.js': 'addEventListener("message", (event) => { fetch(event.data); });',
};

/** How long what is on its way may take. */
const SLOWEST = 4_000;

const here = (held) => (typeof held === 'object' ? held[BROWSER] : held) ?? 'policy';

/** Each attack with each of its targets, by name. */
const all = Object.entries(ATTACKS).filter(([, { only = BROWSER }]) => only === BROWSER).flatMap(([name, { at = 'both', held, ...attack }]) =>
  (at === 'both' ? ['here', 'there'] : [at]).map((at) => ({ name: `${name} ${at}`.replace(/\W+/g, '-'), at, held: here(held), ...attack })));

let listeners;
let browser;

before(async () => {
  listeners = await listen({ '/a/b/': 'dist' }, FILES);
  browser = await browserOf();
});
after(async () => {
  await browser?.close();
  await listeners?.close();
});

async function newPage(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

/** Runs an attack; what it says is of no interest, and a page that is gone can't answer. */
async function run(page, attack, from) {
  const name = `${from}-${attack.name}`;
  const kind = attack.udp ? 'udp' : 'tcp';
  const target = attack.at === 'port' ? { port: await listeners.port(kind, name) } : { to: `${listeners[attack.at]}/out-${encodeURIComponent(name)}.` };
  await Promise.race([page.evaluate(attack.run, { ...target, ...attack.with }).catch(() => {}), wait(2_000)]);
}

const isHeard = (attack, from) => listeners.heard.has(`${from}-${attack.name}`);

/** Runs all attacks from a kind of page; gives back the names of those that got out. `open` makes such a page. */
async function attackFrom(from, open, mayGetOut) {
  const context = await browser.newContext({ locale: 'en-GB' });
  let page = await open(context);
  for (const attack of all.filter(({ alone }) => !alone)) await run(page, attack, from);
  const deadline = Date.now() + SLOWEST;
  while (Date.now() < deadline && all.some((attack) => !attack.alone && mayGetOut(attack) && !isHeard(attack, from))) await wait(50);
  if (!all.some((attack) => !attack.alone && mayGetOut(attack))) await wait(SLOWEST);

  // One after the other, each on a page that is as it was.
  page = await open(context);
  for (const attack of all.filter(({ alone }) => alone)) {
    await page.evaluate(() => { window.stays = true; });
    await run(page, attack, from);
    const deadline = Date.now() + (mayGetOut(attack) ? SLOWEST : 400);
    while (Date.now() < deadline && !isHeard(attack, from)) await wait(30);
    for (const other of context.pages()) if (other !== page) await other.close();
    if (mayGetOut(attack) || !(await page.evaluate(() => window.stays).catch(() => false))) {
      const next = await open(context);
      await page.close();
      page = next;
    }
  }
  await wait(300);
  await context.close();
  return all.filter((attack) => isHeard(attack, from)).map(({ name }) => name);
}

async function bare(context) {
  const page = await newPage(context);
  await page.goto(listeners.here + BARE);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('talk.js');
    await navigator.serviceWorker.ready;
  });
  return page;
}

async function withPolicy(context) {
  const page = await bare(context);
  await page.evaluate((policy) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    document.head.append(meta);
  }, POLICY);
  return page;
}

async function locked(context) {
  const page = await newPage(context);
  await page.goto(`${listeners.here}/a/b/`);
  await mounted(page);
  await byHand.press(page, texts('en')('start.begin'));
  await page.locator('h1:focus').waitFor();
  return page;
}

/** Tries all attacks from a kind of page: those that may get out do, the others don't. */
async function attackAll(from, open, mayGetOut) {
  const heard = await attackFrom(from, open, mayGetOut);
  const wrong = (got) => all.filter((attack) => mayGetOut(attack) !== got && heard.includes(attack.name) === got).map(({ name }) => name);
  assert.deepEqual({ gotOut: wrong(true), didNotGetOut: wrong(false) }, { gotOut: [], didNotGetOut: [] });
}

test('without a policy every attack gets out', () => attackAll('bare', bare, () => true));

test('the policy alone stops what it is said to stop, and nothing else', () => attackAll('policy', withPolicy, ({ held }) => held !== 'policy'));

test('out of the locked app nothing gets but what docs/privacy.md names', () => attackAll('locked', locked, ({ held }) => held === 'nothing'));

test('what is written down on the device outlives a page without a lock, and none can be written by the locked app', async () => {
  for (const [from, open, stays] of [['bare', bare, true], ['locked', locked, false]]) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const found = [];
    for (const [name, { run, read, same }] of Object.entries(KEPT)) {
      const page = await open(context);
      await page.evaluate(run, `${from}word`).catch(() => {});
      const reader = same ? page : await bare(context);
      if (same) await page.reload();
      if (String(await reader.evaluate(read)).includes(`${from}word`)) found.push(name);
      await page.close();
      if (!same) await reader.close();
    }
    assert.deepEqual(found, stays ? Object.keys(KEPT) : []);
    await context.close();
  }
});

test('the locked app has no ear and no word for another tab', async () => {
  for (const [open, expected] of [[bare, 'answer'], [locked, undefined]]) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const other = await bare(context);
    await other.evaluate(() => { window.channel = new BroadcastChannel('x'); window.channel.onmessage = ({ data }) => { window.word = data; }; });
    const page = await open(context);
    await page.evaluate(() => { new BroadcastChannel('x').postMessage('answer'); }).catch(() => {});
    await wait(300);
    assert.equal(await other.evaluate(() => window.word), expected);
    await context.close();
  }
});
