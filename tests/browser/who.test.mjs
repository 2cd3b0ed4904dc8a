// Who says: the chain of an amount opens to any depth and leads to the acts, the text for an appeal is copied, and an adviser
// sees the answer under another reading of the law.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, byHand, byKeyboard, tabTo, walk } from './form.mjs';
import { byCommandLine } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { amount, plain, texts } from './text.mjs';
import * as singleParent from './families/single-parent.mjs';

const LOCALES = { sl: 'sl-SI', en: 'en-GB', ar: 'ar' };
const ASSISTANCE = 'denarna_socialna_pomoc';

/** Opens the page in a language, on a narrow screen; `look(page, text)`. */
const inLanguage = (language, look) => open({ locale: LOCALES[language], viewport: { width: 320, height: 800 } }, async ({ page, noMoreRequests }) => {
  await mounted(page);
  await look(page, texts(language), noMoreRequests);
});

/** The card of a right. */
const card = (page, right, text) => page.locator('section.have > .card', { has: page.locator('h3', { hasText: text(`right.${right}`) }) });

const openParts = (steps) => steps.locator('details[open]').count();

test('by keyboard: a chain opens level by level, all of it and part of it, and its articles lead to their acts', () => inLanguage('sl', async (page, text, noMoreRequests) => {
  await walk(page, 'sl', singleParent.PAGES);
  noMoreRequests();
  const chain = page.locator(`[id="how-${ASSISTANCE}"]`);
  assert.equal(await chain.locator('*').count(), 0, 'drawn only when someone looks');
  await card(page, ASSISTANCE, text).locator('.how > summary').first().focus();
  await page.keyboard.press('Enter');
  const result = chain.locator('> .steps').first();
  await result.waitFor();
  assert.equal(await openParts(result), 1, 'the result lies open');
  assert.equal(await openParts(chain.locator('> .steps').nth(1)), 0, 'what it rests on is there, closed');
  const top = () => chain.locator('.levels').evaluate((levels) => Math.round(levels.getBoundingClientRect().top));
  const before = await top();
  await byKeyboard.press(page, text('who.more'));
  const all = await chain.locator('details').count();
  const second = await openParts(chain);
  assert.ok(second > 1 && second < all, `${second} of ${all} after one level more`);
  await byKeyboard.press(page, text('who.all'));
  assert.equal(await openParts(chain), all);
  assert.equal(await chain.locator('li').evaluateAll((lines) => lines.filter((line) => !line.checkVisibility()).length), 0);
  assert.equal(await top(), before, 'the buttons stay where they are');
  await accessible(page);
  // As long as it is open, it is on paper as well, all of it.
  const paper = page.locator(`[id="paper-how-${ASSISTANCE}"]`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await paper.locator('li').evaluateAll((lines) => lines.filter((line) => line.checkVisibility()).length), await chain.locator('li').count());
  await page.emulateMedia({ media: null });
  await tabTo(page, ({ text: now = '' }) => now === text('who.less'), text('who.less'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await openParts(chain), 0);
  // One part alone, by its own line, which says what and how much.
  const total = byCommandLine(singleParent.HOUSEHOLD)[ASSISTANCE].amount;
  const line = chain.locator('summary').first();
  assert.equal(plain(await line.evaluate((one) => one.textContent)), `${text(`step.${ASSISTANCE}`)} ${amount('sl', total)}`);
  await line.focus();
  await page.keyboard.press('Enter');
  assert.equal(await openParts(chain), 1);
  // The law of an amount says since when, and who says so.
  await byKeyboard.press(page, text('who.all'));
  const law = chain.locator('.article', { hasText: 'ZSVarPre 8(1)' }).filter({ hasText: text('who.published') }).first();
  assert.match(await law.innerText(), /1\.\s4\.\s2026.*slovenskenovice\.delo\.si.*9\.\s3\.\s2026/);
  // The lock lets the link through, as it is really pressed, and no other address.
  const link = chain.getByRole('link', { name: 'ZSVarPre 8(1)', exact: true }).first();
  const [href, target, rel] = await link.evaluate((one) => [one.href, one.target, one.rel]);
  assert.deepEqual([target, rel], ['_blank', 'noopener noreferrer']);
  assert.equal(href, 'https://www.uradni-list.si/glasilo-uradni-list-rs/vsebina/2010-01-3350/');
  await page.evaluate(() => addEventListener('click', (event) => { window.stopped = event.defaultPrevented; event.preventDefault(); }));
  await link.click();
  assert.equal(await page.evaluate(() => window.stopped), false);
  await card(page, ASSISTANCE, text).locator('.how > summary').first().click();
  assert.equal(await paper.count(), 0, 'closed, it is not printed');
  await card(page, ASSISTANCE, text).locator('.how > summary').first().click();
  await link.evaluate((one) => { one.href = 'https://www.uradni-list.si/'; });
  await link.click();
  assert.equal(await page.evaluate(() => window.stopped), true);
}));

test('the text for an appeal: said first what it holds, copied in Slovene while the page is English, or by hand', () => inLanguage('en', async (page, text, noMoreRequests) => {
  await walk(page, 'en', singleParent.PAGES);
  noMoreRequests();
  const place = card(page, ASSISTANCE, text).locator('.appeal');
  await place.locator('summary').click();
  assert.equal(await place.locator('.warning').innerText(), text('who.appeal_lead'));
  assert.equal(await place.locator('textarea').count(), 0);
  await page.evaluate(() => {
    window.copied = [];
    document.execCommand = (what) => { window.copied.push([what, document.activeElement.value]); return window.copied.length < 3; };
  });
  const slovene = texts('sl');
  const total = byCommandLine(singleParent.HOUSEHOLD)[ASSISTANCE].amount;
  for (const [i, [language, button, words]] of [['sl', 'who.copy_slovene', slovene], ['en', 'who.copy', text]].entries()) {
    await place.getByRole('button', { name: text(button), exact: true }).click();
    const field = place.locator('textarea');
    const said = await field.inputValue();
    assert.deepEqual((await page.evaluate(() => window.copied))[i], ['copy', said]);
    assert.deepEqual(await field.evaluate((one) => [one.lang, one.dir, one.readOnly]), [language, 'ltr', true]);
    assert.ok(said.startsWith(words('who.text_title', { right: words(`right.${ASSISTANCE}`) })), said);
    for (const part of ['text_case', 'text_law', 'text_values', 'text_steps']) assert.ok(said.includes(`\n\n${words(`who.${part}`)}\n`), part);
    assert.ok(said.includes(`${words(`right.${ASSISTANCE}`)}: ${amount(language, total)}`), said);
    assert.ok(said.includes('Zakon o socialno varstvenih prejemkih (ZSVarPre: '));
    assert.ok(said.includes(words('who.from_none').slice(0, 12)) || said.includes('MDDSZ'), 'open questions of law');
    assert.equal(await place.locator('[role=status]').innerText(), text('who.copied'));
  }
  await accessible(page);
  // Refused: the text stands there, selected.
  await place.getByRole('button', { name: text('who.copy'), exact: true }).click();
  assert.equal(await place.locator('[role=status]').innerText(), text('who.by_hand'));
  const chosen = await place.locator('textarea').evaluate((one) => [one.selectionEnd - one.selectionStart, one.value.length, one === document.activeElement]);
  assert.deepEqual(chosen, [chosen[1], chosen[1], true]);
}));

test('an adviser sees the whole answer under another reading, is told so, and goes back', () => inLanguage('ar', async (page, text, noMoreRequests) => {
  await byHand.press(page, text('start.adviser_begin'));
  await page.locator('h1:focus').waitFor();
  noMoreRequests();
  let rest = singleParent.PAGES.flatMap(([, answers]) => Object.entries(answers));
  while (rest.length > 0) rest = await answer(page, rest);
  await page.keyboard.press('F9');
  await page.locator('.page.result').waitFor();
  const sum = async () => plain(await card(page, ASSISTANCE, text).locator('.amount-of-right .eur').innerText());
  const told = (readings = {}) => plain(amount('ar', byCommandLine({ ...singleParent.HOUSEHOLD, readings })[ASSISTANCE].amount));
  const [ours, other] = [told(), told({ od_deduction: 'per_household' })];
  assert.notEqual(ours, other);
  assert.equal(await sum(), ours);
  await page.locator('#open-points-title').click();
  const point = page.locator('#open-points li', { hasText: 'AMB-10' });
  const law = plain(await point.innerText());
  assert.ok(law.includes(other) && law.includes(ours) && law.includes('ZUPJS 12(1)8') && law.includes('MDDSZ'), law);
  await accessible(page);
  await point.getByRole('button').click();
  const banner = page.locator('#switched:focus');
  await banner.waitFor();
  assert.ok((await banner.innerText()).includes('AMB-10'));
  assert.equal(await sum(), other);
  assert.ok((await page.locator('.paper .head').textContent()).includes('AMB-10'), 'paper says so too');
  await accessible(page);
  // Ours is now among the other readings.
  await page.locator('#open-points-title').click();
  assert.ok((await page.locator('#open-points').innerText()).includes(text('who.ours')));
  await banner.page().getByRole('button', { name: text('who.back'), exact: true }).click();
  await page.locator('#switched').waitFor({ state: 'detached' });
  await page.locator('h1:focus').waitFor();
  assert.equal(await sum(), ours);
}));
