/**
 * Who says what: quotations and reported speech with their speakers. Knows who is meant; knows neither agreements nor events.
 */
package dev.communique.extraction.speech;
