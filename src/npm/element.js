// Brings the element <moje-pravice> onto a page, from a copy of this package's folder embed/ that the page's own
// server offers. Its files carry their integrity and must stay as they are, so a bundler may not take them apart.

/** Defines the element from the files in `folder`; done when it is defined. */
export async function element(folder) {
  const base = new URL(folder, document.baseURI);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  await import(/* @vite-ignore */ /* webpackIgnore: true */ new URL('embed.js', base).href);
  await customElements.whenDefined('moje-pravice');
}
