// What the sources of the law say, as data: parameters, readings, acts, rights with their criteria, official pages. Read from
// the very files that the program is made of; what can't be understood is an error.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blocks } from './markdown.mjs';

const text = (path) => readFileSync(path, 'utf8');

/** The rows of a csv, each an object with the names of the first row. Quotes as in RFC 4180. */
export function csv(content) {
  const rows = [[]];
  // A field (in quotes or not), and the comma or the end of the line before it.
  for (const [, before, quoted, plain] of content.trimEnd().matchAll(/(^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (before.endsWith('\n')) rows.push([]);
    rows.at(-1).push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
  }
  const [names, ...values] = rows;
  return values.map((row) => {
    if (row.length !== names.length) throw new Error(`A row of a csv has ${row.length} fields, not ${names.length}: ${row}`);
    return Object.fromEntries(names.map((name, i) => [name, row[i]]));
  });
}

/** The day before a day, as 2026-02-28. */
export const dayBefore = (day) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The name of a parameter in code, and in an address. */
export const constant = (id) => id.replaceAll('.', '_').toUpperCase();

/** The folders of the rights, each with a spec. */
export const rightNames = () => readdirSync('src/law', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join('src/law', entry.name)).includes('spec.md')).map(({ name }) => name);

/**
 * Every parameter: { id, anchor, right (null where shared), unit, article, values }. A value: { from, until, value, kind,
 * source, read_on }, oldest first; `until` is the last day on which it holds, null until the law changes (as in src/dated.rs).
 */
export function parameters() {
  const files = readdirSync('src/law', { recursive: true }).filter((name) => name.endsWith('parameters.csv')).sort();
  const found = new Map();
  for (const file of files) {
    const right = dirname(file) === '.' ? null : dirname(file);
    for (const { id, unit, article, ...value } of csv(text(join('src/law', file)))) {
      if (!found.has(id)) found.set(id, { id, anchor: constant(id), right, unit, article, values: [] });
      const parameter = found.get(id);
      // build/parameters.rs refuses such files too.
      if (parameter.unit !== unit || parameter.article !== article || parameter.right !== right) throw new Error(`${id}: not one unit, article and file`);
      parameter.values.push(value);
    }
  }
  for (const { id, values } of found.values()) {
    values.forEach((value, i) => {
      const next = values[i + 1];
      if (next && value.from >= next.from) throw new Error(`${id}: days must rise`);
      if (!['statute', 'published', 'derived'].includes(value.kind)) throw new Error(`${id}: unknown kind ${value.kind}`);
      if (!/^\d+(\.\d+)?$/.test(value.value)) throw new Error(`${id}: ${value.value} is no number`);
      value.until ||= next ? dayBefore(next.from) : null;
    });
  }
  return [...found.values()];
}

/**
 * Where each act itself can be read, in the order of the acts; null where that is not known (in the table of
 * src/advice/links.rs a constant stands there). Nothing while there is no such table.
 */
const addressesOfActs = () => {
  const table = /^static ACTS: [^=]*= \[(.*?)\];/ms.exec(text('src/advice/links.rs'))?.[1] ?? '';
  return table.split(',').map((entry) => entry.trim()).filter(Boolean).map((entry) => /^"(https:[^"]+)"$/.exec(entry)?.[1] ?? null);
};

/** The acts by the name of their short form in code: { short, title, gazettes, anchor }, in the order of src/citation.rs. */
export function acts() {
  const source = text('src/citation.rs');
  const table = /ACTS[^=]*= \[(.*?)\n\];/s.exec(source)?.[1] ?? '';
  const addresses = addressesOfActs();
  const found = [...table.matchAll(/\(\s*Act::(\w+),((?:\s*"(?:[^"\\]|\\.)*",?)+)\s*\)/g)].map(([, name, strings], i) => {
    const [short, title, gazettes] = Array.from(strings.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, one]) => one);
    return { name, short, title, gazettes, address: addresses[i] ?? null, anchor: `act-${name.toLowerCase()}` };
  });
  if (addresses.length && addresses.length !== found.length) throw new Error('src/advice/links.rs has not an address for each act');
  const declared = /pub enum Act \{(.*?)\n\}/s.exec(source)[1].match(/^    \w+,$/gm).length;
  if (found.length !== declared) throw new Error(`src/citation.rs has ${declared} acts, of which ${found.length} were understood`);
  return found;
}

/** Which act a function of src/citation.rs stands for: { zupjs: 'Zupjs' }. */
const functions = () => Object.fromEntries(Array.from(
  text('src/citation.rs').matchAll(/pub const fn (\w+)\(at: &'static str\) -> Article \{\s*Article \{ act: Act::(\w+), at \}/g), ([, name, act]) => [name, act]));

/** Every reading: { name, question, article, values }, the value taken first, in the order of src/readings.rs. */
export function readings() {
  const short = Object.fromEntries(acts().map((act) => [act.name, act.short]));
  const act = functions();
  const source = /^readings! \{(.*?)^\}/ms.exec(text('src/readings.rs'))[1];
  const found = Array.from(source.matchAll(/^    (\w+): \w+, "([A-Z][\w-]*)", (\w+)\("([^"]+)"\),\s*\[(.*?)\];/gms), ([, name, question, by, at, values]) => {
    if (!short[act[by]]) throw new Error(`src/readings.rs: no act for ${by}`);
    return { name, question, article: `${short[act[by]]} ${at}`, values: Array.from(values.matchAll(/= "([^"]+)"/g), ([, value]) => value) };
  });
  const declared = source.match(/^    \w+: \w+, "/gm).length;
  if (found.length !== declared || found.some(({ values }) => values.length < 2)) throw new Error(`src/readings.rs has ${declared} readings, of which ${found.length} were understood`);
  return found;
}

/** What docs/readings.md says: of each reading, by its name; and its other parts. */
export function explanations() {
  const about = {};
  const other = [];
  let open; // where the next block belongs
  for (const block of blocks(text('docs/readings.md'))) {
    const name = block.type === 'heading' && block.level === 3 && /^`(\w+)` \([A-Z][\w-]*\)$/.exec(block.text)?.[1];
    if (name) open = about[name] = [];
    else if (block.type === 'heading' && block.level === 1) open = undefined;
    else if (block.type === 'heading') other.push(open = [block]);
    else open?.push(block);
  }
  // A heading over readings says nothing by itself; how to change one is for who changes the program.
  return { about, other: other.filter((part) => part.length > 1 && !part[0].text.startsWith('To change')) };
}

const IN_SPEC = /^(\w+\.)\s/;

/**
 * A spec: { law (the paragraph that names the articles), parts: [{ title, letter, blocks, criteria }] }. The criteria are the
 * rows of the table whose first column is `#`, or the numbered points of a part with a letter (src/law/spec.md).
 */
export function spec(path) {
  const all = blocks(text(path));
  const parts = [{ title: null, blocks: [] }];
  for (const block of all.slice(1)) { // after the title
    if (block.type === 'heading') parts.push({ title: block.text, letter: IN_SPEC.exec(block.text)?.[1].slice(0, -1), blocks: [] });
    else parts.at(-1).blocks.push(block);
  }
  for (const part of parts) {
    part.criteria = part.blocks.flatMap((block) => {
      if (block.type === 'table' && block.head[0] === '#') {
        return block.rows.map(([number, article, words, code]) => ({ number, article, text: words, functions: code }));
      }
      if (block.type === 'list' && block.start !== null && part.letter) {
        return block.items.map((words, i) => ({ number: `${part.letter}-${block.start + i}`, article: /^\*\*(.+?)\*\*/.exec(words)?.[1] ?? null, text: words }));
      }
      return [];
    });
  }
  const law = parts[0].blocks.find((block) => block.type === 'paragraph' && /(^|\. )Law: /.test(block.text))?.text ?? null;
  if (!parts.some(({ criteria }) => criteria.length)) throw new Error(`${path} has no criteria`);
  return { law, parts };
}

/** The official pages of src/advice/links.rs: by right, and the one with the acts. */
export function pages() {
  const source = text('src/advice/links.rs');
  const ofRight = Object.fromEntries(Array.from(source.matchAll(/For::Right\("(\w+)"\), "(https:[^"]+)"/g), ([, right, address]) => [right, address]));
  return { ofRight, acts: /ANSWER_LINK_LAW, For::All, "([^"]+)"/.exec(source)[1] };
}

/** The first day whose law the program knows. */
export function firstDay() {
  const [, ...day] = /FIRST_DAY: Date = Date::known\((\d+), (\d+), (\d+)\)/.exec(text('src/dated.rs'));
  return day.map((part) => part.padStart(2, '0')).join('-');
}
