import { addressOf } from '../addresses.js';
import { ask } from '../api.js';
import { copyable } from '../cite.js';
import { h } from '../dom.js';
import { ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS, query } from '../fragments.js';
import { factCard, head, section } from '../parts.js';
import { mayBeOne } from '../same-actors.js';
import { nothing } from '../states.js';
import { counted, label } from '../words.js';

const UNSURE = 0.6;
const EACH = 10;
/** How many actors are compared: those with most facts. */
const COMPARED = 1_000;
const FACTS = query(`
query Unsure($confidence: Float!) {
  agreements(first: ${EACH}, filter: { method: EXTRACTED, maxConfidence: $confidence }) { totalCount nodes { ...agreement } }
  events(first: ${EACH}, filter: { method: EXTRACTED, maxConfidence: $confidence }) { totalCount nodes { ...event } }
  statements(first: ${EACH}, filter: { method: EXTRACTED, maxConfidence: $confidence }) { totalCount nodes { ...statement } }
}`, AGREEMENT, EVENT, STATEMENT, ACTOR, WORDS);
const ARTICLES = `query Sources($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Article { id title sourceFile } }
}
`;
const ACTORS = `query Compared($after: String) {
  actors(first: 100, after: $after, orderBy: FACTS_DESC) {
    nodes { id name type countryCode aliases }
    pageInfo { hasNextPage endCursor }
  }
}
`;

/** What a curator might look at: facts of which the reader is least sure, and actors that may be one, with the YAML that settles each. */
export async function view({ signal }) {
  const [facts, actors] = await Promise.all([ask(FACTS, { confidence: UNSURE }, signal), comparedActors(signal)]);
  const unsure = ['agreements', 'events', 'statements'].flatMap((kind) => facts[kind].nodes)
    .sort((one, other) => proof(one).confidence - proof(other).confidence);
  const total = ['agreements', 'events', 'statements'].reduce((sum, kind) => sum + facts[kind].totalCount, 0);
  const sources = await articlesOf(unsure, signal);
  const pairs = mayBeOne(actors);
  const element = h('div', { class: 'narrow' },
    head(null, 'Review', h('p', { class: 'lead' }, 'What a curator might settle. The YAML beside each goes into the corpus: into the file beside the document, or into actors.yaml.')),
    section('pairs', 'Actors that may be one', pairs.length, pairs.length === 0 ? nothing('No two actors look like one.')
      : h('div', { class: 'cards' }, pairs.slice(0, 2 * EACH).map(pairCard)),
    actors.length === COMPARED && h('p', { class: 'meta' }, `Of the ${COMPARED.toLocaleString('en')} actors with most facts.`)),
    section('facts', `Facts that are at most ${Math.round(UNSURE * 100)}% sure`, total, unsure.length === 0 ? nothing('There are none.')
      : h('div', { class: 'cards' }, unsure.map((fact) => h('div', { class: 'to-settle' }, factCard(fact), settled(fact, sources.get(proof(fact).article.id))))),
    total > unsure.length && h('p', { class: 'meta' }, `${counted(total - unsure.length, 'more', 'more')}; as these are settled, others come.`)));
  return { title: 'Review', element, announcement: counted(total, 'fact') };
}

function proof(fact) {
  return [fact.proof ?? fact.evidence].flat()[0];
}

async function comparedActors(signal) {
  const all = [];
  let after = null;
  do {
    const { actors } = await ask(ACTORS, { after }, signal, { aside: true });
    all.push(...actors.nodes);
    after = actors.pageInfo.hasNextPage ? actors.pageInfo.endCursor : null;
  } while (after && all.length < COMPARED);
  return all;
}

async function articlesOf(facts, signal) {
  const ids = [...new Set(facts.map((fact) => proof(fact).article.id))];
  const { nodes } = ids.length > 0 ? await ask(ARTICLES, { ids }, signal, { aside: true }) : { nodes: [] };
  return new Map(nodes.filter(Boolean).map((article) => [article.id, article]));
}

/** A text in YAML, in double quotes, which take whatever JSON does. */
function quoted(text) {
  return JSON.stringify(text);
}

function settled(fact, article) {
  const { quote } = proof(fact);
  const beside = article.sourceFile.replace(/\.[^./]*$/, '.yaml');
  const yaml = `# ${beside}: leaves it out, where it is wrong\nextract: true\narticles:\n  - begins: ${quoted(article.title)}\n    reject:\n`
    + `      - { kind: ${fact.__typename.toUpperCase()}, quote: ${quoted(quote)} }\n`;
  return h('details', { class: 'settle' }, h('summary', null, 'YAML that leaves it out'), copyable('YAML', yaml));
}

function pairCard({ one, other, why }) {
  const yaml = `# actors.yaml: one actor of both\nactors:\n  - name: ${quoted(one.name)}\n    type: ${one.type}\n${one.countryCode && one.type === 'STATE' ? `    country: ${one.countryCode}\n` : ''}`
    + `    aliases: [${[...new Set([...one.aliases, other.name, ...other.aliases])].filter((alias) => alias !== one.name).map(quoted).join(', ')}]\n`;
  return h('article', { class: 'card' }, h('p', { class: 'meta' }, `${label(one.type)} · ${why}`),
    h('h3', null, h('a', { href: addressOf(one.id) }, one.name), ' and ', h('a', { href: addressOf(other.id) }, other.name)),
    h('details', { class: 'settle' }, h('summary', null, 'YAML that makes one of them'), copyable('YAML', yaml)));
}
