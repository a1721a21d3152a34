/* Asks for the facts that tie actors, page by page. */
import { ask } from '../api.js';
import { ACTOR, query } from '../fragments.js';

const NODES = {
  agreements: '__typename id parties { ...actor }',
  events: '__typename id participants { actor { ...actor } }',
  statements: '__typename id speakers { ...actor } onBehalfOf { ...actor } mentions { ...actor }',
};
const DATES = {
  agreements: 'signedFrom: $from, signedTo: $to',
  events: 'from: $from, to: $to',
  statements: 'from: $from, to: $to',
};

/** The kinds of facts that tie actors. */
export const KINDS = Object.keys(NODES);

/** What is asked around an actor: its own facts, and what others said of it. */
const AROUND = [...KINDS, 'mentioned'];

function list(kind, indent, name = kind, condition = '') {
  return `${name === kind ? '' : `${name}: `}${kind}(first: $first, after: $${name}After, filter: { ${condition}${DATES[kind]} }) @include(if: $${name}) {
  nodes { ${NODES[kind]} }
  pageInfo { hasNextPage endCursor }
}`.replaceAll('\n', `\n${indent}`);
}

function parameters(lists) {
  return `$first: Int!, $from: PartialDate, $to: PartialDate, ${lists.map((name) => `
  $${name}: Boolean!, $${name}After: String`).join(',')}`;
}

const GRAPH = query(`
query Graph(${parameters(KINDS)}) {
  ${KINDS.map((kind) => list(kind, '  ')).join('\n  ')}
}`, ACTOR);

const NEIGHBOURS = query(`
query Neighbours($actor: ID!, ${parameters(AROUND)}) {
  actor(by: { id: $actor }) {
    ${KINDS.map((kind) => list(kind, '    ')).join('\n    ')}
  }
  ${list('statements', '  ', 'mentioned', 'mentions: [$actor], ')}
}`, ACTOR);

/**
 * Facts of the chosen kinds between two dates, the newest first: those around some actors, or the corpus's where none are chosen. Arrays
 * of them, with a page of each kind in each.
 */
export function pagesOf({ slugs, actors, kinds, from, to }, signal) {
  const choice = { from: from || null, to: to || null };
  if (slugs.length === 0) {
    return pages(KINDS, kinds, (variables) => ask(GRAPH, { ...choice, ...variables }, signal));
  }
  const lists = kinds.includes('statements') ? [...kinds, 'mentioned'] : kinds;
  return inTurn(actors.map(({ id }) => pages(AROUND, lists, async (variables) => {
    const { actor, mentioned } = await ask(NEIGHBOURS, { actor: id, ...choice, ...variables }, signal);
    return { ...actor, mentioned };
  })));
}

/** How many facts of the chosen kinds there are; null around actors, where one fact may be in several lists. */
export async function totalOf({ slugs, kinds, from, to }, signal) {
  if (slugs.length > 0) {
    return null;
  }
  const lists = kinds.map((kind) => `${kind}(first: 0, filter: { ${DATES[kind]} }) { totalCount }`);
  const answer = await ask(`query Total($from: PartialDate, $to: PartialDate) { ${lists.join(' ')} }`, { from: from || null, to: to || null }, signal, { aside: true });
  return kinds.reduce((sum, kind) => sum + answer[kind].totalCount, 0);
}

async function* pages(all, wanted, asking) {
  const after = {};
  for (let left = wanted; left.length > 0;) {
    const variables = all.flatMap((name) => [[name, left.includes(name)], [`${name}After`, after[name] ?? null]]);
    const answer = await asking({ first: 100, ...Object.fromEntries(variables) });
    yield left.flatMap((name) => answer[name].nodes);
    left.forEach((name) => { after[name] = answer[name].pageInfo.endCursor; });
    left = left.filter((name) => answer[name].pageInfo.hasNextPage);
  }
}

/** A page of each in turn, so that where one stops reading, none is left out. */
async function* inTurn(all) {
  for (let left = all; left.length > 0;) {
    const going = [];
    for (const one of left) {
      const { value, done } = await one.next();
      if (!done) {
        going.push(one);
        yield value;
      }
    }
    left = going;
  }
}
