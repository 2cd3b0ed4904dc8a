// The words of the page, and amounts, days and persons as it writes them.
import { readFileSync } from 'node:fs';

/** The texts of a language, as `texts('page.you')`, with what stands in the braces: `texts('app.child', { n: 1 })`. */
export function texts(language) {
  const all = JSON.parse(readFileSync(`src/text/${language}.json`, 'utf8'));
  return (name, values = {}) => {
    const [group, key] = name.split('.');
    return all[group][key].replace(/\{(\w+)\}/g, (brace, value) => values[value] ?? brace);
  };
}

/** Set apart from letters that run from right to left, as the page does. */
const isolated = (text, all) => (text('language.direction') === 'rtl' ? `\u2068${all}\u2069` : all);

/** An amount as the language writes it. */
export function amount(language, eur) {
  const text = texts(language);
  const [whole, cents] = eur.split('.');
  return isolated(text, text('format.amount', { amount: whole.replace(/\B(?=(\d{3})+$)/g, text('format.thousands')) + text('format.point') + cents }));
}

/** A day as the language writes it. */
export function day(language, date) {
  const text = texts(language);
  const [year, month, day] = date.split('-');
  return isolated(text, text('format.date', { year, month: text(`format.month_in_date_${month}`), day: Number(day) }));
}

/** A person, by the name in the household. */
export function person(language, id) {
  const text = texts(language);
  return id.startsWith('child') ? text('app.child', { n: id.slice('child'.length) }) : text(`app.${id}`);
}
