import { addressOf, addressWith } from '../addresses.js';
import { ask } from '../api.js';
import { facet } from '../counts.js';
import { h } from '../dom.js';
import { highlighted } from '../highlight.js';
import { head } from '../parts.js';
import { nothing } from '../states.js';
import { counted, date, label } from '../words.js';

const MOST = 100;
const SEARCH = `query Search($text: String!, $types: [SearchType!], $year: PartialDate) {
  all: searchResults(text: $text, types: $types, first: 1) {
    totalCount
    countBy(keys: [YEAR]) { values count }
  }
  found: searchResults(text: $text, types: $types, from: $year, to: $year, first: ${MOST}) {
    totalCount
    nodes {
      highlight
      item {
        __typename
        ... on Node { id }
        ... on Actor { name actorType: type }
        ... on Article { title publishedOn }
        ... on Agreement { name signedOn status }
        ... on Event { title startOn eventType: type }
        ... on Statement { text saidOn speakers { name } }
      }
    }
  }
}
`;
const TYPES = [['', 'Everything'], ['ACTOR', 'Actors'], ['ARTICLE', 'Articles'], ['AGREEMENT', 'Agreements'], ['EVENT', 'Events'],
  ['STATEMENT', 'Statements']];

/** What the words in the search box find, best first. */
export async function view({ choices, signal }) {
  const text = (choices.get('q') ?? '').trim();
  const type = TYPES.some(([value]) => value === choices.get('type')) ? choices.get('type') : '';
  const year = /^\d{4}$/.test(choices.get('year') ?? '') ? choices.get('year') : null;
  const title = text ? `Search: ${text}` : 'Search';
  if (!text) {
    return { title, element: h('div', { class: 'narrow' }, head(null, 'Search'), advice()) };
  }
  const { all, found: { totalCount, nodes } } = await ask(SEARCH, { text: asTyped(text), types: type ? [type] : null, year }, signal);
  const found = totalCount > MOST ? `The best ${MOST} of ${counted(totalCount, 'result')}` : counted(totalCount, 'result');
  const element = h('div', null,
    head(null, 'Search'),
    h('nav', { class: 'tabs', 'aria-label': 'Kinds of results' }, TYPES.map(([value, name]) =>
      h('a', { href: addressWith('/search', { q: text, type: value, year }), 'aria-current': value === type ? 'page' : null }, name))),
    h('p', { class: 'found' }, nodes.length > 0 ? `${found} for “${text}”${year ? ` in ${year}` : ''}` : null),
    all.totalCount === 0 ? [nothing(`Nothing has all the words of “${text}”.`), advice()] : h('div', { class: 'columns' },
      nodes.length === 0 ? nothing(`Nothing of ${year} has all the words of “${text}”.`) : h('ol', { class: 'results' }, nodes.map(result)),
      h('aside', null, facet('Year', 'year', yearsOf(all), year, (chosen) => addressWith('/search', { q: text, type, year: chosen })))));
  return { title, element, announcement: found };
}

/** The last word counts as the beginning of one, unless it is a phrase's. */
function asTyped(text) {
  const inPhrase = (text.split('"').length - 1) % 2 === 1;
  return !inPhrase && /[\p{L}\p{N}]{2}$/u.test(text) ? `${text}*` : text;
}

function result({ item, highlight }) {
  const [kind, name, when] = described(item);
  return h('li', null,
    h('p', { class: 'meta' }, when ? `${kind} · ${date(when)}` : kind),
    h('h2', null, h('a', { href: addressOf(item.id) }, name)),
    h('p', { class: 'passage' }, highlighted(highlight)));
}

/** How many of the results are of each year, the newest first; those without a day are of none. */
function yearsOf({ countBy }) {
  return countBy.map(({ values: [value], count }) => ({ value, name: value, count })).filter(({ value }) => value).reverse();
}

function described(item) {
  switch (item.__typename) {
    case 'Actor': return [label(item.actorType), item.name];
    case 'Article': return ['Article', item.title, item.publishedOn];
    case 'Agreement': return [`Agreement, ${label(item.status).toLowerCase()}`, item.name, item.signedOn];
    case 'Event': return [label(item.eventType), item.title, item.startOn];
    default: return ['Statement', spoken(item), item.saidOn];
  }
}

function spoken({ speakers, text }) {
  const names = speakers.map(({ name }) => name).join(', ');
  const words = text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, '')} …` : text;
  return names ? `${names}: ${words}` : words;
}

function advice() {
  return h('p', { class: 'advice' }, 'All words must be there: in names, headlines, texts or what was said. Put a phrase in "quotation marks"; ',
    'the word being typed counts as the beginning of one.');
}
