/* Asks the GraphQL API, the only source of everything shown. */

/** What the API refused or failed at, or that it can't be reached. */
export class ApiError extends Error {}

let toldQuery = null;

/** A new view begins: the first query it asks, asides aside, is told as the address where GraphiQL opens with it. */
export function beginView(tellQuery) {
  toldQuery = tellQuery;
}

function tell(query, variables) {
  toldQuery?.(`/graphiql/?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`);
  toldQuery = null;
}

/** The data that answers a query; throws an ApiError if any of it failed. An `aside` is not what the view is about. */
export async function ask(query, variables = {}, signal = undefined, { aside = false } = {}) {
  if (!aside) {
    tell(query, variables);
  }
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
