import { actorsField, chosenActors } from '../actors-field.js';
import { addressOf, addressWith, keyOf, listed } from '../addresses.js';
import { dateFields } from '../date-fields.js';
import { h } from '../dom.js';
import { MOST_TIES, Picture } from '../graph/canvas.js';
import { KINDS, pagesOf, totalOf } from '../graph/facts.js';
import { Ties } from '../graph/ties.js';
import { head } from '../parts.js';
import { failed, nothing } from '../states.js';
import { ACTOR_TYPES, counted, label } from '../words.js';

const MOST_ACTORS = 2000;
const MOST_FACTS = 10_000;
const ROWS = 200;

/** Actors tied by agreements, events and statements: the whole corpus, or what is around some actors. */
export async function view({ choices, signal, go }) {
  const chosen = chosenIn(choices);
  const actors = await chosenActors(chosen.slugs, signal);
  const goTo = (changed, options) => go(addressOfGraph({ ...chosenIn(new URLSearchParams(location.search)), ...changed }), options);
  const parts = {
    status: h('p', { class: 'found', role: 'status' }, 'Asking …'),
    list: h('div', { class: 'ranking' }),
    about: h('div', { class: 'about', 'aria-live': 'polite' }),
    stage: h('div', { class: 'stage' }),
  };
  const title = actors.length > 0 ? `Around ${actors.map(({ name }) => name).join(' and ')}` : 'Graph';
  const element = h('div', { class: 'wide' },
    head(null, title),
    controls(chosen, actors, goTo),
    h('div', { class: 'columns graphing' }, parts.stage,
      h('aside', null, parts.about, parts.status, h('h2', null, 'Actors by ties'), parts.list)));
  return { title, element, shown: (shownSignal) => draw(parts, { ...chosen, actors }, goTo, shownSignal) };
}

function chosenIn(choices) {
  return {
    slugs: listed(choices.get('actors')),
    kinds: pickedOf(KINDS, choices.get('kinds')),
    types: pickedOf(ACTOR_TYPES, choices.get('types')),
    from: choices.get('from') ?? '',
    to: choices.get('to') ?? '',
  };
}

function pickedOf(all, text) {
  const picked = listed(text).filter((value) => all.includes(value));
  return picked.length > 0 ? picked : all;
}

function addressOfGraph({ slugs, kinds, types, from, to }) {
  return addressWith('/graph', { actors: slugs, kinds: kinds.length === KINDS.length ? '' : kinds,
    types: types.length === ACTOR_TYPES.length ? '' : types, from, to });
}

function controls(chosen, actors, goTo) {
  return h('div', { class: 'choices' },
    actorsField('Around', actors, (around) => goTo({ slugs: around.map(({ id }) => keyOf(id)) })),
    boxes('Tied by', 'kinds', KINDS, chosen, goTo),
    h('details', { class: 'types', open: chosen.types.length < ACTOR_TYPES.length }, h('summary', null, 'Types of actors'),
      boxes('Types of actors', 'types', ACTOR_TYPES, chosen, goTo, true)),
    dateFields(chosen.from, chosen.to, goTo));
}

/** A box for each value of a choice. Who ticks one stays in it: the view is drawn anew around it. */
function boxes(name, choice, values, { [choice]: picked }, goTo, hidden = false) {
  const ticked = () => values.filter((value) => document.getElementById(`${choice}-${value}`).checked);
  return h('fieldset', null, h('legend', { class: hidden ? 'hidden' : null }, name), values.map((value) => h('label', { class: 'check' },
    h('input', { type: 'checkbox', id: `${choice}-${value}`, checked: picked.includes(value), disabled: picked.length === 1 && picked[0] === value,
      onchange: () => goTo({ [choice]: ticked() }, { quiet: true }) }), label(value))));
}

async function draw(parts, chosen, goTo, signal) {
  const ties = new Ties();
  const picture = new Picture((id) => choose(id));
  signal.addEventListener('abort', () => picture.close());
  const choose = (id) => {
    picture.choose(id);
    tellOf(parts.about, ties, id, chosen, goTo, choose);
  };
  parts.stage.append(picture.canvas, buttons(picture));
  try {
    [, , ties.all] = await Promise.all([picture.open(signal), collect(ties, chosen, signal, () => tellProgress(parts.status, ties)), totalOf(chosen, signal)]);
    signal.throwIfAborted();
    picture.show(ties, null);
    tellEnd(parts, ties, choose);
  } catch (failure) {
    if (!signal.aborted) {
      parts.status.textContent = '';
      parts.stage.replaceChildren(failed(failure, () => goTo({})));
    }
  }
}

function buttons(picture) {
  return h('div', { class: 'zoom' },
    h('button', { type: 'button', 'aria-label': 'Zoom in', onclick: () => picture.zoomBy(1.3) }, '+'),
    h('button', { type: 'button', 'aria-label': 'Zoom out', onclick: () => picture.zoomBy(1 / 1.3) }, '−'),
    h('button', { type: 'button', onclick: () => picture.fitAgain() }, 'Fit'));
}

async function collect(ties, chosen, signal, progress) {
  const wanted = ({ id, type }) => chosen.types.includes(type) || chosen.slugs.includes(keyOf(id));
  chosen.actors.forEach((actor) => ties.addActor(actor));
  for await (const facts of pagesOf(chosen, signal)) {
    facts.forEach((fact) => ties.add(fact, wanted));
    progress();
    if (ties.actors.size >= MOST_ACTORS || ties.size >= MOST_FACTS) {
      ties.cut = true;
      return;
    }
  }
}

function tellProgress(status, ties) {
  status.textContent = `${counted(ties.actors.size, 'actor')} in ${counted(ties.size, 'fact')} so far …`;
}

function tellEnd({ status, list }, ties, choose) {
  const undrawn = Math.max(0, ties.ties.size - MOST_TIES);
  const unread = ties.cut && ties.all > ties.size ? ties.all - ties.size : 0;
  status.textContent = `${counted(ties.actors.size, 'actor')}, ${counted(ties.ties.size, 'tie')}, from ${ties.cut ? 'the newest ' : ''}${counted(ties.size, 'fact')}.`
    + (undrawn > 0 ? ` The strongest ${MOST_TIES.toLocaleString('en')} are drawn, ${counted(undrawn, 'tie')} left out.` : '')
    + (unread > 0 ? ` ${counted(unread, 'older fact')} left out with their ties.` : '')
    + (ties.cut ? ' Choose dates, types or an actor to see others.' : '');
  const ranked = [...ties.actors.values()].sort((one, other) => other.neighbours.size - one.neighbours.size || one.name.localeCompare(other.name));
  list.replaceChildren(ranked.length === 0 ? nothing('Nobody is tied like that.')
    : h('ol', null, ranked.slice(0, ROWS).map((actor) => h('li', null,
      h('button', { type: 'button', onclick: () => choose(actor.id) }, actor.name, h('span', { class: 'count' }, String(actor.neighbours.size)))))),
    ranked.length > ROWS ? h('p', { class: 'meta' }, `and ${counted(ranked.length - ROWS, 'more', 'more')}`) : '');
}

function tellOf(about, ties, id, chosen, goTo, choose) {
  const actor = ties.actors.get(id);
  if (!actor) {
    about.replaceChildren();
    return;
  }
  const slug = keyOf(id);
  const around = chosen.slugs.includes(slug);
  const neighbours = [...actor.neighbours].map((other) => [ties.actors.get(other), ties.between(id, other)])
    .sort(([, one], [, other]) => other.weight - one.weight).slice(0, 6);
  about.replaceChildren(h('div', { class: 'card' },
    h('p', { class: 'meta' }, label(actor.type)),
    h('h2', null, h('a', { href: addressOf(id) }, actor.name)),
    h('ul', { class: 'near' }, neighbours.map(([other, tie]) => h('li', null,
      h('button', { type: 'button', class: 'plain', onclick: () => choose(other.id) }, other.name), h('span', { class: 'meta' }, ` ${shared(tie)}`)))),
    h('p', { class: 'actions' },
      around ? null : h('button', { type: 'button', onclick: () => goTo({ slugs: [...chosen.slugs, slug] }) },
        chosen.slugs.length > 0 ? 'Expand' : 'Show what is around it'),
      h('a', { href: addressWith('/path', { from: chosen.slugs[0] ?? slug, to: chosen.slugs[0] && !around ? slug : '' }) }, 'Path'))));
}

function shared(tie) {
  return [['Agreement', 'agreement'], ['Event', 'event'], ['Statement', 'statement']]
    .filter(([kind]) => tie[kind] > 0).map(([kind, name]) => counted(tie[kind], name)).join(', ');
}
