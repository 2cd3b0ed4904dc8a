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
