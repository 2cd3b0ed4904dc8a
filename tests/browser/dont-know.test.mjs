// Who doesn't know an answer sees from where to where it could go, and is led to the question that tells most.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { plain, texts } from './text.mjs';
import * as wages from './families/wages.mjs';

const folder = process.env.DIST ?? 'dist';
/** The words of a language; where it lacks one, the English that stand in for it. */
const words = (language) => (key, values) => {
  try { return texts(language)(key, values); } catch { return texts('en')(key, values); }
};
const field = (page, id) => page.locator(`[id="${id}"]`);

/** The family with wages, of whom some things are not known. */
function unknown(what) {
  return wages.PAGES.map(([name, answers]) => [name, Object.fromEntries(Object.entries(answers).map(([question, said]) => {
    if (!what.includes(question)) return [question, said];
    // What is typed has a box of its own, what is chosen one more choice.
    return typeof said === 'string' && /^[a-z]\w*$/.test(said) ? [question, 'unsaid'] : [`${question}.unsaid`, '✓'];
  }))]);
}

/** Ticks the box of who doesn't know, where that is asked for. */
const byHand = {
  async answer(page, id, what) {
    if (what === true || what === '✓') await field(page, id).check();
    else await field(page, id).fill(what);
  },
  press: (page, name) => page.getByRole('button', { name, exact: true }).first().click(),
};

/** The least and the most of the row for all rights together, in cents. */
const together = async (page) => {
  await page.locator('#range .said').waitFor();
  const cells = await page.locator('#range tbody:last-child td').allInnerTexts();
  return cells.map((cell) => Number(plain(cell).replace(/[^\d٠-٩]/g, '').replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660)));
};

for (const language of ['sl', 'en', 'ar']) {
  test(`not knowing leads to a range, and an answer makes it narrower (${language})`, () =>
    open({ folder, locale: language, viewport: { width: 320, height: 800 } }, async ({ page }) => {
      const text = words(language);
      await mounted(page);
      await walk(page, language, unknown(['child1.other_parent', 'you.wage.months', 'household.savings']), byHand);

      const [least, most] = await together(page);
      assert.ok(least < most, `${least} to ${most}`);
      const said = plain(await page.locator('#range').innerText());
      assert.ok(said.includes(text('range.estimate')), 'two amounts at once are searched for, and that is said');
      // Every fact that makes a difference has a way to its question; the amounts that were taken are told.
      assert.ok(await page.locator('#range ol button').count() >= 2);
      assert.equal(await page.locator('#range details li').count(), 3);
      // A card says how far its own right goes.
      assert.ok(await page.locator('.card[id^=card-] > .hint:last-child').count() > 0);
      await fits(page, 'the range');
      await accessible(page);

      // The question that tells most has the focus when one goes there.
      const path = (await page.locator('#range .buttons button').getAttribute('data-do')).replace('go:', '');
      await page.locator('#range .buttons button').click();
      await page.waitForFunction((path) => document.activeElement?.id.startsWith(path), path);
      const known = { 'you.wage.months': ['650', '650,50', '651'], 'household.savings': ['300'], 'child1.other_parent': [] }[path];
      assert.ok(known, path);
      if (known.length === 0) await field(page, `${path}.in_household`).check();
      else for (const [i, amount] of known.entries()) await field(page, known.length > 1 ? `${path}.m${i + 1}` : path).fill(amount);
      await page.getByRole('button', { name: text('app.next'), exact: true }).click();
      await page.locator('h1:focus').waitFor();
      await page.getByRole('button', { name: text('review.show'), exact: true }).click();
      await page.locator('.page.result h1:focus').waitFor();
      const after = await together(page);
      assert.ok(after[1] - after[0] < most - least, `${after} is not narrower than ${[least, most]}`);
      // On paper it stands too.
      await page.emulateMedia({ media: 'print' });
      assert.ok(plain(await page.locator('#range-paper').innerText()).includes(text('range.title')));
    }));
}

test('while answering, a quiet line tells the range so far and can be hidden', () =>
  open({ folder }, async ({ page }) => {
    const text = texts('sl');
    await mounted(page);
    const seen = [];
    await walk(page, 'sl', wages.PAGES, byHand, async (page, name) => {
      // Nothing is said before it is known who lives there, and nothing below the result.
      if (['start', 'you', 'partner', 'children', 'review', 'answer'].includes(name)) return;
      await page.locator('#so-far p').waitFor();
      seen.push([name, plain(await page.locator('.so-far').innerText())]);
    });
    for (const name of ['work', 'income_you', 'property']) {
      const [, said] = seen.find(([page]) => page === name) ?? [];
      assert.match(said ?? '', /Za zdaj, po oceni: najmanj .+ na mesec/, `${name}: ${said}`);
    }
    assert.equal(await page.locator('#range').count(), 0, 'nothing is open, so there is no range');

    await page.getByRole('button', { name: text('review.change_page', { page: text('page.work') }), exact: true }).click();
    await page.locator('.so-far [data-do="so-far"]').click();
    await page.locator('.so-far').getByText(text('range.show')).waitFor();
    assert.equal(await page.locator('#so-far').count(), 0);
  }));

test('where nothing that is still asked changes anything, the result is offered, and says what is open', () =>
  open({ folder }, async ({ page }) => {
    const text = texts('sl');
    await mounted(page);
    await byHand.press(page, text('start.begin'));
    await page.locator('h1:focus').waitFor();
    const next = async () => { await byHand.press(page, text('app.next')); await page.locator('h1:focus').waitFor(); };
    // Without residence in Slovenia there is nothing to be had, whatever comes.
    for (const [part, said] of [['day', '12'], ['month', '3'], ['year', '1988']]) await field(page, `you.birthdate.${part}`).fill(said);
    await field(page, 'you.status.other').check();
    await field(page, 'you.permanent_residence.no').check();
    await next();
    await field(page, 'household.partner.none').check();
    await field(page, 'household.children').fill('0');
    await next();
    await page.locator('.so-far [data-do=enough]').click();
    await page.locator('.page.result h1:focus').waitFor();
    await page.locator('#range .said').waitFor();
    assert.ok(await page.locator('#range details li').count() > 3, 'what was not asked is open');
    await accessible(page);
    // Going on stays possible.
    await page.locator('.changes button').filter({ hasText: text('page.work') }).click();
    await field(page, 'you.work.none').waitFor();
  }));
