// All that the page around a frame is ever told. Whatever the app says goes through `told`, which copies what is named here
// and drops everything else: an answer has no way out by mistake.

const whole = (number) => Number.isInteger(number) && number >= 0;

/** What each message may hold, and how it is known to be that. */
const SHAPES = {
  ready: { version: (text) => typeof text === 'string' && /^[\w.+-]{1,40}$/.test(text), contract: whole },
  progress: { page: whole }, // which page, never what was answered on it
  resize: { height: whole },
  top: { at: whole }, // bring this place of the frame into sight: 0 is its beginning
};

/**
 * The message about something that happened; none if it is not for others. `pressed`: the host asked for the result, and
 * the person has just pressed something. Only then the result may go: the app sends it for a button that says so.
 */
export function told(type, detail, pressed = false) {
  if (type === 'result') return pressed && typeof detail === 'object' && detail ? { type, detail } : undefined;
  if (!Object.hasOwn(SHAPES, type)) return undefined;
  const shape = Object.entries(SHAPES[type]);
  if (!shape.every(([name, isRight]) => isRight(detail?.[name]))) return undefined;
  return { type, detail: Object.fromEntries(shape.map(([name]) => [name, detail[name]])) };
}
