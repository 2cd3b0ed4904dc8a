// Program and words within the page itself, where scripts/standalone.mjs put them: compressed, in base64.
const unpack = (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
};
const texts = unpack('texts').json();

export const languages = LANGUAGES;
export const program = () => unpack('program').arrayBuffer();
export const text = async (code) => (await texts)[code];
export const trouble = () => import('./trouble.js');
export const offline = () => {};
