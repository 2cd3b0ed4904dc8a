// One widget on somebody else's page, in the shadow root of the element that embed.js defines. It leaves the page around it
// alone: no title, no history, no style and no policy of that page is touched.
import css from 'style';
import { complain, known, preferred, run } from './app.js';
import { accent, dress, language, passed, theme } from './options.js';
import { print } from './print.js';

const own = new URL('./', import.meta.url).href;

/** A style sheet for a document. A length of its own makes `1em` on the outermost element a size that those within inherit. */
function sheet({ CSS, CSSStyleSheet }) {
  try {
    CSS.registerProperty({ name: '--moje-pravice-rem', syntax: '<length>', inherits: true, initialValue: '17px' });
  } catch { /* another widget did */ }
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

const ours = sheet(window);

/** A new element at the end of another one. */
function make(parent, tag, attributes = {}, text = '') {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  parent.append(made);
  return made;
}

/**
 * Fills the shadow root of `host`, if it `isWanted()` still when all has come. Gives a function that takes everything away
 * again.
 */
export async function mount(host, isWanted = () => true) {
  const { shadowRoot: root } = host;
  const get = (name) => host.getAttribute(name);
  const wished = () => language(get, known, Object.keys(STOPPED));
  const outer = document.createElement('div');
  outer.className = 'outer';
  const whole = make(outer, 'div', { class: 'whole' });
  const body = make(whole, 'section', { class: 'body', 'aria-label': 'Moje pravice' });
  const place = make(body, 'div', { id: 'moje-pravice' });
  const tell = (type, detail) => host.dispatchEvent(new CustomEvent(type, { detail }));

  /** What stands above: the page's own edge, or what the page keeps there. */
  const top = () => (parseFloat(getComputedStyle(host).scrollMarginTop) || 0)
    + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);
  const scrollTo = (scrolled) => {
    const { top: at } = host.getBoundingClientRect();
    // To its beginning only where that is out of sight: the page around it is not ours to move.
    if (scrolled !== 0) scrollBy({ top: at + scrolled, behavior: 'instant' });
    else if (at < top()) host.scrollIntoView({ behavior: 'instant' });
  };

  /** The program broke off: what is shown can't be relied on any more. Said once, here, whatever the page does with errors. */
  const stopped = () => {
    if (root.getElementById('stopped')) return;
    const said = document.createElement('p');
    said.id = 'stopped';
    said.className = 'note warning';
    said.setAttribute('role', 'alert');
    said.append(`${STOPPED[whole.lang] ?? STOPPED.sl} `);
    make(said, 'a', { href: own, target: '_blank', rel: 'noopener' }, 'Moje pravice');
    place.prepend(said);
    scrollTo(0);
  };

  let ready;
  const app = await run(wished() ?? preferred(), {
    root,
    site: location.hostname,
    place,
    whole,
    keys: whole,
    options: passed(get),
    stopped,
    locks: false, // the page is somebody else's
    title: () => {},
    scrolled: () => -host.getBoundingClientRect().top,
    scrollTo,
    print: () => print(root, outer, (frame) => [sheet(frame)]),
    address: () => own,
    tell(type, detail) {
      // Ready is what stands on the page.
      if (type === 'ready') ready = JSON.parse(detail);
      else tell(type, JSON.parse(detail));
    },
    otherLanguage(error) {
      const note = make(body, 'p', { role: 'alert' });
      body.prepend(note);
      whole.addEventListener('click', () => note.remove(), { once: true }); // it has been read
      complain(note, error, 'language');
    },
  }).catch(async (error) => {
    throw Object.assign(error, { isTold: await complain(root, error) });
  });
  const end = () => {
    try {
      app.stop();
    } catch { /* it had broken off */ }
  };
  if (!isWanted()) {
    end();
    return () => {};
  }
  root.adoptedStyleSheets = [ours];
  root.replaceChildren(outer);

  // What the host may change while it stands here: the theme and the language. All else is read once.
  const themed = () => dress(whole, theme(get));
  themed();
  const tinted = accent(getComputedStyle(host).getPropertyValue('--moje-pravice-accent'), outer);
  if (tinted) root.adoptedStyleSheets.push(tinted);
  const changes = new MutationObserver((all) => {
    const changed = new Set(all.map(({ attributeName }) => attributeName));
    if (changed.has('theme')) themed();
    const code = changed.has('lang') && wished();
    if (code && code !== whole.lang) app.speak(code);
  });
  changes.observe(host, { attributeFilter: ['lang', 'theme'] });

  let height;
  const sizes = new ResizeObserver(() => {
    const now = Math.ceil(outer.getBoundingClientRect().height);
    if (now !== height) tell('resize', { height: height = now });
  });
  sizes.observe(outer);
  if (ready) tell('ready', ready);

  return () => {
    changes.disconnect();
    sizes.disconnect();
    end();
    outer.remove();
    root.adoptedStyleSheets = [];
  };
}
