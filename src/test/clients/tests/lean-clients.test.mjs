// urql and graphql-request: variables, unions, errors with their places.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { GraphQLClient, gql } from 'graphql-request';

const url = process.env.GRAPHQL_URL;

test('urql asks over POST and over GET', async () => {
  for (const preferGetMethod of [false, 'force']) {
    const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod });
    const { data, error } = await client.query('query ($name: String) { actor(name: $name) { id name } }', { name: 'Beijing' }).toPromise();
    assert.equal(error, undefined);
    assert.equal(data.actor.name, 'China');
  }
});

test('urql tells where a document is wrong', async () => {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
  const { error } = await client.query('{ corpus { nothing } }', {}).toPromise();
  assert.equal(error.graphQLErrors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  assert.ok(error.graphQLErrors[0].locations[0].column > 1);
});

test('graphql-request searches, and tells types apart', async () => {
  const client = new GraphQLClient(url);
  const { search } = await client.request(gql`query ($text: String!) {
    search(text: $text) { score highlight item { __typename ... on Node { id } ... on Actor { name } } }
  }`, { text: 'beijing' });
  assert.equal(search[0].item.__typename, 'Actor');
  assert.equal(search[0].item.name, 'China');
  assert.match(search[0].highlight, /<mark>/);
});

test('graphql-request throws what was refused', async () => {
  const client = new GraphQLClient(url);
  await assert.rejects(client.request('{ actors(first: 1000) { totalCount } }'),
    error => error.response.errors[0].extensions.code === 'BAD_USER_INPUT');
});
