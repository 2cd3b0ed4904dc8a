// One family's way through the form to the result, which has to be that of the command line.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { byHand, walk } from './form.mjs';
import { accessible, mounted, open } from './open.mjs';
import { structure } from './structure.mjs';
import { amount as marked, day as markedDay, person, plain, texts } from './text.mjs';

// Compared without the marks that set numbers apart in right-to-left texts.
const amount = (language, eur) => plain(marked(language, eur));
const day = (language, date) => plain(markedDay(language, date));

/** The command line's estimate of a household. */
export function byCommandLine(household) {
  const args = ['run', '--quiet', '--locked', '--bin', 'moje-pravice', '--', 'estimate', '-'];
  return JSON.parse(execFileSync('cargo', args, { input: JSON.stringify(household), encoding: 'utf8', maxBuffer: 1 << 26 }));
}

/** The rights that must have a card, each with the amount that stands out on it, if any. */
function cards(language, estimate) {
  const { znizano_placilo_vrtca: vrtec, solska_prehrana: meals, zdravstvene_pravice: health } = estimate;
  const { izredna_denarna_socialna_pomoc: extraordinary, delez_stroskov_nastanitve: share } = estimate;
  const least = (...amounts) => amounts.sort((a, b) => a - b)[0];
  const all = {
    ...estimate,
    znizano_placilo_vrtca: { entitled: vrtec.saving > 0, total: vrtec.total },
    solska_prehrana: { ...meals, entitled: meals.items.some((item) => item.snack_pct > 0 || item.lunch_pct > 0), total: meals.saving },
    kritje_razlike: health.kritje_razlike,
    placilo_prispevka: health.placilo_prispevka,
    izredna_denarna_socialna_pomoc: { entitled: extraordinary.possible, total: least(extraordinary.ceiling_month, extraordinary.left_this_year) },
    posmrtnina: extraordinary.posmrtnina,
    pogrebnina: extraordinary.pogrebnina,
    delez_stroskov_nastanitve: share && { ...share, entitled: share.owed },
  };
  const shown = Object.entries(all).filter(([, right]) => right?.entitled || right?.unknown?.reason);
  return Object.fromEntries(shown.map(([name, { unknown, amount: eur, total = eur }]) =>
    [texts(language)(`right.${name}`), unknown || !total ? null : amount(language, total)]));
}

/** The calendar's first entry: what happens on the first day, and to whom. */
function firstDay(language, [first, ...others]) {
  const text = texts(language);
  const alike = [first, ...others.filter((event) => event.day === first.day && event.kind === first.kind)];
  const within = (text) => text[0].toLowerCase() + text.slice(1);
  const rights = [...new Set(alike.map((event) => event.right))].map((right) => {
    const persons = alike.filter((event) => event.right === right && event.person).map((event) => within(person(language, event.person)));
    return within(text(`right.${right}`)) + (persons.length > 0 ? ` (${persons.join(', ')})` : '');
  });
  return `${day(language, first.day)} ${text(`calendar.${first.kind}`, { right: rights.join('; ') })}`;
}

/** Fails where the page is wider than the screen. */
export async function fits(page, name) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `${name}: ${wide} px wide on a screen of ${room}`);
}

/** Fails where the result on the page is not that of the command line. */
export async function compare(page, language, estimate) {
  const shown = await page.locator('section.card:has(> h3)').evaluateAll((all) =>
    all.map((card) => [card.querySelector('h3').innerText, card.querySelector('.amount-of-right .eur')?.innerText ?? null]));
  assert.deepEqual(Object.fromEntries(shown.map((card) => card.map((text) => text && plain(text)))), cards(language, estimate));
  const sums = await page.locator('.together .amount-of-right .eur').allInnerTexts();
  const { month, year } = estimate.skupaj;
  assert.deepEqual(sums.map(plain), year > 0 ? [month, year].map((eur) => amount(language, eur)) : []);
  if (estimate.koledar.length > 0) {
    assert.equal(plain(await page.locator('.calendar li').first().innerText()), firstDay(language, estimate.koledar));
  }
}

/** What browsers call a language there; the others are called by their code. */
const LOCALES = { sl: 'sl-SI', en: 'en-GB' };

/**
 * The whole journey of a family in a language, compared with the command line. `look(page, estimate)` sees the result;
 * `opened` opens the page elsewhere than on its own.
 */
export async function journey(language, { HOUSEHOLD, PAGES }, { hand = byHand, width = 320, look = async () => {}, opened = open } = {}) {
  const estimate = byCommandLine(HOUSEHOLD);
  const options = { locale: LOCALES[language] ?? language, viewport: { width, height: 800 }, folder: process.env.DIST ?? 'dist' };
  await opened(options, async ({ page, noMoreRequests }) => {
    await mounted(page);
    noMoreRequests();
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await walk(page, language, PAGES, hand, async (page, name) => {
      await fits(page, name);
      await structure(page, language, name);
      await accessible(page);
    });
    await compare(page, language, estimate);
    await look(page, estimate);

    // Every explanation opens, and leaves no identifier without words.
    for (const summary of await page.locator('.page summary:not(.steps *)').all()) await summary.click();
    for (const button of await page.locator('[data-do^="depth-2"]').all()) await button.click();
    const all = await page.locator('main').innerText();
    assert.doesNotMatch(all, /[a-z]+_[a-z]+|\{|undefined/, 'identifiers have words');
    await accessible(page);
    await fits(page, 'answer');
  });
}
