/**
 * Serves {@code /graphql}: GraphQL over HTTP, persisted queries, limits, caches. Knows the API's schema; knows neither corpus,
 * extraction, loading nor search.
 */
package dev.communique.endpoint;
