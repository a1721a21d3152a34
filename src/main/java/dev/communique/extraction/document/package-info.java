/** What sort of document a text is, who issues it and from which state it tells: decided before its sentences are read. */
package dev.communique.extraction.document;
