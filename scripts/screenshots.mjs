// Pictures of every page into target/screenshots/, to look at: each language, width and family, and the darker colours;
// and the result of each family as it is printed. Usage: node scripts/screenshots.mjs [FAMILY...] (after make build)
import { mkdirSync, readdirSync } from 'node:fs';
import { walk } from '../tests/browser/form.mjs';
import { mounted, open } from '../tests/browser/open.mjs';

const FAMILIES = readdirSync('tests/browser/families').map((file) => file.replace('.mjs', ''));
const LOOKS = [{ width: 320 }, { width: 320, colorScheme: 'dark' }, { width: 768 }, { width: 1280 }];
const LANGUAGES = { sl: 'sl-SI', en: 'en-GB' };

const wanted = process.argv.slice(2);
for (const family of wanted.length > 0 ? wanted : FAMILIES) {
  const { PAGES } = await import(`../tests/browser/families/${family}.mjs`);
  const folder = `target/screenshots/${family}`;
  mkdirSync(folder, { recursive: true });
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    for (const { width, colorScheme = 'light' } of LOOKS) {
      await open({ locale, colorScheme, viewport: { width, height: 800 } }, async ({ page }) => {
        await mounted(page);
        let n = 0;
        const picture = (name) => page.screenshot({ path: `${folder}/${language}-${width}-${colorScheme}-${n++}-${name}.png`, fullPage: true });
        await walk(page, language, PAGES, undefined, (_, name) => picture(name));
        if (width === 1280) await page.pdf({ path: `${folder}/${language}.pdf`, format: 'A4' });
        for (const summary of await page.locator('summary').all()) await summary.click();
        await picture('answer-open');
      });
    }
  }
  console.log(folder);
}
