// Every page and state of the page, in every language, and how it looks in each colour scheme and width: no rule of axe is
// broken, a screen reader finds its way, nothing is wider than the screen.
//
// The form is gone through once; at each state the language is changed by the menu, as a person would. With ALL=1 all is
// tried with all; otherwise each language once by all rules, and the looks in three languages, each in three of the nine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, LOOKS } from './axe.mjs';
import { walk } from './form.mjs';
import { fits } from './journey.mjs';
import { mounted, open } from './open.mjs';
import { structure } from './structure.mjs';
import { LANGUAGES, texts } from './text.mjs';
import { PAGES as ALONE } from './families/alone.mjs';
import { PAGES } from './families/every-page.mjs';

const WIDTHS = [320, 768, 1280];
const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
const EVERY_LOOK = WIDTHS.flatMap((width) => Object.keys(THEMES).map((theme) => ({ width, theme })));

/** The looks in which a language is seen: all, or three whose widths and themes differ, others in each of three languages. */
function looks(language) {
  if (process.env.ALL) return EVERY_LOOK;
  const turn = ['sl', 'en', 'ar'].indexOf(language);
  return turn < 0 ? [] : WIDTHS.map((width, i) => ({ width, theme: Object.keys(THEMES)[(i + turn) % 3] }));
}

async function speak(page, language) {
  // Pressed without opening the menu: what is tried here is the page, not the menu.
  await page.evaluate((language) => document.querySelector(`header [data-language="${language}"] button`).click(), language);
  await page.waitForFunction((language) => document.documentElement.lang === language, language);
}

async function look(page, { width, theme }) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia(THEMES[theme]);
}

/** Looks at a state of the page in every language, and leaves it in Slovene. */
async function everyLanguage(page, name) {
  const problems = [];
  const told = async (where, body) => {
    try {
      problems.push(...((await body()) ?? []).map((problem) => `${where}: ${problem}`));
    } catch (error) { problems.push(`${where}: ${error.message}`); }
  };
  // Slovene last: the walk goes on in it.
  for (const language of [...LANGUAGES.slice(1), 'sl']) {
    await speak(page, language);
    await told(language, () => structure(page, language, name));
    await told(language, () => findings(page));
    for (const { width, theme } of looks(language)) {
      await look(page, { width, theme });
      const where = `${language}, ${width} px, ${theme}`;
      await told(where, () => fits(page, name));
      await told(where, () => findings(page, process.env.ALL ? undefined : LOOKS));
    }
    await look(page, EVERY_LOOK[0]);
  }
  assert.equal(problems.join('\n'), '');
}

test('every page, in every language, in every look', (t) =>
  open({ viewport: { width: 320, height: 800 }, folder: process.env.DIST ?? 'dist' }, async ({ page }) => {
    const text = texts('sl');
    const press = (name) => page.getByRole('button', { name, exact: true }).first().click();
    const seen = (name) => t.test(name, () => everyLanguage(page, name));
    await mounted(page);
    await walk(page, 'sl', PAGES, undefined, async (page, name) => {
      if (name === 'start') {
        // The first page of the form, sent empty, says what is wrong.
        await press(text('start.begin'));
        await page.locator('h1:focus').waitFor();
        await press(text('app.next'));
        await page.locator('#problems:focus').waitFor();
        await t.test('something is wrong', () => everyLanguage(page, 'you'));
        await press(text('app.back'));
      }
      await seen(name);
    });
    await page.evaluate(() => document.querySelectorAll('form details:not(.menu)').forEach((details) => { details.open = true; }));
    await t.test('the reasoning, opened', async () => {
      assert.deepEqual(await findings(page), []);
      await fits(page, 'the reasoning');
    });
    // A day whose law nobody knows.
    await press(text('answer.again'));
    await press(text('app.clear_yes'));
    await page.locator('.page.start').waitFor();
    await walk(page, 'sl', ALONE);
    await seen('refused');
  }));
