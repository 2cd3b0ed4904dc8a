// How questions are asked: why, what who doesn't know can say, and the helpers beside the fields.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHand, walk } from './form.mjs';
import { fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { texts } from './text.mjs';

/** A text; English in brackets where a translation is still being written. */
function words(language) {
  return (name, values) => {
    try { return texts(language)(name, values); } catch (missing) {
      if (!process.env.DRAFT_TEXTS) throw missing;
      return `[${texts('en')(name, values)}]`;
    }
  };
}

/** A mother of a child in kindergarten, who doesn't know or doesn't say what need not be told. */
const UNSAID = [
  ['you', {
    'you.birthdate': '1994-01-25', 'you.status': 'unsaid', 'you.permanent_residence': 'unsaid',
    'household.partner': 'none', 'household.children': 1, 'household.application_date': '2026-04-10',
  }],
  ['children', {
    'child1.birthdate': '2022-12-19', 'child1.other_parent': 'unsaid', 'child1.kindergarten': 'yes', 'child1.price': 'unsaid',
    'child1.own_income': 'no',
  }],
  ['work', { 'you.work': 'employed', 'you.hours': 'unsaid' }],
  ['income_you', {
    'you.kinds': 'wage', 'you.rare': 'no', 'you.pays_maintenance': 'no',
    'you.wage.months': ['720', '720', '735,50'], 'you.wage.year': 'unsaid', 'you.wage.flow': 'steady',
  }],
  ['property', {
    'household.savings': 'unsaid', 'household.owns_home': 'yes', 'household.home_value': 'unsaid', 'household.home_area': 'unsaid',
    'household.vehicles': 1, 'vehicle1.kind': 'car', 'vehicle1.registered': 'unsaid', 'vehicle1.value': 'unsaid',
    'household.has_other': 'no', 'household.stuck': 'unsaid',
  }],
  ['special', {
    'household.dsp_before': 'unsaid', 'household.help': 'unsaid', 'household.discount': 'unsaid',
    'household.unusual_adults': 'unsaid', 'household.unusual_children': 'unsaid',
  }],
];

const TOLD = [
  'status_not_told', 'residence_not_told', 'other_parent_not_told', 'price_not_told', 'work_hours_missing', 'year_not_told',
  'savings_not_told', 'property_not_told', 'dwelling_area_missing', 'earlier_not_told', 'help_not_told', 'unusual_not_told', 'less_assumed',
];

for (const [language, width] of [['sl', 320], ['en', 1280], ['ar', 320]]) {
  test(`who doesn't know gets a result that says what was made of it (${language})`, () =>
    open({ locale: language, viewport: { width, height: 800 } }, async ({ page, noMoreRequests }) => {
      await mounted(page);
      noMoreRequests();
      const text = words(language);
      await walk(page, language, UNSAID, byHand, async (page, name) => {
        await fits(page, name);
        await accessible(page);
        if (name === 'review') {
          const rows = await page.locator('dd', { hasText: text('you.status_unsaid') }).count();
          assert.ok(rows > 12, `${rows} answers are left open`);
        }
      });
      // On the cards of the rights it is about, or among what was assumed for all.
      const lines = await page.locator('.result > :not(.paper) li').allTextContents();
      for (const warning of TOLD) {
        assert.ok(lines.some((line) => line === text(`warning.${warning}`)), `${warning} is said: ${lines.join(' | ')}`);
      }
    }));
}

const at = (page, id) => page.locator(`[id="${id}"]`);
const focused = (page) => page.evaluate(() => document.activeElement.id);

test('why a question is asked opens by keyboard, and each has a name of its own', () =>
  open({}, async ({ page }) => {
    await mounted(page);
    const text = texts('sl');
    await byHand.press(page, text('start.begin'));
    await page.locator('h1:focus').waitFor();
    const summaries = await page.locator('details.why > summary').allTextContents();
    assert.ok(summaries.length >= 3);
    assert.equal(new Set(summaries).size, summaries.length);
    for (const summary of summaries) assert.ok(summary.startsWith(text('why.title')), summary);
    const questions = await page.locator('.question').count();
    assert.equal(summaries.length, questions, 'every question says why');
    assert.equal(await page.locator(':is(label, legend) details, [aria-describedby*="why"]').count(), 0);
    // The first thing after the heading and the first field's legend.
    const why = page.locator('details.why').first();
    assert.ok(!(await why.getByText(text('why.age')).isVisible()));
    for (let i = 0; !(await page.evaluate(() => document.activeElement.closest('details.why'))); i++) {
      assert.ok(i < 10, 'reached with Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await why.getByText(text('why.age')).waitFor();
    assert.equal(await page.locator('h1').innerText(), text('page.you'), 'nothing was sent');
    await accessible(page);
  }));

/** Goes on to the income page of a single parent, seeing the page of the children on the way. */
async function toIncome(page, onChildren) {
  const pages = [
    ['you', { ...UNSAID[0][1], 'you.status': 'citizen', 'you.permanent_residence': 'yes' }],
    ['children', { 'child1.birthdate': '2022-12-19', 'child1.other_parent': 'unknown', 'child1.kindergarten': 'yes', 'child1.own_income': 'no' }],
    ['work', { 'you.work': 'employed', 'you.hours': 87 }],
    ['income_you', { 'you.kinds': 'wage', 'you.rare': 'no', 'you.pays_maintenance': 'no' }],
  ];
  const arrived = new Error('there');
  try {
    await walk(page, 'sl', pages, byHand, async (page, name) => {
      if (name === 'children') await onChildren();
      // The kinds of income are a step before their amounts.
      if (await at(page, 'you.wage.months.m1').count() > 0) throw arrived;
    });
  } catch (error) { if (error !== arrived) throw error; }
}

test('a helper writes what it works out into the field, says it and gives the focus back', () =>
  open({ viewport: { width: 320, height: 800 } }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    noMoreRequests();
    const text = texts('sl');
    const helper = (id) => page.locator(`details[data-helper="${id}"]`);
    const into = async (id, ...amounts) => {
      for (const [i, amount] of amounts.entries()) await helper(id).locator('input').nth(i).fill(amount);
    };
    const write = (id, place = 0) => helper(id).getByRole('button').nth(place).click();

    await toIncome(page, async () => {
      await helper('price').locator('summary').click();
      await into('price', '206,50', '35');
      await write('price');
      assert.equal(await focused(page), 'child1.price');
      assert.equal(await at(page, 'child1.price').inputValue(), '590,00');
      assert.match(await helper('price').getByRole('status').innerText(), /590,00/);
      // Who ticks “I don't know” types nothing, and the other way round.
      await at(page, 'child1.price.unsaid').check();
      assert.equal(await at(page, 'child1.price').inputValue(), '');
      await at(page, 'child1.price').fill('5');
      assert.ok(!(await at(page, 'child1.price.unsaid').isChecked()));
      await at(page, 'child1.price.unsaid').check();
      await write('price');
      assert.equal(await at(page, 'child1.price').inputValue(), '590,00');
      assert.ok(!(await at(page, 'child1.price.unsaid').isChecked()));
    });

    // The net of the second month, from a payslip; Enter works it out and sends nothing.
    await helper('net').locator('summary').click();
    await into('net', '1.500,00', '331,50', 'x');
    await helper('net').locator('input').last().press('Enter');
    assert.equal(await helper('net').getByRole('status').innerText(), text('helper.unclear'));
    await into('net', '1.500,00', '331,50', '98,20');
    await helper('net').locator('input').last().press('Enter');
    assert.match(await helper('net').getByRole('status').innerText(), /1\.070,30/);
    assert.equal(await page.locator('.top').getAttribute('data-page'), 'income_you', 'nothing was sent');
    assert.equal(await at(page, 'you.wage.months.m2').inputValue(), '', 'only shown so far');
    await write('net', 1);
    assert.equal(await focused(page), 'you.wage.months.m2');
    assert.equal(await at(page, 'you.wage.months.m2').inputValue(), '1.070,30');
    await accessible(page);
    await fits(page, 'income');

    // A year of twelve such months; what is typed in a helper is no answer of its own.
    await helper('usual').locator('summary').click();
    await into('usual', '1.070,30', '12');
    await write('usual');
    assert.equal(await focused(page), 'you.wage.year');
    assert.equal(await at(page, 'you.wage.year').inputValue(), '12.843,60');

    // The amounts are kept.
    await at(page, 'you.wage.flow.steady').check();
    await byHand.press(page, text('app.next'));
    await page.locator('[data-page=property]').waitFor();
    await byHand.press(page, text('app.back'));
    await page.locator('[data-page=income_you]').waitFor();
    assert.equal(await at(page, 'you.wage.months.m2').inputValue(), '1.070,30');
    assert.equal(await at(page, 'you.wage.year').inputValue(), '12.843,60');
  }));
