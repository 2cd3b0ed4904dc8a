// With the keyboard alone, beyond filling in: the languages, what opens, going back, what is wrong. After every action the
// focus is somewhere a person would look for it, and can be seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byKeyboard, headed, tabTo, walk } from './form.mjs';
import { mounted, open } from './open.mjs';
import { plain, texts } from './text.mjs';
import { PAGES } from './families/pensioner.mjs';

/** Fails where the focus is on nothing, or on something that can't be seen or doesn't show that it has it. */
async function focusIsThere(page, after) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const problem = await page.evaluate(() => {
    const { activeElement: focused } = document;
    if (!focused || focused === document.body || focused === document.documentElement) return 'the focus is lost';
    const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
    if (width === 0 || height === 0 || !focused.checkVisibility({ visibilityProperty: true })) return `the focus is on something unseen: ${focused.outerHTML.slice(0, 99)}`;
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `the focus is off the screen: ${focused.outerHTML.slice(0, 99)}`;
    // Headings take it to be read, not to be used.
    const isRing = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const shows = [focused, focused.closest('.choice') ?? focused].some((element) => isRing(getComputedStyle(element)));
    if (focused.matches('a, button, input, select, summary') && !shows) return `the focus doesn't show: ${focused.outerHTML.slice(0, 99)}`;
    return '';
  });
  assert.equal(problem, '', `after ${after}`);
}

test('with the keyboard alone: languages, errors, back and forth, what opens', () =>
  open({ viewport: { width: 320, height: 640 }, folder: process.env.DIST ?? 'dist' }, async ({ page }) => {
    const [sl, en] = [texts('sl'), texts('en')];
    const focused = () => page.evaluate(() => document.activeElement.id);
    const key = async (name, after) => {
      await page.keyboard.press(name);
      await focusIsThere(page, after);
    };
    const press = async (text) => {
      await byKeyboard.press(page, text);
      await focusIsThere(page, text);
    };
    await mounted(page);

    // On the first page the languages are in sight: choose, the focus stays at the chosen one.
    await press('English');
    await page.locator('html[lang=en]').waitFor();
    await focusIsThere(page, 'English');
    assert.equal(await focused(), 'language');
    await press('العربية');
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    assert.equal(await focused(), 'language');
    await tabTo(page, ({ text = '' }) => text === 'Slovenščina', 'Slovenščina', 'Shift+Tab');
    await key('Space', 'Slovenščina');
    await page.locator('html[lang=sl][dir=ltr]').waitFor();

    // On every other page they are in a menu: open, choose, the focus stays at the menu.
    await press(sl('start.begin'));
    await headed(page, sl('page.you'));
    await tabTo(page, ({ id }) => id === 'languages', 'the menu of languages', 'Shift+Tab');
    await key('Enter', 'opening the menu');
    await press('العربية');
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    assert.equal(await focused(), 'languages');
    await key('Space', 'opening it from right to left');
    await press('Slovenščina');
    await page.locator('html[lang=sl][dir=ltr]').waitFor();
    assert.equal(await focused(), 'languages');

    // What is wrong: a list with links, which lead to the fields.
    await press(sl('app.next'));
    await page.locator('#problems:focus').waitFor();
    await key('Tab', 'the list of what is wrong');
    await key('Enter', 'the first line');
    assert.equal(await focused(), 'you.birthdate.day', 'the line leads to its field');
    const { name, description } = await page.evaluate(() => {
      const field = document.activeElement;
      return {
        name: field.labels[0].textContent,
        description: field.getAttribute('aria-describedby').split(/\s+/).filter(Boolean).map((id) => document.getElementById(id).textContent).join(' '),
      };
    });
    assert.equal(name, sl('app.day'));
    assert.ok(plain(description).includes(sl('problem.date')), 'the field says what is wrong with it');
    await press(sl('app.back'));
    await headed(page, sl('start.title'));

    // The whole form; one page back and forth again loses nothing.
    await walk(page, 'sl', PAGES, byKeyboard, async (page, name) => {
      await focusIsThere(page, name);
      if (name !== 'property') return;
      await press(sl('app.back'));
      await headed(page, sl('page.income_you'));
      assert.equal(await page.locator('[id="you.pension.months.m1"]').inputValue(), '498,20');
      await press(sl('app.next'));
      await headed(page, sl('page.property'));
      assert.equal(await page.locator('[id="household.savings"]').inputValue(), '850,00');
    });

    // What opens, opens and closes by Enter and Space, and the focus stays with it.
    await byKeyboard.press(page, sl('answer.how'));
    await focusIsThere(page, 'opening the reasoning');
    const isOpen = () => page.evaluate(() => document.activeElement.parentElement.open);
    assert.equal(await isOpen(), true);
    await key('Space', 'closing the reasoning');
    assert.equal(await isOpen(), false);
    await press(sl('review.change_page', { page: sl('page.property') }));
    await headed(page, sl('page.property'));
    // In another language nothing is lost, and the focus is at the menu.
    await tabTo(page, ({ id }) => id === 'languages', 'the menu of languages', 'Shift+Tab');
    await key('Enter', 'opening the menu on a page');
    await press('English');
    await page.locator('h1', { hasText: en('page.property') }).waitFor();
    await focusIsThere(page, 'another language');
    assert.equal(await page.locator('[id="household.home_value"]').inputValue(), '74.000,00');
  }));
