// Pages beside the self-check (public/embed/, public/law/): their words lie beside them, so that no visitor of the
// self-check loads them.
import { readFileSync } from 'node:fs';
import { escaped } from '../public/embed/line.js';

/** The words of the pages of a folder in a language: { 'page.title': … }. */
export function words(folder, language) {
  const groups = Object.entries(JSON.parse(readFileSync(`public/${folder}/${language}.json`, 'utf8')));
  return Object.fromEntries(groups.flatMap(([group, texts]) => Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text])));
}

/** Puts words (escaped) and parts of HTML (whose names are in capitals) in place of `{{name}}`. */
export const fill = (html, texts, parts) => html.replace(/\{\{([\w.]+)\}\}/g, (_, name) => {
  const found = parts[name] ?? (texts[name] && escaped(texts[name]));
  if (found === undefined) throw new Error(`Nothing is called ${name}`);
  return found;
});
