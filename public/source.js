// Program and words as files beside the page, each with the integrity that scripts/pack.mjs puts in place of TEXTS.
import { notKept } from './trouble.js';

export const languages = Object.keys(TEXTS);

/** The program, as { address, integrity, type }. */
export function file() {
  const { href, dataset } = document.querySelector('link[rel=preload][as=fetch]');
  return { address: href, integrity: dataset.integrity, type: 'application/wasm' };
}

/** Fetches a file; an error says which. */
async function get(file) {
  try {
    const answer = await fetch(file.address, { integrity: file.integrity });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  } catch (error) {
    throw Object.assign(error, { file });
  }
}

export const program = () => get(file());

export async function text(code) {
  const [address, integrity] = TEXTS[code];
  return (await get({ address, integrity, type: 'text/plain' })).text();
}

/** A sentence of public/trouble.js in a language whose words are here. */
export const said = (words, remedy) => words.split('\u0002')[PLACES[remedy]];

/** The one address that may become a worker; the page's policy asks for it in this form. */
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
