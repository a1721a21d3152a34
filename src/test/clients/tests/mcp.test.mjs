// The tools at /mcp, by the protocol's own SDK, as an assistant on a desktop uses it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const ADDRESS = new URL('/mcp', process.env.GRAPHQL_URL);
const client = new Client({ name: 'communique-clients', version: '1.0.0' });

before(() => client.connect(new StreamableHTTPClientTransport(ADDRESS)));
after(() => client.close());

async function call(name, args) {
  const { content, isError } = await client.callTool({ name, arguments: args });
  assert.equal(isError, false, content[0].text);
  return JSON.parse(content[0].text);
}

test('the server introduces itself', async () => {
  assert.equal(client.getServerVersion().name, 'communique');
  assert.match(client.getInstructions(), /confidence/);
  await client.ping();
});

test('each tool has a schema of its arguments', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name),
    ['find_actor', 'what_did_they_agree', 'who_said_what', 'timeline', 'path', 'search', 'read_article']);
  tools.forEach(({ inputSchema, description }) => assert.ok(inputSchema.properties && description));
});

test('agreements come with quotes, confidence and addresses', async () => {
  const { agreements } = await call('what_did_they_agree', { actors: ['China', 'Pakistan'] });
  const [{ address, evidence: [{ quote, confidence, article }] }] = agreements.results;
  assert.ok(quote && confidence > 0);
  assert.equal((await fetch(address)).status, 200);
  const { text } = await call('read_article', { id: article.id });
  assert.ok(text.includes(quote));
});

test('wrong arguments are told', async () => {
  const { content, isError } = await client.callTool({ name: 'path', arguments: { from: 'China' } });
  assert.equal(isError, true);
  assert.match(content[0].text, /'to' is missing/);
  await assert.rejects(client.callTool({ name: 'none', arguments: {} }), /no such tool/);
});
