// The page at its narrowest, with wide letters, from right to left, by keyboard, and in the person's own colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES } from './families/wages.mjs';
import { walk } from './form.mjs';
import { mounted, open } from './open.mjs';

const NARROW = { viewport: { width: 320, height: 640 } };

/** What runs in the page: gives what is wrong on it. */
const CHECKS = {
  /** Nothing is wider than the page, and no text is cut off (WCAG 2.2: 1.4.10, 1.4.12). */
  fits() {
    const wide = document.documentElement.clientWidth;
    const wrong = [];
    const say = (what, element) => wrong.push(`${what}: ${element.tagName} ${element.className} ${(element.textContent || element.value).slice(0, 40)}`);
    if (document.documentElement.scrollWidth > wide) wrong.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${wide}`);
    for (const element of document.querySelectorAll('#moje-pravice *')) {
      if (element.closest('.unseen, svg') || !element.checkVisibility()) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > wide + 0.5) say('beyond the edge', element);
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      const cuts = element.tagName === 'INPUT' ? element.type === 'text' : getComputedStyle(element).overflow !== 'visible';
      if (cuts && element.clientWidth > 0 && isCut) say('cut off', element);
    }
    return wrong;
  },

  /** Whatever can be pressed is at least 24 by 24, but for links within a sentence (2.5.8). */
  targets() {
    const wrong = [];
    for (const element of document.querySelectorAll('#moje-pravice :is(button, input, select, summary, a)')) {
      if (!element.checkVisibility()) continue;
      const isInline = element.tagName === 'A' && getComputedStyle(element).display === 'inline' && element.parentElement.textContent !== element.textContent;
      const { width, height } = element.getBoundingClientRect();
      if (!isInline && (width < 24 || height < 24)) wrong.push(`${element.tagName} ${element.textContent || element.id}: ${width} × ${height}`);
    }
    return wrong;
  },

  /** What has the focus shows it (2.4.7, 2.4.13): on itself, or on what it stands in. */
  focus() {
    const before = document.activeElement;
    const wrong = [];
    const isRing = (element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    for (const element of document.querySelectorAll('#moje-pravice :is(button, input, select, summary, a, [tabindex="0"])')) {
      if (!element.checkVisibility()) continue;
      element.focus({ preventScroll: true, focusVisible: true });
      if (document.activeElement !== element) wrong.push(`takes no focus: ${element.outerHTML.slice(0, 80)}`);
      else if (!isRing(element) && !isRing(element.closest('.choice') ?? element)) wrong.push(`no ring: ${element.outerHTML.slice(0, 80)}`);
    }
    before.focus({ preventScroll: true });
    return wrong;
  },
};

/** The distances that everyone may set (1.4.12). The page's policy refuses inline styles, but not this. */
function spread(on) {
  const sheet = new CSSStyleSheet();
  if (on) sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
}

const nothing = async (page, check, where) => assert.deepEqual(await page.evaluate(CHECKS[check]), [], where);

/** To the first questions. */
const toQuestions = async (page) => {
  await mounted(page);
  await page.locator('.page .primary').first().click();
  await page.locator('[type=submit]').waitFor();
};

/** The characters of an element's text, as they stand on the line from left to right. */
const seen = (locator) => locator.evaluate((element) => {
  const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  const places = [...node.data].map((character, i) => {
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    return [character, range.getBoundingClientRect()];
  });
  const visible = places.filter(([character, { width }]) => width > 0 && !/[\u2066-\u2069\s]/u.test(character));
  return visible.sort(([, a], [, b]) => a.top - b.top || a.left - b.left).map(([character]) => character).join('');
});

/** Amounts and articles of a result in Arabic stand as everywhere. */
async function runsFromLeftToRight(page) {
  const amounts = page.locator('.eur', { hasText: '€' }).filter({ visible: true });
  assert.ok((await amounts.count()) > 3);
  for (const amount of await amounts.all()) assert.match(await seen(amount), /^[\d,]+\.\d\d€$/);
  const articles = page.locator('.article', { hasText: /^.?ZUPJS \d+\(\d+\)/ }).filter({ visible: true });
  assert.ok((await articles.count()) > 0);
  for (const article of await articles.all()) assert.match(await seen(article), /ZUPJS\d+\(\d+\)/);
}

for (const language of ['sl', 'en', 'ar', 'hu', 'uk']) {
  test(`every page fits 320 px, with wide letters too (${language})`, () =>
    open({ ...NARROW, locale: language }, async ({ page }) => {
      await mounted(page);
      await walk(page, language, PAGES, undefined, async (page, name) => {
        const where = `${name} (${language})`;
        if (name === 'answer') await page.evaluate(() => document.querySelectorAll('.page details').forEach((details) => { details.open = true; }));
        await nothing(page, 'fits', where);
        await nothing(page, 'targets', where);
        if (language === 'sl') await nothing(page, 'focus', where);
        await page.evaluate(spread, true);
        await nothing(page, 'fits', `${where}, wide letters`);
        await page.evaluate(spread, false);
      });
      if (language === 'ar') await runsFromLeftToRight(page);
    }));
}

test('the checks notice what is wrong', () =>
  open(NARROW, async ({ page }) => {
    await mounted(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('h1 { inline-size: 400px } .primary { min-inline-size: 0; max-inline-size: 20px; flex: none !important; padding: 0; overflow: hidden } button { outline: none !important }');
      document.adoptedStyleSheets = [sheet];
    });
    for (const check of Object.keys(CHECKS)) assert.notDeepEqual(await page.evaluate(CHECKS[check]), [], check);
  }));

test('the menu of languages opens over the page, fits it, and closes on Escape, on a choice and behind who goes on', () =>
  open({ ...NARROW, locale: 'ar' }, async ({ page }) => {
    await toQuestions(page);
    const [summary, panel] = [page.locator('.menu > summary'), page.locator('.menu > .panel')];
    const isOpen = () => panel.isVisible();
    await summary.focus();
    await page.keyboard.press('Enter');
    await nothing(page, 'fits', 'the open menu');
    await nothing(page, 'targets', 'the open menu');
    assert.equal(await panel.getByRole('button').count(), 13);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(), false, 'Escape');
    assert.ok(await summary.evaluate((element) => element === document.activeElement), 'Escape gives the focus back');
    await summary.click();
    await panel.locator('[aria-current]').click();
    assert.equal(await isOpen(), false, 'the same language again');
    await summary.click();
    await panel.getByRole('button', { name: 'Magyar' }).click();
    await page.locator('html[lang=hu]').waitFor();
    assert.equal(await isOpen(), false, 'another language');
    await summary.click();
    await page.mouse.click(5, 600);
    assert.equal(await isOpen(), false, 'a click beside it');
    await summary.click();
    for (let i = 0; i < 14; i++) await page.keyboard.press('Tab');
    assert.equal(await isOpen(), false, 'the focus goes on');
  }));

const ARROW = () => getComputedStyle(document.querySelector('[type=submit]'), '::after').rotate;

test('from right to left, arrows point to the left', async () => {
  let ltr;
  await open({ locale: 'sl' }, async ({ page }) => {
    await toQuestions(page);
    ltr = await page.evaluate(ARROW);
  });
  await open({ locale: 'ar' }, async ({ page }) => {
    await toQuestions(page);
    assert.equal(parseFloat(await page.evaluate(ARROW)), -parseFloat(ltr));
    assert.ok(parseFloat(ltr) > 0);
  });
});

test('in the person’s own colours the chosen, the edges and the focus are seen', () =>
  open({ forcedColors: 'active' }, async ({ page }) => {
    await mounted(page);
    await nothing(page, 'focus', 'the first page');
    await toQuestions(page);
    await page.locator('.choice input').first().check();
    const edge = (selector) => page.locator(selector).first().evaluate((element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
      return { drawn: borderTopStyle !== 'none' && borderTopColor !== backgroundColor, look: `${borderTopWidth} ${borderTopColor}` };
    });
    const [chosen, other] = [await edge('.choice:has(:checked)'), await edge('.choice:not(:has(:checked))')];
    assert.ok(chosen.drawn && other.drawn);
    assert.notEqual(chosen.look, other.look);
    for (const what of ['[type=submit]', '[data-do=back]', 'input[type=text]', '.menu > summary']) assert.ok((await edge(what)).drawn, what);
    await nothing(page, 'focus', 'the first questions');
  }));
