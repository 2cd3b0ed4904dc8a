// Defines <moje-pravice>: a widget on any page. It shows a text at once, and loads the rest when it comes near the screen.
import { frame } from './embed-frame.js';

/** The attributes of the element that say how the widget is. */
const OPTIONS = ['lang', 'theme', 'rights', 'way', 'facts', 'expanded', 'hand-over'];

const own = new URL('./', import.meta.url).href;

let loading;
let tries = 0;

/**
 * Loads what fills the element, once for the page. The browser checks its integrity, also where the page demands Trusted
 * Types, since a link is none of what those govern; browsers that don't load modules by links take a script.
 */
const load = () => new Promise((resolve, reject) => {
  // A browser asks only once for the same address of a module.
  const address = new URL(`${ELEMENT[0]}#${tries++}`, own).href;
  const link = document.createElement('link');
  const isLink = link.relList.supports('modulepreload');
  const tag = isLink ? link : document.createElement('script');
  const tried = (then) => () => {
    tag.remove();
    then();
  };
  Object.assign(tag, {
    crossOrigin: 'anonymous',
    integrity: ELEMENT[1],
    onload: tried(() => resolve(import(address))),
    onerror: tried(reject),
    ...(isLink ? { rel: 'modulepreload', href: address } : { type: 'module', src: address }),
  });
  document.head.append(tag);
}).catch((error) => {
  loading = undefined;
  throw error;
});

class MojePravice extends HTMLElement {
  #near;
  #unmount;

  connectedCallback() {
    if (this.#near) return; // only moved
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const text = document.createElement('p');
    text.setAttribute('role', 'status');
    // In the language that the page or else the person wishes.
    text.lang = [this.lang, ...navigator.languages].map((named) => named.split('-')[0]).find((named) => WORDS[named]) ?? 'sl';
    text.dir = 'auto';
    [text.textContent] = WORDS[text.lang];
    // As high as the first page gets, so that what stands below moves little.
    text.style.minHeight = '40rem';
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
    try {
      const isFrame = this.getAttribute('mode') === 'frame';
      const mount = isFrame ? frame : (await (loading ??= load())).mount;
      if (!isWanted()) return;
      const unmount = await mount(this, isFrame ? OPTIONS : isWanted);
      if (isWanted()) this.#unmount = unmount;
      else unmount();
    } catch (error) {
      console.error(`moje-pravice: could not be loaded from ${own}`, error);
      if (!isWanted()) return;
      const way = document.createElement('a');
      way.href = own;
      way.textContent = 'Moje pravice';
      if (!error?.isTold) {
        [, text.textContent] = WORDS[text.lang];
        this.shadowRoot.replaceChildren(text);
      }
      text.style.minHeight = '';
      this.shadowRoot.append(way);
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
