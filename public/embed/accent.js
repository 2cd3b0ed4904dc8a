// Whether a colour can be read on our grounds, and white or ink on it.

/** The lightest and the darkest grounds that the accent stands on (public/css/tokens.css; the test compares them). */
export const GROUNDS = { light: ['#faf9f5', '#ffffff', '#f2f1ea', '#e4f0eb'], dark: ['#111614', '#1a211e', '#212a26', '#1c362f'] };

const LEAST = 4.5; // WCAG 2.2, 1.4.3

const luminance = (hex) => {
  const [r, g, b] = hex.match(/[0-9a-f]{2}/gi).map((two) => parseInt(two, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** How much two colours differ, as WCAG counts it: 1 to 21. */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** For a colour `#rrggbb`: 'good' in both looks, 'light_only', 'dark_only' or 'weak'. */
export function verdict(color) {
  const [light, dark] = [GROUNDS.light, GROUNDS.dark].map((grounds) => grounds.every((ground) => contrast(color, ground) >= LEAST));
  if (light && dark) return 'good';
  return light ? 'light_only' : dark ? 'dark_only' : 'weak';
}
