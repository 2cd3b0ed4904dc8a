// Real families go through the whole form in a real browser: each in one language, with ALL=1 in every language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSER } from './browsers.mjs';
import { byKeyboard } from './form.mjs';
import { journey } from './journey.mjs';
import { LANGUAGES, plain, texts } from './text.mjs';
import * as pensioner from './families/pensioner.mjs';
import * as refugees from './families/refugees.mjs';
import * as singleParent from './families/single-parent.mjs';
import * as student from './families/student.mjs';
import * as temporaryProtection from './families/temporary-protection.mjs';
import * as wages from './families/wages.mjs';

/** Runs a journey in the language for this browser (`''`: not in this one); with ALL=1 in every language. */
function inLanguage({ chromium, firefox = '' }, name, body) {
  const languages = process.env.ALL ? LANGUAGES : [{ chromium, firefox }[BROWSER]].filter(Boolean);
  for (const language of languages) test(`${name} (${language}, ${BROWSER})`, () => body(language));
}

inLanguage({ chromium: 'en' }, 'a couple with wages, on a wide screen', (language) => journey(language, wages, { width: 1280 }));
inLanguage({ chromium: 'sl', firefox: 'sl' }, 'a couple with wages, with the keyboard alone', (language) => journey(language, wages, { hand: byKeyboard }));
inLanguage({ chromium: 'ar', firefox: 'ar' }, 'a family with international protection', (language) => journey(language, refugees));
inLanguage({ chromium: 'sl' }, 'a pensioner', (language) => journey(language, pensioner));
inLanguage({ chromium: 'en', firefox: 'en' }, 'a student', (language) => journey(language, student));
inLanguage({ chromium: 'sl', firefox: 'sl' }, 'a single parent', (language) => journey(language, singleParent));

inLanguage({ chromium: 'uk' }, 'a mother with temporary protection is promised nothing that is closed to her', (language) =>
  journey(language, temporaryProtection, {
    async look(page, estimate) {
      const text = texts(language);
      const [you] = estimate.kam_se_obrniti;
      const promised = (await page.locator('section.card:has(> h3) > h3').allInnerTexts()).map(plain);
      assert.ok(promised.includes(text('right.otroski_dodatek')), 'her child has rights');
      assert.ok(you.closed.includes('denarna_socialna_pomoc'));
      for (const right of you.closed) assert.ok(!promised.includes(text(`right.${right}`)), right);
      const turn = page.locator('section', { has: page.getByRole('heading', { level: 2, name: text('turn.title') }) });
      assert.ok(plain(await turn.innerText()).includes(text(`word.${you.office}`)), 'where to turn');
    },
  }));
