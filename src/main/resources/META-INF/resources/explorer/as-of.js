/* What was known by a day: a slider over the days of the corpus's articles. */
import { ask } from './api.js';
import { h } from './dom.js';
import { date } from './words.js';

const DAY = 86_400_000;
const SPAN = `query Span {
  oldest: articles(first: 1, orderBy: PUBLISHED_ON_ASC) { nodes { publishedOn } }
  newest: articles(first: 1) { nodes { publishedOn } }
}
`;

/** The days of the first and last article; null where none is dated, or all are of one. */
export async function spanOfArticles(signal) {
  const { oldest, newest } = await ask(SPAN, {}, signal, { aside: true });
  const [first, last] = [oldest, newest].map(({ nodes }) => nodes[0]?.publishedOn);
  if (!first || !last) {
    return null;
  }
  const span = { first: time(first), last: time(last, true) };
  return span.first < span.last ? span : null;
}

/** The first moment of a partial date, or its last day's. */
function time(partial, end = false) {
  const [year, month, day] = partial.split('-').map(Number);
  return end && !day ? Date.UTC(month ? year : year + 1, month ?? 0, 1) - DAY : Date.UTC(year, (month ?? 1) - 1, day ?? 1);
}

function iso(moment) {
  return new Date(moment).toISOString().slice(0, 10);
}

/** A slider; `choose(day)` is called with the day it is left at, or with an empty text where that is the last one. */
export function asOf(span, chosen, choose) {
  if (!span) {
    return null;
  }
  const days = Math.round((span.last - span.first) / DAY);
  const at = chosen ? Math.min(days, Math.max(0, Math.round((time(chosen, true) - span.first) / DAY))) : days;
  const day = (value) => iso(span.first + Number(value) * DAY);
  const told = (value) => (Number(value) === days ? 'now: all that is known' : date(day(value)));
  const output = h('output', { for: 'as-of' }, told(at));
  const input = h('input', { id: 'as-of', type: 'range', min: 0, max: days, step: 1, value: at, 'aria-valuetext': told(at) });
  input.addEventListener('input', () => {
    output.textContent = told(input.value);
    input.setAttribute('aria-valuetext', told(input.value));
  });
  input.addEventListener('change', () => choose(Number(input.value) === days ? '' : day(input.value)));
  return h('div', { class: 'as-of' }, h('label', { for: 'as-of' }, 'As of'), input, output);
}
