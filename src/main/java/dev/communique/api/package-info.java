/**
 * The GraphQL API: types that are not stored, resolvers, connections. Reads the stored graph and searches it; knows neither corpus nor
 * extraction nor loading, nor how it is served.
 */
package dev.communique.api;
