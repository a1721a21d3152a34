/**
 * What the GraphQL schema shows: types that are not stored, filters, resolvers, connections. Asks the store and searches; knows neither
 * corpus nor extraction nor loading, nor how it is served.
 */
package dev.communique.api;
