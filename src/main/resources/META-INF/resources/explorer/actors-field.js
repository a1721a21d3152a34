/* A field that finds actors by any of their names: an ARIA combobox with a list of suggestions. */
import { keyOf } from './addresses.js';
import { ask } from './api.js';
import { h } from './dom.js';
import { label } from './words.js';

const SUGGESTIONS = `query Suggestions($text: String!) {
  found: searchResults(text: $text, types: [ACTOR], first: 8) { nodes { item { ... on Actor { id name type } } } }
}
`;
const CHOSEN = `query Chosen($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Actor { id name type } }
}
`;
const PAUSE = 120;
let fields = 0;

/** The actors with these slugs, without those that aren't there. */
export async function chosenActors(slugs, signal) {
  return slugs.length === 0 ? [] : (await ask(CHOSEN, { ids: slugs.map((slug) => `actor:${slug}`) }, signal, { aside: true })).nodes.filter(Boolean);
}

/** Any number of actors: `change(actors)` is called when one is added or taken away. */
export function actorsField(name, chosen, change) {
  return h('div', { class: 'actors-field' }, actorField(name, (actor) => change([...chosen, actor]), { placeholder: 'Add an actor' }),
    chosen.length > 0 && h('ul', { class: 'chips' }, chosen.map((actor) => h('li', null,
      h('button', { type: 'button', class: 'chip', 'aria-label': `Take ${actor.name} away`, onclick: () => change(chosen.filter((one) => one !== actor)) },
        actor.name, h('span', { 'aria-hidden': true }, ' ×'))))));
}

/** One actor: `pick(actor)` is called when it is chosen. */
export function actorField(name, pick, { value = '', placeholder = 'Name of an actor' } = {}) {
  const id = `actors-${fields += 1}`;
  const list = h('ul', { id, role: 'listbox', 'aria-label': name, hidden: true });
  const input = h('input', { type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list', maxlength: 100,
    autocomplete: 'off', spellcheck: 'false', value, placeholder });
  const state = { input, list, pick, options: [], active: -1, asking: new AbortController(), pause: null };
  input.addEventListener('input', () => {
    clearTimeout(state.pause);
    state.pause = setTimeout(() => suggest(state), PAUSE);
  });
  input.addEventListener('keydown', (event) => press(state, event));
  input.addEventListener('blur', () => close(state));
  return h('label', { class: 'combobox' }, name, h('span', { class: 'field' }, input, list));
}

async function suggest(state) {
  const text = state.input.value.trim();
  if (!text) {
    close(state);
    return;
  }
  state.asking.abort();
  state.asking = new AbortController();
  const { signal } = state.asking;
  try {
    const { found } = await ask(SUGGESTIONS, { text: /[\p{L}\p{N}]$/u.test(text) ? `${text}*` : text }, signal, { aside: true });
    offer(state, found.nodes.map(({ item }) => item));
  } catch {
    // one that was given up must not close what its successor opens
    signal.aborted || close(state);
  }
}

function offer(state, actors) {
  state.options = actors;
  state.active = state.options.length > 0 ? 0 : -1;
  state.list.replaceChildren(...(state.options.length > 0 ? state.options.map((actor, at) => option(state, actor, at))
    : [h('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, 'Nobody of that name')]));
  state.list.hidden = false;
  state.input.setAttribute('aria-expanded', 'true');
  point(state);
}

function option(state, actor, at) {
  const choose = (event) => {
    event.preventDefault();
    take(state, at);
  };
  return h('li', { id: `${state.list.id}-${at}`, role: 'option', 'data-slug': keyOf(actor.id), onpointerdown: choose },
    actor.name, h('span', { class: 'meta' }, label(actor.type)));
}

function press(state, event) {
  if (event.key === 'Escape') {
    close(state);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    take(state, state.active);
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const count = state.options.length;
    state.active = count === 0 ? -1 : (state.active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
    point(state);
  }
}

function take(state, at) {
  const actor = state.options[at];
  if (actor) {
    close(state);
    state.pick(actor);
  }
}

function point({ input, list, active }) {
  [...list.children].forEach((item, at) => item.getAttribute('aria-disabled') ?? item.setAttribute('aria-selected', String(at === active)));
  active < 0 ? input.removeAttribute('aria-activedescendant') : input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
}

function close(state) {
  clearTimeout(state.pause);
  state.asking.abort();
  state.list.hidden = true;
  state.options = [];
  state.input.setAttribute('aria-expanded', 'false');
  state.input.removeAttribute('aria-activedescendant');
}
