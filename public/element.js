// One widget on somebody else's page, in the shadow root of the element that embed.js defines. It leaves the page around it
// alone: no title, no history, no style and no policy of that page is touched.
import css from 'style';
import { known, preferred, run } from './app.js';
import { fromAttributes } from './options.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

// A length, so that `1em` on the outermost element becomes a size that those within it inherit. Only once for the page.
try {
  CSS.registerProperty({ name: '--moje-pravice-rem', syntax: '<length>', inherits: true, initialValue: '17px' });
} catch { /* another widget did */ }

/** Fills the shadow root of `host`. Gives a function that takes everything away again. */
export async function mount(host) {
  const { shadowRoot: root } = host;
  const make = (parent, tag, attributes) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    parent.append(made);
    return made;
  };
  const outer = document.createElement('div');
  outer.className = 'outer';
  const whole = make(outer, 'div', { class: 'whole' });
  const body = make(whole, 'section', { class: 'body', 'aria-label': 'Moje pravice' });
  const place = make(body, 'div', { id: 'moje-pravice' });
  const app = await run(known(host.getAttribute('lang') ?? '') ?? preferred(), {
    root,
    options: fromAttributes(host),
    site: location.hostname,
    place,
    whole,
    keys: whole,
    title: () => {},
    scrolled: () => -host.getBoundingClientRect().top,
    scrollTo: (scrolled) => {
      const { top } = host.getBoundingClientRect();
      // To its beginning only where that is out of sight: the page around it is not ours to move.
      if (scrolled === 0 && top < 0) host.scrollIntoView();
      else if (scrolled !== 0) scrollBy(0, top + scrolled);
    },
    print: () => print(),
    address: () => new URL('./', import.meta.url).href,
    tell: (type, detail) => host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true })),
  });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(outer);
  return () => {
    app.stop();
    root.replaceChildren();
  };
}
