// The frame is as high as what stands in it, both ways, and tells it once for each change and never without one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts } from '../text.mjs';
import { around, element, hosted, inside, still } from './host.mjs';
import { HOUSEHOLD as family } from '../families/wages.mjs';

const sl = texts('sl');

/** How high the frame is, and what stands in it; and that there is nothing to scroll within. */
async function sizes(page, frame) {
  const outer = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  const inner = await frame.evaluate(() => {
    const { documentElement: html, body } = document;
    return { content: body.getBoundingClientRect().height, scrollable: html.scrollHeight - innerHeight, bar: innerWidth - html.clientWidth, scrolled: scrollY };
  });
  return { outer, ...inner };
}

/** Fails unless the frame is as high as its content; gives how high. */
async function fitting(page, frame, after) {
  await still(page);
  const { outer, content, scrollable, bar, scrolled } = await sizes(page, frame);
  assert.ok(outer - content >= 0 && outer - content < 2, `after ${after}: the frame is ${outer} px high, its content ${content}`);
  assert.ok(scrollable <= 0, `after ${after}: there are ${scrollable} px to scroll`);
  assert.deepEqual([bar, scrolled], [0, 0], `after ${after}: no scrollbar, not scrolled`);
  return outer;
}

/** The heights told since it was asked last. */
const told = (page) => page.evaluate(() => heard.splice(0).filter(([type]) => type === 'resize').map(([, { height }]) => height));

test('the height follows the content both ways', () =>
  hosted({ '/': around(element('lang="sl"')) }, async ({ page }) => {
    const frame = await inside(page);
    const first = await fitting(page, frame, 'opening');
    const opening = await told(page);
    assert.ok(opening.length <= 3, `opening: ${opening}`);
    /** Does something and gives how much the frame grew; the messages must be few, and none where it stays as it is. */
    let before = first;
    const change = async (what, act, most = 2) => {
      await act();
      const height = await fitting(page, frame, what);
      const messages = await told(page);
      assert.ok(messages.length <= most, `${what}: told ${messages}`);
      assert.equal(messages.length === 0, height === before, `${what}: told ${messages}, from ${before} to ${height}`);
      const grown = height - before;
      before = height;
      return grown;
    };
    const press = (name) => frame.getByRole('button', { name, exact: true }).first().click();

    assert.notEqual(await change('a step', () => press(sl('start.begin'))), 0);
    assert.ok(await change('opening details', () => frame.locator('details.why > summary').first().click()) > 0);
    assert.ok(await change('closing details', () => frame.locator('details.why > summary').first().click()) < 0);
    assert.ok(await change('a question that comes', () => frame.locator('[name="you.citizenship"], [type=radio]').first().check()) >= 0);
    assert.ok(await change('what is wrong', () => press(sl('app.next'))) > 50);
    await change('the menu of languages', () => frame.locator('.menu > summary').click());
    await change('another language', () => frame.getByRole('button', { name: 'Shqip' }).click());
    await change('a narrow screen', () => page.setViewportSize({ width: 320, height: 640 }), 4);
    assert.ok(before > first, 'narrow text is longer');
    await change('a wide one', () => page.setViewportSize({ width: 900, height: 600 }), 4);
    assert.ok(await change('larger text', () => frame.evaluate(() => { document.documentElement.style.fontSize = '200%'; })) > 300);
    assert.ok(await change('smaller text', () => frame.evaluate(() => { document.documentElement.style.fontSize = ''; })) < -300);
    await change('nothing', () => page.waitForTimeout(1000), 0);
  }));

for (const deviceScaleFactor of [1.25, 1.5]) {
  test(`nothing swings to and fro with ${deviceScaleFactor} dots a pixel`, () =>
    hosted({ '/': around(element('lang="sl"'), 'main { width: 61.7%; padding: 0.37px }') }, async ({ page }) => {
      const frame = await inside(page);
      await frame.locator('[data-do=advise]').click();
      await still(page);
      await told(page);
      await page.waitForTimeout(1500);
      assert.deepEqual(await told(page), []);
      for (const width of [777, 641, 333]) {
        await page.setViewportSize({ width, height: 700 });
        await fitting(page, frame, `${width} px`);
        const messages = await told(page);
        assert.ok(messages.length <= 4, `${width} px: told ${messages}`);
      }
    }, { deviceScaleFactor }));
}

test('wide enough for two columns, the list of contents doesn’t follow the window', () =>
  hosted({ '/': around(element('lang="sl"')) }, async ({ page }) => {
    const frame = await inside(page);
    await frame.locator('[data-do=advise]').click();
    await frame.locator('.contents').waitFor();
    await fitting(page, frame, 'the page of advisers');
    assert.equal(await frame.locator('.contents').evaluate((list) => getComputedStyle(list).position), 'static');
    const messages = await told(page);
    assert.ok(messages.length <= 4, `told ${messages}`);
  }, { viewport: { width: 1300, height: 800 } }));

test('a result of more than 10,000 px', () =>
  hosted({ '/': around(element('lang="sl"')) }, async ({ page }) => {
    const frame = await inside(page);
    await frame.locator('summary', { hasText: sl('file.start') }).click();
    await frame.locator('#open-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(family)) });
    await frame.getByRole('button', { name: sl('review.show'), exact: true }).first().click();
    await frame.locator('.page.result h1:focus').waitFor();
    for (const summary of await frame.locator('.page details:not(details details) > summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    const high = await fitting(page, frame, 'opening everything');
    assert.ok(high > 10_000, `only ${high} px`);
    // The next page begins at its heading, in sight.
    await frame.getByRole('button', { name: sl('app.clear'), exact: true }).first().click();
    await frame.getByRole('button', { name: sl('app.clear_yes'), exact: true }).click();
    assert.ok(await fitting(page, frame, 'the first page again') < 4000);
  }, { viewport: { width: 320, height: 640 } }));

test('each page begins in sight, below what the host keeps at the top; where it is in sight, nothing moves', () =>
  hosted({ '/': around(`<p style="height: 300px"></p>${element('lang="sl"')}<p style="height: 2000px"></p>`,
    'body > header { position: sticky; top: 0; height: 90px; background: #fff; z-index: 1 } moje-pravice { display: block; scroll-margin-top: 100px }') }, async ({ page }) => {
    const frame = await inside(page);
    const top = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top);
    await page.evaluate(() => scrollTo(0, 200));
    const before = await top();
    assert.ok(before > 100);
    await frame.evaluate(() => document.querySelector('[data-do=guide]').click());
    await frame.locator('h1:focus', { hasText: sl('page.you') }).waitFor();
    await still(page);
    assert.equal(await top(), before, 'in sight: not moved');
    await frame.evaluate(() => document.querySelector('[type=submit]').scrollIntoView());
    await page.evaluate(() => scrollTo(0, 1000));
    await frame.evaluate(() => document.querySelector('[type=submit]').click());
    await frame.locator('#problems:focus').waitFor();
    await still(page);
    assert.ok(Math.abs(await top() - 100) < 2, `out of sight: the frame begins at ${await top()}`);
    // A line of what is wrong leads to its field, wherever that is.
    await frame.evaluate(() => [...document.querySelectorAll('#problems a')].at(-1).click());
    await still(page);
    const field = await frame.evaluate(() => document.activeElement.getBoundingClientRect().top);
    const seen = await top() + field;
    assert.ok(seen > 90 && seen < 700, `the field is at ${seen}`);
  }));

test('a question that lies over the page is where it was asked for', () =>
  hosted({ '/': around(element('lang="sl"')) }, async ({ page }) => {
    const frame = await inside(page);
    await frame.locator('[data-do=advise]').click();
    await still(page);
    await frame.locator('[type=text]').first().fill('1');
    for (const where of ['first', 'last']) {
      const button = frame.locator('[data-do=clear], [data-do=again]')[where]();
      await button.scrollIntoViewIfNeeded();
      await button.click();
      const place = await frame.locator('dialog[open]').evaluate((dialog) => dialog.getBoundingClientRect().toJSON());
      const { y } = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().toJSON());
      assert.ok(place.top + y >= 0 && place.bottom + y <= 700, `${where}: from ${place.top + y} to ${place.bottom + y}`);
      await frame.locator('[data-do=clear-no]').click();
    }
  }));
