// The line that a host pastes, made from what was chosen. Used by the generator page and by its test.
import { SANDBOX } from '../sandbox.js';

/** What a host may choose: attributes of the element, and names in the fragment of the frame, in this order. */
const NAMES = ['lang', 'theme', 'rights', 'way', 'facts', 'expanded', 'hand-over'];

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in HTML, also within quotes. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** A tag; a value of `true` stands for an attribute without one. */
const tag = (name, attributes) =>
  `<${[name, ...attributes.map(([attribute, value]) => (value === true ? attribute : `${attribute}="${escaped(value)}"`))].join(' ')}>`;

/** The address of a frame with all that was chosen: `…/#lang=sl&rights=vrtec`. */
function frameAddress(address, options) {
  const parts = NAMES.filter((name) => options[name]).map((name) => (options[name] === true ? name : `${name}=${encodeURIComponent(options[name])}`));
  if (options.accent) parts.push(`accent=${encodeURIComponent(options.accent)}`);
  return parts.length ? `${address}#${parts.join('&')}` : address;
}

/** The element or the frame itself: its name and attributes. `options` are those of NAMES, `mode` and `accent`. */
export function widget(address, { mode, ...options }) {
  if (mode === 'plain') {
    const { 'hand-over': _, ...heard } = options; // nobody on the host's page would hear it
    return ['iframe', [
      ['src', frameAddress(address, heard)], ['title', 'Moje pravice'], ['sandbox', SANDBOX],
      ['width', '100%'], ['height', '900'], ['loading', 'lazy'], ['referrerpolicy', 'no-referrer'], ['frameborder', '0'],
    ]];
  }
  return ['moje-pravice', [
    ...(mode === 'frame' ? [['mode', 'frame']] : []),
    ...NAMES.filter((name) => options[name]).map((name) => [name, options[name]]),
    ...(options.accent ? [['style', `--moje-pravice-accent: ${options.accent}`]] : []),
  ]];
}

/** What to paste. `integrity` is that of the script, for a version that must not change. */
export function line(address, options, integrity) {
  const [name, attributes] = widget(address, options);
  if (name === 'iframe') return `${tag(name, attributes)}</iframe>`;
  const pinned = integrity ? [['integrity', integrity], ['crossorigin', true]] : [];
  // The link is for whom the script does not reach: it is cut out by a content system, blocked, or can't be loaded.
  return `${tag('script', [['type', 'module'], ['src', `${address}embed.js`], ...pinned])}</script>
${tag(name, attributes)}${tag('a', [['href', address]])}Moje pravice</a></${name}>`;
}
