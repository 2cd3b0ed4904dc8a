// Defines <moje-pravice>: a widget on any page. It shows a text at once, and loads the rest when it comes near the screen.
const address = new URL(ELEMENT[0], import.meta.url).href;

let loading;

/** Loads what fills the element, once for the page; the browser checks its integrity. */
const load = () => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', crossOrigin: 'anonymous', integrity: ELEMENT[1], src: address });
    script.onload = () => import(address).then(resolve, reject); // the same module, not fetched again
    script.onerror = reject;
    document.head.append(script);
  }).finally(() => document.querySelector(`script[src="${address}"]`)?.remove());
  loading.catch(() => { loading = undefined; });
  return loading;
};

class MojePravice extends HTMLElement {
  #near;
  #unmount;

  connectedCallback() {
    if (this.#near) return; // only moved
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.textContent = 'Nalaganje …';
    this.#near = new IntersectionObserver(([entry], near) => {
      if (!entry.isIntersecting) return;
      near.disconnect();
      this.#mount();
    }, { rootMargin: '600px' });
    this.#near.observe(this);
  }

  async #mount() {
    const near = this.#near;
    const { mount } = await load();
    const unmount = await mount(this);
    // Taken away meanwhile?
    if (this.#near === near) this.#unmount = unmount;
    else unmount();
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

customElements.define('moje-pravice', MojePravice);
