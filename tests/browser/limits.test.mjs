// Nobody is hurried, and nothing moves; the page can be read on its side, at 400 % and with wider spaces between letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { fits } from './journey.mjs';
import { mounted, open } from './open.mjs';
import { PAGES } from './families/every-page.mjs';

const folder = process.env.DIST ?? 'dist';

/** A paragraph's spaces as a person may set them (WCAG 1.4.12). */
const SPACES = [['letter-spacing', '0.12em'], ['word-spacing', '0.16em'], ['line-height', '1.5']];

test('at 400 % on a wide screen, and with more space between letters, nothing is cut off', () =>
  open({ viewport: { width: 320, height: 256 }, folder }, async ({ page }) => {
    await mounted(page);
    await walk(page, 'sl', PAGES, undefined, async (page, name) => {
      await fits(page, name);
      const cut = await page.evaluate((spaces) => {
        const all = [...document.querySelectorAll('main, main *')];
        for (const element of all) for (const [property, value] of spaces) element.style.setProperty(property, value, 'important');
        const isCut = (element) => {
          const { overflowX, overflowY, clipPath } = getComputedStyle(element);
          const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
          return hides && clipPath === 'none' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
        };
        const cut = all.filter(isCut).map((element) => element.outerHTML.slice(0, 99));
        // Nothing that stands fast may take the little room there is.
        const fixed = all.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position)).map((element) => element.outerHTML.slice(0, 99));
        return { cut, fixed };
      }, SPACES);
      assert.deepEqual(cut, { cut: [], fixed: [] }, name);
      await fits(page, `${name}, with more space`);
      await page.evaluate((spaces) => {
        for (const element of document.querySelectorAll('main, main *')) for (const [property] of spaces) element.style.removeProperty(property);
      }, SPACES);
    });
  }));

test('upright or on its side, the page is the same', () =>
  open({ viewport: { width: 360, height: 740 }, folder }, async ({ page }) => {
    await mounted(page);
    const words = () => page.locator('main').innerText();
    const upright = await words();
    await page.setViewportSize({ width: 740, height: 360 });
    assert.equal(await words(), upright);
    await fits(page, 'on its side');
  }));

test('nothing moves where a person asked for that', () =>
  open({ reducedMotion: 'reduce', folder }, async ({ page }) => {
    await mounted(page);
    await walk(page, 'sl', PAGES, undefined, async (page, name) => {
      const moving = await page.evaluate(() => {
        const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0);
        const all = [...document.querySelectorAll('*')].flatMap((element) => [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part)));
        const styled = all.filter((style) => lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration)));
        const scrolls = getComputedStyle(document.documentElement).scrollBehavior !== 'auto';
        return styled.length + document.getAnimations().length + (scrolls ? 1 : 0);
      });
      assert.equal(moving, 0, name);
    });
  }));

test('no time runs out: the page sets no timer while a person reads or writes', () =>
  open({ folder }, async ({ page }) => {
    await mounted(page);
    await page.evaluate(() => {
      window.timers = [];
      for (const name of ['setTimeout', 'setInterval']) {
        const real = window[name];
        window[name] = (body, time = 0, ...rest) => {
          window.timers.push(`${name} ${time}`);
          return real(body, time, ...rest);
        };
      }
    });
    await walk(page, 'sl', PAGES);
    assert.deepEqual(await page.evaluate(() => window.timers.filter((timer) => !/ 0$/.test(timer))), []);
  }));
