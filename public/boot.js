// Starts the app. scripts/pack.mjs joins this with the glue that wasm-bindgen writes, so that one integrity covers both.
import init from 'glue';

const show = (id) => { document.getElementById(id).hidden = false; };

// An error in the app is a trap, wherever it happens: the page must not go on as if nothing were wrong.
const stopped = ({ error, reason }) => {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) {
    show('stopped');
    scrollTo(0, 0);
  }
};
addEventListener('error', stopped);
addEventListener('unhandledrejection', stopped);

try {
  const { href, dataset } = document.querySelector('link[rel=preload][as=fetch]');
  await init({ module_or_path: fetch(href, { integrity: dataset.integrity }) });
} catch (error) {
  show('failed');
  throw error;
} finally {
  // The app may have taken its place already.
  document.getElementById('loading')?.remove();
}
