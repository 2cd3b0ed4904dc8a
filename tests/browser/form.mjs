// How the form is filled in and gone through, in any language, by hand or by keyboard alone.
import assert from 'node:assert/strict';
import { MARKS, plain, texts } from './text.mjs';

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
    await tabTo(page, ({ text = '' }) => plain(text) === name, name);
    await page.keyboard.press('Enter');
  },
};

/** Goes on with Tab (or another key) until what has the focus is wanted: `wanted({ id, name, text })`. */
export async function tabTo(page, wanted, what, key = 'Tab') {
  for (let i = 0; i < 250; i++) {
    const now = await page.evaluate(() => {
      // Past the end of the page the focus is in the browser's own buttons.
      if (!document.hasFocus()) return {};
      const { id, name, textContent } = document.activeElement;
      return { id, name, text: textContent };
    });
    if (wanted(now)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${what} can't be reached with ${key}`);
}

/** Waits until the page has this heading, and the focus is on it, as on every new page. */
export async function headed(page, wanted) {
  try {
    await page.waitForFunction(([wanted, marks]) => {
      const h1 = document.querySelector('h1');
      return h1 !== null && document.activeElement === h1 && h1.textContent.replace(new RegExp(marks, 'g'), '') === wanted;
    }, [wanted, MARKS]);
  } catch {
    const is = await page.evaluate(() => [document.querySelector('h1')?.textContent, document.activeElement?.outerHTML.slice(0, 200)]);
    assert.fail(`the heading is not “${wanted}” with the focus on it, but “${is[0]}”; the focus is on ${is[1]}`);
  }
}

/**
 * Goes through the whole form to the result. `seen(page, name)` is called on every page. `arrived(page, heading)` waits for
 * a page: for its heading, unless its words are changed by something else.
 */
export async function walk(page, language, pages, hand = byHand, seen = async () => {}, arrived = headed) {
  const text = texts(language);
  const heading = async (name) => {
    const n = name.match(/^income_child(\d)$/)?.[1];
    await arrived(page, text(`page.${n ? 'income_child' : name}`, { n }));
  };
  await seen(page, 'start');
  await hand.press(page, text('start.begin'));
  for (const [name, answers] of pages) {
    await heading(name);
    for (const [question, said] of Object.entries(answers)) {
      for (const [id, what] of fields(question, said)) await hand.answer(page, id, what);
    }
    await seen(page, name);
    await hand.press(page, text('app.next'));
  }
  await heading('review');
  await seen(page, 'review');
  await hand.press(page, text('review.show'));
  await page.locator('.page.result h1:focus').waitFor();
  await seen(page, 'answer');
}
