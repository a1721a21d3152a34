import { actorField, chosenActors } from '../actors-field.js';
import { addressOf, addressWith, keyOf } from '../addresses.js';
import { ask } from '../api.js';
import { h } from '../dom.js';
import { ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS, query } from '../fragments.js';
import { factCard, head } from '../parts.js';
import { nothing } from '../states.js';
import { counted, label } from '../words.js';

const PATHS = query(`
query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 5) {
    length
    steps {
      from { ...actor }
      to { ...actor }
      via {
        ... on Agreement { ...agreement }
        ... on Event { ...event }
        ... on Statement { ...statement }
      }
    }
  }
}`, ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS);

/** The shortest chains of facts between two actors. */
export async function view({ choices, signal, go }) {
  const [from, to] = [choices.get('from') ?? '', choices.get('to') ?? ''];
  const paths = from && to && from !== to ? (await ask(PATHS, { from: `actor:${from}`, to: `actor:${to}` }, signal)).paths : null;
  const actors = await chosenActors([from, to].filter(Boolean), signal);
  const nameOf = (slug) => actors.find(({ id }) => keyOf(id) === slug)?.name ?? '';
  const title = paths ? `From ${nameOf(from)} to ${nameOf(to)}` : 'Path between two actors';
  const pick = (name, value, choose) => actorField(name, (actor) => go(addressWith('/path', { from, to, ...choose(keyOf(actor.id)) })), { value });
  const element = h('div', { class: 'narrow' },
    head(null, title),
    h('div', { class: 'choices pair' }, pick('From', nameOf(from), (slug) => ({ from: slug })), pick('To', nameOf(to), (slug) => ({ to: slug }))),
    paths === null ? nothing(from && from === to ? 'These are one and the same.' : 'Choose two actors to see which facts tie them.')
      : paths.length === 0 ? nothing('No chain of up to four facts ties them.')
        : paths.map((path, at) => chain(path, at, paths.length)));
  return { title, element, announcement: paths ? counted(paths.length, 'chain') : title };
}

function chain(path, at, count) {
  return h('section', { class: 'chain' },
    h('h2', null, count > 1 && `Chain ${at + 1} of ${count}, `, counted(path.length, 'fact')),
    h('ol', null, stop(path.steps[0].from), path.steps.map((step) => [h('li', { class: 'via' }, factCard(step.via)), stop(step.to)])));
}

function stop(actor) {
  return h('li', { class: 'stop' }, h('a', { href: addressOf(actor.id) }, actor.name), h('span', { class: 'meta' }, label(actor.type)));
}
