import { actorsField, chosenActors } from '../actors-field.js';
import { addressWith, keyOf, listed } from '../addresses.js';
import { ask } from '../api.js';
import { asOf, spanOfArticles } from '../as-of.js';
import { facet, overTime } from '../counts.js';
import { dateFields } from '../date-fields.js';
import { h } from '../dom.js';
import { ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS, query } from '../fragments.js';
import { agreementCard, download, eventCard, head, pages, statementCard } from '../parts.js';
import { DATE_PATTERN, counted, label } from '../words.js';

/** Of each kind: what it is filtered by, and counted by. */
const KINDS = {
  agreements: { filter: 'AgreementFilter', fragment: AGREEMENT, name: 'agreement', card: agreementCard, facets: { type: 'TYPE', status: 'STATUS' },
    who: 'PARTY', dates: ['signedFrom', 'signedTo'], months: false },
  events: { filter: 'EventFilter', fragment: EVENT, name: 'event', card: eventCard, facets: { type: 'TYPE', plover: 'PLOVER' },
    who: 'PARTICIPANT', dates: ['from', 'to'], months: true },
  statements: { filter: 'StatementFilter', fragment: STATEMENT, name: 'statement', card: statementCard, facets: { kind: 'KIND', act: 'ACT' },
    who: 'SPEAKER', dates: ['from', 'to'], months: true },
};
const NAMES = { type: 'Type', status: 'Status', plover: 'PLOVER', kind: 'Quoted or reported', act: 'What saying it does' };
/** Filters that take one value, not a list. */
const SINGLE = ['kind'];
const DATE = new RegExp(`^(?:${DATE_PATTERN})$`);
const SURE = [['', 'However sure'], ['0.5', 'At least 50% sure'], ['0.7', 'At least 70% sure'], ['0.9', 'At least 90% sure'], ['1', 'Written by a curator']];

function document({ filter, fragment, name, facets, who }, kind, time) {
  const counts = Object.entries(facets).map(([facet, key]) => `${facet}: countBy(keys: [${key}], first: 30) { values count }`);
  return query(`
query ${label(kind)}($filter: ${filter}, $ever: ${filter}) {
  list: ${kind}(first: 20, filter: $filter) {
    totalCount
    nodes { ...${name} }
    pageInfo { hasNextPage endCursor }
    ${counts.join('\n    ')}
    who: countBy(keys: [${who}], first: 12) { count actors { id name } }
  }
  ever: ${kind}(first: 0, filter: $ever) { times: countBy(keys: [${time}], first: 1000) { values count } }
}`, fragment, ACTOR, WORDS);
}

function further({ filter, fragment, name }, kind) {
  return query(`
query More($filter: ${filter}, $after: String) {
  list: ${kind}(first: 20, after: $after, filter: $filter) { nodes { ...${name} } pageInfo { hasNextPage endCursor } }
}`, fragment, ACTOR, WORDS);
}

/** Facts of a kind, under filters that their counts offer: by time, type, actor, and how sure they are. */
export async function view({ choices, signal, go }) {
  const kind = KINDS[choices.get('of')] ? choices.get('of') : 'agreements';
  const shape = KINDS[kind];
  const chosen = chosenIn(choices, kind, shape);
  const { filter, ever } = filtersOf(chosen, shape);
  const month = shape.months && chosen.when.length >= 4;
  const [{ list, ever: { times } }, actors, span] = await Promise.all([
    ask(document(shape, kind, month ? 'MONTH' : 'YEAR'), { filter, ever: month ? { ...ever, ...within(shape, chosen, chosen.when.slice(0, 4)) } : ever }, signal),
    chosenActors(chosen.with, signal), spanOfArticles(signal)]);
  const address = (changed) => addressWith('/facts', { of: kind, ...chosen, ...changed });
  const goTo = (changed) => go(address(changed), { quiet: true });
  const counts = month ? times.filter(({ values: [when] }) => when.startsWith(chosen.when.slice(0, 4))) : times;
  const element = h('div', null,
    head(null, 'Facts', h('p', { class: 'lead' }, h('a', { href: addressWith('/matrix', { of: kind === 'statements' ? '' : kind, from: chosen.from, to: chosen.to }) }, 'Who with whom'), ' · ',
      h('a', { href: '/review' }, 'What is to be reviewed'))),
    h('nav', { class: 'tabs', 'aria-label': 'Kinds of facts' }, Object.keys(KINDS).map((other) =>
      h('a', { href: addressWith('/facts', { of: other, ...common(chosen) }), 'aria-current': other === kind ? 'page' : null }, label(other)))),
    h('div', { class: 'choices' },
      actorsField('Where all of these have part', actors, (all) => goTo({ with: all.map(({ id }) => keyOf(id)) })),
      dateFields(chosen.from, chosen.to, (dates) => goTo({ ...dates, when: '' })),
      h('label', null, 'How sure', sureness(chosen.sure, goTo)),
      asOf(span, chosen.asof, (day) => goTo({ asof: day }))),
    month && h('p', { class: 'meta months' }, `Months of ${chosen.when.slice(0, 4)}. `, h('a', { href: address({ when: '' }), 'data-quiet': true }, 'All years')),
    overTime(counts, chosen.when, (when) => address({ when: when || (month && chosen.when.length > 4 ? chosen.when.slice(0, 4) : '') })),
    h('div', { class: 'columns' },
      h('div', null,
        h('h2', { class: 'hidden' }, label(kind)),
        h('p', { class: 'found' }, counted(list.totalCount, shape.name)),
        list.totalCount > 0 && h('div', { class: 'actions' }, download(kind, filter), feed(kind, filter)),
        pages(list, shape.card, async (after) => (await ask(further(shape, kind), { filter, after })).list, 'Nothing is like that.')),
      h('aside', null,
        Object.keys(shape.facets).map((name) => facet(NAMES[name], name, list[name].filter(({ values: [value] }) => value)
          .map(({ values: [value], count }) => ({ value, count })), chosen[name], (value) => address({ [name]: value }))),
        facet('Who', 'who', list.who.filter(({ actors: [actor] }) => actor && !chosen.with.includes(keyOf(actor.id)))
          .map(({ actors: [actor], count }) => ({ value: keyOf(actor.id), name: actor.name, count })), null,
        (slug) => address({ with: [...chosen.with, slug] })))));
  return { title: label(kind), element, announcement: counted(list.totalCount, shape.name) };
}

function chosenIn(choices, kind, { facets }) {
  const own = Object.fromEntries(Object.keys(facets).map((name) => [name, /^[A-Z_]+$/.test(choices.get(name) ?? '') ? choices.get(name) : '']));
  const [from, to] = ['from', 'to'].map((name) => DATE.test(choices.get(name) ?? '') ? choices.get(name) : '');
  return { ...own, with: listed(choices.get('with')), from, to, when: /^\d{4}(-\d\d)?$/.test(choices.get('when') ?? '') ? choices.get('when') : '',
    sure: SURE.some(([value]) => value === choices.get('sure')) ? choices.get('sure') : '', asof: choices.get('asof') ?? '' };
}

/** What goes along to another kind. */
function common({ with: actors, from, to, when, sure, asof }) {
  return { with: actors, from, to, when, sure, asof };
}

/** The dates of a filter: those of a year or month where one is chosen, but none beyond the chosen range. */
function within({ dates: [first, last] }, { from, to }, when) {
  const firstOf = (from > when && from) || when;
  const lastOf = (to && (!when || end(to) < end(when)) && to) || when;
  return { ...(firstOf && { [first]: firstOf }), ...(lastOf && { [last]: lastOf }) };
}

/** To compare partial dates by their last days. */
function end(partial) {
  return `${partial}-99-99`.slice(0, 'yyyy-mm-dd'.length);
}

/** The filter of the list, and the same without the year or month that was chosen in its bars. */
function filtersOf(chosen, shape) {
  const own = Object.keys(shape.facets).filter((name) => chosen[name]).map((name) => [name, SINGLE.includes(name) ? chosen[name] : [chosen[name]]]);
  const ever = { ...Object.fromEntries(own),
    ...(chosen.with.length > 0 && { with: chosen.with.map((slug) => `actor:${slug}`) }),
    ...(chosen.sure === '1' ? { method: 'CURATED' } : chosen.sure && { minConfidence: Number(chosen.sure) }),
    ...(chosen.asof && { reportedTo: chosen.asof }), ...within(shape, chosen, '') };
  return { ever, filter: { ...ever, ...within(shape, chosen, chosen.when) } };
}

function sureness(chosen, goTo) {
  const select = h('select', { id: 'sure', onchange: () => goTo({ sure: select.value }) },
    SURE.map(([value, name]) => h('option', { value, selected: value === chosen }, name)));
  return select;
}

function feed(kind, filter) {
  const parameters = Object.entries(filter).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return h('p', { class: 'meta' }, h('a', { href: `/feeds/${kind}.atom?${new URLSearchParams(parameters)}`, type: 'application/atom+xml' }, 'Feed'));
}
