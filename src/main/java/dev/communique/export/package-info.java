/**
 * The stored graph as tables and as a graph file: rows of the store, written in the formats that spreadsheets, scripts and Gephi read. Knows
 * nothing of HTTP.
 */
package dev.communique.export;
