// Program and words as files beside the script, each with the integrity that scripts/pack.mjs puts in place of PROGRAM
// and TEXTS.
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
    const sent = answer.headers.get('Content-Type');
    if (sent !== type) console.warn(`Moje pravice: ${address} works, but send Content-Type: ${type} instead of ${sent}. See docs/hosting.md.`);
    return WebAssembly.compile(await answer.arrayBuffer());
  });
  compiled.catch(() => { compiled = undefined; }); // may be tried again
  return compiled;
}

export const text = (code) => get(TEXTS[code], 'text/plain', (answer) => answer.text());

/** What says what went wrong; import() knows no integrity, so it is checked before. */
export async function trouble() {
  const { href } = new URL(TROUBLE[0], import.meta.url);
  await fetch(href, { integrity: TROUBLE[1] });
  return import(href);
}

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
    // No warning: all else works, and in a sandboxed frame it can't be otherwise.
    console.info(`Moje pravice: not kept for use without the internet${isSecureContext ? '' : ', which needs HTTPS'}. See docs/hosting.md. ${error}`);
  }
}
