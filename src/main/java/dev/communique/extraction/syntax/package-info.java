/**
 * Sentences in their chunks, and what their words do: noun phrases, subjects, lists, appositions, clauses, modality. Knows entities; knows
 * neither dates nor any kind of fact.
 *
 * <p>Beside that, and knowing nothing of it, the {@link dev.communique.extraction.syntax.SyntaxParser parser}: forms in, tags, lemmas and
 * dependency {@link dev.communique.extraction.syntax.Tree trees} after Universal Dependencies out. How its model was made: decision 0011.
 */
package dev.communique.extraction.syntax;
