import { addressOf, keyOf, tieId } from '../addresses.js';
import { ask } from '../api.js';
import { cite } from '../cite.js';
import { h, joined, outside } from '../dom.js';
import { ACTOR, query } from '../fragments.js';
import { actorLink, head, section } from '../parts.js';
import { passages } from '../passages.js';
import { nothing } from '../states.js';
import { counted, date, label } from '../words.js';

const SPANS = 'evidence { start end article { id } }';
const FACTS = `
    statements(first: 100, after: $statementsAfter) {
      nodes { __typename id text kind speakers { ...actor } onBehalfOf { ...actor } ${SPANS} }
      pageInfo { hasNextPage endCursor }
    }`;

const ARTICLE = query(`
query ArticlePage($slug: String!, $statementsAfter: String) {
  article(slug: $slug) {
    id
    title
    publishedOn
    dateline
    url
    publisher
    kind
    language
    copies { id title publishedOn publisher }
    summary
    body
    wordCount
    sourceFile
    agreements(first: 100) { nodes { __typename id name status parties { ...actor } ${SPANS} } }
    events(first: 100) { nodes { __typename id title type participants { actor { ...actor } } ${SPANS} } }
    ${FACTS.trim()}
    actors(first: 100) {
      nodes {
        ...actor
        affiliations { role title organization { ...actor } ${SPANS} }
      }
    }
  }
}`, ACTOR);

const MORE = query(`
query MoreStatements($slug: String!, $statementsAfter: String) {
  article(slug: $slug) {${FACTS}
  }
}`, ACTOR);

/** An article's text, where each fact's words lead to the fact, and each fact leads back to its words. */
export async function view({ key, choices, signal }) {
  const { article } = await ask(ARTICLE, { slug: key, statementsAfter: null }, signal);
  if (!article) {
    return null;
  }
  const facts = factsOf(article, await allStatements(article, key, signal));
  const ids = choices.getAll('fact');
  const chosen = facts.filter(({ id }) => ids.includes(id));
  const element = h('div', null,
    head([article.kind === 'NEWS' ? 'Article' : label(article.kind), article.publishedOn && date(article.publishedOn)].filter(Boolean).join(' · '), article.title,
      h('p', { class: 'lead' }, joined([source(article), article.dateline, article.language !== 'en' && article.language,
        counted(article.wordCount, 'word'), article.sourceFile].filter(Boolean), ' · ')), cite({ id: article.id, article })),
    h('div', { class: 'columns reading' },
      h('div', { class: 'text' },
        article.summary.length > 0 && h('ul', { class: 'points' }, article.summary.map((point) => h('li', null, point))),
        passages(article.body, facts, (several) => addressOfFacts(article, several))),
      h('aside', { class: 'beside' },
        section('facts', 'What it tells', facts.length, facts.length === 0 ? nothing('No fact was found in it.') : factList(article, facts)),
        section('actors', 'Whom it names', null, article.actors.nodes.length === 0 ? nothing('Nobody.')
          : h('ul', { class: 'chips' }, article.actors.nodes.map((actor) => h('li', null, actorLink(actor))))),
        article.copies.length > 0 && section('copies', 'Told in the same words', article.copies.length,
          h('ul', null, article.copies.map((copy) => h('li', null, h('a', { href: addressOf(copy.id) }, copy.title),
            joined(['', copy.publisher, copy.publishedOn && date(copy.publishedOn)].filter((part) => part !== null), ' · '))))))),
    chosen.length > 0 && pinned(article, chosen));
  return { title: article.title, element, shown: () => choose(element, chosen) };
}

/** Who published it, which leads to where it was published: only to an address of the web, whatever the document says. */
function source({ url, publisher }) {
  return url ? outside(url, publisher ?? (URL.canParse(url) ? new URL(url).host : url)) : publisher;
}

async function allStatements(article, slug, signal) {
  let page = article.statements;
  const all = [...page.nodes];
  while (page.pageInfo.hasNextPage) {
    page = (await ask(MORE, { slug, statementsAfter: page.pageInfo.endCursor }, signal)).article.statements;
    all.push(...page.nodes);
  }
  return all;
}

/** All facts with their places in this article's body, in the order of the text. */
function factsOf(article, statements) {
  const affiliations = article.actors.nodes.flatMap((actor) => actor.affiliations.map((tie) => (
    { ...tie, __typename: 'Affiliation', id: tieId(actor, tie.organization), actor })));
  return [...article.agreements.nodes, ...article.events.nodes, ...statements, ...affiliations]
    .map((fact) => ({ ...fact, spans: [fact.evidence].flat().filter((evidence) => evidence.article.id === article.id) }))
    .filter((fact) => fact.spans.length > 0)
    .sort((one, other) => one.spans[0].start - other.spans[0].start || other.spans[0].end - one.spans[0].end);
}

function addressOfFacts(article, facts) {
  return `${addressOf(article.id)}?${new URLSearchParams(facts.map(({ id }) => ['fact', id]))}`;
}

function factList(article, facts) {
  return h('ol', { class: 'told' }, facts.map((fact) => h('li', { 'data-fact': fact.id }, told(fact,
    h('a', { class: 'to-words', href: addressOfFacts(article, [fact]) }, 'Show its words')))));
}

function told(fact, ...links) {
  const more = fact.__typename !== 'Affiliation' && h('a', { href: addressOf(fact.id), 'aria-label': `More about: ${short(fact)}` }, 'More');
  return [h('p', { class: 'meta' }, kindOf(fact)), h('p', { class: 'title' }, nameOf(fact)),
    h('p', null, joined([...links, more].filter(Boolean), ' · '))];
}

/** The chosen facts again, for windows with no room beside the text: there they stand over it until they are closed. */
function pinned(article, chosen) {
  return h('div', { class: 'pinned' },
    h('a', { class: 'close', href: addressOf(article.id), 'data-quiet': true,
      onclick: () => document.querySelector('.fact.chosen').focus({ preventScroll: true }) }, 'Close'),
    h('ul', null, chosen.map((fact) => h('li', null, told(fact)))));
}

function kindOf(fact) {
  switch (fact.__typename) {
    case 'Agreement': return `Agreement, ${label(fact.status).toLowerCase()}`;
    case 'Event': return label(fact.type);
    case 'Statement': return fact.kind === 'DIRECT_QUOTE' ? 'Quoted statement' : 'Reported statement';
    default: return `Affiliation, ${label(fact.role).toLowerCase()}`;
  }
}

function nameOf(fact) {
  if (fact.__typename === 'Statement') {
    const who = fact.speakers.length > 0 ? joined(fact.speakers.map(actorLink), ', ') : 'Somebody unnamed';
    return [who, fact.onBehalfOf.length > 0 && [' for ', joined(fact.onBehalfOf.map(actorLink), ', ')]];
  }
  if (fact.__typename === 'Affiliation') {
    return [actorLink(fact.actor), fact.title ? `, ${fact.title}, ` : ' – ', actorLink(fact.organization)];
  }
  return fact.name ?? fact.title;
}

function short(fact) {
  const text = fact.name ?? fact.title ?? fact.text ?? keyOf(fact.id);
  return text.length > 60 ? `${text.slice(0, 60)} …` : text;
}

/** Marks the chosen facts in the text and in the list, and brings the words that prove all of them, or else the first one's, into sight. */
function choose(element, chosen) {
  if (chosen.length === 0) {
    return;
  }
  const proves = (link) => chosen.filter(({ id }) => link.dataset.facts.split(' ').includes(id)).length;
  const words = [...element.querySelectorAll('a.fact')].filter(proves);
  words.forEach((link) => link.classList.add('chosen'));
  const entries = [...element.querySelectorAll('[data-fact]')].filter((item) => chosen.some(({ id }) => item.dataset.fact === id));
  entries.forEach((entry) => entry.setAttribute('aria-current', 'true'));
  const list = entries[0].closest('.beside');
  if (list.scrollHeight > list.clientHeight) {
    list.scrollTop = entries[0].offsetTop - list.clientHeight / 3;
  }
  const first = words.find((link) => proves(link) === chosen.length) ?? words[0];
  first.scrollIntoView({ block: 'center' });
  first.focus({ preventScroll: true });
}
