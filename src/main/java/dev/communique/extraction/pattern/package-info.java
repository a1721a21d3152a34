/**
 * The language in which the rules of reading are written: trees and rules in, matches out. {@code src/docs/reading.md} tells how to write one.
 * Knows who is meant by a word; knows no kind of fact.
 */
package dev.communique.extraction.pattern;
