/**
 * Sentences in their chunks, and what their words do: noun phrases, subjects, lists, appositions, clauses, modality. Knows entities; knows
 * neither dates nor any kind of fact.
 */
package dev.communique.extraction.syntax;
