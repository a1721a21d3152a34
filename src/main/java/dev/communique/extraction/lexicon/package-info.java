/**
 * The words that rules know, from files: function words, nouns and titles by what they stand for, verbs in all their forms, what tells of
 * events. Knows no text.
 */
package dev.communique.extraction.lexicon;
