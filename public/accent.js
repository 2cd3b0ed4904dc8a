// The accent colour that a host wishes, with all that follows from it; only where everything stays readable.
const LEAST = 4.5; // WCAG 2.2, 1.4.3

const parse = (hex) => (hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1)).match(/../g).map((two) => parseInt(two, 16));
const write = (color) => `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const mix = (a, b, share) => a.map((part, i) => part * (1 - share) + b[i] * share);

const luminance = (color) => {
  const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** How far apart two colours are, each as [red, green, blue] up to 255, by WCAG. */
export const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const WHITE = [255, 255, 255];
const BLACK = [16, 20, 18];

/** The tokens of one accent on one ground, and the weakest contrast among them. */
function judge(accent, { paper, card, quiet, ...texts }, further) {
  const whole = (color) => color.map(Math.round); // as it will be written
  const strong = whole(mix(accent, further, 0.25));
  const tint = whole(mix(paper, accent, further === WHITE ? 0.18 : 0.1));
  const on = [WHITE, BLACK].sort((a, b) => contrast(b, accent) - contrast(a, accent))[0];
  const papers = [paper, card, quiet, tint];
  const weakest = Math.min(
    ...papers.flatMap((under) => [contrast(accent, under), contrast(strong, under)]),
    ...Object.values(texts).map((text) => contrast(text, tint)),
    contrast(on, accent),
    contrast(on, strong),
  );
  const all = { accent, 'accent-strong': strong, 'on-accent': on, tint, focus: accent };
  return { weakest, tokens: Object.fromEntries(Object.entries(all).map(([name, color]) => [name, write(color)])) };
}

/**
 * What follows from an accent ([red, green, blue]) on each ground, light and dark, whose colours are given by name: its
 * tokens, or none where it can't be read there. On the dark one it is lightened as far as it must be: no colour can be
 * read on both. Also the weakest contrast on the light one, to tell.
 */
export function palette(accent, { light, dark }) {
  const read = (ground) => Object.fromEntries(Object.entries(ground).map(([name, color]) => [name, parse(color)]));
  const onLight = judge(accent, read(light), BLACK);
  let onDark;
  for (let share = 0; share < 0.9 && !(onDark?.weakest >= LEAST); share += 0.05) {
    onDark = judge(mix(accent, WHITE, share).map(Math.round), read(dark), WHITE);
  }
  const good = ({ weakest, tokens }) => (weakest >= LEAST ? tokens : undefined);
  return { light: good(onLight), dark: good(onDark), contrast: onLight.weakest };
}
