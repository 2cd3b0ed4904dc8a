// What a screen reader needs of every page, in every language and browser, beyond the rules of axe.
import assert from 'node:assert/strict';
import { isRightToLeft, plain, texts } from './text.mjs';

/** Fails where the page would be hard to follow by ear or by keyboard; `name` says which page in the complaint. */
export async function structure(page, language, name) {
  const { problems, title, heading } = await page.evaluate(look, { language, direction: isRightToLeft(language) ? 'rtl' : 'ltr' });
  const text = texts(language);
  const told = (said) => plain(said).replace(/\s+/g, ' ');
  // Browsers keep titles: they tell questions, answers and result apart, and nothing that hangs on an answer.
  const kind = { review: 'page.review', answer: 'page.answer' }[name] ?? 'app.questions';
  if (title === undefined) {
    // The title of somebody else's page says nothing of us.
  } else if (name === 'start') {
    if (plain(title) !== text('app.title')) problems.push(`the title is “${title}”`);
  } else if (name && name !== 'refused' && told(title).replace(`${told(text('app.error'))} `, '') !== told(text('app.document', { page: text(kind) }))) {
    problems.push(`the title “${title}” is not that of “${heading}”`);
  }
  assert.deepEqual(problems, [], `${name} (${language})`);
}

/** Runs in the page: nothing from outside can be used here. */
function look({ language, direction }) {
  const problems = [];
  // On somebody else's page we are in the shadow root of the element.
  const { shadowRoot } = document.querySelector('moje-pravice') ?? {};
  const root = shadowRoot ?? document;
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const byIds = (ids) => (ids ?? '').split(/\s+/).filter(Boolean).map((id) => [id, root.getElementById(id)]);
  const say = (element) => element.outerHTML.slice(0, 120);
  const need = (is, problem) => { if (!is) problems.push(problem); };

  const html = root.querySelector('.whole');
  need(html.lang === language, `the page says it is in “${html.lang}”`);
  need(html.dir === direction, `the page is written ${html.dir}`);

  // Headings and landmarks
  const headings = all('h1, h2, h3, h4, h5, h6').filter(shown);
  need(headings.filter((h) => h.tagName === 'H1').length === 1, 'not exactly one h1');
  // What is wrong is told before the page itself, with a heading of its own.
  headings.filter((h) => !h.closest('[role=alert]')).reduce((last, h) => {
    const level = Number(h.tagName[1]);
    need(level <= last + 1, `“${words(h)}” skips a level`);
    need(words(h) !== '', `an empty heading: ${say(h)}`);
    return level;
  }, 0);
  need(headings[0]?.tagName === 'H1' || headings[0]?.closest('[role=alert]'), 'the first heading is neither the h1 nor that of the errors');
  need(all('main').length === (shadowRoot ? 0 : 1), 'not exactly one main');
  need(all('body > *:not(main, script, noscript, link)').filter(shown).every((element) => element.closest('main, header, footer, nav, [role]')),
    'something stands outside of all landmarks');

  // Controls
  const ids = all('[id]').map((element) => element.id);
  need(new Set(ids).size === ids.length, `ids twice: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
  const labels = (control) => [...(control.labels ?? [])].map(words).join(' ');
  const labelled = (element) => byIds(element.getAttribute('aria-labelledby')).map(([, by]) => words(by)).join(' ');
  for (const control of all('a, button, input, select, textarea, summary, [tabindex="0"]').filter(shown)) {
    const name = control.getAttribute('aria-label') || labelled(control) || (control.matches('a, button, summary') ? words(control) : labels(control));
    need(name.trim() !== '', `no name: ${say(control)}`);
    need(!(control.tabIndex > 0), `an order of its own: ${say(control)}`);
  }
  for (const link of all('a[target=_blank]')) need(/noopener/.test(link.rel), `can reach this page: ${say(link)}`);
  for (const [name, radios] of Object.entries(Object.groupBy(all('input[type=radio]'), (radio) => radio.name))) {
    const group = radios[0].closest('fieldset');
    need(radios.every((radio) => radio.closest('fieldset') === group) && words(group?.querySelector(':scope > legend')) !== '', `no legend: ${name}`);
    need(radios.length > 1, `a choice of one: ${name}`);
  }
  for (const list of all('ul, ol, dl').filter(shown)) need(list.children.length > 0, `an empty list: ${say(list)}`);
  for (const details of all('details')) need(details.firstElementChild?.tagName === 'SUMMARY', `opens by nothing: ${say(details)}`);

  // What is described or labelled by something
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls']) {
    for (const element of all(`[${attribute}]`)) {
      for (const [id, by] of byIds(element.getAttribute(attribute))) need(by && words(by) !== '', `${attribute} of nothing: ${id}`);
    }
  }

  // What is wrong
  for (const error of all('.error[id]')) {
    const tied = all('[aria-describedby]').filter((element) => element.getAttribute('aria-describedby').split(/\s+/).includes(error.id));
    need(tied.length > 0, `an error of nothing: ${error.id}`);
    const fields = tied.flatMap((element) => (element.matches('input') ? [element] : all('input[type=text]', element)));
    need(fields.every((field) => field.getAttribute('aria-invalid') === 'true'), `not marked as wrong: ${error.id}`);
  }
  for (const field of all('[aria-invalid=true]')) need(field.closest('.question')?.querySelector('.error'), `wrong, but why? ${say(field)}`);
  const summary = root.getElementById('problems');
  if (summary) {
    need(summary.getAttribute('role') === 'alert', 'what is wrong is not told to who does not see it');
    for (const link of all('a', summary)) need(root.getElementById(link.hash.slice(1))?.matches('input, button'), `leads to nothing: ${say(link)}`);
    need(all('.error[id]').length > 0, 'problems, but no field says so');
  }

  // Text stands alone in its element, so that a browser that translates can replace it.
  for (const element of all('form *')) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    need(texts.length === 0 || element.childNodes.length === 1 || element.closest('font'), `text beside something else: ${say(element)}`);
  }
  return { problems, title: shadowRoot ? undefined : document.title, heading: words(root.querySelector('h1')) };
}
