// The generator page: what is chosen becomes a line to paste, and is shown as it will stand. INTEGRITY, VERSION, PLUGIN and
// GROUNDS are put in by scripts/embed-pages.mjs. The page sends nothing; it only looks whether a version is there.
import { palette } from '../accent.js';
import { line, widget } from './line.js';

const at = (id) => document.getElementById(id);
const form = at('form');

// This page lies in the folder embed/ of the newest release, or of one that is kept under its version.
const here = new URL('../', location.href).href;
const folder = `v${VERSION}/`;
const newest = here.endsWith(`/${folder}`) ? here.slice(0, -folder.length) : here;
const pinned = newest + folder;

/** The answers in a link that the self-check has made; nothing if there are none. */
const answers = (text) => /odgovori=([^&\s"'<>]+)/.exec(text)?.[1];

function chosen() {
  const said = new FormData(form);
  return {
    mode: said.get('mode'),
    lang: said.get('lang'),
    theme: said.get('theme'),
    rights: said.getAll('rights').join(' '),
    way: said.get('way'),
    facts: answers(said.get('facts')),
    expanded: said.has('expanded'),
    'hand-over': said.has('hand-over') && said.get('mode') !== 'plain',
    accent: said.has('own') ? said.get('accent') : undefined,
  };
}

/** In which looks the self-check takes a colour: good, light_only, dark_only or weak. */
function verdict(color) {
  const { light, dark } = palette(color.match(/[0-9a-f]{2}/gi).map((two) => parseInt(two, 16)), GROUNDS);
  if (light) return dark ? 'good' : 'light_only';
  return dark ? 'dark_only' : 'weak';
}

const isPinned = () => new FormData(form).get('version') === 'pinned';

/** Texts that change: an empty one leaves no trace. */
const tell = (id, text) => { if (at(id).textContent !== text) at(id).textContent = text; };

function write() {
  const options = chosen();
  at('line').value = line(isPinned() ? pinned : newest, options, isPinned() ? INTEGRITY : undefined);
  tell('copied', '');
  at('color').hidden = !options.accent;
  tell('verdict', options.accent ? at('verdict').dataset[verdict(options.accent)] : '');
  at('hearing').hidden = options.mode === 'plain';
  const facts = at('facts').value.trim();
  const wrong = facts !== '' && !options.facts;
  if (wrong) at('facts').setAttribute('aria-invalid', 'true');
  else at('facts').removeAttribute('aria-invalid');
  at('facts-question').classList.toggle('wrong', wrong);
  tell('facts-wrong', wrong ? at('facts-wrong').dataset.wrong : '');
}

let shown;

/** Shows the element or the frame anew, as the line would: from this release, whichever version the line names. */
function show() {
  const [name, attributes] = widget(here, chosen());
  const key = JSON.stringify([name, attributes]);
  if (key === shown) return;
  shown = key;
  const made = document.createElement(name);
  for (const [attribute, value] of attributes) {
    // The policy of this page drops a style attribute, as that of a strict host does; a script may set the same.
    if (attribute === 'style') made.style.setProperty(...value.split(': '));
    else made.setAttribute(attribute, value === true ? '' : value);
  }
  at('preview').replaceChildren(made);
}

/** Says so if whoever runs this server has not put the version under its own name. */
async function look() {
  const there = !isPinned() || await fetch(`${pinned}embed.js`, { method: 'HEAD' }).then(({ ok }) => ok, () => false);
  tell('version-missing', there ? '' : at('version-missing').dataset.missing);
}

/** Copies a field when its button is pressed; where the browser refuses, the text is selected for the keyboard. */
function copies(button, field, says) {
  at(button).addEventListener('click', () => {
    at(field).focus();
    at(field).select();
    const copied = document.execCommand('copy');
    tell(says, at(says).dataset[copied ? 'copied' : 'press']);
    if (copied) at(button).focus();
  });
}

function recipe() {
  for (const list of document.querySelectorAll('.recipe')) list.hidden = list.id !== `recipe-${at('system').value}`;
  at('plugin-part').hidden = at('system').value !== 'wordpress';
}

form.addEventListener('input', write);
form.addEventListener('change', () => { write(); show(); look(); });
form.addEventListener('submit', (event) => event.preventDefault());
at('system').addEventListener('change', recipe);
copies('copy', 'line', 'copied');
copies('plugin-copy', 'plugin', 'plugin-copied');
at('plugin').value = PLUGIN.replaceAll('https://moje-pravice.example/', newest);
write();
show();
recipe();
