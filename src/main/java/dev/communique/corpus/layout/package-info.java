/**
 * How articles are laid out in a text: where one starts and ends, its headline, date, dateline, points and paragraphs, and what on a page
 * is none of its words.
 */
package dev.communique.corpus.layout;
