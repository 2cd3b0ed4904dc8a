// One field that leaves standing what holds all words typed, on the page about the law. Without it everything simply stands
// there. It asks nobody: all that is searched is on the page.

const at = (id) => document.getElementById(id);
const field = at('words');
const found = at('found');
const items = [...document.querySelectorAll('[data-item]')];
const groups = [...document.querySelectorAll('[data-group]')];

/** Small letters without their marks: who types “sola” finds “šola”. */
const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('²', '2');

let texts; // what each item says, with its name in addresses and the heading it stands under; made when first needed
const read = () => items.map((item) => {
  const chart = item.querySelector('svg')?.textContent ?? ''; // the years of the axis are no answer
  const heading = item.closest('section[id]')?.querySelector('h2, h3')?.textContent ?? '';
  return plain(`${item.id} ${item.textContent.replace(chart, ' ')} ${heading}`);
});

/** Shows what holds all words, and says how many of each kind there are. */
function search() {
  const wanted = plain(field.value).split(/\s+/).filter(Boolean);
  texts ??= read();
  const counts = new Map();
  items.forEach((item, i) => {
    item.hidden = !wanted.every((word) => texts[i].includes(word));
    if (!item.hidden) counts.set(item.dataset.item, (counts.get(item.dataset.item) ?? 0) + 1);
  });
  for (const group of groups) group.hidden = wanted.length > 0 && !group.querySelector('[data-item]:not([hidden])');
  document.body.classList.toggle('searched', wanted.length > 0);
  const { found: words, nothing, count } = found.dataset;
  const each = [...counts].map(([kind, n]) => count.replace('{kind}', found.dataset[kind]).replace('{n}', n));
  found.textContent = wanted.length === 0 ? '' : each.length ? words.replace('{words}', () => field.value.trim()).replace('{counts}', () => each.join(', ')) : nothing;
}

let soon;
const later = () => {
  clearTimeout(soon);
  soon = setTimeout(search, 150); // not at every letter of who types fast, nor told at each
};

/** Who goes to a place that the search has left out sees everything again. */
function open(hash) {
  const place = hash.length > 1 && at(decodeURIComponent(hash.slice(1)));
  if (!place || !place.closest('[hidden]')) return;
  field.value = '';
  search();
  place.scrollIntoView();
}

at('search').hidden = false;
at('search').addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('input', later);
addEventListener('hashchange', () => open(location.hash));
addEventListener('click', ({ target }) => {
  const link = target.closest?.('a[href^="#"]');
  if (link) open(link.hash);
});
if (field.value) search(); // the browser has kept it
