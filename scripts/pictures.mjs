// The few pictures that README.md shows, into docs/screenshots/: the first page, questions and a result, in three
// languages on a phone, and one on a wide screen. Usage: node scripts/pictures.mjs (after make build)
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { walk } from '../tests/browser/form.mjs';
import { PAGES } from '../tests/browser/families/single-parent.mjs';
import { mounted, open } from '../tests/browser/open.mjs';

const FOLDER = 'docs/screenshots';
const MOST = 60_000; // bytes of one picture
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.5 };
const WIDE = { viewport: { width: 1024, height: 720 } };
const SHOWN = { start: 'start', you: 'question', answer: 'result' };

/** The letters of most phones are narrower than what a bare Linux offers first. */
function narrowLetters() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --font: Roboto, "Noto Sans", "Liberation Sans", "Noto Sans Arabic", sans-serif !important; }');
  document.adoptedStyleSheets = [sheet];
}

/** A picture as WebP, which the browser writes itself: in a page of its own, whose policy allows it. */
async function webp(page, png) {
  const other = await page.context().newPage();
  const address = await other.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8);
  }, png.toString('base64'));
  await other.close();
  return Buffer.from(address.split(',')[1], 'base64');
}

async function take(language, look, end, shown) {
  await open({ locale: language, ...look }, async ({ page }) => {
    await mounted(page);
    await page.evaluate(narrowLetters);
    await walk(page, language, PAGES, undefined, async (page, name) => {
      if (!shown.includes(name)) return;
      await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
      const file = `${FOLDER}/${SHOWN[name]}-${language}${end}.webp`;
      writeFileSync(file, await webp(page, await page.screenshot()));
      const { size } = statSync(file);
      console.log(`${file}  ${size.toLocaleString('en')} bytes`);
      if (size > MOST) throw new Error(`${file} is too large for the repository`);
    });
  });
}

mkdirSync(FOLDER, { recursive: true });
for (const language of ['sl', 'en', 'ar']) await take(language, PHONE, '', Object.keys(SHOWN));
await take('en', WIDE, '-wide', ['answer']);
