/**
 * The stored graph as files and feeds: rows of the store, filtered as the API does, in the formats that spreadsheets, scripts, Gephi and readers of
 * linked data and of feeds take. Knows nothing of HTTP.
 */
package dev.communique.export;
