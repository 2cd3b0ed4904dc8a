// Runs the program in the wasm: objects to text and back.
import { glue } from './glue.js';

/** A household that was refused: `code` and `path` are those of the contract, `message` is for people who write programs. */
export class Refusal extends Error {
  name = 'Refusal';

  constructor(code, path, message, caseId = null) {
    super(message);
    this.code = code;
    this.path = path;
    this.caseId = caseId;
  }

  /** As the command line writes it in the place of the household. */
  toJSON() {
    return { case_id: this.caseId, error: { code: this.code, path: this.path, message: this.message } };
  }
}

let compiled;
let running;

/** The running program. It is compiled once; what failed is tried again at the next call. */
export function start(compile) {
  compiled ??= compile().catch((problem) => { compiled = undefined; throw problem; });
  running ??= compiled.then(run).catch((problem) => { running = undefined; throw problem; });
  return running;
}

async function run(module) {
  const program = glue();
  const { exports } = await WebAssembly.instantiate(module, { './javascript_bg.js': program });
  program.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return { estimate: (household, options) => estimate(program, household, options) };
}

function estimate(program, household, options = {}) {
  const { openPoints = false, trace = false, ...unknown } = options;
  for (const name in unknown) throw new TypeError(`moje-pravice: there is no option ${name}; there are openPoints and trace`);
  if (Array.isArray(household)) throw new Refusal('invalid', '', 'a list is no household; estimate them one by one');
  const text = JSON.stringify(plain(household, []));
  let answer;
  try {
    answer = JSON.parse(program.estimate(text, Boolean(openPoints), Boolean(trace)));
  } catch (cause) {
    // A fault of ours has left the program's memory in disorder; the next load() starts a new one.
    running = undefined;
    throw new Error('moje-pravice stopped at this household, which is a fault of the program; load() starts it again', { cause });
  }
  if (!answer.error) return answer;
  const { code, path, message } = answer.error;
  throw new Refusal(code, path, message, answer.case_id);
}

/** The deepest nesting that the program reads, with room to spare. */
const DEEPEST = 100;

/**
 * The value as JSON has it. What JSON would turn into something else in silence (NaN into null, a Map into {}) is
 * refused: an amount would be lost. A value with toJSON, as decimal libraries have, stands for what that gives.
 */
function plain(value, path) {
  if (typeof value?.toJSON === 'function') value = value.toJSON();
  const refuse = (what) => { throw new Refusal('invalid', path.join('.'), `${what} can't stand in JSON`); };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(String(value));
  if (typeof value !== 'object') return refuse(typeof value);
  if (path.length > DEEPEST) return refuse('something nested that deep, or in itself,');
  if (Array.isArray(value)) return Array.from(value, (entry, index) => plain(entry, [...path, index]));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return refuse(`an object of the class ${prototype.constructor?.name}`);
  const given = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(given.map(([name, entry]) => [name, plain(entry, [...path, name])]));
}
