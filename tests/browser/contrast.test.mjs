// Every pair of colours in use can be told apart: worked out from the tokens, and from what the page really shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

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

/** The tokens where these media hold: the later rule wins. */
function tokens(holding) {
  const css = readFileSync('public/css/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
  const found = {};
  for (const [, media, rules] of css.matchAll(/(?:@media ([^{]+)\{)?\s*:root\s*\{([^}]*)\}/g)) {
    if (media !== undefined && !holding.includes(media.trim())) continue;
    for (const [, name, value] of rules.matchAll(/(--[\w-]+):\s*([^;]+);/g)) found[name] = value.trim();
  }
  return found;
}

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
