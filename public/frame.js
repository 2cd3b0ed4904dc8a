// Our page in a frame on somebody else's page (docs/embedding-frame.md). Without a word from that page it is a page like any
// other, which scrolls. A host that hands over a port has a frame as high as what stands in it.
import { files } from './files.js';
import { told } from './told.js';

const NAME = 'moje-pravice';
const VERSION = 1;
const LONGEST = 100_000; // options; what is longer is no option

/**
 * Makes what surrounds our page into what surrounds it in a frame. `changed` is called with options that change while the
 * page stands, as text like that of the fragment. Gives a function to call with the app once it runs.
 */
export function framed(page, changed = () => {}) {
  const { body, documentElement: html } = document;
  const own = { ...page };
  const handsOver = new URLSearchParams(location.hash.slice(1)).has('hand-over');
  let app;
  let port;
  let isAllowed = false; // the host says that its frame has every permission we ask for
  const waiting = new Map(); // what there was to say before there was a port, the last of each kind

  // The only way to the host.
  const tell = (type, detail) => {
    const message = told(type, detail, handsOver && (navigator.userActivation?.isActive ?? true));
    if (!message) return;
    if (port) port.postMessage(message);
    else waiting.set(type, message);
  };

  // The frame is to be as high as its content: nothing in it may depend on the height of the window (css/framed.css). What
  // lies over the page, as the menu of the languages does, counts too.
  let height;
  const measure = () => {
    if (innerWidth === 0) return; // the host doesn't show it now
    const ends = [body, ...document.querySelectorAll('.menu[open] > .panel')].map((element) => element.getBoundingClientRect().bottom);
    const now = Math.ceil(Math.max(...ends) + scrollY);
    if (now !== height) tell('resize', { height: height = now });
  };
  const follow = () => {
    if (!port || !app) return;
    html.dataset.framed = '';
    new ResizeObserver(measure).observe(body);
    addEventListener('toggle', measure, true);
  };

  addEventListener('message', function heard({ source, origin, data, ports }) {
    if (source !== parent || data?.[NAME] !== VERSION || ports.length !== 1) return;
    removeEventListener('message', heard); // the first is the only one
    [port] = ports;
    port.onmessage = ({ data: later }) => {
      if (typeof later?.options === 'string' && later.options.length < LONGEST) changed(later.options);
    };
    isAllowed = data.allowed === true;
    page.site = origin === 'null' ? '' : origin;
    for (const message of waiting.values()) port.postMessage(message);
    waiting.clear();
    follow();
  });

  // What was pressed last; and where, for a dialog in the middle of a high frame would be out of sight.
  let pressed = body;
  const remember = ({ target }) => {
    pressed = target;
    const room = html.clientHeight - 400;
    html.style.setProperty('--pressed', `${Math.max(0, Math.min(target.getBoundingClientRect().top - 150, room))}px`);
  };
  addEventListener('click', remember, true);

  // Where the app moves the focus, browsers don't scroll the page around us: it is asked to. Where the person moves it, they
  // do, and nobody is told.
  addEventListener('click', ({ target }) => {
    const act = target.closest?.('[data-do]');
    if (act) {
      requestAnimationFrame(() => {
        const { activeElement: focused } = document;
        if (focused === body || focused === act || focused.localName === 'h1') return; // at its heading a page begins
        const { top } = (focused.closest('.question') ?? focused).getBoundingClientRect();
        if (port) tell('top', { at: Math.max(0, Math.round(top)) });
      });
    }
  });

  const cannot = (what, address = own.address()) => {
    if (!isAllowed) app?.cannot(what, pressed.closest('li, dd, div, section, details') ?? page.place, address);
  };
  // Whether a link opened another tab can only be guessed: then the person is no longer here.
  addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target.closest?.('a[target=_blank]');
    if (!link || ctrlKey || metaKey || shiftKey) return;
    setTimeout(() => { if (document.hasFocus()) cannot('open', link.href); }, 1000);
  });

  Object.assign(page, {
    site: '',
    scrolled: () => (port ? 1 : own.scrolled()), // how far, only the host knows
    scrollTo(scrolled) {
      if (!port) own.scrollTo(scrolled);
      else if (scrolled === 0) tell('top', { at: 0 });
    },
    print() {
      let isPrinting = false;
      addEventListener('beforeprint', () => { isPrinting = true; }, { once: true });
      print();
      if (!isPrinting) cannot('print');
    },
    save(name, text) {
      files().save(name, text);
      cannot('save');
    },
    tell: (type, detail) => tell(type, JSON.parse(detail)),
  });

  // That there is a frame, and nothing else: to whom is not known yet.
  parent.postMessage({ [NAME]: VERSION }, '*');
  return (running) => {
    app = running;
    follow();
  };
}
