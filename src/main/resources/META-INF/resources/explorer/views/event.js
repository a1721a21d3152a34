import { ask } from '../api.js';
import { h } from '../dom.js';
import { ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS, query } from '../fragments.js';
import { agreementCard, facts, head, participants, quotation, section } from '../parts.js';
import { STATEMENTS, saidOf } from '../said-of-it.js';
import { label, period } from '../words.js';

const EVENT_PAGE = query(`
query EventPage($slug: String!, $after: String) {
  event(slug: $slug) {
    ...event
    plover
    evidence { before after }
    agreements { ...agreement }
    ${STATEMENTS}
  }
}`, EVENT, AGREEMENT, STATEMENT, ACTOR, WORDS);

/** An event: when and where it was, who took part, what came of it, and the words that prove it. */
export async function view({ key, signal }) {
  const { event } = await ask(EVENT_PAGE, { slug: key, after: null }, signal);
  if (!event) {
    return null;
  }
  const element = h('div', { class: 'narrow' },
    head(['Event', label(event.eventType)].join(' · '), event.title),
    facts([
      ['When', period(event.startOn, event.endOn)],
      ['Where', event.place],
      ['Who', participants(event)],
      ['PLOVER', event.plover && label(event.plover)]]),
    section('words', 'The words that prove it', null, event.evidence.map((evidence) => quotation(evidence, event.id))),
    event.agreements.length > 0 && section('agreements', 'Agreements', event.agreements.length,
      h('div', { class: 'cards' }, event.agreements.map(agreementCard))),
    saidOf('event', key, 'Said on the occasion', event.statements));
  return { title: event.title, element };
}
