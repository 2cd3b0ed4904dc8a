// Pictures of the page into target/screenshots/, to look at. Usage: node scripts/screenshots.mjs (after make build)
import { mkdirSync } from 'node:fs';
import { mounted, open } from '../tests/browser/open.mjs';

const WIDTHS = [320, 360, 768, 1280];

/** Name of a state → what a person does to get there. Add yours. */
const STATES = {
  start: async () => {},
};

mkdirSync('target/screenshots', { recursive: true });
for (const [state, go] of Object.entries(STATES)) {
  for (const width of WIDTHS) {
    const path = `target/screenshots/${state}-${width}.png`;
    await open({ viewport: { width, height: 800 } }, async ({ page }) => {
      await mounted(page);
      await go(page);
      await page.screenshot({ path, fullPage: true });
    });
    console.log(path);
  }
}
