/* The tabs GraphiQL opens with: each answers on the corpus that is packed into the application. */

function example(query, variables = {}) {
  return { query: `${query.trim()}\n`, variables: JSON.stringify(variables, null, 2) };
}

export const EXAMPLES = [
  example(`
# What an actor agreed, and the words that prove it.
query Agreements($name: String!) {
  actor(by: { name: $name }) {
    name
    agreements(first: 10) {
      totalCount
      nodes {
        name
        status
        signedOn
        inForceOn
        parties { name }
        amends { name }
        evidence {
          quote
          start
          end
          article { title publishedOn }
        }
      }
    }
  }
}`, { name: 'Pakistan' }),
  example(`
# Who spoke for whom: a state's own words, and those of its officials, ministries and forces.
query WhoSpokeForWhom($name: String!) {
  actor(by: { name: $name }) {
    name
    affiliates {
      role
      title
      actor { name }
    }
    statements(first: 10, scope: WITH_REPRESENTATIVES) {
      nodes {
        text
        kind
        saidOn
        speakers { name }
        onBehalfOf { name }
        evidence { quote article { title } }
      }
    }
  }
}`, { name: 'Pakistan' }),
  example(`
# What happened between two countries, oldest first.
query TimelineOfTwo($actors: [ID!]!, $from: PartialDate) {
  timeline(actors: $actors, from: $from, first: 50) {
    __typename
    ... on Agreement { name signedOn inForceOn parties { name } }
    ... on Event { title startOn endOn place }
    ... on Statement { text saidOn speakers { name } }
  }
}`, { actors: ['actor:pakistan', 'actor:china'], from: '2009' }),
  example(`
# Words, "phrases" and prefix* in everything, best first.
query Search($text: String!, $types: [SearchType!]) {
  searchResults(text: $text, types: $types, first: 10) {
    totalCount
    countBy(keys: [YEAR]) { values count }
    nodes {
      highlight
      item {
        __typename
        ... on Actor { id name type }
        ... on Article { id title publishedOn }
        ... on Agreement { id name }
        ... on Event { id title }
        ... on Statement { id text }
      }
    }
  }
}`, { text: 'counter terror*', types: ['AGREEMENT', 'STATEMENT', 'ARTICLE'] }),
  example(`
# The shortest chains of facts between two actors.
query PathBetween($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 3) {
    length
    steps {
      from { name }
      via {
        __typename
        ... on Agreement { name signedOn }
        ... on Event { title startOn }
        ... on Statement { text speakers { name } }
      }
      to { name }
    }
  }
}`, { from: 'actor:saudi-arabia', to: 'actor:china' }),
];
