// The little Markdown that the specs and documents of law are written in, as HTML: headings, paragraphs, flat lists, tables;
// strong, emphasis, code, links. What it doesn't know is an error, so that no text comes out maimed.
import { escaped } from '../public/embed/line.js';

const LIST = /^(?:(-)|(\d+)\.) (.*)$/;
const UNKNOWN = /^(?:\s|```|>|\* |\+ |!\[|<\w)/;

/** The cells of a line of a table; a bar within code parts none. */
const cells = (line) => line.trim().replace(/^\||\|$/g, '').split(/\|(?=(?:[^`]*`[^`]*`)*[^`]*$)/).map((cell) => cell.trim());

/**
 * The blocks of a text, in order: { type: 'heading', level, text }, { type: 'paragraph', text },
 * { type: 'list', start, items } (start is null without numbers), { type: 'table', head, rows }.
 */
export function blocks(markdown) {
  const found = [];
  let open; // the block that a line may still belong to
  for (const line of markdown.split('\n')) {
    if (!line.trim()) {
      open = undefined;
      continue;
    }
    if (UNKNOWN.test(line)) throw new Error(`scripts/markdown.mjs does not know this: ${line}`);
    const heading = /^(#{1,6}) (.+)$/.exec(line);
    const list = LIST.exec(line);
    if (heading) {
      found.push({ type: 'heading', level: heading[1].length, text: heading[2] });
      open = undefined;
    } else if (line.startsWith('|')) {
      if (open?.type !== 'table') found.push(open = { type: 'table', head: cells(line), rows: [] });
      else if (!/^[|\s:-]+$/.test(line)) open.rows.push(cells(line));
      if (open.rows.length && open.rows.at(-1).length !== open.head.length) throw new Error(`Not as many cells as the table has columns: ${line}`);
    } else if (list) {
      const start = list[2] ? Number(list[2]) : null;
      if (open?.type !== 'list' || (open.start === null) !== (start === null)) found.push(open = { type: 'list', start, items: [] });
      open.items.push(list[3]);
    } else if (open?.type === 'paragraph') {
      open.text += ` ${line}`;
    } else {
      found.push(open = { type: 'paragraph', text: line });
    }
  }
  return found;
}

/**
 * A text within a block. `link(address)` gives the attributes of a link, or nothing where the words stay without one;
 * `code(text)` may give an address for what stands in backticks.
 */
export function inline(text, { link = () => undefined, code = () => undefined } = {}) {
  const kept = []; // what is done, out of reach of the rest
  const keep = (html) => `\u0000${kept.push(html) - 1}\u0000`;
  const written = text
    .replace(/`([^`]+)`/g, (_, inside) => {
      const address = code(inside);
      const html = `<code>${escaped(inside)}</code>`;
      return keep(address ? `<a href="${escaped(address)}">${html}</a>` : html);
    })
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, address) => {
      const attributes = link(address);
      return attributes ? `${keep(`<a ${attributes}>`)}${words}${keep('</a>')}` : words;
    });
  return escaped(written)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '<em>$1</em>')
    .replace(/\u0000(\d+)\u0000/g, (_, i) => kept[i]);
}
