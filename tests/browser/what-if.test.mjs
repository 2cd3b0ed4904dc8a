// What if: what sliders and switches show is what the command line estimates, by keyboard alone, in both directions of
// writing, on a phone and on a wide screen; the points can be walked; it can be printed; nothing is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { byCommandLine, fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { amount as marked, plain, texts } from './text.mjs';
import { HOUSEHOLD, PAGES } from './families/wages.mjs';

const amount = (language, eur) => plain(marked(language, Number(eur).toFixed(2)));
const id = (page, name) => page.locator(`[id="what-if.${name}"]`);

/** The household in which the applicant earns so much, also in all of last year. */
function earning(eur, household = HOUSEHOLD) {
  const changed = structuredClone(household);
  const wage = changed.persons[0].incomes[0];
  wage.months = Object.fromEntries(['01', '02', '03'].map((month) => [`2026-${month}`, eur.toFixed(2)]));
  wage.annual = { 2025: (eur * 12).toFixed(2) };
  return changed;
}

/** What each right brings a month, and what is paid for kindergarten, as the command line has it. */
function rights({ otroski_dodatek: od, denarna_socialna_pomoc: dsp, znizano_placilo_vrtca: vrtec }) {
  const all = { otroski_dodatek: od.total, denarna_socialna_pomoc: dsp.amount };
  return [Object.entries(all).filter(([, eur]) => Number(eur) > 0), Number(vrtec.total)];
}

/** The table: the name of each line, with its amounts now, then, and the difference. */
const table = (page) => page.locator('.sides tbody').evaluateAll((all) => Object.fromEntries(all.map((part) =>
  [part.querySelector('th').textContent, [...part.querySelectorAll('td')].map((cell) => cell.textContent)])));

/** Fails where a side of the table is not that of a household: 0 is now, 1 is then. */
async function compare(page, language, side, household) {
  const text = texts(language);
  const [brought, paid] = rights(byCommandLine(household));
  const lines = await table(page);
  for (const [right, eur] of brought) {
    const line = lines[text(`right.${right}`)];
    assert.ok(line, `${language}: ${right} has a line in ${JSON.stringify(lines)}`);
    assert.equal(plain(line[side]), amount(language, eur), `${language}: ${right}`);
  }
  if (paid > 0) assert.ok(plain(lines[text('what_if.pays')][side]).replace('\u2212', '').includes(amount(language, paid)), `${language}: ${paid}`);
}

async function journey(language, width, colorScheme) {
  const text = texts(language);
  await open({ locale: { sl: 'sl-SI', en: 'en-GB', ar: 'ar' }[language], viewport: { width, height: 800 }, colorScheme }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    await walk(page, language, PAGES);
    noMoreRequests();
    assert.equal(await page.locator('.tries').count(), 0, 'nothing is worked out before someone looks');
    await page.locator('.together .link').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'what-if-title');
    await compare(page, language, 0, HOUSEHOLD);
    await compare(page, language, 1, HOUSEHOLD);

    // The slider by keyboard: the table follows at once, and says what the command line says.
    const slider = id(page, 'earnings.slider');
    await slider.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    const drawn = await page.locator('#earnings').evaluate((figure) => { figure.isTheSame = true; return figure.querySelectorAll('.part').length; });
    await page.keyboard.press('End');
    const most = Number(await slider.inputValue());
    assert.ok(most >= 3000, `${most}`);
    assert.equal(plain(await slider.getAttribute('aria-valuetext')), amount(language, most));
    await compare(page, language, 1, earning(most));
    // The field beside it takes every cent.
    await id(page, 'earnings').fill('912,34');
    assert.equal(await slider.inputValue(), '910');
    await compare(page, language, 1, earning(912.34));
    assert.ok(await page.locator('#earnings').evaluate((figure) => figure.isTheSame), 'the line is not drawn again for it');
    // Who can't see it is told once it is calm.
    const sum = await page.locator('#what-if-sum').textContent();
    await page.waitForFunction((sum) => document.querySelector('#status').textContent === sum, sum);

    // The points: one stop for Tab, arrows walk, the picture marks the place, Enter tries it above.
    const dots = page.locator('.dot');
    const count = await dots.count();
    assert.ok(count > 4 && count <= drawn, `${count} points`);
    assert.equal(await page.locator('.dot[tabindex="0"]').count(), 1);
    await dots.first().focus();
    const at = () => page.locator('#what-if-mark').evaluate((mark) => [mark.getAttribute('cx'), mark.getAttribute('visibility')]);
    const first = await at();
    assert.equal(first[1], null, 'the mark is seen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.dot), '2');
    assert.notEqual((await at())[0], first[0]);
    await page.keyboard.press('End');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.dot), String(count - 1));
    await page.keyboard.press('ArrowUp');
    const said = plain(await page.evaluate(() => document.activeElement.textContent));
    await page.keyboard.press('Enter');
    const tried = plain(await id(page, 'earnings').inputValue());
    assert.ok(said.includes(tried), `${said} is about ${tried}`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.dot), undefined, 'Tab goes on');

    // A switch: the partner moves out. The line is another one.
    await page.locator('[data-do=what-if-back]').click();
    await id(page, 'partner').check();
    const alone = structuredClone(HOUSEHOLD);
    alone.partnership.kind = 'none';
    alone.persons.splice(1, 1);
    for (const child of alone.persons.slice(1)) child.other_parent = 'absent';
    await compare(page, language, 0, HOUSEHOLD);
    await compare(page, language, 1, alone);
    assert.ok(await page.locator('[id="what-if.whose"]').isHidden(), 'nobody else earns');
    // Later than any known law: it is said, and taken back.
    await id(page, 'when.2').check();
    const refused = plain(await page.locator('#what-if-result').textContent());
    assert.equal(refused.split(/\d/)[0].trim(), text('answer.refused_late').split('{')[0].trim());
    await id(page, 'when.0').check();
    await compare(page, language, 1, alone);
    await page.locator('[data-do=what-if-back]').click();
    assert.equal(await id(page, 'partner').isChecked(), false);
    await compare(page, language, 1, HOUSEHOLD);

    // The other way round: with as much as it says the child benefit is as high as now, with a cent more it is not.
    await page.locator('[data-do=what-if-limits]').click();
    const row = page.locator('#what-if-limits table').first().locator('tbody', { hasText: text('right.otroski_dodatek') });
    const cell = plain(await row.locator('td').nth(1).textContent());
    const limit = Number(cell.replace(/[^\d,.]/g, '').replace(/[.,](?=\d{3})/g, '').replace(',', '.'));
    const benefit = (household) => Number(byCommandLine(household).otroski_dodatek.total);
    assert.equal(benefit(earning(limit)), benefit(HOUSEHOLD), `${cell} is as much as now`);
    assert.ok(benefit(earning(limit + 0.01)) < benefit(HOUSEHOLD), `${cell} and a cent is less`);

    for (const summary of await page.locator('.what-if details:not([open]) > summary').all()) await summary.click();
    await fits(page, 'what if');
    await accessible(page);
    const places = await page.locator('#earnings .part').evaluateAll((all) => all.map((part) => Number.parseFloat(part.getAttribute('x1'))));
    assert.deepEqual(places, places.toSorted((a, b) => a - b), 'earnings grow from left to right in every language');
    await print(page);
  });
}

/** On paper: sum, picture and points, and nothing to press. */
async function print(page) {
  await page.emulateMedia({ media: 'print' });
  for (const [part, seen] of [['#what-if-sum', true], ['#earnings .drawing', true], ['.dots', true], ['.tries', false], ['.paper', true]]) {
    assert.equal(await page.locator(part).isVisible(), seen, part);
  }
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length >= 3, 'it follows the two pages of the document');
}

test('what if, on a phone (sl)', () => journey('sl', 320, 'light'));
test('what if, on a wide screen in the dark (en)', () => journey('en', 1280, 'dark'));
test('what if, from right to left (ar)', () => journey('ar', 320, 'light'));
