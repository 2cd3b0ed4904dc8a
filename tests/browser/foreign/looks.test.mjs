// The looks of the element on pages that do all they can to spoil them: the same as on our own page.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { findings, LOOKS } from '../axe.mjs';
import { BROWSER } from '../browsers.mjs';
import { host, line, mounted, page as foreign } from './host.mjs';

const SHOTS = process.env.SHOTS;
if (SHOTS) mkdirSync(SHOTS, { recursive: true });

/** Rules that are meant for the page around us; each has spoilt somebody's widget. */
const HOSTILE = `<style>
  html { font-size: 62.5%; color-scheme: dark; }
  * { box-sizing: content-box !important; color: red !important; letter-spacing: 3px !important; text-transform: uppercase !important;
    line-height: 3 !important; font: italic 900 30px/3 serif !important; text-align: center !important; direction: rtl !important;
    background: yellow !important; border-radius: 20px !important; transition: all 2s !important; text-indent: 20px !important;
    word-spacing: 1em !important; white-space: nowrap !important; text-shadow: 1px 1px red !important; }
  p { margin: 50px !important; font-size: 40px !important; }
  button, input, summary, h1, h2, ul, li, label, fieldset, legend, section, details, form { padding: 30px !important; border: 5px solid red !important; display: inline !important; }
  div.whole, div.page, .outer, .body, .mp, section, form { display: none !important; }
  ::before, ::after { content: "!" !important; }
  :root { --paper: red; --ink: red; --accent: red; --space-4: 100px; --text: 5px; --moje-pravice-rem: 5px; --font: serif; --page: 10rem; }
  #around { width: 700px !important; padding: 0 !important; margin: 0 !important; direction: ltr !important; }
</style>`;

const PROPERTIES = ['color', 'background-color', 'font-size', 'font-family', 'font-weight', 'font-style', 'line-height', 'letter-spacing',
  'text-transform', 'text-align', 'text-indent', 'word-spacing', 'white-space', 'text-shadow', 'direction', 'padding', 'margin', 'border-width',
  'border-color', 'border-radius', 'display', 'box-sizing', 'cursor', 'visibility'];
const SELECTORS = ['h1', '.lead', '[data-do=guide]', '.languages .language', '.brand', 'summary', 'header', 'legend', '.question label', '.hint',
  'input[type=text]', 'input[type=radio]', 'div.choice', '.top .progress', '[type=submit]', '[data-do=back]'];

/** How some elements look, by selector; `within` is what they stand in. */
const looks = (page, isElement) => page.evaluate(([selectors, properties, isElement]) => {
  const root = isElement ? document.querySelector('moje-pravice').shadowRoot : document;
  return Object.fromEntries(selectors.map((selector) => [selector, root.querySelector(selector)]).filter(([, one]) => one).map(([selector, one]) => {
    const style = getComputedStyle(one);
    const { width, height } = one.getBoundingClientRect();
    return [selector, { ...Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])), width: Math.round(width), height: Math.round(height) }];
  }));
}, [SELECTORS, PROPERTIES, isElement]);

async function both(page, isElement) {
  const start = await looks(page, isElement);
  await page.locator('[data-do=guide]').click();
  await page.locator('.mp input[type=text]').first().waitFor();
  return { start, questions: await looks(page, isElement) };
}

test('a hostile page changes nothing of how the widget looks', () =>
  host({
    html: (address) => foreign(`<div id="around">${line(address)}</div>`, { head: HOSTILE }), viewport: { width: 900, height: 900 }, colorScheme: 'light',
  }, async ({ page, own, tab }) => {
    await mounted(page);
    if (SHOTS) await page.locator('moje-pravice').screenshot({ path: `${SHOTS}/hostile.png` });
    const there = await both(page, true);
    const ours = await tab.newPage();
    await ours.setViewportSize({ width: 700, height: 900 });
    await ours.goto(own);
    await ours.locator('html[data-languages=all]').waitFor();
    // As wide as the column, whatever a scroll bar takes.
    const bar = await ours.evaluate(() => innerWidth - document.documentElement.clientWidth);
    if (bar) await ours.setViewportSize({ width: 700 + bar, height: 900 });
    const here = await both(ours, false);
    assert.ok(Object.keys(here.start).length >= 5 && Object.keys(here.questions).length >= 8, 'there was something to compare');
    for (const step of ['start', 'questions']) {
      for (const selector of Object.keys(here[step])) assert.deepEqual(there[step][selector], here[step][selector], `${step}: ${selector}`);
    }
  }));

test('on a page without a doctype tables look like the text around them', () =>
  host({ html: (address) => `<meta charset="utf-8"><title>An old portal</title><link rel="icon" href="data:,"><h1>Old</h1>${line(address)}` }, async ({ page }) => {
    await mounted(page);
    const [table, around] = await page.evaluate(() => {
      const parent = document.querySelector('moje-pravice').shadowRoot.querySelector('.lead');
      const table = document.createElement('table');
      parent.append(table);
      return [table, parent].map((one) => ['color', 'fontSize', 'fontWeight', 'lineHeight', 'textAlign'].map((name) => getComputedStyle(one)[name]));
    });
    assert.deepEqual(table, around);
  }));

const PAGES = {
  'a dark page': { attributes: 'lang="en" theme="dark"', head: '<style>body { background: #111; color: #eee }</style>', width: 600 },
  'a page from right to left': { attributes: 'lang="sl"', html: 'lang="ar" dir="rtl"', width: 500 },
  'Arabic on a page from left to right': { attributes: 'lang="ar"', width: 600 },
  'a narrow column': { attributes: 'lang="sl"', width: 280 },
  'a page that sets text small, in a flexible box': { attributes: 'lang="hu"', head: '<style>html { font-size: 62.5% } #around { display: flex } moje-pravice { flex: 1 }</style>', width: 320 },
};
for (const [name, { attributes, width, ...more }] of Object.entries(PAGES)) {
  test(`${name}: nothing is wider than its column, and all of it can be read`, () =>
    host({ html: (address) => foreign(`<div id="around" style="width:${width}px">${line(address, attributes)}</div>`, more), viewport: { width: 700, height: 900 } }, async ({ page }) => {
      await mounted(page);
      for (const step of ['start', 'questions']) {
        if (step === 'questions') {
          await page.locator('[data-do=guide]').click();
          await page.locator('.mp input[type=text]').first().waitFor();
        }
        const { wide, dir } = await page.evaluate((width) => ({
          wide: [...document.querySelector('moje-pravice').shadowRoot.querySelectorAll('.mp *')].filter((one) => one.checkVisibility() && !one.closest('.unseen'))
            .filter((one) => one.getBoundingClientRect().width > width + 0.5).map((one) => one.outerHTML.slice(0, 90)),
          dir: getComputedStyle(document.querySelector('moje-pravice').shadowRoot.querySelector('h1')).direction,
        }), width);
        assert.deepEqual(wide, [], step);
        assert.equal(dir, /lang="ar"/.test(attributes) ? 'rtl' : 'ltr');
        assert.deepEqual(await findings(page, LOOKS), [], step);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name.replaceAll(' ', '-')}-${step}.png` });
      }
    }));
}

test('what stands below moves little when the widget comes', { skip: BROWSER !== 'chromium' && 'only Chromium measures it' }, () =>
  host({ html: (address) => foreign(`<p style="height:200px">Their text</p>${line(address)}`), viewport: { width: 700, height: 1200 } }, async ({ page }) => {
    await mounted(page);
    await page.waitForTimeout(300);
    const shift = await page.evaluate(() => new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(0), 500);
    }));
    assert.ok(shift < 0.1, `layout shift ${shift}`);
  }));
