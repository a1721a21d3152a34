// What a front end written in TypeScript does with the types that are made of the schema; that it compiles is the test.
import type { ActorPageQuery, ActorPageQueryVariables, FindQuery } from '../build/types.js';

export const variables: ActorPageQueryVariables = { id: 'actor:pakistan', filter: { kind: 'DIRECT_QUOTE', from: '2023' } };

export function firstQuote(page: ActorPageQuery): string | undefined {
  const statement = page.actor?.statements.nodes[0];
  return statement && `${statement.speakers.map(speaker => speaker.name).join(', ')}: ${statement.evidence.quote.slice(0, 80)}`;
}

export function signedOn(page: ActorPageQuery): (string | null | undefined)[] {
  return page.actor?.agreements.nodes.map(agreement => agreement.signedOn) ?? [];
}

export function titles(found: FindQuery): string[] {
  return found.search.map(({ item }) => {
    switch (item.__typename) {
      case 'Actor': return item.name;
      case 'Article': return item.title;
      case 'Statement': return item.text;
      default: return item.__typename;
    }
  });
}
