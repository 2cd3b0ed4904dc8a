// The words of the page, and amounts, days and persons as it writes them.
import { readFileSync, readdirSync } from 'node:fs';

/** Every language of the page, Slovene first: the locale files. */
export const LANGUAGES = readdirSync('src/text').filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  .sort((a, b) => (b === 'sl') - (a === 'sl') || a.localeCompare(b));

/** The marks that hold numbers together where writing goes from right to left. */
export const MARKS = '[\\u2066-\\u2069\\u200e\\u200f]';

/** A text without them. */
export const plain = (text) => text.replace(new RegExp(MARKS, 'g'), '');

const locale = (language) => JSON.parse(readFileSync(`src/text/${language}.json`, 'utf8'));

/** The texts of a language, as `texts('page.you')`, with what stands in the braces: `texts('app.child', { n: 1 })`. */
export function texts(language) {
  const all = locale(language);
  // As the build does while words are being written: the English stand in, in brackets.
  const english = process.env.DRAFT_TEXTS ? locale('en') : undefined;
  return (name, values = {}) => {
    const [group, key] = name.split('.');
    const text = all[group]?.[key] ?? (english && `[${english[group][key]}]`);
    return plain(text).replace(/\{(\w+)\}/g, (brace, value) => values[value] ?? brace);
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

/** Whether the language is written from right to left. */
export const isRightToLeft = (language) => locale(language).language.direction === 'rtl';
