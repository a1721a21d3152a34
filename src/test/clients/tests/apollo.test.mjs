// Apollo Client: one object per __typename and id in its cache, pages merged, persisted queries over GET.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

const requests = [];
const recordingFetch = async (url, options) => {
  const response = await fetch(url, options);
  requests.push({ method: options.method, url: String(url), body: options.body, status: response.status });
  return response;
};

function client() {
  requests.length = 0;
  const sha256 = text => createHash('sha256').update(text).digest('hex');
  return new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
      new HttpLink({ uri: process.env.GRAPHQL_URL, fetch: recordingFetch }),
    ]),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { statements: relayStylePagination() } } } }),
  });
}

test('asks by hash, tells the query once, then asks by hash alone, over GET', async () => {
  const query = gql(`query Apollo${Date.now()} { actor(name: "Beijing") { id name } }`);
  const first = client();
  assert.equal((await first.query({ query })).data.actor.name, 'China');
  assert.deepEqual(requests.map(request => request.method), ['GET', 'POST']);
  const second = client();
  assert.equal((await second.query({ query })).data.actor.name, 'China');
  assert.deepEqual(requests.map(request => request.method), ['GET']);
  assert.ok(!new URL(requests[0].url).searchParams.has('query'));
});

test('keeps each thing once, wherever it was found', async () => {
  const apollo = client();
  await apollo.query({ query: gql`query Parties { agreements { nodes { id name parties { id name } } } }` });
  const { data } = await apollo.query({ query: gql`query China { actor(name: "China") { id name type } }` });
  const kept = apollo.cache.extract();
  assert.deepEqual({ ...kept[`Actor:${data.actor.id}`] },
    { __typename: 'Actor', id: data.actor.id, name: 'China', type: 'STATE' });
  assert.equal(Object.keys(kept).filter(key => key.startsWith('Actor:') && kept[key].name === 'China').length, 1);
});

test('reads a list to its end, page by page', async () => {
  const apollo = client();
  const query = gql`query Statements($after: String) {
    statements(first: 25, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
  }`;
  let { pageInfo, totalCount } = (await apollo.query({ query })).data.statements;
  for (let pages = 0; pageInfo.hasNextPage && pages < 100; pages++) {
    ({ pageInfo } = (await apollo.query({ query, variables: { after: pageInfo.endCursor }, fetchPolicy: 'network-only' })).data.statements);
  }
  const { edges } = apollo.readQuery({ query }).statements;
  assert.equal(edges.length, totalCount);
  assert.equal(new Set(edges.map(edge => edge.node.id)).size, totalCount);
});

test('tells a bad argument as a GraphQL error with its code', async () => {
  const { data, error } = await client().query({ query: gql`query Bad { corpus { articles } node(id: "x") { id } }`, errorPolicy: 'all' });
  assert.equal(data.corpus.articles > 0, true);
  assert.equal(error.errors[0].extensions.code, 'BAD_USER_INPUT');
});
