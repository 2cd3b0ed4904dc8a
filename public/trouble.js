// What to say when something that the page needs didn't come or doesn't run: to the person what they can do, to the
// webmaster what is the matter. The page, the frame and the element use it alike; it knows none of them. It is a file of
// its own, fetched only then.
import { trouble as sl } from '../src/text/sl.json';
import { trouble as en } from '../src/text/en.json';

// The smallest program, and one with what ours needs besides: a reference to a thing of the browser, two results, filling
// of memory, a sign extended, a fraction cut off without a trap.
const SMALLEST = [0, 97, 115, 109, 1, 0, 0, 0];
const NEEDED = [...SMALLEST, 1, 7, 1, 96, 1, 111, 2, 127, 127, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 23, 1, 21, 0,
  65, 0, 65, 0, 65, 0, 252, 11, 0, 65, 0, 192, 67, 0, 0, 0, 0, 252, 0, 11];

/** Whether this browser knows all that the program is made of. */
const isOld = () => typeof WebAssembly !== 'object' || !WebAssembly.validate(new Uint8Array(NEEDED));

/** Whether a policy forbids any program. */
function isForbidden() {
  try {
    return !new WebAssembly.Module(new Uint8Array(SMALLEST));
  } catch {
    return true;
  }
}

/** What is the matter with a file, as [remedy, sentence]: asks for it once more, and looks at the answer. */
async function look({ address, integrity, type }) {
  let answer;
  try {
    answer = await fetch(address, { cache: 'no-store' });
  } catch {
    return ['connection', 'can\'t be fetched: no connection, an extension that blocks it, connect-src of a Content-Security-Policy'
      + (new URL(address, location).origin === location.origin ? '' : ', or no Access-Control-Allow-Origin header')];
  }
  if (!answer.ok) return ['site', `answered ${answer.status}: upload the whole folder, all files of one build, and let the server give out .${address.split('.').pop()} files`];
  const is = answer.headers.get('Content-Type');
  if (/html/.test(is)) return ['site', `answered ${answer.status} with ${is}: the server sends a page in place of a file that it lacks; upload the whole folder, and rewrite no address that ends in a file name`];
  try {
    await fetch(address, { cache: 'reload', integrity });
  } catch {
    return ['site', `is not the file of this build (${integrity}): an old copy, a damaged upload, or something on the way that rewrites files; upload it again and send Cache-Control: no-transform`];
  }
  return ['connection', `came at the second attempt, with Content-Type: ${is} (it should be ${type})`];
}

/**
 * Why `error` happened; `file` says what was to be had: { address, integrity, type }, if it was a file. Gives
 * { remedy, citizen, webmaster }: what can be done (a key of the group `trouble` in src/text), the sentences for the person
 * by language, and the one for the console.
 */
export async function diagnose(error, file) {
  // The edition of one file has the program within it.
  const isProgram = !file || file.type === 'application/wasm';
  const [remedy, what] = isProgram && isOld()
    ? ['browser', 'needs WebAssembly with reference types, bulk memory and multiple results, which this browser lacks']
    : isProgram && isForbidden()
      ? ['site', 'must not run: add \'wasm-unsafe-eval\' to script-src of the Content-Security-Policy header (browsers from before 2022 don\'t know it)']
      : file ? await look(file) : ['connection', 'could not start'];
  return { remedy, citizen: sentences(remedy), webmaster: say(file?.address ?? 'the page', what, error) };
}

/** What the person reads, by language. */
const sentences = (remedy) => ({ sl: sl[remedy], en: en[remedy] });

const say = (address, what, error) => `Moje pravice: ${address} ${what}. See docs/hosting.md. ${error}`;

/** Where the sentences stand among the words of a language, where the build tells. */
const place = typeof PLACES === 'object' ? PLACES : {};

/**
 * Says in `element` what the person can do, in the language whose words came (`error.arrived`) and in Slovene and English,
 * and on the console what the webmaster can. `remedy`, where something else than what follows from the error is to be said.
 */
export async function show(element, error, remedy) {
  const found = await diagnose(error, error.file);
  const { code, words } = error.arrived ?? {};
  const citizen = sentences(remedy ?? found.remedy);
  const own = words?.split('\u0002')[place[remedy ?? found.remedy]];
  element.replaceChildren(...Object.entries({ ...(own && { [code]: own }), ...citizen }).flatMap(([lang, text]) => {
    const span = document.createElement('span');
    span.lang = lang;
    span.dir = 'auto';
    span.textContent = text;
    return [span, ' '];
  }));
  console.error(found.webmaster);
}
