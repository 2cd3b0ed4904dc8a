// The pictures of the result: picture, table and sentence say the same as the command line, in both directions of
// writing, on a phone and on a wide screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { byCommandLine, fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { amount as marked, day as markedDay, plain } from './text.mjs';
import * as singleParent from './families/single-parent.mjs';
import * as wages from './families/wages.mjs';

const LOCALES = { sl: 'sl-SI', en: 'en-GB', ar: 'ar' };
const OWN_KINDS = ['right_starts', 'right_ends'];

// Compared without the marks that keep amounts from left to right.
const amount = (language, eur) => plain(marked(language, eur));
const day = (language, date) => plain(markedDay(language, date));

/** What hangs on a class, as the language writes it; percentages by their number. */
const value = (language, row) => (row.amount ? amount(language, row.amount) : String(Number(row.percent)));

/** Everything that a picture shows and says. */
const read = (figure) => figure.evaluate((node) => {
  const all = (selector, of) => [...node.querySelectorAll(selector)].map(of);
  const number = (element, name) => Number.parseFloat(element.getAttribute(name));
  const img = node.querySelector('[role=img]');
  const named = (name) => img.getAttribute(name).split(' ').map((id) => document.getElementById(id).textContent).join(' ');
  return {
    name: named('aria-labelledby'),
    sentence: named('aria-describedby'),
    texts: all('.stairs text', (text) => text.textContent),
    steps: all('.stair', (step) => ({ here: step.classList.contains('here'), x: number(step, 'x'), width: number(step, 'width'), height: number(step, 'height') })),
    place: all('.place', (line) => number(line, 'x1'))[0],
    rows: all('tbody tr', (row) => [...row.children].map((cell) => cell.textContent)),
    bars: all('.row-of-months .runs', (bar) => ({ x: number(bar, 'x'), width: number(bar, 'width') })),
    toDo: all('.row-of-months .to-do', () => 1).length,
    byItself: all('.row-of-months .by-itself', () => 1).length,
    yours: all('tr.yours', (row) => [...row.parentNode.children].indexOf(row)),
    small: all('svg text', (text) => Number.parseFloat(getComputedStyle(text).fontSize)).filter((size) => size < 12),
  };
});

/** The stairs of a right against its classes in the estimate. */
function stairs(language, razredi, shown) {
  const of = `${language} ${razredi.of}`;
  const rtl = language === 'ar';
  const { classes } = razredi;
  const here = razredi.bracket === null ? classes.length : razredi.bracket - 1;
  const income = amount(language, razredi.income_per_person);
  // The table: each class with its limit and its value, the household's own marked.
  for (const [i, row] of classes.entries()) {
    if (row.up_to) assert.ok(plain(shown.rows[i][1]).includes(amount(language, row.up_to)), `${of}: ${shown.rows[i]}`);
    assert.ok(plain(shown.rows[i][2]).includes(value(language, row)), `${of}: ${shown.rows[i]}`);
  }
  assert.deepEqual(shown.yours, [here], of);
  // The picture: the same classes, as high as their values, and the household in its own.
  const highest = Math.max(...classes.map((row) => Number(row.amount ?? row.percent)));
  const tallest = Math.max(...shown.steps.map((step) => step.height));
  for (const [i, row] of classes.entries()) {
    const share = Number(row.amount ?? row.percent) / highest;
    assert.ok(Math.abs(shown.steps[i].height / tallest - share) < 0.03, `${of}: class ${row.class} is ${shown.steps[i].height} high`);
  }
  assert.deepEqual(shown.steps.flatMap((step, i) => (step.here ? [i] : [])), [here], of);
  const own = shown.steps[here];
  assert.ok(own.x - 0.2 <= shown.place && shown.place <= own.x + own.width + 0.2, `${of}: the place is in its class`);
  assert.equal(shown.steps[0].x > shown.steps.at(-1).x, rtl, `${of}: income runs in the direction of reading`);
  const labels = plain(shown.texts.join(' | '));
  // The sentence, and the labels of the picture.
  const limit = classes[here]?.up_to ?? classes.findLast((row) => row.up_to).up_to;
  assert.ok(labels.includes(income), `${of}: ${labels}`);
  assert.ok(labels.includes(amount(language, limit)), `${of}: ${labels}`);
  assert.ok(plain(shown.sentence).includes(income), `${of}: ${shown.sentence}`);
  if (classes[here]) {
    for (const text of [labels, plain(shown.sentence)]) assert.ok(text.includes(value(language, classes[here])), `${of}: ${text}`);
    assert.ok(shown.texts.includes(String(razredi.bracket)), of);
  }
}

/** The months against the calendar of the estimate. */
function months(language, estimate, shown) {
  const all = plain(shown.rows.flat().join(' | '));
  const marks = estimate.koledar.filter((event) => !OWN_KINDS.includes(event.kind));
  for (const event of estimate.koledar) {
    for (const [where, text] of [['table', all], ['sentence', plain(shown.sentence)]]) {
      assert.ok(text.includes(day(language, event.day)), `${language}: ${event.kind} ${event.day} in the ${where}`);
    }
  }
  const starts = estimate.koledar.filter((event) => event.kind === 'right_starts');
  const ends = (start) => estimate.koledar.find((event) => event.kind === 'right_ends' && event.right === start.right && event.person === start.person)?.day;
  const runs = new Set(starts.map((start) => [start.right, start.day, ends(start)].join()));
  assert.equal(shown.bars.length, runs.size, `${language}: a bar for each right and time`);
  assert.ok(shown.toDo + shown.byItself > 0 && shown.toDo + shown.byItself <= marks.length, language);
  assert.equal(shown.toDo > 0, marks.some((event) => /apply|claim|vd_age|school/.test(event.kind)), language);
  // What starts on the first day begins where reading begins.
  for (const bar of shown.bars) {
    assert.ok(bar.x >= 0 && bar.width > 0 && bar.x + bar.width <= 100.1, `${language}: ${JSON.stringify(bar)}`);
    assert.ok(language === 'ar' ? bar.x + bar.width > 99 : bar.x < 1, `${language}: ${JSON.stringify(bar)}`);
  }
}

async function look(language, width, { HOUSEHOLD, PAGES }, options = {}) {
  const estimate = byCommandLine(HOUSEHOLD);
  await open({ locale: LOCALES[language], viewport: { width, height: 800 }, ...options }, async ({ page }) => {
    await mounted(page);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await walk(page, language, PAGES);
    assert.ok(estimate.razredi.length > 0);
    for (const razredi of estimate.razredi) {
      const shown = await read(page.locator(`#stairs-${razredi.of}`));
      stairs(language, razredi, shown);
      assert.deepEqual(shown.small, [], 'letters of at least 12 px');
    }
    months(language, estimate, await read(page.locator('#months')));
    // All that is drawn stays on its picture, and no label lies on another one.
    for (const summary of await page.locator('.page summary:not(.steps *)').all()) await summary.click();
    const problems = await page.locator('.drawing svg:not(.sign)').evaluateAll((all) => all.flatMap((svg) => {
      const within = document.documentElement.clientWidth;
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const out = boxes.filter(({ box }) => box.left < 0 || box.right > within).map(({ text }) => `${text}: out of the page`);
      const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
        && a.box.top + 3 < b.box.bottom && b.box.top + 3 < a.box.bottom).map((b) => `${a.text} over ${b.text}`));
      return [...out, ...over];
    }));
    assert.deepEqual(problems, []);
    await fits(page, 'answer');
    await accessible(page);
  });
}

for (const language of Object.keys(LOCALES)) {
  for (const width of [320, 1280]) {
    test(`pictures, tables and sentences agree with the command line (${language}, ${width} px)`, () => look(language, width, wages));
  }
}

test('a single parent on a phone in the dark sees them too', () => look('en', 320, singleParent, { colorScheme: 'dark' }));
test('and with the colours of the system', () => look('sl', 320, singleParent, { forcedColors: 'active' }));
