/* Asks the GraphQL API, the only source of everything shown. */

/** What the API refused or failed at, or that it can't be reached. */
export class ApiError extends Error {}

let asked = null;

/** Forgets which query was asked: a new view begins. */
export function beginView() {
  asked = null;
}

/** Where GraphiQL opens with the first query that the view has asked. */
export function addressOfQuery() {
  if (asked === null) {
    return '/graphiql/';
  }
  const parameters = new URLSearchParams({ query: asked.query, variables: JSON.stringify(asked.variables, null, 2) });
  return `/graphiql/?${parameters}`;
}

/** The data that answers a query; throws an ApiError if any of it failed. */
export async function ask(query, variables = {}, signal = undefined) {
  asked ??= { query, variables };
  let answer;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    answer = await response.json();
  } catch (failure) {
    signal?.throwIfAborted();
    throw new ApiError('The server can’t be reached, or its answer can’t be read.', { cause: failure });
  }
  if (answer.errors?.length) {
    throw new ApiError(answer.errors.map((error) => error.message).join('; '));
  }
  return answer.data;
}
