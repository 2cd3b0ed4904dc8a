// Draws public/icon-*.png from public/icon.svg. Run after a change of the icon: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../tests/browser/browsers.mjs';

const svg = readFileSync('public/icon.svg').toString('base64');
const browser = await launch({});
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } img { display: block; inline-size: ${size}px }</style><img src="data:image/svg+xml;base64,${svg}">`);
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(`public/icon-${size}.png`, await page.screenshot());
}
await browser.close();
