// The words of all languages, which the build puts into the program.
import { readFileSync, readdirSync } from 'node:fs';

/**
 * One text in every language, by code, for the scripts that other pages load. While new words are being written
 * (DRAFT_TEXTS=1) the English stands in for those that a language lacks.
 */
export function inAllLanguages(group, key) {
  const languages = readdirSync('src/text').filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(`src/text/${name}`, 'utf8')));
  const english = languages.find(({ language }) => language.code === 'en')[group][key];
  return Object.fromEntries(languages.map((all) => [all.language.code, all[group]?.[key] ?? english]));
}

/**
 * Takes the words of the languages out of the program: they lie in custom sections named text.<code>, put there by the
 * build (build/text.rs), so that words and program always belong together.
 */
export function takeTextsOut(bytes) {
  const number = (at) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) << shift;
      if (byte < 128) return [value, at];
    }
  };
  const kept = [bytes.subarray(0, 8)];
  const texts = {};
  for (let at = 8; at < bytes.length;) {
    const [length, start] = number(at + 1);
    const end = start + length;
    const [nameLength, nameStart] = number(start);
    const name = bytes[at] === 0 ? bytes.toString('latin1', nameStart, nameStart + nameLength) : '';
    if (name.startsWith('text.')) texts[name.slice(5)] = bytes.subarray(nameStart + nameLength, end);
    else kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!texts.sl) throw new Error('The program carries no words: see build/text.rs');
  return { program: Buffer.concat(kept), texts };
}
