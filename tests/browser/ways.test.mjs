// The two ways through the form, and that nothing is lost on them and nothing left behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, byHand, byKeyboard, walk } from './form.mjs';
import { fits } from './journey.mjs';
import { accessible, mounted, open } from './open.mjs';
import { texts } from './text.mjs';
import * as pensioner from './families/pensioner.mjs';
import * as refugees from './families/refugees.mjs';
import * as wages from './families/wages.mjs';

const text = texts('sl');
const folder = process.env.DIST ?? 'dist';
const opened = (body, options = {}) => open({ folder, ...options }, async (all) => { await mounted(all.page); await body(all); });
const field = (page, id) => page.locator(`[id="${id}"]`);
const heading = (page, name) => page.locator('h1:focus').getByText(text(name), { exact: true }).waitFor();
const told = (page, name) => page.locator('[role=status]').getByText(text(name), { exact: true }).waitFor({ state: 'attached' });
const press = (page, name) => byHand.press(page, text(name));

/** Opens the page of advisers. */
async function advise(page) {
  await page.getByRole('button', { name: text('start.adviser_begin') }).click();
  await heading(page, 'adviser.title');
}

/** Answers everything on the page of advisers, in the order of the page, however often new questions come. */
async function fillIn(page, { PAGES }, hand = byHand) {
  let rest = PAGES.flatMap(([, answers]) => Object.entries(answers));
  while (rest.length > 0) {
    const before = rest.length;
    rest = await answer(page, rest, hand);
    assert.ok(rest.length < before, `asked nowhere: ${rest}`);
  }
}

const result = async (page) => {
  await heading(page, 'page.answer');
  return page.locator('.page.result').innerText();
};

/** Everything that stands in a field, but for the day of the application, which is there from the start. */
const entered = (page) => page.locator('.mp input').evaluateAll((all) => all
  .filter((input) => input.type === 'text' ? input.value !== '' : input.checked)
  .map((input) => input.id)
  .filter((id) => !id.startsWith('household.application_date')));

/** Begins the guided way and answers a little of it. */
async function begin(page) {
  await press(page, 'start.begin');
  await heading(page, 'page.you');
  await field(page, 'you.birthdate.day').fill('12');
  await field(page, 'you.birthdate.month').fill('3');
  await field(page, 'you.birthdate.year').fill('1988');
  await field(page, 'you.status.citizen').check();
  await field(page, 'you.permanent_residence.yes').check();
}
const next = async (page, name) => { await press(page, 'app.next'); await heading(page, name); };

test('an adviser sees what a family sees that goes step by step', async () => {
  let guided = '';
  await opened(async ({ page }) => { await walk(page, 'sl', refugees.PAGES); guided = await result(page); });
  await opened(async ({ page }) => {
    await advise(page);
    await fillIn(page, refugees);
    await fits(page, 'the page of advisers');
    await accessible(page);
    await page.keyboard.press('F9');
    assert.equal(await result(page), guided);
    await accessible(page);
  }, { viewport: { width: 320, height: 800 } });
});

test('the page of advisers with the keyboard alone; the result and back to the same place', () =>
  opened(async ({ page }) => {
    await page.keyboard.press('Tab');
    await byKeyboard.press(page, text('start.adviser_begin'));
    await heading(page, 'adviser.title');
    await fillIn(page, pensioner, byKeyboard);
    const last = await page.evaluate(() => document.activeElement.id);
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    const first = await result(page);
    await page.keyboard.press('F9');
    await heading(page, 'adviser.title').catch(() => {});
    await page.locator(`[id="${last}"]:focus`).waitFor();
    // The browser's own button too.
    await page.keyboard.press('F9');
    assert.equal(await result(page), first);
    await page.goBack();
    await page.locator(`[id="${last}"]:focus`).waitFor();
  }));

test('the contents lead to a part, whose fields stay as they are', () =>
  opened(async ({ page }) => {
    await advise(page);
    await field(page, 'household.children').fill('1');
    await page.locator('.contents').getByRole('link', { name: text('page.children') }).click();
    await page.locator('h2:focus').getByText(text('page.children'), { exact: true }).waitFor();
    await page.keyboard.press('F9');
    await page.locator('#problems:focus').waitFor();
    await accessible(page);
    assert.equal(await field(page, 'household.children').inputValue(), '1');
    assert.equal(new URL(page.url()).hash, '');
  }));

test('a new case leaves nothing of the one before', () =>
  opened(async ({ page }) => {
    await advise(page);
    await fillIn(page, wages);
    await page.keyboard.press('F9');
    await result(page);
    await page.keyboard.press('F2');
    await told(page, 'adviser.new_done');
    await page.locator('[id="you.birthdate.day"]:focus').waitFor();
    assert.deepEqual(await entered(page), []);
    assert.equal(await page.locator('.card').count(), 0);
    for (const way of ['goForward', 'goBack', 'goForward']) {
      await page[way]().catch(() => {});
      await page.waitForTimeout(100);
      assert.deepEqual(await entered(page), [], way);
      assert.equal(await page.locator('.card').count(), 0, way);
    }
  }));

test('clearing asks, and then leaves nothing, whatever the browser does', () =>
  opened(async ({ page }) => {
    await begin(page);
    await next(page, 'app.household');
    await field(page, 'household.children').fill('3');
    // No: the focus is back at the button, and all is there.
    const button = page.getByRole('button', { name: text('app.clear'), exact: true });
    await button.click();
    await page.locator('dialog[open]').waitFor();
    await accessible(page);
    await press(page, 'app.clear_no');
    assert.equal(await button.evaluate((button) => button === document.activeElement), true);
    assert.equal(await field(page, 'household.children').inputValue(), '3');
    // Yes.
    await button.click();
    await press(page, 'app.clear_yes');
    await heading(page, 'start.title');
    await told(page, 'app.cleared');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    for (const way of ['goForward', 'goBack', 'goForward', 'goForward']) {
      await page[way]().catch(() => {});
      await page.waitForTimeout(100);
      assert.deepEqual(await entered(page), [], way);
    }
    await page.reload();
    await mounted(page);
    await press(page, 'start.begin');
    await heading(page, 'page.you');
    assert.deepEqual(await entered(page), []);
    // A page that the browser kept and shows again, with what it restored into the fields.
    await field(page, 'you.birthdate.day').evaluate((input) => { input.value = '12'; });
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await heading(page, 'start.title');
    await press(page, 'start.begin');
    await heading(page, 'page.you');
    assert.deepEqual(await entered(page), []);
  }));

test('a page that the browser kept has the answers that were not cleared', () =>
  opened(async ({ page }) => {
    await begin(page);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.waitForTimeout(100);
    assert.equal(await field(page, 'you.birthdate.year').inputValue(), '1988');
  }));

test('the browser’s Back and Forward go a step and keep every answer, also one half typed', () =>
  opened(async ({ page }) => {
    await begin(page);
    await next(page, 'app.household');
    await field(page, 'household.partner.none').check();
    await field(page, 'household.children').fill('2');
    await page.goBack();
    await heading(page, 'page.you');
    assert.equal(await field(page, 'you.birthdate.year').inputValue(), '1988');
    assert.ok(await field(page, 'you.status.citizen').isChecked());
    await page.goForward();
    await heading(page, 'app.household');
    assert.equal(await field(page, 'household.children').inputValue(), '2');
    assert.ok(await field(page, 'household.partner.none').isChecked());
    // The page's own button and the browser's agree.
    await press(page, 'app.back');
    await heading(page, 'page.you');
    await page.waitForTimeout(200);
    await page.goBack();
    await heading(page, 'start.title');
    await page.goForward();
    await heading(page, 'page.you');
    assert.equal(await field(page, 'you.birthdate.year').inputValue(), '1988');
  }));

test('another language in the middle of a field keeps the field, its text and the place in it', () =>
  opened(async ({ page }) => {
    await begin(page);
    await next(page, 'app.household');
    await field(page, 'household.children').pressSequentially('12');
    await page.keyboard.press('ArrowLeft');
    // As when the words arrive while someone types: nothing else takes the focus.
    await page.evaluate(() => document.querySelector('[data-do="speak:1"]').click());
    await page.locator('h1').getByText(texts('en')('app.household'), { exact: true }).waitFor();
    await page.locator('[id="household.children"]:focus').waitFor();
    await page.waitForTimeout(50);
    await page.keyboard.type('0');
    assert.equal(await field(page, 'household.children').inputValue(), '102');
  }));

test('loading the page again asks, then forgets; with nothing answered it does not ask', () =>
  opened(async ({ page }) => {
    const asked = [];
    let stay = false;
    page.on('dialog', (dialog) => { asked.push(dialog.type()); return stay ? dialog.dismiss() : dialog.accept(); });
    await press(page, 'start.begin');
    await heading(page, 'page.you');
    await page.reload();
    await mounted(page);
    assert.deepEqual(asked, []);
    await begin(page);
    // Back from the first step leaves the page, unless the person stays.
    stay = true;
    await page.goBack();
    await heading(page, 'start.title');
    await page.goBack().catch(() => {});
    await page.waitForTimeout(200);
    await press(page, 'start.begin');
    await heading(page, 'page.you');
    assert.equal(await field(page, 'you.birthdate.year').inputValue(), '1988');
    stay = false;
    asked.length = 0;
    await page.reload();
    await mounted(page);
    assert.deepEqual(asked, ['beforeunload']);
    await press(page, 'start.begin');
    await heading(page, 'page.you');
    assert.deepEqual(await entered(page), []);
    // Cleared: nothing to ask about.
    await field(page, 'you.birthdate.day').fill('1');
    await press(page, 'app.clear');
    await press(page, 'app.clear_yes');
    await heading(page, 'start.title');
    await page.reload();
    await mounted(page);
    assert.deepEqual(asked, ['beforeunload']);
  }));

test('turning the phone keeps the focus and what is typed', () =>
  opened(async ({ page }) => {
    await begin(page);
    await field(page, 'you.birthdate.year').fill('19');
    await page.setViewportSize({ width: 740, height: 360 });
    await page.keyboard.type('77');
    assert.equal(await field(page, 'you.birthdate.year').inputValue(), '1977');
    await page.setViewportSize({ width: 360, height: 740 });
    assert.equal(await field(page, 'you.birthdate.year').inputValue(), '1977');
    assert.ok(await field(page, 'you.status.citizen').isChecked());
  }, { viewport: { width: 360, height: 740 } }));

// What storage holds is looked at from another tab, as the locked page has none: attack/canary.test.mjs.
test('no answer stands in the address, the title or the history', () =>
  opened(async ({ page, url }) => {
    const titles = new Set();
    await walk(page, 'sl', refugees.PAGES, byHand, async () => {
      assert.equal(page.url(), url);
      titles.add(await page.title());
      assert.equal(await page.evaluate(() => typeof history.state), 'number');
    });
    const document = (page) => text('app.document', { page: text(page) });
    const allowed = [text('app.title'), ...['app.questions', 'page.review', 'page.answer'].map(document)];
    assert.deepEqual([...titles].filter((title) => !allowed.includes(title)), []);
  }));

test('a question that comes is told, the page of which stays as it is', () =>
  opened(async ({ page }) => {
    await press(page, 'start.begin');
    await heading(page, 'page.you');
    assert.equal(await page.locator('#status').innerText(), '');
    await field(page, 'you.status.refugee').check();
    await field(page, 'you.permanent_residence.no').check();
    await page.locator('#status').getByText(text('you.temporary')).waitFor({ state: 'attached' });
    assert.ok((await page.locator('#status').innerText()).startsWith(text('app.new_question', { question: '' })));
  }));

test('after a change the way leads back to the review, past what is done, but not past what is new', () =>
  opened(async ({ page }) => {
    await walk(page, 'sl', pensioner.PAGES);
    await byHand.press(page, text('review.change_page', { page: text('page.you') }));
    await heading(page, 'page.you');
    await next(page, 'page.review');
    await byHand.press(page, text('review.change_page', { page: text('page.you') }));
    await heading(page, 'page.you');
    await field(page, 'you.permanent_residence.yes').check();
    await next(page, 'page.review');
    await byHand.press(page, text('review.change_page', { page: text('page.property') }));
    await heading(page, 'page.property');
    await field(page, 'household.vehicles').fill('1');
    await press(page, 'app.next');
    await page.locator('h1:focus').getByText(text('app.vehicle', { n: 1 })).waitFor();
  }));
