// Keeps this page for use without the internet: the files of one build, whose list scripts/pack.mjs puts in place of
// FILES. It keeps nothing else, answers for nothing else, hears no messages and sends none. A new build has another
// list; its worker waits until no page of the old one is open.
const NAME = `moje-pravice ${VERSION}`;

addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  // The page itself is asked for anew; the other files have their content in their names.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: file === './' ? 'no-cache' : 'default' })));
})()));

addEventListener('activate', (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith('moje-pravice ') && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
})()));

const here = new URL('./', location).href;

addEventListener('fetch', (event) => {
  const address = event.request.url.split(/[?#]/)[0];
  const file = address === here || address === `${here}index.html` ? './' : address.replace(here, './');
  if (event.request.method !== 'GET' || !FILES.includes(file)) return;
  event.respondWith(caches.open(NAME).then((cache) => cache.match(file, { ignoreVary: true })).then((kept) => kept ?? fetch(event.request)));
});
