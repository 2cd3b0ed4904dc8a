// Runs the benchmark's wasm in Chromium and prints what it says. Usage: node scripts/bench.mjs FOLDER (with bench.js in it)
import { writeFileSync } from 'node:fs';
import { open } from '../tests/browser/open.mjs';

const [folder] = process.argv.slice(2);
writeFileSync(`${folder}/index.html`, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">');

await open({ folder }, async ({ page }) => {
  page.on('console', (message) => console.log(message.text()));
  await page.evaluate(async () => { await (await import('./bench.js')).default(); });
});
