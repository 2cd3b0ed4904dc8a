// Every pair of colours in use can be told apart: worked out from the tokens, and from what the page really shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tokens } from '../../scripts/themes.mjs';
import { PAGES } from './families/wages.mjs';
import { walk } from './form.mjs';
import { mounted, open } from './open.mjs';

const ALL = ['--paper', '--card', '--quiet', '--tint'];
const TEXT = 4.5;
const SHAPE = 3;
/** What stands on what, and how much lighter or darker it must be (WCAG 2.2: 1.4.3, 1.4.11). */
const PAIRS = [
  ...['--ink', '--soft', '--accent', '--accent-strong', '--wrong', '--mark'].flatMap((ink) => ALL.map((paper) => [ink, paper, TEXT])),
  ...['--ink', '--wrong'].map((ink) => [ink, '--wrong-paper', TEXT]),
  ...['--ink', '--mark'].map((ink) => [ink, '--mark-paper', TEXT]),
  ['--on-accent', '--accent', TEXT],
  ['--on-accent', '--accent-strong', TEXT],
  ...['--edge', '--focus', '--wrong', '--mark', '--accent'].flatMap((edge) => ALL.map((paper) => [edge, paper, SHAPE])),
  ...['--picture-1', '--picture-2', '--picture-3', '--picture-4', '--picture-line'].flatMap((ink) => ['--paper', '--card'].map((paper) => [ink, paper, SHAPE])),
];

const SCREENS = {
  light: [],
  dark: ['(prefers-color-scheme: dark)'],
  'more contrast': ['(prefers-contrast: more)'],
  'dark with more contrast': ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-contrast: more) and (prefers-color-scheme: dark)'],
};

const rgb = (hex) => {
  assert.match(hex, /^#([0-9a-f]{3}|[0-9a-f]{6})$/);
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g);
  return digits.map((two) => parseInt(two, 16));
};
const luminance = (color) => {
  const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test('contrast is worked out as WCAG does', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54');
});

for (const [name, media] of Object.entries(SCREENS)) {
  test(`the tokens, ${name}`, () => {
    const all = tokens(media);
    const weak = PAIRS.map(([ink, paper, least]) => [`${ink} on ${paper}`, contrast(rgb(all[ink]), rgb(all[paper])), least])
      .filter(([, found, least]) => !(found >= least));
    assert.deepEqual(weak.map(([pair, found, least]) => `${pair}: ${found.toFixed(2)}, needs ${least}`), []);
  });
}

test('the colours of the browser’s own frame are those of the paper', () => {
  const html = readFileSync('index.html', 'utf8');
  for (const [name, media] of [['light', []], ['dark', SCREENS.dark]]) {
    const [, color] = html.match(new RegExp(`name="theme-color" content="(#\\w+)" media="\\(prefers-color-scheme: ${name}\\)"`));
    assert.equal(color, tokens(media)['--paper']);
  }
});

/** Runs in the page: every text with its colour, what it lies on, and the contrast it needs. */
function texts() {
  const parts = (color) => {
    const [, kind, inside] = color.match(/^(rgba?|color)\((?:srgb )?([^)]*)\)$/);
    const [r, g, b, a = 1] = inside.split(/[\s,/]+/).map(Number);
    return [...(kind === 'color' ? [r * 255, g * 255, b * 255] : [r, g, b]), a];
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map((part, i) => part * a + ground[i] * (1 - a));
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const color = parts(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color.slice(0, 3) : over(color, ground(element.parentElement));
  };
  const all = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility()) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    const behind = ground(element);
    const entry = { text: `${element.tagName} ${element.className}: ${node.data.slice(0, 40)}`, color: over(parts(color), behind), behind, least: isLarge ? 3 : 4.5 };
    all.set(`${entry.color} ${behind} ${isLarge}`, entry);
  }
  return [...all.values()];
}

test('every text of every page, light and dark', () =>
  open({}, async ({ page }) => {
    await mounted(page);
    let looked = 0;
    const look = async (name) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(texts);
        looked += found.length;
        const weak = found.filter(({ color, behind, least }) => contrast(color, behind) < least);
        assert.deepEqual(weak.map(({ text, color, behind }) => `${text} (${contrast(color, behind).toFixed(2)})`), [], `${name}, ${colorScheme}`);
      }
      await page.evaluate(() => document.querySelectorAll('.menu').forEach((details) => { details.open = false; }));
    };
    await walk(page, 'sl', PAGES, undefined, async (page, name) => {
      if (name === 'you') { // what is wrong on a page
        const field = page.locator('input[type=text]').first();
        const said = await field.inputValue();
        await field.fill('');
        await page.locator('[type=submit]').click();
        await page.locator('.problems').waitFor();
        await look('what is wrong');
        await page.locator('input[type=text]').first().fill(said);
      }
      await look(name);
    });
    assert.ok(looked > 100, 'there was text to look at');
  }));

test('a weak text is noticed', () =>
  open({}, async ({ page }) => {
    await mounted(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.lead { color: #999 }');
      document.adoptedStyleSheets = [sheet];
    });
    const weak = (await page.evaluate(texts)).filter(({ color, behind, least }) => contrast(color, behind) < least);
    assert.match(weak[0].text, /lead/);
    assert.equal(weak.length, 1);
  }));
