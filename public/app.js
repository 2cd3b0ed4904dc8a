// Runs one widget: a fresh instance of the program with the words of one language, within what surrounds it. The page
// (boot.js) and the element (element.js) bring that `device`; src/widget/instance.rs says what the program asks of it.
// Where program and words come from is told by `source`: source.js, or source-inline.js for the edition of one file.
// `glue` is what wasm-bindgen writes, made into a function by scripts/pack.mjs, so that each widget has its own.
import glue from 'glue';
import { languages, program, text } from 'source';
import { files } from './files.js';

/** Languages that are close enough to another to be read. */
const CLOSE = { bs: 'hr', sr: 'hr', sh: 'hr', cnr: 'hr', prs: 'fa', tg: 'fa', rm: 'it' };

/** Our code of a language, however it is named; nothing if we don't have it. */
export function known(named) {
  const code = named.split('-')[0].toLowerCase();
  return [code, CLOSE[code]].find((ours) => languages.includes(ours));
}

/** The first language of the browser's list that we have; Slovene otherwise. */
export const preferred = () => (navigator.languages ?? []).map(known).find(Boolean) ?? 'sl';

/** Whether to fetch what may be needed later, though nobody asked for it yet. */
export const ahead = !navigator.connection?.saveData;

/** Starts an app; `later` is called after each further language has come or failed. Gives what the program exports. */
export async function run(language, surroundings, later = () => {}) {
  const app = glue();
  const [, first] = await Promise.all([app.default({ module_or_path: program() }), text(language)]);
  app.start(language, first, {
    ...files((content) => app.opened(content)),
    ahead,
    options: [],
    site: '',
    warn: (text) => console.warn(`moje-pravice: ${text}`),
    ask: (code) => text(code).then((all) => app.words(code, all), () => app.words(code, undefined)).then(later),
    ...surroundings,
  });
  return app;
}
