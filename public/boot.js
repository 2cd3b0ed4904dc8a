// Our own page, also within a frame on somebody else's: the whole document belongs to the app.
import { offline } from 'source';
import { ahead, preferred, run } from './app.js';
import { fromFragment } from './options.js';

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

const page = {
  root: document,
  options: fromFragment(location.hash),
  place: document.getElementById('moje-pravice'),
  whole: document.documentElement,
  keys: window,
  history,
  title: (title) => { document.title = title; },
  scrolled: () => scrollY,
  scrollTo: (scrolled) => scrollTo(0, scrolled),
  print: () => print(),
  address: () => location.href.split('#')[0],
  tell: () => {},
};

try {
  const link = fragment();
  const app = await run(preferred(), page, () => {
    // Only now, so that nothing is fetched twice; and not at all once the questions have begun.
    if (document.documentElement.dataset.languages === 'all' && ahead) offline();
  });
  if (link) app.linked(link);
  addEventListener('hashchange', () => {
    const later = fragment();
    if (later) app.linked(later);
  });
} catch (error) {
  show('failed');
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
