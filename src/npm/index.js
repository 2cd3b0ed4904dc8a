// The package in a browser, with or without a bundler. node.js is the same for Node.
import { start } from './program.js';

export * from './data.js';
export { Refusal } from './program.js';

// The address is written so that bundlers see it and bring the file along.
async function compile() {
  const response = await fetch(new URL('./moje-pravice.wasm', import.meta.url));
  if (!response.ok) throw new Error(`moje-pravice: ${response.url} answered ${response.status}`);
  // A host that sends another type than application/wasm only costs the compiling while it arrives.
  return response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

export const load = () => start(compile);
export const estimate = async (household, options) => (await load()).estimate(household, options);
