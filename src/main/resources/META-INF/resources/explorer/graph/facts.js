/* Asks for the facts that tie actors, newest first, page by page. */
import { ask } from '../api.js';
import { ACTOR, query } from '../fragments.js';

const NODES = {
  agreements: '__typename id parties { ...actor }',
  events: '__typename id participants { actor { ...actor } }',
  statements: '__typename id speakers { ...actor } onBehalfOf { ...actor } mentions { ...actor }',
};
const DATES = {
  agreements: '{ signedFrom: $from, signedTo: $to }',
  events: '{ from: $from, to: $to }',
  statements: '{ from: $from, to: $to }',
};

/** The kinds of facts that tie actors. */
export const KINDS = Object.keys(NODES);

function list(kind, indent) {
  return `${kind}(first: $first, after: $${kind}After, filter: ${DATES[kind]}) @include(if: $${kind}) {
  nodes { ${NODES[kind]} }
  pageInfo { hasNextPage endCursor }
}`.replaceAll('\n', `\n${indent}`);
}

const PARAMETERS = `$first: Int!, $from: PartialDate, $to: PartialDate, ${KINDS.map((kind) => `
  $${kind}: Boolean!, $${kind}After: String`).join(',')}`;

const GRAPH = query(`
query Graph(${PARAMETERS}) {
  ${KINDS.map((kind) => list(kind, '  ')).join('\n  ')}
}`, ACTOR);

const NEIGHBOURS = query(`
query Neighbours($actor: ID!, ${PARAMETERS}) {
  actor(id: $actor) {
    ...actor
    ${KINDS.map((kind) => list(kind, '    ')).join('\n    ')}
  }
  mentioned: statements(first: $first, filter: { mentions: [$actor], from: $from, to: $to }) @include(if: $statements) {
    nodes { ${NODES.statements} }
  }
}`, ACTOR);

/**
 * The corpus's facts of these kinds between two dates, a page of each kind at a time: an array of facts for each page.
 */
export async function* pagesOfAll(choice, signal) {
  yield* pagesBy((variables) => ask(GRAPH, variables, signal), choice);
}

/** The newest facts of one actor, what others said of it too, and itself: { actor, facts }; null where there is no such actor. */
export async function factsOf(actorId, choice, signal) {
  const { actor, mentioned } = await ask(NEIGHBOURS, { actor: actorId, ...variablesOf(choice, choice.kinds, {}) }, signal);
  return actor && { actor, facts: [...KINDS.flatMap((kind) => actor[kind]?.nodes ?? []), ...(mentioned?.nodes ?? [])] };
}

async function* pagesBy(asking, choice) {
  let kinds = choice.kinds;
  const after = {};
  while (kinds.length > 0) {
    const answer = await asking(variablesOf(choice, kinds, after));
    yield kinds.flatMap((kind) => answer[kind].nodes);
    kinds.forEach((kind) => { after[kind] = answer[kind].pageInfo.endCursor; });
    kinds = kinds.filter((kind) => answer[kind].pageInfo.hasNextPage);
  }
}

function variablesOf({ from, to }, kinds, after) {
  const variables = { first: 100, from: from || null, to: to || null };
  KINDS.forEach((kind) => Object.assign(variables, { [kind]: kinds.includes(kind), [`${kind}After`]: after[kind] ?? null }));
  return variables;
}
