// How the form is filled in and gone through, in any language, by hand or by keyboard alone.
import assert from 'node:assert/strict';
import { texts } from './text.mjs';

/**
 * The fields that an answer goes into, each with what goes into it (`true`: choose it).
 * A word is a choice, a list of words several of them; a day goes into three fields, amounts of months into one each.
 */
export function fields(name, said) {
  const isWord = (what) => /^[a-z]\w*$/.test(what);
  if (Array.isArray(said)) return said.flatMap((what, i) => fields(isWord(what) ? name : `${name}.m${i + 1}`, what));
  if (isWord(said)) return [[`${name}.${said}`, true]];
  if (!/^\d{4}-\d\d-\d\d$/.test(said)) return [[name, String(said)]];
  const [year, month, day] = said.split('-').map(Number);
  return Object.entries({ day, month, year }).map(([part, number]) => [`${name}.${part}`, String(number)]);
}

const at = (page, id) => page.locator(`[id="${id}"]`);

/** Answers with mouse and keyboard, as most people do. */
export const byHand = {
  async answer(page, id, what) {
    if (what === true) await at(page, id).check();
    else await at(page, id).fill(what);
  },
  async press(page, name) { await page.getByRole('button', { name, exact: true }).first().click(); },
};

/** Answers with the keyboard alone: Tab, arrows, Space, Enter. */
export const byKeyboard = {
  async answer(page, id, what) {
    const focused = () => page.evaluate(() => {
      const { id, name, type } = document.activeElement;
      return { id, name, type };
    });
    const name = await at(page, id).getAttribute('name');
    await tabTo(page, ({ name: at }) => at === name, id);
    if (what === true) {
      // The arrows choose among radios; Space chooses the one, or ticks the box, that has the focus.
      for (let i = 0; (await focused()).id !== id; i++) {
        assert.ok(i < 20, `${id} can't be reached with the arrows`);
        await page.keyboard.press('ArrowDown');
      }
      if (!(await at(page, id).isChecked())) await page.keyboard.press('Space');
    } else {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(what);
    }
  },
  async press(page, name) {
    await tabTo(page, ({ text }) => text === name, name);
    await page.keyboard.press('Enter');
  },
};

async function tabTo(page, wanted, what) {
  for (let i = 0; i < 250; i++) {
    const now = await page.evaluate(() => {
      const { name, textContent } = document.activeElement;
      return { name, text: textContent };
    });
    if (wanted(now)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${what} can't be reached with Tab`);
}

const heading = (page) => page.locator('h1:focus'); // a new step takes the focus to its heading

/** Answers what is asked on the page as it stands; gives back what is not asked there. */
export async function answer(page, answers, hand = byHand) {
  const rest = [];
  for (const [question, said] of answers) {
    const all = fields(question, said);
    if (await at(page, all[0][0]).count() === 0) rest.push([question, said]);
    else for (const [id, what] of all) await hand.answer(page, id, what);
  }
  return rest;
}

/** Waits for another step than `before`; gives back its heading. */
async function another(page, before) {
  await page.waitForFunction((before) => {
    const { tagName, textContent } = document.activeElement;
    return tagName === 'H1' && textContent !== before;
  }, before);
  return heading(page).innerText();
}

/** Goes through the whole form to the result. `seen(page, name)` is called at every step. */
export async function walk(page, language, pages, hand = byHand, seen = async () => {}) {
  const text = texts(language);
  await seen(page, 'start');
  const start = await page.locator('h1').innerText();
  await hand.press(page, text('start.begin'));
  let step = await another(page, start);
  for (const [i, [name, answers]] of pages.entries()) {
    const isAt = (name) => [step, ...step.split(' – ')].includes(text(`page.${name}`));
    assert.ok(isAt(name), `${name}: the heading is ${step}`);
    const next = pages[i + 1]?.[0] ?? 'review';
    let rest = Object.entries(answers);
    // A page is several steps: each child, each kind of income.
    while (!isAt(next)) {
      rest = await answer(page, rest, hand);
      await seen(page, name);
      await hand.press(page, text('app.next'));
      step = await another(page, step);
    }
    assert.deepEqual(rest, [], `${name}: asked nowhere`);
  }
  await seen(page, 'review');
  await hand.press(page, text('review.show'));
  await page.locator('.page.result h1:focus').waitFor();
  await seen(page, 'answer');
}
