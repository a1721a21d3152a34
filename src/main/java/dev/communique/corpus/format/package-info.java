/**
 * The formats that documents come in, one class for each: from bytes to text with what the document says of itself. How an article is
 * laid out within its text is none of its business.
 */
package dev.communique.corpus.format;
