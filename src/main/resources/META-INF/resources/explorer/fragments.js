/* What the views ask of each thing: query documents name these. Fields that differ between kinds of facts have names of their own, so that
   one query may ask for all kinds. */

export const ACTOR = `fragment actor on Actor {
  id
  name
  type
}`;

export const WORDS = `fragment words on Evidence {
  quote
  start
  end
  method
  confidence
  rule
  article { id title publishedOn publisher url }
}`;

export const AGREEMENT = `fragment agreement on Agreement {
  __typename
  id
  name
  agreementType: type
  status
  signedOn
  inForceOn
  summary
  parties { ...actor }
  evidence { ...words }
}`;

export const EVENT = `fragment event on Event {
  __typename
  id
  title
  eventType: type
  startOn
  endOn
  place
  participants { kind role actor { ...actor } }
  evidence { ...words }
}`;

export const STATEMENT = `fragment statement on Statement {
  __typename
  id
  text
  kind
  act
  saidOn
  speakers { ...actor }
  onBehalfOf { ...actor }
  proof: evidence { ...words }
}`;

/** A query with the fragments it uses. */
export function query(text, ...fragments) {
  return [text.trim(), ...fragments].join('\n\n') + '\n';
}
