// What a host page asks for, as a flat list of names and values: here what stands after `#` in the address, or the
// attributes of the element.
const NAMES = ['rights', 'way', 'facts', 'expanded', 'hand-over'];

const flat = (given) => NAMES.flatMap((name) => { const value = given(name); return value === null ? [] : [name, value]; });

export function fromFragment(hash) {
  const given = new URLSearchParams(hash.startsWith('#odgovori=') ? '' : hash.slice(1));
  return flat((name) => given.get(name));
}

export const fromAttributes = (element) => flat((name) => element.getAttribute(name));
