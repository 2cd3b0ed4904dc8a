// Program and words as files beside the page, each with the integrity that scripts/pack.mjs puts in place of TEXTS.
export const languages = Object.keys(TEXTS);

export function program() {
  const { href, dataset } = document.querySelector('link[rel=preload][as=fetch]');
  return fetch(href, { integrity: dataset.integrity });
}

export async function text(code) {
  const [address, integrity] = TEXTS[code];
  const answer = await fetch(address, { integrity });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
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
  } catch {
    dataset.offline = 'no';
  }
}
