// Program and words as files beside the script, each with the integrity that scripts/pack.mjs puts in place of PROGRAM
// and TEXTS.
export const languages = Object.keys(TEXTS);

async function get([address, integrity]) {
  const answer = await fetch(new URL(address, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

let compiled;

/** The program, compiled once however many widgets there are. */
export function program() {
  compiled ??= get(PROGRAM).then(async (answer) => WebAssembly.compile(await answer.arrayBuffer()));
  compiled.catch(() => { compiled = undefined; }); // may be tried again
  return compiled;
}

export const text = async (code) => (await get(TEXTS[code])).text();

/**
 * Keeps the page for use without the internet (not while developing). Says when it is kept, or that it can't be, as on a
 * page without TLS.
 */
export async function offline() {
  const { dataset } = document.documentElement;
  if (!KEPT) return;
  try {
    await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    dataset.offline = 'yes';
  } catch {
    dataset.offline = 'no';
  }
}
