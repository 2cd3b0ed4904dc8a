// The style of the page, made fit for a shadow root on somebody else's page.

/**
 * There `rem` would follow that page's own root, which many a page sets to 62.5 %: lengths in rem become multiples of
 * --moje-pravice-rem, which public/element.js gives the size that the person chose in the browser. Conditions keep rem, for in them
 * it is that size already.
 */
export const embedded = (css) => css.replace(/(@(?:media|container|supports)[^{]*\{)|(-?(?:\d*\.)?\d+)rem\b/g,
  (all, condition, number) => condition ?? (number === '1' ? 'var(--moje-pravice-rem)' : `calc(${number}*var(--moje-pravice-rem))`));
