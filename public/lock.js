// The lock. From its call on the page can send and load nothing: the browser refuses it, whoever asks. It can't be opened
// again; a page that is loaded anew is a new page. docs/privacy.md says what it holds and what it doesn't, and
// tests/browser/attack/ tries.

// What the browser itself enforces, also against code that ran before. What has no line of its own falls under the first:
// requests of every kind, scripts, styles, fonts, media, frames, objects, workers, manifest, prefetching.
export const POLICY = [
  "default-src 'none'",
  'img-src data:', // the empty icon of the page; such an address holds its picture itself
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

// What no policy governs is taken away. This holds against code that did not put it aside before.
export const taken = () => [
  [window, [
    // ways out
    'RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'open', 'PaymentRequest', 'PresentationRequest', 'Notification',
    'speechSynthesis', 'SpeechRecognition', 'webkitSpeechRecognition', 'fetchLater', 'sharedStorage', 'fence', 'XSLTProcessor',
    // ways to another tab, or to the next visit
    'BroadcastChannel', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name', 'showSaveFilePicker',
  ]],
  [navigator, [
    'serviceWorker', 'storage', 'storageBuckets', 'clipboard', 'share', 'credentials', 'presentation', 'mediaDevices',
    'registerProtocolHandler', 'joinAdInterestGroup', 'runAdAuction', 'bluetooth', 'usb', 'hid', 'serial', 'requestMIDIAccess',
  ]],
  [document, ['cookie', 'open', 'requestStorageAccess']],
  [Element.prototype, ['attachShadow']],
  [window.navigation ?? {}, ['navigate', 'reload', 'updateCurrentEntry']],
];

// Elements that make a new window within the page, with all that was taken away, or connect ahead of a request.
const REFUSED = /(?:^|:)(?:i?frame|frameset|fencedframe|object|embed|portal|link|meta|base)$/i;

const refuse = () => { throw new DOMException('This page is locked.', 'SecurityError'); };

/** Takes a property away, wherever in the chain of prototypes it is. Whether it is gone. */
function take(name, from) {
  for (let owner = from; owner; owner = Object.getPrototypeOf(owner)) Reflect.deleteProperty(owner, name);
  return !(name in from);
}

/** Puts a check before a method. */
function guard(owner, name, isAllowed) {
  const method = owner?.[name];
  if (method) owner[name] = function guarded(...all) { return isAllowed(this, ...all) ? method.apply(this, all) : refuse(); };
}

/** The address without what stands after its `#`. */
const sent = (address) => new URL(address, document.baseURI).href.split('#')[0];

/** What leads nowhere: a file from memory for the person to save, a place on this page. */
const stays = (address) => address.startsWith('blob:') || sent(address) === sent(location.href);

/**
 * Locks the page. `links`: the only addresses that a link may open, and only where the person presses it.
 * Gives back what holds in code: what could not be taken away (`left`), whether there is no other window within the page
 * (`frames`), and whether the browser lets the page refuse to go to another one (`navigation`).
 */
export function lock(links) {
  // A window within the page that was there before would keep a policy of its own. This app has none.
  for (const frame of document.querySelectorAll('iframe, frame, object, embed')) frame.remove();

  const meta = (name, content) => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: name, content }));
  meta('x-dns-prefetch-control', 'off');
  meta('Content-Security-Policy', POLICY);

  const left = taken().flatMap(([from, names]) => names.filter((name) => !take(name, from)));
  for (const name of ['createElement', 'createElementNS']) {
    guard(Document.prototype, name, (_, ...all) => !REFUSED.test(all[name.endsWith('NS') ? 1 : 0]));
  }

  // The address and what the browser keeps beside it outlive the page: a number of the step, nothing else.
  const isPlain = (state, address) => (state === null || Number.isInteger(state))
    && (address == null || new URL(address, document.baseURI).href === sent(location.href));
  for (const name of ['pushState', 'replaceState']) guard(History.prototype, name, (_, state, __, address) => isPlain(state, address));

  // To another page: only by the browser's own buttons, ...
  const navigates = 'navigation' in window;
  if (navigates) {
    navigation.addEventListener('navigate', (event) => {
      const { destination, navigationType, hashChange, userInitiated } = event;
      if (navigationType === 'reload' || navigationType === 'traverse') return;
      // A link with answers may be entered by the person, but nothing be written into the address.
      if (!stays(destination.url) || (hashChange && !userInitiated)) event.preventDefault();
    });
  }
  // ... or in a new tab by one of our links, if it was really pressed.
  const isOurs = (link, pressed) => {
    const address = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    return address === null || stays(address) || (pressed && links.includes(address));
  };
  const isLink = (target) => /^(a|area)$/i.test(target.localName);
  const pressed = (event) => {
    const isRefused = event.composedPath().some((target) => isLink(target) && !isOurs(target, event.isTrusted));
    if (isRefused) event.preventDefault();
  };
  for (const name of ['click', 'auxclick']) addEventListener(name, pressed, true);
  // An element that is not in the page is not heard there.
  const inside = (target) => target.closest?.('a, area');
  const mayPress = (target) => !inside(target) || isOurs(inside(target), false);
  guard(HTMLElement.prototype, 'click', mayPress);
  guard(EventTarget.prototype, 'dispatchEvent', mayPress);

  return { left, frames: window.length === 0, navigation: navigates };
}

const WAYS = [
  (address) => fetch(address, { method: 'POST', body: 'test' }).catch(() => {}),
  (address) => { new Image().src = address; },
  (address) => navigator.sendBeacon(address, 'test'),
];

/** Whether the browser says that its policy refused this. */
const isRefused = (send) => new Promise((done) => {
  const finish = (refused) => {
    document.removeEventListener('securitypolicyviolation', heard);
    done(refused);
  };
  const heard = () => finish(true);
  document.addEventListener('securitypolicyviolation', heard);
  setTimeout(finish, 1500, false);
  try { send('./?test'); } catch { /* it has said so, or it does when the time is over */ }
});

/** Tries to send the word `test` to the page's own server, in each way. `tell` is called with those that got out, as bits. */
export async function attempt(tell) {
  let out = 0;
  for (const [i, send] of WAYS.entries()) if (!(await isRefused(send))) out |= 1 << i;
  tell(out);
}
