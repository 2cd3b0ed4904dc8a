// How soon the form can be used, as a ratio to a static page from the same server, and how long a new result takes to
// stand on the page, what if it is opened and dragged. Usage: node scripts/bench-page.mjs (after make build)
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGES } from '../tests/browser/families/wages.mjs';
import { walk } from '../tests/browser/form.mjs';
import { mounted, open } from '../tests/browser/open.mjs';

const RUNS = 9;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds until `ready` of a page that no cache knows, the median of some runs. */
async function until(folder, ready) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    await open({ folder }, async ({ page, url }) => {
      const context = await page.context().browser().newContext();
      const fresh = await context.newPage();
      const start = performance.now();
      await fresh.goto(url, { waitUntil: 'commit' });
      await ready(fresh);
      times.push(performance.now() - start);
      await context.close();
    });
  }
  return median(times);
}

// The same page as it looks when the app stands, without the app.
const still = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
cpSync('dist', still, { recursive: true });
await open({}, async ({ page }) => {
  await mounted(page);
  const main = await page.locator('main').evaluate((element) => element.outerHTML);
  const html = readFileSync('dist/index.html', 'utf8');
  const without = html.replace(/<script[^>]*><\/script>/g, '').replace(/<link rel="preload"[^>]*>/g, '');
  writeFileSync(join(still, 'index.html'), without.replace(/<main[\s\S]*<\/main>/, () => main));
});
const usable = (page) => page.locator('main button').first().waitFor();
const stillMs = await until(still, usable);
const appMs = await until('dist', usable);
rmSync(still, { recursive: true });
console.log(`static page: ${stillMs.toFixed(0)} ms, ratio 1`);
console.log(`the form can be used: ${appMs.toFixed(0)} ms, ratio ${(appMs / stillMs).toFixed(2)}`);

await open({ locale: 'sl-SI' }, async ({ page }) => {
  await mounted(page);
  await walk(page, 'sl', PAGES);
  const times = [];
  for (const language of ['en', 'sl', 'en', 'sl', 'en']) {
    // Changing the language estimates anew and draws the whole result.
    times.push(await page.locator(`[data-language=${language}] button`).first().evaluate((button) => new Promise((resolve) => {
      const start = performance.now();
      const seen = new MutationObserver(() => { seen.disconnect(); resolve(performance.now() - start); });
      seen.observe(document.querySelector('main'), { childList: true, subtree: true });
      button.click();
    })));
  }
  console.log(`a new result, estimated and drawn: ${median(times).toFixed(1)} ms of a frame's 16.7`);

  // What if: the line is worked out and drawn when it is opened; while the slider is dragged, table and point follow. All of
  // it happens within the event, so the event is measured, with the layout that follows it.
  const FRAME = 1000 / 60;
  const laidOut = (name, act) => page.evaluate(([selector, act]) => {
    const element = document.querySelector(selector);
    const start = performance.now();
    if (act === 'click') element.click();
    else {
      element.value = act;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, [name, act]);
  const frames = (what, ms) => console.log(`${what}: ${ms.toFixed(1)} ms, ${(ms / FRAME).toFixed(2)} of a frame`);
  frames('what if, opened: the line found and drawn', await laidOut('#what-if-title', 'click'));
  const again = [];
  for (let run = 0; run < RUNS; run++) again.push(await laidOut(`[id="what-if.hours.${run % 3}"]`, 'click'));
  frames('what if, another switch: the line found and drawn again', median(again));
  const slider = '[id="what-if.earnings.slider"]';
  const dragged = [];
  for (let eur = 0; eur <= 3000; eur += 50) dragged.push(await laidOut(slider, String(eur)));
  frames('what if, dragged: table and point, half of the steps', median(dragged));
  frames('what if, dragged: table and point, the slowest step', Math.max(...dragged));
});
