// The package in a page that Vite bundles: built, and while developing.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { open } from '../browser/open.mjs';
import { launch } from '../browser/browsers.mjs';
import { installed, run } from './sample.mjs';

const folder = installed('vite');
const embed = join(folder, 'node_modules/moje-pravice/embed');
// While the build has no element yet, one of the same name stands in, to try how the page comes by it.
if (!existsSync(join(embed, 'embed.js'))) {
  mkdirSync(embed, { recursive: true });
  writeFileSync(join(embed, 'embed.js'), `customElements.define('moje-pravice', class extends HTMLElement {
    connectedCallback() { this.textContent = 'a stand-in'; this.dispatchEvent(new Event('ready')); }
  });`);
}

/** What a person does on the page of the sample, and sees. */
async function use(page) {
  const answers = async (wage, text) => {
    await page.getByLabel('Net wage of last year').fill(wage);
    await page.getByRole('button', { name: 'Estimate' }).click();
    await page.locator('output', { hasText: text }).waitFor();
  };
  await answers('7680', '164.14 EUR a month');
  await answers('much', 'Please give the wage as a number (invalid at persons.0.incomes.0.annual.2025).');
  await page.waitForFunction(() => customElements.get('moje-pravice') && document.querySelector('moje-pravice').matches(':defined'));
}

test('the built page estimates and shows the element, without a warning', async () => {
  const { stdout, stderr, status } = run(folder, 'npm', 'run', 'build');
  assert.equal(status, 0, stdout + stderr);
  assert.doesNotMatch(stdout + stderr.replace(/^npm .*$/gm, ''), /warn|error/i);
  const assets = readdirSync(join(folder, 'dist/assets'));
  assert.equal(assets.filter((name) => name.endsWith('.wasm')).length, 1, `${assets}`);
  await open({ folder: join(folder, 'dist') }, async ({ page, requests }) => {
    // Those of the package; the element has its own.
    const wasm = () => requests.filter((path) => /\/assets\/moje-pravice[^/]*\.wasm$/.test(path)).length;
    assert.equal(wasm(), 0, 'it comes when it is needed');
    await use(page);
    await use(page);
    assert.equal(wasm(), 1, 'and once');
  });
});

test('it works the same while developing', async () => {
  const server = spawn(resolve('node_modules/.bin/vite'), ['--port', '0', '--clearScreen', 'false'], { cwd: folder });
  const browser = await launch();
  try {
    let printed = '';
    const address = await new Promise((found, failed) => {
      server.stdout.on('data', (text) => { printed += text; const [url] = /http:\S+/.exec(printed.replace(/\x1b\[\d+m/g, '')) ?? []; if (url) found(url); });
      server.stderr.on('data', (text) => { printed += text; });
      server.on('exit', () => failed(new Error(printed)));
    });
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
    await page.goto(address);
    await use(page);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    server.kill();
  }
});
