// Real families go through the whole form in a real browser: each in one language, with ALL=1 in both.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byKeyboard } from './form.mjs';
import { journey } from './journey.mjs';
import { texts } from './text.mjs';
import * as pensioner from './families/pensioner.mjs';
import * as refugees from './families/refugees.mjs';
import * as singleParent from './families/single-parent.mjs';
import * as student from './families/student.mjs';
import * as temporaryProtection from './families/temporary-protection.mjs';
import * as wages from './families/wages.mjs';

/** Runs a journey in a language, and with ALL=1 in the other one too. */
function inLanguage(language, name, body) {
  const languages = process.env.ALL ? ['sl', 'en'] : [language];
  for (const language of languages) test(`${name} (${language})`, () => body(language));
}

inLanguage('en', 'a couple with wages, on a wide screen', (language) => journey(language, wages, { width: 1280 }));
inLanguage('sl', 'a couple with wages, with the keyboard alone', (language) => journey(language, wages, { hand: byKeyboard }));
inLanguage('en', 'a family with international protection', (language) => journey(language, refugees));
inLanguage('sl', 'a pensioner', (language) => journey(language, pensioner));
inLanguage('en', 'a student', (language) => journey(language, student));
inLanguage('sl', 'a single parent', (language) => journey(language, singleParent));

inLanguage('en', 'a mother with temporary protection is promised nothing that is closed to her', (language) =>
  journey(language, temporaryProtection, {
    async look(page, estimate) {
      const text = texts(language);
      const [you] = estimate.kam_se_obrniti;
      const promised = await page.locator('section.card:has(> h3) > h3').allInnerTexts();
      assert.ok(promised.includes(text('right.otroski_dodatek')), 'her child has rights');
      assert.ok(you.closed.includes('denarna_socialna_pomoc'));
      for (const right of you.closed) assert.ok(!promised.includes(text(`right.${right}`)), right);
      const turn = page.locator('section', { has: page.getByRole('heading', { level: 2, name: text('turn.title') }) });
      assert.ok((await turn.innerText()).includes(text(`word.${you.office}`)), 'where to turn');
    },
  }));
