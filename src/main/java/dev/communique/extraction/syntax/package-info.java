/**
 * Tags, lemmas and dependency trees of sentences, after Universal Dependencies. Knows nothing of the texts that the sentences are from, of names or of
 * facts: tokens in, {@link dev.communique.extraction.syntax.Tree trees} out. How the model was made and chosen: decision 0011.
 */
package dev.communique.extraction.syntax;
