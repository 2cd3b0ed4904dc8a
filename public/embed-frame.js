// <moje-pravice mode="frame">: our own page in a sandboxed frame, within the element (docs/embedding-frame.md).
import { SANDBOX } from './sandbox.js';

const NAME = 'moje-pravice';

/** Fills the shadow root of `host` with the frame. `options`: the attributes to hand on. Gives a function that takes it away. */
export const frame = (host, options) => {
  const make = (tag, style) => {
    const made = document.createElement(tag);
    made.style.cssText = style;
    return made;
  };
  const text = () => {
    const all = new URLSearchParams();
    for (const name of options) if (host.hasAttribute(name)) all.set(name, host.getAttribute(name));
    const accent = getComputedStyle(host).getPropertyValue(`--${NAME}-accent`).trim();
    if (accent) all.set('accent', accent);
    return `${all}`;
  };
  const outer = make('div', 'position:relative;scroll-margin:inherit');
  // What is to be in sight, with the distance that the host asks for by scroll-margin and scroll-padding.
  const mark = make('div', 'position:absolute;scroll-margin:inherit');
  const inner = make('iframe', 'display:block;width:100%;height:40rem;border:0');
  Object.assign(inner, { title: 'Moje pravice', lang: 'sl', referrerPolicy: 'no-referrer', sandbox: SANDBOX });
  const own = new URL('./', import.meta.url);
  inner.src = `${own}#${text()}`;
  // Where the frame doesn't come, be it that the page forbids it, a way to our own page does.
  const way = make('a', 'display:block');
  Object.assign(way, { href: own, textContent: inner.title });
  const late = setTimeout(() => outer.append(way), 15_000);

  let served; // the window that has its port
  let port;
  const heard = ({ source, data }) => {
    // A sandboxed frame has no origin to check. One port for each window: what comes into it later gets none.
    if (source !== inner.contentWindow || source === served || data?.[NAME] !== 1) return;
    served = source;
    clearTimeout(late);
    way.remove();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data: { type, detail } }) => {
      if (type === 'top') {
        mark.style.top = `${detail.at}px`;
        mark.style.height = detail.at ? '9em' : 0; // more than a line of what stands there
        mark.scrollIntoView({ block: 'nearest' });
      }
      if (type === 'resize') inner.style.height = `${detail.height}px`;
      if (/^(ready|progress|resize|result)$/.test(type)) host.dispatchEvent(new CustomEvent(type, { detail }));
    };
    source.postMessage({ [NAME]: 1, allowed: true }, '*', [channel.port2]);
  };
  addEventListener('message', heard);
  const changes = new MutationObserver(() => port?.postMessage({ options: text() }));
  changes.observe(host, { attributeFilter: options });
  outer.append(mark, inner);
  host.shadowRoot.replaceChildren(outer);
  return () => {
    removeEventListener('message', heard);
    clearTimeout(late);
    changes.disconnect();
    port?.close();
    outer.remove();
  };
};
