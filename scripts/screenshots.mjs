// Pictures of every page into target/screenshots/, to look at: each language, each width. Usage: node scripts/screenshots.mjs
// (after make build)
import { mkdirSync } from 'node:fs';
import { byHand, walk } from '../tests/browser/journey.mjs';
import { mounted, open } from '../tests/browser/open.mjs';

const WIDTHS = [320, 360, 768, 1280];
const LANGUAGES = ['sl', 'en'];

mkdirSync('target/screenshots', { recursive: true });
for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    await open({ locale: language === 'sl' ? 'sl-SI' : 'en-GB', viewport: { width, height: 800 } }, async ({ page }) => {
      await mounted(page);
      const picture = (name) => page.screenshot({ path: `target/screenshots/${language}-${width}-${name}.png`, fullPage: true });
      await walk(page, language, byHand, async (_, name) => { await picture(name.replace('page.', '')); });
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
      await picture('answer-open');
    });
    console.log(`${language} ${width}`);
  }
}
