// Defines <moje-pravice>: a widget on any page. It shows a text at once, and loads the rest when it comes near the screen.
/** The attributes of the element that say how the widget is. */
const OPTIONS = ['lang', 'theme', 'rights', 'way', 'facts', 'expanded', 'hand-over'];

const own = new URL('./', import.meta.url).href;

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

const loading = {};
let tries = 0;

/**
 * Loads what fills the element, or makes the frame. The browser checks its integrity, also where the page demands Trusted
 * Types, since a link is none of what those govern. A browser that knows no such links (before 2023) checks a copy that it
 * may keep.
 */
const load = async ([name, integrity]) => {
  // A browser asks only once for the same address of a module.
  const href = `${new URL(name, own)}#${tries++}`;
  const link = make('link', { rel: 'modulepreload', crossOrigin: '', integrity });
  if (link.relList.supports(link.rel)) {
    await new Promise((onload, onerror) => {
      Object.assign(link, { href, onload, onerror });
      document.head.append(link);
    }).finally(() => link.remove());
  } else await fetch(href, { integrity });
  return import(href);
};

class MojePravice extends HTMLElement {
  #near;
  #unmount;

  connectedCallback() {
    if (this.#near) return; // only moved
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // In the language that the page or else the person wishes.
    const lang = [this.lang, ...navigator.languages].map((named) => named.split('-')[0]).find((named) => WORDS[named]) ?? 'sl';
    const text = make('p', { role: 'status', lang, dir: 'auto', textContent: WORDS[lang][0] });
    // About as high as the first page gets, so that what stands below moves little.
    text.style.minHeight = '700px';
    root.replaceChildren(text);
    const near = this.#near = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      near.disconnect();
      this.#mount(text);
    }, { rootMargin: '600px' });
    near.observe(this);
  }

  async #mount(text) {
    const near = this.#near;
    // Not taken away meanwhile, and not put back since?
    const isWanted = () => this.#near === near;
    const mode = this.getAttribute('mode');
    const needed = mode === 'frame' ? FRAME : ELEMENT;
    if (mode && !/^(frame|element)$/.test(mode)) console.warn(`moje-pravice: mode="${mode}" is unknown; allowed: frame, element`);
    try {
      // Once for the page, unless it fails.
      const { frame, mount } = await (loading[mode] ??= load(needed));
      if (!isWanted()) return;
      const unmount = frame ? frame(this, OPTIONS) : await mount(this, isWanted);
      if (isWanted()) this.#unmount = unmount;
      else unmount();
    } catch (error) {
      loading[mode] = undefined;
      console.error(error.isTold ? 'moje-pravice:' : `moje-pravice: ${new URL(needed[0], own)} could not be loaded: missing, changed, sent `
        + 'without Access-Control-Allow-Origin or not as text/javascript, or refused by script-src of this page. See docs/hosting.md.', error);
      if (!isWanted()) return;
      // Where the rest had come so far, it has told what is wrong.
      text.textContent = error.isTold ? '' : `${WORDS[text.lang][1]} `;
      text.style.minHeight = '';
      text.append(make('a', { href: own, textContent: 'Moje pravice' }));
      this.shadowRoot.append(text);
    }
  }

  disconnectedCallback() {
    // An element that is only moved comes back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#near?.disconnect();
      this.#unmount?.();
      this.#near = this.#unmount = undefined;
      this.shadowRoot.replaceChildren();
    });
  }
}

customElements.get('moje-pravice') ?? customElements.define('moje-pravice', MojePravice);
