// Program and words as files beside the script, each with the integrity that scripts/pack.mjs puts in place of PROGRAM
// and TEXTS.
import { notKept, notice } from './trouble.js';

export const languages = Object.keys(TEXTS);

/** Fetches a file; `use` makes something of the answer. An error of either says which file it was. */
async function get([name, integrity], type, use) {
  const address = new URL(name, import.meta.url).href;
  try {
    const answer = await fetch(address, { integrity });
    if (!answer.ok) throw new Error(String(answer.status));
    return await use(answer, address);
  } catch (error) {
    throw Object.assign(error, { file: { address, integrity, type } });
  }
}

let compiled;

/** The program, compiled once however many widgets there are. */
export function program() {
  const type = 'application/wasm';
  compiled ??= get(PROGRAM, type, async (answer, address) => {
    notice(answer, address, type);
    return WebAssembly.compile(await answer.arrayBuffer());
  });
  compiled.catch(() => { compiled = undefined; }); // may be tried again
  return compiled;
}

export const text = (code) => get(TEXTS[code], 'text/plain', (answer) => answer.text());

/** A sentence of public/trouble.js in a language whose words are here. */
export const said = (words, remedy) => words.split('\u0002')[PLACES[remedy]];

/** The one address that may become a worker; the page's policy wants it in this form. */
const worker = () => globalThis.trustedTypes?.createPolicy('moje-pravice', { createScriptURL: () => './sw.js' }).createScriptURL('') ?? './sw.js';

/**
 * Keeps the page for use without the internet (not while developing). Says when it is kept, or that it can't be, as on a
 * page without TLS.
 */
export async function offline() {
  const { dataset } = document.documentElement;
  if (!KEPT) return;
  try {
    await navigator.serviceWorker.register(worker(), { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    dataset.offline = 'yes';
  } catch (error) {
    dataset.offline = 'no';
    notKept(error);
  }
}
