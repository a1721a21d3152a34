/**
 * The stored graph as tables, as a graph file and as feeds: written in the formats that spreadsheets, scripts, Gephi and feed readers read.
 * Knows nothing of HTTP.
 */
package dev.communique.export;
