// The package in Node: the wasm is read from its file.
import { readFile } from 'node:fs/promises';
import { start } from './program.js';

export * from './data.js';
export { Refusal } from './program.js';

const compile = async () => WebAssembly.compile(await readFile(new URL('./moje-pravice.wasm', import.meta.url)));

export const load = () => start(compile);
export const estimate = async (household, options) => (await load()).estimate(household, options);
