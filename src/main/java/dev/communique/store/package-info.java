/**
 * How the stored graph is asked: lists, conditions and pages, read for many owners at once and kept for later requests, until the time of a
 * request is up. Reads what is stored and the search index; knows neither GraphQL nor how anything is served.
 */
package dev.communique.store;
