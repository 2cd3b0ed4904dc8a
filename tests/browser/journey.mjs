// One family's way through the form, the same in every language: a couple with wages, one child in kindergarten, one at school.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { accessible, mounted, open } from './open.mjs';

/** The household that the answers below make, as the command line reads it. */
const HOUSEHOLD = {
  application_date: '2026-04-10',
  partnership: { kind: 'married' },
  persons: [
    {
      id: 'you', role: 'applicant', sex: 'F', birthdate: '1988-03-12', work: { type: 'employed', hours: '87' },
      incomes: [{ kind: 'wage', months: { '2026-01': '650.00', '2026-02': '650.50', '2026-03': '651.00' }, annual: { 2025: '7800.00' } }],
    },
    {
      id: 'partner', role: 'partner', sex: 'F', birthdate: '1986-07-05', work: { type: 'employed', hours: '87' },
      incomes: [{ kind: 'wage', months: { '2026-01': '700.00', '2026-02': '700.00', '2026-03': '700.00' }, annual: { 2025: '8400.00' } }],
    },
    { id: 'child1', role: 'child', sex: 'F', birthdate: '2017-09-10', school: 'primary' },
    { id: 'child2', role: 'child', sex: 'F', birthdate: '2021-02-02', school: 'kindergarten', kindergarten: { price: '560.00' } },
  ],
  assets: { savings: '300.00' },
};

/** What the family answers: page by page, the field and what goes into it (`true`: choose it). */
const date = (name, day, month, year) => [[`${name}.day`, day], [`${name}.month`, month], [`${name}.year`, year]];
const adult = (name, ...born) => [...date(`${name}.birthdate`, ...born), [`${name}.status.citizen`, true], [`${name}.permanent_residence.yes`, true]];
const wage = (name, [m1, m2, m3, year]) => [
  [`${name}.kinds.wage`, true], [`${name}.rare.no`, true], [`${name}.pays_maintenance.no`, true],
  [`${name}.wage.months.m1`, m1], [`${name}.wage.months.m2`, m2], [`${name}.wage.months.m3`, m3],
  [`${name}.wage.year`, year], [`${name}.wage.flow.steady`, true],
];
export const PAGES = [
  ['page.you', [
    ...adult('you', '12', '3', '1988'),
    ['household.partner.married', true], ['household.children', '2'], ...date('household.application_date', '10', '4', '2026'),
  ]],
  ['page.partner', adult('partner', '5', '7', '1986')],
  ['page.children', [
    ...date('child1.birthdate', '10', '9', '2017'), ['child1.other_parent.in_household', true], ['child1.own_income.no', true],
    ...date('child2.birthdate', '2', '2', '2021'), ['child2.other_parent.in_household', true],
    ['child2.kindergarten.yes', true], ['child2.price', '560'], ['child2.own_income.no', true],
  ]],
  ['page.school', [['child1.meals.both', true]]],
  ['page.work', [['you.work.employed', true], ['you.hours', '87'], ['partner.work.employed', true], ['partner.hours', '87']]],
  ['page.income_you', wage('you', ['650', '650,50', '651.00 €', '7.800,00'])],
  ['page.income_partner', wage('partner', ['700', '700', '700', '8 400'])],
  ['page.property', [['household.savings', '300'], ['household.owns_home.no', true], ['household.vehicles', '0'], ['household.has_other.no', true]]],
  ['page.special', [
    ['household.dsp_before.never', true], ['household.help.no', true], ['household.discount.no', true],
    ['household.unusual_adults.no', true], ['household.unusual_children.no', true],
  ]],
];

/** The texts of a language, as `texts('page.you')`. */
export function texts(language) {
  const all = JSON.parse(readFileSync(`src/text/${language}.json`, 'utf8'));
  return (name) => { const [group, key] = name.split('.'); return all[group][key]; };
}

/** An amount as the language writes it. */
export function amount(language, eur) {
  const [whole, cents] = eur.split('.');
  const [thousands, point] = language === 'sl' ? ['.', ','] : [',', '.'];
  const number = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + point + cents;
  return language === 'sl' ? `${number} €` : `€${number}`;
}

/** The command line's estimate of the same household. */
export function byCommandLine(household = HOUSEHOLD) {
  const args = ['run', '--quiet', '--locked', '--bin', 'moje-pravice', '--', 'estimate', '-'];
  return JSON.parse(execFileSync('cargo', args, { input: JSON.stringify(household), encoding: 'utf8', maxBuffer: 1 << 26 }));
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

/** Goes through the whole form to the result. `seen(page, name)` is called on every page. */
export async function walk(page, language, hand, seen = async () => {}) {
  const text = texts(language);
  const heading = () => page.locator('h1');
  await seen(page, 'start');
  await hand.press(page, text('start.begin'));
  for (const [title, answers] of PAGES) {
    await heading().getByText(text(title)).waitFor();
    await page.locator('h1:focus').waitFor(); // a new page takes the focus to its heading
    for (const [id, what] of answers) await hand.answer(page, id, what);
    await seen(page, title.replace('page.', ''));
    await hand.press(page, text('app.next'));
  }
  await heading().getByText(text('page.review')).waitFor();
  await seen(page, 'review');
  await hand.press(page, text('review.show'));
  await heading().getByText(text('page.answer')).waitFor();
  await seen(page, 'answer');
}

/** Fails where the page is wider than the screen. */
export async function fits(page, name) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `${name}: ${wide} px wide on a screen of ${room}`);
}

/** The whole journey in a language, compared with the command line. */
export async function journey(language, { hand = byHand, viewport = { width: 1280, height: 800 } } = {}) {
  const estimate = byCommandLine();
  await open({ locale: language === 'sl' ? 'sl-SI' : 'en-GB', viewport, folder: process.env.DIST ?? 'dist' }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    noMoreRequests();
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await walk(page, language, hand, async (page, name) => {
      await fits(page, name);
      await accessible(page);
    });
    const text = texts(language);
    const card = (right) => page.locator('.card').filter({ has: page.getByRole('heading', { level: 3, name: text(`right.${right}`), exact: true }) });
    for (const [right, eur] of [
      ['denarna_socialna_pomoc', estimate.denarna_socialna_pomoc.amount],
      ['otroski_dodatek', estimate.otroski_dodatek.total],
      ['znizano_placilo_vrtca', estimate.znizano_placilo_vrtca.total],
    ]) assert.equal(await card(right).locator('.amount-of-right .eur').innerText(), amount(language, eur), right);
    const saving = await card('znizano_placilo_vrtca').innerText();
    assert.ok(saving.includes(amount(language, estimate.znizano_placilo_vrtca.saving)), saving);
    const sums = await page.locator('.together .amount-of-right .eur').allInnerTexts();
    assert.deepEqual(sums, [estimate.skupaj.month, estimate.skupaj.year].map((eur) => amount(language, eur)));

    // Every explanation opens, and leaves no identifier without words.
    for (const summary of await page.locator('summary').all()) await summary.click();
    const all = await page.locator('main').innerText();
    assert.doesNotMatch(all, /[a-z]+_[a-z]+|\{|undefined/, 'identifiers have words');
    await accessible(page);
    await fits(page, 'answer');
  });
}
