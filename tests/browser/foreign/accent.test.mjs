// Whatever accent a host wishes, everything stays readable: a table of colours, the colours of all corners of the cube, and
// what the browser makes of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, palette } from '../../../public/accent.js';
import { grounds, tokens } from '../../../scripts/themes.mjs';
import { host, line, mounted, page as foreign } from './host.mjs';

const rgb = (hex) => (hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1)).match(/../g).map((two) => parseInt(two, 16));
const SCREENS = { light: [], dark: ['(prefers-color-scheme: dark)'] };

/** What stands on what, as in contrast.test.mjs, as far as an accent changes it. */
const PAIRS = [
  ...['--accent', '--accent-strong'].flatMap((ink) => ['--paper', '--card', '--quiet', '--tint'].map((paper) => [ink, paper, 4.5])),
  ...['--ink', '--soft', '--wrong', '--mark'].map((ink) => [ink, '--tint', 4.5]),
  ['--on-accent', '--accent', 4.5],
  ['--on-accent', '--accent-strong', 4.5],
  ...['--edge', '--focus', '--wrong', '--mark'].map((edge) => [edge, '--tint', 3]),
];

/** The pairs that are too weak with these tokens in place of ours. */
function weak(screen, made) {
  const all = { ...tokens(SCREENS[screen]), ...Object.fromEntries(Object.entries(made).map(([name, color]) => [`--${name}`, color])) };
  return PAIRS.map(([ink, paper, least]) => [`${ink} on ${paper}`, contrast(rgb(all[ink]), rgb(all[paper])), least])
    .filter(([, found, least]) => !(found >= least)).map(([pair, found]) => `${pair}: ${found.toFixed(2)}`);
}

test('contrast is worked out as WCAG does', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54');
});

test('an accent is taken where it can be read, and made lighter on dark ground', () => {
  const table = [
    // the wish, taken on light ground, taken on dark ground
    ['#0b5d4c', true, true], ['#000000', true, true], ['#7a0019', true, true], ['#003399', true, true], ['#b00020', true, true],
    ['#5b2c83', true, true], ['#0066cc', true, true], ['#ff6600', false, true], ['#ffff00', false, true], ['#ffffff', false, true],
    ['#ff0000', false, true], ['#808080', false, true],
  ];
  const found = table.map(([wish]) => {
    const { light, dark } = palette(rgb(wish), grounds());
    return [wish, Boolean(light), Boolean(dark)];
  });
  assert.deepEqual(found, table);
  assert.equal(palette(rgb('#003399'), grounds()).light.accent, '#003399', 'as it was wished');
});

test('no wish at all makes anything unreadable', () => {
  const steps = [0, 36, 73, 109, 146, 182, 219, 255];
  const bad = [];
  let taken = 0;
  for (const r of steps) for (const g of steps) for (const b of steps) {
    for (const [screen, made] of Object.entries(palette([r, g, b], grounds()))) {
      if (screen === 'contrast' || !made) continue;
      taken++;
      bad.push(...weak(screen, made).map((pair) => `${[r, g, b]} (${screen}): ${pair}`));
    }
  }
  assert.deepEqual(bad.slice(0, 5), []);
  assert.ok(taken > 512, `${taken} were taken`);
});

const OURS = 'rgb(11, 93, 76)';

test('any way to write a colour is understood; what is none is told and breaks nothing', () =>
  host({ html: (address) => foreign(line(address)), expected: /moje-pravice: --moje-pravice-accent/ }, async ({ page, said }) => {
    await mounted(page);
    for (const [wish, color, complaint] of [
      ['#039', 'rgb(0, 51, 153)'],
      ['navy', 'rgb(0, 0, 128)'],
      ['rgb(122 0 25)', 'rgb(122, 0, 25)'],
      ['hsl(222 100% 30%)', 'rgb(0, 46, 153)'],
      ['oklch(40% 0.1 250)', /^rgb\(/],
      ['var(--brand)', 'rgb(91, 44, 131)'],
      ['color-mix(in srgb, navy, black)', 'rgb(0, 0, 64)'],
      ['#ff6600', OURS, /too pale/],
      ['rgb(0 0 0 / 50%)', OURS, /no opaque colour/],
      ['red; } * { display: none', OURS, /no opaque colour/],
      ['url(https://example.org/)', OURS, /no opaque colour/],
      ['inherit', OURS],
      ['17', OURS, /no opaque colour/],
    ]) {
      said.length = 0;
      await page.evaluate(async (wish) => {
        const element = document.querySelector('moje-pravice');
        element.remove();
        await new Promise((done) => { setTimeout(done); });
        element.style.setProperty('--brand', '#5b2c83');
        element.style.setProperty('--moje-pravice-accent', wish);
        document.querySelector('main').append(element);
      }, wish);
      await mounted(page);
      const look = await page.locator('[data-do=guide]').evaluate((button) => getComputedStyle(button).backgroundColor);
      if (color instanceof RegExp) assert.match(look, color, wish);
      else assert.equal(look, color, wish);
      if (complaint) assert.ok(said.some((text) => complaint.test(text)), `${wish}: ${said}`);
      else assert.deepEqual(said, [], wish);
    }
    // Paper, and who asks for more contrast, have ours.
    await page.evaluate(() => document.querySelector('moje-pravice').style.setProperty('--moje-pravice-accent', 'navy'));
    await page.evaluate(async () => {
      const element = document.querySelector('moje-pravice');
      element.remove();
      await new Promise((done) => { setTimeout(done); });
      document.querySelector('main').append(element);
    });
    await mounted(page);
    if (page.context().browser().browserType().name() === 'chromium') {
      const look = () => page.locator('[data-do=guide]').evaluate((button) => getComputedStyle(button).backgroundColor);
      await page.emulateMedia({ contrast: 'more' });
      assert.equal(await look(), 'rgb(6, 69, 55)');
      await page.emulateMedia({ contrast: 'no-preference', media: 'print' });
      assert.equal(await look(), 'rgb(0, 0, 0)');
    }
  }));

test('the themes that a host may choose have the colours of the screens they are named after', () =>
  host({ html: (address) => foreign(line(address)) }, async ({ page }) => {
    await mounted(page);
    const colors = () => page.locator('moje-pravice .whole').evaluate((whole, names) => {
      const style = getComputedStyle(whole);
      return Object.fromEntries(['color-scheme', ...names].map((name) => [name, style.getPropertyValue(name).trim()]));
    }, Object.keys(tokens(SCREENS.dark)).filter((name) => tokens(SCREENS.dark)[name] !== tokens()[name]));
    const chromium = page.context().browser().browserType().name() === 'chromium';
    const screens = chromium ? ['light', 'dark'] : ['light'];
    const set = (theme) => page.evaluate((theme) => { document.querySelector('moje-pravice').shadowRoot.querySelector('.whole').dataset.theme = theme; }, theme);
    for (const contrast of chromium ? ['no-preference', 'more'] : ['no-preference']) {
      const plain = {};
      for (const colorScheme of ['light', 'dark']) {
        if (!screens.includes(colorScheme)) continue;
        await page.emulateMedia({ colorScheme, contrast });
        await set('');
        plain[colorScheme] = { ...await colors(), 'color-scheme': colorScheme };
      }
      for (const colorScheme of screens) {
        await page.emulateMedia({ colorScheme, contrast });
        for (const theme of screens) {
          await set(theme);
          assert.deepEqual(await colors(), plain[theme], `${theme} on a ${colorScheme} screen, contrast ${contrast}`);
        }
      }
    }
    if (!chromium) return;
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference', media: 'print' });
    await set('dark');
    assert.equal((await colors())['--paper'], '#fff', 'paper is white');
  }));
