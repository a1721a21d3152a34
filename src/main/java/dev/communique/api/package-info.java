/**
 * The GraphQL API: types that are not stored, resolvers, connections, and the HTTP endpoint. Reads the stored graph; knows neither
 * corpus nor extraction nor loading.
 */
package dev.communique.api;
