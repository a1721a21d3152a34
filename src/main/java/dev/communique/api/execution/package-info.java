/**
 * How graphql-java calls the resolvers of the API: data fetchers in place of SmallRye's, on the thread and in the transaction of the request.
 */
package dev.communique.api.execution;
