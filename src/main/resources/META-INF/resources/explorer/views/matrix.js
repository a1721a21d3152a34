import { addressOf, addressWith, keyOf } from '../addresses.js';
import { ask } from '../api.js';
import { dateFields } from '../date-fields.js';
import { h } from '../dom.js';
import { head } from '../parts.js';
import { nothing } from '../states.js';
import { counted, label } from '../words.js';

const KINDS = { agreements: ['AgreementFilter', 'signedFrom', 'signedTo'], events: ['EventFilter', 'from', 'to'] };
/** How many pairs are counted: as many as the API tells. */
const PAIRS = 1_000;
const MOST = 16;
const SHADES = 5;

function document(kind) {
  return `query Matrix($filter: ${KINDS[kind][0]}) {
  list: ${kind}(first: 0, filter: $filter) {
    totalCount
    pairs: countBy(keys: [PAIR], first: ${PAIRS}) { count actors { id name } }
  }
}
`;
}

/** Who with whom: how many agreements or events each two of those share who share most. */
export async function view({ choices, signal, go }) {
  const kind = KINDS[choices.get('of')] ? choices.get('of') : 'agreements';
  const [from, to] = [choices.get('from') ?? '', choices.get('to') ?? ''];
  const [, first, last] = KINDS[kind];
  const { list } = await ask(document(kind), { filter: { [first]: from || null, [last]: to || null } }, signal);
  const { actors, counts, others } = arranged(list.pairs);
  const title = 'Who with whom';
  const element = h('div', { class: 'wide' },
    head(null, title),
    h('nav', { class: 'tabs', 'aria-label': 'What they share' }, Object.keys(KINDS).map((other) =>
      h('a', { href: addressWith('/matrix', { of: other, from, to }), 'aria-current': other === kind ? 'page' : null }, label(other)))),
    h('div', { class: 'choices' }, dateFields(from, to, (dates) => go(addressWith('/matrix', { of: kind, ...dates })))),
    actors.length === 0 ? nothing('No two actors share any.') : [table(kind, { from, to }, actors, counts),
      h('p', { class: 'meta' }, `The ${counted(actors.length, 'actor')} with most in common`,
        others > 0 && `; ${counted(others, 'pair')} with or among others ${others === 1 ? 'is' : 'are'} left out`, '.',
        list.pairs.length === PAIRS && ` Only the ${PAIRS.toLocaleString('en')} pairs that share most are counted: two who share fewer have a dot too.`)]);
  return { title, element, announcement: counted(actors.length, 'actor') };
}

/** Those who share most, and how much each two of them do, by both their ids. */
function arranged(pairs) {
  const weights = new Map();
  const counts = new Map();
  const names = new Map();
  pairs.filter(({ actors }) => actors.length === 2).forEach(({ actors: [one, other], count }) => {
    [one, other].forEach((actor) => {
      weights.set(actor.id, (weights.get(actor.id) ?? 0) + count);
      names.set(actor.id, actor);
    });
    counts.set(`${one.id} ${other.id}`, count).set(`${other.id} ${one.id}`, count);
  });
  const actors = [...names.values()].sort((one, other) => weights.get(other.id) - weights.get(one.id) || one.name.localeCompare(other.name)).slice(0, MOST);
  const shown = new Set(actors.map(({ id }) => id));
  const others = pairs.filter(({ actors: both }) => both.some(({ id }) => !shown.has(id))).length;
  return { actors, counts, others };
}

function table(kind, dates, actors, counts) {
  const most = Math.max(...actors.flatMap((one) => actors.map((other) => counts.get(`${one.id} ${other.id}`) ?? 0)));
  const cell = (one, other) => {
    const count = counts.get(`${one.id} ${other.id}`);
    return h('td', { class: count ? `shade-${Math.ceil(SHADES * count / most)}` : null }, count
      ? h('a', { href: addressWith('/facts', { of: kind, with: [keyOf(one.id), keyOf(other.id)], ...dates }), 'aria-label': `${one.name} and ${other.name}: ${count}` }, String(count))
      : h('span', { class: 'none', 'aria-hidden': 'true' }, one === other ? '' : '·'));
  };
  return h('div', { class: 'matrix', tabindex: 0, role: 'region', 'aria-label': 'Who shares how many with whom' }, h('table', null,
    h('caption', { class: 'hidden' }, `How many ${kind} each two of them share`),
    h('thead', null, h('tr', null, h('td', null), actors.map((actor) => h('th', { scope: 'col' }, h('span', null, actor.name))))),
    h('tbody', null, actors.map((one) => h('tr', null, h('th', { scope: 'row' }, h('a', { href: addressOf(one.id) }, one.name)),
      actors.map((other) => cell(one, other)))))));
}
