// The page as the browser gives it to a screen reader: a line for each thing that is read, in its order.

/** What says nothing by itself: its name is read with what holds it, or what it holds is read instead. */
const SILENT = new Set(['RootWebArea', 'generic', 'none', 'StaticText', 'InlineTextBox', 'paragraph', 'LabelText', 'Legend', 'ListMarker',
  'LineBreak', 'DescriptionListTerm', 'term', 'Abbr', 'DisclosureTriangleGrouped', 'rowgroup', 'form', 'sectionfooter', 'sectionheader']);
const STATES = ['level', 'checked', 'expanded', 'invalid', 'required', 'focused', 'multiselectable', 'live'];
/** Said of so many that it says nothing. */
const USUAL = { invalid: ['false'], required: [false], focused: [false], multiselectable: [false], checked: ['false'], live: ['off', 'polite'] };

/** The lines: role, “name”, states, description, set in by depth. Chromium only: it asks by its own protocol. */
export async function tree(page) {
  const protocol = await page.context().newCDPSession(page);
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  await protocol.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const word = (value) => String(value?.value ?? '').replace(/\s+/g, ' ').trim();

  function read(node, depth, within) {
    const role = word(node.role);
    const name = word(node.name);
    let inside = depth;
    // A text is a line of its own where nothing above it is named by it.
    const isText = role === 'StaticText' && name !== '' && !within.includes(name);
    if (!node.ignored && (isText || !SILENT.has(role))) {
      const states = (node.properties ?? []).filter(({ name, value }) => STATES.includes(name) && !USUAL[name]?.includes(value.value) && !(name === 'level' && role !== 'heading'))
        .map(({ name, value }) => (value.value === true ? name : `${name} ${value.value}`));
      const value = role === 'textbox' && word(node.value);
      const parts = [isText ? 'text' : role, name && `“${name}”`, value && `= ${value}`, states.length > 0 && `[${states.join(', ')}]`,
        word(node.description) && `– ${word(node.description)}`];
      lines.push('  '.repeat(depth) + parts.filter(Boolean).join(' '));
      inside = depth + 1;
    }
    const said = node.ignored || SILENT.has(role) ? within : `${within} ${name}`;
    if (role === 'textbox') return; // its text is its value
    for (const id of node.childIds ?? []) if (byId.has(id)) read(byId.get(id), inside, said);
  }
  read(nodes[0], 0, '');
  return lines.filter((line, i) => !isLabel(line, lines.slice(Math.max(0, i - 2), i + 6)));
}

/** A label stands beside its field and is read as its name. */
function isLabel(line, near) {
  const [, depth, text] = line.match(/^( *)text “(.*)”$/) ?? [];
  const fields = near.map((other) => other.match(/^( *)(?:radio|checkbox|textbox) “([^”]*)”/));
  return text !== undefined && fields.some((field) => field && field[1] === depth && field[2].includes(text));
}
