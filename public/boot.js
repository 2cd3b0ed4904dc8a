// Our own page, also within a frame on somebody else's: the whole document belongs to the app.
import { languages, offline } from 'source';
import { ahead, complain, known, preferred, run } from './app.js';
import { framed } from './frame.js';
import { attempt, lock } from './lock.js';
import { accent, dress, language, passed, theme } from './options.js';

/** Answers that came with the address; they don't stay in it. */
function fragment() {
  const { hash, pathname, search } = location;
  if (!hash.startsWith('#odgovori=')) return '';
  history.replaceState(history.state, '', pathname + search);
  return hash.slice(1);
}

/** What a host chose (docs/embedding-frame.md): in the fragment, or said later. Gives each by its name, or null. */
function options(text) {
  const all = new URLSearchParams(text.startsWith('odgovori=') ? '' : text);
  const get = (name) => all.get(name);
  dress(document.documentElement, theme(get));
  document.adoptedStyleSheets = [accent(get('accent'), document.body)].filter(Boolean);
  return get;
}

/** The page about the law, as index.html names it: the only links that the app doesn't draw. */
const LAW = ['law/', 'law/index.en.html'];

const show = (id) => { document.getElementById(id).hidden = false; };

// An error in the app is a trap, wherever it happens: the page must not go on as if nothing were wrong.
const stopped = ({ error, reason }) => {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) {
    show('stopped');
    page.scrollTo(0);
  }
};
addEventListener('error', stopped);
addEventListener('unhandledrejection', stopped);

// Every step begins at its heading: the app scrolls, the browser must not scroll back after it.
history.scrollRestoration = 'manual';

// For watch.js: this script has come, and this browser understands it.
document.documentElement.dataset.started = '';
const failed = document.getElementById('failed');

const page = {
  root: document,
  place: document.getElementById('moje-pravice'),
  whole: document.documentElement,
  keys: window,
  history,
  title: (title) => { document.title = title; },
  scrolled: () => scrollY,
  scrollTo: (scrolled) => scrollTo(0, scrolled),
  print: () => print(),
  address: () => location.href.split('#')[0],
  locks: true,
  lock: (links) => lock([...links.split('\n'), ...LAW]),
  attempt,
  tell: () => {},
  otherLanguage(error) {
    complain(failed, error, 'language').then((isTold) => { failed.hidden = !isTold; });
    addEventListener('click', () => { failed.remove(); }, { once: true }); // it has been read
  },
};

// In a frame the page is about what its host asks; the page about the law would be a place of its own.
if (parent !== window) document.getElementById('law')?.remove();

const get = options(location.hash.slice(1));
const wished = (get) => language(get, known, languages);
page.options = passed(get);
let app;
const changed = (text) => {
  const code = wished(options(text));
  if (code && code !== document.documentElement.lang) app?.speak(code);
};
const started = parent === window ? () => {} : framed(page, changed);

try {
  const link = fragment();
  app = await run(wished(get) ?? preferred(), page, () => {
    // Only now, so that nothing is fetched twice; and not at all once the questions have begun.
    if (document.documentElement.dataset.languages === 'all' && ahead) offline();
  });
  started(app);
  failed.hidden = true;
  if (link) app.linked(link);
  addEventListener('hashchange', () => {
    const later = fragment();
    if (later) app.linked(later);
    else changed(location.hash.slice(1));
  });
} catch (error) {
  await complain(failed, error);
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
