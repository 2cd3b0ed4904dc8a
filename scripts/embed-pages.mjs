// Writes dist/embed/: the page that puts the line for other sites together, and example pages, in Slovene and English.
// Their words lie beside them (public/embed/*.json), not in src/text/: otherwise every visitor of the self-check would
// load them. Called by scripts/pack.mjs.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { escaped, line } from '../public/embed/line.js';
import { named, script, style } from './bundle.mjs';
import { fill, words } from './fill.mjs';
import { grounds } from './themes.mjs';
import { VERSION } from './version.mjs';

/** The languages of these pages; the first has the short addresses. */
const LANGUAGES = ['sl', 'en'];

/** The ways to embed that have an example page, and what a page needs to be allowed for each. */
const DEMOS = {
  element: { file: 'element', policy: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" },
  frame: { file: 'frame', policy: "script-src 'self'; frame-src 'self'" },
  plain: { file: 'plain-frame', policy: "frame-src 'self'" },
};

const SYSTEMS = ['plain', 'wordpress', 'drupal', 'typo3', 'joomla'];

/**
 * What can be asked of the attribute `rights`: the short name, and the right whose name stands for it. One short name may
 * stand for rights that are asked for together (src/embed/rights.rs; a test compares them).
 */
export const RIGHTS = {
  dsp: 'denarna_socialna_pomoc',
  od: 'otroski_dodatek',
  vd: 'varstveni_dodatek',
  stipendija: 'drzavna_stipendija',
  vrtec: 'znizano_placilo_vrtca',
  prehrana: 'solska_prehrana',
  'velika-druzina': 'dodatek_za_veliko_druzino',
  rojstvo: 'pomoc_ob_rojstvu_otroka',
  nega: 'dodatek_za_nego_otroka',
  najemnina: 'subvencija_najemnine',
  zdravje: 'zdravstvene_pravice',
  idsp: 'izredna_denarna_socialna_pomoc',
  nastanitev: 'nadomestilo_za_zasebno_nastanitev',
};

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const page = (name, language) => `${name}${language === LANGUAGES[0] ? '' : `.${language}`}.html`;

/** The languages of the self-check, each by its own name, Slovene first. */
const options = () => readdirSync('src/text').filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  .sort((a, b) => (b === 'sl') - (a === 'sl') || a.localeCompare(b))
  .map((code) => `<option value="${code}" lang="${code}">${escaped(json(`src/text/${code}.json`).language.name)}</option>`).join('');

const rights = (language) => {
  const names = json(`src/text/${language}.json`).right;
  return Object.entries(RIGHTS).map(([code, right]) =>
    `<div class="choice"><input type="checkbox" name="rights" value="${code}" id="right-${code}"><label for="right-${code}">${escaped(names[right])}</label></div>`).join('\n');
};

const systems = (texts) => SYSTEMS.map((name) => `<option value="${name}">${escaped(texts[`recipe.${name}`])}</option>`).join('');

const recipes = (texts) => SYSTEMS.map((name) => {
  const steps = Object.keys(texts).filter((key) => key.startsWith(`recipe.${name}_`)).map((key) => `<li>${escaped(texts[key])}</li>`);
  return `<ol class="recipe" id="recipe-${name}">${steps.join('\n')}</ol>`;
}).join('\n');

/**
 * `put(type, bytes, folder)` writes a file under its hashed name and gives its address and integrity; `integrity` is that
 * of embed.js.
 */
export function embedPages(folder, put, integrity) {
  const here = `${folder}/embed`;
  mkdirSync(here, { recursive: true });
  const plugin = readFileSync('docs/recipes/wordpress/moje-pravice.php', 'utf8');
  const parts = {
    STYLE: named(put('css', style('public/embed/generator.css'), here), 'href'),
    EMBED: named(['../embed.js', integrity], 'src'),
    SCRIPT: named(put('js', script('public/embed/generator.js', {}, { VERSION, INTEGRITY: integrity, PLUGIN: plugin, GROUNDS: grounds() }), here), 'src'),
    LANGUAGES: options(),
  };
  const STYLE = named(put('css', style('public/embed/demo.css'), here), 'href');
  for (const language of LANGUAGES) {
    const other = LANGUAGES.find((one) => one !== language);
    const texts = Object.fromEntries(Object.entries(words('embed', language)).map(([key, text]) => [key, text.replaceAll('{version}', VERSION)]));
    const addresses = { language, other, back: page('index', language) };
    for (const [mode, { file, policy }] of Object.entries(DEMOS)) {
      addresses[`demo_${mode}`] = page(file, language);
      // The very line that a host pastes, with the address of this folder.
      const LINE = line('../', { mode, lang: language });
      writeFileSync(`${here}/${page(file, language)}`,
        fill(readFileSync('public/embed/demo.html', 'utf8'), texts, { ...addresses, STYLE, POLICY: policy, LINE }));
    }
    writeFileSync(`${here}/${page('index', language)}`, fill(readFileSync('public/embed/index.html', 'utf8'), texts, {
      ...parts, ...addresses, other_page: page('index', other), RIGHTS: rights(language), SYSTEMS: systems(texts), RECIPES: recipes(texts),
    }));
  }
}
