/**
 * What happened or is fixed to happen: who took part, when and where. Knows agreements, since a signing is an event; knows no statements.
 */
package dev.communique.extraction.event;
