import { actorsField, chosenActors } from '../actors-field.js';
import { addressWith, keyOf, listed } from '../addresses.js';
import { ask } from '../api.js';
import { asOf, spanOfArticles } from '../as-of.js';
import { dateFields } from '../date-fields.js';
import { h } from '../dom.js';
import { ACTOR, query } from '../fragments.js';
import { dateOf, head, rail } from '../parts.js';
import { nothing } from '../states.js';
import { counted, date, following } from '../words.js';

const MOST = 100;
const TIMELINE = query(`
query Timeline($actors: [ID!], $from: PartialDate, $to: PartialDate, $reportedTo: PartialDate) {
  timeline(actors: $actors, from: $from, to: $to, reportedTo: $reportedTo, first: ${MOST}) {
    __typename
    ... on Agreement { id name signedOn inForceOn parties { ...actor } }
    ... on Event { id title eventType: type startOn endOn participants { actor { ...actor } } }
    ... on Statement { id text kind saidOn speakers { ...actor } }
  }
}`, ACTOR);

/** What happened between dates, oldest first, where all the chosen actors had part in it. */
export async function view({ choices, signal, go }) {
  const slugs = listed(choices.get('actors'));
  const [from, to, asof] = ['from', 'to', 'asof'].map((name) => choices.get(name) ?? '');
  const variables = { actors: slugs.length > 0 ? slugs.map((slug) => `actor:${slug}`) : null, from: from || null, to: to || null,
    reportedTo: asof || null };
  const [{ timeline }, actors, span] = await Promise.all([ask(TIMELINE, variables, signal), chosenActors(slugs, signal), spanOfArticles(signal)]);
  const goTo = (changed, options) => go(addressWith('/timeline', { actors: slugs, from, to, asof, ...changed }), options);
  const names = actors.map(({ name }) => name).join(' and ');
  const element = h('div', { class: 'narrow' },
    head(null, names ? `Timeline of ${names}` : 'Timeline'),
    h('div', { class: 'choices' },
      actorsField('Where all of these had part', actors, (chosen) => goTo({ actors: chosen.map(({ id }) => keyOf(id)) })),
      dateFields(from, to, goTo),
      asOf(span, asof, (day) => goTo({ asof: day }, { quiet: true }))),
    h('h2', { class: 'hidden' }, 'What happened'),
    timeline.length === 0 ? nothing('Nothing with a date is like that.') : rail(timeline),
    timeline.length === MOST && later(timeline, { slugs, from, to, asof }));
  return { title: names ? `Timeline of ${names}` : 'Timeline', element, announcement: counted(timeline.length, 'item') };
}

/** Leads on from the last date; from the one behind it where the last would show the same again. */
function later(timeline, { slugs, from, to, asof }) {
  const last = dateOf(timeline.at(-1));
  const crowded = last <= from || last === dateOf(timeline[0]);
  const next = crowded ? following(last > from ? last : from) : last;
  return h('p', null, `These are the first ${MOST}. `,
    crowded && `${date(last)} has more than these: choose actors to see all of it. `,
    (!to || next <= to) && h('a', { href: addressWith('/timeline', { actors: slugs, from: next, to, asof }) }, `Go on from ${date(next)}`));
}
