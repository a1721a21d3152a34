import { addressOf, addressWith, tieId } from '../addresses.js';
import { ask } from '../api.js';
import { asOf, spanOfArticles } from '../as-of.js';
import { h } from '../dom.js';
import { ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS, query } from '../fragments.js';
import { fillWhenOpened } from '../opening.js';
import {
  actorLink, agreementCard, articleCard, dateOf, download, eventCard, head, pages, quotation, rail, section, statementCard,
} from '../parts.js';
import { nothing } from '../states.js';
import { label } from '../words.js';

const PAGE = `totalCount
      pageInfo { hasNextPage endCursor }`;
const TIE = `role
      title`;
/** How many ties are shown at first: some states have a thousand officials. */
const FIRST_TIES = 30;

const ACTOR_PAGE = query(`
query ActorPage($slug: String!, $scope: StatementScope!, $known: PartialDate) {
  actor(by: { slug: $slug }) {
    ...actor
    countryCode
    aliases
    affiliations {
      organization { ...actor }
      ${TIE}
    }
    affiliates {
      actor { ...actor }
      ${TIE}
    }
    agreements(first: 10, filter: { reportedTo: $known }) {
      nodes { ...agreement }
      ${PAGE}
    }
    statements(first: 10, scope: $scope, filter: { reportedTo: $known }) {
      nodes { ...statement }
      ${PAGE}
    }
    events(first: 10, filter: { reportedTo: $known }) {
      nodes { ...event }
      ${PAGE}
    }
    articles(first: 5, filter: { publishedTo: $known }) {
      nodes { id title publishedOn dateline }
      ${PAGE}
    }
    relatedActors(first: 12) { weight agreements events statements actor { ...actor } }
  }
}`, ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS);

/** The words that prove a tie, asked for by whoever belongs to the other: it has fewer ties. */
const PROOF = query(`
query Proof($id: ID!) {
  actor(by: { id: $id }) {
    affiliations {
      ${TIE}
      organization { id }
      evidence { ...words }
    }
  }
}`, WORDS);

const MORE = {
  agreements: query(`
query MoreAgreements($slug: String!, $after: String, $known: PartialDate) {
  actor(by: { slug: $slug }) { list: agreements(first: 20, after: $after, filter: { reportedTo: $known }) { nodes { ...agreement } ${PAGE} } }
}`, AGREEMENT, ACTOR, WORDS),
  statements: query(`
query MoreStatements($slug: String!, $after: String, $scope: StatementScope!, $known: PartialDate) {
  actor(by: { slug: $slug }) { list: statements(first: 20, after: $after, scope: $scope, filter: { reportedTo: $known }) { nodes { ...statement } ${PAGE} } }
}`, STATEMENT, ACTOR, WORDS),
  events: query(`
query MoreEvents($slug: String!, $after: String, $known: PartialDate) {
  actor(by: { slug: $slug }) { list: events(first: 20, after: $after, filter: { reportedTo: $known }) { nodes { ...event } ${PAGE} } }
}`, EVENT, ACTOR, WORDS),
  articles: `query MoreArticles($slug: String!, $after: String, $known: PartialDate) {
  actor(by: { slug: $slug }) { list: articles(first: 20, after: $after, filter: { publishedTo: $known }) { nodes { id title publishedOn dateline } ${PAGE} } }
}
`,
};

/** An actor: what it agreed, said and did, whom it belongs to, and when it all was. */
export async function view({ key, choices, signal, go }) {
  const own = choices.get('said') === 'own';
  const scope = own ? 'SELF' : 'WITH_REPRESENTATIVES';
  const asof = choices.get('asof') ?? '';
  const known = asof || null;
  const [{ actor }, span] = await Promise.all([ask(ACTOR_PAGE, { slug: key, scope, known }, signal), spanOfArticles(signal)]);
  if (!actor) {
    return null;
  }
  const more = (list) => async (after) => (await ask(MORE[list], { slug: key, after, known, ...(list === 'statements' && { scope }) })).actor.list;
  const { agreements, statements, events, articles } = actor;
  const element = h('div', null,
    head([label(actor.type), actor.countryCode].filter(Boolean).join(' · '), actor.name,
      actor.aliases.length > 0 && h('p', { class: 'lead' }, 'Also ', actor.aliases.join(', ')),
      h('ul', { class: 'chips' },
        h('li', null, h('a', { href: addressWith('/graph', { actors: key }) }, 'In the graph')),
        h('li', null, h('a', { href: addressWith('/timeline', { actors: key, asof }) }, 'Timeline')),
        h('li', null, h('a', { href: addressWith('/facts', { with: key, asof }) }, 'Counts and filters')),
        h('li', null, h('a', { href: addressWith('/path', { from: key }) }, 'Path to another'))),
      asOf(span, asof, (day) => go(addressWith(`/actors/${encodeURIComponent(key)}`, { said: own ? 'own' : '', asof: day }), { quiet: true }))),
    h('div', { class: 'columns' },
      h('div', null,
        section('agreements', 'Agreements', agreements.totalCount, file(agreements, 'agreements', { with: actor.id, reportedTo: known }), pages(agreements, agreementCard, more('agreements'), 'No agreement is known.')),
        section('statements', 'Statements', statements.totalCount, scopes(key, own, asof), own && file(statements, 'statements', { speakers: actor.id, reportedTo: known }),
          pages(statements, statementCard, more('statements'), own ? 'Nothing it said itself is known.' : 'Nothing it or its representatives said is known.')),
        section('events', 'Events', events.totalCount, file(events, 'events', { with: actor.id, reportedTo: known }), pages(events, eventCard, more('events'), 'No event is known.')),
        section('articles', 'Articles', articles.totalCount, file(articles, 'articles', { with: actor.id, publishedTo: known }), pages(articles, articleCard, more('articles'), 'No article names it.'))),
      h('aside', null,
        actor.affiliations.length > 0 && section('belongs', 'Belongs to', null, ties(actor, actor.affiliations, ({ organization }) => organization)),
        actor.affiliates.length > 0 && section('affiliates', 'Members, parts and voices', actor.affiliates.length,
          ties(actor, actor.affiliates, (tie) => tie.actor)),
        section('related', 'Closest to it', null, related(actor, key)),
        section('timeline', 'Timeline', null, recent(actor, key)))));
  return { title: actor.name, element };
}

/** The link to a list as a file, where there is anything in it. */
function file(list, table, filter) {
  return list.nodes.length > 0 && download(table, filter);
}

function scopes(slug, own, asof) {
  const link = (name, choice, current) => h('a', { href: addressWith(`/actors/${encodeURIComponent(slug)}`, { said: choice, asof }),
    'aria-current': current ? 'page' : null }, name);
  return h('nav', { class: 'tabs small', 'aria-label': 'Whose statements' }, link('With representatives', '', !own), link('Only its own', 'own', own));
}

function ties(actor, affiliations, other) {
  const shown = affiliations.slice(0, FIRST_TIES).map((tie) => oneTie(actor, tie, other(tie)));
  const list = h('ul', { class: 'ties' }, shown);
  const rest = affiliations.slice(FIRST_TIES);
  const button = rest.length > 0 && h('button', { type: 'button', class: 'more' }, `Show ${rest.length.toLocaleString('en')} more`);
  if (button) {
    button.addEventListener('click', () => {
      const added = rest.map((tie) => oneTie(actor, tie, other(tie)));
      list.append(...added);
      added[0].querySelector('summary').focus();
      button.remove();
    });
  }
  return [list, button];
}

/** A tie; what proves it is asked for once it is opened. */
function oneTie(actor, tie, other) {
  const [member, body] = tie.organization ? [actor, other] : [other, actor];
  const details = h('details', null,
    h('summary', null, h('strong', null, other.name), h('span', { class: 'meta' }, ` ${tie.title ?? label(tie.role).toLowerCase()}`)),
    h('p', null, h('a', { href: addressOf(other.id) }, `About ${other.name}`)));
  const proof = h('div', null);
  details.append(proof);
  fillWhenOpened(details, proof, async () => {
    const { affiliations } = (await ask(PROOF, { id: member.id }, undefined, { aside: true })).actor;
    const { evidence } = affiliations.find(({ role, title, organization }) => role === tie.role && title === tie.title && organization.id === body.id);
    return evidence.map((words) => quotation(words, tieId(member, body)));
  });
  return h('li', null, details);
}

function related(actor, slug) {
  if (actor.relatedActors.length === 0) {
    return nothing('It shares no fact with another actor.');
  }
  const most = actor.relatedActors[0].weight;
  return h('ul', { class: 'bars' }, actor.relatedActors.map((relation) => h('li', null,
    actorLink(relation.actor),
    h('a', { class: 'weight', href: addressWith('/timeline', { actors: [slug, relation.actor.id.slice('actor:'.length)] }),
      title: `${relation.agreements} agreements, ${relation.events} events, ${relation.statements} statements`,
      'aria-label': `${relation.weight} shared with ${relation.actor.name}` }, String(relation.weight)),
    h('meter', { max: most, value: relation.weight, 'aria-hidden': true }))));
}

/** The newest of what the page has; a timeline of its own would begin with the oldest. */
function recent({ agreements, events, statements }, slug) {
  const dated = [...agreements.nodes, ...events.nodes, ...statements.nodes].filter(dateOf);
  const shown = dated.sort((one, other) => dateOf(other).localeCompare(dateOf(one))).slice(0, 8);
  return shown.length === 0 ? nothing('Nothing it has part in has a date.')
    : [rail(shown), h('p', null, h('a', { href: addressWith('/timeline', { actors: slug }) }, 'The whole timeline'))];
}
