// Starts the app: gets it together with the words of one language. scripts/pack.mjs joins this with the glue that
// wasm-bindgen writes, so that one integrity covers both. Where program and words come from is told by `source`:
// source.js for the page, source-inline.js for the edition of one file.
import init, { linked, opened, start, words } from 'glue';
import { languages, offline, program, text } from 'source';
import { device } from './device.js';

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

try {
  const link = fragment();
  const language = preferred();
  const [, first] = await Promise.all([init({ module_or_path: program() }), text(language)]);
  const saving = navigator.connection?.saveData;
  const ask = (code) => text(code).then((all) => words(code, all), () => words(code, undefined)).then(() => {
    // Only now, so that nothing is fetched twice; and not at all once the questions have begun.
    if (document.documentElement.dataset.languages === 'all' && !saving) offline();
  });
  start(language, first, ask, !saving, device(opened));
  if (link) linked(link);
  addEventListener('hashchange', () => {
    const later = fragment();
    if (later) linked(later);
  });
} catch (error) {
  show('failed');
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
