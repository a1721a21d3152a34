/* Counts to choose by: bars over time, and lists of values. */
import { h, svg } from './dom.js';
import { counted, date, following, label } from './words.js';

const MOST_BARS = 60;

/**
 * Bars of how many there are by year or month. Each leads to `addressFor(value)`, that of a chosen one back to all: `addressFor('')`.
 */
export function overTime(counts, chosen, addressFor) {
  const dated = counts.filter(({ values: [when] }) => when);
  const undated = counts.filter(({ values: [when] }) => !when).reduce((sum, { count }) => sum + count, 0);
  if (dated.length === 0) {
    return null;
  }
  const most = Math.max(...dated.map(({ count }) => count));
  const bar = ({ values: [when], count }) => h('li', null, count === 0 ? h('span', { class: 'none', 'aria-hidden': 'true' }, short(when)) : h('a', { href: addressFor(when === chosen ? '' : when), 'aria-current': when === chosen ? 'true' : null, 'data-quiet': true, id: `when-${when}`,
      title: `${date(when)}: ${counted(count, 'fact')}` },
    svg('svg', { viewBox: '0 0 10 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { x: 0, width: 10, y: 100 - height(count, most), height: height(count, most) })),
    h('span', { 'aria-hidden': 'true' }, short(when)),
    h('span', { class: 'hidden' }, `${date(when)}: ${counted(count, 'fact')}`)));
  return [h('ol', { class: 'over-time', 'aria-label': 'By time' }, withGaps(dated).map(bar)),
    undated > 0 && h('p', { class: 'meta' }, `${counted(undated, 'fact')} without a date.`)];
}

/** A year, or the first letters of a month. */
function short(when) {
  return when.length > 4 ? date(when).slice(0, 3) : when;
}

/** With the years or months between that have nothing, unless these are very many. */
function withGaps(dated) {
  const counts = new Map(dated.map(({ values: [when], count }) => [when, count]));
  const all = [];
  const [first, last] = [dated[0].values[0], dated.at(-1).values[0]];
  for (let when = first; when <= last && all.length <= MOST_BARS; when = following(when)) {
    all.push({ values: [when], count: counts.get(when) ?? 0 });
  }
  return all.length > MOST_BARS || all.filter(({ count }) => count > 0).length < dated.length ? dated : all;
}

/** In hundredths; what there is at all is seen. */
function height(count, most) {
  return Math.max(3, Math.round(100 * count / most));
}

/** Values with how many there are of each; each leads to `addressFor(value)`, a chosen one back to all. */
export function facet(title, id, rows, chosen, addressFor) {
  return rows.length > 0 && h('section', { class: 'facet', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title),
    h('ul', null, rows.map(({ value, name = label(value), count }) => h('li', null,
      h('a', { href: addressFor(value === chosen ? '' : value), 'aria-current': value === chosen ? 'true' : null, 'data-quiet': true, id: `${id}-${value}` },
        name, value === chosen && h('span', { 'aria-hidden': 'true' }, ' ×'), h('span', { class: 'hidden' }, value === chosen ? ' (chosen)' : ''), h('span', { class: 'count' }, ` ${count.toLocaleString('en')}`))))));
}
