/**
 * Full text search over the stored graph: an index in memory, made anew from the database for each corpus. Knows the stored graph;
 * knows neither corpus, extraction, loading nor api.
 */
package dev.communique.search;
