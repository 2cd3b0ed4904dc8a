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

/**
 * The address of the worker, the one address of a script that is ever given to the browser. Where the browser asks for
 * proof (Trusted Types), the one policy makes this one address and no other.
 */
function worker() {
  const address = './sw.js';
  const policy = globalThis.trustedTypes?.createPolicy('moje-pravice', { createScriptURL: () => address });
  return policy?.createScriptURL('') ?? address;
}

/**
 * Keeps the page for use without the internet (not while developing). Says when it is kept, or that it can't be, as on a
 * page without TLS.
 */
export async function offline() {
  const { dataset } = document.documentElement;
  if (!KEPT) return;
  try {
    // Put aside: the lock may take it away while this waits.
    const { serviceWorker } = navigator;
    await serviceWorker.register(worker(), { updateViaCache: 'none' });
    await serviceWorker.ready;
    dataset.offline = 'yes';
  } catch (error) {
    dataset.offline = 'no';
    // No warning: all else works, and in a sandboxed frame it can't be otherwise.
    console.info(`Moje pravice: not kept for use without the internet${isSecureContext ? '' : ', which needs HTTPS'}. See docs/hosting.md. ${error}`);
  }
}
