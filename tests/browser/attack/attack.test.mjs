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
const SLOWEST = 8_000;

/** How often what may get out is tried, until it does. */
const CHANCES = 4;

const here = (held) => (typeof held === 'object' ? held[BROWSER] : held) ?? 'policy';

/** Each attack with each of its targets, by name. */
const all = Object.entries(ATTACKS).filter(([, { only = BROWSER }]) => only === BROWSER).flatMap(([name, { alone, at = alone ? 'there' : 'both', held, ...attack }]) =>
  (at === 'both' ? ['here', 'there'] : [at]).map((at) => ({ name: `${name} ${at}`.replace(/\W+/g, '-'), at, held: here(held), alone, ...attack })));

let listeners;
let browser;

before(async () => {
  listeners = await listen({ '/a/b/': process.env.DIST ?? 'dist' }, FILES);
  browser = await browserOf({
    // So that Firefox uses WebRTC on this machine too.
    prefs: { 'media.peerconnection.ice.loopback': true, 'media.peerconnection.ice.obfuscate_host_addresses': false },
  });
});
after(async () => {
  await browser?.close();
  await listeners?.close();
});

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

/** Runs an attack; what it says is of no interest, and a page that is gone can't answer. */
async function run(page, attack, from) {
  const name = `${from}-${attack.name}`;
  const target = attack.udp ? { port: await listeners.port(name) } : { to: `${listeners[attack.at]}/out-${encodeURIComponent(name)}.` };
  await Promise.race([page.evaluate(attack.run, { ...target, ...attack.with }).catch(() => {}), wait(2_000)]);
}

const isHeard = (attack, from) => listeners.heard.has(`${from}-${attack.name}`);

/** Runs all attacks from a kind of page, which `open` makes of a tab; gives back the names of those that got out. */
async function attackFrom(from, open, mayGetOut) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await open(page);
  const together = all.filter(({ alone }) => !alone);
  const silent = () => together.filter((attack) => mayGetOut(attack) && !isHeard(attack, from));
  for (const attack of together) await run(page, attack, from);
  // A busy browser may not draw what should load something: what may get out has several chances.
  for (let chances = CHANCES; chances > 0; chances -= 1) {
    const deadline = Date.now() + SLOWEST;
    while (Date.now() < deadline && silent().length > 0) await wait(50);
    await page.bringToFront();
    for (const attack of silent()) await run(page, attack, from);
  }
  // What has to stay has time to show that it doesn't.
  await wait(1_500);

  // One after the other, each on a page that is as it was.
  for (const attack of all.filter(({ alone }) => alone)) {
    for (let chances = mayGetOut(attack) ? CHANCES : 1; chances > 0 && !isHeard(attack, from); chances -= 1) {
      const stays = await page.evaluate(() => window.stays).catch(() => false);
      if (!stays) await again(() => open(page));
      await page.evaluate(() => { window.stays = true; });
      await run(page, attack, from);
      const deadline = Date.now() + (mayGetOut(attack) ? SLOWEST : 300);
      while (Date.now() < deadline && !isHeard(attack, from)) await wait(30);
    }
    for (const other of context.pages()) if (other !== page) await other.close();
    // What it has left there, a link or a form, is of no use to the next one.
    if (mayGetOut(attack)) await page.evaluate(() => { window.stays = false; }).catch(() => {});
  }
  await wait(300);
  await context.close();
  return all.filter((attack) => isHeard(attack, from)).map(({ name }) => name);
}

/** What attacks did before the page was locked. */
async function prepare(page) {
  for (const { before } of all.filter(({ before }) => before)) await page.evaluate(before);
}

/** Does it again where an attack that is still taking the page somewhere else came between. */
async function again(what, tries = 5) {
  try {
    return await what();
  } catch (error) {
    if (tries === 0) throw error;
    await wait(300);
    return again(what, tries - 1);
  }
}

const goto = (page, address) => again(() => page.goto(address));

async function bare(page) {
  await goto(page, listeners.here + BARE);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('talk.js');
    await navigator.serviceWorker.ready;
  });
  await prepare(page);
}

async function withPolicy(page) {
  await bare(page);
  await page.evaluate((policy) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    document.head.append(meta);
  }, POLICY);
}

async function locked(page) {
  page.setDefaultTimeout(30_000);
  await goto(page, `${listeners.here}/a/b/`);
  await mounted(page);
  await prepare(page);
  await byHand.press(page, texts('en')('start.begin'));
  // Not the focus: a tab that is not in front may get it later.
  await page.locator('head > meta[content*="trusted-types"]').nth(1).waitFor({ state: 'attached' });
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

test('what is written down on the device outlives a page without a lock; the locked app can write nothing', async () => {
  const kept = Object.entries(KEPT);
  for (const [from, open, expected] of [['bare', bare, kept.map(([name]) => name)], ['locked', locked, []]]) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const [page, other] = [await context.newPage(), await context.newPage()];
    await open(page);
    await bare(other);
    const word = `${from}word`;
    const found = [];
    for (const [name, { prepare, run, read, same }] of kept) {
      if (prepare) await other.evaluate(prepare);
      await page.evaluate(run, word).catch(() => {});
      if (same) await page.reload();
      if (String(await (same ? page : other).evaluate(read)).includes(word)) found.push(name);
      if (same) await open(page);
    }
    assert.deepEqual(found, expected);
    await context.close();
  }
});

test('in a sandboxed frame of another website the app locks too', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await goto(page, listeners.there + BARE);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.src = address;
    document.body.append(frame);
  }, `${listeners.here}/a/b/`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-languages=all]').waitFor();
  const inside = page.frames().find((one) => one.url() === `${listeners.here}/a/b/`);
  const attack = async (name) => {
    await inside.evaluate((to) => { fetch(to, { mode: 'no-cors' }).catch(() => {}); new Image().src = to; }, `${listeners.here}/out-${name}.`);
    await wait(500);
    return listeners.heard.has(name);
  };
  assert.equal(await attack('frame-before'), true, 'not locked yet');
  await frame.getByRole('button', { name: texts('en')('start.begin'), exact: true }).click();
  await frame.locator('h1:focus').waitFor();
  assert.equal(await attack('frame-locked'), false);
  assert.equal(await inside.evaluate(() => 'RTCPeerConnection' in window || 'open' in window), false);
  await context.close();
});
