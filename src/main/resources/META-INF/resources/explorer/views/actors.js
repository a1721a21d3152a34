import { addressOf, addressWith } from '../addresses.js';
import { ask } from '../api.js';
import { h } from '../dom.js';
import { download, head, pages } from '../parts.js';
import { ACTOR_TYPES, counted, label } from '../words.js';

const ACTORS = `query Actors($filter: ActorFilter, $after: String) {
  actors(first: 60, after: $after, filter: $filter) {
    totalCount
    nodes { id name type countryCode }
    pageInfo { hasNextPage endCursor }
  }
}
`;

/** All actors by name, or those of a type, or those whose names have some words. */
export async function view({ choices, signal, go }) {
  const type = ACTOR_TYPES.includes(choices.get('type')) ? choices.get('type') : '';
  const name = choices.get('name') ?? '';
  const filter = { type: type ? [type] : null, nameContains: name || null };
  const { actors } = await ask(ACTORS, { filter, after: null }, signal);
  const element = h('div', { class: 'narrow' },
    head(null, 'Actors', h('p', { class: 'lead' }, counted(actors.totalCount, 'actor'), type && ` of the type “${label(type)}”`, name && ` named “${name}”`)),
    form(type, name, go), actors.totalCount > 0 && download('actors', { type, nameContains: name }),
    h('div', { class: 'directory' }, pages(actors, row, async (after) => (await ask(ACTORS, { filter, after })).actors,
      'No actor is like that.')));
  return { title: 'Actors', element, announcement: counted(actors.totalCount, 'actor') };
}

function form(type, name, go) {
  const types = h('select', { name: 'type' }, h('option', { value: '' }, 'All types'),
    ACTOR_TYPES.map((value) => h('option', { value, selected: value === type }, label(value))));
  const names = h('input', { name: 'name', type: 'search', value: name, maxlength: 100, autocomplete: 'off' });
  const choose = () => go(addressWith('/actors', { type: types.value, name: names.value.trim() }));
  return h('form', { class: 'choices', onsubmit: (event) => { event.preventDefault(); choose(); } },
    h('label', null, 'Type', types), h('label', null, 'Name contains', names), h('button', { type: 'submit' }, 'Show'));
}

function row(actor) {
  return h('article', { class: 'row' }, h('h2', null, h('a', { href: addressOf(actor.id) }, actor.name)),
    h('p', { class: 'meta' }, label(actor.type), actor.countryCode && ` · ${actor.countryCode}`));
}
