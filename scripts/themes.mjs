// The colours that public/css/tokens.css gives light and dark screens, also for a host that asks for one of them
// (data-theme on the outermost element). There they stand once, by what the screen wants.
import { readFileSync } from 'node:fs';

const DARK = /\(prefers-color-scheme:\s*dark\)/;
const RULE = /@media\s*([^{}]*)\{\s*\.whole\s*\{([^{}]*)\}\s*\}/g;

/**
 * A built style sheet with both themes to choose. `:where` adds no weight: what comes later, as for paper, still wins.
 */
export const themed = (css) => css.replace(RULE, (rule, media, tokens) => {
  if (!DARK.test(media)) return rule;
  const others = media.split(/\band\b/).map((part) => part.trim()).filter((part) => !DARK.test(part)).join(' and ');
  const dark = `.whole:where([data-theme=dark]){color-scheme:dark;${tokens}}`;
  return `@media ${media.trim()}{.whole:where(:not([data-theme=light])){${tokens}}}${others ? `@media ${others}{${dark}}` : dark}`;
}).replace(/(\.whole\s*\{)\s*color-scheme:\s*light dark;?([^{}]*\})/, (_, before, rest) => `${before}color-scheme:light dark;${rest}.whole:where([data-theme=light]){color-scheme:light}`);

/** The colours of tokens.css where these media hold, by name; the later rule wins. */
export function tokens(holding = []) {
  const css = readFileSync('public/css/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
  const found = {};
  for (const [, media, rules] of css.matchAll(/(?:@media ([^{]+)\{)?\s*\.whole\s*\{([^}]*)\}/g)) {
    if (media !== undefined && !holding.includes(media.trim())) continue;
    for (const [, name, value] of rules.matchAll(/(--[\w-]+):\s*([^;]+);/g)) found[name] = value.trim();
  }
  return found;
}

/** What an accent of the host must go with (public/accent.js), on a light screen and on a dark one. */
export const grounds = () => Object.fromEntries([['light', []], ['dark', ['(prefers-color-scheme: dark)']]].map(([name, holding]) => {
  const all = tokens(holding);
  return [name, Object.fromEntries(['paper', 'card', 'quiet', 'ink', 'soft', 'wrong', 'mark'].map((token) => [token, all[`--${token}`]]))];
}));
