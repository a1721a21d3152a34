// Writes the schema that the server serves, as SDL, where the compilers below look for it.
import { mkdir, rm, writeFile } from 'node:fs/promises';

const response = await fetch(`${process.env.GRAPHQL_URL}/schema.graphql`);
if (!response.ok) throw new Error(`the schema: ${response.status}`);
await rm('build', { recursive: true, force: true });
await mkdir('build/relay', { recursive: true });
await writeFile('build/schema.graphql', await response.text());
