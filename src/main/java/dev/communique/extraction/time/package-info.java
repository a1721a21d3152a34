/**
 * Dates in a text, those that count from the article's day included. Knows sentences; knows no kind of fact.
 */
package dev.communique.extraction.time;
