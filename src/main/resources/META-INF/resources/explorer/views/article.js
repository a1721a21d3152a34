import { addressOf, keyOf } from '../addresses.js';
import { ask } from '../api.js';
import { h, joined } from '../dom.js';
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
  const chosen = choices.get('fact');
  const element = h('div', null,
    head(['Article', article.publishedOn && date(article.publishedOn)].filter(Boolean).join(' · '), article.title,
      h('p', { class: 'lead' }, joined([article.dateline, counted(article.wordCount, 'word'), article.sourceFile].filter(Boolean), ' · '))),
    h('div', { class: 'columns reading' },
      h('div', { class: 'text' },
        article.summary.length > 0 && h('ul', { class: 'points' }, article.summary.map((point) => h('li', null, point))),
        passages(article.body, facts, (fact) => addressOfFact(article, fact))),
      h('aside', { class: 'beside' },
        section('facts', 'What it tells', facts.length, facts.length === 0 ? nothing('No fact was found in it.') : factList(article, facts)),
        section('actors', 'Whom it names', null, article.actors.nodes.length === 0 ? nothing('Nobody.')
          : h('ul', { class: 'chips' }, article.actors.nodes.map((actor) => h('li', null, actorLink(actor))))))));
  return { title: article.title, element, shown: () => choose(element, facts, chosen) };
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
    { ...tie, __typename: 'Affiliation', id: `affiliation:${actor.id}>${tie.organization.id}`, actor })));
  return [...article.agreements.nodes, ...article.events.nodes, ...statements, ...affiliations]
    .map((fact) => ({ ...fact, spans: [fact.evidence].flat().filter((evidence) => evidence.article.id === article.id) }))
    .filter((fact) => fact.spans.length > 0)
    .sort((one, other) => one.spans[0].start - other.spans[0].start || other.spans[0].end - one.spans[0].end);
}

function addressOfFact(article, fact) {
  return `${addressOf(article.id)}?${new URLSearchParams({ fact: fact.id })}`;
}

function factList(article, facts) {
  return h('ol', { class: 'told' }, facts.map((fact) => h('li', { 'data-fact': fact.id },
    h('p', { class: 'meta' }, kindOf(fact)),
    h('p', { class: 'title' }, nameOf(fact)),
    h('p', null, h('a', { class: 'to-words', href: addressOfFact(article, fact) }, 'Show its words'),
      fact.__typename !== 'Affiliation' && [' · ', h('a', { href: addressOf(fact.id), 'aria-label': `More about: ${short(fact)}` }, 'More')]))));
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

/** Marks the fact that the address names, in the text and in the list, and brings its words into sight. */
function choose(element, facts, id) {
  if (!facts.some((fact) => fact.id === id)) {
    return;
  }
  const words = [...element.querySelectorAll('a.fact')].filter((link) => link.dataset.facts.split(' ').includes(id));
  words.forEach((link) => link.classList.add('chosen'));
  const entry = [...element.querySelectorAll('[data-fact]')].find((item) => item.dataset.fact === id);
  entry.setAttribute('aria-current', 'true');
  const list = entry.closest('.beside');
  if (list.scrollHeight > list.clientHeight) {
    list.scrollTop = entry.offsetTop - list.clientHeight / 3;
  }
  words[0].scrollIntoView({ block: 'center' });
  words[0].focus({ preventScroll: true });
}
