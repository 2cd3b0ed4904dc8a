// How the form is filled in and gone through, in any language, by hand or by keyboard alone: on our own page, or in the
// shadow root of the element on somebody else's, whose document is another one.
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
      const { id, name, type } = (document.querySelector('moje-pravice')?.shadowRoot ?? document).activeElement ?? document.activeElement;
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
      const { id, name, textContent } = (document.querySelector('moje-pravice')?.shadowRoot ?? document).activeElement ?? document.activeElement;
      return { id, name, text: textContent };
    });
    if (wanted(now)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${what} can't be reached with ${key}`);
}

/** Where the page stands: its name, and the drawing, which is another one at every step. */
const standing = (page) => page.evaluate(() => {
  const root = document.querySelector('moje-pravice')?.shadowRoot ?? document;
  const block = root.querySelector('h1')?.closest('[data-block]');
  const isFocused = root.activeElement?.tagName === 'H1';
  return { drawing: block?.dataset.block, name: block?.dataset.page, isFocused };
});

/** Waits for another step, with the focus on its heading, as on every new page; gives back its name. */
async function another(page, before) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const now = await standing(page);
    if (now.drawing !== before.drawing && now.isFocused) return now;
    if (Date.now() > deadline) assert.fail(`no other step came, or the focus is not on its heading: ${JSON.stringify(now)}`);
    await page.waitForTimeout(20);
  }
}

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

/** Waits until the page has this heading, and the focus is on it. A step of several names the whole page first. */
export async function headed(page, wanted) {
  try {
    await page.waitForFunction(([wanted, marks]) => {
      const root = document.querySelector('moje-pravice')?.shadowRoot ?? document;
      const h1 = root.querySelector('h1');
      const text = h1?.textContent.replace(new RegExp(marks, 'g'), '');
      return root.activeElement === h1 && (text === wanted || text.split(' – ').includes(wanted));
    }, [wanted, MARKS]);
  } catch {
    const is = await page.evaluate(() => {
      const root = document.querySelector('moje-pravice')?.shadowRoot ?? document;
      return [root.querySelector('h1')?.textContent, root.activeElement?.outerHTML.slice(0, 200)];
    });
    assert.fail(`the heading is not “${wanted}” with the focus on it, but “${is[0]}”; the focus is on ${is[1]}`);
  }
}

/**
 * Goes through the whole form to the result. `seen(page, name)` is called at every step. `arrived(page, heading)` looks at
 * each heading, unless its words are changed by something else.
 */
export async function walk(page, language, pages, hand = byHand, seen = async () => {}, arrived = headed) {
  const text = texts(language);
  const heading = (name) => {
    const n = name.match(/^income_child(\d)$/)?.[1];
    return text(`page.${n ? 'income_child' : name}`, { n });
  };
  await seen(page, 'start');
  const start = await standing(page);
  await hand.press(page, text('start.begin'));
  let step = await another(page, start);
  for (const [i, [name, answers]] of pages.entries()) {
    assert.equal(step.name, name);
    await arrived(page, heading(name));
    const next = pages[i + 1]?.[0] ?? 'review';
    let rest = Object.entries(answers);
    // A page is several steps: each child, each kind of income.
    while (step.name !== next) {
      rest = await answer(page, rest, hand);
      await seen(page, name);
      const before = await standing(page);
      await hand.press(page, text('app.next'));
      step = await another(page, before);
      assert.ok([name, next].includes(step.name), `after ${name} comes ${next}, not ${step.name}`);
    }
    assert.deepEqual(rest, [], `${name}: asked nowhere`);
  }
  await arrived(page, heading('review'));
  await seen(page, 'review');
  await hand.press(page, text('review.show'));
  await page.locator('.page.result h1:focus').waitFor();
  await seen(page, 'answer');
}
