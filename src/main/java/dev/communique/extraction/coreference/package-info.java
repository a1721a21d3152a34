/**
 * Who is meant by pronouns, roles, "both sides", "the statement", and for whom officials act. Knows sentences; knows no kind of fact.
 */
package dev.communique.extraction.coreference;
