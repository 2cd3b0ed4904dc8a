// A value through time as SVG: time to the right, the value upwards from nothing, a step at each change. Drawn at build time,
// without styles of its own: public/law/law.css gives it colours.
import { escaped } from '../public/embed/line.js';

const DAY = 86_400_000;
const time = (day) => Date.parse(`${day}T00:00:00Z`) / DAY;
const year = (number) => time(`${number}-01-01`);

// The picture in units of its own; it is shown about as large as this, so that the letters can be read on a phone.
const WIDTH = 280;
const HEIGHT = 132;
const [LEFT, RIGHT, TOP, BOTTOM] = [48, WIDTH - 16, 24, HEIGHT - 24];

/** The years that all charts show: from the first day whose law is known to after the last change that is. */
export function span(values, firstDay) {
  const days = values.flatMap(({ from, until }) => [from, until].filter(Boolean)).sort();
  return [Number(firstDay.slice(0, 4)), Number(days.at(-1).slice(0, 4)) + 1];
}

/** The least of 1, 2, 3, 4, 5, 6, 8, 10 times a power of ten that is not below the value. */
export function top(value) {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return Number(([1, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value * (1 - 1e-9)) * power).toPrecision(6));
}

const round = (number) => Number(number.toFixed(2));

/** The lines: values that follow each other without a day between them make one. A value: { from, until, value }. */
function lines(values, begin, end) {
  const found = [];
  for (const { from, until, value } of values) {
    const last = found.at(-1);
    const one = { from: Math.max(time(from), begin), to: until ? time(until) + 1 : end, isOpen: !until, value: Number(value) };
    if (last?.at(-1).to === one.from) last.push(one);
    else found.push([one]);
  }
  return found;
}

/** Units as long as a sentence stand beside the chart only. */
const LONGEST = 36;

/**
 * The chart. `years`: what span() gave; `label`: what it says to who doesn't see it; `number(text)` writes a value and
 * `unit` is its unit, in the language of the page.
 */
export function chart(values, { years: [first, last], label, number, unit }) {
  const [begin, end] = [year(first), year(last)];
  const highest = top(Math.max(...values.map(({ value }) => Number(value))));
  const x = (when) => round(LEFT + ((when - begin) / (end - begin)) * (RIGHT - LEFT));
  const y = (value) => round(BOTTOM - (value / highest) * (BOTTOM - TOP));

  const grid = [0, highest / 2, highest].map((value) => `<path class="grid" d="M${LEFT} ${y(value)}H${RIGHT}"/>`
    + `<text class="scale" x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${escaped(number(String(Number(value.toPrecision(6)))))}</text>`);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((one) => {
    const isNamed = (one - first) % 2 === 0;
    return `<path class="axis" d="M${x(year(one))} ${BOTTOM}v${isNamed ? 5 : 3}"/>`
      + (isNamed ? `<text class="year" x="${x(year(one))}" y="${BOTTOM + 18}" text-anchor="middle">${one}</text>` : '');
  });
  const steps = lines(values, begin, end).map((line) => {
    const path = line.map((one, i) => `${i ? 'V' : `M${x(one.from)} `}${y(one.value)}H${x(one.to)}`).join('');
    // Where it ends by law, or isn't known any more, a bar; where it goes on until the law changes, none.
    const stop = line.at(-1).isOpen ? '' : `<path class="stop" d="M${x(line.at(-1).to)} ${y(line.at(-1).value) - 4}v8"/>`;
    return `<path class="value" d="${path}"/>${stop}`;
  });
  // What began before has no first day to mark.
  const points = values.filter(({ from }) => time(from) >= begin).map(({ from, value }) => `<circle class="point" cx="${x(time(from))}" cy="${y(Number(value))}" r="2.5"/>`);

  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">`
    + `<g aria-hidden="true"><text class="unit" x="${LEFT}" y="12">${escaped(unit.length > LONGEST ? '' : unit)}</text>${grid.join('')}<path class="axis" d="M${LEFT} ${BOTTOM}H${RIGHT}"/>${years.join('')}`
    + `${steps.join('')}${points.join('')}</g></svg>`;
}
