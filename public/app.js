// Runs one widget: a fresh instance of the program with the words of one language, within what surrounds it. The page
// (boot.js) and the element (element.js) bring that `device`; src/widget/instance.rs says what the program asks of it.
// Where program and words come from is told by `source`: source.js, or source-inline.js for the edition of one file.
// `glue` is what wasm-bindgen writes, made into a function by scripts/pack.mjs, so that each widget has its own.
import glue from 'glue';
import { languages, program, text, trouble } from 'source';
import { files } from './files.js';
import { warn } from './options.js';

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

/** The words of a language, or of another one where they can't be had: { code, words, failure }. */
async function some(language) {
  let failure;
  for (const code of new Set([language, 'en', 'sl'])) {
    try {
      return { code, words: await text(code), failure };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/**
 * Says in `element`, and on the console, why something did not work: what follows from the error, or `remedy`
 * (src/text, group `trouble`). Gives whether that could be said.
 */
export const complain = (element, error, remedy) => trouble().then(({ show }) => show(element, error, remedy)).then(() => true, () => false);

/** Starts an app; `later` is called after each further language has come or failed. Gives what the program exports. */
export async function run(language, surroundings, later = () => {}) {
  const app = glue(surroundings.stopped);
  const first = some(language);
  const [{ code: shown, words, failure }] = await Promise.all([first, app.default({ module_or_path: program() })]).catch(async (error) => {
    // The words may have come all the same: what went wrong is told in them too.
    throw Object.assign(error, { arrived: await first.catch(() => undefined) });
  });
  app.start(shown, words, {
    ...files((content) => app.opened(content)),
    ahead,
    site: '',
    warn,
    ask: (code) => text(code).then((all) => app.words(code, all), () => app.words(code, undefined)).then(later),
    ...surroundings,
  });
  if (failure) surroundings.otherLanguage?.(failure);
  return app;
}
