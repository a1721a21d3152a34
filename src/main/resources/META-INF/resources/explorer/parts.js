/* The parts that views are made of: names, cards for facts, lists that go on. */
import { addressOf, addressOfWords, endsOfTie } from './addresses.js';
import { cite } from './cite.js';
import { h, joined } from './dom.js';
import { nothing } from './states.js';
import { treeOf } from './tree.js';
import { date, label, period } from './words.js';

/** The head of a view: what it is, its name, and more. */
export function head(kind, name, ...more) {
  return h('header', { class: 'head' }, kind && h('p', { class: 'kind' }, kind), h('h1', { tabindex: -1 }, name), more);
}

/** An actor's name, which leads to it. */
export function actorLink(actor) {
  return h('a', { class: 'actor', href: addressOf(actor.id) }, actor.name);
}

/** Actors in a row. */
export function actorLinks(actors) {
  return joined(actors.map(actorLink), ', ');
}

/** The fact's words in its article, which lead there. */
export function quotation(evidence, factId, { bare = false } = {}) {
  const about = evidence.method === 'EXTRACTED'
    ? h('span', { class: 'doubt' }, `read by ${evidence.rule ? 'the rule ' : 'rules'}`, evidence.rule && h('code', null, evidence.rule), `, ${Math.round(evidence.confidence * 100)}% sure`)
    : null;
  return h('figure', { class: 'words' },
    bare ? null : h('blockquote', null, evidence.before && h('span', { class: 'around' }, `… ${evidence.before}`),
      h('mark', null, evidence.quote), evidence.after && h('span', { class: 'around' }, `${evidence.after} …`)),
    h('figcaption', null,
      h('a', { href: addressOfWords(evidence.article, factId) }, 'Words in the article'),
      h('span', { class: 'source' }, evidence.article.title, evidence.article.publishedOn && `, ${date(evidence.article.publishedOn)}`),
      about,
      about && treeOf(factId, evidence),
      cite({ id: citable(factId) ? factId : evidence.article.id, article: evidence.article, quote: evidence.quote })));
}

/** Ties have no address of their own. */
function citable(id) {
  return endsOfTie(id) === null;
}

function proofs(fact) {
  const all = [fact.proof ?? fact.evidence].flat();
  return h('details', { class: 'proofs' }, h('summary', null, all.length === 1 ? 'The words that prove it' : `${all.length} passages that prove it`),
    all.map((evidence) => quotation(evidence, fact.id)));
}

function card(kind, fact, title, meta, ...more) {
  return h('article', { class: `card ${kind}` },
    h('p', { class: 'meta' }, joined(meta.filter(Boolean), ' · ')), h('h3', null, h('a', { href: addressOf(fact.id) }, title)), more, proofs(fact));
}

/** An agreement in a list. */
export function agreementCard(agreement) {
  return card('agreement', agreement, agreement.name,
    [`${label(agreement.agreementType)} agreement`, ...progress(agreement)],
    h('p', { class: 'who' }, actorLinks(agreement.parties)), agreement.summary && h('p', null, agreement.summary));
}

/** How far an agreement has come: its status, unless a date says as much, and the dates. */
function progress({ status, signedOn, inForceOn }) {
  const told = (status === 'SIGNED' && signedOn) || (status === 'IN_FORCE' && inForceOn);
  return [!told && label(status).toLowerCase(), signedOn && `signed ${date(signedOn)}`, inForceOn && `in force ${date(inForceOn)}`];
}

/** An event in a list. */
export function eventCard(event) {
  return card('event', event, event.title,
    [label(event.eventType), period(event.startOn, event.endOn), event.place],
    h('p', { class: 'who' }, participants(event)));
}

/** Who took part, each with the part that the article tells. */
export function participants(event) {
  return joined(event.participants.map((participant) => [actorLink(participant.actor), part(participant)]), ', ');
}

function part({ kind, role }) {
  const told = role ?? (kind === 'PARTICIPANT' ? null : label(kind).toLowerCase());
  return told && ` (${told})`;
}

/** A statement in a list. */
export function statementCard(statement) {
  return h('article', { class: 'card statement' },
    h('p', { class: 'meta' }, joined(['Statement', label(statement.kind).toLowerCase(), statement.act && label(statement.act).toLowerCase(), statement.saidOn && date(statement.saidOn)].filter(Boolean), ' · ')),
    said(statement, 'h3'), speakers(statement), proofs(statement));
}

function said(statement, tag) {
  const words = statement.kind === 'DIRECT_QUOTE' ? `“${statement.text}”` : statement.text;
  return h(tag, { class: 'said' }, h('a', { href: addressOf(statement.id) }, words));
}

/** Who said it, and for whom. */
export function speakers(statement) {
  const forWhom = statement.onBehalfOf.length > 0 && [' for ', actorLinks(statement.onBehalfOf)];
  return h('p', { class: 'who' }, statement.speakers.length > 0 ? actorLinks(statement.speakers) : 'Speaker unnamed', forWhom);
}

/** The card of any fact. */
export function factCard(fact) {
  const cards = { Agreement: agreementCard, Event: eventCard, Statement: statementCard };
  return cards[fact.__typename](fact);
}

/** An article in a list. */
export function articleCard(article) {
  return h('article', { class: 'card' },
    h('p', { class: 'meta' }, joined([article.publishedOn ? date(article.publishedOn) : 'Undated', article.dateline].filter(Boolean), ' · ')),
    h('h3', null, h('a', { href: addressOf(article.id) }, article.title)),
    article.summary?.length > 0 && h('p', null, article.summary[0]));
}

/** A section with a heading and, where it is known, how much there is. */
export function section(id, title, count, ...content) {
  return h('section', { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title, count !== null && count !== undefined && h('span', { class: 'count' }, ` ${count.toLocaleString('en')}`)), content);
}

/** A link to a table of what a list has, as a file for spreadsheets; `filter` as the API has it. */
export function download(table, filter) {
  const chosen = Object.entries(filter).filter(([, value]) => value).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return h('p', { class: 'meta' }, h('a', { href: `/export/${table}.csv?${new URLSearchParams(chosen)}`, download: `${table}.csv` }, 'Download'));
}

/**
 * A connection as a list that goes on by a button: `more(after)` answers the next page of it.
 */
export function pages(connection, card, more, absent) {
  if (connection.nodes.length === 0) {
    return nothing(absent);
  }
  const list = h('div', { class: 'cards' }, connection.nodes.map(card));
  let at = connection.pageInfo;
  const button = h('button', { type: 'button', class: 'more' }, 'Show more');
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  button.addEventListener('click', async () => {
    button.disabled = true;
    trouble.textContent = '';
    try {
      const next = await more(at.endCursor);
      const cards = next.nodes.map(card);
      list.append(...cards);
      cards[0]?.querySelector('a')?.focus();
      at = next.pageInfo;
      button.hidden = !at.hasNextPage;
    } catch (failure) {
      trouble.textContent = failure.message;
    }
    button.disabled = false;
  });
  button.hidden = !at.hasNextPage;
  return [list, button, trouble];
}

/** Facts in the order of time: years on a rail, the newest or the oldest first as they come. */
export function rail(facts) {
  const years = Map.groupBy ? Map.groupBy(facts, yearOf) : grouped(facts);
  return h('ol', { class: 'rail' }, [...years].map(([year, ofYear]) => h('li', { class: 'year' }, h('h3', null, year ?? 'Undated'),
    h('ol', null, ofYear.map((fact) => h('li', { class: fact.__typename.toLowerCase() }, moment(fact)))))));
}

function grouped(facts) {
  const years = new Map();
  facts.forEach((fact) => years.set(yearOf(fact), [...(years.get(yearOf(fact)) ?? []), fact]));
  return years;
}

/** The date a fact stands at in a timeline. */
export function dateOf(fact) {
  return fact.signedOn ?? fact.inForceOn ?? fact.startOn ?? fact.endOn ?? fact.saidOn;
}

function yearOf(fact) {
  return dateOf(fact)?.slice(0, 4);
}

function moment(fact) {
  const day = dateOf(fact);
  const kind = fact.__typename === 'Event' ? label(fact.eventType) : fact.__typename;
  const title = fact.name ?? fact.title ?? (fact.kind === 'DIRECT_QUOTE' ? `“${fact.text}”` : fact.text);
  const who = fact.parties ?? fact.speakers ?? fact.participants?.map(({ actor }) => actor);
  return [h('p', { class: 'meta' }, joined([kind, day && day.length > 4 && date(day), who?.length > 0 && actorLinks(who)].filter(Boolean), ' · ')),
    h('p', { class: 'title' }, h('a', { href: addressOf(fact.id) }, title))];
}

/** Rows of what is known: term and value; rows without a value are left out. */
export function facts(rows) {
  return h('dl', { class: 'facts' }, rows.filter(([, value]) => value && value.length !== 0)
    .map(([term, value]) => h('div', null, h('dt', null, term), h('dd', null, value))));
}

