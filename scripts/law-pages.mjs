// Writes dist/law/: what the program knows of the law, for everyone to read, in Slovene and English, and as law.json. All of
// it comes from the sources of the law (scripts/law-sources.mjs); the page's own words lie in public/law/. Called by
// scripts/pack.mjs. What it writes depends on nothing but the sources.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { escaped } from '../public/embed/line.js';
import { named, script, style } from './bundle.mjs';
import { fill, words } from './fill.mjs';
import { acts, dayBefore, explanations, firstDay, pages, parameters, readings, rightNames, spec } from './law-sources.mjs';
import { blocks, inline } from './markdown.mjs';
import { chart, span } from './step-chart.mjs';
import { VERSION } from './version.mjs';

/** The languages of the page; the first has the short address. */
const LANGUAGES = ['sl', 'en'];
const page = (language) => `index${language === LANGUAGES[0] ? '' : `.${language}`}.html`;

/** The documents that this page shows, and where. */
const PLACES = { 'docs/parameters.md': 'parameters', 'docs/readings.md': 'readings', 'docs/law-changes.md': 'law-changes', 'docs/not-modelled.md': 'not-modelled' };
const SHARED = 'shared';
const specPath = (right) => (right === SHARED ? 'src/law/spec.md' : `src/law/${right}/spec.md`);
const placeOf = (path) => PLACES[path] ?? (path === specPath(SHARED) ? SHARED : /^src\/law\/(\w+)\/spec\.md$/.exec(path)?.[1]);

/** All that is the same in every language. */
function sources() {
  const names = JSON.parse(readFileSync('src/text/sl.json', 'utf8')).right;
  const order = Object.keys(names);
  const folders = rightNames();
  const nameless = folders.filter((right) => !names[right]);
  if (nameless.length) throw new Error(`src/text: no name for the right ${nameless}`);
  const rights = [SHARED, ...folders.sort((a, b) => order.indexOf(a) - order.indexOf(b))];
  const all = parameters();
  return {
    parameters: all, readings: readings(), acts: acts(), explanations: explanations(), pages: pages(), rights,
    specs: Object.fromEntries(rights.map((right) => [right, spec(specPath(right))])),
    years: span(all.flatMap(({ values }) => values), firstDay()),
  };
}

/** What depends on the language: words, numbers, days, names. */
function speaker(language) {
  const own = words('law', language);
  const app = JSON.parse(readFileSync(`src/text/${language}.json`, 'utf8'));
  const { format } = app;
  const patterns = Object.entries(own).filter(([key]) => key.startsWith('name.'))
    .map(([key, name]) => [new RegExp(`^${key.slice('name.'.length).replaceAll('.', '\\.').replaceAll('*', '([^.]+)')}$`), name]);
  const say = (key, values = {}) => {
    if (own[key] === undefined) throw new Error(`public/law/${language}.json: no ${key}`);
    return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), own[key]);
  };
  return {
    language, own, say,
    // What is written in English is marked so where the page is not.
    english: language === 'en' ? '' : ' lang="en"',
    right: (right) => (right === SHARED || right === null ? null : app.right[right]),
    reading: (name) => app.reading[name],
    /** The name of a parameter; of one that nobody has named yet, its id. */
    parameter: (id) => {
      for (const [pattern, name] of patterns) {
        const found = pattern.exec(id);
        if (found) return name.replaceAll('{1}', found[1]);
      }
      return id;
    },
    unit: (unit) => own[`unit.${unit}`] ?? unit,
    number: (text) => {
      const [whole, fraction] = text.split('.');
      return whole.replace(/\B(?=(\d{3})+$)/g, format.thousands) + (fraction ? format.point + fraction : '');
    },
    day: (day) => {
      const [year, month, date] = day.split('-');
      return format.date.replace('{day}', Number(date)).replace('{month}', format[`month_in_date_${month}`]).replace('{year}', year);
    },
  };
}

/** An address within a text, shown by the name of its site; paper shows it whole (public/law/law.css). */
const ADDRESS = /https?:\/\/[^\s;,)]+/g;
function withLinks(text, english) {
  const linked = escaped(text).replace(ADDRESS, (address) => {
    const site = new URL(address.replaceAll('&amp;', '&')).hostname.replace(/^www\./, '');
    return `<a class="site" href="${address}">${site}</a>`;
  });
  return /[a-z]{3}/i.test(text.replace(ADDRESS, '')) ? `<span${english}>${linked}</span>` : linked;
}

/** Makes the parts of the page in one language. */
function writer(law, speech) {
  const { say, english } = speech;
  // An act leads to its text, or to the list of acts where no address of it is known.
  const lead = Object.fromEntries(law.acts.map(({ short, address, anchor }) => [short, escaped(address ?? `#${anchor}`)]));
  const quoted = Object.keys(lead).sort((a, b) => b.length - a.length).map((short) => short.replace(/[()]/g, '\\$&')).join('|');

  /** An article as the sources write it, each act of it a link. */
  const article = (text) => text.split(new RegExp(`(?<=[;,]) (?=(?:${quoted}) )`)).map((piece) => {
    const act = new RegExp(`^(${quoted}) `).exec(piece)?.[1];
    return act ? `<a href="${lead[act]}">${escaped(piece)}</a>` : escaped(piece);
  }).join(' ');

  /** Short titles of acts in a text that is HTML already, as links. */
  const withActs = (html) => {
    let inLink = false;
    return html.split(/(<[^>]+>)/).map((piece) => {
      if (piece.startsWith('<')) {
        if (/^<\/?a\b/.test(piece)) inLink = piece[1] === 'a';
        return piece;
      }
      return inLink ? piece : piece.replace(new RegExp(`(?<![\\w-])(${quoted})(?![\\w-])`, 'g'), (short) => `<a href="${lead[short]}">${short}</a>`);
    }).join('');
  };

  const known = new Map([...law.readings.map(({ name }) => [name, name]), ...law.parameters.map(({ id, anchor }) => [id, anchor])]);
  /** Text of a document, with links to what stands on this page. */
  const rich = (path) => (text) => inline(text, {
    link: (address) => {
      if (/^https?:/.test(address)) return `href="${escaped(address)}"`;
      const place = placeOf(posix.join(dirname(path), address));
      return place && `href="#${place}"`;
    },
    code: (inside) => known.has(inside) && `#${known.get(inside)}`,
  });

  /**
   * A table whose rows turn into blocks where there is little room (so its parts say what they are); `attributes(row)` are those of each row,
   * `extra` those of the table itself.
   */
  const table = (head, rows, text, { name, attributes = () => '', extra = '' }) => {
    const labels = head.map((one) => text(one).replace(/<[^>]+>/g, ''));
    const cell = (row, i) => `<td role="cell"${labels[i] ? ` data-label="${labels[i]}"` : ''}>${row[i]}</td>`;
    return `<table class="wrap" role="table" aria-label="${escaped(name)}"${extra}><thead role="rowgroup"><tr role="row">`
      + head.map((one) => `<th role="columnheader" scope="col">${text(one)}</th>`).join('')
      + `</tr></thead><tbody role="rowgroup">${rows.map((row, i) => `<tr role="row"${attributes(i)}>${row.map((_, j) => cell(row, j)).join('')}</tr>`).join('\n')}</tbody></table>`;
  };

  /** A block of a document. `item`: the attributes that make what is no table a thing to find. */
  const block = (one, text, name, item = '') => {
    if (one.type === 'paragraph') return `<p${item}>${text(one.text)}</p>`;
    if (one.type === 'heading') return '';
    if (one.type === 'table') return table(one.head, one.rows.map((row) => row.map(text)), text, { name, extra: item });
    const tag = one.start === null ? 'ul' : 'ol';
    return `<${tag}${item}${one.start > 1 ? ` start="${one.start}"` : ''}>${one.items.map((words) => `<li>${text(words)}</li>`).join('')}</${tag}>`;
  };

  const kind = (one) => `<span class="kind" data-kind="${one}">${escaped(say(`parameters.${one}`))}</span>`;
  const time = (day) => `<time datetime="${day}">${escaped(speech.day(day))}</time>`;
  /** Words with times in them. */
  const timed = (key, days) => Object.entries(days).reduce((html, [name, day]) => html.replace(`{${name}}`, () => time(day)), escaped(say(key)));

  function parameter({ id, anchor, unit, article: at, values }) {
    const name = speech.parameter(id);
    const shown = ({ value }) => speech.number(value);
    const [first, last] = [values[0], values.at(-1)];
    const points = values.length === 1 ? say('parameters.chart_one', { value: shown(first), from: speech.day(first.from) })
      : say('parameters.chart_more', { first: shown(first), from: speech.day(first.from), last: shown(last), to: speech.day(last.from), n: values.length });
    const picture = chart(values, { years: law.years, label: say('parameters.chart', { name, points }), number: speech.number, unit: speech.unit(unit) });
    const rows = values.map((value) => `<tr role="row"><th role="rowheader" scope="row">${value.until ? timed('parameters.from_to', value) : timed('parameters.from_open', value)}</th>`
      + `<td role="cell"><data value="${value.value}">${shown(value)}</data></td>`
      + `<td role="cell" class="source">${kind(value.kind)}: ${withLinks(value.source, english)} <span class="read">(${timed('parameters.read', { day: value.read_on })})</span></td></tr>`);
    const gaps = values.flatMap((value, i) => {
      const next = values[i + 1];
      if (!value.until || (next && value.until === dayBefore(next.from))) return [];
      const after = new Date(Date.parse(`${value.until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      return next ? timed('parameters.not_known_between', { from: after, until: dayBefore(next.from) }) : timed('parameters.not_known_after', value);
    }).map((text) => `<p class="hint">${text}</p>`);
    const columns = ['holds', 'value', 'source'].map((one) => `<th role="columnheader" scope="col">${escaped(say(`parameters.${one}`))}</th>`).join('');
    const written = speech.unit(unit) === unit && speech.own[`unit.${unit}`] === undefined ? english : '';
    return `<div class="item parameter" id="${anchor}" data-item="parameter">
<h4 id="${anchor}-name">${escaped(name)}</h4>
<p class="hint"><a href="#${anchor}"><code>${escaped(id)}</code></a> · <span${written}>${escaped(say('parameters.unit', { unit: speech.unit(unit) }))}</span> · ${escaped(say('parameters.article'))} <span class="at">${article(at)}</span></p>
<div class="history">${picture}<div><table role="table" aria-labelledby="${anchor}-name"><thead role="rowgroup"><tr role="row">${columns}</tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody></table>${gaps.join('')}</div></div>
</div>`;
  }

  const group = (id, heading, inside) => `<section data-group id="${id}"><h3>${escaped(heading)}</h3>\n${inside}\n</section>`;

  const parameterGroups = () => law.rights.map((right) => {
    const own = law.parameters.filter((one) => (one.right ?? SHARED) === right);
    return own.length ? [`parameters-${right}`, speech.right(right) ?? say('parameters.shared'), own.map(parameter).join('\n')] : null;
  }).filter(Boolean);

  /** A part of a spec: its criteria one by one, everything else as a whole. */
  function part(right, { title, letter, blocks: all, criteria }) {
    const text = rich(specPath(right));
    const name = title ? title.replace(/ \(.*\)$/, '') : speech.right(right) ?? say('rules.shared');
    const heading = title ? `<h4>${text(title)}</h4>` : '';
    if (!criteria.length) {
      const inside = all.map((one) => {
        const html = block(one, text, name);
        return /(^|\. )Law: |^ZU|^ZS/.test(one.text ?? '') ? withActs(html) : html;
      }).join('\n');
      return `<div data-item="about">${heading}${inside}</div>`;
    }
    const inside = all.map((one) => {
      if (one.type === 'table' && one.head[0] === '#') {
        // The functions stand with the criterion: a column less on a phone.
        const rows = one.rows.map(([number, at, words, code]) => [escaped(number), text(at), `${text(words)}${code ? `<p class="hint">${text(code)}</p>` : ''}`]);
        return table(['#', ...one.head.slice(1, 3)], rows, text, { name, attributes: (i) => ` id="${right}-${one.rows[i][0]}" data-item="rule"`, extra: ' data-group' });
      }
      if (one.type === 'list' && one.start !== null && letter) {
        return `<ol data-group${one.start > 1 ? ` start="${one.start}"` : ''}>${one.items.map((words, i) => `<li id="${right}-${letter}-${one.start + i}" data-item="rule">${text(words)}</li>`).join('\n')}</ol>`;
      }
      return block(one, text, name, ' data-item="about"');
    });
    return `<section data-group>${heading}${inside.join('\n')}</section>`;
  }

  const rules = () => law.rights.map((right) => {
    const official = law.pages.ofRight[right];
    const link = official ? `<p>${escaped(say('rules.official'))} <a href="${official}">${new URL(official).hostname.replace(/^www\./, '')}</a></p>` : '';
    return [right, speech.right(right) ?? say('rules.shared'), `${link}<div${english}>${law.specs[right].parts.filter((one) => one.blocks.length).map((one) => part(right, one)).join('\n')}</div>`];
  });

  function reading({ name, question, article: at, values }) {
    const text = rich('docs/readings.md');
    // The question, and the answer taken.
    const [, asked, taken] = /^(.*?\?)\s*(.*)$/s.exec(speech.reading(name)) ?? [null, speech.reading(name), ''];
    const about = law.explanations.about[name];
    if (!about) throw new Error(`docs/readings.md says nothing of ${name}`);
    const options = values.map((value, i) => `<li><code>${escaped(value)}</code>${i ? '' : ` (${escaped(say('readings.taken'))})`}</li>`);
    return `<div class="item reading" id="${name}" data-item="reading">
<h3>${escaped(asked)}</h3>
${taken && `<p>${escaped(taken)}</p>`}
<p class="hint"><a href="#${name}"><code>${escaped(name)}</code></a> · ${escaped(say('readings.question', { question }))} · ${escaped(say('readings.article'))} ${article(at)}</p>
<p>${escaped(say('readings.values'))}</p><ul>${options.join('')}</ul>
<div class="about"${english}>${about.map((one) => block(one, text, name)).join('\n')}</div>
</div>`;
  }

  /** The parts of a document whose headings are of the second level; the rows of its tables are things to find. */
  function document(path, kindOfRow) {
    const text = rich(path);
    const parts = [{ title: null, all: [] }];
    for (const one of blocks(readFileSync(path, 'utf8')).slice(1)) {
      if (one.type === 'heading') parts.push({ title: one.text, all: [] });
      else parts.at(-1).all.push(one);
    }
    return parts.map(({ title, all }) => {
      const inside = all.map((one) => (one.type !== 'table' ? block(one, text, title, ` data-item="${kindOfRow}"`)
        : table(one.head, one.rows.map((row) => row.map(text)), text, { name: title, attributes: () => ` data-item="${kindOfRow}"`, extra: ' data-group' })));
      return title ? `<section data-group><h3>${text(title)}</h3>${inside.join('\n')}</section>` : inside.join('\n');
    }).join('\n');
  }

  return {
    parameterGroups, rules, group,
    readings: () => law.readings.map(reading).join('\n')
      + law.explanations.other.map(([{ text: title }, ...all]) => `<section data-group${english}><h3>${rich('docs/readings.md')(title)}</h3>${
        all.map((one) => block(one, rich('docs/readings.md'), title, ' data-item="about"')).join('\n')}</section>`).join('\n'),
    changes: () => `<div${english}>${document('docs/law-changes.md', 'change')}</div>`,
    gaps: () => `<div${english}>${document('docs/not-modelled.md', 'gap')}</div>`,
    acts: () => `<dl>${law.acts.map(({ short, title, gazettes, address, anchor }) => `<div id="${anchor}" data-item="act" lang="sl"><dt>${escaped(short)}</dt><dd>${
      address ? `<a href="${escaped(address)}">${escaped(title)}</a>` : escaped(title)}<p class="hint">${escaped(gazettes)}</p></dd></div>`).join('\n')}</dl>`,
  };
}

/** All of it for other programs. */
function data(law, speeches) {
  const inEach = (name) => Object.fromEntries(speeches.map((speech) => [speech.language, name(speech)]));
  return {
    format: 1,
    version: VERSION,
    licence: 'Apache-2.0',
    parameters: law.parameters.map(({ id, anchor, right, unit, article, values }) => ({
      id, anchor, right, name: inEach((speech) => speech.parameter(id)), unit, article, values,
    })),
    readings: law.readings.map(({ name, question, article, values }) => ({
      name, question, article, values, taken: values[0], text: inEach((speech) => speech.reading(name)),
    })),
    rights: law.rights.map((right) => ({
      id: right, name: inEach((speech) => speech.right(right) ?? speech.say('rules.shared')), law: law.specs[right].law,
      criteria: law.specs[right].parts.flatMap(({ criteria }) => criteria),
    })),
    acts: law.acts.map(({ short, title, gazettes, address }) => ({ short, title, gazettes, address })),
  };
}

/** Ids that stand twice would lead to the wrong place, and links to nowhere to none. */
function check(html, file) {
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const lost = Array.from(html.matchAll(/ href="#([^"]*)"/g), ([, id]) => id).filter((id) => !ids.includes(id));
  if (twice.length || lost.length) throw new Error(`${file}: ids twice: ${twice}; links to nothing: ${lost}`);
}

/** `put(type, bytes, folder)` writes a file under its hashed name and gives its address and integrity. */
export function lawPages(folder, put) {
  const here = `${folder}/law`;
  mkdirSync(here, { recursive: true });
  const law = sources();
  const speeches = LANGUAGES.map(speaker);
  const STYLE = named(put('css', style('public/law/law.css'), here), 'href');
  const SCRIPT = named(put('js', script('public/law/search.js'), here), 'src');
  const readOn = law.parameters.flatMap(({ values }) => values.map((value) => value.read_on)).sort();
  const [first, last] = [readOn[0], readOn.at(-1)];
  for (const speech of speeches) {
    const { language, say } = speech;
    const write = writer(law, speech);
    const [parameterGroups, rules] = [write.parameterGroups(), write.rules()];
    const contents = (groups) => `<ul>${groups.map(([id, heading]) => `<li><a href="#${id}">${escaped(heading)}</a></li>`).join('\n')}</ul>`;
    const sections = (groups) => groups.map((one) => write.group(...one)).join('\n');
    const other = LANGUAGES.find((one) => one !== language);
    const html = fill(readFileSync('public/law/index.html', 'utf8'), speech.own, {
      language, other, other_page: page(other), acts_page: law.pages.acts, STYLE, SCRIPT,
      VERSION: escaped(say('page.version', { version: VERSION })),
      READ_ON: escaped(first === last ? say('page.read_on', { read_on: speech.day(last) }) : say('page.read_between', { first: speech.day(first), read_on: speech.day(last) })),
      PARAMETER_COUNT: escaped(say('parameters.count', { parameters: law.parameters.length, values: readOn.length })),
      READING_COUNT: escaped(say('readings.count', { readings: law.readings.length })),
      PARAMETER_CONTENTS: contents(parameterGroups), PARAMETERS: sections(parameterGroups),
      RULE_CONTENTS: contents(rules), RULES: sections(rules),
      READINGS: write.readings(), CHANGES: write.changes(), GAPS: write.gaps(), ACTS: write.acts(),
    });
    check(html, page(language));
    writeFileSync(`${here}/${page(language)}`, html);
  }
  writeFileSync(`${here}/law.json`, `${JSON.stringify(data(law, speeches), null, 1)}\n`);
}
