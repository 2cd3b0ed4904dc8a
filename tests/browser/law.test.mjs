// The page about the law (scripts/law-pages.mjs): all that stands in the sources of the law stands on it, each number as
// there, in table and chart; it can be searched, printed, and used by everyone.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { findings, LOOKS } from './axe.mjs';
import { byHand } from './form.mjs';
import { mounted, open } from './open.mjs';
import { texts } from './text.mjs';

const PAGES = { sl: 'law/index.html', en: 'law/index.en.html' };
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const words = (language) => json(`public/law/${language}.json`);

// The sources, read in another way than scripts/law-sources.mjs does: the first six columns hold neither commas nor quotes.
const LAW = readdirSync('src/law', { recursive: true });
const ROWS = LAW.filter((name) => name.endsWith('parameters.csv')).flatMap((name) => readFileSync(`src/law/${name}`, 'utf8').trim().split('\n').slice(1)).map((line) => {
  const [id, from, until, value, unit, kind] = line.split(',');
  const rest = line.split(',').slice(6).join(',').replaceAll('"', '');
  return { id, from, until, value, unit, kind, rest, readOn: line.trim().slice(-10) };
});
const IDS = [...new Set(ROWS.map(({ id }) => id))];
const rowsOf = (id) => ROWS.filter((row) => row.id === id);
const anchor = (id) => id.replaceAll('.', '_').toUpperCase();
const READINGS = Object.keys(json('src/text/sl.json').reading);
const RIGHTS = readdirSync('src/law').filter((name) => existsSync(`src/law/${name}/spec.md`) && name !== 'spec.md');
/** The day after, counted otherwise than in the scripts. */
const dayAfter = (day) => new Date(Date.UTC(...day.split('-').map((part, i) => Number(part) - (i === 1 ? 1 : 0) + (i === 2 ? 1 : 0)))).toISOString().slice(0, 10);

test('its words: in both languages, in short sentences, and every parameter and unit has a name', () => {
  const keys = (language) => Object.entries(words(language)).flatMap(([group, all]) => Object.keys(all).map((key) => `${group}.${key}`));
  assert.deepEqual(keys('en'), keys('sl'));
  const used = readFileSync('public/law/index.html', 'utf8') + readFileSync('scripts/law-pages.mjs', 'utf8');
  const made = /^(unit|name)\.|^parameters\.(statute|published|derived|holds|value|source)/;
  assert.deepEqual(keys('sl').filter((key) => !used.includes(key) && !made.test(key)), []);
  for (const language of ['sl', 'en']) {
    for (const text of Object.values(words(language)).flatMap((group) => Object.values(group))) {
      for (const sentence of text.split(/(?<=[.:?!;])\s/)) assert.ok(sentence.split(/\s+/).length <= 20, sentence);
    }
    const { name, unit } = words(language);
    const patterns = Object.keys(name).map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
    const hint = `name it in public/law/${language}.json`;
    assert.deepEqual(IDS.filter((id) => !patterns.some((pattern) => pattern.test(id))), [], hint);
    assert.deepEqual([...new Set(ROWS.map((row) => row.unit))].filter((one) => !(one in unit)), [], hint);
    assert.deepEqual(patterns.filter((pattern) => !IDS.some((id) => pattern.test(id))), [], 'names of nothing');
  }
});

test('it keeps to a strict policy, and no visitor of the self-check loads it', () => {
  for (const file of Object.values(PAGES)) {
    const html = readFileSync(`dist/${file}`, 'utf8');
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.doesNotMatch(html, /unsafe-|<style| style="| on[a-z]+="|<script(?![^>]* src=)|<(?:img|iframe|form[^>]* action)/);
    assert.doesNotMatch(html, /\{\{|\}\}|\u0000/);
    const named = html.match(/<(?:script|link)[^>]*(?:src|href)="\.\/[^>]*>/g);
    assert.equal(named.length, 2);
    for (const tag of named) assert.match(tag, / integrity="sha384-/);
  }
  const kept = readFileSync('dist/sw.js', 'utf8');
  assert.doesNotMatch(kept, /law\//);
  for (const name of readdirSync('dist/law').filter((one) => one.startsWith('moje-pravice'))) assert.ok(!kept.includes(name), name);
});

/** What the page shows of each parameter: the table, and what its chart was drawn of. */
const shown = () => {
  /** The source without what was put around it, and with the addresses that its links lead to. */
  const source = (cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('.kind, .read').forEach((one) => one.remove());
    copy.querySelectorAll('a').forEach((link) => link.replaceWith(link.getAttribute('href')));
    return copy.textContent.replace(/^: /, '').trim();
  };
  return [...document.querySelectorAll('[data-item="parameter"]')].map((item) => ({
    anchor: item.id,
    id: item.querySelector('code').textContent,
    article: item.querySelector('.at').textContent,
    rows: [...item.querySelectorAll('tbody tr')].map((row) => ({
      days: [...row.querySelectorAll('th time')].map((time) => time.dateTime),
      value: row.querySelector('data').value,
      text: row.querySelector('data').textContent,
      kind: row.querySelector('.kind').dataset.kind,
      source: source(row.querySelector('.source')),
      readOn: row.querySelector('.read time').dateTime,
    })),
    years: [...item.querySelectorAll('svg .year')].map((text) => [Number(text.textContent), Number(text.getAttribute('x'))]),
    scale: [...item.querySelectorAll('svg .scale')].map((text) => [text.textContent, Number(text.getAttribute('y')) - 4]),
    points: [...item.querySelectorAll('svg .point')].map((point) => [Number(point.getAttribute('cx')), Number(point.getAttribute('cy'))]),
    lines: [...item.querySelectorAll('svg .value')].map((line) => line.getAttribute('d')),
    label: item.querySelector('svg').getAttribute('aria-label'),
  }));
};

/** Through two points of an axis: what a place on it stands for. */
const along = ([[a, x], [b, y]]) => (place) => a + ((place - x) / (y - x)) * (b - a);
const yearOf = (day) => {
  const year = Number(day.slice(0, 4));
  const [begin, end] = [Date.UTC(year), Date.UTC(year + 1)];
  return year + (Date.parse(day) - begin) / (end - begin);
};

for (const [language, file] of Object.entries(PAGES)) {
  test(`every parameter, reading and right of the sources is on it, each number as there, in table and chart (${language})`, () =>
    open({ path: file }, async ({ page }) => {
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      const number = (text) => Number(language === 'sl' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
      const parameters = await page.evaluate(shown);
      assert.deepEqual(parameters.map(({ id }) => id).sort(), [...IDS].sort());
      for (const { id, anchor: place, article, rows, years, scale, points, lines, label } of parameters) {
        assert.equal(place, anchor(id));
        const written = rowsOf(id);
        assert.equal(rows.length, written.length, id);
        written.forEach((row, i) => {
          const found = rows[i];
          assert.deepEqual([found.days[0], found.value, found.kind, found.readOn], [row.from, row.value, row.kind, row.readOn], id);
          assert.equal(number(found.text), Number(row.value), id);
          // Until the day before the next one, unless the row itself ends earlier.
          const next = written[i + 1];
          if (row.until) assert.equal(found.days[1], row.until, id);
          else if (next) assert.equal(dayAfter(found.days[1]), next.from, id);
          else assert.equal(found.days.length, 1, id);
          assert.equal([article, found.source, found.readOn].join(',').replaceAll('"', ''), row.rest.replace(/\s*,\s*(?=[^,]*$)/, ','), id);
        });
        // The chart: what each point stands for, by the axes.
        const when = along([years[0], years.at(-1)]);
        const value = along([scale[0], scale.at(-1)].map(([text, place]) => [number(text), place]));
        const marked = written.filter((row) => yearOf(row.from) >= years[0][0]);
        assert.equal(points.length, marked.length, id);
        const highest = number(scale.at(-1)[0]);
        points.forEach(([x, y], i) => {
          assert.ok(Math.abs(when(x) - yearOf(marked[i].from)) < 0.004, `${id}: ${marked[i].from} is drawn at ${when(x)}`);
          assert.ok(Math.abs(value(y) - Number(marked[i].value)) <= highest / 5000, `${id}: ${marked[i].value} is drawn as ${value(y)}`);
          assert.ok(Number(marked[i].value) <= highest, id);
        });
        // One line each stretch of time without a gap, through all values.
        const gaps = written.filter((row, i) => row.until && written[i + 1] && dayAfter(row.until) !== written[i + 1].from).length;
        assert.equal(lines.length, gaps + 1, id);
        const heights = lines.flatMap((line) => Array.from(line.matchAll(/(?:M\S+ |V)(\d[\d.]*)/g), ([, y]) => Number(y)));
        assert.deepEqual(heights.length, written.length, id);
        const ends = lines.flatMap((line) => Array.from(line.matchAll(/H(\d[\d.]*)/g), ([, x]) => Number(x)));
        ends.forEach((x, i) => {
          const { days } = rows[i];
          assert.ok(Math.abs(when(x) - (days[1] ? yearOf(dayAfter(days[1])) : years.at(-1)[0])) < 0.004, `${id}: ${days[1]} ends at ${when(x)}`);
        });
        heights.forEach((y, i) => assert.ok(Math.abs(value(y) - Number(written[i].value)) <= highest / 5000, id));
        assert.ok(label.includes(rows[0].text) && label.includes(rows.at(-1).text), label);
      }

      const text = json(`src/text/${language}.json`);
      const readings = await page.evaluate(() => Array.from(document.querySelectorAll('[data-item="reading"]'), (item) => [item.id, item.textContent.replace(/\s+/g, ' ')]));
      assert.deepEqual(readings.map(([name]) => name).sort(), [...READINGS].sort());
      const source = readFileSync('src/readings.rs', 'utf8');
      for (const [name, said] of readings) {
        const declared = new RegExp(`^    ${name}: \\w+, "([^"]+)", \\w+\\("([^"]+)"\\),\\s*\\[([^\\]]*)\\]`, 'm').exec(source);
        const values = declared[3].match(/"[^"]+"/g).map((value) => value.slice(1, -1));
        assert.ok(text.reading[name].split(/(?<=\?)\s/).every((part) => said.includes(part)), name);
        for (const part of [declared[1], declared[2], ...values]) assert.ok(said.includes(part), `${name}: ${part}`);
        assert.ok(said.includes(`${values[0]} (${words(language).readings.taken})`), name);
      }

      for (const right of RIGHTS) {
        const section = page.locator(`section[id="${right}"]`);
        assert.equal(await section.locator('h3').textContent(), text.right[right]);
        const rules = await section.evaluate((it) => Array.from(it.querySelectorAll('[data-item="rule"]'), (row) => row.id));
        const written = readFileSync(`src/law/${right}/spec.md`, 'utf8').split(/^## /m).find((part) => part.startsWith('Criteria')).match(/^\| \d\w* \|/gm);
        assert.deepEqual(rules, written.map((cell) => `${right}-${cell.split(' ')[1]}`));
        if (language === 'sl') assert.ok(await section.locator('[lang="en"]').count() > 0, `${right}: the spec is in English`);
      }
      // The acts: the full title, and a link where the program knows an address.
      const known = /^static ACTS: [^=]*= \[(.*?)\];/ms.exec(readFileSync('src/advice/links.rs', 'utf8'))?.[1].match(/"https:[^"]+"/g) ?? [];
      assert.deepEqual(await page.locator('#acts dd a').evaluateAll((links) => links.map((link) => `"${link.getAttribute('href')}"`)), known);
      assert.equal(await page.locator('#acts dt').count(), readFileSync('src/citation.rs', 'utf8').match(/^pub const fn/gm).length);
      // The documents: as many rows as there.
      for (const [document, kind] of [['law-changes', 'change'], ['not-modelled', 'gap']]) {
        const lines = readFileSync(`docs/${document}.md`, 'utf8').match(/^\|.*\|$/gm).filter((line, i, all) => !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(all[i + 1] ?? ''));
        assert.equal(await page.locator(`#${document} tr[data-item="${kind}"]`).count(), lines.length, document);
      }
    }));
}

test('the file for programs holds the same', () => {
  const law = json('dist/law/law.json');
  assert.deepEqual(law.parameters.flatMap(({ id, unit, values }) => values.map(({ from, value, kind, read_on }) => [id, unit, from, value, kind, read_on].join())).sort(),
    ROWS.map(({ id, unit, from, value, kind, readOn }) => [id, unit, from, value, kind, readOn].join()).sort());
  assert.deepEqual(law.readings.map(({ name }) => name).sort(), [...READINGS].sort());
  assert.deepEqual(law.rights.map(({ id }) => id).sort(), [...RIGHTS, 'shared'].sort());
  for (const right of law.rights) assert.ok(right.criteria.length > 0 && right.name.sl && right.name.en, right.id);
  assert.equal(law.acts.length, readFileSync('src/citation.rs', 'utf8').match(/^pub const fn/gm).length);
});

test('a link below the first page opens it in another tab, also once the page is locked', () =>
  open({}, async ({ page, url }) => {
    const heading = async (language) => {
      const link = page.locator(`#law a[hreflang="${language}"]`);
      const [other] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      assert.equal(await other.locator('h1').textContent(), words(language).page.title);
      assert.equal(await other.evaluate(() => window.opener), null);
      await other.close();
    };
    await mounted(page);
    await heading('sl');
    await byHand.press(page, texts('sl')('start.begin'));
    await page.locator('#law').waitFor({ state: 'hidden' });
    await page.goBack();
    await page.locator('.start').waitFor();
    await heading('en');
    // In a frame on another page there is none.
    const host = await page.context().newPage();
    await host.goto(`${url}embed/plain-frame.html`);
    await host.frameLocator('iframe').locator('h1').waitFor();
    assert.equal(await host.frameLocator('iframe').locator('#law').count(), 0);
  }));

/** Types into the field, and waits for what it says. */
async function found(page, text) {
  await page.locator('#words').fill(text);
  await page.waitForTimeout(300);
  const visible = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('[data-item]')].filter((item) => item.checkVisibility());
    return Object.fromEntries(Object.entries(Object.groupBy(shown, (item) => item.dataset.item)).map(([kind, all]) => [kind, all.map(({ id }) => id)]));
  });
  return { said: await page.locator('#found').textContent(), visible };
}

for (const [language, file] of Object.entries(PAGES)) {
  test(`the search finds and counts (${language})`, () =>
    open({ path: file }, async ({ page, noMoreRequests }) => {
      noMoreRequests();
      const { search } = words(language);
      const all = (await found(page, '')).visible;
      const says = async ({ said, visible }) => {
        const counted = Object.entries(visible).map(([kind, ids]) => `${search[kind]} ${ids.length}`);
        assert.ok(said.includes(await page.locator('#words').inputValue()), 'paper has no field: the words stand with what was found');
        assert.deepEqual(said.replace(/^[^:]+: |\.$/g, '').split(', ').sort(), counted.sort());
      };
      // Letters without their marks, in any case, in any order.
      const lunch = await found(page, language === 'sl' ? 'SOLSKO kosilo' : 'lunch School');
      await says(lunch);
      assert.deepEqual(lunch.visible.parameter.sort(), IDS.filter((id) => id.startsWith('kosilo.')).map(anchor).sort());
      const article = await found(page, '26(13)');
      await says(article);
      assert.ok(article.visible.parameter.includes('DSP_WEIGHT_SINGLE_PARENT_ADD_PER_CHILD'));
      assert.ok(article.visible.rule.includes('denarna_socialna_pomoc-9'));
      assert.ok(article.visible.reading.includes('sp_supplement_joint'));
      const question = await found(page, 'amb-13');
      assert.deepEqual(question.visible.reading, ['od_order']);
      const nothing = await found(page, 'qqq');
      assert.deepEqual(nothing, { said: search.nothing, visible: {} });
      // A place that is left out shows again for who goes there.
      await page.evaluate(() => { location.hash = '#DSP_OZMD'; });
      await page.locator('#DSP_OZMD').waitFor();
      assert.equal(await page.locator('nav').isVisible(), true);
      assert.equal(await page.locator('#words').inputValue(), '');
      assert.deepEqual((await found(page, '')), { said: '', visible: all });
    }));
}

test('on paper: no field, all charts and tables, whole addresses; what was searched for stays', () =>
  open({ path: PAGES.sl }, async ({ page }) => {
    const { said } = await found(page, 'ozmd osnovni znesek minimalnega dohodka');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#search').isVisible(), false);
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.equal(await page.locator('#found').isVisible(), true, said);
    const item = page.locator('#DSP_OZMD');
    assert.equal(await item.locator('svg').isVisible(), true);
    assert.equal(await item.locator('thead').evaluate((head) => getComputedStyle(head).display), 'table-header-group');
    assert.equal(await item.locator('.value').first().evaluate((line) => getComputedStyle(line).stroke), 'rgb(0, 0, 0)');
    assert.match(await item.locator('.site').first().evaluate((link) => getComputedStyle(link, '::after').content), /http/);
    assert.equal(await page.locator('#LF_THREE').isVisible(), false);
    assert.equal(await item.locator('tr').first().evaluate((row) => getComputedStyle(row).breakInside), 'avoid');
  }));

test('without scripts everything is there, and no field that does nothing', () =>
  open({ path: `${PAGES.sl}#DSP_OZMD`, javaScriptEnabled: false }, async ({ page }) => {
    assert.equal(await page.locator('#search').isVisible(), false);
    assert.equal(await page.locator('#DSP_OZMD .value').first().isVisible(), true);
    assert.equal(await page.locator('[data-item="parameter"]').count(), IDS.length);
  }));

test('everyone can use it: axe, narrow and wide, light and dark; nothing sticks out; by keyboard', () =>
  open({ path: PAGES.sl, viewport: { width: 320, height: 800 } }, async ({ page }) => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out at 320 pixels');
    // Axe reads slowly, and the parameters are made alike: a few of each group are enough for it.
    await page.evaluate(() => document.querySelectorAll('.parameter:nth-of-type(n + 4)').forEach((item) => item.remove()));
    assert.deepEqual(await findings(page), []);
    for (let i = 0; i < 5 && (await page.evaluate(() => document.activeElement.id)) !== 'words'; i++) await page.keyboard.press('Tab');
    await page.keyboard.type('zsvarpre 8(1)');
    await page.waitForTimeout(300);
    assert.match(await page.locator('#found').textContent(), /\d/);
    // A part of it is enough for the looks: the parts are made alike.
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await findings(page, LOOKS), []);
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.deepEqual(await findings(page, LOOKS), []);
  }));
