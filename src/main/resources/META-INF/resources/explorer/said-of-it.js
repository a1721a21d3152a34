/* What was said of an agreement, or on the occasion of an event: a list that goes on. */
import { ask } from './api.js';
import { ACTOR, STATEMENT, WORDS, query } from './fragments.js';
import { pages, section, statementCard } from './parts.js';

/** Its first page, for the query of an agreement's or event's page. */
export const STATEMENTS = `statements(first: 20, after: $after) {
      nodes { ...statement }
      totalCount
      pageInfo { hasNextPage endCursor }
    }`;

/** A section with the statements, and those behind them once they are asked for: of `agreement(slug:)` or `event(slug:)`. */
export function saidOf(kind, slug, title, statements) {
  const more = query(`
query MoreStatements($slug: String!, $after: String) {
  ${kind}(slug: $slug) {
    ${STATEMENTS}
  }
}`, STATEMENT, ACTOR, WORDS);
  return statements.totalCount > 0 && section('statements', title, statements.totalCount,
    pages(statements, statementCard, async (after) => (await ask(more, { slug, after }))[kind].statements, ''));
}
