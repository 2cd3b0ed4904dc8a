// Starts the app: fetches it together with the words of one language. scripts/pack.mjs joins this with the glue that
// wasm-bindgen writes, so that one integrity covers both, and puts the addresses of the words in place of TEXTS.
import init, { start, words } from 'glue';

/** Languages that are close enough to another to be read. */
const CLOSE = { bs: 'hr', sr: 'hr', sh: 'hr', cnr: 'hr', prs: 'fa', tg: 'fa', rm: 'it' };

/** The first language of the browser's list that we have; Slovene otherwise. */
function preferred() {
  for (const wanted of navigator.languages ?? []) {
    const code = wanted.split('-')[0].toLowerCase();
    for (const ours of [code, CLOSE[code]]) if (TEXTS[ours]) return ours;
  }
  return 'sl';
}

async function text(code) {
  const [address, integrity] = TEXTS[code];
  const answer = await fetch(address, { integrity });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
}

try {
  const { href, dataset } = document.querySelector('link[rel=preload][as=fetch]');
  const language = preferred();
  const [, first] = await Promise.all([init({ module_or_path: fetch(href, { integrity: dataset.integrity }) }), text(language)]);
  const ask = (code) => text(code).then((all) => words(code, all), () => words(code, undefined));
  start(language, first, ask, !navigator.connection?.saveData);
} catch (error) {
  document.getElementById('failed').hidden = false;
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
