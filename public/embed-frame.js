// The frame that a host may wish instead of the element: not there yet.

/** Puts the frame into the shadow root of `host`. Gives a function that takes it away again. */
export function frame(host) {
  const made = document.createElement('iframe');
  made.src = new URL('./', import.meta.url).href;
  host.shadowRoot.replaceChildren(made);
  return () => made.remove();
}
