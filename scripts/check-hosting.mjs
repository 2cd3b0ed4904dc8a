// Looks at a published page and says in plain sentences what its server should do otherwise.
// Usage: node scripts/check-hosting.mjs https://pravice.example.si/ (fails if something is wrong; advice alone is no failure)
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { TYPES, directives, headersFor, read } from './headers.mjs';

const rules = read(new URL('../public/_headers', import.meta.url));
const NAMED = /moje-pravice-[0-9a-f]{16}\.[a-z]+/g;
const JAVASCRIPT = /^(text|application)\/(x-)?javascript\b/;
/** What a browser takes for the files that it is strict about, and what is asked for. */
const STRICT = { js: [JAVASCRIPT, 'text/javascript'], css: [/^text\/css\b/, 'text/css'] };
const PACKED = ['html', 'js', 'css', 'wasm', 'txt'];

/** Everything there is to say of an address: { wrong: [sentence], advice: [sentence], files: how many were looked at }. */
export async function check(address) {
  const wrong = new Set();
  const advice = new Set();
  const result = (files) => ({ wrong: [...wrong], advice: [...advice], files });

  const get = async (url) => {
    try {
      const answer = await fetch(url);
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()), type: answer.headers.get('content-type') ?? 'none' };
    } catch (error) {
      wrong.add(`${url} can't be fetched: ${error.cause?.message ?? error.message}.`);
      return {};
    }
  };

  const page = await get(address);
  if (!page.answer) return result(0);
  const html = page.bytes.toString('utf8');
  if (!page.answer.ok) wrong.add(`${address} answers ${page.answer.status}.`);
  else if (!html.includes('id="moje-pravice"')) wrong.add(`${address} is another page, not this one.`);
  if (wrong.size) return result(0);
  const here = page.answer.url;
  if (!/^text\/html\b/.test(page.type)) wrong.add(`The page comes with Content-Type: ${page.type}; browsers show it only with text/html.`);
  if (!new URL(here).pathname.match(/\/$|\.html$/)) wrong.add(`${here} shows the page without a slash at the end, so its files are looked for one folder up. Redirect to ${here}/.`);
  const { hostname, protocol } = new URL(here);
  if (protocol !== 'https:' && !/^(localhost|127\.|\[::1\])/.test(hostname)) advice.add('The page comes without TLS: anyone on the way can change it, and browsers don\'t keep it for use without the internet. Use https.');

  /** Compares the headers of an answer with public/_headers; `path` is the path there. */
  const compare = (what, path, { headers }) => {
    for (const [name, value] of Object.entries(headersFor(rules, path))) {
      if (name === 'content-type') continue;
      const is = headers.get(name);
      if (name === 'content-security-policy') policy(what, value, is);
      else if (name === 'cache-control') cache(what, value, is ?? '');
      else if (is === null) advice.add(`${what}: send ${name}: ${value}`);
      else if (is !== value) advice.add(`${what}: sends ${name}: ${is}; meant is ${value}`);
    }
  };
  const policy = (what, meant, is) => {
    if (is === null) {
      advice.add(`${what}: no Content-Security-Policy header. ${what === 'sw.js'
        ? 'The worker could ask other servers, if its script were changed.' : 'The one within the page still holds, but anyone may put the page into a frame.'}`);
      return;
    }
    const wanted = directives(meant);
    // Two policies (joined by a comma) must both allow what the page needs.
    for (const one of is.split(',').map(directives)) {
      const scripts = one['script-src'] ?? one['default-src'];
      if (what !== 'sw.js' && scripts !== undefined && !/'wasm-unsafe-eval'|'unsafe-eval'/.test(scripts)) {
        wrong.add(`${what}: the Content-Security-Policy header refuses WebAssembly. Add 'wasm-unsafe-eval' to its script-src.`);
      }
      for (const [name, value] of Object.entries(wanted)) {
        if (name === 'frame-ancestors') continue; // as the host wishes
        if (one[name] === undefined) advice.add(`${what}: the Content-Security-Policy header lacks ${`${name} ${value}`.trim()}`);
        else if (one[name] !== value) advice.add(`${what}: the Content-Security-Policy header has ${name} ${one[name]}; meant is ${value}`);
      }
    }
  };
  const cache = (what, meant, is) => {
    const isLong = Number(/max-age=(\d+)/.exec(is)?.[1] ?? 0) > 600 || /immutable/.test(is);
    if (meant === 'no-cache' && isLong) wrong.add(`${what}: Cache-Control: ${is} lets browsers keep it, so a new version comes late or half. Send no-cache.`);
    if (/immutable/.test(meant) && !isLong) advice.add(`${what}: send Cache-Control: ${meant}; the name changes with the content.`);
  };
  const packed = (what, type, { answer, bytes }) => {
    if (PACKED.includes(type) && bytes.length > 1000 && !answer.headers.get('content-encoding')) {
      advice.add(`${what}: comes uncompressed (${bytes.length.toLocaleString('en')} bytes). Turn on brotli or gzip for ${answer.headers.get('content-type')}.`);
    }
  };

  compare('the page', '/', page.answer);
  packed('the page', 'html', page);

  // The files that the page names, and those that its script and its manifest name.
  const integrities = new Map();
  const look = (text) => {
    for (const [, name, hash] of text.matchAll(/"\.\/(moje-pravice-[^"]+)"(?:,| (?:data-)?integrity=)"(sha384-[^"]+)"/g)) integrities.set(name, hash);
    return text.match(NAMED) ?? [];
  };
  const left = new Set(look(html));
  if (!left.size) wrong.add('The page names no files of a build.');
  // What other pages load.
  const embed = await get(new URL('embed.js', here));
  if (embed.answer?.ok && JAVASCRIPT.test(embed.type)) {
    compare('embed.js', '/embed.js', embed.answer);
    for (const name of look(embed.bytes.toString('utf8'))) left.add(name);
  } else if (embed.answer) {
    wrong.add(`embed.js answers ${embed.answer.status} with Content-Type: ${embed.type}: other pages can't embed the widget. Upload it; send text/javascript.`);
  }

  for (const name of left) {
    const type = name.split('.').pop();
    const file = await get(new URL(name, here));
    if (!file.answer) continue;
    const is = file.type;
    if (!file.answer.ok) {
      wrong.add(`${name} answers ${file.answer.status}. Upload the whole folder, all files of one build${type === 'wasm' ? ', and let the server give out .wasm files' : ''}.`);
      continue;
    }
    if (/html/.test(is)) {
      wrong.add(`${name} is missing: the server sends a page in its place (${file.answer.status}, ${is}). Upload the whole folder, and rewrite no address that ends in a file name.`);
      continue;
    }
    const integrity = integrities.get(name);
    const own = `sha384-${createHash('sha384').update(file.bytes).digest('base64')}`;
    const short = createHash('sha256').update(file.bytes).digest('hex').slice(0, 16);
    if (integrity ? own !== integrity : !name.includes(short)) {
      wrong.add(`${name} is not as it was built: a damaged upload, an old copy, or something on the way that rewrites files. Upload it again, and turn off what minifies or “optimises”.`);
      continue;
    }
    if (STRICT[type] && !STRICT[type][0].test(is)) wrong.add(`${name} comes with Content-Type: ${is}; browsers refuse it. Send ${STRICT[type][1]}.`);
    else if (!STRICT[type] && is.replace(/utf-8/i, 'utf-8') !== TYPES[type]) advice.add(`.${type} files come with Content-Type: ${is}. Send ${TYPES[type]}${type === 'wasm' ? '; the program starts sooner' : ''}.`);
    compare(`.${type} files`, `/${name}`, file.answer);
    packed(name, type, file);
    if (/^(js|webmanifest)$/.test(type)) for (const other of look(file.bytes.toString('utf8'))) left.add(other);
  }

  const worker = await get(new URL('sw.js', here));
  if (worker.answer && (!worker.answer.ok || !JAVASCRIPT.test(worker.type))) wrong.add(`sw.js answers ${worker.answer.status} with Content-Type: ${worker.type}: the page can't be used without the internet. Upload it; send text/javascript.`);
  else if (worker.answer) compare('sw.js', '/sw.js', worker.answer);

  const missing = await get(new URL('moje-pravice-0000000000000000.wasm', here));
  if (missing.answer?.ok) advice.add('A file that is not there is answered with 200. Answer 404, so that a failed upload can be told.');
  else if (/immutable/.test(missing.answer?.headers.get('cache-control'))) advice.add('A file that is not there is answered so that browsers keep the answer for long. Send Cache-Control only with files that are there.');
  return result(left.size + 3);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [address] = process.argv.slice(2);
  if (!/^https?:\/\//.test(address)) {
    console.error('Usage: node scripts/check-hosting.mjs https://pravice.example.si/');
    process.exit(2);
  }
  const { wrong, advice, files } = await check(address);
  for (const sentence of wrong) console.log(`✗ ${sentence}`);
  for (const sentence of advice) console.log(`▸ ${sentence}`);
  console.log(wrong.length ? `${wrong.length} to mend, looked at ${files} files. docs/hosting.md tells how.`
    : `The page works: ${files} files were looked at${advice.length ? '; what stands above would make it better (docs/hosting.md)' : ', all is as meant'}.`);
  process.exit(wrong.length ? 1 : 0);
}
