// What a host may choose: attributes of the element, or names in the fragment of the frame. A value that we don't know never
// breaks anything: it is told on the console, and things go on as if it were not there.
import { palette } from './accent.js';

/** On the console, for the webmaster. */
export const warn = (text) => console.warn(`moje-pravice: ${text}`);

const THEMES = ['light', 'dark', 'auto'];

/** Those that the program itself takes. */
const PASSED = ['rights', 'way', 'facts', 'expanded', 'hand-over'];

/** The language that is wished, as our code; nothing without a wish. `get` gives a value by its name, or null. */
export function language(get, known, codes) {
  const wish = get('lang')?.trim();
  const code = wish ? known(wish) : undefined;
  if (wish && !code) warn(`lang="${wish}" is no language of this widget; allowed: ${codes.join(', ')}`);
  return code;
}

/** The theme that is wished: light, dark or auto. */
export function theme(get) {
  const wish = get('theme')?.trim().toLowerCase();
  if (!wish || THEMES.includes(wish)) return wish || 'auto';
  warn(`theme="${wish}" is unknown; allowed: ${THEMES.join(', ')}`);
  return 'auto';
}

/** What the program takes, as [name, value, name, value …]. */
export const passed = (get) => PASSED.flatMap((name) => (get(name) === null ? [] : [name, get(name)]));

/** Puts a theme on the outermost element of the widget; auto is what the screen wants. */
export function dress(whole, theme) {
  if (theme === 'auto') delete whole.dataset.theme;
  else whole.dataset.theme = theme;
}

/** Any colour of CSS as [red, green, blue]; nothing if it is none, or lets through what lies under it. */
function color(text, probe) {
  if (!CSS.supports('color', text) || /^(inherit|initial|unset|revert|revert-layer)$/i.test(text)) return undefined;
  probe.style.setProperty('color', `color-mix(in srgb, ${text}, ${text})`);
  const [, r, g, b, alpha = '1'] = getComputedStyle(probe).color.match(/^color\(srgb (\S+) (\S+) (\S+)(?: \/ (\S+))?\)$/) ?? [];
  probe.style.removeProperty('color');
  if (r === undefined || Number(alpha) < 1) return undefined;
  return [r, g, b].map((part) => Math.round(Math.min(1, Math.max(0, Number(part) || 0)) * 255));
}

/**
 * The style sheet that brings a host's accent; nothing where it can't be read, for which there is a warning. `probe` is an
 * element on the page, to ask the browser what a colour is. Who asks for more contrast, for own colours or for paper gets
 * ours.
 */
export function accent(text, probe) {
  const wish = text?.trim();
  if (!wish) return undefined;
  const rgb = color(wish, probe);
  if (!rgb) {
    warn(`--moje-pravice-accent: "${wish}" is no opaque colour of CSS; the widget keeps its own`);
    return undefined;
  }
  const { light, dark, contrast } = palette(rgb, GROUNDS);
  if (!light) {
    const found = Math.floor(contrast * 100) / 100;
    warn(`--moje-pravice-accent: "${wish}" is too pale to be read on a light ground (contrast ${found}, needed 4.5); the widget keeps its own there`);
  }
  const rule = (which, tokens) => (tokens ? `.whole${which}{${Object.entries(tokens).map(([name, value]) => `--${name}:${value}`).join(';')}}` : '');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen and (not (prefers-contrast:more)){'
    + `@media (prefers-color-scheme:light){${rule(':where(:not([data-theme=dark]))', light)}}`
    + `@media (prefers-color-scheme:dark){${rule(':where(:not([data-theme=light]))', dark)}}`
    + `${rule(':where([data-theme=light])', light)}${rule(':where([data-theme=dark])', dark)}}`);
  return sheet;
}
