/**
 * Tokens, spans and quotations of a text. Knows words; knows neither names nor sentences.
 */
package dev.communique.extraction.text;
