// Starts the app: gets it together with the words of one language. scripts/pack.mjs joins this with the glue that
// wasm-bindgen writes, so that one integrity covers both. Where program and words come from is told by `source`:
// source.js for the page, source-inline.js for the edition of one file.
import init, { linked, opened, start, words } from 'glue';
import { file, languages, offline, program, said, text } from 'source';
import { device } from './device.js';
import { diagnose, notice, sentences, tell } from './trouble.js';

/** Languages that are close enough to another to be read. */
const CLOSE = { bs: 'hr', sr: 'hr', sh: 'hr', cnr: 'hr', prs: 'fa', tg: 'fa', rm: 'it' };

/** The first language of the browser's list that we have; Slovene otherwise. */
function preferred() {
  for (const wanted of navigator.languages ?? []) {
    const code = wanted.split('-')[0].toLowerCase();
    for (const ours of [code, CLOSE[code]]) if (languages.includes(ours)) return ours;
  }
  return 'sl';
}

/** The words of a language, or of another one where they can't be had: { code, words, trouble }. */
async function some(language) {
  let trouble;
  for (const code of new Set([language, 'en', 'sl'])) {
    try {
      return { code, words: await text(code), trouble };
    } catch (error) {
      trouble ??= error;
    }
  }
  throw trouble;
}

/** Answers that came with the address; they don't stay in it. */
function fragment() {
  const { hash, pathname, search } = location;
  if (!hash.startsWith('#odgovori=')) return '';
  history.replaceState(history.state, '', pathname + search);
  return hash.slice(1);
}

const show = (id) => { document.getElementById(id).hidden = false; };

// An error in the app is a trap, wherever it happens: the page must not go on as if nothing were wrong.
const stopped = ({ error, reason }) => {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) {
    show('stopped');
    scrollTo(0, 0);
  }
};
addEventListener('error', stopped);
addEventListener('unhandledrejection', stopped);

// Every step begins at its heading: the app scrolls, the browser must not scroll back after it.
history.scrollRestoration = 'manual';

// For watch.js: this script has come, and this browser understands it.
document.documentElement.dataset.started = '';
const failed = document.getElementById('failed');
const language = preferred();
const first = some(language);

try {
  const link = fragment();
  const wasm = program();
  wasm.then((answer) => notice(answer, file()), () => {});
  const [{ code, words: arrived, trouble }] = await Promise.all([first, init({ module_or_path: wasm }).catch((error) => {
    throw Object.assign(error, { file: file() });
  })]);
  const saving = navigator.connection?.saveData;
  const ask = (code) => text(code).then((all) => words(code, all), () => words(code, undefined)).then(() => {
    // Only now, so that nothing is fetched twice; and not at all once the questions have begun.
    if (document.documentElement.dataset.languages === 'all' && !saving) offline();
  });
  start(code, arrived, ask, !saving, device(opened));
  failed.hidden = !trouble;
  if (trouble) {
    tell(failed, sentences('language'));
    addEventListener('click', () => { failed.hidden = true; }, { once: true });
    diagnose(trouble, trouble.file).then(({ webmaster }) => console.error(webmaster));
  }
  if (link) linked(link);
  addEventListener('hashchange', () => {
    const later = fragment();
    if (later) linked(later);
  });
} catch (error) {
  const { remedy, citizen, webmaster } = await diagnose(error, error.file);
  console.error(webmaster);
  const { code, words } = await first.catch(() => ({}));
  tell(failed, { ...(words && { [code]: said(words, remedy) }), ...citizen });
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
