// What the app asks the browser for: to hand over a file, to read one, to copy a text, and its own address.
import { attempt, lock } from './lock.js';

const MOST_BYTES = 1_000_001; // what is longer is refused by the app, and needn't be read to its end

/** `opened` is called with the text of a file that was chosen. */
export const device = (opened) => ({
  save(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
  async read(field) {
    const file = field.files[0];
    field.value = ''; // the same file can be chosen again
    if (file) opened(await file.slice(0, MOST_BYTES).text());
  },
  copy(field) {
    field.select();
    return document.execCommand('copy'); // unlike navigator.clipboard also where the page is a file
  },
  /** Whether it locks: only its own page, never one of others. */
  locks: true,
  lock: (links) => lock(links.split('\n')),
  attempt,
  address: () => location.href.split('#')[0],
});
