// Starts the app. scripts/pack.mjs joins this with the glue that wasm-bindgen writes, so that one integrity covers both.
import init from 'glue';

try {
  const { href, dataset } = document.querySelector('link[rel=preload][as=fetch]');
  await init({ module_or_path: fetch(href, { integrity: dataset.integrity }) });
} catch (error) {
  document.getElementById('failed').hidden = false;
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
