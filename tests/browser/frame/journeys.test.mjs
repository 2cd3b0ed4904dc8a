// A person in the frame: a whole journey to the result of the command line, with mouse and keyboard, into the frame and out of
// it again; the browser's Back; two frames on a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from '../axe.mjs';
import { BROWSER } from '../browsers.mjs';
import { byKeyboard, headed, tabTo } from '../form.mjs';
import { journey } from '../journey.mjs';
import { texts } from '../text.mjs';
import { around, asPage, element, hosted, inside, still } from './host.mjs';
import * as refugees from '../families/refugees.mjs';
import * as student from '../families/student.mjs';
import * as wages from '../families/wages.mjs';

const sl = texts('sl');

// axe speaks to the frames of a page, and not to one without an origin; Firefox says so on the console.
const AXE = /‘postMessage’ on ‘DOMWindow’/;

/** Opens the frame in a column of another page, in a language, for journey(). */
const within = (language, width) => ({ locale }, body) =>
  hosted({ '/': around(element(`lang="${language}"`), `main { width: ${width}px }`) }, async ({ page, requests }) => {
    const frame = await inside(page);
    let before;
    await body({ page: asPage(page, frame), noMoreRequests: () => { before = requests.length; } });
    assert.deepEqual(requests.slice(before), [], 'nothing is asked for after the app is there');
    // The page around it, frame and all.
    assert.deepEqual(await findings(page), []);
  }, { locale, expected: AXE });

test(`a couple with wages in a frame (sl, ${BROWSER})`, () => journey('sl', wages, { opened: within('sl', 600) }));
test(`a student in a frame in a column of 280 px (en, ${BROWSER})`, () => journey('en', student, { opened: within('en', 280) }));
test(`a family with international protection in a frame (ar, ${BROWSER})`, () => journey('ar', refugees, { opened: within('ar', 320) }));

test('with the keyboard into the frame, through it and out again', () =>
  hosted({ '/': around(element('lang="sl"')) }, async ({ page }) => {
    const frame = await inside(page);
    const view = asPage(page, frame);
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    // A busy browser moves the focus into another process a little later.
    await page.waitForFunction(() => document.activeElement.localName === 'moje-pravice');
    await byKeyboard.press(view, sl('start.begin'));
    await headed(frame, sl('page.you'));
    await tabTo(view, ({ text = '' }) => text.trim() === sl('app.back'), 'the last button');
    for (let i = 0; i < 5 && await page.evaluate(() => document.activeElement.id) !== 'after'; i++) await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'after', 'out of it');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'moje-pravice', 'and back');
    assert.equal(await frame.evaluate(() => document.hasFocus()), true);
  }));

test('the browser’s Back goes a step back in the frame first; without the frame the page is as before', () =>
  hosted({ '/': around(`<a id="on" href="/second">Naprej</a>`), '/second': around(element('lang="sl"')) }, async ({ page, at }) => {
    await page.locator('#on').click();
    const frame = await inside(page);
    const title = await page.title();
    const press = (name) => frame.getByRole('button', { name, exact: true }).first().click();
    await press(sl('start.begin'));
    await headed(frame, sl('page.you'));
    await page.evaluate(() => history.back());
    await headed(frame, sl('start.title'));
    assert.equal(page.url(), `${at}/second`);
    await page.evaluate(() => history.forward());
    await headed(frame, sl('page.you'));
    assert.equal(await page.title(), title, 'the title is the host’s own');
    // The app's own Back does the same.
    await press(sl('app.back'));
    await headed(frame, sl('start.title'));
    // The element is taken away: no error, no events, and Back leads on.
    await page.evaluate(() => { heard.length = 0; document.querySelector('moje-pravice').remove(); });
    await still(page);
    assert.deepEqual(await page.evaluate(() => heard), []);
    // Asked of the page itself: Firefox's driver doesn't tell of a page that the browser kept.
    const where = () => page.evaluate(() => location.href).catch(() => 'on its way');
    for (let i = 0; i < 3 && await where() !== `${at}/`; i++) {
      await page.evaluate(() => { setTimeout(() => history.back()); });
      await page.waitForTimeout(1000);
    }
    assert.equal(await where(), `${at}/`);
  }));

test('two frames on a page share nothing; one that is moved begins again', () =>
  hosted({ '/': around(`${element('lang="sl"')}<hr>${element('lang="en" theme="dark"')}`, 'moje-pravice { --moje-pravice-accent: #7a1f5c }') }, async ({ page }) => {
    const [one, two] = [await inside(page, 0), await inside(page, 1)];
    assert.deepEqual([await one.locator('html').getAttribute('lang'), await two.locator('html').getAttribute('lang')], ['sl', 'en']);
    assert.equal(await two.locator('html').getAttribute('data-theme'), 'dark');
    assert.equal(await one.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent')), '#7a1f5c');
    await one.getByRole('button', { name: sl('start.begin'), exact: true }).click();
    await headed(one, sl('page.you'));
    assert.equal(await two.locator('h1').textContent(), texts('en')('start.title'));
    await still(page);
    const heights = await page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.offsetHeight));
    assert.notEqual(heights[0], heights[1]);
    await page.evaluate(() => { document.querySelectorAll('moje-pravice')[0].setAttribute('lang', 'hr'); });
    await one.locator('html[lang=hr]').waitFor();
    assert.deepEqual(await findings(page), []);
    await page.evaluate(() => { const [one] = document.querySelectorAll('moje-pravice'); one.parentElement.append(one); });
    const moved = await inside(page, 1);
    await moved.locator('html[data-framed]').waitFor();
  }, { expected: AXE }));
